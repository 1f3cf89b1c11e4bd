"""Present tenses that look like nouns: "officials in Kent say", "the lawsuit claims the firm", "Doe calls himself"."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.speech.nouns import are_people, speaks
from briefing.language.speech.words import QUOTED, Word

_LONGEST = 12
"""Words between a plural subject and its verb."""
_ASKED = 6
"""Words before "say" in which a question has its "did"."""
_DESCRIBED = frozenset(("based", "living", "working", "briefed", "familiar", "close", "here", "there", "abroad"))
"""Words that may describe people right behind their noun."""
_THOSE = frozenset(("those", "others", "some", "many", "most", "both"))
_ITSELF = frozenset(("itself", "himself", "herself", "themselves"))


def has_plural_subject(words: Sequence[Word], at: int) -> bool:
    """Whether people with a place or a description behind them precede a verb in its base form."""
    before = words[at - 1]
    if before.sign or before.of("preposition", "determiner", "conjunction", "auxiliary", "modal", "relative"):
        return False
    for place in range(at - 1, max(at - 1 - _LONGEST, 0), -1):
        word = words[place]
        if word.sign or word.of("relative", "auxiliary", "be", "modal", "pronoun", "conjunction"):
            return False
        if ("preposition" in word.classes or word.lower in _DESCRIBED) and _are_people(words[place - 1]):
            return True
    return False


def _are_people(word: Word) -> bool:
    return are_people(word.lower) or word.lower in _THOSE or ("source" in word.classes and word.lower.endswith("s"))


def do_say(words: Sequence[Word], at: int) -> bool:
    """Whether a name that means several stands before "say": "the Taliban say", but not "what did Doe say"."""
    if not words[at - 1].capital:
        return False
    return not any(word.of("auxiliary", "modal", "be") for word in words[max(0, at - _ASKED) : at])


def is_said_of_itself(words: Sequence[Word], at: int) -> bool:
    """Whether somebody "calls himself" or "describes itself as" something."""
    before, after = words[at - 1], words[at + 1]
    return after.lower in _ITSELF and (before.capital or not before.classes)


def is_said_by_document(words: Sequence[Word], at: int) -> bool:
    """Whether "the lawsuit" opens a clause and somebody or something stands behind: "The lawsuit claims the firm"."""
    if at < 2 or not _speaks_for_itself(words[at - 1]):
        return False
    first = next((n for n in range(at - 2, max(at - 5, -1), -1) if "determiner" in words[n].classes), None)
    if first is None or any(word.sign or word.classes for word in words[first + 1 : at - 1]):
        return False
    opens = first == 0 or words[first - 1].sign or words[first - 1].of("conjunction", "subordinator")
    return opens and (words[at + 1].capital or words[at + 1].of("determiner", "pronoun"))


def is_put_in(words: Sequence[Word], at: int) -> bool:
    """Whether "the team reports" stands behind a comma or a quotation."""
    if at < 3 or words[at - 3].lower not in (",", QUOTED):
        return False
    return "determiner" in words[at - 2].classes and speaks(words[at - 1].lower)


def _speaks_for_itself(word: Word) -> bool:
    return word.lower == "suit" or (word.of("document", "source") and not word.lower.endswith("s"))
