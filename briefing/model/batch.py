"""Many stories in one run: what goes in, and what is known of each afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


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
