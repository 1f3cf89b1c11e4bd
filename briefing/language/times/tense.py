"""Whether the words around a bare weekday, date or month speak of what is to come or of what has been."""

from __future__ import annotations

from briefing.language.times.grammar import Direction, Setting
from briefing.language.times.timetable import DETERMINERS, MODALS, is_fixed, is_for_a_day, is_put_off, is_then
from briefing.lexicon import entries, word_set
from briefing.matching.patterns import regex

_PRESENT = [line.split(" | ") for line in entries("plan_present")]
_DEEDS = " ".join(line for line in entries("plan_deeds") if "|" not in line).split()
_AHEAD = word_set("times_ahead").union([word for word, *noun in _PRESENT if not noun], _DEEDS)
_AHEAD_OR_NOUN = frozenset([word for word, *noun in _PRESENT if noun])
"""What looks ahead only before an object or a particle, where it is no noun: "throws her hat", "hangs up"."""
_PASSIVE = word_set("plan_passive")
"""What looks ahead after "is" and "are": "is buried on Friday"."""
_DOING = word_set("plan_doing")
"""The same of what is being done: "is opening a mill on Friday"."""
_NO_PAST = frozenset(
    ("succeed", "proceed", "exceed", "indeed", "breed", "bleed", "speed", "united", "hundred", "sacred")
)
"""Words in -ed that are no past."""
_PARTICLES = frozenset(
    ("out", "up", "off", "down", "over", "back", "away", "into", "in", "on", "to", "first", "home", "again")
)
_AHEAD_WITH_TO = word_set("times_ahead_to")
_PAST = word_set("times_past")
_WORD = regex(r"[a-z]+(?:[’'-][a-z]+)*|[;:]")
_RIGHT_BEFORE = frozenset(("by", "till", "until"))
"""Prepositions that look ahead only from right before the expression: "by Friday", not "by helicopter on Friday"."""
_AT_THE_HOUR = frozenset(
    (
        "midnight", "noon", "midday", "dawn", "dusk", "the", "end", "close", "of", "a", "p", "am", "pm", "m",
        "at", "on", "late", "early", "least", "after", "next",
    )
)  # fmt: skip
"""What may stand between such a preposition and the day: "until midnight on Friday"."""
_MAY = frozenset(("can", "could", "may", "might"))
_NOT_ACTS = frozenset(("have", "be", "not", "also", "well"))
_DONE_TO = ("ed", "held", "sent", "made", "put", "set", "brought", "given", "taken")
"""Ends of what stands after "could be" where something may be done: "could be signed", not "could be seen"."""
_NO_DEED = frozenset(("reached", "used", "needed", "red", "tired", "smelled"))
_BE = frozenset(("be", "been", "being", "is", "are", "am", "will"))
_PAST_AND_BASE = frozenset(("cut", "put", "hit", "cost", "spread", "burst", "split", "quit"))
_BASE_ONLY = frozenset(("been", "be", "was", "were", "has", "have", "had", "did", "ago", "after", "following", "since"))
_AHEAD_OF_MANY = frozenset(
    (
        "appear", "begin", "convene", "depart", "gather", "go", "meet", "open", "play", "reconvene", "reopen", "resume",
        "return", "start", "travel", "vote",
    )
)  # fmt: skip
"""What many do on a day ahead: "jurors return on Tuesday"."""
_NOT_MANY = frozenset(("this", "does", "always", "perhaps", "plus", "minus", "versus", "towards", "besides"))
_SOON = 4
"""Words before the expression within which such a verb stands."""
_BEFORE_PARTICIPLE = frozenset(("be", "being", "is", "are", "stay", "stays", "remain", "remains"))
_HAVING = frozenset(("have", "get", "see"))
_DONE_WITHIN = 6
"""Words between "have" and the participle of what is to be done."""
_REACH = 18
_TO_BE_DONE = regex(
    r", to be [a-z]+(?: (?:in|at|by|from) [a-z’'-]+)?"
    r"(?: (?:on|by|in|from|before|as early as|early|late|later|the|for))*[ ]*$"
)
_NOT_BEFORE = ("as soon as", "as early as", "no later than", "not later than", "no earlier than")
_DIRECTS = frozenset(
    (
        "asked", "asks", "told", "tells", "ordered", "orders", "urged", "urges", "instructed", "directed", "required",
        "requires", "requested", "called", "calls", "invited", "invites", "summoned", "gave", "gives", "given", "wants",
        "wanted", "demanded", "demands", "expects", "pressed", "obliges", "obliged", "forces", "commits",
    )
)  # fmt: skip
_DIRECTED = 7
"""Words between such a verb and what somebody is to do: "has asked the two airlines to explain"."""
_SURE_TO = frozenset(
    (
        "is", "are", "plan", "plans", "planned", "planning", "expect", "expects", "expected", "intend", "intends",
        "aim", "aims", "hope", "hopes", "going", "set",
    )
)  # fmt: skip
_SURE = frozenset(
    (
        "will", "shall", "won't", "won’t", "until", "till", "by", "due", "scheduled", "upcoming", "slated",
        "force", "effect",
    )
)  # fmt: skip
_SHORTLY = 9
_AFTER = regex(r"^(?:['’]s?)?[ ]+(?:\w+[ ]+)?(?:expected|planned|scheduled|upcoming|deadline)\b")


