"""Words around a cue that tell what became of the plan: it was carried out, given up, or what went before it."""

from __future__ import annotations

from functools import cache

from briefing.lexicon import entries
from briefing.matching.patterns import regex

_LEFT_BEHIND = ("after ", "by ", "despite ", "without ", "since ", "instead of ", "accused of ", "before ")
_ACCUSED = regex(r"\b(?:accus(?:es|ed|ing)|suspect(?:s|ed|ing)|convicted|guilty) (?:[\w’'.-]+ ){0,5}of $")
_PARTICIPLES = frozenset(
    ("been", "begun", "come", "done", "gone", "had", "known", "made", "met", "seen", "taken", "left", "started")
)
OFF = frozenset(("cancelled", "canceled", "scrapped", "shelved", "abandoned"))
TAKEN_BACK = frozenset(("withdrew", "withdrawn", "rejected", "dismissed"))
_CALLED_OFF = 7
_PUT_OFF = (["called", "off"], ["calls", "off"], ["pulled", "out"], ["backed", "out"], ["dropped", "out"])
_PRONOUNS = frozenset(("it", "he", "she", "they"))
"""Subjects of a relative clause: "talks it abandoned" were not called off now."""
_LINKS = frozenset(("but", "and", "then", "before", "until", "when"))
_COULD = frozenset(("be", "could", "may", "might", "if", "unless"))
_TOKEN = regex(r"[a-z]+|[,;:]")
_RELATIVES = ("that ", "which ", "who ")
_SUBJECT = 4
"""Words from "before" to the verb whose subject stands between them."""
_WORD = regex(r"[a-z]+(?:-[a-z]+)?")
_AND_DID = regex(
    r"\b(?:and|before|then) (?:then |later |also |finally |eventually )?"
    r"(?:[a-z]{2,}(?<!ne)(?<!e)ed|fled|left|took|went|ran|shot|found|gave|got|put|told)\b"
)
_BUT_DID = regex(
    r"\bbut (?:\w+ )?(?:kept|later|never|instead|changed|backed|abandoned|dropped|reversed|postponed|scrapped|shelved"
    r"|withdrew|failed|(?:did not|didn['’]t) (?!elaborate|say|give|specify|comment|name|detail|identify)"
    r"|(?:was|were) (?:forced|delayed|told|stopped))\b"
)
_THEN = regex(
    r"[“\"]?(?:(?:(?:early |late )?in (?:[a-z]+,? )?(?:1\d|20)\d\d|at one point|at first|in those days|years ago"
    r"|last year|(?:early |late )?in (?:january|february|march|april|may|june|july|august"
    r"|september|october|november|december)\b"
    r"|less than halfway|at the time|(?:that|the same) (?:day|night|morning|evening))\b"
    r"|in the (?:1\d|20)\d\ds)"
)
_IN_YEAR = regex(
    r"\bin (?:(?:early |late |mid-)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* )?(?:1\d|20)\d\d\b[^;]*$"
)
_OPENING = 60
"""Characters of a sentence in which "previously" puts all that it tells into the past."""
_DAYS_AFTER = regex(
    r"(?:but |and )?(?:within (?:\w+ )?(?:days|weeks|hours|months)|(?:\w+ ){0,3}(?:days|weeks|months|years) later"
    r"|the (?:next|following) (?:day|week|month)|soon after(?:wards?)?|shortly after(?:wards?)?)\b"
)
_TO_NOTHING = regex(r"\b(?:stalled|collapsed|failed|deadlocked|br(?:oke|oken) (?:off|down)|came to nothing)\b")


def is_before_that(before: str) -> bool:
    """Whether the clause is only what something came before: "before the unions vowed to strike"."""
    return "before" in before.split()[-_SUBJECT:]


def is_broken_in_on(before: str, cue: str, after: str) -> bool:
    """Whether something came in between: "was getting ready to leave when the roof fell"."""
    was = before.endswith(("was ", "were ", "was just ", "were just ")) or cue.startswith(("was ", "were "))
    return was and " when " in after


