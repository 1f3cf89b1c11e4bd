"""How rare words are, as ranking counts them and as a section would."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.matching import Rarity
from briefing.model import Settings, Story
from briefing.ranking import rank
from tests.ranking.stories import FERRY, story

TURKISH = "The mayor of İznik opened the harbour bridge on Tuesday morning, and İznik's ferries came too."
THAI = "The Bangkok office, กรุงเทพมหานคร in its own words, opened the harbour bridge on Tuesday."


def counted(told: Story) -> Rarity:
    return Rarity.of(sentence.text for document in told.documents for sentence in document.sentences)


@pytest.mark.parametrize("texts", [FERRY, (*FERRY, TURKISH), (*FERRY, THAI), ("", ""), ("1 2 3", "The of and.")])
def test_what_ranking_has_counted_is_what_the_sections_would_count(texts: tuple[str, ...]) -> None:
    told = story(*texts)
    assert Rarity.among(told.documents, rank(told, Settings())) == counted(told)


def test_a_story_in_another_language_is_counted_by_the_sections_themselves() -> None:
    told = story("Le maire a fermé le pont du canal mardi matin, et le port aussi.", language="fr")
    ranking = rank(told, Settings())
    assert ranking.rarity is None
    assert Rarity.among(told.documents, ranking) == counted(told)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=120), max_size=3))
def test_any_texts_are_counted_alike(texts: list[str]) -> None:
    told = story(*texts)
    assert Rarity.among(told.documents, rank(told, Settings())) == counted(told)
