"""Nothing twice: which candidates say again what is taken, and where else the sources say what a line says."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from math import log

from briefing.matching import Line, Rarity, likeness, same_thing
from briefing.ranking.pool import Pool

_REPEATS = 0.4
"""Cosine from which a line repeats an earlier one, whatever small thing it changes."""
_SHARED = 0.35
"""Share of a line's weight that a sentence must hold before the two are compared in full."""


class Comparison:
    """Sentences of one pool made comparable, each when it is first asked for."""

    def __init__(self, pool: Pool) -> None:
        """Count in how many sentences each term stands."""
        self._pool = pool
        self._content = [_content(pool, terms) for terms in pool.terms]
        count: Counter[int] = Counter()
        for terms in self._content:
            count.update(terms)
        total = len(pool.sentences)
        self._weights = {term: log(1 + total / n) for term, n in count.items()}
        self._rarity: dict[str, Rarity] = {}
        self._lines: dict[int, Line] = {}

    def repeated(self, sentences: Sequence[int], taken: Iterable[int]) -> int | None:
        """Return the first of `taken` that one of `sentences` says again; None when none does."""
        for old in taken:
            if any(likeness(self._line(new), self._line(old)) >= _REPEATS for new in sentences):
                return old
        return None

    def said_again(self, taken: Sequence[int]) -> dict[int, list[int]]:
        """Return for each taken sentence those that say the same, in order; one pass over the pool."""
        holders: dict[int, list[int]] = {}
        for number in taken:
            for term in self._content[number]:
                holders.setdefault(term, []).append(number)
        weight = {number: sum(self._weights[term] for term in self._content[number]) for number in taken}
        again: dict[int, list[int]] = {number: [] for number in taken}
        for number, terms in enumerate(self._content):
            if number in again:
                continue
            shared: Counter[int] = Counter()
            for term in terms:
                for holder in holders.get(term, ()):
                    shared[holder] += self._weights[term]  # type: ignore[assignment]
            alike = [holder for holder, common in shared.items() if common >= _SHARED * weight[holder]]
            best = max(
                alike, key=lambda holder: (likeness(self._line(holder), self._line(number)), -holder), default=-1
            )
            if best >= 0 and same_thing(self._line(best), self._line(number)):
                again[best].append(number)
        return again

    def _line(self, number: int) -> Line:
        line = self._lines.get(number)
        if line is None:
            sentence = self._pool.sentences[number]
            line = self._lines[number] = self._rarity_of(sentence.article).line(sentence.text)
        return line

    def _rarity_of(self, article: int) -> Rarity:
        language = self._pool.documents[article - 1].language
        if language not in self._rarity:
            stems = {self._pool.vocabulary[term]: weight for term, weight in self._weights.items()}
            self._rarity[language] = Rarity(stems, log(2 + len(self._pool.sentences)), language)
        return self._rarity[language]


def _content(pool: Pool, terms: array[int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(term for term in terms if not pool.stopped[term]))
