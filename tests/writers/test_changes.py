"""What has changed, in every format: both lines, the new ones marked, and all of it proved."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from briefing.model import Brief, Change, Layout, Previous
from briefing.verification import VERIFIERS, Texts
from briefing.writers import WRITERS
from tests.writers.briefs import HARBOUR, ISLAND, A, B, find, two_pages

PACKS = ("brief", "bluf", "media", "note", "sitrep")


def update() -> Brief:
    """Return the brief of two sources, the second of which is news to those who know the first."""
    rich = two_pages()
    regrets, charter = find(A, HARBOUR.split("\n")[5]), find(B, ISLAND.split("\n")[3])
    clear, pays = find(A, HARBOUR.split("\n")[7]), find(B, ISLAND.split("\n")[6])
    expect = find(B, "“We expect the Northern Swift back in four weeks,”")
    charter_step = rich.next_steps[0]
    return replace(
        rich,
        sources=(replace(rich.sources[0], text=A.text), replace(rich.sources[1], text=B.text)),
        previous=Previous("Ferry halted", datetime(2031, 3, 4, 6, tzinfo=UTC), (1,)),
        changes=(
            Change("moved", "next_steps", regrets, charter, was=charter_step.when, when=charter_step.when),
            Change("changed", "disagreements", find(A, "140 passengers"), find(B, "165 passengers"),
                   marks_before=((0, 3),), marks_after=((0, 3),)),
            Change("answered", "open_questions", clear, pays),
            Change("added", "statements", None, expect, speaker="Odile Brandt"),
            Change("added", "participants", None, find(B, "Odile Brandt")),
        ),
    )  # fmt: skip


def test_markdown_shows_both_lines_of_a_change_under_the_day_of_the_previous_brief() -> None:
    text = WRITERS[".md"](update(), Layout()).decode()
    assert "## What changed since 4 March 2031\n\n*new: 1 source · Moved: 1 · Figures changed: 1 · Answered: 1" in text
    assert "*Figures changed:*\n\n- *before:* **140** passengers [1] para 4\n- *now:* **165** passengers [2]" in text
    assert "*New statements:*\n\n- *Odile Brandt:* “We expect the Northern Swift back in four weeks,” [2]" in text


def test_lines_of_the_body_that_are_news_are_marked_and_others_are_not() -> None:
    text = WRITERS[".md"](update(), Layout()).decode()
    assert "> *new · Odile Brandt said:* “We expect" in text
    assert "> *Maud Pettifer wrote on her website:* “We have asked" in text
    assert "**Odile Brandt** · chief executive · *new, 3 mentions in 2*" in text


def test_sources_say_whether_they_are_new_or_gone() -> None:
    brief = update()
    text = WRITERS[".md"](replace(brief, previous=replace(brief.previous, gone=(1,))), Layout()).decode()
    assert " · text no longer there · " in text
    assert "** · new · " in text


@pytest.mark.parametrize("template", PACKS)
@pytest.mark.parametrize("suffix", [".md", ".html"])
def test_every_layout_prints_what_changed_and_can_be_proved(suffix: str, template: str) -> None:
    content = WRITERS[suffix](update(), Layout(template=template))
    assert "What changed since 4 March 2031" in content.decode()
    assert VERIFIERS[suffix](content, f"brief{suffix}", Texts([A, B])).problems == ()


@pytest.mark.parametrize("template", ["brief", "bluf"])
def test_a_pdf_with_changes_proves_itself(template: str) -> None:
    proof = VERIFIERS[".pdf"](WRITERS[".pdf"](update(), Layout(template=template)), "brief.pdf", Texts([]))
    assert proof.problems == ()


def test_an_altered_line_of_a_change_is_found() -> None:
    brief = update()
    content = WRITERS[".json"](brief, Layout())
    altered = content.replace(b"140 passengers", b"190 passengers", 1)
    assert VERIFIERS[".json"](content, "brief.json", Texts([])).problems == ()
    assert VERIFIERS[".json"](altered, "brief.json", Texts([])).problems != ()


@pytest.mark.parametrize(("language", "heading"), [
    ("de", "Was sich seit dem 4. März 2031 geändert hat"), ("fr", "Ce qui a changé depuis le 4 mars 2031"),
    ("es", "Qué ha cambiado desde el 4 de marzo de 2031"),
])  # fmt: skip
def test_the_section_speaks_the_language_of_the_labels(language: str, heading: str) -> None:
    assert f"## {heading}\n" in WRITERS[".md"](replace(update(), language=language), Layout()).decode()


def test_word_and_mail_have_the_section() -> None:
    mail = WRITERS[".eml"](update(), Layout()).decode()
    assert "What changed since 4 March 2031" in mail
    docx = pytest.importorskip("docx")
    import io

    words = "\n".join(p.text for p in docx.Document(io.BytesIO(WRITERS[".docx"](update(), Layout()))).paragraphs)
    assert "What changed since 4 March 2031" in words
    assert "165 passengers (now)" in words


def test_an_update_without_news_says_so() -> None:
    text = WRITERS[".md"](replace(update(), changes=()), Layout()).decode()
    assert "*Nothing new was found since then.*" in text


def test_an_ordinary_brief_has_neither_key_nor_section() -> None:
    assert {"changes", "previous"}.isdisjoint(json.loads(WRITERS[".json"](two_pages(), Layout())))
    assert "What changed" not in WRITERS[".md"](two_pages(), Layout()).decode()
