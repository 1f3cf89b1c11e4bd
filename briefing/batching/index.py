"""The list of all stories, beside their briefs: index.md and index.html."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from briefing.batching.places import Place
from briefing.batching.work import REVIEW, Order
from briefing.model import Outcome
from briefing.writers.listing import list_html, list_markdown


def write_index(
    place: Place, order: Order, outcomes: Sequence[Outcome], names: Collection[str], renewed: Collection[str] = ()
) -> None:
    """Write index.md and index.html for these stories, the newest first, those without a brief last.

    `names` are the files that stood there before: a review page among them is listed unless its brief has been made
    anew without it. `renewed` are marked as new, or with what has changed, since the day or the run that was asked for.
    """
    ordered = sorted(outcomes, key=_newest_first)
    reviews = {story.id: story.id + REVIEW for story in ordered if _has_review(story, place, names)}
    since = None
    if order.since:
        since = order.since.isoformat() if isinstance(order.since, date) else "the last run"
    place.write("index.md", list_markdown(ordered, reviews, renewed, since))
    place.write("index.html", list_html(ordered, reviews, renewed, since))


def _has_review(story: Outcome, place: Place, names: Collection[str]) -> bool:
    page = story.id + REVIEW
    files = [name for name, _ in story.made.files] if story.made else []
    return page in files or (page in names and place.is_newer(page, files))


def _newest_first(story: Outcome) -> tuple[bool, int, int, str]:
    made = story.made
    if made is None:
        return (True, 0, 0, story.id)
    return (False, -made.last.toordinal() if made.last else 0, -made.sources, story.id)
