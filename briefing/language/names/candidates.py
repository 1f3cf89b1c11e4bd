"""One capitalised run taken apart: which words are a title, which a name, and what they alone tell of its kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from briefing.language.names import lists
from briefing.language.names.role_words import opens_clause
from briefing.language.names.titles import title_length
from briefing.language.names.tokens import Token
from briefing.language.names.words import are_people, is_common, is_people, looks_personal
from briefing.matching.naming import fold
from briefing.model import Span

Guess = Literal["person", "organisation", "place", "thing"]


NOWHERE = 0
"""The article of a candidate whose run has no place yet."""


class Candidate(NamedTuple):
    """Capitalised words that may be a name."""

    article: int
    start: int
    end: int
    text: str
    key: str
    """The name folded."""
    words: tuple[str, ...]
    """The folded words, connectors included."""
    guess: Guess | None
    """What the words alone tell; None when they tell nothing."""
    title: Span | None
    title_words: tuple[str, ...]
    """The folded words of the title."""
    opening: bool
    """True when it opens a sentence, so that its capital tells nothing."""
    possessive: bool


Named = Mapping[str, Sequence[Candidate]]
"""Folded name -> all candidates of that name in the story, in order of article and place."""

_TWO_WORD_HEADS = frozenset(("city hall", "city council", "national guard", "coast guard", "red cross", "air force"))
_SHIPS = frozenset(("MV", "SS", "HMS", "USS", "RMS", "MT", "INS", "HMNZS", "HMAS", "RRS", "USNS"))
"""What stands before the names of ships."""
_LETTERS_AFTER = frozenset(
    (
        "QC",
        "KC",
        "SC",
        "MP",
        "MEP",
        "MSP",
        "MLA",
        "MBE",
        "OBE",
        "CBE",
        "KBE",
        "DBE",
        "QPM",
        "PhD",
        "MD",
        "Esq",
        "RN",
        "JP",
    )
)
"""Letters behind a person's name."""
_FIRMS_OPEN = frozenset(
    ("airline", "brewer", "broadcaster", "carmaker", "carrier", "chipmaker", "contractor", "developer", "distributor",
     "drugmaker", "exporter", "housebuilder", "importer", "insurer", "lender", "manufacturer", "operator", "owner",
     "publisher", "regulator", "retailer", "rival", "shipbuilder", "sponsor", "steelmaker", "supplier", "wholesaler",
     "organiser", "organizer", "auditor", "maker", "automaker", "bookmaker", "bookseller", "brokerage", "conglomerate",
     "consultancy", "franchisee", "grocer", "planemaker", "pollster", "shipowner", "startup", "telco", "thinktank",
     "utility", "watchdog")
)  # fmt: skip
"""What firms do, where it may open a sentence before their name."""
_FORMS_ALONE = lists.ORGANISATION_FORMS - {"co", "company", "bank", "trust", "group"}
"""Legal forms behind which "of" tells where a firm sits."""
_LACKING = frozenset(("without", "sans", "sin", "sem", "senza", "ohne"))
"""What stands behind the first word of bodies that know no borders."""
_TENS = frozenset(("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"))
"""With what numbers of two words begin: "Twenty-seven states"."""
_GOES_ON = frozenset(("against", "for", "in", "of", "on", "to", "under", "with", "without"))
"""Capitals behind a title with which no name begins."""
_GATHERINGS = frozenset(("assembly", "chamber", "college", "conference", "congress", "convention", "council", "synod"))
"""Bodies of people that need not be bodies: a conference may be a meeting, a Conference of Mayors is none."""
_INITIAL = 2
"""Characters of "A." and "Q."."""
_WITH_COUNTRY = 5
"""Words of a name behind which "of the UK" only tells where a body is."""
_SHORT = 3
"""Letters of acronyms that are none where they are written with one capital."""
_TEAMS_ALONE = lists.TEAMS | {"city", "town", "county"}
"""Words that alone may mean a team whose name ends in them."""
_OPENING_A_BODY = (
    frozenset(
        (
            "air",
            "radio",
            "club",
            "bank",
            "banco",
            "team",
            "fc",
            "afc",
            "atletico",
            "borussia",
            "dinamo",
            "dynamo",
            "lokomotiv",
        )
    )
    | frozenset(("hc", "fk", "sk", "nk", "ofk", "rcd", "cd", "ud", "sv", "vfb", "vfl", "tsg", "psv", "cska", "teatro"))
    | frozenset(("olympique", "real", "spartak", "sporting"))
)
"""First words of the names of clubs, banks and stations."""


