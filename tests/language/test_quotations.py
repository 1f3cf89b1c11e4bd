"""Quotations, from tests/cases/quotations.md, and what holds for any text."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.language.quotations import quotations
from briefing.matching.paragraphs import paragraphs
from briefing.model import Quotation

CASES = (Path(__file__).parents[1] / "cases" / "quotations.md").read_text(encoding="utf-8")
FIND, LEAVE = (
    [line.removeprefix("- ").replace("|", "\n") for line in part.splitlines() if line.startswith("- ")]
    for part in CASES.split("## must not find")
)


def quoted(text: str) -> tuple[Quotation, ...]:
    return quotations(text, paragraphs(text))


@pytest.mark.parametrize("case", FIND)
def test_marks_of_every_kind_make_quotations(case: str) -> None:
    expected, text = case.split(" > ", 1)
    assert [text[one.start : one.end] for one in quoted(text)] == expected.split(" ~ ")


@pytest.mark.parametrize("text", LEAVE)
def test_apostrophes_and_inches_are_no_marks(text: str) -> None:
    assert quoted(text) == ()


def test_a_paragraph_that_opens_with_a_mark_continues_the_one_left_open() -> None:
    text = "“One.\n“Two.\n“Three,” he said.\n“Four,” she said."
    assert [one.continues for one in quoted(text)] == [False, True, True, False]


def test_a_flaw_loses_no_more_than_its_paragraph() -> None:
    text = 'He said "this is lost.\nNothing here.\n"This is found," she said.'
    assert '"This is found,"' in [text[one.start : one.end] for one in quoted(text)]


@given(st.text(alphabet="ab .,'\"“”‘’«»„`\n—s", max_size=200))
def test_quotations_stand_in_order_inside_their_paragraphs(text: str) -> None:
    spans = paragraphs(text)
    last = 0
    for one in quotations(text, spans):
        paragraph = spans[one.paragraph - 1]
        assert last <= one.start <= one.inner.start <= one.inner.end <= one.end
        assert paragraph.start <= one.start
        assert one.end <= paragraph.end
        last = one.end


@pytest.mark.parametrize("unit", ['"', '" ', ' "a', "‘a ", "'a' ", "“a "])
def test_very_many_marks_take_linear_time(unit: str) -> None:
    start = process_time()
    quoted(unit * 60_000)
    assert process_time() - start < 5
