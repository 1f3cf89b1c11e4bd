"""Paragraphs."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefing.matching import paragraphs

BROKEN = """Bridge closed

The old harbour bridge at Velmora was closed on Monday after
engineers found cracks in two of its pillars, and nobody knows
when it will be opened again for carts, cars and the many people
who walk to the market.

Mayor Ilse Brandt said the repairs would take until spring and
would be paid for by the province, which has put money aside for
this and for the mill.
Ferries run until ten in the evening, and a second boat has been
hired from Torsby.
- one boat for people who walk
- one boat for carts
"""


def texts(text: str) -> list[str]:
    return [text[span.start : span.end] for span in paragraphs(text)]


def test_every_line_is_a_paragraph() -> None:
    assert texts("One.\nTwo.\n\n  Three. \n \n") == ["One.", "Two.", "Three."]


def test_lines_broken_at_an_even_length_are_joined() -> None:
    first, second, third, fourth, *items = texts(BROKEN)
    assert first == "Bridge closed"
    assert second.endswith("who walk to the market.")
    assert second.count("\n") == 3
    assert third.startswith("Mayor")
    assert fourth.startswith("Ferries")
    assert items == ["- one boat for people who walk", "- one boat for carts"]


def test_a_poem_and_a_list_are_not_joined() -> None:
    poem = "the boat\nthe bridge\nthe market\nthe mill\nthe road\nthe rain"
    assert texts(poem) == poem.split("\n")


def test_a_text_with_long_lines_is_not_joined() -> None:
    long = "The bridge was closed on Monday, " * 6
    text = "\n".join([long, *["and nobody knows when it will be opened for all carts"] * 9])
    assert len(texts(text)) == 10


@given(st.text(alphabet="ab .\n-\t", max_size=300))
def test_no_word_is_lost_and_paragraphs_are_in_order(text: str) -> None:
    spans = paragraphs(text)
    assert "".join("".join(text[s.start : s.end].split()) for s in spans) == "".join(text.split())
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(text[s.start : s.end].strip() == text[s.start : s.end] != "" for s in spans)
