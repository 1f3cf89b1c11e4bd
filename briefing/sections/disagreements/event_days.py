"""A coming event put on different days: "a medical on Monday" here, "his medical, scheduled for Tuesday," there.

Each source must give one day alone for events of that kind; the days are of one week. What has been is left to `dates`:
of past meetings there were many.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from briefing.lexicon import entries
from briefing.matching.patterns import regex
from briefing.model import Document, Sentence, Story, TimeExpression
from briefing.sections.disagreements.finding import Finding, Telling, apart, few_a_source
from briefing.sections.disagreements.lines import Lines

_WORD = regex(r"[a-z]+(?:-[a-z]+)*")
_LOOK_BACK = 45
"""Characters before a time among which its event stands."""
_FURTHEST = 3
"""Days between two times from which they are those of two events."""
_OTHERS = {"medical": "medical", "exchange": "exchange", "swap": "exchange", "verdict": "verdict", "ruling": "verdict"}
_LOOSE = frozenset(("meeting", "visit", "show", "dinner", "service", "match", "race"))
"""Kinds of events of which a story tells more than one."""

_Told = tuple[Sentence, TimeExpression]


def find_event_days(story: Story, lines: Lines) -> Iterator[Finding]:
    """Yield the coming events to which two sources give different days."""
    by_kind: defaultdict[str, list[_Told]] = defaultdict(list)
    for document in story.documents:
        if document.language == "en":
            for kind, told in _coming(document, lines):
                by_kind[kind].append(told)
    for found in by_kind.values():
        days: dict[int, set[int]] = {}
        for sentence, time in found:
            days.setdefault(sentence.article, set()).add(_day(time))
        alone = sorted({next(iter(each)) for each in days.values() if len(each) == 1})
        if len(alone) == 2 and alone[1] - alone[0] <= _FURTHEST:
            one, other = ([told for told in found if _day(told[1]) == day] for day in alone)
            yield Finding("date", apart(_side(one), _side(other)), 0.8)


def _coming(document: Document, lines: Lines) -> Iterator[tuple[str, _Told]]:
    """Yield the days to come in running text, each with the kind of event that stands before it."""
    for index, times in lines.event_times(document).items():
        sentence = document.sentences[index]
        for time in times:
            if time.direction == "future" and time.granularity in ("day", "time") and not sentence.heading:
                at = time.start - sentence.start
                words = _WORD.findall(sentence.text, max(at - _LOOK_BACK, 0), at)
                kind = next((event_kinds()[word] for word in reversed(words) if word in event_kinds()), None)
                if kind is not None:
                    yield kind, (sentence, time)


@cache
def event_kinds() -> dict[str, str]:
    """Return word -> the kind of event that it names."""
    kinds = dict(_OTHERS)
    for entry in entries("event_nouns"):
        kind, words = entry.split(" | ")
        if kind not in _LOOSE:
            kinds.update(dict.fromkeys(words.split(), kind))
    return kinds


def _day(time: TimeExpression) -> int:
    return time.first.toordinal() if time.first else 0


def _side(told: list[_Told]) -> tuple[Telling, ...]:
    return few_a_source(
        Telling(sentence, ((time.start - sentence.start, time.end - sentence.start),)) for sentence, time in told
    )
