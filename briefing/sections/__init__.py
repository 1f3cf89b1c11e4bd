"""The door to the sections: one row each, in print order. Adding a section is one file and one row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from briefing.model import Notice, Ranking, Settings, Story
from briefing.sections import (
    disagreements,
    next_steps,
    open_questions,
    participants,
    statements,
    summary,
    timeline,
)

__all__ = ["SECTIONS", "Section", "find_all"]


@dataclass(frozen=True, slots=True)
class Section:
    """How one section is found. Its `name` is the field of `Brief` that it fills."""

    name: str
    find: Callable[[Story, Ranking], tuple[Any, ...]]
    """Returns the items, most important first."""
    limit: int | None
    """The most items a brief of default length prints; None: the section limits itself."""
    english_only: bool
    """True when its rules read English alone."""


SECTIONS = (
    Section("summary", summary.find, None, english_only=False),
    Section("participants", participants.find, 12, english_only=True),
    Section("statements", statements.find, 10, english_only=True),
    Section("next_steps", next_steps.find, 10, english_only=True),
    Section("open_questions", open_questions.find, 8, english_only=True),
    Section("disagreements", disagreements.find, 6, english_only=True),
    Section("timeline", timeline.find, 12, english_only=True),
)


def find_all(story: Story, ranking: Ranking, settings: Settings) -> tuple[dict[str, Any], list[Notice]]:
    """Run every section that was asked for; return its items by section name, and what was left out."""
    english = any(document.language == "en" for document in story.documents)
    found: dict[str, Any] = {}
    left_out = []
    for section in SECTIONS:
        if settings.sections and section.name not in settings.sections:
            continue
        if section.english_only and not english:
            left_out.append(section.name)
            continue
        items = section.find(story, ranking)
        found[section.name] = items if settings.unlimited else items[: section.limit]
    if not left_out or not story.documents:
        return found, []
    names = ", ".join(name.replace("_", " ") for name in left_out)
    return found, [Notice("english-only", f"no source is in English; left out: {names}")]
