"""Pairs into stories, by average link: two stories become one when their articles are alike on average.

One pair of articles that are much alike cannot chain two stories together: what counts is the mean cosine of all pairs
between them, which the sums of their vectors give exactly. The mean after a merge is never above the larger of the two
before it, so an old value in the queue is an upper bound, and is worked out anew only when it comes up.
"""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heapify, heappop, heappush

from briefing.grouping.vectors import Vector, dot

_ROUNDING = 1e-9


class _Stories:
    """The stories so far, each under the place of its first article."""

    def __init__(self, vectors: Sequence[Vector], owner: Sequence[int]) -> None:
        self.parent = list(range(len(vectors)))
        self.sums: list[Vector] = list(vectors)
        self.members = [[place] for place in range(len(vectors))]
        self.owner = list(owner)

    def find(self, place: int) -> int:
        """Return the story that an article is in now."""
        while self.parent[place] != place:
            self.parent[place] = self.parent[self.parent[place]]
            place = self.parent[place]
        return place

    def alike(self, a: int, b: int) -> float:
        """Return the mean cosine between the articles of two stories."""
        return dot(self.sums[a], self.sums[b]) / (len(self.members[a]) * len(self.members[b]))

    def apart(self, a: int, b: int) -> bool:
        """Whether the two are different stories that were given."""
        return self.owner[a] >= 0 and self.owner[b] >= 0 and self.owner[a] != self.owner[b]

    def merge(self, a: int, b: int) -> None:
        """Put the story with fewer articles into the other."""
        if (len(self.members[a]), -a) < (len(self.members[b]), -b):
            a, b = b, a
        total = dict(self.sums[a])
        for term, weight in self.sums[b].items():
            total[term] = total.get(term, 0.0) + weight
        self.parent[b] = a
        self.sums[a], self.sums[b] = total, {}
        self.members[a] += self.members[b]
        self.owner[a] = max(self.owner[a], self.owner[b])


def cluster(
    vectors: Sequence[Vector], links: Sequence[tuple[float, int, int]], owner: Sequence[int], threshold: float
) -> list[list[int]]:
    """Return the places of the articles of each story, each in order, the stories by their first place.

    `links` are (cosine, place, place); `owner` is the number of the story given that an article is in, -1 for none:
    articles of one owner stay together, those of two never meet.
    """
    stories = _Stories(vectors, owner)
    _reunite(stories, owner)
    queue = [(-cosine, a, b) for cosine, a, b in links]
    heapify(queue)
    settled: set[tuple[int, int, int, int]] = set()
    while queue and -queue[0][0] >= threshold:
        bound, a, b = heappop(queue)
        a, b = sorted((stories.find(a), stories.find(b)))
        if a == b or stories.apart(a, b):
            continue
        value = stories.alike(a, b)
        if value >= threshold and value >= -bound - _ROUNDING:
            stories.merge(a, b)
        elif value >= threshold:
            state = (a, b, len(stories.members[a]), len(stories.members[b]))
            if state not in settled:
                settled.add(state)
                heappush(queue, (-value, a, b))
    return [sorted(own) for place, own in enumerate(stories.members) if stories.parent[place] == place]


def _reunite(stories: _Stories, owner: Sequence[int]) -> None:
    """Put the articles of each story given together again."""
    first: dict[int, int] = {}
    for place, number in enumerate(owner):
        if number >= 0 and first.setdefault(number, place) != place:
            stories.merge(stories.find(first[number]), place)
