"""Names known from running text, found again in headlines, where capitals tell nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.matching.naming import fold
from briefing.matching.patterns import regex
from briefing.model import Document

_WORD = regex(r"[^\W_](?:[\w&]|[’'.-](?=\w))*")
_LONGEST = 8  # words


def known_in_headings(
    documents: Sequence[Document], headings: Mapping[int, frozenset[int]], forms: Sequence[Sequence[str]]
) -> dict[int, list[tuple[int, int, int]]]:
    """Return for each numbered list of folded forms where it stands in headlines: (article, start, end).

    `headings`: article id -> indices of the sentences to look at.
    """
    owner: dict[str, int] = {}
    for number, keys in enumerate(forms):
        for key in keys:
            owner.setdefault(key, number)
    found: dict[int, list[tuple[int, int, int]]] = {}
    for document in documents:
        for sentence in document.sentences:
            if sentence.index in headings[document.article.id]:
                for number, start, end in _in_line(document.article.text, sentence.start, sentence.end, owner):
                    found.setdefault(number, []).append((document.article.id, start, end))
    return found


def _in_line(text: str, start: int, end: int, owner: dict[str, int]) -> list[tuple[int, int, int]]:
    words = [(match.start(), match.end()) for match in _WORD.finditer(text, start, end)]
    found = []
    at = 0
    while at < len(words):
        if text[words[at][0]].isupper():
            for size in range(min(_LONGEST, len(words) - at), 0, -1):
                first, last = words[at][0], words[at + size - 1][1]
                number = owner.get(fold(text[first:last]))
                if number is not None:
                    if text[last - 2 : last] in ("’s", "'s"):
                        last -= 2
                    found.append((number, first, last))
                    at += size - 1
                    break
        at += 1
    return found
