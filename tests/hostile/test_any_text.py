"""Any text at all goes through the whole analysis, and every piece of evidence slices back."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.errors import InputError
from briefing.model import Brief, Evidence, Settings
from briefing.pipeline import make_brief
from briefing.readers.encodings import decode
from briefing.readers.metadata import metadata_of
from briefing.readers.reading import new_article

ASCII = (
    "Ada Brandt Mayor President Mr. Dr. U.S. the The a of and or but that who which not no said says told added wrote "
    "asked will would may could is was has had to if whether on Monday Friday tomorrow week month March 2031 12 4 "
    "million % he she they it his her \" ' ( ) [ ] , . ; : ? ! - / Council Ministry Elmford former unclear decided "
    "vote meeting talks according spokesman announced plans expected after before until by in at"
)
OTHERS = [
    "“",
    "”",
    "‘",
    "’",
    "…",
    "—",
    "–",
    "\n",
    "\n\n",
    "\t",
    "£4",
    "Okafor’s",
    "İ",
    "ß",
    "ﬁ",
    "\u0301",
    "市長",
    "\u200d",
]
WORDS = [*ASCII.split(" "), *OTHERS]
SOUP = st.lists(st.sampled_from(WORDS), min_size=1, max_size=120).map(" ".join)
ANY = st.one_of(SOUP, st.text(min_size=1, max_size=300), st.lists(SOUP, max_size=4).map("\n".join))
RELAXED = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)


def evidence_in(value: object) -> Iterator[Evidence]:
    """Yield every piece of evidence in a value of the model, however deep."""
    if isinstance(value, Evidence):
        yield value
    elif isinstance(value, tuple | list):
        for each in value:
            yield from evidence_in(each)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from evidence_in(getattr(value, field.name))


def brief_of(texts: list[str]) -> Brief | None:
    articles = []
    for number, text in enumerate(texts):
        try:
            articles.append(new_article(text, f"{number}.txt"))
        except InputError:
            continue
    return make_brief(articles, Settings(unlimited=True, embed_sources=True)) if articles else None


@RELAXED
@given(st.lists(ANY, min_size=1, max_size=3))
def test_any_texts_make_a_brief_whose_evidence_slices_back(texts: list[str]) -> None:
    brief = brief_of(texts)
    if brief is None:
        return
    sources = {source.id: source.text or "" for source in brief.sources}
    for piece in evidence_in(brief):
        assert sources[piece.source][piece.start : piece.end] == piece.text


@pytest.mark.parametrize("text", ["] said March Ada Ada Ada Ada , said ,"])
def test_texts_that_once_stopped_the_program_make_a_brief(text: str) -> None:
    assert brief_of([text]) is not None


@RELAXED
@given(SOUP)
def test_the_same_text_makes_the_same_brief(text: str) -> None:
    assert brief_of([text]) == brief_of([text])


@RELAXED
@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_refused(content: bytes) -> None:
    try:
        text, _ = decode(content, "a.txt")
    except InputError:
        return
    text.encode()


@RELAXED
@given(
    st.text(st.characters(exclude_characters="\0"), min_size=1, max_size=300),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]),
)
def test_text_in_a_marked_encoding_comes_back_as_it_was(text: str, encoding: str) -> None:
    try:
        content = text.encode(encoding)
        read, _ = decode(content, "a.txt")
    except (InputError, UnicodeEncodeError):
        return
    assert read == text or text.startswith("\ufeff")


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=40) | st.dates(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
KEYS = st.sampled_from(["title", "publisher", "author", "authors", "date", "published", "url", "lang", "x"])


@RELAXED
@given(st.dictionaries(KEYS, VALUES, max_size=6))
def test_any_metadata_are_read_or_passed_over(given_metadata: dict[str, object]) -> None:
    metadata = metadata_of(given_metadata)
    assert metadata.published is None or isinstance(metadata.published, date)
    assert metadata.title is None or (metadata.title.strip() and "\n" not in metadata.title)
