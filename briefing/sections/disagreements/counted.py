"""What a number in running text counts: people of one fate, a noun, a length, a span of time, money, a magnitude."""

from __future__ import annotations

import re
from functools import cache

from briefing.lexicon import entries
from briefing.matching import Number, stop_words, terms
from briefing.matching.patterns import regex

_AFTER = regex(r"[ -](?:(?:of|other)\b)?((?: ?[A-Za-z][\w’'-]*){1,5})")
_STOPS = frozenset(
    ("after", "ago", "and", "are", "as", "at", "before", "by", "during", "for", "from", "had", "has", "have", "in",
     "including", "is", "last", "later", "of", "on", "or", "since", "that", "this", "to", "was", "were", "when",
     "which", "while", "who", "with")
)  # fmt: skip
_BEFORE_NAME = regex(r"[A-Z][\w.’'-]* $|[-/]$")
_BEFORE_PART = regex(
    r"\b(?:another|first|last|next|additional|further|only|each|every|other|per|including|among)"
    r"(?: (?:of )?(?:the|about|some|at least|nearly|roughly))? $",
    re.I,
)
_AFTER_PART = regex(
    r"[ -](?:\w+ )?(?:more|other|additional|further|of (?:them|those|whom|the|his|her|its)|each|apiece|-?years?-old)\b",
    re.I,
)
_NUMBER_OF = regex(r"\bnumber of ((?:[\w’'-]+ ){1,6}?)(?:has |had |have )?(?:\w+ )?(?:to|at|was|were|is|by) $", re.I)
_TOLLED = regex(
    r"\b(?:toll|number of (?:people |those )?(?:killed|dead|deaths|victims|fatalities))\b[^.;\d]{0,110}"
    r"\b(?:to|at|reached|reaching|hit|passed|topped|exceeded)(?: at least| about| nearly| more than| almost)? $",
    re.I,
)
_JAILED = regex(
    r"\b(?:jailed|imprisoned|sentenced|locked up|(?:prison|jail) (?:term|sentence)|sentence)\b[^.;,]{0,30}"
    r"\b(?:for|to|of)(?: a| an| at least| about| more than)? $"
)
_MAYBE = regex(r"\b(?:faces?|facing|could|may|might|maximum|minimum|up to|suspended|others?|punishable|carries)\b")
_MAGNITUDE = regex(r"\bmagnitude(?:[- ]of)?(?: about| around| at least)?[- ]$", re.I)
_AFTERSHOCK = regex(r"\b(?:after|fore)shocks?\b|\b(?:second|another) (?:\w+ )?(?:quake|earthquake|tremor)", re.I)
_SPANS = "second minute hour day week month year decade degree celsius fahrenheit"
_LENGTHS = "mile kilometer kilometre meter metre foot feet inch acre hectare pound ton tonne kilogram"
_MONEY = "dollar euro yen yuan rupee peso franc crown rouble ruble lira rand dirham riyal won"
_NOT_COUNTED = "percent per cent time point o'clock am pm gmt page"
_LOOK_BACK = 80
"""Characters before a number that are read."""
_NEAR = 45
"""Characters on either side of a number within which the word for a fate belongs to it."""


@cache
def _stems(words: str) -> frozenset[str]:
    """Return the stems of a list of words, worked out when a story first counts something."""
    return frozenset(terms(words))


@cache
def fates() -> dict[str, str]:
    """Return word -> the class of fate that it tells."""
    read = {}
    for entry in entries("counted_fates"):
        fate, words = entry.split(" | ")
        read.update(dict.fromkeys(words.split(), fate))
    return read


def counted(text: str, number: Number) -> tuple[str, str] | None:
    """Return what a number counts, and the kind of it; None when that cannot be told."""
    before = text[max(number.start - _LOOK_BACK, 0) : number.start]
    if number.year or number.percent or number.high <= 1:
        return None
    if number.bound == "exact" and _is_of_name(before):
        return None
    spaced = before.endswith(" ")
    if (spaced and _BEFORE_PART.search(before)) or _AFTER_PART.match(text, number.end):
        return None
    if number.currency:
        return number.currency, "span"
    if "magnitude" in before.lower() and _MAGNITUDE.search(before) and not _AFTERSHOCK.search(text):
        return "magnitude", "magnitude"
    head = _head(text, number.end)
    if head in _stems(_MONEY):
        return head, "span"
    if head in ("year", "month") and _JAILED.search(before) and not _MAYBE.search(before):
        return f"jailed {head}", "term"
    if head in _stems(_SPANS) or head in _stems(_LENGTHS):
        return head, "span" if head in _stems(_SPANS) else "length"
    fate = _fate(text, number)
    if fate:
        return fate, "fate"
    if spaced and _TOLLED.search(text[: number.start]):
        return "killed", "fate"
    if head is None:
        head = _numbered(before)
    return (head, "noun") if head and head not in _stems(_NOT_COUNTED) else None


def _is_of_name(before: str) -> bool:
    """Whether the number belongs to a name: "Apollo 11"; "The 900" and "About 900" open a sentence."""
    name = _BEFORE_NAME.search(before)
    return name is not None and name.group().strip().lower() not in stop_words("en")


def _head(text: str, end: int) -> str | None:
    """Return the stem of the noun that follows a number; None when none does."""
    match = _AFTER.match(text, end)
    if not match:
        return None
    phrase: list[str] = []
    for word in match.group(1).split():
        if word.lower() in _STOPS or word.lower() in stop_words("en"):
            break
        phrase.append(word)
    stems = terms(" ".join(phrase[:4]))
    return stems[-1] if stems else None


def _numbered(before: str) -> str | None:
    """Return the stem of the noun in "the number of boats rose to"; None when the words before are others."""
    match = _NUMBER_OF.search(before)
    stems = terms(match.group(1)) if match else ()
    return stems[0] if stems else None


def _fate(text: str, number: Number) -> str | None:
    """Return the fate told nearest to a number, in its own clause."""
    best, distance = None, _NEAR
    start = max(text.rfind(mark, 0, number.start) for mark in ",;") + 1
    stops = [place for mark in ",;" if (place := text.find(mark, number.end)) >= 0]
    end = min(stops, default=len(text))
    for word in re.finditer(r"[a-z]+", text[start:end].lower()):
        fate = fates().get(word.group())
        if fate is None:
            continue
        at = start + word.start()
        away = at - number.end if at >= number.end else number.start - (start + word.end())
        if 0 <= away < distance:
            best, distance = fate, away
    return best
