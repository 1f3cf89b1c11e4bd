"""What has changed since a day, or since the last run, in a batch."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from here import Here

from briefing import LocalPool, Order, Outcome, Settings, batch, from_folder
from briefing.batching import LAST
from briefing.batching.work import REVIEW
from briefing.model import Article
from briefing.schema import read_brief
from briefing.verification import VERIFIERS, Texts
from tests.updating.stories import stories

_DAYS = {story.name: story for story in stories() if story.name in ("ferry", "merger", "mine")}
_EVERY = (".md", ".html", ".pdf", ".docx", ".json", ".eml", REVIEW)


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A folder with the articles of the first day of each story."""
    for name in _DAYS:
        _arrive(tmp_path / "in", name, _DAYS[name].earlier)
    return tmp_path / "in"


def _arrive(folder: Path, name: str, articles: tuple[Article, ...]) -> None:
    for article in articles:
        path = folder / name / str(article.path)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(article.text)
        path.with_suffix(".toml").write_text(f"published = {article.published}\n")


def _run(news: Path, since: date | str | None = LAST, formats: tuple[str, ...] = (".json",), **more: object) -> dict:  # type: ignore[type-arg]
    order = Order(str(news.parent / "out"), formats, since=since, **more)  # type: ignore[arg-type]
    return {outcome.id: outcome for outcome in batch(from_folder(news), order, Here())}


def _kinds(news: Path, story: str) -> list[str]:
    path = news.parent / "out" / f"{story}.json"
    return [change.kind for change in read_brief(path.read_bytes(), str(path)).changes]


def test_a_story_to_which_something_has_come_since_the_last_run_tells_what_has_changed(news: Path) -> None:
    first = _run(news)
    assert [outcome.made.new for outcome in first.values()] == [None] * 3
    _arrive(news, "ferry", _DAYS["ferry"].later)
    second = _run(news)
    assert {story: outcome.unchanged for story, outcome in second.items()} == {
        "ferry": False,
        "merger": True,
        "mine": True,
    }
    assert (second["ferry"].made.new, second["ferry"].made.changes) == (1, len(_kinds(news, "ferry")))
    assert {"dropped", "moved", "changed", "done", "answered", "added"} == set(_kinds(news, "ferry"))
    assert _kinds(news, "mine") == []


def test_every_format_has_what_has_changed_and_proves_it(news: Path) -> None:
    _run(news, formats=_EVERY)
    _arrive(news, "ferry", _DAYS["ferry"].later)
    _run(news, formats=_EVERY)
    out = news.parent / "out"
    for suffix in (".md", ".html", ".eml", REVIEW):
        assert "called off" in (out / f"ferry{suffix}").read_text().replace("</mark>", "").replace("=\n", ""), suffix
    assert "What changed since 4 March 2031" in (out / "ferry.md").read_text()
    for suffix in (".md", ".html", ".pdf", ".json"):
        path = out / f"ferry{suffix}"
        proof = VERIFIERS[suffix](path.read_bytes(), str(path), Texts(_articles(news), None))
        assert proof.lines > 0
        assert not proof.problems, suffix


def _articles(news: Path) -> list[Article]:
    from briefing import read

    return read([str(news / "ferry")])[0]


def test_the_index_marks_what_is_new(news: Path) -> None:
    _run(news)
    assert "3 stories, 3 with something new since the last run." in _index(news)
    _arrive(news, "ferry", _DAYS["ferry"].later)
    _run(news)
    index = _index(news)
    assert "3 stories, 1 with something new since the last run." in index
    assert f"**new: 1 source, {len(_kinds(news, 'ferry'))} changes**" in index
    assert index.count("**new") == 1
    page = (news.parent / "out" / "index.html").read_text()
    assert '<strong class="new">new: 1 source' in page
    _run(news)
    assert "0 with something new since the last run" in _index(news)


def _index(news: Path) -> str:
    return (news.parent / "out" / "index.md").read_text()


