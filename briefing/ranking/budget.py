"""How long a summary is when nobody says."""

from __future__ import annotations

from math import sqrt

from briefing.ranking.pool import Pool

_GROWTH = 10.0
_MOST = 500
_SHARE = 1 / 3
_LEAST = 60


def default_words(pool: Pool) -> int:
    """Return the default length in words: 10 times the square root of the articles' words, at most 500.

    More sources tell more, but most of it again: two short articles get some 340 words, five long ones 500. Never more
    than a third of the articles, unless that would be less than 60 words.
    """
    words = sum(pool.lengths)
    return round(min(_GROWTH * sqrt(words), _MOST, max(_SHARE * words, _LEAST)))
