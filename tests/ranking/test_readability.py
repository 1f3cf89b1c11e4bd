"""Which sentences can stand in a summary."""

from __future__ import annotations

import pytest

from briefing.matching import words_of
from briefing.model import Sentence
from briefing.ranking.readability import can_stand, leans
from briefing.ranking.service import talks_to_reader


def _stands(text: str, index: int = 1) -> bool:
    return can_stand(Sentence(1, index, 1, 0, len(text), text), len(text.split()), words_of(text), text.split())


def _leans(text: str, language: str = "en") -> bool:
    return leans(text, language, words_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "He closed the mill in March.",
        "But the mill stayed open.",
        "Meanwhile, the river rose by a metre.",
        "That decision fell on Monday.",
        "In a short interview, she called the plan a mistake.",
        "“We are ready for the winter,” he said.",
        "“We are ready for the winter, all of us.”",
        "As a result, the bridge was closed.",
        "“We are ready for the winter,” He told reporters.",
        "She's asked that the mill in Elmford be kept.",
        "It’s not the only mill in Elmford.",
        "Notably, the mill in Elmford stayed open.",
        "The decision surprised the millers of Elmford.",
        "The millers of Elmford, however, kept the mill open.",
        "Brandt, for instance, has bought two of these mills.",
        "Brandt rejected those complaints at a meeting in Elmford.",
    ],
)
def test_a_sentence_that_points_back_leans(text: str) -> None:
    assert _leans(text)


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Ada Brandt closed the mill in March.",
        "This week the mill closed for good.",
        "That night the river rose by a metre.",
        "“We are ready for the winter,” Brandt said.",
        "The mayor said he would close the mill.",
        "In Elmford, Brandt said, she had found friends.",
        "Button makers in Elmford are on strike.",
        "$3 million went missing in Elmford.",
        "Elmford's mill closed in March.",
        "The decision-makers of Elmford met on Monday.",
        "The mayor's decision surprised the millers of Elmford.",
        "Brandt thanked those who had kept the mill in Elmford open.",
        "Brandt rejected those complaints of millers that came too late.",
        "Brandt said: “However, these mills are old.”",
    ],
)
def test_a_sentence_that_names_its_own_does_not_lean(text: str) -> None:
    assert not _leans(text)


def test_other_languages_are_not_judged_by_english_words() -> None:
    assert not _leans("But de la ville, une belle maison.", "fr")


@pytest.mark.parametrize(
    "text",
    [
        "Who closed the mill in Elmford last week?",
        "Read more about the mill in Elmford here.",
        "Photo: the mill in Elmford before the flood.",
        "Ada Brandt speaks to farmers in Elmford, Monday, March 3, 2031.",
        "The mill in Elmford is shown in this file photo.",
        "Mayor Ada Brandt, right, and miller Tom Hale, left, shake hands.",
        "From left, Ada Brandt and Tom Hale stand before the mill.",
        "Write to the desk at desk@echo.example today, please.",
        "We would love to hear from you about it.",
        "“We closed the mill, and that was right.",
        "We closed it because of the flood,” Brandt said.",
        "Too short to tell.",
        "the mill in Elmford stayed open all week.",
        "Mill in Elmford stays open all week",
        "(The mill in Elmford was built in 1840.",
        "* The mill in Elmford was built in 1840.",
        "The mayor of Elmford has ordered the millers to...",
        "Elmford's Oldest Mill May Close, Says Mayor!",
        "Anyone with information about the fire is asked to call the police.",
        "Here’s what to know about the mill in Elmford today.",
        "This story has been corrected to give the age of the mill.",
        "The hotline of the mill is open at 555-010-4477 all day.",
        "Millers wait at the gate in Elmford, Monday March 3, 2031.",
        "Elmford Mills EFM, +0.88% said on Monday that it would close.",
        "(Image courtesy of the mill museum in Elmford.)",
    ],
)
def test_what_is_no_full_statement_cannot_stand(text: str) -> None:
    assert not _stands(text)


@pytest.mark.parametrize(
    "text",
    [
        "The mill in Elmford was closed on Monday.",
        "“We closed the mill in time,” Brandt said.",
        "The mill (built in 1840) was closed on Monday.",
        "12 people were at work in the mill.",
        "The road turns left, and the mill stands on the right bank.",
        "Contacts with the millers were broken off on Monday.",
        "The flood of March 3, 2031, closed the mill.",
        "Video from the mill showed millers on the roof.",
        "Watch towers stand on both sides of the mill.",
        "For more than two years the mill stood empty.",
        "Anyone who wants to see the mill needs a ticket.",
        "Updated figures put the loss at 3 million.",
    ],
)
def test_a_full_statement_can_stand(text: str) -> None:
    assert _stands(text)


def test_a_headline_that_ends_with_an_abbreviation_is_no_sentence() -> None:
    assert not _stands("Miller from Elmford wins big prize in U.S.", index=0)
    assert _stands("Miller Ada Brandt has won a big prize in the U.S.", index=4)


def _talks(text: str) -> bool:
    return talks_to_reader(text, text.lower().replace(",", "").rstrip(".").split())


@pytest.mark.parametrize(
    "text",
    [
        "I set out for the mill in April.",
        "On Monday we went back to the mill in Elmford.",
        "Elmford is, in my opinion, the finest mill town.",
        "If you want to see the mill, come early.",
        "We’re told that the mill will close.",
        "The mill is open again, and I think it will stay so.",
    ],
)
def test_a_narrator_who_says_i_or_you_talks_to_the_reader(text: str) -> None:
    assert _talks(text)


@pytest.mark.parametrize(
    "text",
    [
        "The mill closed in World War I and opened again in 1920.",
        "The US bought the mill in Elmford.",
        "“We closed the mill, and I am glad,” Brandt said.",
        "Brandt said: 'We closed our mill.'",
        "The mill turned I-beams into bridges.",
    ],
)
def test_a_narrator_who_reports_does_not_talk_to_the_reader(text: str) -> None:
    assert not _talks(text)
