"""sumy's summarizers behind our door: fed with our sentences, so that no tokenizer data is needed, and ranked by.

sumy is imported when one of them is asked for, and not before.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from importlib import import_module
from itertools import chain
from typing import Any

from briefing.errors import EngineError
from briefing.matching import stems
from briefing.ranking.pool import Pool
from briefing.ranking.vocabulary import CONTENT
from briefing.ranking.worth import Ranker, Worth, alike, nothing

_STIGMA = ("hardly", "impossible", "perhaps", "maybe", "apparently", "allegedly", "somewhat")
"""Edmundson's words that speak against a sentence; a short list of hedges of our own."""


class _Sentence:
    """What sumy asks of a sentence; equal only to itself, so that the same words in two articles stay two."""

    is_heading = False

    def __init__(self, words: Sequence[str]) -> None:
        self.words = tuple(words)


class _Document:
    """What sumy asks of a document: here the whole story; its paragraphs are the articles."""

    def __init__(
        self, sentences: Sequence[_Sentence], paragraphs: Sequence[Any], headings: Sequence[_Sentence]
    ) -> None:
        self.sentences = tuple(sentences)
        self.paragraphs = tuple(paragraphs)
        self.headings = tuple(headings)
        self.words = tuple(word for sentence in sentences for word in sentence.words)


def sumy_ranker(module: str, name: str) -> Ranker:
    """Return sumy's summarizer `name` as a ranker; it raises EngineError when sumy or numpy is missing."""

    def ranker(pool: Pool, originals: Sequence[int]) -> Worth:
        numbers = [number for number, admits in enumerate(pool.admitted) if admits]
        ratings = _ratings(_summarizer(pool, module, name), pool, numbers) if numbers else []
        own = nothing(len(pool.sentences))
        for number, rating in zip(numbers, _positive(ratings), strict=True):
            own[number] = rating * pool.lengths[number]  # divided by the length again when lines are compared
        return Worth(nothing(len(pool.pairs)), nothing(len(own)), own, alike(len(own)), 0.0, 1.0)

    return ranker


def _summarizer(pool: Pool, module: str, name: str) -> Any:
    try:
        summarizer = getattr(import_module(f"sumy.summarizers.{module}"), name)(lambda stem: stem)
    except ImportError as error:
        raise EngineError(f"the ranker needs the library sumy: {error}") from None
    summarizer.stop_words = summarizer.null_words = _stop_stems(pool)
    if name == "EdmundsonSummarizer":
        headings = [terms for terms, sentence in zip(pool.terms, pool.sentences, strict=True) if sentence.heading]
        named = headings or pool.terms[:1]
        summarizer.bonus_words = {pool.vocabulary.stems[term] for terms in named for term in terms if term >= CONTENT}
        summarizer.stigma_words = stems(_STIGMA, "en")
    return summarizer


def _stop_stems(pool: Pool) -> frozenset[str]:
    """Return the stems of the stop words; sumy gets stems throughout, so its stemmer has nothing left to do."""
    used = frozenset(chain.from_iterable(pool.terms))
    return frozenset(pool.vocabulary.stems[term] for term in used if term < CONTENT)


def _ratings(summarizer: Any, pool: Pool, numbers: Sequence[int]) -> list[float]:
    """Return sumy's rating of each of the sentences `numbers`."""
    sentences = {number: _Sentence([pool.vocabulary.stems[term] for term in pool.terms[number]]) for number in numbers}
    by_article: dict[int, list[_Sentence]] = {}
    for number, sentence in sentences.items():
        by_article.setdefault(pool.sentences[number].article, []).append(sentence)
    headings = [
        _Sentence([pool.vocabulary.stems[term] for term in terms])
        for terms, sentence in zip(pool.terms, pool.sentences, strict=True)
        if sentence.heading
    ]
    paragraphs = [_Document(own, (), ()) for own in by_article.values()]
    ratings: dict[int, float] = {}

    def keep(infos: Sequence[Any]) -> Sequence[Any]:
        ratings.update((numbers[info.order], float(info.rating)) for info in infos)
        return infos

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # sumy tells of small documents, which it ranks all the same
        try:
            summarizer(_Document(list(sentences.values()), paragraphs, headings), keep)
        except ValueError as error:
            raise EngineError(f"sumy cannot rank: {error}") from None
    return [ratings.get(number, 0.0) for number in numbers]


def _positive(ratings: Sequence[float]) -> list[float]:
    """Map ratings to above 0 and at most 1, in the same order; sumy's are partly places counted downwards from 0."""
    if not ratings:
        return []
    low, high = min(ratings), max(ratings)
    if low > 0:
        return [rating / high for rating in ratings]
    span = (high - low) or 1.0
    return [(rating - low + span / len(ratings)) / (span + span / len(ratings)) for rating in ratings]
