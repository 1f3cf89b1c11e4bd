"""One person's age told differently: "Ada Lund, 44," here, "45-year-old Ada Lund" there."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.matching.patterns import regex
from briefing.model import Document, Mention, Sentence, Story
from briefing.sections.disagreements.finding import Finding, Telling, apart, few_a_source
from briefing.sections.disagreements.lines import Lines

_AFTER = regex(r",? ?\(?(?:aged? )?(?P<age>\d{1,3})(?:[,).;]|$| years? old\b)|, who (?:is|was) (?P<age2>\d{1,3})\b")
_BEFORE = regex(r"(?P<age>\d{1,3})-year-old (?:[\w’'-]+ ){0,3}$")
_LOOK_BACK = 50
_OLDEST = 120
_FURTHEST = 4
"""Years from which two ages are those of two people of one name rather than a disagreement."""


def find_ages(story: Story, lines: Lines) -> Iterator[Finding]:
    """Yield the people to whom two sources give different ages."""
    told: dict[int, dict[int, list[Telling]]] = {}
    for document in story.documents:
        for person, age, telling in _ages(document, story):
            told.setdefault(person, {}).setdefault(age, []).append(telling)
    for ages in told.values():
        if len(ages) < 2:
            continue
        first, second = sorted(ages, key=lambda age: (-len(ages[age]), age))[:2]
        if abs(first - second) > _FURTHEST:
            continue
        one, other = few_a_source(ages[first]), few_a_source(ages[second])
        if len({telling.sentence.article for telling in (*one, *other)}) > 1:
            yield Finding("number", apart(one, other), 0.7)


def _ages(document: Document, story: Story) -> Iterator[tuple[int, int, Telling]]:
    text = document.article.text
    sentences = iter(document.sentences)
    sentence = next(sentences, None)
    for mention in document.mentions:
        while sentence is not None and sentence.end <= mention.start:
            sentence = next(sentences, None)
        if sentence is None or sentence.start > mention.start or mention.entity is None or mention.form != "name":
            continue
        if story.entities[mention.entity].kind == "person":
            place = _age_beside(text, mention, sentence)
            if place is not None and 0 < int(text[slice(*place)]) < _OLDEST:
                mark = (place[0] - sentence.start, place[1] - sentence.start)
                yield mention.entity, int(text[slice(*place)]), Telling(sentence, (mark,))


def _age_beside(text: str, mention: Mention, sentence: Sentence) -> tuple[int, int] | None:
    """Return where the age stands that belongs to a mention; None when there is none."""
    after = _AFTER.match(text, mention.end, sentence.end)
    if after:
        return after.span("age") if after["age"] else after.span("age2")
    start = mention.title.start if mention.title else mention.start
    before = _BEFORE.search(text, max(sentence.start, start - _LOOK_BACK), start)
    return before.span("age") if before else None
