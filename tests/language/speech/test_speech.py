"""Who says what, from tests/cases/speech.md, and how speakers become entities."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.language import annotate
from briefing.model import Article, Story

CASES = (Path(__file__).parents[2] / "cases" / "speech.md").read_text(encoding="utf-8")
FIND, LEAVE = (
    [line.removeprefix("- ").replace("|", "\n") for line in part.splitlines() if line.startswith("- ")]
    for part in CASES.split("## must not find")
)


def told(text: str) -> Story:
    return annotate([Article(1, text, "a", language="en")])[0]


def said(text: str) -> list[tuple[str, str]]:
    """Return kind and speaker's words of everything said."""
    speech = told(text).documents[0].speech
    return [(one.kind, text[one.speaker.start : one.speaker.end] if one.speaker else "?") for one in speech]


def speakers(text: str) -> list[str | None]:
    """Return the names of the entities that speak."""
    story = told(text)
    return [None if one.entity is None else story.entities[one.entity].name for one in story.documents[0].speech]


@pytest.mark.parametrize("case", FIND)
def test_what_is_said_is_found_with_its_speaker(case: str) -> None:
    expected, text = case.split(" > ", 1)
    assert [f"{kind}: {speaker}" for kind, speaker in said(text)] == expected.split(" + ")


@pytest.mark.parametrize("text", LEAVE)
def test_what_nobody_says_is_left(text: str) -> None:
    assert said(text) == []


def test_a_pronoun_means_the_last_subject_of_its_gender() -> None:
    text = "Mary Holt met Peter Crane at the mill.\n“The wheel is broken,” she said.\n“It can be mended,” he said."
    assert speakers(text) == ["Mary Holt", "Peter Crane"]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (
            "Peter Crane said the mill was shut. One of the women Mr. Paul Reed met would return, he added.",
            "Peter Crane",
        ),
        ("Peter Crane said the mill was shut. Everybody loved Paul Reed, he said.", "Peter Crane"),
        ("Mary Holt said the mill was shut. Paul Reed would sell it, he added.", "Paul Reed"),
        ("It rained. Paul Reed would sell the mill, he said.", "Paul Reed"),
    ],
)
def test_he_added_behind_a_comma_means_who_spoke_in_the_sentence_before(text: str, meant: str) -> None:
    assert speakers(text)[-1] == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("The Pilots' Guild went further. It said in a post that the field was unsafe.", "Pilots' Guild"),
        ("Some river groups said it was sad. One list names men it says were there that day.", None),
        ("The Pilots' Guild's chair left. It said in a post that the field was unsafe.", None),
        (
            "Here is Ann Reed at her desk. “It is a start. It is not much. I will go.” “I am tired,” she says.",
            "Ann Reed",
        ),
        (
            "Peter Crane, the president of Velmora, met Ann Reed. The president said no. “I stay,” he said.",
            "Peter Crane",
        ),
    ],
)
def test_it_and_she_mean_who_opened_the_sentence_before(text: str, meant: str | None) -> None:
    assert speakers(text)[-1] == meant


def test_a_suffix_with_a_full_stop_and_a_name_that_looks_like_a_verb_lose_no_speaker() -> None:
    assert speakers("Paul Reed Jr. responded that the mill was shut.") == ["Paul Reed Jr."]
    assert speakers("Rep. Will Crane, a member of the panel, said the mill was shut.") == ["Will Crane"]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (
            "Peter Crane said “the wheel is lost.”\n\nPremier Torvi Holm walked to the mill.\n\n“It is dark,” he said.",
            "Torvi Holm",
        ),
        (
            "Peter Crane said “it is lost.”\n\nPremier Torvi Holm came to the mill.\n\n“It is dark,” he said.",
            "Torvi Holm",
        ),
        ("Peter Crane said “it is lost.”\n\nNobody saw Premier Torvi Holm.\n\n“It is dark,” he said.", "Peter Crane"),
        ("Peter Crane said “it is lost.” Premier Torvi Holm was there.\n\n“It is dark,” he said.", "Peter Crane"),
        ("Peter Crane said “it is lost.”\n\nMary Holt came to the mill.\n\n“It is dark,” he said.", "Peter Crane"),
    ],
)
def test_he_means_who_opens_the_paragraph_before_even_after_another_speaker(text: str, meant: str) -> None:
    assert speakers(text)[-1] == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("In a statement, the ministry said it was sad.\n“We protest against it,” the statement read.", "the ministry"),
        ("In a letter, a miller said it was sad.\n“I shall not go back,” the letter said.", "a miller"),
        ("The ministry said no statement would come.\n“We protest against it,” the statement read.", None),
        ("In a statement, the ministry said it was sad.\n“I shall not go back,” the letter said.", None),
    ],
)
def test_the_statement_means_whoever_issued_it_even_without_a_name(text: str, meant: str | None) -> None:
    last = told(text).documents[0].speech[-1]
    assert (last.described and text[last.described.start : last.described.end]) == meant


