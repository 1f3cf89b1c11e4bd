"""RSS and Atom feeds, by feedparser: one article for each item that carries text."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

from briefing.errors import InputError
from briefing.model import Article, Notice
from briefing.readers.libraries import from_extra
from briefing.readers.markup import visible_text
from briefing.readers.metadata import Metadata, address_of, authors_of, language_code, line_of
from briefing.readers.reading import MOST_ARTICLES, Link, Reading, new_article, printable

_SHORT = 100
"""Words; an item with fewer is a teaser of an article that stands elsewhere."""


def read_feed(content: bytes, path: str) -> Reading:
    """Read the items of a feed; it is only parsed, nothing is fetched."""
    with from_extra("feeds", path):
        import feedparser
    parsed: Any = feedparser.parse(io.BytesIO(content))
    if len(parsed.entries) > MOST_ARTICLES:
        raise InputError("too-many", path, f"{len(parsed.entries):,} items; at most {MOST_ARTICLES:,} are read")
    if not parsed.get("version"):
        raise InputError("damaged", path, "this is neither RSS nor Atom")
    articles: list[Article] = []
    links: list[Link] = []
    short = 0
    for number, entry in enumerate(parsed.entries, 1):
        metadata = _metadata(entry, parsed)
        article = _article(entry, metadata, f"{path}/{number}")
        if article:
            articles.append(article)
        is_short = article is None or len(article.text.split()) < _SHORT
        short += is_short and article is not None
        if is_short and metadata.url:
            links.append(Link(number, metadata.url, metadata, article.path if article else None))
    return Reading(tuple(articles), _told(len(articles), short, bool(links), path), tuple(links))


def _told(articles: int, short: int, more: bool, path: str) -> tuple[Notice, ...]:
    """Say what the items lack; InputError "no-text" when they neither hold an article nor name one's address."""
    if not articles and not more:
        raise InputError("no-text", path, "no item of the feed carries text")
    if not articles:
        message = f"{printable(path)}: no item of the feed carries text; --follow N fetches the pages of the first N"
        return (Notice("no-text", message),)
    message = f"{printable(path)}: {short} of {articles} items are teasers of less than {_SHORT} words"
    return (Notice("teasers", f"{message}; --follow N fetches their pages" if more else message),) if short else ()


def _article(entry: Any, metadata: Metadata, path: str) -> Article | None:
    contents = [content.get("value", "") for content in entry.get("content", ())]
    text = visible_text(max([*contents, entry.get("summary", "")], key=len))
    return new_article(text + "\n", path, metadata) if any(map(str.isalnum, text)) else None


def _metadata(entry: Any, parsed: Any) -> Metadata:
    return Metadata(
        title=line_of(visible_text(entry.get("title", ""))),
        publisher=line_of(visible_text(parsed.feed.get("title", ""))),
        authors=authors_of([author.get("name") for author in entry.get("authors", ())] or entry.get("author")),
        published=_day(entry.get("published_parsed") or entry.get("updated_parsed")),
        url=address_of(entry.get("link")),
        language=language_code(parsed.feed.get("language")),
    )


def _day(moment: Any) -> date | None:
    try:
        return date(moment.tm_year, moment.tm_mon, moment.tm_mday) if moment else None
    except ValueError:
        return None
