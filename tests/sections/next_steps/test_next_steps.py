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


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The ministers will meet in Norway on May 3.", "in Norway"),
        ("The ministers will meet in Norway's capital on May 3.", "in Norway"),
        ("The owners will vote on the sale to Norway's Dalen Mills on May 3.", None),
    ],
)
def test_the_place_of_a_step_is_where_it_happens_and_not_whose_body_is_named(text: str, place: str | None) -> None:
    (step,) = steps(among(text))
    assert step.place == place


@pytest.mark.parametrize("text", LEAVE)
def test_what_announces_nothing_is_left(text: str) -> None:
    assert steps(among(text)) == ()


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("The council has given the mill until May 3 to answer.", date(2031, 3, 6)),
        ("Ferries on the lake have been suspended until May 3.", date(2031, 3, 6)),
        ("The bridge will stay closed to carts until May 3.", date(2031, 5, 3)),
        ("The bakers will be paid to May 3.", date(2031, 3, 6)),
        ("The council must decide no later than May 3.", date(2031, 3, 6)),
        ("The guild has from now until May 3 to answer.", date(2031, 3, 6)),
        ("The mill is to be handed over before the fair opens on May 3.", date(2031, 3, 6)),
        ("The hearing was put off until May 3.", date(2031, 5, 3)),
        ("The results will not be published until May 3.", date(2031, 5, 3)),
        ("The baker is to appear before a judge on May 3.", date(2031, 5, 3)),
        ("The fair will be opened by the mayor on May 3.", date(2031, 5, 3)),
    ],
)
def test_what_lasts_or_has_a_term_has_the_days_until_then(text: str, start: date) -> None:
    (step,) = steps(among(text))
    assert step.when is not None
    assert (step.when.start, step.when.end) == (start, date(2031, 5, 3))


def test_what_is_not_to_be_before_a_day_has_no_end() -> None:
    (step,) = steps(among("The trial will not resume before May 3."))
    assert step.when is not None
    assert (step.when.start, step.when.end) == (date(2031, 5, 3), None)


def test_a_term_counts_from_the_day_of_the_brief() -> None:
    head = "VELMORA, March 6, 2031 (NP) - "
    (step,) = steps(head + among("Ada Brandt will open the new mill by May 3."), day=date(2031, 3, 9))
    assert step.when is not None
    assert (step.when.start, step.when.end) == (date(2031, 3, 9), date(2031, 5, 3))


def test_the_time_keeps_its_words_with_the_preposition() -> None:
    (step,) = steps(among("Ada Brandt will open the new mill on May 3."))
    assert step.when is not None
    assert step.when.text == "on May 3"


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("this month", date(2031, 3, 6), date(2031, 3, 31)),
        ("before May 3", date(2031, 3, 6), date(2031, 5, 2)),
        ("before the end of May", date(2031, 3, 6), date(2031, 5, 31)),
        ("by May 3", date(2031, 3, 6), date(2031, 5, 3)),
        ("by noon on May 3", date(2031, 5, 3), date(2031, 5, 3)),
        ("next month", date(2031, 4, 1), date(2031, 4, 30)),
    ],
)
def test_a_period_under_way_and_what_has_a_term_begin_on_the_articles_day(words: str, start: date, end: date) -> None:
    (step,) = steps(among(f"Ada Brandt will open the new mill {words}."))
    assert step.when is not None
    assert (step.when.start, step.when.end) == (start, end)


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


def test_a_part_of_an_event_takes_the_day_that_the_article_tells_for_the_event() -> None:
    text = "Ada Brandt will meet Tom Lund at the mill on Monday. The two agreed to a live broadcast of the meeting."
    step = next(one for one in steps(among(text)) if "broadcast" in one.text)
    assert step.when is not None
    assert (step.when.text, step.when.start) == ("on Monday", date(2031, 3, 10))


def test_the_talks_tell_the_day_of_the_step_that_spoke_of_them() -> None:
    text = f"Norland plans to meet the rebels. {FILLER}\nThe talks are to take place on 20 March."
    assert {one.when.start for one in steps(among(text)) if one.when} == {date(2031, 3, 20)}


def test_an_hour_alone_is_one_of_the_events_day() -> None:
    text = "Ada Brandt will miss Saturday's cup final in Velmora. The final kicks off at 5 p.m. at the harbour."
    whens = [one.when for one in steps(among(text)) if one.when and one.when.text == "at 5 p.m."]
    assert [when.start for when in whens] == [date(2031, 3, 8)]


