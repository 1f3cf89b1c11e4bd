"""Statements: pairing over sources, from tests/cases/statements.md, evidence, and which are key."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.language import annotate
from briefing.model import Article, Ranking, Statement, Story
from briefing.sections import statements

CASES = (Path(__file__).parents[1] / "cases" / "statements.md").read_text(encoding="utf-8")
FIND, LEAVE = (
    [line.removeprefix("- ") for line in part.splitlines() if line.startswith("- ")]
    for part in CASES.split("## must not find")
)
FILLER = "The old town of Velmora lies on the river Ask and has a market and a harbour, as many towns have."


def found(*texts: str) -> tuple[Statement, ...]:
    articles = [Article(i, t, sha256(t.encode()).hexdigest(), language="en") for i, t in enumerate(texts, 1)]
    story, _ = annotate(articles)
    return statements.find(story, flat(story))


def flat(story: Story) -> Ranking:
    return Ranking(tuple(tuple(0.5 for _ in document.sentences) for document in story.documents), ())


def tellings(case: str) -> tuple[Statement, ...]:
    return found(*(f"{FILLER}\n{text}\n{FILLER}" for text in case.split(" ~ ")))


@pytest.mark.parametrize("case", FIND)
def test_one_statement_in_two_sources_is_one_with_both_as_evidence(case: str) -> None:
    (statement,) = tellings(case)
    assert {piece.source for piece in statement.evidence} == {1, 2}


@pytest.mark.parametrize("case", LEAVE)
def test_two_statements_stay_two(case: str) -> None:
    assert len(tellings(case)) == 2


def test_an_interrupted_quotation_has_one_evidence_per_part() -> None:
    (statement,) = found(f"{FILLER}\n“The mill,” said Mary Holt, “will close in May.”")
    assert [piece.text for piece in statement.evidence] == ["“The mill,”", "“will close in May.”"]
    assert statement.text == "“The mill,” … “will close in May.”"
    assert (statement.kind, statement.speaker, statement.cue) == ("direct", "Mary Holt", "said")


def test_an_unnamed_speaker_is_told_by_the_words_that_a_pronoun_takes_up() -> None:
    told = found(f"{FILLER}\nA miller from Velmora said the wheel was broken.\n“It is lost for good,” he said.")
    assert {(one.speaker, one.speaker_text) for one in told} == {
        ("A miller from Velmora", "A miller from Velmora"),
        ("A miller from Velmora", "he"),
    }


def test_a_pronoun_that_means_nobody_known_leaves_the_statement_unattributed() -> None:
    (statement,) = found(f"{FILLER}\n“The mill will be lost for good,” they said.")
    assert (statement.speaker, statement.speaker_text) == (None, "they")


def test_the_evidence_of_a_fragment_is_the_sentence_that_reports_it() -> None:
    sentence = "Mary Holt said the mill was “far too old and too costly” to keep."
    (statement,) = found(f"{FILLER}\n{sentence}\n{FILLER}")
    assert (statement.text, statement.kind) == (sentence, "mixed")


def test_an_unnamed_speaker_keeps_the_literal_words() -> None:
    (statement,) = found(f"{FILLER}\n“It will close,” two people familiar with the sale said.")
    assert statement.speaker == statement.speaker_text == "two people familiar with the sale"


def test_a_pronoun_is_shown_beside_the_name_it_means() -> None:
    first, second = sorted(
        found("Mary Holt said the mill was lost for the town.\n“We cannot pay for it any more,” she said."),
        key=lambda statement: statement.evidence[0].start,
    )
    assert (first.speaker_text, second.speaker_text, second.speaker) == ("Mary Holt", "she", "Mary Holt")


def test_a_report_that_a_page_holds_twice_is_one_statement() -> None:
    line = "Mary Holt said on Monday that the mill of Velmora would be closed before the summer."
    repeated, other = found(
        f"{FILLER}\n{line}\nThe wheel broke in May.\n{line}", f"{FILLER}\nAda Quist said it was sold."
    )
    assert [piece.text for piece in repeated.evidence] == [line, line]
    assert other.speaker == "Ada Quist"


def test_a_refusal_to_speak_is_no_statement() -> None:
    assert found(f"{FILLER}\nMary Holt declined to say whether the mill would close.") == ()


def test_about_a_third_is_key_and_key_ones_come_first() -> None:
    lines = [f"“We will close mill number {n} in the town of Velmora,” Mary Holt said." for n in range(9)]
    keys = [statement.key for statement in found("\n".join(lines))]
    assert keys == sorted(keys, reverse=True)
    assert 1 <= sum(keys) <= 12


def test_a_decision_goes_before_a_mere_feeling() -> None:
    text = (
        "“What a lovely morning,” Mary Holt said.\n“We will end the talks and close the mill in May,” Mary Holt said."
    )
    assert found(text)[0].text.startswith("“We will end")


@settings(max_examples=40)
@given(st.permutations([0, 1, 2]))
def test_the_order_of_the_articles_does_not_change_what_is_found(order: list[int]) -> None:
    texts = [
        f"{FILLER}\n“The mill will close in May,” Mary Holt said.",
        f"{FILLER}\nMary Holt said: “The mill will close in May.” Peter Crane denied that it was for sale.",
        f"{FILLER}\n“Nobody asked me,” Peter Crane said.",
    ]
    expected = {frozenset(piece.text for piece in one.evidence) for one in found(*texts)}
    assert {frozenset(piece.text for piece in one.evidence) for one in found(*(texts[i] for i in order))} == expected


def test_words_that_only_announce_a_statement_are_none() -> None:
    assert found(f"{FILLER}\nThe head of the mill, Mary Holt, said:\nThe wheel is to stop.\n{FILLER}") == ()


def test_a_statement_before_a_colon_is_one() -> None:
    (told,) = found(f"{FILLER}\nThe wheel will stop in May, Mary Holt said:\nIt is to be oak again.\n{FILLER}")
    assert told.speaker == "Mary Holt"


def test_a_sentence_that_two_people_speak_in_stands_last_where_it_is_told_of_the_second() -> None:
    two = "Ada Brandt said the mill would close in spring, while the guild maintains that it must stay open."
    text = f"{FILLER}\n\n{two}\n\nOdo Lind said the ferry had been late for a year.\n\n{FILLER}"
    told = [one.evidence[0].text for one in found(text)]
    assert told.count(two) == 2
    assert told[-1] == two
    assert told.index(two) < len(told) - 2
