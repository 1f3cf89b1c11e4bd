"""The pool: the sentences of all articles as numbers, read once, in one pass that is linear in the words.

A concept is a pair of neighbouring stems. Both are interned: a sentence is a row of term numbers and a row of
concept numbers, so that a hundred thousand sentences stay small.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate, chain, filterfalse

from briefing.matching import words_of
from briefing.matching.patterns import regex
from briefing.model import Document, Sentence
from briefing.ranking.numbering import Numbering
from briefing.ranking.readability import can_stand, cut_open, leans
from briefing.ranking.service import Marks, marks_in, talks_to_reader
from briefing.ranking.vocabulary import Vocabulary, vocabulary

MOST_SENTENCES = 200_000
"""Sentences that are ranked; further ones are left out, with a notice."""

_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""Thai, Lao, Burmese, Khmer, kana and Han: written without spaces, so every character is a term."""
_WORD = regex(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+(?:[’'.-][^\W_{_UNSPACED}]+)*")
_SPACED_WORD = regex(r"[^\W_]+(?:[’'.-][^\W_]+)*")
_IS_UNSPACED = regex(rf"[{_UNSPACED}]")
_MAYBE_UNSPACED = regex(rf"[^\0-{chr(ord(_UNSPACED[0]) - 1)}\u2000-\u206f]")
"""What stands above the first script without spaces, but for dashes and quotation marks."""
_CHARACTERS_PER_WORD = 2


@dataclass(slots=True)
class Pool:
    """The sentences in the order of the articles; all lists run in parallel."""

    documents: Sequence[Document]
    vocabulary: Vocabulary
    sentences: list[Sentence] = field(default_factory=list)
    terms: list[Sequence[int]] = field(default_factory=list)
    """Terms of each sentence in order, stop words included."""
    concepts: Sequence[Sequence[int]] = ()
    """Distinct concepts of each sentence."""
    lengths: list[int] = field(default_factory=list)
    """Words as a reader counts them: stretches between spaces; two characters where a script has no spaces."""
    admitted: list[bool] = field(default_factory=list)
    """Whether the sentence can stand in a summary."""
    leaning: list[bool] = field(default_factory=list)
    """Whether it needs the sentence before it to be understood."""
    places: list[int] = field(default_factory=list)
    """Position among the admitted sentences of its article, from 0; any other has that of the next admitted one."""
    pairs: Sequence[tuple[int, int]] = ()
    """Concept number -> its two terms."""
    left_out: int = 0
    """Sentences beyond the most that are ranked."""
    english: bool = True
    """Whether all sentences are there and English: their terms are then the stems that sections compare."""


def read_pool(documents: Sequence[Document], most: int = MOST_SENTENCES) -> Pool:
    """Read the sentences of `documents`; those beyond the first `most` are counted in `left_out`."""
    pool = Pool(documents, vocabulary())
    concepts = Numbering(sum(len(document.sentences) for document in documents))
    for document in documents:
        room = max(most - len(pool.sentences), 0)
        pool.left_out += max(len(document.sentences) - room, 0)
        _read_document(document, room, pool, concepts)
    pool.pairs, pool.concepts = concepts.finish()
    pool.english = pool.english and not pool.left_out
    return pool


def _read_document(document: Document, room: int, pool: Pool, concepts: Numbering) -> None:
    language = document.language
    numbers = pool.vocabulary.words(language)
    sentences = document.sentences[:room]
    texts = [sentence.text for sentence in sentences]
    plain = _is_plain(texts)
    rows = list(map(words_of if plain else _words_of, texts))
    words_here = dict.fromkeys(chain.from_iterable(rows))
    pool.vocabulary.learn(list(filterfalse(numbers.__contains__, words_here)), language)
    terms = [list(map(numbers.__getitem__, words)) for words in rows]
    splits = list(map(str.split, texts))
    lengths = list(map(len, splits) if plain else map(count_words, texts))
    admitted = _admitted(document, marks_in(document.article.text, words_here), rows, splits, lengths)
    pool.english = pool.english and plain and language == "en"
    pool.sentences += sentences
    pool.terms += concepts.add(terms)
    pool.lengths += lengths
    pool.admitted += admitted
    pool.leaning += [
        admits and leans(text, language, words) for admits, text, words in zip(admitted, texts, rows, strict=True)
    ]
    pool.places += accumulate(admitted[:-1], initial=0) if admitted else ()


def _admitted(
    document: Document,
    marks: Marks,
    rows: Sequence[Sequence[str]],
    splits: Sequence[Sequence[str]],
    lengths: Sequence[int],
) -> list[bool]:
    """Return which of the first sentences of a document, given word by word, can stand in a summary."""
    cut, english = cut_open(document), document.language == "en"
    return [
        sentence.index not in cut
        and can_stand(sentence, length, words, split, marks)
        and not (english and talks_to_reader(sentence.text, words))
        for sentence, words, split, length in zip(document.sentences, rows, splits, lengths, strict=False)
    ]


def count_words(text: str) -> int:
    """Count the words of `text` as a reader would: between spaces, or two characters of a script without spaces."""
    spaced = len(text.split())
    if _is_spaced(text):
        return spaced
    return spaced + len(_IS_UNSPACED.findall(text)) // _CHARACTERS_PER_WORD


def word_spans(text: str) -> list[tuple[int, int]]:
    """Return where the words of a sentence stand in its text, one for each of its terms."""
    pattern = _SPACED_WORD if _is_spaced(text) else _WORD
    return [word.span() for word in pattern.finditer(text)]


def _is_plain(texts: Sequence[str]) -> bool:
    """Whether the words of all sentences of a document are what stands between spaces, as in nearly every one."""
    return not [text for text in texts if not text.isascii() and ("İ" in text or not _is_spaced(text))]


def _words_of(text: str) -> Sequence[str]:
    """Return the words of a sentence in lower case, one for each of its terms."""
    if _is_plain((text,)):
        return words_of(text)
    pattern = _SPACED_WORD if _is_spaced(text) else _WORD
    return pattern.findall(text.lower())


def _is_spaced(text: str) -> bool:
    """Whether `text` surely holds no letter of a script without spaces."""
    return text.isascii() or _MAYBE_UNSPACED.search(text) is None
