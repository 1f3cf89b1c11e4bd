"""Texts that make a careless pattern backtrack: its own words, repeated, and the classics."""

from __future__ import annotations

import re
from collections.abc import Iterator

_CLASSICS = (
    "a", "A", "Aa ", "a ", " ", "\n", "\t", " \n", ".", ". ", ",", ", ", "1", "1,", "1.", "1 ", "-", "—", "'",
    "’", "“", "”", '"', "(", ")", "()", "[", "a-", "A. ", "A.", "Ab Cd ", "the ", "of the ", "and ", "said ",
    ", said Ab ", "“a,” ", "Mr. Ab ", "Ab, ", "Ab’s ", "on Monday ", "12 March ", "$4 million ", "not ",
    "will ", "to be ", "a.b ", "/", "_", "*", "#", "=", "<", "<a ", "--", "...", "a, b and ", "İ", "é",
)  # fmt: skip
_LITERAL = re.compile(r"[A-Za-z][A-Za-z ]{2,}")
_MOST = 6


def baits(pattern: str) -> Iterator[str]:
    """Yield pieces to be repeated: the classics, then words that stand in the pattern itself."""
    yield from _CLASSICS
    for word in sorted(set(_LITERAL.findall(pattern)))[:_MOST]:
        yield word
        yield f"{word} "