def candidate(text: str, piece: list[Token], opening: bool) -> Candidate | None:
    """Return the name that a piece of the run `text` holds, its places counted from the beginning of the run.

    None when the piece holds a title, an adjective or a common word alone. `opening`: it begins a sentence.
    """
    first = piece[0].start
    if text[first + 1 : first + 2] == "-" and text[first] in "RDI":
        return None  # "R-Maine": party and state
    if len(piece) == 1:
        return _single(text, piece[0], opening)
    if text[first : piece[0].end] in _SHIPS:
        return None
    while len(piece) > 2 and (text[piece[-1].start : piece[-1].end] in _LETTERS_AFTER or _are_letters(text, piece)):
        piece = piece[:-1]  # "Judge Ana Bell QC", "Nurse Ana Bell RGN"
    keys = [token.key for token in piece]
    if len(keys) > _WITH_COUNTRY and keys[-3:-1] == ["of", "the"] and keys[-1] in lists.states():
        piece, keys = piece[:-3], keys[:-3]  # "Torsby State University of the US"
    for at in range(2, len(keys) - 1):
        if keys[at] == "of" and keys[at - 1] in _FORMS_ALONE and " ".join(keys[at + 1 :]) in lists.PLACES:
            piece, keys = piece[:at], keys[:at]  # "Torsby Gold Corporation of Velmora"
            break
    known = _kind_of_whole(" ".join(keys))
    if (keys[-2] == "and" and keys[-1] in lists.PARTNERS) or _is_of_several(keys):
        known = "organisation"
    if opening and not known and (_opens_with_several(piece) or _opens_with_firm(piece)):
        return candidate(text, piece[1:], False)
    title_end = 0 if known else title_length(piece, keys, opening)
    name = piece[title_end:]
    while title_end > 1 and _is_no_title(piece, opening):
        piece, title_end = piece[1:], title_end - 1
    title = Span(piece[0].start, piece[title_end - 1].end) if title_end else None
    group = not title and not known and name and is_people(name[0].key) and name[0].key not in lists.PLACE_HEADS
    if group and looks_personal(name[1:]):
        title, name = Span(name[0].start, name[0].end), name[1:]
    if not name:
        return _complement(text, piece)
    words = tuple(keys[-len(name) :])
    if title is None and not known and are_people(words):
        return None
    if _is_plural_role(words) and not known and title is None:
        return None
    if len(name) > 2 and not title and not known and (_glued_person(name) or _branded_person(name)):
        title, name = Span(name[0].start, name[-3].end), name[-2:]
        words = words[-2:]
    guess = known or _guess(name, words, title is not None)
    if guess == "organisation" and not (known or title) and _is_office(keys):
        return _complement(text, piece)
    if title and guess is None:
        guess = "person"
    if title and name[0].key in _GOES_ON:
        title, guess = None, "thing"  # the Justice Against Sponsors of Terror Act
    start, end = name[0].start, name[-1].end
    own = text[start:end]
    key = " ".join(words) if own.isascii() and own.replace(" ", "").isalpha() else fold(own)
    title_words = tuple(fold(text[title.start : title.end]).split()) if title else ()
    opening = opening and title is None and not (end - start > 2 and own.isupper())
    possessive = piece[-1].possessive
    return tuple.__new__(  # a third of the time of Candidate(...)
        Candidate, (NOWHERE, start, end, own, key, words, guess, title, title_words, opening, possessive)
    )


def _is_office(keys: list[str]) -> bool:
    """Whether a name that ends as bodies do is an office in one: "Deputy Commissioner of Police"."""
    at = keys.index("of", 1) if "of" in keys[1:] else 0
    return at > 0 and keys[at - 1] in lists.ROLES and keys[at - 1] not in lists.ORGANISATION_HEADS


