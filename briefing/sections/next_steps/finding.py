"""Sentences to candidate steps: the surest cue of each sentence, weighed by the checks."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from briefing.matching import around
from briefing.matching.letters import plain_letters
from briefing.matching.patterns import regex
from briefing.model import Document, Ranking, Sentence, StepStatus, TimeExpression
from briefing.sections.next_steps.clauses import Clauses, clauses, has_clauses, joins_reports
from briefing.sections.next_steps.cues import CUES, called_by_words, masked, only_verbs
from briefing.sections.next_steps.days import is_long_past, may_be_ahead
from briefing.sections.next_steps.present import FINITE
from briefing.sections.next_steps.reading import Place, Reading, read
from briefing.sections.next_steps.storms import named_storms
from briefing.sections.next_steps.weighing import callers_from, ceilings, least_ceiling, weigh

_NARRATOR = regex(r"I (?<!\wI )(?:am|was|have|think|believe|noted|hope|wrote|know|would|can|will|remember|asked|say)\b")
_NARRATED = 2
"""First-person clauses outside quotations from which an article is an opinion piece."""
_LONGEST = 1500
"""Characters of a sentence that are read; nobody writes more."""
LEAST = 0.2
"""How sure a sentence must be to count as telling a step at all, be it one that a surer sentence tells too."""
SECOND = 0.55 - 1e-9
"""How sure each of two clauses of a sentence must be to tell a step of its own."""
_CONDITION = regex(
    r"\b(?:if\b(?<!\bout if)(?<!\bknow if)(?<!\bdecide if)(?<!\bsee if)(?<!\bask if)(?<!\basked if)(?<!day if)"
    r"(?<!\beven if)(?<!\bas if)|unless\b"
    r"|as soon as (?!possible|mon|tue|wed|thu|fri|sat|sun|next|this|to[dm]|\d|jan|feb|apr|jul|aug|sep|oct|nov|dec)"
    r"|depending on\b)"
)
_CONDITION_WORDS = frozenset(("if", "unless", "soon", "depending"))
"""Words one of which stands in whatever that matches."""
_FROM_SPEECH = ("tomorrow", "today", "tonight")


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
    part: tuple[int, int] | None = None
    """Where its clause stands in the article's text, when the sentence tells another step of another day too."""

    @property
    def text(self) -> str:
        """The words that tell it: the sentence's, or its clause's."""
        return self.document.article.text[slice(*self.part)] if self.part else self.sentence.text

    @property
    def on_day_of_speech(self) -> bool:
        """Whether the day is counted from when somebody spoke, which may be a day before: “We play tomorrow”."""
        when = self.when
        return (
            when is not None
            and when.text.lower().startswith(_FROM_SPEECH)
            and around(self.document.quotations, when.start) is not None
        )


def candidates(document: Document, ranking: Ranking) -> Iterator[Candidate]:
    """Yield the sentences of an English document that tell a step, in order."""
    opinion, storms = _is_opinion(document), named_storms(document.article.text)
    day, told = document.day, document.times
    letters = plain_letters(document.article.text)
    scores = ranking.scores[document.article.id - 1]
    at = 0
    for sentence in document.sentences:
        while at < len(told) and told[at].start < sentence.start:
            at += 1
        first = at
        while at < len(told) and told[at].start < sentence.end:
            at += 1
        times = told[first:at]
        ahead = tuple([one for one in times if may_be_ahead(one, day)]) if times else ()
        score = scores[sentence.index]
        written = sentence.text[:_LONGEST]
        calling = callers_from(least_ceiling(score, written, LEAST), bool(ahead), sentence.heading)
        words = letters[sentence.start : sentence.start + len(written)].split()
        called = called_by_words(words, calling)
        if ahead and FINITE.isdisjoint(words):
            called.update(called_by_words(words, only_verbs()))
        if not called:
            continue
        lowered = written.lower()
        if len(lowered) != len(written):
            continue
        past = bool(times) and any(is_long_past(one, day) for one in times)
        place = Place(document, sentence, lowered, words, times, ahead, past, opinion, storms, score)
        yield from _told(place, called)


