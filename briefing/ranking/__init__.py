"""Sentences to scores and a selection. The only importer of sumy.

documents -read_pool-> sentences as numbers -RANKERS[name]-> what each concept and each sentence is worth
    -select-> what is taken within the budget -in_order-> Ranking
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.errors import BriefingError
from briefing.model import Choice, Notice, Ranking, Settings, Story
from briefing.ranking.budget import default_words
from briefing.ranking.explain import reasons, table
from briefing.ranking.focus import focused
from briefing.ranking.lines import Candidates
from briefing.ranking.order import in_order
from briefing.ranking.pool import MOST_SENTENCES, Pool, read_pool
from briefing.ranking.rankers import RANKERS
from briefing.ranking.redundancy import Comparison
from briefing.ranking.selection import select
from briefing.ranking.worth import Worth

__all__ = ["RANKERS", "rank", "table"]


def rank(
    story: Story, settings: Settings, originals: Sequence[int] | None = None, most: int = MOST_SENTENCES
) -> Ranking:
    """Rank the sentences of all articles together and choose the summary.

    `originals` gives for each document the position of the first one that it is a wire copy of; None: none is a copy.
    Sentences beyond the first `most` are left out, with a notice.
    Raises BriefingError for an unknown ranker, EngineError when a ranker's library is missing.
    """
    if settings.ranker not in RANKERS:
        raise BriefingError(f"there is no ranker {settings.ranker!r}; there are {', '.join(RANKERS)}")
    pool = read_pool(story.documents, most)
    worth = RANKERS[settings.ranker](pool, originals or range(len(story.documents)))
    worth, notices = _looked_at(pool, worth, settings.focus)
    comparison = Comparison(pool)
    words = settings.words or default_words(pool, settings.unlimited)
    rates = _rates(pool, worth)
    selection = select(pool, Candidates(pool), worth, rates, words, comparison.repeated)
    scores = _scores(rates, selection.taken())
    newest = {document.article.id for document in story.newest()}
    printed = in_order(pool, selection.picks, settings.order, lambda number: worth.of(pool, number), newest)
    again = comparison.said_again(printed)
    why = reasons(pool, worth, selection, printed, again) if settings.explain and printed else [()] * len(printed)
    chosen = tuple(
        Choice(pool.sentences[number], scores[number], tuple(pool.sentences[other] for other in again[number]), told)
        for number, told in zip(printed, why, strict=True)
    )
    return Ranking(_by_document(story, pool, scores), chosen, notices, comparison.rarity())


def _looked_at(pool: Pool, worth: Worth, focus: str | None) -> tuple[Worth, tuple[Notice, ...]]:
    """Return the worth as seen from the focus, and what has to be told about it and about the size of the story."""
    notices = []
    if pool.left_out:
        message = f"only the first {len(pool.sentences):,} sentences are ranked; {pool.left_out:,} more are left out"
        notices.append(Notice("too-long", message))
    if focus is None:
        return worth, tuple(notices)
    seen = focused(pool, worth, focus)
    if seen is None:
        notices.append(Notice("focus-not-found", f"no source says anything about “{focus}”"))
    return seen or worth, tuple(notices)


def _rates(pool: Pool, worth: Worth) -> list[float]:
    """Return what each sentence is worth by itself, by its length."""
    costs = {length: max(length, 1) ** worth.power for length in set(pool.lengths)}
    return [
        factor * (own + (0.0 if place else worth.opening) + covered) / costs[length]
        for factor, own, covered, place, length in zip(
            worth.factors, worth.sentences, worth.covers, pool.places, pool.lengths, strict=True
        )
    ]


def _scores(rates: Sequence[float], taken: Sequence[int]) -> list[float]:
    """Return the importance of each sentence, 0 to 1, the best of those taken having 1."""
    best = max((rates[number] for number in taken), default=0.0) or 1.0
    return [min(rate / best, 1.0) for rate in rates]


def _by_document(story: Story, pool: Pool, scores: Sequence[float]) -> tuple[tuple[float, ...], ...]:
    """Return the scores by document and sentence; sentences that were not ranked have 0."""
    rows = [[0.0] * len(document.sentences) for document in story.documents]
    for sentence, score in zip(pool.sentences, scores, strict=True):
        rows[sentence.article - 1][sentence.index] = score
    return tuple(tuple(row) for row in rows)
