"""Web pages: trafilatura finds the article among menus, teasers and notices, and its metadata.

A page too short or too odd for that gives all its visible text.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from briefing.errors import InputError
from briefing.matching.patterns import regex
from briefing.readers.libraries import from_extra
from briefing.readers.metadata import Metadata, address_of, authors_of, day_of, language_code, line_of
from briefing.readers.reading import Reading, new_article

if TYPE_CHECKING:
    from trafilatura.settings import Document

_DAYS = {"extensive_search": False, "original_date": True, "max_date": "2999-12-31"}
"""Only days that the page states as its own; no upper limit, which would be the clock's today."""
_JOINT = regex(r"(?<!\s)\s++[-–—|:·]\s*$")


def read_web_page(content: bytes, path: str) -> Reading:
    """Read the article of an HTML page, saved or fetched."""
    with from_extra("html", path):
        from trafilatura import bare_extraction, html2txt, load_html
        from trafilatura.settings import Document
    logging.disable(logging.CRITICAL)
    page = load_html(content)
    if page is None:
        raise InputError("damaged", path, "this is no web page")
    language = language_code(page.get("lang"))
    found = bare_extraction(
        page, with_metadata=True, include_comments=False, favor_precision=True, date_extraction_params=dict(_DAYS)
    )
    if isinstance(found, Document) and found.text:
        text, metadata = found.text, _metadata(found, language)
    else:
        text, metadata = html2txt(content), Metadata(title=line_of(page.findtext(".//title")), language=language)
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if len(lines) > 1 and lines[0] == metadata.title:
        del lines[0]
    return Reading((new_article("\n".join(lines) + "\n", path, metadata),))


def _metadata(found: Document, language: str | None) -> Metadata:
    publisher = line_of(found.sitename)
    return Metadata(
        title=_headline(line_of(found.title), publisher),
        publisher=publisher,
        authors=authors_of((found.author or "").split(";")),
        published=day_of(found.date),
        url=address_of(found.url),
        language=language or language_code(found.language),
    )


def _headline(title: str | None, publisher: str | None) -> str | None:
    """Return a title without the name of the site after it ("Bridge reopens - The Example")."""
    if title is None or publisher is None:
        return title
    head, mark, tail = title.rpartition(publisher)
    cut = _JOINT.sub("", head)
    return cut if mark and not tail and cut and cut != head else title