def test_since_a_day_articles_of_that_day_on_are_new(news: Path) -> None:
    for name in _DAYS:
        _arrive(news, name, _DAYS[name].later)
    outcomes = _run(news, date(2031, 3, 8), (".json", ".md"))
    assert outcomes["merger"].older
    assert outcomes["mine"].made.new is None  # all of it is new
    assert outcomes["ferry"].made.new == 1
    assert {"dropped", "moved", "changed", "done", "answered", "added"} == set(_kinds(news, "ferry"))
    assert "What changed since 8 March 2031" in (news.parent / "out" / "ferry.md").read_text()
    assert "2 stories, 2 with something new since 2031-03-08." in _index(news)


def test_since_a_day_needs_no_earlier_run_and_comes_out_the_same_after_one(news: Path) -> None:
    _run(news, None)
    for name in _DAYS:
        _arrive(news, name, _DAYS[name].later)
    _run(news, date(2031, 3, 8))
    after = (news.parent / "out" / "ferry.json").read_bytes()
    order = Order(str(news.parent / "calm"), (".json",), since=date(2031, 3, 8))
    list(batch(from_folder(news), order, LocalPool(2)))
    assert (news.parent / "calm" / "ferry.json").read_bytes() == after
    assert all(outcome.unchanged or outcome.older for outcome in _run(news, date(2031, 3, 8)).values())


def test_without_since_a_brief_no_longer_tells_what_had_changed(news: Path) -> None:
    _run(news)
    _arrive(news, "ferry", _DAYS["ferry"].later)
    _run(news)
    assert {story for story, outcome in _run(news, None).items() if not outcome.unchanged} == {"ferry"}
    assert _kinds(news, "ferry") == []
    assert all(outcome.unchanged for outcome in _run(news).values())


def test_a_run_that_was_killed_is_gone_on_with_and_marks_the_same(news: Path) -> None:
    _run(news)
    for name in _DAYS:
        _arrive(news, name, _DAYS[name].later)
    order = Order(str(news.parent / "out"), (".json",), since=LAST)
    with suppress(KeyboardInterrupt):
        list(batch(from_folder(news), order, Here(most=1)))
    outcomes = _run(news)
    assert sum(outcome.unchanged for outcome in outcomes.values()) == 0 or "3 with something new" in _index(news)
    assert "3 stories, 3 with something new since the last run." in _index(news)
    assert all(outcome.made.new for outcome in outcomes.values())


def test_other_settings_tell_the_same_changes_again(news: Path) -> None:
    _run(news)
    _arrive(news, "ferry", _DAYS["ferry"].later)
    _run(news)
    told = _kinds(news, "ferry")
    again = _run(news, settings=Settings(embed_sources=True))
    assert not any(outcome.unchanged for outcome in again.values())
    assert _kinds(news, "ferry") == told
    assert again["mine"].made.new is None
    assert "0 with something new since the last run" in _index(news)


def test_a_story_that_failed_in_between_is_compared_with_its_last_brief(news: Path) -> None:
    _run(news)
    kept = {path: path.read_bytes() for path in (news / "ferry").iterdir()}
    for path in kept:
        path.unlink()
    assert _run(news)["ferry"].made is None
    for path, content in kept.items():
        path.write_bytes(content)
    _arrive(news, "ferry", _DAYS["ferry"].later)
    assert _run(news)["ferry"].made.new == 1


def test_an_old_story_is_passed_over_without_being_read(news: Path) -> None:
    _run(news, None)
    outcomes: list[Outcome] = []
    order = Order(str(news.parent / "out"), (".json",), since=date(2032, 1, 1))
    outcomes = list(batch(from_folder(news), order, Here(most=0)))
    assert [outcome.older for outcome in outcomes] == [True] * 3
    with sqlite3.connect(news.parent / "out" / ".briefing" / "manifest.sqlite") as rows:
        assert rows.execute("select count(*) from stories").fetchone() == (3,)
