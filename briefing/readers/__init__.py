"""The door to the readers: one row for each format. Adding a format is one file and one row.

`read` takes what a user names (files, folders, globs, "-") and returns articles. What cannot be read becomes a notice,
its `code` the InputError's, and never loses the others; only when nothing at all is left, a single missing file
included, NoSourcesError says why (exit code 4). The limits are
LARGEST_FILE, LONGEST_TEXT, MOST_FILES, MOST_ARTICLES and MOST_TEXT.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import BinaryIO

from briefing.errors import InputError, NoSourcesError
from briefing.model import Article, Notice
from briefing.readers.markdown import read_markdown
from briefing.readers.metadata import describe
from briefing.readers.reading import Reading, printable
from briefing.readers.saved import read_saved
from briefing.readers.sidecar import read_sidecars
from briefing.readers.sources import MOST_FILES, expand
from briefing.readers.text import read_text

__all__ = ["MOST_FILES", "READERS", "Format", "read"]

LARGEST_FILE = 50_000_000
"""Bytes of one file; a larger one is refused before it is read."""
MOST_ARTICLES = 5_000
"""Articles in one brief."""
MOST_TEXT = 50_000_000
"""Characters of all articles of one brief together."""
STANDARD_INPUT = "-"
_STDIN_NAME = "standard input"
_TOO_LARGE = f"more than {LARGEST_FILE // 1_000_000} MB"

Reader = Callable[[bytes, str], Reading]
"""Takes a file's bytes and its path as the user named it; raises InputError."""


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of file."""

    name: str
    suffixes: tuple[str, ...]
    """Lower case; the first is the usual one."""
    read: Reader
    signs: tuple[bytes, ...] = ()
    """How a file without a known suffix may begin, lower case, after white space; empty: never guessed."""


READERS = (
    Format("brief", (".json",), read_saved, signs=(b'{"', b"{\n", b"{\r\n")),
    Format("Markdown", (".md", ".markdown"), read_markdown, signs=(b"---\n", b"---\r\n", b"+++\n", b"+++\r\n")),
    Format("text", (".txt", ".text"), read_text, signs=(b"",)),
)

_SUFFIXES = {suffix: row for row in READERS for suffix in row.suffixes}


def read(sources: Iterable[str], stdin: BinaryIO | None = None) -> tuple[list[Article], list[Notice]]:
    """Read every source, in the order given; one that cannot be read is a notice and never loses the others.

    `stdin` is what "-" reads from. Raises NoSourcesError when there is no article at all, and when there are too many.
    """
    articles: list[Article] = []
    notices: list[Notice] = []
    characters = 0
    for source in sources:
        for reading in _readings(source, stdin):
            articles += reading.articles
            notices += reading.notices
            characters += sum(len(article.text) for article in reading.articles)
            if len(articles) > MOST_ARTICLES or characters > MOST_TEXT:
                raise NoSourcesError(
                    f"too much for one brief: at most {MOST_ARTICLES:,} articles, {MOST_TEXT:,} characters"
                )
    if not articles:
        raise NoSourcesError(_reasons(notices))
    return articles, notices


def _readings(source: str, stdin: BinaryIO | None) -> Iterator[Reading]:
    """Yield what is in each file that a source stands for; a failure is a reading that holds its notice."""
    try:
        files, lost = ([source], []) if source == STANDARD_INPUT else expand(source, _SUFFIXES)
    except InputError as error:
        yield _failed(error)
        return
    yield Reading(notices=tuple(lost))
    for path in files:
        try:
            yield _read_stdin(stdin) if path == STANDARD_INPUT else _read_file(path)
        except InputError as error:
            yield _failed(error)


def _read_stdin(stdin: BinaryIO | None) -> Reading:
    if stdin is None:
        raise InputError("missing", _STDIN_NAME, "there is none to read")
    content = _at_most(stdin, _STDIN_NAME)
    reading = _format_of("", content).read(content, _STDIN_NAME)
    return replace(reading, articles=tuple(replace(article, path=None) for article in reading.articles))


def _read_file(path: str) -> Reading:
    content = _content(path)
    reading = _format_of(path, content).read(content, path)
    metadata, lost = read_sidecars(path)
    articles = tuple(describe(article, metadata) for article in reading.articles)
    return Reading(articles, (*reading.notices, *lost))


def _content(path: str) -> bytes:
    try:
        mode = os.stat(path).st_mode
        if not (stat.S_ISREG(mode) or stat.S_ISFIFO(mode)):
            raise InputError("unreadable", path, "this is not a file")
        with open(path, "rb") as file:
            return _at_most(file, path)
    except FileNotFoundError:
        raise InputError("missing", path, "there is no such file") from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise InputError("unreadable", path, reason.lower()) from None


def _at_most(file: BinaryIO, path: str) -> bytes:
    """Return all bytes of a file; one byte too many is asked for, and none after it."""
    if file.seekable() and file.seek(0, os.SEEK_END) > LARGEST_FILE:
        raise InputError("too-large", path, _TOO_LARGE)
    if file.seekable():
        file.seek(0)
    content = file.read(LARGEST_FILE + 1)
    if len(content) > LARGEST_FILE:
        raise InputError("too-large", path, _TOO_LARGE)
    return content


def _format_of(path: str, content: bytes) -> Format:
    """Return the row of the suffix, else the first row that the content looks like; text is what all else is."""
    known = _SUFFIXES.get(os.path.splitext(path)[1].lower())
    head = content[:1024].lstrip().lower()
    return known or next(row for row in READERS if head.startswith(row.signs))


def _failed(error: InputError) -> Reading:
    return Reading(notices=(Notice(error.code, printable(str(error))),))


def _reasons(notices: list[Notice]) -> str:
    if not notices:
        return "no source was named"
    shown = "; ".join(notice.message for notice in notices[:3])
    return shown if len(notices) <= 3 else f"{shown}; and {len(notices) - 3} more"
