"""Many stories in one run."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from here import Here
from newsroom import articles
from processes import environment

from briefing import Assignment, LocalPool, Order, Outcome, Settings, batch, from_folder
from briefing.batching import make
from briefing.batching.work import REVIEW
from briefing.errors import BriefingError
from briefing.model import Layout
from briefing.verification import VERIFIERS, Texts

_STORIES = 6


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a folder for each story."""
    folder = tmp_path_factory.mktemp("news")
    write_stories(folder, _STORIES)
    return folder


def write_stories(folder: Path, stories: int, each: int = 2) -> None:
    for number, article in articles(stories, each, words=60):
        place = folder / f"story-{number}"
        place.mkdir(exist_ok=True)
        (place / str(article.path)).write_text(article.text)
        (place / str(article.path)).with_suffix(".toml").write_text(f"published = {article.published}\n")


def _run(stories: Path, out: Path, formats: tuple[str, ...] = (".md", ".json"), jobs: int = 2) -> list[Outcome]:
    return list(batch(from_folder(stories), Order(str(out), formats), LocalPool(jobs)))


def _files(out: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(out.iterdir()) if path.is_file()}


def test_every_story_gets_its_files_and_all_an_index(newsroom: Path, tmp_path: Path) -> None:
    outcomes = _run(newsroom, tmp_path)
    assert {outcome.id for outcome in outcomes if outcome.made} == {f"story-{number}" for number in range(_STORIES)}
    names = {f"story-{number}{suffix}" for number in range(_STORIES) for suffix in (".md", ".json")}
    assert set(_files(tmp_path)) == names | {"index.md", "index.html"}
    proof = VERIFIERS[".json"]((tmp_path / "story-0.json").read_bytes(), "story-0.json", Texts([], None))
    assert proof.lines > 0


def test_the_index_leads_to_a_page_to_check_each_brief(newsroom: Path, tmp_path: Path) -> None:
    _run(newsroom, tmp_path, (".md", REVIEW))
    page = (tmp_path / "story-0.review.html").read_text()
    assert 'id="brief"' in page
    first = next(iter(from_folder(newsroom)[0].paths))
    assert first.rpartition("/")[2] in page
    assert "(story-0.review.html)" in (tmp_path / "index.md").read_text()
    assert 'href="story-0.review.html"' in (tmp_path / "index.html").read_text()


def test_a_page_to_check_may_be_all_that_is_made(newsroom: Path, tmp_path: Path) -> None:
    _run(newsroom, tmp_path, (REVIEW,))
    assert "](story-0.review.html)" in (tmp_path / "index.md").read_text()


def test_one_worker_and_several_write_the_same_bytes(newsroom: Path, tmp_path: Path) -> None:
    _run(newsroom, tmp_path / "one", jobs=1)
    _run(newsroom, tmp_path / "three", jobs=3)
    assert _files(tmp_path / "one") == _files(tmp_path / "three")


def test_a_second_run_makes_only_what_has_changed(tmp_path: Path) -> None:
    write_stories(tmp_path / "in", 0)
    (tmp_path / "in").mkdir(exist_ok=True)
    write_stories(tmp_path / "in", 3)
    _run(tmp_path / "in", tmp_path / "out")
    assert all(outcome.unchanged for outcome in _run(tmp_path / "in", tmp_path / "out"))
    changed = next((tmp_path / "in" / "story-1").glob("*.txt"))
    changed.write_text(changed.read_text() + "The mayor has resigned, her office said.\n")
    (tmp_path / "out" / "story-2.md").unlink()
    made = {outcome.id for outcome in _run(tmp_path / "in", tmp_path / "out") if not outcome.unchanged}
    assert made == {"story-1", "story-2"}


