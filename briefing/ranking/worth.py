"""What a ranker returns."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from briefing.ranking.pool import Pool


@dataclass(frozen=True, slots=True)
class Worth:
    """What a summary gains by covering a concept, and by holding a sentence; all 0 or more."""

    concepts: array[float]
    """By concept number of the pool; counted once however often the summary says it."""
    sentences: array[float]
    """By sentence of the pool."""
    power: float
    """How much a long line has to earn its words: a line is taken by its gain / length ** power."""

    def of(self, pool: Pool, sentence: int) -> float:
        """Return what one sentence alone is worth."""
        return self.sentences[sentence] + sum(self.concepts[concept] for concept in pool.concepts[sentence])


Ranker = Callable[[Pool, Sequence[int]], Worth]
"""From the pool, and for each document the position of the first one that it copies (its own when of none)."""
