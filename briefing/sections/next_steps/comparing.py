"""How alike one telling's words are to those of every telling before it, found in one go through an inverted index."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

Weights = Mapping[str, tuple[float, float]]
"""Stem -> its weight among all the words of a telling, and among those around its cue."""
_POSTINGS = 64
"""Tellings in which a stem may stand to be looked up in the index: what keeps comparing linear."""


def weights_of(whole: Mapping[str, float], core: Mapping[str, float]) -> Weights:
    """Return the weights of a telling, those of all its words and those of the words around its cue in one table."""
    if core is whole:
        return {stem: (weight, weight) for stem, weight in whole.items()}
    both = {stem: (weight, core.get(stem, 0.0)) for stem, weight in whole.items()}
    for stem, weight in core.items():
        if stem not in both:  # a word that is cut off at the edge
            both[stem] = (0.0, weight)
    return both


class Compared:
    """The tellings so far, and how alike the one that is looked at is to each."""

    def __init__(self) -> None:
        self._index: defaultdict[str, list[int]] = defaultdict(list)
        self._tellings: dict[int, Weights] = {}
        self._products: dict[int, float] = {}
        self._frequent: list[tuple[str, float, float]] = []

    def add(self, number: int, weights: Weights) -> None:
        """Take the telling of that number."""
        self._tellings[number] = weights
        for stem in weights:
            self._index[stem].append(number)

    def look_at(self, weights: Weights) -> None:
        """Compare a telling with all before it: those that share no word with it are not touched."""
        products: dict[int, float] = {}
        self._products, self._frequent = products, []
        known, index, tellings = products.get, self._index, self._tellings
        for stem, (whole, core) in weights.items():
            if stem not in index:
                continue
            postings = index[stem]
            if len(postings) > _POSTINGS:
                self._frequent.append((stem, whole, core))
                continue
            for number in postings:
                other_whole, other_core = tellings[number][stem]
                products[number] = known(number, 0.0) + whole * other_whole + core * other_core

    def likeness(self, number: int) -> float:
        """Return how alike that telling is to the one looked at: the mean of two cosines, of all and of core words."""
        product = self._products.get(number, 0.0)
        if self._frequent:
            other = self._tellings[number]
            for stem, whole, core in self._frequent:
                other_whole, other_core = other.get(stem, (0.0, 0.0))
                product += whole * other_whole + core * other_core
        return product / 2
