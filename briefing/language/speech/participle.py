"""A participle without a subject of its own: "X nodded, saying ...", "in a statement saying ..."."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.speech.clause import Clause
from briefing.language.speech.cues import Verb, takes
from briefing.language.speech.phrases import Phrase, phrase_before
from briefing.language.speech.words import QUOTED, Word

_BEFORE = frozenset((",", QUOTED, "by", "after", "before", "while", "without", "and", "—", "–", "--", "also", "even"))


def participle(words: Sequence[Word], at: int, verb: Verb, earlier: Sequence[Clause]) -> Clause | None:
    """Return the clause of a gerund: its speaker is the subject of the main clause."""
    if verb.form != "gerund" or verb.uses == {"object"}:
        return None
    length = takes(words, at, verb)
    if length is None:
        return None
    cue = (at, at + length - 1)
    if at == 0:
        return None
    before = words[at - 1]
    if before.of("document"):
        document = phrase_before(words, at - 1)
        return Clause(cue, _main_subject(words, at, earlier) or document, verb, "elided")
    if before.lower not in _BEFORE and not before.lower.endswith("ly"):
        return None
    speaker = _main_subject(words, at, earlier)
    return Clause(cue, speaker, verb, "elided") if speaker is not None else None


def _main_subject(words: Sequence[Word], at: int, earlier: Sequence[Clause]) -> Phrase | None:
    """Return the speaker of an earlier clause, else the first phrase that a finite verb follows."""
    for clause in reversed(earlier):
        if clause.speaker is not None and clause.verb is not None and clause.place == "before":
            return clause.speaker
    return subject(words[:at])


def subject(words: Sequence[Word]) -> Phrase | None:
    """Return the subject of a sentence: the first name, pronoun or described person that a verb follows."""
    for at in range(1, len(words)):
        word, before = words[at], words[at - 1]
        if not (before.capital or before.of("pronoun") or before.lower.endswith("s") or before.lower == ","):
            continue
        finite = word.of("auxiliary", "be", "modal") or (
            len(word.text) > 4 and not word.capital and word.lower.endswith("ed")
        )
        if finite and not word.capital and not before.of("preposition"):
            found = phrase_before(words, at - 1)
            if found is not None:
                return found
    return None
