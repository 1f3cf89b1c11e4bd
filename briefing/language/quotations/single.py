"""Quotations between single marks, told from apostrophes.

A single mark opens before a letter where no letter stands before it; it closes where no letter follows. “workers’ ”,
“goin’ ” and the like close only when no better mark follows, and short forms such as ’em, ’90s and ’n’ never open.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.quotations.pairs import Pair
from briefing.matching.patterns import regex

OPENING = ("‘", "'", "‚", "‹")
"""What a single mark that opens looks like."""
_OPENER = regex(
    rf"[{''.join(OPENING)}](?<![\w.,!?;:’'].)(?=[\w\[(…“\"$£€.])(?!(?i:(?:em|til|tis|twas|cause|n|bout|round)\b|\d\ds?\b))"
)
_CLOSER = regex(r"[’'›](?<=[^\s‘'(\[].)(?!\w)")
_STOPS = (",", ".", ";", ":", "?", "!")
"""What follows the mark where the comma or stop stands behind it: "They told us', he said"."""
_DROPPED = regex(r"[a-z]{2}in[’'] (?=[a-z])")
"""A letter left out: "goin’ home"."""
_LETTERS = 4
_ENDS_CLAUSE = frozenset('.,!?;:…”"—–-)')


def single_pairs(text: str, start: int, end: int, doubles: Sequence[Pair], goes_on: bool) -> list[Pair]:
    """Return the quotations between single marks in the paragraph `text[start:end]` outside `doubles`."""
    openers = _openers(text, start, end)
    openers = _outside(openers, doubles) if openers else []
    if not openers:
        return []
    closers = _outside([found.start() for found in _CLOSER.finditer(text, openers[0] + 1, end)], doubles)
    pairs: list[Pair] = []
    following = 0
    for number, opener in enumerate(openers):
        if pairs and opener < pairs[-1].end:
            continue
        limit = openers[number + 1] if number + 1 < len(openers) else end
        while following < len(closers) and closers[following] <= opener:
            following += 1
        closer, following = _closer(text, closers, following, limit)
        if closer is not None:
            pairs.append(Pair(opener, opener + 1, closer, closer + 1))
        elif goes_on and opener == start:
            pairs.append(Pair(opener, opener + 1, end, end, open=True))
    return pairs


def _openers(text: str, start: int, end: int) -> list[int]:
    """Return where single marks open, in order; most marks are apostrophes, which stand behind a letter."""
    found = []
    for sign in OPENING:
        at = text.find(sign, start, end)
        while at >= 0:
            if not text[at - 1 : at].isalnum() and _OPENER.match(text, at, end):
                found.append(at)
            at = text.find(sign, at + 1, end)
    found.sort()
    return found


def _closer(text: str, closers: Sequence[int], at: int, limit: int) -> tuple[int | None, int]:
    """Return the closing mark for an opener, looked for from `closers[at]` to `limit`, and where to look on."""
    doubtful = dropped = None
    while at < len(closers) and closers[at] < limit:
        closer = closers[at]
        at += 1
        if text[closer - 1] in _ENDS_CLAUSE:
            return closer, at
        if _DROPPED.match(text, closer - _LETTERS):
            dropped = closer if dropped is None else dropped
        elif text[closer - 1] != "s" or text.startswith(_STOPS, closer + 1):
            return closer, at
        else:
            doubtful = closer
    return (doubtful if dropped is None else dropped), at


def _outside(places: list[int], doubles: Sequence[Pair]) -> list[int]:
    kept, number = [], 0
    for place in places:
        while number < len(doubles) and doubles[number].end <= place:
            number += 1
        if number == len(doubles) or place < doubles[number].start:
            kept.append(place)
    return kept
