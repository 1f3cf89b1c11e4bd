"""What is settled stands under what has changed, and no longer among what is to come or open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from briefing.model import Brief, Change, Disagreement, Evidence, SummaryLine
from briefing.sections import SECTIONS, printable
from briefing.updating.changes import Found

_SETTLED = {"done": "next_steps", "dropped": "next_steps", "moved": "next_steps", "answered": "open_questions"}
"""Kind of change -> the section that no longer prints the earlier item."""


def without_settled(brief: Brief, changes: Sequence[Change], found: Found) -> Brief:
    """Return `brief` without what no longer holds: steps done, moved or dropped, questions answered, figures changed.

    `found` has all items, so that others take their places; a section that lost nothing stays as it is.
    """
    days = [source.published for source in brief.sources if source.published]
    left: dict[str, Any] = {"summary": _current(brief.summary, found.get("summary", ()), changes)}
    for section in SECTIONS[1:]:
        items = getattr(brief, section.name)
        if not any(_is_settled(item, section.name, changes) for item in items):
            continue
        known = [item for item in found[section.name] if not _is_settled(item, section.name, changes)]
        shown = printable(section, tuple(known), max(days, default=None), left["summary"])
        left[section.name] = shown[: max(len(items), section.limit or 0)]
    return replace(brief, **left)


def _current(
    summary: Sequence[SummaryLine], found: Sequence[SummaryLine], changes: Sequence[Change]
) -> tuple[SummaryLine, ...]:
    """Return a summary without lines that were told before and are otherwise now; others of `found` take their places.

    A line that a new source tells too is shown as that source tells it.
    """
    words = sum(len(line.text.split()) for line in summary)
    told = [line.evidence[0] for line in summary]
    further = [line for line in found if line.evidence[0] not in told]
    kept = [current for line in summary if (current := _as_now(line, changes)) is not None]
    if len(kept) == len(summary):
        return tuple(kept)
    left = words - sum(len(line.text.split()) for line in kept)
    for line in further:
        current = _as_now(line, changes)
        if current is not None and len(current.text.split()) <= left:
            kept.append(current)
            left -= len(current.text.split())
    return tuple(kept)


def _as_now(line: SummaryLine, changes: Sequence[Change]) -> SummaryLine | None:
    """Return a line as it is told now: itself, its telling by a new source, or None when it holds no more."""
    before = [one.before for one in changes if one.before is not None]
    if not any(_holds(line.evidence[:1], piece) for piece in before):
        return line
    after = [one.after for one in changes if one.after is not None and one.before is not None]
    now = next((piece for piece in line.evidence if any(_holds([piece], one) for one in after)), None)
    if now is None:
        return None
    others = [piece for piece in line.evidence if piece != now and not any(_holds([piece], one) for one in before)]
    return replace(line, text=now.text, evidence=(now, *others))


def _is_settled(item: Any, section: str, changes: Sequence[Change]) -> bool:
    if isinstance(item, Disagreement):
        return any(one.kind == "changed" and _tells_both(item, one) for one in changes)
    stale = [one.before for one in changes if one.before is not None]
    if section == "statements" and item.kind == "indirect":
        return any(_holds(item.evidence[:1], line) for line in stale)
    if section == "timeline":
        stale = [one.before for one in changes if one.before is not None and one.kind in ("dropped", "moved")]
        return any(_holds(item.evidence[:1], line) for line in stale)
    return any(
        one.before is not None and _SETTLED.get(one.kind) == section and _holds(item.evidence, one.before)
        for one in changes
    )


def _tells_both(item: Disagreement, change: Change) -> bool:
    """Whether the sides of a disagreement are the two lines of a change."""
    return all(any(_holds(claim.evidence, line) for claim in item.claims) for line in change.lines)


def _holds(evidence: Sequence[Evidence], line: Evidence) -> bool:
    return any(one.source == line.source and one.start < line.end and line.start < one.end for one in evidence)
