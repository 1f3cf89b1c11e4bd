"""Reported speech: sentences in which a clause reports what somebody says."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from briefing.language.speech.attachment import closes
from briefing.language.speech.clause import Clause
from briefing.language.speech.narration import Narration
from briefing.language.speech.relayed import relayed
from briefing.language.speech.words import QUOTED, Word

_OBJECT = 3
_CONTRASTS = frozenset(("while", "but", "although", "though", "whereas"))
_NEAR = 3
"""Words before the first speaker of a sentence that begins with "although"."""
_DENIED = frozenset(
    ("it", "this", "that", "wrongdoing", "involvement", "responsibility", "guilt", "knowledge", "claim", "claims",
     "charge", "charges", "allegation", "allegations", "accusation", "accusations", "report", "reports", "rumor",
     "rumors", "rumour", "rumours")
)  # fmt: skip
"""What is denied in words; entry, bail and motions are not."""
_REPORTING = frozenset(("clause", "that"))
_QUOTING = frozenset(("quote", "person", "body"))
_NO_REPORT = frozenset(("read", "begin", "continue", "fire", "hit", "pen"))
"""Verbs that quote, behind which "that" begins no report."""
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
    if len(found) > 1:
        best = _behind_refusal(words, best, found) if best.negated else relayed(words, best, found)
    quotes = any((sentence, clause.cue[0]) in taken for clause in clauses)
    return None if quotes and _preference(words, best) == _OBJECT else best


def _behind_refusal(words: list[Word], refusal: Clause, found: Iterable[Clause]) -> Clause:
    """Return what is said behind "but" when somebody first does not speak: "He would not say, but his aide said"."""
    for clause in found:
        if clause.cue[1] < refusal.cue[0] and not clause.negated and refusal.place == "elided":
            return clause  # "Doe called it late but declined to comment"
        if clause.cue[0] > refusal.cue[1] and not clause.negated:
            first = clause.cue[0] if clause.speaker is None or clause.place == "elided" else clause.speaker[0]
            if any(word.lower in _CONTRASTS for word in words[refusal.cue[1] + 1 : first]):
                return clause
    return refusal


def contrasted_clause(
    narration: Narration, sentence: int, first: Clause, taken: Collection[tuple[int, int]] = ()
) -> Clause | None:
    """Return the other clause of a sentence that sets what two say against each other.

    "Norway says it paid while Iceland insists it did not"; "although Bell believes it was late, police said it was on
    time".
    """
    clauses = narration.clauses(sentence)
    if len(clauses) < 2 or first.place != "before" or first.speaker is None:
        return None
    words = narration.words(sentence)
    for other in clauses:
        if other is first or other.place != "before" or other.speaker is None or (sentence, other.cue[0]) in taken:
            continue
        pair = (first, other) if first.cue <= other.cue else (other, first)
        if not _is_contrasted(words, *pair) or "pronoun" in words[other.speaker[0]].classes:
            continue
        if _has_content(words, other):
            return other
    return None


def _is_contrasted(words: list[Word], first: Clause, second: Clause) -> bool:
    """Whether "while" or "but" stands before the second of two clauses, or "although" before the first."""
    if first.speaker is None or second.speaker is None or first.cue[1] >= second.speaker[0]:
        return False
    before = second.speaker[0] - 1
    if words[before].lower in _CONTRASTS or _is_joined(words, before, first, second):
        return True
    opens = words[0].lower in _CONTRASTS and first.speaker[0] <= _NEAR
    return opens and words[before].lower == ","


def _is_joined(words: list[Word], before: int, first: Clause, second: Clause) -> bool:
    """Whether a comma and "and" part two whole reports: "Doe said it was late, and police warned that ..."."""
    if words[before].lower != "and" or words[before - 1].lower != "," or first.verb is None or second.verb is None:
        return False
    if second.speaker is not None and second.speaker[0] == second.speaker[1] and "alone" in words[before + 1].classes:
        return False  # "and some wondered about it"
    return not (first.verb.uses.isdisjoint(_REPORTING) or second.verb.uses.isdisjoint(_REPORTING))


def _preference(words: list[Word], clause: Clause) -> int:
    if clause.verb is None:
        return 2
    if clause.verb.lemma == "cite" and clause.place == "after":
        return -1
    reports = not clause.verb.uses.isdisjoint(_REPORTING)
    says = reports or "quote" in clause.verb.uses or clause.verb.lemma == "point"
    if clause.place != "elided" and says and closes(words, clause):
        return 0
    return 1 if reports or (clause.verb.uses <= _QUOTING and _tells(words, clause)) else _OBJECT


def _has_content(words: list[Word], clause: Clause) -> bool:
    """Whether at least three of the narrator's words stand for what was said."""
    if clause.speaker is None or (clause.speaker[0] and words[clause.speaker[0] - 1].lower == "what"):
        return False
    if clause.verb is not None and clause.verb.uses <= _QUOTING and not _tells(words, clause):
        return False
    first = min(clause.cue[0], clause.speaker[0])
    after = _count(words[max(clause.cue[1], clause.speaker[1]) + 1 :])
    before = _count(words[:first])
    if clause.verb is None:
        return before + after >= _SHORTEST
    if clause.verb.lemma == "deny" and any(word.lower in _DENIED for word in words[clause.cue[1] + 1 :]):
        return True
    divided = clause.place != "elided" and first > 0 and words[first - 1].sign
    return after >= _SHORTEST or (divided and before + after >= _SHORTEST)


def _tells(words: list[Word], clause: Clause) -> bool:
    """Whether a verb that otherwise only quotes reports: "grumbled that it was late", "shrugged off the fine"."""
    if clause.cue[1] > clause.cue[0]:
        return True
    after = clause.cue[1] + 1
    if clause.verb is None or clause.verb.lemma in _NO_REPORT or after >= len(words):
        return False
    return clause.place == "before" and words[after].lower == "that"


def _count(words: Iterable[Word]) -> int:
    """Return how many words stand there, quotations counting two; no further than is asked for."""
    count = 0
    for word in words:
        count += 2 if word.lower == QUOTED else not word.sign
        if count >= _SHORTEST:
            break
    return count
