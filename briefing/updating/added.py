"""What is new: items that no earlier source tells, in these or other words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from briefing.matching import cosine
from briefing.model import Change, Evidence
from briefing.updating.comparison import Comparison
from briefing.updating.told import was_told

__all__ = ["find_added"]


@dataclass(frozen=True, slots=True)
class Kind:
    """How the new items of one section are told."""

    section: str
    most: int
    """The most that a brief tells of them."""
    change: Callable[[Any], Change]


def _plain(section: str) -> Callable[[Any], Change]:
    return lambda item: Change("added", section, None, item.evidence[0])


KINDS = (
    Kind("next_steps", 4, lambda item: Change("added", "next_steps", None, item.evidence[0], when=item.when)),
    Kind("open_questions", 4, _plain("open_questions")),
    Kind("statements", 6, lambda item: Change("added", "statements", None, item.evidence[0], speaker=item.speaker)),
    Kind("summary", 6, _plain("summary")),
    Kind("participants", 6, _plain("participants")),
)
"""The sections of which new items are told; a line that is new to several is told by the first of them."""
AGAIN = 0.4
"""Cosine from which one new line tells what another one told already."""
_FEWEST = 5
"""Stems of a question that is worth a line: "she would not elaborate" is not."""
_PRINTED = ("summary", "statements", "next_steps", "open_questions", "participants")


def find_added(comparison: Comparison, news: Sequence[Any], shown: Sequence[Evidence], unlimited: bool) -> list[Change]:
    """Return what is new, section by section, most important first.

    `news` are the lines of a summary of the new articles alone; `shown` are the new lines of the changes found so far,
    none of which is told again.
    """
    told = [comparison.weigh(line.text) for line in shown]
    places = list(shown)
    added = []
    for kind in KINDS:
        count = 0
        for item in news if kind.section == "summary" else comparison.found.get(kind.section, ()):
            if count == kind.most and not unlimited:
                break
            line = item.evidence[0]
            if not _is_new(comparison, kind.section, item) or any(_overlap(line, one) for one in places):
                continue
            if kind.section != "participants":
                weights = comparison.weigh(line.text)
                if not _is_news(comparison, kind.section, item) or any(cosine(weights, one) >= AGAIN for one in told):
                    continue
                told.append(weights)
                places.append(line)
            count += 1
            added.append(kind.change(item))
    return sorted(added, key=lambda change: _PRINTED.index(change.section))


def _is_new(comparison: Comparison, section: str, item: Any) -> bool:
    """Whether no earlier source tells an item, or mentions a participant."""
    if section == "participants":
        return comparison.new.issuperset(item.mentions)
    return comparison.is_new(item.evidence)


def _is_news(comparison: Comparison, section: str, item: Any) -> bool:
    """Whether a line tells something that is new, worth a line, and not of the days before the previous brief."""
    if section == "statements" and item.kind == "indirect" and not item.key:
        return False
    if section == "open_questions" and len(comparison.weigh(item.text)) < _FEWEST:
        return False
    if section != "next_steps" and _is_background(comparison, item.evidence[0]):
        return False
    return not any(was_told(comparison, piece) for piece in item.evidence[:2])


def _is_background(comparison: Comparison, line: Evidence) -> bool:
    """Whether all days that a line names lie before the last earlier article."""
    times = comparison.times(comparison.sentence_at(line))
    days = [one.last.toordinal() for one in times if one.last is not None]
    last = comparison.last_day
    return last is not None and bool(days) and all(day < last for day in days)


def _overlap(one: Evidence, other: Evidence) -> bool:
    return one.source == other.source and one.start < other.end and other.start < one.end