def _is_of_several(keys: list[str]) -> bool:
    """Whether a name is that of a body of several: "Bakers Without Walls", "Torsby Conference of Mayors".

    Or of a firm that deals in two things: "Torsby Ropes and Structures".
    """
    last = keys[-1]
    if keys[1] in _LACKING:
        return keys[0].endswith("s") and (keys[0][:-1] in lists.ROLES or keys[0][:-1] in lists.PERSONS)
    if keys[-2] == "and":
        return len(keys) > 3 and last in lists.PRODUCTS and keys[-3] in lists.PRODUCTS
    if "of" not in keys[1:-1] or not last.endswith("s") or last[:-1] not in lists.ROLES:
        return False
    return keys[keys.index("of", 1) - 1] in _GATHERINGS


def _opens_with_firm(piece: list[Token]) -> bool:
    """Whether what a firm does opens a sentence before its name: "Insurer Xorvia paid", "Operator Torva Lines said"."""
    first, last = piece[0], piece[-1]
    if first.key not in _FIRMS_OPEN or first.possessive or any(token.small for token in piece[1:2]):
        return False
    if len(piece) == 2:
        return not (is_common(last.key) or last.key in lists.THING_HEADS or last.key in lists.PLACE_HEADS)
    return not looks_personal(piece[1:])


def _are_letters(text: str, piece: list[Token]) -> bool:
    """Whether unknown letters stand behind a personal name."""
    last = piece[-1]
    if not 1 < last.end - last.start < 6 or not text[last.start : last.end].isupper() or last.possessive:
        return False
    if last.key in lists.SUFFIXES or last.key in lists.ORGANISATION_FORMS or last.key in lists.TEAMS:
        return False
    return (
        last.key not in lists.acronyms()
        and looks_personal(piece[:-1])
        and not text[piece[0].start : last.start - 1].isupper()
    )


def _opens_with_several(piece: list[Token]) -> bool:
    """Whether a noun for several people or bodies opens a sentence before a name: "Sponsors Xorvia said"."""
    first, last = piece[0].key, piece[-1].key
    if not first.endswith("s") or piece[0].possessive or piece[1].small or first in lists.FIRST_NAMES:
        return False
    if first in lists.TITLES:
        return False  # "Sens. Ana Bell and Ira Dorn"
    if first[:-1] not in lists.ROLES and first not in lists.COLLECTIVES:
        return False
    return not (is_common(last) or last in lists.THING_HEADS or last in lists.PLACE_HEADS)


def _is_no_title(piece: list[Token], opening: bool) -> bool:
    """Whether a title begins with what is none of it: "A. Mr. Bell" in an interview, "Hosting President Bell" there."""
    first = piece[0]
    if first.initial:
        return first.end - first.start == _INITIAL and piece[1].key in lists.HONORIFICS
    return opening and opens_clause(first.key)


def _single(text: str, word: Token, opening: bool) -> Candidate | None:
    """Return the name of one word; None for an adjective or a common word."""
    key = word.key
    guess = _kind_of_whole(key)
    if guess is None and key.partition(" ")[0] in _TENS:
        return None
    if guess == "organisation" and len(key) == _SHORT and not word.shouts:
        guess = None  # the town of Gao is no Government Accountability Office
    if guess is None:
        if is_people(key):
            return None
        if is_common(key):
            if not (key in lists.ROLES and key in lists.TRADE_SURNAMES) and key not in _TEAMS_ALONE:
                return None
            opening = True  # "Baker said" is a name only where a James Baker is known, "United" where Ashford United is
    start, end, possessive = word.start, word.end, word.possessive
    name = text[start:end]
    if guess is None and name.endswith("s") and len(name) > 2 and name[:-1].isupper():
        return None  # several MPs
    opening = opening and not (len(name) > 2 and name.isupper())
    folded = fold(name) if possessive else key
    return tuple.__new__(Candidate, (NOWHERE, start, end, name, folded, (key,), guess, None, (), opening, possessive))


