"""The speaker behind the verb: "“...,” said the mayor of Kent, Jane Doe", "..., said Doe"."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.speech.clause import Clause
from briefing.language.speech.nouns import are_people, speaks
from briefing.language.speech.phrases import Phrase, is_described, phrase_after
from briefing.language.speech.verbs import Verb
from briefing.language.speech.words import QUOTED, Word

_SHORT = 5
_QUOTING = frozenset(("clause", "quote"))
_OPENS = frozenset((",", QUOTED, "—", "–", "--", "-", "?", "!", ":"))
"""What may stand before the verb."""
_WITH_PARTICLE = frozenset(("chime", "pipe", "burst", "call", "shout", "yell", "cry", "snap", "shoot", "fire"))
_PARTICLES = frozenset(("in", "up", "out", "back"))
_SO = frozenset(("so", "as", "thus"))
_SAYS = frozenset(("says", "said", "noted", "wrote"))
"""What may follow "so", "as" and "thus" with its subject behind it."""
_NOBODY = frozenset(("nobody", "everybody", "everyone", "nothing", "everything", "something"))
_OBJECTS = frozenset(["that", "him", "her", "them", "us", "me", "it"])


def inverted(words: Sequence[Word], at: int, verb: Verb, earlier: Sequence[Clause]) -> Clause | None:
    """Return the clause whose verb stands at `at` with its subject behind it."""
    if at and (before := words[at - 1].lower) not in _OPENS and not (before in _SO and words[at].lower in _SAYS):
        return None
    if verb.lemma == "tell" or _QUOTING.isdisjoint(verb.uses):
        return None
    if verb.form not in ("past", "third") and not (verb.form == "base" and at and _are_said_to_say(words, at, verb)):
        return None
    first = at + 1
    while first < len(words) and (words[first].of("weekday", "adverb") or _is_adverb(words[first])):
        first += 1
    if first + 1 < len(words) and verb.lemma in _WITH_PARTICLE and words[first].lower in _PARTICLES:
        first += 1  # "“...,” chimed in Doe"
    if first + 1 < len(words) and words[first].lower == "," and at and words[at - 1].lower == QUOTED:
        first += 1  # a stray comma: "“...” said, Jane Doe"
        if not words[first].capital:
            return None
    if first >= len(words) or words[first].lower in _OBJECTS:
        return None
    speaker = phrase_after(words, first)
    if speaker is None or (speaker[0] == speaker[1] and words[first].lower in ("there", "this", "what")):
        return None
    after_quotation = at > 0 and words[at - 1].lower == QUOTED
    if not after_quotation and not ("invert" in verb.uses and _ends_here(words, speaker)):
        return None
    if not after_quotation and not _is_somebody(words, speaker):
        return None
    if _is_time(words, first) or (at and words[at - 1].lower == "," and is_described(words, at - 1)):
        return None
    return Clause((at, at), speaker, verb, "after")


def _are_said_to_say(words: Sequence[Word], at: int, verb: Verb) -> bool:
    """Whether a quotation stands before the base form, or several behind it: ", say police in Kent"."""
    if words[at - 1].lower == QUOTED:
        return True
    behind = words[at + 1 : at + 3]
    return verb.lemma == "say" and words[at - 1].lower == "," and any(are_people(word.lower) for word in behind)


def _is_somebody(words: Sequence[Word], speaker: Phrase) -> bool:
    """Whether a phrase behind a comma and a verb is who speaks: ", said the mayor", but not ", noted the irony"."""
    first, last = speaker
    if words[first].lower in _NOBODY:
        return False
    head = next((at for at in range(first + 1, last + 1) if words[at].of("preposition", "adverb")), last + 1) - 1
    return words[head].capital or "pronoun" in words[head].classes or speaks(words[head].lower)


def _is_adverb(word: Word) -> bool:
    return word.lower.endswith("ly") and not word.capital


def _is_time(words: Sequence[Word], first: int) -> bool:
    """Whether "this month" or "late last week" stands where the subject was looked for."""
    return "beforetime" in words[first].classes and any(
        word.of("period", "weekday") for word in words[first + 1 : first + 3]
    )


def _ends_here(words: Sequence[Word], speaker: tuple[int, int]) -> bool:
    """Whether the subject ends the clause: what was said must then stand before the verb."""
    after = speaker[1] + 1
    first, last = words[speaker[0]], words[speaker[1]]
    named = first.capital or last.capital
    if not (named or "determiner" in first.classes or are_people(last.lower)) or first.lower == "no":
        return False
    if after >= len(words) or (words[after].sign and words[after].lower != QUOTED):
        return True
    if last.of("document", "source"):
        return words[after].of("relative", "preposition", "weekday")
    short = speaker[1] - speaker[0] < _SHORT
    return named and short and words[after].of("relative", "preposition", "weekday", "subordinator")
