"""Which doubts leave the same question open: what follows their cues shares rare words, or asks for the same topic."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefing.matching import Line, Rarity, group
from briefing.matching.patterns import regex
from briefing.model import Document, Sentence
from briefing.sections.open_questions.doubts import Doubt

SHARED = 5.0
"""Weight of the stems shared after the cue, summed, from which two sentences leave the same question open."""
SAME_KIND = 1.0
"""What is added to that weight for two sentences that leave it open in the same way."""
CLOSE_BY = 1.5
"""What is added to that weight for two sentences that stand close together."""
TOPIC = 3.0
"""What is added for two that ask for the same topic: a story is about one event."""
_CLOSE = 2
"""Sentences from one to the next up to which two stand close together."""

_DEAD = r"(?:dead|died|deaths|killed|casualties|victims|fatalities)"
_TOPICS = (
    ("caus", "caused", regex(r"\bcause[sd]?\b", re.I)),
    (
        "how ",
        "caused",
        regex(
            r"\bhow (?:\w+ ){1,4}?(?:began|started|happened|broke out|occurred|crashed|sank|collapsed|exploded)\b", re.I
        ),
    ),
    ("why ", "caused", regex(r"\bwhy (?:\w+ ){1,4}?(?:crashed|sank|collapsed|exploded|fell|failed|derailed)\b", re.I)),
    ("what ", "caused", regex(r"\bwhat (?:sparked|triggered|set off|started|led to|brought down|went wrong)\b", re.I)),
    ("arson", "caused", regex(r"\barson\b", re.I)),
    ("off", "cancelled", regex(r"\bcall(?:ed|ing)? (?:it |them )?off\b", re.I)),
    ("cancel", "cancelled", regex(r"\bcancel\w*", re.I)),
    ("toll", "toll", regex(r"\b(?:death )?tolls?\b", re.I)),
    ("count", "toll", regex(r"\b(?:body|death) count\b", re.I)),
    ("number", "toll", regex(rf"\bnumber (?:of (?:the )?)?{_DEAD}\b", re.I)),
    ("how many", "toll", regex(rf"\bhow many (?:\w+ ){{0,3}}{_DEAD}\b", re.I)),
    ("at large", "whereabouts", regex(r"\bat large\b", re.I)),
    ("on the run", "whereabouts", regex(r"\bon the run\b", re.I)),
    ("hiding", "whereabouts", regex(r"\bin hiding\b", re.I)),
    (
        "where ",
        "whereabouts",
        regex(r"\bwhere (?:(?!to\b)\w+ ){1,8}?(?:is|are|was|were|went|gone)\b(?! \w+(?:ed|ing)\b)", re.I),
    ),
    ("whereabouts", "whereabouts", regex(r"\bwhereabouts\b", re.I)),
)
"""What two questions may both ask for: letters that stand in every text that names it, and the word put in its place.

"Cause" itself is a word that does not count where words are compared.
"""


class _Asked(NamedTuple):
    text: str
    topics: frozenset[str]
    told_before: bool


def same_questions(doubts: list[Doubt], documents: Sequence[Document]) -> list[list[Doubt]]:
    """Return the doubts in groups that leave the same question open, in order of their first members."""
    if len(doubts) < 2:
        return [[doubt] for doubt in doubts]
    rarity = Rarity.of(sentence.text for document in documents for sentence in document.sentences)
    asked = [_asked(doubt) for doubt in doubts]

    def bonus(one: int, other: int) -> float:
        if doubts[one].sentence.text == doubts[other].sentence.text:
            return SHARED
        same_kind = doubts[one].kind == doubts[other].kind
        if not same_kind and (asked[one].told_before or asked[other].told_before):
            return -SHARED
        close = CLOSE_BY if _are_close(doubts[one].sentence, doubts[other].sentence) else 0.0
        return SAME_KIND * same_kind + close + TOPIC * bool(asked[one].topics & asked[other].topics)

    lines = [rarity.line(question.text) for question in asked]
    groups = group(lines, SHARED, apart=_never, alike=rarity.shared, bonus=bonus)
    return [[doubts[place] for place in same] for same in groups]


def _asked(doubt: Doubt) -> _Asked:
    """Return what a doubt leaves open, with one word for each topic that it names, and these words."""
    (text, told_before), named = doubt.left_open(), []
    small = text.lower()
    for letters, word, pattern in _TOPICS:
        if letters in small and pattern.search(text):
            text = pattern.sub(word, text)
            named.append(word)
    return _Asked(text, frozenset(named), told_before)


def _are_close(one: Sentence, other: Sentence) -> bool:
    return one.article == other.article and abs(one.index - other.index) <= _CLOSE


def _never(first: Line, second: Line) -> bool:
    return False
