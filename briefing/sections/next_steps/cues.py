"""The words by which English news announces what is to come: read from the list `plan_cues`, one construction a line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import get_args

from briefing.lexicon import entries
from briefing.model import StepStatus


@dataclass(frozen=True, slots=True)
class Cue:
    """One construction that announces a step."""

    name: str
    status: StepStatus
    weight: float
    """How sure the construction alone is, 0 to 1."""
    pattern: re.Pattern[str]
    """Searched in a lower-cased sentence."""


_ADVERBS = [
    "also",
    "now",
    "still",
    "then",
    "soon",
    "again",
    "already",
    "both",
    "all",
    "each",
    "only",
    "just",
    "not",
    "never",
    "probably",
    "likely",
    "currently",
    "tentatively",
    "initially",
    "originally",
    "previously",
    "formally",
    "officially",
    "finally",
    "later",
    "repeatedly",
    "publicly",
    "reportedly",
    "immediately",
    "jointly",
    "widely",
    "actively",
    "instead",
    "personally",
    "eventually",
    "shortly",
    "certainly",
    "definitely",
    "today",
    "tomorrow",
    "always",
    "once",
    "first",
    "even",
    "further",
    "either",
    "together",
]
_ADVERB_PHRASES = ("no longer", "at least", "in turn", "continue to", "have to")
_NO_VERBS = [
    "the",
    "a",
    "an",
    "this",
    "that",
    "these",
    "those",
    "his",
    "her",
    "its",
    "their",
    "our",
    "my",
    "your",
    "some",
    "any",
    "one",
    "two",
    "three",
    "more",
    "most",
    "which",
    "whom",
    "what",
    "him",
    "them",
    "us",
    "me",
    "it",
    "you",
    "both",
    "each",
    "date",
    "office",
    "power",
    "death",
    "war",
    "prison",
    "peace",
    "work",
    "school",
    "court",
    "town",
    "and",
    "or",
    "but",
    "in",
    "on",
    "at",
    "by",
    "of",
    "for",
    "to",
    "from",
    "with",
    "as",
    "be",
]
_BEFORE_THE_NOUN = (
    "the ", "his ", "her ", "their ", "our ", "my ", "free ", "good ", "ill ", "own ", "political ", "a ", "popular ",
    "living ", "people's ", "people’s ",
)  # fmt: skip

_MACROS = {
    "{is}": r"(?:is|are|was|were|be|been|being|am|['’]s|['’]re|['’]m)",
    "{adverbs}": f"(?:(?:{'|'.join([*_ADVERBS, *_ADVERB_PHRASES])}) ){{0,2}}",
    "{verb}": rf"[\"“‘]?(?P<verb>(?!(?:{'|'.join(_NO_VERBS)})\b)[a-z]+(?:-[a-z]+)?|be (?!to\b)[a-z]+)",
    "{no_noun}": "".join(rf"(?<!\b{word})" for word in _BEFORE_THE_NOUN),
}


def _read(line: str) -> Cue:
    name, status, weight, pattern = line.split(" | ", 3)
    for macro, meaning in _MACROS.items():
        pattern = pattern.replace(macro, meaning)
    known: StepStatus = next(one for one in get_args(StepStatus) if one == status)
    return Cue(name, known, float(weight), re.compile(pattern))


CUES: tuple[Cue, ...] = tuple(_read(line) for line in entries("plan_cues"))
"""What announces a step; a sentence takes the surest of its cues."""
