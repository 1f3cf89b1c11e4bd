"""Names spelt differently: "Zofia Marek" here, "Sofia Marek" there; "Worker's Party" here, "Workers' Party" there.

Two forms are one name when they differ in hyphens, spaces or apostrophes alone, when they have the same words in
another order (four or more), or when all words but one agree and that one differs by one or two letters. Names of one
family with and without a hyphen ("Jae-in", "Jae In") are one disagreement. Regular differences (British and American
spelling, inflection, initials, "U.N." and "UN") are no disagreement.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations
from typing import NamedTuple

from briefing.lexicon import word_set
from briefing.matching.patterns import regex
from briefing.model import Sentence, Story
from briefing.sections.disagreements.alike_words import (
    SHORTEST,
    changes_places,
    is_left_out,
    is_slip,
    is_spelling,
    without_accents,
)
from briefing.sections.disagreements.bearers import Bearers
from briefing.sections.disagreements.finding import Finding, Telling, apart, few_a_source
from briefing.sections.disagreements.lines import Lines
from briefing.sections.disagreements.lone_names import known_names, lone_pairs, owner_pairs, slips
from briefing.sections.disagreements.ordinary import OrdinaryWords
from briefing.sections.disagreements.place_names import place_pairs, rivals
from briefing.sections.disagreements.suspects import LONG, end_of, letters_of, suspects

_CAPITAL = "[A-ZÀ-ÖØ-Þ]"
_WORD = rf"{_CAPITAL}[\w’'-]*\w[’']?"
_JOINT = r"(?:(?:of|the|for|and|on|in|de|del|du|des|di|da|dos|la|le|sin|al|bin|van|von) ){0,2}"
_ARTICLE = r"(?:a[ldnrstz]|e[ls]|ash)-"
"""An Arabic article before a name: "Bab al-Mandal"."""
_RUN = regex(rf"{_CAPITAL}(?<![\w@#]{_CAPITAL})[\w’'-]*\w[’']?(?: {_JOINT}(?:{_ARTICLE})?{_WORD}){{0,8}}")
_NAME_WORD = regex(_WORD)
_COMMON = frozenset(("minister", "ministry", "minster", "majority", "minority"))
"""Words of titles that look like spellings of each other and may stand in a story in capitals only."""
_OPENERS = word_set("sentence_openers")


class _Form(NamedTuple):
    """One way of writing a name, with the places where it stands."""

    text: str
    places: list[tuple[Sentence, int]]

    @property
    def tellings(self) -> list[Telling]:
        return [Telling(sentence, ((start, start + len(self.text)),)) for sentence, start in self.places]

    @property
    def sources(self) -> set[int]:
        return {sentence.article for sentence, _ in self.places}


def find_spellings(story: Story, lines: Lines) -> Iterator[Finding]:
    """Yield the names that two sources spell differently."""
    runs = _runs(story)
    forms = _forms(runs)
    ordinary, bearers = OrdinaryWords(story), Bearers(story)
    taken: list[str] = []
    named: set[int] = set()
    hyphens: list[tuple[set[str], list[Telling], list[Telling]]] = []
    for one, other in sorted(_pairs(forms, story), key=lambda pair: (len(pair[0]) + len(pair[1]), pair)):
        a, b = (_Form(text, _places(runs, forms[text])) for text in (one, other))
        if len(a.sources | b.sources) < 2 or any(_same_difference(one, known) for known in taken):
            continue
        if any(word in _COMMON or word in ordinary for word in _changed(one, other)):
            continue  # "Marine Base", "Marines Base": everyday words are inflected, not misspelt
        people = bearers.of_both(one, other)
        if not named.isdisjoint(people):
            continue  # one disagreement each
        named |= people
        taken += [one, other]
        if ("-" in one) != ("-" in other) and _is_joined(one, other):
            _add(hyphens, *((a, b) if "-" in one else (b, a)))
        else:
            yield Finding("name", apart(few_a_source(a.tellings), few_a_source(b.tellings)), 0.1)
    for _, joined, parted in hyphens:
        yield Finding("name", apart(few_a_source(joined), few_a_source(parted)), 0.1)
    for one, other in (*lone_pairs(runs, story), *slips(runs, story), *owner_pairs(runs), *place_pairs(runs, lines)):
        if not any(_same_difference(word, known) for word in (one, other) for known in taken):
            a, b = (_Form(text, _inside(runs, text)) for text in (one, other))
            if len(a.sources | b.sources) > 1 and not any(word.lower() in ordinary for word in (one, other)):
                yield Finding("name", apart(few_a_source(a.tellings), few_a_source(b.tellings)), 0.1)


def _inside(runs: Mapping[str, Sequence[tuple[Sentence, int]]], word: str) -> list[tuple[Sentence, int]]:
    """Return where a word stands, alone or in a longer name, in order."""
    holders = [(run, run.find(word)) for run in runs if run == word or word in run.split(" ")]
    return _places(runs, holders)


def _add(hyphens: list[tuple[set[str], list[Telling], list[Telling]]], joined: _Form, parted: _Form) -> None:
    """Add a name with and without a hyphen to those with which it has a part in common, else as a new one."""
    parts = set(re.split(r"\W+", joined.text.lower()))
    known = next((each for each in hyphens if each[0] & parts), None)
    if known is None:
        hyphens.append((parts, list(joined.tellings), list(parted.tellings)))
    else:
        known[0].update(parts)
        known[1].extend(joined.tellings)
        known[2].extend(parted.tellings)


def _changed(one: str, other: str) -> set[str]:
    """Return the longer words, in small letters, that stand in one form alone."""
    return {word for word in set(one.lower().split()) ^ set(other.lower().split()) if len(word) >= SHORTEST}


def _runs(story: Story) -> Mapping[str, list[tuple[Sentence, int]]]:
    """Return the capitalised runs of the story that may be spelt in two ways, with the places where each stands."""
    running = [sentence for document in story.documents for sentence in document.sentences if not sentence.heading]
    found = [_RUN.findall(sentence.text.replace("\n", " ")) for sentence in running]
    texts = dict.fromkeys(chain.from_iterable(found))
    runs: dict[str, list[tuple[Sentence, int]]] = {run: [] for run in (*suspects(texts, story), *rivals(texts))}
    for sentence, held in zip(running, found, strict=True):
        if not runs.keys().isdisjoint(held):
            for run in _RUN.finditer(sentence.text.replace("\n", " ")):
                places = runs.get(run.group())
                if places is not None:
                    places.append((sentence, run.start()))
    return runs


def _forms(runs: Iterable[str]) -> dict[str, list[tuple[str, int]]]:
    """Return the names that the runs may hold, each with the runs that hold it and its place there."""
    forms: dict[str, list[tuple[str, int]]] = {}
    for run in runs:
        for start, name in _names_in(run):
            holders = forms.get(name)
            if holders is not None:
                holders.append((run, start))
            elif len(forms) < _MOST_FORMS:
                forms[name] = [(run, start)]
    return forms


def _places(
    runs: Mapping[str, Sequence[tuple[Sentence, int]]], holders: Sequence[tuple[str, int]]
) -> list[tuple[Sentence, int]]:
    """Return where a form stands, in order."""
    places = [(sentence, at + start) for run, start in holders for sentence, at in runs[run]]
    return sorted(places, key=lambda place: (place[0].article, place[0].index, place[1]))


def _names_in(run: str) -> list[tuple[int, str]]:
    """Return the names that a capitalised run may hold, with their place: "President Ada Lund" holds six."""
    if " " not in run:
        name = run[: end_of(run, len(run))]
        if len(name) < SHORTEST or name.isupper() or run.lower() in _OPENERS:
            return []
        return [(0, name)]
    words = [word.span() for word in _NAME_WORD.finditer(run)]
    ends = [end_of(run, end) for _, end in words]
    names = []
    for place, (start, end) in enumerate(words):
        if run[start:end].lower() not in _OPENERS:
            for last in ends[place:]:
                if last - start >= SHORTEST and not run[start:last].isupper():
                    names.append((start, run[start:last]))
    return names


def _pairs(forms: Collection[str], story: Story) -> set[tuple[str, str]]:
    """Return the pairs of forms that spell one name differently, found through shared keys, never by all pairs."""
    found: set[tuple[str, str]] = set()
    for differs, texts in _groups(forms, story):
        for one, other in combinations(texts[:_MOST], 2):
            pair = (one, other) if one < other else (other, one)
            if pair not in found and without_accents(one) != without_accents(other) and differs(one, other):
                found.add(pair)
    return found


def _groups(forms: Collection[str], story: Story) -> Iterator[tuple[Callable[[str, str], bool], Sequence[str]]]:
    """Yield the forms that share a key, two or more, with the question whether two of them are one name."""
    squeezed, reordered, but_one = _Keyed(), _Keyed(), _Keyed()
    joined = []
    for text in forms:
        plain = text.lower()
        if plain.isalnum():
            joined.append((plain, text))
            continue
        letters = plain.replace(" ", "")
        squeezed.add(letters_of(letters), text)
        if " " in text:
            words = text.split(" ")
            for key in _but_one(text, words):
                but_one.add(key, text)
            if len(words) >= LONG:
                reordered.add(" ".join(sorted(plain.split(" "))), text)
    for plain, text in joined:  # letters alone differ only from a form that has more
        if plain in squeezed:
            squeezed.add(plain, text)
    for differs, keyed in ((_is_joined, squeezed), (_is_reordered, reordered), (_is_but_one, but_one)):
        yield from ((differs, texts) for texts in keyed.shared.values())
    for entity in story.entities:
        if entity.kind == "person":
            named = {word for form in (entity.name, *entity.aliases) for word in form.split() if word in forms}
            if len(named) > 1:
                yield is_spelling, sorted(named)


class _Keyed:
    """Texts by a key; a list is made only for a key that two of them share: few are."""

    def __init__(self) -> None:
        self._first: dict[str, str] = {}
        self.shared: dict[str, list[str]] = {}

    def __contains__(self, key: str) -> bool:
        """Whether some text has the key."""
        return key in self._first

    def add(self, key: str, text: str) -> None:
        """Put a text, which must be another one each time, under its key."""
        first = self._first.setdefault(key, text)
        if first is not text:
            self.shared.setdefault(key, [first]).append(text)


def _but_one(text: str, words: Sequence[str]) -> Sequence[str]:
    """Return the text as often as it has words, each time with another word left out."""
    if len(words) == 2:
        return f"\n {words[1]}", f"{words[0]} \n"
    keys, at = [], 0
    for word in words:
        keys.append(f"{text[:at]}\n{text[at + len(word) :]}")
        at += len(word) + 1
    return keys


_MOST_FORMS = 20_000
"""Most forms remembered in a story: a text of capitals only has no end of them."""
_MOST = 12
"""Most forms compared under one key."""


def _is_joined(one: str, other: str) -> bool:
    """Whether two forms of the same letters differ in hyphens, spaces or apostrophes."""
    return one.lower().replace("’", "'") != other.lower().replace("’", "'") and "." not in one + other


def _is_reordered(one: str, other: str) -> bool:
    """Whether two forms of the same words have them in another order."""
    return one.lower() != other.lower() and " and " not in one


def _is_but_one(one: str, other: str) -> bool:
    """Whether one word differs, and is one word spelt differently."""
    words = list(zip(one.split(), other.split(), strict=True))
    changed = [(a, b) for a, b in words if a != b]
    if len(changed) != 1:
        return False
    return is_spelling(*changed[0]) or _is_slip(*changed[0], len(words)) or _is_plural(words, *changed[0])


def _is_slip(one: str, other: str, length: int) -> bool:
    """Whether one letter of a short word differs in a name of three words or more, or two changed places."""
    if not (one + other).isalpha():
        return False
    slipped = is_slip(one, other) or is_left_out(one, other)
    return changes_places(one, other) or (length > 2 and slipped and known_names().isdisjoint((one, other)))


def _is_plural(words: Sequence[tuple[str, str]], one: str, other: str) -> bool:
    """Whether only an "s" differs in a word within a name."""
    inside = len(words) > 2 and (one, other) != words[-1]
    return inside and abs(len(one) - len(other)) == 1 and one.rstrip("s") == other.rstrip("s")


def _same_difference(form: str, known: str) -> bool:
    """Whether a shorter form is part of a name already reported."""
    short, long = letters_of(form.lower()), letters_of(known.lower())
    return short in long or long in short
