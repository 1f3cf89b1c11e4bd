"""How much each concept is worth: the more sources tell it, and the earlier they tell it, the more.

Source of the idea that a summary should cover the concepts that many sources share: Gillick and Favre, "A scalable
global model for summarization" (2009). The fading with the place is ours; see the manual's page on ranking.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from briefing.ranking.pool import Pool

FADING = 0.1
"""A source that first tells a concept in its n-th sentence (from 0) votes for it with 1 / (1 + FADING * n)."""
DOUBT = 0.7
"""Taken off every concept's votes: what a single source tells late is worth nothing."""


def weigh(pool: Pool, taking: Sequence[bool], originals: Sequence[int]) -> array[float]:
    """Return the worth of every concept, 0 or more.

    Only sentences that `taking` admits vote; a document votes as the one that it copies.
    """
    votes = array("d", bytes(8 * len(pool.pairs)))
    last = array("l", [-1]) * len(pool.pairs)
    order = sorted(range(len(pool.sentences)), key=lambda n: originals[pool.sentences[n].article - 1])
    for n in order:
        if not taking[n]:
            continue
        voice = originals[pool.sentences[n].article - 1]
        vote = 1 / (1 + FADING * pool.places[n])
        for concept in pool.concepts[n]:
            if last[concept] != voice:
                last[concept] = voice
                votes[concept] += vote
    return array("d", [max(vote - DOUBT, 0.0) for vote in votes])
