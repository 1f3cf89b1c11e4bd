"""The gate: what a reader of the finished PDF finds when the text is taken out of it again."""

from __future__ import annotations

import re

from briefing.writers.page import PageView, Quote

_SPACE = re.compile(r"\s+")
_LINE_END_HYPHEN = re.compile("[\x02\ufffe]")  # how PDFium gives a hyphen that ends a printed line


def missing_lines(data: bytes, page: PageView) -> list[str]:
    """Return the verbatim words of `page` that cannot be found in the text of the PDF `data`."""
    found = squeezed("".join(pdf_texts(data)))
    return [part.text for quote in quotes_of(page) for part in quote.parts if squeezed(part.text) not in found]


def pdf_texts(data: bytes) -> list[str]:
    """Return the text of every page."""
    import pypdfium2

    with pypdfium2.PdfDocument(data) as document:
        return [document[number].get_textpage().get_text_bounded() for number in range(len(document))]


def squeezed(text: str) -> str:
    """Return `text` without white space, and with the hyphens that ended a printed line."""
    return _SPACE.sub("", _LINE_END_HYPHEN.sub("-", text))


def quotes_of(page: PageView) -> list[Quote]:
    """Return everything verbatim on a page, in the order of the brief's fields."""
    lines = (page.statements, page.next_steps, page.open_questions, page.timeline)
    sections = set(page.sections)
    quotes = list(page.summary) if "summary" in sections else []
    for person in page.participants:
        quotes += person.roles
    for group in lines:
        quotes += [line.quote for line in group]
    return quotes + [claim.quote for one in page.disagreements for claim in one.claims]
