"""`briefing update` and `briefing watch` as a user meets them."""

from __future__ import annotations

import json
import ssl
from pathlib import Path

import pytest

from briefing.sending import IMPLICIT
from tests.cli.conftest import Run
from tests.sending.conftest import authority, certificate, untrusted
from tests.sending.servers import PASSWORD, Postbox, serving
from tests.updating.stories import stories

__all__ = ["authority", "certificate", "untrusted"]

_STORY = next(story for story in stories() if story.name == "mine")
_FROM = ("--from", "Desk <desk@c.example>")


@pytest.fixture
def days(folder: Path) -> Path:
    """A folder with what came on Monday in monday/ and on Wednesday in wednesday/."""
    for name, articles in (("monday", _STORY.earlier), ("wednesday", _STORY.later)):
        (folder / name).mkdir()
        for number, one in enumerate(articles):
            (folder / name / f"{number}.txt").write_text(one.text, encoding="utf-8")
    return folder


def test_an_update_reads_the_earlier_articles_again_and_says_how_much_has_changed(days: Path, run: Run) -> None:
    run("monday", "-q", "-o", "old.json")
    outcome = run("update", "old.json", "wednesday", "-o", "new.md", "-o", "new.json")
    assert outcome.code == 0
    assert "changes since old.json" in outcome.stderr
    assert "sources-gone" not in outcome.stderr
    assert (days / "new.md").read_text().count("*now:*") >= 4
    assert run("verify", "new.json").code == 0
    assert run("verify", "new.md").code == 0


def test_an_update_without_the_earlier_articles_says_so(days: Path, run: Run) -> None:
    run("monday", "-q", "-o", "old.json")
    (days / "monday" / "0.txt").write_text("Something else.\n")
    outcome = run("update", "old.json", "wednesday", "--strict", "-o", "new.json")
    assert outcome.code == 3
    assert "[sources-gone]" in outcome.stderr
    kinds = {change["kind"] for change in json.loads((days / "new.json").read_bytes())["changes"]}
    assert {"done", "answered", "changed"} <= kinds


def test_an_update_fits_the_pages_asked_for_with_its_changes(days: Path, run: Run) -> None:
    run("monday", "-q", "--embed-sources", "-o", "old.json")
    outcome = run("update", "old.json", "wednesday", "--pages", "1", "-o", "new.pdf", "-o", "new.md")
    assert outcome.code in (0, 5)
    if outcome.code == 0:
        assert "What changed since 2 June 2031" in (days / "new.md").read_text()
        assert run("verify", "new.pdf").code == 0


def test_a_brief_that_is_none_is_refused_before_any_work(days: Path, run: Run) -> None:
    (days / "old.json").write_text("{}")
    outcome = run("update", "old.json", "wednesday")
    assert outcome.code == 1
    assert "old.json" in outcome.stderr


def test_a_watch_prints_the_folders_of_the_stories_that_it_renewed(days: Path, run: Run) -> None:
    first = run("watch", "monday", "-o", "out", "--format", "md,json")
    (story,) = first.stdout.split()
    assert (days / story / "brief.md").is_file()
    again = run("watch", "wednesday", "-o", "out", "--format", "md")
    assert again.stdout.split() == [story]
    assert "What changed since" in (days / story / "brief.md").read_text()
    assert run("watch", "wednesday", "-o", "out").stdout == ""


def test_a_watch_mails_only_with_a_typed_yes(days: Path, run: Run) -> None:
    outcome = run("watch", "monday", "-o", "out", "--mail-to", "a@b.example", *_FROM, "--format", "md")
    assert outcome.code == 0
    assert "a@b.example" in outcome.stdout
    assert "nothing was sent" in outcome.stderr
    assert run("watch", "monday", "-o", "out", "--mail-to", "a@b.example").code == 2
    assert run("watch", "monday", "-o", "out", "--mail-to", "a@b.example", *_FROM, "--yes").code == 2


def test_a_mail_that_could_not_be_sent_is_sent_by_the_next_run(
    days: Path, run: Run, certificate: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_SMTP_PASSWORD", PASSWORD)
    postbox = Postbox(refusing={"a@b.example": "550 unknown"})
    who = ("--mail-to", "a@b.example", *_FROM, "--format", "md", "--yes")
    with serving(postbox, IMPLICIT, certificate, authenticator=postbox.log_in) as server:
        smtp = ("--smtp", str(server), "--tls", "implicit")
        failed = run("watch", "monday", "-o", "out", *who, *smtp)
        assert "mail-failed" in failed.stderr
        postbox.refusing.clear()
        sent = run("watch", "monday", "-o", "out", *who, *smtp)
        assert "sent to a@b.example" in sent.stderr
        assert len(postbox.taken) == 1
        run("watch", "monday", "-o", "out", *who, *smtp)
        assert len(postbox.taken) == 1


@pytest.mark.parametrize("value", ["15", "0m", "m", "1w", "-5m"])
def test_a_time_that_is_none_is_refused(run: Run, value: str) -> None:
    assert run("watch", ".", "-o", "out", f"--every={value}").code == 2
