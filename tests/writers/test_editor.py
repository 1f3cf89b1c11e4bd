"""What an editor adds to a brief stands in every format and layout, marked as the editor's, and is named by a proof."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest

from briefing.errors import EngineError
from briefing.model import Brief, Correction, Dropped, Editor, Layout, When
from briefing.schema import read_brief
from briefing.verification import VERIFIERS, Proof, Texts
from briefing.writers import WRITERS
from briefing.writers.templates import pack_names
from tests.verification.briefs import articles, ferry_brief

EDITOR = Editor(
    title="Ferry halted: what we know",
    recommendation="Offer the island council “a boat”, not words.\n- Say so today.",
    contacts="Press desk, room 4 <desk@example.org>",
    name="Ada Quist",
    signed=date(2031, 3, 6),
    pinned=("summary[0]",),
    checked=("summary[0]", "statements[0]"),
    added=("summary[0]",),
)


@pytest.fixture(scope="module")
def signed() -> Brief:
    """A brief with everything an editor can do to it."""
    brief = ferry_brief()
    first, *others = brief.statements
    speaker = replace(first, speaker="Nobody Inparticular", corrections=(Correction("speaker", first.speaker),))
    step, *steps = brief.next_steps
    day = When("9 March 2031", date(2031, 3, 9), date(2031, 3, 9))
    moved = replace(step, when=day, corrections=(Correction("days", None),))
    dropped = Dropped(statements=tuple(others[-1:]))
    return replace(
        brief,
        statements=(speaker, *others[:-1]),
        next_steps=(moved, *steps),
        editor=replace(EDITOR, dropped=dropped),
    )


def _verify(suffix: str, content: bytes) -> Proof:
    return VERIFIERS[suffix](content, f"brief{suffix}", Texts(articles()))


def test_what_an_editor_added_survives_the_json(signed: Brief) -> None:
    assert read_brief(WRITERS[".json"](signed, Layout()), "x") == signed


def test_a_brief_without_an_editor_says_nothing_of_one() -> None:
    written = json.loads(WRITERS[".json"](ferry_brief(), Layout()))
    assert "editor" not in written
    assert all("corrections" not in item for item in written["statements"])


@pytest.mark.parametrize("layout", pack_names())
@pytest.mark.parametrize("suffix", [".md", ".html"])
def test_every_layout_prints_the_editors_words_and_marks_them(suffix: str, layout: str, signed: Brief) -> None:
    text = WRITERS[suffix](signed, Layout(template=layout)).decode()
    for words in (EDITOR.title, "not words.", "Say so today.", "Press desk, room 4", "Ada Quist, 6 March 2031"):
        assert words is not None
        assert text.count(words) >= 1, words
    assert text.count("the editor’s words") == 2
    assert "title by the editor" in text
    assert ("speaker edited" in text) == ("Nobody Inparticular" in text)


def test_the_slots_of_a_note_take_the_editors_words_in(signed: Brief) -> None:
    text = WRITERS[".md"](signed, Layout(template="note")).decode()
    assert text.index("## What is not known") < text.index("## Recommendation") < text.index("## Contacts")
    assert text.count("## Recommendation") == 1


def test_word_and_mail_carry_the_editors_words(signed: Brief) -> None:
    document = ZipFile(BytesIO(WRITERS[".docx"](signed, Layout()))).read("word/document.xml").decode()
    mail = WRITERS[".eml"](signed, Layout()).decode()
    for words in ("Say so today.", "Press desk, room 4", "speaker edited"):
        assert words in document
        assert words in mail


@pytest.mark.parametrize("suffix", [".json", ".html", ".pdf"])
def test_a_signed_brief_is_proved_and_what_is_the_editors_is_named(suffix: str, signed: Brief) -> None:
    try:
        proof = _verify(suffix, WRITERS[suffix](signed, Layout()))
    except EngineError as error:
        pytest.skip(str(error))
    assert proof.problems == ()
    named = [edit.place for edit in proof.edits]
    own = ["editor.title", "editor.recommendation", "editor.contacts", "editor.name", "summary[0]"]
    assert named == ([*own, "statements[0].speaker", "next_steps[0].days"] if suffix != ".html" else [])


def test_what_an_editor_dropped_is_not_inside_the_pdf(signed: Brief) -> None:
    import pypdfium2

    try:
        pdf = pypdfium2.PdfDocument(WRITERS[".pdf"](signed, Layout()))
    except EngineError as error:
        pytest.skip(str(error))
    inside = json.loads(bytes(pdf.get_attachment(0).get_data()))
    assert inside["editor"]["dropped"] is None
    assert inside["editor"]["checked"] == []


def test_words_changed_under_a_declared_correction_are_still_found(signed: Brief) -> None:
    first, *others = signed.statements
    changed = replace(signed, statements=(replace(first, text=first.text.replace("a", "o", 1)), *others))
    assert [problem.code for problem in _verify(".json", WRITERS[".json"](changed, Layout())).problems] == ["edited"]
