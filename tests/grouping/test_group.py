"""Articles into stories."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from newsroom import articles

from briefing import Article, Group, group, read_groups, write_groups
from briefing.errors import SchemaError

_NEWS = list(articles(stories=8, each=4, words=250))


def _article(text: str, **known: object) -> Article:
    return Article(1, text, sha256(text.encode()).hexdigest(), **known)  # type: ignore[arg-type]


def _found(groups: list[Group]) -> set[frozenset[str]]:
    return {frozenset(member.sha256 for member in story.members) for story in groups}


def _gold() -> set[frozenset[str]]:
    return {frozenset(one.sha256 for number, one in _NEWS if number == story) for story in range(8)}


def test_articles_on_one_event_are_one_story() -> None:
    assert _found(group(article for _, article in _NEWS)) == _gold()


@given(st.randoms(use_true_random=False))
@settings(max_examples=5, deadline=None)
def test_the_order_of_the_articles_changes_nothing(chance: random.Random) -> None:
    shuffled = [article for _, article in _NEWS]
    chance.shuffle(shuffled)
    assert write_groups(group(shuffled)) == write_groups(group(article for _, article in _NEWS))


def test_later_articles_leave_the_ids_as_they_are() -> None:
    before = group(article for _, article in _NEWS[:-1])
    after = group(article for _, article in _NEWS)
    assert {story.id for story in before} == {story.id for story in after}


def test_articles_join_the_stories_given() -> None:
    before = group(article for place, (_, article) in enumerate(_NEWS) if place % 4 < 2)
    after = group((article for place, (_, article) in enumerate(_NEWS) if place % 4 >= 2), into=before)
    assert _found(after) == _gold()
    assert {(story.id, story.title) for story in after} == {(story.id, story.title) for story in before}


def test_two_stories_given_never_become_one() -> None:
    own = [article for number, article in _NEWS if number == 0]
    first, second = group(own[:2])[0], group(own[2:])[0]
    assert _found(group([], into=[first, second])) == {
        frozenset(member.sha256 for member in story.members) for story in (first, second)
    }


def test_a_story_given_that_gets_nothing_new_stays_as_it_is() -> None:
    before = group(article for _, article in _NEWS)
    assert write_groups(group([], into=before)) == write_groups(before)


def test_the_same_text_twice_is_one_article() -> None:
    [story] = group([_NEWS[0][1], _NEWS[0][1]])
    assert len(story.members) == 1


def test_a_near_copy_goes_where_its_original_goes_and_says_so() -> None:
    original = _NEWS[0][1]
    copied = _article(original.text + "More at eight.\n", published=original.published)
    stories = group([copied, *(article for _, article in _NEWS)])
    [own] = [story for story in stories if original.sha256 in {member.sha256 for member in story.members}]
    copies = {member.sha256: member.copy_of for member in own.members if member.copy_of}
    assert copies in ({copied.sha256: original.sha256}, {original.sha256: copied.sha256})
    assert len(own.members) == 5


def test_articles_of_two_languages_are_two_stories() -> None:
    english = replace(_NEWS[0][1], language="en")
    other = _article(english.text + "Ende.\n", language="de")
    assert len(group([english, replace(other, text=other.text * 2)])) == 2


def test_articles_far_apart_in_time_are_two_stories() -> None:
    first, second = _NEWS[0][1], _NEWS[1][1]
    later = replace(second, published=(first.published or date(2031, 1, 1)) + timedelta(400))
    assert len(group([first, later])) == 2
    assert len(group([first, later], window=500)) == 1


def test_articles_on_one_event_are_one_story_where_that_event_is_all_there_is() -> None:
    assert len(group(article for number, article in _NEWS if number == 0)) == 1


def test_the_name_of_a_town_alone_makes_no_story() -> None:
    fire = (
        "Aldermoor — A fire in Aldermoor destroyed a timber yard on Tuesday, and the fire brigade fought the flames "
        "until noon. Nobody was hurt in Aldermoor. The owner of the yard put the loss at two million.",
        "Aldermoor timber yard burns down\nFlames destroyed the timber yard of Aldermoor. The fire brigade needed "
        "until noon; nobody was hurt, and the owner spoke of a loss of two million.",
    )
    match = (
        "Aldermoor — Goalkeeper Tove Lindqvist saved three penalties as the women of Aldermoor reached the cup final. "
        "The coach praised her nerve. Aldermoor last won the trophy in 1998.",
        "Lindqvist takes Aldermoor to the cup final\nThree penalties saved by goalkeeper Tove Lindqvist were enough "
        "for Aldermoor, whose coach praised her nerve and dreamt of the trophy.",
    )
    wanted = {frozenset(_article(text).sha256 for text in story) for story in (fire, match)}
    others = [article for number, article in _NEWS if number]
    found = _found(group([*map(_article, (*fire, *match)), *others]))
    assert wanted <= found


def test_unlike_articles_are_stories_of_their_own() -> None:
    alone = [article for place, (_, article) in enumerate(_NEWS) if place % 4 == 0]
    assert len(group(alone)) == len(alone)


def test_no_articles_are_no_stories() -> None:
    assert group([]) == []


def test_the_newest_story_comes_first() -> None:
    days = [story.last for story in group(article for _, article in _NEWS)]
    assert days == sorted(days, reverse=True)  # type: ignore[type-var]


@given(st.lists(st.text(max_size=60), max_size=8))
@settings(max_examples=30, deadline=None)
def test_any_texts_are_grouped_each_once(texts: list[str]) -> None:
    given_articles = [_article(text) for text in texts if text]
    members = [member.sha256 for story in group(given_articles) for member in story.members]
    assert sorted(members) == sorted({article.sha256 for article in given_articles})


def test_saved_stories_are_read_as_they_were() -> None:
    stories = group(article for _, article in _NEWS)
    assert read_groups(write_groups(stories), "groups.json") == stories


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b'{"groups_version": "2.0", "stories": []}',
        b'{"groups_version": "1.0", "stories": [{"id": "../x", "title": "", "language": "en", "first": null,'
        b' "last": null, "members": [{"sha256": "a"}]}]}',
        b'{"groups_version": "1.0", "stories": [{"id": "x", "title": "", "language": "en", "first": null, "last": null,'
        b' "members": []}]}',
    ],
)
def test_what_is_no_saved_grouping_is_refused(content: bytes) -> None:
    with pytest.raises(SchemaError, match=r"groups\.json"):
        read_groups(content, "groups.json")
