"""Numbers for concepts, by table and by sorting."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.ranking.numbering import Numbering

MANY = 1_000_000


def _numbered(sentences: list[list[int]], expected: int) -> tuple[list[tuple[int, int]], list[list[int]]]:
    numbering = Numbering(expected)
    numbering.add(sentences)
    pairs, rows = numbering.finish()
    return list(pairs), [list(row) for row in rows]


def test_a_concept_is_a_pair_of_neighbours_counted_once_a_sentence() -> None:
    pairs, rows = _numbered([[1, 2, 1, 2], [2, 1], [7], []], 4)
    assert pairs == [(1, 2), (2, 1), (7, 7)]
    assert rows == [[0, 1], [1], [2], []]


@given(st.lists(st.lists(st.integers(0, (1 << 24) - 1), max_size=8), max_size=8))
def test_sorting_numbers_as_a_table_does(sentences: list[list[int]]) -> None:
    assert _numbered(sentences, MANY) == _numbered(sentences, len(sentences))
