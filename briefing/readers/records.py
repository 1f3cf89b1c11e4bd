"""JSON: a saved brief, one article, or a list of articles; JSON Lines: one article a line.

An article is an object with its text under one of TEXT_KEYS and its metadata under the names that front matter knows
(`briefing.readers.metadata.KEYS`); schema.org's NewsArticle, JSON Feed and news interfaces write it so. A list may
stand under any name.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from briefing.errors import InputError
from briefing.model import Article, Notice
from briefing.readers.encodings import decode
from briefing.readers.markup import has_markup, visible_text
from briefing.readers.metadata import metadata_of
from briefing.readers.reading import MOST_ARTICLES, Reading, new_article, printable

TEXT_KEYS = (
    "text",
    "articleBody",
    "content_text",
    "full_text",
    "fulltext",
    "body",
    "content",
    "content_html",
    "article",
)
"""Where an article's text stands; the first that is given counts."""
_MOST_TOLD = 10
"""Broken lines that get a notice each."""


def read_json(content: bytes, path: str) -> Reading:
    """Read a JSON file; InputError "no-text" for a brief that was saved without its sources."""
    text, notices = decode(content, path)
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError("bad-json", path, f"not valid JSON: {error}") from None
    if isinstance(data, dict) and "schema_version" in data and isinstance(data.get("sources"), list):
        return _saved(data["sources"], path)
    records = list(_records(data))
    if not records:
        raise InputError("bad-json", path, f"no article in it: none of its objects has {', '.join(TEXT_KEYS)}")
    return _articles(records, path, notices)


def read_json_lines(content: bytes, path: str) -> Reading:
    """Read a JSON Lines file; a line that cannot be read is a notice."""
    text, decoding = decode(content, path)
    records: list[dict[str, Any]] = []
    notices = list(decoding)
    broken = 0
    for number, line in enumerate(text.split("\n"), 1):
        try:
            records += _records(json.loads(line)) if line.strip() else ()
        except (ValueError, RecursionError) as error:
            broken += 1
            if broken <= _MOST_TOLD:
                notices.append(Notice("bad-json", f"{printable(path)}: line {number} is not valid JSON: {error}"))
    if broken > _MOST_TOLD:
        notices.append(Notice("bad-json", f"{printable(path)}: {broken - _MOST_TOLD:,} more lines are not valid JSON"))
    if not records:
        raise InputError("bad-json", path, f"no article in it: no line has {', '.join(TEXT_KEYS)}")
    return _articles(records, path, tuple(notices))


def _saved(sources: list[Any], path: str) -> Reading:
    """Return the articles that a brief was made of, under the paths they had."""
    texts = [source for source in sources if isinstance(source, dict) and isinstance(source.get("text"), str)]
    if not texts:
        raise InputError("no-text", path, "this brief was saved without its sources; --embed-sources puts them in")
    named = (source["path"] if isinstance(source.get("path"), str) else path for source in texts)
    return Reading(tuple(new_article(s["text"], name, metadata_of(s)) for s, name in zip(texts, named, strict=True)))


def _records(data: object) -> Iterator[dict[str, Any]]:
    """Yield the objects that carry text: `data` itself, or those of the lists in it, one level down."""
    if isinstance(data, dict) and _text(data):
        yield data
    elif isinstance(data, dict):
        for value in data.values():
            yield from (item for item in (value if isinstance(value, list) else [value]) if _text(item))
    elif isinstance(data, list):
        yield from (item for item in data if _text(item))


def _text(record: object) -> str:
    if not isinstance(record, dict):
        return ""
    return next((value for key in TEXT_KEYS if isinstance(value := record.get(key), str) and value.strip()), "")


def _articles(records: list[dict[str, Any]], path: str, notices: tuple[Notice, ...]) -> Reading:
    if len(records) > MOST_ARTICLES:
        raise InputError("too-many", path, f"{len(records):,} articles; at most {MOST_ARTICLES:,} are read")
    articles: list[Article] = []
    lost = list(notices)
    for number, record in enumerate(records, 1):
        text = _text(record)
        place = path if len(records) == 1 else f"{path}/{number}"
        try:
            articles.append(new_article(visible_text(text) if has_markup(text) else text, place, metadata_of(record)))
        except InputError as error:
            lost.append(Notice(error.code, printable(str(error))))
    return Reading(tuple(articles), tuple(lost))
