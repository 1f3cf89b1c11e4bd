"""Every regular expression of the program is linear: ten times the text takes at most fifteen times as long.

A pattern that the program only matches at a given place is tried there; one that it searches with is tried everywhere.
Those that see short stretches only need not be linear; they are done with the longest such stretch in no time.
"""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path
from types import FrameType

import pytest

from tests.hostile.bait import baits
from tests.hostile.patterns import IN_FUNCTIONS, Found, made_in_functions, patterns

SMALL = int(os.environ.get("PATTERN_TEXT", "300"))
"""Characters of the small text; `make fuzz` takes 3,000."""
TIMES = 10
MOST = 15
QUICK = SMALL / 200_000
"""Seconds for the large text that need no second look: too short to be told from noise."""
PATIENCE = 2.0
"""Seconds for the large text after which it is called slow."""
AT_ONCE = 0.05
"""Seconds for the longest stretch that a pattern of short stretches sees."""
SHORT = {
    line.split(" | ")[0]: int(line.split(" | ")[1])
    for line in (Path(__file__).parents[1] / "cases" / "patterns-on-short-text.txt").read_text().splitlines()
    if not line.startswith("#")
}
"""How the places of patterns begin that see only short stretches, and the characters of the longest."""
PATTERNS = patterns()


class TooSlowError(Exception):
    """The text was not done within PATIENCE."""


def _give_up(number: int, frame: FrameType | None) -> None:
    raise TooSlowError


def seconds(found: Found, text: str) -> float:
    """Return the lesser of two times that the pattern takes for `text`, PATIENCE at most."""
    taken = []
    words = text.encode() if isinstance(found.pattern.pattern, bytes) else text
    signal.signal(signal.SIGVTALRM, _give_up)
    for _ in range(2):
        start = time.process_time()
        signal.setitimer(signal.ITIMER_VIRTUAL, PATIENCE)
        try:
            if found.anchored:
                found.pattern.match(words)
            else:
                for _match in found.pattern.finditer(words):
                    pass
        except TooSlowError:
            return PATIENCE
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        taken.append(time.process_time() - start)
        if taken[-1] < QUICK:
            break
    return min(taken)


def longest(found: Found) -> int | None:
    """Return the characters that the pattern sees at most; None when it sees whole articles."""
    return next((length for place, length in SHORT.items() if found.place.startswith(place)), None)


def test_patterns_are_found_in_every_room() -> None:
    assert len(PATTERNS) > 450
    rooms = {found.place.split(".")[1] for found in PATTERNS}
    assert rooms >= {
        "cli",
        "fetching",
        "language",
        "matching",
        "ranking",
        "readers",
        "sections",
        "verification",
        "writers",
    }
    assert [found.place for found in PATTERNS if found.place.startswith("somewhere")] == []


def test_patterns_made_while_the_program_runs_are_known() -> None:
    assert made_in_functions() == sorted(IN_FUNCTIONS)


def test_patterns_said_to_see_short_stretches_exist() -> None:
    assert [place for place in SHORT if not any(found.place.startswith(place) for found in PATTERNS)] == []


@pytest.mark.parametrize("found", PATTERNS, ids=[f"{found.place}-{n}" for n, found in enumerate(PATTERNS)])
def test_a_pattern_is_linear(found: Found) -> None:
    most = longest(found)
    assert [bait for bait in baits(str(found.pattern.pattern)) if _is_slow(found, bait, most)] == []


def _is_slow(found: Found, bait: str, most: int | None) -> bool:
    if most is not None:
        return seconds(found, bait * (most // len(bait))) > AT_ONCE
    return (
        seconds(found, bait * (SMALL * TIMES // len(bait))) > QUICK
        and _grows(found, bait, SMALL)
        and _grows(found, bait, 3 * SMALL)  # once more with longer texts: a short time is noisy
    )


def _grows(found: Found, bait: str, small: int) -> bool:
    large = seconds(found, bait * (small * TIMES // len(bait)))
    return large > MOST * max(seconds(found, bait * (small // len(bait))), QUICK / TIMES)
