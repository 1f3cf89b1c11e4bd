"""What is new: items that no earlier source tells, in these or other words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

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
    Kind("next_steps", 6, lambda item: Change("added", "next_steps", None, item.evidence[0], when=item.when)),
    Kind("open_questions", 4, _plain("open_questions")),
    Kind("statements", 6, lambda item: Change("added", "statements", None, item.evidence[0], speaker=item.speaker)),
    Kind("summary", 6, _plain("summary")),
    Kind("participants", 6, _plain("participants")),
)
"""The sections of which new items are told; a line that is new to several is told by the first of them."""
_PRINTED = ("summary", "statements", "next_steps", "open_questions", "participants")


def find_added(comparison: Comparison, news: Sequence[Any], shown: Sequence[Evidence], unlimited: bool) -> list[Change]:
    """Return what is new, section by section, most important first.

    `news` are the lines of a summary of the new articles alone; `shown` are the new lines of the changes found so far,
    none of which is told again.
    """
    told = list(shown)
    added = []
    for kind in KINDS:
        items = news if kind.section == "summary" else comparison.found.get(kind.section, ())
        changes = [kind.change(item) for item in _new(comparison, kind, items, told, None if unlimited else kind.most)]
        added += changes
        if kind.section != "participants":
            told += [change.after for change in changes if change.after]
    return sorted(added, key=lambda change: _PRINTED.index(change.section))


def _new(
    comparison: Comparison, kind: Kind, items: Sequence[Any], told: Sequence[Evidence], most: int | None
) -> list[Any]:
    """Return the new items of one section, at most so many."""
    found: list[Any] = []
    for item in items:
        if len(found) == most:
            break
        if not comparison.is_new(item.evidence) or any(_overlap(item.evidence[0], one) for one in told):
            continue
        if kind.section == "statements" and item.kind == "indirect" and not item.key:
            continue
        if not _was_told(comparison, kind.section, item):
            found.append(item)
    return found


def _was_told(comparison: Comparison, section: str, item: Any) -> bool:
    if section == "participants":
        return False  # names are told apart by the story's own list of them
    return any(was_told(comparison, piece) for piece in item.evidence[:2])


def _overlap(one: Evidence, other: Evidence) -> bool:
    return one.source == other.source and one.start < other.end and other.start < one.end
