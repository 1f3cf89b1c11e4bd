"""The three standard streams, whatever whoever started the program has done to them."""

from __future__ import annotations

import os
import sys

from briefing.errors import OutputError

__all__ = ["ignore_the_rest", "open_missing", "write_stdout"]

_STREAMS = (("stdin", os.O_RDONLY, "r"), ("stdout", os.O_RDONLY, "w"), ("stderr", os.O_WRONLY, "w"))
"""By number: how a missing one is opened. Writing to such a stdout fails: a brief must not vanish silently."""


def open_missing() -> None:
    """Open the streams that were closed before the program started, so that no file of ours takes their numbers."""
    for number, (name, flags, mode) in enumerate(_STREAMS):
        if getattr(sys, name) is None:
            handle = os.open(os.devnull, flags)
            if handle != number:
                os.dup2(handle, number)
                os.close(handle)
            setattr(sys, name, open(number, mode, encoding="utf-8", errors="replace", closefd=False))  # noqa: SIM115


def write_stdout(content: bytes) -> None:
    """Write `content` to stdout, all of it; OutputError when that cannot be done."""
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        ignore_the_rest()
        raise OutputError(f"standard output cannot be written: {error.strerror or error}") from None


def ignore_the_rest() -> None:
    """Let what waits to be written to stdout go nowhere: it has no reader, and would be tried again at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
