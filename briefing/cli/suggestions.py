"""What a misspelt word was meant to be."""

from __future__ import annotations

from collections.abc import Iterable


def suggest(word: str, known: Iterable[str]) -> str | None:
    """Return the one of `known` that is spelt most like `word`, or None when none is close."""
    from difflib import get_close_matches  # only when something is wrong already

    close = get_close_matches(word.lower(), list(known), n=1, cutoff=0.6)
    return close[0] if close else None


def meant(word: str, known: Iterable[str]) -> str:
    """Return "; did you mean X?" for a message, or nothing."""
    closest = suggest(word, known)
    return f"; did you mean {closest}?" if closest else ""
