"""Choosing the summary: the lines that together are worth most within the budget, nothing twice.

Maximises  F(S) = sum of the worth of the concepts that S covers + sum of the own worth of its sentences, subject to
sum of lengths <= budget. F is monotone submodular, so the greedy choice by gain / length ** power is near the best
(Lin and Bilmes, "Multi-document summarization via budgeted maximization of submodular functions", 2010); gains only
fall, so a heap that counts just its top entry anew finds each next line (Minoux, "Accelerated greedy algorithms for
maximizing submodular set functions", 1978).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush, heapreplace

from briefing.ranking.lines import Candidate, Candidates
from briefing.ranking.pool import Pool
from briefing.ranking.worth import Worth

_SAME = 1e-9  # differences below this are rounding


@dataclass(frozen=True, slots=True)
class Pick:
    """A candidate taken."""

    candidate: Candidate
    gain: float
    """What it added when it was taken."""


def select(
    pool: Pool,
    candidates: Candidates,
    worth: Worth,
    budget: int,
    repeats: Callable[[Sequence[int], Sequence[int]], bool],
) -> list[Pick]:
    """Return the candidates taken, in the order of taking; empty when none fits the budget.

    `repeats(new, taken)` tells whether sentences say again what others say that are taken.
    """
    covered = bytearray(len(worth.concepts))
    waiting = candidates.first()
    heap = [(-_rate(pool, each, worth, covered), place) for place, each in enumerate(waiting)]
    heapify(heap)
    picks: list[Pick] = []
    taken: list[int] = []
    left = budget
    while heap:
        old, place = heap[0]
        candidate = waiting[place]
        if candidate.length > left or any(sentence in taken for sentence in candidate.sentences):
            heappop(heap)
            continue
        rate = _rate(pool, candidate, worth, covered)
        if rate < -old - _SAME:
            heapreplace(heap, (-rate, place))
            continue
        heappop(heap)
        if rate <= 0:
            break
        if repeats(candidate.sentences, taken):
            continue
        picks.append(Pick(candidate, rate * candidate.length**worth.power))
        taken += candidate.sentences
        left -= candidate.length
        for sentence in candidate.sentences:
            for concept in pool.concepts[sentence]:
                covered[concept] = 1
        for sentence in candidate.sentences:
            if (next_one := candidates.after(sentence)) is not None:
                waiting.append(next_one)
                heappush(heap, (-_rate(pool, next_one, worth, covered), len(waiting) - 1))
    return picks


def _rate(pool: Pool, candidate: Candidate, worth: Worth, covered: bytearray) -> float:
    """Return what a candidate adds to what is covered, by its length."""
    gain = sum(worth.sentences[sentence] for sentence in candidate.sentences)
    counted: set[int] = set()
    for sentence in candidate.sentences:
        concepts = pool.concepts[sentence]
        gain += sum(worth.concepts[c] for c in concepts if not covered[c] and c not in counted)
        if len(candidate.sentences) > 1:
            counted.update(concepts)
    return gain / float(candidate.length**worth.power)
