"""`briefing review` writes a page of articles, of a saved brief, and of two versions."""

from __future__ import annotations

import json
import webbrowser
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def _data(page: str) -> dict[str, object]:
    text = page.partition('<script type="application/json" id="data">')[2].partition("</script>")[0]
    data = json.loads(text)
    assert isinstance(data, dict)
    return data


def _texts(page: str) -> list[bool]:
    sources = _data(page)["sources"]
    assert isinstance(sources, list)
    return [source["text"] is not None for source in sources]


def test_articles_become_a_page_with_their_texts(run: Run, folder: Path) -> None:
    assert run("review", "a.txt", "b.txt", "-o", "review.html").code == 0
    page = (folder / "review.html").read_text()
    assert _texts(page) == [True, True]
    assert _data(page)["embedded"] == []
    assert run("review", "a.txt", "b.txt").stdout == page


def test_a_saved_brief_finds_its_articles_at_the_paths_that_it_names(run: Run, folder: Path) -> None:
    run("a.txt", "b.txt", "-o", "brief.json")
    assert _texts(run("review", "brief.json").stdout) == [True, True]
    (folder / "b.txt").rename(folder / "elsewhere.txt")
    outcome = run("review", "brief.json")
    assert _texts(outcome.stdout) == [True, False]
    assert "source 2 is shown without its text" in outcome.stderr
    assert run("review", "brief.json", "--strict").code == 3
    assert _texts(run("review", "brief.json", "elsewhere.txt").stdout) == [True, True]


def test_an_article_that_has_changed_is_not_shown_as_the_source(run: Run, folder: Path) -> None:
    run("a.txt", "b.txt", "-o", "brief.json")
    (folder / "b.txt").write_text("Something else.\n")
    outcome = run("review", "brief.json")
    assert _texts(outcome.stdout) == [True, False]
    assert "SHA-256" in outcome.stderr


def test_a_brief_with_embedded_texts_needs_no_article_and_keeps_them(run: Run, folder: Path) -> None:
    run("a.txt", "b.txt", "-o", "brief.json", "--embed-sources")
    for name in ("a.txt", "b.txt"):
        (folder / name).unlink()
    page = run("review", "brief.json").stdout
    assert _texts(page) == [True, True]
    assert _data(page)["embedded"] == [1, 2]


def test_an_older_brief_is_compared(run: Run, folder: Path) -> None:
    run("a.txt", "-o", "old.json")
    run("a.txt", "b.txt", "-o", "new.json")
    assert _data(run("review", "new.json", "--against", "old.json").stdout)["differences"]
    assert _data(run("review", "new.json", "--against", "new.json").stdout)["differences"] == []
    assert run("review", "new.json", "--against", "a.txt").code == 1


def test_opening_needs_a_file_and_opens_that(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", lambda address: opened.append(address) or True)
    assert run("review", "a.txt", "--open").code == 2
    assert run("review", "a.txt", "-o", "page.html", "--open").code == 0
    assert opened == [(folder / "page.html").as_uri()]
    assert run("review", "a.txt", "-o", "page.pdf").code == 2


def test_a_signed_brief_is_rendered_and_verified_and_what_is_the_editors_is_named(run: Run, folder: Path) -> None:
    run("a.txt", "b.txt", "-o", "brief.json")
    brief = json.loads((folder / "brief.json").read_text())
    brief["editor"] = {"title": "What we know", "recommendation": "Say nothing yet.", "name": "Ada Quist"}
    (folder / "edited.json").write_text(json.dumps(brief))
    assert run("render", "edited.json", "-o", "brief.html").code == 0
    assert "Say nothing yet." in (folder / "brief.html").read_text()
    outcome = run("verify", "edited.json")
    assert outcome.code == 0
    assert outcome.stdout.count("[editor]") == 3
    assert "every quoted line is verbatim" in outcome.stderr


def test_a_copied_layout_has_nothing_of_the_page(run: Run, folder: Path) -> None:
    assert run("templates", "copy", "brief", "mine").code == 0
    assert not (folder / "mine" / "review").exists()