def leaning(setting: Setting) -> Direction | None:
    """Return "future" or "past" by the cue that stands last before the expression, else by the first after it."""
    if _AFTER.match(setting.after) or setting.before.rstrip().endswith(_NOT_BEFORE):
        return "future"
    if is_then(setting) or is_for_a_day(setting) or is_put_off(setting) or _is_to_be_done(setting.before):
        return "future"
    before = _WORD.findall(setting.before)[-_REACH:]
    for at in range(len(before) - 1, -1, -1):
        if told := _told_by(before, at):
            return told
    after = _WORD.findall(setting.after[:120])[:_REACH]
    return next((told for at in range(len(after)) if (told := _verb_after(after, at))), None)


def is_sure_to_come(setting: Setting) -> bool:
    """Whether the words shortly before leave no doubt: "will close on May 3", not "agreed to close on May 3"."""
    words = _WORD.findall(setting.before)[-_SHORTLY:]
    return not _SURE.isdisjoint(words) or any(
        word == "to" and words[at - 1] in _SURE_TO for at, word in enumerate(words) if at
    )


def _is_to_be_done(before: str) -> bool:
    """Whether a clause between commas tells when a thing is to be done: "the handover, to be made on Tuesday"."""
    return ", to be " in before and _TO_BE_DONE.search(before) is not None


def _verb_after(words: list[str], at: int) -> Direction | None:
    """ "In August, it vowed to ...": after the expression the first finite verb tells, not what it governs."""
    finite = (
        words[at].endswith("ed")
        and len(words[at]) > 4
        and words[at] not in _NO_PAST
        and (at == 0 or words[at - 1] not in _BE)
    )
    return "past" if finite else _told_by(words, at)


def _unless_perfect(words: list[str], at: int) -> Direction:
    """ "Had been due to expire" looks back on what lay ahead then."""
    near = words[max(at - 4, 0) : at + 1]
    return "past" if "had" in near[:-1] and near[near.index("had") + 1] != "to" else "future"


def _of_a_verb_ahead(words: list[str], at: int) -> bool:
    """Whether a word that is a past form too belongs to what lies ahead: "will be held", "will cut", "is to have"."""
    before = words[max(at - 2, 0) : at]
    if words[at] in _PAST_AND_BASE or (words[at] == "have" and words[at + 1 : at + 2] and words[at + 1] in DETERMINERS):
        return any(word in MODALS for word in before)
    return words[at] not in _BASE_ONLY and any(word in ("be", "being") for word in before)


