"""Time expressions, resolved on the article's day."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Document


def find_times(documents: Sequence[Document]) -> list[Document]:
    """Fill in `Document.times`."""
    return list(documents)
