"""What a number counts: people of one fate, a noun, a length, a span of time, money, a share, a magnitude."""

from __future__ import annotations

import re
from functools import cache

from briefing.lexicon import entries
from briefing.matching import Number, stop_words, terms
from briefing.matching.patterns import regex
from briefing.sections.disagreements.categories import has_now, is_category
from briefing.sections.disagreements.deeds import deeds_at
from briefing.sections.disagreements.fates import NEAR, classes_of, clause_of, fates, nearest_fate
from briefing.sections.disagreements.heads import LENGTHS, SPANS, head_noun, numbered_noun, stems
from briefing.sections.disagreements.prison_terms import TO_LIFE, is_most_term, is_term
from briefing.sections.disagreements.streets import street_behind

_BEFORE_NAME = regex(r"[A-Z][\w.’'-]* $|[-/]$")
_BEFORE_PART = regex(
    r"\b(?:another|first|(?<!\bto )(?<!\bwill )last|next|additional|further|only|each|every|other|per|including|among)"
    r"(?: (?:of )?(?:the|about|some|at least|nearly|roughly))? $"
    r"|\b(?:many|most|some|all|half|any|none|few|each|one|two) of (?:(?:the|its|their) )?(?:(?:more than|about) )?$"
    r"|\d (?:out )?of (?:the |its |their |about |some )?(?:[\w-]+[’']s )?$",
    re.I,
)
_LONGEST_PART = 32
"""Characters of the longest that _BEFORE_PART finds where nothing is owned there."""
_OWNED = ("’s ", "'s ")
_PART_ENDS = (
    "another ", "first ", "last ", "next ", "additional ", "further ", "only ", "each ", "every ", "other ", "per ",
    "including ", "among ", "the ", "about ", "some ", "least ", "nearly ", "roughly ", "of ", "its ", "their ",
    "than ", "’s ", "'s ",
)  # fmt: skip
"""How all that _BEFORE_PART finds ends."""
_AFTER_PART = regex(
    r"[ -](?:\w+ )?(?:more|other|additional|further|of (?:them|those|whom|the|his|her|its)|each|apiece|-?years?-old)\b",
    re.I,
)
_MEASURED = regex(
    r"[ -](?:cases?|miles?|kilomet(?:er|re)s?|met(?:er|re)s?|feet|tons?|tonnes?|hectares?|acres?) of\b", re.I
)
"""A measure, of which "of the" makes no part: "3.7 million miles of the sun"."""
_REACHED = (
    "to", "at", "reached", "reaching", "hit", "past", "passed", "passing", "topped", "topping", "exceeded", "exceeding",
    "above", "beyond",
)  # fmt: skip
"""What stands between a toll and its number."""
_TOLLED = regex(
    r"\b(?:toll|number of (?:people |those )?(?:confirmed |known |found )?(?:killed|dead|deaths|victims|fatalities))\b"
    r"[^.;\d]{0,110}"
    rf"\b(?:{'|'.join(_REACHED)})(?: at least| about| nearly| more than| almost)? $",
    re.I,
)
_TOLL_ENDS = tuple([f"{word} " for word in (*_REACHED, "least", "about", "nearly", "than", "almost")])
"""How all that _TOLLED finds ends."""
_SO_FAR = regex(r" (?:[\w-]+ ){0,3}?(?:on|in|during|for) the first (?:day|night|hour|week|month|half|quarter|round)\b")
"""What makes a count that of a part of the time."""
_OF_SO_MANY = regex(r" of (?:the|its|their) (?:[\w-]+[’']s )?\d")
_OF_ALL = regex(
    r" of (?:them\b|those (?:aboard|on board|inside|in|at|present)\b|(?:the|its|their|his|her) (?:[a-z][\w-]* ){0,2}?"
    r"(?!dead\b|killed\b|wounded\b|injured\b|victims\b|fatalities\b|deaths\b|casualties\b|missing\b)[a-z]\w*s?\b"
    r"(?: (?:aboard|on board|inside|there))?(?: (?:were|was|are|had|have|has|been))* "
    r"(?:died|dead|killed|perished|drowned|injured|wounded|hurt|arrested|detained|missing|rescued|saved))"
)
"""Those of a group whom a fate befell: "some 30 of the pupils died"."""
_FURTHER = regex(r"\b(?:another|a further)(?: (?:about|some|at least|nearly|roughly))? $", re.I)
_OF_OTHERS = frozenset(("missing", "injured", "arrested", "rescued", "evacuated", "homeless", "trapped", "kidnapped"))
"""Fates of which "another 40" are all: others than the dead."""
_ONE_OF = regex(r"\b(?:one|some|many|most|several|two|three|all) of the $", re.I)
_EARLIER = regex(
    r"\b(?:up|down|updated|raised|lifted|increased|revised|risen|rose|grown|grew|climbed|fell|fallen|cut|reduced|lowered"
    r"|dropped|higher|lower|compared) from $"
)
_KILLING = regex(r"\b(?:killed|killing|injured|injuring)(?: at least| about| more than| nearly)? $")
"""What makes "38 of them" a toll."""
_AT_AGE = regex(r"\b(?:died|dies|die|dead|death|killed) (?:at|aged) $")
_BODIES = regex(r"\b(?:bodies|remains) of (?:at least |about |some |another )?$", re.I)
_MAGNITUDE = regex(r"\bmagnitude(?:[- ]of)?(?: about| around| at least)?[- ]$", re.I)
_QUAKE = regex(
    r"\b(?:earth)?quake (?:[\w’'-]+ ){0,6}?(?:measur(?:ed|ing)|register(?:ed|ing))(?: at| about| around)? $"
    r"|\b(?:strength|force) of (?:the|its) (?:quake|earthquake|tremor|temblor|shock|movement)\b"
    r"[^.;\d]{0,30}\b(?:at|was) $"
)
_RICHTER = regex(r"(?:[ -](?:degrees?|points?))?,? on the (?:open-ended )?Richter\b")
_MARGIN = regex(
    r"\b(?:w[io]n|winning|winners?|wins|beat|beaten|beats|beating|defeat|defeat(?:s|ed|ing)|lost|loses?|losing|lead|leads|leading|led"
    r"|trail(?:s|ed|ing)?|edged|elected|passed|carried|rejected|victory|re-?election)\b[^.;\d]{0,90}"
    r"\bby (?:(?:just|only|about|some|a margin of|a majority of|fewer than|more than|at least|nearly|almost) ){0,2}$"
    r"|\b(?:majority|margin) (?:of|was|is|had been)(?: (?:just|only|about))? $",
    re.I,
)
"""How it is told by how much somebody wins or loses."""
_MARGIN_ENDS = (
    "by ",
    "of ",
    "was ",
    "is ",
    "been ",
    "just ",
    "only ",
    "about ",
    "some ",
    "than ",
    "least ",
    "nearly ",
    "almost ",
)
_TO_SO_MANY = regex(r" \w+ to \d")
"""What makes so many votes all that one side has: "by 33 votes to 32"."""
_CONTESTED = "vote point run goal length stroke shot wicket seat ballot lap try second minute"
_AFTERSHOCK = regex(
    r"\b(?:after|fore)shocks?\b"
    r"|\b(?:second|another|latest|fresh|later|smaller) (?:\w+ )?(?:quake|earthquake|tremor)",
    re.I,
)
_BODY_BACK = 14
"""Characters before a number among which the "of" stands behind what has so many members."""
BODIES = (
    "cast", "caravan", "class", "contingent", "convoy", "crew", "delegation", "entourage", "fleet", "flotilla",
    "garrison", "jury", "orchestra", "panel", "squad", "staff", "team", "workforce",
)  # fmt: skip
"""What is told by the number of its members."""
_BODY_OF = regex(
    rf"\b({'|'.join(BODIES)}) of (?:(?:about|around|some|nearly|almost|roughly|at least|more than|over|up to) )?$", re.I
)
_PLACE_OF = regex(
    r"\b(?:country|nation|city|town|village|island|territory|province|region|suburb|settlement|capital|population|republic"
    r"|kingdom) of (?:(?:about|around|some|nearly|almost|roughly|at least|more than|over|just) )?$"
)
_FEWEST_PEOPLE = 500
"""Number from which a place is told by how many live there: "a town of 12,000"."""
_OF_BODY = regex(rf"-(?:member|strong|man|person|vehicle|ship|truck)s? (?:[\w-]+ ){{0,2}}?({'|'.join(BODIES)})\b", re.I)
_MONEY = (
    "dollar euro yen yuan rupee peso franc crown rouble ruble lira rand dirham riyal won ringgit baht naira shilling"
    " rial dinar zloty forint krona kronor krone kroner rupiah taka kwacha birr cedi hryvnia tenge shekel reais bolivar"
)
_SIGNS = {"dollar": "$", "us$": "$", "euro": "€", "yen": "¥", "ruble": "roubl"}
_CODES = {
    "dlrs ": "$", "USD ": "$", "EUR ": "€", "GBP ": "£", "Rs ": "rupe", "Rs. ": "rupe", "INR ": "rupe",
}  # fmt: skip
_CODE_ENDS = tuple(_CODES)
"""What stands before a sum in place of a sign: "Rs 20 lakh"."""
_POUNDS = regex(r" pounds?(?: sterling\b|,? \([$€£A-Z])")
_STUFF = regex(
    r"[ -](pound|lb|ton|tonne|kilo|kilogram|kg|gallon|barrel|litre|liter|bushel|cubic met(?:re|er))s?"
    r" of(?: (?:the|its|their|his|her))?(?= [a-z])"
)
"""A measure before what is measured: "pounds of ground beef", "tonnes of grain"."""
_HOLDS = regex(r"\b(?:can|could|may|might|holds?|held|holding|capacity|room)\b[^.;,]*$")
"""What makes so much of a thing that for which there is room."""
_MONEYED = (
    "money damage debt aid investment spending funding fund cash loan benefit saving cut revenue sale stock"
    " compensation taxpayer cost profit loss tax trade export asset work business income fine fee share lottery"
)
"""What pounds are of that are money."""
_NO_WEIGHT = 1e6
"""How pounds are told that are money, and from how many on they are."""
_ANYBODY = "people person men women"
_DOERS = {"marched": "demonstr", "dismissed": "worker", "employed": "worker", "signed": "signatur"}
"""What is told of people, and what they are counted as."""
_TRAVELLERS = "people person men women passenger"
_FEWEST_ABOARD = 4
_FEWEST_IN_ALL = 10
_PART_OF = regex(
    r"(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|most|all|none|dozen|many)) (?:out )?of"
    r" (?:(?:the|its|their|his|her) )?(?:[\w-]+[’']s )?$",
    re.I,
)
"""What stands before a number of which a part is told."""
_SOUGHT = regex(
    r"\b(?:search(?:ed|es|ing)?|look(?:ed|ing)?|hunt(?:ed|ing)?|comb\w*) for (?:(?:at least|about|some|up to) )?$"
)
_WITH_ONE = frozenset(("killed", "kidnapped"))
"""Fates of which "four others" are not all: somebody else was told of before."""
_SEARCHED = (
    "people person men women child fisherman fishermen sailor seaman seamen crewman crewmen hiker climber skier miner"
    " passenger worker villager survivor soldier pilot tourist swimmer student pupil resident"
)
"""Who is missing when somebody searches for them."""
_NO_PLACES = (" villagers", " islanders", " townspeople", " officers")
"""People whose word has the stem of a place."""
_ROOM = regex(r"\b(?:licen[sc]ed|capacity|room|seats|built|designed|allowed|leave|permit\w*|able|can|could|months?) ")
"""What makes a number of passengers that which there may be."""
_ABOARD = regex(r"\b(?:aboard|on ?board|carry(?:ing)?|carried|carries|passengers|taken on|embarked|boarded)\b")
_NOT_COUNTED = "percent per cent time point o'clock am pm gmt page"
_LOOK_BACK = 80
"""Characters before a number that are read."""


