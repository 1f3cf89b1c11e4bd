"""Names of one word that stand alone: "Velmo" here, "Velno" there; and of an owner: "Rusko's bar", "Ruskos bar".

No source may write both. Words that everybody knows (countries, given names), that stand in small letters somewhere or
that belong to somebody's full name are other words, not other spellings.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, combinations

from briefing.lexicon import entries, word_set
from briefing.matching.patterns import regex
from briefing.model import Sentence, Story
from briefing.sections.disagreements.alike_words import SHORTEST, changes_places, is_spelling

Runs = Mapping[str, Sequence[tuple[Sentence, int]]]
"""Capitalised runs of words with the places where each stands."""

_NEXT = regex(r" ([a-z]+)")


def lone_pairs(runs: Runs, story: Story) -> Iterator[tuple[str, str]]:
    """Yield the words that are spellings of one name of one word."""
    ends: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for run in runs:
        if len(run) >= SHORTEST and run.isalpha() and run[1:].islower():
            ends[run[0], run[-1]].append(run)
    pairs = [
        (one, other)
        for words in ends.values()
        for one, other in (combinations(words, 2) if len(words) > 1 else ())
        if abs(len(one) - len(other)) <= 1 and is_spelling(one, other) and _are_names(one, other, runs)
    ]
    if pairs:
        people = [entity.name.split()[1:] for entity in story.entities if entity.kind == "person"]
        yield from filter(frozenset(chain.from_iterable(people)).isdisjoint, pairs)


def slips(runs: Runs, story: Story) -> Iterator[tuple[str, str]]:
    """Yield surnames of people who are named in full with the words that are spellings of them and no names."""
    people = [entity.name.split() for entity in story.entities if entity.kind == "person" and " " in entity.name]
    surnames = {name[-1] for name in people if len(name[-1]) >= SHORTEST and name[-1] in runs}
    if not surnames:
        return
    letters = {"".join(sorted(surname)): surname for surname in sorted(surnames)}
    known = frozenset(chain.from_iterable(people))
    for run in runs:
        if run not in known and len(run) >= SHORTEST and run.isalpha() and run not in known_names():
            surname = letters.get("".join(sorted(run)))
            if surname and changes_places(surname, run) and any(start > 0 for _, start in runs[run]):
                yield surname, run


def _are_names(one: str, other: str, runs: Runs) -> bool:
    """Whether two words are names that no source has both of, each within a sentence somewhere."""
    if one in known_names() or other in known_names():
        return False
    if _sources(runs[one]) & _sources(runs[other]):
        return False
    return all(any(start > 0 for _, start in runs[word]) for word in (one, other))


def _sources(places: Sequence[tuple[Sentence, int]]) -> set[int]:
    return {sentence.article for sentence, _ in places}


@cache
def known_names() -> frozenset[str]:
    """Return words that are names of their own, however alike: of countries, their people, places, months, people."""
    fields = (field for entry in entries("countries") for field in entry.split(" | "))
    words = frozenset(word for field in fields for word in field.split(", "))
    return words.union(
        *map(word_set, ("calendar", "places", "first_names_female", "first_names_male", "first_names_either"))
    )


def owner_pairs(runs: Runs) -> Iterator[tuple[str, str]]:
    """Yield the names of owners that stand before the same word with and without an apostrophe."""
    for run in runs:
        plain = run[:-2] + "s"
        if (
            run.endswith(("'s", "’s"))
            and plain in runs
            and plain.isalpha()
            and _behind(run, runs) & _behind(plain, runs)
        ):
            yield run, plain


def _behind(run: str, runs: Runs) -> set[str]:
    """Return the words in small letters that follow a run."""
    found = (_NEXT.match(sentence.text, start + len(run)) for sentence, start in runs[run])
    return {match[1] for match in found if match}
