"""Plain text and Markdown files."""

from __future__ import annotations

from hashlib import sha256

from briefing.model import Article


def read_text(content: bytes, path: str) -> list[Article]:
    """Decode a text file; newlines become "\\n", all else stays."""
    text = content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    return [Article(id=1, text=text, sha256=sha256(text.encode()).hexdigest(), path=path)]
