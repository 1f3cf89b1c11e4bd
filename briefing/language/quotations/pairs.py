"""Double marks to quotations: which mark closes which, and what becomes of a mark without a partner."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from briefing.language.quotations.marks import Mark

_ENDS_CLAUSE = frozenset(",.!?…")


class Pair(NamedTuple):
    """A quotation's outer and inner edges."""

    start: int
    inner_start: int
    inner_end: int
    end: int
    open: bool = False
    """True when no mark closes it: it ends where the paragraph ends."""


def pair_marks(text: str, start: int, end: int, marks: Sequence[Mark], goes_on: bool) -> list[Pair]:
    """Return the outermost quotations of the paragraph `text[start:end]`, in order.

    `goes_on` tells that the next paragraph opens with a mark: then an open quotation that the paragraph's last words
    do not close runs to its end, whatever is quoted inside. Without it, an opening mark that has no partner, but pairs
    behind it, is a flaw and is left out.
    """
    waiting: list[Mark] = []
    pairs: list[Pair] = []
    for mark in marks:
        if mark.looks == "open" or (mark.looks == "either" and not waiting and not mark.measure):
            waiting.append(mark)
        elif waiting:
            opener = waiting.pop()
            pairs.append(Pair(opener.start, opener.end, mark.start, mark.end))
        elif not pairs and mark.start > start and text[mark.start - 1] in _ENDS_CLAUSE:
            pairs.append(Pair(start, start, mark.start, mark.end))  # the opening mark is missing
    pairs += _left_open(waiting, pairs, end, goes_on and not (marks and marks[-1].end == end))
    return _outermost(pairs)


def _left_open(waiting: Sequence[Mark], pairs: Sequence[Pair], end: int, goes_on: bool) -> list[Pair]:
    if not waiting:
        return []
    opener = waiting[0] if goes_on else waiting[-1]
    if not goes_on and any(pair.start > opener.start for pair in pairs):
        return []
    return [Pair(opener.start, opener.end, end, end, open=True)] if opener.end < end else []


def _outermost(pairs: list[Pair]) -> list[Pair]:
    if len(pairs) < 2:
        return pairs
    kept: list[Pair] = []
    for pair in sorted(pairs, key=lambda pair: (pair.start, -pair.end)):
        if not kept or pair.start >= kept[-1].end:
            kept.append(pair)
    return kept
