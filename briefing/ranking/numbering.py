"""Numbers for the concepts of a story: by a table while it is small, by sorting once it is large.

A table of a million pairs no longer fits the processor's cache, and every look-up waits for the memory: numbering took
7 microseconds a sentence at 1,000 sentences and 18 at 100,000. Sorting all pairs at once takes 4.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Sequence
from itertools import count
from operator import or_

SHIFT = 24
"""A concept's key is its first term, shifted by this, and its second term."""
MASK = (1 << SHIFT) - 1
_SHIFTED = (1 << SHIFT).__mul__
_LARGE = 20_000
"""Sentences from which sorting is faster, the import of numpy included."""


class Numbering:
    """Takes the terms of the sentences, article by article; `finish` gives the concepts of all."""

    def __init__(self, sentences: int) -> None:
        """Prepare for a story of about so many sentences."""
        self._numbers: defaultdict[int, int] = defaultdict(count().__next__)  # who has no number gets the next one
        self._rows: list[Sequence[int]] = []
        self._at_once = sentences >= _LARGE

    def add(self, rows: Sequence[list[int]]) -> Sequence[Sequence[int]]:
        """Add the terms of sentences, one of a single term being its own concept; return the rows as they are kept."""
        pairs = [map(or_, map(_SHIFTED, terms), terms[1:] or terms) for terms in rows]
        if self._at_once:
            self._rows += [array("q", list(dict.fromkeys(keys))) for keys in pairs]
            return [array("I", terms) for terms in rows]  # in a large story they must not take room
        number = self._numbers.__getitem__
        self._rows += [list(dict.fromkeys(map(number, keys))) for keys in pairs]
        return rows

    def finish(self) -> tuple[Sequence[int], Sequence[Sequence[int]]]:
        """Return the key of every concept, and of every sentence the numbers of its distinct concepts in order."""
        return _sorted(self._rows) if self._at_once else (list(self._numbers), self._rows)


def _sorted(rows: Sequence[Sequence[int]]) -> tuple[Sequence[int], list[array[int]]]:
    """Number all keys by sorting them, then in the order in which they first come, as a table would.

    So the concepts of one article stay neighbours, and whoever adds up their worth finds it in the cache.
    """
    import numpy as np

    together = array("q")
    for row in rows:
        together.extend(row)
    keys, first, numbers = np.unique(np.frombuffer(together, dtype=np.int64), return_index=True, return_inverse=True)
    order = np.argsort(first)
    place = np.empty(len(order), dtype=np.uint32)
    place[order] = np.arange(len(order), dtype=np.uint32)
    numbered, width = place[numbers].tobytes(), place.itemsize
    found, start = [], 0
    for row in rows:
        end = start + width * len(row)
        found.append(array("I", numbered[start:end]))
        start = end
    return array("q", keys[order].tobytes()), found
