"""A sentence as a passage that can be printed by itself."""

from __future__ import annotations

from briefing.model import Document, Evidence, Sentence, cite


def passage(document: Document, sentence: Sentence) -> Evidence:
    """Cite a sentence, without a quotation mark at its edge whose partner stands in another sentence."""
    start, end = sentence.start, sentence.end
    for quotation in document.quotations:
        if quotation.start >= sentence.end:
            break
        if quotation.start == sentence.start and quotation.end > sentence.end:
            start = quotation.inner.start
        if quotation.start < sentence.start and quotation.end == sentence.end:
            end = quotation.inner.end
    return cite(document.article, start, end) if start < end else cite(document.article, sentence.start, sentence.end)


def moved(marks: tuple[tuple[int, int], ...], sentence: Sentence, piece: Evidence) -> tuple[tuple[int, int], ...]:
    """Return offsets in a sentence's text as offsets in the text of the passage made of it."""
    shift = sentence.start - piece.start
    return tuple((max(a + shift, 0), min(b + shift, len(piece.text))) for a, b in marks)
