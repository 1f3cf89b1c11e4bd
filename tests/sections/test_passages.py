"""Sentences as passages: no quotation mark without its partner at the edge."""

import pytest

from briefing import Settings, make_brief
from briefing.readers.text import read_text

TEXT = (
    "The ferry company met the islanders on Monday about its winter timetable and the price of a crossing.\n"
    "“The last boat will leave at six on Friday. We have not decided what comes after that,” said Jon Brae, the harbour"
    " master. “It is not clear who would pay for a later one.”\n"
    "The islanders will vote on the timetable on 4 March.\n"
)


@pytest.fixture(scope="module")
def texts() -> list[str]:
    brief = make_brief(read_text(TEXT.encode(), "story.txt").articles, Settings(unlimited=True, words=200))
    lines = [*brief.summary, *brief.next_steps, *brief.open_questions, *brief.timeline]
    for line in lines:
        assert line.text == line.evidence[0].text == TEXT[line.evidence[0].start : line.evidence[0].end]
    for question in brief.open_questions:
        assert all("not" in question.text[start:end] for start, end in question.marks)
    return [line.text for line in lines]


def test_a_mark_whose_partner_stands_in_the_next_sentence_is_left_out(texts: list[str]) -> None:
    assert "The last boat will leave at six on Friday." in texts
    assert not any(text.count("“") != text.count("”") and text.startswith("“") for text in texts)


def test_a_whole_quotation_keeps_its_marks(texts: list[str]) -> None:
    assert "“It is not clear who would pay for a later one.”" in texts
