"""The present tense as the only verb of its sentence: then a word that may be a noun is the verb."""

from __future__ import annotations

from briefing.lexicon import word_set
from briefing.sections.next_steps.reading import Reading

FINITE = word_set("times_past") | frozenset(
    (
        "is", "are", "am", "be", "been", "being", "has", "do", "does", "will", "would", "can", "could", "may",
        "might", "must", "should", "shall", "says", "say", "ll", "re", "ve", "d", "t", "please", "let", "how",
        "what", "why",
    )
)  # fmt: skip
"""Verbs, and words that ask: where one stands, a word that may be a noun is not taken for the sentence's verb."""
_NO_PAST = frozenset(("united", "hundred", "indeed", "speed", "exceed", "proceed", "succeed", "limited"))
_SHORTEST = 5
_BEFORE_NOUN = frozenset(
    ("the", "a", "an", "his", "her", "its", "their", "this", "that", "these", "those", "of", "for", "in", "to", "by")
)


def another_verb(one: Reading) -> bool:
    """Whether a sentence without FINITE has a verb besides the cue's: a past in -ed, not "the flooded village"."""
    before = ""
    for word in one.place.words:
        if word.endswith("ed") and len(word) >= _SHORTEST and word not in _NO_PAST and before not in _BEFORE_NOUN:
            return True
        before = word
    return False


def is_nowadays(one: Reading) -> bool:
    """Whether "today" means these days: "is used today for flight", not "comes down today, storm or no storm"."""
    if one.when is None or one.when.text.lower() != "today":
        return False
    return one.place.document.article.text[one.when.end : one.when.end + 1] not in (",", ".", ";", "")
