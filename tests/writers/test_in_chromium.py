"""HTML as Chromium shows it: on a telephone and on a desk, in the light and in the dark, alone and twice in a page."""

from __future__ import annotations

from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import pytest

from briefing.model import Brief, Layout
from briefing.writers import WRITERS
from briefing.writers.templates import pack_names
from tests import chromium

pytestmark = pytest.mark.skipif(bool(chromium.why_not()), reason=str(chromium.why_not()))

PHONE, DESK = (360, 740), (1280, 900)
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
BESIDE = """[...document.querySelectorAll('.brief-claim')].map(claim => {
  const [text, note] = ['.brief-text', '.brief-note'].map(part => claim.querySelector(part).getBoundingClientRect());
  return note.left >= text.right && note.top < text.bottom;
})"""
LOST = """[...document.querySelectorAll('a[href^="#"], [aria-labelledby]')].filter(each => {
  const target = document.getElementById(each.getAttribute('aria-labelledby') || each.getAttribute('href').slice(1));
  return !target || target.closest('article') !== each.closest('article');
}).length"""


@pytest.fixture(scope="module")
def chrome() -> Any:
    return chromium.browser()


@pytest.fixture
def shown(chrome: Any, tmp_path: Path) -> Any:
    """A function that opens HTML in a window; the page remembers what it asked for and what went wrong."""

    def show(html: str, size: tuple[int, int] = DESK, scheme: str = "light") -> Any:
        file = tmp_path / "page.html"
        file.write_text(html, encoding="utf-8")
        page = chrome.new_page(viewport={"width": size[0], "height": size[1]}, color_scheme=scheme)
        page.asked, page.wrong = [], []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("console", lambda message: page.wrong.append(message.text))
        page.goto(file.as_uri())
        return page

    return show


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("template", pack_names())
def test_no_layout_is_wider_than_the_window(template: str, size: tuple[int, int], rich: Brief, shown: Any) -> None:
    page = shown(WRITERS[".html"](rich, Layout(template=template, marking="OFFICIAL")).decode(), size)
    assert page.evaluate(OVERFLOW) == 0
    page.close()


def test_places_stand_beside_the_words_on_a_desk_and_below_them_on_a_telephone(rich: Brief, shown: Any) -> None:
    html = WRITERS[".html"](rich, Layout()).decode()
    assert set(shown(html, DESK).evaluate(BESIDE)) == {True}
    assert set(shown(html, PHONE).evaluate(BESIDE)) == {False}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_word_can_be_read_and_every_part_is_named(scheme: str, rich: Brief, shown: Any) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    page = shown(WRITERS[".html"](rich, Layout()).decode(), scheme=scheme)
    found = axe.Axe().run(page).response["violations"]
    assert [(each["id"], [node["html"] for node in each["nodes"]][:2]) for each in found] == []
    ground = page.evaluate("getComputedStyle(document.querySelector('.briefing')).backgroundColor")
    assert ground == {"light": "rgb(255, 255, 255)", "dark": "rgb(18, 24, 30)"}[scheme]


def test_the_page_asks_for_nothing_and_its_own_policy_forbids_nothing_of_it(rich: Brief, shown: Any) -> None:
    page = shown(WRITERS[".html"](rich, Layout()).decode())
    assert len(page.asked) == 1
    assert page.wrong == []
    assert "rgb" in page.evaluate("getComputedStyle(document.querySelector('.brief-heading')).color")


def test_of_two_briefs_in_one_page_each_leads_to_its_own_sources(rich: Brief, short: Brief, shown: Any) -> None:
    both = rich.to_html(id_prefix="a-", style=True) + short.to_html(id_prefix="b-", heading_level=2)
    page = shown(f"<!doctype html><html lang=en><title>Two</title><main>{both}</main></html>")
    assert page.evaluate(LOST) == 0
    assert page.evaluate("document.querySelectorAll('article').length") == 2
    page.click("article:nth-of-type(2) .brief-note a")
    assert page.evaluate("location.hash") == "#b-source-2"
    assert page.evaluate("document.querySelector(':target').closest('article').id") == "b-top"


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_a_mail_fits_its_window(size: tuple[int, int], rich: Brief, shown: Any) -> None:
    message = message_from_bytes(WRITERS[".eml"](rich, Layout()), policy=policy.default)
    html = next(part.get_content() for part in message.walk() if part.get_content_subtype() == "html")
    assert shown(html, size).evaluate(OVERFLOW) == 0
