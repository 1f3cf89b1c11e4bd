"""Reported speech: sentences in which a clause reports what somebody says."""

from __future__ import annotations

from briefing.language.speech.clause import Clause
from briefing.language.speech.narration import Narration
from briefing.language.speech.words import QUOTED, Word

_SHORTEST = 3
"""Fewest words that can be what somebody said."""


def reporting_clause(narration: Narration, sentence: int, taken: set[int]) -> Clause | None:
    """Return the first clause of a sentence that reports something; `taken`: cues that belong to quotations."""
    words = narration.words(sentence)
    for clause in narration.clauses(sentence):
        if words[clause.cue[0]].start not in taken and _has_content(words, clause):
            return clause
    return None


def _has_content(words: list[Word], clause: Clause) -> bool:
    """Whether at least three of the narrator's words stand for what was said."""
    if clause.speaker is None:
        return False
    if clause.verb is not None and clause.verb.uses == {"quote"}:
        return False
    after = _count(words[max(clause.cue[1], clause.speaker[1]) + 1 :])
    before = _count(words[: min(clause.cue[0], clause.speaker[0])])
    if clause.verb is None:
        return before + after >= _SHORTEST
    return after >= _SHORTEST or (clause.place != "elided" and before >= _SHORTEST)


def _count(words: list[Word]) -> int:
    return sum(2 if word.lower == QUOTED else not word.sign for word in words)
