"""The cues: how English says that something is left open. The list is data, open_question_cues.txt."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple

from briefing.lexicon import entries
from briefing.matching import stop_words, words_of
from briefing.matching.patterns import regex
from briefing.matching.remembered import Remembered
from briefing.model import QuestionKind

_KINDS: dict[str, QuestionKind] = {
    "undecided": "undecided", "unconfirmed": "unconfirmed", "disputed": "disputed", "unanswered": "unanswered",
}  # fmt: skip
_CAPITAL = regex(r"(?<!\\)[A-Z]")
_LETTERS = 3
"""Letters by which triggers are looked up; the longest word of each has as many."""
_PARTS = {
    "{WH}": r"(?:whether|if|why|how|what|who|whom|whose|when|where|which)\b",
    "{NOT}": r"(?:not|n[’']t)",
    "{ADV}": r"(?:(?:immediately|yet|still|fully|entirely|exactly|really|completely|currently|publicly|independently"
    r"|initially|also|largely|very|all|even|officially|formally|so|far|ever|otherwise|precisely|not) ){0,2}",
}
"""What the words in braces stand for in the list."""


class Cue(NamedTuple):
    """One line of the list."""

    triggers: tuple[str, ...]
    """Letters of which one stands in every sentence that `pattern` matches."""
    kind: QuestionKind
    weight: float
    """0 to 1: how surely its words leave something open."""
    pattern: str

    def search(self, lowered: str) -> tuple[int, int] | None:
        """Return where in a text in small letters the cue's words stand, white space at the end left out."""
        match = _compiled(self.pattern).search(lowered)
        return (match.start(), match.start() + len(match.group().rstrip())) if match else None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern when its trigger is first met: most of the list is never needed for one story."""
    for part, meaning in _PARTS.items():
        pattern = pattern.replace(part, meaning)
    small = _CAPITAL.sub(lambda capital: capital.group().lower(), pattern)  # much faster than ignoring case
    return re.compile(rf"\b(?:{small})")


@cache
def cues() -> tuple[Cue, ...]:
    """Return the cues in the order of the list."""
    read = []
    for entry in entries("open_question_cues"):
        triggers, kind, weight, pattern = entry.split(" | ", 3)
        read.append(Cue(tuple(triggers.split("/")), _KINDS[kind], float(weight), pattern))
    return tuple(read)


@cache
def _all_triggers() -> tuple[tuple[str, int], ...]:
    return tuple((trigger, number) for number, cue in enumerate(cues()) for trigger in cue.triggers)


@cache
def _exceptions() -> re.Pattern[str]:
    """Compile the exceptions, which are looked for in small letters."""
    return re.compile("|".join(rf"\b(?:{entry})" for entry in entries("open_question_exceptions")))


@cache
def _by_letters() -> dict[str, list[tuple[str, int]]]:
    """Return the rarest word of every trigger, and the trigger's position, by that word's first letters."""
    found: dict[str, list[tuple[str, int]]] = {}
    for place, (trigger, _) in enumerate(_all_triggers()):
        word = _rarest(trigger.split())
        found.setdefault(word[:_LETTERS], []).append((word, place))
    return found


def _rarest(words: Sequence[str]) -> str:
    """Return the longest content word that is long enough to be looked up, else the longest word."""
    rare = [word for word in words if len(word) >= _LETTERS and word.isalnum() and word not in stop_words("en")]
    return max(rare or words, key=len)


@cache
def _letters() -> frozenset[tuple[str, ...]]:
    """Return the letters by which triggers are looked up, one by one: most words are known by them to have none."""
    return frozenset(tuple(letters) for letters in _by_letters())


def _called_by(token: str) -> tuple[int, ...]:
    """Return the cues of which a trigger stands in a word.

    A trigger of several words, of which the rarest stands there, is told by -1 minus its position.
    """
    if _letters().isdisjoint(zip(token, token[1:], token[2:], strict=False)):
        return ()
    known, triggers = _by_letters(), _all_triggers()
    places = (
        place
        for at in range(len(token) - _LETTERS + 1)
        for word, place in known.get(token[at : at + _LETTERS], ())
        if token.startswith(word, at)
    )
    return tuple([-1 - place if " " in triggers[place][0] else triggers[place][1] for place in places])


_CALLED = Remembered(_called_by)


def _triggered(words: Sequence[str], lower: str) -> list[int]:
    """Return the cues of which a trigger stands in a text in small letters, in the order of the list.

    One of `words`, which are those of the text, holds the rarest word of every such trigger. Looking up letters
    first, word by word, is what keeps some hundred patterns fast.
    """
    called = set(chain.from_iterable(map(_CALLED.__getitem__, words)))
    if not called:
        return []
    triggers = _all_triggers()
    found = set()
    for one in called:
        if one >= 0:
            found.add(one)
            continue
        trigger, number = triggers[-1 - one]
        if trigger in lower:
            found.add(number)
    return sorted(found)


def cues_in(text: str) -> Iterator[tuple[Cue, tuple[int, int]]]:
    """Yield the cues of one sentence with the place of the words they match, exceptions left out."""
    excepted: list[tuple[int, int]] | None = None
    lowered = text.lower()
    triggered = _triggered(words_of(text), lowered)
    if len(lowered) != len(text):
        lowered = "".join([letter.lower()[:1] for letter in text])  # places must stay what they are
    for number in triggered:
        cue = cues()[number]
        place = cue.search(lowered)
        if place is None:
            continue
        if excepted is None:
            excepted = [wording.span() for wording in _exceptions().finditer(lowered)]
        if not any(start < place[1] and place[0] < end for start, end in excepted):
            yield cue, place
