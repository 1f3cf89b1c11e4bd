"""Sentences to scores and a selection. The only importer of sumy.

documents -read_pool-> sentences as numbers -RANKERS[name]-> what each concept and each sentence is worth
    -select-> what is taken within the budget -in_order-> Ranking
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.errors import BriefingError
from briefing.model import Choice, Ranking, Settings, Story
from briefing.ranking.lines import Candidates
from briefing.ranking.order import in_order
from briefing.ranking.pool import Pool, read_pool
from briefing.ranking.rankers import RANKERS
from briefing.ranking.redundancy import Comparison
from briefing.ranking.selection import select
from briefing.ranking.worth import Worth

__all__ = ["DEFAULT_WORDS", "RANKERS", "rank"]

DEFAULT_WORDS = 250


def rank(story: Story, settings: Settings, originals: Sequence[int] | None = None) -> Ranking:
    """Rank the sentences of all articles together and choose the summary.

    `originals` gives for each document the position of the first one that it is a wire copy of; None: none is a copy.
    Raises BriefingError for an unknown ranker, EngineError when a ranker's library is missing.
    """
    if settings.ranker not in RANKERS:
        raise BriefingError(f"there is no ranker {settings.ranker!r}; there are {', '.join(RANKERS)}")
    documents = story.documents
    pool = read_pool(documents)
    worth = RANKERS[settings.ranker](pool, originals or range(len(documents)))
    comparison = Comparison(pool)
    candidates = Candidates(pool)
    picks = select(pool, candidates, worth, settings.words or DEFAULT_WORDS, comparison.repeats)
    alone = _alone(pool, worth)
    printed = in_order(pool, picks, settings.order, alone.__getitem__)
    again = comparison.said_again(printed)
    choices = tuple(
        Choice(pool.sentences[n], alone[n], tuple(pool.sentences[other] for other in again[n])) for n in printed
    )
    return Ranking(_by_document(story, pool, alone), choices)


def _alone(pool: Pool, worth: Worth) -> list[float]:
    """Return the importance of each sentence by itself, 0 to 1."""
    rates = [worth.of(pool, n) / max(pool.lengths[n], 1) ** worth.power for n in range(len(pool.sentences))]
    best = max(rates, default=0.0) or 1.0
    return [rate / best for rate in rates]


def _by_document(story: Story, pool: Pool, scores: Sequence[float]) -> tuple[tuple[float, ...], ...]:
    """Return the scores by document and sentence; sentences that were not ranked have 0."""
    rows = [[0.0] * len(document.sentences) for document in story.documents]
    for sentence, score in zip(pool.sentences, scores, strict=True):
        rows[sentence.article - 1][sentence.index] = score
    return tuple(tuple(row) for row in rows)
