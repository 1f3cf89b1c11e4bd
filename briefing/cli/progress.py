"""One line on a terminal that says what takes so long."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

_PATIENCE = 1.0  # seconds before anything is shown
_STEP = 0.2  # seconds between two drawings
_WIDTH = 24  # characters of a bar
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


class Bar:
    """How many of a known number are done, how fast, and how long the rest will take."""

    def __init__(self, stage: str, total: int) -> None:
        self._stage = stage
        self._total = total
        self._done = 0
        self._start = time.monotonic()
        self._drawn = self._start

    def step(self) -> None:
        """Count one; draw the line unless it was drawn just now."""
        self._done += 1
        now = time.monotonic()
        if now - self._start >= _PATIENCE and now - self._drawn >= _STEP:
            self._drawn = now
            sys.stderr.write(_ERASE + told(self._stage, self._done, self._total, now - self._start))
            sys.stderr.flush()

    def erase(self) -> None:
        """Leave no trace."""
        sys.stderr.write(_ERASE)
        sys.stderr.flush()


def told(stage: str, done: int, total: int, seconds: float) -> str:
    """Return the line that a bar draws after `seconds`, which must not be 0."""
    filled = _WIDTH * done // max(total, 1)
    rate = done / seconds
    left = round((total - done) / rate) if rate else 0
    clock = f"{left // 3600}:{left // 60 % 60:02}:{left % 60:02}" if left >= 3600 else f"{left // 60}:{left % 60:02}"
    return f"briefing: {stage} [{'#' * filled:<{_WIDTH}}] {done:,}/{total:,}, {rate:.1f} a second, {clock} left"
