"""Every regular expression of the program is linear: ten times the text takes at most fifteen times as long.

A pattern that the program only matches at a given place is tried there; one that it searches with is tried everywhere.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import signal
import time
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from types import FrameType, ModuleType

import pytest

import briefing
from tests.hostile.bait import baits

SMALL = 1_000
TIMES = 10
MOST = 15
QUICK = 0.005
"""Seconds for the large text that need no second look: too short to be told from noise."""
PATIENCE = 2.0
"""Seconds for the large text after which it is called slow."""
SHORT = {
    line.split(" | ")[0]: line.split(" | ")[1]
    for line in (Path(__file__).parents[1] / "cases" / "patterns-on-short-text.txt").read_text().splitlines()
    if not line.startswith("#")
}
"""Patterns that see only short stretches, and which: a name, a sentence's first words ..."""


@dataclass(frozen=True)
class Found:
    """A pattern and where it stands."""

    place: str
    pattern: re.Pattern[str]
    anchored: bool
    """True when the program only uses `match` and `fullmatch` of it."""


def patterns() -> Iterator[Found]:
    """Yield every compiled text pattern that stands in a module of the program, directly or in a table."""
    seen: set[int] = set()
    for found in pkgutil.walk_packages(briefing.__path__, "briefing."):
        if found.name.endswith(("__main__", ".server")):
            continue
        module = importlib.import_module(found.name)
        for name, value in vars(module).items():
            for pattern in _patterns_in(value, 0):
                if id(pattern) not in seen:
                    seen.add(id(pattern))
                    yield Found(f"{found.name}.{name}", pattern, value is pattern and _is_anchored(module, name))


def _patterns_in(value: object, depth: int) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value
    elif depth < 3:
        if isinstance(value, dict):
            value = tuple(value.values())
        elif is_dataclass(value) and not isinstance(value, type):
            value = tuple(getattr(value, field.name) for field in fields(value))
        if isinstance(value, tuple | list):
            for each in value:
                yield from _patterns_in(each, depth + 1)


def _is_anchored(module: ModuleType, name: str) -> bool:
    source = Path(str(module.__file__)).read_text(encoding="utf-8")
    used = re.findall(rf"\b{name}\b(?!\s*[:=][^=])(?:\.(\w+))?", source)
    return bool(used) and set(used) <= {"match", "fullmatch"}


PATTERNS = [found for found in patterns() if found.place not in SHORT]


class TooSlowError(Exception):
    """The text was not done within PATIENCE."""


def _give_up(number: int, frame: FrameType | None) -> None:
    raise TooSlowError


def seconds(found: Found, text: str) -> float:
    """Return the lesser of two times that the pattern takes for `text`, PATIENCE at most."""
    taken = []
    signal.signal(signal.SIGVTALRM, _give_up)
    for _ in range(2):
        start = time.process_time()
        signal.setitimer(signal.ITIMER_VIRTUAL, PATIENCE)
        try:
            if found.anchored:
                found.pattern.match(text)
            else:
                for _match in found.pattern.finditer(text):
                    pass
        except TooSlowError:
            return PATIENCE
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        taken.append(time.process_time() - start)
        if taken[-1] < QUICK:
            break
    return min(taken)


def test_patterns_are_found() -> None:
    assert len(PATTERNS) > 100


@pytest.mark.parametrize("found", PATTERNS, ids=[f"{found.place}-{n}" for n, found in enumerate(PATTERNS)])
def test_a_pattern_is_linear(found: Found) -> None:
    slow = [
        bait
        for bait in baits(found.pattern.pattern)
        if seconds(found, bait * (SMALL * TIMES // len(bait))) > QUICK
        and _grows(found, bait, SMALL)
        and _grows(found, bait, 3 * SMALL)  # once more with longer texts: a short time is noisy
    ]
    assert slow == []


def _grows(found: Found, bait: str, small: int) -> bool:
    large = seconds(found, bait * (small * TIMES // len(bait)))
    return large > MOST * max(seconds(found, bait * (small // len(bait))), QUICK / TIMES)
