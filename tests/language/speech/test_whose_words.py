"""Whom the words beside a reporting verb mean, from tests/cases/speakers.md."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.language import annotate
from briefing.model import Article

CASES = (Path(__file__).parents[2] / "cases" / "speakers.md").read_text(encoding="utf-8")
IS, IS_NOT = (
    [line.removeprefix("- ").replace("|", "\n") for line in part.splitlines() if line.startswith("- ")]
    for part in CASES.split("## is not")
)


def last_speaker(text: str) -> str:
    """Return the name, else the words, of who says the last thing in a text."""
    story = annotate([Article(1, text, "a", language="en")])[0]
    last = max(story.documents[0].speech, key=lambda one: one.parts[0].start)
    if last.entity is not None:
        return story.entities[last.entity].name
    words = last.described or last.speaker
    return "?" if words is None else text[words.start : words.end]


@pytest.mark.parametrize("case", IS)
def test_the_words_mean_somebody_told_of_elsewhere(case: str) -> None:
    meant, text = case.split(" > ", 1)
    assert last_speaker(text) == meant


@pytest.mark.parametrize("case", IS_NOT)
def test_the_words_mean_nobody_else(case: str) -> None:
    meant, text = case.split(" > ", 1)
    assert last_speaker(text) == meant