def test_her_sister_is_not_meant_by_she_but_his_wife_is() -> None:
    text = "Mary Holt left early. The crowd saw her sister Ann, 24, on the bridge.\n“It is broken,” she said."
    assert speakers(text) == ["Mary Holt"]
    text = "Peter Crane left early. The crowd saw his wife Ann, 24, on the bridge.\n“It is broken,” she said."
    assert speakers(text) == ["Ann"]


def test_nobody_inside_a_quotation_is_meant_by_the_pronoun_behind_it() -> None:
    text = "Peter Crane came to the mill.\n“I saw Paul Reed and Mark Dunn there,” he said."
    assert speakers(text) == ["Peter Crane"]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (
            "Peter Crane left. A miller from Velmora said the wheel was broken. “It is lost,” he said.",
            "A miller from Velmora",
        ),
        ("Mary Holt left. Officials said the wheel was broken. They said the mill would close.", "Officials"),
        ("The company said the wheel was broken. It added that the mill would close.", "The company"),
        ("The statement said the wheel was broken. It added that the mill would close.", "The statement"),
        ("One witness, a baker, said the wheel fell. “I saw it,” he said.", "One witness"),
        ("Leonard said the wheel was broken. “I saw it,” he said.", "Leonard"),
        ("The foreperson told Judge Ann Holt it was late. “We are where we are,” she said.", "The foreperson"),
        ("A former miller, who asked for no name, said it was old. “It leaked,” the source said.", "A former miller"),
        ("My grandmother heard it. I asked what she thought.\n“Ninety,” she said. “Is that a lot?”", "My grandmother"),
        ("Peter Crane saw a man. The man said the wheel was broken. He said the mill was lost.", "The man"),
    ],
)
def test_a_pronoun_takes_up_the_words_for_somebody_unnamed(text: str, meant: str) -> None:
    last = told(text).documents[0].speech[-1]
    assert last.entity is None
    assert last.described is not None
    assert text[last.described.start : last.described.end] == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Mary Holt left. A policeman said the wheel was broken. “It is lost,” she said.", "Mary Holt"),
        ("Peter Crane left. The mayor said the wheel was broken. “It is lost,” he said.", "Peter Crane"),
        ("Officials said the wheel was broken. Peter Crane said they knew. He said the mill was lost.", "Peter Crane"),
        ("Mary Holt said the wheel was broken. They said the mill would close.", None),
        ("A miller said the wheel was broken. It said the mill would close.", None),
    ],
)
def test_a_pronoun_does_not_take_up_words_that_do_not_fit(text: str, meant: str | None) -> None:
    assert speakers(text)[-1] == meant
    assert told(text).documents[0].speech[-1].described is None


@pytest.mark.parametrize(
    "words", ["the 23-year-old", "the Spaniard", "the striker", "the mother-of-two", "the Republican"]
)
def test_an_epithet_means_whoever_was_the_subject_before(words: str) -> None:
    assert speakers(f"Mary Holt won the race in Velmora.\n“I was so very tired,” {words} said.") == ["Mary Holt"]


@pytest.mark.parametrize("words", ["the gunman", "the judge", "the Spanish police", "a Spaniard", "the Frenchman"])
def test_other_descriptions_do_not(words: str) -> None:
    assert speakers(f"Mary Holt won the race in Velmora.\n“I was so very tired,” {words} said.")[-1] != "Mary Holt"


def test_a_newspaper_is_no_epithet() -> None:
    text = "Mary Holt won the race. The Australian said it was fast. She spoke to, The Australian wrote, nobody at all."
    assert speakers(text)[0] is None


def test_a_statement_speaks_for_who_made_it() -> None:
    text = "In a statement, Mary Holt said the mill was lost.\n“The wheel is broken,” the statement said."
    assert speakers(text) == ["Mary Holt", "Mary Holt"]


