"""The bytes of a file, never more than a limit."""

from __future__ import annotations

import os
import stat
from typing import BinaryIO

from briefing.errors import InputError

LARGEST_FILE = 50_000_000
"""Bytes of one file; a larger one is refused before it is read."""
_TOO_LARGE = f"more than {LARGEST_FILE // 1_000_000} MB"


def read_content(path: str) -> bytes:
    """Return the bytes of a file or a named pipe; InputError "missing", "unreadable", "too-large"."""
    try:
        mode = os.stat(path).st_mode
        if not (stat.S_ISREG(mode) or stat.S_ISFIFO(mode)):
            raise InputError("unreadable", path, "this is not a file")
        with open(path, "rb") as file:
            return at_most(file, path)
    except FileNotFoundError:
        raise InputError("missing", path, "there is no such file") from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise InputError("unreadable", path, reason.lower()) from None


def at_most(file: BinaryIO, path: str) -> bytes:
    """Return all bytes of a file; one byte too many is asked for, and none after it."""
    if file.seekable() and file.seek(0, os.SEEK_END) > LARGEST_FILE:
        raise InputError("too-large", path, _TOO_LARGE)
    if file.seekable():
        file.seek(0)
    content = file.read(LARGEST_FILE + 1)
    if len(content) > LARGEST_FILE:
        raise InputError("too-large", path, _TOO_LARGE)
    return content
