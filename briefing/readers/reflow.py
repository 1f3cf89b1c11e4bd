"""Lines as they were broken on paper or in a mail, back to paragraphs of one line each."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.matching.patterns import regex

_ENDS = regex(r"[.!?…:][\"'”’»)\]]*$")
_ITEM = regex(r"(?:[•‣▪●*–—-]|\d{1,3}[.)])\s+\S")
_HYPHENATED = regex(r"(?<!\w)(\w++)[-\u00ad\u2010]$")
_FIRST_WORD = regex(r"\w+")
_FULL = 0.75
"""Share of the usual width from which on a line counts as full."""
_OPENING = frozenset("“‘\"'")


def reflow(lines: Sequence[str]) -> list[str]:
    """Return the paragraphs that `lines` make up, each as one line.

    A paragraph ends at an empty line, before an item of a list, after a line that ends a sentence where the next word
    would have fitted, and after a short line before a capital letter (a heading). A word divided at the end
    of a line is joined; its hyphen stays when the text writes the word with it elsewhere.
    """
    width = _usual_width(lines)
    words = frozenset(re.findall(r"\b\w++(?:-\w++)+", "\n".join(lines)))
    paragraphs: list[str] = []
    current = last = ""
    for line in map(str.strip, lines):
        if not line:
            paragraphs.append(current)
            current = ""
        elif current and not _ends_paragraph(last, line, width):
            current = _join(current, line, words)
        else:
            paragraphs.append(current)
            current = line
        last = line
    return [" ".join(paragraph.split()) for paragraph in (*paragraphs, current) if paragraph.strip()]


def _usual_width(lines: Sequence[str]) -> int:
    """Return the length that one line in ten reaches or passes."""
    lengths = sorted(len(line.strip()) for line in lines if line.strip())
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _ends_paragraph(line: str, following: str, width: int) -> bool:
    if _ITEM.match(following):
        return True
    if _ENDS.search(line):
        next_word = following.split(maxsplit=1)[0]
        return len(line) + 1 + len(next_word) <= width  # it would have fitted
    return len(line) < _FULL * width and (following[0].isupper() or following[0] in _OPENING)


def _join(text: str, line: str, words: frozenset[str]) -> str:
    if text.endswith("\u00ad"):
        return text[:-1] + line
    divided = _HYPHENATED.search(text[-60:])
    following = _FIRST_WORD.match(line)
    if divided and following and following.group()[0].islower():
        keep = f"{divided.group(1)}-{following.group()}" in words
        return (text if keep else text[:-1]) + line
    return f"{text} {line}"
