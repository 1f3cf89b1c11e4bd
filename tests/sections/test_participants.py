"""Participants are who acts or speaks, the most involved first."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from briefing.language import annotate
from briefing.model import Article, Participant, Ranking
from briefing.sections.participants import find

CASES = Path(__file__).parents[1] / "cases" / "participants.md"


def participants_of(*texts: str) -> tuple[Participant, ...]:
    articles = [
        Article(number, text, hashlib.sha256(text.encode()).hexdigest(), language="en")
        for number, text in enumerate(texts, 1)
    ]
    return find(annotate(articles)[0], Ranking((), ()))


def cases() -> list[tuple[str, list[str], list[str]]]:
    found = []
    for block in CASES.read_text(encoding="utf-8").split("\n## ")[1:]:
        title, *lines = block.strip().split("\n")
        names = [line.removeprefix("- ") for line in lines if line.startswith("- ")]
        texts = [line for line in lines if line and not line.startswith("- ")]
        found.append((title, texts, [] if names == ["none"] else names))
    return found


@pytest.mark.parametrize(("title", "texts", "names"), cases(), ids=[case[0] for case in cases()])
def test_participants_are_found_as_the_case_says(title: str, texts: list[str], names: list[str]) -> None:
    assert [participant.name for participant in participants_of(*texts)] == names


def test_mentions_are_counted_by_source_and_silent_sources_are_left_out() -> None:
    (bell,) = participants_of("Anna Bell spoke. Bell sat down.", "It rained.", "Bell said no.")
    assert bell.mentions == {1: 2, 3: 1}


def test_the_first_evidence_is_the_fullest_name() -> None:
    (bell,) = participants_of("Bell said no.", "Anna Bell spoke.")
    assert [(piece.source, piece.text) for piece in bell.evidence] == [(2, "Anna Bell"), (1, "Bell")]


def test_a_role_worded_alike_in_two_sources_is_one_role_with_two_places() -> None:
    (bell,) = participants_of("The mayor of Torsby, Anna Bell, spoke.", "Anna Bell, the mayor of Torsby, said no.")
    (role,) = bell.roles
    assert [(piece.source, piece.text) for piece in role.evidence] == [
        (1, "The mayor of Torsby"),
        (2, "mayor of Torsby"),
    ]


@pytest.mark.parametrize(
    ("texts", "roles"),
    [
        (("The town heard Torsby Mayor Anna Bell.", "The town heard Mayor Anna Bell."), {"Torsby Mayor"}),
        (("The town heard former Mayor Anna Bell.", "The town heard Mayor Anna Bell."), {"former Mayor", "Mayor"}),
        (("The town heard Mayor Anna Bell.", "Anna Bell, the town's mayor, spoke."), {"Mayor", "the town's mayor"}),
    ],
)
def test_a_role_that_a_longer_one_tells_stands_once(texts: tuple[str, ...], roles: set[str]) -> None:
    (bell,) = participants_of(*texts)
    assert {role.text for role in bell.roles} == roles


def test_aliases_stand_as_written() -> None:
    (bell,) = participants_of("President Anna Bell spoke. Bell sat. The president was calm. Mrs. Bell left.")
    assert bell.aliases == ("Bell",)
    assert bell.mentions == {1: 4}


@pytest.mark.parametrize(("title", "texts", "names"), cases(), ids=[case[0] for case in cases()])
def test_the_order_of_the_sources_changes_numbers_only(title: str, texts: list[str], names: list[str]) -> None:
    forwards = [(p.name, p.aliases, [role.text for role in p.roles]) for p in participants_of(*texts)]
    backwards = [(p.name, p.aliases, [role.text for role in p.roles]) for p in participants_of(*texts[::-1])]
    assert forwards == backwards
