"""The cues: how English says that something is left open. The list is data, open_question_cues.txt."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from briefing.lexicon import entries
from briefing.model import QuestionKind

_KINDS: dict[str, QuestionKind] = {
    "undecided": "undecided", "unconfirmed": "unconfirmed", "disputed": "disputed", "unanswered": "unanswered",
}  # fmt: skip
_PARTS = {
    "{WH}": r"(?:whether|if|why|how|what|who|whom|whose|when|where|which)\b",
    "{NOT}": r"(?:not|n[’']t)",
    "{ADV}": r"(?:(?:immediately|yet|still|fully|entirely|exactly|really|completely|currently|publicly|independently"
    r"|initially|also|largely|very|all|even|officially|formally|so|far|ever|otherwise|precisely|not) ){0,2}",
}
"""What the words in braces stand for in the list."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One line of the list."""

    triggers: tuple[str, ...]
    """Letters of which one stands in every sentence that `pattern` matches."""
    kind: QuestionKind
    weight: float
    """0 to 1: how surely its words leave something open."""
    pattern: str

    def search(self, text: str) -> tuple[int, int] | None:
        """Return where in `text` the cue's words stand, white space at the end left out."""
        match = _compiled(self.pattern).search(text)
        return (match.start(), match.start() + len(match.group().rstrip())) if match else None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern when its trigger is first met: most of the list is never needed for one story."""
    for part, meaning in _PARTS.items():
        pattern = pattern.replace(part, meaning)
    return re.compile(rf"\b(?:{pattern})", re.I)


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
    return re.compile("|".join(rf"\b(?:{entry})" for entry in entries("open_question_exceptions")), re.I)


def triggers_in(text: str) -> tuple[tuple[str, int], ...]:
    """Return the triggers that stand anywhere in an article, each with the number of its cue.

    Looking for letters first, in the article and then in the sentence, is what keeps a hundred patterns fast.
    """
    lower = text.lower()
    return tuple(pair for pair in _all_triggers() if pair[0] in lower)


def cues_in(text: str, triggers: Sequence[tuple[str, int]]) -> Iterator[tuple[Cue, tuple[int, int]]]:
    """Yield the cues of one sentence with the place of the words they match, exceptions left out."""
    lower = text.lower()
    excepted: list[tuple[int, int]] | None = None
    for number in sorted({number for trigger, number in triggers if trigger in lower}):
        cue = cues()[number]
        place = cue.search(text)
        if place is None:
            continue
        if excepted is None:
            excepted = [wording.span() for wording in _exceptions().finditer(text)]
        if not any(start < place[1] and place[0] < end for start, end in excepted):
            yield cue, place
