"""Numbers for the concepts of a story: by a table while it is small, by sorting once it is large.

A table of a million pairs no longer fits the processor's cache, and every look-up waits for the memory: numbering took
7 microseconds a sentence at 1,000 sentences and 18 at 100,000. Sorting all pairs at once takes 4.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from itertools import pairwise, repeat
from operator import or_
from typing import overload

_FIRST = 1 << 24
"""In a large story the key of a concept is its first term times this, and its second term, which is less."""
_LARGE = 20_000
"""Sentences from which sorting is faster, the import of numpy included."""


class Numbering:
    """Takes the terms of the sentences, article by article; `finish` gives the concepts of all."""

    def __init__(self, sentences: int) -> None:
        """Prepare for a story of about so many sentences."""
        self._numbers: dict[tuple[int, int], int] = {}
        self._next = iter(self._numbers.__len__, -1)  # the number for a new pair: how many there are
        self._rows: list[Sequence[int]] = []
        self._at_once = sentences >= _LARGE

    def add(self, rows: Sequence[list[int]]) -> Sequence[Sequence[int]]:
        """Add the terms of sentences, one of a single term being its own concept; return the rows as they are kept."""
        if self._at_once:
            pairs = [map(or_, map(_FIRST.__mul__, terms), terms[1:] or terms) for terms in rows]
            self._rows += [array("q", list(dict.fromkeys(keys))) for keys in pairs]
            return [array("I", terms) for terms in rows]  # in a large story they must not take room
        number, following = self._numbers.setdefault, self._next
        self._rows += [
            list(dict.fromkeys(map(number, pairwise(terms if len(terms) != 1 else terms * 2), following)))
            for terms in rows
        ]
        return rows

    def finish(self) -> tuple[Sequence[tuple[int, int]], Sequence[Sequence[int]]]:
        """Return the terms of every concept, and of every sentence the numbers of its distinct concepts in order."""
        return _sorted(self._rows) if self._at_once else (list(self._numbers), self._rows)


class _Pairs(Sequence[tuple[int, int]]):
    """Keys as the pairs of terms that they are made of, without room for these."""

    def __init__(self, keys: array[int]) -> None:
        self._keys = keys

    def __len__(self) -> int:
        return len(self._keys)

    @overload
    def __getitem__(self, place: int) -> tuple[int, int]: ...

    @overload
    def __getitem__(self, place: slice) -> _Pairs: ...

    def __getitem__(self, place: int | slice) -> tuple[int, int] | _Pairs:
        return divmod(self._keys[place], _FIRST) if isinstance(place, int) else _Pairs(self._keys[place])

    def __iter__(self) -> Iterator[tuple[int, int]]:
        return map(divmod, self._keys, repeat(_FIRST))


def _sorted(rows: Sequence[Sequence[int]]) -> tuple[_Pairs, list[array[int]]]:
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
    return _Pairs(array("q", keys[order].tobytes())), found
