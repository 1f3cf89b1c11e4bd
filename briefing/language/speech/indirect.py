"""Reported speech: sentences in which a clause reports what somebody says."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from briefing.language.speech.attachment import closes
from briefing.language.speech.clause import Clause
from briefing.language.speech.narration import Narration
from briefing.language.speech.words import QUOTED, Word

_OBJECT = 3
_SHORTEST = 3
"""Fewest words that can be what somebody said."""


def reporting_clause(narration: Narration, sentence: int, taken: Collection[tuple[int, int]] = ()) -> Clause | None:
    """Return the clause that reports what a sentence says; `taken`: cues of quotations, sentence and word.

    The clause that closes the sentence ("..., police said") reports all of it; then the first one that a clause
    follows; then "according to"; last a verb with an object alone ("praised the plan").
    """
    clauses = narration.clauses(sentence)
    if not clauses:
        return None
    words = narration.words(sentence)
    found = [clause for clause in clauses if (sentence, clause.cue[0]) not in taken and _has_content(words, clause)]
    best = found[0] if len(found) == 1 else min(found, key=lambda clause: _preference(words, clause), default=None)
    if best is None:
        return None
    quotes = any((sentence, clause.cue[0]) in taken for clause in clauses)
    return None if quotes and _preference(words, best) == _OBJECT else best


def _preference(words: list[Word], clause: Clause) -> int:
    if clause.verb is None:
        return 2
    if clause.verb.lemma == "cite" and clause.place == "after":
        return -1
    if clause.place != "elided" and closes(words, clause):
        return 0
    return 1 if clause.verb.uses & {"clause", "that"} else _OBJECT


def _has_content(words: list[Word], clause: Clause) -> bool:
    """Whether at least three of the narrator's words stand for what was said."""
    if clause.speaker is None or (clause.speaker[0] and words[clause.speaker[0] - 1].lower == "what"):
        return False
    if clause.verb is not None and clause.verb.uses <= {"quote", "person", "body"}:
        return False
    first = min(clause.cue[0], clause.speaker[0])
    after = _count(words[max(clause.cue[1], clause.speaker[1]) + 1 :])
    before = _count(words[:first])
    if clause.verb is None:
        return before + after >= _SHORTEST
    divided = clause.place != "elided" and first > 0 and words[first - 1].sign
    return after >= _SHORTEST or (divided and before >= _SHORTEST)


def _count(words: Iterable[Word]) -> int:
    """Return how many words stand there, quotations counting two; no further than is asked for."""
    count = 0
    for word in words:
        count += 2 if word.lower == QUOTED else not word.sign
        if count >= _SHORTEST:
            break
    return count
