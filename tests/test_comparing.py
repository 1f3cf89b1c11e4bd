"""Two versions of a brief are told apart line by line."""

from __future__ import annotations

from dataclasses import replace

from briefing.comparing import compare
from tests.verification.briefs import ferry_brief


def _kinds(new: object, old: object) -> list[tuple[str, str, str | None]]:
    return [(each.kind, each.section, each.place) for each in compare(new, old)]  # type: ignore[arg-type]


def test_a_brief_does_not_differ_from_itself() -> None:
    assert compare(ferry_brief(), ferry_brief()) == ()


def test_a_line_more_is_added_and_a_line_less_is_dropped() -> None:
    brief = ferry_brief()
    shorter = replace(brief, statements=brief.statements[1:])
    assert _kinds(brief, shorter) == [("added", "statements", "statements[0]")]
    assert _kinds(shorter, brief) == [("dropped", "statements", None)]


def test_other_words_for_the_same_are_one_reworded_line_with_what_came_and_went() -> None:
    brief = ferry_brief()
    first, *others = brief.statements
    words = first.text.split()
    reworded = replace(first, text=" ".join([*words[:-2], "something", "else"]))
    [difference] = compare(replace(brief, statements=(reworded, *others)), brief)
    assert (difference.kind, difference.place) == ("reworded", "statements[0]")
    assert "".join(text for text, what in difference.runs if what != "gone").strip() == reworded.text
    assert "".join(text for text, what in difference.runs if what != "new").strip() == first.text


def test_another_speaker_is_told_though_the_words_stay() -> None:
    brief = ferry_brief()
    first, *others = brief.statements
    [difference] = compare(replace(brief, statements=(replace(first, speaker="Somebody"), *others)), brief)
    assert (difference.kind, difference.label, difference.label_was) == ("reworded", "Somebody", first.speaker)


def test_only_the_line_that_left_its_place_has_moved() -> None:
    brief = ferry_brief()
    lines = tuple(
        replace(brief.statements[0], text=f"Line {word} about nothing.")
        for word in ("apple", "bread", "cheese", "date")
    )
    old = replace(brief, statements=lines)
    new = replace(brief, statements=(*lines[1:], lines[0]))
    [difference] = compare(new, old)
    assert (difference.kind, difference.place, difference.moved) == ("moved", "statements[3]", (1, 4))
