"""Parties under the name of their members ("Republicans say"), and rebels, who are none but fight as one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from briefing.lexicon import entries
from briefing.matching.acting import deed
from briefing.matching.naming import fold
from briefing.matching.patterns import regex
from briefing.model import Participant, Span, Story, cite

_ENOUGH = 2
"""Deeds that make members a party to the story."""
_CHAMBER = r"(?:(?:House|Senate|Congressional|State) )?"


@cache
def _parties() -> Mapping[str, frozenset[str]]:
    """Return members -> the folded names of their party."""
    rows = [entry.split("|") for entry in entries("party_members")]
    return {row[0].strip(): frozenset(fold(name) for name in row[1].split(",") if name.strip()) for row in rows}


@cache
def _pattern(members: str) -> re.Pattern[str]:
    return regex(rf"(?<![\w-]){_CHAMBER}\b[{members[0].upper()}{members[0]}]{members[1:]}\b")


def with_parties(story: Story, rows: Sequence[tuple[float, Participant]]) -> Iterator[tuple[float, Participant]]:
    """Yield the rows, and one for every party whose members do something twice; a row that it has gets them."""
    found = dict(_acting(story))
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


def _acting(story: Story) -> Iterator[tuple[str, tuple[float, Participant]]]:
    for members in _parties():
        deeds = 0.0
        places: list[tuple[int, Span]] = []
        for document in story.documents:
            text = document.article.text
            if document.language != "en" or members[1:] not in text:
                continue
            for match in _pattern(members).finditer(text):
                done = deed(text, match.start(), match.end(), widely=True)
                deeds += done is not None
                places.append((document.article.id, Span(*match.span())))
        if deeds >= _ENOUGH:
            yield members, (2 * deeds, _participant(story, members, places))


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
