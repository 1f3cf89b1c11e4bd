"""A sentence as a passage that can be printed by itself."""

from __future__ import annotations

from briefing.matching import around
from briefing.model import Document, Evidence, Sentence, cite


def passage(document: Document, sentence: Sentence) -> Evidence:
    """Cite a sentence, without a quotation mark at its edge whose partner stands in another sentence."""
    start, end = sentence.start, sentence.end
    first = around(document.quotations, sentence.start)
    if first is not None and first.start == sentence.start and first.end > sentence.end:
        start = first.inner.start
    if first is not None and first.start < sentence.start and first.end == sentence.end:
        end = first.inner.end
    return cite(document.article, start, end) if start < end else cite(document.article, sentence.start, sentence.end)


def moved(marks: tuple[tuple[int, int], ...], sentence: Sentence, piece: Evidence) -> tuple[tuple[int, int], ...]:
    """Return offsets in a sentence's text as offsets in the text of the passage made of it."""
    shift = sentence.start - piece.start
    return tuple((max(a + shift, 0), min(b + shift, len(piece.text))) for a, b in marks)
