"""One event of one day put in two parts of it: "reported a smell on Saturday afternoon" here, "Saturday morning" there.

Both sentences must be alike and name one part of the day each.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from briefing.matching import likeness, other_names
from briefing.matching.patterns import regex
from briefing.model import Document, Sentence, Story, TimeExpression
from briefing.sections.disagreements.finding import Finding, Telling, apart
from briefing.sections.disagreements.lines import Lines

ALIKE = 0.2
"""Cosine from which two sentences tell of one event."""
_PART = regex(r"\b(?:morning|afternoon|evening|night)\b")
_MOST = 24
"""Most parts of one day that are compared."""


class _Told(NamedTuple):
    sentence: Sentence
    time: TimeExpression
    part: str


def find_day_parts(story: Story, lines: Lines) -> Iterator[Finding]:
    """Yield the events that two sources put in the morning, and later on the day."""
    by_day: dict[int, list[_Told]] = {}
    for document in story.documents:
        if document.language == "en":
            for day, told in _told(document, lines):
                by_day.setdefault(day, []).append(told)
    for found in by_day.values():
        for one, other in combinations(found[:_MOST], 2):
            if _differ(one, other) and _alike(one, other, lines):
                yield Finding("date", apart((_telling(one),), (_telling(other),)), 0.5)
                break


def _told(document: Document, lines: Lines) -> Iterator[tuple[int, _Told]]:
    """Yield the parts of days of sentences that name one, with the day."""
    for index, times in lines.event_times(document).items():
        sentence = document.sentences[index]
        parts = [(time, part) for time in times for part in (_PART.search(time.text),) if part]
        if len(parts) == 1 and not sentence.heading:
            time, part = parts[0]
            if time.first is not None:
                yield time.first.toordinal(), _Told(sentence, time, part.group())


def _differ(one: _Told, other: _Told) -> bool:
    parts = {one.part, other.part}
    return one.sentence.article != other.sentence.article and len(parts) > 1 and not parts <= {"evening", "night"}


def _alike(one: _Told, other: _Told, lines: Lines) -> bool:
    a, b = (lines.line(told.sentence, told.sentence.text) for told in (one, other))
    return likeness(a, b) >= ALIKE and not other_names(a, b)


def _telling(told: _Told) -> Telling:
    at = told.sentence.start
    return Telling(told.sentence, ((told.time.start - at, told.time.end - at),))
