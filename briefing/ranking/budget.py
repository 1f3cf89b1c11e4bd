"""How long a summary is when nobody says."""

from __future__ import annotations

from math import sqrt

from briefing.ranking.pool import Pool

_SHARE = 1 / 3
_LEAST = 60
_PRINTED = 9.0, 450
_EXTRACTED = 10.0, 500


def default_words(pool: Pool, unlimited: bool = False) -> int:
    """Return the default length in words: 9 times the square root of the articles' words, at most 450.

    More sources tell more, but most of it again: two short articles get some 300 words, five long ones 450. What is
    extracted without limits is longer: 10 times the root, at most 500. Never more than a third of the articles, unless
    that would be less than 60 words.
    """
    growth, most = _EXTRACTED if unlimited else _PRINTED
    words = sum(pool.lengths)
    return round(min(growth * sqrt(words), most, max(_SHARE * words, _LEAST)))
