"""A brief as a part of other people's pages."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import jinja2
import pytest

import briefing
from briefing.model import Brief, Layout
from briefing.schema import read_brief
from briefing.writers import WRITERS
from tests.writers.renderers import RENDERERS


def test_markdown_for_another_page_keeps_its_labels_to_itself(rich: Brief) -> None:
    text = briefing.to_markdown(rich, heading_level=3, id_prefix="monday-")
    assert text.startswith("### Ferry service")
    assert "[1][monday-1] para 3" in text
    assert "\n[monday-2]: #monday-sources\n" in text
    assert '#### Sources <a id="monday-sources"></a>\n' in text


def test_html_for_another_page_is_one_article_without_a_head(rich: Brief) -> None:
    html = briefing.to_html(rich, heading_level=2)
    assert html.startswith('<article class="briefing"')
    assert "<head>" not in html
    assert "<style" not in html


def test_the_style_comes_along_on_demand_and_touches_nothing_outside_a_brief(rich: Brief) -> None:
    html = briefing.to_html(rich, style=True)
    sheet = re.search(r"<style>(.*?)</style>", html, re.S)
    assert sheet
    rules = re.sub(r"/\*.*?\*/|@media[^{]*\{", "", sheet[1], flags=re.S)
    selectors = [each.strip() for group in re.findall(r"([^{}]+)\{", rules) for each in group.split(",")]
    assert selectors
    assert [each for each in selectors if "brief" not in each] == []


def test_two_briefs_in_one_page_share_no_anchor(rich: Brief, short: Brief) -> None:
    page = briefing.to_html(rich, id_prefix="a-") + briefing.to_html(short, id_prefix="b-")
    anchors = re.findall(r'\bid="([^"]+)"', page)
    assert len(anchors) == len(set(anchors))


@pytest.mark.parametrize("display", [lambda brief: brief, briefing.show], ids=["brief", "show(brief)"])
def test_a_notebook_displays_a_brief_as_markdown_and_as_html(display: Callable[[Brief], Any], rich: Brief) -> None:
    shown = display(rich)
    assert shown._repr_markdown_().startswith("## Ferry service")
    assert "<style>" in shown._repr_html_()
    assert "<h2 " in shown._repr_html_()


def test_a_brief_has_the_same_functions_as_methods(rich: Brief) -> None:
    assert rich.to_markdown(heading_level=3) == briefing.to_markdown(rich, heading_level=3)
    assert rich.to_html(id_prefix="a-", style=True) == briefing.to_html(rich, id_prefix="a-", style=True)
    assert "Layout" in str(Brief.to_html.__doc__)


def test_a_brief_read_from_a_file_has_them_too(rich: Brief) -> None:
    again = read_brief(WRITERS[".json"](rich, Layout()), "brief.json")
    assert again == rich
    assert again._repr_markdown_() == rich._repr_markdown_()


def test_other_templates_use_the_functions_as_filters(rich: Brief) -> None:
    environment = jinja2.Environment(autoescape=True)
    environment.filters.update(briefing.FILTERS)
    page = environment.from_string("<main>{{ brief | brief_html(heading_level=2) }}</main>").render(brief=rich)
    assert "<main><article " in page
    plain = jinja2.Environment()  # noqa: S701 (a template of Markdown: the words are escaped already)
    plain.filters.update(briefing.FILTERS)
    assert plain.from_string("{{ brief | brief_markdown }}").render(brief=rich) == rich.to_markdown()


def test_a_misspelt_layout_is_a_programming_error(rich: Brief) -> None:
    with pytest.raises(TypeError):
        briefing.to_html(rich, heading="2")


@pytest.mark.parametrize("name", RENDERERS)
def test_two_briefs_of_markdown_in_one_page_each_lead_to_their_own_sources(
    name: str, rich: Brief, short: Brief
) -> None:
    page = RENDERERS[name]()(rich.to_markdown(id_prefix="a-") + "\n\n" + short.to_markdown(id_prefix="b-"))
    links = {link for link in re.findall(r'href="([^"]+)"', page) if not link.startswith("http")}
    assert links >= {"#a-sources", "#b-sources"}
    assert "#sources" not in links
    assert [page.count(f'<a id="{prefix}sources"></a>') for prefix in ("a-", "b-")] == [1, 1]
