"""Quotations: stretches between quotation marks, paragraph by paragraph; a flaw never reaches beyond its own.

marks   double marks and which way they look
pairs   which mark closes which
single  single marks, told from apostrophes
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.quotations.marks import double_marks
from briefing.language.quotations.pairs import Pair, pair_marks
from briefing.language.quotations.single import single_pairs
from briefing.matching.patterns import regex
from briefing.model import Quotation, Span

__all__ = ["quotations"]

_DOUBLE_OPENERS = ("“", '"', "„", "«", "``", "”")
_SINGLE_OPENERS = ("‘", "'")
_MARK = regex(r"[“”„‟\"«»″＂`'‘‚‹]")
"""A sign that a quotation has, one of two ’ aside."""


def quotations(text: str, paragraphs: Sequence[Span]) -> tuple[Quotation, ...]:
    """Return the outermost quotations of `text` in order."""
    found: list[Quotation] = []
    left_open = False
    paired = "’’" in text
    for number, paragraph in enumerate(paragraphs, 1):
        if not paired and not _MARK.search(text, paragraph.start, paragraph.end):
            left_open = False
            continue
        following = paragraphs[number].start if number < len(paragraphs) else len(text)
        pairs = _pairs(text, paragraph, following)
        for pair in pairs:
            continues = left_open and pair.start == paragraph.start
            inner = Span(pair.inner_start, pair.inner_end)
            found.append(Quotation(pair.start, pair.end, number, inner, continues))
        left_open = bool(pairs) and pairs[-1].open
    return tuple(found)


def _pairs(text: str, paragraph: Span, following: int) -> list[Pair]:
    """Return the quotations of one paragraph; `following` is where the next one starts."""
    start, end = paragraph.start, paragraph.end
    double_goes_on = text.startswith(_DOUBLE_OPENERS, following)
    doubles = pair_marks(text, start, end, double_marks(text, start, end), double_goes_on)
    singles = single_pairs(text, start, end, doubles, text.startswith(_SINGLE_OPENERS, following))
    if not singles:
        return doubles
    outside = [pair for pair in doubles if not any(one.start < pair.start < one.end for one in singles)]
    return sorted([*outside, *singles], key=lambda pair: pair.start)
