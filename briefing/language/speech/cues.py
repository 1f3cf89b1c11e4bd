"""Words that report speech, and where they stand as verbs rather than as nouns or participles."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.speech.complements import CLAUSE_SIGNS, PARTICLES, PHRASAL
from briefing.language.speech.present import (
    do_say,
    has_plural_subject,
    is_put_in,
    is_said_by_document,
    is_said_of_itself,
)
from briefing.language.speech.verbs import Verb
from briefing.language.speech.words import QUOTED, Word

_HANDED = frozenset(("post", "release", "issue", "write", "share", "pen"))
"""What is done with documents."""
_PARTICIPLES = frozenset(("written", "spoken", "sworn", "foreseen"))
_TIMES_AND_PLACES = frozenset(("when", "where", "if", "who"))
"""What may follow a noun as well: "conflict of interest rules when she sold"."""


def is_verb(words: Sequence[Word], at: int, verb: Verb) -> bool:
    """Whether the word at `at` can be the verb that it looks like: "the report said" has one, not two."""
    if at == 0:
        return verb.form == "gerund" or verb.lemma == "say"
    before = words[at - 1]
    if verb.form == "past" and not before.classes and words[at].lower not in _PARTICIPLES:
        return True  # most are
    if before.lower.endswith(("’s", "'s")) or before.lower in ("her", "its", "their", "my", "our", "your"):
        return verb.form in ("past", "gerund")
    if verb.form == "base":
        if before.lower == QUOTED and verb.lemma == "say":
            return True  # "“It is lost,” say the millers"
        ends = at + 1 == len(words) or words[at + 1].sign
        return not (ends and "auxiliary" not in before.classes and verb.lemma in _NOUNS) and _base_form(
            words, at, verb.lemma
        )
    if verb.form == "third":
        if words[at].lower == "thanks" and at + 1 < len(words) and words[at + 1].lower == "to":
            return False
        if before.of("determiner", "preposition") and "pronoun" not in before.classes:
            return before.lower in ("that", "this", "one", "another", "each")
        return verb.lemma in ("say", "tell", "write") or _third_person(words, at, verb)
    if verb.form == "past" and verb.lemma in _HANDED and "document" in before.classes:
        return False  # "a message posted in May"
    if words[at].lower in _PARTICIPLES and not (before.of("auxiliary", "be", "adverb") or before.sign):
        return before.lower.endswith("ly")  # "a cheque written on a closed account"
    if verb.form == "past" and before.lower == "this" and at + 1 < len(words):
        after = words[at + 1]
        if not (after.of("determiner", "pronoun") or after.lower in CLAUSE_SIGNS or after.capital or after.sign):
            return False  # "this predicted variation"
    return (
        verb.form != "past"
        or "determiner" not in before.classes
        or "pronoun" in before.classes
        or before.lower in _MANY
    )


_MANY = frozenset(
    [
        "all",
        "both",
        "many",
        "some",
        "several",
        "few",
        "others",
        "one",
        "two",
        "three",
        "four",
        "another",
        "that",
        "this",
    ]
)


_NOUNS = frozenset(
    [
        "state",
        "report",
        "call",
        "charge",
        "post",
        "text",
        "order",
        "rule",
        "claim",
        "demand",
        "project",
        "question",
        "praise",
        "voice",
        "note",
        "advocate",
        "estimate",
        "forecast",
        "pledge",
        "promise",
        "request",
        "signal",
        "issue",
        "release",
        "counter",
        "object",
        "highlight",
        "outline",
        "query",
    ]
)


def _base_form(words: Sequence[Word], at: int, lemma: str) -> bool:
    """Whether a plural subject, an auxiliary or "to" stands before "say", "claim" and the like."""
    before = words[at - 1]
    if before.of("pronoun", "modal", "auxiliary", "negation", "adverb"):
        return True
    if "weekday" in before.classes:
        return True
    if before.lower in _MANY:
        return lemma not in _NOUNS
    if before.lower == "there" and at > 2 and "preposition" in words[at - 2].classes:
        return words[at - 3].lower.endswith("s")  # "refugees from there say"
    if before.lower == "media" and at > 1 and words[at - 2].lower in ("a", "an", "one"):
        return False  # "asked about a media report that"
    if before.lower in ("to", "who", "people", "police", "media", "men", "women", "and", ",", ")", "—", "staff"):
        return True
    if before.lower.endswith(("s", "ly", "n't", "n’t")) and not before.lower.endswith(("’s", "ss", "us")):
        return True
    if lemma in _NOUNS and (at + 1 == len(words) or words[at + 1].lower not in CLAUSE_SIGNS):
        return False  # "officials in the state report card"
    return has_plural_subject(words, at) or (lemma == "say" and do_say(words, at))


def _third_person(words: Sequence[Word], at: int, verb: Verb) -> bool:
    """Whether "claims", "reports" and the like are verbs: a name or pronoun before, or a clause after."""
    before, after = words[at - 1], words[at + 1] if at + 1 < len(words) else None
    if before.lower == "percentage":
        return False
    if "verbal" in words[at].classes and (after is None or "preposition" not in after.classes):
        return True  # "believes" and the like are no nouns
    if (
        verb.lemma in _NOUNS
        and not (before.capital or before.sign)
        and at > 1
        and "preposition" in words[at - 2].classes
    ):
        return False  # "in the wake of news reports that ..."
    if after is not None and after.lower in (*PARTICLES.get(verb.lemma, ()), *PHRASAL.get(verb.lemma, ())):
        return "determiner" not in before.classes
    if before.of("pronoun", "relative", "adverb") or before.lower.endswith("ly") or before.sign:
        return True
    if is_put_in(words, at) and (words[at - 3].lower == QUOTED or (after is not None and after.lower == ",")):
        return True
    if after is None:
        named = at > 1 and "determiner" in words[at - 2].classes and (at == 2 or words[at - 3].sign)
        return before.capital or named
    if after.lower in CLAUSE_SIGNS or after.lower == QUOTED:
        return verb.lemma not in _NOUNS or after.lower not in _TIMES_AND_PLACES
    if before.capital and "quote" in verb.uses and "preposition" in after.classes:
        return True
    if before.capital and (after.sign or "determiner" in after.classes or after.capital):
        return True
    return is_said_of_itself(words, at) or is_said_by_document(words, at)
