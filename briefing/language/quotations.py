"""Quotations: stretches between quotation marks, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Quotation, Span

_PAIRS = {"“": "”", '"': '"', "«": "»", "„": "“”"}


def quotations(text: str, paragraphs: Sequence[Span]) -> tuple[Quotation, ...]:
    """Return the quotations of `text` in order; one flaw never reaches beyond its paragraph."""
    found: list[Quotation] = []
    left_open = False
    for number, paragraph in enumerate(paragraphs, 1):
        at, was_open, left_open = paragraph.start, left_open, False
        while at < paragraph.end:
            closers = _PAIRS.get(text[at])
            if closers is None:
                at += 1
                continue
            ends = [end for mark in closers if (end := text.find(mark, at + 1, paragraph.end)) >= 0]
            end = min(ends) + 1 if ends else paragraph.end
            left_open = not ends
            continues = was_open and at == paragraph.start
            found.append(Quotation(at, end, number, Span(at + 1, end - 1 if ends else end), continues))
            at = end
    return tuple(found)
