"""Addresses and headers: nothing that somebody wrote can become a header of its own."""

from __future__ import annotations

from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import SendingError
from briefing.sending import Mailbox, parse_mailbox, seal

_NOON = datetime(2031, 3, 5, 12, tzinfo=UTC)
_HEADERS = ["Subject", "Message-ID", "Content-Type", "Content-Transfer-Encoding", "MIME-Version", "From", "To", "Date"]


def draft(subject: str = "Ferry halted") -> EmailMessage:
    message = EmailMessage(policy=policy.SMTP)
    message["Subject"] = subject
    message["Message-ID"] = "<0123456789abcdef@news-briefing.invalid>"
    message.set_content("The ferry was halted.\n")
    return message


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("a@example.org", Mailbox("", "a@example.org")),
        (" <a.b+c@example.org> ", Mailbox("", "a.b+c@example.org")),
        ("Jane Roe <a@example.org>", Mailbox("Jane Roe", "a@example.org")),
        ('"Roe, Jane" <a@example.org>', Mailbox("Roe, Jane", "a@example.org")),
        ("Zoë Röe <a@example.org>", Mailbox("Zoë Röe", "a@example.org")),
    ],
)
def test_an_address_may_carry_a_name(written: str, meant: Mailbox) -> None:
    assert parse_mailbox(written) == meant


@pytest.mark.parametrize(
    "written",
    [
        "", "jane", "a@b@c.org", "a@example.org, b@example.org", "a@example.org\r\nBcc: b@example.org",
        "x\r\nBcc: b@example.org <a@example.org>", "x\x00y <a@example.org>", "=?utf-8?q?=0ABcc:_b?= <a@example.org>",
        "<a@example.org", "a@example.org> <b@example.org>", "jané@example.org", "a b@example.org",
        "-oX <a@b", "a@.org",
    ],
)  # fmt: skip
def test_what_is_no_single_address_is_refused(written: str) -> None:
    with pytest.raises(SendingError):
        parse_mailbox(written)


def test_the_letter_has_its_addresses_its_day_and_an_identity_of_the_sender() -> None:
    letter = seal(draft(), Mailbox("Roe, Zoë", "z@desk.example"), [Mailbox("", "a@b.example")] * 2, _NOON)
    message = message_from_bytes(letter.content, policy=policy.default)
    assert (letter.sender, letter.recipients) == ("z@desk.example", ("a@b.example",))
    assert message["From"].addresses[0].display_name == "Roe, Zoë"
    assert (message["Message-ID"], message["Date"].datetime) == ("<0123456789abcdef@desk.example>", _NOON)


@pytest.mark.parametrize("length", [*range(60, 100), 200, 400])
def test_a_subject_of_any_length_is_sealed(length: int) -> None:
    subject = ("The ferry between the island and the old harbour is halted until Friday. " * 6)[:length].strip()
    letter = seal(draft(subject), Mailbox("", "a@b.example"), [Mailbox("", "c@d.example")], _NOON)
    assert str(message_from_bytes(letter.content, policy=policy.default)["Subject"]).strip() == subject


def test_the_same_letter_is_the_same_bytes() -> None:
    sealed = [seal(draft(), Mailbox("", "a@b.example"), [Mailbox("", "c@d.example")], _NOON) for _ in range(2)]
    assert sealed[0] == sealed[1]


@given(st.text(max_size=90), st.text(max_size=40))
def test_no_subject_and_no_name_can_add_a_header(subject: str, name: str) -> None:
    try:
        sender = parse_mailbox(f"{name} <a@b.example>")
        letter = seal(draft(" ".join(subject.split())), sender, [Mailbox("", "c@d.example")], _NOON)
    except (SendingError, ValueError):
        return
    message = message_from_bytes(letter.content, policy=policy.default)
    assert sorted(message.keys()) == sorted(_HEADERS)
    assert [each.addr_spec for each in message["From"].addresses] == ["a@b.example"]
