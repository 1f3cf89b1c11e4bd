"""What was worked out for the words that were met last: most words of a text were met before."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Result = TypeVar("Result")
_LONGEST = 500
"""Characters of the longest word that stays."""


class Remembered(dict[str, Result]):
    """Word -> what a function makes of it, worked out when the word is first asked for.

    A look-up in a table is what `map` does fastest: half the time of a function that remembers its results.
    """

    def __init__(self, work: Callable[[str], Result], most: int = 16_384) -> None:
        """Take the function; all is forgotten when there are `most` words."""
        super().__init__()
        self._work = work
        self._most = most

    def __missing__(self, word: str) -> Result:
        """Work out what is not known yet."""
        if len(self) >= self._most:
            self.clear()
        result = self._work(word)
        if len(word) <= _LONGEST:
            self[word] = result
        return result
