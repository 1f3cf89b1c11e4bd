"""Whether a body that is named once does anything at all there, whatever its verb is."""

from __future__ import annotations

import re
from functools import cache

from briefing.lexicon import entries, word_set
from briefing.matching.acting import acts_after, deed
from briefing.matching.patterns import by_letter, regex

_GOVERNED = regex(
    r"\b(?:in|of|to|with|from|against|for|on|between|at|near|by|into|over|about|across|through|than|towards?|and|or|as"
    r"|under|via|inside|outside|like|including|called|named|told|per) (?:the |an? |its |their )?$|[“\"‘'(\[] ?$"
)
_TARGETED = frozenset(
    form
    for verb in ("accus", "blam", "su", "fin", "urg", "charg", "criticis", "criticiz", "oblig", "forc", "penalis",
                 "penaliz", "denounc", "prais")
    for form in (verb + "ed", verb + "es", verb + "ing")
) | frozenset(
    form
    for verb in ("indict", "order", "condemn", "sanction", "petition", "thank", "ask", "summon")
    for form in (verb + "ed", verb + "s", verb + "ing")
) | {"pressured", "pressuring", "lobbied", "lobbying", "slammed", "slamming"}  # fmt: skip
"""Verbs before a body that others turn to or against."""
_LEADING = frozenset(("the", "its", "their", "his", "her"))
_PLACED = regex(r"\b(?:at|in|near|outside|inside|on|behind) (?:the |an? )?$")
_APPOSED = (", ", ", the ")
_OWNS = ("'", "’")
_NOUN = regex(r" ([a-z]+)")
_SHORTENED = 3
"""Words of a name that may be named by its last two."""
_NEAR = 24
"""Characters before a name in which what governs it stands."""
_PASSIVE = frozenset((" by", " in", " at", " for", " as", " to"))
"""What stands behind a participle that looks like a past: "the Board founded in 1920"."""
_OBJECTS = frozenset((" the", " a", " an", " its", " their", " his", " her", " that", " no", " up", " out", " back"))
"""What stands behind a verb that looks like a plural: "collects the", but "sanctions on"."""
_VERB = regex(
    rf"(?:['’]s [A-Z]\w+ \w+)?(?: (?:[a-z]+ )?(?:{'|'.join(sorted(word_set('collectives')))}))?"
    r"(?: (?:in|at) [A-Z][\w-]+(?: [A-Z][\w-]+)?)?(?:, [^,.;:“”\"\n]{1,90},)?"
    r"(?:,? (?:on |late |early )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?)?"
    r"(?: (?:also|since|now|then|later|meanwhile|never|still|already|just|instead|both|all|\w+ly))*"
    r"(?: (?:(?P<helps>has|have|had)(?: (?:also|since|now|then|not|never|still|already|just|instead|\w+ly))*"
    r"|(?P<being>is|are|was|were)(?: (?:also|now|still|not|already|\w+ly))*"
    r"|(?P<may>will|would|could|can|may|might|must|should)(?: (?:also|now|still|not|then|\w+ly))*))?"
    r" (?P<verb>[a-z]+(?:-[a-z]+)?)(?P<after> [a-z]+)?"
)


@cache
def _irregular() -> tuple[frozenset[str], frozenset[str]]:
    """Return the past forms of irregular verbs, and their participles."""
    rows = [entry.split(" | ") for entry in entries("irregular_verbs")]
    return frozenset(form for row in rows for form in row[1].split()), frozenset(row[-1].split()[-1] for row in rows)


