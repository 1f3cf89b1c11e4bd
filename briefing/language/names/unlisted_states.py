"""States that no list holds: invented ones, new ones, old ones; told by what only a state has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.language.names import lists
from briefing.language.names.candidates import Candidate
from briefing.language.names.people import People
from briefing.matching.patterns import regex

_HAS = regex(
    r"['’]s? (?:(?:prime|foreign|defen[cs]e|interior|finance|health|justice|information|deputy|new) )*"
    r"(?:minister|ministers|ministry|parliament|ambassador)\b"
)
_IN = regex(
    r"\b(?:[Nn]eighbou?ring|in|from|into|to|across|throughout|near|on|against|between|with|of)"
    r" (?:(?:north|south|east|west|central|north-?west|north-?east|south-?west|south-?east)(?:ern)? )?$"
)
_FURTHEST = 30
_SHORTEST = 4


def unlisted_states(texts: Mapping[int, str], candidates: Sequence[Candidate], people: People) -> dict[str, str]:
    """Return folded name -> name of what has ministers, and a place or a people of its own, and is in no list."""
    having: dict[str, str] = {}
    for one in candidates:
        if one.possessive and _may_be(one, people) and _HAS.match(texts[one.article], one.end):
            having.setdefault(one.key, one.text)
    if not having:
        return {}
    adjectives = {form: key for key in having for form in _adjectives(key)}
    sure = {key for one in candidates for word in (*one.words, *one.title_words) if (key := adjectives.get(word))}
    sure |= {one.key for one in candidates if one.key in having and _is_place(texts[one.article], one.start)}
    return {key: name for key, name in having.items() if key in sure}


def _may_be(one: Candidate, people: People) -> bool:
    if len(one.words) > 2 or len(one.key) < _SHORTEST or one.title or one.guess or people.named(one.words):
        return False
    if any(word in lists.FIRST_NAMES or word in lists.FAMILY_FIRST for word in one.words):
        return False
    known = one.key in lists.PLACES or one.key in lists.states() or one.key in lists.seats()
    return not known and one.key not in lists.acronyms() and one.key not in lists.OPENING


def _adjectives(key: str) -> tuple[str, ...]:
    """Return how the people of a state may be called: Ruritania, Ruritanian."""
    stem = key[:-1] if key[-1] in "aeiouy" else key
    return (*(stem + ending for ending in ("an", "ian", "n", "i", "ese", "ish")), key + "n", key + "i")


def _is_place(text: str, start: int) -> bool:
    return _IN.search(text, max(0, start - _FURTHEST), start) is not None
