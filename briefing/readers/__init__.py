"""The door to the readers: one row for each format. Adding a format is one file and one row.

`read` takes what a user names (files, folders, globs, "-") and returns articles. What cannot be read becomes a notice,
its `code` the InputError's, and never loses the others; only when nothing at all is left, a single missing file
included, NoSourcesError says why (exit code 4). The limits are
LARGEST_FILE, LONGEST_TEXT, MOST_FILES, MOST_ARTICLES and MOST_TEXT.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from importlib import import_module
from time import process_time
from typing import BinaryIO

from briefing.errors import InputError, NoSourcesError
from briefing.model import Article, Notice
from briefing.readers.files import at_most, read_content
from briefing.readers.isolation import Isolation
from briefing.readers.metadata import describe
from briefing.readers.reading import Reading, printable
from briefing.readers.sidecar import read_sidecars
from briefing.readers.sources import MOST_FILES, expand

__all__ = ["MOST_FILES", "READERS", "Format", "format_of", "read", "read_as"]

MOST_ARTICLES = 5_000
"""Articles in one brief."""
MEMBER_SECONDS = 6.0
"""Processor time for the files of one container."""
MOST_TEXT = 50_000_000
"""Characters of all articles of one brief together."""
STANDARD_INPUT = "-"
_STDIN_NAME = "standard input"


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of file."""

    name: str
    suffixes: tuple[str, ...]
    """Lower case; the first is the usual one."""
    reader: str
    """"module:function" in this package, imported when needed: takes a file's bytes and its path as the user named it;
    returns a Reading; raises InputError. A container's also takes the known suffixes, and yields names and bytes."""
    isolated: bool = True
    """True: in a child process with limits; False only for what is fast and safe on any bytes."""
    container: bool = False
    """True: it holds files of other formats, each of which is read in turn."""
    signs: tuple[bytes, ...] = ()
    """How a file without a known suffix may begin, lower case, after white space; empty: never guessed."""
    holds: bytes = b""
    """What such a file must hold besides."""
    imports: tuple[str, ...] = ()
    """Modules that take long to import; the isolation does it once for all files."""


_FENCES = (b"---\n", b"---\r\n", b"+++\n", b"+++\r\n")
_MAIL_FIELDS = (b"received:", b"return-path:", b"delivered-to:", b"mime-version:")
_PAGE_STARTS = (b"<!doctype html", b"<html", b"<head", b"<body")
_ZIP = (b"pk\x03\x04",)

READERS = (
    Format("JSON", (".json",), "records:read_json", signs=(b'{"', b"{\n", b"{\r\n", b"[{", b"[\n")),
    Format("JSON Lines", (".jsonl", ".ndjson"), "records:read_json_lines"),
    Format("Markdown", (".md", ".markdown"), "markdown:read_markdown", signs=_FENCES, imports=("markdown_it",)),
    Format("HTML", (".html", ".htm"), "web:read_web_page", signs=_PAGE_STARTS, imports=("trafilatura",)),
    Format("XHTML", (".xhtml",), "web:read_web_page", signs=(b"<?xml",), holds=b"<html", imports=("trafilatura",)),
    Format("feed", (".rss", ".atom", ".xml"), "feeds:read_feed", signs=(b"<?xml", b"<rss", b"<feed")),
    Format("PDF", (".pdf",), "pdf:read_pdf", signs=(b"%pdf-",), imports=("pypdf",)),
    Format("Word", (".docx",), "word:read_word", signs=_ZIP, holds=b"word/document.xml"),
    Format("OpenDocument", (".odt",), "opendocument:read_opendocument", signs=_ZIP, holds=b"opendocument.text"),
    Format("ZIP", (".zip",), "archive:unzip", container=True, signs=_ZIP),
    Format("mail", (".eml",), "mail:read_mail", signs=_MAIL_FIELDS),
    Format("mailbox", (".mbox", ".mbx"), "mail:split_mailbox", container=True),
    Format("text", (".txt", ".text"), "text:read_text", isolated=False, signs=(b"",)),
)

_SUFFIXES = {suffix: row for row in READERS for suffix in row.suffixes}