def test_somebodys_letter_speaks_for_them() -> None:
    text = "The council met while Mary Holt was in Velmora.\n“The wheel is broken,” Holt’s letter read."
    assert speakers(text) == ["Mary Holt"]


def test_a_spokesman_is_not_who_he_speaks_for() -> None:
    text = "Mary Holt came to Velmora.\n“The wheel is broken,” a spokesman for Mary Holt said."
    assert speakers(text) == [None]


def test_the_medium_is_kept_as_worded() -> None:
    text = "“The wheel is broken,” Mary Holt said in a statement on Facebook."
    (one,) = told(text).documents[0].speech
    assert one.medium is not None
    assert text[one.medium.start : one.medium.end] == "in a statement on Facebook"


def test_a_refusal_to_speak_is_marked() -> None:
    (one,) = told("Mary Holt declined to say whether the mill would close.").documents[0].speech
    assert one.negated


@given(
    st.lists(st.sampled_from(["“", "”", '"', "‘", "’", "said", "Holt", "he", ",", ".", "that", "to", "\n", "a mill"]))
)
def test_any_text_is_read_with_parts_that_slice_back(words: list[str]) -> None:
    text = " ".join(words)
    for document in told(text).documents:
        for one in document.speech:
            assert all(0 <= part.start < part.end <= len(text) for part in one.parts)
            assert one.speaker is None or text[one.speaker.start : one.speaker.end].strip()


@pytest.mark.parametrize("unit", ['"a b c d," he said. ', "He said, saying, adding, ", '"a b c d" ', "a, "])
def test_endless_sentences_take_linear_time(unit: str) -> None:
    start = process_time()
    told(unit * 2_000)
    assert process_time() - start < 5


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("The actor Peter Crane left the film. The actor said that he had always admired Crane.", None),
        ("The actor Peter Crane left the film. The actor said that he had always admired Mary Holt.", "Peter Crane"),
        ("Peter Crane left the mill. He said Crane & Sons would close.", "Peter Crane"),
    ],
)
def test_somebody_who_is_described_does_not_go_on_to_name_himself(text: str, meant: str | None) -> None:
    assert speakers(text)[-1] == meant


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The mill's housing secretary said it was late.\nMary Holt, the mill's housing secretary, left.", "Mary Holt"),
        ("A mill envoy said it was late.\nMary Holt, the mill envoy for Velmora, left the hall.", "Mary Holt"),
        ("A spokesman for the guards, identified on screen as Peter Crane, said it was late.", "Peter Crane"),
        ("A mill envoy said it was late.\nEnvoy Mary Holt said the talks went on.", "Mary Holt"),
        ("A mill official said it was late.\nMary Holt, a senior mill official, left the hall.", None),
        ("The mill envoy said it was late.\nMary Holt, a mill envoy, and Peter Crane, a mill envoy, left.", None),
        ("Mary Holt, a mill envoy, left the hall.\nA mill envoy said it was late.", None),
        ("The guard, who identified the man as Peter Crane, said it was late.", None),
    ],
)
def test_a_description_means_the_only_one_whom_the_article_describes_so(text: str, first: str | None) -> None:
    assert speakers(text)[0] == first


@pytest.mark.parametrize(
    "text",
    [
        "Mary Holt tested the well. She leaves if the panel, chaired by Velmoran lawyer Jan Crane, says so.\n\n"
        "“I have never poisoned it,” she said.",
        "Jane Reed said it was late. “I am off to bed,” she said.\n\nMary Holt, 81, lost the house. She builds it up. "
        "Her insurer dropped her.\n\n“They sent me a calendar,” she said.",
    ],
)
def test_she_goes_on_with_the_person_of_whom_the_paragraph_tells(text: str) -> None:
    assert speakers(text)[-1] == "Mary Holt"


@pytest.mark.parametrize(
    ("behind", "meant"),
    [
        ("Ann Reed wiped her eyes while she spoke to us.", "Ann Reed"),
        ("Ann Reed was told by the miller.", "Peter Crane"),
        ("Ann Reed’s eyes were wet.", "Peter Crane"),
    ],
)
def test_who_is_named_right_behind_a_comma_and_the_mark_spoke_even_without_a_verb_of_speech(
    behind: str, meant: str
) -> None:
    before = "Ann Reed came.\n\nPeter Crane said the mill was shut. He was sad, he said."
    text = f"{before}\n\n“It is so sad for us all,” {behind}"
    assert speakers(text)[-1] == meant
