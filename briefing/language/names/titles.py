"""How many words at the head of a capitalised run are a title."""

from __future__ import annotations

from itertools import pairwise

from briefing.language.names import lists
from briefing.language.names.role_words import can_be_a_firm
from briefing.language.names.tokens import Token
from briefing.language.names.words import is_common, is_known, looks_personal

_GIVEN_TOO = frozenset(("don", "dom", "emir", "sultan"))
"""Honorifics before given names that are given names themselves."""
_ARABIC = frozenset(("al", "el", "bin", "ibn"))
_AFTER_DON = frozenset(
    ("andres", "carlos", "cesar", "hamad", "jesus", "juan", "luis", "manuel", "miguel", "rafael", "ramon", "tamim")
)
"""Given names behind these honorifics that end in no vowel."""
_PLAIN = frozenset(("mr", "mrs", "ms", "miss"))
_RANKS = frozenset(("general", "president", "minister", "secretary", "chairman", "chief", "director"))
"""Last parts of offices written with hyphens."""
_HALF_RANKS = frozenset(
    f"{first} {last}"
    for first in ("lieutenant", "sub", "brigadier", "vice", "rear", "flag", "wing", "squadron", "air", "warrant",
                  "staff", "sergeant", "master", "lance", "quartermaster", "field", "chief", "deputy", "under")
    for last in ("commander", "colonel", "lieutenant", "captain", "admiral", "governor", "marshal", "sergeant",
                 "corporal", "constable", "commodore", "inspector", "superintendent", "commissioner", "sheriff",
                 "major", "officer", "premier", "chancellor")
)  # fmt: skip
"""Ranks of two words that may be written with a hyphen, folded."""
_ADDRESSED = frozenset(
    (
        "speaker",
        "chancellor",
        "judge",
        "mayor",
        "senator",
        "general",
        "governor",
        "sheriff",
        "marshal",
        "coach",
        "nurse",
    )
)
"""What stands behind "Mr." without being a name: "Mr. Speaker"."""

_ELECT = frozenset(
    f"{office} {when}"
    for office in ("president", "governor", "mayor", "senator", "premier", "minister", "sheriff", "chairman", "speaker",
                   "congressman", "congresswoman", "representative", "commissioner", "judge", "chancellor")
    for when in ("elect", "designate")
)  # fmt: skip
"""Offices that wait for their holder, folded: "Sheriff-elect"."""
_ENDS = frozenset(
    (
        *lists.HONORIFICS,
        *lists.ROLES,
        *(role.rpartition(" ")[2] for role in lists.ROLES if " " in role),
        *(f"{title}s" for title in lists.TITLES),
        *_ELECT,
        *_HALF_RANKS,
    )
)
"""The words that a title can end with."""


def title_length(piece: list[Token], keys: list[str], opening: bool = False) -> int:
    """Return how many words at the head of a piece are a title; 0 for none, all when no name follows.

    `keys`: the words folded. `opening`: the piece begins a sentence, where a trade has a capital too.
    """
    if _ENDS.isdisjoint(keys):
        return 0
    size = len(keys)
    while size > 1 and keys[size - 1] in lists.SUFFIXES:
        size -= 1  # "Martin King Jr."
    piece, keys = piece[:size], keys[:size]
    if size == 2 and keys[0] in _PLAIN and keys[1] in lists.TRADE_SURNAMES and keys[1] not in _ADDRESSED:
        return 1
    if size == 2 and keys[0] in _GIVEN_TOO and not _is_addressed_don(keys[1]):
        return 0  # "Don Torvik", but "Don Carlos"
    if keys[-1] in lists.ORGANISATION_HEADS and not (size > 2 and looks_personal(piece[-2:])):
        return 0
    if any(after in ("of", "for") and key in lists.ORGANISATION_HEADS for key, after in pairwise(keys)):
        return 0
    for at in range(size - 1, -1, -1):
        if piece[at].small or not (_role_ends(keys, at) or _is_honorific(keys, at)):
            continue
        if at < size - 1 and keys[at] in _GIVEN_TOO and keys[at + 1].partition(" ")[0] in _ARABIC:
            continue  # "Oil Minister Sultan al-Rumhi"
        if at == size - 1:
            if keys[0] in lists.FIRST_NAMES and size == 2:
                return 0
            if looks_personal(piece[-3:]) and size > 2 and piece[-2].initial:
                continue
            if size == 3 and piece[0].initial and keys[1] in lists.FIRST_NAMES:
                continue  # "J. Robert Hunter"
            if size > 2 and looks_personal(piece[-2:]) and any(_role_ends(keys, i) for i in range(size - 2)):
                continue
            return size
        if piece[at + 1].small and keys[at + 1] not in lists.PARTICLES:
            return _complement_length(piece, at)
        if (
            at
            and keys[0] in lists.FIRST_NAMES
            and keys[at] not in lists.HONORIFICS
            and not looks_personal(piece[at + 1 :])
        ):
            return 0
        rest = keys[at + 1 :]
        if not looks_personal(piece[at + 1 :]):
            if not _is_title(keys, at) and not (opening and _may_be_somebody(piece[at + 1 :], keys[at])):
                continue  # "Celebrity Circus", "Refugee Council"
            if _is_titled_thing(keys, at):
                return 0
        if all(is_common(word) and word not in lists.FIRST_NAMES for word in rest) and keys[at] not in lists.HONORIFICS:
            return 0 if rest[-1] in lists.ORGANISATION_HEADS else size
        return at + 1
    return 0


