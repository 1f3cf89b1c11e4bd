"""Which pairs of articles may belong together: found through an inverted index, never by comparing all with all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice

from briefing.grouping.signatures import Signature
from briefing.grouping.vectors import Vector, dot

_KEYS = 24
"""The heaviest terms of an article, under which it is found."""
_POSTINGS = 64
"""Articles looked at for each of them, the nearest in time."""
_CANDIDATES = 40
"""Articles that an article is compared with exactly."""
_LEAST = 0.05
"""Cosine below which a pair is not remembered."""


def link(signatures: Sequence[Signature], vectors: Sequence[Vector], window: int) -> list[tuple[float, int, int]]:
    """Return the pairs (cosine, place, earlier place) of articles in one language, at most `window` days apart.

    The signatures stand in the order of their days.
    """
    index: defaultdict[tuple[str, str], list[tuple[int, float]]] = defaultdict(list)
    links = []
    for place, vector in enumerate(vectors):
        language = signatures[place].language
        keys = [(language, term, weight) for term, weight in islice(vector.items(), _KEYS)]
        for other in _candidates(index, keys):
            if _near(signatures[place], signatures[other], window) and (cosine := dot(vector, vectors[other])) > _LEAST:
                links.append((cosine, place, other))
        for language, term, weight in keys:
            index[language, term].append((place, weight))
    return links


def _candidates(
    index: dict[tuple[str, str], list[tuple[int, float]]], keys: Sequence[tuple[str, str, float]]
) -> Iterator[int]:
    """Yield the places of the articles that share the most weight under the keys."""
    shared: defaultdict[int, float] = defaultdict(float)
    for language, term, weight in keys:
        for other, own in index.get((language, term), ())[-_POSTINGS:]:
            shared[other] += weight * own
    ranked = sorted(shared.items(), key=lambda pair: (-pair[1], pair[0]))
    return (other for other, _ in ranked[:_CANDIDATES])


def _near(a: Signature, b: Signature, window: int) -> bool:
    return a.day is None or b.day is None or abs((a.day - b.day).days) <= window
