"""Paragraphs: non-empty lines."""

from __future__ import annotations

import re

from briefing.model import Span

_LINE = re.compile(r"[^\n]+")


def paragraphs(text: str) -> tuple[Span, ...]:
    """Return the non-empty lines of `text`, without surrounding white space, in order."""
    spans = []
    for line in _LINE.finditer(text):
        words = line.group()
        stripped = words.strip()
        if stripped:
            start = line.start() + len(words) - len(words.lstrip())
            spans.append(Span(start, start + len(stripped)))
    return tuple(spans)
