"""What somebody is said to be sure or afraid of: "she is concerned that ...", "they were adamant it would ..."."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.speech.clause import Clause
from briefing.language.speech.complements import then_that
from briefing.language.speech.phrases import phrase_before
from briefing.language.speech.verbs import Verb
from briefing.language.speech.words import Word

_BEING = frozenset(("remain", "remains", "remained", "sounded", "seemed", "seems", "feels", "felt", "appeared"))
_HAVING = frozenset(("in", "has", "have", "had"))
_THAT = frozenset(("that", "about", "the", "it", "they", "he", "she"))
_ADJECTIVE = Verb("be", "past", frozenset(("clause",)))


def attitude(words: Sequence[Word], at: int, earlier: Sequence[Clause]) -> Clause | None:
    """Return the clause of an adjective at `at` that a form of "be" precedes and a clause follows."""
    if at < 2 or at + 2 >= len(words):
        return None
    be = at - 1
    if words[at].lower == "doubt":
        if words[at - 1].lower != "no" or words[at - 2].lower not in _HAVING or words[at + 1].lower not in _THAT:
            return None
        be = at - 2 if words[at - 2].lower != "in" else at - 3
        speaker = phrase_before(words, be - 1, earlier[-1].cue[1] + 1 if earlier else 0) if be else None
        return None if speaker is None else Clause((be, at), speaker, _ADJECTIVE, "before")
    while be > 0 and ("adverb" in words[be].classes or words[be].lower.endswith("ly")):
        be -= 1
    after = words[at + 1]
    if not ("be" in words[be].classes or words[be].lower in _BEING) or not (
        after.of("determiner", "pronoun") or after.lower == "that" or after.capital or then_that(words, at + 1)
    ):
        return None
    begin = earlier[-1].cue[1] + 1 if earlier else 0
    speaker = phrase_before(words, be - 1, begin)
    if speaker is None or words[speaker[0]].lower in ("it", "there"):
        return None
    return Clause((be, at), speaker, _ADJECTIVE, "before")
