"""HTML: one page that needs nothing else, provable and accessible; or a fragment."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from briefing.errors import BriefingError
from briefing.model import Brief, Evidence, Layout, SummaryLine
from briefing.writers import WRITERS
from tests.writers.briefs import A, B

write = WRITERS[".html"]


class Elements(HTMLParser):
    """Every element with its attributes, and the text of those that claim to be verbatim."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.stretches: list[tuple[dict[str, str | None], str]] = []
        self._depth = 0
        self.feed(page.decode())
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        self.found.append((tag, attributes))
        if self._depth:
            self._depth += 1
        elif "data-start" in attributes:
            self._depth = 1
            self.stretches.append((attributes, ""))

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002
        self._depth -= bool(self._depth)

    def handle_data(self, data: str) -> None:
        if self._depth:
            attributes, text = self.stretches[-1]
            self.stretches[-1] = (attributes, text + data)

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.found if name == tag]


def test_a_rich_page_is_as_expected(rich: Brief, golden: Callable[[str, bytes], None]) -> None:
    golden("rich.fragment.html", write(rich, Layout(fragment=True)))


def test_every_verbatim_stretch_names_its_place(rich: Brief) -> None:
    texts = {"1": A.text, "2": B.text}
    stretches = Elements(write(rich, Layout())).stretches
    assert len(stretches) > 20
    for attributes, text in stretches:
        source = texts[str(attributes["data-source"])]
        assert source[int(str(attributes["data-start"])) : int(str(attributes["data-end"]))] == text


def test_the_page_needs_and_reaches_nothing_else(rich: Brief) -> None:
    page = Elements(write(rich, Layout()))
    assert not {"script", "link", "iframe", "object", "embed", "form", "base"} & {tag for tag, _ in page.found}
    assert not [name for _, attributes in page.found for name in attributes if name.startswith("on") or name == "style"]
    links = [str(attributes["href"]) for attributes in page.named("a")]
    assert {link for link in links if not link.startswith("#")} == {"https://courier.example/ferry?id=7&part=a"}
    policy = next(str(meta["content"]) for meta in page.named("meta") if meta.get("http-equiv"))
    assert policy.startswith("default-src 'none'")


def test_every_link_within_the_page_has_its_target(rich: Brief) -> None:
    page = Elements(write(rich, Layout(id_prefix="x-")))
    targets = [str(attributes["id"]) for _, attributes in page.found if "id" in attributes]
    assert len(targets) == len(set(targets))
    assert all(target.startswith("x-") for target in targets)
    assert {str(a["href"]) for a in page.named("a") if str(a["href"]).startswith("#")} <= {f"#{t}" for t in targets}


def test_the_page_has_language_landmarks_headers_and_alternative_texts(rich: Brief) -> None:
    page = Elements(write(rich, Layout()))
    assert page.named("html") == [{"lang": "en"}]
    assert len(page.named("main")) == len(page.named("h1")) == 1
    assert all(section.get("aria-labelledby") for section in page.named("section"))
    assert all(header.get("scope") in ("col", "row") for header in page.named("th"))
    assert len(page.named("svg")) == sum(1 for tag, _ in page.found if tag == "title") - 1
    assert all(link.get("aria-label") for link in page.named("a") if "brief-chip" in str(link.get("class")))


def test_words_in_another_language_say_so(rich: Brief) -> None:
    page = write(replace(rich, sources=(replace(rich.sources[0], language="fr"), rich.sources[1])), Layout())
    assert page.count(b'lang="fr"') > 5


def test_a_fragment_is_one_article_with_headings_at_the_level_asked_for(rich: Brief) -> None:
    fragment = write(rich, Layout(fragment=True, heading_level=3)).decode()
    assert fragment.startswith("<article ")
    assert fragment.endswith("</article>\n")
    assert set(re.findall(r"<h(\d)", fragment)) == {"3", "4"}


def test_more_than_four_sources_share_one_column_of_mentions(long: Brief) -> None:
    page = write(long, Layout()).decode()
    assert page.count('<th scope="col"') == 4
    assert "4 mentions in 2 sources" in page


def test_an_edited_line_is_marked_and_names_no_place(rich: Brief) -> None:
    line = SummaryLine("Another sentence.", (Evidence(1, 0, 5, "Ferry"),), 1.0)
    page = write(replace(rich, summary=(line,)), Layout()).decode()
    assert '<span class="brief-words">Another sentence.</span>' in page
    assert "brief-edited" in page


def test_an_accent_colour_must_be_a_colour(rich: Brief) -> None:
    assert b"--accent: #aa0000" in write(rich, Layout(accent="#aa0000"))
    with pytest.raises(BriefingError, match="accent"):
        write(rich, Layout(accent="red; } body { display: none"))


def test_three_dates_are_drawn_and_their_picture_says_them_in_words(rich: Brief) -> None:
    html = write(rich, Layout()).decode()
    (picture,) = re.findall(r'<svg class="brief-line".*?</svg>', html, re.DOTALL)
    assert "<title>Timeline as a picture: 3 events from 4 March 2031 to 10 March 2031</title>" in picture
    assert "<desc>4 March 2031; 7 March 2031; 10 March 2031</desc>" in picture
    assert [int(x) for x in re.findall(r' x="(\d+)"', picture)[:3]] == [0, 316, 632]


def test_two_dates_are_not_drawn(rich: Brief) -> None:
    assert "brief-line" not in write(replace(rich, timeline=rich.timeline[:2]), Layout(fragment=True)).decode()


def test_events_of_one_day_stand_above_each_other_and_never_leave_the_picture(rich: Brief) -> None:
    html = write(replace(rich, timeline=rich.timeline * 12), Layout()).decode()
    (picture,) = re.findall(r'<svg class="brief-line".*?</svg>', html, re.DOTALL)
    height = int(re.findall(r'height="(\d+)"', picture)[0])
    assert height < 70
    assert {int(y) + int(h) <= height for y, h in re.findall(r' y="(\d+)" width="\d+" height="(\d+)"', picture)} == {
        True
    }


def test_who_is_quoted_where_is_compared_for_three_speakers_in_two_sources_and_not_for_fewer(rich: Brief) -> None:
    table = 'class="brief-table brief-quoted"'
    one_speaker = tuple(one for one in rich.statements if one.speaker == rich.statements[0].speaker)
    assert table in write(rich, Layout()).decode()
    assert table not in write(replace(rich, statements=one_speaker), Layout()).decode()
    assert table not in write(replace(rich, sources=rich.sources[:1]), Layout()).decode()


def test_footnotes_lead_to_notes_and_back_and_each_note_to_its_source(rich: Brief) -> None:
    page = Elements(write(rich, Layout(citations="footnote", fragment=True, id_prefix="a-")))
    marks = [each for each in page.named("a") if each.get("role") == "doc-noteref"]
    notes = [each["id"] for each in page.named("li") if (each.get("id") or "").startswith("a-note-")]
    assert len(notes) == len(set(notes)) > 5
    assert {each["href"] for each in marks} == {f"#{note}" for note in notes}
    anchors = [each["id"] for _, each in page.found if "id" in each]
    assert len(anchors) == len(set(anchors))
    assert {str(each["href"])[1:] for each in page.named("a") if str(each["href"]).startswith("#")} <= set(anchors)
    assert not [each for _, each in page.found if "brief-ref" in (each.get("class") or "")]


def test_footnotes_leave_the_verbatim_stretches_as_they_are(rich: Brief) -> None:
    stretches = [Elements(write(rich, Layout(citations=how))).stretches for how in ("link", "footnote", "none")]
    assert stretches[0] == stretches[1] == stretches[2]
