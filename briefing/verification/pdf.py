"""A PDF by itself: the brief.json attached to it, and every line of that in the words on its pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.errors import InputError
from briefing.matching import printed
from briefing.model import Brief, shown
from briefing.schema import read_brief
from briefing.verification.json import prove
from briefing.verification.lines import lines_of
from briefing.verification.pages import Pages
from briefing.verification.proof import Problem, Proof, excerpt
from briefing.verification.texts import Texts

__all__ = ["page_problems", "verify_pdf"]

_ATTACHED = "brief.json"


def verify_pdf(content: bytes, path: str, texts: Texts) -> Proof:
    """Prove a PDF from what is attached to it and what is printed in it."""
    attached, page_texts = _read(content, path)
    if attached is None:
        return Proof(0, (Problem("no-data", path, f"no {_ATTACHED} is attached, so nothing can be proved"),))
    brief = read_brief(attached, f"{path}, attached {_ATTACHED}")
    proof = prove(brief, texts)
    return Proof(proof.lines, (*proof.problems, *page_problems(brief, page_texts)), proof.edits)


def _read(content: bytes, path: str) -> tuple[bytes | None, list[str]]:
    """Return the attached brief and the text of every page."""
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(content)
        attachments = [document.get_attachment(i) for i in range(document.count_attachments())]
        attached = [bytes(each.get_data()) for each in attachments if each.get_name() == _ATTACHED]
        return (attached[0] if attached else None), [page.get_textpage().get_text_range() for page in document]
    except PdfiumError as error:
        raise InputError("damaged", path, f"this is not a readable PDF ({error})") from None


def page_problems(brief: Brief, page_texts: Sequence[str]) -> list[Problem]:
    """Return how the words on the pages and those of a brief differ."""
    pages = Pages(page_texts)
    return [*_unprinted(brief, pages), *_unknown(brief, pages)]


def _unprinted(brief: Brief, pages: Pages) -> Iterator[Problem]:
    """Yield what the attached brief says and the pages do not.

    Long texts claim their places first, so that a name is never taken out of the middle of a line.
    """
    wanted: list[tuple[str, str | None]] = [(words, place) for place, words in _printed_words(brief)]
    wanted += [(words, None) for words in _repeatable_words(brief)]
    for words, place in sorted(wanted, key=lambda row: (-len(row[0]), row[1] is None)):
        if place is None:
            pages.take_all(words)
        elif not pages.take(words):
            yield Problem("not-printed", place, f"“{excerpt(words)}” is not on the pages{pages.nearest(words)}")


def _unknown(brief: Brief, pages: Pages) -> Iterator[Problem]:
    """Yield what is left on the pages and looks quoted, yet is no line of the attached brief."""
    known = [piece.text for line in lines_of(brief) for piece in line.evidence]
    for number, words in pages.left_over(known):
        yield Problem("unknown-line", f"page {number}", f"“{excerpt(words)}” is no line of the attached brief")


def _printed_words(brief: Brief) -> Iterator[tuple[str, str]]:
    """Yield the place and words of everything that every layout prints."""
    yield "title", (brief.editor and brief.editor.title) or brief.title
    for words in (brief.editor.recommendation, brief.editor.contacts) if brief.editor else ():
        yield from (("editor", paragraph) for paragraph in (words or "").splitlines() if printed(paragraph).strip())
    for line in lines_of(brief):
        if ".roles[" in line.place and not line.place.endswith(".roles[0]"):
            continue  # of many roles only the first ones are printed
        for piece in shown(line.text, line.evidence) if not line.is_name else ():
            yield line.place, piece.text
        if line.is_name or not shown(line.text, line.evidence):
            yield line.place, line.text
    for position, statement in enumerate(brief.statements):
        if statement.speaker:
            yield f"statements[{position}].speaker", statement.speaker


def _repeatable_words(brief: Brief) -> Iterator[str]:
    """Yield the words of the brief that a layout may print as often as it likes."""
    for line in lines_of(brief):
        if line.is_name or ".roles[" in line.place:
            yield line.text
        yield from (words for _, words in line.labels)
    yield brief.title
    if brief.editor:
        yield from filter(None, (brief.editor.title, brief.editor.name))
    yield from (notice.message for notice in brief.notices)
    for source in brief.sources:
        yield from (
            words for words in (source.title, source.opening, source.publisher, source.path, source.url) if words
        )
