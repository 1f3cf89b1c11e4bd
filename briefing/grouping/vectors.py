"""Signatures as sparse vectors: what is said often here and rarely elsewhere weighs most.

Their products are cosines, corrected for how usual an article is: one that is a little like all others, as much of
politics is, must be more like another to be of its story than one that is like none. Source of the correction: local
scaling as in Zelnik-Manor and Perona, "Self-tuning spectral clustering" (2004), with the mean over all articles.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import log, sqrt

from briefing.grouping.signatures import Signature

Vector = Mapping[str, float]

_LARGEST = 250
"""Terms of a vector."""
_HEAVIEST = 0.25
"""Most that one term weighs in a vector of length one: the name of a town that two articles share does not make one
story of them."""
_ALONE = 8.0
"""Articles up to which a term that only one of them has counts fully: with few articles it shows that they differ,
with many it is noise, so that it counts in inverse proportion to their number."""
_OTHERS = 20
"""Articles on other events that are counted beside those given: without them, what all articles on one event say would
count for nothing where that event is all there is."""
_SHARE = 0.02
"""Share of those that have any given term."""
_CORRECTED = 0.3
"""How much of the correction is made: to this power of how usual two articles are together."""
_USUAL = (0.3, 9.0)
"""How usual an article can count as: its mean cosine with all, over the mean of that."""


def weigh(signatures: Sequence[Signature]) -> list[Vector]:
    """Return a vector for each signature, its terms the heaviest first; rarity is counted over all of them."""
    held = Counter(term for one in signatures for term in one.terms)
    total = len(signatures)
    alone = min(1.0, _ALONE / max(total, 1))
    rarity = {
        term: log((total + _OTHERS + 1) / (count + _OTHERS * _SHARE)) * (alone if count == 1 else 1.0)
        for term, count in held.items()
    }
    return _corrected([_vector(one, rarity) for one in signatures])


def _vector(one: Signature, rarity: Mapping[str, float]) -> Vector:
    weights = [(told * rarity[term], term) for term, told in zip(one.terms, one.told, strict=True)]
    weights.sort(key=lambda pair: (-pair[0], pair[1]))
    length = sqrt(sum(weight * weight for weight, _ in weights[:_LARGEST])) or 1.0
    return {term: min(weight / length, _HEAVIEST) for weight, term in weights[:_LARGEST]}


def _corrected(vectors: Sequence[Vector]) -> list[Vector]:
    """Return the vectors, those that are like many shorter and those that are like few longer."""
    whole: dict[str, float] = {}
    for vector in vectors:
        for term, weight in vector.items():
            whole[term] = whole.get(term, 0.0) + weight
    likeness = [max(dot(vector, whole) - dot(vector, vector), 0.0) for vector in vectors]
    usual = sum(likeness) / max(len(vectors), 1)
    if not usual:
        return list(vectors)
    least, most = _USUAL
    factors = [min(max(each / usual, least), most) ** (-_CORRECTED / 2) for each in likeness]
    return [
        {term: weight * factor for term, weight in vector.items()}
        for vector, factor in zip(vectors, factors, strict=True)
    ]


def dot(a: Vector, b: Vector) -> float:
    """Return the sum of the products of what two vectors share."""
    if len(b) < len(a):
        a, b = b, a
    return sum([weight * b[term] for term, weight in a.items() if term in b])
