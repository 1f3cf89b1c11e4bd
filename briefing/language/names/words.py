"""What single words and the shape of several tell, by the word lists alone."""

from __future__ import annotations

from briefing.language.names import lists
from briefing.language.names.tokens import Token

_MOST = 4
"""Words of a full name, initials and particles aside."""
_NOT_PERSONAL = frozenset(("of", "for", "and", "the", "&", "on"))
_SHORTEST_ADJECTIVE = 6


def looks_personal(name: list[Token]) -> bool:
    """Whether the words have the shape of a full name: a known given name, initials, or a family name first."""
    if len(name) < 2 or name[-1].small or name[0].small:
        return False
    keys = [token.key for token in name]
    if len(name) > _MOST and sum(not token.small and not token.initial for token in name) > _MOST:
        return False
    if keys[-1] in lists.ORGANISATION_FORMS or not _NOT_PERSONAL.isdisjoint(keys):
        return False
    first = keys[0].split(" ")[0]
    if first in lists.FIRST_NAMES or keys[0] in lists.FIRST_NAMES or name[0].initial or first in lists.INITIALS:
        return True
    return _family_name_first(keys)


def _family_name_first(keys: list[str]) -> bool:
    """Whether the words are like "Park Jun-seo", "Kim Min Jae"."""
    if keys[0] not in lists.FAMILY_FIRST or any(map(_is_english, keys[1:])):
        return False
    return (len(keys) == 2 and " " in keys[1]) or (len(keys) == 3 and all(len(key) <= 6 for key in keys))


def _is_english(word: str) -> bool:
    return (
        word in lists.THING_HEADS
        or word in lists.ORGANISATION_HEADS
        or word in lists.OPENING
        or is_somebody_or_somewhere(word)
    ) and word not in lists.FAMILY_FIRST


def is_somebody_or_somewhere(word: str) -> bool:
    return (
        word in lists.FIRST_NAMES
        or word in lists.PLACES
        or word in lists.states()
        or word in lists.demonyms()
        or word in lists.acronyms()
        or word in lists.HONORIFICS
    )


def is_known(word: str) -> bool:
    """Whether a folded word has a meaning in names of bodies, things or places, or is one of these."""
    return (
        word in lists.THING_HEADS
        or word in lists.ORGANISATION_HEADS
        or word in lists.ORGANISATION_FORMS
        or word in lists.PLACE_HEADS
        or word in lists.BRANDS
        or word in lists.TEAMS
        or word in lists.PLACES
        or word in lists.states()
        or word in lists.acronyms()
    )


def is_common(word: str) -> bool:
    """Whether a capital alone does not make the folded word a name."""
    return word in lists.common()


def is_adjective(word: str) -> bool:
    """Whether an unlisted word has the form of the adjective of a country or a town: "Ruritanian"."""
    if len(word) < _SHORTEST_ADJECTIVE or not word.endswith(("ian", "ean", "ese")):
        return False
    return not (word in lists.FIRST_NAMES or word in lists.OPENING or word in lists.ROLES or word in lists.PLACES)


def is_people(word: str) -> bool:
    peoples = lists.peoples()
    if word in peoples:
        return True
    first, space, last = word.rpartition(" ")
    return space != "" and last in peoples and first in peoples  # "Norwegian-Americans"


def are_people(words: tuple[str, ...]) -> bool:
    """Whether the words are adjectives and plurals for a people, a faith, a party: "Christian North Koreans"."""
    peoples = lists.peoples()
    if words[-1] not in peoples and " " not in words[-1] and " ".join(words[-2:]) not in peoples:
        return False
    for size in (2, 1):
        if " ".join(words[-size:]) in peoples:
            return all(
                word in peoples or word in lists.OPENING or len(word) == 1 or is_adjective(word)
                for word in words[:-size]
            )
    return is_people(words[-1]) and len(words) == 1
