"""How long after one event another was, told differently: "found five weeks after she left", "found six weeks later".

Nearly every such time stands in a story once, so a rare stem in common and no name that keeps the two apart are enough.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import combinations
from typing import NamedTuple

from briefing.matching import found_at, holding, terms
from briefing.matching.patterns import regex
from briefing.model import Document, Sentence, Story
from briefing.sections.disagreements.counting import numbered
from briefing.sections.disagreements.finding import Finding, Place, Telling, apart
from briefing.sections.disagreements.lines import Lines

_SHARED = 2.5
"""Summed rarity of the stems in common from which two sentences tell of the same two events."""
_SECONDS = {
    "second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "month": 2629800, "year": 31557600,
}  # fmt: skip
_UNITS = "|".join(_SECONDS)
_BEHIND = regex(rf"[ -]({_UNITS})s? (after|later|before|earlier|afterwards?)\b")
_ONE = regex(rf"\ban? ({_UNITS}) (after|later|before|earlier|afterwards?)\b")
_STARTS = frozenset(unit[:3] for unit in _SECONDS)
_ONES = ("a week ", "a month ", "a year ")
"""How one unit is told without a number."""
_EARLIER = frozenset(("before", "earlier"))
_CLOSEST, _FURTHEST = 1.13, 2.5
"""Ratio up to which somebody rounded, and from which two times are those of other events."""
_MOST = 40
"""Most such times of a story that are compared."""


class _Interval(NamedTuple):
    sentence: Sentence
    seconds: float
    earlier: bool
    place: Place


def find_intervals(story: Story, lines: Lines) -> Iterator[Finding]:
    """Yield the times between two events that two sources give differently, a sentence once."""
    english = [document for document in story.documents if document.language == "en"]
    found = [one for document in english for one in _counted(document, lines)]
    if not found:
        return
    found += [one for document in english for one in _single(document)]
    reported: set[tuple[int, int]] = set()
    for one, other in combinations(found[:_MOST], 2):
        sentences = {(each.sentence.article, each.sentence.index) for each in (one, other)}
        if _differ(one, other) and not sentences & reported and _alike(one, other, lines):
            reported |= sentences
            sides = ((Telling(each.sentence, (each.place,)),) for each in (one, other))
            yield Finding("number", apart(*sides), 0.6)


def _counted(document: Document, lines: Lines) -> Iterator[_Interval]:
    """Yield the sentences that tell one time between two events in figures or number words."""
    for sentence, text, found in numbered(document, lines):
        units = [
            (number, unit)
            for number in found
            if text[number.end + 1 : number.end + 4] in _STARTS and (unit := _BEHIND.match(text, number.end))
        ]
        if len(units) == 1:
            number, unit = units[0]
            seconds = number.low * _SECONDS[unit[1]]
            yield _Interval(sentence, seconds, unit[2] in _EARLIER, (number.start, unit.end(1)))


def _single(document: Document) -> Iterator[_Interval]:
    """Yield the sentences that tell one unit of time between two events: "a week after"."""
    text = document.article.text
    places = sorted(place for one in _ONES for place in found_at(one, text))
    for sentence in holding(document.sentences, places) if places else ():
        unit = _ONE.search(sentence.text)
        if unit and not sentence.heading:
            yield _Interval(sentence, _SECONDS[unit[1]], unit[2] in _EARLIER, (unit.start(), unit.end(1)))


def _differ(one: _Interval, other: _Interval) -> bool:
    if one.sentence.article == other.sentence.article or one.earlier != other.earlier:
        return False
    low, high = sorted((one.seconds, other.seconds))
    return _CLOSEST * low < high <= _FURTHEST * low


def _alike(one: _Interval, other: _Interval, lines: Lines) -> bool:
    a, b = (lines.line(each.sentence, each.sentence.text) for each in (one, other))
    shared = [stem for stem in a.weights if stem in b.weights and stem.isalpha() and stem not in _stems()]
    return sum(map(lines.weight, shared)) >= _SHARED and not lines.open_apart(one.sentence, other.sentence)


@cache
def _stems() -> frozenset[str]:
    """Return the stems of the units."""
    return frozenset(terms(" ".join(_SECONDS)))
