"""Nothing twice: which candidates say again what is taken, and where else the sources say what a line says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain
from math import fsum, log, sqrt

from briefing.matching import ALIKE, Line, Rarity, contradicts, cosine
from briefing.ranking.pool import Pool

_REPEATS = 0.3
"""Cosine from which a line repeats an earlier one, whatever small thing it changes."""
_SHARED = 0.35
"""Share of a line's weight that a sentence must hold before the two are compared in full."""
_KEYS = 8
"""The rarest terms of a line under which sentences that may say the same are looked up."""
_MOST_HOLDERS = 64
"""Sentences that may hold such a term: what keeps the comparison linear in a long story."""
_MEETINGS = 2
"""The number of them that such a sentence must share."""


class Comparison:
    """Sentences of one pool made comparable, each when it is first asked for."""

    def __init__(self, pool: Pool) -> None:
        """Count in how many sentences each term stands."""
        self._pool = pool
        count = Counter(chain.from_iterable(map(set, pool.terms)))
        self._count = {term: n for term, n in count.items() if not pool.stopped[term]}
        self._rareness: dict[int, float] = {}
        self._content: dict[int, tuple[int, ...]] = {}
        self._rarity: dict[str, Rarity] = {}
        self._lines: dict[int, Line] = {}
        self._weighed: dict[int, dict[int, float]] = {}

    def repeated(self, sentences: Sequence[int], taken: Iterable[int]) -> int | None:
        """Return the first of `taken` that one of `sentences` says again; None when none does."""
        for old in taken:
            if any(cosine(self._weights_in(new), self._weights_in(old)) >= _REPEATS for new in sentences):
                return old
        return None

    def said_again(self, taken: Sequence[int]) -> dict[int, list[int]]:
        """Return for each taken sentence those that say the same, in order; one pass over the pool.

        Only sentences that share two of the rarest terms of a taken one are looked at.
        """
        holders: dict[int, list[int]] = {}
        for number in taken:
            rare = [term for term in self._content_of(number) if self._count[term] <= _MOST_HOLDERS]
            for term in sorted(rare, key=lambda term: (self._count[term], self._pool.vocabulary[term]))[:_KEYS]:
                holders.setdefault(term, []).append(number)
        again: dict[int, list[int]] = {number: [] for number in taken}
        keys = frozenset(holders)
        for number, terms in enumerate(self._pool.terms):
            if keys.isdisjoint(terms) or number in again:
                continue
            met = [holder for term in keys.intersection(terms) for holder in holders[term]]
            if len(met) < _MEETINGS:
                continue
            alike = self._most_alike(number, sorted({holder for holder in met if met.count(holder) >= _MEETINGS}))
            if alike is None or cosine(self._weights_in(alike), self._weights_in(number)) < ALIKE:
                continue
            if not contradicts(self._line(alike), self._line(number)):
                again[alike].append(number)
        return again

    def _most_alike(self, number: int, holders: Sequence[int]) -> int | None:
        """Return the one of `holders` that shares most with a sentence; None when none shares enough."""
        best, most = None, _SHARED
        own = frozenset(self._content_of(number)) if holders else frozenset()
        for holder in holders:
            terms = self._content_of(holder)
            weight = fsum(map(self._rare, terms))
            share = fsum([self._rare(term) for term in terms if term in own]) / (weight or 1.0)
            if share > most:
                best, most = holder, share
        return best

    def _content_of(self, number: int) -> tuple[int, ...]:
        """Return the distinct terms of a sentence that are no stop words, in order."""
        content = self._content.get(number)
        if content is None:
            stopped = self._pool.stopped
            content = tuple(dict.fromkeys([term for term in self._pool.terms[number] if not stopped[term]]))
            self._content[number] = content
        return content

    def _line(self, number: int) -> Line:
        line = self._lines.get(number)
        if line is None:
            sentence = self._pool.sentences[number]
            line = self._lines[number] = self._rarity_of(sentence.article).line(sentence.text)
        return line

    def _weights_in(self, number: int) -> dict[int, float]:
        """Return the weights of a sentence's content terms; their squares sum to 1."""
        weighed = self._weighed.get(number)
        if weighed is None:
            stopped = self._pool.stopped
            counts = Counter([term for term in self._pool.terms[number] if not stopped[term]])
            raw = {term: (1 + log(n)) * self._rare(term) for term, n in counts.items()}
            length = sqrt(fsum([weight * weight for weight in raw.values()])) or 1.0
            weighed = self._weighed[number] = {term: weight / length for term, weight in raw.items()}
        return weighed

    def _rare(self, term: int) -> float:
        """Return how rare a content term is, as `Rarity` has it."""
        weight = self._rareness.get(term)
        if weight is None:
            weight = self._rareness[term] = log(1 + len(self._pool.sentences) / self._count[term])
        return weight

    def _rarity_of(self, article: int) -> Rarity:
        language = self._pool.documents[article - 1].language
        if language not in self._rarity:
            stems = {self._pool.vocabulary[term]: self._rare(term) for term in self._count}
            self._rarity[language] = Rarity(stems, log(2 + len(self._pool.sentences)), language)
        return self._rarity[language]
