"""Plain text: the article text is the file's own content, decoded; it has no metadata but a sidecar's."""

from __future__ import annotations

from briefing.readers.encodings import decode
from briefing.readers.reading import Reading, new_article


def read_text(content: bytes, path: str) -> Reading:
    """Decode a text file."""
    text, notices = decode(content, path)
    return Reading((new_article(text, path),), notices)
