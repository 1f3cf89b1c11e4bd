"""The default ranker: what a summary covers of what the sources share, the more the earlier they tell it.

Source of covering the concepts that many sources share: Gillick and Favre, "A scalable global model for summarization"
(2009). The fading with the place, the doubt and the value of an opening are ours; the manual's page on ranking says how
they were found.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum, sqrt

from briefing.ranking.pool import Pool
from briefing.ranking.vocabulary import CONTENT
from briefing.ranking.worth import Worth, alike, nothing

POWER = 0.63
FADING = 0.035
"""A source that first tells a concept in its n-th sentence (from 0) votes for it with 1 / sqrt(1 + FADING * n)."""
DOUBT = 0.7
"""Taken off every concept's votes: what one source alone tells is worth little."""
AGREEMENT = 1.7
"""Power to which the votes are raised: two sources that agree count for more than two single ones."""
FUNCTION_WORDS = 0.7
"""Factor on a concept of two stop words ("of the")."""
OPENING = 0.45
"""What the first sentence of an article not heard yet is worth besides, as a share of what the mean sentence covers."""

_FULL = 1_000_000


def coverage(pool: Pool, originals: Sequence[int]) -> Worth:
    """Return the worth of every concept; a wire copy votes as the document that it copies."""
    concepts = _concepts(pool, _votes(pool, originals))
    covers = [sum(map(concepts.__getitem__, own)) for own in pool.concepts]
    speaking = [covered for covered, admitted in zip(covers, pool.admitted, strict=True) if admitted]
    opening = OPENING * fsum(speaking) / max(len(speaking), 1)
    size = len(pool.sentences)
    return Worth(concepts, covers, nothing(size), alike(size), opening, POWER)


def _votes(pool: Pool, originals: Sequence[int]) -> list[int]:
    """Return for every concept the sum over the sources of how early each tells it.

    Counted in whole numbers, so that the order of the articles cannot change the last digit.
    """
    votes = [0] * len(pool.pairs)
    heard = [-1] * len(votes)  # the last source that was found to tell a concept
    spoken: dict[int, list[int]] = {}
    for number, sentence in enumerate(pool.sentences):
        if pool.admitted[number]:
            spoken.setdefault(originals[sentence.article - 1], []).append(number)
    for source, numbers in spoken.items():
        for number in sorted(numbers, key=pool.places.__getitem__):
            vote = round(_FULL / sqrt(1 + FADING * pool.places[number]))
            for concept in pool.concepts[number]:
                if heard[concept] != source:
                    heard[concept] = source
                    votes[concept] += vote
    return votes


def _concepts(pool: Pool, votes: Sequence[int]) -> list[float]:
    known = {vote: max(vote / _FULL - DOUBT, 0.0) ** AGREEMENT for vote in set(votes)}
    worth = list(map(known.__getitem__, votes))
    for number in [number for number, (first, second) in enumerate(pool.pairs) if first < CONTENT > second]:
        worth[number] *= FUNCTION_WORDS
    return worth
