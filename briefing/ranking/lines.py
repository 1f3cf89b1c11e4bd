"""Candidates for lines: a sentence that stands alone, or one that leans on the sentence before, together with it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress, count
from typing import NamedTuple

from briefing.ranking.pool import Pool
from briefing.ranking.readability import is_only_quoted

_DEEPEST = 2
"""Sentences that are pulled in, at most, so that one can be understood."""


class Candidate(NamedTuple):
    """Sentences of the pool that are taken together: neighbours, in the order of the article."""

    sentences: tuple[int, ...]
    length: int
    """Words of all of them."""


class Candidates(NamedTuple):
    """What can be taken: at first, and once something is taken."""

    pool: Pool

    def first(self) -> list[Candidate]:
        """Return one candidate for every sentence that can be taken, with those it leans on.

        What is only a quotation is no line of its own: it is taken when another line leans on it.
        """
        found = []
        for number in compress(count(), self.pool.admitted):
            if is_only_quoted(self.pool.sentences[number].text):
                continue
            if not self.pool.leaning[number]:
                found.append(Candidate((number,), self.pool.lengths[number]))
                continue
            start = number
            while self.pool.leaning[start] and number - start < _DEEPEST and self._follows(start):
                start -= 1
            if not self.pool.leaning[start]:
                found.append(self._candidate(range(start, number + 1)))
        return found or self._anything()

    def _anything(self) -> list[Candidate]:
        """Return every sentence when none can stand: a brief with a poor line is better than one without."""
        numbers = range(len(self.pool.sentences))
        running = [number for number in numbers if not self.pool.sentences[number].heading]
        return [self._candidate((number,)) for number in running or numbers]

    def after(self, taken: int) -> Candidate | None:
        """Return the sentence after a taken one as a candidate of its own, when it can be taken and leans on it."""
        number = taken + 1
        if number == len(self.pool.sentences) or not self.pool.leaning[number] or not self._follows(number):
            return None
        return None if is_only_quoted(self.pool.sentences[number].text) else self._candidate((number,))

    def _follows(self, number: int) -> bool:
        """Whether the sentence before in the pool is the one before in the article, and can be taken."""
        if number == 0 or not self.pool.admitted[number - 1]:
            return False
        before, sentence = self.pool.sentences[number - 1], self.pool.sentences[number]
        return before.article == sentence.article and before.index + 1 == sentence.index

    def _candidate(self, sentences: Sequence[int]) -> Candidate:
        return Candidate(tuple(sentences), sum(self.pool.lengths[sentence] for sentence in sentences))
