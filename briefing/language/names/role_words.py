"""Which words and phrases tell what somebody is."""

from __future__ import annotations

import re

from briefing.language.names import lists
from briefing.lexicon import word_set
from briefing.matching.naming import fold
from briefing.matching.patterns import regex
from briefing.matching.remembered import Remembered

NOT_FIRST = word_set("phrase_breakers")
_ADJECTIVE = regex(r"(?:\w+-)+\w+|\w+(?:al|ic|ive|ist|ent|ant|ary|ous|ian|ful|less|born|based|ly|ine|ese|ish)$")
_OWNING = regex(
    r"\b(?:owners?|partners?|operators?|rivals?|suppliers?|publishers?|parents?|makers?|sponsors?|neighbou?rs?|hosts?"
    r"|champions?|winners?|contractors?|developers?|buyers?|sellers?|leaders|giants?|favou?rites?)$",
    re.I,
)
"""Role nouns that firms, teams and states are too."""
_OFFICES = frozenset(("rev", "rev.", "rabbi", "queen", "sheik", "king", "pope", "shah", "tsar", "duke", "imam"))
"""Honorifics that tell an office."""
_FIRMS = frozenset(
    ("affiliate", "bakery", "brewery", "broadsheet", "brokerage", "carrier", "champions", "clinic", "co-op",
    "confederation", "conglomerate", "consortium", "constructor", "cooperative", "country", "dealership",
    "developer", "distillery", "distributor", "eatery", "economy", "ensemble", "exporter", "franchise", "giant",
    "giants", "grocer", "guild", "hotel", "importer", "institution", "kingdom", "laboratory", "landlord",
    "museum", "nation", "operator", "opposition", "orchestra", "outfit", "owner", "parent", "partnership",
    "pharmacy", "platform", "powerhouse", "publisher", "quartet", "refinery", "regulator", "restaurant",
    "rival", "rivals", "seminary", "service", "shipyard", "side", "site", "spin-off", "spinoff", "steelmaker",
    "subsidiary", "supermarket", "supplier", "syndicate", "telco", "theater", "theatre", "think-tank",
    "tribunal", "troupe", "utility", "watchdog", "weekly", "wholesaler", "winery")
)  # fmt: skip
"""What firms, teams and other bodies are called beside COLLECTIVES."""
_BUSINESS = (
    "advertising", "biotech", "biotechnology", "chemical", "clothing", "construction", "consulting", "drug", "energy",
    "engineering", "entertainment", "food", "insurance", "investment", "mining", "oil", "pharmaceutical", "pipeline",
    "publishing", "railway", "restaurant", "security", "shipping", "software", "steel", "technology", "tobacco",
    "trucking", "waste",
)  # fmt: skip
"""What the companies are in that stand behind a name: "the Xorvia shipping company"."""
_BODY_AFTER = regex(
    rf" (?:(?:{'|'.join(_BUSINESS)}) (?=company|firm|corporation|chain|agency|maker|provider|group|movement\b))?"
    r"(?:news(?:paper| agency| site| service| channel| network| website)|daily|magazine|television|radio station|TV"
    r"|airline|supermarkets?|carmaker|conglomerate|consortium|cartel|militia|guerrillas|rebels|political party|party"
    r"|movement|company|firm|operator|manufacturer|retailer|maker|provider|group|corporation|chain|refinery"
    r"|(?:unit|subsidiary|affiliate)(?: of (?:the )?[A-Z][\w.&’'-]*(?: [A-Z&][\w.&’'-]*){0,4}(?<!\.))?)\b"
)
BODY_OPENS = frozenset(
    (
        "af",
        "ai",
        "ar",
        "ca",
        "ch",
        "co",
        "da",
        "di",
        "gu",
        "ma",
        "mi",
        "mo",
        "ne",
        "pa",
        "po",
        "ra",
        "re",
        "su",
        "te",
        "un",
        "TV",
    )
).union(word[:2] for word in _BUSINESS)
"""How what _BODY_AFTER finds begins: "the Torsby news agency"."""
CLOSERS = word_set("phrase_closers")
_TRADES = ("ologist", "iatrist", "onomist", "ometrist", "rapher", "therapist", "ician", "crat", "smith", "wright")
"""How nouns for those of a trade or a science end."""
_COMPOUNDS = (
    "man", "woman", "-elect", "-designate", "monger", "keeper", "master", "mistress", "holder", "-maker", "-grader",
    "goer",
)  # fmt: skip
"""How other nouns for somebody end: "railwayman", "beekeeper"."""
_NOBODY = frozenset(
    ("ataman", "human", "german", "roman", "norman", "ottoman", "talisman", "superhuman", "inhuman", "subhuman",
     "nonhuman", "non-human", "caiman", "brahman", "remaster", "webmaster", "placeholder", "postmaster", "cardholder",
     "pre-elect", "re-elect", "webkeeper", "one-man", "two-man", "three-man", "four-man", "five-man", "six-man")
)  # fmt: skip
_PREFIXES = ("co-", "ex-", "vice-", "under-", "sub-")
_FIELDS = frozenset(
    ("accounting", "banking", "boxing", "building", "commanding", "consulting", "cycling", "engineering", "farming",
     "fishing", "housing", "incoming", "marketing", "mining", "nursing", "planning", "presiding", "racing", "reigning",
     "retiring", "ruling", "sailing", "shipping", "sitting", "skiing", "swimming", "training", "visiting")
)  # fmt: skip
"""What secretaries and others are of, and how they are, that ends in "ing"."""
_KIN = frozenset(("wife", "husband", "son", "daughter", "mother", "father", "brother", "sister", "friend"))


