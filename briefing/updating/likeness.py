"""How much of a line is told again, where the second telling may say more besides."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.matching import cosine

Weights = Mapping[str, float]
"""Stem -> weight; the squares sum to 1."""


def coverage(told: Weights, again: Weights) -> float:
    """Return how much of one line's weight another one covers, 0 to 1."""
    return sum(weight * weight for term, weight in told.items() if term in again)


def shared(told: Weights, again: Weights) -> int:
    """Return how many stems two lines share."""
    return sum(term in again for term in told)


def alike(told: Weights, again: Weights) -> float:
    """Return the mean of coverage and cosine: a line that says more besides may still tell the same."""
    return (coverage(told, again) + cosine(told, again)) / 2
