"""Tolls: how many an event killed as a whole. Two of them are compared however unlike their sentences are."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence

from briefing.matching import other_names, terms
from briefing.matching.patterns import regex
from briefing.sections.disagreements.counting import Count
from briefing.sections.disagreements.fates import fate_stems
from briefing.sections.disagreements.lines import Lines

_TOLL = regex(
    r"\b(?:toll|death count|body count|number of (?:(?:people|those) (?:who |confirmed |known |killed |found ){0,2})?"
    r"(?:dead|died|deaths|victims|casualties|fatalities|killed))\b",
    re.I,
)
_TOLD = ("toll", "count", "number of ")
"""Letters of which some stand in whatever that matches."""
_SAME_RATIO = 2.0
"""The same of the highest counts of two articles, in sentences that have names in common."""
_SHARED = 3
"""Stems in common, a name of one event among them, from which they are told of one."""
_ALONE_RATIO = 1.5
"""The same of the only tolls of two articles."""
_OTHER = 3.0
"""Ratio from which another toll of one source is of another event, or of a part of it."""
_OF_EVENT_RATIO = 2.0
_WORDS = 2
"""Words of a sentence that tells a toll, and of the one before, that stand in the other article."""
_OTHER_EVENT = regex(
    r"\b(?:such|similar|previous(?:ly)?|earlier|another|other|past|history|worst|deadliest|decades?|anniversary"
    r"|(?:last|every|each|this) (?:week|month|year)|(?:days|weeks|months|years?) (?:ago|before|earlier))\b",
    re.I,
)
"""What makes the dead of a sentence those of another event than the story's."""
_MONTHS = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
_MONTH = regex(rf"\b{_MONTHS}\.? \d|\d {_MONTHS}\b", re.I)
_RARE = 2.4
"""Rarity of a stem from which it stands in one sentence of ten at most."""
_LEAD = 6
"""Sentences, title and byline with them, in which an article says what it tells of."""
_LEAD_RATIO = 1.3
"""Counts of the dead further apart, with which two articles begin, are of two events more often than of one."""
_FEW_RATIO = 2.0
"""The same of fewer than `_FEW`."""
_FEW = 10
"""Lowest count that is taken for a toll of an event, wherever it stands."""


def is_told_as_toll(count: Count) -> bool:
    """Whether its sentence speaks of a toll."""
    text = count.sentence.text
    return any(map(text.lower().__contains__, _TOLD)) and _TOLL.search(text) is not None


def tolls_of(counts: Sequence[Count]) -> list[Count]:
    """Return the highest count of each source where one of them is told as a toll: what the event cost as a whole."""
    found = [count for count in _highest(counts, sys.maxsize).values() if count.number.low >= _FEW]
    return found if any(map(is_told_as_toll, found)) else []


