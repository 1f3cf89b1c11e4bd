"""OpenDocument text files (.odt): one line for each paragraph and heading, without comments, notes and old versions."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from briefing.errors import InputError
from briefing.readers.metadata import Metadata, line_of, over
from briefing.readers.packages import elements, member, opened, properties
from briefing.readers.reading import Reading, new_article

_SKIPPED = frozenset(("annotation", "tracked-changes", "note", "forms", "table-of-content"))
_BREAKS = {"s": " ", "tab": " ", "line-break": "\n"}


def read_opendocument(content: bytes, path: str) -> Reading:
    """Read the body of an OpenDocument text."""
    package = opened(content, path)
    body = member(package, "content.xml", path)
    if not body:
        raise InputError("damaged", path, "there is no OpenDocument text in it")
    title, lines = _paragraphs(body, path)
    metadata = over(Metadata(title=title), properties(member(package, "meta.xml", path), path))
    return Reading((new_article("\n".join(lines) + "\n", path, metadata),))


def _paragraphs(body: bytes, path: str) -> tuple[str | None, list[str]]:
    """Return the text of a paragraph in the style "Title" that opens the file, and all other paragraphs."""
    title: str | None = None
    lines: list[str] = []
    skipped = depth = 0
    for event, element in elements(body, path):
        step = 1 if event == "start" else -1
        skipped += step * (element.tag in _SKIPPED)
        depth += step * (element.tag in ("p", "h"))
        if event == "start" or depth:
            continue
        if element.tag in ("p", "h") and not skipped:
            text = "".join(_pieces(element)).strip()
            if title is None and not lines and "Title" in element.attrib.values():
                title = line_of(text)
            elif text:
                lines.append(text)
        element.clear()
    return title, lines


def _pieces(element: Element) -> Iterator[str]:
    """Yield the visible text of an element in its order."""
    yield _BREAKS.get(element.tag, "")
    if element.tag not in _SKIPPED:
        yield element.text or ""
        for child in element:
            yield from _pieces(child)
            yield child.tail or ""
