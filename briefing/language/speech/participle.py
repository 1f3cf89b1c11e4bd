"""A participle without a subject of its own: "X nodded, saying ...", "in a statement saying ..."."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from briefing.language.speech.clause import Clause
from briefing.language.speech.complements import takes
from briefing.language.speech.nouns import are_people, is_person, speaks
from briefing.language.speech.phrases import Phrase, is_described, phrase_after, phrase_before
from briefing.language.speech.verbs import Verb
from briefing.language.speech.words import PARTICLES, QUOTED, Word
from briefing.lexicon import entries

_WITH = frozenset(("with", "despite", "after", "from"))
_QUOTES = frozenset(("quote", "quotes", "quoted", "cite", "cites", "cited"))
_QUOTED_NEAR = 24
"""Words between "quoted" and "as saying"."""
_REMEMBERS = frozenset(("remember", "remembers", "remembered", "recall", "recalls", "recalled"))
_OPENING_PARTICIPLES = frozenset(
    ("told", "asked", "pressed", "reached", "questioned", "informed", "challenged", "contacted", "quizzed", "having")
)
"""What opens a sentence whose subject stands behind a comma."""
_ORDINAL = frozenset(("latter", "later", "former"))
OPENING = 60
"""Words in which the subject of a sentence is looked for."""
_NEAR = 14
"""Words in which its verb is looked for."""
_BEFORE = frozenset(
    (",", QUOTED, "by", "as", "after", "before", "while", "without", "in", "but", "and", "—", "–", "--", "also", "even")
)


_DASHES = frozenset(("—", "–", "--"))
_ASIDES = frozenset(("point", "times", "stage"))
_NEAREST = 3
_REACH = 9
"""Words between the noun for a statement and "saying"."""
_AT = frozenset(("first", "last", "times"))
_UNCHANGED = frozenset(("hit", "put", "cut", "set", "let", "shut", "quit", "cast", "hurt"))
"""Pasts that are like the base form, which stands behind a plural."""
_SELF = frozenset(("himself", "herself", "itself", "themselves"))
_SAYING = frozenset(("up", "out", "off", "back", "away", "down", "on", "by", "forward"))
"""What ends a verb before "saying": "hung up saying"."""


def participle(words: Sequence[Word], at: int, verb: Verb, earlier: Sequence[Clause]) -> Clause | None:
    """Return the clause of a gerund: its speaker is the subject of the main clause."""
    if verb.form != "gerund":
        return None
    length = takes(words, at, verb)
    if length is None:
        return None
    cue = (at, at + length - 1)
    after = [word.lower for word in words[cue[1] + 1 : cue[1] + 4]]
    if after[:1] == [","] and "quote" not in verb.uses and QUOTED not in after:
        return None  # "debating and writing, they agreed"
    if at == 0:
        behind = subject_behind(words, at)
        return Clause(cue, behind, verb, "elided") if behind is not None else None
    before = words[_past_aside(words, at)]
    if before.lower == "as" and at > 3 and words[at - 2].lower == "quoted":
        return _quoted_as(words, at, verb)
    if before.lower == "as" and (quoted := _quotes_as(words, at, verb)) is not None:
        return quoted
    if "document" in before.classes:
        article = next((n for n in range(at - 1, max(at - 6, -1), -1) if "determiner" in words[n].classes), at - 1)
        document = (article, at - 1)
        return Clause(cue, _main_subject(words, at, earlier) or document, verb, "elided")
    opens = at == 1 and before.of("preposition", "subordinator")
    if opens and not _quotes_soon(words, cue[1] + 1):
        return None
    if before.capital and not before.of("weekday", "month") and not opens:
        if verb.lemma != "say" and not _opens_content(words, cue[1] + 1):
            return None  # "British reporting rules"
        named = phrase_before(words, _past_aside(words, at))
        return Clause(cue, _object_of(words, named), verb, "before") if named is not None else None
    if before.lower in _REMEMBERS and at > 1:
        speaker = phrase_before(words, at - 2)  # "Doe remembers thinking, “...”"
        return Clause(cue, speaker, verb, "before") if speaker is not None else None
    if before.lower == "in" and "clause" not in verb.uses:
        return None
    if before.lower in _ORDINAL and words[at - 2].lower == "the" and at > 1:
        return Clause(cue, (at - 2, at - 1), verb, "before")
    if "clause" in verb.uses and speaks(before.lower) and _opens_content(words, cue[1] + 1):
        told = phrase_before(words, at - 1)
        if told is not None and told[0] and words[told[0] - 1].lower in _WITH:
            return Clause(cue, told, verb, "before")  # "with the hospital saying it was late"
    goes_on = before.lower in _BEFORE or before.lower.endswith("ly")
    if not goes_on and not (verb.lemma == "say" and (before.lower in _SAYING or before.of("weekday", "period"))):
        return None
    speaker = subject_behind(words, at) if at < 4 else _author_before(words, at) or _main_subject(words, at, earlier)
    if speaker is None and before.lower == ",":
        opener = phrase_before(words, at - 1)  # "Doe, saying “it is late”, left"
        capitals = opener is not None and all(word.capital for word in words[opener[0] : opener[1] + 1])
        speaker = opener if capitals else None
    return Clause(cue, speaker, verb, "elided") if speaker is not None else None


def _quotes_soon(words: Sequence[Word], at: int) -> bool:
    """Whether words are quoted before the main clause: "After saying it was “late,” Doe left"."""
    for word in words[at:]:
        if word.sign:
            return word.lower == QUOTED
    return False


def _past_aside(words: Sequence[Word], at: int) -> int:
    """Return the word before a gerund, "at one point" and "at times" left out."""
    if at > _NEAREST and words[at - 1].lower in _ASIDES:
        for length in (2, 3):
            if words[at - length].lower == "at":
                return at - length - 1
    return at - 1


def _author_before(words: Sequence[Word], at: int) -> Phrase | None:
    """Return who issued what stands right before a comma and the gerund: "a statement by Doe, saying"."""
    if words[at - 1].lower != ",":
        return None
    for by in range(at - 3, max(at - _REACH, 0), -1):
        if words[by].sign:
            return None
        if words[by].lower in ("by", "from") and "document" in words[by - 1].classes:
            return phrase_after(words, by + 1)
    return None


def _opens_content(words: Sequence[Word], at: int) -> bool:
    """Whether what is said may begin there, and not the noun that a gerund describes."""
    if at >= len(words):
        return False
    word = words[at]
    return word.capital or word.sign or word.of("determiner", "pronoun", "subordinator", "preposition", "object")


def _object_of(words: Sequence[Word], phrase: Phrase) -> Phrase:
    """Return the name that ends a clause, behind a preposition: "footage of Doe saying", but "the mayor of Kent"."""
    first, last = phrase
    for at in range(last - 1, first, -1):
        if "preposition" in words[at].classes and words[at + 1].capital:
            return phrase if words[at - 1].capital or speaks(words[at - 1].lower) else (at + 1, last)
    return phrase


def _quoted_as(words: Sequence[Word], at: int, verb: Verb) -> Clause | None:
    """Return the clause of "Doe was quoted as saying"."""
    be = at - 3
    while be > 0 and (words[be].of("be", "auxiliary", "adverb") or words[be].lower.endswith("ly")):
        be -= 1
    speaker = phrase_before(words, be)
    return Clause((at - 2, at), speaker, verb, "before") if speaker is not None else None


def _quotes_as(words: Sequence[Word], at: int, verb: Verb) -> Clause | None:
    """Return the clause of "the paper quoted Doe, a lawyer, as saying"."""
    for cue in range(at - 3, max(at - _QUOTED_NEAR, -1), -1):
        if words[cue].lower in _QUOTES:
            if cue and "be" in words[cue - 1].classes:
                told = phrase_before(words, cue - 2)  # "Doe was quoted on Friday by the paper as saying"
                return None if told is None else Clause((at - 1, at), told, verb, "before")
            speaker = phrase_after(words, cue + 1)
            return None if speaker is None or speaker[1] >= at - 1 else Clause((at - 1, at), speaker, verb, "before")
        if words[cue].lower == QUOTED:
            return None
    return None


def _main_subject(words: Sequence[Word], at: int, earlier: Sequence[Clause]) -> Phrase | None:
    """Return the speaker of an earlier clause, else the first phrase that a finite verb follows."""
    for number in range(len(earlier) - 1, -1, -1):
        clause = earlier[number]
        if clause.speaker is not None and clause.verb is not None and clause.place == "before":
            if number and clause.speaker[0] and words[clause.speaker[0] - 1].lower == "that":
                continue  # "it urged that holders reject it, noting": who urged notes
            return clause.speaker
    return subject(words[: min(at, OPENING)], common=True)


def subject_behind(words: Sequence[Word], at: int) -> Phrase | None:
    """Return the subject that follows an opening participle: "Calling it a farce, Doe left"."""
    for comma in range(at + 1, len(words) - 1):
        if words[comma].lower in (",", QUOTED):
            found = _opening(words[comma + 1 :]) or _described(words[comma + 1 :])
            if found is not None:
                return found[0] + comma + 1, found[1] + comma + 1
    return None


def _described(words: Sequence[Word]) -> Phrase | None:
    """Return "the study" where it opens a clause: a determiner, up to three words, and something like a verb."""
    if not words or "determiner" not in words[0].classes or "pronoun" in words[0].classes:
        return None
    for last in range(1, min(4, len(words) - 1)):
        after = words[last + 1]
        if after.of("auxiliary", "be", "modal") or (after.lower.endswith(("ed", "s")) and not words[last].capital):
            return 0, last
    return None


@cache
def _pasts() -> frozenset[str]:
    """Return the pasts of verbs that do not end in -ed, those left out that are a present too."""
    rows = (entry.split(" | ") for entry in entries("irregular_verbs"))
    return frozenset(past for base, pasts, _ in rows for past in pasts.split() if past != base)


def subject(words: Sequence[Word], common: bool = False) -> Phrase | None:
    """Return the subject of a sentence: the pronoun or name that opens it, else the first phrase before a verb.

    `common`: a noun for a person or a body in the singular, "the mayor", is looked for as well.
    """
    opening = _opening(words)
    first = 1 if len(words) > 1 and "opening" in words[0].classes else 0
    if (
        opening is None
        and words
        and (words[first].of("preposition", "subordinator") or words[first].lower in _OPENING_PARTICIPLES)
    ):
        opening = _behind_comma(words) or (None if first else _behind_clause(words))
    if opening is not None:
        return opening
    for at in range(1, min(len(words), _NEAR)):
        word, before = words[at], words[at - 1]
        adverb = "adverb" in before.classes or (at > 1 and before.lower.endswith("ly") and words[at - 2].capital)
        if adverb and at > 1 and not word.sign:
            before = words[at - 2]
        likely = before.capital or "pronoun" in before.classes or before.lower.endswith("s") or before.lower == ","
        likely = likely or (common and speaks(before.lower))
        if not (likely or (word.lower in _pasts() and is_person(before.lower))):
            continue
        finite = word.of("auxiliary", "be", "modal") or (len(word.text) > 4 and word.lower.endswith("ed"))
        finite = finite or word.lower.endswith(("n't", "n’t"))
        followed = at + 1 < len(words) and not words[at + 1].sign
        finite = finite or (followed and word.lower in _UNCHANGED and not before.lower.endswith("s"))
        finite = finite or (word.lower in _pasts() and not before.lower.endswith("s"))
        finite = finite or (before.lower == "," and word.lower.endswith("s") and is_described(words, at - 1))
        if finite and not word.capital and not before.of("preposition", "be", "auxiliary", "modal"):
            found = phrase_before(words, at - 1 if before is words[at - 1] else at - 2)
            if found is not None:
                return found
    return None


def _behind_comma(words: Sequence[Word]) -> Phrase | None:
    """Return the name behind the first comma: "In Kent, Jane Doe, a teacher, held a sign"."""
    comma = next((at for at, word in enumerate(words) if word.lower == ","), len(words))
    last = comma
    while last + 1 < len(words) and (words[last + 1].capital or (last > comma and words[last + 1].lower in PARTICLES)):
        last += 1
    follows = last + 1 < len(words) and not words[last + 1].of("preposition", "conjunction")
    return (comma + 1, last) if last > comma + 1 and follows else None


def _behind_clause(words: Sequence[Word]) -> Phrase | None:
    """Return the name or pronoun behind the clause that opens a sentence: "As colleagues left, Doe lit into him"."""
    if not ("subordinator" in words[0].classes or words[0].lower in _OPENING_PARTICIPLES):
        return None
    comma = next((at for at, word in enumerate(words) if word.lower == ","), None)
    found = None if comma is None else _opening(words[comma + 1 :])
    return None if comma is None or found is None else (found[0] + comma + 1, found[1] + comma + 1)


def _opening(words: Sequence[Word]) -> Phrase | None:
    """Return the pronoun or name at the start of a sentence, when a word that can be a verb follows."""
    first = 0
    while first < len(words) and "opening" in words[first].classes:
        first += 1
    if first + 1 >= len(words):
        return None
    if "pronoun" in words[first].classes:
        return first, first
    if words[first].of("preposition", "determiner", "subordinator", "weekday", "month"):
        return None
    last = first
    while last + 1 < len(words) and (words[last + 1].capital or words[last + 1].lower in PARTICLES):
        last += 1
    if not words[first].capital or last + 1 >= len(words):
        return None
    verb = last + 1
    if words[verb].lower in _DASHES:  # "Doe — who left in May — took a hard line"
        verb = next((at for at in range(verb + 1, len(words) - 1) if words[at].lower in _DASHES), verb) + 1
    elif words[verb].lower == "at" and verb + 2 < len(words) and words[verb + 1].lower in _AT:
        verb += 2  # "Doe at first declined"
    while verb + 1 < len(words) and (
        "adverb" in words[verb].classes or words[verb].lower.endswith("ly") or words[verb].lower in _SELF
    ):
        verb += 1
    after = words[verb]
    if verb == last + 1 and are_people(after.lower) and verb + 1 < len(words) and not words[verb + 1].sign:
        return first, verb  # "European leaders gathered"
    ending = after.lower.endswith(("s", "d")) or after.lower in _pasts()
    verbal = ending and not (after.sign or after.of("preposition", "conjunction", "relative"))
    return (first, last) if verbal or after.of("auxiliary", "be", "modal") else None
