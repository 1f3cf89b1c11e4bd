"""The article texts that a brief is held against."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from hashlib import sha256

from briefing.model import Article
from briefing.verification.proof import Problem

__all__ = ["Found", "Texts"]


@dataclass(frozen=True, slots=True)
class Found:
    """The text of one source, as far as it is there."""

    text: str | None
    """None when there is none; the changed text when the article is no longer the same."""
    same: bool
    """True when the text has the SHA-256 that the brief states."""
    problem: Problem | None = None


class Texts:
    """Article texts by their SHA-256, and by their path where they have changed.

    `read_recorded` reads the path that a brief names for a source whose text is not among `articles`.
    """

    def __init__(
        self, articles: Iterable[Article], read_recorded: Callable[[str], list[Article]] | None = None
    ) -> None:
        self._by_hash: dict[str, str] = {}
        self._by_path: dict[str, str] = {}
        self._by_name: dict[str, str] = {}
        self._read_recorded = read_recorded
        self._add(articles)

    def find(self, source: int, digest: str, path: str | None, embedded: str | None = None) -> Found:
        """Return the text whose SHA-256 is `digest`: one of the articles, else the text embedded in the brief."""
        place = f"source {source}"
        if digest not in self._by_hash and embedded is None and path and self._read_recorded:
            self._add(self._read_recorded(path))
        if digest in self._by_hash:
            return Found(self._by_hash[digest], same=True)
        if embedded is not None:
            if sha256(embedded.encode("utf-8", "surrogatepass")).hexdigest() == digest:
                return Found(embedded, same=True)
            message = "the text embedded in the brief does not have the SHA-256 that the brief states"
            return Found(embedded, same=False, problem=Problem("changed-source", place, message))
        if path and (changed := self._by_path.get(path) or self._by_name.get(os.path.basename(path))):
            message = f"{path} is not what it was when the brief was made: its SHA-256 is another"
            return Found(changed, same=False, problem=Problem("changed-source", place, message))
        message = f"{path or 'its text'} is not among the articles given (SHA-256 {digest[:16]}…)"
        return Found(None, same=False, problem=Problem("missing-source", place, message))

    def _add(self, articles: Iterable[Article]) -> None:
        for article in articles:
            self._by_hash[article.sha256] = article.text
            if article.path:
                self._by_path[article.path] = article.text
                self._by_name[os.path.basename(article.path)] = article.text
