"""Which sentences can stand in a summary, alone or together with the one before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.lexicon import word_set
from briefing.model import Document, Sentence
from briefing.ranking.pool import Pool

FEWEST_WORDS = 6
MOST_WORDS = 80

_ENDS = frozenset(".!…。！।۔")
_CLOSERS = "\"'”’»)]」』"
_TEASER = re.compile(
    r"^\W*(?:read more|click|see also|related|watch|listen|subscribe|sign up|follow us|photos?|image|video"
    r"|advertisement|share this|copyright|all rights reserved|contact|updated?|editor.s note|correction)\b"
    r"|https?://|www\.|\S@\S+\.\w"
    r"|©|all rights reserved|\bcontributed to this (?:report|story|article)\b",
    re.I,
)
_OPENERS = word_set("leaning_openers")
_FIRST_WORDS = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_LONGEST_OPENER = 4


def admit(pool: Pool) -> list[bool]:
    """Return for every sentence whether it can stand in a summary at all."""
    cut = _cut_open(pool.documents)
    return [
        not sentence.heading
        and FEWEST_WORDS <= length <= MOST_WORDS
        and (sentence.article, sentence.index) not in cut
        and _is_whole(sentence.text)
        for sentence, length in zip(pool.sentences, pool.lengths, strict=True)
    ]


def leans(sentence: Sentence, language: str) -> bool:
    """Whether a sentence opens with a word that points back: "He", "But", "Meanwhile"; English alone is judged."""
    if language != "en":
        return False
    words = [word.group().lower() for word in _FIRST_WORDS.finditer(sentence.text[:60])][:_LONGEST_OPENER]
    return any(" ".join(words[:count]) in _OPENERS for count in range(1, len(words) + 1))


def _is_whole(text: str) -> bool:
    """Whether `text` is a full statement: ends like one, opens like one, no question, no teaser."""
    bare = text.rstrip(_CLOSERS)
    if not bare or bare[-1] not in _ENDS or text[0].islower():
        return False
    return _TEASER.search(text) is None and "\n" not in text and not text.rstrip(_CLOSERS + ".").endswith("?")


def _cut_open(documents: Sequence[Document]) -> set[tuple[int, int]]:
    """Return (article, index) of the sentences that hold one end of a quotation, or its middle, but not both ends."""
    cut = set()
    for document in documents:
        at, sentences = 0, document.sentences
        for quotation in document.quotations:
            while at < len(sentences) and sentences[at].end <= quotation.start:
                at += 1
            first = at
            while at < len(sentences) and sentences[at].start < quotation.end:
                if not (sentences[at].start <= quotation.start and quotation.end <= sentences[at].end):
                    cut.add((sentences[at].article, sentences[at].index))
                at += 1
            at = max(first, at - 1)
    return cut
