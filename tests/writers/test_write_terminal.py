"""A brief in a terminal: in its width, with links where they may be, and nothing of an article that could steer it."""

from __future__ import annotations

import re

import pytest
from rich.cells import cell_len

from briefing.matching import printed
from briefing.model import Brief
from briefing.writers.terminal import write_terminal
from tests.verification.briefs import ferry_brief
from tests.writers.test_editor import EDITOR
from tests.writers.test_hostile_words import PAYLOADS, hostile

_ESCAPES = re.compile("\x1b\\[[0-9;]*m|\x1b\\]8;;[^\x1b]*\x1b\\\\")


def _squeezed(text: str) -> str:
    return re.sub(r"[\s▎•?]+", "", text)


@pytest.mark.parametrize("width", [40, 76, 108, 300])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    text = write_terminal(ferry_brief(), width, styled=False)
    assert max(cell_len(line) for line in text.splitlines()) <= width
    assert not any(line != line.rstrip() for line in text.splitlines())


def test_every_line_of_the_brief_is_there_word_for_word() -> None:
    text = _squeezed(write_terminal(ferry_brief(), 50, styled=False))
    brief = ferry_brief()
    for item in (*brief.summary, *brief.statements, *brief.next_steps, *brief.open_questions, *brief.timeline):
        assert _squeezed(printed(item.text)) in text


def test_plain_text_has_no_escape_sequence_and_colour_can_be_taken_alone() -> None:
    assert "\x1b" not in write_terminal(ferry_brief(), 80, styled=False)
    colourless = write_terminal(ferry_brief(), 80, styled=True, color=False)
    assert "\x1b[1m" in colourless
    assert re.search("\x1b\\[[0-9;]*3[0-7]", colourless) is None
    assert re.search("\x1b\\[[0-9;]*36", write_terminal(ferry_brief(), 80, styled=True))


def test_a_number_links_to_its_source_and_the_bytes_are_always_the_same() -> None:
    links = {1: "https://a.example/b"}
    text = write_terminal(ferry_brief(), 80, styled=True, links=links)
    assert "\x1b]8;;https://a.example/b\x1b\\" in text
    assert text == write_terminal(ferry_brief(), 80, styled=True, links=links)


def test_the_editors_words_are_marked() -> None:
    from dataclasses import replace

    text = write_terminal(replace(ferry_brief(), editor=EDITOR), 90, styled=False)
    assert text.count("the editor’s words") == 2
    assert "title by the editor" in text


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_payload_reaches_the_terminal(payload: str) -> None:
    brief: Brief = hostile(payload)
    rest = _ESCAPES.sub("", write_terminal(brief, 80, styled=True, links={1: "https://a.example"}))
    assert re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f]", rest) is None
