"""ZIP archives of articles: the files in it, each read by the reader of its own format."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterator

from briefing.errors import InputError
from briefing.readers.packages import member, opened

MOST_MEMBERS = 5_000
LARGEST_ARCHIVE = 200_000_000
"""Bytes of all members read, unpacked."""


def unzip(content: bytes, path: str, suffixes: Collection[str]) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of every member whose suffix is one of `suffixes`, sorted by name, hidden ones left out.

    Nothing is written anywhere. InputError "no-articles", "too-many" and "too-large" (from there on).
    """
    package = opened(content, path)
    names = sorted(name for name in set(package.namelist()) if _is_article(name, suffixes))
    if not names:
        raise InputError("no-articles", path, "there is no article in this archive")
    if len(names) > MOST_MEMBERS:
        raise InputError("too-many", path, f"{len(names):,} articles; at most {MOST_MEMBERS:,} are read")
    size = 0
    for name in names:
        unpacked = member(package, name, path)
        size += len(unpacked)
        if size > LARGEST_ARCHIVE:
            raise InputError("too-large", path, f"it unpacks to more than {LARGEST_ARCHIVE // 1_000_000} MB")
        yield name, unpacked


def _is_article(name: str, suffixes: Collection[str]) -> bool:
    hidden = any(part.startswith((".", "__MACOSX")) for part in name.split("/"))
    return not hidden and posixpath.splitext(name)[1].lower() in suffixes