@cache
def _nouns() -> dict[str, str]:
    """Return stem -> stem of the noun that stands for its class."""
    return {terms(noun)[0]: terms(of_all)[0] for noun, of_all in classes_of("counted_nouns").items()}


@cache
def _things() -> frozenset[str]:
    """Return the stems of nouns that are no people."""
    return stems(" ".join(entries("counted_things")))


def counted(text: str, number: Number) -> tuple[str, str] | None:
    """Return what a number counts, and the kind of it; None when that cannot be told."""
    if number.high <= 1 or number.year or street_behind(text, number.end):
        return None
    before = text[max(number.start - _LOOK_BACK, 0) : number.start]
    if is_category(before):
        return ("category", "rank") if has_now(before, text) else None
    if number.bound == "exact" and not (number.scaled or number.currency) and _is_of_name(before):
        return None
    if _is_earlier(before) or " alone" in before or ("first " in text and _SO_FAR.match(text, number.end)):
        return None
    spaced = before.endswith(" ")
    if spaced and before.lower().endswith(_PART_ENDS) and _is_part(before):
        return _fate_of_others(text, number, before) or _whole(text, number, before)
    if number.percent:
        return "percent", "percent"
    if TO_LIFE.match(text, number.end):
        return "years to life", "least term"
    if is_most_term(text, number, before):
        return f"{head_noun(text, number.end)} at most", "most term"
    body = _OF_BODY.match(text, number.end) if text.startswith("-", number.end) else None
    if body is None and " of " in before[-_BODY_BACK:]:
        if number.low >= _FEWEST_PEOPLE and _PLACE_OF.search(before):
            return "popul", "noun"
        body = _BODY_OF.search(before)
    if body:
        return body[1].lower(), "noun"
    part = _AFTER_PART.match(text, number.end)
    of_all = (
        part is not None
        and part.group().startswith(" of ")
        and (
            _KILLING.search(before) is not None
            or _OF_SO_MANY.match(text, number.end) is not None
            or _OF_ALL.match(text, number.end) is not None
        )
    )
    if part and not (of_all or _MEASURED.match(text, number.end)):
        return None
    if number.currency:
        return _SIGNS.get(number.currency.lower(), number.currency), "money"
    if "magnitude" in before.lower() and _MAGNITUDE.search(before) and not _AFTERSHOCK.search(text):
        return "magnitude", "magnitude"
    if (
        2 < number.low < 10
        and ("quake" in before or " of the " in before)
        and _QUAKE.search(before)
        and not _AFTERSHOCK.search(text)
    ):
        return "magnitude", "magnitude"
    if 2 < number.low < 10 and _RICHTER.match(text, number.end) and not _AFTERSHOCK.search(text):
        return "magnitude", "magnitude"
    if spaced and before.endswith(_CODE_ENDS):
        return next(sign for code, sign in _CODES.items() if before.endswith(code)), "money"
    head = head_noun(text, number.end)
    if (stuff := _STUFF.match(text, number.end)) and (what := head_noun(text, stuff.end())) not in stems(_MONEYED):
        return f"{'room for ' if _HOLDS.search(before) else ''}{stuff.group(1)[:4]} of {what}", "noun"
    if (
        spaced
        and head in stems(_CONTESTED)
        and before.endswith(_MARGIN_ENDS)
        and _MARGIN.search(before)
        and not _TO_SO_MANY.match(text, number.end)
    ):
        return f"{head} between", "margin"
    if head == "pound" and (_POUNDS.match(text, number.end) or (number.scaled and number.low >= _NO_WEIGHT)):
        return "£", "money"
    if head in stems(_MONEY):
        return _SIGNS.get(head, head), "money"
    if head in ("year", "month") and is_term(text, number, before):
        return f"jailed {head}", "term"
    if head in stems(SPANS) or head in stems(LENGTHS):
        return head, "span" if head in stems(SPANS) else "length"
    if "s of " in before and _BODIES.search(before):
        return "bodi", "noun"
    if spaced and (before.endswith(" aged ") or (before.endswith(" at ") and _AT_AGE.search(before))):
        return None
    if " for " in before and _SOUGHT.search(before) and head in stems(_SEARCHED):
        return "missing", "fate"
    thing = head in _things() and not text.startswith(_NO_PLACES, number.end)
    fate = None if thing else nearest_fate(text, number)
    if fate in _WITH_ONE and text.startswith(" others", number.end):
        return None
    if fate:
        return fate, "fate"
    if spaced and before.lower().endswith(_TOLL_ENDS) and _TOLLED.search(text[: number.start]):
        return "killed", "fate"
    if head is None:
        head = numbered_noun(before)
    if number.high > _FEWEST_ABOARD and head in stems(_TRAVELLERS) and _is_aboard(text, number, head):
        return "aboard", "fate"
    if head in stems(_ANYBODY):
        done = deeds_at(text, number)
        head = next((noun for deed, noun in _DOERS.items() if deed in done), head)
    return (_nouns().get(head, head), "noun") if head and head not in stems(_NOT_COUNTED) else None


