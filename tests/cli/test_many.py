"""`briefing group` and `briefing batch`."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from newsroom import articles

from briefing.cli.progress import told

Run = Callable[..., Any]


@pytest.fixture
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which the program is started; news/ holds the articles of three stories."""
    (tmp_path / "news").mkdir()
    for _, article in articles(3, 3, words=120):
        (tmp_path / "news" / str(article.path)).write_text(article.text)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_articles_become_groups_and_groups_become_briefs(news: Path, run: Run) -> None:
    grouped = run("group", "news", "-o", "groups.json")
    assert grouped.code == 0
    assert "9 articles in 3 stories" in grouped.stderr
    made = run("batch", "groups.json", "-o", "briefs", "-f", "md,json", "--jobs", "1")
    assert (made.code, made.stdout) == (0, "")
    assert "3 stories: 3 made" in made.stderr
    assert len(list((news / "briefs").glob("*.json"))) == 3
    assert "3 unchanged" in run("batch", "groups.json", "-o", "briefs", "-f", "json,md").stderr


def test_without_an_output_the_stories_go_to_stdout_as_json(news: Path, run: Run) -> None:
    stories = json.loads(run("group", "news").stdout)["stories"]
    assert sorted(len(story["members"]) for story in stories) == [3, 3, 3]


def test_stories_can_be_folders_whose_articles_are_the_same_texts(news: Path, run: Run) -> None:
    assert run("group", "news", "-o", "stories").code == 0
    told_again = json.loads(run("group", "stories").stdout)["stories"]
    first = json.loads(run("group", "news").stdout)["stories"]
    assert [story["id"] for story in told_again] == [story["id"] for story in first]
    assert sum(path.is_dir() for path in (news / "stories").iterdir()) == 3


def test_a_folder_that_is_not_empty_is_left_alone(news: Path, run: Run) -> None:
    refused = run("group", "news", "-o", "news")
    assert refused.code == 1
    assert "not an empty folder" in refused.stderr


def test_a_name_that_looks_like_a_file_is_no_folder(news: Path, run: Run) -> None:
    refused = run("group", "news", "-o", "stories.txt")
    assert refused.code == 2
    assert ".json or to a folder" in refused.stderr
    assert not (news / "stories.txt").exists()
    assert run("group", "news", "-o", "stories.txt/").code == 0
    assert (news / "stories.txt" / "groups.json").is_file()
    assert run("group", "news", "-o", "2031.03.06").code == 0


def test_a_page_without_an_article_is_left_out_and_said(news: Path, run: Run) -> None:
    (news / "news" / "gone.txt").write_text("Sorry, the page you requested was not found. Please check the URL.\n")
    grouped = run("group", "news", "-o", "groups.json")
    assert (grouped.code, "9 articles in 3 stories" in grouped.stderr) == (0, True)
    assert "news/gone.txt: holds no article" in grouped.stderr
    assert run("group", "news", "--strict", "-o", "groups.json").code == 3
    assert run("group", "news/gone.txt").code == 4
    assert "news/gone.txt: holds no article" in run("batch", "news", "-o", "briefs", "--jobs", "1").stderr


def test_articles_of_today_join_the_stories_of_yesterday(news: Path, run: Run) -> None:
    run("group", *(f"news/{story}-0.txt" for story in range(3)), "-o", "groups.json")
    yesterday = {story["id"] for story in json.loads((news / "groups.json").read_text())["stories"]}
    run("group", "news", "--into", "groups.json", "-o", "groups.json")
    today = json.loads((news / "groups.json").read_text())["stories"]
    assert {story["id"] for story in today} == yesterday
    assert sum(len(story["members"]) for story in today) == 9


def test_a_folder_without_folders_is_grouped_first_and_its_stories_keep_their_names(news: Path, run: Run) -> None:
    first = run("batch", "news", "-o", "briefs", "--jobs", "1")
    assert "grouped into 3 stories" in first.stderr
    names = {path.name for path in (news / "briefs").glob("*.md")}
    for _, article in list(articles(4, 2, words=120))[-2:]:
        (news / "news" / str(article.path)).write_text(article.text)
    assert run("batch", "news", "-o", "briefs", "--jobs", "1").code == 0
    assert names < {path.name for path in (news / "briefs").glob("*.md")}


def test_a_story_that_fails_is_told_and_the_others_are_made(news: Path, run: Run) -> None:
    run("group", "news", "-o", "groups.json")
    os.remove("news/1-1.txt")
    ended = run("batch", "groups.json", "-o", "briefs", "--jobs", "2")
    assert ended.code == 1
    assert "1 of 3 articles are gone" in ended.stderr
    assert "2 made, 1 failed" in ended.stderr
    assert "group them anew" in (news / "briefs" / "index.md").read_text()


def test_when_no_story_can_be_used_the_exit_code_is_4(news: Path, run: Run) -> None:
    (news / "stories" / "empty").mkdir(parents=True)
    assert run("batch", "stories", "-o", "briefs").code == 4
    (news / "none").mkdir()
    assert run("batch", "none", "-o", "briefs").code == 4


def test_an_unknown_format_is_wrong_usage(news: Path, run: Run) -> None:
    refused = run("batch", "news", "-o", "briefs", "-f", "md,pfd")
    assert refused.code == 2
    assert "did you mean pdf" in refused.stderr


def test_the_bar_tells_rate_and_time_left() -> None:
    line = told("making briefs", 30, 120, 60.0)
    assert line.endswith("] 30/120, 0.5 a second, 3:00 left")
    assert line.count("#") == 6
    assert told("making briefs", 1, 100_000, 1.0).endswith("1/100,000, 1.0 a second, 27:46:39 left")
