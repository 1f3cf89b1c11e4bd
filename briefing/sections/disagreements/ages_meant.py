"""Ages of people whom the sentence does not name: "the 26-year-old climber", "the former head, 59,", "she is now 14".

Whoever is named shortly before may be meant; which of them, the other sources tell: the one to whom they give an age
that is nearly the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from briefing.matching import Number, starting_in
from briefing.matching.patterns import regex
from briefing.model import Document, Sentence, Story
from briefing.sections.disagreements.counting import numbered
from briefing.sections.disagreements.finding import Telling
from briefing.sections.disagreements.lines import Lines

_BEFORE = 3
"""Sentences before an age in which the one is named to whom it belongs."""
_OLDEST = 110
_FURTHEST = 3
"""Years between two ages from which they are those of two people."""
_YEARS_OLD = "-year-old"
_THE = ("The ", "the ")
_PRONOUNS = {"He": "male", "She": "female", "he": "male", "she": "female"}
_IS = regex(
    r"(?<![Ww]hen )(?<![Uu]ntil )(?<![Ss]ince )(?<![Bb]efore )(?<![Aa]fter )(?<![Ww]hile )"
    r"\b(?P<who>[Hh]e|[Ss]he)(?:’s|'s| is| was| turned| turns)(?: now| only| just| then| still)? $"
)
_IS_ENDS = ("s ", "turned ", "now ", "only ", "just ", "then ", "still ")
"""How all that _IS finds ends."""
_DESCRIBED = regex(r"^The (?!(?:[\w’'-]+ ){0,12}[A-Z0-9])(?:[\w’'-]+ ){0,8}[\w’'-]+, $")
_ENDS = (*_IS_ENDS, *_THE, ", ")
"""What stands before an age."""


class Meant(NamedTuple):
    """An age, and those whom it may be of."""

    people: frozenset[int]
    age: int
    telling: Telling


def ages_meant(document: Document, story: Story, lines: Lines, *, years_old: bool) -> Iterator[Meant]:
    """Yield the ages of people whom the sentence does not name.

    `years_old` tells whether "-year-old" is in the text.
    """
    for sentence, text, found in numbered(document, lines):
        for number in found:
            if not text.endswith(_ENDS, 0, number.start) or not text[number.start].isdigit():
                continue
            if number.low >= _OLDEST or number.low < 1 or number.low != number.high:
                continue
            gender = _gender(text, number)
            if gender or (years_old and _is_the(text, number)) or _is_described(text, number):
                people = _named_before(document, story, sentence, number, gender)
                if people:
                    place = (number.start, number.start + len(str(int(number.low))))
                    yield Meant(people, int(number.low), Telling(sentence, (place,)))


def _gender(text: str, number: Number) -> str | None:
    """Return of which gender the pronoun is whose age the number is: "She is now 14."; None when it is no age."""
    if not text.endswith(_IS_ENDS, 0, number.start):
        return None
    if text[number.end : number.end + 1] not in (".", ",", ";", "") and not text.startswith(
        (" now", " and ", " years old"), number.end
    ):
        return None
    told = _IS.search(text, max(number.start - 20, 0), number.start)
    return _PRONOUNS[told["who"]] if told else None


def _is_the(text: str, number: Number) -> bool:
    """Whether a number stands in "the 26-year-old climber"."""
    return text.startswith(_YEARS_OLD, number.end) and text.endswith(_THE, 0, number.start)


def _is_described(text: str, number: Number) -> bool:
    """Whether a number is the age of whom the sentence opens with: "The former minister, 59, must"."""
    return (
        text.startswith("The ")
        and text.startswith(",", number.end)
        and text.endswith(", ", 0, number.start)
        and _DESCRIBED.match(text[: number.start]) is not None
    )


def _named_before(
    document: Document, story: Story, sentence: Sentence, number: Number, gender: str | None
) -> frozenset[int]:
    """Return the people who are named shortly before an age, and may be of the gender."""
    first = document.sentences[max(sentence.index - _BEFORE, 0)]
    named = (
        mention.entity
        for mention in starting_in(document.mentions, first.start, sentence.start + number.start)
        if mention.form == "name" and mention.entity is not None
    )
    people = (story.entities[entity] for entity in named)
    return frozenset(
        [one.id for one in people if one.kind == "person" and (gender is None or one.gender in (None, gender))]
    )


def resolved(
    meant: Sequence[Meant], told: Iterable[tuple[int, int, Telling]], same: Mapping[int, int]
) -> Iterator[tuple[int, int, Telling]]:
    """Yield the ages with whom they belong to, as far as another source's age of one of those tells it.

    An age that any of those is given elsewhere is that one's, and no disagreement.
    """
    known: dict[int, set[tuple[int, int]]] = {}
    for person, age, telling in told:
        known.setdefault(same.get(person, person), set()).add((age, telling.sentence.article))
    for each in meant:
        people = {same.get(person, person) for person in each.people}
        ages = [(person, age, article) for person in people for age, article in known.get(person, ())]
        if any(age == each.age for _, age, _ in ages):
            continue
        near = {
            person
            for person, age, article in ages
            if article != each.telling.sentence.article and abs(age - each.age) <= _FURTHEST
        }
        own = {person for person, _, article in ages if article == each.telling.sentence.article}
        if len(near - own) == 1:
            yield near.pop(), each.age, each.telling
    yield from _of_two(meant, same, known)


def _of_two(
    meant: Sequence[Meant], same: Mapping[int, int], known: Mapping[int, object]
) -> Iterator[tuple[int, int, Telling]]:
    """Yield the ages of one whom two sources do not name beside them, if no other can be meant by both."""
    for one, other in combinations(meant, 2):
        if one.telling.sentence.article == other.telling.sentence.article:
            continue
        people = {same.get(person, person) for person in one.people}
        both = people & {same.get(person, person) for person in other.people}
        if len(both) == 1 and both.isdisjoint(known) and 0 < abs(one.age - other.age) <= _FURTHEST:
            (person,) = both
            yield from ((person, each.age, each.telling) for each in (one, other))
