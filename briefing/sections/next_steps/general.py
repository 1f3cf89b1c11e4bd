"""Sentences that tell what holds for anybody or at any time: kinds of people, laws, surveys, devices, suppositions."""

from __future__ import annotations

from functools import cache

from briefing.lexicon import entries
from briefing.matching.patterns import regex
from briefing.sections.next_steps.doers import subject_before
from briefing.sections.next_steps.reading import Reading

_WHO = frozenset(("who", "convicted", "caught", "found", "with", "without"))
_ANYBODY = frozenset(("whoever", "whichever"))
_SOMEBODY = frozenset(("anyone", "anybody", "someone", "somebody", "person", "man", "woman", "child", "patient"))
_OF_A_KIND = frozenset(
    (
        "typical",
        "average",
        "good",
        "ordinary",
        "true",
        "real",
        "healthy",
        "wise",
        "decent",
        "normal",
        "seasoned",
        "smart",
    )
)
_BEINGS = frozenset(
    (
        "female", "male", "females", "males", "larvae", "larva", "adults", "toddler", "toddlers", "cells", "fever",
        "tumor", "tumour", "virus", "pine", "pines", "hens", "bees", "sharks", "predators", "seedlings",
    )
)  # fmt: skip
_OFFICES = frozenset(
    (
        "president", "minister", "mayor", "governor", "government", "administration", "chancellor", "king", "queen",
        "leader", "generation", "generations", "pope", "parliament", "congress", "legislature",
    )
)  # fmt: skip
KINDS = _ANYBODY | _SOMEBODY | _OF_A_KIND | _BEINGS | _OFFICES | {"most"}
"""Words one of which tells that anybody of a kind is meant."""
CUSTOMS = frozenset(("observed", "celebrated", "custom", "tradition", "worldwide", "traditionally"))
_CUSTOM = regex(r"\bis (?:observed|celebrated|traditionally)\b|\bby (?:custom|tradition)\b|\bworldwide will\b")
KINDS = _ANYBODY | _SOMEBODY | _OF_A_KIND | _BEINGS | {"most", "next", "future"}
FAR = frozenset(("years", "decades", "generations", "centuries", "decade", "century", "generation"))
_FAR = regex(
    r"\b(?:million|billion) years\b"
    r"|\bfor (?:many |several |some )?(?:years|decades|generations|centuries)(?! to come)\b"
    r"|\bfor (?:another|the rest of the) (?:century|decade|generation)\b"
)
RULES = frozenset(
    (
        "rule", "rules", "law", "laws", "regulation", "regulations", "guidelines", "protocol", "protocols", "statute",
        "constitution", "policy", "orders", "notice", "poster", "sign", "manual", "leaflet", "placard", "banner",
    )
)  # fmt: skip
_RULES = regex(
    r"\b(?:under|by|according to) (?:[a-z]+(?<!new)(?<!proposed)(?<!emergency) ){0,2}?"
    r"(?:rules?|laws?|regulations?|guidelines|protocols?|statutes?|constitution)\b"
    r"|\b(?:policy|rules?|law|protocols?|guidelines|standing orders|statute|constitution|notice|poster|sign|manual"
    r"|leaflet|placard|banner),? (?:says?|states|provides|requires|reads?|stipulates?|calls? for|called for|proclaim)\b"
    r"|\b(?:says|reads|states|proclaims) (?:the|a|one) (?:notice|poster|sign|manual|leaflet|placard|banner)\b"
)
SURVEYED = frozenset(
    ("percent", "cent", "voters", "respondents", "surveyed", "polled", "quarter", "third", "pollsters")
)
_SURVEYED = regex(
    r"(?:\b(?:percent|per cent|respondents|voters|(?:surveyed|polled))|\b(?:a|one|two) (?:third|quarter)s?"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|\d+) in \w+) (?:[\w’'-]+ ){0,6}?(?:said|say|says|told)\b"
)
DEVICES = frozenset(
    (
        "user", "users", "settings", "device", "devices", "feature", "features", "camera", "microphone", "account",
        "consent", "privacy", "data", "personal", "software", "app", "browser", "tv", "console", "switch", "battery",
        "sensor", "screen", "information", "terms", "your", "services",
    )
)  # fmt: skip
_IF = regex(r"\b(?:if|when|whenever|unless|once)\b")
_MODAL = regex(r"\b(?:would|could|might)\b|['’]d\b")
_REPORTED = frozenset(
    (
        "said", "says", "told", "warned", "added", "announced", "stated", "vowed", "promised", "threatened",
        "confirmed",
        "wrote", "pledged", "insisted",
    )
)  # fmt: skip
_PRESENT = frozenset(("is", "are", "am", "has", "have", "does", "do", "can", "will", "s", "re"))
_TOKEN = regex(r"[a-z]+|[,;:]")
_REACH = 9
"""Words behind "if" among which its verb stands."""
_NO_PASTS = frozenset(("need", "indeed", "hundred", "red", "united", "speed", "seed"))


def of_a_kind(one: Reading) -> bool:
    """Whether whoever does it is anybody of a kind: "a good nurse will stay", "whoever wins will"."""
    subject = [word.strip("“”\"‘’',").lower() for word in subject_before(one.place.sentence.text, one.verb_at)]
    if not subject:
        return False
    first, then = subject[0], subject[1] if len(subject) > 1 else ""
    if (first == "the" and then in ("next", "future") and subject[-1] in _OFFICES) or subject[-1] in _BEINGS:
        return True
    if (
        first in _ANYBODY
        or (first in ("a", "an", "the") and then == "future")
        or (first in ("a", "an", "the") and then in _OF_A_KIND)
    ):
        return True
    if first in ("a", "an") and then in _SOMEBODY:
        return len(subject) > 2 and subject[2] in _WHO
    return first == "most" and len(subject) > 1 and then != "of"


def far_off(one: Reading) -> bool:
    """Whether it is told of an age: "in five billion years the sun will", "will haunt the trade for years"."""
    return _FAR.search(one.place.lowered) is not None


def by_rule(one: Reading) -> bool:
    """Whether a rule, a law or a notice says so, which holds at any time: "under the rules, firms may not"."""
    return _RULES.search(one.place.lowered) is not None


def surveyed(one: Reading) -> bool:
    """Whether it is the answer to a survey: "19 percent said they would pick neither"."""
    return _SURVEYED.search(one.place.lowered) is not None


def of_a_device(one: Reading) -> bool:
    """Whether it tells what a device or those who run it do in some case: "if it is off, it will not work"."""
    return sum(word in DEVICES for word in {*one.place.words}) > 1 and _IF.search(one.place.lowered) is not None


def imagined(one: Reading) -> bool:
    """Whether it hangs on what is not so: "if all firms paid their share, the state would receive"; not when reported.

    "The union said it would strike if talks failed" reports "will" and "fail".
    """
    if "if only" in one.place.lowered:
        return True
    if _MODAL.search(one.cue_words) is None:
        return False
    words = _TOKEN.findall(one.place.lowered)
    if words[0] in ("had", "were") and "?" not in one.place.lowered:
        return True
    at = words.index("if") if "if" in words else -1
    if at < 0 or words[at - 1 : at] == ["only"] or not _REPORTED.isdisjoint(words[:at]):
        return False
    for place, word in enumerate(words[at + 1 : at + 1 + _REACH]):
        if word in _PRESENT or word in ",;:":
            return False
        if word == "was" and words[at + place + 2 : at + place + 3] == ["to"]:  # "if she was to leave"
            return True
        if place > 0 and (word in _pasts() or (word.endswith("ed") and word not in _NO_PASTS)):
            return True
    return False


@cache
def _pasts() -> frozenset[str]:
    """Return the irregular past forms that are no base forms as well: "paid", "came"."""
    forms = [entry.split(" | ") for entry in entries("irregular_verbs")]
    bases = {form[0] for form in forms}
    return frozenset(word for form in forms for word in form[1].split() if word not in bases) | {"were", "had", "did"}


def by_custom(one: Reading) -> bool:
    """Whether it is what is done on every such day: "the feast is observed with a meal, for which families will"."""
    return _CUSTOM.search(one.place.lowered) is not None
