"""Whatever an article holds, in whatever field it ends up: it is text, in every format."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from datetime import date, datetime
from email import message_from_bytes, policy
from functools import cache
from html.parser import HTMLParser

import pypdfium2
import pytest

from briefing.errors import EngineError
from briefing.matching import printed
from briefing.model import (
    Brief,
    Claim,
    Disagreement,
    Layout,
    NextStep,
    Notice,
    OpenQuestion,
    Participant,
    Role,
    Statement,
    SummaryLine,
    TimelineEntry,
    When,
)
from briefing.writers import WRITERS
from tests.writers.briefs import article, find, source
from tests.writers.naughty import naughty_words
from tests.writers.renderers import RENDERERS


def batched_naughty(size: int = 140) -> list[list[str]]:
    """Return the naughty words in a few payloads: one field holds many."""
    words = naughty_words()
    return [words[at : at + size] for at in range(0, len(words), size)]


PAYLOADS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</span></li></ul><h1>Not ours</h1>",
    '" onmouseover="alert(1)" x="',
    "' style='position:fixed",
    "<!-- hidden --><style>*{display:none}</style>",
    "</style><script>1</script>",
    "</title><script>1</script>",
    "<svg/onload=alert(1)>",
    "<a href=javascript:alert(1)>x</a>",
    "[click](javascript:alert(1))",
    "![x](http://tracker.example/p.gif)",
    "[x]: javascript:alert(1)",
    "<javascript:alert(1)>",
    "<http://a.example>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;",
    "{{ 7 * 7 }}",
    "{% include 'etc' %}",
    "{{ page.__class__.__mro__ }}",
    "${7*7} #{7*7} <%= 7*7 %>",
    "```\ncode\n```",
    "# Heading",
    "---",
    "===",
    "> quote",
    "- item",
    "1. item",
    "| a | b |",
    "*em* **strong** _em_ __strong__ ~~s~~ ==m==",
    "\x1b[31mred\x1b[0m",
    "\x1b]0;title\x07",
    "\x9b31m",
    "\x00\x01\x02\x08\x7f",
    "abc\u202etxt.exe\u202c",
    "\u2066isolate\u2069",
    "zero\u200bwidth\u200d\u2060\ufeff",
    "soft\u00adhyphen",
    "tag\U000e0041\U000e007f",
    "line\u2028separator\u2029paragraph",
    "Bcc: everyone@example.org\r\nX-Evil: 1",
    "BEGIN:VEVENT\r\nEND:VCALENDAR",
    "=?utf-8?q?=0d=0aBcc:_a@example.org?=",
    "=cmd|' /C calc'!A0",
    "]]><x/>",
    "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>",
    "%n%s%x",
    "../../etc/passwd",
    "A" * 400,
    "“”‘’«»„‚‹›",
    "🏳️\u200d🌈 𝔘𝔫𝔦",
    "\ufffe\uffff",
    "a\u0301\u0302\u0303" * 20,
    "'; DROP TABLE briefs; --",
    "<math><mtext></p><img src=x onerror=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "[x](data:text/html,<script>alert(1)</script>)",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "![][x]\n\n[x]: http://tracker.example/p.gif",
    "\x1b]8;;http://evil.example\x07click\x1b]8;;\x07",
    "\x1bP1$r0m\x1b\\",
    "Content-Type: text/html\r\n\r\n<b>x</b>",
    "ATTACH:http://evil.example/a\r\nORGANIZER:mailto:a@b.example",
    '{=HYPERLINK("http://evil.example")}',
    "</w:t></w:r><w:r><w:instrText>HYPERLINK http://evil.example</w:instrText></w:r>",
    *(" ".join(words) for words in batched_naughty()),
)
ADDRESSES = (
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,<script>1</script>", "file:///etc/passwd",
    "vbscript:x", " javascript:alert(1)", "//evil.example", "http://a.example/\" onclick=\"x", "http://a.example/>[x](y)",
)  # fmt: skip
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
LINKS = re.compile(r"https?://|mailto:|#")


def hostile(payload: str, address: str = "http://a.example") -> Brief:
    """Return a brief that has the payload in every field that comes from outside."""
    text = f"x {payload} y\nz\n"
    one = replace(article(1, text, payload, payload, date(2031, 3, 4)), title=payload, url=address, authors=(payload,))
    piece = find(one, f"x {payload} y") if "\n" not in payload else find(one, "z")
    words = piece.text
    return Brief(
        title=payload,
        language="en",
        created=datetime.fromisoformat("2031-03-05T06:00:00+00:00"),
        generator=payload,
        sources=(replace(source(one), opening=payload),),
        summary=(SummaryLine(words, (piece,), 1.0), SummaryLine(payload, (piece,), 0.5)),
        participants=(Participant(payload, "person", (Role(words, (piece,)),), (payload,), {1: 1}, (piece,)),),
        statements=(Statement(words, payload, payload, "direct", True, (piece,), cue=payload, medium=payload),),
        next_steps=(
            NextStep(
                words,
                payload,
                "announced",
                When(payload, date(2031, 3, 7), date(2031, 3, 8)),
                (piece,),
                payload,
                payload,
            ),
        ),
        open_questions=(OpenQuestion(words, "undecided", (piece,), ((0, len(words)),)),),
        disagreements=(Disagreement("fact", (Claim(words, (piece,), ((1, 3),)), Claim(words, (piece,), (), True))),),
        timeline=(TimelineEntry(date(2031, 3, 7), date(2031, 3, 7), words, (piece,)),),
        notices=(Notice("code", payload, 1),),
    )


class Page(HTMLParser):
    """The elements, attributes and texts of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.shape: list[tuple[str, tuple[str, ...]]] = []
        self.links: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.shape.append((tag, tuple(name for name, _ in attrs)))
        self.links += [str(value) for name, value in attrs if name in ("href", "src")]


