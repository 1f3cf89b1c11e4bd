"""Of what a number is told: "on average", "so far", "in all", "alone", "hoped for"; two that differ in it are two."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import pairwise

from briefing.lexicon import entries
from briefing.matching.letters import runs_of_letters

_NEAR = 45
"""Characters on either side of a number in which words tell what it measures."""


@lru_cache(maxsize=256)
def scopes_at(text: str, start: int, end: int) -> frozenset[str]:
    """Return what the words near the number from `start` to `end` make it: that of a part, of each, of a plan."""
    known = _scopes()
    near = runs_of_letters(text[max(start - _NEAR, 0) : end + _NEAR].lower())
    two = [f"{word}+{after}" for word, after in pairwise(near)]
    return frozenset(known[word] for word in (*near, *two) if word in known)


@cache
def _scopes() -> dict[str, str]:
    """Return word, or two joined by "+", -> what it makes of a number."""
    told = (entry.split(" | ") for entry in entries("measured_scopes"))
    return {word: scope for scope, words in told for word in words.split()}
