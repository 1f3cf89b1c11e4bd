"""Sentences, from tests/cases/sentences.md."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.language.quotations import quotations
from briefing.language.sentences import sentences
from briefing.matching import paragraphs
from briefing.model import Sentence

CASES = Path(__file__).parent.parent / "cases" / "sentences.md"


def split(text: str) -> tuple[Sentence, ...]:
    spans = paragraphs(text)
    return sentences(1, text, spans, quotations(text, spans))


def cases() -> list[object]:
    read = []
    for block in CASES.read_text(encoding="utf-8").split("\n## ")[1:]:
        rule, text, *items = block.strip().split("\n")
        read.append(pytest.param(text, [item.removeprefix("- ") for item in items], id=rule))
    return read


@pytest.mark.parametrize(("text", "expected"), cases())
def test_a_text_falls_into_its_sentences(text: str, expected: list[str]) -> None:
    assert [sentence.text for sentence in split(text)] == expected


@given(st.text(alphabet="ab AB.!?…“”\"'()[]\n1US", max_size=200))
def test_sentences_slice_back_and_lose_no_word(text: str) -> None:
    found = split(text)
    for sentence in found:
        assert text[sentence.start : sentence.end] == sentence.text
        assert sentence.text == sentence.text.strip() != ""
    assert "".join("".join(s.text.split()) for s in found) == "".join(text.split())
    assert [s.index for s in found] == list(range(len(found)))


@pytest.mark.parametrize("text", ["." * 90_000 + "a", '." ' * 20_000, "A. " * 20_000, '"' * 30_000, "ox " * 90_000])
def test_hostile_lines_are_split_in_linear_time(text: str) -> None:
    assert "".join(s.text for s in split(text)).replace(" ", "") == text.replace(" ", "")


def test_who_wrote_or_can_be_followed_is_set_apart_inside_a_paragraph() -> None:
    text = "Brandt closed the bridge over the river on Monday, and nobody was hurt on it or near it. "
    text += "(Additional reporting by Ann Dorn; Editing by Ira Holm)\n"
    text += "It rained in the town all day long, and the mayor said nothing. "
    text += "Follow Ann Dorn on Twitter. Follow the river, he said. Reporting by the council was late."
    apart = [sentence.text for sentence in split(text) if sentence.heading]
    assert apart == ["(Additional reporting by Ann Dorn; Editing by Ira Holm)", "Follow Ann Dorn on Twitter."]


@pytest.mark.parametrize(
    "line",
    [
        "FILE - In this May 4, 2031, file photo, the ferry leaves Velmora.",
        "In this photo taken Tuesday, a ferry leaves Velmora.",
        "(In this undated image provided by the harbour, a ferry is seen.)",
        "The ferry of Velmora is shown in this October 31, 2031 photo released by the harbour.",
        "This June 2031 photo released by the harbour shows the ferry of Velmora.",
    ],
)
def test_a_caption_is_no_running_text(line: str) -> None:
    assert [sentence.heading for sentence in split(f"The ferry sank. {line} Nobody was hurt.")] == [False, True, False]


@pytest.mark.parametrize(
    "line",
    [
        "In this picture of things, the ferry is a luxury.",
        "In this town photo shops have closed.",
        "This photo shop closed.",
        "The ferry is shown in this film.",
        "The ferry was seen on a picture taken in June.",
        "The police released a photo of the ferry.",
        "He was seen in the photographs that the police found.",
    ],
)
def test_a_sentence_about_pictures_is_running_text(line: str) -> None:
    assert [sentence.heading for sentence in split(f"The ferry sank. {line} Nobody was hurt.")] == [False] * 3
