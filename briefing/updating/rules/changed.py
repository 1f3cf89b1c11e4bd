"""A figure has changed when a new article counts the same thing otherwise than the earlier ones did.

What counts the same thing is told as the section on disagreements tells it. Unlike there, "at least 20" and "24"
differ: the second says more. A figure that an earlier source had already is no news.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from briefing.matching import Number, compatible
from briefing.matching.patterns import regex
from briefing.model import Change, Evidence, OpenQuestion, Statement, SummaryLine
from briefing.sections.disagreements.counting import Count, counts_in
from briefing.sections.disagreements.counts import count_the_same, other_way, other_years
from briefing.sections.disagreements.event_times import apart_in_time
from briefing.sections.disagreements.lines import Lines
from briefing.sections.disagreements.tolls import tolls_of
from briefing.updating.comparison import Comparison
from briefing.updating.finding import Finding, day_of, line_of, marked

_RATIO = 3.0
"""Counts further apart than this are of a whole and a part of it more often than of the same thing."""
_NEARLY = 0.05
"""Share by which a rounded count and another one may differ and still be the same: "some 4,000" and "4,150"."""
_LONG_AGO = 60
"""Days before the last earlier article; figures of what was then are no news."""
_MOST = 80
"""Most counts of one thing that are compared."""
_REPLACED = regex(
    r"\b(?:(?:up|down|rose|risen|fell|fallen|raised|cut|lowered|revised|increased|reduced|changed|corrected) "
    r"(?:\w+ )?from"
    r"|earlier|previous(?:ly)?|initial(?:ly)?|at first|instead of|rather than)\b",
    re.I,
)
"""Words by which a sentence tells the figure that it replaces, too."""
_WHERE = ("summary", "statements", "open_questions")


def find_changed(comparison: Comparison) -> Iterator[Finding]:
    """Yield the figures that a new article gives otherwise, one for each thing counted."""
    lines = Lines(comparison.story, comparison.ranking)
    earlier: defaultdict[str, list[Count]] = defaultdict(list)
    later: defaultdict[str, list[Count]] = defaultdict(list)
    for document in comparison.story.documents:
        if document.language == "en":
            side = later if document.article.id in comparison.new else earlier
            for count in counts_in(document, lines):
                side[count.what].append(count)
    for what in later:
        found = _most_alike(comparison, earlier.get(what, ())[-_MOST:], later[what][-_MOST:], lines)
        if found is not None:
            yield found


def _most_alike(
    comparison: Comparison, earlier: Sequence[Count], later: Sequence[Count], lines: Lines
) -> Finding | None:
    """Return the change of the latest new count, and among those of one day the one told most alike."""
    best: tuple[int, int, float, Count, Count] | None = None
    for newer in later:
        same = [
            (alike, then)
            for then in earlier
            if _comparable(comparison, then, newer) and (alike := count_the_same(then, newer, lines)) is not None
        ]
        if not same or any(_is_no_news(then.number, newer.number) for _, then in same):
            continue
        alike, then = max(same, key=lambda pair: (day_of(comparison, pair[1].sentence), pair[0]))
        row = (day_of(comparison, newer.sentence), day_of(comparison, then.sentence), alike, then, newer)
        if best is None or row[:3] > best[:3]:
            best = row
    if best is None:
        best = _risen_toll(comparison, earlier, later)
    return _finding(comparison, best[3], best[4], best[2]) if best else None


def _risen_toll(
    comparison: Comparison, earlier: Sequence[Count], later: Sequence[Count]
) -> tuple[int, int, float, Count, Count] | None:
    """Return the toll of the event as it was told last before, and a higher one that is told last now."""
    tolls = tolls_of([*earlier, *later])
    then, now = (
        max(
            (count for count in tolls if (count.sentence.article in comparison.new) == new),
            key=lambda count: (day_of(comparison, count.sentence), count.number.low),
            default=None,
        )
        for new in (False, True)
    )
    if then is None or now is None or not then.number.low < now.number.low <= _RATIO * then.number.low:
        return None
    if any(count.number.high >= now.number.low for count in earlier if count in tolls):
        return None
    return day_of(comparison, now.sentence), day_of(comparison, then.sentence), 0.3, then, now


def _is_no_news(known: Number, now: Number) -> bool:
    """Whether a number says no more than one known before: the same, rounded, or a bound that it lies within."""
    if (known.low, known.high) == (now.low, now.high):
        return True
    if known.bound == "least":
        return now.high <= known.high
    if now.bound == "least" and now.low <= known.low:
        return True
    if known.low != known.high or now.low != now.high or "most" in (known.bound, now.bound):
        return compatible(known, now)
    return compatible(known, now) and abs(known.high - now.high) <= _NEARLY * max(known.high, now.high)


def _comparable(comparison: Comparison, then: Count, now: Count) -> bool:
    """Whether two counts may be of one thing at two times."""
    if then.sentence.article == now.sentence.article or other_years(then, now) or other_way(then, now):
        return False
    if _is_past(comparison, now):
        return False
    low, high = sorted((then.number.low, now.number.low))
    if high > _RATIO * low or apart_in_time(then.times, now.times):
        return False
    return not _told_beside(now, then) and (
        not _told_beside(then, now) or _REPLACED.search(now.sentence.text) is not None
    )


def _is_past(comparison: Comparison, count: Count) -> bool:
    """Whether a count is of a time long before the last earlier article: told otherwise, but not changed."""
    ends = [one.last for one in comparison.times(count.sentence) if one.last is not None]
    last = comparison.last_day
    return bool(ends) and last is not None and max(ends).toordinal() < last - _LONG_AGO


def _told_beside(count: Count, other: Count) -> bool:
    """Whether a number stands in the other's sentence."""
    return any((number.low, number.high) == (count.number.low, count.number.high) for number in other.others)


def _finding(comparison: Comparison, then: Count, now: Count, alike: float) -> Finding:
    before, after = line_of(comparison, then.sentence), line_of(comparison, now.sentence)
    change = Change(
        "changed", _section(comparison, before), before, after,
        marks_before=marked(comparison, then.sentence, (then.number.start, then.number.end), before),
        marks_after=marked(comparison, now.sentence, (now.number.start, now.number.end), after),
    )  # fmt: skip
    return Finding(change, 0.5 + alike / 2, (then.what, 0), day_of(comparison, now.sentence))


def _section(comparison: Comparison, line: Evidence) -> str:
    """Return the first section that tells a line; the summary where none does."""
    for name in _WHERE:
        items: Sequence[SummaryLine | Statement | OpenQuestion] = comparison.found.get(name, ())
        for item in items:
            if any(
                one.source == line.source and one.start < line.end and line.start < one.end for one in item.evidence
            ):
                return name
    return "summary"
