"""What a reader gives back, and the one place where an article is made."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from briefing.errors import InputError
from briefing.matching.patterns import regex
from briefing.model import Article, Notice
from briefing.readers.metadata import NOTHING, Metadata

LONGEST_TEXT = 500_000
"""Characters of one article's text; more is refused (a novel of 80,000 words has as many)."""
MOST_ARTICLES = 5_000
"""Articles in one file, and in one brief."""

_NEWLINE = regex("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_SURROGATE = regex("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Link:
    """An article that stands elsewhere: an item of a feed with a teaser or nothing but a title."""

    number: int
    """Of the item in the feed, from 1."""
    url: str
    """http or https."""
    metadata: Metadata
    """What the feed says of it."""
    teaser: str | None
    """Path of the article that was made of its teaser."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What came out of one file: articles in file order, and what was lost on the way."""

    articles: tuple[Article, ...] = ()
    notices: tuple[Notice, ...] = ()
    links: tuple[Link, ...] = ()
    """Where more of it stands; nobody follows them unless asked to."""


def new_article(text: str, path: str, metadata: Metadata = NOTHING) -> Article:
    """Make an article of a text as a reader took it out of the file.

    Newlines become "\\n": those of all systems and those that Unicode adds (section 5.8 of the standard: LINE and
    PARAGRAPH SEPARATOR, NEXT LINE, form feed, vertical tab). Lone surrogates, which are no text, become U+FFFD. All
    else stays. The article's number is 1 until a brief numbers it. Raises InputError for a text without a word and for
    one that is too long.
    """
    if len(text) > LONGEST_TEXT:
        raise InputError("too-large", path, f"{len(text):,} characters of text; at most {LONGEST_TEXT:,} are read")
    text = unite_newlines(text)
    if not text.isascii():
        text = _SURROGATE.sub("\ufffd", text)
    if not any(map(str.isalnum, text)):
        raise InputError("empty", path, "there is no text in it")
    return Article(
        id=1,
        text=text,
        sha256=sha256(text.encode()).hexdigest(),
        path=printable(path),
        title=metadata.title,
        publisher=metadata.publisher,
        authors=metadata.authors,
        published=metadata.published,
        url=metadata.url,
        language=metadata.language,
    )


def unite_newlines(text: str) -> str:
    """Return `text` with every kind of newline as "\\n"."""
    return _NEWLINE.sub("\n", text)


def printable(path: str) -> str:
    """Return a path that can be written as UTF-8: bytes of a file name that are no text become U+FFFD.

    Where the locale cannot spell a name, Python hands its bytes over as surrogates; as UTF-8 they are the name.
    """
    try:
        return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    except UnicodeEncodeError:
        return _SURROGATE.sub("\ufffd", path)