@pytest.mark.parametrize(
    "later",
    [
        "They will choose the music before the wedding.",
        "They hope to raise money for the wedding.",
        "They agreed to a menu after a wedding of friends.",
    ],
)
def test_what_only_looks_to_an_event_has_no_day_of_it(later: str) -> None:
    found = steps(among(f"The wedding is set for Saturday in Torsby. {later}"))
    assert [one.when for one in found if one.text == later] in ([], [None])


def test_today_is_the_steps_day_and_not_that_of_who_spoke() -> None:
    ahead, told = "Ada Brandt will meet the crew on Thursday.", "Ada Brandt said on Thursday that she will resign."
    assert [one.when.start for one in steps(among(ahead)) if one.when] == [date(2031, 3, 6)]
    assert [one.when for one in steps(among(told))] == [None]


def test_without_the_articles_day_a_time_that_is_over_tells_no_step() -> None:
    (step,) = steps(among("The council plans to sell the mill, which burned last year."), day=None)
    assert step.when is None


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("The terms of both judges will end Nov. 16, 2031.", date(2031, 11, 16)),
        ("The council plans to sell the mill that was built in 1998.", None),
        ("The council will look into a deal that was signed on May 3, 1997.", None),
    ],
)
def test_without_the_articles_day_a_whole_date_is_the_steps_unless_a_verb_of_the_past_has_it(
    text: str, start: date | None
) -> None:
    (step,) = steps(among(text), day=None)
    assert (step.when.start if step.when else None) == start


def test_a_thing_acts_in_no_step() -> None:
    assert [one.actor for one in steps(among("A reopening date of 20 March has been set to please the fans."))] == [
        None
    ]


def test_two_clauses_of_other_days_are_two_steps() -> None:
    found = steps(
        among("Kitchens are to be opened in the town on Saturday, and the payment of pensions will begin in April.")
    )
    assert [(step.text, step.when.start.isoformat() if step.when and step.when.start else None) for step in found] == [
        ("Kitchens are to be opened in the town on Saturday", "2031-03-08"),
        ("the payment of pensions will begin in April.", "2031-04-01"),
    ]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "The trial of the brewer will end on Friday, and the mayor has promised to sell the mill.",
            "The trial of the brewer will end on Friday",
            "the mayor has promised to sell the mill.",
        ),
        (
            "The ferry owners will sign the accord, while a vote of the miners is scheduled for Friday.",
            "a vote of the miners is scheduled for Friday.",
            "The ferry owners will sign the accord",
        ),
        (
            "The hearing is due to end on Friday and a verdict is expected to follow soon.",
            "The hearing is due to end on Friday",
            "a verdict is expected to follow soon.",
        ),
    ],
)
def test_a_clause_in_which_somebody_else_acts_is_a_step_where_only_one_of_them_has_the_day(
    text: str, first: str, second: str
) -> None:
    found = {step.text: step.when.start if step.when else None for step in steps(among(text))}
    assert found == {first: date(2031, 3, 7), second: None}


def test_two_reports_joined_by_that_are_two_steps() -> None:
    text = "Lund announced that the mill will close in the autumn and that a new owner would hire all weavers."
    assert {step.text for step in steps(among(text))} == {
        "Lund announced that the mill will close in the autumn",
        "a new owner would hire all weavers.",
    }


@pytest.mark.parametrize(
    "text",
    [
        "The council will vote on Friday and is expected back in Torsby on Monday.",
        "The council will vote on Friday, and it will sell the mill.",
        "She is committed to holding talks on Friday, and finding a way that will end the strike.",
        "The council will vote on Friday, and the mayor will then sign the bill.",
        "The council, which met on Monday, will vote on Friday.",
        "The council will vote on Friday, and the mayor will sign the bill on that day.",
    ],
)
def test_a_second_clause_without_a_subject_or_a_day_of_its_own_is_no_second_step(text: str) -> None:
    assert [step.text for step in steps(among(text))] == [text]


def test_a_relative_clause_with_a_day_of_its_own_is_a_second_step() -> None:
    found = steps(
        among("Lund will join the club on 1 July, subject to a test, which is scheduled for Tuesday in Torsby.")
    )
    assert [(step.text, step.when.start.isoformat() if step.when and step.when.start else None) for step in found] == [
        ("subject to a test, which is scheduled for Tuesday in Torsby.", "2031-03-11"),
        ("Lund will join the club on 1 July", "2031-07-01"),
    ]
