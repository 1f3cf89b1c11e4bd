"""The program's own words on a page, one table for each language. Adding a language is one file and one row."""

from __future__ import annotations

from briefing.errors import BriefingError
from briefing.writers.labels import de, en, es, fr
from briefing.writers.labels.nouns import Labels

__all__ = ["LABELS", "Labels", "labels_in"]

LABELS: dict[str, Labels] = {"en": en.LABELS, "de": de.LABELS, "fr": fr.LABELS, "es": es.LABELS}


def labels_in(language: str) -> Labels:
    """Return the labels of a language (ISO 639-1). Raises BriefingError for one that has none."""
    if language not in LABELS:
        raise BriefingError(f"no labels in language {language!r}; there are: {', '.join(LABELS)}")
    return LABELS[language]
