"""What is known about an article beside its text, and the words that name it in front matter, sidecars and formats."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, datetime

from briefing.matching.patterns import regex
from briefing.model import Article

_LONGEST = 500
_UNPRINTABLE = regex("[\x00-\x08\x0e-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
_ISO_DAY = regex(r"(\d{4})-?(\d\d)-?(\d\d)(?!\d)")
_WORDED_DAY = regex(r"(?:(\d{1,2})\.? +([A-Za-z]{3,9})\.?|([A-Za-z]{3,9})\.? +(\d{1,2})(?:st|nd|rd|th)?),? +(\d{4})\b")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_AND = regex(r"[,;&]|\band\b")
_BY = regex(r"by\s+", re.IGNORECASE)

KEYS = {
    "title": ("title", "headline"),
    "publisher": ("publisher", "source", "site", "site_name", "sitename", "website", "outlet"),
    "authors": ("authors", "author", "byline"),
    "published": ("published", "date", "published_at", "publishedat", "date_published", "pubdate", "datepublished"),
    "url": ("url", "link", "canonical", "canonical_url", "source_url", "permalink"),
    "language": ("language", "lang", "locale", "inlanguage"),
}
"""Field of an article -> the names it goes by, the first one given counts."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """The fields of an article that its text does not hold; see `briefing.model.Article`."""

    title: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    published: date | None = None
    url: str | None = None
    language: str | None = None


NOTHING = Metadata()


def metadata_of(given: Mapping[str, object]) -> Metadata:
    """Read the fields out of names and values as found; names count without case, other names are passed over."""
    values = {str(name).lower().replace("-", "_"): value for name, value in given.items()}
    named = {field: _first(values, names) for field, names in KEYS.items()}
    return Metadata(
        title=line_of(named["title"]),
        publisher=line_of(named["publisher"]),
        authors=authors_of(named["authors"]),
        published=day_of(named["published"]),
        url=address_of(named["url"]),
        language=language_code(named["language"]),
    )


def unknown_keys(given: Mapping[str, object]) -> list[str]:
    """Return the names in `given` that no field goes by, in their order."""
    known = {name for names in KEYS.values() for name in names}
    return [name for name in given if name.lower().replace("-", "_") not in known]


def over(first: Metadata, second: Metadata) -> Metadata:
    """Return `first`, its gaps filled from `second`."""
    return Metadata(**{f.name: getattr(first, f.name) or getattr(second, f.name) for f in fields(Metadata)})


def describe(article: Article, metadata: Metadata) -> Article:
    """Return the article with the fields that `metadata` holds; those win over the article's own."""
    given = {f.name: value for f in fields(Metadata) if (value := getattr(metadata, f.name))}
    return replace(article, **given) if given else article


def metadata_in(article: Article) -> Metadata:
    """Return the fields that an article holds."""
    return Metadata(**{f.name: getattr(article, f.name) for f in fields(Metadata)})


def line_of(value: object) -> str | None:
    """Return a value as one line of text; None when there is none."""
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, list | tuple):
        value = next(iter(value), None)
    if not isinstance(value, str | int | float) or isinstance(value, bool):
        return None
    line = " ".join(_UNPRINTABLE.sub("", str(value)[: 4 * _LONGEST]).split())
    return line[:_LONGEST] or None


def authors_of(value: object) -> tuple[str, ...]:
    """Return the authors of a list, or of a line such as "By Ann Lee and Bo Ek"; each once."""
    if isinstance(value, str):
        line = line_of(value) or ""
        value = _AND.split(_BY.sub("", line, count=1) if _BY.match(line) else line)
    if isinstance(value, Mapping):
        value = [value]
    if not isinstance(value, Iterable):
        return ()
    names = (line_of(name) for name, _ in zip(value, range(50), strict=False))
    return tuple(dict.fromkeys(name for name in names if name))


def day_of(value: object) -> date | None:
    """Return the day that a date, or a text that holds one, means; as written, without moving time zones."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if not isinstance(value, str):
        return None
    value = value[:_LONGEST]
    if found := _ISO_DAY.match(value.strip()):
        return _day(*map(int, found.groups()))
    if found := _WORDED_DAY.search(value):
        before, month, other_month, after, year = found.groups()
        name = (month or other_month)[:3].lower()
        return _day(int(year), _MONTHS.index(name) + 1, int(before or after)) if name in _MONTHS else None
    return None


def is_address(source: str) -> bool:
    """Tell whether what a user names is an http or https address."""
    return source[:8].lower().startswith(("http://", "https://"))


def address_of(value: object) -> str | None:
    """Return an http or https address; None for anything else."""
    from urllib.parse import urlsplit  # plain text has no addresses

    line = line_of(value)
    if line is None or " " in line:
        return None
    try:
        parts = urlsplit(line)
    except ValueError:
        return None
    return line if parts.scheme in ("http", "https") and parts.netloc else None


def language_code(value: object) -> str | None:
    """Return the ISO 639-1 code at the start of a language tag such as "en-GB"."""
    code = re.split("[-_]", line_of(value) or "", maxsplit=1)[0].lower()
    return code if len(code) == 2 and code.isascii() and code.isalpha() else None


def _first(values: Mapping[str, object], names: Iterable[str]) -> object:
    return next((values[name] for name in names if values.get(name)), None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
