"""What tells that a name is somebody's: whose relative bears it, who gave it, who was appointed under it."""

from __future__ import annotations

from briefing.language.names import lists
from briefing.language.names.candidates import Candidate
from briefing.language.names.role_words import can_be_a_firm, is_role
from briefing.language.names.roles_shared import listed
from briefing.matching.patterns import regex

_KIN = (
    r"(?:(?:step|half-|grand|great-|foster |god|ex-|twin |younger |older |elder |eldest |youngest |late |only )*"
    r"(?:wife|husband|widow|widower|son|daughter|mother|father|brother|sister|twin|child|baby|uncle|aunt|cousin|nephew"
    r"|niece|spouse|parents?)(?:-in-law)?|partner|girlfriend|boyfriend|fianc[eé]e?|friend|first name|bride|groom"
    r"|maid|nanny|pupil|disciple|flatmate|roommate|team-?mate|colleague|neighbou?r|companion|captain|deputy)"
)
_RELATIVE = regex(
    r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Aa]nother|[Ww]hose|[Tt]he couple[’']s)|[’']s) (?:[\w-]+ ){0,2}?"
    rf"{_KIN},? (?:(?:\d{{1,3}}-year-old|aged \d{{1,3}}) )?$"
)
_OLD = ("-year-old ", " old ")
_AS = (" as ", " only as ", " was ")
_GAVE_THE_NAME = regex(
    r"\b(?:gave|giving) (?:only )?(?:his|her|their) (?:first |full |given )?name (?:only )?(?:as|was) (?:only )?$"
    r"|\bidentified (?:him|her)self (?:only )?(?:\w+ )?as $|, identified (?:only )?as $"
)
_SAID_RELATIVE = regex(r"\b(?:said|says|added|told|recalled|according to) (?:his|her|their) (?:\w+ )?\w+,? $")
_IDENTIFIED = regex(r"\b(?:identified|named|registered) (?:\w+ )?(?:only )?as $")
_CHOSEN = regex(
    r"\b(?:nam(?:ed|es|ing)|appoint(?:ed|s|ing)|hir(?:ed|es|ing)|promot(?:ed|es|ing)|elect(?:ed|s|ing)|chose|chosen"
    r"|pick(?:ed|s)|install(?:ed|s)|nominat(?:ed|es)|replac(?:ed|es|ing)|succeed(?:ed|s|ing)?|poach(?:ed|es)) $"
)
_AS_WHAT = regex(r" as (?:its |the |an? |their )?(?:[a-z-]+ ){0,3}?([a-z]+(?:-[a-z]+)?)\b")


def is_relative(text: str, one: Candidate) -> bool:
    """Whether a given name tells whose relative it is: "his wife Ana", "her son, Ivo,"."""
    if is_one_of_kindred(text, one):
        return True
    if one.possessive or not (one.key in lists.FIRST_NAMES or text[one.end : one.end + 1] == ","):
        return False
    if not (one.key in lists.FIRST_NAMES or text[one.start - 2] == "," or text.endswith(_OLD, 0, one.start)):
        return False
    return follows_relative(text, one.start)


def gave_the_name(text: str, one: Candidate) -> bool:
    """Whether "who gave her name only as" stands before the name."""
    before = text[max(0, one.start - 60) : one.start]
    return before.endswith(_AS) and _GAVE_THE_NAME.search(before) is not None


def says_so(text: str, one: Candidate) -> bool:
    """Whether "said his widow" stands before the name, or "who gave his name as"."""
    if gave_the_name(text, one):
        return True
    return _SAID_RELATIVE.search(text, max(0, one.start - 40), one.start) is not None


_KINDRED = ("daughters", "sons", "sisters", "brothers", "children", "parents", "twins", "wives", "cousins", "friends")


def is_one_of_kindred(text: str, one: Candidate) -> bool:
    """Whether a given name stands in a list of relatives: "his daughters, Isla and Flora"."""
    if one.possessive or one.key not in lists.FIRST_NAMES:
        return False
    span = listed(text, one)
    return span is not None and text.endswith(_KINDRED, span.start, span.end)


def is_named_so(text: str, one: Candidate, word: str) -> bool:
    """Whether a full name is told to be somebody's: "identified as X Y", "named X Y as its head", "bakers X Y and"."""
    if word == "as":
        return _IDENTIFIED.search(text, max(0, one.start - 40), one.start) is not None
    if text.startswith(" as ", one.end):
        what = _AS_WHAT.match(text, one.end)
        if what and is_role(what.group(1)) and _CHOSEN.search(text, max(0, one.start - 20), one.start):
            return True
    span = listed(text, one)
    return span is not None and not can_be_a_firm(text[span.start : span.end])


def follows_relative(text: str, start: int) -> bool:
    """Whether "his wife", "another sister, 13-year-old" stands right before `start`."""
    return _RELATIVE.search(text, max(0, start - 60), start) is not None
