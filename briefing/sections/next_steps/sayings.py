"""Turns of speech that tell no act, though somebody "will" do it: "will stop at nothing", "will pay a high price"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from briefing.lexicon import entries
from briefing.sections.next_steps.reading import Reading

_SMALL = frozenset(("a", "an", "the", "its", "his", "her", "their", "our", "my", "your", "some", "this", "that"))
_REACH = 80
"""Characters from the verb on that are looked at."""
_BETWEEN = 2
"""Adjectives that may stand before the last word of a turn of speech: "a very high price"."""


def is_saying(one: Reading) -> bool:
    """Whether the verb and what follows it are a turn of speech."""
    known = _sayings().get(one.verb)
    if known is None or known.lasts.isdisjoint(one.place.words):
        return False
    words = one.place.lowered[one.verb_at : one.verb_at + _REACH].split()[one.verb.count(" ") + 1 :]
    bare = [word.strip(".,;:!?”\"’'") for word in words if word not in _SMALL]
    for *first, last in known.sayings:
        count = len(first)
        if last in bare[count : count + 1 + _BETWEEN] and bare[:count] == first:
            return True
    return False


class _OfVerb(NamedTuple):
    """The turns of speech of one verb, without it."""

    lasts: frozenset[str]
    """Runs of letters with which their last words begin: one stands in a sentence that holds any of them."""
    sayings: Sequence[Sequence[str]]


@cache
def _sayings() -> Mapping[str, _OfVerb]:
    found: dict[str, list[list[str]]] = {}
    for entry in entries("plan_sayings"):
        verb, *rest = entry.split()
        if verb == "be":
            verb = f"be {rest.pop(0)}"
        found.setdefault(verb, []).append(rest)
    return {verb: _OfVerb(frozenset(rest[-1].split("-")[0] for rest in said), said) for verb, said in found.items()}
