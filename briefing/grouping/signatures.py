"""What grouping keeps of an article: its stems and how much it says of each, a sketch of its wording, its day."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from sys import intern

from briefing.language import day_told, language_of
from briefing.matching import paragraphs, sketch, terms
from briefing.matching.pages import news_of
from briefing.model import Article, Member, Notice

_READ = 1200
"""Words looked at: what an article is about stands in them."""
_SATURATION = 1.8
"""BM25's k1: how soon saying a word again stops telling more."""
_LONGER = 0.4
"""BM25's b: how much later that is in a longer article."""
_USUAL = 250
"""Stems of an article of usual length."""
_HEADLINE = 2.25
"""A word of the first line counts that many times."""
_SAVED = 120
"""Stems of an article that are saved with a story."""
_SKETCHED = 100
"""Runs of words that are."""
_HEAD = 3000
"""Characters in which an article tells its own day."""
_LONGEST = 120
"""Characters of a title."""
_KEPT = 300
"""Stems kept of an article."""


@dataclass(frozen=True, slots=True)
class Signature:
    """An article as grouping sees it."""

    sha256: str
    path: str | None
    title: str
    publisher: str | None
    day: date | None
    words: int
    language: str
    terms: tuple[str, ...]
    told: array[float]
    """How much the article says of each term."""
    sketch: tuple[int, ...]
    hollow: bool = False
    """Whether it is a page that holds no article."""

    @property
    def place(self) -> tuple[int, str]:
        """Where it stands among articles: by day, then by its text; those of no known day come last."""
        return (self.day.toordinal() if self.day else date.max.toordinal(), self.sha256)


def sign(article: Article, path: str | None = None) -> Signature:
    """Return the signature of an article; `path` is the file to read it from when that is not the article's own."""
    language = article.language or language_of(article.text)
    news = news_of(article.text)
    first = (news or article.text).lstrip()[:400].partition("\n")[0]
    told = _told(" ".join(news.split()[:_READ]), f"{article.title or ''} {first}" if news else "", language)
    return Signature(
        sha256=article.sha256,
        path=path or article.path,
        title=_title(article.title or first),
        publisher=article.publisher,
        day=article.published or _day_told(article.text),
        words=len(article.text.split()),
        language=language,
        terms=tuple(told),
        told=array("f", told.values()),
        sketch=sketch(news),
        hollow=not news,
    )


def left_out(one: Signature) -> Notice:
    """Return the notice that a page was left out because it holds no article."""
    where = f"{one.path}: " if one.path else ""
    return Notice("no-article", f"{where}holds no article, only a notice of its page (“{one.title}”); left out")


def signature_of(member: Member, language: str) -> Signature:
    """Return the signature of an article that was grouped before."""
    return Signature(
        member.sha256, member.path, member.title or "", member.publisher, member.published, member.words, language,
        tuple(map(intern, member.terms)), array("f", member.terms.values()), member.sketch,
    )  # fmt: skip


def member_of(one: Signature, copy_of: str | None) -> Member:
    """Return a signed article as a member of a story, with what is needed to group later articles with it."""
    told = zip(one.terms[:_SAVED], one.told, strict=False)
    return Member(
        sha256=one.sha256,
        path=one.path,
        title=one.title,
        publisher=one.publisher,
        published=one.day,
        words=one.words,
        copy_of=copy_of,
        terms={term: round(weight, 2) for term, weight in told},
        sketch=one.sketch[:_SKETCHED],
    )


def _told(text: str, headline: str, language: str) -> dict[str, float]:
    """Return how much a text says of each of its stems, the most first."""
    stems = terms(text, language)
    counts = Counter(stems)
    saturation = _SATURATION * (1 - _LONGER + _LONGER * len(stems) / _USUAL)
    ahead = set(terms(headline, language))
    for term in ahead:
        counts.setdefault(term, 1)
    told = {
        intern(term): count * (saturation + 1) / (count + saturation) * (_HEADLINE if term in ahead else 1.0)
        for term, count in counts.items()
    }
    return dict(_most(told.items()))


def _most(told: Iterable[tuple[str, float]]) -> list[tuple[str, float]]:
    return sorted(told, key=lambda pair: (-pair[1], pair[0]))[:_KEPT]


def _day_told(text: str) -> date | None:
    head = text[:_HEAD]
    return day_told(head, paragraphs(head), None)


def _title(line: str) -> str:
    line = " ".join(line.split())
    return line if len(line) <= _LONGEST else line[:_LONGEST].rsplit(" ", 1)[0].rstrip(",;:") + " …"
