"""Sentences to candidate steps: the surest cue of each, weighed by the checks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.model import Document, Sentence, StepStatus, TimeExpression
from briefing.sections.next_steps.checks import CHECKS, THRESHOLD, Reading
from briefing.sections.next_steps.cues import CUES, Cue

_CALLED = re.compile(
    r"will|would|['’](?:ll|d)\b|shall|won['’]t|\bto\b|schedul|slated|\bset (?:for|on|at)|\bdue\b|plan|expect|prepar"
    r"|talks|negotiat|discuss|consider|propos|offer|promis|pledg|vow|commit|review|invit|demand|call|urg|appeal|must|could|may"
    r"|might|going|warn|threat|if\b|unless|upcoming|forthcoming|next|deadline|wait|pending|weigh|mull|explor|stud|draft"
    r"|circulat|being|anticipat|wrestl|insist|examin"
)
_NARRATOR = re.compile(r"\bI (?:am|was|have|think|believe|noted|hope|wrote|know|would|can|will|remember|asked|say)\b")
_NARRATED = 2
"""First-person clauses outside quotations from which an article is an opinion piece."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that tells a step."""

    document: Document
    sentence: Sentence
    status: StepStatus
    when: TimeExpression | None
    cue: tuple[int, int]
    """Where the cue stands, in the article's text."""
    sure: float
    """The cue's weight with all checks, 0 to about 1.2."""


def candidates(document: Document) -> Iterator[Candidate]:
    """Yield the sentences of an English document that tell a step."""
    times = list(document.times)
    opinion = _is_opinion(document)
    at = 0
    for sentence in document.sentences:
        while at < len(times) and times[at].start < sentence.start:
            at += 1
        inside = []
        while at < len(times) and times[at].start < sentence.end:
            inside.append(times[at])
            at += 1
        found = _candidate(document, sentence, inside, opinion)
        if found is not None and found.sure >= THRESHOLD:
            yield found


def _is_opinion(document: Document) -> bool:
    """Whether the narrator says "I" more than once outside quotations."""
    text, said = document.article.text, 0
    for match in _NARRATOR.finditer(text):
        said += not any(one.start <= match.start() < one.end for one in document.quotations)
    return said >= _NARRATED


def _candidate(document: Document, sentence: Sentence, times: list[TimeExpression], opinion: bool) -> Candidate | None:
    lowered = sentence.text.lower()
    if len(lowered) != len(sentence.text):
        return None
    best: tuple[float, Reading] | None = None
    if times or _CALLED.search(lowered):
        for cue in CUES:
            for match in cue.pattern.finditer(lowered):
                reading = _read(document, sentence, lowered, cue, match, times, opinion)
                sure = cue.weight + sum(check.effect for check in CHECKS if check.holds(reading))
                if best is None or sure > best[0]:
                    best = (sure, reading)
    if best is None:
        return None
    sure, reading = best
    span = (sentence.start + reading.match.start(), sentence.start + reading.match.end())
    return Candidate(document, sentence, _status(reading, lowered), reading.when, span, sure)


def _read(
    document: Document,
    sentence: Sentence,
    lowered: str,
    cue: Cue,
    match: re.Match[str],
    times: list[TimeExpression],
    opinion: bool,
) -> Reading:
    place = sentence.start + match.start()
    return Reading(
        sentence=sentence,
        lowered=lowered,
        cue=cue,
        match=match,
        verb=(match.groupdict().get("verb") or "").strip(),
        when=time_of_step(times, sentence.start + match.start(), document),
        past=any(one.direction == "past" for one in times),
        quoted=any(one.start <= place < one.end for one in document.quotations),
        opinion=opinion,
    )


def time_of_step(times: list[TimeExpression], cue: int, document: Document) -> TimeExpression | None:
    """Return the time expression that tells when: the first ahead after the cue, else one before it."""
    ahead = [one for one in times if _is_ahead(one, document)]
    known = [one for one in ahead if one.first is not None]
    for group in (known, ahead):
        after = [one for one in group if one.start >= cue]
        if after or group:
            return after[0] if after else group[-1]
    return None


def _is_ahead(one: TimeExpression, document: Document) -> bool:
    if one.direction == "future":
        return True
    if one.direction == "present" and one.first is not None and one.granularity == "time":
        return one.first == document.day and not one.text.lower().startswith(("this morning", "overnight"))
    return False


def _status(reading: Reading, lowered: str) -> StepStatus:
    status = reading.cue.status
    if status in ("announced", "expected") and re.search(r"\b(?:if|unless|as soon as|depending on)\b", lowered):
        return "conditional"
    dated = reading.when is not None and reading.when.first is not None and reading.when.granularity in ("day", "time")
    if dated and status == "announced":
        return "scheduled"
    if status == "scheduled" and not dated and reading.cue.name in ("is to", "upcoming"):
        return "announced"
    return status
