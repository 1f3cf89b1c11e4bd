"""Runs of capitalised words, wherever they stand in a text."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.language.names.shapes import RUN, runs

PIECES = (
    "Bell", "Éva", "B", "U.S.", "St. ", "O'", "de ", "van der ", "ibn ", "in ", "la ", "al-", "d’", "’s ", "of the ",
    " ", "\xa0", "\n", ". ", ", ", ", Jr.", "@", "#", "/", "-", "a", "x", "9", "_", "&",
)  # fmt: skip


@example("al-St. Bell", 0, 8)
@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join), st.integers(0, 20), st.integers(0, 60))
def test_the_runs_found_from_their_capitals_are_those_that_the_pattern_finds(text: str, start: int, end: int) -> None:
    expected = [run.span() for run in RUN.finditer(text, start, end)]
    assert list(runs(text, start, end)) == expected