def _glued_person(name: list[Token]) -> bool:
    """Whether a person follows an organisation without a comma: "Harbour Museum of Art Jane Bell"."""
    if len(name) < 5 or name[-3].small or name[-1].key in lists.ORGANISATION_HEADS or name[-1].key in lists.THING_HEADS:
        return False
    opens = any(token.key in lists.ORGANISATION_HEADS for token in name[:-3])
    return opens and name[-2].key in lists.FIRST_NAMES and looks_personal(name[-2:])


def _branded_person(name: list[Token]) -> bool:
    """Whether a known organisation and perhaps a rank stand before a person: "Interpol CVP Jane Bell"."""
    if len(name) < 3 or any(token.small for token in name) or not looks_personal(name[-2:]):
        return False
    last = name[-1].key
    if last in lists.THING_HEADS or last in lists.ORGANISATION_HEADS or last in lists.PLACE_HEADS:
        return False
    return name[0].key in lists.acronyms() and name[-2].key in lists.FIRST_NAMES


def _complement(text: str, piece: list[Token]) -> Candidate | None:
    """Return the Harbour Board of "Director of the Harbour Board"."""
    for at, token in enumerate(piece):
        if token.small and token.key in ("of", "for"):
            rest = [one for one in piece[at + 1 :] if one.key != "the"]
            found = candidate(text, rest, False) if rest else None
            return found if found and found.guess in ("organisation", "place") else None
    return None


def _is_plural_role(words: tuple[str, ...]) -> bool:
    """Whether the words are several people by their office: "Navy Captains"."""
    last = words[-1]
    if not last.endswith("s") or last[:-1] not in lists.ROLES or last in lists.ORGANISATION_HEADS or len(words) < 2:
        return False
    if len(words) == 2 and words[0] in lists.FIRST_NAMES and not is_people(words[0]):
        return False  # "Peter Parsons"
    return not any(after in ("of", "for") and word in lists.ORGANISATION_HEADS for word, after in pairwise(words))


def _kind_of_whole(key: str) -> Guess | None:
    """Return the kind of a folded name that stands in the lists of places and organisations as it is."""
    if key in lists.acronyms() or key in lists.MEDIA:
        return "organisation"
    return "place" if key in lists.PLACES or key in lists.states() else None


def _guess(name: list[Token], keys: tuple[str, ...], titled: bool) -> Guess | None:
    """Return what the words of a name tell of its kind; `keys`: these folded."""
    last = keys[-1]
    if len(keys) == 1:
        return None
    if len(keys) > 2 and any(
        token.small and token.end - token.start == 1 and not token.key.isalpha() for token in name[1:-1]
    ):
        return "organisation"  # "Bell & Sons"
    if titled:
        return "person"
    if " ".join(keys[-2:]) in _TWO_WORD_HEADS:
        return "organisation"
    headed = last in lists.ORGANISATION_HEADS or last in lists.ORGANISATION_FORMS or last in lists.TEAMS
    if keys[0] in lists.PLACES and keys[0] in lists.FIRST_NAMES:
        return "organisation" if headed else None
    if looks_personal(name) and not (headed and (len(keys) > 2 or last in lists.ORGANISATION_FORMS)):
        if last in lists.PLACE_HEADS or last in lists.THING_HEADS or headed:
            return None if len(keys) == 2 else "thing"
        return "person"
    if keys[0] in lists.EVENTS:
        return "thing"
    if keys[0] in _OPENING_A_BODY:
        return "organisation"
    opened = None
    if len(keys) > 2:
        opened = next((key for key, after in pairwise(keys) if after in ("of", "for", "on", "against")), None)
    if headed or opened in lists.ORGANISATION_HEADS:
        return "organisation"
    if last in lists.THING_HEADS or opened in lists.THING_HEADS:
        return "thing"
    if (last in lists.PLACE_HEADS or keys[0] in lists.PLACE_HEADS) and not (len(keys) == 2 and last in lists.SURNAMES):
        return "place"
    return "person" if len(keys) > 2 and any(token.initial for token in name[1:-1]) else None
