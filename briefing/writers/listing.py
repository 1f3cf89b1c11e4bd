"""The index of many briefs: a list in Markdown, and an HTML page that can be searched and needs nothing else."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from typing import Any
from urllib.parse import quote

from briefing.matching import printed
from briefing.model import Made, Outcome
from briefing.writers.escaping import escape_within
from briefing.writers.templates import read_asset, render, template_folders

_LEADING = (".html", ".pdf", ".md", ".docx", ".json", ".eml", ".ics")
"""Which file a title leads to: the first of these that there is."""
_DAYS = 14
"""Days that a picture shows, up to that of the newest article."""
_BAR = 7
_HIGH = 24
_NAMES = {"next_steps": "next steps", "open_questions": "open questions"}


@dataclass(frozen=True, slots=True)
class Row:
    """One story as the index shows it."""

    id: str
    title: str
    lead: str | None
    day: str | None
    counts: tuple[str, ...]
    """Such as "12 sources", the empty ones left out."""
    links: tuple[tuple[str, str], ...]
    """What a link is called -> where it leads; the first is the title's."""
    bars: tuple[tuple[int, int, int], ...]
    """Of the picture of coverage: x, y and height of each day's bar."""
    coverage: str
    """The same in words."""
    reason: str | None
    """Why there is no brief."""
    mark: str | None = None
    """What is new in it, in words."""


def list_markdown(
    stories: Sequence[Outcome], reviews: Mapping[str, str], renewed: Collection[str] = (), since: str | None = None
) -> bytes:
    """Return the index as Markdown; `reviews` names the review page of each story that has one.

    Stories `renewed` are marked with what is new in them since the day, or run, that `since` names.
    """
    text = render(None, escape_within, "index/index.md.j2", **_parts(stories, reviews, renewed, since))
    return text.encode()


def list_html(
    stories: Sequence[Outcome], reviews: Mapping[str, str], renewed: Collection[str] = (), since: str | None = None
) -> bytes:
    """Return the index as one HTML page; its script only hides the rows that do not have the words looked for.

    As `list_markdown` else.
    """
    from markupsafe import Markup

    folders = template_folders(None)
    style, script = read_asset(folders, "index/index.css"), read_asset(folders, "index/index.js")
    text = render(
        None,
        None,
        "index/index.html.j2",
        **_parts(stories, reviews, renewed, since),
        style=Markup(style),  # noqa: S704 (the program's own)
        script=Markup(script),  # noqa: S704 (the program's own)
        style_hash=_hash(style),
        script_hash=_hash(script),
        width=_DAYS * _BAR,
        height=_HIGH,
        bar=_BAR - 2,
    )
    return text.encode()


def _parts(
    stories: Sequence[Outcome], reviews: Mapping[str, str], renewed: Collection[str], since: str | None
) -> dict[str, Any]:
    rows = [_row(story, reviews, story.id in renewed) for story in stories]
    return {
        "rows": [row for row in rows if not row.reason],
        "failed": [row for row in rows if row.reason],
        "marked": sum(row.mark is not None for row in rows),
        "since": since,
    }


def _hash(text: str) -> str:
    return b64encode(sha256(text.encode()).digest()).decode()


def _row(story: Outcome, reviews: Mapping[str, str], renewed: bool) -> Row:
    made = story.made
    if made is None:
        return Row(story.id, story.id, None, None, (), (), (), "", printed(story.reason or "unknown"))
    files = {name.removeprefix(story.id): name for name, _ in made.files}
    links = [(suffix.lstrip("."), quote(files[suffix])) for suffix in _LEADING if suffix in files]
    if story.id in reviews:
        links.append(("review", quote(reviews[story.id])))
    return Row(
        id=story.id,
        title=printed(made.title),
        lead=printed(made.lead) if made.lead else None,
        day=made.last.isoformat() if made.last else None,
        counts=tuple(_counts(made)),
        links=tuple(links),
        bars=tuple(_bars(made)),
        coverage=", ".join(f"{day.isoformat()}: {count}" for day, count in made.days),
        reason=None,
        mark=_mark(made) if renewed else None,
    )


def _mark(made: Made) -> str:
    """Return what is new in a story to which something has come."""
    if made.new is None:
        return "new story"
    return f"new: {_counted('sources', made.new)}, {_counted('changes', made.changes)}"


def _counts(made: Made) -> list[str]:
    told = [("sources", made.sources), ("words", made.words), *made.counts[1:], ("notices", made.notices)]
    return [_counted(_NAMES.get(name, name), count) for name, count in told if count]


def _counted(name: str, count: int) -> str:
    return f"{count:,} {name.removesuffix('s') if count == 1 else name}"


def _bars(made: Made) -> list[tuple[int, int, int]]:
    """Return a bar for each of the last days that has articles, the highest as high as the picture."""
    if not made.days:
        return []
    newest, most = made.days[-1][0], max(count for _, count in made.days)
    first = _first(newest)
    heights = [
        ((day - first).days * _BAR, max(round(_HIGH * count / most), 2)) for day, count in made.days if day >= first
    ]
    return [(x, _HIGH - height, height) for x, height in heights]


def _first(newest: date) -> date:
    return newest - timedelta(_DAYS - 1) if newest.toordinal() > _DAYS else newest
