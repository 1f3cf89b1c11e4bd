"""Articles sorted into stories: what `briefing group` writes and `briefing batch` reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

GROUPS_VERSION = "1.0"


@dataclass(frozen=True, slots=True)
class Member:
    """One article of a story, without its text."""

    sha256: str
    """SHA-256 of the article text in UTF-8, hexadecimal: which article of `path` is meant."""
    path: str | None = None
    """The file or address to read it from, as the user named it; None for standard input and texts from Python."""
    title: str | None = None
    """The title in the metadata, else the article's first line."""
    publisher: str | None = None
    published: date | None = None
    """Day of publication from metadata or the dateline; None when unknown."""
    words: int = 0
    copy_of: str | None = None
    """SHA-256 of the article that it is a near-identical copy of; None for an original."""
    terms: Mapping[str, float] = field(default_factory=dict)
    """Its most telling stems and how much it says of each, for articles that come later."""
    sketch: tuple[int, ...] = ()
    """Checksums of some of its runs of words, by which later copies are found."""


@dataclass(frozen=True, slots=True)
class Group:
    """One story: articles on one event."""

    id: str
    """From the text of the founding article: its first hexadecimal digits."""
    title: str
    """The title of the founding article."""
    language: str
    """ISO 639-1 code of all its articles, or "und"."""
    first: date | None
    last: date | None
    """First and last day of publication of its articles; None when no day is known."""
    members: tuple[Member, ...]
    """By day of publication, then by SHA-256; those of no known day last."""
