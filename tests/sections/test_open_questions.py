"""What the sources leave open, from tests/cases/open_questions.md, and how the same question is merged."""

from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.language import annotate
from briefing.model import Article, OpenQuestion, Ranking, Story
from briefing.sections import open_questions

CASES = (Path(__file__).parent.parent / "cases" / "open_questions.md").read_text(encoding="utf-8")
FIND, LEAVE = (
    [line.removeprefix("- ") for line in part.splitlines() if line.startswith("- ")]
    for part in CASES.split("## must not find")
)
FILLER = "The old town of Velmora lies on the river Ask and has a mill, a market and a harbour."


def questions(*texts: str) -> tuple[OpenQuestion, ...]:
    articles = [Article(i, text, sha256(text.encode()).hexdigest()) for i, text in enumerate(texts, 1)]
    story, _ = annotate(articles)
    return open_questions.find(story, flat(story))


def flat(story: Story) -> Ranking:
    return Ranking(tuple(tuple(0.5 for _ in document.sentences) for document in story.documents), ())


@pytest.mark.parametrize("case", FIND)
def test_what_is_left_open_is_found_with_its_kind_and_deciding_words(case: str) -> None:
    kind, marked, *any_marks = case.split(" | ")
    text = marked.replace("[[", "").replace("]]", "")
    (question,) = questions(f"{text} {FILLER}\n{FILLER}")
    assert (question.text, question.kind) == (text, kind)
    if not any_marks:
        start = marked.index("[[")
        assert question.marks[0] == (start, marked.index("]]") - 2)


@pytest.mark.parametrize("text", LEAVE)
def test_what_is_settled_or_only_asked_is_left(text: str) -> None:
    assert questions(f"{text} {FILLER}\n{FILLER}") == ()


def test_the_same_question_in_two_sources_is_one_with_both_as_evidence() -> None:
    first = f"It is unclear whether the Torsby tunnel will reopen before winter. {FILLER}"
    second = f"{FILLER} Lund could not say whether the Torsby tunnel will reopen this winter. {FILLER}"
    (question,) = questions(first, second)
    assert [evidence.source for evidence in question.evidence] in ([1, 2], [2, 1])


def test_two_sentences_close_together_on_one_thing_are_one_question() -> None:
    one = "It is unclear who owns the Torsby tunnel."
    other = "It was not known who will clean the Torsby tunnel."
    between = " ".join([FILLER] * 6)
    assert len(questions(f"{FILLER} {one} {other} {between}")) == 1
    assert len(questions(f"{one} {between} {other} {FILLER}")) == 2


def test_different_questions_stay_apart() -> None:
    text = f"It is unclear whether the Torsby tunnel will reopen. {FILLER} The cause of the mill fire was not known."
    assert len(questions(text)) == 2


def test_a_headline_is_no_open_question() -> None:
    assert questions(f"Fate of tunnel remains unclear\n\n{FILLER}\n\n{FILLER}") == ()


def test_no_text_leaves_no_question() -> None:
    assert questions() == ()


@settings(max_examples=50)
@given(st.lists(st.sampled_from([case.split(" | ")[-1] for case in FIND] + LEAVE), max_size=8))
def test_evidence_and_marks_slice_back(lines: list[str]) -> None:
    text = "\n".join(line.replace("[[", "").replace("]]", "") for line in lines)
    for question in questions(text):
        assert question.text == question.evidence[0].text
        assert all(text[e.start : e.end] == e.text for e in question.evidence)
        assert all(question.text[start:end] for start, end in question.marks)


def test_questions_that_a_narrator_says_stay_open_are_each_found() -> None:
    asked = ("Was the stain oil?", "Who moved the boat?")
    found = questions(f"{FILLER} {' '.join(asked)} The trial did not settle it. {FILLER}")
    told = [{evidence.text for evidence in question.evidence} for question in found]
    assert sorted(told, key=len) == [{asked[0]}, {asked[1], "The trial did not settle it."}]


def test_a_short_answer_is_about_the_question_before_it() -> None:
    first = f"{FILLER} The cause of the fire at the Brunnel mill is not known. {FILLER}"
    second = f"{FILLER} What caused the fire at the mill? Nobody knows yet. {FILLER}"
    (question,) = questions(first, second)
    assert [evidence.source for evidence in question.evidence] in ([1, 2], [2, 1])


def test_two_questions_whose_cues_nothing_follows_stay_apart_unless_their_subjects_are_alike() -> None:
    text = f"{FILLER} The price of the ferry is unclear. {' '.join([FILLER] * 5)} The name of the thief is unknown."
    assert len(questions(f"{text} {FILLER}")) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It is not known how many people were killed.", "The death toll could rise."),
        ("Police do not know where the captain is.", "The captain's whereabouts are unclear."),
        ("It is unclear how the fire started.", "The cause of the blaze is under investigation."),
        ("The mayor raised the possibility that the fair would be called off.", "The fair could still be cancelled."),
        ("Two boys are still missing.", "Nine climbers are unaccounted for."),
        ("The envoy met him at an undisclosed location.", "The captain's whereabouts are unclear."),
        ("Nobody knows what happened on the pier.", "The exact trigger of the blaze is unclear."),
        ("The cause of the leak has yet to be found.", "The keeper said the leak's cause was not known."),
        (
            "The cause is unclear, but the oar was old.",
            "Though the causes are still under investigation, the mill runs.",
        ),
        ("The investigation of the fire is continuing, said Lund.", "The guard said the investigation is not over."),
    ],
)
def test_two_sentences_that_ask_for_the_same_topic_are_one_question(one: str, other: str) -> None:
    assert len(questions(f"{FILLER} {one} {' '.join([FILLER] * 5)} {other} {FILLER}")) == 1


@pytest.mark.parametrize(
    ("one", "other", "questions_left"),
    [
        ("Brandt has pleaded not guilty to fraud.", "Brandt has always maintained her innocence.", 1),
        ("The baker from Torsby insists that she is innocent.", "Brandt has always maintained her innocence.", 1),
        ("Brandt has pleaded not guilty to fraud.", "Torvik has pleaded not guilty to theft.", 2),
    ],
)
def test_the_guilt_of_one_person_is_one_question_and_that_of_two_is_two(
    one: str, other: str, questions_left: int
) -> None:
    assert len(questions(f"{one}\n{FILLER}\n{FILLER}\n{FILLER}\n{other}")) == questions_left


def test_a_body_silent_twice_on_one_thing_keeps_one_secret_and_two_bodies_keep_two() -> None:
    between = " ".join([FILLER] * 5)
    one, other = "Brunnel declined to discuss the terms.", "{} would not say more on the terms."
    assert len(questions(f"{FILLER} {one} {between} {other.format('Brunnel')} {FILLER}")) == 1
    assert len(questions(f"{FILLER} {one} {between} {other.format('Ostrad')} {FILLER}")) == 2


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("The mayor denied the theft.", "Her lawyer called the report a lie.", 1),
        ("The dairy declined to say who had paid.", "It would not name the buyer of the mill.", 1),
        ("It is unclear who owns the meadow.", "The ferry has yet to reach the island.", 2),
        ("The mayor denied the theft.", "The dairy declined to say who had paid.", 2),
    ],
)
def test_disputes_on_end_are_one_and_so_are_refusals_right_after_each_other(one: str, other: str, found: int) -> None:
    assert len(questions(f"{FILLER} {one} {other} {FILLER}")) == found
    apart = " ".join([FILLER] * 5)
    assert len(questions(f"{FILLER} {one} {apart} {other} {FILLER}")) == 2
