"""What tells the name of a firm: what it has, who its officers are, what it merges with, its trade and its seat."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.language.names.candidates import Candidate
from briefing.language.names.gender import by_pronouns
from briefing.language.names.role_words import BODY_OPENS, body_behind
from briefing.language.names.roles_of_bodies import collective_preposed
from briefing.matching.patterns import regex

_POSSESSED = frozenset(("’s", "'s", "s’", "s'", "’ ", "' "))
_OF_A_FIRM = regex(
    r"['’]s? (?:\w+(?:-\w+)? ){0,2}?(?:shares?|stock|share price|stock price|earnings|revenues?|profits?|dividend|bid"
    r"|takeover|shareholders|investors|customers|employees|workforce|board of directors|chief executive"
    r"|chief financial officer|CEO|subsidiary|headquarters|factory|factories|plants?|products?|platform|brands?"
    r"|businesses|assets|operations|sales|stores)\b"
)
"""What firms have, and people seldom."""
_OFFICERS = regex(
    r" (?:(?P<firm>CEO|CFO|COO|chief (?:executive|financial|operating|technology|marketing) officer|chief executive"
    r"|co-?founder|founder|shareholders?|stockholders?|executives?|employees?|customers?|subsidiary|franchise|stores?"
    r"|unit)\b|spokes(?:man|woman|person|people|men|women)\b"
    r"|(?:vice )?(?:president|chairman|chairwoman|chair|director|analyst|economist) [A-Z])"
)
"""Who firms have behind their name: "Xorvia spokeswoman", "Xorvia CEO", "Xorvia president Ana Bell"."""
_A_FIRMS = regex(
    r" (?:[a-z]+ )?(?:warehouse|store|outlet|branch|factory|plant|refinery|dealership|supermarket|restaurant|employee"
    r"|worker|driver|executive|customer|subsidiary|affiliate|airliner|jetliner|truck|tanker)\b"
)
"""What is a firm's behind its name and "a": "a Xorvia warehouse"."""
_OFFICER_OPENS = frozenset(
    (
        "CE",
        "CF",
        "CO",
        "ch",
        "co",
        "fo",
        "sh",
        "st",
        "ex",
        "em",
        "cu",
        "su",
        "fr",
        "un",
        "sp",
        "vi",
        "pr",
        "di",
        "an",
        "ec",
    )
)
_MERGED_WITH = frozenset(("with", "of", "for", "acquire", "buy", "acquiring", "buying", "acquired", "bought"))
_MERGER = regex(
    r"\b(?:merge[sdr]?|merging|merger|deal|alliance|joint venture|talks) with $|\b(?:bids?|offers?) for $"
    r"|\b(?:acquisition|takeover|purchase|owners?|parent|merger|shares|subsidiary) of (?:the )?$"
    r"|\b(?:acquir(?:e|ed|ing)|buy(?:ing)?|bought) $"
)
_SEATED = ("-based", "-listed", "-headquartered", "-owned")
"""Second halves of words before a firm: "Torsby-based Xorvia"."""
_TRADES = frozenset(
    (
        "airline",
        "bank",
        "brewer",
        "broadcaster",
        "builder",
        "carmaker",
        "carrier",
        "charity",
        "chipmaker",
        "contractor",
        "developer",
        "distributor",
        "drugmaker",
        "exporter",
        "housebuilder",
        "importer",
        "insurer",
        "lender",
        "manufacturer",
        "miner",
        "operator",
        "refiner",
        "regulator",
        "retailer",
        "shipbuilder",
        "start-up",
        "startup",
        "steelmaker",
        "supplier",
        "supermarket",
        "telecom",
        "utility",
        "watchdog",
        "wholesaler",
        "newspaper",
        "magazine",
        "daily",
        "tabloid",
        "station",
        "band",
        "club",
        "team",
        "school",
        "union",
        "party",
    )
)
"""What opens a sentence before the name of a firm: "Insurer Xorvia paid"."""


def votes_for_a_firm(text: str, one: Candidate, word: str) -> int:
    """Return how strongly the words around a name tell a firm or a paper; `word`: the one before it."""
    end = one.end
    counted = 0
    if word.endswith(_SEATED) or (word[:1].isupper() and word.lower() in _TRADES):
        counted += 3
    if text[end : end + 2] == ", ":
        if text[one.start - 2 : one.start] == ", " and collective_preposed(text, one):
            counted += 3  # "the insurer, Xorvia, said"
        if text.startswith("which ", end + 2):
            counted += 1
    if one.possessive or word in _MERGED_WITH or text[end + 1 : end + 3] in BODY_OPENS:
        return counted + _by_business(text, one, word)
    if text[end + 1 : end + 3] in _OFFICER_OPENS and (told := _OFFICERS.match(text, end)):
        return counted + (3 if told.group("firm") else 2)
    if (word == "a" or word == "an") and _A_FIRMS.match(text, end):
        return counted + 2
    return counted


def _by_business(text: str, one: Candidate, word: str) -> int:
    """Return what tells a firm: "Torsby news agency", "Xorvia's shares", "a bid for Xorvia", `word` before."""
    end = one.end
    if body_behind(text, end):
        return 4
    if one.possessive and text[end : end + 2] in _POSSESSED and _OF_A_FIRM.match(text, end):
        return 1
    if word in _MERGED_WITH and _MERGER.search(text, max(0, one.start - 40), one.start):
        return 2
    return 0


_FIRMS_OWN = regex(
    r"['’]s? (?:\w+ ){0,2}?(?:plants?|factory|factories|shares?|stock|chairman|chairwoman|chief|board|workers|employees"
    r"|customers|stores|products|profits?|earnings|revenues?|spokes\w+|headquarters|shareholders|farmers)\b"
)
_FOR_THE_FIRM = regex(r"\b(?:spokes\w+|shares|stake|[mb]illion(?: \w+)?|bids?|offers?|takeover) (?:for|in|of) $")


def means_the_firm(texts: Mapping[int, str], there: Sequence[Candidate]) -> bool:
    """Whether a surname that a firm bears too means the firm: "Bell's plant", "a spokeswoman for Bell"; no "he"."""
    owns = sum(
        _FIRMS_OWN.match(texts[one.article], one.end) is not None
        or _FOR_THE_FIRM.search(texts[one.article], max(0, one.start - 40), one.start) is not None
        for one in there
    )
    return 2 * owns > len(there) and by_pronouns([(one.article, one.end) for one in there], texts) is None


_CAPITAL_INSIDE = regex(r"[A-Z][a-z]{2,}[A-Z]|[A-Z]{2,}[a-z]")
_IT = regex(r"it(?<=\bit)(?:s|self)?\b")
_REACH = 100
"""Characters behind a name within which "it" may mean what is named."""
_SENTENCE_END = regex(r"[.!?\n]")


def is_firm_alone(texts: Mapping[int, str], there: Sequence[Candidate]) -> bool:
    """Whether a single word has a capital inside ("AskMart"), or "it" follows it and no "he" or "she"."""
    if any(_CAPITAL_INSIDE.match(one.text) for one in there):
        return True
    places = [(one.article, one.end) for one in there]
    return any(_is_it(texts[article], end) for article, end in places) and by_pronouns(places, texts) is None


def _is_it(text: str, end: int) -> bool:
    """Whether "it" follows the name that ends at `end` in the same sentence."""
    it = _IT.search(text, end + 1, end + _REACH + len(" itself "))
    return it is not None and it.start() <= end + _REACH and not _SENTENCE_END.search(text, end, it.start())