def is_of_days_after(before: str) -> bool:
    """Whether the sentence goes on with a story of the past: "But within days he", "Two weeks later, the firm"."""
    return _DAYS_AFTER.match(before) is not None


def came_to_nothing(after: str) -> bool:
    """Whether the talks are told as stalled: "Talks to end the strike have broken down"."""
    return _TO_NOTHING.search(after) is not None


def is_left_behind(before: str, cue: str) -> bool:
    """Whether the plan is only what something else followed: "after promising to pay", "without asking him to"."""
    if before.endswith("by ") and (" has " in before or " have " in before):
        return False  # "has reacted by proposing"
    if _ACCUSED.search(before) is not None:
        return cue.split(" ", 1)[0].endswith("ing")
    return before.endswith(_LEFT_BEHIND) and cue.split(" ", 1)[0].endswith("ing")


def never_came(cue: str, verb: str, after: str) -> bool:
    """Whether the plan is told as given up or never made: "were to have begun", "wished he'd never gone"."""
    if verb == "have" or cue.endswith(" to have"):
        following = _WORD.match(after.lstrip())
        return following is not None and _is_participle(following.group())
    return ("'d " in cue or "’d " in cue) and _is_participle(verb)


def _is_participle(word: str) -> bool:
    return (
        word in _PARTICIPLES
        or word in _irregular()
        or word.endswith(("own", "ung", "ught", "ken", "ven", "ten"))
        or (len(word) > 4 and word.endswith("ed"))
    )


@cache
def _irregular() -> frozenset[str]:
    """Return the irregular participles that are no base forms as well: "meant", "kept", not "put"."""
    forms = [entry.split(" | ") for entry in entries("irregular_verbs")]
    bases = {form[0] for form in forms}
    return frozenset(word for form in forms for word in form[2].split() if word not in bases)


def was_called_off(after: str) -> bool:
    """Whether the sentence goes on to say that nothing came of it: "was to open on Monday but was cancelled"."""
    if not any(word in after for word in OFF):
        return False
    words = _TOKEN.findall(after)
    return any(
        word in OFF
        and not _COULD.intersection(words[max(at - 3, 0) : at])
        and not (words[at - 1 : at] and words[at - 1] in _PRONOUNS and _LINKS.isdisjoint(words[max(at - 3, 0) : at]))
        for at, word in enumerate(words)
    )


def is_called_off(before: str) -> bool:
    """Whether what was planned is what somebody called off: "cancelled a march planned for Sunday"."""
    words = _WORD.findall(before)[-_CALLED_OFF:]
    return any(word in OFF or words[at : at + 2] in _PUT_OFF for at, word in enumerate(words))


def is_taken_back(before: str) -> bool:
    """Whether a proposal is one that somebody took back or refused: "rejected the union's offer to"."""
    return not TAKEN_BACK.isdisjoint(_WORD.findall(before)[-_CALLED_OFF:])


def was_before(before: str, cue: str) -> bool:
    """Whether what was due is only what something came before, or what it is told of.

    "A month before he was due to step down", "by the time she was set to sail", "the office that was to lead".
    """
    if not cue.startswith(("was ", "were ")):
        return False
    return "before" in before.split()[-_SUBJECT:] or "by the time " in before or before.endswith(_RELATIVES)


def went_on(after: str) -> bool:
    """Whether the sentence tells what came of it: "ordered him to lie down and then handcuffed him"."""
    return _AND_DID.search(after) is not None


def was_given_up(after: str) -> bool:
    """Whether the sentence goes on with what was done instead: "planned to retire it but kept it"."""
    return _BUT_DID.search(after) is not None


def is_of_then(before: str) -> bool:
    """Whether the clause opens with a time long gone: "in 1997 a jury ordered", "at one point she", "then urged"."""
    if _IN_YEAR.search(before) is not None:
        return True
    return before.endswith(" then ") or "previously" in before[:_OPENING] or _THEN.match(before) is not None
