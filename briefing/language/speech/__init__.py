"""Reported speech: who says what."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Document, Entity


def find_speech(documents: Sequence[Document], entities: Sequence[Entity]) -> list[Document]:
    """Fill in `Document.speech`."""
    return list(documents)