def _is_opinion(document: Document) -> bool:
    """Whether the narrator says "I" more than once outside quotations."""
    said = 0
    for match in _NARRATOR.finditer(document.article.text):
        said += around(document.quotations, match.start()) is None
    return said >= _NARRATED


def _told(place: Place, called: Mapping[int, Collection[str]]) -> Iterator[Candidate]:
    """Yield the sentence as its surest cue tells it, and a second time where another clause tells of another day."""
    best, sure = _surest(place, called, LEAST)
    if best is None:
        return
    other = _of_other_clause(place, called, best) if sure >= SECOND and (place.ahead or joins_reports(place)) else None
    if other is None:
        yield _candidate(place, best, sure)
        return
    second, how_sure, (first_part, last_part) = other
    later = second.verb_at > best.verb_at
    part, other_part = (first_part, last_part) if later else (last_part, first_part)
    best = _with_own_time(best, part)
    yield _candidate(place, best, weigh(best, SECOND) or SECOND, part)
    yield _candidate(place, second, how_sure, other_part)


def _surest(place: Place, called: Mapping[int, Collection[str]], sure: float) -> tuple[Reading | None, float]:
    """Return the surest reading of a sentence, with how sure it is; None when none is as sure as `sure`.

    `called` are the positions in CUES of those that can be, with the words that call them.
    """
    best: Reading | None = None
    searched = ""
    reachable = ceilings(bool(place.ahead), place.sentence.heading)
    least = sure
    for number in sorted(called):
        if reachable[number] < least:
            continue
        searched = searched or masked(place.lowered, place.words)
        cue = CUES[number]
        for match in cue.uses(searched, called[number]):
            reading = read(place, cue, match)
            how_sure = weigh(reading, sure)
            if how_sure is not None and (how_sure > sure or best is None):
                best, sure = reading, how_sure
                least = least_ceiling(place.score, place.lowered, sure)
    return best, sure


def _of_other_clause(
    place: Place, called: Mapping[int, Collection[str]], best: Reading
) -> tuple[Reading, float, Clauses] | None:
    """Return the surest reading of another clause with a time of its own, how sure it is, and where both stand."""
    if not has_clauses(place):
        return None
    found = None
    sure = SECOND
    searched = masked(place.lowered, place.words)
    reachable = ceilings(bool(place.ahead), place.sentence.heading)
    for number in sorted(called):
        if reachable[number] < sure:
            continue
        for match in CUES[number].uses(searched, called[number]):
            reading = read(place, CUES[number], match)
            parts = clauses(place, best, reading)
            if parts is None:
                continue
            first, last = parts if reading.verb_at > best.verb_at else parts[::-1]
            reading = _with_own_time(reading, last)
            how_sure = weigh(reading, sure)
            if how_sure is None or weigh(_with_own_time(best, first), SECOND) is None:
                continue
            if found is None or how_sure > sure:
                found, sure = (reading, how_sure, parts), how_sure
    return found


def _with_own_time(one: Reading, part: tuple[int, int]) -> Reading:
    """Return the reading without its time where that stands in another clause than `part` of the sentence."""
    start = one.place.sentence.start
    if one.when is None or part[0] <= one.when.start - start < part[1]:
        return one
    return one._replace(when=None)


def _candidate(place: Place, one: Reading, sure: float, part: tuple[int, int] | None = None) -> Candidate:
    start = place.sentence.start
    verb = start + one.verb_at if one.verb else None
    span = (start + one.match.start(), start + one.match.end())
    clause = (start + part[0], start + part[1]) if part else None
    return Candidate(place.document, place.sentence, _status(one), one.when, span, verb, sure, part=clause)


def _status(reading: Reading) -> StepStatus:
    status, place = reading.cue.status, reading.place
    may_depend = status in ("announced", "expected") and not _CONDITION_WORDS.isdisjoint(place.words)
    if may_depend and _CONDITION.search(place.lowered):
        return "conditional"
    when = reading.when
    dated = when is not None and when.first is not None and when.granularity in ("day", "time")
    if dated and status == "announced":
        return "scheduled"
    if status == "scheduled" and not dated and reading.cue.name in ("is to", "upcoming"):
        return "announced"
    return status
