"""Common nouns for people, bodies and writings: what says something in so many words."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

from briefing.language.speech.words import QUOTED, members
from briefing.lexicon import entries, word_set

Gender = Literal["female", "male"]


def _gendered() -> dict[str, Gender]:
    rows = (entry.split(" | ") for entry in entries("person_nouns"))
    return {row[0]: "female" if row[1] == "female" else "male" for row in rows if len(row) > 1}


_GENDERS = _gendered()
_SEVERAL = members("several")
_PERSONS = frozenset(entry.split(" | ")[0] for entry in entries("person_nouns")) | word_set("roles")
_BODIES = word_set("speaking_nouns") | word_set("collectives") | members("document")
_SPEAKING = _PERSONS | _BODIES | members("source") | members("alone")
"""What says something, "some" and the like included."""


def speaks(noun: str) -> bool:
    """Whether a common noun in lower case, of either number, is on the lists of those that say something."""
    noun = noun.rsplit("-", 1)[-1].rstrip("’'")
    return noun in _SPEAKING or noun == QUOTED or _is_plural(noun, _SPEAKING)


def is_person(noun: str) -> bool:
    """Whether the noun means one person."""
    noun = noun.rsplit("-", 1)[-1]
    return (noun in _PERSONS and noun not in _SEVERAL) or noun.endswith(("woman", "person"))


def are_people(noun: str) -> bool:
    """Whether the noun means several people."""
    return noun in _SEVERAL or (_is_plural(noun, _PERSONS) and noun not in _BODIES)


def is_body(noun: str) -> bool:
    """Whether the noun means one organisation or one writing."""
    return noun in _BODIES and noun not in _SEVERAL


def gender_of(noun: str) -> Gender | None:
    """Return the gender that a noun tells."""
    if noun in _GENDERS:
        return _GENDERS[noun]
    if noun.endswith(("woman", "ess")) and not noun.endswith(("ness", "press", "gress")):
        return "female"
    return "male" if noun.endswith("man") and noun != "human" else None


def _is_plural(noun: str, nouns: Collection[str]) -> bool:
    if noun.endswith("ies"):
        return noun[:-3] + "y" in nouns
    if noun.endswith("men"):
        return noun[:-3] + "man" in nouns
    return noun.endswith("s") and (noun[:-1] in nouns or (noun.endswith("es") and noun[:-2] in nouns))
