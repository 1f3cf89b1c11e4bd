"""When the events of each sentence were: its times, those left out on which somebody only told of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from briefing.matching.patterns import regex
from briefing.model import Document, TimeExpression

_TOLD = regex(
    r"\b(?:said|says|told [\w ]{1,20}|reported|reports?|announced|wrote|tweeted|statement)(?: (?:on|late|early))? $"
)
_LOOK_BACK = 40


def event_times(document: Document) -> dict[int, list[TimeExpression]]:
    """Return the resolved times of each sentence, by the sentence's index; sentences without one are left out."""
    starts = [sentence.start for sentence in document.sentences]
    times: dict[int, list[TimeExpression]] = {}
    for time in _joined(document):
        if not _TOLD.search(document.article.text, max(time.start - _LOOK_BACK, 0), time.start):
            times.setdefault(max(bisect_right(starts, time.start) - 1, 0), []).append(time)
    return times


def _joined(document: Document) -> Iterator[TimeExpression]:
    """Yield the resolved times; one that directly follows another ("Easter weekend") only makes that one longer."""
    held: TimeExpression | None = None
    for time in document.times:
        if time.first is None or time.granularity == "vague":
            continue
        if held is not None and time.start - held.end == 1:
            held = held._replace(end=time.end, text=document.article.text[held.start : time.end])
            continue
        if held is not None:
            yield held
        held = time
    if held is not None:
        yield held


def apart_in_time(ones: Sequence[TimeExpression], others: Sequence[TimeExpression]) -> bool:
    """Whether both have times and none of the one touches any of the other."""
    return bool(ones and others) and not any(_touch(one, other) for one in ones for other in others)


def _touch(one: TimeExpression, other: TimeExpression) -> bool:
    if one.first is None or other.first is None:
        return False
    if one.granularity == other.granularity == "month" and one.first.month == other.first.month:
        return True  # a year left out may be taken for another
    return one.first <= (other.last or other.first) and other.first <= (one.last or one.first)
