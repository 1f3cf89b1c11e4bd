"""Object stores and other file systems that fsspec knows, by their addresses: s3://bucket/folder/article.txt.

Credentials and servers are the store's own affair: its environment variables and files say them, as for other programs.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from functools import cache
from os.path import splitext
from typing import Any

from briefing.errors import InputError, OutputError
from briefing.readers.files import LARGEST_FILE
from briefing.readers.libraries import from_extra

_NOT_STORES = frozenset(("http", "https"))


def is_stored(path: str) -> bool:
    """Whether a source is an address in a store, and not a file or a web page."""
    scheme, found, _ = path.partition("://")
    return bool(found) and scheme.isascii() and scheme.isalnum() and scheme.lower() not in _NOT_STORES


def read_stored(path: str) -> bytes:
    """Return the content of one object. Raises InputError "missing", "unreadable", "too-large", "missing-library"."""
    store = _store(path)
    with _answering(path), store.open(path, "rb") as file:
        content: bytes = file.read(LARGEST_FILE + 1)
    if len(content) > LARGEST_FILE:
        raise InputError("too-large", path, f"more than {LARGEST_FILE // 1_000_000} MB")
    return content


def write_stored(path: str, content: bytes) -> None:
    """Write one object. Raises OutputError when the store does not take it, or its library is missing."""
    try:
        store = _store(path)
        with _answering(path):
            store.pipe_file(path, content)
    except InputError as error:
        raise OutputError(f"{path}: cannot be written: {error.reason}") from None


def expand_stored(path: str, suffixes: Collection[str], most: int) -> list[str]:
    """Return the objects that an address stands for: itself, or those below it whose suffix is one of `suffixes`."""
    found = sorted(name for name in list_stored(path) if splitext(name)[1].lower() in suffixes)
    if len(found) > most:
        raise InputError("too-many", path, f"more than {most:,} articles in this folder")
    return found or [path]


def list_stored(folder: str) -> dict[str, str]:
    """Return the objects below an address, each with words that change with its content; none when it is an object."""
    store, scheme = _store(folder), folder.partition("://")[0]
    with _answering(folder):
        details = store.find(folder, detail=True)
    own = store._strip_protocol(folder).rstrip("/") + "/"
    return {
        f"{scheme}://{name.lstrip('/') if scheme != 'file' else name}": _state(about)
        for name, about in details.items()
        if name.startswith(own) and "/." not in name[len(own) - 1 :]
    }


@contextmanager
def _answering(path: str) -> Iterator[None]:
    """Turn what a store's library raises inside the block into InputError "missing" or "unreadable"."""
    try:
        yield
    except FileNotFoundError:
        raise InputError("missing", path, "there is no such object") from None
    except OSError as error:
        raise InputError("unreadable", path, " ".join(str(error).split())) from None
    except Exception as error:  # no credentials, no server: each library has errors of its own, without a common base
        if type(error).__module__ == "builtins":
            raise
        raise InputError("unreadable", path, " ".join(str(error).split())) from None


def _state(about: dict[str, Any]) -> str:
    return " ".join(
        str(about.get(key)) for key in ("ETag", "size", "LastModified", "mtime") if about.get(key) is not None
    )


def _store(path: str) -> Any:
    """Return the file system of an address. Raises InputError when fsspec, or what this store needs, is missing."""
    try:
        with from_extra("storage", path):
            return _opened(path.partition("://")[0])
    except (ImportError, ValueError) as error:  # fsspec's own words on what to install, or that it knows no such scheme
        raise InputError("missing-library", path, str(error)) from None


@cache
def _opened(scheme: str) -> Any:
    import fsspec

    return fsspec.filesystem(scheme, use_listings_cache=False)  # others write there too
