"""The default ranker: what a summary covers of what the sources share, the more the earlier they tell it.

Source of covering the concepts that many sources share: Gillick and Favre, "A scalable global model for summarization"
(2009). The fading with the place is ours; see the manual's page on ranking.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from briefing.ranking.pool import Pool
from briefing.ranking.worth import Worth

POWER = 0.7
FADING = 0.1
"""A source that first tells a concept in its n-th sentence (from 0) votes for it with 1 / (1 + FADING * n)."""
DOUBT = 0.7
"""Taken off every concept's votes: what a single source tells late is worth nothing."""


def coverage(pool: Pool, admitted: Sequence[bool], originals: Sequence[int]) -> Worth:
    """Return the worth of every concept; a wire copy votes as the document that it copies."""
    votes = array("d", bytes(8 * len(pool.pairs)))
    last = array("l", [-1]) * len(pool.pairs)
    voices = [originals[sentence.article - 1] for sentence in pool.sentences]
    for number in sorted(range(len(voices)), key=voices.__getitem__):
        if not admitted[number]:
            continue
        voice = voices[number]
        vote = 1 / (1 + FADING * pool.places[number])
        for concept in pool.concepts[number]:
            if last[concept] != voice:
                last[concept] = voice
                votes[concept] += vote
    worth = array("d", [max(vote - DOUBT, 0.0) for vote in votes])
    return Worth(worth, array("d", bytes(8 * len(pool.sentences))), POWER)