def does_something(text: str, start: int, end: int) -> bool:
    """Whether the body named at `text[start:end]` is the subject of an active verb: "The guild went further".

    Or whether others turn to it, or against it: "accused the Harbour Guild".
    """
    before = text[max(0, start - _NEAR) : start].split()[-2:]
    if len(before) > 1 and before[-1] in _LEADING:
        before.pop()
    if before and before[-1] in _TARGETED and text[end : end + 1] not in _OWNS:
        return True
    if text.startswith(_WHOSE, end) and _THEIR_PEOPLE.match(text, end):
        return True
    which = _WHICH.match(text, end) if text[end : end + 2] in _BEFORE_WHICH else None
    if which is not None and _acts(_VERB.match(text, which.end())):
        return True
    if _GOVERNED.search(text, max(0, start - _NEAR), start):
        return False
    if text[end : end + 2] == ", " and text.endswith(_APPOSED, 0, start):
        end += 1  # "the regulator, the Harbour Council, raised"
    if text.startswith(_NOTHING, end):
        return True
    if text.startswith(" and ", end) and (others := _WITH.match(text, end)):
        end = others.end()
    return _acts(_VERB.match(text, end))


def _acts(match: re.Match[str] | None) -> bool:
    """Whether a verb that was found is active."""
    if match is None:
        return False
    verb, after = match.group("verb", "after")
    pasts, participles = _irregular()
    if match.group("being"):
        return verb.endswith("ing") or (after == " to" and verb in _ABOUT)
    if match.group("helps"):
        return verb in participles or (verb.endswith("ed") and verb != "been")
    if match.group("may"):
        return verb not in ("be", "have")
    if verb in word_set("party_verbs") or verb in word_set("acting_verbs"):
        return after != " by"
    if after in _OBJECTS and verb.endswith("s") and _is_present(verb):
        return True
    return (verb in pasts or verb.endswith("ed")) and after not in _PASSIVE


_WHOSE = (", whose ", " whose ")
_THEIR_PEOPLE = regex(
    r",? whose (?:[\w-]+ ){0,2}(?:members|leaders?|workers|supporters|officials|players|pilots|staff|fighters|soldiers"
    r"|volunteers|engineers|scientists|lawyers|delegates|team|crews?|director|president|chair(?:man|woman)?|head) [a-z]"
)
"""Those of a body who do something: "the Harbour Guild, whose members are to strike"."""
_ABOUT = frozenset(
    (
        "able",
        "bound",
        "determined",
        "due",
        "expected",
        "keen",
        "likely",
        "poised",
        "prepared",
        "ready",
        "scheduled",
        "set",
        "unlikely",
        "unwilling",
        "willing",
    )
)
"""What a body is that will do something: "is due to hear the case"."""
_BEFORE_WHICH = frozenset((" w", " t", ", ", "–w", "—w"))
_WHICH = regex(r"(?: |, | ?[–—] ?)(?:which|that)(?= [a-z])")
_NOTHING = (" had no comment", " has no comment", " have no comment", " put it", " did not ", " does not ", " do not ")
"""What a body is said to do that no verb of the lists tells."""


@cache
def _is_present(verb: str) -> bool:
    """Whether a word in "s" is the present of a verb whose past is listed as a deed: "collects"."""
    stem = verb[:-1]
    pasts = {stem + "d", stem + "ed", stem.removesuffix("e") + "ed", stem.removesuffix("ie") + "ied"}
    return any(not pasts.isdisjoint(word_set(name)) for name in ("acting_verbs", "party_verbs", "speaking_verbs"))


_OFFICER = regex(
    r"(?:['’]s?)? (?:[\w-]+ ){0,3}?(?:spokes\w+|leaders?|chair(?:man|woman)?|president|director|chief|head|secretary"
    r"|commander|coach|manager|captain|skipper|founder|CEO|executive|official|whip|treasurer|convenor)\b,? "
    r"(?:[A-Z][\w.’'-]*,? ){0,5}(\w+)"
)


def speaks_by_its_officer(text: str, end: int) -> bool:
    """Whether somebody of the body speaks there: "the guild's president, Ana Bell, said"."""
    said = _OFFICER.match(text, end)
    return said is not None and said.group(1) in word_set("speaking_verbs")


