"""`briefing send`: what it says without --yes, and what a real server gets with it."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.errors import KeyringLocked

from briefing.cli.passwords import find_password
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


class Kept(KeyringBackend):
    """A keyring that keeps passwords in this process; `locked` says that it may not be read."""

    priority = 1  # type: ignore[assignment]

    def __init__(self, kept: dict[tuple[str, str], str], locked: bool = False) -> None:
        super().__init__()
        self._kept = kept
        self._locked = locked

    def get_password(self, service: str, username: str) -> str | None:
        if self._locked:
            raise KeyringLocked("nobody has opened it")
        return self._kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self._kept[service, username]


@pytest.fixture
def ring(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[KeyringBackend], None]]:
    """A function that puts another keyring in the place of this machine's; the variable is not set."""
    monkeypatch.delenv("BRIEFING_SMTP_PASSWORD", raising=False)
    before = keyring.get_keyring()
    yield keyring.set_keyring
    keyring.set_keyring(before)


def test_the_password_comes_from_the_keyring_as_the_manual_says(
    run: Run, saved: str, certificate: ssl.SSLContext, ring: Callable[[KeyringBackend], None]
) -> None:
    ring(Kept({}))
    keyring.set_password("briefing:localhost", "desk@c.example", PASSWORD)
    postbox = Postbox()
    with serving(postbox, IMPLICIT, certificate, authenticator=postbox.log_in) as server:
        outcome = run("send", saved, *_WHO, "--smtp", str(server), "--tls", "implicit", "--yes")
    assert outcome.code == 0, outcome.stderr
    assert postbox.users == ["desk@c.example"]
    assert PASSWORD not in outcome.stdout + outcome.stderr


def test_the_variable_goes_before_the_keyring(
    monkeypatch: pytest.MonkeyPatch, ring: Callable[[KeyringBackend], None]
) -> None:
    ring(Kept({("briefing:mail.example.org", "jane"): "from the keyring"}))
    assert find_password("mail.example.org", "jane") == "from the keyring"
    monkeypatch.setenv("BRIEFING_SMTP_PASSWORD", "from the variable")
    assert find_password("mail.example.org", "jane") == "from the variable"


@pytest.mark.parametrize("empty", [null.Keyring, fail.Keyring], ids=["null", "none at all"])
def test_a_keyring_without_the_password_means_no_log_in(
    empty: Callable[[], KeyringBackend], ring: Callable[[KeyringBackend], None]
) -> None:
    ring(empty())
    assert find_password("mail.example.org", "jane") is None


def test_a_keyring_that_cannot_be_read_is_told_before_anything_is_sent(
    run: Run, saved: str, certificate: ssl.SSLContext, ring: Callable[[KeyringBackend], None]
) -> None:
    ring(Kept({}, locked=True))
    postbox = Postbox()
    with serving(postbox, IMPLICIT, certificate, authenticator=postbox.log_in) as server:
        outcome = run("send", saved, *_WHO, "--smtp", str(server), "--tls", "implicit", "--yes", "-q")
    assert outcome.code == 5
    assert "the keyring cannot be read: nobody has opened it" in outcome.stderr
    assert postbox.taken == []


def test_who_got_it_before_somebody_was_refused_is_in_the_copy(
    folder: Path, run: Run, saved: str, certificate: ssl.SSLContext
) -> None:
    postbox = Postbox(refusing={"x@b.example": "550 nobody of that name"})
    with serving(postbox, IMPLICIT, certificate) as server:
        outcome = run("send", saved, *_WHO, "--to", "x@b.example", "--smtp", str(server), "--tls", "implicit", "--yes")
    assert outcome.code == 1
    assert "x@b.example is refused" in outcome.stderr
    assert [mail.rcpt_tos for mail in postbox.taken] == [["a@b.example"]]
    assert (folder / "brief.sent.eml").read_bytes() == postbox.taken[0].content


def test_the_pdf_goes_along_and_the_dry_run_says_so(run: Run, saved: str) -> None:
    outcome = run("send", saved, *_WHO, "--attach", "pdf")
    if outcome.code == 5:
        pytest.skip(outcome.stderr)
    assert ".pdf, " in outcome.stdout
