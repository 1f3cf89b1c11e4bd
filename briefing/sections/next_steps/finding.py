"""Sentences to candidate steps: the surest cue of each sentence, weighed by the checks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import NamedTuple

from briefing.lexicon import word_set
from briefing.matching import around
from briefing.matching.patterns import regex
from briefing.model import Document, Ranking, Sentence, Span, StepStatus, TimeExpression
from briefing.sections.next_steps.checks import CHECKS, Reading
from briefing.sections.next_steps.cues import CUES, Cue, called_by_words, masked

_NARRATOR = regex(r"\bI (?:am|was|have|think|believe|noted|hope|wrote|know|would|can|will|remember|asked|say)\b")
_NARRATED = 2
"""First-person clauses outside quotations from which an article is an opinion piece."""
_WORD = regex(r"[a-z]+")
_LATE = 0.75
_RECENT = 10
_LONGEST = 1500
_MOST_USES = 6
"""Characters of a sentence that are read, and uses of one cue in it that are looked at; nobody writes more."""
LEAST = 0.2
"""How sure a sentence must be to count as telling a step at all, be it one that a surer sentence tells too."""
_CONDITION = regex(
    r"\b(?:if\b(?<!\bout if)(?<!\bknow if)(?<!\bdecide if)(?<!\bsee if)(?<!\bask if)(?<!\basked if)(?<!day if)"
    r"(?<!\beven if)(?<!\bas if)|unless\b"
    r"|as soon as (?!possible|mon|tue|wed|thu|fri|sat|sun|next|this|to[dm]|\d|jan|feb|apr|jul|aug|sep|oct|nov|dec)"
    r"|depending on\b)"
)


_FROM_SPEECH = ("tomorrow", "today", "tonight")
_MOST = sum(check.effect for check in CHECKS if check.effect > 0)


class Candidate(NamedTuple):
    """A sentence that tells a step."""

    document: Document
    sentence: Sentence
    status: StepStatus
    when: TimeExpression | None
    cue: tuple[int, int]
    """Where the cue stands, in the article's text."""
    verb: int | None
    """Where the verb after the cue stands, in the article's text; None where the cue has none."""
    sure: float
    """The cue's weight with all checks, about 0 to 1.3."""
    borrowed: bool = False
    """Whether `when` stands in another sentence, for an event that the step is a part of."""

    @property
    def on_day_of_speech(self) -> bool:
        """Whether the day is counted from when somebody spoke, which may be a day before: “We play tomorrow”."""
        when = self.when
        return (
            when is not None
            and when.text.lower().startswith(_FROM_SPEECH)
            and around(self.document.quotations, when.start) is not None
        )


class _Place(NamedTuple):
    """A sentence with what is known about it."""

    document: Document
    sentence: Sentence
    lowered: str
    times: tuple[TimeExpression, ...]
    score: float
    opinion: bool


def candidates(document: Document, ranking: Ranking) -> Iterator[Candidate]:
    """Yield the sentences of an English document that tell a step, in order."""
    opinion = _is_opinion(document)
    at = 0
    for sentence in document.sentences:
        while at < len(document.times) and document.times[at].start < sentence.start:
            at += 1
        first = at
        while at < len(document.times) and document.times[at].start < sentence.end:
            at += 1
        written = sentence.text[:_LONGEST]
        lowered = written.lower()
        if len(lowered) != len(written):
            continue
        times = document.times[first:at]
        found = _surest(_Place(document, sentence, lowered, times, ranking.score(sentence), opinion))
        if found is not None and found.sure >= LEAST:
            yield found


def _is_opinion(document: Document) -> bool:
    """Whether the narrator says "I" more than once outside quotations."""
    said = 0
    for match in _NARRATOR.finditer(document.article.text):
        said += around(document.quotations, match.start()) is None
    return said >= _NARRATED


def _surest(place: _Place) -> Candidate | None:
    best: tuple[float, Reading] | None = None
    called = called_by_words(_WORD.findall(place.lowered))
    searched = masked(place.lowered) if called else ""
    for cue in (CUES[number] for number in called):
        if best is not None and cue.weight + _MOST <= best[0]:
            break
        for match in islice(cue.pattern.finditer(searched), _MOST_USES):
            reading = _read(place, cue, match)
            sure = cue.weight + sum(check.effect for check in CHECKS if check.holds(reading))
            if best is None or sure > best[0]:
                best = (sure, reading)
    if best is None:
        return None
    sure, reading = best
    start = place.sentence.start
    verb = start + reading.match.start("verb") if reading.verb else None
    span = (start + reading.match.start(), start + reading.match.end())
    return Candidate(place.document, place.sentence, _status(reading), reading.when, span, verb, sure)


