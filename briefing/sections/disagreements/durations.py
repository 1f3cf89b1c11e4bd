"""How long one event lasted, told differently: "a 40-minute hearing" here, "after a two-hour session" there.

The event stands right behind the time, or before it with a word that tells how long it went on; each source gives one
time alone for events of that kind.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from briefing.matching import compatible
from briefing.matching.patterns import regex
from briefing.model import Story
from briefing.sections.disagreements.counting import Count, counts_of
from briefing.sections.disagreements.fates import classes_of
from briefing.sections.disagreements.finding import Finding, Telling, apart
from briefing.sections.disagreements.lines import Lines
from briefing.sections.disagreements.measuring import days_of
from briefing.sections.disagreements.scopes import scopes_at

_BEHIND = regex(r"[ -][a-z]+(?:-long)?(?: of)? ((?:[a-z-]+ ){0,2}?[a-z-]+)\b")
"""What stands behind a number: a unit, and the event that lasts so long."""
_WORD = regex(r"[a-z]+(?:-[a-z]+)?")
_BETWEEN = regex(
    r" (?:[\w’'-]+ ){0,3}?(?:last(?:s|ed|ing)?|took|taking|ran|went on|dragged on|of|after|for)"
    r"(?: (?:for|about|around|some|nearly|almost|more than|over|less than|at least|just|only)){0,2} "
)
"""What stands between an event and the time that it took."""
_LOOK_BACK = 70
_NEAREST, _FURTHEST = 1.05, 3.2
"""Ratios between which two times are those of one event: below is rounding, above another event or a part of one."""


def find_durations(story: Story, lines: Lines) -> Iterator[Finding]:
    """Yield the events of which two sources tell that they lasted for other times."""
    by_kind: defaultdict[str, list[Count]] = defaultdict(list)
    for document in story.documents:
        for count in counts_of(document, lines) if document.language == "en" else ():
            if count.kind == "span":
                kind = _event(count)
                if kind:
                    by_kind[kind].append(count)
    for counts in by_kind.values():
        values: defaultdict[int, set[float]] = defaultdict(set)
        for count in counts:
            values[count.sentence.article].add(_days(count))
        alone = [count for count in counts if len(values[count.sentence.article]) == 1]
        pair = next((pair for pair in combinations(alone, 2) if _differ(*pair, lines)), None)
        if pair:
            one, other = ((_telling(count),) for count in pair)
            yield Finding("number", apart(one, other), 0.5)


def _event(count: Count) -> str | None:
    """Return the kind of event that lasts as long as a number tells; None when it tells nothing of the kind."""
    text, number = count.sentence.text.replace("\n", " "), count.number
    behind = _BEHIND.match(text, number.end)
    known = _kinds()
    found = next((known[word] for word in behind[1].split() if word in known), None) if behind else None
    if found:
        return found
    before = text[max(number.start - _LOOK_BACK, 0) : number.start].lower()
    event = next((word for word in reversed(list(_WORD.finditer(before))) if word.group() in known), None)
    return known[event.group()] if event and _BETWEEN.fullmatch(before, event.end()) else None


def _differ(one: Count, other: Count, lines: Lines) -> bool:
    low, high = sorted((_days(one), _days(other)))
    if one.sentence.article == other.sentence.article or not 0 < _NEAREST * low < high <= _FURTHEST * low:
        return False
    if one.what == other.what and compatible(one.number, other.number):
        return False
    scopes, others = (scopes_at(each.sentence.text, each.number.start, each.number.end) for each in (one, other))
    return scopes == others and not lines.name_others(one.sentence, other.sentence)


def _days(count: Count) -> float:
    return count.number.low * days_of(count.what)


@cache
def _kinds() -> dict[str, str]:
    """Return word -> the kind of event that it names."""
    return classes_of("lasting_events")


def _telling(count: Count) -> Telling:
    return Telling(count.sentence, ((count.number.start, count.number.end),))
