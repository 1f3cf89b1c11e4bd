"""What a ranker returns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from briefing.ranking.pool import Pool


class Worth(NamedTuple):
    """What a summary gains by covering a concept, and by holding a sentence; all 0 or more."""

    concepts: list[float]
    """By concept number of the pool; counted once however often the summary says it."""
    covers: list[float]
    """By sentence of the pool: what its concepts are worth together while none of them is covered."""
    sentences: list[float]
    """By sentence of the pool."""
    factors: list[float]
    """By sentence of the pool: what all that it adds is multiplied by."""
    opening: float
    """What an article's first sentence is worth besides, as long as nothing else of the article is taken."""
    power: float
    """How much a long line has to earn its words: a line is taken by its gain / length ** power."""

    def of(self, pool: Pool, sentence: int) -> float:
        """Return what one sentence alone is worth."""
        own = self.sentences[sentence] + (0.0 if pool.places[sentence] else self.opening)
        return self.factors[sentence] * (own + self.covers[sentence])


def nothing(count: int) -> list[float]:
    """Return `count` zeros."""
    return [0.0] * count


def alike(count: int) -> list[float]:
    """Return `count` ones."""
    return [1.0] * count


Ranker = Callable[[Pool, Sequence[int]], Worth]
"""From the pool, and for each document the position of the first one that it copies (its own when of none)."""