def read(sources: Iterable[str], stdin: BinaryIO | None = None) -> tuple[list[Article], list[Notice]]:
    """Read every source, in the order given; one that cannot be read is a notice and never loses the others.

    `stdin` is what "-" reads from. Raises NoSourcesError when there is no article at all, and when there are too many.
    """
    articles: list[Article] = []
    notices: list[Notice] = []
    characters = 0
    with Isolation() as isolation:
        for reading in (reading for source in sources for reading in _readings(source, stdin, isolation)):
            articles += reading.articles
            notices += reading.notices
            characters += sum(len(article.text) for article in reading.articles)
            if len(articles) > MOST_ARTICLES or characters > MOST_TEXT:
                limits = f"at most {MOST_ARTICLES:,} articles, {MOST_TEXT:,} characters"
                raise NoSourcesError(f"too much for one brief: {limits}")
    if not articles:
        raise NoSourcesError(_reasons(notices))
    return articles, notices


def _readings(source: str, stdin: BinaryIO | None, isolation: Isolation) -> Iterator[Reading]:
    """Yield what is in each file that a source stands for; a failure is a reading that holds its notice."""
    try:
        files, lost = ([source], []) if source == STANDARD_INPUT else expand(source, _SUFFIXES)
    except InputError as error:
        yield _failed(error)
        return
    yield Reading(notices=tuple(lost))
    for path in files:
        try:
            yield _read_stdin(stdin, isolation) if path == STANDARD_INPUT else _read_file(path, isolation)
        except InputError as error:
            yield _failed(error)


def _read_stdin(stdin: BinaryIO | None, isolation: Isolation) -> Reading:
    if stdin is None:
        raise InputError("missing", _STDIN_NAME, "there is none to read")
    reading = _read_bytes(at_most(stdin, _STDIN_NAME), _STDIN_NAME, isolation)
    return replace(reading, articles=tuple(replace(article, path=None) for article in reading.articles))


def _read_file(path: str, isolation: Isolation) -> Reading:
    reading = _read_bytes(read_content(path), path, isolation)
    metadata, lost = read_sidecars(path)
    articles = tuple(describe(article, metadata) for article in reading.articles)
    return Reading(articles, (*reading.notices, *lost))


def _read_bytes(content: bytes, path: str, isolation: Isolation) -> Reading:
    row = format_of(path, content)
    return isolation.read(row.name, content, path) if row.isolated else read_as(row, content, path)


def format_of(path: str, content: bytes) -> Format:
    """Return the row of the suffix, else the first row that the content looks like; text is what all else is."""
    known = _SUFFIXES.get(os.path.splitext(path)[1].lower())
    head = content[:1024].lstrip().lower()
    return known or next(row for row in READERS if head.startswith(row.signs) and row.holds in content)


def read_as(row: Format, content: bytes, path: str) -> Reading:
    """Read a file in this process, as the format of `row`; isolated rows are meant to be read through Isolation."""
    module, _, name = row.reader.partition(":")
    function = getattr(import_module(f"{__name__}.{module}"), name)
    if not row.container:
        reading: Reading = function(content, path)
        return reading
    suffixes = frozenset(suffix for suffix, held in _SUFFIXES.items() if not held.container)
    return _members(function(content, path, suffixes), path)


def _members(files: Iterator[tuple[str, bytes]], path: str) -> Reading:
    """Read the files of a container until they end, one breaks it off, or MEMBER_SECONDS of work are used up."""
    articles: list[Article] = []
    notices: list[Notice] = []
    end = process_time() + MEMBER_SECONDS
    try:
        for number, (name, content) in enumerate(files, 1):
            if process_time() > end:
                raise InputError("slow", path, f"only its first {number - 1} files were read")
            place = f"{path}/{name}"
            try:
                reading = read_as(format_of(name, content), content, place)
            except InputError as error:
                reading = _failed(error)
            articles += reading.articles
            notices += reading.notices
    except InputError as error:
        if not articles:
            raise
        notices.append(Notice(error.code, printable(str(error))))
    return Reading(tuple(articles), tuple(notices))


def _failed(error: InputError) -> Reading:
    return Reading(notices=(Notice(error.code, printable(str(error))),))


def _reasons(notices: list[Notice]) -> str:
    if not notices:
        return "no source was named"
    shown = "; ".join(notice.message for notice in notices[:3])
    return shown if len(notices) <= 3 else f"{shown}; and {len(notices) - 3} more"
