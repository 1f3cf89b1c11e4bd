"""Whom the words beside a reporting verb mean, from tests/cases/speakers.md."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.language import annotate
from briefing.model import Article

CASES = (Path(__file__).parents[2] / "cases" / "speakers.md").read_text(encoding="utf-8")
JOINT = " + "
IS, IS_NOT = (
    [line.removeprefix("- ").replace("|", "\n") for line in part.splitlines() if line.startswith("- ")]
    for part in CASES.split("## is not")
)


def speakers(text: str) -> list[str]:
    """Return the name, else the words, of who says each thing in a text, in order of place."""
    story = annotate([Article(1, text, "a", language="en")])[0]
    found = []
    for one in sorted(story.documents[0].speech, key=lambda one: one.parts[0].start):
        words = one.described or one.speaker
        if one.entity is not None:
            found.append(story.entities[one.entity].name)
        else:
            found.append("?" if words is None else text[words.start : words.end])
    return found


@pytest.mark.parametrize("case", IS)
def test_the_words_mean_somebody_told_of_elsewhere(case: str) -> None:
    meant, text = case.split(" > ", 1)
    assert speakers(text)[-1 - meant.count(JOINT) :] == meant.split(JOINT)


@pytest.mark.parametrize("case", IS_NOT)
def test_the_words_mean_nobody_else(case: str) -> None:
    meant, text = case.split(" > ", 1)
    assert speakers(text)[-1 - meant.count(JOINT) :] == meant.split(JOINT)


@pytest.mark.parametrize(
    ("behind", "meant"),
    [
        ("“It is too old to be used,” Ulla Marsten told reporters.", "Ulla Marsten"),
        ("It is too old to be used, spokeswoman Ulla Marsten said.", "Ulla Marsten"),
        ("Ulla Marsten testified that it is too old to be used.", "Ulla Marsten"),
        ("It is too old, a former miller, Ulla Marsten, testified.", "a spokeswoman for the owners"),
        ("Ulla Marsten left the hall.", "a spokeswoman for the owners"),
        ("“It is too old to be used,” said Ulla Marsten, the mayor of Velmora.", "a spokeswoman for the owners"),
        ("“It is too old to be used,” Millworks Group told reporters.", "a spokeswoman for the owners"),
    ],
)
def test_a_description_means_the_next_to_be_named_and_to_speak(behind: str, meant: str) -> None:
    text = f"The mill is old.\nThe mill will be closed for a month, a spokeswoman for the owners said.\n{behind}"
    assert speakers(text)[0] == meant
