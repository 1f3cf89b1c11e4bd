"""The visible text of a piece of HTML (a feed's item, a mail), a block a line; standard library only."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from briefing.matching.patterns import regex

_HIDDEN = frozenset(("script", "style", "head", "template", "noscript", "svg", "iframe", "object", "button", "select"))
_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "br", "caption", "dd", "div", "dl", "dt", "figcaption",
    "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p",
    "pre", "section", "table", "td", "th", "title", "tr", "ul",
))  # fmt: skip
_TAG = regex(r"</?(?:p|div|br|a|b|i|em|strong|h[1-6]|ul|li|span|table|blockquote)\b[^<>]{0,999}>", re.IGNORECASE)


def has_markup(text: str) -> bool:
    """Tell whether a text that may be HTML is."""
    return bool(_TAG.search(text))


def visible_text(markup: str) -> str:
    """Return what a reader would see, white space collapsed, one block a line; "" when that is nothing."""
    collector = _Collector()
    collector.feed(markup)
    collector.close()
    lines = (" ".join(line.split()) for line in "".join(collector.pieces).split("\n"))
    return "\n".join(line for line in lines if line)


class _Collector(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._hidden: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        if tag in _HIDDEN:
            self._hidden.append(tag)
        elif tag in _BLOCKS:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if self._hidden and tag == self._hidden[-1]:
            self._hidden.pop()
        elif tag in _BLOCKS:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.pieces.append(re.sub(r"\s", " ", data))
