"""Word lists, as data: one file each, `NAME.txt`; its first lines say where the list comes from and how to extend it.

Lines that start with "#" and empty lines are comments; every other line is one entry. A line may hold fields, separated
by " | ", where the list's head says so.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent


@cache
def entries(name: str) -> tuple[str, ...]:
    """Return the entries of the list `name` in their order; FileNotFoundError when there is no such list."""
    lines = map(str.strip, (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines())
    return tuple([line for line in lines if line and line[0] != "#"])


@cache
def word_set(name: str) -> frozenset[str]:
    """Return the entries of the list `name` as a set."""
    return frozenset(entries(name))
