"""Names known from running text, found again in headlines, where capitals tell nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from briefing.matching.naming import fold
from briefing.matching.patterns import regex
from briefing.model import Document

_WORD = regex(r"[^\W_](?:[\w&]|[’'.-](?=\w))*")
_LONGEST = 8  # words
_ENDS_WORD = frozenset(("", *' ,:;?!)-–—”"\n'))
"""Characters that folding makes a space; of others it drops some, which makes one word of two."""


def known_in_headings(
    documents: Sequence[Document], headings: Mapping[int, frozenset[int]], forms: Sequence[Iterable[str]]
) -> dict[int, list[tuple[int, int, int]]]:
    """Return for each numbered collection of folded forms where it stands in headlines: (article, start, end).

    `headings`: article id -> indices of the sentences to look at.
    """
    owner: dict[str, int] = {}
    for number, keys in enumerate(forms):
        for key in keys:
            owner.setdefault(key, number)
    heads: dict[str, int] = {}
    for key in owner:
        head, words = key.partition(" ")[0], key.count(" ") + 1
        heads[head] = max(words, heads.get(head, 0))
    found: dict[int, list[tuple[int, int, int]]] = {}
    for document in documents:
        text, article = document.article.text, document.article.id
        for index in sorted(headings[article]):
            sentence = document.sentences[index]
            for number, start, end in _in_line(text, sentence.start, sentence.end, owner, heads):
                found.setdefault(number, []).append((article, start, end))
    return found


def _in_line(
    text: str, start: int, end: int, owner: Mapping[str, int], heads: Mapping[str, int]
) -> list[tuple[int, int, int]]:
    """Return where forms stand in one line: (number, start, end).

    `heads`: the first word of each form -> how many words the longest such form has.
    """
    words = [match.span() for match in _WORD.finditer(text, start, end)]
    found = []
    at = 0
    while at < len(words):
        if text[words[at][0]].isupper() and (longest := _longest(text, *words[at], heads)):
            for size in range(min(longest, len(words) - at), 0, -1):
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


def _longest(text: str, start: int, end: int, heads: Mapping[str, int]) -> int:
    """Return how many words a form may have that begins with a word; many when that is not of plain letters."""
    word = text[start:end]
    if word.isascii() and word.isalpha() and text[end : end + 1] in _ENDS_WORD:
        return min(heads.get(word.lower(), 0), _LONGEST)
    return _LONGEST
