"""The door to the readers: one row for each format. Adding a format is one file and one row."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from briefing.errors import InputError
from briefing.model import Article, Notice
from briefing.readers import text

__all__ = ["READERS", "read"]

Reader = Callable[[bytes, str], list[Article]]
"""Takes a file's bytes and its path as the user named it; returns its articles; raises InputError."""

READERS: dict[str, Reader] = {
    ".txt": text.read_text,
    ".md": text.read_text,
}


def read(sources: Iterable[str]) -> tuple[list[Article], list[Notice]]:
    """Read every source; one that cannot be read is a notice and never loses the others."""
    articles: list[Article] = []
    notices: list[Notice] = []
    for source in sources:
        try:
            articles += READERS[Path(source).suffix](Path(source).read_bytes(), source)
        except (OSError, KeyError) as error:
            raise InputError("missing", source, str(error)) from None
    return articles, notices