def test_other_settings_make_everything_anew(newsroom: Path, tmp_path: Path) -> None:
    stories = from_folder(newsroom)[:2]
    order = Order(str(tmp_path), (".md",))
    list(batch(stories, order, LocalPool(1)))
    again = list(batch(stories, replace(order, settings=Settings(words=40)), LocalPool(1)))
    assert not any(outcome.unchanged for outcome in again)


def test_a_story_without_articles_fails_alone_with_its_reason(newsroom: Path, tmp_path: Path) -> None:
    stories = [*from_folder(newsroom)[:2], replace(from_folder(newsroom)[0], id="gone", paths=(str(tmp_path / "no"),))]
    outcomes = {outcome.id: outcome for outcome in batch(stories, Order(str(tmp_path / "out")), LocalPool(2))}
    assert [story for story, outcome in outcomes.items() if outcome.made is None] == ["gone"]
    index = (tmp_path / "out" / "index.md").read_text()
    assert "Without a brief" in index
    assert "there is no such file" in index


def _die_of_story_1(story: Assignment, order: Order) -> Outcome:
    """Make a story as ever, but let the first one's worker die as of a bug in C."""
    if story.id == "story-1":
        with open(Path(order.folder) / "tries", "ab") as tries:
            tries.write(b"x")
        os.kill(os.getpid(), signal.SIGSEGV)
    return make(story, order)


def test_a_story_that_kills_its_worker_fails_alone_after_two_tries(newsroom: Path, tmp_path: Path) -> None:
    ended = batch(from_folder(newsroom), Order(str(tmp_path)), LocalPool(2, _die_of_story_1))
    outcomes = {outcome.id: outcome for outcome in ended}
    assert [(story, one.reason) for story, one in outcomes.items() if one.reason] == [("story-1", "its worker died")]
    assert len(outcomes) == _STORIES
    assert (tmp_path / "tries").read_bytes() == b"xx"
    assert "**story-1**: its worker died" in (tmp_path / "index.md").read_text()
    assert [one.id for one in _run(newsroom, tmp_path, (".md",)) if not one.unchanged] == ["story-1"]


def test_stories_whose_articles_are_older_are_passed_over(newsroom: Path, tmp_path: Path) -> None:
    order = Order(str(tmp_path), (".md",), since=date(2031, 1, 5))
    outcomes = {outcome.id: outcome for outcome in batch(from_folder(newsroom), order, LocalPool(1))}
    assert sorted(story for story, outcome in outcomes.items() if outcome.older) == ["story-0", "story-1", "story-2"]
    assert "story-0" not in (tmp_path / "index.md").read_text()


def test_two_runs_into_one_folder_are_refused(newsroom: Path, tmp_path: Path) -> None:
    stories, order = from_folder(newsroom)[:1], Order(str(tmp_path))
    first = batch(stories, order, LocalPool(1))
    next(first)
    with pytest.raises(BriefingError, match="another run"):
        next(batch(stories, order, LocalPool(1)))
    first.close()


def test_a_folder_that_remembers_one_output_is_refused_for_another(tmp_path: Path) -> None:
    state = tmp_path / "state"
    list(batch([], Order(str(tmp_path / "out")), Here(), state))
    list(batch([], Order(f"{tmp_path}/out/"), Here(), state))
    with pytest.raises(BriefingError, match=r"remembers what was made in .*/out; name another folder"):
        list(batch([], Order(str(tmp_path / "other")), Here(), state))


def test_an_output_may_be_moved_with_what_is_remembered_of_it(tmp_path: Path) -> None:
    list(batch([], Order(str(tmp_path / "out")), Here(), tmp_path / "out" / ".briefing"))
    (tmp_path / "out").rename(tmp_path / "moved")
    list(batch([], Order(str(tmp_path / "moved")), Here(), tmp_path / "moved" / ".briefing"))


