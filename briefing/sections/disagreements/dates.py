"""One event put on different days: "replaced last week by Lund" here, "two weeks ago Lund was recruited" there.

Most sentences that share people and differ in their day tell of different events. So both sentences must be alike, name
no other time, and share somebody whom both sources name rarely, or two people.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Set
from datetime import date
from typing import NamedTuple

from briefing.matching import likeness, starting_in
from briefing.model import Document, Sentence, Story, TimeExpression
from briefing.sections.disagreements.finding import Finding, Telling, apart
from briefing.sections.disagreements.lines import Lines

ALIKE = 0.35
"""Cosine, times left out, from which two sentences about the same people tell of one event."""
_RARE = 3
"""Most mentions in a source by which somebody is rarely named there."""
_EXACT = ("time", "day", "week", "month")

_FURTHEST = 31
"""Days between two times from which they are those of two events."""
_MOST = 16
"""Most sentences about one person that are compared."""


class _Dated(NamedTuple):
    """A sentence with its one time expression and the people it names."""

    sentence: Sentence
    time: TimeExpression
    people: frozenset[int]
    rare: frozenset[int]


def find_dates(story: Story, lines: Lines) -> Iterator[Finding]:
    """Yield the events that two sources put on different days."""
    by_person: dict[int, list[_Dated]] = {}
    persons = {number for number, entity in enumerate(story.entities) if entity.kind == "person"}
    for document in story.documents:
        for dated in _dated(document, persons, lines):
            for person in sorted(dated.people):
                by_person.setdefault(person, []).append(dated)
    reported: set[tuple[int, int]] = set()
    for dated_ones in by_person.values():
        for place, one in enumerate(dated_ones[:_MOST]):
            for other in dated_ones[place + 1 : _MOST]:
                keys = {(d.sentence.article, d.sentence.index) for d in (one, other)}
                if keys & reported or not _differ(one, other) or not _one_event(one, other, lines):
                    continue
                reported |= keys
                yield Finding("date", apart((_telling(one),), (_telling(other),)), 0.9)


def _dated(document: Document, persons: Set[int | None], lines: Lines) -> Iterator[_Dated]:
    """Yield the sentences with exactly one time, the time of telling aside, which is past and as exact as a month.

    `persons` are the entities that are people.
    """
    mentions = [mention for mention in document.mentions if mention.entity in persons]
    counts = Counter([mention.entity for mention in mentions if mention.form == "name"])
    for index, found in lines.event_times(document).items():
        sentence = document.sentences[index]
        if len(found) != 1 or sentence.heading:
            continue
        within = starting_in(mentions, sentence.start, sentence.end)
        named = frozenset([mention.entity for mention in within if mention.entity is not None])
        (time,) = found
        if named and time.first and time.granularity in _EXACT and time.direction in ("past", "present"):
            rare = frozenset(person for person in named if counts[person] <= _RARE)
            yield _Dated(sentence, time, named, rare)


def _differ(one: _Dated, other: _Dated) -> bool:
    """Whether two sentences of different sources share people and no day."""
    if one.sentence.article == other.sentence.article:
        return False
    if not one.rare & other.rare and len(one.people & other.people) < 2:
        return False
    if _same_day_of_year(one.time, other.time):
        return False  # a year left out or taken for another
    (a, b), (c, d) = (_days(dated.time) for dated in (one, other))
    return 0 < max(c - b, a - d) <= _FURTHEST


def _same_day_of_year(one: TimeExpression, other: TimeExpression) -> bool:
    first, second = one.first, other.first
    return first is not None and second is not None and (first.month, first.day) == (second.month, second.day)


def _days(time: TimeExpression) -> tuple[int, int]:
    """Return the first and the last day of a resolved time as ordinals."""
    first = time.first or date.min
    return first.toordinal(), (time.last or first).toordinal()


def _one_event(one: _Dated, other: _Dated, lines: Lines) -> bool:
    a, b = (lines.line(dated.sentence, _without_time(dated)) for dated in (one, other))
    return a.negated == b.negated and likeness(a, b) >= ALIKE


def _without_time(dated: _Dated) -> str:
    start, end = _place(dated)
    return dated.sentence.text[:start] + dated.sentence.text[end:]


def _place(dated: _Dated) -> tuple[int, int]:
    at, length = dated.sentence.start, len(dated.sentence.text)
    return max(dated.time.start - at, 0), min(dated.time.end - at, length)


def _telling(dated: _Dated) -> Telling:
    return Telling(dated.sentence, (_place(dated),))
