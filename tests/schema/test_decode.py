"""A saved brief is checked at the door, and the message names the place."""

from __future__ import annotations

import json
from copy import deepcopy
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import SchemaError
from briefing.model import Layout
from briefing.schema import read_brief
from briefing.writers import WRITERS

_EVIDENCE = {"source": 1, "start": 0, "end": 5, "text": "Ships"}
_BRIEF: dict[str, Any] = {
    "schema_version": "1.0",
    "generator": "briefing 0.1.0",
    "title": "Ferries",
    "language": "en",
    "created": "2024-03-05T06:00:00Z",
    "sources": [
        {
            "id": 1, "title": None, "publisher": None, "authors": [], "published": "2024-03-04", "url": None,
            "path": "a.txt", "sha256": "0" * 64, "words": 2, "language": "en",
        }
    ],
    "summary": [{"text": "Ships", "evidence": [_EVIDENCE], "score": 1.0}],
    "participants": [
        {
            "name": "Ships", "kind": "organisation", "roles": [], "aliases": [], "mentions": {"1": 2},
            "evidence": [_EVIDENCE],
        }
    ],
}  # fmt: skip


def _encoded(**changes: Any) -> bytes:
    return json.dumps({**_BRIEF, **changes}).encode()


def test_a_saved_brief_is_read_back() -> None:
    brief = read_brief(_encoded(), "brief.json")
    assert brief.created == datetime(2024, 3, 5, 6, tzinfo=UTC)
    assert brief.sources[0].published == date(2024, 3, 4)
    assert brief.participants[0].mentions == {1: 2}


def test_what_is_written_is_read_back_the_same() -> None:
    brief = read_brief(_encoded(), "brief.json")
    assert read_brief(WRITERS[".json"](brief, Layout()), "brief.json") == brief


def test_a_byte_order_mark_does_no_harm() -> None:
    assert read_brief(b"\xef\xbb\xbf" + _encoded(), "brief.json").title == "Ferries"


def test_unknown_keys_of_later_versions_are_ignored() -> None:
    assert read_brief(_encoded(schema_version="1.7", mood="calm"), "brief.json").title == "Ferries"


_WRONG = [
    (b"", "brief.json: the file is empty"),
    (b"{", "brief.json: not valid JSON"),
    (b"\xff\xfe", "brief.json: not valid JSON"),
    (b"[]", "Expected `object`, got `array`"),
    (b"[" * 100_000, "brief.json: "),
    (_encoded(schema_version="2.0"), "schema_version: is '2.0'"),
    (_encoded(title=None), "title: Expected `str`, got `null`"),
    (_encoded(summary=[{"text": "x", "evidence": [], "score": 1}]), "summary[0].evidence: an item without evidence"),
    (
        _encoded(summary=[{"text": "x", "evidence": [{**_EVIDENCE, "source": 2}], "score": 1}]),
        "summary[0].evidence[0].source: is 2; the brief has 1 sources",
    ),
    (
        _encoded(summary=[{"text": "x", "evidence": [{**_EVIDENCE, "start": 5}], "score": 1}]),
        "summary[0].evidence[0].start: must be 0 or more and less than end",
    ),
    (_encoded(summary=[{"text": "x", "score": 1}]), "summary[0]: Object missing required field `evidence`"),
    (_encoded(sources=[{**_BRIEF["sources"][0], "id": 3}]), "sources[0].id: is 3"),
    (_encoded(sources=[{**_BRIEF["sources"][0], "url": "javascript:alert(1)"}]), "sources[0].url: only http and https"),
    (_encoded(sources=[{**_BRIEF["sources"][0], "published": "soon"}]), "sources[0].published: "),
]


@pytest.mark.parametrize(("content", "message"), _WRONG)
def test_a_brief_that_does_not_follow_the_schema_is_refused_with_the_place(content: bytes, message: str) -> None:
    with pytest.raises(SchemaError) as error:
        read_brief(content, "brief.json")
    assert message in str(error.value)
    assert "\n" not in str(error.value)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@given(st.sampled_from(sorted(_BRIEF)), _JSON)
def test_any_value_anywhere_is_read_or_refused(key: str, value: Any) -> None:
    changed = deepcopy(_BRIEF)
    changed[key] = value
    try:
        read_brief(json.dumps(changed).encode(), "brief.json")
    except SchemaError as error:
        assert str(error).startswith("brief.json: ")  # noqa: PT017 (both outcomes are right)
