"""A line that was changed after it was found is marked in every format, whichever section it stands in."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from email import message_from_bytes, policy

import docx
import icalendar
import pypdfium2
import pytest

from briefing.errors import EngineError
from briefing.model import SECTION_NAMES, Brief, Layout
from briefing.verification import VERIFIERS, Texts
from briefing.writers import WRITERS
from tests.writers.briefs import A, B
from tests.writers.renderers import seen

CHANGED = "Zebra words that no source has."


def change(brief: Brief, section: str) -> Brief:
    """Return a brief the first item of one section of which was changed by hand."""
    first, *others = getattr(brief, section)
    if section == "participants":
        changed = replace(first, roles=(replace(first.roles[0], text=CHANGED),))
    elif section == "disagreements":
        changed = replace(first, claims=(replace(first.claims[0], text=CHANGED, marks=()), *first.claims[1:]))
    elif section == "open_questions":
        changed = replace(first, text=CHANGED, marks=())
    else:
        changed = replace(first, text=CHANGED)
    return replace(brief, sections=(section,), **{section: (changed, *others)})


def in_markdown(data: bytes) -> str:
    return data.decode()


def in_html(data: bytes) -> str:
    return seen(data.decode().partition("</head>")[2])[0]


def in_pdf(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as document:
        return " ".join(document[number].get_textpage().get_text_bounded() for number in range(len(document)))


def in_word(data: bytes) -> str:
    document = docx.Document(io.BytesIO(data))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def in_mail(kind: str) -> Callable[[bytes], str]:
    def text(data: bytes) -> str:
        message = message_from_bytes(data, policy=policy.default)
        [part] = [part for part in message.walk() if part.get_content_subtype() == kind]
        return str(part.get_content())

    return text


def in_calendar(data: bytes) -> str:
    return "\n".join(str(part["description"]) for part in icalendar.Calendar.from_ical(data).walk("VEVENT"))


SHOWN: tuple[tuple[str, str, Callable[[bytes], str]], ...] = (
    ("Markdown", ".md", in_markdown),
    ("HTML", ".html", in_html),
    ("PDF", ".pdf", in_pdf),
    ("Word", ".docx", in_word),
    ("mail's text", ".eml", in_mail("plain")),
    ("mail's HTML", ".eml", in_mail("html")),
)


@pytest.mark.parametrize(("suffix", "text"), [row[1:] for row in SHOWN], ids=[row[0] for row in SHOWN])
@pytest.mark.parametrize("section", SECTION_NAMES)
def test_a_changed_line_is_marked_in_its_place_and_explained_at_the_end(
    section: str, suffix: str, text: Callable[[bytes], str], rich: Brief
) -> None:
    untouched = replace(rich, sections=(section,))
    try:
        before, after = (text(WRITERS[suffix](brief, Layout())) for brief in (untouched, change(rich, section)))
    except EngineError as error:
        pytest.skip(str(error))
    assert (before.count("edited"), after.count("edited")) == (0, 2)
    assert "A line marked as edited was changed by hand" in " ".join(after.split())
    start = after.index(CHANGED[:5])
    assert "edited" in after[max(start - 90, 0) : start + len(CHANGED) + 90]


def test_the_calendar_marks_a_changed_step(rich: Brief) -> None:
    assert "edited" not in in_calendar(WRITERS[".ics"](rich, Layout()))
    assert f"{CHANGED}\nedited · " in in_calendar(WRITERS[".ics"](change(rich, "next_steps"), Layout()))


@pytest.mark.parametrize("section", SECTION_NAMES)
def test_verification_says_so_too(section: str, rich: Brief) -> None:
    data = WRITERS[".json"](change(rich, section), Layout())
    assert [problem.code for problem in VERIFIERS[".json"](data, "brief.json", Texts((A, B))).problems] == ["edited"]


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_what_explains_the_mark_is_not_taken_for_a_quotation(language: str, rich: Brief) -> None:
    edited = replace(change(rich, "summary"), language=language)
    try:
        data = WRITERS[".pdf"](edited, Layout())
    except EngineError as error:
        pytest.skip(str(error))
    assert [problem.code for problem in VERIFIERS[".pdf"](data, "brief.pdf", Texts((A, B))).problems] == ["edited"]
