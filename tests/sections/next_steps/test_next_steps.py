"""What is announced, from tests/cases/next_steps.md, and how tellings of one step are merged and ordered."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.language import annotate
from briefing.model import Article, NextStep, Ranking, Story
from briefing.sections import next_steps

CASES = (Path(__file__).parents[2] / "cases" / "next_steps.md").read_text(encoding="utf-8")
FIND, LEAVE = (
    [line.removeprefix("- ") for line in part.splitlines() if line.startswith("- ")]
    for part in CASES.split("## must not find")
)
FILLER = "The old town of Velmora lies on the river Ask and has a mill, a market and a harbour."


def steps(*texts: str, day: date | None = date(2031, 3, 6)) -> tuple[NextStep, ...]:
    articles = [Article(i, text, sha256(text.encode()).hexdigest()) for i, text in enumerate(texts, 1)]
    story, _ = annotate(articles, day)
    return next_steps.find(story, flat(story))


def flat(story: Story) -> Ranking:
    return Ranking(tuple(tuple(0.3 for _ in document.sentences) for document in story.documents), ())


def among(text: str) -> str:
    return f"{FILLER}\n{FILLER} {text}\n{FILLER}\n{FILLER}"


@pytest.mark.parametrize("case", FIND)
def test_an_announcement_is_found_with_its_status_day_and_actor(case: str) -> None:
    status, day, actor, text = case.split(" | ")
    (step,) = steps(among(text))
    start = step.when.start.isoformat() if step.when and step.when.start else "-"
    assert (step.text, step.status, start) == (text, status, day)
    assert actor in ("-", step.actor)


@pytest.mark.parametrize("text", LEAVE)
def test_what_announces_nothing_is_left(text: str) -> None:
    assert steps(among(text)) == ()


def test_the_time_keeps_its_words_with_the_preposition() -> None:
    (step,) = steps(among("Ada Brandt will open the new mill on May 3."))
    assert step.when is not None
    assert step.when.text == "on May 3"


def test_without_the_articles_day_the_time_stays_words() -> None:
    (step,) = steps(among("The council is scheduled to vote on Friday."), day=None)
    assert step.when is not None
    assert (step.when.text, step.when.start, step.when.end) == ("on Friday", None, None)


def test_the_same_step_in_two_sources_is_one_with_both_as_evidence() -> None:
    first = among("The council of Velmora is scheduled to vote on the river tunnel on March 14.")
    second = among("A vote on the river tunnel by the council of Velmora is due on March 14, the clerk said.")
    (step,) = steps(first, second)
    assert sorted(evidence.source for evidence in step.evidence) == [1, 2]


def test_steps_on_different_days_stay_apart() -> None:
    text = "The council will vote on the tunnel on March 14. The council will vote on the tunnel on April 20."
    assert len(steps(among(text))) == 2


def test_a_pronoun_means_the_participant_named_before() -> None:
    (step,) = steps(among("Mayor Ada Brandt said on Wednesday that she will resign in May."))
    assert step.actor == "Ada Brandt"


def test_a_step_inside_a_statement_names_its_speaker() -> None:
    (step,) = steps(among("“The ministry will rebuild the school,” said Mayor Ada Brandt."))
    assert step.speaker == "Ada Brandt"


def test_a_dated_step_told_twice_goes_before_a_vague_hope() -> None:
    first = among("Tom Lund hopes to paint the church. The council will vote on the tunnel on March 14.")
    second = among("The council will vote on the tunnel on March 14, it said.")
    found = steps(first, second)
    assert [len(step.evidence) for step in found] == [2, 1]


def test_a_step_whose_day_is_over_when_the_newest_article_is_written_stands_last() -> None:
    old = f"March 1, 2031\n{among('The council will vote on the tunnel on March 3.')}"
    new = f"March 6, 2031\n{among('Tom Lund hopes to paint the old church beside the river.')}"
    assert [step.status for step in steps(old, new)] == ["proposed", "scheduled"]


def test_an_opinion_piece_announces_less() -> None:
    plain = among("The council wants to close the harbour.")
    opinion = among("I think that is wrong, and I hope I was clear. The council is likely to close the harbour.")
    assert steps(opinion) == ()
    assert len(steps(among("The council plans to close the harbour."))) == 1
    assert len(steps(plain)) <= 1


def test_no_text_announces_nothing() -> None:
    assert steps() == ()


@settings(max_examples=50, deadline=None)
@given(st.lists(st.sampled_from([case.split(" | ")[-1] for case in FIND] + LEAVE), max_size=8))
def test_evidence_slices_back_and_every_sentence_tells_one_step(lines: list[str]) -> None:
    text = "\n".join(lines)
    found = steps(text)
    assert all(text[e.start : e.end] == e.text for step in found for e in step.evidence)
    places = [(e.source, e.start) for step in found for e in step.evidence]
    assert len(places) == len(set(places))
