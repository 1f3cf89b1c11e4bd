"""What the user named, to the files that it means: a file, a folder, a glob."""

from __future__ import annotations

import os
from collections.abc import Collection

from briefing.errors import InputError
from briefing.model import Notice
from briefing.readers.reading import printable

MOST_FILES = 5_000
"""Files that one folder or glob may stand for."""
_WILD = frozenset("*?[")


def expand(source: str, suffixes: Collection[str], most: int = MOST_FILES) -> tuple[list[str], list[Notice]]:
    """Return the files that `source` stands for, in an order that does not depend on the machine.

    A folder stands for all files in it and below it whose suffix is one of `suffixes`, sorted by name; names that
    start with "." are passed over and links to folders not followed; what has another suffix is told in one notice.
    A name with `*`, `?`, `[...]` or `**` that no file bears is a glob, for shells that left it alone.
    Raises InputError: "missing", "unreadable", "no-articles", "too-many".
    """
    if os.path.isdir(source):
        return _folder(source, suffixes, most)
    if not os.path.lexists(source) and not _WILD.isdisjoint(source):
        return _glob(source, most), []
    return [source], []


def _folder(folder: str, suffixes: Collection[str], most: int) -> tuple[list[str], list[Notice]]:
    files: list[str] = []
    others: list[str] = []
    for path in _walk(folder, most):
        (files if os.path.splitext(path)[1].lower() in suffixes else others).append(path)
        if len(files) > most:
            raise InputError("too-many", folder, f"more than {most:,} articles in this folder")
    if not files:
        raise InputError("no-articles", folder, "there is no article in this folder")
    unread = sorted({os.path.splitext(path)[1].lower() or os.path.basename(path) for path in others} - {".toml"})
    if not unread:
        return sorted(files, key=_by_name), []
    shown = ", ".join(unread[:8]) + (", …" if len(unread) > 8 else "")
    return sorted(files, key=_by_name), [Notice("other-files", printable(f"{folder}: files not read: {shown}"))]


def _walk(folder: str, most: int) -> list[str]:
    """Return every file below `folder`, hidden ones left out; without recursion, for folders a thousand deep."""
    found, waiting = [], [folder]
    while waiting:
        here = waiting.pop()
        try:
            with os.scandir(here) as entries:
                for entry in entries:
                    if entry.name.startswith("."):
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(entry.path)
                    elif entry.is_file():
                        found.append(entry.path)
        except OSError as error:
            raise InputError("unreadable", here, (error.strerror or str(error)).lower()) from None
        if len(found) > 20 * most:
            raise InputError("too-many", folder, f"more than {20 * most:,} files in this folder")
    return found


def _glob(pattern: str, most: int) -> list[str]:
    from glob import iglob
    from itertools import islice

    found = [path for path in islice(iglob(pattern, recursive=True), most + 1) if os.path.isfile(path)]
    if len(found) > most:
        raise InputError("too-many", pattern, f"more than {most:,} files bear such a name")
    if not found:
        raise InputError("missing", pattern, "no file bears such a name")
    return sorted(found, key=_by_name)


def _by_name(path: str) -> tuple[str, ...]:
    return tuple(path.split(os.sep))
