"""Timeline: dated events, past and planned, in the order of their days; empty unless three or more days are known.

A sentence enters when a time expression that names a day, or a few, truly dates its main clause: not the day on which
somebody spoke, not a day inside a quotation, an aside or a subordinate clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from briefing.lexicon import word_set
from briefing.matching import Line, Rarity, around, likeness
from briefing.matching.patterns import regex
from briefing.model import Document, Ranking, Sentence, Story, TimeExpression, TimelineEntry
from briefing.sections.passages import passage

__all__ = ["find"]

FEWEST = 3
"""Different days from which there is a timeline."""
LONGEST = timedelta(days=7)
"""Longest stretch that still dates an event."""
SAME = 0.22
"""Likeness from which two sentences of one day tell the same event."""
PER_DAY = 2
"""Most events of one day."""
_TRIED = 200
"""Events of one day, the most important first, that another one may be the same as."""
_GRANULARITIES = ("time", "day", "week")

_REPORTING = regex(
    r"\b(?:said|says|told|added|announced|reported|wrote|tweeted|confirmed|acknowledged|warned|claimed|noted|stated|argued"
    r"|insisted|spoke|quoted|commented|advised|described|explained|predicted|hoped|believed|thought|estimated"
    r"|asked|asserted|saying|adding|telling|signal(?:l)?ed|indicated|vowed|urged|declared|repeated|revealed|testified|replied|updated|published)\b"
)
_SUBORDINATE = regex(
    r"(?:^(?:As|While|When|Although|Though|If|Because)\b"
    r"|,? (?:who|which|whose|where|when|while|that|because|although|though|since|if|as|before|after|until|whether)"
    r"|\(|[–—] )[^,;–—()]*$"
)
_HABIT = regex(
    r"\b(?:every|each|usually|often|always|once|typically)\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b"
)
_OWNED = regex(r"^['’]s?\b")
_NOT_WHEN = regex(
    r"\b(?:since|than|from|as of|of|until|before|after|by|following|the|a) (?:on )?(?:the )?(?:early |late )?$"
)
_HOUR_ALONE = regex(
    r"(?:at |about |around |by |shortly |just |before |after |nearly |almost |noon|midday|midnight|half |past |quarter "
    r"|o[’']clock|[ap]\.?m\b|GMT|local time|[\d:.]| )+",
    re.I,
)
"""An hour without its day, which may be the article's or that of any sentence before: "shortly before 9:30 p.m."."""
_UNSURE = regex(
    r"\W*(?:at |about |around )?\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?)?(?: [A-Z]{2,4}| local time)?"
    r"|.* (?:minutes?|hours?) later"
    r"|(?:later |earlier )?(?:on )?(?:the )?(?:following|next|same|very same|that same|that|previous) [a-z]+",
    re.I,
)
"""An hour alone, or a day counted from one told before: the article's day, or the one told last, would be a guess."""
_NEVER = regex(r"\b(?:initially|originally|to have [a-z]+(?:ed|n|ne|un)|were to|was to)\b[^;]*$", re.I)
_HAVE = frozenset(("has", "have", "had"))
_WORD = regex(r"\b[a-z]+")
_PAST = word_set("times_past")
_PRESENT = frozenset(
    (
        "will", "is", "are", "has", "begins", "starts", "opens", "meets", "expires", "returns", "says", "plays",
        "visits", "votes",
    )
)  # fmt: skip


class _Event(NamedTuple):
    """A sentence that a time expression dates."""

    document: Document
    sentence: Sentence
    when: TimeExpression
    first: date
    last: date
    score: float


def find(story: Story, ranking: Ranking) -> tuple[TimelineEntry, ...]:
    """Return the entries by day, the earliest first; empty when fewer than FEWEST different days are known."""
    events = [one for document in story.documents if document.language == "en" for one in _events(document, ranking)]
    if len({one.first for one in events}) < FEWEST:
        return ()
    groups = _merged(events)
    kept = [group for day in sorted(groups) for group in _most_important(groups[day])]
    return tuple(_entry(group) for group in kept)


