"""Quotations: stretches between quotation marks, paragraph by paragraph; a flaw never reaches beyond its own.

marks   double marks and which way they look
pairs   which mark closes which
single  single marks, told from apostrophes
dashes  paragraphs of dialogue that a dash opens
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.quotations.dashes import dialogue
from briefing.language.quotations.marks import double_marks
from briefing.language.quotations.pairs import Pair, pair_marks
from briefing.language.quotations.single import OPENING, single_pairs
from briefing.model import Quotation, Span

__all__ = ["quotations"]

_DOUBLE_OPENERS = ("“", '"', "„", "«", "``", "”")
_SINGLE_OPENERS = ("‘", "'")
_TWO_SINGLES = "''"
_DOUBLE = (*'“”„‟"«»″＂', "``", "''", "‘‘", "’’")


def quotations(text: str, paragraphs: Sequence[Span]) -> tuple[Quotation, ...]:
    """Return the outermost quotations of `text` in order."""
    found: list[Quotation] = []
    left_open = False
    double, single = ([sign for sign in signs if sign in text] for signs in (_DOUBLE, OPENING))
    any_backticks = "``" in double
    turns = dialogue(text, paragraphs)
    for number, paragraph in enumerate(paragraphs, 1):
        if number in turns:
            left_open = False
            found += [
                Quotation(turn.start, turn.end, number, Span(turn.inner_start, turn.inner_end))
                for turn in turns[number]
            ]
            continue
        words = text[paragraph.start : paragraph.end]
        has_double, has_single = any(map(words.__contains__, double)), any(map(words.__contains__, single))
        if not (has_double or has_single):
            left_open = False
            continue
        following = paragraphs[number].start if number < len(paragraphs) else len(text)
        pairs = _doubles(text, paragraph, following, any_backticks) if has_double else []
        if has_single:
            pairs = _with_singles(text, paragraph, following, pairs)
        for start, inner_start, inner_end, end, _ in pairs:
            continues = left_open and start == paragraph.start
            found.append(Quotation(start, end, number, Span(inner_start, inner_end), continues))
        left_open = bool(pairs) and pairs[-1].open
    return tuple(found)


def _doubles(text: str, paragraph: Span, following: int, any_backticks: bool) -> list[Pair]:
    """Return what stands between double marks in one paragraph; `following` is where the next one starts."""
    start, end = paragraph
    goes_on = text.startswith(_DOUBLE_OPENERS, following)
    return pair_marks(text, start, end, double_marks(text, start, end, any_backticks), goes_on)


def _with_singles(text: str, paragraph: Span, following: int, doubles: list[Pair]) -> list[Pair]:
    """Return `doubles` and what stands between single marks outside them."""
    start, end = paragraph
    singles = single_pairs(text, start, end, doubles, text.startswith(_SINGLE_OPENERS, following))
    if singles and text.find(_TWO_SINGLES, start, end) >= 0:  # ''He said 'no','' she told us: words inside others
        singles = [one for one in singles if text.count(_TWO_SINGLES, start, one.start) % 2 == 0]
    if not singles:
        return doubles
    outside = [pair for pair in doubles if not any(one.start < pair.start < one.end for one in singles)]
    return sorted([*outside, *singles], key=lambda pair: pair.start)