def _read(place: _Place, cue: Cue, match: re.Match[str]) -> Reading:
    at = place.sentence.start + match.start()
    verb = match.groupdict().get("verb") or ""
    told = place.sentence.start + match.start("verb") if verb else at
    return Reading(
        sentence=place.sentence,
        lowered=place.lowered,
        cue=cue,
        match=match,
        verb=verb,
        when=time_of_step(place.times, told, Span(at, place.sentence.start + match.end()), place.document),
        over=_is_over(place, told),
        past=any(_is_long_past(one, place.document.day) for one in place.times),
        quoted=around(place.document.quotations, at) is not None,
        opinion=place.opinion,
        late=place.sentence.index >= _LATE * len(place.document.sentences),
        score=place.score,
    )


def _is_over(place: _Place, verb: int) -> bool:
    """Whether the first time after the cue's verb lies before the article's day: "was due to expire yesterday"."""
    after = next((one for one in place.times if one.start >= verb), None)
    return after is not None and after.direction == "past" and _belongs(after, Span(verb, verb), place.document)


def _is_long_past(one: TimeExpression, day: date | None) -> bool:
    return day is not None and one.last is not None and (day - one.last).days > _RECENT


def time_of_step(times: tuple[TimeExpression, ...], verb: int, cue: Span, document: Document) -> TimeExpression | None:
    """Return the time expression that tells when: the nearest ahead after the cue's verb, else the last before it.

    A time that names days goes before one that stays words, unless the words stand right at the cue.
    """
    ahead = [one for one in times if _is_ahead(one, cue, document) or _is_today(one, cue, document)]
    after = [one for one in ahead if one.start >= verb]
    if after and after[0].start - cue.end < _RIGHT_AFTER:
        return after[0]
    for group in (after, ahead[::-1]):
        known = [one for one in group if one.first is not None]
        if known or group:
            return known[0] if known else group[0]
    return None


_RIGHT_AFTER = 4
_RIGHT_BEFORE = 30
_YEAR_AS_TERM = regex(r"(?:\bafter |\bsince |\bpost-|\bfrom |\bthe )$", re.I)
"""What stands before a year that bounds or names something instead of telling when: "after 2040", "the 2040 games"."""
_OVER_WORDS = word_set("times_past") | {"says", "tells", "told", "saying", "telling"}
_GONE = ("last ", "past ", "previous ", "earlier ", "yesterday")
_OVER = ("this morning", "overnight", "earlier")


def _is_ahead(one: TimeExpression, cue: Span, document: Document) -> bool:
    """Whether a time lies ahead of the article's day, or later on that day; any time may where no day is known."""
    if one.direction == "future":
        text = document.article.text
        led = one.granularity in ("year", "decade") and _YEAR_AS_TERM.search(text[max(one.start - 14, 0) : one.start])
        return not one.text.lower().endswith("the future") and not led
    if document.day is None and one.first is None and one.direction is None:
        words = one.text.lower()
        return not words.startswith(_GONE) and not words.endswith(" ago") and _belongs(one, cue, document)
    if one.direction == "present" and one.granularity == "time" and one.first == document.day is not None:
        words = one.text.lower()
        return not words.startswith(_OVER) and "morning" not in words and _belongs(one, cue, document)
    return False


def _is_today(one: TimeExpression, cue: Span, document: Document) -> bool:
    """Whether a time names the article's own day for the step whose cue is given, not for who spoke or acted."""
    if one.granularity != "day" or one.first is None or one.first != one.last or one.first != document.day:
        return False
    return _belongs(one, cue, document)


def _belongs(one: TimeExpression, cue: Span, document: Document) -> bool:
    """Whether nothing that is over stands between a time and a cue, nor right before a time that stands first.

    "Will meet them on Friday", but not "will resign, he said on Friday" nor "who spoke on Friday, will resign".
    """
    text = document.article.text
    if one.start >= cue.end:
        between = text[cue.end : one.start]
    elif _is_past_verb(text[cue.start : cue.end].split(maxsplit=1)[0]):
        return False  # "on Wednesday asked them to": the day of the asking
    else:
        between = text[max(one.start - _RIGHT_BEFORE, 0) : one.start].rpartition("\n")[2] + text[one.end : cue.start]
    return not any(word in _OVER_WORDS or _is_past_verb(word) for word in between.split())


def _is_past_verb(word: str) -> bool:
    return word.endswith("ed") and word.islower() and len(word) > 4


def _status(reading: Reading) -> StepStatus:
    status = reading.cue.status
    if status in ("announced", "expected") and _CONDITION.search(reading.lowered):
        return "conditional"
    when = reading.when
    dated = when is not None and when.first is not None and when.granularity in ("day", "time")
    if dated and status == "announced":
        return "scheduled"
    if status == "scheduled" and not dated and reading.cue.name in ("is to", "upcoming"):
        return "announced"
    return status
