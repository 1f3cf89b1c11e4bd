"""Whether a cue is told from now or from then: what the checks ask about tense and time."""

from __future__ import annotations

from briefing.matching.patterns import opened, regex
from briefing.sections.next_steps import idle, outcomes
from briefing.sections.next_steps.reading import Reading

_PERFECTS = ("has ", "have ", "is ", "are ", "be ", "’s ", "'s ", "’ve ", "'ve ", "also ")
_ASKS = frozenset(("asks leave to", "asks that"))
"""Requests, which stand until they are answered."""
_STILL = (
    "has ", "have ", "’ve ", "'ve ", "has also ", "have also ", "has now ", "has already ", "have already ", " is ",
    " are ",
)  # fmt: skip
_ACTS = ("asked", "urged", "threatened", "decided", "opted")
"""What is news when a sentence tells the weekday on which it was done."""
_IF = regex(r"\b(?:if|unless)\b")
_LATE = 0.75
_PAST_CUES = (
    "hoped", "sought", "wanted", "planned", "intended", "aimed", "was", "were", "prepared", "threatened", "asked",
    "urged", "decided", "opted",
)  # fmt: skip
_PAST_CUE = opened(rf"(?:{'|'.join(_PAST_CUES)})\b", _PAST_CUES)
_WAS = frozenset(("was", "were"))
_IN_MIND = frozenset(
    (
        "hoping", "planning", "intending", "aiming", "preparing", "looking", "seeking", "considering", "weighing",
        "mulling", "trying", "willing", "ready", "prepared", "eager", "discussing", "exploring", "waiting",
    )
)  # fmt: skip
_AWAITERS = ("i ", "we ", "he ", "she ", "they ", "who ", "never ", "neither ", "nobody ", "few ")
_TOLD = regex(r"\b(?:said|says|told|added|announced|confirmed|indicated|reported|that)\b(?:[^.;]{0,60})$")
_SOON = regex(
    r"(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|tomorrow|tonight|this evening|this afternoon)"
    r"|\b(?:next|this|coming) (?:week|month)"
)
"""A time near enough to count after a cue where no day of the article is known."""
_LATER = regex(
    r"(?:on |in |from )?(?:tomorrow|next |later |the new )|(?:in )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
)
_THEN_DID = regex(r",? (?:[a-z]+ly )?(?:[a-z]{3,}ed|said|told|was|were|had|did|made|took|gave|sent)\b")
_MEANT = ("intended", "planned", "due", "scheduled", "been due", "been scheduled", "been set", "been expected")
_HAD = ("had ", "had been ", "had originally ", "had once ", "had always ")
_NEARER = ("day", "time", "week", "month", "season", "quarter")


def so_far(one: Reading) -> str:
    """Return the sentence up to the cue, in small letters."""
    return one.place.lowered[: one.match.start()]


def from_then(one: Reading) -> str:
    """Return the sentence from the end of the cue on, in small letters."""
    return one.place.lowered[one.match.end() :]


def dated(one: Reading) -> bool:
    """Whether a day, week, month, season or quarter ahead is named."""
    if one.when is None or one.when.granularity not in _NEARER:
        return False
    if one.when.first is not None:
        return one.place.document.day is not None or one.cue.name not in ("calendar", "in progress", "only verb")
    if one.place.document.day is not None:
        return False
    if one.when.granularity == "day":
        return True
    if not dated_after(one):
        return one.cue.name == "only verb" and one.when.text.lower().startswith("next ")
    return one.when.granularity in ("month", "season", "quarter") or _SOON.search(one.when.text) is not None


def year_ahead(one: Reading) -> bool:
    """Whether a year that has not begun is named behind the cue: "opens in 2040", told in 2031."""
    if one.when is None or one.when.granularity != "year" or one.when.first is None or not dated_after(one):
        return False
    day = one.place.document.day
    return day is not None and one.when.first > day


def from_today(one: Reading) -> bool:
    """Whether the time runs from the article's day on: "within the next few days"."""
    return one.when is not None and one.when.granularity == "vague" and one.when.first is not None


def vague(one: Reading) -> bool:
    """Whether a time ahead is named that no calendar knows: "soon"."""
    return (
        one.when is not None
        and one.when.granularity == "vague"
        and one.when.first is None
        and one.when.text.lower() not in ("the future",)
    )


def told_past(one: Reading) -> bool:
    """Whether the cue is in the past, without a time and without somebody who says so: "he hoped to"."""
    if one.cue.name == "going to" and one.before.endswith(("was ", "were ")):
        return True
    if one.when is None and (_was_doing(one) or _was_awaited(one)):
        return not _TOLD.search(so_far(one))
    if one.cue.name in _ASKS or one.when is not None or _PAST_CUE.match(one.cue_words) is None or _still_stands(one):
        return False
    return not _TOLD.search(so_far(one))


