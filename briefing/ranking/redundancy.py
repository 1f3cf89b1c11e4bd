"""Nothing twice: which candidates say again what is taken, and where else the sources say what a line says."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from itertools import chain
from math import fsum, log, sqrt

from briefing.matching import ALIKE, Line, contradicts, cosine
from briefing.ranking.pool import Pool
from briefing.ranking.vocabulary import CONTENT

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
_ROUNDING = 1e-6
"""More than what a sum of weights can change by when they are added in another order."""


class _Weights(dict[int, float]):
    """Number of sentences that hold a term -> how rare it is, as `Rarity` has it."""

    def __init__(self, sentences: int) -> None:
        super().__init__()
        self._sentences = sentences

    def __missing__(self, holders: int) -> float:
        weight = self[holders] = log(1 + self._sentences / holders)
        return weight


class Comparison:
    """Sentences of one pool made comparable, each when it is first asked for."""

    def __init__(self, pool: Pool) -> None:
        """Count in how many sentences each term stands."""
        self._pool = pool
        self._count = Counter(chain.from_iterable(map(set, pool.terms)))
        self._weights = _Weights(len(pool.sentences))
        self._weighed: dict[int, dict[int, float]] = {}
        self._holders_of: defaultdict[int, list[tuple[int, float]]] = defaultdict(list)
        """Term -> the lines taken that hold it, with its weight there."""
        self._held = 0

    def rarity(self) -> dict[str, float] | None:
        """Return how rare the stem of each content term is; None where sections count other words."""
        if not self._pool.english:
            return None
        content = [term for term in self._count if term >= CONTENT]
        stems, holders = map(self._pool.vocabulary.stems.__getitem__, content), map(self._count.__getitem__, content)
        return dict(zip(stems, map(self._weights.__getitem__, holders), strict=True))

    def repeated(self, sentences: Sequence[int], taken: Sequence[int]) -> int | None:
        """Return the first of `taken`, which grows from call to call, that one of `sentences` says again, or None."""
        for old in taken[self._held :]:
            for term, weight in self._weights_in(old).items():
                self._holders_of[term].append((old, weight))
        self._held = len(taken)
        weights = [self._weights_in(new) for new in sentences]
        near = {old for own in weights for old, cosine_ in self._met(own).items() if cosine_ >= _REPEATS - _ROUNDING}
        for old in filter(near.__contains__, taken if near else ()):
            known = self._weights_in(old)
            for own in weights:
                if cosine(own, known) >= _REPEATS:
                    return old
        return None

    def _met(self, weights: Mapping[int, float]) -> dict[int, float]:
        """Return the lines taken that share a term with a sentence, each with their cosine but for rounding."""
        met: dict[int, float] = {}
        for term in weights.keys() & self._holders_of.keys():
            own = weights[term]
            for old, weight in self._holders_of[term]:
                met[old] = met.get(old, 0.0) + own * weight
        return met

    def said_again(self, taken: Sequence[int]) -> dict[int, list[int]]:
        """Return for each taken sentence those that say the same, in order; one pass over the pool.

        Only sentences that share two of the rarest terms of a taken one are looked at.
        """
        terms_of = self._pool.terms
        content = {number: frozenset([term for term in terms_of[number] if term >= CONTENT]) for number in taken}
        rare = {term: self._weights[self._count[term]] for term in frozenset().union(*content.values())}
        weights = {number: fsum(map(rare.__getitem__, content[number])) or 1.0 for number in taken}
        holders = self._holders(content)
        keys = frozenset(holders)
        again: dict[int, list[int]] = {number: [] for number in taken}
        for number, terms in enumerate(self._pool.terms):
            if number in again:
                continue
            shared = keys.intersection(terms)
            if len(shared) < _MEETINGS:
                continue
            met = [holder for term in shared for holder in holders[term]]
            different = set(met)
            if len(different) == len(met):
                continue  # none is met twice
            here = frozenset(terms)
            alike, most = None, _SHARED
            for holder in sorted([holder for holder in different if met.count(holder) >= _MEETINGS]):
                share = fsum(map(rare.__getitem__, content[holder] & here)) / weights[holder]
                if share > most:
                    alike, most = holder, share
            if alike is not None and self._says_the_same(alike, number):
                again[alike].append(number)
        return again

    def _holders(self, content: Mapping[int, Set[int]]) -> dict[int, list[int]]:
        """Return the rarest terms of some sentences, whose content terms are given, with the sentences of each.

        A term of one sentence alone is left out: nobody else can be found by it.
        """
        count, stems = self._count, self._pool.vocabulary.stems
        holders: dict[int, list[int]] = {}
        for number, terms in content.items():
            rare = sorted(sorted(terms, key=stems.__getitem__), key=count.__getitem__)[:_KEYS]
            for term in rare:
                if 1 < count[term] <= _MOST_HOLDERS:
                    holders.setdefault(term, []).append(number)
        return holders

    def _says_the_same(self, taken: int, number: int) -> bool:
        if cosine(self._weights_in(taken), self._weights_in(number)) < ALIKE:
            return False
        return not contradicts(self._line(taken), self._line(number))

    def _line(self, number: int) -> Line:
        """Return what may contradict another sentence; their words are compared by the weights of terms."""
        return Line(self._pool.sentences[number].text, {})

    def _weights_in(self, number: int) -> dict[int, float]:
        """Return the weights of a sentence's content terms; their squares sum to 1."""
        weighed = self._weighed.get(number)
        if weighed is None:
            count, rarity = self._count, self._weights
            content = [term for term in self._pool.terms[number] if term >= CONTENT]
            raw = {term: rarity[count[term]] for term in content}
            if len(raw) < len(content):
                for term in raw:
                    if (times := content.count(term)) > 1:
                        raw[term] *= 1 + log(times)
            length = sqrt(fsum([weight * weight for weight in raw.values()])) or 1.0
            weighed = self._weighed[number] = {term: weight / length for term, weight in raw.items()}
        return weighed
