"""Common nouns for people, bodies and writings: what says something in so many words."""

from __future__ import annotations

from briefing.language.speech.words import QUOTED, members
from briefing.lexicon import word_set

_SPEAKING = (
    word_set("speaking_nouns") | word_set("roles") | word_set("collectives") | members("source") | members("document")
)
_ALONE = members("alone")
"""Words that stand for people without a noun."""


def speaks(noun: str) -> bool:
    """Whether a common noun in lower case, of either number, is on the lists of those that say something."""
    noun = noun.rsplit("-", 1)[-1].rstrip("’'")
    if noun in _SPEAKING or noun in _ALONE or noun == QUOTED:
        return True
    if noun.endswith("ies"):
        return noun[:-3] + "y" in _SPEAKING
    if noun.endswith("men"):
        return noun[:-3] + "man" in _SPEAKING
    return noun.endswith("s") and (noun[:-1] in _SPEAKING or (noun.endswith("es") and noun[:-2] in _SPEAKING))
