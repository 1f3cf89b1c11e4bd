"""Many stories in one run: what goes in, and what is known of each afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Told:
    """What an earlier brief of a story was made of."""

    sha256s: tuple[str, ...]
    """Of the texts of its articles."""
    title: str
    created: datetime | None
    """The moment that it carries."""


@dataclass(frozen=True, slots=True)
class Assignment:
    """One story to make a brief of, as the one who makes it gets it: names of files, never their texts."""

    id: str
    """What its files are called."""
    paths: tuple[str, ...]
    """Files, folders and addresses to read."""
    sha256s: tuple[str, ...] = ()
    """The articles meant, by the SHA-256 of their texts; empty means all that is read."""
    fingerprint: str = ""
    """Changes with the content that is to be read, where it is known beforehand."""
    told: Told | None = None
    """The earlier brief that is followed: what has changed since then is told; None tells nothing of it."""


@dataclass(frozen=True, slots=True)
class Made:
    """What is known of a brief that was made: a line of the index."""

    title: str
    lead: str | None
    """The first line of its summary."""
    last: date | None
    """Day of its newest article."""
    days: tuple[tuple[date, int], ...]
    """Day -> articles published then, in order of days; articles of no known day are left out."""
    sources: int
    words: int
    counts: tuple[tuple[str, int], ...]
    """Section -> items."""
    files: tuple[tuple[str, str], ...]
    """Name -> SHA-256 of each file written."""
    notices: int = 0
    created: datetime | None = None
    """The moment that it carries."""
    articles: tuple[str, ...] = ()
    """SHA-256 of the texts of its sources, in their order."""
    new: int | None = None
    """Sources that are new since the earlier brief; None when it follows none."""
    changes: int = 0
    """Changes since then that it tells."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one story ended."""

    id: str
    made: Made | None
    """None when there is no brief."""
    reason: str | None = None
    """Why there is none: what went wrong, or that all its articles are older than asked for."""
    older: bool = False
    """True when all its articles are older than asked for: nothing went wrong."""
    unchanged: bool = False
    """True when it stood there already, made of the same articles in the same way."""
