"""An HTML brief: every stretch that names its source and offsets is held against the article.

The page gives every quoted stretch `data-source`, `data-start` and `data-end`, and every source `data-sha256`. Words of
a source that stand without offsets (a speaker's name) carry `data-words`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser

from briefing.matching import printed
from briefing.verification.proof import Problem, Proof, difference, excerpt
from briefing.verification.texts import Found, Texts

__all__ = ["verify_html"]

_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
_QUOTED = "brief-words"
"""Class of every quoted stretch; one without a source was edited."""

Attributes = Mapping[str, str | None]


def verify_html(content: bytes, path: str, texts: Texts) -> Proof:
    """Prove an HTML brief, a whole page or a fragment."""
    page = _Page()
    page.feed(content.decode("utf-8", "replace"))
    page.close()
    if not page.sources:
        return Proof(0, (Problem("no-data", path, "the page names no source with its SHA-256: nothing can be proved"),))
    found = {number: texts.find(number, digest, where) for number, (digest, where) in page.sources.items()}
    complete = all(each.text is not None for each in found.values())
    everything = "\n".join(printed(each.text or "") for each in found.values()) if complete else None
    problems = [each.problem for each in found.values() if each.problem]
    for stretch in page.stretches:
        problems += _problems(stretch, found, everything)
    return Proof(len(page.stretches), tuple(problems))


@dataclass(slots=True)
class _Stretch:
    """The words of one element, and what its attributes say."""

    line: int
    attributes: Attributes
    text: str = ""
    depth: int = 1


class _Page(HTMLParser):
    """Collects the sources and the quoted stretches of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.sources: dict[int, tuple[str, str | None]] = {}
        self.stretches: list[_Stretch] = []
        self._open: _Stretch | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        if self._open:
            self._open.depth += tag not in _VOID
        elif (digest := attributes.get("data-sha256")) and (number := _number(attributes, "data-source")):
            self.sources[number] = (digest, attributes.get("data-path"))
        elif _is_quoted(attributes):
            self._open = _Stretch(self.getpos()[0], attributes)
            self.stretches.append(self._open)

    def handle_endtag(self, tag: str) -> None:
        if self._open and tag not in _VOID:
            self._open.depth -= 1
            if self._open.depth == 0:
                self._open = None

    def handle_data(self, data: str) -> None:
        if self._open:
            self._open.text += data


def _is_quoted(attributes: Attributes) -> bool:
    return (
        "data-start" in attributes or "data-words" in attributes or _QUOTED in (attributes.get("class") or "").split()
    )


def _number(attributes: Attributes, name: str) -> int | None:
    value = attributes.get(name) or ""
    return int(value) if value.isascii() and value.isdigit() and len(value) < 10 else None


def _problems(stretch: _Stretch, found: Mapping[int, Found], everything: str | None) -> Iterator[Problem]:
    place = f"line {stretch.line}"
    words = printed(stretch.text).strip()
    if "data-words" in stretch.attributes:
        if everything is not None and words not in everything:
            yield Problem("altered", place, f"“{excerpt(words)}” stands in no source")
        return
    source, start, end = (_number(stretch.attributes, f"data-{name}") for name in ("source", "start", "end"))
    if source is None or start is None or end is None:
        yield Problem("edited", place, f"“{excerpt(words)}” names no place in a source")
    elif source not in found:
        yield Problem(
            "missing-source", place, f"“{excerpt(words)}” names source {source}, which the page does not list"
        )
    elif (text := found[source].text) is not None:
        there = printed(text[start:end]).strip()
        if words != there and (found[source].same or words not in printed(text)):
            where = f"source {source}, characters {start} to {end}"
            yield Problem("altered", place, f"not in {where}: {difference(words, there)}")
