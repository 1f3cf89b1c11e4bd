"""How sure a cue is in its sentence: its weight with all checks, worked out only as far as it can matter.

Most uses of most cues come to nothing. What speaks for one is asked first, then what speaks against it, until it is
known to be less sure than what else the sentence has.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from briefing.sections.next_steps.check import Check
from briefing.sections.next_steps.checks import CHECKS, TURNS
from briefing.sections.next_steps.cues import CUES, Caller, Cue, callers
from briefing.sections.next_steps.reading import Reading

_EFFECTS = {check.name: check.effect for check in CHECKS}
_AHEAD = max(
    _EFFECTS[name]
    for name in ("a day, week or month ahead is named", "days to come are named", "a vague time ahead is named")
)
"""The most that a time ahead adds: no time is two of these."""
_ROUNDING = 1e-9


_Ask = tuple[int, float, Callable[[Reading], bool]]
"""A check: its place in the table, its effect and its test."""


class _Asked(NamedTuple):
    """The checks that are asked about a cue with or without a time; those that decide soonest come first."""

    first: tuple[_Ask, ...]
    """Those that add."""
    then: tuple[_Ask, ...]
    """Those that take away and need no word."""
    last: tuple[_Ask, ...]
    """Those that take away and need a word."""
    words: Mapping[str, tuple[Sequence[int], Sequence[int]]]
    """Word -> positions in `last` of those that need it, or others, around the cue; and in the sentence."""


@cache
def ceilings(ahead: bool, heading: bool) -> tuple[float, ...]:
    """Return how sure each of CUES can be at most in a sentence with or without a time ahead, a heading or none."""
    return tuple(_ceiling(cue, ahead, heading) for cue in CUES)


@cache
def callers_from(least: float, ahead: bool, heading: bool) -> Mapping[str, Caller]:
    """Return the words that call those of CUES that can be as sure as `least` in such a sentence."""
    most = ceilings(ahead, heading)
    return callers({number for number, ceiling in enumerate(most) if ceiling >= least})


def _ceiling(cue: Cue, ahead: bool, heading: bool) -> float:
    if cue.name == "headline to" and not heading:
        return 0.0
    most = cue.weight + _ROUNDING + _EFFECTS["the story turns on it"]
    if ahead:
        most += _AHEAD
    elif cue.name in ("calendar", "event ahead", "only verb"):
        most += _EFFECTS["a verb of the calendar without a day"]
    if cue.name == "demands":
        most += _EFFECTS["a demand with a term"] + _EFFECTS["a body demands"]
    return most


def least_ceiling(score: float, sentence: str, sure: float) -> float:
    """Return the ceiling from which a cue can be as sure as `sure` in a sentence of this importance."""
    least = sure if score >= TURNS else sure + _EFFECTS["the story turns on it"]
    return least - _EFFECTS["a question"] if sentence.endswith("?") else least


def weigh(one: Reading, least: float) -> float | None:
    """Return the cue's weight with the effects of all checks that hold; None when that is less than `least`."""
    first, then, last, words = _asked(one.cue.name, one.when is not None)
    held = [(place, effect) for place, effect, holds in first if holds(one)]
    weight = one.cue.weight
    most = weight + sum([effect for _, effect in held]) + _ROUNDING
    if most < least:
        return None
    for place, effect, holds in then:
        if holds(one):
            held.append((place, effect))
            most += effect
            if most < least:
                return None
    called: set[int] = set()
    for word in words.keys() & one.place.words:
        near, within = words[word]
        called.update(within)
        if near and word in one.near:
            called.update(near)
    for number in sorted(called):
        place, effect, holds = last[number]
        if holds(one):
            held.append((place, effect))
            most += effect
            if most < least:
                return None
    sure = weight + sum([effect for _, effect in sorted(held)])
    return sure if sure >= least else None


@cache
def _asked(cue: str, timed: bool) -> _Asked:
    asked = [
        (place, check)
        for place, check in enumerate(CHECKS)
        if (not check.cues or cue in check.cues) and check.timed in (None, timed)
    ]
    against = sorted((one for one in asked if one[1].effect < 0), key=lambda one: one[1].effect)
    last = tuple(one for one in against if one[1].near or one[1].within)
    near, within = _by_word([check.near for _, check in last]), _by_word([check.within for _, check in last])
    return _Asked(
        _told(one for one in asked if one[1].effect > 0),
        _told(one for one in against if not (one[1].near or one[1].within)),
        _told(last),
        {word: (near.get(word, ()), within.get(word, ())) for word in near.keys() | within.keys()},
    )


def _told(checks: Iterable[tuple[int, Check]]) -> tuple[_Ask, ...]:
    return tuple([(place, check.effect, check.holds) for place, check in checks])


def _by_word(sets: Sequence[frozenset[str]]) -> Mapping[str, Sequence[int]]:
    """Return the words of some sets -> the positions of those that hold it."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, words in enumerate(sets):
        for word in words:
            found[word].append(number)
    return found
