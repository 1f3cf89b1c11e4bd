"""What belongs to a speaker's phrase and what only stands before or behind it: times, prepositions, participles."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.speech.words import PARTICLES, Word

_ROUGHLY = frozenset(("about", "around", "over", "under", "near"))
_ALONE = frozenset(("both", "all", "many", "some", "several", "one", "two", "others", "another", "few", "this"))
"""Words that speak without a noun."""
_SMALL = frozenset(("of", "for", "and")) | PARTICLES


def trimmed(words: Sequence[Word], first: int, last: int) -> tuple[int, int] | None:
    """Strip what opens the clause: "But", "On Monday", "In a statement"."""
    moved = True
    while moved and first < last:
        moved = False
        word = words[first]
        if word.capital and not word.classes:
            break  # most phrases begin with a name
        if word.of("opening", "conjunction", "adverb", "subordinator") and word.lower != "that":
            first, moved = first + 1, True
        elif "preposition" in word.classes:
            if word.lower in _ROUGHLY and words[first + 1].text[0].isdigit():
                break
            first, moved = _after_preposition(words, first, last), True
        elif word.of("weekday", "period", "beforetime") and _time_ends(words, first, last) > first:
            first, moved = _time_ends(words, first, last), True
        elif word.lower.endswith("ly") and not word.capital:
            first, moved = first + 1, True
    while last > first and _is_participle(words, last):
        last -= 1
    return (first, last) if first <= last and _can_speak(words, first, last) else None


def _can_speak(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a phrase can be somebody or something that speaks: no clause without its subject, no bare adverb."""
    opens, ends = words[first], words[last]
    if opens.lower.endswith(("ing", "ed")) and not (opens.capital or "describing" in opens.classes):
        after = words[first + 1] if first < last else None
        if after is None or after.of("preposition", "determiner", "pronoun") or after.capital:
            return False
    if "subordinator" in ends.classes or ends.text.isdigit():
        return False
    return ends.lower in _ALONE or not ends.of("weekday", "determiner", "preposition", "adverb")


def _is_participle(words: Sequence[Word], at: int) -> bool:
    """Whether "released" in "a report released" or "talking" in "Doe talking" ends a phrase that it is no noun of."""
    word, before = words[at], words[at - 1]
    if word.capital or before.sign or before.of("determiner", "preposition"):
        return False
    return word.lower.endswith("ed") or (word.lower.endswith("ing") and before.capital)


def _time_ends(words: Sequence[Word], first: int, last: int) -> int:
    """Return the word behind a time phrase that starts at `first`; `first` when there is none."""
    at = first
    while at < last and "beforetime" in words[at].classes:
        at += 1
    if not (words[at].of("weekday", "month", "period")):
        return first
    while at < last and (words[at].of("weekday", "month", "period") or words[at].text[0].isdigit()):
        at += 1
    return at


def _after_preposition(words: Sequence[Word], first: int, last: int) -> int:
    """Return the first word of the last name or noun phrase of a clause that opens with a preposition."""
    ends = _time_ends(words, first, last)
    if ends > first:
        return ends
    if words[last].capital:
        at = last
        while at - 1 > first and (words[at - 1].capital or words[at - 1].lower in _SMALL):
            at -= 1
        return at
    for at in range(last - 1, first, -1):
        if "determiner" in words[at].classes:
            return at
    return last
