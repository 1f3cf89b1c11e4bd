"""Layout packs and the user's own templates."""

from __future__ import annotations

import dataclasses
import re
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.errors import BriefingError
from briefing.model import Brief, Layout
from briefing.verification import VERIFIERS, Texts
from briefing.writers import WRITERS, page
from briefing.writers.packs import Pack, fit, pack_of
from briefing.writers.templates import copy_pack, pack_names
from tests.writers.briefs import A, B

MANUAL = Path(__file__).parents[2] / "docs" / "templates.md"


@pytest.mark.parametrize("suffix", [".md", ".html"])
@pytest.mark.parametrize("name", pack_names())
def test_every_layout_prints_a_brief_that_can_be_proved(name: str, suffix: str, rich: Brief) -> None:
    data = WRITERS[suffix](rich, Layout(template=name))
    proof = VERIFIERS[suffix](data, f"brief{suffix}", Texts([A, B]))
    assert proof.problems == ()
    assert proof.lines > 4


@pytest.mark.parametrize("language", ["de", "fr", "es"])
def test_every_layout_has_its_own_masthead_in_every_language(language: str, rich: Brief) -> None:
    other = replace(rich, language=language)
    heads = {
        WRITERS[".md"](other, Layout(template=name)).decode().split("\n")[2].split(" ·")[0] for name in pack_names()
    }
    assert len(heads) == len(pack_names())


def test_an_unknown_language_is_refused_with_the_known_ones(rich: Brief) -> None:
    with pytest.raises(BriefingError, match="en, de, fr, es"):
        WRITERS[".md"](replace(rich, language="xx"), Layout())


def test_bottom_line_up_front_keeps_little_and_the_most_important_first(rich: Brief) -> None:
    kept = fit(rich, pack_of(Layout(template="bluf")))
    assert kept.summary[0] == rich.summary[0]
    assert kept.participants == kept.timeline == ()
    assert len(kept.statements) <= 3


def test_a_briefing_note_has_numbered_items_and_slots_that_stay_empty(rich: Brief) -> None:
    text = WRITERS[".md"](rich, Layout(template="note")).decode()
    numbers = [int(number) for number in re.findall(r"^[->] \*(\d+)\b", text, re.M)]
    assert numbers == list(range(1, len(numbers) + 1))
    assert "## Recommendation\n\n## Contacts\n\n## Sources" in text


def test_a_section_that_was_not_asked_for_comes_back_in_no_layout(rich: Brief) -> None:
    text = WRITERS[".md"](replace(rich, sections=("summary",)), Layout(template="sitrep")).decode()
    assert "Course of events" not in text


def test_media_monitoring_goes_source_by_source_and_counts_who_is_quoted_where(rich: Brief) -> None:
    text = WRITERS[".md"](rich, Layout(template="media")).decode()
    assert text.index("## Ferry service to Orrin Island") < text.index("## island") < text.index("## Who is quoted")
    assert "*Maud Pettifer:* in 1 (1), in 2 (1)" in text


def test_one_file_of_a_users_folder_replaces_one_built_in_file(rich: Brief, tmp_path: Path) -> None:
    (tmp_path / "md").mkdir()
    (tmp_path / "md" / "timeline.md.j2").write_text("No timeline here, {{ page.title | upper }}.\n")
    text = WRITERS[".md"](rich, Layout(template=tmp_path)).decode()
    assert "No timeline here, FERRY SERVICE" in text
    assert "## Key statements" in text


def test_a_users_template_can_extend_the_built_in_one(rich: Brief, tmp_path: Path) -> None:
    (tmp_path / "brief.md.j2").write_text(
        '{% extends "builtin/brief.md.j2" %}{% block sections %}\n\nFor the minister.\n\n{{ super() }}{% endblock %}'
    )
    text = WRITERS[".md"](rich, Layout(template=tmp_path)).decode()
    assert text.index("For the minister.") < text.index("## Summary")


def test_a_misspelt_variable_in_a_template_is_an_error(rich: Brief, tmp_path: Path) -> None:
    (tmp_path / "brief.md.j2").write_text("a\n{{ page.tittle }}")
    with pytest.raises(BriefingError, match=r"brief\.md\.j2, line 2: .*tittle"):
        WRITERS[".md"](rich, Layout(template=tmp_path))


def test_an_unknown_layout_is_refused_with_the_known_ones(rich: Brief) -> None:
    with pytest.raises(BriefingError, match=", ".join(pack_names())):
        WRITERS[".md"](rich, Layout(template="bulf"))


def test_a_pack_that_cannot_be_followed_is_refused(rich: Brief, tmp_path: Path) -> None:
    (tmp_path / "pack.toml").write_text("limits = 7\n")
    with pytest.raises(BriefingError, match=r"pack\.toml"):
        WRITERS[".md"](rich, Layout(template=tmp_path))


def test_a_copied_layout_prints_the_same_and_a_full_folder_is_left_alone(rich: Brief, tmp_path: Path) -> None:
    copied = copy_pack("note", tmp_path / "mine")
    assert tmp_path / "mine" / "pack.toml" in copied
    assert WRITERS[".md"](rich, Layout(template=tmp_path / "mine")) == WRITERS[".md"](rich, Layout(template="note"))
    with pytest.raises(BriefingError, match="not empty"):
        copy_pack("note", tmp_path / "mine")


@pytest.mark.skipif(not MANUAL.is_file(), reason="no manual beside the package")
def test_the_manual_names_everything_that_a_template_sees() -> None:
    manual = MANUAL.read_text(encoding="utf-8")
    for noun in (getattr(page, name) for name in page.__all__):
        if dataclasses.is_dataclass(noun):
            section = manual.partition(f"### {noun.__name__}\n")[2].partition("###")[0]
            assert {field.name for field in dataclasses.fields(noun)} <= set(re.findall(r"\| `(\w+)` \|", section))
    for field in dataclasses.fields(Pack):
        assert f"`{field.name}" in manual
