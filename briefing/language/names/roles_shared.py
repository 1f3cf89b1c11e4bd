"""Roles that somebody shares with others named beside them, or owes to whom they belong to.

"Sens. Ana Bell (D-Ohio) and Ira Dorn", "guests like Ana Bell and Ira Dorn", "Xorvia's Ana Bell".
"""

from __future__ import annotations

import re

from briefing.language.names import lists
from briefing.language.names.candidates import Candidate
from briefing.language.names.role_words import is_role
from briefing.language.names.roles_before import goes_before_role, words_before
from briefing.matching.patterns import regex
from briefing.model import Span

_NAME = r"(?!The |In |But |And )[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|[a-z]{2,3}(?= [A-Z]))){0,3}"
_ASIDE = r"(?: \([^()\n]{1,24}\)|, (?:aged )?\d{1,3})?"
_OF = r" (?:of|for|at|in|from) [^,.;:()“”\"\n]{2,50}(?=,? (?:like|including|such as) )"
_PLURAL = r"\b(?P<noun>[A-Za-z][a-z-]{0,40}s\.?)"
_MEMBERS = rf"(?P<others>(?:{_NAME}{_ASIDE}(?:, and | and |, | & )){{0,6}})$"
_LISTED = regex(rf"{_PLURAL}(?P<joint>,? (?:like|including|such as) |, | ){_MEMBERS}")
_LISTED_OF = regex(rf"{_PLURAL}(?P<joint>{_OF},? (?:like|including|such as) ){_MEMBERS}")
_OF_WHAT = regex(_OF)
_JOINTS = (", ", " and ", " like ", " including ", " such as ", " & ")
"""What may stand before one of several."""
_JOINT = regex(r",? (?:and|like|including|such as|&)$")
_EXAMPLES = (" like", " including", " such as")
_CLOSES = ("s", "s.", ")")
"""How words end behind which the first of several, or the next, may stand; capitals and ages apart."""
_GOES_ON = regex(rf"{_ASIDE}(?:,? and |, | & ){_NAME}")
_FURTHEST = 160
"""Characters before a name in which the noun for all of them stands."""
_PARTY = regex(r"(?: \(|, )(?P<role>[DRI]-[A-Z](?:\.[A-Z]\.|[A-Za-z]+(?:\.(?=[),]))?)(?: [A-Z][a-z]+)?)")
PARTIES = frozenset(("D-", "R-", "I-"))
"""How what is behind a name and a comma or bracket begins where it is a party and a state."""
_OWNER = regex(
    r"(?:(?<=[\s“\"(])|^)(?:the |The )?(?P<role>(?:[A-Z]\.){0,3}[A-Z][\w&-]*(?: (?:of |& )?[A-Z][\w&-]*){0,4}['’]s?) $"
)


def listed(text: str, one: Candidate) -> Span | None:
    """Find what all are of whom one is named: "professors Ana Bell and Ira Dorn", "guests such as Ana Bell"."""
    start = one.title.start if one.title else one.start
    if not text.endswith(_JOINTS, 0, start) or "of" in one.words:
        return None
    first = start - _FURTHEST if start > _FURTHEST else 0
    before = text[first:start].rstrip(", ")
    last = _JOINT.sub("", before).rpartition(" ")[2]
    if not before.endswith(_EXAMPLES) and not (last[:1].isupper() or last[:1].isdecimal() or last.endswith(_CLOSES)):
        return None
    found = _LISTED.search(text, first, start)
    if found is None and before.endswith(_EXAMPLES):
        found = _LISTED_OF.search(text, first, start)
    if found is None or not _are_people(found.group("noun")):
        return None
    alone = not found.group("others")
    if alone and found.group("joint") == " ":
        return None
    if alone and found.group("joint") == ", " and not _GOES_ON.match(text, one.end):
        return None
    more = _OF_WHAT.match(found.group("joint"))
    return Span(_first(text, found), found.end("noun") + (more.end() if more else 0))


def _are_people(noun: str) -> bool:
    """Whether a plural, or the abbreviation of one, tells what several people are."""
    word = noun.lower()
    if word[-1] != "." and (word in lists.ROLES or word in lists.MODIFIERS):
        return False
    return is_role(word)


def _first(text: str, found: re.Match[str]) -> int:
    """Return where the phrase begins that ends in the noun: "two Torsby bakers", "the firm's lawyers"."""
    reach = found.start("noun")
    words, end = words_before(text, max(0, reach - 80), reach)
    is_capital = text[reach].isupper()
    while words and (words[-1][0].isupper() or not is_capital) and goes_before_role(text, words[-1], end, words[:-1]):
        reach = end - len(words.pop())
        end = reach - 1
    return reach


def affiliated(text: str, one: Candidate) -> Span | None:
    """Find the party and the state behind the name of a politician: "(D-Ohio)", ", R-Maine,"."""
    found = _PARTY.match(text, one.end)
    return Span(*found.span("role")) if found else None


def owned(text: str, one: Candidate) -> Span | None:
    """Find whose somebody is: "Xorvia's Ana Bell", "the BBC's Ana Bell"."""
    if len(one.words) < 2 or text[one.start - 3 : one.start] not in ("’s ", "'s ", "s’ ", "s' "):
        return None
    found = _OWNER.search(text, max(0, one.start - 60), one.start)
    if found is None or found.group("role").rstrip("'’s").lower() in lists.CALENDAR:
        return None
    return Span(*found.span("role"))
