"""Looking at the story from one point of view: what stands near the focus words counts, the rest hardly."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.matching import terms
from briefing.ranking.pool import Pool
from briefing.ranking.worth import Worth

_ELSEWHERE = 0.05
"""What a sentence that says nothing of the focus keeps of its worth."""
_NEXT_TO = 0.5
"""Closeness of a sentence to a focus that stands right before or after it in its article."""


def focused(pool: Pool, worth: Worth, focus: str) -> Worth | None:
    """Return `worth` as it looks from `focus`; None when no source has any of its words."""
    close = _closeness(pool, focus)
    if not any(close):
        return None
    factors = [max(near, _ELSEWHERE) for near in close]
    return worth._replace(factors=[a * b for a, b in zip(worth.factors, factors, strict=True)])


def _closeness(pool: Pool, focus: str) -> list[float]:
    """Return for every sentence the share of the focus words that stand in it or, counted half, next to it."""
    wanted = {language: set(terms(focus, language)) for language in {document.language for document in pool.documents}}
    found = [_share(pool, number, wanted) for number in range(len(pool.sentences))]
    close = list(found)
    for number in range(1, len(found)):
        if pool.sentences[number].article == pool.sentences[number - 1].article:
            close[number] = max(close[number], _NEXT_TO * found[number - 1])
            close[number - 1] = max(close[number - 1], _NEXT_TO * found[number])
    return close


def _share(pool: Pool, number: int, wanted: dict[str, set[str]]) -> float:
    asked: Sequence[str] | set[str] = wanted[pool.documents[pool.sentences[number].article - 1].language]
    if not asked:
        return 0.0
    said = {pool.vocabulary.stems[term] for term in pool.terms[number]}
    return sum(term in said for term in asked) / len(asked)
