"""A sentence that leaves something open, and what it leaves open."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.matching import terms
from briefing.matching.patterns import regex
from briefing.model import QuestionKind, Sentence

_FEWEST = 2
"""Content words behind a cue from which they say what is left open."""
_MANY = 5
"""Content words in a cue from which it says itself what is left open: "one side says this while the other insists"."""
_LONG = 30
"""Characters that so many words have at least."""
_BEFORE = 6
"""Words of the clause before a cue that are read then."""
_MEANT = regex(r"\b(?:it|them|him|her|this|that|those|these)\W*$")
"""A pronoun at the end, which means what stands before the cue."""
_TOPIC = regex(
    r"\b(?:caus(?:e|es|ed)|(?<!under )investigations?|motives?|whereabouts|undisclosed|identity|tolls?|at large"
    r"|on the run|fled|missing|unaccounted|called off|cancel\w*|innocen(?:ce|t)|not guilty|arrests?|suspects?"
    r"|responsibility|no word|been (?:seen|heard))\b",
    re.I,
)
"""What a cue itself may say that is left open."""
_CLAUSE_END = regex(r"[,;:](?!\d)")
_PREDICATE = regex(
    r"(?:is|are|was|were|isn|aren|wasn|weren|has|have|had|remain\w*|still|never|could|can|cannot)\b", re.I
)
"""How a cue begins of which the subject says what is left open: "the name of the boat is not known"."""
_SUBJECT = 8
"""Words of the clause before such a cue that are read."""
_COMPLEMENT = regex(
    r"[\s,]*(?:whether|if|why|how|what|who|whom|whose|when|where|which|that|of|about|on|over|for|to)\b", re.I
)
"""How what follows begins where it says that itself: "it is not known whether"."""


class Doubt(NamedTuple):
    """A sentence that leaves something open."""

    sentence: Sentence
    kind: QuestionKind
    weight: float
    marks: tuple[tuple[int, int], ...]
    asked: str
    """The question asked right before: "What caused it? Nobody knows."; empty when none was."""

    def left_open(self) -> tuple[str, bool]:
        """Return what is left open, more or less, and whether that stands before the first cue.

        It is the words after the cue; the cue's own, too, if they say it ("the cause of the fire is not known"); and
        what was asked before or stands before the cue if hardly any words follow.
        """
        text, (start, end) = self.sentence.text, self.marks[0]
        if _TOPIC.search(text, start, end) is not None or _says_much(text[start:end]):
            return text[start:], False
        after = text[end:]
        if _PREDICATE.match(text, start, end) is not None and _COMPLEMENT.match(after) is None:
            left = f"{_clause_before(text[:start], _SUBJECT)} {after}"
            if terms(left):
                return left, False
        if len(terms(after)) >= _FEWEST:
            return after, False
        if self.asked:
            return f"{self.asked} {after}", False
        if _MEANT.search(text, start):
            return f"{text[:start]} {after}", True
        left = f"{_clause_before(text[:start], _BEFORE)} {after}"
        return (left if terms(left) else text), True


def _clause_before(text: str, words: int) -> str:
    """Return so many of the last words of the clause that `text` ends in."""
    return " ".join(_CLAUSE_END.split(text)[-1].split()[-words:])


def _says_much(cue: str) -> bool:
    return len(cue) >= _LONG and len(terms(cue)) >= _MANY
