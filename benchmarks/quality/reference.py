"""References for stories: what a perfect brief would hold, and when an extracted item meets one of it.

A story folder holds A1.txt, A2.txt, ... and gold.json. Its spans are verbatim words of an article. Two spans match when
they stand in the same article and share at least half of the words of the shorter one.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from briefing import Brief, Evidence

_WORD = re.compile(r"\w+(?:[’'.-]\w+)*")
_TITLES = frozenset(
    ("mr", "mrs", "ms", "miss", "dr", "prof", "sir", "lord", "lady", "col", "lt", "gen", "sen", "rep", "gov", "general")
) | {"president", "prime", "minister", "secretary", "senator", "governor"}

Words = tuple[int, frozenset[int]]
"""A span: the article's number, and the offsets at which its words start there."""


def plain(text: str) -> str:
    """Return `text` in lower-case ASCII letters and digits, without possessive endings."""
    decomposed = unicodedata.normalize("NFKD", text)
    letters = "".join(c for c in decomposed if not unicodedata.combining(c)).lower()
    return re.sub(r"[^a-z0-9 ]+", " ", letters.replace("’s", "").replace("'s", "")).strip()


@dataclass(frozen=True)
class Reference:
    """One story's articles and its reference."""

    folder: Path

    @cached_property
    def gold(self) -> dict[str, Any]:
        """The reference, as its file has it."""
        gold: dict[str, Any] = json.loads((self.folder / "gold.json").read_text(encoding="utf-8"))
        return gold

    @cached_property
    def paths(self) -> list[Path]:
        """The articles' files, in order."""
        return sorted(self.folder.glob("A*.txt"), key=lambda path: int(path.stem[1:]))

    @cached_property
    def texts(self) -> list[str]:
        """The articles' texts, in order."""
        return [path.read_text(encoding="utf-8") for path in self.paths]

    def words(self, article: int, start: int, end: int) -> Words:
        """Return the words that stand between two offsets of an article (numbered from 1)."""
        found = _WORD.finditer(self.texts[article - 1], start, end)
        return article, frozenset(word.start() for word in found)

    def gold_spans(self, item: dict[str, Any]) -> list[Words]:
        """Return the spans of a reference item."""
        spans = []
        for span in item["spans"]:
            article = int(span["article"][1:])
            start = self.texts[article - 1].index(span["text"])
            spans.append(self.words(article, start, start + len(span["text"])))
        return spans

    def found_spans(self, evidence: Iterable[Evidence]) -> list[Words]:
        """Return the spans of extracted evidence."""
        return [self.words(piece.source, piece.start, piece.end) for piece in evidence]

    def forms(self) -> dict[str, list[str]]:
        """Return every participant's name forms, the full name first."""
        return {person["name"]: [person["name"], *person["aliases"]] for person in self.gold["participants"]}


def overlap(some: Iterable[Words], others: Sequence[Words]) -> bool:
    """Whether any span of one side matches any span of the other."""
    for article, words in some:
        for other_article, other_words in others:
            smaller = min(len(words), len(other_words))
            if article == other_article and smaller and 2 * len(words & other_words) >= smaller:
                return True
    return False


def pair(gold: Sequence[list[Words]], found: Sequence[list[Words]]) -> list[tuple[int, int]]:
    """Pair reference items with found ones, each once, the largest overlap first."""
    candidates = []
    for i, wanted in enumerate(gold):
        for j, got in enumerate(found):
            if overlap(wanted, got):
                shares = [len(a & b) / max(len(a), len(b), 1) for n, a in wanted for m, b in got if n == m]
                candidates.append((-max(shares, default=0.0), i, j))
    pairs: list[tuple[int, int]] = []
    for _, i, j in sorted(candidates):
        if all(i != a and j != b for a, b in pairs):
            pairs.append((i, j))
    return pairs


def _bare(name: str) -> frozenset[str]:
    return frozenset(plain(name).split()) - _TITLES


def same_speaker(found: str | None, speaker: str, forms: dict[str, list[str]]) -> bool:
    """Whether an extracted name answers to the reference speaker and is not another participant's own name."""
    if not found:
        return False
    mine = forms.get(speaker, [speaker])
    bare = _bare(found)
    if not bare:
        return plain(found) in {plain(form) for form in mine}
    if not any(words and (bare <= words or words <= bare) for words in map(_bare, mine)):
        return False
    taken = any(bare == _bare(form) for name in forms if name != speaker for form in forms[name])
    return not taken or any(bare == _bare(form) for form in mine)


def verbatim(reference: Reference, brief: Brief) -> bool:
    """Whether every piece of evidence slices back to its article."""
    pieces: list[Evidence] = []
    for name in ("summary", "participants", "statements", "next_steps", "open_questions", "timeline"):
        pieces += [piece for item in getattr(brief, name) for piece in item.evidence]
    pieces += [piece for item in brief.disagreements for claim in item.claims for piece in claim.evidence]
    return all(reference.texts[piece.source - 1][piece.start : piece.end] == piece.text for piece in pieces)
