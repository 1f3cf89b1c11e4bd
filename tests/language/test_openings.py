"""Where a paragraph's own words begin."""

import pytest

from briefing.language.openings import opening
from briefing.model import Span

DATELINES = [
    ("OSTMERE, April 14 - |The guard was convicted."),
    ("SANTA BRENNA, June 15 (Coastal News Agency) - |Dockers will return."),
    ("PORT ELLEN, Isle of Marr (NW) — |Two boats collided."),
    ("NEW HARROW — |Growers reacted."),
    ("Halbeck (NW) -- |A man was found."),
    ("Oct. 21 (World Report Service) - |The first trucks came."),
    ("(NWN) |The council met."),
    ("Ostmere (CNN) |Two boats collided."),
    ("Port Ellen, Marr (Reuters) |Two boats collided."),
    ("Saturday, March 26, 2033 |Up to four boats collided."),
    ("PORT ELLEN ― |Two boats collided."),
    ("ST. HALVARD, Wed., 3 March 2021 /NW/ – |“We won,” she said."),
]
NONE = [
    "STEFAN KORDA: We will judge them.",
    "Halbeck - a town on the river - voted.",
    "The Federation - which has 40 members - met.",
    "NATO and the EU met.",
    "A I and B - All of it.",
    "FILE - In this photo the dam is seen.",
    "March 3 was cold.",
    "On Saturday, March 26, 2033, Two Rivers voted.",
    "Saturday, March 26, 2033, was cold.",
    "Harbour Safety Board (HSB) Director Ida Korda resigned.",
    "(This story was updated.) Nobody was hurt.",
    "",
]


@pytest.mark.parametrize("marked", DATELINES)
def test_a_dateline_is_not_part_of_the_first_sentence(marked: str) -> None:
    text = marked.replace("|", "")
    assert opening(text, Span(0, len(text))) == marked.index("|")


@pytest.mark.parametrize("text", NONE)
def test_words_that_are_no_dateline_stay_in_the_sentence(text: str) -> None:
    assert opening(text, Span(0, len(text))) == 0


@pytest.mark.parametrize("mark", [".", ":"])
def test_the_mark_of_an_answer_is_no_word_of_it(mark: str) -> None:
    text = f"Q{mark} Why is the bridge closed?\nA{mark} Mr. Lund found cracks."
    assert opening(text, Span(0, 28)) == 3
    assert opening(text, Span(29, len(text))) == 32


def test_an_initial_at_the_head_of_a_paragraph_is_no_mark_of_an_answer() -> None:
    text = "The bridge is closed.\nA. Lund found cracks in it."
    assert opening(text, Span(22, len(text))) == 22


def test_the_number_of_an_item_is_no_word_of_it() -> None:
    text = "1. Ida Lund found cracks.\n2) Otto Berg left."
    assert opening(text, Span(0, 25)) == 3
    assert opening(text, Span(26, len(text))) == 29


@pytest.mark.parametrize("line", ["2. Bundesliga clubs met.", "9. Oktober war ein Sonntag.", "3 ferries sank."])
def test_a_number_that_no_other_item_follows_stays_in_the_sentence(line: str) -> None:
    text = f"The bridge is closed.\n{line}"
    assert opening(text, Span(22, len(text))) == 22


@pytest.mark.parametrize("buttons", ["View Images ", "1 of 50 Full Screen Autoplay Close Skip Ad × "])
def test_the_buttons_of_a_gallery_are_no_words_of_the_text_behind_them(buttons: str) -> None:
    text = f"{buttons}The bridge is closed."
    assert opening(text, Span(0, len(text))) == len(buttons)


@pytest.mark.parametrize("text", ["View Images of the bridge are sold here.", "1 of 50 bridges is closed."])
def test_the_same_words_may_open_a_sentence(text: str) -> None:
    assert opening(text, Span(0, len(text))) == 0
