"""Descriptions that stand for somebody of the same article: "the president", "the US leader", "the company"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from operator import itemgetter
from typing import NamedTuple

from briefing.language.names import lists
from briefing.lexicon import word_set
from briefing.matching.naming import fold
from briefing.matching.patterns import by_letter, regex
from briefing.model import Description, Document, Entity, Mention

_LEADERS = frozenset(
    ("president", "premier", "minister", "chancellor", "dictator", "leader", "king", "ruler", "strongman")
)
_ALIKE = {
    "leader": _LEADERS,
    "dictator": _LEADERS,
    "ruler": _LEADERS,
    "premier": frozenset(("premier", "minister")),
    "chief": frozenset(("chief", "director", "head", "commissioner")),
    "boss": frozenset(("chief", "head", "director", "manager", "executive", "coach", "boss")),
    "head": frozenset(("head", "director", "chief", "chairman", "chairwoman")),
    "lawmaker": frozenset(
        ("senator", "congressman", "congresswoman", "representative", "lawmaker", "mp", "rep", "sen")
    ),
    "general": frozenset(("general", "gen")),
    "governor": frozenset(("governor", "gov")),
    "senator": frozenset(("senator", "sen")),
}
"""Role noun of a description -> the role nouns of the person meant, where they differ."""
_GROUPS = {
    "company": lists.ORGANISATION_FORMS
    | frozenset(("motors", "industries", "technologies", "systems", "airlines", "bank", "energy", "steel")),
    "firm": lists.ORGANISATION_FORMS | frozenset(("partners", "associates", "capital", "securities", "consulting")),
    "airline": frozenset(("airlines", "airline", "airways", "air")),
    "bank": frozenset(("bank", "bancorp")),
    "agency": frozenset(("agency", "administration", "bureau", "service", "office")),
    "charity": frozenset(("foundation", "trust", "charity", "fund")),
    "foundation": frozenset(("foundation",)),
    "party": frozenset(("party",)),
    "union": frozenset(("union", "federation")),
    "court": frozenset(("court", "tribunal")),
    "university": frozenset(("university", "college")),
    "school": frozenset(("school", "academy")),
    "club": frozenset(("club", "united")),
    "commission": frozenset(("commission",)),
    "committee": frozenset(("committee",)),
    "council": frozenset(("council",)),
    "ministry": frozenset(("ministry",)),
    "department": frozenset(("department",)),
    "network": frozenset(("network", "tv", "television", "broadcasting", "news")),
    "newspaper": frozenset(
        ("times", "post", "journal", "tribune", "herald", "gazette", "chronicle", "telegraph", "guardian")
    ),
    "hospital": frozenset(("hospital", "clinic")),
    "institute": frozenset(("institute",)),
    "bureau": frozenset(("bureau",)),
    "federation": frozenset(("federation",)),
    "association": frozenset(("association",)),
    "league": frozenset(("league",)),
    "authority": frozenset(("authority",)),
    "group": frozenset(("group",)),
    "board": frozenset(("board",)),
    "center": frozenset(("center",)),
    "centre": frozenset(("centre",)),
    "society": frozenset(("society",)),
    "museum": frozenset(("museum",)),
    "church": frozenset(("church",)),
    "diocese": frozenset(("diocese", "archdiocese")),
    "archdiocese": frozenset(("archdiocese",)),
    "district": frozenset(("district",)),
    "coalition": frozenset(("coalition", "alliance")),
    "alliance": frozenset(("alliance",)),
    "corporation": frozenset(("corporation", "corp")),
    "college": frozenset(("college",)),
    "academy": frozenset(("academy",)),
    "clinic": frozenset(("clinic",)),
    "trust": frozenset(("trust",)),
    "fund": frozenset(("fund",)),
    "campaign": frozenset(("campaign",)),
    "magazine": frozenset(("magazine", "weekly")),
    "panel": frozenset(("panel",)),
    "institution": frozenset(("institution",)),
    "chamber": frozenset(("chamber",)),
    "congress": frozenset(("congress",)),
    "regulator": frozenset(("authority", "commission", "agency")),
    "carmaker": frozenset(("motors", "motor")),
    "retailer": frozenset(("stores", "supermarkets")),
    "insurer": frozenset(("insurance", "assurance")),
    "lender": frozenset(("bank",)),
    "watchdog": frozenset(("watch",)),
    "Times": frozenset(("times",)),
    "Post": frozenset(("post",)),
    "Journal": frozenset(("journal",)),
    "Guardian": frozenset(("guardian",)),
    "Department": frozenset(("department",)),
    "Ministry": frozenset(("ministry",)),
    "Commission": frozenset(("commission",)),
    "Committee": frozenset(("committee",)),
    "Council": frozenset(("council",)),
    "Court": frozenset(("court",)),
    "Board": frozenset(("board",)),
    "Agency": frozenset(("agency",)),
    "Association": frozenset(("association",)),
    "Foundation": frozenset(("foundation",)),
    "University": frozenset(("university",)),
    "Union": frozenset(("union",)),
    "Party": frozenset(("party",)),
    "Fund": frozenset(("fund",)),
    "Bank": frozenset(("bank",)),
}
"""Noun of a description -> the words that an organisation so described ends in."""
_NOUNS = word_set("described_people")
_MODIFIERS = (
    "prime", "foreign", "defense", "defence", "vice", "crown", "first", "special", "deputy", "interior", "finance",
    "attorney", "chief", "party", "home", "police", "press", "head", "general",
)  # fmt: skip


def _beginnings(words: Iterable[str]) -> str:
    """Return the pattern of the first two letters of words; most of what follows "the" is passed over by them."""
    letters: dict[str, set[str]] = {}
    for word in words:
        letters.setdefault(word[0], set()).add(word[1])
    return "|".join(f"{first}[{''.join(sorted(letters[first]))}]" for first in sorted(letters))


_WANTED = sorted(_NOUNS | _GROUPS.keys())
_DESCRIBED = regex(
    rf"he (?=[A-Z]|{_beginnings([word for word in (*_WANTED, *_MODIFIERS) if word[0].islower()])})(?<=\b[Tt]he )"
    rf"((?:[A-Z][\w.]*[- ]|(?:{'|'.join(_MODIFIERS)}) ){{0,4}})"
    rf"({by_letter(_WANTED)})(?=[ ,.;:!?’'”\"]|$)(?! (?:of|for|who|elect|[A-Z])\b|-)"
)
"""Found by what follows the T, which is looked for fast."""
_ANY_FIRM = ("company", "firm")
_FIRMS = frozenset(
    ("airline", "brewer", "broadcaster", "carmaker", "carrier", "chain", "company", "conglomerate", "developer", "firm",
     "giant", "insurer", "lender", "maker", "manufacturer", "operator", "publisher", "retailer", "start-up", "startup",
     "supplier", "utility")
)  # fmt: skip
"""What firms are called."""
_COUNTRIES = frozenset(lists.states().values())
_REACH = 200  # names before a description among which it is resolved
_NOBODY_BEFORE = regex(r"(?:former|previous|next|late|ex-)\b")
_TELLING = _NOUNS | _LEADERS | {"gen", "gov", "sen", "rep", "mp"}
"""Words of a role by which somebody may be described."""


class _Named(NamedTuple):
    """Who is named in one article, in order of place."""

    starts: list[int]
    entities: list[int]


def describe(
    documents: Sequence[Document], entities: Sequence[Entity], mentions: Mapping[int, Sequence[Mention]]
) -> list[Mention]:
    """Return the descriptions that can be resolved within their article, in order of place.

    `mentions`: article id -> the names in it, in order of place.
    """
    words: dict[int, frozenset[str]] = {}
    found = []
    for document in documents:
        article = document.article
        seen, roles = _named_in(mentions[article.id]), None
        for match in _DESCRIBED.finditer(article.text):
            if roles is None and match.group(2) not in _GROUPS:
                roles = _roles_of(seen, entities, words)
            entity = _meant(match, roles or {}, seen, entities)
            if entity is not None:
                start, end = match.start() - 1, match.end()
                kind = entities[entity].kind
                found.append(
                    Mention(article.id, start, end, article.text[start:end], "description", kind, None, entity)
                )
    return found


def _named_in(mentions: Sequence[Mention]) -> _Named:
    return _Named(list(map(_start_of, mentions)), list(map(_entity_of, mentions)))


_start_of, _entity_of = itemgetter(1), itemgetter(7)
"""Where a mention starts and whom it means, read by place: three times as fast as by name."""


def _roles_of(
    seen: _Named, entities: Sequence[Entity], known: dict[int, frozenset[str]]
) -> Mapping[str, list[tuple[int, frozenset[str]]]]:
    """Return role noun -> (person, words of the person's roles) for the people named in an article.

    `known`: person -> words of the roles, for those asked before; filled in.
    """
    roles: dict[str, list[tuple[int, frozenset[str]]]] = defaultdict(list)
    for number in sorted(set(seen.entities)):
        if entities[number].kind == "person":
            words = known.get(number)
            if words is None:
                words = known[number] = _role_words(entities[number].roles)
            for noun in words & _TELLING:
                roles[noun].append((number, words))
    return roles


@cache
def _long_demonyms() -> tuple[tuple[str, str], ...]:
    return tuple((name, country) for name, country in lists.demonyms().items() if " " in name)


def _role_words(roles: Sequence[Description]) -> frozenset[str]:
    if not roles:
        return frozenset()
    words: set[str] = set()
    texts = [fold(role.text) for role in roles]
    for text in texts:
        if text.startswith(("former ", "ex ", "the former ", "a former ")):
            continue
        words.update(text.split())
        if "prime minister" in text:
            words.add("premier")
    countries = [lists.demonyms().get(word) or lists.states().get(word) for word in words]
    whole = "\n".join(texts)
    countries += [country for name, country in _long_demonyms() if name in whole]
    return frozenset(words | {country for country in countries if country})


def _meant(
    match: re.Match[str],
    roles: Mapping[str, list[tuple[int, frozenset[str]]]],
    seen: _Named,
    entities: Sequence[Entity],
) -> int | None:
    """Return whom a description means: of those it fits, the one named most in the lines before."""
    modifiers, noun = fold(match.group(1)), match.group(2)
    if modifiers and _NOBODY_BEFORE.search(match.group(1).lower()):
        return None
    upto = bisect_left(seen.starts, match.start() - 1)
    before = seen.entities[max(0, upto - _REACH) : upto]
    if noun in _GROUPS:
        return _organisation(noun, modifiers, before, entities)
    fitting = {
        entity: before.count(entity)
        for one in sorted(_ALIKE.get(noun, frozenset((noun,))))
        for entity, words in roles.get(one, ())
        if _fits(modifiers, words)
    }
    if fitting:
        return max(fitting, key=lambda entity: (fitting[entity], -entity))
    if not _country(modifiers):
        return None
    stateless = {
        entity: before.count(entity)
        for one in sorted(_ALIKE.get(noun, frozenset((noun,))))
        for entity, words in roles.get(one, ())
        if words.isdisjoint(_COUNTRIES)
    }
    return _foremost(stateless)


def _foremost(counts: Mapping[int, int]) -> int | None:
    """Return the entity named three times and more, and three times as often as any other."""
    ranked = sorted(counts, key=lambda entity: (-counts[entity], entity))
    second = counts[ranked[1]] if len(ranked) > 1 else 0
    return ranked[0] if ranked and counts[ranked[0]] >= max(3, 3 * second) else None


def _country(words: str) -> str | None:
    return lists.demonyms().get(words) or lists.states().get(words)


def _fits(modifiers: str, words: frozenset[str]) -> bool:
    if not modifiers:
        return True
    country = _country(modifiers)
    if country:
        return country in words
    return all(
        word in words or (lists.demonyms().get(word) or lists.states().get(word)) in words for word in modifiers.split()
    )


def _is_called(noun: str, one: Entity) -> bool:
    """Whether a body is called by the noun; any kind of firm is called a company."""
    if any(role.text.endswith(noun) for role in one.roles):
        return True
    return noun in _ANY_FIRM and any(role.text.rpartition(" ")[2] in _FIRMS for role in one.roles)


def _organisation(noun: str, modifiers: str, before: Sequence[int], entities: Sequence[Entity]) -> int | None:
    """Return the last organisation named before whose name ends, or begins, in a fitting word, or that is called so.

    Of other words before the noun only a nationality is let pass: "the Norwegian company".
    """
    if modifiers and not _country(modifiers):
        return None
    fitting: list[int] = []
    for number in reversed(before[-40:]):
        if entities[number].kind == "organisation":
            words = fold(entities[number].name).split()
            if not words or " ".join(words) in lists.states():
                continue
            called = words[-1] != "government" and _is_called(noun, entities[number])
            if called or words[-1] in _GROUPS[noun] or words[0] in _GROUPS[noun]:
                if noun not in _ANY_FIRM:
                    return number
                fitting.append(number)
    return max(fitting, key=fitting.count) if fitting else None
