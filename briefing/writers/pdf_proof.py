"""The gate: what a reader of the finished PDF finds when the text is taken out of it again."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from briefing.matching import drawn
from briefing.matching.patterns import regex
from briefing.writers.page import PageView, Quote

_LINE_END_HYPHEN = regex("[\x02\ufffe]")  # how PDFium gives a hyphen that ends a printed line


def missing_lines(data: bytes, page: PageView) -> list[str]:
    """Return the verbatim words of `page` that cannot be found in the text of the PDF `data`."""
    pages = [squeezed(text) for text in pdf_texts(data)]
    whole = "".join(pages)
    parts = [part.text for quote in quotes_of(page) for part in quote.parts]
    return [words for words in parts if squeezed(words) not in whole and not _runs_over(squeezed(words), pages)]


def _runs_over(words: str, pages: list[str]) -> bool:
    """Whether `words` end on a later page than they begin on: what is left at a page's end opens the next."""
    for first, text in enumerate(pages):
        left = words[_longest(words, text.__contains__) :]
        if left == words:
            continue
        for following in pages[first + 1 :]:
            left = left[_longest(left, following.startswith) :]
            if not left:
                return True
    return False


def _longest(words: str, holds: Callable[[str], bool]) -> int:
    """Return the length of the longest start of `words` that `holds`; every shorter start holds too."""
    return bisect_left(range(1, len(words) + 1), True, key=lambda length: not holds(words[:length]))


def pdf_texts(data: bytes) -> list[str]:
    """Return the text of every page."""
    import pypdfium2

    with pypdfium2.PdfDocument(data) as document:
        return [document[number].get_textpage().get_text_bounded() for number in range(len(document))]


def squeezed(text: str) -> str:
    """Return `text` as it is drawn, with the hyphens that ended a printed line."""
    return drawn(_LINE_END_HYPHEN.sub("-", text))


def quotes_of(page: PageView) -> list[Quote]:
    """Return everything verbatim on a page, in the order of the brief's fields."""
    lines = (page.statements, page.next_steps, page.open_questions, page.timeline)
    quotes = [*page.summary, *(line.quote for line in page.key_figures)]
    for person in page.participants:
        quotes += person.roles
    for group in lines:
        quotes += [line.quote for line in group]
    return quotes + [claim.quote for one in page.disagreements for claim in one.claims]
