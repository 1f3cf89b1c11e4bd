"""Words that could act somewhere: tests/cases/naughty_words.txt."""

from __future__ import annotations

import re
from pathlib import Path

_FILE = Path(__file__).parents[1] / "cases" / "naughty_words.txt"
_NAMED = re.compile(r"\{U\+([0-9A-F]{4,6})\}")


def naughty_words() -> list[str]:
    """Return every line of the file that is no comment, its named characters in place."""
    lines = [line for line in _FILE.read_text(encoding="utf-8").split("\n") if line and not line.startswith("; ")]
    return [_NAMED.sub(lambda found: chr(int(found[1], 16)), line) for line in lines]