def _whole(text: str, number: Number, before: str) -> tuple[str, str] | None:
    """Return of what a number is the whole of which a part is told: "29 of the guild's 49 barges"."""
    if number.low < _FEWEST_IN_ALL or number.percent or number.currency or not _PART_OF.search(before):
        return None
    head = head_noun(text, number.end)
    if head is None or head in stems(SPANS) or head in stems(LENGTHS) or head in stems(_NOT_COUNTED):
        return None
    return f"{_nouns().get(head, head)} in all", "noun"


def _is_aboard(text: str, number: Number, head: str) -> bool:
    """Whether a number of people is that of all who were aboard something."""
    if _ROOM.search(text, max(number.start - NEAR, 0), number.start):
        return False
    if head != "passeng":
        start, end = clause_of(text, number)
        return _ABOARD.search(text, max(start, number.start - NEAR), min(end, number.end + NEAR)) is not None
    return True


def _fate_of_others(text: str, number: Number, before: str) -> tuple[str, str] | None:
    """Return the fate of so many others than the dead: "killed two; a further 40 are missing", "one of the 12 dead"."""
    fate = _ONE_OF.search(before) and fates().get(text[number.end + 1 :].partition(" ")[0])
    if not fate and _FURTHER.search(before):
        fate = nearest_fate(text, number)
        fate = fate if fate in _OF_OTHERS else None
    return (fate, "fate") if fate else None


def _is_earlier(before: str) -> bool:
    """Whether a number is that of an earlier day: "updated from $586 million", "up from 6,100"."""
    return before.endswith("from ") and _EARLIER.search(before) is not None


def _is_part(before: str) -> bool:
    """Whether what is counted is a part of others: "another", "two of the"."""
    first = 0 if before.endswith(_OWNED) else max(len(before) - _LONGEST_PART, 0)
    return _BEFORE_PART.search(before, first) is not None


def _is_of_name(before: str) -> bool:
    """Whether the number belongs to a name: "Apollo 11"; "The 900" and "About 900" open a sentence."""
    name = _BEFORE_NAME.search(before, before.rfind(" ", 0, -1) + 1)
    return name is not None and name.group().strip().lower() not in stop_words("en")
