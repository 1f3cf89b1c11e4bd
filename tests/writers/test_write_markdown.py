"""Markdown as a whole: what stands where."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from briefing.model import Brief, Layout, When
from briefing.writers import WRITERS
from tests.writers.renderers import RENDERERS, seen

write = WRITERS[".md"]


def test_a_rich_brief_reads_as_expected(rich: Brief, golden: Callable[[str, bytes], None]) -> None:
    golden("rich.md", write(rich, Layout()))


def test_a_short_brief_says_what_was_not_found(short: Brief, golden: Callable[[str, bytes], None]) -> None:
    golden("short.md", write(short, Layout()))


@pytest.mark.parametrize("language", ["de", "fr", "es"])
def test_labels_follow_the_language_asked_for(language: str, rich: Brief, golden: Callable[[str, bytes], None]) -> None:
    golden(f"rich.{language}.md", write(replace(rich, language=language), Layout()))


def test_one_item_is_one_line(rich: Brief) -> None:
    lines = write(rich, Layout()).decode().splitlines()
    for item in (*rich.summary, *rich.statements, *rich.next_steps):
        assert any(item.text in line for line in lines)


def test_a_section_that_was_not_asked_for_is_absent(rich: Brief) -> None:
    text = write(replace(rich, sections=("summary", "timeline")), Layout()).decode()
    assert re.findall("^## (.*)", text, re.M) == ["Summary", "Timeline", "Sources", "Notices"]


def test_headings_start_at_the_level_asked_for_and_end_at_six(rich: Brief) -> None:
    text = write(rich, Layout(heading_level=3)).decode()
    assert {len(hashes) for hashes in re.findall("^(#+) ", text, re.M)} == {3, 4}
    text = write(rich, Layout(heading_level=6)).decode()
    assert {len(hashes) for hashes in re.findall("^(#+) ", text, re.M)} == {6}


def test_two_briefs_on_one_page_keep_their_own_links(rich: Brief, short: Brief) -> None:
    both = write(rich, Layout(id_prefix="a-")) + b"\n" + write(short, Layout(id_prefix="b-"))
    assert b"[2][a-2]" in both
    assert b"[2][b-2]" in both
    assert both.count(b"\n[a-1]: <https://courier.example/ferry?id=7&part=a>\n") == 1


@pytest.mark.parametrize(
    ("worded", "last", "written"),
    [
        ("by Sunday", date(2031, 3, 16), "by Sunday (16 March 2031)"),
        ("by the end of March", date(2031, 3, 31), "by the end of March (31 March 2031)"),
        ("by 16 March", date(2031, 3, 16), "by 16 March"),
        ("by May 2031", date(2031, 5, 31), "by May 2031"),
        ("until Sunday", date(2031, 3, 16), "until Sunday (16 March 2031)"),
        ("before Sunday", date(2031, 3, 15), "before Sunday (6–15 March 2031)"),
    ],
)
def test_a_term_is_written_with_its_last_day_where_the_words_do_not_name_it(
    worded: str, last: date, written: str, rich: Brief
) -> None:
    step = replace(rich.next_steps[0], when=When(worded, date(2031, 3, 6), last))
    assert f"- *{written} · " in write(replace(rich, next_steps=(step,)), Layout()).decode()


def test_an_edited_line_is_marked(rich: Brief) -> None:
    line = replace(rich.summary[0], text="The ferry was halted.")
    text = write(replace(rich, summary=(line,)), Layout()).decode()
    assert "- *edited:* The ferry was halted. [1] para 3, also [2] para 2" in text
    assert "changed by hand" in text


def test_citations_can_be_footnotes(rich: Brief) -> None:
    text = write(rich, Layout(citations="footnote")).decode()
    assert "within an hour.[^brief-1-4]\n" in text
    assert text.count("[^brief-1-4]: Ferry service") == 1


def test_citations_can_be_left_out(rich: Brief) -> None:
    text = write(rich, Layout(citations="none")).decode()
    assert "para 4" not in text
    assert "within an hour.\n" in text


def test_front_matter_comes_only_on_demand(rich: Brief) -> None:
    assert not write(rich, Layout()).startswith(b"---")
    text = write(rich, Layout(front_matter=True)).decode()
    assert text.startswith(
        '---\ntitle: "Ferry service to Orrin Island halted after crack is found"\ndate: "2031-03-05T06'
    )


@pytest.mark.parametrize("name", RENDERERS)
def test_every_renderer_shows_every_line_and_links_every_citation(name: str, rich: Brief) -> None:
    text, tags = seen(RENDERERS[name]()(write(rich, Layout()).decode()))
    for item in (*rich.summary, *rich.statements, *rich.next_steps, *rich.open_questions, *rich.timeline):
        assert item.text in text
    assert "[" not in text
    assert {"h1", "h2", "blockquote", "ul", "li", "a", "em", "strong"} <= tags


@pytest.mark.parametrize(
    ("cue", "medium", "printed"),
    [("told", None, ""), ("told", "a radio station", " told a radio station"), ("warned", None, " warned")],
)
def test_a_cue_that_needs_a_listener_is_printed_with_one_only(
    cue: str, medium: str | None, printed: str, rich: Brief
) -> None:
    statement = replace(next(one for one in rich.statements if one.kind == "direct"), cue=cue, medium=medium)
    text = write(replace(rich, statements=(statement,)), Layout()).decode()
    assert f"*{statement.speaker}{printed}:*" in text