@cache
def shape(html: str) -> set[tuple[str, tuple[str, ...]]]:
    """Return the kinds of elements, each with the names of its attributes."""
    return set(Page(html).shape)


HARMLESS = hostile("harmless words")


@pytest.mark.parametrize("payload", PAYLOADS, ids=lambda payload: ascii(payload)[:30])
def test_html_has_the_elements_of_a_harmless_brief_and_no_acting_character(payload: str) -> None:
    html = WRITERS[".html"](hostile(payload), Layout()).decode()
    assert shape(html) <= shape(WRITERS[".html"](HARMLESS, Layout()).decode())
    assert not FORBIDDEN.search(html)


@pytest.mark.parametrize("payload", PAYLOADS, ids=lambda payload: ascii(payload)[:30])
def test_markdown_has_the_elements_of_a_harmless_brief_and_no_acting_character(payload: str) -> None:
    text = WRITERS[".md"](hostile(payload), Layout(front_matter=False)).decode()
    assert not FORBIDDEN.search(text)
    for name in ("markdown-it commonmark", "python-markdown extra"):
        render = RENDERERS[name]()
        tags = {tag for tag, _ in Page(render(text)).shape}
        assert tags <= {tag for tag, _ in Page(render(WRITERS[".md"](HARMLESS, Layout()).decode())).shape}


@pytest.mark.parametrize("payload", PAYLOADS, ids=lambda payload: ascii(payload)[:30])
def test_mail_and_calendar_stay_what_they_are(payload: str) -> None:
    brief = hostile(payload)
    message = message_from_bytes(WRITERS[".eml"](brief, Layout()), policy=policy.default)
    assert set(message.keys()) == {"Subject", "Date", "Message-ID", "MIME-Version", "Content-Type", "X-Unsent"}
    parts = [part.get_content() for part in message.walk() if not part.is_multipart()]
    assert not any(FORBIDDEN.search(part) for part in parts)
    assert {tag for tag, _ in shape(parts[1])} == {tag for tag, _ in shape(_mail_html(HARMLESS))}
    calendar = WRITERS[".ics"](brief, Layout()).decode()
    assert re.findall(r"(?m)^(BEGIN|END):(\w+)", calendar) == [
        ("BEGIN", "VCALENDAR"), ("BEGIN", "VEVENT"), ("END", "VEVENT"), ("END", "VCALENDAR"),
    ]  # fmt: skip
    assert not FORBIDDEN.search(calendar)


@pytest.mark.parametrize("words", [" ".join(PAYLOADS), "A" * 400], ids=["all", "long"])
def test_word_stays_what_it_is(words: str) -> None:
    document = (
        zipfile.ZipFile(io.BytesIO(WRITERS[".docx"](hostile(words), Layout()))).read("word/document.xml").decode()
    )
    assert not FORBIDDEN.search(document)
    assert not re.search(r"<(?!/?w:|\?xml)", document)


def _mail_html(brief: Brief) -> str:
    message = message_from_bytes(WRITERS[".eml"](brief, Layout()), policy=policy.default)
    return next(part.get_content() for part in message.walk() if part.get_content_subtype() == "html")


@pytest.mark.parametrize("address", ADDRESSES)
def test_only_addresses_of_the_web_and_of_mail_become_links(address: str) -> None:
    brief = hostile("words", address)
    for html in (WRITERS[".html"](brief, Layout()).decode(), _mail_html(brief)):
        assert all(LINKS.match(link) for link in Page(html).links)
        assert shape(html) <= shape(WRITERS[".html"](HARMLESS, Layout()).decode()) | shape(_mail_html(HARMLESS))
    text = WRITERS[".md"](brief, Layout()).decode()
    for name in RENDERERS:
        assert all(LINKS.match(link) for link in Page(RENDERERS[name]()(text)).links)


def test_a_pdf_shows_every_word_and_no_acting_character() -> None:
    payloads = [each for each in PAYLOADS if len(each) < 400 and not set("\n🌈\u0301") & set(each)]
    try:
        data = WRITERS[".pdf"](hostile(" ".join(payloads)), Layout())
    except EngineError as error:
        pytest.skip(str(error))
    with pypdfium2.PdfDocument(data) as document:
        text = "".join(page.get_textpage().get_text_bounded() for page in document)
    shown = "".join(text.replace("\x02", "-").replace("\ufffe", "-").split())
    for payload in payloads:
        assert "".join(printed(payload).split()) in shown
