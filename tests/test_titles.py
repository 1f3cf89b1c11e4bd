"""Titles, by what they must and must not be."""

import pytest

from briefing import Article, make_brief
from briefing.readers.text import read_text

LEADS = [
    (
        "The mayor of Halbeck said work on the new bridge will start “at once” after the council had voted for it on "
        "Monday night by a single vote, to the dismay of the ferrymen.",
        "The mayor of Halbeck said work on the new bridge will start “at once”",
    ),
    ("The bridge fell.", "The bridge fell"),
    (
        "More than four hundred people have been taken out of the old harbour quarter with boats and buses since the "
        "early hours of the morning.",
        "More than four hundred people have been taken out of the old harbour quarter…",
    ),
    (
        "The mantle of Saint Orla, which has been kept by some of the brothers as the cloak of its founder since then, "
        "could be a copy, the museum of Halbeck reported.",
        "The mantle of Saint Orla, which has been kept by some of the brothers as the cloak of its founder since then, "
        + "could be a copy",
    ),
    (
        "Ines Vold, a teacher of the first form at the old harbour school in Halbeck, will be given the medal of the "
        "town, the mayor said on Friday.",
        "Ines Vold, a teacher of the first form at the old harbour school in Halbeck, "
        + "will be given the medal of the town",
    ),
    (
        "The council of Halbeck opened talks with the ferrymen and their lawyers just hours after the old bridge had "
        "been closed by order of the county.",
        "The council of Halbeck opened talks with the ferrymen and their lawyers",
    ),
    (
        "The mayor and the council of the town of Halbeck said on Wednesday that the county had closed the bridge, and "
        "the ferry sailed again.",
        "The mayor and the council of the town of Halbeck said on Wednesday that the county had closed the bridge",
    ),
    (
        "The ferry left Halbeck for the last time on Tuesday at 11 p.m.",
        "The ferry left Halbeck for the last time on Tuesday at 11 p.m.",
    ),
]


def article(text: str) -> Article:
    return read_text(text.encode(), "story.txt").articles[0]


@pytest.mark.parametrize(("lead", "title"), LEADS)
def test_without_a_headline_the_title_is_the_first_clause_of_the_bottom_line(lead: str, title: str) -> None:
    assert make_brief([article(lead)]).title == title


def test_the_headline_that_the_summary_bears_out_is_taken() -> None:
    asides = article("Ferry fares to rise\n\nFerry fares will rise in May, the company said.\nNo reason was given.")
    story = "The bridge at Halbeck collapsed on Monday, and two cars fell into the river, the mayor said."
    told = [
        article(f"Bridge at Halbeck collapses\n\n{story}\nThe mayor said the bridge was {n} old.") for n in (40, 41)
    ]
    assert make_brief([asides, *told]).title == "Bridge at Halbeck collapses"


@pytest.mark.parametrize(
    "line",
    [
        "Ida Renn/Reuters",
        "Getty Images Mayor Ida Renn of Halbeck at the bridge",
        "Article excerpt",
        "Saturday, January 8, 2022",
        "(Channel 9 at ten)",
        "*** Watch the bridge live ***",
        "Follow our other stories of the week",
        "Image copyright PA Image caption The mayor of Halbeck, Ida Renn, at the bridge",
        "Ida Renn (Photo: Courtesy of the town of Halbeck)",
        "Eds: UPDATES with the words of the mayor",
        "“Halbeck” redirects here",
    ],
)
def test_credits_and_furniture_above_the_text_are_no_title(line: str) -> None:
    story = "The bridge at Halbeck fell into the river on Friday night, the mayor, Ida Renn, said."
    brief = make_brief([article(f"{line}\n\n{story}\n\nNobody was hurt.")])
    assert brief.title == story.removesuffix(".")
    assert brief.sources[0].opening == story


def test_a_headline_below_a_credit_is_the_title() -> None:
    text = "Ida Renn/Reuters\n\nBridge at Halbeck falls\n\nThe bridge at Halbeck fell on Friday."
    assert make_brief([article(text)]).title == "Bridge at Halbeck falls"


def test_a_brief_of_nothing_is_called_brief() -> None:
    assert make_brief([]).title == "Brief"


def test_the_newest_articles_give_the_title_and_the_bottom_line() -> None:
    old = "Talks on the Halbeck bridge begin\n\nPublished 3 March 2025\n\nTalks on the new bridge began on Monday."
    new = "Halbeck bridge talks fail\n\nPublished 14 March 2025\n\nTalks on the new bridge at Halbeck failed on Friday."
    brief = make_brief([article(old), article(new)])
    assert brief.title == "Halbeck bridge talks fail"
    assert brief.summary[0].text == "Talks on the new bridge at Halbeck failed on Friday."


def test_a_line_that_is_only_a_date_is_no_title() -> None:
    story = "Saturday, January 8, 2022\n\nThe bridge at Halbeck fell into the river on Friday night, the mayor said."
    assert (
        make_brief([article(story)]).title
        == "The bridge at Halbeck fell into the river on Friday night, the mayor said"
    )


def test_the_headline_of_a_source_that_the_summary_does_not_use_is_no_title() -> None:
    story = "The bridge at Halbeck collapsed on Monday, and two cars fell into the river, the mayor said."
    told = [article(f"{story}\n\nThe mayor said the bridge at Halbeck was {n} years old.") for n in (40, 41)]
    aside = article("Who owns the cars of Halbeck?\n\nIn this film.")
    assert make_brief([aside, *told]).title == "The bridge at Halbeck collapsed on Monday"


@pytest.mark.parametrize("text", ["0", "2031", "2031, 2032", "In 2031,"])
def test_a_text_without_words_has_a_title_all_the_same(text: str) -> None:
    assert make_brief([article(text)]).title
