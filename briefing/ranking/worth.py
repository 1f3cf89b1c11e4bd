"""What a ranker returns."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from typing import NamedTuple

from briefing.ranking.pool import Pool


class Worth(NamedTuple):
    """What a summary gains by covering a concept, and by holding a sentence; all 0 or more."""

    concepts: array[float]
    """By concept number of the pool; counted once however often the summary says it."""
    sentences: array[float]
    """By sentence of the pool."""
    factors: array[float]
    """By sentence of the pool: what all that it adds is multiplied by."""
    power: float
    """How much a long line has to earn its words: a line is taken by its gain / length ** power."""

    def of(self, pool: Pool, sentence: int) -> float:
        """Return what one sentence alone is worth."""
        covers = sum(map(self.concepts.__getitem__, pool.concepts[sentence]))
        return self.factors[sentence] * (self.sentences[sentence] + covers)


def nothing(count: int) -> array[float]:
    """Return `count` zeros."""
    return array("d", bytes(8 * count))


def alike(count: int) -> array[float]:
    """Return `count` ones."""
    return array("d", [1.0]) * count


Ranker = Callable[[Pool, Sequence[int]], Worth]
"""From the pool, and for each document the position of the first one that it copies (its own when of none)."""