def test_the_index_searches_by_its_own_script_and_nothing_else_may_run(newsroom: Path, tmp_path: Path) -> None:
    _run(newsroom, tmp_path, (".md",), jobs=1)
    page = (tmp_path / "index.html").read_text()
    assert "default-src 'none'; script-src 'sha256-" in page
    assert page.count("<script>") == 1
    assert page.count("<svg") == _STORIES
    listed = (tmp_path / "index.md").read_text().splitlines()
    days = [line.split(" · ")[1] for line in listed if line.startswith("- **")]
    assert days == sorted(days, reverse=True)  # the newest first


_DRIVER = """
import sys
from briefing import Assignment, LocalPool, Order, batch, from_folder
from pathlib import Path
if __name__ == "__main__":
    for outcome in batch(from_folder(Path(sys.argv[1])), Order(sys.argv[2], (".md", ".json")), LocalPool(2)):
        print(outcome.id, flush=True)
"""


def _children(process: int) -> list[int]:
    """Return the processes below one, the deepest last."""
    told = subprocess.run(["ps", "-eo", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
    parents = [tuple(map(int, line.split())) for line in told.splitlines()]
    found = [process]
    for one in found:
        found += [child for child, parent in parents if parent == one]
    return found[1:]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks for the workers as Linux names them")
def test_killed_twenty_times_nothing_is_lost_or_doubled(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    write_stories(tmp_path / "in", 20)
    driver = tmp_path / "driver.py"
    driver.write_text(_DRIVER)
    out = tmp_path / "out"
    out.mkdir()
    chance = random.Random(4)
    for number in range(20):
        run = subprocess.Popen(
            [sys.executable, str(driver), str(tmp_path / "in"), str(out)],
            env=environment(), stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        try:
            if number % 4 == 3:
                run.stdout.readline()  # type: ignore[union-attr]
                time.sleep(chance.uniform(0, 0.05))
                for worker in _children(run.pid)[-1:]:
                    os.kill(worker, signal.SIGKILL)
                run.communicate(timeout=60)
            else:
                time.sleep(chance.uniform(0, 0.4))
        finally:
            run.kill()
            run.communicate()
    time.sleep(0.3)  # workers of the last run find that they are alone
    outcomes = _run(tmp_path / "in", out)
    assert sorted(outcome.id for outcome in outcomes if outcome.made) == sorted(f"story-{n}" for n in range(20))
    _run(tmp_path / "in", tmp_path / "calm")
    assert _files(out) == _files(tmp_path / "calm")
    with sqlite3.connect(out / ".briefing" / "manifest.sqlite") as rows:
        assert rows.execute("select count(*), count(distinct id) from stories").fetchone() == (20, 20)


def test_a_page_to_check_an_older_brief_leaves_the_index(newsroom: Path, tmp_path: Path) -> None:
    def run(formats: tuple[str, ...], words: int) -> str:
        order = Order(str(tmp_path), formats, Settings(words=words))
        list(batch(from_folder(newsroom)[:1], order, Here()))
        return (tmp_path / "index.md").read_text()

    assert "story-0.review.html" in run((".md", REVIEW), 60)
    assert "story-0.review.html" not in run((".md",), 40)
    time.sleep(0.02)
    (tmp_path / "story-0.review.html").write_text("made by hand for the brief there is")
    assert "story-0.review.html" in run((".md",), 40)


def test_what_would_fail_for_every_story_is_told_before_the_first(newsroom: Path, tmp_path: Path) -> None:
    order = Order(str(tmp_path), (".md", ".html"), layout=Layout(accent="red"))
    with pytest.raises(BriefingError, match="accent colour 'red'"):
        list(batch(from_folder(newsroom), order, Here(most=0)))


def test_a_half_written_file_of_a_killed_run_is_swept_away(newsroom: Path, tmp_path: Path) -> None:
    (tmp_path / ".story-0.md.0123456789abcdef.briefing-tmp").write_text("half")
    list(batch(from_folder(newsroom)[:1], Order(str(tmp_path)), Here()))
    assert not list(tmp_path.glob(".story*"))
