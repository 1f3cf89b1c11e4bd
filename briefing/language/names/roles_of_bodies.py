"""What is said of an organisation beside its name: "the rail operator Norrail", "Norrail, which runs the line"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.language.names import lists
from briefing.language.names.candidates import Candidate
from briefing.language.names.role_words import (
    CLOSERS,
    body_behind,
    describes_body,
    is_body,
    modifies,
)
from briefing.language.names.roles_before import ENDS_SENTENCE, WORD, bases, may_follow, pasts, plain_end, words_before
from briefing.language.names.roles_behind import AFTER, role_behind
from briefing.lexicon import word_set
from briefing.matching.patterns import opened, regex
from briefing.matching.remembered import Remembered
from briefing.model import Span

_BEFORE_A_VERB = frozenset(("to", "will", "would", "could", "can", "may", "might", "must", "should", "not"))
_DETERMINERS = frozenset(("the", "its", "their", "a", "an", "more", "most", "and"))
_CLOSERS = CLOSERS | {"and", "or"}
_BARE = 3
"""Words from which a description of a body tells something: "a group" alone does not."""
_DOING = regex(r" (?:that|which|who) [^,.;:()“”\"—–\n]{3,90}(?![^,.;:()“”\"—–\n])")
_BODY_BEFORE = regex(
    r"(?:\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Ww]hose)(?: [\w’'-]+){0,4}"
    r"|(?:\b(?:bin|van|von|de|da|del|el|al) )?[A-Z][\w.-]{0,24}['’]s?(?: [\w-]+){0,3})"
    r" (?P<noun>[a-z]+)$"
)
_PARTIES = frozenset(
    (
        "ally",
        "backer",
        "buyer",
        "colonizer",
        "coloniser",
        "colony",
        "creditor",
        "defendant",
        "donor",
        "employer",
        "exporter",
        "favorite",
        "favourite",
        "founder",
        "guarantor",
        "host",
        "importer",
        "investor",
        "landlord",
        "leader",
        "maker",
        "mediator",
        "member",
        "neighbor",
        "neighbour",
        "newcomer",
        "organiser",
        "organizer",
        "owner",
        "parent",
        "partner",
        "petitioner",
        "plaintiff",
        "possession",
        "power",
        "producer",
        "protector",
        "ruler",
        "seller",
        "sponsor",
        "successor",
        "supplier",
        "tenant",
        "territory",
        "visitors",
        "winner",
        "winners",
        "hosts",
        "holders",
        "leaders",
        "petitioners",
        "plaintiffs",
        "owners",
        "organisers",
        "organizers",
        "sponsors",
    )
)
"""What states, firms and teams are to others: "Norway, the former ruler of the isles,"."""
_OPENS_COLLECTIVE = regex(r"(?:an?|the|which is|its|one of|[A-Z][\w.-]*['’]s?) ")
"""How what an organisation is begins: "a charity", "Torsby's largest bank"."""
_COPULA = opened(
    r" (?:is|was|were|became|remains|describes itself as) (?:now |also |still )?"
    r"(?=(?:an?|the|one of|[A-Z][\w.-]*['’]s?) )",
    (" is ", " was ", " were ", " became ", " remains ", " describes "),
)
_DONE = regex(
    r",? (?P<role>(?:founded|funded|set up|owned|run|backed|created|controlled|financed|sponsored|established"
    r"|formed|led|headed|operated|published|licensed|managed|organi[sz]ed|appointed|chaired|commissioned|edited|launched"
    r"|supported) by [^,.;:()“”\"—–―\n]{3,100}(?![^,.;:()“”\"—–―\n])|(?:based|headquartered) in (?:the )?"
    r"[A-Z][\w.’'-]*(?: [A-Z][\w’'-]*)*)",
)
_BEFORE_DONE = frozenset(
    f", {two}"
    for two in ("ap", "ba", "ch", "co", "cr", "ed", "es", "fi", "fo", "fu", "he", "la", "le", "li", "ma", "op", "or",
                "ow", "pu", "ru", "se", "sp", "su")
)  # fmt: skip
"""How what _DONE finds begins."""
_FINITE = (" is ", " was ", " has ", " had ", " will", " woul", " were")
_IN = regex(r"\b(?:at|by|from|in|of|with)(?: the)? $", re.IGNORECASE)
_WHICH = opened(
    r", (?:which|that) (?:also |now )?(?P<role>(?:owns?|operates?|runs?|makes?|manufactures|produces?|publishes|sells?"
    r"|provides?|represents?|oversees|regulates|controls?|manages|governs?|rules?|leads?|led|supports?|organi[sz]es"
    r"|advocates?|monitors|tracks|campaigns|fights|seeks|helps|supplies|builds|develops|administers|supervises|funds"
    r"|coordinates|investigates|advises|serves|employs|opposes|ruled|controlled|governed|founded|ran|owned) "
    r"[^,.;:()“”\"—–―\n]{3,120}(?![^,.;:()“”\"—–―\n]))",
    (", which ", ", that "),
)
_OWNED = regex(
    r"\w+-(?:run|based|owned|backed|funded|controlled|listed|oriented|led|leaning|wing|right|left|affiliated|linked"
    r"|allied|held|trained|appointed|certified|accredited|licensed|operated|managed|chartered|headquartered"
    r"|aligned|registered|sponsored|supported|dominated|member|state|profit|governmental|partisan|union|trading)"
)
_KINDS = frozenset(
    ("banned", "centrist", "conservative", "federal", "independent", "influential", "islamist", "leftist", "liberal",
     "militant", "moderate", "nationalist", "nongovernmental", "nonpartisan", "nonprofit", "opposition", "outlawed",
     "paramilitary", "powerful", "private", "progressive", "radical", "rightist", "ruling", "secular", "separatist",
     "socialist", "state")
)  # fmt: skip
"""What kind of a body it is, right before its name: "the nonpartisan Harbour Commission"."""


_RELATIVES = (" that ", " which ", " who ")
_TELLING_NOTHING = frozenset(("federal", "state"))
"""Kinds that alone tell no more than the name does: "the state Harbour Department"."""


def _may_be_body(word: str) -> bool:
    """Whether a word is a noun for a body in small letters, or ends in one behind a mark, or is like "state-run"."""
    if word.isalpha():
        return word[0].islower() and (word in _KINDS or is_body(word))
    body = plain_end(word)
    return is_body(body) or _OWNED.fullmatch(body) is not None


def _is_kind(word: str) -> bool:
    """Whether a word tells what kind of a body follows it."""
    return word in _KINDS or _OWNED.fullmatch(word) is not None


_BODY_WORD_BEFORE = Remembered(_may_be_body, 4096)


def collective(text: str, one: Candidate) -> Span | None:
    """Find ", a nonprofit group that ..." after the name of an organisation."""
    match = role_behind(AFTER.match(text, one.end))
    if match and _OPENS_COLLECTIVE.match(match.group("role")) and not _is_another(text, one, match.end("role")):
        words = WORD.findall(match.group("role"))
        head = _head(words)
        if head > 1 and _tells(words[head - 1]):
            more = _DOING.match(text, match.end("role")) if len(words) < _BARE else None
            if more is None and len(words) < _BARE and text.startswith(_RELATIVES, match.end("role")):
                return None
            return Span(match.start("role"), more.end() if more else match.end("role"))
    return None


def _head(words: Sequence[str]) -> int:
    """Return where the phrase for a body ends: behind its noun, not behind the "food" of "a food and tobacco giant"."""
    for at, word in enumerate(words):
        if (
            at
            and word.lower() in _CLOSERS
            and not (word in ("and", "or") and words[at - 1].islower() and not _tells(words[at - 1]))
        ):
            return at
    return len(words)


def _tells(noun: str) -> bool:
    return describes_body(noun) or noun in _PARTIES


def _is_another(text: str, one: Candidate, end: int) -> bool:
    """Whether what ends at `end` is the subject of the clause and not the name: "In Norway, the government has"."""
    return (
        text[end : end + 5].startswith(_FINITE)
        and text.startswith(", the ", one.end)
        and _IN.search(text, max(0, one.start - 12), one.start) is not None
    )


def collective_before(text: str, one: Candidate) -> Span | None:
    """Find "the nonprofit group", "state-run" before the name of an organisation."""
    if not may_follow(text, one.start, _BODY_WORD_BEFORE):
        return None
    words, end = words_before(text, max(0, one.start - 80), one.start)
    if not words:
        return None
    if not is_body(words[-1]) and not _is_kind(words[-1]):
        return None
    if words[-1] in _KINDS and not (
        len(words) > 1 and (words[-2].lower() in _DETERMINERS or _OWNED.fullmatch(words[-2]))
    ):
        return None  # "the ruling Harbour Party", but "said federal Judge"
    reach = end - len(words.pop())
    for at, word in reversed(tuple(enumerate(words))):
        if at and words[at - 1] in _BEFORE_A_VERB and _is_verb(word):
            break  # "to acquire jewelry retailer Xorvia"
        if ENDS_SENTENCE.search(word) or not (modifies(word, word.lower(), "the") or _is_noun_before(word)):
            break
        reach -= len(word) + 1
    return None if text[reach : one.start - 1] in _TELLING_NOTHING else Span(reach, one.start - 1)


def _is_noun_before(word: str) -> bool:
    """Whether a word in small letters may describe a body: the "money transfer" of "money transfer service Xorvia"."""
    if word in lists.FUNCTION_WORDS or word.endswith(("ed", "ing", "ly", "'s", "’s")) or not word.islower():
        return False
    return not (word in word_set("speaking_verbs") or word in word_set("acting_verbs") or word in pasts())


def _is_verb(word: str) -> bool:
    """Whether the past of a word is among the verbs that are listed: "acquire", "visit", "buy"."""
    if word in bases():
        return True
    past = word + ("d" if word.endswith("e") else "ed")
    return any(past in word_set(name) for name in ("acting_verbs", "speaking_verbs", "party_verbs"))


def collective_copula(text: str, one: Candidate) -> Span | None:
    """Find "is a charity", "remains the country's largest bank" behind the name of an organisation."""
    match = None if one.possessive else role_behind(_COPULA.match(text, one.end))
    if match is None:
        return None
    words = WORD.findall(match.group("role"))
    head = _head(words)
    return Span(*match.span("role")) if head > 1 and describes_body(words[head - 1]) else None


def collective_which(text: str, one: Candidate) -> Span | None:
    """Find ", which runs the ferries", what a body is there for."""
    match = _WHICH.match(text, one.end)
    return Span(*match.span("role")) if match else None


def collective_done(text: str, one: Candidate) -> Span | None:
    """Find ", owned by a rail operator", ", based in Torsby"."""
    match = _DONE.match(text, one.end) if text[one.end : one.end + 4] in _BEFORE_DONE else None
    return Span(*match.span("role")) if match else None


def collective_behind(text: str, one: Candidate) -> Span | None:
    """Find " news agency" right behind the name of an organisation."""
    found = None if one.possessive else body_behind(text, one.end)
    return Span(found.start() + 1, found.end()) if found else None


def collective_preposed(text: str, one: Candidate) -> Span | None:
    """Find "The manufacturer, " before the name of an organisation and a comma."""
    start = one.start - 4 if text[one.start - 4 : one.start] == "the " else one.start
    if text[start - 2 : start] != ", " or text[one.end : one.end + 1] not in (",", "."):
        return None
    found = _BODY_BEFORE.search(text, max(0, start - 80), start - 2)
    return Span(found.start(), found.end()) if found and describes_body(found.group("noun")) else None
