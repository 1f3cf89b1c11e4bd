"""Which reporting clause a quotation belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from briefing.language.speech.clause import Clause
from briefing.language.speech.narration import Narration
from briefing.language.speech.words import Word
from briefing.model import Quotation

_CONTENT_MARKS = ",?!…—-–"
_OBJECT_AND_SIGN = 2
_DESCRIPTION = 14
"""Words of a description with its comma."""
_FELT = frozenset(("feel", "think", "believe", "hope", "fear", "worry", "expect"))
"""Verbs that somebody else tells of: "Doe said fans felt “let down”"."""
_DEEDS = frozenset(("agree", "offer", "request", "oppose", "welcome", "praise", "defend"))
"""Verbs of what is done, of which somebody else may tell: "Oslo agreed to a “fair” deal, Doe said"."""
_SKIPPED = frozenset((",", "—", "–", "--", "-"))
_BREAKS = frozenset((",", ";", "—", "–", "--", "but", "while", "and", "as", "after", "before", "when", "because"))


class Attached(NamedTuple):
    """A clause, the sentence that it stands in, and on which side of the quotation."""

    clause: Clause
    sentence: int
    side: Literal["after", "before", "around"]


def attached(narration: Narration, quotation: Quotation) -> Attached | None:
    """Return the reporting clause of a quotation: right behind it, before it, or further on in its sentence."""
    before = _before(narration, quotation)
    if before is not None and _touches(narration, before, quotation):
        return before
    if before is not None and before.clause.verb is not None and before.clause.verb.lemma in _DEEDS:
        return _behind(narration, quotation) or _further_on(narration, quotation) or before
    return _behind(narration, quotation) or before or _further_on(narration, quotation)


def _touches(narration: Narration, before: Attached, quotation: Quotation) -> bool:
    """Whether nothing, not even a comma, stands between the cue and the opening mark: "what she called “...”"."""
    if before.clause.cue[1] + 1 < narration.word_at(before.sentence, quotation.start):
        return False
    cue = narration.span(before.sentence, *before.clause.cue)
    return not narration.text[cue.end : quotation.start].strip()


def _behind(narration: Narration, quotation: Quotation) -> Attached | None:
    """Return the clause that starts right behind the closing mark, also when the splitter ended the sentence there."""
    last = narration.sentence_at(quotation.end - 1)
    if last is None:
        return None
    if quotation.end < last.end:
        words = narration.words(last.index)
        token = narration.word_at(last.index, quotation.end - 1)
        if token + 1 < len(words):
            found = _starting_at(words, narration.clauses(last.index), token + 1)
            return Attached(found, last.index, "after") if found else None
    sentences = narration.document.sentences
    ends = narration.text[quotation.inner.end - 1] in _CONTENT_MARKS if quotation.inner.end else False
    if last.index + 1 >= len(sentences) or not ends or sentences[last.index + 1].paragraph != last.paragraph:
        return None
    words = narration.words(last.index + 1)
    found = _starting_at(words, narration.clauses(last.index + 1), 0)
    if found is None or found.place != "before":
        return None
    rest = words[found.cue[1] + 1 :]
    closed = not rest or rest[0].of("preposition", "weekday", "subordinator") or rest[0].sign
    return Attached(found, last.index + 1, "after") if closed else None


def _starting_at(words: list[Word], clauses: list[Clause], at: int) -> Clause | None:
    """Return the clause whose subject or verb is the next word from `at` on, adverbs and commas aside."""
    while at < len(words) and (words[at].lower in _SKIPPED or "adverb" in words[at].classes or words[at].lower == "as"):
        at += 1
    for clause in clauses:
        if clause.place == "elided" or (clause.cue[0] and "relative" in words[clause.cue[0] - 1].classes):
            continue
        first = clause.cue[0] if clause.speaker is None else min(clause.cue[0], clause.speaker[0])
        if first == at or (clause.cue[0] - at <= 1 and clause.cue[0] >= at):
            return clause
        if clause.place == "before" and clause.speaker and _is_described(words, at, first):
            return clause
        if clause.place == "before" and at <= first <= at + 4 and not any(_parts(word) for word in words[at:first]):
            return clause
    return None


def _is_described(words: list[Word], at: int, name: int) -> bool:
    """Whether a description stands between the mark and the name: "“...,” its chief executive, Jane Doe, said"."""
    if not at + 1 < name <= at + _DESCRIPTION or words[name - 1].lower != "," or "determiner" not in words[at].classes:
        return False
    return not any(word.sign or word.of("subordinator", "relative", "pronoun") for word in words[at + 1 : name - 1])


def _parts(word: Word) -> bool:
    return word.sign or word.of("subordinator", "conjunction", "relative", "preposition")


def _before(narration: Narration, quotation: Quotation) -> Attached | None:
    """Return the clause that governs what stands before the opening mark in its sentence."""
    sentence = narration.sentence_at(quotation.start)
    if sentence is None or sentence.start == quotation.start:
        return None
    clauses = narration.clauses(sentence.index)
    if not clauses:
        return None
    token = narration.word_at(sentence.index, quotation.start)
    earlier = [  # a participle that opens the sentence has its speaker behind the quotation
        clause for clause in clauses
        if clause.cue[0] < token and clause.verb is not None
        and (clause.speaker is None or clause.speaker[0] < token or clause.cue[0] <= 1)
    ]  # fmt: skip
    if not earlier:
        return _according(clauses, sentence.index, token)
    words = narration.words(sentence.index)
    at = len(earlier) - 1
    while at and _is_of_noun(words, earlier[at], token):
        at -= 1
    apart = any(not word.sign for word in words[earlier[at].cue[1] + 1 : token]) and not _is_told(
        words, earlier[at], token
    )
    if apart or _is_pronoun(words, earlier[at]) or _is_shown(earlier[at]):
        while at and _governs(words, earlier[at - 1], earlier[at]):
            at -= 1
    return Attached(earlier[at], sentence.index, "before")


def _is_told(words: list[Word], clause: Clause, token: int) -> bool:
    """Whether only "him" and a comma or colon stand between the cue and the words: "Doe told him, “...”"."""
    between = words[clause.cue[1] + 1 : token]
    return len(between) == _OBJECT_AND_SIGN and "object" in between[0].classes and between[1].sign


def _is_of_noun(words: list[Word], clause: Clause, token: int) -> bool:
    """Whether a clause only describes a noun, long before the quotation: "the smoke that pilots reported in May"."""
    if clause.place != "before" or clause.speaker is None or clause.speaker[0] < 2 or clause.cue[1] + 2 >= token:
        return False
    that, noun = words[clause.speaker[0] - 1], words[clause.speaker[0] - 2]
    plain = not (noun.capital or noun.sign or noun.classes) and noun.verb is None
    return that.lower in ("that", "which") and plain


def _is_shown(clause: Clause) -> bool:
    """Whether the verb tells what comes to light rather than what is said: "she said he had shown “no remorse”"."""
    return clause.verb is not None and ("that" in clause.verb.uses or clause.verb.lemma in _FELT)


def _is_pronoun(words: list[Word], clause: Clause) -> bool:
    return clause.place == "before" and clause.speaker is not None and "pronoun" in words[clause.speaker[0]].classes


def _according(clauses: Sequence[Clause], sentence: int, token: int) -> Attached | None:
    """Return "according to" where it stands before the quotation, which is the word `token`."""
    for clause in clauses:
        if clause.verb is None and clause.cue[0] < token:
            return Attached(clause, sentence, "before")
    return None


def _governs(words: list[Word], outer: Clause, inner: Clause) -> bool:
    """Whether the inner clause is part of what the outer one reports: "X said that Y agreed to ..."."""
    if inner.place == "elided" or inner.speaker is None:
        return False
    if inner.speaker[0] and words[inner.speaker[0] - 1].lower == "what":
        return True
    between = words[outer.cue[1] + 1 : inner.speaker[0]]
    return len(between) <= 6 and not any(word.lower in _BREAKS or word.sign for word in between)


def _further_on(narration: Narration, quotation: Quotation) -> Attached | None:
    """Return the clause that closes the sentence of a quoted fragment: "It was “bad” in Rome, he said."."""
    last = narration.sentence_at(quotation.end - 1)
    if last is None:
        return None
    clauses = narration.clauses(last.index)
    if not clauses:
        return None
    words, token = narration.words(last.index), narration.word_at(last.index, quotation.end - 1)
    for clause in clauses:
        if clause.cue[0] > token and closes(words, clause):
            return Attached(clause, last.index, "around")
    return None


def closes(words: list[Word], clause: Clause) -> bool:
    """Whether what was said stands before the clause, which a comma divides from it."""
    if clause.verb is None:
        return True
    if clause.place == "elided":
        return False
    first = clause.cue[0] if clause.speaker is None else min(clause.cue[0], clause.speaker[0])
    last = clause.cue[1] if clause.speaker is None else max(clause.cue[1], clause.speaker[1])
    rest = words[last + 1 :]
    ends = not rest or rest[0].sign or rest[0].of("weekday", "preposition", "subordinator")
    return first > 0 and words[first - 1].sign and (ends or clause.place == "after")
