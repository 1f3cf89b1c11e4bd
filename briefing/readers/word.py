"""Word files (.docx): one line for each paragraph, without what was deleted, comments and notes.

The day a file was made says nothing about the day its text was published: there is no date.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from briefing.errors import InputError
from briefing.readers.metadata import Metadata, line_of, over
from briefing.readers.packages import elements, member, opened, properties
from briefing.readers.reading import Reading, new_article

_SKIPPED = frozenset(("Fallback", "del", "moveFrom", "instrText", "txbxContent"))
"""The second wording of a drawing, deleted and moved text, field codes, text boxes."""


def read_word(content: bytes, path: str) -> Reading:
    """Read the body of a Word file."""
    package = opened(content, path)
    body = member(package, "word/document.xml", path)
    if not body:
        raise InputError("damaged", path, "there is no Word document in it")
    title, lines = _paragraphs(body, path)
    metadata = over(Metadata(title=title), properties(member(package, "docProps/core.xml", path), path))
    return Reading((new_article("\n".join(lines) + "\n", path, metadata),))


def _paragraphs(body: bytes, path: str) -> tuple[str | None, list[str]]:
    """Return the text of a paragraph in the style "Title" that opens the file, and all other paragraphs."""
    title: str | None = None
    lines: list[str] = []
    pieces: list[str] = []
    style, skipped = "", 0
    for event, element in elements(body, path):
        if element.tag in _SKIPPED:
            skipped += 1 if event == "start" else -1
        elif event == "end" and not skipped:
            if element.tag == "pStyle":
                style = next(iter(element.attrib.values()), "")
            elif element.tag == "p":
                text = "".join(pieces).strip()
                if style == "Title" and not lines and title is None:
                    title = line_of(text)
                elif text:
                    lines.append(text)
                pieces, style = [], ""
            else:
                pieces.append(_piece(element))
        if event == "end":
            element.clear()
    return title, lines


def _piece(element: Element) -> str:
    if element.tag == "t":
        return element.text or ""
    return {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}.get(element.tag, "")
