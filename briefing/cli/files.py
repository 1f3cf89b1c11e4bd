"""Files that the commands themselves read."""

from __future__ import annotations

import sys
from pathlib import Path

from briefing.errors import InputError

__all__ = ["read_bytes"]


def read_bytes(path: str) -> bytes:
    """Return the content of `path`, or of standard input for "-"; raise InputError when it cannot be read."""
    if path == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(path).read_bytes()
    except FileNotFoundError:
        raise InputError("missing", path, "no such file") from None
    except IsADirectoryError:
        raise InputError("folder", path, "this is a folder; name a file") from None
    except OSError as error:
        raise InputError("unreadable", path, str(error.strerror or error)) from None
