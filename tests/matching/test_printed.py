"""What is printed of a text, and what of it can be told apart on paper."""

from __future__ import annotations

import unicodedata
from collections import defaultdict

import pytest

from briefing.matching import drawn, printed


def test_characters_that_act_are_not_printed() -> None:
    assert printed("a\u202eb\u200b\x1bc\n\n d") == "abc d"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the ﬁrst ofﬁce", "the first office"),
        ("closed‐mouth, non‑stop", "closed-mouth, non-stop"),
        (unicodedata.normalize("NFD", "Köln, Ångström"), "Köln, Ångström"),
        ("5 µg", "5 μg"),
    ],
)
def test_what_looks_alike_on_paper_is_drawn_alike(one: str, other: str) -> None:
    assert printed(one) != printed(other)
    assert drawn(one) == drawn(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("10²", "102"), ("½", "1/2"), ("O", "0"), ("l", "1"), ("e", "é"), ("–", "-"), ("“", '"'), ("а", "a")],
)
def test_what_differs_on_paper_or_in_meaning_is_not_drawn_alike(one: str, other: str) -> None:
    assert drawn(one) != drawn(other)


def test_whatever_the_fonts_draw_with_one_glyph_is_drawn_alike() -> None:
    fonts = pytest.importorskip("fontTools.ttLib")
    press = pytest.importorskip("briefing.writers.press")
    for place in press.FONTS.values():
        glyphs = defaultdict(set)
        for code, glyph in fonts.TTFont(press.font_path(*place)).getBestCmap().items():
            if code < 0x250 or 0x2000 <= code < 0x2300:  # Latin letters and common signs
                glyphs[glyph].add(drawn(chr(code)) or "-")  # a soft hyphen is not printed
        assert [one for one in glyphs.values() if len(one) > 1] == []
