"""Two counts that two sentences tell side by side: "120 people in 34 states" here, "88 cases in 32 states" there.

What both sentences count twice in the same way, and nearly alike, they count of one thing, however it is worded.
"""

from __future__ import annotations

from briefing.sections.disagreements.counting import Count
from briefing.sections.disagreements.lines import Lines

_RATIO = 1.45
"""Counts of either kind further apart are of two things."""
_FEWEST = 5
"""Lowest count that is looked at: sentences count two or three of anything."""
_KINDS = ("fate", "noun")


class Twins:
    """The counts of a story by the sentence in which they stand."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines

    def are_twins(self, one: Count, other: Count) -> bool:
        """Whether another two counts of the same two sentences are of one kind, and nearly alike."""
        if one.kind not in _KINDS or not _near(one, other):
            return False
        beside, also = self._beside(one), self._beside(other)
        return any(a.what == b.what and _near(a, b) for a in beside for b in also)

    def _beside(self, count: Count) -> list[Count]:
        """Return what else the sentence counts."""
        known = self._lines.counts.get(count.sentence.article, ())
        return [
            each
            for each in known
            if each.sentence is count.sentence and each.kind in _KINDS and each.what != count.what
        ]


def _near(one: Count, other: Count) -> bool:
    low, high = sorted((one.number.low, other.number.low))
    return low >= _FEWEST and high <= _RATIO * low