def _may_be_somebody(name: list[Token], role: str) -> bool:
    """Whether unknown words behind a role may be a full name: "Taxonomist Ulva Fryd", not "Victim Support"."""
    words = [token for token in name if not token.small]
    if not 1 < len(words) < 4 or name[0].small or name[-1].small or role in lists.MODIFIERS or can_be_a_firm(role):
        return False
    if any(token.initial or token.compound or token.possessive for token in words[:-1]):
        return False
    return not any(is_common(token.key) or is_known(token.key) for token in words)


def _is_addressed_don(name: str) -> bool:
    """Whether a name is one with which "Don" and "Emir" stand as honorifics: a given name, no English surname."""
    return name in lists.FIRST_NAMES and (name in _AFTER_DON or name.endswith(("a", "e", "i", "o")))


def _is_honorific(keys: list[str], at: int) -> bool:
    if keys[at] not in lists.HONORIFICS or keys[at] == "st":
        return False
    return not (at and keys[at] in lists.TITLE_SURNAMES and keys[at - 1] in lists.FIRST_NAMES)


def _is_title(keys: list[str], at: int) -> bool:
    """Whether the role noun at `at` is used as a title before a surname alone."""
    role = keys[at]
    return (
        role in lists.TITLES
        or role in lists.HONORIFICS
        or role in _HALF_RANKS
        or (at > 0 and f"{keys[at - 1]} {role}" in lists.TITLES)
    )


def _is_titled_thing(keys: list[str], at: int) -> bool:
    """Whether a title opens the name of a thing: "Princess Mary Airport"."""
    last = keys[-1]
    placed = keys[at + 1] in lists.PLACE_HEADS or last in lists.THING_HEADS or last in lists.PLACE_HEADS
    return (placed and len(keys) - at > 2) or last in lists.ORGANISATION_FORMS


def _role_ends(keys: list[str], at: int) -> bool:
    """Whether the word at `at` ends a title."""
    word = keys[at]
    if at and word in lists.TITLE_SURNAMES and keys[at - 1] in lists.FIRST_NAMES:
        return False
    if word in lists.ROLES:
        return word not in lists.MODIFIERS or word in lists.TITLES
    if " " in word and (word.rpartition(" ")[2] in _RANKS or word in _ELECT or word in _HALF_RANKS):
        return True  # "Under-Secretary-General"
    if word.endswith("s") and word[:-1] in lists.TITLES and at + 1 < len(keys):
        return True
    return at > 0 and f"{keys[at - 1]} {keys[at]}" in lists.ROLES


def _complement_length(piece: list[Token], at: int) -> int:
    """Return the length of "Secretary of State": up to the first word that may open a personal name."""
    for split in range(at + 3, len(piece)):
        if not piece[split - 1].small and looks_personal(piece[split:]):
            return split
    for at_head in range(at + 2, len(piece) - 2):
        if piece[at_head].key in lists.ORGANISATION_HEADS and not any(token.small for token in piece[at_head:]):
            return at_head + 1
    place = " ".join(token.key for token in piece[at + 2 : -1] if token.key != "the")
    if place and (
        place in lists.PLACES
        or place in lists.states()
        or place in lists.acronyms()
        or place in ("state", "defense", "defence")
    ):
        return len(piece) - 1
    return len(piece)
