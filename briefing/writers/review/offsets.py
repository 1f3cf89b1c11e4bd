"""Offsets as a browser counts them: JavaScript's strings are UTF-16, the program counts code points.

A character beyond U+FFFF (an emoji, a letter of a rare script) is one code point and two units.
"""

from __future__ import annotations

from bisect import bisect_left

__all__ = ["Units"]

_LAST_OF_ONE_UNIT = "\uffff"


class Units:
    """One text, asked for the UTF-16 unit at which a character stands."""

    def __init__(self, text: str) -> None:
        self._wide = [] if text.isascii() else [i for i, letter in enumerate(text) if letter > _LAST_OF_ONE_UNIT]

    def at(self, offset: int) -> int:
        """Return the unit at which the character number `offset` (from 0) begins."""
        return offset + bisect_left(self._wide, offset)
