"""A brief of so many pages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import BriefingError
from briefing.fitting import by_source, fit_pages
from briefing.model import Brief, Evidence, OpenQuestion, Statement, SummaryLine

_LINES = 40
_ON_A_PAGE = 5


def _piece(number: int) -> tuple[Evidence, ...]:
    text = f"The mill number {number} in Elmford was closed on Monday."
    return (Evidence(1 + number % 2, 100 * number, 100 * number + len(text), text),)


def _brief(lines: int = _LINES, statements: int = _LINES, questions: int = _LINES) -> Brief:
    """Return a long brief whose items all have the same length."""
    told = [_piece(number) for number in range(lines + statements + questions)]
    said, open_ones = told[lines : lines + statements], told[lines + statements :]
    return Brief(
        title="The mill",
        language="en",
        created=None,
        sources=(),
        summary=tuple(SummaryLine(piece[0].text, piece, 1.0) for piece in told[:lines]),
        statements=tuple(Statement(piece[0].text, None, None, "direct", True, piece) for piece in said),
        open_questions=tuple(OpenQuestion(piece[0].text, "undecided", piece) for piece in open_ones),
    )


def _items(brief: Brief) -> int:
    return len(brief.summary) + len(brief.statements) + len(brief.open_questions)


def _pages(brief: Brief) -> int:
    return -(-_items(brief) // _ON_A_PAGE)


@given(st.integers(1, 10), st.integers(1, 60), st.integers(0, 20), st.integers(0, 20))
def test_the_pages_are_filled_and_never_exceeded(pages: int, lines: int, statements: int, questions: int) -> None:
    whole = _brief(lines, statements, questions)
    assert _items(fit_pages(whole, pages, _pages)) == min(pages * _ON_A_PAGE, _items(whole))


def test_what_stays_is_the_most_important_of_each_section() -> None:
    whole = _brief()
    part = fit_pages(whole, 6, _pages)
    assert part.summary == whole.summary[: len(part.summary)]
    assert part.statements == whole.statements[: len(part.statements)]
    assert part.open_questions == whole.open_questions[: len(part.open_questions)]


def test_sections_grow_together() -> None:
    part = fit_pages(_brief(), 4, _pages)
    assert abs(len(part.statements) - len(part.open_questions)) <= 1
    assert len(part.summary) > len(part.statements)


def test_a_section_without_room_is_left_out_with_a_notice() -> None:
    part = fit_pages(_brief(), 1, lambda brief: 1 if _items(brief) <= 2 else 2)
    assert (len(part.summary), len(part.statements), part.open_questions) == (1, 1, ())
    assert "open_questions" not in part.sections
    assert part.notices[-1].message.endswith("open questions")


def test_a_section_that_found_nothing_says_so_as_ever() -> None:
    whole = replace(_brief(questions=0), sections=("summary", "statements", "open_questions"))
    part = fit_pages(whole, 1, _pages)
    assert part.sections == whole.sections
    assert part.notices == ()


def test_what_can_never_fit_is_told_in_one_line() -> None:
    with pytest.raises(BriefingError, match="the shortest brief takes 3 pages, not 2"):
        fit_pages(_brief(), 2, lambda _: 3)


def test_an_empty_brief_has_its_page() -> None:
    assert fit_pages(_brief(0, 0, 0), 1, lambda _: 1) == _brief(0, 0, 0)


def test_a_statement_that_the_summary_prints_is_not_printed_again() -> None:
    whole = _brief(lines=3, statements=3, questions=0)
    whole = replace(
        whole, statements=(replace(whole.statements[0], evidence=whole.summary[0].evidence), *whole.statements[1:])
    )
    assert fit_pages(whole, 9, _pages).statements == whole.statements[1:]


def test_by_source_keeps_the_bottom_line_first() -> None:
    ordered = by_source(_brief(lines=6)).summary
    assert [line.evidence[0].start for line in ordered] == [0, 200, 400, 100, 300, 500]
