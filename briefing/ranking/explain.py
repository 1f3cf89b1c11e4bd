"""Why each line was taken, and what was left out because it repeats it: in plain words, for people and for the JSON."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from itertools import pairwise

from briefing.model import SummaryLine
from briefing.ranking.pool import Pool, word_spans
from briefing.ranking.selection import Selection
from briefing.ranking.vocabulary import CONTENT
from briefing.ranking.worth import Worth

_CONCEPTS = 6
"""The concepts of a line that are looked at, those worth most; neighbours are told as one phrase."""
_PHRASES = 3
_SNIPPET = 60
_WIDTH = 100


def reasons(
    pool: Pool, worth: Worth, selection: Selection, printed: Sequence[int], again: Mapping[int, Sequence[int]]
) -> list[tuple[str, ...]]:
    """Return the reasons for each sentence of `printed`, the most telling first."""
    news = _news(pool, worth, selection)
    sources = _sources(pool, {concept for concepts in news.values() for concept in concepts})
    total = sum(pick.gain for pick in selection.picks) or 1.0
    told: dict[int, list[str]] = {number: [] for number in printed}
    told[printed[0]].append("the bottom line: of the lines taken the one worth most by itself")
    for rank, pick in enumerate(selection.picks, 1):
        last = pick.candidate.sentences[-1]
        told[last].append(f"taken as number {rank}; adds {100 * pick.gain / total:.0f} % of the summary's worth")
        for number in pick.candidate.sentences[:-1]:
            told[number].append("needed to understand the next line")
    for number in printed:
        if phrases := _phrases(pool, number, news[number], sources):
            told[number].append("first to tell " + ", ".join(phrases))
        if pool.places[number] == 0:
            told[number].append(f"opens source {pool.sentences[number].article}")
        for other in again[number]:
            told[number].append(f"says the same, cited with it: {_where(pool, other)}")
        for other in selection.repeated.get(number, ()):
            if other not in again[number]:
                told[number].append(f"left out as it repeats this: {_where(pool, other)}")
    return [tuple(told[number]) for number in printed]


def table(lines: Sequence[SummaryLine]) -> str:
    """Return the lines of a summary with their reasons as plain text; empty when there are none."""
    rows = []
    for place, line in enumerate(lines, 1):
        head = f"{place:>3}  {line.score:4.2f}  [{', '.join(str(piece.source) for piece in line.evidence[:1])}]  "
        rows.append(textwrap.fill(line.text, _WIDTH, initial_indent=head, subsequent_indent=" " * len(head)))
        for reason in line.reasons:
            indent = " " * len(head)
            rows.append(textwrap.fill(reason, _WIDTH, initial_indent=indent + "· ", subsequent_indent=indent + "  "))
    return "\n".join(rows) + "\n" if rows else ""


def _news(pool: Pool, worth: Worth, selection: Selection) -> dict[int, list[int]]:
    """Return for each taken sentence the concepts that it is the first to cover, those worth most."""
    covered: set[int] = set()
    news: dict[int, list[int]] = {}
    for pick in selection.picks:
        for number in pick.candidate.sentences:
            fresh = [c for c in pool.concepts[number] if c not in covered and worth.concepts[c] > 0]
            told = [c for c in fresh if max(pool.pairs[c]) >= CONTENT]
            news[number] = sorted(told, key=lambda c: (-worth.concepts[c], c))[:_CONCEPTS]
            covered.update(pool.concepts[number])
    return news


def _sources(pool: Pool, concepts: set[int]) -> dict[int, int]:
    """Return for each of `concepts` the number of sources that tell it."""
    tellers: dict[int, set[int]] = {concept: set() for concept in concepts}
    for sentence, own in zip(pool.sentences, pool.concepts, strict=True):
        for concept in own:
            if concept in tellers:
                tellers[concept].add(sentence.article)
    return {concept: len(articles) for concept, articles in tellers.items()}


def _phrases(pool: Pool, number: int, concepts: Sequence[int], sources: Mapping[int, int]) -> list[str]:
    """Return the words of `concepts` as they stand in a sentence, neighbours joined, with their number of sources."""
    text, terms = pool.sentences[number].text, pool.terms[number]
    spans = word_spans(text)
    by_terms = {pool.pairs[concept]: sources[concept] for concept in concepts}
    joined: list[tuple[int, int, int]] = []
    for place, pair in enumerate(pairwise(terms)):
        count = by_terms.pop(pair, 0)
        if not count or place + 1 >= len(spans):
            continue
        if joined and joined[-1][1] == place:
            joined[-1] = (joined[-1][0], place + 1, max(joined[-1][2], count))
        else:
            joined.append((place, place + 1, count))
    told = sorted(joined, key=lambda phrase: -phrase[2])[:_PHRASES]
    return [f"“{text[spans[a][0] : spans[b][1]]}” ({n} source{'s' * (n > 1)})" for a, b, n in told]


def _where(pool: Pool, number: int) -> str:
    sentence = pool.sentences[number]
    return f"source {sentence.article}, “{textwrap.shorten(sentence.text, _SNIPPET, placeholder=' …')}”"
