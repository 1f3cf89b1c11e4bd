"""What a user may ask for. Analysis first, looks second; both are part of what makes the same bytes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal


@dataclass(frozen=True, slots=True)
class Settings:
    """How the brief is made."""

    title: str | None = None
    """Title of the brief; None takes the best headline found in the sources."""
    date: datetime | None = None
    """The day the brief is written for (UTC); an article without a date of its own counts as published then."""
    words: int | None = None
    """Length of the summary in words; None is the default length."""
    sections: tuple[str, ...] = ()
    """Sections asked for, by name; empty means all."""
    ranker: str = "default"
    """Name in `briefing.ranking.RANKERS`."""
    focus: str | None = None
    """Words from whose point of view the story is told."""
    order: str = "importance"
    """"importance" or "source": how summary lines after the first are ordered."""
    explain: bool = False
    """True gives every summary line the reasons why it was taken."""
    unlimited: bool = False
    """True keeps everything found (`briefing extract`)."""
    embed_sources: bool = False
    """True puts the article texts into the brief."""
    language: str = "en"
    """Language of the labels."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How a brief is printed."""

    template: Path | str | None = None
    """A built-in template pack's name or a folder with the user's own templates."""
    heading_level: int = 1
    """Level of the brief's title, 1 to 6, for embedding."""
    id_prefix: str = "brief-"
    """Put before every anchor and link label, so that two briefs in one page do not clash."""
    paper: str = "A4"
    """"A4" or "Letter"."""
    fragment: bool = False
    """True leaves out what only a document of its own has, such as the HTML head."""
    citations: Literal["link", "footnote", "none"] = "link"
    """How sources are cited in Markdown and HTML."""
    front_matter: bool = False
    """True puts a YAML block with title, date and sources before the Markdown."""
    marking: str | None = None
    """Handling marking printed on every page, such as "OFFICIAL"."""
    accent: str | None = None
    """Accent colour, "#rrggbb"; None is the pack's own."""
    logo: Path | None = None
    """A PNG, JPEG or SVG file for the masthead."""
    attach: Literal["pdf"] | None = None
    """What a mail carries along."""
