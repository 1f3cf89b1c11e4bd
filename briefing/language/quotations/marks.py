"""Double quotation marks in a paragraph, and which way each of them looks.

A mark is judged by its neighbours as well as by its shape: texts mix curly and straight marks, and close with the wrong
one. Single marks, which look like apostrophes, have their own file. Two straight single marks close what two backticks
opened, as TeX has it, or open it by mistake, and are no mark in articles without backticks.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from briefing.matching.patterns import regex

_DOUBLE = regex(  # one set of signs first: letters are passed over fast
    r"[“”„‟\"«»″＂`'‘’\ufffd](?:(?<=[“”„‟\"«»″＂])|(?<=`)`|(?<=')'|(?<=‘)‘|(?<=’)’|(?<=\ufffd)\?)"
)
_OPENERS = frozenset(("“", "„", "«", "``", "‘‘"))
_BROKEN = "\ufffd?"
"""What a closing mark becomes when its bytes are read in a wrong alphabet."""
_CLOSERS = frozenset(("”", "»", "’’", _BROKEN))
_BEFORE_OPENING = frozenset("([{—–-/¿¡…")
_AFTER_CLOSING = frozenset(".,;:!?)]}—–-…/")


class Mark(NamedTuple):
    """One quotation mark."""

    start: int
    end: int
    looks: Literal["open", "close", "either"]
    measure: bool = False
    """True behind a digit, where it may stand for inches or seconds."""


def double_marks(text: str, start: int, end: int, any_backticks: bool) -> list[Mark]:
    """Return the double marks of `text[start:end]` in order; `any_backticks`: the text has two backticks somewhere."""
    marks = []
    for found in _DOUBLE.finditer(text, start, end):
        first, last = found.span()
        before = text[first - 1] if first > start else ""
        after = text[last] if last < end else ""
        sign = text[first:last]
        if sign == "''" and not any_backticks:
            continue
        looks = _direction(sign, before, after)
        marks.append(Mark(first, last, looks, sign in '"″' and before.isdigit()))
    return marks


def _direction(sign: str, before: str, after: str) -> Literal["open", "close", "either"]:
    free_before = not before or before.isspace() or before in _BEFORE_OPENING
    free_after = not after or after.isspace() or after in _AFTER_CLOSING
    if sign in _OPENERS:
        return "either" if free_after and not free_before else "open"
    if sign in _CLOSERS:
        return "either" if free_before and not free_after else "close"
    if free_before == free_after:
        return "either"
    return "open" if free_before else "close"
