"""Days that a step takes from another sentence of its article: what happens at "the summit" happens on its day.

Only where the article itself dates an event of that kind, and only for a step that is the event or a part of it: "The
talks will be held behind closed doors", "to speak at the meeting", "a live broadcast of the match".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.lexicon import entries
from briefing.matching.patterns import regex
from briefing.model import Document, Span, TimeExpression
from briefing.sections.next_steps.finding import Candidate
from briefing.sections.next_steps.phrasing import subject_of

_KINDS = {
    word: kind for line in entries("event_nouns") for kind, words in [line.split(" | ")] for word in words.split()
}
_DATED = ("time", "day", "week", "month")
_TOKEN = regex(r"[\w’'-]+|[.,;:()“”\"—–]")
_CLOCK = regex(r"\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?)?|noon|midnight", re.I)
_NAMED_AFTER = 4
"""Words after a day among which the event that it belongs to is named: "Saturday's third cup final"."""
_NAMED_BEFORE = 10
"""Words before a day among which the event that is held then is named: "talks with the Norland minister on Friday"."""
_SURE = 0.5
"""How sure a step must be to be the one that "the talks" are told of."""
_LEADS = frozenset(
    (
        "on",
        "at",
        "in",
        "for",
        "by",
        "from",
        "this",
        "next",
        "early",
        "late",
        "later",
        "scheduled",
        "planned",
        "set",
        "due",
    )
)
_LINKS = frozenset(
    ("with", "between", "and", "of", "the", "in", "at", "for", "to", "from", "on", "his", "her", "their", "its")
)
_AROUND = frozenset(("after", "before", "since", "until", "till", "following", "ahead", "past", "than", "of"))
_AT = frozenset(("at", "during", "in", "into", "through"))
_PARTS = frozenset(("broadcast", "coverage", "opening", "beginning", "start", "rest", "end", "close", "remainder"))
_TAKES_PART = frozenset(
    ("attend", "join", "host", "chair", "lead", "open", "address", "hold", "skip", "miss", "boycott", "watch", "mark")
)
_DEFINITE = frozenset(("the", "this", "that", "these", "those"))
_HELD = frozenset(
    ("take", "be", "begin", "start", "open", "kick", "resume", "reconvene", "happen", "go", "run", "continue", "")
)


class _Event(NamedTuple):
    """Something held on a day, as one sentence tells it."""

    kind: str
    when: TimeExpression
    defined: bool
    """Whether the sentence tells when "the talks", told of before, are held."""


def with_days_of_events(found: Sequence[Candidate]) -> list[Candidate]:
    """Give the undated candidates of one article the day of the event that they are a part of, where there is one."""
    if all(_has_day(one) for one in found):
        return list(found)
    events = sorted(_events(found[0].document, found), key=lambda event: event.when.start)
    if not events:
        return list(found)
    dated = [one if _has_day(one) else _dated(one, events) for one in found]
    for event in events:
        if event.defined:
            _date_what_was_told(dated, event)
    return dated


def _date_what_was_told(found: list[Candidate], event: _Event) -> None:
    """Give the day of "the talks" to the last step before that spoke of talks, where that names no day itself."""
    for place in range(len(found) - 1, -1, -1):
        one = found[place]
        if one.sentence.end <= event.when.start and one.sure >= _SURE and event.kind in _kinds_in(one):
            if one.when is None:
                found[place] = one._replace(when=event.when, borrowed=True)
            return


def _kinds_in(one: Candidate) -> set[str]:
    return {_KINDS[word] for word in _TOKEN.findall(one.sentence.text.lower()) if word in _KINDS}


def _has_day(one: Candidate) -> bool:
    return one.when is not None and one.when.first is not None and not _is_clock(one.when)


def _is_clock(when: TimeExpression) -> bool:
    """Whether the words tell an hour alone, so that the day is a guess."""
    return when.granularity == "time" and _CLOCK.fullmatch(when.text) is not None


def _dated(one: Candidate, events: Sequence[_Event]) -> Candidate:
    kind = _event_of(one)
    told = [event for event in events if event.kind == kind]
    before = [event for event in told if event.when.start < one.sentence.start]
    if not before and len({(event.when.first, event.when.last) for event in told}) > 1:
        return one
    when = before[-1].when if before else told[0].when if told else None
    if when is None:
        return one
    if one.when is not None and _is_clock(one.when):
        return one._replace(when=one.when._replace(first=when.first, last=when.last))
    fixed = one.status == "announced" and when.granularity in ("day", "time")
    return one._replace(when=when, borrowed=True, status="scheduled" if fixed else one.status)


def _event_of(one: Candidate) -> str | None:
    """Return the kind of event that the step is, or is a part of; None when there is none."""
    text, sentence = one.document.article.text, one.sentence
    subject = subject_of(one.document, Span(sentence.start, sentence.end), Span(*one.cue), one.verb)
    words = text[subject.start : subject.end].lower().split() if subject else []
    if len(words) == 2 and words[0] in _DEFINITE and words[1] in _KINDS:
        return _KINDS[words[1]]
    after = [token.lower() for token in _TOKEN.findall(text[one.verb or one.cue[1] : sentence.end])]
    for at, word in enumerate(after):
        if word in _KINDS and at >= 2 and after[at - 1] in _DEFINITE and _is_part(after[: at - 1]):
            return _KINDS[word]
        if word in (".", ";", "that", "which", "who", "if", "when"):
            break
    return None


def _is_part(before: Sequence[str]) -> bool:
    """Whether the words before "the summit" make the step a part of it."""
    return (
        before[-1] in _AT
        or (len(before) == 1 and before[0] in _TAKES_PART)
        or (len(before) > 1 and before[-1] == "of" and before[-2] in _PARTS)
    )


def _events(document: Document, found: Sequence[Candidate]) -> Iterator[_Event]:
    """Yield the events of which the article tells the day, past ones left out."""
    for when in document.times:
        if when.first is None or when.direction == "past" or when.granularity not in _DATED or _is_clock(when):
            continue
        noun = _owned(document, when) or _led(document, when)
        if noun:
            yield _Event(_KINDS[noun], when, defined=False)
    for one in found:
        if one.when is not None and _has_day(one) and one.when.granularity in _DATED:
            yield from _held(one, one.when)


def _owned(document: Document, when: TimeExpression) -> str | None:
    """Return the event that stands after its day: "Friday's vote", "next week's meeting", "the 3 May summit"."""
    after = document.article.text[when.end : when.end + 60]
    owns = after[:2] in ("'s", "’s")
    words: list[str] = _TOKEN.findall(after[2:] if owns else after)[:_NAMED_AFTER] if owns or after[:1] == " " else []
    for word in words:
        if word in _KINDS:
            return word
        if not owns or not word[0].isalpha():
            return None
    return None


def _led(document: Document, when: TimeExpression) -> str | None:
    """Return the event that stands before its day: "a meeting with Holm on Friday", "will meet Holm next week"."""
    text = document.article.text
    start = max(text.rfind("\n", 0, when.start) + 1, when.start - 120)
    words = _TOKEN.findall(text[start : when.start])
    while words and words[-1].lower() in _LEADS:
        words.pop()
    for back, word in enumerate(reversed(words[-_NAMED_BEFORE:]), 1):
        if word in _KINDS:
            before = words[-back - 1].lower() if back < len(words) else ""
            lead = words[-back - 2].lower() if back + 1 < len(words) else ""
            return word if before not in _AROUND and (before not in _DEFINITE or lead in _AT) else None
        before = words[-back - 1].lower() if back < len(words) else ""
        if word not in _LINKS and not word[0].isupper() and before not in _LINKS:
            return None
    return None


def _held(one: Candidate, when: TimeExpression) -> Iterator[_Event]:
    """Yield the event that the sentence says is held on its day: "the talks are to start on Friday"."""
    text = one.document.article.text
    verb = _TOKEN.match(text, one.verb) if one.verb is not None else None
    sentence = Span(one.sentence.start, one.sentence.end)
    subject = subject_of(one.document, sentence, Span(*one.cue), one.verb)
    if subject is None or (verb is not None and verb.group().lower() not in _HELD):
        return
    words = text[subject.start : subject.end].lower().split()
    noun = next((word for word in words if word in _KINDS), None)
    if noun:
        yield _Event(_KINDS[noun], when, defined=len(words) == 2 and words[0] in _DEFINITE)
