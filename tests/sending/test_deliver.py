"""Delivery to real servers: encrypted or not at all, and tried again only where that can help."""

from __future__ import annotations

import ssl
from dataclasses import replace

import pytest

from briefing.errors import SendingError
from briefing.sending import IMPLICIT, STARTTLS, Letter, deliver, parse_server
from tests.sending.servers import PASSWORD, Postbox, serving

LETTER = Letter(
    "desk@example.org",
    ("a@example.org", "b@example.org"),
    b"From: desk@example.org\r\nSubject: Ferry halted\r\n\r\n.\r\nA line of one full stop stands above.\r\n",
    "",
)


@pytest.fixture
def pauses() -> list[float]:
    """The pauses that were made, which take no time here."""
    return []


def no_second_try(seconds: float) -> None:
    """Stand in for a pause that must not be made."""
    pytest.fail(f"a second try after {seconds} seconds")


@pytest.mark.parametrize("encryption", [IMPLICIT, STARTTLS])
def test_a_mail_arrives_unchanged_encrypted_and_after_a_log_in(encryption: str, certificate: ssl.SSLContext) -> None:
    postbox = Postbox()
    with serving(postbox, encryption, certificate, authenticator=postbox.log_in) as server:
        assert deliver(LETTER, replace(server, user="jane"), PASSWORD) == 1
    assert [(mail.rcpt_tos, mail.content) for mail in postbox.taken] == [(list(LETTER.recipients), LETTER.content)]
    assert (postbox.encrypted, postbox.users) == ([True], ["jane"])


@pytest.mark.parametrize("encryption", [IMPLICIT, STARTTLS])
def test_an_untrusted_certificate_ends_it_before_anything_is_said(encryption: str, untrusted: ssl.SSLContext) -> None:
    postbox = Postbox()
    with (
        serving(postbox, encryption, untrusted, authenticator=postbox.log_in) as server,
        pytest.raises(SendingError, match="certificate is not trusted"),
    ):
        deliver(LETTER, server, PASSWORD, no_second_try)
    assert (postbox.taken, postbox.users) == ([], [])


def test_a_certificate_of_another_name_is_not_trusted(certificate: ssl.SSLContext) -> None:
    with serving(Postbox(), IMPLICIT, certificate) as server, pytest.raises(SendingError, match="not trusted"):
        deliver(LETTER, replace(server, host="127.0.0.1"), None, no_second_try)


def test_a_server_without_encryption_gets_neither_password_nor_mail() -> None:
    postbox = Postbox()
    with (
        serving(postbox, STARTTLS, None, authenticator=postbox.log_in, auth_require_tls=False) as server,
        pytest.raises(SendingError, match="STARTTLS"),
    ):
        deliver(LETTER, server, PASSWORD, no_second_try)
    assert (postbox.taken, postbox.users) == ([], [])


def test_implicit_encryption_on_a_port_that_has_none_is_told_as_such() -> None:
    with serving(Postbox(), STARTTLS, None) as server, pytest.raises(SendingError, match="right port"):
        deliver(LETTER, replace(server, encryption=IMPLICIT), None, no_second_try)


def test_a_wrong_password_is_tried_once(certificate: ssl.SSLContext) -> None:
    postbox = Postbox()
    with (
        serving(postbox, IMPLICIT, certificate, authenticator=postbox.log_in) as server,
        pytest.raises(SendingError, match="password is refused") as told,
    ):
        deliver(LETTER, server, "battery staple", no_second_try)
    assert "battery staple" not in str(told.value)


def test_a_password_for_a_server_that_has_no_log_in_is_not_passed_over(certificate: ssl.SSLContext) -> None:
    postbox = Postbox()
    with (
        serving(postbox, IMPLICIT, certificate, auth_exclude_mechanism=("LOGIN", "PLAIN")) as server,
        pytest.raises(SendingError, match="No suitable authentication method"),
    ):
        deliver(LETTER, server, PASSWORD, no_second_try)
    assert postbox.taken == []


@pytest.mark.parametrize("first", ["drop", "451 busy"])
def test_a_dropped_connection_or_a_passing_refusal_is_tried_again(
    first: str, certificate: ssl.SSLContext, pauses: list[float]
) -> None:
    postbox = Postbox(answers=[first])
    with serving(postbox, STARTTLS, certificate) as server:
        assert deliver(LETTER, server, None, pauses.append) == 2
    assert (len(postbox.taken), pauses) == (1, [1.0])


def test_a_connection_that_drops_every_time_ends_after_four_tries(
    certificate: ssl.SSLContext, pauses: list[float]
) -> None:
    postbox = Postbox(answers=["drop"] * 9)
    with serving(postbox, IMPLICIT, certificate) as server, pytest.raises(SendingError, match="in 4 tries"):
        deliver(LETTER, server, None, pauses.append)
    assert (len(postbox.answers), pauses) == (5, [1.0, 3.0, 9.0])


def test_nobody_who_listens_ends_after_four_tries(certificate: ssl.SSLContext, pauses: list[float]) -> None:
    with serving(Postbox(), IMPLICIT, certificate) as server:
        pass
    with pytest.raises(SendingError, match="refused"):
        deliver(LETTER, server, None, pauses.append)
    assert len(pauses) == 3


def test_a_final_refusal_is_tried_once(certificate: ssl.SSLContext) -> None:
    postbox = Postbox(answers=["554 no briefs here"])
    with serving(postbox, IMPLICIT, certificate) as server, pytest.raises(SendingError, match="554 no briefs here"):
        deliver(LETTER, server, None, no_second_try)


def test_who_is_refused_is_named_and_the_others_get_it_once(certificate: ssl.SSLContext) -> None:
    postbox = Postbox(refusing={"a@example.org": "550 nobody of that name"})
    with serving(postbox, IMPLICIT, certificate) as server, pytest.raises(SendingError, match="550") as told:
        deliver(LETTER, server, None, no_second_try)
    assert "550 nobody of that name" in str(told.value)
    assert [mail.rcpt_tos for mail in postbox.taken] == [["b@example.org"]]


def test_only_who_was_put_off_is_tried_again(certificate: ssl.SSLContext, pauses: list[float]) -> None:
    postbox = Postbox(refusing={"b@example.org": "450 later"})

    def accept(seconds: float) -> None:
        pauses.append(seconds)
        postbox.refusing.clear()

    with serving(postbox, IMPLICIT, certificate) as server:
        assert deliver(LETTER, server, None, accept) == 2
    assert [mail.rcpt_tos for mail in postbox.taken] == [["a@example.org"], ["b@example.org"]]


@pytest.mark.parametrize(
    ("written", "port", "encryption"),
    [("mail.example.org", 465, IMPLICIT), ("mail.example.org:587", 587, STARTTLS), ("[::1]:2525", 2525, STARTTLS)],
)
def test_the_port_says_how_the_connection_is_encrypted(written: str, port: int, encryption: str) -> None:
    server = parse_server(written)
    assert (server.port, server.encryption) == (port, encryption)


@pytest.mark.parametrize(
    "written", ["", "a b", "jane:secret@mail.example.org", "mail.example.org:0", "smtp://x:1", "x\r\ny"]
)
def test_what_is_no_server_is_refused_without_being_repeated(written: str) -> None:
    with pytest.raises(SendingError) as told:
        parse_server(written)
    assert "secret" not in str(told.value)
