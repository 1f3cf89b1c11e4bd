"""How the words of a source appear in print: the same words, without characters that act instead of being read.

A source may hold control characters, escape sequences, bidirectional overrides and zero-width characters, by accident
or to deceive. None of them is ever printed, in any format; runs of white space become one space. Whoever proves
a printed line therefore compares `printed(article_text[start:end])`, or `drawn` of it in a PDF, whose letters are
pictures, and nothing else is forgiven.
"""

from __future__ import annotations

from briefing.matching.patterns import regex

_SPACE = regex(r"\s+")
_UNPRINTED = regex(
    "["
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # C0 and C1 controls that are not white space
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"  # soft hyphen, joiners and invisible letters
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"  # zero-width and bidirectional controls
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"  # variation selectors, byte order mark, annotation marks
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"  # format controls and tags
    "\ud800-\udfff\ufffe\uffff"  # surrogates and noncharacters
    "]+"
)


def printed(text: str) -> str:
    """Return `text` as every format prints it; leading and trailing white space stays, as one space."""
    return _SPACE.sub(" ", _UNPRINTED.sub("", text))


_ALIKE = str.maketrans(
    {
        "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl",
        "\ufb05": "st", "\ufb06": "st",
        "\u2010": "-", "\u2011": "-", "\u00b5": "\u03bc", "\u02bb": "\u2018", "\u02bc": "\u2019",
        "\u2206": "\u0394", "\u2215": "\u2044",
    }
)  # fmt: skip
"""Characters that fonts draw with one glyph, as that which readers take it for; ligatures letter by letter."""


def drawn(text: str) -> str:
    """Return what a reader takes from `text` on paper, without white space.

    A font has one glyph for some characters that Unicode keeps apart, and one for a letter and its accent, so neither
    eye nor program can tell them apart in a PDF.
    """
    from unicodedata import normalize  # only proofs of a PDF ask

    return _SPACE.sub("", normalize("NFC", printed(text)).translate(_ALIKE))
