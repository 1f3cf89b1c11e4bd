"""Sentences with offsets: paragraphs first; a closing quotation mark belongs to its sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.lexicon import word_set
from briefing.model import Quotation, Sentence, Span

_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s)")
_ABBREVIATIONS = word_set("abbreviations")
_LAST_WORD = re.compile(r"[\w.]*$")


def sentences(
    article: int, text: str, paragraphs: Sequence[Span], quotations: Sequence[Quotation]
) -> tuple[Sentence, ...]:
    """Return the sentences of `text` in order, with their paragraph's number."""
    found: list[Sentence] = []
    for number, paragraph in enumerate(paragraphs, 1):
        start = paragraph.start
        for end in [*_ends(text, paragraph), paragraph.end]:
            while start < end and text[start].isspace():
                start += 1
            if start < end:
                found.append(Sentence(article, len(found), number, start, end, text[start:end]))
            start = end
    return tuple(found)


def _ends(text: str, paragraph: Span) -> list[int]:
    ends = []
    for mark in _END.finditer(text, paragraph.start, paragraph.end):
        after = text[mark.end() : paragraph.end].lstrip()[:1]
        if not after or after.islower():
            continue
        word = _LAST_WORD.search(text, paragraph.start, mark.start())
        last = word.group().lower() if word else ""
        if text[mark.start()] == "." and (last in _ABBREVIATIONS or len(last) == 1 or re.fullmatch(r"(\w\.)+\w", last)):
            continue
        ends.append(mark.end())
    return ends
