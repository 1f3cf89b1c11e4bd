"""The category of a storm: "weakened to a Category 2 storm"; not what it could become, what it was, or what such do."""

from __future__ import annotations

import re

from briefing.matching.patterns import regex

_MAYBE = regex(
    r"\b(?:could|may|might|would|can|expected|forecast\w*|predict\w*|project\w*|possibly|perhaps|likely|chance|if|unless"
    r"|becom\w+|strengthen|weaken|diminish|grow\w*|reach|was|were|had|once|last|like|another|any|every)\b[^.]{0,45}$"
    r"|^An? Category $",
    re.I,
)
_YEAR = regex(r"\b(?:19|20)\d\d\b")


def is_category(before: str) -> bool:
    """Whether a number stands behind "Category"; `before` are the words before it."""
    return before.endswith(("Category ", "category "))


def has_now(before: str, text: str) -> bool:
    """Whether a storm is of the category that follows `before`, in a sentence `text`, when the sentence is written."""
    return _MAYBE.search(before) is None and _YEAR.search(text) is None
