"""A section that was added in one place and forgotten in another is found here."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.model import SECTION_NAMES, Brief, Layout
from briefing.sections import SECTIONS
from briefing.verification.lines import lines_of
from briefing.writers import WRITERS
from briefing.writers.labels import labels_in
from briefing.writers.review.data import page_data
from briefing.writers.terminal import write_terminal
from tests.writers.test_edited import in_html, in_mail, in_word

TEXTS = {
    ".md": bytes.decode,
    ".html": in_html,
    ".docx": in_word,
    ".eml": in_mail("html"),
}
"""Format -> how its words are had."""


def test_the_program_finds_the_sections_that_a_brief_has_in_their_order() -> None:
    assert tuple(section.name for section in SECTIONS) == SECTION_NAMES


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
@pytest.mark.parametrize("section", SECTION_NAMES)
def test_every_section_has_a_heading_and_a_sentence_for_nothing_in_every_language(section: str, language: str) -> None:
    labels = labels_in(language)
    assert labels.headings[section]
    assert labels.nothing[section]


@pytest.mark.parametrize("suffix", TEXTS)
@pytest.mark.parametrize("section", SECTION_NAMES)
def test_every_section_that_found_nothing_says_so_in_every_format(section: str, suffix: str, rich: Brief) -> None:
    empty = replace(rich, sections=(section,), **{section: ()})
    words = " ".join(TEXTS[suffix](WRITERS[suffix](empty, Layout())).split())
    assert labels_in("en").headings[section] in words
    assert labels_in("en").nothing[section].rstrip(".") in words


@pytest.mark.parametrize("suffix", TEXTS)
@pytest.mark.parametrize("section", SECTION_NAMES)
def test_every_section_prints_its_first_line_in_every_format(section: str, suffix: str, rich: Brief) -> None:
    words = TEXTS[suffix](WRITERS[suffix](replace(rich, sections=(section,)), Layout()))
    assert labels_in("en").nothing[section] not in words
    assert _opening(rich, section) in words


@pytest.mark.parametrize("section", SECTION_NAMES)
def test_every_section_is_shown_in_a_terminal_and_checked_in_the_review_page(section: str, rich: Brief) -> None:
    one = replace(rich, sections=(section,))
    assert _opening(rich, section) in write_terminal(one, 100, styled=False)
    data = page_data(one, {}, None)
    assert f"{section}[0]" in {line["place"] for line in data["lines"]}
    assert section in data["every_section"]


@pytest.mark.parametrize("section", SECTION_NAMES)
def test_every_section_can_be_proved(section: str, rich: Brief) -> None:
    assert [line for line in lines_of(rich) if line.place.startswith(f"{section}[0]")]


def _opening(brief: Brief, section: str) -> str:
    """Return the first word of what a section quotes."""
    line = next(line for line in lines_of(brief) if line.place.startswith(f"{section}[0]"))
    return line.text.split()[0]
