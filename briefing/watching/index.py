"""The page of all stories that are watched, the newest first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from briefing.saving import save
from briefing.watching.state import Kept
from briefing.writers.escaping import escape

__all__ = ["write_index"]


def write_index(folder: Path, stories: Sequence[Kept]) -> None:
    """Write index.md in `folder`: one row for each story, with its day and what has changed."""
    rows = [
        f"- {_day(story)} · [{escape(story.title)}]({story.id}/brief.md) · {_changed(story)}\n" for story in stories
    ]
    save(str(folder / "index.md"), ("# Stories\n\n" + "".join(rows)).encode())


def _day(story: Kept) -> str:
    return date.fromordinal(story.last).isoformat() if story.last else "–"


def _changed(story: Kept) -> str:
    return "new" if story.version == 1 else f"version {story.version}, {story.changes} changes"
