"""What has arrived since the last run: the items of feeds, the files of a folder."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from briefing.errors import InputError, NoSourcesError
from briefing.isolation import Isolation
from briefing.model import Article, Fetched, Notice
from briefing.readers import Fetch, Follow, read
from briefing.readers.files import read_content
from briefing.watching.opml import feeds_in
from briefing.watching.state import State

__all__ = ["Arrival", "arrivals"]

_AT_ONCE = 8
"""Feeds fetched at the same time: one that hangs must not hold up the others."""
_TEASER = 100
"""Words; an item with fewer is a teaser of the page that it links to."""
_MOST_PAGES = 100
"""First items of a feed whose pages are read."""
_SEEN = "seen"
_UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class Arrival:
    """What one feed or file has brought."""

    articles: tuple[Article, ...] = ()
    notices: tuple[Notice, ...] = ()
    marks: tuple[tuple[str, str], ...] = ()
    """Place -> mark, to be remembered with the articles."""


def arrivals(source: str, state: State, fetch: Fetch) -> Iterator[Arrival]:
    """Yield what is new at `source`: an OPML file, a folder or the address of a feed. Nothing is remembered here.

    A feed that fails is an arrival with a notice. Raises InputError when the list of feeds itself cannot be read.
    """
    if os.path.isdir(source):
        yield from _from_folder(source, state)
    elif source.lower().startswith(("http://", "https://")):
        yield from _from_feeds((source,), state, fetch)
    else:
        with Isolation() as isolation:
            addresses = feeds_in(read_content(source), source, isolation)
        yield from _from_feeds(addresses, state, fetch)


def _from_folder(folder: str, state: State) -> Iterator[Arrival]:
    """Yield the files that were not read before, or have another size or date than then."""
    for path in sorted(_files(folder)):
        try:
            about = os.stat(path)
        except FileNotFoundError:
            continue  # it was taken away just now
        mark = f"{about.st_size} {about.st_mtime_ns}"
        if state.mark_of(path) != mark:
            yield replace(_read(path, None), marks=((path, mark),))


def _files(folder: str) -> Iterator[str]:
    """Yield the files in a folder and below it; hidden ones, and sidecars, are passed over."""
    for here, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (str(Path(here, name)) for name in names if not name.startswith(".") and not name.endswith(".toml"))


def _read(source: str, fetch: Fetch | None, follow: Follow | None = None) -> Arrival:
    try:
        articles, notices = read([source], None, fetch, follow)
    except NoSourcesError as error:
        return Arrival(notices=(Notice(_UNREAD, str(error)),))
    return Arrival(tuple(articles), tuple(notices))


def _from_feeds(addresses: Sequence[str], state: State, fetch: Fetch) -> Iterator[Arrival]:
    """Fetch all feeds, several at once; yield what each has brought in the order of the list."""
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        answers = [pool.submit(_fetched, address, fetch) for address in addresses]
        for address, answer in zip(addresses, answers, strict=True):
            found = answer.result()
            yield found if isinstance(found, Arrival) else _from_feed(address, found, state, fetch)


def _fetched(address: str, fetch: Fetch) -> Fetched | Arrival:
    try:
        return fetch(address)
    except InputError as error:
        return Arrival(notices=(Notice(error.code, str(error)),))


def _from_feed(address: str, fetched: Fetched, state: State, fetch: Fetch) -> Arrival:
    """Return the items that were not read before, teasers as the pages that they lead to."""
    digest = sha256(fetched.content).hexdigest()
    if state.mark_of(address) == digest:
        return Arrival()

    def unseen(url: str) -> Fetched:
        if state.mark_of(url) is not None:
            raise InputError(_SEEN, url, "was read before")
        return fetch(url)

    found = _read(address, lambda _: fetched, Follow(unseen, _MOST_PAGES))
    new = [one for one in found.articles if not state.has(one.sha256) and not _is_old_teaser(one, state)]
    articles = tuple(replace(one, path=one.url or address) for one in new)
    links = [(one.url, _SEEN) for one in articles if one.url and one.url not in (address, fetched.url)]
    lost = tuple(notice for notice in found.notices if notice.code not in (_SEEN, "teasers"))
    complete = [(address, digest)] if not any(notice.code == _UNREAD for notice in lost) else []
    return Arrival(articles, lost, (*links, *complete))


def _is_old_teaser(one: Article, state: State) -> bool:
    """Whether a few words announce a page that was read before."""
    return one.url is not None and len(one.text.split()) < _TEASER and state.mark_of(one.url) is not None
