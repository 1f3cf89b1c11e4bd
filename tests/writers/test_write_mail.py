"""Mail: what a mail program finds in the message."""

from __future__ import annotations

import re
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest

from briefing.errors import EngineError
from briefing.model import Brief, Layout
from briefing.writers import WRITERS
from tests.writers.renderers import seen

write = WRITERS[".eml"]


def opened(data: bytes) -> EmailMessage:
    message = message_from_bytes(data, policy=policy.default)
    assert isinstance(message, EmailMessage)
    assert message.defects == []
    return message


def test_plain_text_is_the_markdown_and_html_says_the_same(rich: Brief) -> None:
    message = opened(write(rich, Layout()))
    plain, html = (part.get_content() for part in message.iter_parts())
    assert plain.replace("\r\n", "\n") == WRITERS[".md"](rich, Layout()).decode()
    text, _ = seen(html)
    for item in (*rich.summary, *rich.statements, *rich.next_steps, *rich.open_questions, *rich.timeline):
        assert item.text in text


def test_html_has_inline_styles_only_and_stays_below_what_mail_programs_cut(long: Brief, rich: Brief) -> None:
    html = next(part for part in opened(write(rich, Layout())).walk() if part.get_content_subtype() == "html")
    assert not re.search(r"<(style|script|link|img)\b", html.get_content())
    assert len(write(rich, Layout())) < 100_000


def test_the_message_is_a_draft_without_sender_and_recipient(rich: Brief) -> None:
    message = opened(write(rich, Layout()))
    assert message["X-Unsent"] == "1"
    assert message["Subject"] == rich.title
    assert str(message["Date"]) == "Wed, 05 Mar 2031 06:00:00 +0000"
    assert message["From"] is message["To"] is None


def test_the_same_brief_gives_the_same_bytes_and_another_one_another_identity(rich: Brief) -> None:
    assert write(rich, Layout()) == write(rich, Layout())
    other = opened(write(replace(rich, title="Other"), Layout()))
    assert other["Message-ID"] != opened(write(rich, Layout()))["Message-ID"]


@pytest.mark.parametrize(
    "title",
    [
        "Ferry\r\nBcc: everyone@example.org",
        "Ferry\nX-Evil: 1\n\nbody",
        "=?utf-8?q?Ferry=0d=0aBcc:_everyone@example.org?=",
        "=?utf-8?b?RmVycnkNCkJjYzogZXZlcnlvbmVAZXhhbXBsZS5vcmc=?=",
        "Ferry\u2028Bcc: a@example.org",
        "Fähre " * 60,
        "\x00\x1b[31mFerry",
        "",
    ],
)
def test_no_title_adds_a_header(title: str, rich: Brief) -> None:
    message = opened(write(replace(rich, title=title), Layout()))
    assert {name.lower() for name in message} <= {
        "subject", "date", "message-id", "mime-version", "content-type", "x-unsent",
    }  # fmt: skip
    assert not re.search("[\x00-\x1f\x7f]", str(message["Subject"]))


def test_lines_are_short_enough_for_every_server(long: Brief) -> None:
    assert max(len(line) for line in write(long, Layout()).split(b"\r\n")) <= 78


def test_the_pdf_goes_along_on_demand(rich: Brief) -> None:
    try:
        data = write(rich, Layout(attach="pdf"))
    except EngineError as error:
        pytest.skip(str(error))
    message = opened(data)
    assert message.get_content_type() == "multipart/mixed"
    [attached] = message.iter_attachments()
    assert attached.get_filename() == "ferry-service-to-orrin-island-halted-after-crack-is-found.pdf"
    assert attached.get_content() == WRITERS[".pdf"](rich, Layout(attach="pdf"))
    assert len(re.findall(rb'boundary="([^"]+)"', data)) == 2
    assert data == write(rich, Layout(attach="pdf"))


def test_items_of_a_numbered_layout_have_the_same_numbers_in_both_versions(rich: Brief) -> None:
    plain, html = (part.get_content() for part in opened(write(rich, Layout(template="note"))).iter_parts())
    numbers = re.findall(r"(?m)^(?:- |> )\*(\d+)\b", plain)
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]
    assert re.findall(r"<p [^>]*>(\d+)\. ", html) == numbers


def test_a_mail_without_citations_names_no_place(rich: Brief) -> None:
    html = list(opened(write(rich, Layout(citations="none"))).iter_parts())[1].get_content()
    assert "para 3" not in html
