"""PDF files, by pypdf: text in the file's own order, without what every page repeats, lines joined to paragraphs.

The day a file was made says nothing about the day its text was published: there is no date.
"""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from typing import TYPE_CHECKING

from briefing.errors import InputError
from briefing.matching.patterns import regex
from briefing.model import Notice
from briefing.readers.metadata import Metadata, authors_of, language_code, line_of
from briefing.readers.reading import Reading, new_article, printable
from briefing.readers.reflow import reflow

if TYPE_CHECKING:
    from pypdf import PdfReader

MOST_PAGES = 500
_MARGIN = 3
"""Lines at the top and at the bottom of a page where a running head or foot may stand."""
_PAGE_NUMBER = regex(r"(?:page\s*)?[-–—|\s]*\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?[-–—|\s]*", re.IGNORECASE)
_DIGITS = regex(r"\d+")
_NO_TITLE = regex(r"untitled|microsoft \w+ - |.*\.(?:docx?|pdf|indd|qxd|html?|tmp|pages)$", re.IGNORECASE)


def read_pdf(content: bytes, path: str) -> Reading:
    """Read a PDF; pages without text are told in a notice, a file of nothing else is InputError "no-text"."""
    from pypdf import PdfReader

    logging.disable(logging.CRITICAL)
    reader = PdfReader(io.BytesIO(content))
    if reader.is_encrypted and not reader.decrypt(""):
        raise InputError("encrypted", path, "it is protected by a password")
    if len(reader.pages) > MOST_PAGES:
        raise InputError("too-large", path, f"{len(reader.pages):,} pages; at most {MOST_PAGES} are read")
    pages = [[line.strip() for line in page.extract_text().replace("\x00", "").split("\n")] for page in reader.pages]
    bare = sum(not any(page) for page in pages)
    if bare == len(pages):
        raise InputError("no-text", path, "its pages hold pictures, no text; a scan needs text recognition first")
    text = "\n".join(reflow([line for page in _without_margins(pages) for line in page])) + "\n"
    message = f"{printable(path)}: {bare} of {len(pages)} pages hold no text (scanned pictures?)"
    lost = (Notice("pages-without-text", message),) if bare else ()
    return Reading((new_article(text, path, _metadata(reader)),), lost)


def _metadata(reader: PdfReader) -> Metadata:
    given = reader.metadata
    title = line_of(given.title) if given else None
    return Metadata(
        title=None if title is None or _NO_TITLE.match(title) else title,
        authors=authors_of(given.author) if given else (),
        language=language_code(str(reader.root_object.get("/Lang", ""))),
    )


def _without_margins(pages: list[list[str]]) -> list[list[str]]:
    """Leave out page numbers and the lines at top and bottom that more than half of the pages share."""
    full = [[line for line in page if line] for page in pages]
    shared = Counter(pattern for page in full for pattern in {_pattern(line) for line in _margins(page)})
    running = {pattern for pattern, count in shared.items() if count >= 2 and 2 * count > len(pages)}
    return [_stripped(page, running) for page in full]


def _stripped(page: list[str], running: set[str]) -> list[str]:
    """Take running lines off both ends of a page, from the edge inward."""
    first, last = 0, len(page)
    while first < min(_MARGIN, last) and _runs(page[first], running):
        first += 1
    while last > max(first, len(page) - _MARGIN) and _runs(page[last - 1], running):
        last -= 1
    return page[first:last]


def _margins(page: list[str]) -> list[str]:
    return page[:_MARGIN] + page[-_MARGIN:]


def _pattern(line: str) -> str:
    return _DIGITS.sub("0", line)


def _runs(line: str, running: set[str]) -> bool:
    return _pattern(line) in running or bool(_PAGE_NUMBER.fullmatch(line))
