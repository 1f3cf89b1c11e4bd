"""Signatures as sparse vectors of length one: what is said often here and rarely elsewhere weighs most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import log, sqrt

from briefing.grouping.signatures import Signature

Vector = Mapping[str, float]

_LARGEST = 150
"""Terms of a vector."""
_ALONE = 8.0
"""Articles up to which a term that only one of them has counts fully: with few articles it shows that they differ,
with many it is noise, so that it counts in inverse proportion to their number."""


def weigh(signatures: Sequence[Signature]) -> list[Vector]:
    """Return a vector for each signature, its terms the heaviest first; rarity is counted over all of them."""
    held = Counter(term for one in signatures for term in one.terms)
    total = len(signatures)
    alone = min(1.0, _ALONE / max(total, 1))
    rarity = {term: log((total + 1) / count) * (alone if count == 1 else 1.0) for term, count in held.items()}
    return [_vector(one, rarity) for one in signatures]


def _vector(one: Signature, rarity: Mapping[str, float]) -> Vector:
    weights = [(told * rarity[term], term) for term, told in zip(one.terms, one.told, strict=True)]
    weights.sort(key=lambda pair: (-pair[0], pair[1]))
    length = sqrt(sum(weight * weight for weight, _ in weights[:_LARGEST])) or 1.0
    return {term: weight / length for weight, term in weights[:_LARGEST]}


def dot(a: Vector, b: Vector) -> float:
    """Return the sum of the products of what two vectors share."""
    if len(b) < len(a):
        a, b = b, a
    return sum([weight * b[term] for term, weight in a.items() if term in b])
