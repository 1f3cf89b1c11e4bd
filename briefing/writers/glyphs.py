"""Which characters of a page the fonts of the PDF cannot draw."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from briefing.model import Notice

_PLAIN = frozenset(map(chr, (*range(0x20, 0x7F), *range(0xA1, 0x100), 0x0A))) - {"\u00ad"}
_PLAIN_TOO = _PLAIN | frozenset("‘’“”„–—…•·€ﬁﬂ™")  # every Latin font has these: no need to look
_MOST_SHOWN = 8


def undrawable(text: str, fonts: tuple[Path, ...]) -> str:
    """Return the characters of `text`, in code order, that none of the `fonts` has."""
    unsure = set(text) - _PLAIN_TOO
    if not unsure:
        return ""
    known = frozenset[int]().union(*map(_characters, fonts))
    return "".join(sorted(c for c in unsure if ord(c) not in known and not c.isspace()))


def glyph_notice(characters: str) -> Notice:
    """Return what the reader of a PDF should know about characters that its fonts lack."""
    names = " ".join(f"{c} (U+{ord(c):04X})" for c in characters[:_MOST_SHOWN])
    more = f" and {len(characters) - _MOST_SHOWN} more" if len(characters) > _MOST_SHOWN else ""
    return Notice("no-glyph", f"the PDF's fonts lack {names}{more}; it makes no claim of PDF/A and PDF/UA")


@cache
def _characters(font: Path) -> frozenset[int]:
    from fontTools.ttLib import TTFont

    with TTFont(font, lazy=True) as opened:
        return frozenset(opened.getBestCmap())
