"""The door to the readers. READERS, in formats.py, has one row for each format; adding one is one file and one row.

`read` takes what a user names (files, folders, globs, addresses, "-") and returns articles. What cannot be read becomes
a notice, its `code` the InputError's, and never loses the others; only when nothing at all is left, a single missing
file included, NoSourcesError says why (exit code 4). The limits are LARGEST_FILE, LONGEST_TEXT, MOST_FILES,
MOST_ARTICLES and MOST_TEXT.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from time import process_time
from typing import BinaryIO, NamedTuple

from briefing.errors import InputError, NoSourcesError
from briefing.isolation import Isolation
from briefing.model import Article, Fetched, Notice
from briefing.readers.files import at_most, read_content
from briefing.readers.formats import MEDIA_TYPES, READERS, SUFFIXES, Format, format_of
from briefing.readers.isolated import read_isolated
from briefing.readers.metadata import address_of, describe, is_address, metadata_in, over
from briefing.readers.reading import MOST_ARTICLES, Reading, printable
from briefing.readers.sidecar import read_sidecars
from briefing.readers.sources import MOST_FILES, expand
from briefing.readers.storage import expand_stored, is_stored, read_stored

__all__ = [
    "MOST_FILES",
    "READERS",
    "Fetch",
    "Follow",
    "Format",
    "file_of",
    "read",
    "read_again",
    "read_as",
    "read_each",
]

MEMBER_SECONDS = 6.0
"""Processor time for the files of one container."""
MOST_STREAMED = 1_000_000
"""Files of one folder or glob whose articles are read one after the other."""
MOST_TEXT = 50_000_000
"""Characters of all articles of one brief together."""
STANDARD_INPUT = "-"
_STDIN_NAME = "standard input"
_UNFOLLOWED = ("teasers", "no-text")
"""Notices of a feed that say what following it mends."""


Fetch = Callable[[str], Fetched]
"""Takes an address; raises InputError. `briefing.fetching.Fetcher` is one."""


class Follow(NamedTuple):
    """How the pages are had that stand behind the items of a feed."""

    fetch: Fetch
    """Asks robots.txt first, since nobody named these addresses: `briefing.fetching.Fetcher.polite`."""
    items: int
    """So many first items of each feed are looked at."""


class _Means(NamedTuple):
    """What reading may use."""

    isolation: Isolation
    stdin: BinaryIO | None
    fetch: Fetch | None
    follow: Follow | None


def read(
    sources: Iterable[str], stdin: BinaryIO | None = None, fetch: Fetch | None = None, follow: Follow | None = None
) -> tuple[list[Article], list[Notice]]:
    """Read every source, in the order given; one that cannot be read is a notice and never loses the others.

    `stdin` is what "-" reads from; `fetch` gets the content of http and https addresses; `follow` says whether pages
    that a feed names are fetched, and how. Raises NoSourcesError when there is no article at all, and when there are
    too many.
    """
    articles: list[Article] = []
    notices: list[Notice] = []
    characters = 0
    with Isolation() as isolation:
        means = _Means(isolation, stdin, fetch, follow)
        for reading in (reading for source in sources for reading in _readings(source, means)):
            articles += reading.articles
            notices += reading.notices
            characters += sum(len(article.text) for article in reading.articles)
            if len(articles) > MOST_ARTICLES or characters > MOST_TEXT:
                limits = f"at most {MOST_ARTICLES:,} articles, {MOST_TEXT:,} characters"
                raise NoSourcesError(f"too much for one brief: {limits}")
    if not articles:
        raise NoSourcesError(_reasons(notices))
    return articles, notices


def read_each(
    sources: Iterable[str], stdin: BinaryIO | None = None, fetch: Fetch | None = None, follow: Follow | None = None
) -> Iterator[Article | Notice]:
    """Yield the articles of every source as they are read, and a notice for what cannot be read; as many as there are.

    A folder or a glob may stand for MOST_STREAMED files. The articles are for many briefs: their number is 1 each.
    """
    with Isolation() as isolation:
        means = _Means(isolation, stdin, fetch, follow)
        for reading in (reading for source in sources for reading in _readings(source, means, MOST_STREAMED)):
            yield from reading.articles
            yield from reading.notices


def read_again(path: str) -> list[Article]:
    """Return the articles of a file that a brief names, those in a container ("feed.xml/3") too; none when it is gone.

    Addresses, folders, pipes and standard input are not read: a brief must not have them opened.
    """
    file = file_of(path)
    if file is None:
        return []
    try:
        return read([file])[0]
    except NoSourcesError:
        return []


def file_of(path: str) -> str | None:
    """Return the file that an article's path means, that of the container it stands in; None when it is gone."""
    place = Path(path)
    file = next((each for each in (place, *place.parents) if each.is_file()), None)
    return str(file) if file else None