_BODY = r"[A-Z][\w.&’'-]*(?: (?:(?:of|for|and|the|on) )?[A-Z][\w.&’'-]*){0,6}(?: of the [A-Z][\w.]*)?"
_PEOPLE = frozenset(
    ("official", "officials", "representatives", "scientists", "researchers", "experts", "meteorologists", "analysts",
     "economists", "engineers", "lawyers", "members", "investigators", "team", "crew", "delegation", "doctors",
     "surgeons", "fighters", "activists", "campaigners", "columns", "deputies", "lawmakers", "senators", "republicans",
     "democrats", "astronomers", "physicists", "epidemiologists", "statisticians", "prosecutors", "inspectors",
     "auditors", "regulators", "brokers", "teachers", "nurses", "priests", "panel", "branch", "chapter", "garrison",
     "arm", "wing", "unit", "estimates", "figures", "data", "statistics", "numbers", "study", "report", "analysis",
     "survey", "poll", "ministers", "envoys", "leaders", "delegates", "diplomats", "soldiers", "troops", "officers",
     "agents", "firefighters", "divers", "crews", "rescuers", "workers", "volunteers", "pilots", "players",
     "directors", "economist", "observers", "monitors", "negotiators")
)  # fmt: skip
_PEOPLE_OF = regex(
    rf"\b(?i:{by_letter(sorted(_PEOPLE))}) "
    rf"(?:from|at|of|with|on|for|in|by) (?:(?:the |its |[A-Z]\w+['’]s )(?:[a-z]+ ){{0,3}})?"
    rf"(?:{_BODY}(?:, and |, | and )(?:the )?){{0,4}}$"
)
_AMONG_OTHERS = regex(
    rf"[a-z]s,? (?:including|such as|among them|led by) (?:the )?(?:{_BODY}(?:, and |, | and )(?:the )?){{0,4}}$"
)
"""Several of whom a body is one: "opponents, including the Harbour Guild, have urged"."""
_WITH = regex(rf"(?: and (?:the )?{_BODY})(?= [a-z])")
"""Others of whom the same verb tells: "the Guild and the Office of Wells will"."""
_OTHERS = regex(rf"(?: of the [A-Z][\w.]*)?(?:(?:, and |, | and )(?:the )?{_BODY}){{0,4}}")
_LONGEST_LEAD = 150
_LEAD = 48
"""Characters in which the people of a body stand before it, behind others and right before."""
_JOINTS = (" and ", ", ", " and the ")


def speaks_by_its_people(text: str, start: int, end: int) -> bool:
    """Whether those of the body do or say something there: "officials at the Harbour Board said"."""
    first = max(0, start - (_LONGEST_LEAD if text.endswith(_JOINTS, 0, start) else _LEAD))
    if text[end : end + 2] == ", " and _AMONG_OTHERS.search(text, first, start):
        return acts_after(text, end + 1)
    if _PEOPLE.isdisjoint(text[first:start].lower().split()) or not _PEOPLE_OF.search(text, first, start):
        return False
    others = _OTHERS.match(text, end)
    return acts_after(text, others.end() if others else end)


def is_taken_up(text: str, end: int, name: str) -> bool:
    """Whether the last words of a name act in small letters behind `end`: "the safety board would issue"."""
    words = name.lower().split()
    if len(words) < _SHORTENED or not words[-1].isalpha():
        return False
    short = f"he {' '.join(words[-2:])} "
    at = text.find(short, end)
    return at > 0 and deed(text, at + 3, at + len(short) - 1, widely=True) is not None


def is_aside(text: str, start: int, end: int) -> bool:
    """Whether a body is only where something is, or only describes a noun: "at the Board", "a Board member"."""
    if _PLACED.search(text, max(0, start - _NEAR), start):
        return True
    noun = _NOUN.match(text, end)
    return noun is not None and noun.group(1) not in word_set("sentence_openers")
