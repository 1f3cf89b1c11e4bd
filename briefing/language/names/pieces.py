"""Where one name of a capitalised run ends and the next begins."""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise

from briefing.language.names import lists
from briefing.language.names.tokens import Token
from briefing.language.names.words import is_common, is_known, is_people, is_somebody_or_somewhere
from briefing.lexicon import word_set

_LONGEST = 16  # words of a title with its name; a longer run of capitals is cut
_OWNERS = word_set("owning_words")
"""Words whose possessive belongs to the name: Workers' Party."""
_OFFICERS = frozenset(
    ("attorney", "clerk", "comptroller", "coroner", "defender", "examiner", "governor", "marshal", "mayor",
     "prosecutor", "sheriff", "ombudsman", "commissioner", "treasurer")
)  # fmt: skip
"""Officers whose possessive belongs to the name of their office: Torsby County Sheriff's Office."""
_OF_OFFICERS = frozenset(("office", "department", "association", "service"))
_HEADS = frozenset(
    ("alliance", "association", "committee", "congress", "council", "federation", "forum", "fund", "guild", "league",
     "movement", "network", "party", "society", "trust", "union", "voice")
)  # fmt: skip
"""Words after a plural possessive that make it part of the name."""
_COURTS = frozenset(("court", "tribunal"))
_DEEDS = ("tion", "sion", "ment", "ance", "ence", "ing", "al", "ery", "use")
"""How nouns for what a body is for end: the Protection of, the Improvement of."""
_BODIES_FOR = ("ation", "ement", "iance", "sion")
"""How nouns end that make a body with "for" and two capitals: the Coordination for Harbour Reform."""
_PARTY_WORDS = word_set("party_words")
_JOINING_HEADS = word_set("joining_heads")
_FULL = 2
"""Words of a given name and a surname."""
_OF_A_FIRM = 3
"""Words of a firm's name before its partners."""
_TOPICS = frozenset(
    (
        "communications",
        "electricity",
        "energy",
        "gas",
        "human",
        "markets",
        "media",
        "securities",
        "services",
        "technology",
    )
)
"""Heads of bodies that also tell what a body is for: the Communications and Media Authority."""
_BETWEEN = frozenset(("i", "im", "ive", "the", "a", "an"))
_BREAKING = _BETWEEN | lists.CALENDAR
"""Words that stand between names, and those that may."""


def pieces(tokens: list[Token], opens: bool) -> list[list[Token]]:
    """Split a run where one name ends and another begins; `opens` says that the run begins a sentence."""
    openers = lists.FUNCTION_WORDS if opens else lists.CLOSED_CLASS
    if len(tokens) == 1 and not tokens[0].small:
        return [tokens] if not _breaks(tokens[0], tokens, 0) and _can_open(tokens[0], openers) else []
    if len(tokens) <= _LONGEST and _is_whole(tokens) and _can_open(tokens[0], openers):
        return [tokens]
    found: list[list[Token]] = []
    current: list[Token] = []

    def close() -> None:
        while current and current[-1].small:
            current.pop()
        if current:
            found.append(list(current))
        current.clear()

    for at, token in enumerate(tokens):
        if len(current) == _LONGEST:
            close()
        if token.small:
            if _leads(tokens, at) or (current and _joins(current, tokens, at)):
                current.append(token)
            else:
                close()
        elif _breaks(token, tokens, at):
            close()
        elif at and tokens[at - 1].initial and token.key in lists.CLOSED_CLASS and not token.initial:
            close()  # "in the U.S. It was"
        elif current or _can_open(token, lists.CLOSED_CLASS if at else openers):
            current.append(token)
            if token.possessive and not _belongs(tokens, at):
                close()
    close()
    return found


def _is_whole(tokens: list[Token]) -> bool:
    """Whether no word of a run is of a kind behind which, or before which, a name may end; most are so."""
    owns = False
    for _, _, key, small, possessive, initial, compound, _ in tokens:
        if owns or small or initial or compound or key in _BREAKING:
            return False
        owns = possessive
    return True


def _can_open(token: Token, small: Collection[str]) -> bool:
    """Whether a name may begin with the word: it is none of the small ones, or is written like "WHO"."""
    return token.key not in small or token.initial or (token.shouts and token.key in lists.acronyms())


def _belongs(tokens: list[Token], at: int) -> bool:
    """Whether a possessive is part of the name: "Workers' Party", "Mill Owners' Association"."""
    token = tokens[at]
    if token.key in _OWNERS:
        return True
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is not None and token.key in _OFFICERS and after.key in _OF_OFFICERS:
        return at + 2 == len(tokens) or tokens[at + 2].key not in lists.ROLES
    plural = after is not None and after.start - token.end == 2  # the mark alone, without an s
    return plural and after is not None and after.key in _HEADS and not is_somebody_or_somewhere(token.key)


def _leads(tokens: list[Token], at: int) -> bool:
    """Whether a particle opens a surname: "van der Berg said"."""
    return tokens[0].small and all(token.small and token.key in lists.PARTICLES for token in tokens[: at + 1])


def _breaks(token: Token, tokens: list[Token], at: int) -> bool:
    """Whether a capitalised word stands between names: "I", "The", a month, a weekday."""
    if token.compound or (token.key in _BETWEEN and not token.initial):
        return True
    if token.key not in lists.CALENDAR:
        return False
    before = tokens[at - 1].key if at else ""
    after = tokens[at + 1].key if at + 1 < len(tokens) and not tokens[at + 1].small else ""
    if token.key in ("may", "april", "june", "august", "eve"):
        return not (before in lists.FIRST_NAMES or before in lists.HONORIFICS or before in lists.ROLES or after)
    return after not in lists.ORGANISATION_HEADS


