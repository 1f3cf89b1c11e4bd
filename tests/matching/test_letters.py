"""The plain words of a text."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from briefing.matching.letters import runs_of_letters


def test_everything_but_small_plain_letters_parts_words() -> None:
    assert runs_of_letters("the mayor’s plan, 2nd café “won't” open") == [
        "the", "mayor", "s", "plan", "nd", "caf", "won", "t", "open",
    ]  # fmt: skip


@given(st.text())
def test_the_runs_are_those_that_an_expression_finds(text: str) -> None:
    assert runs_of_letters(text) == re.findall("[a-z]+", text)
