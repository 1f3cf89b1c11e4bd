"""Every language has every word."""

from __future__ import annotations

import pytest

from briefing.errors import BriefingError
from briefing.model import Layout
from briefing.writers.labels import LANGUAGES, labels_in
from briefing.writers.packs import pack_of
from briefing.writers.templates import pack_names


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_of_words_has_the_same_keys_as_english(language: str) -> None:
    english, other = labels_in("en"), labels_in(language)
    for name in ("headings", "nothing", "status", "question", "disagreement", "counts"):
        assert getattr(other, name).keys() == getattr(english, name).keys()
    assert len(other.months) == 12


@pytest.mark.parametrize("name", pack_names())
def test_every_layout_speaks_every_language(name: str) -> None:
    pack = pack_of(Layout(template=name))
    for words in (pack.masthead, pack.as_of, pack.headings, pack.slots):
        assert set(words) in (set(), set(LANGUAGES))


def test_a_language_without_words_is_told_with_those_that_have_some() -> None:
    with pytest.raises(BriefingError, match="en, de, fr, es"):
        labels_in("xx")
