"""Key figures: what a situation report says with numbers, and only lines that count or measure something."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from briefing.model import Brief, Layout, SummaryLine
from briefing.writers import WRITERS
from briefing.writers.page import view
from tests.writers.briefs import article, find, source

SITREP = Layout(template="sitrep")


def told(line: str, brief: Brief) -> tuple[str, ...]:
    """Return the figures that a situation report prints of a brief with one line."""
    one = article(1, f"{line}\n", None, "one.txt", None)
    piece = find(one, line)
    only = replace(
        brief, sources=(source(one),), summary=(SummaryLine(line, (piece,), 1.0),), sections=("summary",), **_NOTHING
    )
    return tuple(figure for each in view(only, SITREP).key_figures for figure in each.figures)


_NOTHING: dict[str, tuple[()]] = dict.fromkeys(
    ("participants", "statements", "next_steps", "open_questions", "disagreements", "timeline"), ()
)


@pytest.mark.parametrize(
    ("line", "figures"),
    [
        ("The tug brought 140 passengers ashore.", ("140 passengers",)),
        ("The repair costs $3.5 million, the line said.", ("$3.5 million",)),
        ("Nearly 40 percent of the islanders have left.", ("Nearly 40 percent",)),
        ("At least 1,200 people and 65 dogs waited for a ship.", ("At least 1,200 people", "65 dogs")),
        ("Water rose by up to 30 centimetres in the harbour.", ("up to 30 centimetres",)),
    ],
)
def test_what_counts_or_measures_is_a_figure(line: str, figures: tuple[str, ...], rich: Brief) -> None:
    assert told(line, rich) == figures


@pytest.mark.parametrize(
    "line",
    [
        "The ferry was built in 1998.",
        "The council meets on March 10 in Orrin Town.",
        "The council meets on 10 March in Orrin Town.",
        "The ship leaves at 10 a.m. and returns at 12 noon.",
        "Odile Brandt, 54, said nothing.",
        "A 26-year-old sailor was hurt, and a 30 year old engineer.",
        "Route 17 is closed.",
        "It was the 25th halt of the year.",
        "Two tugs came.",
        "The line ended 3-12 down.",
    ],
)
def test_years_days_hours_ages_names_and_ranks_are_none(line: str, rich: Brief) -> None:
    assert told(line, rich) == ()


def test_a_situation_report_prints_them_after_the_highlights(rich: Brief) -> None:
    text = WRITERS[".md"](rich, SITREP).decode()
    assert re.findall("^## (.*)$", text, re.M)[:3] == ["Highlights", "Key figures", "Course of events"]
    assert "*5 · 140 passengers:* Harbour Master Ines Calloway said **140 passengers** were brought ashore" in text


@pytest.mark.parametrize("suffix", [".html", ".docx", ".eml"])
def test_other_formats_print_them_too(suffix: str, rich: Brief) -> None:
    assert b"Key figures" in b"".join(_parts(WRITERS[suffix](rich, SITREP)))


def _parts(data: bytes) -> list[bytes]:
    import io
    import zipfile

    if not data.startswith(b"PK"):
        return [data]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [archive.read(name) for name in archive.namelist()]


def test_other_layouts_and_a_brief_without_figures_have_no_such_section(rich: Brief) -> None:
    assert b"Key figures" not in WRITERS[".md"](rich, Layout())
    assert b"Key figures" not in WRITERS[".md"](replace(rich, summary=(), **_NOTHING), SITREP)


def test_a_changed_line_gives_no_figure(rich: Brief) -> None:
    changed = replace(rich.summary[1], text="Some 9,999 passengers were brought ashore.")
    assert b"9,999 passengers:" not in WRITERS[".md"](replace(rich, summary=(changed,)), SITREP)
