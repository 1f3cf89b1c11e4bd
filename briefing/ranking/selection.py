"""Choosing the summary: the lines that together are worth most within the budget, nothing twice.

Maximises  F(S) = sum of the worth of the concepts that S covers + sum of the own worth of its sentences, subject to
sum of lengths <= budget. F is monotone submodular, so the greedy choice by gain / length ** power is near the best
(Lin and Bilmes, "Multi-document summarization via budgeted maximization of submodular functions", 2010); gains only
fall, so a heap that counts just its top entry anew finds each next line (Minoux, "Accelerated greedy algorithms for
maximizing submodular set functions", 1978).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush, heapreplace
from itertools import chain
from typing import NamedTuple

from briefing.ranking.lines import Candidate, Candidates
from briefing.ranking.pool import Pool
from briefing.ranking.worth import Worth

_SAME = 1e-9  # differences below this are rounding


class Pick(NamedTuple):
    """A candidate taken."""

    candidate: Candidate
    gain: float
    """What it added when it was taken."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What was taken, and what would have been but for a line that says it already."""

    picks: list[Pick] = field(default_factory=list)
    """In the order of taking."""
    repeated: dict[int, list[int]] = field(default_factory=dict)
    """Taken sentence -> sentences left out because they repeat it."""

    def take(self, pick: Pick) -> None:
        """Add a pick."""
        self.picks.append(pick)

    def taken(self) -> list[int]:
        """Return the sentences taken, in the order of taking."""
        return [sentence for pick in self.picks for sentence in pick.candidate.sentences]


def select(
    pool: Pool,
    candidates: Candidates,
    worth: Worth,
    rates: Sequence[float],
    budget: int,
    repeated: Callable[[Sequence[int], Sequence[int]], int | None],
) -> Selection:
    """Return what is taken: never longer than `budget` words, but always at least one candidate when there is one.

    `rates` are what the sentences of the pool are worth by themselves, by their length.
    `repeated(new, taken)` returns the one of `taken` that says what one of `new` says again, None when none does.
    """
    worths = worth.concepts[:]  # what is covered comes to be worth nothing
    worth = worth._replace(concepts=worths)
    heard: set[int] = set()
    waiting = candidates.first()
    first = [
        rates[each.sentences[0]] if len(each.sentences) == 1 else _rate(pool, each, worth, heard) for each in waiting
    ]
    heap = [(-rate, *_tie(pool, each), place) for place, (rate, each) in enumerate(zip(first, waiting, strict=True))]
    heapify(heap)
    shortest = min([candidate.length for candidate in waiting], default=0)
    selection = Selection()
    taken: list[int] = []
    taken_already: set[int] = set()
    left = budget
    while heap and (left >= shortest or not taken):
        old, text, digest, place = heap[0]
        candidate = waiting[place]
        if (candidate.length > left and taken) or not taken_already.isdisjoint(candidate.sentences):
            heappop(heap)
            continue
        rate = _rate(pool, candidate, worth, heard)
        if rate < -old - _SAME:
            heapreplace(heap, (-rate, text, digest, place))
            continue
        heappop(heap)
        if rate <= 0 and taken:
            break
        if (known := repeated(candidate.sentences, taken)) is not None:
            selection.repeated.setdefault(known, []).append(candidate.sentences[-1])
            continue
        selection.take(Pick(candidate, rate * candidate.length**worth.power))
        taken += candidate.sentences
        taken_already.update(candidate.sentences)
        heard.add(pool.sentences[candidate.sentences[0]].article)
        left -= candidate.length
        for sentence in candidate.sentences:
            for concept in pool.concepts[sentence]:
                worths[concept] = 0.0
            if (following := candidates.after(sentence)) is not None:
                waiting.append(following)
                shortest = min(shortest, following.length)
                rate = _rate(pool, following, worth, heard)
                heappush(heap, (-rate, *_tie(pool, following), len(waiting) - 1))
    return selection


def _rate(pool: Pool, candidate: Candidate, worth: Worth, heard: Collection[int]) -> float:
    """Return what a candidate adds, by its length; `heard` are the articles of which something is taken."""
    sentences, length = candidate
    worths, _, own, factors, opening, power = worth
    first = sentences[0]
    if len(sentences) == 1:
        gain = sum(map(worths.__getitem__, pool.concepts[first])) + own[first]
        factor = factors[first]
    else:
        concepts = dict.fromkeys(chain.from_iterable([pool.concepts[sentence] for sentence in sentences]))
        gain = sum(map(worths.__getitem__, concepts)) + sum([own[sentence] for sentence in sentences])
        factor = max([factors[sentence] for sentence in sentences])
    if pool.places[first] == 0 and pool.sentences[first].article not in heard:
        gain += opening
    cost: float = (length or 1) ** power
    return factor * gain / cost


def _tie(pool: Pool, candidate: Candidate) -> tuple[str, str]:
    """Return what decides between candidates of the same rate; the order of the articles must not."""
    sentence = pool.sentences[candidate.sentences[-1]]
    return sentence.text, pool.documents[sentence.article - 1].article.sha256
