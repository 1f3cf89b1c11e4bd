"""The sources of the previous brief: their texts where they are still there, else the lines that it quotes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import accumulate

from briefing.model import Article, Brief, Evidence, Source
from briefing.schema.decode import cited

__all__ = ["Excerpt", "excerpts_of", "find_earlier", "recall"]


def find_earlier(previous: Brief, given: Sequence[Article], read: Callable[[str], Sequence[Article]]) -> list[Article]:
    """Return the articles of the previous brief that are neither in it nor among those `given`, read again.

    `read` gets a path that the brief names and returns the articles there, none when they cannot be read. Only
    articles with the SHA-256 that the brief states count.
    """
    known = {article.sha256 for article in given}
    wanted = {source.sha256 for source in previous.sources if not _embedded(source)} - known
    paths = dict.fromkeys(source.path for source in previous.sources if source.path and source.sha256 in wanted)
    found = {article.sha256: article for path in paths for article in read(path) if article.sha256 in wanted}
    return list(found.values())


def recall(previous: Brief, texts: Iterable[Article]) -> tuple[list[Article], list[Source]]:
    """Return the earlier articles as the previous brief knew them, and the sources whose text is gone.

    `texts` are all articles at hand; the text embedded in the brief goes first. An article without a date counts as of
    the day of the previous brief, so that its "on Friday" stays the Friday that it was.
    """
    by_hash = {article.sha256: article.text for article in texts}
    kept, gone = [], []
    for source in previous.sources:
        text = source.text if _embedded(source) else by_hash.get(source.sha256)
        if text is None:
            gone.append(source)
        else:
            kept.append(_article(source, text, source.sha256, previous))
    return kept, gone


def _embedded(source: Source) -> bool:
    """Whether the brief holds the text of a source, unchanged."""
    return source.text is not None and sha256(source.text.encode("utf-8", "surrogatepass")).hexdigest() == source.sha256


def _article(source: Source, text: str, digest: str, previous: Brief) -> Article:
    return Article(
        id=source.id,
        text=text,
        sha256=digest,
        path=source.path,
        title=source.title,
        publisher=source.publisher,
        authors=source.authors,
        published=source.published or (previous.created.date() if previous.created else None),
        url=source.url,
        language=None if source.language == "und" else source.language,
    )


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What is left of a source whose text is gone: its quoted lines, one a paragraph, in order."""

    article: Article
    lines: tuple[tuple[int, int, str], ...]
    """Where each line begins in the excerpt and in the text that is gone, and its words; newlines are spaces here."""
    source: int
    """The number of the source in the updated brief."""

    def original(self, piece: Evidence) -> Evidence:
        """Return evidence from the excerpt as evidence from the text that is gone."""
        at = bisect_right(self.lines, piece.start, key=lambda line: line[0]) - 1
        here, there, words = self.lines[max(at, 0)]
        start, end = piece.start - here, piece.end - here
        return Evidence(self.source, there + start, there + end, words[start:end])


def excerpts_of(gone: Sequence[Source], previous: Brief, count: int) -> list[Excerpt]:
    """Return the excerpts of the sources of which the previous brief quotes something.

    As articles they are numbered after `count` others, without gaps; as sources all that are gone are.
    """
    found: list[Excerpt] = []
    for number, source in enumerate(gone, count + 1):
        lines = list(_longest(previous, source.id))
        if not lines:
            continue
        text = "\n".join(words.replace("\n", " ") for _, words in lines)
        starts = accumulate((len(words) + 1 for _, words in lines[:-1]), initial=0)
        places = tuple((here, there, words) for here, (there, words) in zip(starts, lines, strict=True))
        article = _article(source, text, sha256(text.encode("utf-8", "surrogatepass")).hexdigest(), previous)
        found.append(Excerpt(replace(article, id=count + 1 + len(found)), places, number))
    return found


def _longest(previous: Brief, source: int) -> Iterator[tuple[int, str]]:
    """Yield the lines quoted from a source, in order; those that lie in or overlap an earlier one are left out."""
    changed = [line for change in previous.changes for line in change.lines]
    pieces = [*changed, *(piece for _, evidence in cited(previous) for piece in evidence)]
    own = {(piece.start, -piece.end, piece.text) for piece in pieces if piece.source == source}
    end = 0
    for start, last, text in sorted(own):
        if start >= end:
            yield start, text
            end = -last