def _acts(following: list[str]) -> bool:
    return following != [] and following[0] not in _NOT_ACTS


def _is_done_to(following: list[str]) -> bool:
    """Whether "be" and a participle follow: "could be published in the autumn"."""
    return following[:1] == ["be"] and following[-1].endswith(_DONE_TO) and following[-1] not in _NO_DEED


def _is_passive(words: list[str], at: int) -> bool:
    """Whether a participle belongs to a verb ahead: "will be formally charged on Friday", "will stay closed"."""
    adverb = at and words[at - 1].endswith("ly") and len(words[at - 1]) > 4
    return bool(at) and words[at - 1 - bool(adverb)] in _BEFORE_PARTICIPLE


def _is_had_done(words: list[str], at: int) -> bool:
    """Whether somebody is to have it done: "plans to have the bridge painted", "will see the road finished"."""
    return any(
        words[had] in _HAVING and words[had - 1] in MODALS and words[had + 1] in DETERMINERS
        for had in range(max(at - _DONE_WITHIN, 1), at - 1)
    )


def _is_being(before: list[str]) -> bool:
    """Whether "being" stands there, of no past: "a study being published on Friday"."""
    return before[-1] == "being" and before[-2:-1] not in (["was"], ["were"])


def _ends_as_many(word: str) -> bool:
    """Whether a word is that of many, to judge by its end: "jurors", not "this"."""
    return len(word) > 3 and word.endswith("s") and not word.endswith("ss") and word not in _NOT_MANY


def _is_told_to(words: list[str], at: int) -> bool:
    """Whether "to" opens what somebody is to do: "agreed to pay", "asked the two airlines to explain"."""
    if at and words[at - 1] in _AHEAD_WITH_TO:
        return True
    return not _DIRECTS.isdisjoint(words[max(at - _DIRECTED, 0) : at]) and words[at + 1 : at + 2] != []


def _told_by(words: list[str], at: int) -> Direction | None:
    word = words[at]
    if word in _RIGHT_BEFORE and not _AT_THE_HOUR.issuperset(words[at + 1 :]):
        return None
    if word == "plan" and at and words[at - 1] in DETERMINERS:
        return None  # "announced the plan on May 3"
    if word in _MAY and (_acts(words[at + 1 : at + 2]) or _is_done_to(words[at + 1 : at + 3])):
        return _unless_perfect(words, at)
    if word == "set" and words[at + 1 : at + 2] not in (["for"], ["to"]):
        return None
    if word in _AHEAD_OR_NOUN and at and words[at - 1] not in DETERMINERS:
        then = words[at + 1 : at + 2]
        if then and (then[0] in DETERMINERS or then[0] in _PARTICLES):
            return "future"
    if word in _AHEAD or word.endswith(("'ll", "’ll")):
        return _unless_perfect(words, at)
    if word == "to":
        return _unless_perfect(words, at) if _is_told_to(words, at) else None
    if is_fixed(words, at):
        return "future"
    if word in _PASSIVE and at and (words[at - 1] in ("is", "are") or _is_being(words[:at])):
        return "future"
    if word in _DOING and at and words[at - 1] in ("is", "are"):
        return "future"
    if word == "after" and at == len(words) - 1:
        return None  # "will march after Friday prayers"
    if word in _PAST:
        return None if _of_a_verb_ahead(words, at) or _is_had_done(words, at) else "past"
    if word.endswith("ed") and len(word) > 4 and word not in _AHEAD_WITH_TO and word not in _NO_PAST:
        if at and words[at - 1] in DETERMINERS:
            return None  # "the damaged dam"
        return None if _is_passive(words, at) or _is_had_done(words, at) else "past"
    if word in _AHEAD_OF_MANY and at >= len(words) - _SOON and _ends_as_many(words[at - 1] if at else ""):
        return "future"
    return None
