"""What comes out of a reader: articles, and the notices about what was lost on the way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Article:
    """One source as read. All offsets anywhere in the program count characters of `text`."""

    id: int
    """Number of the source in the brief, from 1, in the order given."""
    text: str
    """The article text: newlines normalised to "\\n", otherwise untouched."""
    sha256: str
    """SHA-256 of `text` in UTF-8, hexadecimal."""
    path: str | None = None
    """The path as the user named it; None for standard input and for texts handed over in Python."""
    title: str | None = None
    """The title that the format's metadata give; a headline inside `text` is not repeated here."""
    publisher: str | None = None
    """Who published it, as the metadata word it."""
    authors: tuple[str, ...] = ()
    """The authors that the metadata name."""
    published: date | None = None
    """Day of publication from metadata (or, after annotation, from the dateline); None when unknown."""
    url: str | None = None
    """Where it was published; http or https only."""
    language: str | None = None
    """ISO 639-1 code from metadata; None lets the program decide."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A soft loss that the reader of the brief should know of. Never raised; `--strict` makes it fatal."""

    code: str
    """Short stable word, such as "no-date"."""
    message: str
    """One sentence for people."""
    source: int | None = None
    """The source concerned; None when it concerns the whole brief."""
