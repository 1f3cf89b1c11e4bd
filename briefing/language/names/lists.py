"""The word lists that the rules of this package ask, read once and folded the way they are asked."""

from __future__ import annotations

from functools import cache

from briefing.lexicon import entries, word_set
from briefing.matching.naming import fold


def _folded(name: str) -> frozenset[str]:
    """Return the entries of a list as names are compared; most of its thousands have nothing but letters."""
    return frozenset([word.lower() if word.isascii() and word.isalpha() else fold(word) for word in entries(name)])


FUNCTION_WORDS = word_set("sentence_openers")
OPENING = word_set("opening_words") | FUNCTION_WORDS
CLOSED_CLASS = word_set("closed_class_words")
ROLES = word_set("roles") | _folded("roles")
PERSONS = word_set("person_words")
"""Nouns for people that make no titles."""
TITLES = _folded("titles")
SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
EVENTS = frozenset(("hurricane", "typhoon", "cyclone", "storm", "operation", "flight", "tropical", "apollo", "project"))
"""Words that open the names of storms, operations, flights."""
SURNAMES = word_set("place_surnames")
"""Words for places that are common surnames too."""
TRADE_SURNAMES = word_set("trade_surnames")
"""Role nouns that are surnames too."""
TITLE_SURNAMES = frozenset(("king", "prince", "duke", "earl", "bishop", "pope", "major", "lord", "baron", "dean"))
"""Titles that are common surnames too."""
GROUPS = word_set("group_words")
COLLECTIVES = word_set("collectives")
BODIES = word_set("body_words")
"""Nouns that describe a body behind its name."""
MODIFIERS = word_set("role_modifiers")
PARTNERS = frozenset(("associates", "brothers", "company", "daughters", "partners", "sons"))
"""What ends the name of a firm behind "and": "Holm and Sons"."""
ORGANISATION_HEADS = frozenset(word.rstrip(".").lower() for word in entries("organisation_heads"))
ORGANISATION_FORMS = frozenset(word.rstrip(".").lower() for word in entries("organisation_forms"))
PRODUCTS = word_set("product_words")
"""What firms make and deal in, two of which end a firm's name: "Torsby Ropes and Structures"."""
TEAMS = word_set("team_names")
BRANDS = word_set("brand_words")
THING_HEADS = frozenset(word.lower() for word in entries("thing_heads"))
PLACE_HEADS = frozenset(word.rstrip(".").lower() for word in entries("place_heads"))
FAMILY_FIRST = frozenset(word.lower() for word in entries("family_first"))
PARTICLES = word_set("name_particles")
PLACES = _folded("places")
MEDIA = _folded("media")
FEMALE = _folded("first_names_female")
MALE = _folded("first_names_male")
FIRST_NAMES = FEMALE | MALE | _folded("first_names_either")
CALENDAR = _folded("calendar") - (FIRST_NAMES & {"jan", "mar", "sun", "sat", "mon"})
"""Months and weekdays; "Jan." is left out, as Jan is a name."""


def fields(entry: str) -> list[str]:
    """Return the fields of one entry; "-" stands for an empty one."""
    return ["" if field.strip() == "-" else field.strip() for field in entry.split("|")]


HONORIFICS = {fold(fields(entry)[0].rstrip(".")): fields(entry)[1] for entry in entries("honorifics")}
"""Honorific -> "female", "male" or ""."""


@cache
def acronyms() -> dict[str, str]:
    """Return folded acronym -> the name it stands for, and folded name -> itself, for known organisations."""
    known: dict[str, str] = {}
    for entry in entries("organisations"):
        name, acronym = fields(entry)
        known[fold(name)] = name
        if acronym:
            known.setdefault(fold(acronym), name)
    return known


@cache
def states() -> dict[str, str]:
    """Return folded name of a country -> the country, for all its names."""
    known: dict[str, str] = {}
    for entry in entries("countries"):
        country, _, _, _, others = fields(entry)
        for name in (country, *others.split(", ")):
            if name and not name.startswith("the "):
                known[fold(name)] = country
    return known


@cache
def seats() -> dict[str, str]:
    """Return folded seat of government -> the country it speaks for."""
    known: dict[str, str] = {}
    for entry in entries("countries"):
        country, _, _, seat, _ = fields(entry)
        for name in seat.split(", "):
            if name:
                known.setdefault(fold(name), country)
    return known


@cache
def demonyms() -> dict[str, str]:
    """Return folded adjective or word for the people -> the country."""
    known: dict[str, str] = {}
    for entry in entries("countries"):
        country, adjectives, people, _, _ = fields(entry)
        singular = (name[:-1] for name in people.split(", ") if name.endswith("s"))
        for name in (*adjectives.split(", "), *people.split(", "), *singular):
            if name:
                known.setdefault(fold(name), country)
    return known


@cache
def peoples() -> frozenset[str]:
    """Return the folded words for peoples, faiths and parties."""
    return frozenset(demonyms()) | GROUPS


@cache
def common() -> frozenset[str]:
    """Return the folded words that a capital alone does not make a name."""
    return OPENING | ROLES | ORGANISATION_HEADS | peoples()


@cache
def short_forms() -> dict[str, frozenset[str]]:
    """Return folded short given name -> the full ones it may stand for."""
    known: dict[str, frozenset[str]] = {}
    for entry in entries("nicknames"):
        short, full = fields(entry)
        known[fold(short)] = frozenset(fold(name) for name in full.split(", "))
    return known


INITIALS = frozenset(
    ("jd", "jk", "jj", "cj", "aj", "tj", "pj", "dj", "rj", "bj", "jr", "ak", "ps", "vs", "kp", "hw", "cs", "wh")
)
"""Given names that are written as two initials without full stops."""
