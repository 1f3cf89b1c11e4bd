"""Where somebody was hurt, told differently: "struck him in the chest" here, "was shot in the back" there.

The sentences must be somewhat alike, and neither source may put such a wound where the other does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations
from typing import NamedTuple

from briefing.lexicon import entries
from briefing.matching import found_at, holding, likeness, other_names, stop_words, terms
from briefing.matching.patterns import regex
from briefing.model import Document, Sentence, Story
from briefing.sections.disagreements.event_times import apart_in_time
from briefing.sections.disagreements.finding import Finding, Place, Telling, apart
from briefing.sections.disagreements.lines import Lines

ALIKE, _SHARED = 0.1, 5.0
"""Cosine, and summed rarity of the stems in common, from which two sentences tell of one wound."""
_HURT = "shot stabbed bullet struck hit wounded injured injury fractured fracture broke broken torn sprained strained"
"""Words of which one is told in every story of a wound."""
_WOUND = regex(
    r"\b(?:shot|shoots?|shooting|stab\w*|bullets?|struck|hit|wound\w*|injur\w*|fractur\w*|broken?|tor[en]|tear|strain\w*"
    r"|sprain\w*|ruptur\w*|dislocat\w*|bruis\w*|pierc\w*|punctur\w*|kick\w*|punch\w*|bitten|gash\w*|graz\w*)\b"
)
_FOLLOWS = (
    "a[fnst]|after|before|but|by|during|early|from|in|last|late|near|on|once|or|over|twice|when|while|who|with|[A-Z\\d]"
)
_SIDE = r"(?:(?:left|right|upper|lower) ){0,2}"
_PART = regex(
    rf"\b(?:in|to|through|on|of|his|her|their|an?|the) (?:the |his |her |their )?{_SIDE}"
    rf"(?P<part>[a-z]{{3,11}})(?=[^\w\s-]|$| (?:{_FOLLOWS}))"
    rf"|\b(?:broken|torn|fractured|strained|sprained|bruised|dislocated|ruptured) {_SIDE}(?P<hurt>[a-z]{{3,11}})\b"
    r"|\b(?P<own>[a-z]{3,11}) (?:injur(?:y|ies)|strain|sprain|fracture|wounds?|ligaments?)\b"
)
_MANY = "head hand hands face back side heart body eye eyes mouth ear ears lip nose foot feet arms temple"
"""Parts of the body of which many stories tell that are of no wound."""
_BEFORE, _BEHIND = 45, 20
"""Characters before and behind the part among which the word for the wound stands."""
_SOURCES, _MOST = 40, 40
"""Most sources that are read for wounds, and most wounds that are compared."""


class _Wound(NamedTuple):
    sentence: Sentence
    part: str
    place: Place


def find_wounds(story: Story, lines: Lines) -> Iterator[Finding]:
    """Yield the wound that two sources put in different parts of the body."""
    english = [document for document in story.documents if document.language == "en"][:_SOURCES]
    known = lines.stems
    plain = [stem for stem in _plain() if stem in known]
    if not plain or known.isdisjoint(terms(_HURT)):
        return
    if not any(True for document in english for _ in _wounds(document, plain)):
        return
    parts = [*plain, *(stem for stem in _of_many() if stem in known or stem in stop_words("en"))]
    found = [one for document in english for one in _wounds(document, parts)]
    told: dict[int, set[str]] = {}
    for wound in found[:_MOST]:
        told.setdefault(wound.sentence.article, set()).add(wound.part)
    best, highest = None, ALIKE
    for one, other in combinations(found[:_MOST], 2):
        source, its = one.sentence.article, other.sentence.article
        if (
            source != its
            and all(_apart(part, other.part) for part in told[source])
            and all(_apart(part, one.part) for part in told[its])
        ):
            alike = _alike(one, other, story, lines)
            if alike > highest:
                best, highest = (one, other), alike
    if best:
        yield Finding("fact", apart(*((Telling(each.sentence, (each.place,)),) for each in best)), 0.5)


def _wounds(document: Document, stems: Sequence[str]) -> Iterator[_Wound]:
    """Yield the sentences that tell of one wound, and of a part of the body of one of the stems."""
    text = document.article.text
    places = sorted(place for stem in stems for part in _by_stem()[stem] for place in found_at(f" {part}", text))
    for sentence in holding(document.sentences, places) if places else ():
        if sentence.heading:
            continue
        wounds = []
        for part in _PART.finditer(sentence.text):
            name = str(part.lastgroup)
            at, end = part.span(name)
            if part[name] in _wholes() and _WOUND.search(sentence.text, max(at - _BEFORE, 0), end + _BEHIND):
                wounds.append(_Wound(sentence, part[name], (at, end)))
        if len(wounds) == 1:
            yield wounds[0]


def _alike(one: _Wound, other: _Wound, story: Story, lines: Lines) -> float:
    """Return how alike two sentences are; 0 if names or days keep them apart, or they have little in common."""
    a, b = (lines.line(each.sentence, each.sentence.text) for each in (one, other))
    days = [
        lines.event_times(story.documents[each.sentence.article - 1]).get(each.sentence.index, ())
        for each in (one, other)
    ]
    shared = sum(lines.weight(stem) for stem in a.weights if stem in b.weights)
    if shared < _SHARED or other_names(a, b) or apart_in_time(*days):
        return 0.0
    return likeness(a, b)


def _apart(one: str, other: str) -> bool:
    """Whether two parts of the body are two, and neither is part of the other."""
    return one not in _held(other) and other not in _held(one)


@cache
def _held(part: str) -> frozenset[str]:
    """Return a part with its other words and all that it is part of."""
    found, left = {part}, [part]
    while left:
        new = [whole for whole in _wholes().get(left.pop(), ()) if whole not in found]
        found.update(new)
        left += new
    return frozenset(found)


@cache
def _of_many() -> tuple[str, ...]:
    """Return the stems of parts of which many stories tell."""
    return tuple(dict.fromkeys((terms(part) or (part,))[0] for part in _MANY.split()))


@cache
def _plain() -> tuple[str, ...]:
    """Return the stems of the other parts."""
    return tuple(stem for stem in _by_stem() if stem not in _of_many())


@cache
def _by_stem() -> dict[str, list[str]]:
    """Return stem -> the parts of the body of that stem."""
    words: dict[str, list[str]] = {}
    for part in _wholes():
        words.setdefault((terms(part) or (part,))[0], []).append(part)
    return words


@cache
def _wholes() -> dict[str, tuple[str, ...]]:
    """Return part of the body -> its other words, and the parts of which it is one."""
    known: dict[str, tuple[str, ...]] = {}
    for entry in entries("body_parts"):
        wholes, _, parts = entry.partition(" |")
        whole = tuple(wholes.split("="))
        for word in whole:
            known[word] = (*known.get(word, ()), *(other for other in whole if other != word))
        for same in (part.split("=") for part in parts.split()):
            for word in same:
                known[word] = (*known.get(word, ()), *whole, *(other for other in same if other != word))
    return known
