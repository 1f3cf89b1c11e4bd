"""Which lines say the same thing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.matching import Rarity, group, likeness, same_thing

STORY = [
    "The harbour bridge at Velmora was closed on Monday after cracks were found.",
    "Engineers found cracks in the Velmora harbour bridge and closed it on Monday.",
    "The harbour bridge at Velmora was not closed after cracks were found, the mayor said.",
    "Mayor Ilse Brandt said repairs would cost 4 million crowns.",
    "Repairs would cost 9 million crowns, Mayor Ilse Brandt said.",
    "Mayor Ilse Brandt said the repairs would cost about 4.1 million crowns.",
    "The ferry company Nordlys hired two more ships.",
    "The ferry company Sorlandet hired two more ships.",
]
RARITY = Rarity.of(STORY)


@pytest.mark.parametrize(("a", "b"), [(0, 1), (3, 5)])
def test_other_words_in_another_order_say_the_same_thing(a: int, b: int) -> None:
    assert same_thing(RARITY.line(STORY[a]), RARITY.line(STORY[b]))


@pytest.mark.parametrize(("a", "b"), [(0, 2), (3, 4), (6, 7), (0, 6)])
def test_a_negation_a_number_or_a_name_keeps_lines_apart(a: int, b: int) -> None:
    assert not same_thing(RARITY.line(STORY[a]), RARITY.line(STORY[b]))


def test_grouping_gives_each_line_one_group_in_order() -> None:
    assert group([RARITY.line(text) for text in STORY]) == [(0, 1), (2,), (3, 5), (4,), (6,), (7,)]


def test_a_text_without_content_words_is_like_nothing() -> None:
    empty = RARITY.line("…")
    assert likeness(empty, RARITY.line(STORY[0])) == 0
    assert not same_thing(empty, empty)


@given(st.lists(st.text(max_size=60), max_size=12))
def test_every_line_stands_in_exactly_one_group(texts: list[str]) -> None:
    rarity = Rarity.of(texts)
    places = [place for members in group([rarity.line(text) for text in texts]) for place in members]
    assert sorted(places) == list(range(len(texts)))
