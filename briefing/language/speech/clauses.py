"""All reporting clauses of a sentence: one family of rules a file, one row each, tried in this order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import compress
from operator import attrgetter

from briefing.language.speech.according import according, in_the_view
from briefing.language.speech.attitude import attitude
from briefing.language.speech.citing import citing
from briefing.language.speech.clause import Clause
from briefing.language.speech.cues import is_verb
from briefing.language.speech.inverted import inverted
from briefing.language.speech.leading import leading
from briefing.language.speech.participle import participle
from briefing.language.speech.speakers import can_report
from briefing.language.speech.verbs import Verb
from briefing.language.speech.words import Word

Rule = Callable[[Sequence[Word], int, Verb, Sequence[Clause]], Clause | None]
RULES: dict[str, tuple[Rule, ...]] = {
    "past": (inverted, leading),
    "third": (inverted, leading),
    "base": (inverted, leading),
    "gerund": (citing, leading, participle),
}
"""Form of the verb -> the families that it may belong to, in the order in which they are tried."""


_is_cue = attrgetter("cue")


def reporting_clauses(words: Sequence[Word]) -> list[Clause]:
    """Return the reporting clauses in the narrator's words of one sentence, in order."""
    found: list[Clause] = []
    for at in compress(range(len(words)), map(_is_cue, words)):
        word = words[at]
        if (word.classes or word.verb is None) and (clause := _without_verb(words, at, found)) is not None:
            found.append(clause)
            continue
        verb = word.verb
        if verb is None or (word.capital and at) or not is_verb(words, at, verb):
            continue
        for rule in RULES[verb.form]:
            if (clause := rule(words, at, verb, found)) is not None and can_report(words, clause):
                found.append(clause)
                break
    return found


def _without_verb(words: Sequence[Word], at: int, found: Sequence[Clause]) -> Clause | None:
    """Return the clause of "according to", "in the words of" or "is adamant that" whose cue stands at `at`."""
    word = words[at]
    if word.lower == "according":
        return according(words, at)
    if "opinion" in word.classes:
        return in_the_view(words, at)
    if "attitude" in word.classes or (word.lower == "doubt" and at and words[at - 1].lower == "no"):
        clause = attitude(words, at, found)
        return clause if clause is not None and can_report(words, clause) else None
    return None
