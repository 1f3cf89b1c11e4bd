"""What a rule hands back."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model import Change, Evidence, Sentence
from briefing.sections.passages import passage
from briefing.updating.comparison import Comparison

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Finding:
    """A change, and how sure and important it is."""

    change: Change
    weight: float
    """0 to 1: how much the two lines have in common; for what is new, its importance."""
    item: tuple[str, int]
    """The section and the number of the earlier item: of several findings on one item one counts."""
    day: int
    """The day of the new line as an ordinal; 0 when unknown. What is told last counts."""


def line_of(comparison: Comparison, sentence: Sentence) -> Evidence:
    """Return a sentence as a line that can be printed by itself."""
    return passage(comparison.document(sentence.article), sentence)


def day_of(comparison: Comparison, sentence: Sentence) -> int:
    """Return the day of a sentence's article as an ordinal, 0 when it is not known."""
    day = comparison.document(sentence.article).day
    return day.toordinal() if day else 0


def marked(comparison: Comparison, sentence: Sentence, place: Place, line: Evidence) -> tuple[Place, ...]:
    """Return offsets in a sentence's text as offsets in the words of the line made of it; none outside it."""
    start, end = (sentence.start + at - line.start for at in place)
    return ((start, end),) if 0 <= start < end <= len(line.text) else ()


__all__ = ["Finding", "Place", "day_of", "line_of", "marked"]