def _entry(group: list[_Event]) -> TimelineEntry:
    evidence = tuple(passage(one.document, one.sentence) for one in group)
    return TimelineEntry(start=group[0].first, end=group[0].last, text=evidence[0].text, evidence=evidence)


def _most_important(of_day: list[list[_Event]]) -> list[list[_Event]]:
    """Return the most important events of a day."""
    ordered = sorted(of_day, key=lambda group: (-len({one.document.article.id for one in group}), -group[0].score))
    return ordered[:PER_DAY]


def _events(document: Document, ranking: Ranking) -> Iterator[_Event]:
    for when in document.times:
        if when.first is None or when.last is None or when.granularity not in _GRANULARITIES:
            continue
        if when.last - when.first > LONGEST or _HOUR_ALONE.fullmatch(when.text):
            continue
        sentence = around(document.sentences, when.start)
        if sentence is None or when.end > sentence.end:
            continue
        if not sentence.heading and _dates(document, sentence, when):
            yield _Event(document, sentence, when, when.first, when.last, ranking.score(sentence))


def _dates(document: Document, sentence: Sentence, when: TimeExpression) -> bool:
    """Whether the time dates the sentence's main clause."""
    if around(document.quotations, when.start) is not None or "?" in sentence.text:
        return False
    before = sentence.text[: when.start - sentence.start]
    after = sentence.text[when.end - sentence.start :]
    if _HABIT.search(before[-40:] + when.text) or _OWNED.match(after) or _NOT_WHEN.search(before):
        return False
    if _SUBORDINATE.search(before) or _UNSURE.fullmatch(when.text) or _NEVER.search(before):
        return False
    if not before.strip() and not after.startswith((",", " the ", " a ")):
        return False  # a dateline that runs into its sentence
    verbs = list(_verbs(document, sentence))
    told = [verb for at, verb in verbs if at < when.start][-1:] or [verb for _, verb in verbs[:1]]
    return bool(verbs) and not any(map(_REPORTING.fullmatch, (verbs[0][1], *told))) and not _tells_speech(before, after)


def _verbs(document: Document, sentence: Sentence) -> Iterator[tuple[int, str]]:
    """Yield where the finite verbs of a sentence stand, and the verbs; quotations and "have" are left out."""
    for match in _WORD.finditer(sentence.text):
        word, at = match.group(), sentence.start + match.start()
        if word not in _HAVE and _is_verb(word) and around(document.quotations, at) is None:
            yield at, word


def _is_verb(word: str) -> bool:
    return word in _PAST or word in _PRESENT or (len(word) > 4 and word.endswith("ed"))


def _tells_speech(before: str, after: str) -> bool:
    """Whether the time tells when somebody spoke: a reporting verb stands right before or right after it."""
    return _REPORTING.search(before[-28:]) is not None or _REPORTING.match(after.lstrip(" ,")) is not None


def _merged(events: list[_Event]) -> dict[date, list[list[_Event]]]:
    """Return the events of each day in groups that tell the same, the most important sentence of each first."""
    rarity = Rarity.of(one.sentence.text for one in events)
    groups: dict[date, list[list[tuple[_Event, Line]]]] = {}
    seen: set[tuple[int, int]] = set()
    for one in sorted(events, key=lambda one: (-one.score, one.document.article.id, one.sentence.start)):
        if (one.document.article.id, one.sentence.start) in seen:
            continue
        seen.add((one.document.article.id, one.sentence.start))
        line = rarity.line(one.sentence.text)
        of_day = groups.setdefault(one.first, [])
        group = next((group for group in of_day[:_TRIED] if likeness(group[0][1], line) >= SAME), None)
        if group is None:
            of_day.append([(one, line)])
        else:
            group.append((one, line))
    return {day: [[one for one, _ in group] for group in of_day] for day, of_day in groups.items()}
