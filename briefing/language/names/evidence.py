"""What the words around a name tell of its kind."""

from __future__ import annotations

from collections import Counter

from briefing.language.names import lists
from briefing.language.names.candidates import Candidate
from briefing.language.names.roles import can_be_a_firm, in_apposition
from briefing.matching.acting import deed
from briefing.matching.patterns import opened, regex

_AGE_OR_WHO = regex(r",? \(?(?:aged )?\d{1,2}\)?[,)]| ?,? who\b| (?:and (?:his|her)|himself|herself)\b|, (?:his|her) ")
_AROUND = ",(“‘\"'"
_ARTICLES = ("a", "an", "the")
_COLLECTIVE = rf"(?:{'|'.join(sorted(lists.COLLECTIVES))})"
_COLLECTIVE_BEFORE = regex(rf"\b{_COLLECTIVE}(?: called| named| known as)?,? (?:the )?[“\"]?$")
_COLLECTIVE_AFTER = opened(
    rf",? (?:is |was )?(?:an?|the) (?:[\w-]+ ){{0,5}}?{_COLLECTIVE}\b",
    tuple(f"{comma}{verb} {article} " for comma in ("", ",") for verb in ("", " is", " was") for article in _ARTICLES),
)
_GROUP_BETWEEN_COMMAS = opened(
    rf", an? (?:[\w-]+ ){{0,4}}?{_COLLECTIVE}(?:,| (?:that|which|based|in|from|for|of) )", (", a ", ", an ")
)
_PLACE_AFTER = regex(
    r" (?:valley|river|region|province|district|county|city|town|village|area|coast|island|peninsula|border|suburb"
    r"|mayor|residents|police|firefighters)\b"
)
_NAMED = regex(r"(\w+) named $")
_FIRM_OR_PERSON = {"person": 1, "organisation": 2}
_PERSON = {"person": 3}
_PERSONAL_PARTICLE = regex(r" (?:bin|ibn|van|von|der|de|da|dos|del|al) ")
_BEFORE = regex(r"(\S+) $")
_LOCATIVE = frozenset(
    (
        "in",
        "near",
        "at",
        "from",
        "outside",
        "across",
        "around",
        "toward",
        "towards",
        "to",
        "through",
        "inside",
        "into",
        "of",
    )
)
_BELONGS = regex(r"['’]s? (?!U\.S)[A-Z][a-z]+ [A-Z][a-z]")
_MEMBER = regex(r"[A-Z][a-z]+ [A-Z][\w-]+ of (?:the )?$")
"""What tells a party or a firm by its acronym: "the NFP's Ana Bell", "Ana Bell of the NFP"."""
_HELD = regex(r"\b(?:shares?|stakes?|stock|holdings?|bonds|confidence|shareholders?|investors?|invested) in $")
"""What is held in a company, not in a place."""
_STRONG_LOCATIVE = frozenset(("in", "near", "outside", "across", "around", "through", "inside"))


def is_collective(text: str, one: Candidate) -> bool:
    """Whether a group is what follows the name: "Brightpier, a campaign group,"."""
    return not one.possessive and _GROUP_BETWEEN_COMMAS.match(text, one.end) is not None


def _is_after_collective(text: str, start: int) -> bool:
    """Whether "the charity called" stands before `start`."""
    first = max(0, start - 40)
    words = [word.strip(_AROUND) for word in text[first:start].split()[-5:]]
    words += [word.rpartition("-")[2] for word in words]
    return not lists.COLLECTIVES.isdisjoint(words) and _COLLECTIVE_BEFORE.search(text, first, start) is not None


def _has_role_named(text: str, start: int) -> bool:
    """Whether "a driver named" stands before `start`."""
    named = _NAMED.search(text, max(0, start - 40), start)
    return named is not None and named.group(1) in lists.ROLES


def is_placed(text: str, one: Candidate) -> bool:
    """Whether a word for a place, or for who lives or rules there, follows the name: "the Ask valley"."""
    return not one.possessive and _PLACE_AFTER.match(text, one.end) is not None


def votes(text: str, one: Candidate) -> Counter[str]:
    """Return how strongly the context speaks for each kind."""
    found: Counter[str] = Counter()
    if one.text.isupper() and len(one.text) > 1:
        found["person"] -= 2
        if len(one.text) > 2 and (
            _BELONGS.match(text, one.end) or _MEMBER.search(text, max(0, one.start - 40), one.start)
        ):
            found["organisation"] += 2
            return found
    if one.key in lists.FIRST_NAMES:
        found["person"] += 1
    before = _BEFORE.search(text, max(0, one.start - 30), one.start)
    word = before.group(1) if before else ""
    lower = word.lower().strip('“"‘(')
    if lower == "the":
        found["person"] -= 2
    elif lower in _STRONG_LOCATIVE and _HELD.search(text, max(0, one.start - 30), one.start):
        found["organisation"] += 2
    elif lower in _STRONG_LOCATIVE:
        found["place"] += 2
    elif lower in _LOCATIVE:
        found["place"] += 1
    elif word == lower and lower in lists.ROLES:
        found.update(_FIRM_OR_PERSON if len(one.words) == 1 and can_be_a_firm(lower) else _PERSON)
    elif lower == "named" and _has_role_named(text, one.start):
        found["person"] += 3
    if _PERSONAL_PARTICLE.search(one.text):
        found["person"] += 1
    if _is_after_collective(text, one.start):
        found["organisation"] += 3
    if one.title:
        found["person"] += 4
    if not one.possessive:
        if _AGE_OR_WHO.match(text, one.end):
            found["person"] += 3
        done = deed(text, one.start, one.end) if lower != "by" else None
        if done == "speaks" or (done and len(one.words) > 1):
            found["person"] += 2
        if done:
            found["organisation"] += 2
        if _COLLECTIVE_AFTER.match(text, one.end):
            found["organisation"] += 3
        if in_apposition(text, one.end):
            found["person"] += 3
    return found
