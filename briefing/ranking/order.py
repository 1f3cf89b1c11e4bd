"""The order of the lines: the bottom line first, then by importance or as the sources tell it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from briefing.ranking.pool import Pool
from briefing.ranking.selection import Pick

_NEAR_THE_TOP = 3
"""Sentences of an article among which its news is told."""


def in_order(
    pool: Pool, picks: Sequence[Pick], order: str, worth: Callable[[int], float], newest: Collection[int]
) -> list[int]:
    """Return the sentences of `picks` in print order; neighbours that lean on each other stay together.

    The bottom line is the taken line that tells most, of those that stand near the top of an article in `newest` (ids),
    else of any article, else anywhere. `order` is "importance" (as taken) or "source" (by source, as they stand there).
    """
    blocks = _blocks(pool, picks)
    if not blocks:
        return []
    near = [block for block in blocks if pool.places[block[0]] < _NEAR_THE_TOP]
    latest = [block for block in near if pool.sentences[block[0]].article in newest]
    bottom = max(latest or near or blocks, key=lambda block: (worth(block[0]), pool.sentences[block[0]].text))
    rest = [block for block in blocks if block is not bottom]
    if order == "source":
        rest.sort()
    return [sentence for block in (bottom, *rest) for sentence in block]


def _blocks(pool: Pool, picks: Sequence[Pick]) -> list[list[int]]:
    """Join each pick to the block of the sentence right before it, when that one is taken."""
    blocks: list[list[int]] = []
    for pick in picks:
        before = pick.candidate.sentences[0] - 1
        home = next((block for block in blocks if block[-1] == before and _leans(pool, pick)), None)
        if home is None:
            blocks.append(list(pick.candidate.sentences))
        else:
            home += pick.candidate.sentences
    return blocks


def _leans(pool: Pool, pick: Pick) -> bool:
    first = pick.candidate.sentences[0]
    return pool.sentences[first].article == pool.sentences[first - 1].article
