"""`briefing send`: what it says without --yes, and what a real server gets with it."""

from __future__ import annotations

import ssl
from pathlib import Path

import pytest

from briefing.sending import IMPLICIT
from tests.cli.conftest import Run
from tests.sending.conftest import authority, certificate, untrusted
from tests.sending.servers import PASSWORD, Postbox, serving

__all__ = ["authority", "certificate", "untrusted"]

_WHO = ("--to", "a@b.example", "--from", "Desk <desk@c.example>")


@pytest.fixture
def saved(run: Run) -> str:
    """The name of a saved brief."""
    run("a.txt", "b.txt", "-q", "--date", "2031-03-05", "-o", "brief.json")
    return "brief.json"


def test_without_yes_it_is_said_what_would_be_sent_and_nothing_is(folder: Path, run: Run, saved: str) -> None:
    outcome = run("send", saved, *_WHO, "--smtp", "mail.invalid")
    assert outcome.code == 0
    for words in ("mail.invalid:465", "a@b.example", "Desk <desk@c.example>", "bytes", "brief.sent.eml"):
        assert words in outcome.stdout
    assert "nothing was sent" in outcome.stderr
    assert not list(folder.glob("*.eml"))


def test_only_the_command_line_can_say_yes(folder: Path, run: Run, saved: str, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "briefing.toml").write_text('[send]\nyes = true\nsmtp = "mail.invalid"\n')
    monkeypatch.setenv("BRIEFING_YES", "1")
    assert "nothing was sent" in run("send", saved, *_WHO).stderr


def test_with_yes_a_server_gets_it_and_each_copy_is_kept(
    folder: Path, run: Run, saved: str, certificate: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_SMTP_PASSWORD", PASSWORD)
    postbox = Postbox()
    with serving(postbox, IMPLICIT, certificate, authenticator=postbox.log_in) as server:
        for _ in range(2):
            outcome = run("send", saved, *_WHO, "--smtp", str(server), "--tls", "implicit", "--yes")
            assert (outcome.code, outcome.stdout) == (0, ""), outcome.stderr
    copies = [(folder / name).read_bytes() for name in ("brief.sent.eml", "brief.sent-2.eml")]
    assert [mail.content for mail in postbox.taken] == copies
    assert postbox.users == ["desk@c.example"] * 2


def test_what_was_not_sent_leaves_no_copy_and_ends_in_one_line(
    folder: Path, run: Run, saved: str, untrusted: ssl.SSLContext
) -> None:
    with serving(Postbox(), IMPLICIT, untrusted) as server:
        outcome = run("send", saved, *_WHO, "--smtp", str(server), "--tls", "implicit", "--yes", "-q")
    assert outcome.code == 1
    assert outcome.stderr.count("\n") == 1
    assert "not trusted" in outcome.stderr
    assert not list(folder.glob("*.eml"))


def test_a_mail_needs_who_it_is_from_and_for_and_with_yes_a_server(run: Run, saved: str) -> None:
    assert "--to" in run("send", saved, "--from", "a@b.example").stderr
    assert "--from" in run("send", saved, "--to", "a@b.example").stderr
    assert "--smtp" in run("send", saved, *_WHO, "--yes").stderr


def test_there_is_no_option_for_a_password(run: Run, saved: str) -> None:
    assert run("send", saved, *_WHO, "--password", "x").code == 2
