"""Both sides of reading a file in a child: what is asked here, what is answered there, and the answer checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from briefing.errors import InputError
from briefing.isolation import Isolation, Task
from briefing.model import Article, Notice
from briefing.readers.formats import READERS, Format
from briefing.readers.metadata import NOTHING, Metadata, is_address, metadata_of
from briefing.readers.reading import Link, Reading, new_article

__all__ = ["answer", "read_isolated"]


def read_isolated(isolation: Isolation, row: Format, content: bytes, path: str) -> Reading:
    """Let a child read `content` as the format of `row`; raises what the reader and `Isolation.run` raise."""
    module = f"{__package__}.{row.reader.partition(':')[0]}"
    task = Task(f"{__name__}:{answer.__name__}", row.name, (*row.imports, module))
    given = isolation.run(task, content, {"reader": row.name, "path": path}, path)
    try:
        return _checked(given)
    except (ValueError, KeyError, TypeError):  # it says what no reader says
        raise InputError("crashed", path, "the process that read it ended") from None


def answer(content: bytes, about: Mapping[str, Any]) -> dict[str, Any]:
    """Read the file in this process, which is the child, and put the reading into what JSON can hold."""
    from briefing.readers import read_as

    row = next(row for row in READERS if row.name == about["reader"])
    reading = read_as(row, content, about["path"])
    articles = [{"text": a.text, "path": a.path, "metadata": _fields(a)} for a in reading.articles]
    return {
        "articles": articles,
        "notices": [(notice.code, notice.message) for notice in reading.notices],
        "links": [(link.number, link.url, _fields(link.metadata), link.teaser) for link in reading.links],
    }


def _fields(holder: Article | Metadata) -> dict[str, object]:
    return {name: _plain(getattr(holder, name)) for name in asdict(NOTHING)}


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else None if value is None else str(value)


def _checked(given: dict[str, Any]) -> Reading:
    """Make a reading of an answer, every field checked anew."""
    articles = (new_article(str(a["text"]), str(a["path"]), metadata_of(a["metadata"])) for a in given["articles"])
    notices = (Notice(str(code), str(message)) for code, message in given["notices"])
    links = (
        Link(int(number), str(url), metadata_of(metadata), None if teaser is None else str(teaser))
        for number, url, metadata, teaser in given["links"]
        if is_address(str(url))
    )
    return Reading(tuple(articles), tuple(notices), tuple(links))
