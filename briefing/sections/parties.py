"""Parties under the name of their members ("Republicans say"), and rebels, who are none but fight as one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from briefing.lexicon import entries
from briefing.matching import terms
from briefing.matching.acting import deed
from briefing.matching.naming import fold
from briefing.model import Participant, Ranking, Span, Story, cite

_ENOUGH = 2
"""Deeds that make members a party to the story."""
_CHAMBERS = frozenset(("House", "Senate", "Congressional", "State"))
_OPENING = frozenset(("The", "But", "And", "Most", "Many", "Some", "All", "Both", "If", "When", "While", "As", "That"))
"""Words with a capital that begin a sentence before them."""
_BEFORE = frozenset(("", " ", "\n", "“", '"', "(", "—", "‘", "'"))
_LONGEST = 20
"""Letters of the word before members that is looked at."""


@cache
def _parties() -> Mapping[str, frozenset[str]]:
    """Return members -> the folded names of their party."""
    rows = [entry.split("|") for entry in entries("party_members")]
    return {row[0].strip(): frozenset(fold(name) for name in row[1].split(",") if name.strip()) for row in rows}


def with_parties(
    story: Story, ranking: Ranking, rows: Sequence[tuple[float, Participant]]
) -> Iterator[tuple[float, Participant]]:
    """Yield the rows, and one for every party whose members do something twice; a row that it has gets them."""
    known = ranking.rarity
    named = [members for members in _parties() if known is None or not known.keys().isdisjoint(terms(members))]
    found = dict(_acting(story, named)) if named else {}
    if not found:
        yield from rows
        return
    for weight, one in rows:
        names = {fold(one.name), *map(fold, one.aliases)}
        same = [members for members in found if names & _parties()[members]]
        for members in same:
            deeds, theirs = found.pop(members)
            weight -= deeds
            name, other = (theirs.name, one.name) if one.name.isupper() else (one.name, theirs.name)
            one = replace(one, name=name, aliases=(other, *one.aliases, *theirs.aliases))
        yield weight, one
    for deeds, theirs in found.values():
        yield -deeds, theirs


def _acting(story: Story, named: Sequence[str]) -> Iterator[tuple[str, tuple[float, Participant]]]:
    """Yield those of the members who do something twice, with their deeds and what they are as a participant."""
    documents = [document for document in story.documents if document.language == "en"]
    for members in named:
        rest, deeds = members[1:], 0
        places: list[tuple[int, Span]] = []
        for document in documents:
            if rest in document.article.text:
                there = list(_named(document.article.text, members))
                deeds += sum(deed(document.article.text, *span, widely=True) is not None for span in there)
                places += [(document.article.id, span) for span in there]
        if deeds >= _ENOUGH:
            yield members, (2.0 * deeds, _participant(story, members, places))


def _named(text: str, members: str) -> Iterator[Span]:
    """Yield where members are named, with the chamber in which they sit; "Social Democrats" are no Democrats."""
    rest, firsts = members[1:], (members[0], members[0].upper())
    at = text.find(rest)
    while at >= 0:
        start, end = at - 1, at + len(rest)
        if text[start : start + 1] in firsts and not text[end : end + 1].isalnum():
            before = text[max(0, start - _LONGEST) : start]
            word = before[:-1].rpartition(" ")[2] if before.endswith(" ") else ""
            if word in _CHAMBERS:
                yield Span(start - len(word) - 1, end)
            elif not (word[:1].isupper() and word.isalpha() and word not in _OPENING) and before[-1:] in _BEFORE:
                yield Span(start, end)
        at = text.find(rest, end)


def _participant(story: Story, members: str, places: Sequence[tuple[int, Span]]) -> Participant:
    """Make a participant of the places at which members are named."""
    cited = [cite(story.documents[article - 1].article, span.start, span.end) for article, span in places]
    first = {piece.source: piece for piece in reversed(cited)}
    mentions: dict[int, int] = {}
    for piece in cited:
        mentions[piece.source] = mentions.get(piece.source, 0) + 1
    return Participant(
        name=members,
        kind="organisation",
        roles=(),
        aliases=tuple(dict.fromkeys(piece.text for piece in cited if piece.text != members)),
        mentions=dict(sorted(mentions.items())),
        evidence=tuple(first[source] for source in sorted(first)),
    )
