"""Paragraphs: non-empty lines; in a text broken into lines of even length, the runs of lines that belong together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing.matching.patterns import regex
from briefing.model import Span

_LINE = regex(r"[^\n]+")
_SAMPLE = 400
"""Lines looked at to tell whether a text is broken into lines."""
_WIDEST = 110
"""Characters of the longest line in a text that is broken into lines."""
_NARROWEST = 45
"""Characters from which a line may have been broken for its length."""
_FEWEST = 4
"""Lines that must go on in small letters before a text counts as broken into lines."""
_SHARE = 0.3
"""Share of the lines with a line right below them that must go on there in small letters."""
_SHORT = 0.6
"""Share of the widest line below which a line ends its paragraph."""
_STARTS = regex(r"(?:[*•·▪–-] |\d{1,2}[.)] |\t| {2,})")


def paragraphs(text: str) -> tuple[Span, ...]:
    """Return the paragraphs of `text`, without surrounding white space, in order."""
    lines = [match.span() for match in _LINE.finditer(text) if not match.group().isspace()]
    runs = _joined(text, lines) if _is_broken(text, lines[:_SAMPLE]) else iter(lines)
    return tuple(_stripped(text, start, end) for start, end in runs)


def _stripped(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    if words.strip() == words:  # as most are
        return Span(start, end)
    return Span(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()))


def _is_broken(text: str, lines: Sequence[tuple[int, int]]) -> bool:
    """Whether lines end where the page ended and not where a thought did."""
    if not lines or max(end - start for start, end in lines) > _WIDEST:
        return False
    pairs = [(one, other) for one, other in pairwise(lines) if other[0] - one[1] == 1]
    going_on = [pair for pair in pairs if text[pair[1][0]].islower() and pair[0][1] - pair[0][0] >= _NARROWEST]
    return len(going_on) >= _FEWEST and len(going_on) >= _SHARE * len(pairs)


def _joined(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the runs of lines between blank lines, list marks, indented first lines and lines that end early."""
    width = max(end - start for start, end in lines)
    start, end = lines[0]
    for line in lines[1:]:
        early = end - text.rfind("\n", 0, end) - 1 < _SHORT * width
        if line[0] - end > 1 or early or _STARTS.match(text, line[0]):
            yield start, end
            start = line[0]
        end = line[1]
    yield start, end
