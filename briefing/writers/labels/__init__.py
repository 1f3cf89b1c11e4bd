"""The program's own words on a page, one table for each language. Adding a language is one file and one name here."""

from __future__ import annotations

from importlib import import_module

from briefing.errors import BriefingError
from briefing.writers.labels.nouns import Labels

__all__ = ["LANGUAGES", "Labels", "labels_in"]

LANGUAGES = ("en", "de", "fr", "es")


def labels_in(language: str) -> Labels:
    """Return the labels of a language (ISO 639-1). Raises BriefingError for one that has none."""
    if language not in LANGUAGES:
        raise BriefingError(f"no labels in language {language!r}; there are: {', '.join(LANGUAGES)}")
    labels: Labels = import_module(f"briefing.writers.labels.{language}").LABELS  # a page needs one of them
    return labels
