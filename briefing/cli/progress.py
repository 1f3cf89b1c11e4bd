"""One line on a terminal that says what takes so long."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

_PATIENCE = 1.0  # seconds before anything is shown
_STEP = 0.2  # seconds between two drawings
_ERASE = "\r\x1b[K"


@contextmanager
def shown_after_a_second(stage: str) -> Iterator[None]:
    """Draw `stage` and the seconds on stderr while the block runs; leave no trace when it ends."""
    done = Event()
    thread = Thread(target=_draw, args=(stage, done), daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def _draw(stage: str, done: Event) -> None:
    start = time.monotonic()
    if done.wait(_PATIENCE):
        return
    while not done.wait(_STEP):
        sys.stderr.write(f"{_ERASE}briefing: {stage} … {time.monotonic() - start:.0f} s")
        sys.stderr.flush()
    sys.stderr.write(_ERASE)
    sys.stderr.flush()
