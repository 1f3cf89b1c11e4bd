"""One person's age told differently: "Ada Lund, 44," here, "45-year-old Ada Lund" there.

"The 45-year-old" is whom alone the sentence before names. People whom no source names, and things, are told apart by a
noun: a man of 34 and one of 36 are one man when each source tells of one alone, in sentences that are alike.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from briefing.matching import Number, found_at, holding, likeness, other_names, starting_in
from briefing.matching.patterns import regex
from briefing.model import Document, Mention, Sentence, Story
from briefing.sections.disagreements.ages_meant import Meant, ages_meant, resolved
from briefing.sections.disagreements.alike_words import is_spelling
from briefing.sections.disagreements.counting import numbered
from briefing.sections.disagreements.finding import Finding, Telling, apart, few_a_source
from briefing.sections.disagreements.lines import Lines

_AFTER = regex(
    r",? ?\(?(?:aged? )?(?P<age>\d{1,3})(?:[,).;]|$| years? old\b)|, who (?:is|was) (?P<age2>\d{1,3})\b"
    r"|, (?:an?|the) (?P<age3>\d{1,3})-year-old\b"
)
_BEFORE = regex(r"(?P<age>\d{1,3})-year-old (?:[\w’'-]+ ){0,3}$")
_THE = regex(r"\bthe (?P<age>\d{1,3})-year-old\b", re.I)
_WHO = r"man|woman|boy|girl|teenager|student|driver|pilot|player|worker|soldier"
_THING = r"plane|aircraft|ship|ferry|boat|bridge|dam|church|building|tower|stadium|company|airline|club|mill|factory"
_UNNAMED = regex(
    rf"\b(?P<age>\d{{1,3}})-year-old (?:[a-z]+ ){{0,2}}?(?P<noun>{_WHO}|{_THING}|[A-Z]\w+(?: [A-Z\d]\w*){{0,2}})\b"
    rf"|\b(?P<noun2>{_WHO})(?:,| aged|, aged| of) (?P<age2>\d{{1,3}})\b"
)
_ALIKE = 0.3
"""Cosine from which two sentences about people whom they do not name may be about one."""
_BEHIND_AGES = ("", ",", ")", ".", ";")
"""What stands behind an age that follows a name."""
_WHO_IS = ("who is ", "who was ")
_LOOK_BACK = 50
_BEFORE_AGES = tuple([f"{who}{mark}" for who in _WHO.split("|") for mark in (", ", " aged ", ", aged ", " of ")])
"""What stands before an age that follows whom it belongs to: "a man, 34", "a woman aged 34", "a boy of 12"."""
_OLDEST = 120
_FURTHEST = 4
"""Years from which two ages are those of two people of one name rather than a disagreement."""


def find_ages(story: Story, lines: Lines) -> Iterator[Finding]:
    """Yield the people to whom two sources give different ages."""
    places = {document.article.id: found_at("-year-old", document.article.text) for document in story.documents}
    aged: list[tuple[int, int, Telling]] = []
    meant: list[Meant] = []
    for document in story.documents:
        aged += _ages(document, story, lines, places[document.article.id])
        if places[document.article.id]:
            aged += _ages_alone(document, story)
        meant += ages_meant(document, story, lines, years_old=bool(places[document.article.id]))
    told: dict[int, dict[int, list[Telling]]] = {}
    same = _spelt_alike(story) if len(aged) + len(meant) > 1 else {}
    aged += resolved(meant, tuple(aged), same)
    for person, age, telling in aged:
        told.setdefault(same.get(person, person), {}).setdefault(age, []).append(telling)
    yield from _differing(told.values())
    yield from _unnamed(story, lines, places)


def _differing(told: Iterable[dict[int, list[Telling]]]) -> Iterator[Finding]:
    for ages in told:
        if len(ages) < 2:
            continue
        first, second = sorted(ages, key=lambda age: (-len(ages[age]), age))[:2]
        if abs(first - second) > _FURTHEST:
            continue
        one, other = few_a_source(ages[first]), few_a_source(ages[second])
        if len({telling.sentence.article for telling in (*one, *other)}) > 1:
            yield Finding("number", apart(one, other), 0.7)


def _spelt_alike(story: Story) -> dict[int, int]:
    """Return entity -> the first one with the same first name and a surname that is only spelt differently."""
    first: dict[str, list[int]] = {}
    same = {}
    for number, entity in enumerate(story.entities):
        words = entity.name.split()
        if entity.kind != "person" or len(words) < 2:
            continue
        known = first.setdefault(words[0], [])
        other = next((one for one in known if is_spelling(story.entities[one].name.split()[-1], words[-1])), None)
        if other is None:
            known.append(number)
        else:
            same[number] = other
    return same


def _ages_alone(document: Document, story: Story) -> Iterator[tuple[int, int, Telling]]:
    """Yield the ages of people named in the sentence before only, first there and most of all: "the 45-year-old"."""
    counts = Counter(mention.entity for mention in document.mentions)
    for before, sentence in pairwise(document.sentences):
        if "-year-old" not in sentence.text:
            continue
        for match in _THE.finditer(sentence.text):
            named = _people(document, story, before.start, before.end)
            if named and not _people(document, story, sentence.start, sentence.start + match.start()):
                person, *others = sorted(set(named), key=named.index)
                if all(counts[person] > counts[other] for other in others):
                    yield person, int(match["age"]), Telling(sentence, (match.span("age"),))


def _people(document: Document, story: Story, start: int, end: int) -> list[int]:
    mentions = starting_in(document.mentions, start, end)
    named = [mention.entity for mention in mentions if mention.form == "name" and mention.entity is not None]
    return [entity for entity in named if story.entities[entity].kind == "person"]


def _unnamed(story: Story, lines: Lines, places: Mapping[int, Sequence[int]]) -> Iterator[Finding]:
    """Yield the ages of people whom no source names."""
    told: dict[str, dict[int, list[Telling]]] = {}
    for document in story.documents:
        if document.language != "en":
            continue
        aged = [*_behind_people(document, lines), *places[document.article.id]]
        for sentence in holding(document.sentences, sorted(aged)):
            for match in _UNNAMED.finditer(sentence.text):
                name = "age" if match["age"] else "age2"
                noun = match["noun"] or match["noun2"]
                if noun[0].isupper() and _people(document, story, sentence.start + match.end(name), sentence.end):
                    continue
                telling = Telling(sentence, (match.span(name),))
                told.setdefault(noun, {}).setdefault(int(match[name]), []).append(telling)
    for noun, ages in told.items():
        if len(ages) == 2:
            (a, ones), (b, others) = ages.items()
            one, other = (lines.line(each[0].sentence, each[0].sentence.text) for each in (ones, others))
            alike = noun[0].isupper() or (likeness(one, other) >= _ALIKE and not other_names(one, other))
            if abs(a - b) <= _FURTHEST and alike:
                yield from _differing([ages])


def _behind_people(document: Document, lines: Lines) -> Iterator[int]:
    """Yield where figures stand that may be ages behind whom they belong to."""
    for sentence, text, found in numbered(document, lines):
        for number in found:
            if text.endswith(_BEFORE_AGES, 0, number.start) and text[number.start].isdigit():
                yield sentence.start + number.start


def _ages(document: Document, story: Story, lines: Lines, places: Sequence[int]) -> Iterator[tuple[int, int, Telling]]:
    """Yield the ages that stand beside names; `places` are those of "-year-old"."""
    text = document.article.text
    sentences = {sentence.index: sentence for sentence in holding(document.sentences, places)}
    for sentence, plain, found in numbered(document, lines):
        if any(_may_be_age(plain, number) for number in found):
            sentences[sentence.index] = sentence
    for _, sentence in sorted(sentences.items()):
        for mention in starting_in(document.mentions, sentence.start, sentence.end):
            entity = mention.entity
            if entity is None or mention.form != "name" or story.entities[entity].kind != "person":
                continue
            place = _age_beside(text, mention, sentence, bool(places))
            if place is not None and 0 < int(text[slice(*place)]) < _OLDEST:
                yield entity, int(text[slice(*place)]), Telling(sentence, (_in(sentence, place),))


def _in(sentence: Sentence, place: tuple[int, int]) -> tuple[int, int]:
    return place[0] - sentence.start, place[1] - sentence.start


def _may_be_age(text: str, number: Number) -> bool:
    """Whether a number may be the age of whom the words before it name."""
    if not (1 <= number.low < _OLDEST and text[number.start].isdigit()):
        return False
    behind = text[number.end : number.end + 1]
    return behind in _BEHIND_AGES or text.startswith(" year", number.end) or text.endswith(_WHO_IS, 0, number.start)


def _age_beside(text: str, mention: Mention, sentence: Sentence, years_old: bool) -> tuple[int, int] | None:
    """Return where the age stands that belongs to a mention; None when there is none.

    `years_old` tells whether anybody in the text is "44-year-old".
    """
    after = _AFTER.match(text, mention.end, sentence.end)
    if after:
        return next(after.span(name) for name in ("age", "age2", "age3") if after[name])
    if not years_old:
        return None
    start = mention.title.start if mention.title else mention.start
    before = _BEFORE.search(text, max(sentence.start, start - _LOOK_BACK), start)
    return before.span("age") if before else None
