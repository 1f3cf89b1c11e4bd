"""Participants: people and organisations that act or speak, the most involved first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from briefing.lexicon import entries
from briefing.matching.acting import deed, speaks_through
from briefing.matching.naming import fold
from briefing.matching.patterns import regex
from briefing.model import Description, Entity, Evidence, Mention, Participant, Ranking, Role, Story, cite
from briefing.sections.bodies import joined, unnamed_bodies
from briefing.sections.parties import with_parties
from briefing.sections.subjects import (
    does_something,
    is_aside,
    is_taken_up,
    speaks_by_its_officer,
    speaks_by_its_people,
)

_SPEAKING, _ACTING, _NAMED = 3.0, 2.0, 1.0
_NEAR = 12  # characters between a name and its role: ", 54, the "
_ARTICLE = regex(r"^(?:an?|the) ", re.IGNORECASE)
_ELSEWHEN = frozenset(
    ("former", "ex", "then", "late", "next", "future", "vice", "deputy", "acting", "interim", "assistant", "elect",
     "designate", "designated", "candidate", "nominee", "hopeful", "onetime", "retired", "incoming", "outgoing")
)  # fmt: skip
"""Words of a longer role by which the shorter is no part of it."""
_STYLES = frozenset(fold(entry.split(" | ")[0]) for entry in entries("honorifics")) - {"mr", "mrs", "ms", "miss", "dr"}
_STYLES |= {"lord justice", "lady justice", "mr justice", "mrs justice", "ms justice", "madam justice"}
"""Titles that belong to a single name: "Prince William", "Lord Bell"."""
_OWNS = frozenset(("’s", "'s"))
_LIKENESS = (" like ", " figure of ", " statue of ", " portrait of ", " bust of ", " named after ", " named for ")
"""Before the name of somebody to whom only something is likened."""
_MEDIA = frozenset(fold(name) for name in entries("media"))
_MINISTRY = ("inistry",)
"""How bodies end whose spokesmen are their government's."""
_ADDRESSES = frozenset(("blue house", "capitol hill", "oval office", "wall street", "white house"))
"""Where somebody sits, rules or trades: parties only where they do something."""
_PLATFORMS = frozenset(fold(name) for name in entries("platforms")) - _MEDIA


def find(story: Story, ranking: Ranking) -> tuple[Participant, ...]:
    """Return the items, most important first."""
    spoken = Counter(
        speech.entity for document in story.documents for speech in document.speech if speech.entity is not None
    )
    rows = []
    texts = [document.article.text for document in story.documents]
    for entity in story.entities:
        if entity.kind == "place":
            continue
        speaks, acts = _deeds(texts, entity)
        speaks = max(speaks, spoken[entity.id])
        if entity.kind == "organisation" and not _takes_part(texts, entity, speaks, acts):
            continue
        if entity.kind == "person" and speaks + acts == 0 and _is_only_compared(texts, entity):
            continue
        weight = _SPEAKING * speaks + _ACTING * acts + _NAMED * len(entity.mentions)
        rows.append((-weight, min([mention.start for mention in entity.mentions]), entity.name, entity))
    ordered = [(row[0], _participant(story, row[3])) for row in sorted(rows, key=lambda row: row[:3])]
    ordered = list(joined(ordered, ((-(_SPEAKING + _NAMED) * spoke, body) for spoke, body in unnamed_bodies(story))))
    return tuple(one for _, one in sorted(with_parties(story, ranking, ordered), key=lambda row: row[0]))


def _deeds(texts: Sequence[str], entity: Entity) -> tuple[int, int]:
    """Return how often the entity is said to speak and to act."""
    speaks = acts = 0
    is_body = entity.kind == "organisation"
    for mention in entity.mentions:
        text = texts[mention.article - 1]
        done = deed(text, mention.start, mention.end, widely=True)
        if done == "speaks" or (is_body and speaks_through(text, mention.end)):
            speaks += 1
        elif done == "acts":
            acts += 1
    return speaks, acts


def _takes_part(texts: Sequence[str], entity: Entity, speaks: int, acts: int) -> bool:
    if fold(entity.name) in _MEDIA:
        return speaks > 0
    if speaks + acts > 0:
        return True
    if len(entity.mentions) > 1:
        there = [(texts[mention.article - 1], mention.start, mention.end) for mention in entity.mentions]
        if fold(entity.name) in _PLATFORMS or fold(entity.name) in _ADDRESSES:
            return False
        return not all(is_aside(*place) for place in there) or any(does_something(*place) for place in there)
    only = entity.mentions[0]
    text = texts[only.article - 1]
    if does_something(text, only.start, only.end) or is_taken_up(text, only.end, entity.name):
        return True
    if speaks_by_its_officer(text, only.end) and not entity.name.endswith(_MINISTRY):
        return True
    return speaks_by_its_people(text, only.start, only.end)


