"""What two sources tell differently, from tests/cases/disagreements.md, and how sides are shown."""

from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.language import annotate
from briefing.model import Article, Disagreement, Ranking
from briefing.sections import disagreements

CASES = (Path(__file__).parent.parent / "cases" / "disagreements.md").read_text(encoding="utf-8")
FILLER = (
    "\nThe town lies on a river and has a mill, a market and a harbour.\nIts people like music, fish and long walks."
)


def cases() -> list[object]:
    read = []
    for block in CASES.split("\n## ")[1:]:
        name, one, other, expected = block.strip().split("\n")
        read.append(pytest.param(one, other, expected.removeprefix("= "), id=name))
    return read


def told(*texts: str, days: tuple[date | None, ...] = ()) -> tuple[Disagreement, ...]:
    days = days or (date(2021, 4, 15),) * len(texts)
    articles = [
        Article(i, text + FILLER, sha256(text.encode()).hexdigest(), published=day)
        for i, (text, day) in enumerate(zip(texts, days, strict=True), 1)
    ]
    story, _ = annotate(articles)
    scores = tuple(tuple(0.5 for _ in document.sentences) for document in story.documents)
    return disagreements.find(story, Ranking(scores, ()))


@pytest.mark.parametrize(("one", "other", "expected"), cases())
def test_only_what_is_told_differently_is_found(one: str, other: str, expected: str) -> None:
    found = told(one, other)
    if expected == "none":
        assert found == ()
        return
    kind, *words = expected.split(" | ")
    (disagreement,) = found
    marked = ["; ".join(claim.text[start:end] for start, end in claim.marks) for claim in disagreement.claims]
    assert (disagreement.kind, marked) == (kind, words)


ONE = "The ferry Nordlys sank off Torsby and 17 people were killed, the coast guard said."
OTHER = "The coast guard said 23 people were killed when the ferry Nordlys sank off Torsby."


def test_a_toll_of_quite_another_size_is_told_besides() -> None:
    one = f"{ONE} Thousands drowned in the flood of 1931, the guild of millers putting the toll at 11,000."
    other = f"{OTHER} At least 19,000 people are believed to have been killed in that flood."
    found = told(one, other)
    marked = [[claim.text[start:end] for claim in each.claims for start, end in claim.marks] for each in found]
    assert sorted(marked) == [["11,000", "19,000"], ["17", "23"]]


def test_the_count_of_the_later_article_is_marked_as_later() -> None:
    (found,) = told(ONE, OTHER, days=(date(2021, 5, 3), date(2021, 5, 4)))
    assert [claim.later for claim in found.claims] == [False, True]


def test_without_dates_no_side_is_later() -> None:
    (found,) = told(ONE, OTHER, days=(None, None))
    assert [claim.later for claim in found.claims] == [False, False]


def test_every_source_that_tells_it_the_same_way_is_cited_on_its_side() -> None:
    (found,) = told(ONE, OTHER, "When the ferry Nordlys sank off Torsby, 17 people were killed.")
    assert [[evidence.source for evidence in claim.evidence] for claim in found.claims] == [[1, 3], [2]]


def test_one_event_on_different_days_is_found() -> None:
    texts = (
        "Ada Lund was hired last week to replace the trainer Per Lindqvist.",
        "Two weeks ago Ada Lund was hired to replace the trainer Per Lindqvist.",
    )
    (found,) = told(*texts, days=(date(2021, 5, 8), date(2021, 5, 8)))
    assert found.kind == "date"
    assert [claim.text[slice(*claim.marks[0])] for claim in found.claims] == ["last week", "Two weeks ago"]


LONG = (
    "\nGrass grows green beside the old wall. Bakers bake bread early. Birds sing loudly in gardens. Cats sleep."
    "\nHorses graze calmly on meadows. Snow covers high peaks. Bells ring softly. Cows give rich milk. Spring is near."
)


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        (
            "The glass works were founded in 1949.",
            "The glass works, founded in 1951, have ovens.",
            ("1949", "1951"),
        ),
        ("The tower was completed in 1931.", "The tower was built in 1933 by monks.", ("1931", "1933")),
        ("The talks will resume on Saturday.", "The talks are to resume on Sunday.", ("Saturday", "Sunday")),
        ("The ferry will reopen in September.", "The ferry is to open again in October.", ("September", "October")),
        ("The tower was completed in 1931.", "The bridge was completed in 1933.", None),
        ("The tower was completed in 1931.", "The tower was closed in 1933.", None),
    ],
)
def test_what_befalls_one_thing_on_two_days_is_found(one: str, other: str, days: tuple[str, str] | None) -> None:
    found = told(f"Late news.\n\n{one} {LONG}", f"News of the day.\n\n{other} {LONG.upper()}")
    marked = [tuple(claim.text[slice(*claim.marks[0])] for claim in disagreement.claims) for disagreement in found]
    assert marked == ([days] if days else [])


def test_two_things_of_one_kind_told_differently_are_two_disagreements() -> None:
    one, other = (
        f"The new bridge over the Orlen will cost the town ${bridge} million. The pier was sold for ${pier} million."
        for bridge, pier in ((42, 3), (68, 5))
    )
    assert len(told(one, other)) == 2


def test_a_single_source_disagrees_with_nobody() -> None:
    assert told(ONE + " " + OTHER) == ()


@settings(max_examples=30)
@given(st.lists(st.sampled_from(CASES.splitlines()), min_size=2, max_size=6))
def test_claims_slice_back(texts: list[str]) -> None:
    for found in told(*texts):
        assert len(found.claims) == 2
        assert len({evidence.source for claim in found.claims for evidence in claim.evidence}) > 1
        for claim in found.claims:
            assert claim.text == claim.evidence[0].text
            assert all(claim.text[start:end] for start, end in claim.marks)


def test_days_of_the_month_are_compared_where_no_year_is_known() -> None:
    texts = (
        "The sample was taken from the well on 17 July, the laboratory said.",
        "The laboratory said the sample was taken from the well on July 19.",
    )
    (found,) = told(*texts, days=(None, None))
    assert [claim.text[slice(*claim.marks[0])] for claim in found.claims] == ["17 July", "July 19"]


def test_words_in_small_letters_are_no_names_however_many_are_spelt_differently() -> None:
    letters, ordinary = "BCDFGHJKLMNPRSTVWZ", "RSTVWZ"
    one = [f"The ship {x}eta left {x}orvandel {x}illa." for x in letters]
    other = [f"The ship {x}eta came to {x}orvendel {x}illa." for x in letters]
    plain = [f"A {x.lower()}orvendel is a boat." for x in ordinary]
    found = told("\n".join(one), "\n".join((*other, *plain)))
    assert sorted(each.claims[0].text[9] for each in found) == sorted(set(letters) - set(ordinary))
