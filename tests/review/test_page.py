"""The review page as a person meets it: in a browser, by keyboard or thumb, from a file and without a network."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from briefing.matching import printed
from briefing.model import Brief, Change, Layout, Previous
from briefing.schema import read_brief
from briefing.verification import VERIFIERS, Texts
from briefing.writers import WRITERS
from tests.review.conftest import PHONE, Open
from tests.review.stories import WIDE, brief_of, hostile, page_of, two


def _press(page: Any, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def _saved(page: Any, tmp_path: Path) -> Brief:
    with page.expect_download() as download:
        page.keyboard.press("Control+s")
    path = tmp_path / "edited.json"
    download.value.save_as(path)
    assert download.value.suggested_filename == "edited.json"
    return read_brief(path.read_bytes(), "edited.json")


def _choose(page: Any, section: str, number: int) -> None:
    page.locator(f".lines.{section} .words").nth(number).click()


def test_the_policy_allows_one_script_and_one_style_by_their_hashes_and_nothing_else() -> None:
    page = page_of(two()).decode()
    [policy] = re.findall(r'Content-Security-Policy" content="([^"]*)"', page)
    [style] = re.findall(r"<style>(.*?)</style>", page, re.S)
    [script] = re.findall(r"<script>(.*?)</script>", page, re.S)
    hashes = [b64encode(sha256(text.encode()).digest()).decode() for text in (script, style)]
    allowed = f"script-src 'sha256-{hashes[0]}'; style-src 'sha256-{hashes[1]}'"
    assert unescape(policy) == f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"
    assert "style=" not in page
    assert " on" + "click=" not in page


def test_choosing_a_line_marks_the_very_characters_of_its_evidence(open_page: Open) -> None:
    brief = brief_of(two())
    page = open_page(two(), brief)
    assert any("𝔱" in piece.text for line in brief.summary for piece in line.evidence)
    for number, line in enumerate(brief.summary):
        _choose(page, "summary", number)
        marked = page.eval_on_selector_all("#sources mark", "all => all.map(one => one.textContent)")
        assert "".join(sorted(marked)) == "".join(sorted(printed(piece.text) for piece in line.evidence))


def test_the_keyboard_alone_makes_a_signed_brief_that_is_proved(open_page: Open, tmp_path: Path) -> None:
    before = brief_of(two())
    page = open_page(two(), before)
    _press(page, "Tab", "ArrowDown")  # wherever the focus is, an arrow takes the first line
    _press(page, "k", "ArrowDown", "x", "ArrowDown", "p")
    assert page.inner_text("#count").startswith("2 of ")
    _press(page, "w")
    page.keyboard.insert_text("Ferries run again on Friday")
    _press(page, "Tab")
    page.keyboard.insert_text("Say that the fund is open.\nAnd when.")
    _press(page, "Tab", "Tab")
    page.keyboard.insert_text("Ada Quist")
    _press(page, "Enter")
    assert page.inner_text(".title") == "Ferries run again on Friday"
    saved = _saved(page, tmp_path)
    assert saved.summary[0] == before.summary[2]
    assert before.summary[1] not in saved.summary
    editor = saved.editor
    assert editor is not None
    assert (editor.title, editor.name) == ("Ferries run again on Friday", "Ada Quist")
    assert (editor.pinned, editor.checked) == (("summary[0]",), ("summary[1]",))
    assert editor.dropped is not None
    assert editor.dropped.summary == (before.summary[1],)
    proof = VERIFIERS[".json"](WRITERS[".json"](saved, Layout()), "x", Texts(two()))
    assert proof.problems == ()
    assert "## Recommendation\n\n*the editor’s words*\n\nSay that" in WRITERS[".md"](saved, Layout()).decode()


def test_a_sentence_of_a_source_becomes_a_line_with_its_exact_place(open_page: Open, tmp_path: Path) -> None:
    page = open_page(two())
    sentence = page.locator("#source-2 .sentence").nth(6)
    words = sentence.inner_text()
    sentence.click()
    _press(page, "a", "Enter")  # the first choice is the summary
    assert page.locator(".lines.summary .words").last.inner_text() == words
    added = _saved(page, tmp_path).summary[-1]
    [piece] = added.evidence
    assert two()[1].text[piece.start : piece.end] == piece.text == added.text
    assert printed(added.text).strip() == words
    assert WIDE.strip() in two()[1].text[: piece.start]


def test_a_corrected_speaker_and_day_are_marked_saved_and_named_by_the_proof(open_page: Open, tmp_path: Path) -> None:
    before = brief_of(two())
    page = open_page(two(), before)
    _choose(page, "statements", 0)
    _press(page, "e")
    page.fill("[name=speaker]", "Nobody Inparticular")
    _press(page, "Enter")
    _choose(page, "next_steps", 0)
    _press(page, "e")
    page.fill("[name=start]", "2024-03-09")
    _press(page, "Enter")
    assert "speaker edited" in page.inner_text(".lines.statements .line >> nth=0")
    assert "9 March 2024" in page.inner_text(".lines.next_steps .line >> nth=0")
    saved = _saved(page, tmp_path)
    assert saved.statements[0].speaker == "Nobody Inparticular"
    assert saved.statements[0].corrections[0].was == before.statements[0].speaker
    assert str(saved.next_steps[0].when and saved.next_steps[0].when.start) == "2024-03-09"
    assert saved.next_steps[0].evidence == before.next_steps[0].evidence
    proof = VERIFIERS[".json"](WRITERS[".json"](saved, Layout()), "x", Texts(two()))
    assert proof.problems == ()
    assert [edit.place for edit in proof.edits] == ["statements[0].speaker", "next_steps[0].days"]


def test_undo_takes_back_everything_and_redo_does_it_again(open_page: Open, tmp_path: Path) -> None:
    before = brief_of(two())
    page = open_page(two(), before)
    _press(page, "ArrowDown", "x", "ArrowDown", "p", "Alt+ArrowDown", "ArrowDown", "k")
    done = page.inner_text("#brief .lines.summary")
    _press(page, "z", "z", "z", "z")
    assert _saved(page, tmp_path) == before
    _press(page, "y", "y", "y", "y")
    assert page.inner_text("#brief .lines.summary") == done


def test_an_edited_brief_opens_again_as_it_was_left(open_page: Open, tmp_path: Path) -> None:
    page = open_page(two())
    _press(page, "ArrowDown", "x", "ArrowDown", "p", "ArrowDown", "ArrowDown", "k")
    page.locator("#source-1 .sentence").nth(9).click()
    _press(page, "a", "Enter")
    left = _saved(page, tmp_path)
    again = open_page(two(), left)
    assert again.locator(".line.dropped, .line.pinned, .line.kept").count() == 4
    assert again.inner_text("#count") == page.inner_text("#count")
    assert _saved(again, tmp_path) == left


def test_a_sentence_says_where_it_is_used(open_page: Open) -> None:
    page = open_page(two())
    _choose(page, "summary", 0)
    _press(page, "ArrowRight")
    assert page.evaluate("document.activeElement.classList.contains('sentence')")
    assert "used in" in page.inner_text("#detail")
    _press(page, "u")
    assert page.evaluate("document.activeElement.classList.contains('words')")
    unused = page.locator(".sentence:not(.used)").last
    unused.click()
    assert "not used in the brief" in page.inner_text("#detail")


def test_search_and_filters_hide_lines_and_find_sentences(open_page: Open) -> None:
    page = open_page(two())
    total = page.locator("#brief .line").count()
    _press(page, "/")
    page.keyboard.insert_text("insurer")
    shown = page.locator("#brief .line:visible").count()
    assert 0 < shown < total
    assert page.locator(".sentence.hit").count() >= 1
    assert all("insurer" in text for text in page.locator("#brief .line:visible").all_inner_texts())
    _press(page, "Enter")
    assert "insurer" in page.evaluate("document.activeElement.textContent")
    page.get_by_role("button", name="Clear", exact=True).click()
    page.select_option("[name=section]", "statements")
    assert page.locator("#brief .line:visible").count() == page.locator(".lines.statements .line").count()
    page.select_option("[name=section]", "")
    page.check("[name=unchecked]")
    _press(page, "Tab")
    page.locator(".line:visible .tick").first.click()
    assert page.locator("#brief .line:visible").count() == total - 1


def test_the_matrix_shows_for_every_line_which_source_has_it(open_page: Open) -> None:
    brief = brief_of(two())
    page = open_page(two(), brief)
    _press(page, "2")
    rows = page.locator("#matrix tbody tr:not(.group)")
    assert rows.count() >= len(brief.summary)
    for number, line in enumerate(brief.summary):
        cells = rows.nth(number).locator("td")
        has = [bool(cells.nth(i).inner_text().strip()) for i in range(2)]
        assert has == [any(piece.source == source for piece in line.evidence) for source in (1, 2)]


def test_two_versions_are_compared_line_by_line(open_page: Open) -> None:
    new = brief_of(two())
    old = brief_of(two()[:1])
    page = open_page(two(), new, old)
    _press(page, "3")
    kinds = set(page.locator("#changes .kind").all_inner_texts())
    assert "Added" in kinds
    page.get_by_role("button", name=re.compile("Show it")).first.click()
    assert page.locator(".line.chosen").count() == 1


def test_copied_markdown_is_proved_as_the_programs_own(open_page: Open) -> None:
    brief = brief_of(two())
    page = open_page(two(), brief, permissions=["clipboard-read", "clipboard-write"])
    _press(page, "ArrowDown", "m")
    page.wait_for_function("document.getElementById('status').textContent.includes('clipboard')")
    copied = page.evaluate("navigator.clipboard.readText()")
    proof = VERIFIERS[".md"](copied.encode(), "x.md", Texts(two()))
    assert proof.problems == ()
    items = re.compile(r"^[->] .*\[\d\] para .*$", re.M)
    own = WRITERS[".md"](brief, Layout()).decode()
    assert items.findall(copied) == items.findall(own)


def test_words_are_printed_and_escaped_as_the_program_does(browser: Any) -> None:
    from briefing.writers.escaping import escape, escape_within
    from briefing.writers.templates import read_asset, templates_dir
    from tests.writers.test_hostile_words import PAYLOADS

    page = browser.new_page()
    page.evaluate(
        read_asset((templates_dir() / "review",), "words.js")
        + "; Object.assign(window, {printed, escapeWithin, escapeOpening});"
    )
    gone = page.evaluate(
        """() => Array.from({length: 0x110000}, (_, code) => code).filter((code) => {
            const text = `a${String.fromCodePoint(code)}b`;
            return printed(text) !== text;
        })"""
    )
    assert gone == [i for i in range(0x110000) if printed(f"a{chr(i)}b") != f"a{chr(i)}b"]
    for payload in map(printed, PAYLOADS):
        assert page.evaluate("text => escapeWithin(text)", payload) == escape_within(payload)
        assert page.evaluate("text => escapeOpening(escapeWithin(text))", payload) == escape(payload)
    page.close()


def test_nothing_in_a_hostile_article_comes_alive(open_page: Open, tmp_path: Path) -> None:
    page = open_page(hostile(), None, brief_of(hostile()[:1]))
    _press(page, "ArrowDown", "k", "ArrowDown", "x", "ArrowDown", "p", "n", "ArrowRight", "a", "Enter", "2", "3", "1")
    for section in ("statements", "next_steps"):
        _choose(page, section, 0)
        _press(page, "e", "Escape")
    assert page.evaluate("window.__pwned") is None
    assert page.locator("script").count() == 2
    assert page.locator("img, svg, iframe, object, embed, a, style ~ style, [onmouseover], [onerror]").count() == 0
    text = page.inner_text("body")
    assert re.search("[\x00-\x08\x0e-\x1f\u202a-\u202e\u2066-\u2069\u200b]", text) is None
    saved = _saved(page, tmp_path)
    assert (
        VERIFIERS[".json"](
            json.dumps(json.loads(WRITERS[".json"](saved, Layout()))).encode(), "x", Texts(hostile())
        ).problems
        == ()
    )


def test_a_phone_shows_one_side_at_a_time_and_a_thumb_is_enough(open_page: Open) -> None:
    page = open_page(two(), viewport=PHONE, has_touch=True, is_mobile=True)
    assert page.locator("#sources").is_hidden()
    page.locator(".lines.summary .words").first.tap()
    page.get_by_role("button", name="Keep").first.tap()
    page.get_by_role("button", name="In the source").tap()
    assert page.locator("#brief").is_hidden()
    assert page.locator("#sources mark").first.is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    page.locator("#tabs button").first.tap()
    assert page.inner_text("#count").startswith("1 of ")


@pytest.mark.parametrize("missing", [0, 1])
def test_a_source_without_its_text_is_said_to_be_so(missing: int, open_page: Open) -> None:
    from briefing.reviewing import review_page

    brief = brief_of(two())
    given = [one for number, one in enumerate(two()) if number != missing]
    page, notices = review_page(brief, given)
    assert [(notice.code, notice.source) for notice in notices] == [("no-text", missing + 1)]
    assert '"text":null' in page.decode()


def test_a_change_of_an_updated_brief_goes_with_the_line_that_is_dropped(open_page: Open, tmp_path: Path) -> None:
    bare = brief_of(two())
    first, second = (Change("added", "summary", after=line.evidence[0]) for line in bare.summary[:2])
    page = open_page(two(), replace(bare, changes=(first, second), previous=Previous("Before", None, (1,))))
    _press(page, "3")
    assert page.locator("#changes li").count() == 2
    _press(page, "1", "ArrowDown", "x")
    assert _saved(page, tmp_path).changes == (second,)


def test_lines_still_unchecked_are_decided_one_after_the_other(open_page: Open) -> None:
    page = open_page(two())
    texts = page.locator(".lines.summary .words").all_inner_texts()
    page.check("[name=unchecked]")
    _press(page, "Escape", "ArrowDown", "k", "x")
    assert page.evaluate("document.activeElement.textContent") == texts[3]
    assert page.inner_text("#count").startswith("2 of ")


def test_an_added_line_that_was_undone_is_gone_and_the_sentence_can_be_added_elsewhere(open_page: Open) -> None:
    page = open_page(two())
    total = page.locator("#brief .line").count()
    page.locator("#source-1 .sentence").nth(5).click()
    _press(page, "a", "Enter", "z")
    assert page.locator("#brief .line").count() == total
    page.locator("#source-1 .sentence").nth(5).click()
    page.locator("#detail .adds", has_text="Key statements").click()
    _press(page, "Enter")
    assert page.locator("#brief .line").count() == total + 1
    assert "Unattributed" in page.locator(".lines.statements .line").last.inner_text()


def test_a_participant_is_found_by_whole_names_only(open_page: Open) -> None:
    brief = brief_of(two())
    short = replace(brief.participants[0], name="the", aliases=())
    page = open_page(two(), replace(brief, participants=(short, *brief.participants[1:])))
    page.select_option("[name=participant]", "the")
    assert all(re.search(r"\bthe(?![a-z])", text) for text in page.locator(".line:visible .body").all_text_contents())
