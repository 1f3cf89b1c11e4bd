"""What ranking hands to the sections."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from briefing.model.annotations import Sentence
from briefing.model.article import Notice


class Choice(NamedTuple):
    """One sentence taken into the summary."""

    sentence: Sentence
    score: float
    """Importance, 0 to 1, the best of the story having 1."""
    duplicates: tuple[Sentence, ...] = ()
    """Sentences of any source left out because they say the same."""
    reasons: tuple[str, ...] = ()
    """Why it was taken, in plain words; only when asked for."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """Importance of every sentence, and the summary chosen from them."""

    scores: tuple[tuple[float, ...], ...]
    """`scores[document index][sentence index]`, 0 to 1, the best of the story having 1."""
    chosen: tuple[Choice, ...]
    """The summary in print order, the bottom line first."""
    notices: tuple[Notice, ...] = ()
    """What was lost on the way."""
    rarity: Mapping[str, float] | None = None
    """Stem -> how rare it is among the sentences, as `matching.Rarity` weighs it; None unless all are English."""

    def score(self, sentence: Sentence) -> float:
        """Return the importance of one sentence."""
        return self.scores[sentence.article - 1][sentence.index]