def _readings(source: str, means: _Means, most: int = MOST_FILES) -> Iterator[Reading]:
    """Yield what is in each file that a source stands for; a failure is a reading that holds its notice."""
    if source == STANDARD_INPUT or is_address(source):
        files = [source]
    else:
        try:
            if is_stored(source) and not os.path.lexists(source):
                files = expand_stored(source, SUFFIXES, most)
            else:
                files, lost = expand(source, SUFFIXES, most)
                yield Reading(notices=tuple(lost))
        except InputError as error:
            yield _failed(error)
            return
    for path in files:
        try:
            yield _read_one(path, means)
        except InputError as error:
            yield _failed(error)


def _read_one(path: str, means: _Means) -> Reading:
    if path == STANDARD_INPUT:
        return _read_stdin(means)
    if is_stored(path) and not os.path.lexists(path):
        return _read_bytes(read_stored(path), path, means)
    return _read_address(path, means) if is_address(path) else _read_file(path, means)


def _read_stdin(means: _Means) -> Reading:
    if means.stdin is None:
        raise InputError("missing", _STDIN_NAME, "there is none to read")
    reading = _read_bytes(at_most(means.stdin, _STDIN_NAME), _STDIN_NAME, means)
    return replace(reading, articles=tuple(replace(article, path=None) for article in reading.articles))


def _read_address(url: str, means: _Means) -> Reading:
    """Read what stands at an address; an article that names no address of its own gets the one it was found at."""
    from urllib.parse import urlsplit

    if means.fetch is None:
        raise InputError("no-network", url, "no way to fetch addresses was given")
    fetched = means.fetch(url)
    suffix = MEDIA_TYPES.get(fetched.media_type or "", "")
    reading = _read_bytes(fetched.content, url, means, suffix or urlsplit(fetched.url).path)
    found_at = address_of(fetched.url)
    reading = replace(reading, articles=tuple(replace(each, url=each.url or found_at) for each in reading.articles))
    return _followed(reading, means)


def _followed(reading: Reading, means: _Means) -> Reading:
    """Return the reading of a feed with the pages in place of its teasers, as far as they could be had."""
    if means.follow is None or not reading.links:
        return reading
    teasers = {article.path: article for article in reading.articles}
    notices = [notice for notice in reading.notices if notice.code not in _UNFOLLOWED]
    pages: list[Article] = []
    alone = means._replace(fetch=means.follow.fetch, follow=None)
    for link in reading.links:
        if link.number > means.follow.items:
            break
        try:
            page = _read_address(link.url, alone)
        except InputError as error:
            page = _failed(error)
        notices += page.notices
        if page.articles:
            pages.append(describe(page.articles[0], over(metadata_in(page.articles[0]), link.metadata)))
            teasers.pop(link.teaser, None)
    return Reading((*pages, *teasers.values()), tuple(notices))


def _read_file(path: str, means: _Means) -> Reading:
    reading = _read_bytes(read_content(path), path, means)
    metadata, lost = read_sidecars(path)
    articles = tuple(describe(article, metadata) for article in reading.articles)
    return _followed(replace(reading, articles=articles, notices=(*reading.notices, *lost)), means)


def _read_bytes(content: bytes, path: str, means: _Means, name: str | None = None) -> Reading:
    """Read content in the format that `name`, else `path`, ends in."""
    row = format_of(path if name is None else name, content)
    return read_isolated(means.isolation, row, content, path) if row.isolated else read_as(row, content, path)


def read_as(row: Format, content: bytes, path: str) -> Reading:
    """Read a file in this process, as the format of `row`; isolated rows are meant to be read through Isolation."""
    module, _, name = row.reader.partition(":")
    function = getattr(import_module(f"{__name__}.{module}"), name)
    if not row.container:
        reading: Reading = function(content, path)
        return reading
    suffixes = frozenset(suffix for suffix, held in SUFFIXES.items() if not held.container)
    return _members(function(content, path, suffixes), path)


def _members(files: Iterator[tuple[str, bytes]], path: str) -> Reading:
    """Read the files of a container until they end, one breaks it off, or MEMBER_SECONDS of work are used up."""
    articles: list[Article] = []
    notices: list[Notice] = []
    end = process_time() + MEMBER_SECONDS
    try:
        for number, (name, content) in enumerate(files, 1):
            if process_time() > end or len(articles) >= MOST_ARTICLES:
                raise InputError("too-much", path, f"only the first {number - 1:,} files in it were read")
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
