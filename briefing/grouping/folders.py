"""Stories as folders: one for each story, in it the text of each article and what is known of it.

The text is the article's own, so that its SHA-256 stays; `NN.toml` beside `NN.txt` holds title, publisher, authors,
day, address and language.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from json import dumps
from pathlib import Path

from briefing.errors import OutputError
from briefing.grouping.saved import write_groups
from briefing.matching.naming import fold
from briefing.model import Article, Group, Member, Notice
from briefing.saving import save

INDEX = "groups.json"
_LONGEST = 50
_NOT_PLAIN = re.compile(r"[^a-z0-9]+")


def check_new(folder: Path) -> None:
    """Raise OutputError unless `folder` can be made, or is empty."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise OutputError(f"{folder}: stands there already and is not an empty folder")
    if not folder.parent.is_dir():
        raise OutputError(f"{folder}: the folder {folder.parent} does not exist")


def write_folder(folder: Path, stories: Sequence[Group], articles: Mapping[str, Article]) -> list[Notice]:
    """Write a folder for each story and `groups.json` into `folder`; return what was lost.

    `articles` are the articles by SHA-256; those of earlier stories whose texts are not among them are a notice.
    """
    try:
        folder.mkdir(exist_ok=True)
        placed = [_write_story(folder / name_of(story), story, articles) for story in stories]
    except OSError as error:
        raise OutputError(f"{folder}: cannot be written: {error.strerror or error}") from None
    save(str(folder / INDEX), write_groups(placed))
    missing = sum(member.sha256 not in articles for story in stories for member in story.members)
    return (
        [Notice("no-text", f"{missing} articles of earlier stories were not given; name them too")] if missing else []
    )


def name_of(story: Group) -> str:
    """Return the name of a story's folder: the first words of its title, and its id."""
    words = _NOT_PLAIN.sub("-", fold(story.title)).strip("-")
    return f"{words[:_LONGEST].rsplit('-', 1)[0] if len(words) > _LONGEST else words}-{story.id}".strip("-")


def _write_story(folder: Path, story: Group, articles: Mapping[str, Article]) -> Group:
    folder.mkdir()
    members = [_write_article(folder, number, each, articles) for number, each in enumerate(story.members, 1)]
    return replace(story, members=tuple(members))


def _write_article(folder: Path, number: int, member: Member, articles: Mapping[str, Article]) -> Member:
    article = articles.get(member.sha256)
    if article is None:
        return member
    path = folder / f"{number:02}.txt"
    path.write_bytes(article.text.encode())
    if lines := _metadata(article):
        path.with_suffix(".toml").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return replace(member, path=str(path))


def _metadata(article: Article) -> list[str]:
    """Return what is known of an article as lines of TOML."""
    told = {
        "title": article.title, "publisher": article.publisher, "url": article.url, "language": article.language,
    }  # fmt: skip
    lines = [f"{key} = {dumps(value)}" for key, value in told.items() if value]
    if article.authors:
        lines.append(f"authors = {dumps(list(article.authors))}")
    if article.published:
        lines.append(f"published = {article.published.isoformat()}")
    return lines