def is_only_honorific(title: str) -> bool:
    """Whether a title tells no role: "Mr.", "Dr."."""
    words = title.lower().split()
    if not title.isascii():
        words = fold(title).split()
    if words == ["tan", "sri"]:
        return True
    return all(word.rstrip(".") in lists.HONORIFICS and len(word) < 6 and word not in _OFFICES for word in words)


def is_role(word: str) -> bool:
    """Whether a lower-case word is a role noun, singular or plural."""
    if word in lists.ROLES or word in lists.PERSONS or word.endswith(_TRADES):
        return True
    if word.startswith(_PREFIXES) and word.partition("-")[2] in lists.ROLES:
        return True
    if word.endswith(_COMPOUNDS) and word not in _NOBODY:
        return True
    if "-" in word and word.rpartition("-")[2] in lists.ROLES:
        return True  # "footballer-turned-investor", "crofter-postwoman"
    if not word.endswith("s"):
        return word.endswith("men") and word[:-2] + "an" in lists.ROLES
    if word[:-1] in lists.ROLES or word[:-1] in lists.PERSONS or word[:-1].endswith(_TRADES):
        return True
    return word.endswith("ies") and word[:-3] + "y" in lists.ROLES


def modifies(word: str, lower: str, before: str) -> bool:
    """Whether a word goes on with a title to its left; a mere adjective must follow one of the small words."""
    small = before in lists.FUNCTION_WORDS or before in lists.MODIFIERS or before.endswith(("’s", "'s", ",", "ly"))
    if lower in lists.MODIFIERS or lower in lists.ROLES:
        # "the accused mayor", but "the county convicted former mayor ..."
        return not lower.endswith("ed") or (small and (before not in lists.MODIFIERS or before.endswith("ly")))
    if word[0].isupper():
        return (
            not word.endswith(("’s", "'s")) and lower not in lists.FUNCTION_WORDS and fold(word) not in lists.CALENDAR
        )
    if lower in lists.FUNCTION_WORDS or not _ADJECTIVE.fullmatch(lower):
        return False
    return small


def opens_clause(word: str) -> bool:
    """Whether a word in small letters is a participle that opens a sentence: "Hosting President Bell", no "Housing"."""
    return word.endswith("ing") and word not in lists.MODIFIERS and word not in lists.ROLES and word not in _FIELDS


def body_behind(text: str, end: int) -> re.Match[str] | None:
    """Return the words for a paper, a firm or a party behind a name without a comma: "the Torsby news agency"."""
    if text[end : end + 1] != " " or text[end + 1 : end + 3] not in BODY_OPENS:
        return None
    return _BODY_AFTER.match(text, end)


def can_be_a_firm(role: str) -> bool:
    """Whether firms, teams and states bear that role too."""
    return _OWNING.search(role) is not None


def is_body(word: str) -> bool:
    """Whether a word in small letters describes a firm, a team or another body."""
    if word in lists.COLLECTIVES or word in _FIRMS or word.endswith("maker"):
        return True
    return word.endswith("s") and (word[:-1] in _FIRMS or word[:-1] in lists.COLLECTIVES or word.endswith("makers"))


def describes_body(word: str) -> bool:
    """Whether a word in small letters tells behind a name what body it is."""
    return is_body(word) or word in lists.BODIES or (word.endswith("s") and word[:-1] in lists.BODIES)


def does_something(words: list[str]) -> bool:
    """Whether a phrase tells what somebody does, or why: "meeting farmers in Torsby", "largely because the mayor"."""
    first = words[0].lower()
    if first.endswith("ing") and first not in lists.MODIFIERS and first not in lists.ROLES:
        return len(words) == 1 or words[1].lower() not in lists.ROLES
    return first.endswith("ly") and len(words) > 1 and words[1].lower() in NOT_FIRST


def names_somebody(words: list[str]) -> bool:
    """Whether the head of a noun phrase is a role: the word before its first preposition, relative or participle."""
    lower = [word.lower() for word in words]
    if not lower:
        return False
    if lower[0] == "among" and lower[1:2] != ["the"]:
        return False  # "ahead of Ana Bell, among young voters"
    if lower[0] in ("one", "among", "part", "some"):
        lower = lower[2:] if lower[1:2] == ["of"] else lower[1:]
    cut = len(words) - len(lower)
    for at, word in enumerate(lower[:14]):
        if at and word in CLOSERS:
            if word == "and" and words[at - 1][0].isupper() and at + 1 < len(words) and words[at + 1][0].isupper():
                continue  # "a Freedom and Justice leader"
            return False
        after = lower[at + 1] if at + 1 < len(lower) else None
        if not _HEADS[word] or (word.endswith("man") and word not in lists.ROLES and words[at + cut][0].isupper()):
            continue  # "Ana Bell, Northrop Bergman"
        if after == "and" and word in _KIN and lower[0] not in ("a", "an"):
            return False
        if after is None or after in CLOSERS or after.endswith(("ing", "ed")) or after[0].isdigit():
            return True
    return False


def _is_head(word: str) -> bool:
    if is_role(word) or fold(word) in lists.peoples() or word.endswith("-year-old"):
        return True
    return "-" in word and word.rpartition("-")[2] in lists.ROLES


_HEADS = Remembered(_is_head, 4096)
