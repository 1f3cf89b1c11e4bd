"""Time expressions, from tests/cases/times.md, and what holds for every text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.language.layout import lay_out
from briefing.language.times import find_times
from briefing.model import Article, TimeExpression

TODAY = date(2031, 3, 6)
CASES = (Path(__file__).parents[2] / "cases" / "times.md").read_text(encoding="utf-8")


def cases(part: str) -> list[str]:
    body = CASES.split(f"\n## {part}\n")[1].split("\n## ")[0]
    return [line.removeprefix("- ") for line in body.splitlines() if line.startswith("- ")]


def times(text: str, day: date | None = TODAY) -> tuple[TimeExpression, ...]:
    article = Article(1, text, sha256(text.encode()).hexdigest(), published=day, language="en")
    documents, _ = lay_out([article], None)
    return find_times(documents)[0].times


def check(case: str, day: date | None) -> None:
    first, last, granularity, marked = case.split(" | ")
    start, end = marked.index("[["), marked.index("]]") - 2
    text = marked.replace("[[", "").replace("]]", "")
    (found,) = (one for one in times(text, day) if one.start < end and start < one.end)
    words = tuple("words" if one is None else one.isoformat() for one in (found.first, found.last))
    assert (found.text, *words, found.granularity) == (text[start:end], first, last, granularity)


@pytest.mark.parametrize("case", cases("must find"))
def test_an_expression_names_its_days(case: str) -> None:
    check(case, TODAY)


@pytest.mark.parametrize("case", cases("no day"))
def test_without_the_articles_day_only_full_dates_name_days(case: str) -> None:
    check(case, None)


@pytest.mark.parametrize("text", cases("must not find"))
def test_words_that_look_like_times_are_left(text: str) -> None:
    assert times(text) == ()


def test_the_following_day_counts_from_the_day_told_before() -> None:
    text = "The ship left on March 1. The following day it struck a rock. A week later it was towed home."
    assert [one.first for one in times(text)] == [date(2031, 3, 1), date(2031, 3, 2), date(2031, 3, 3)]


def test_a_year_earlier_in_a_report_on_a_quarter_is_the_same_quarter() -> None:
    text = "Profit rose to $9 million in the fourth quarter from $7 million a year earlier."
    assert [one.first for one in times(text)] == [date(2030, 10, 1), date(2029, 10, 1)]


def test_a_time_of_day_that_stands_alone_belongs_to_the_day_told_near_it() -> None:
    text = "The vote is set for Monday, and the count will begin at 9 p.m."
    assert [one.first for one in times(text)] == [date(2031, 3, 10), date(2031, 3, 10)]


def test_direction_is_seen_from_the_articles_day() -> None:
    text = "It closed on Monday, is open today and will close on Sunday."
    assert [one.direction for one in times(text)] == ["past", "present", "future"]


def test_other_languages_pass_untouched() -> None:
    article = Article(1, "On Friday", sha256(b"On Friday").hexdigest(), published=TODAY, language="de")
    documents, _ = lay_out([article], None)
    assert find_times(documents) == documents


def test_a_letter_that_grows_in_lower_case_keeps_the_offsets() -> None:
    text = "İİİ İstanbul's mayor said on Wednesday that he was tired."
    (found,) = times(text)
    assert (found.text, text[found.start : found.end]) == ("Wednesday", "Wednesday")


WORDS = st.sampled_from(
    (
        "the", "a", "of", "in", "on", "last", "next", "this", "week", "Friday", "March", "May", "3", "31", "2031", "99",
        "1999", "days", "two", "ago", "later", "end", "early", "summer", "noon", "p.m.", "to", "and", ",", "from",
        "between", "quarter", "year", "will", "said", "İ", "0", "12:30",
    )
)  # fmt: skip


@settings(max_examples=200)
@given(st.lists(WORDS, max_size=30), st.sampled_from([None, TODAY, date.min, date.max, date(2028, 2, 29)]))
def test_any_words_give_expressions_that_slice_back_and_do_not_overlap(words: list[str], day: date | None) -> None:
    text = " ".join(words)
    found = times(text, day)
    assert all(text[one.start : one.end] == one.text for one in found)
    assert all(left.end <= right.start for left, right in pairwise(found))
    assert all(one.first <= one.last for one in found if one.first and one.last)


def test_a_long_line_of_dates_takes_linear_time() -> None:
    text = "from March 3 to March 5, " * 4000
    article = Article(1, text, sha256(text.encode()).hexdigest(), published=TODAY, language="en")
    documents, _ = lay_out([article], None)
    assert len(find_times([replace(documents[0], sentences=())])[0].times) == 4000
