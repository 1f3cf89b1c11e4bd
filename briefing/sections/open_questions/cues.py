"""The cues: how English says that something is left open. The list is data, open_question_cues.txt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from briefing.lexicon import entries
from briefing.matching import stop_words, words_of
from briefing.matching.letters import runs_of_letters
from briefing.matching.patterns import regex
from briefing.matching.remembered import Remembered
from briefing.model import QuestionKind

_KINDS: dict[str, QuestionKind] = {
    "undecided": "undecided", "unconfirmed": "unconfirmed", "disputed": "disputed", "unanswered": "unanswered",
}  # fmt: skip
_CAPITAL = regex(r"(?<!\\)[A-Z]")
_LETTERS = 3
"""Letters by which triggers are looked up; the longest word of each has as many."""
_NOT = ("not", "n't")
"""What `Cue.besides` holds where something is denied: a sixth of the cues, which most sentences then need not try.

Nor need they a trigger that holds one of these itself.
"""
_PARTS = {
    "{WH}": r"(?:(?:(?:on|to|in|by|for|from|at|with|under|of) )?(?:what|whom|whose|which)"
    r"|whether|if|why|how|who|when|where)\b",
    "{NOT}": r"(?:not|n[’']t)",
    "{DENIED}": r"(?:(?: still| so far| as yet)? not|n[’']t)",
    "{WHEN}": r"(?:,? (?:(?:on |late |early |by |as of )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday"
    r"|tonight)(?: (?:morning|afternoon|evening|night))?|however|though)\b,?){0,2}",
    "{CANNOT}": r"(?:could(?:(?: still)? not|n[’']t)|can(?:not| not|[’']t))",
    "{ADV}": r"(?:(?:\w+ly|yet|still|also|very|all|even|so|far|ever|otherwise|not) ){0,2}",
}
"""What the words in braces stand for in the list."""

_COMMON = frozenset(
    (
        "said", "says", "have", "has", "had", "will", "would", "been", "not", "one", "what", "other", "time", "made",
        "told", "agreement", "deal", "such", "still", "even", "left", "the", "they", "then", "from",
        "could", "can", "might", "which", "says", "all", "before", "any", "who", "was", "is", "are", "his", "her",
        "she", "but", "and", "out", "back", "other", "our", "more", "their", "since", "whether", "know", "company",
        "day", "home", "court", "press", "reported", "security", "news", "found", "law", "information",
    )
)  # fmt: skip
"""Words that a trigger is not looked up by if it has another one."""
Place = tuple[int, int]


class Cue(NamedTuple):
    """One line of the list."""

    triggers: tuple[str, ...]
    """Letters of which one stands in every sentence that `pattern` matches."""
    besides: tuple[str, ...]
    """The same, looked for where one of `triggers` stands; empty where nothing else must."""
    kind: QuestionKind
    weight: float
    """0 to 1: how surely its words leave something open."""
    pattern: str

    def search(self, lowered: str) -> Place | None:
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
        letters, kind, weight, pattern = entry.split(" | ", 3)
        triggers, _, besides = letters.partition(" + ")
        others = tuple(besides.split("/")) if besides else ()
        read.append(Cue(tuple(triggers.split("/")), others, _KINDS[kind], float(weight), pattern))
    return tuple(read)


@cache
def _all_triggers() -> tuple[tuple[str, int], ...]:
    return tuple((trigger, number) for number, cue in enumerate(cues()) for trigger in cue.triggers)


@cache
def _exceptions() -> dict[str, list[str]]:
    """Return the patterns of the exceptions, by the words of which one stands in a text that they match."""
    found: dict[str, list[str]] = {}
    for entry in entries("open_question_exceptions"):
        words, pattern = entry.split(" | ", 1)
        for word in words.split("/"):
            found.setdefault(word, []).append(pattern)
    return found


@cache
def _by_letters() -> dict[str, list[tuple[str, bool, int]]]:
    """Return the rarest word of every trigger, by that word's first letters.

    With it comes whether a word of a sentence must be the whole of it, since the trigger goes on behind it ("nor was"),
    or may only begin so, and the trigger's position.
    """
    found: dict[str, list[tuple[str, bool, int]]] = {}
    for place, (trigger, _) in enumerate(_all_triggers()):
        word, goes_on = trigger, False
        if not trigger.isalpha():
            words = runs_of_letters(trigger)
            word = _rarest(words)
            goes_on = words.index(word) < len(words) - 1 or not trigger.endswith(word)
        found.setdefault(word[:_LETTERS], []).append((word, goes_on, place))
    return found


def _rarest(words: Sequence[str]) -> str:
    """Return the word that is met least: long enough to be looked up, not common, no stop word, long."""
    return words[0] if len(words) == 1 else max(words, key=_rareness)


@cache
def _rareness(word: str) -> tuple[bool, bool, bool, int]:
    return len(word) >= _LETTERS, word not in _COMMON, word not in stop_words("en"), len(word)


_Trigger = tuple[str, tuple[str, ...], int]
"""What else stands in a sentence that a cue can match, when a word of the sentence begins as the cue asks: the trigger
that the word is a part of (empty where it is the whole of it), letters of which some stand there besides, and the
position of the cue in the list."""
_Called = tuple[list[_Trigger], list[_Trigger]]
"""What a word calls; and that with what it calls only where something is denied."""
_NOTHING = ("",)
"""Letters that stand everywhere."""


def _called_by(word: str) -> _Called | None:
    """Return what a word calls; most are known by their first letters to call nothing."""
    by_letters = _by_letters()
    if word.isalpha() and word[:_LETTERS] not in by_letters:
        return None
    always: list[_Trigger] = []
    denied: list[_Trigger] = []
    for part in (word,) if word.isascii() and word.isalpha() else runs_of_letters(word):
        for start, goes_on, place in by_letters.get(part[:_LETTERS], ()):
            if part != start if goes_on else not part.startswith(start):
                continue
            trigger, number = _all_triggers()[place]
            letters, besides = "" if trigger == start else trigger, cues()[number].besides
            denied.append((letters, _NOTHING if besides == _NOT else besides or _NOTHING, number))
            if besides != _NOT and not any(letter in trigger for letter in _NOT):
                always.append(denied[-1])
    return (always, denied) if denied else None


_CALLED = Remembered(_called_by, 65_536)


def _triggered(calls: Iterable[_Called], lower: str) -> list[int]:
    """Return the cues of which a trigger stands in a text in small letters; `calls` is what its words call."""
    found = set()
    denied = "not" in lower or "n't" in lower
    for called in calls:
        for letters, besides, cue in called[denied]:
            if letters in lower:
                for other in besides:  # a third faster than `any`
                    if other in lower:
                        found.add(cue)
                        break
    return sorted(found) if found else []


def cues_in(text: str) -> list[tuple[Cue, Place]]:
    """Return the cues of one sentence with the place of the words they match, exceptions left out.

    Of the hundreds of patterns those are tried which a word of the sentence calls.
    """
    words = words_of(text)
    calls = list(filter(None, map(_CALLED.__getitem__, words)))
    return _cues_of(text.replace("\n", " "), words, calls) if calls else []


def _cues_of(text: str, words: Iterable[str], calls: Iterable[_Called]) -> list[tuple[Cue, Place]]:
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join([letter.lower()[:1] for letter in text])  # places must stay what they are
    lowered = lowered.replace("’", "'").replace("no-one", "no one")
    triggered = _triggered(calls, lowered)
    if not triggered:
        return []
    found = [(cue, place) for cue in map(cues().__getitem__, triggered) if (place := cue.search(lowered)) is not None]
    if not found:
        return []
    exceptions = _exceptions()
    excepted = [
        wording.span()
        for word in words
        if word in exceptions
        for pattern in exceptions[word]
        for wording in _compiled(pattern).finditer(lowered)
    ]
    if not excepted:
        return found
    return [
        (cue, place) for cue, place in found if not any(start < place[1] and place[0] < end for start, end in excepted)
    ]
