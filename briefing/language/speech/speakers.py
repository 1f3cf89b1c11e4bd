"""Whether the words found beside a reporting verb can be its subject: the last look at a clause.

A noun phrase beside a verb is not always who says it: "the fire claimed two lives", "its stated purpose", "charges of
contempt". Each test below names the kind of mistake that it stops.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.speech.clause import Clause
from briefing.language.speech.nouns import speaks
from briefing.language.speech.words import Word

_ENDS_HEAD = ("preposition", "relative", "adverb", "auxiliary", "be", "modal")
_BEHIND_HEAD = frozenset(
    (
        "familiar",
        "close",
        "aware",
        "present",
        "out",
        "up",
        "back",
        "not",
        "briefed",
        "led",
        "held",
        "based",
        "here",
        "there",
    )
)
"""Words that describe the noun before them."""
_PARTS = frozenset(("part", "half", "much", "most"))
_NO_ADVERBS = frozenset(("family", "assembly", "ally", "bully", "monopoly"))
_SUBJECTS = frozenset(("he", "she", "they", "it", "we", "i", "you"))
"""What stands before a verb, and so never before a speaker: "they collected data on birds called ..."."""
_NONE = frozenset(("no", "none", "nobody", "neither"))
_NOBODY = frozenset(("you", "there", "here", "such"))


def can_report(words: Sequence[Word], clause: Clause) -> bool:
    """Whether the phrase of a clause can be the subject of its verb."""
    if clause.speaker is None or clause.verb is None or clause.place == "elided":
        return True
    first, last = clause.speaker
    opens = words[first]
    if (first == last and opens.lower in _NOBODY) or opens.lower in _NONE:
        return False
    if first == last and opens.lower in ("it", "this", "that"):
        return "person" not in clause.verb.uses or "body" in clause.verb.uses
    if clause.place == "before" and _owns(words, last, clause):
        return False
    if _is_phrase_of_a_verb(words, first, last) or (first and words[first - 1].lower in _SUBJECTS):
        return False
    if "pronoun" in opens.classes:
        return True
    head = head_of(words, first, last)
    if "person" in clause.verb.uses or first == last:
        return head.named or head.text[0].isdigit() or speaks(head.lower)
    return True


def _owns(words: Sequence[Word], last: int, clause: Clause) -> bool:
    """Whether a possessive owns the noun behind the seeming verb: "the club’s stated purpose"."""
    if not words[last].lower.endswith(("’s", "'s")) or clause.verb is None:
        return False
    if clause.verb.form == "gerund" or not words[last].capital:
        return True
    after = words[clause.cue[1] + 1] if clause.cue[1] + 1 < len(words) else None
    if after is None or after.sign or after.capital:
        return False
    return not after.of("determiner", "pronoun", "preposition", "subordinator", "weekday", "adverb", "object")


def _is_phrase_of_a_verb(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether the words open with a verb or an adjective and not with a noun: "came from Kent", "familiar with it"."""
    opens = words[first]
    if first == last or opens.capital or opens.of("determiner", "pronoun") or not opens.text[0].isalpha():
        return False
    after = words[first + 1]
    adverb = after.lower.endswith("ly") and not after.capital and after.lower not in _NO_ADVERBS
    if "determiner" in after.classes or adverb:
        return not opens.lower.endswith("’") and opens.lower not in ("not", "only", "even", "just", "almost", "nearly")
    if after.of("preposition", "adverb") or after.lower in ("up", "down", "away", "back", "out", "off"):
        return not (opens.lower.endswith("s") or speaks(opens.lower) or opens.lower in _PARTS)
    return False


def head_of(words: Sequence[Word], first: int, last: int) -> Word:
    """Return the last word before what describes the noun: "official" in "an official at the court"."""
    for at in range(first + 1, last + 1):
        word = words[at]
        ends = word.of(*_ENDS_HEAD) or word.sign or word.lower in _BEHIND_HEAD or _is_participle(words, at, last)
        if ends and "determiner" not in words[at - 1].classes:
            return words[at - 1]
    return words[last]


def _is_participle(words: Sequence[Word], at: int, last: int) -> bool:
    """Whether a participle goes on after the noun: "figures published by a charity", "nations meeting in"."""
    if words[at].capital or not words[at].lower.endswith(("ed", "ing")) or "determiner" in words[at - 1].classes:
        return False
    return at == last or words[at + 1].of("preposition", "weekday", "determiner")
