"""Pages that hold no article, and the notices on those that do."""

from __future__ import annotations

import tomllib
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import Article, group, make_brief
from briefing.matching.pages import news_of

_CASES = tomllib.loads((Path(__file__).parents[1] / "cases" / "page_notices.toml").read_text(encoding="utf-8"))


def _article(text: str) -> Article:
    return Article(1, text, sha256(text.encode()).hexdigest())


@pytest.mark.parametrize("text", _CASES["hollow"])
def test_a_page_of_notices_holds_no_article(text: str) -> None:
    assert news_of(text) == ""


@pytest.mark.parametrize("text", _CASES["articles"])
def test_an_article_with_a_notice_or_like_one_stays_an_article(text: str) -> None:
    assert news_of(text)


@pytest.mark.parametrize(("text", "left"), _CASES["cut"])
def test_notices_are_cut_out_of_an_article(text: str, left: str) -> None:
    assert news_of(text) == left


@given(st.text(max_size=200))
def test_a_text_without_a_notice_stays_as_it_is(text: str) -> None:
    assert news_of(text) == text


def test_pages_that_hold_no_article_are_in_no_story_and_join_none() -> None:
    notice = "Since 1999 Quarry Search has given its crawl data to the Wayback Machine."
    news = [
        "The council of Velm closed the old bridge over the Tarn on Tuesday after cracks were found in a pier.",
        "Teachers walked out in Ostry over the size of their classes, and parents marched with them to the town hall.",
    ]
    stories = group(map(_article, (notice, f"{notice} {notice}", *news)))
    assert sorted(member.title or "" for story in stories for member in story.members) == sorted(news)
    assert len(stories) == 2


def test_the_title_is_never_a_notice() -> None:
    [story] = group(
        [_article("This site uses cookies.\nMayor Ida Renn of Velm resigned on Monday after eight years.\n")]
    )
    assert story.title == "Mayor Ida Renn of Velm resigned on Monday after eight years."


def test_of_a_page_that_holds_no_article_nothing_is_read_and_the_other_sources_keep_their_numbers() -> None:
    news = "The council of Velm closed the old bridge over the Tarn on Tuesday after cracks were found in a pier."
    brief = make_brief([_article(_CASES["hollow"][0]), _article(news)])
    assert [(source.id, source.sentences) for source in brief.sources] == [(1, 0), (2, 1)]
    assert {piece.source for line in brief.summary for piece in line.evidence} == {2}
    assert [notice.source for notice in brief.notices if notice.code == "no-article"] == [1]


def test_pages_that_hold_no_article_are_kept_where_there_is_nothing_else() -> None:
    brief = make_brief([_article(text) for text in _CASES["hollow"][:2]])
    assert len(brief.sources) == 2
    assert {notice.code for notice in brief.notices} >= {"no-article"}
