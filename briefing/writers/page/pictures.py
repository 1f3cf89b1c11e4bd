"""The timeline as a picture: where its marks stand."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import TimelineEntry
from briefing.writers.labels import Labels
from briefing.writers.page.dates import written_day, written_days
from briefing.writers.page.nouns import TimelineMark, TimelinePicture

_FEWEST_DATES = 3
_WIDTH = 640
_MARK = 8  # width of a single day
_ROW = 11  # height of a row of marks
_MOST_ROWS = 5
_GAP = 3  # between two marks of one row


def timeline_picture(entries: Sequence[TimelineEntry], labels: Labels) -> TimelinePicture | None:
    """Return the picture of a timeline, in units of an SVG; None for fewer than three dates that differ."""
    dates = sorted({(entry.start, entry.end) for entry in entries})
    if len(dates) < _FEWEST_DATES:
        return None
    first, last = dates[0][0], max(end for _, end in dates)
    scale = (_WIDTH - _MARK) / ((last - first).days or 1)
    stretches = [
        (round((entry.start - first).days * scale), max(_MARK, round((entry.end - entry.start).days * scale) + _MARK))
        for entry in sorted(entries, key=lambda entry: (entry.start, entry.end))
    ]
    marks = _in_rows(stretches)
    from_to = {"first": written_day(first, labels), "last": written_day(last, labels)}
    return TimelinePicture(
        width=_WIDTH,
        height=(max(mark.row for mark in marks) + 1) * _ROW + _MARK // 2,
        marks=marks,
        **from_to,
        alternative=labels.timeline_picture.format(n=len(entries), **from_to),
        description="; ".join(written_days(start, end, labels) for start, end in dates),
    )


def _in_rows(stretches: Sequence[tuple[int, int]]) -> tuple[TimelineMark, ...]:
    """Put each stretch (left end, width) into the first row where it touches no other, else the last."""
    ends: list[int] = []
    marks = []
    for x, width in stretches:
        free = next((row for row, end in enumerate(ends) if end + _GAP <= x), len(ends))
        row = min(free, _MOST_ROWS - 1)
        ends[row : row + 1] = [x + width]
        marks.append(TimelineMark(x, row * _ROW, width, row))
    return tuple(marks)
