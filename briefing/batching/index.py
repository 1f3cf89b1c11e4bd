"""The list of all stories, beside their briefs: index.md and index.html."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from briefing.batching.work import REVIEW, Order
from briefing.model import Outcome
from briefing.saving import save
from briefing.writers.listing import list_html, list_markdown


def write_index(order: Order, outcomes: Sequence[Outcome]) -> None:
    """Write index.md and index.html for these stories, the newest first, those without a brief last."""
    ordered = sorted(outcomes, key=_newest_first)
    reviews = {story.id: name for story in ordered if (Path(order.folder) / (name := story.id + REVIEW)).is_file()}
    save(str(Path(order.folder) / "index.md"), list_markdown(ordered, reviews))
    save(str(Path(order.folder) / "index.html"), list_html(ordered, reviews))


def _newest_first(story: Outcome) -> tuple[bool, int, int, str]:
    made = story.made
    if made is None:
        return (True, 0, 0, story.id)
    return (False, -made.last.toordinal() if made.last else 0, -made.sources, story.id)
