"""The door to the sections: one row each, in print order. Adding a section is one file and one row."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from briefing.model import Notice, Ranking, Settings, Story, SummaryLine
from briefing.sections import (
    disagreements,
    next_steps,
    open_questions,
    participants,
    statements,
    summary,
    timeline,
)
from briefing.sections.printing import ahead, untold

__all__ = ["SECTIONS", "Section", "find_all", "printable"]


class Section(NamedTuple):
    """How one section is found. Its `name` is the field of `Brief` that it fills."""

    name: str
    find: Callable[[Story, Ranking], tuple[Any, ...]]
    """Returns the items, most important first."""
    limit: int | None
    """The most items a brief prints; None: the section limits itself."""
    english_only: bool
    """True when its rules read English alone."""
    printed: Callable[[tuple[Any, ...], date | None, tuple[SummaryLine, ...]], tuple[Any, ...]] | None = None
    """Which items a brief prints, before the limit; None: any."""


SECTIONS = (
    Section("summary", summary.find, None, english_only=False),
    Section("participants", participants.find, 10, english_only=True),
    Section("statements", statements.find, 6, english_only=True, printed=untold),
    Section("next_steps", next_steps.find, 8, english_only=True, printed=ahead),
    Section("open_questions", open_questions.find, 6, english_only=True),
    Section("disagreements", disagreements.find, 6, english_only=True),
    Section("timeline", timeline.find, 8, english_only=True),
)


def find_all(story: Story, ranking: Ranking, settings: Settings) -> tuple[dict[str, Any], list[Notice]]:
    """Run every section that was asked for; return its items by section name, and what was left out."""
    english = any(document.language == "en" for document in story.documents)
    newest = max((document.day for document in story.documents if document.day), default=None)
    found: dict[str, Any] = {}
    left_out = []
    for section in SECTIONS:
        if settings.sections and section.name not in settings.sections:
            continue
        if section.english_only and not english:
            left_out.append(section.name)
            continue
        items = section.find(story, ranking)
        found[section.name] = items
        if not settings.unlimited:
            found[section.name] = printable(section, items, newest, found.get("summary", ()))[: section.limit]
    if not left_out or not story.documents:
        return found, []
    names = ", ".join(name.replace("_", " ") for name in left_out)
    unknown = all(document.language == "und" for document in story.documents)
    why = "the language of the sources could not be told" if unknown else "no source is in English"
    return found, [Notice("english-only", f"{why}; left out: {names}")]


def printable(
    section: Section, items: tuple[Any, ...], newest: date | None, summary: tuple[SummaryLine, ...]
) -> tuple[Any, ...]:
    """Return what a brief with this summary may print, before the limit; `newest` is the last article's day."""
    return section.printed(items, newest, summary) if section.printed else items