class Tolls:
    """The counts of the dead that stand for the whole event: told as its toll, or told first."""

    def __init__(self, counts: Sequence[Count], lines: Lines) -> None:
        self._tolls = tolls_of(counts)
        self._leads = list(_highest(counts, _LEAD).values())
        self._counts = counts
        self._own = list(_highest(counts, sys.maxsize).values())
        self._lines = lines

    def are_of_one_event(self, one: Count, other: Count) -> bool:
        """Whether both are tolls, or two articles begin with the dead of one event."""
        if one in self._tolls and other in self._tolls:
            return True
        if one in self._leads and other in self._leads and self._begin_alike(one, other):
            return True
        if one in self._own and other in self._own and (self._name_alike(one, other) or self._are_alone(one, other)):
            return True
        if one.what != "killed" or not self._may_be_one(one, other):
            return False
        if not (self._is_of_the_event(one) and self._is_of_the_event(other)):
            return False
        if not (self._in_one_month(one, other) and self._in_one_month(other, one)):
            return False
        return (
            self._tells_of_it(one, other)
            and self._tells_of_it(other, one)
            and not self._lines.name_others(one.sentence, other.sentence)
        )

    def _tells_of_it(self, one: Count, other: Count) -> bool:
        """Whether words with which one is told stand in the other's article, too."""
        stems = {stem for stem in terms(self._lines.with_before(one.sentence)) if stem.isalpha()} - fate_stems()
        return len(stems) < _WORDS or sum(self._lines.has(other.sentence, stem) for stem in stems) >= _WORDS

    def _in_one_month(self, one: Count, other: Count) -> bool:
        """Whether the month that a sentence names, if any, stands about the other, too."""
        months = _months(one.sentence.text)
        return not months or not months.isdisjoint(_months(self._lines.with_before(other.sentence)))

    def _is_of_the_event(self, count: Count) -> bool:
        """Whether a source tells of so many dead alone, and of no other event than that of the story."""
        value, article = count.number.low, count.sentence.article
        others = (each.number.low for each in self._counts if each.sentence.article == article)
        if any(other != value and max(other, value) <= _OTHER * min(other, value) for other in others):
            return False
        return not count.years and _OTHER_EVENT.search(count.sentence.text) is None

    def _may_be_one(self, one: Count, other: Count) -> bool:
        """Whether two such tolls are near each other; of a few dead there must be a word in common, too."""
        low, high = sorted((one.number.low, other.number.low))
        if high > _OF_EVENT_RATIO * low:
            return False
        if low >= _FEW or (low > 1 and max(one.sentence.index, other.sentence.index) < _LEAD):
            return True
        a, b = (self._lines.line(count.sentence, count.sentence.text) for count in (one, other))
        shared = (a.weights.keys() & b.weights.keys()) - fate_stems()
        return low > 1 and any(self._lines.weight(stem) >= _RARE for stem in shared if stem.isalpha())

    def _are_alone(self, one: Count, other: Count) -> bool:
        """Whether each source tells one toll alone, in sentences that share rare words."""
        low, high = sorted((one.number.low, other.number.low))
        if low < _FEW or high > _ALONE_RATIO * low or not (self._is_alone(one) and self._is_alone(other)):
            return False
        a, b = (self._lines.line(count.sentence, count.sentence.text) for count in (one, other))
        shared = (a.weights.keys() & b.weights.keys()) - fate_stems()
        return sum(self._lines.weight(stem) >= _RARE for stem in shared if stem.isalpha()) >= _SHARED - 1

    def _is_alone(self, count: Count) -> bool:
        """Whether no other number of dead, a few aside, is told by its source."""
        same = (each.number.low for each in self._counts if each.sentence.article == count.sentence.article)
        return all(value == count.number.low or value < _FEW for value in same)

    def _name_alike(self, one: Count, other: Count) -> bool:
        """Whether two sentences that tell the highest counts share a name and other words."""
        low, high = sorted((one.number.low, other.number.low))
        a, b = (self._lines.line(count.sentence, count.sentence.text) for count in (one, other))
        shared = (a.weights.keys() & b.weights.keys()) - fate_stems()
        shared = {stem for stem in shared if stem.isalpha()}
        if low < _FEW or high > _SAME_RATIO * low or other_names(a, b) or len(shared) < _SHARED - 1:
            return False
        return bool(a.names & b.names) and (len(shared) >= _SHARED or high <= _LEAD_RATIO * low)

    def _begin_alike(self, one: Count, other: Count) -> bool:
        low, high = sorted((one.number.low, other.number.low))
        a, b = (self._lines.line(count.sentence, count.sentence.text) for count in (one, other))
        shared = (a.weights.keys() & b.weights.keys()) - fate_stems()
        near = high <= (_LEAD_RATIO if low >= _FEW else _FEW_RATIO) * low
        return near and bool(shared) and not other_names(a, b)


def _months(text: str) -> set[str]:
    """Return the months of the dates in a text, by three letters."""
    return {(one or other).lower() for one, other in _MONTH.findall(text)}


def _highest(counts: Sequence[Count], within: int) -> dict[int, Count]:
    """Return the highest count of the dead in the first sentences of each source, by source."""
    highest: dict[int, Count] = {}
    for count in counts:
        if count.what == "killed" and count.sentence.index < within:
            known = highest.setdefault(count.sentence.article, count)
            if count.number.high > known.number.high:
                highest[count.sentence.article] = count
    return highest
