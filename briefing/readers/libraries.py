"""Libraries that only some formats need come with extras; this says which one to install."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from briefing.errors import InputError


@contextmanager
def from_extra(extra: str, path: str) -> Iterator[None]:
    """Turn a missing library inside the block into InputError "missing-library"."""
    try:
        yield
    except ModuleNotFoundError as error:
        command = f"pip install 'news-briefing[{extra}]'"
        raise InputError("missing-library", path, f"this kind of file needs {error.name}: {command}") from None
