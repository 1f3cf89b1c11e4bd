"""What is settled stands under what has changed, and no longer among what is to come or open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from briefing.model import Brief, Change, Disagreement, Evidence
from briefing.sections import SECTIONS, printable
from briefing.updating.changes import Found

_SETTLED = {"done": "next_steps", "dropped": "next_steps", "moved": "next_steps", "answered": "open_questions"}
"""Kind of change -> the section that no longer prints the earlier item."""


def without_settled(brief: Brief, changes: Sequence[Change], found: Found) -> Brief:
    """Return `brief` without steps that are done, moved or dropped, questions answered, and figures that changed.

    `found` has all items, so that others take their places; a section that lost nothing stays as it is.
    """
    days = [source.published for source in brief.sources if source.published]
    left: dict[str, Any] = {}
    for section in SECTIONS:
        items = getattr(brief, section.name)
        if not any(_is_settled(item, section.name, changes) for item in items):
            continue
        known = [item for item in found[section.name] if not _is_settled(item, section.name, changes)]
        shown = printable(section, tuple(known), max(days, default=None), brief.summary)
        left[section.name] = shown[: max(len(items), section.limit or 0)]
    return replace(brief, **left)


def _is_settled(item: Any, section: str, changes: Sequence[Change]) -> bool:
    if isinstance(item, Disagreement):
        return any(one.kind == "changed" and _tells_both(item, one) for one in changes)
    return any(
        one.before is not None and _SETTLED.get(one.kind) == section and _holds(item.evidence, one.before)
        for one in changes
    )


def _tells_both(item: Disagreement, change: Change) -> bool:
    """Whether the sides of a disagreement are the two lines of a change."""
    return all(any(_holds(claim.evidence, line) for claim in item.claims) for line in change.lines)


def _holds(evidence: Sequence[Evidence], line: Evidence) -> bool:
    return any(one.source == line.source and one.start < line.end and line.start < one.end for one in evidence)