def _was_doing(one: Reading) -> bool:
    """Whether it was in mind once: "was hoping to stay", "were planning a party"."""
    first, _, rest = one.cue_words.partition(" ")
    if first in _WAS:
        return rest.split(" ", 1)[0] in _IN_MIND
    return first in _IN_MIND and one.before.endswith(("was ", "were ", "wasn’t ", "wasn't "))


def _was_awaited(one: Reading) -> bool:
    """Whether somebody expected it once: "she never expected to stay", not "is expected to"."""
    return one.cue_words.startswith(("expected to ", "anticipated ")) and one.before.endswith(_AWAITERS)


def _still_stands(one: Reading) -> bool:
    """Whether a past form tells what still holds: "has asked", "is planned", "threatened to if", "on Monday urged"."""
    if one.before.endswith(_STILL):
        return True
    if one.cue.name == "threatens if" or (one.cue.name == "threatens" and _IF.search(from_then(one)) is not None):
        return True
    return one.cue_words.startswith(_ACTS) and any(_SOON.search(time.text) for time in one.place.times)


def over(one: Reading) -> bool:
    """Whether the cue is in the past and its day over."""
    return bool(one.place.times) and _PAST_CUE.match(one.cue_words) is not None and one.over


def is_late(one: Reading) -> bool:
    """Whether the sentence stands in the last quarter of its article."""
    return one.place.sentence.index >= _LATE * len(one.place.document.sentences)


def broken_in_on(one: Reading) -> bool:
    """Whether it was about to be when something else happened."""
    return outcomes.is_broken_in_on(one.before, one.cue_words, from_then(one))


def before_that(one: Reading) -> bool:
    """Whether it was so before something that is told: "before the firms vowed to leave"."""
    return past_form(one) and outcomes.is_before_that(one.before)


def days_after(one: Reading) -> bool:
    """Whether it is counted from a past day: "within days he promised to"."""
    told = one.cue.name == "said would" or past_form(one)
    return told and not dated_after(one) and outcomes.is_of_days_after(one.place.lowered)


def dated_after(one: Reading) -> bool:
    """Whether the step's time stands behind the cue."""
    return one.when is not None and one.when.start - one.place.sentence.start >= one.match.start()


def had_been_due(one: Reading) -> bool:
    """Whether it was due or meant once, told without anybody who says so: "had intended to shut it by Easter"."""
    return one.cue_words.startswith(_MEANT) and one.before.endswith(_HAD) and _TOLD.search(so_far(one)) is None


def goes_on_now(one: Reading) -> bool:
    """Whether what is being done has no day yet to come: "is recovering today", not "is opening a mill in May"."""
    if one.when is None:
        return True
    day = one.place.document.day
    if day is None:
        return not dated_after(one) or _LATER.match(one.when.text.lower()) is None
    return one.when.first is None or one.when.first <= day


def day_of_another(one: Reading) -> bool:
    """Whether the day belongs to a verb of the past behind it: "which runs the line, on Tuesday rejected it"."""
    if one.when is None or not dated_after(one):
        return False
    return _THEN_DID.match(one.place.document.article.text, one.when.end) is not None


def term_before(one: Reading) -> bool:
    """Whether the step's time is a year or the like by which it is to be done: "must close by the end of 2030"."""
    if one.when is None or dated(one):
        return False
    text, start = one.place.document.article.text, one.when.start
    return text[max(start - 8, 0) : start].endswith(("by ", "before ", "within ")) or one.when.text.startswith("by ")


def past_form(one: Reading) -> bool:
    """Whether the cue is told in the past: "ordered", "was due", not "has ordered"."""
    first = one.cue_words.split(" ", 1)[0]
    past = first in _PAST_CUES or (len(first) > 4 and first.endswith("ed")) or first == "swore"
    if one.before.endswith(("was ", "were ")):
        return True
    return past and not one.before.endswith(_PERFECTS)


def crime_of_then(one: Reading) -> bool:
    """Whether somebody had a crime in mind: "threatened to shoot them"."""
    return idle.is_crime(one.verb, from_then(one)) and (
        past_form(one) or one.cue_words.startswith(("threaten", "plan "))
    )


def of_then(one: Reading) -> bool:
    """Whether a past cue belongs to a past that the sentence tells of."""
    return past_form(one) and outcomes.is_of_then(so_far(one))