def _joins(current: list[Token], tokens: list[Token], at: int) -> bool:
    """Whether a connector goes on with the name before it."""
    word = tokens[at].key
    last = current[-1]
    if last.possessive and not _belongs(tokens, at - 1):
        return False
    if last.small:
        return word != "and"
    rest = [token.key for token in tokens[at + 1 : at + _LONGEST] if not token.small]
    if word == "and":
        if last.key in _PARTY_WORDS and rest and rest[0] in _PARTY_WORDS and not tokens[at + 1].small:
            return True
        return _and_joins(current, tokens, at, rest)
    if word in ("of", "for", "on", "against"):
        if at + 1 < len(tokens) and tokens[at + 1].key in lists.PARTICLES:
            return False
        head = last.key
        if (
            head in lists.ORGANISATION_HEADS
            or head in lists.THING_HEADS
            or (head.rpartition(" ")[2] in lists.ROLES and word in ("of", "for") and not _is_surname(current))
            or (word == "for" and len(current) == 1 and head.endswith(_BODIES_FOR) and len(rest) > 1)
        ):
            return True
        if any(token.small for token in current):
            if word == "for" and any(token.key in lists.TITLES for token in current[:3]):
                return True  # "Secretary of State for Harbours Ana Bell"
            if word == "for" and _is_court_of(current):
                return True
            return word == "of" and (current[0].key in lists.ORGANISATION_HEADS or _is_body_for(current))
        whole = " ".join((*(token.key for token in current), word, *rest[:1]))
        return whole in lists.acronyms() or whole in lists.PLACES or whole in lists.states()
    return word == "&" or (word in lists.PARTICLES and last.key not in lists.ROLES)


def _is_surname(current: list[Token]) -> bool:
    """Whether a role noun is the surname behind a given name: "Norvin Baker of Torsby", but "Harbour Master of"."""
    if len(current) != _FULL or current[-1].key not in lists.TRADE_SURNAMES or current[0].small:
        return False
    first = current[0].key
    return first in lists.FIRST_NAMES or not (is_common(first) or is_known(first) or first in lists.MODIFIERS)


def _is_body_of(current: list[Token]) -> bool:
    """Whether a body's head stands before "of" or "for" in a piece: "Reform Council of Students"."""
    return any(
        after.small and after.key in ("of", "for") and token.key in lists.ORGANISATION_HEADS
        for token, after in pairwise(current)
    )


def _is_court_of(current: list[Token]) -> bool:
    """Whether a piece is a court of something, which may be for a place: "Court of Appeals for the Northern Isles"."""
    return any(after.key == "of" and token.key in _COURTS for token, after in pairwise(current))


def _is_body_for(current: list[Token]) -> bool:
    """Whether a piece is a body for a deed: "National Committee for the Defence"."""
    return current[-1].key.endswith(_DEEDS) and _is_body_of(current)


def _goes_on_of(tokens: list[Token], at: int) -> bool:
    """Whether a noun for a deed with "of" behind it stands there: "the Promotion of Peace"."""
    return at + 1 < len(tokens) and tokens[at].key.endswith(_DEEDS) and tokens[at + 1].key == "of"


def _and_joins(current: list[Token], tokens: list[Token], at: int, rest: list[str]) -> bool:
    if at + 1 < len(tokens) and tokens[at + 1].small:
        return tokens[at + 1].key == "the" and _is_body_of(current) and _goes_on_of(tokens, at + 2)
    words = [token.key for token in current]
    right = []
    for token in tokens[at + 1 : at + _LONGEST]:
        if token.small or token.key in lists.CALENDAR:
            break
        right.append(token.key)
        if token.possessive and token.key not in _OWNERS:
            break
    if not right or is_somebody_or_somewhere(right[0]) or " ".join(right) in lists.acronyms():
        return False
    heads = lists.ORGANISATION_HEADS
    if words[-1] in lists.ROLES and any(word.rpartition(" ")[2] in lists.ROLES for word in right):
        return True
    if words[-2:-1] == ["of"] and (words[-1] in lists.PLACES or words[-1] in lists.states()):
        return False  # "the Guild of Norway and Xorvia"
    if any(token.small for token in current) and (words[0] in heads | lists.ROLES or _is_body_of(current)):
        return right[-1] not in heads or right[-1] in _TOPICS
    if right[0] in lists.PARTNERS and len(words) <= _OF_A_FIRM and not is_people(words[-1]):
        return lists.ORGANISATION_FORMS.issuperset(right[1:])
    if right[0] in lists.PRODUCTS and words[-1] in lists.PRODUCTS:
        return 1 < len(words) <= _OF_A_FIRM + 1 and words[0] not in lists.PRODUCTS
    joined = right[-1] in _JOINING_HEADS or any(word in _JOINING_HEADS for word in right[1:])
    return (
        joined
        and len(right) > 1
        and len(words) <= (5 if is_people(words[0]) or words[0] in lists.MODIFIERS else 3)
        and not is_somebody_or_somewhere(words[-1])
        and (words[-1] not in heads or words[-1] in _TOPICS)
    )
