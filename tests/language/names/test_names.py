"""People and organisations are found, described and merged."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.language import annotate
from briefing.language.names.people import one_person
from briefing.language.names.spelling import same_spelling
from briefing.model import Article, Entity, Story

CASES = Path(__file__).parents[2] / "cases" / "names.md"


def story_of(*texts: str) -> Story:
    articles = [
        Article(number, text, hashlib.sha256(text.encode()).hexdigest(), language="en")
        for number, text in enumerate(texts, 1)
    ]
    return annotate(articles)[0]


def cases() -> list[tuple[str, str, list[str]]]:
    found = []
    for block in CASES.read_text(encoding="utf-8").split("\n## ")[1:]:
        title, _, rest = block.partition("\n")
        lines = rest.strip("\n").split("\n")
        expected = [line.removeprefix("- ") for line in lines if line.startswith("- ")]
        text = "\n".join(line for line in lines if not line.startswith("- ")).strip("\n")
        found.append((title, text, [] if expected == ["none"] else expected))
    return found


def split(field: str) -> list[str]:
    return [] if field == "-" else [part.strip() for part in field.split(";") if part.strip()]


@pytest.mark.parametrize(("title", "text", "expected"), cases(), ids=[case[0] for case in cases()])
def test_names_are_found_as_the_case_says(title: str, text: str, expected: list[str]) -> None:
    found = {entity.name: entity for entity in story_of(text).entities if entity.kind != "place"}
    assert sorted(found) == sorted(line.split("|")[1].strip() for line in expected)
    for line in expected:
        kind, name, aliases, roles = [*(field.strip() for field in line.split("|")), "", ""][:4]
        assert found[name].kind == kind
        if aliases:
            assert list(found[name].aliases) == split(aliases)
        if roles:
            assert [role.text for role in found[name].roles] == split(roles)


def entity_named(story: Story, name: str) -> Entity:
    return next(entity for entity in story.entities if entity.name == name)


def test_names_are_merged_over_articles_and_the_fullest_is_kept() -> None:
    story = story_of("Brandtner said the pier was safe.", "Harbour Minister Ilse Brandtner opened the quay.")
    entity = entity_named(story, "Ilse Brandtner")
    assert [mention.article for mention in entity.mentions] == [1, 2]
    assert entity.aliases == ("Brandtner",)


@pytest.mark.parametrize(
    ("text", "phrase", "name"),
    [
        ("President Martin Holm spoke. The president was calm.", "The president", "Martin Holm"),
        (
            "Norwegian President Martin Holm spoke. The Norwegian leader was calm.",
            "The Norwegian leader",
            "Martin Holm",
        ),
        (
            "President Martin Holm spoke. Holm sat. Holm left. Danish voters cheered the Danish leader.",
            "the Danish leader",
            "Martin Holm",
        ),
        ("Velmora Shipping Corp. sold two ferries. The company was in debt.", "The company", "Velmora Shipping Corp."),
        ("The Torsby Harbour Commission met. The commission was split.", "The commission", "Torsby Harbour Commission"),
        (
            "Torsby Motors AG said it lost money. The Norwegian company is old.",
            "The Norwegian company",
            "Torsby Motors AG",
        ),
        ("The bells rang, said the Ask, a weekly newspaper, and the newspaper is old.", "the newspaper", "Ask"),
    ],
)
def test_a_description_means_somebody_named_in_the_same_article(text: str, phrase: str, name: str) -> None:
    story = story_of(text)
    described = [mention for mention in story.documents[0].mentions if mention.form == "description"]
    assert [mention.text for mention in described] == [phrase]
    assert story.entities[described[0].entity or 0].name == name


@pytest.mark.parametrize(
    "text",
    [
        "Anna Bell, a baker, spoke. The president was calm.",
        "President Martin Holm spoke. The former president was calm.",
        "President Martin Holm spoke. The president of the club was calm.",
        "Norwegian President Martin Holm spoke. The Danish leader was calm.",
        "Torsby Motors AG said it lost money. The rival company is old.",
        "Norway said it lost money. The network is old.",
    ],
)
def test_a_description_of_somebody_else_stays_unresolved(text: str) -> None:
    assert not [mention for mention in story_of(text).documents[0].mentions if mention.form == "description"]


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Mrs. Xyla Orrend spoke.", "female"),
        ("Spokesman Xylo Orrend spoke.", "male"),
        ("Mary Orrend spoke.", "female"),
        ("Chairperson Xylo Orrend said she was tired.", "female"),
        ("Chairperson Xylo Orrend spoke.", None),
    ],
)
def test_gender_is_told_by_titles_given_names_and_pronouns(text: str, gender: str | None) -> None:
    assert [entity.gender for entity in story_of(text).entities] == [gender]


@pytest.mark.parametrize(("a", "b"), [("zelinsky", "zelinskyy"), ("gaddavi", "gadhavi"), ("andropenko", "andropenco")])
def test_transcriptions_of_one_surname_are_one(a: str, b: str) -> None:
    assert same_spelling(a, b)


@pytest.mark.parametrize(
    ("a", "b"), [("johnson", "johnston"), ("harris", "harrison"), ("lee", "li"), ("miller", "keller")]
)
def test_surnames_that_look_alike_are_two(a: str, b: str) -> None:
    assert not same_spelling(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("anna bell", "peter bell"),
        ("martin s holm", "martin t holm"),
        ("martin holm", "martin holm jr"),
        ("kim jong a", "kim jong b"),
    ],
)
def test_full_names_that_contradict_are_two_people(a: str, b: str) -> None:
    assert not one_person(tuple(a.split()), tuple(b.split()))


@given(st.text(alphabet="Mr. Ilse Brandtner,-’“”—of the ABC\n()0123456789", max_size=200))
def test_any_text_gives_mentions_that_slice_back(text: str) -> None:
    story = story_of(text)
    for mention in story.documents[0].mentions:
        assert text[mention.start : mention.end] == mention.text
        assert mention.entity is not None
        assert mention in story.entities[mention.entity].mentions
    for entity in story.entities:
        assert all(text[role.start : role.end] == role.text for role in entity.roles)


@given(st.lists(st.sampled_from(("Anna Bell spoke.", "Bell sat.", "Mr. Holm left.", "Acme Corp. paid.")), max_size=6))
def test_the_same_texts_give_the_same_entities(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert story_of(text).entities == story_of(text).entities


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("After the death of Ilse Brandtner, the three doctors who knew her stayed at home.", []),
        ("Ilse Brandtner, the doctor who knew her best, stayed at home.", ["the doctor who knew her best"]),
    ],
)
def test_several_people_are_no_role_of_one(text: str, roles: list[str]) -> None:
    assert [role.text for role in entity_named(story_of(text), "Ilse Brandtner").roles] == roles
