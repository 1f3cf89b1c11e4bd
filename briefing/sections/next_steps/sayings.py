"""Turns of speech that tell no act, though somebody "will" do it: "will stop at nothing", "will pay a high price"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from briefing.lexicon import entries
from briefing.sections.next_steps.reading import Reading

_SMALL = frozenset(("a", "an", "the", "its", "his", "her", "their", "our", "my", "your", "some", "this", "that"))
_BETWEEN = 2
"""Adjectives that may stand before the last word of a turn of speech: "a very high price"."""


def is_saying(one: Reading) -> bool:
    """Whether the verb and what follows it are a turn of speech."""
    sayings = _sayings().get(one.verb)
    if sayings is None:
        return False
    words = one.place.lowered[one.verb_at : one.verb_at + 80].split()[one.verb.count(" ") + 1 :]
    bare = [word.strip(".,;:!?”\"’'") for word in words]
    return any(_follows(bare, saying) for saying in sayings)


def _follows(words: list[str], saying: tuple[str, ...]) -> bool:
    """Whether words begin with those of a turn of speech, articles aside and with adjectives before its last."""
    at = 0
    for place, wanted in enumerate(saying):
        while at < len(words) and words[at] in _SMALL and words[at] != wanted:
            at += 1
        if place == len(saying) - 1:
            return wanted in words[at : at + 1 + _BETWEEN]
        if at >= len(words) or words[at] != wanted:
            return False
        at += 1
    return True


@cache
def _sayings() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for entry in entries("plan_sayings"):
        verb, *rest = entry.split()
        if verb == "be":
            verb = f"be {rest.pop(0)}"
        found[verb] = (*found.get(verb, ()), tuple(rest))
    return found