def _is_only_compared(texts: Sequence[str], entity: Entity) -> bool:
    """Whether somebody of whom nothing is told is named once, for a likeness or an owner: "like Ana Bell", "Bell's"."""
    if entity.roles or len(entity.mentions) > 1:
        return False
    only = entity.mentions[0]
    text = texts[only.article - 1]
    return text[only.end : only.end + 2] in _OWNS or text.endswith(_LIKENESS, 0, only.start)


def _participant(story: Story, entity: Entity) -> Participant:
    mentions: dict[int, int] = {}
    for mention in entity.mentions:  # which are in the order of the articles
        mentions[mention.article] = mentions.get(mention.article, 0) + 1
    return Participant(
        name=entity.name,
        kind="person" if entity.kind == "person" else "organisation",
        roles=tuple([_role(story, entity, role) for role in _telling(entity.roles)]),
        aliases=_aliases(story, entity),
        mentions=mentions,
        evidence=_evidence(story, entity),
    )


def _telling(roles: Sequence[Description]) -> Sequence[Description]:
    """Return the roles that say more than another does: "Maj." goes beside "State Police Maj.", "President" does not.

    A longer role in which the shorter was or will be held is another role ("former President"), and one that is of
    somebody, or tells what is done, no better one ("his country's President", "hosting President").
    """
    if len(roles) < 2:
        return roles
    words = [f" {fold(_ARTICLE.sub('', role.text))} " for role in roles]
    plain = [other for other, role in zip(words, roles, strict=True) if _is_plain(role.text, other.split())]
    return [
        role
        for role, own in zip(roles, words, strict=True)
        if not any(own in other and own != other for other in plain)
    ]


def _is_plain(role: str, words: Sequence[str]) -> bool:
    """Whether a role takes the place of a shorter one that is part of it."""
    return _ELSEWHEN.isdisjoint(words) and not words[0].endswith("ing") and "’s " not in role and "'s " not in role


def _aliases(story: Story, entity: Entity) -> tuple[str, ...]:
    """Return the other forms, the most frequent first; somebody of one name has it with the title too."""
    forms = entity.aliases
    if entity.kind == "person" and (" " not in entity.name or entity.name.split()[1].isupper()):
        forms = (*forms, *_with_titles(story, entity))
    if len(forms) < 2:
        return forms
    counted = Counter([mention.text for mention in entity.mentions])
    return tuple(sorted(forms, key=lambda alias: (-counted[alias], alias)))


def _with_titles(story: Story, entity: Entity) -> Iterable[str]:
    """Return "Prince William" and the like for somebody of whom no more of a name is told."""
    found: dict[str, None] = {}
    for mention in entity.mentions:
        if mention.title is not None:
            text = story.documents[mention.article - 1].article.text
            if fold(text[mention.title.start : mention.title.end]) in _STYLES:
                found[text[mention.title.start : mention.end]] = None
    return found


def _role(story: Story, entity: Entity, role: Description) -> Role:
    """Return a role with one place for every source that words it so beside the name."""
    evidence = [cite(story.documents[role.article - 1].article, role.start, role.end)]
    wording = _ARTICLE.sub("", role.text)
    plain = wording.lower()
    sources = {role.article}
    for mention in entity.mentions:
        if mention.article not in sources:
            article = story.documents[mention.article - 1].article
            window = max(0, mention.start - len(wording) - _NEAR)
            beside = article.text[window : mention.end + len(wording) + _NEAR].lower()
            at = beside.find(plain)
            if at >= 0 and len(beside) == min(mention.end + len(wording) + _NEAR, len(article.text)) - window:
                evidence.append(cite(article, window + at, window + at + len(wording)))
                sources.add(mention.article)
    return Role(role.text, tuple(evidence))


def _evidence(story: Story, entity: Entity) -> tuple[Evidence, ...]:
    """Return one place for every source, at the fullest name there; the fullest of all first."""
    best: dict[int, Mention] = {}
    for mention in entity.mentions:
        if mention.form == "name":
            known = best.get(mention.article)
            if known is None or len(mention.text) > len(known.text):
                best[mention.article] = mention
    ordered = list(best.values())
    if len(ordered) > 1:
        ordered.sort(key=lambda mention: (mention.text != entity.name, -len(mention.text), mention.start))
    return tuple([cite(story.documents[m.article - 1].article, m.start, m.end) for m in ordered])
