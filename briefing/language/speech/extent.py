"""How far a noun phrase reaches: leftwards from its last word, rightwards from its first."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.speech.nouns import speaks
from briefing.language.speech.words import PARTICLES, QUOTED, Word

_ENDS_SUBJECT = frozenset(("earlier", "later", "told", "said", "released", "published", "issued", "posted"))
_ENDS_PHRASE = frozenset(("auxiliary", "be", "modal", "relative", "subordinator", "pronoun", "object", "negation"))
_NO_ENDS = frozenset(("us", "like", "her"))
_OPENS_ANOTHER = frozenset(("its", "their", "his", "our", "my"))
_BEFORE_NAMES = frozenset(
    ("sports", "rights", "affairs", "news", "arts", "sales", "politics", "services", "operations")
)
"""Words in -s that stand before a title or a name: "sports Minister Doe"."""
_NO_ADVERBS = frozenset(("family", "assembly", "ally", "bully", "monopoly"))
_DONE = frozenset(
    ("filed", "compiled", "made", "led", "reviewed", "released", "published", "obtained", "collected", "conducted",
     "issued", "provided", "posted", "run", "printed")
)  # fmt: skip
"""What is done with documents and figures, behind their noun."""
_KNOWING = frozenset(("familiar", "close", "briefed"))
"""What those who speak without a name are said to be: "people briefed on the matter"."""
_BEHIND_NOUNS = frozenset(("of", "for", "from", "at", "with", "in", "to", "on", "by"))
_WRITTEN = frozenset(
    ("report", "study", "statement", "estimates", "figures", "data", "survey", "poll", "analysis", "reports",
     "research", "letter", "article", "lawsuit", "complaint", "tally", "count")
)  # fmt: skip
"""What somebody who is named behind "by" has written or counted."""
_DESCRIBING = frozenset((("opposed", "to"), ("accused", "of"), ("charged", "with"), ("called", "to")))
"""Participles that go on with a noun: "a group opposed to the plan"."""
_LONGEST = 30
"""Most words of a phrase."""
_SMALL = frozenset(("of", "for", "and")) | PARTICLES


def leftmost(words: Sequence[Word], last: int, begin: int) -> int:
    """Return the first word of the phrase that ends with `last`: back to punctuation, a verb or a conjunction."""
    first = last
    stop = max(begin, last - _LONGEST)
    while first > stop:
        before = words[first - 1]
        if before.sign and before.lower not in (")", "("):
            break
        if before.classes:
            named = before.capital and first > 1 and words[first - 2].capital
            if not (_ENDS_PHRASE.isdisjoint(before.classes) or before.lower in _NO_ENDS or named):
                break
            if "conjunction" in before.classes and not _joins(words, first - 1, last, stop):
                break
        if (not before.capital and _is_finite(words, first - 1, last)) or _is_another(words, first):
            break
        first -= 1
    if first > stop and words[first - 1].lower.endswith("ed"):
        outer = _who_did(words, first, stop)
        if outer is not None:
            return leftmost(words, outer, begin)
    relative = first - 1
    while relative > stop and words[relative].of("be", "auxiliary", "modal", "negation", "adverb"):
        relative -= 1  # "an officer who is in charge of the buses said"
    if relative < first - 1 and "relative" not in words[relative].classes:
        relative = first - 1
    if relative > stop and _is_relative(words, relative, first):
        return leftmost(words, relative - 1, begin)
    return first


def _who_did(words: Sequence[Word], first: int, stop: int) -> int | None:
    """Return of whom "who has headed" tells before a phrase, its object: "the woman who has headed our bank"."""
    at = first - 1
    if words[at].capital:
        return None
    at -= 1
    while at > stop and words[at].of("be", "auxiliary", "adverb"):
        at -= 1
    noun = words[at - 1]
    return at - 1 if at > stop and words[at].lower == "who" and not (noun.sign or noun.of("preposition")) else None


def _is_another(words: Sequence[Word], first: int) -> bool:
    """Whether a phrase begins at `first` right behind another noun: "last May its leaders", "meetings Doe"."""
    opens, before = words[first], words[first - 1]
    possessive = opens.lower in _OPENS_ANOTHER
    if not possessive and (before.capital or not before.lower.endswith("s") or not opens.capital):
        return False
    if before.of("preposition", "determiner", "conjunction", "adverb") or before.lower.endswith(("’s", "'s", "’")):
        return False
    if possessive:
        return before.of("weekday", "month", "period") or before.text[0].isdigit()
    return not (before.lower in _BEFORE_NAMES or before.lower.endswith(("ss", "us")) or speaks(before.lower))


def _is_relative(words: Sequence[Word], at: int, first: int) -> bool:
    """Whether "who sent the letter" or "that appeared in May" belongs to the noun before it."""
    noun = words[at - 1]
    if noun.sign or noun.of("preposition", "adverb", "conjunction") or noun.verb is not None:
        return False
    if words[at].lower in ("who", "which"):
        return first < len(words) and not words[first].of("determiner", "pronoun")
    opens = words[first]
    verbal = opens.lower.endswith(("ed", "s")) and not opens.of("determiner", "pronoun")
    return words[at].lower == "that" and verbal and not opens.capital


def _is_finite(words: Sequence[Word], at: int, last: int) -> bool:
    """Whether the word is a verb in the past tense that an object follows, which ends the phrase on its right."""
    word = words[at]
    if word.capital or at == 0 or words[at - 1].of("determiner", "preposition", "adverb", "conjunction"):
        return False
    if words[at - 1].sign or words[at - 1].lower.endswith("ly"):
        return False
    if word.verb is not None and word.verb.form == "past":
        describes = (word.lower, words[at + 1].lower) in _DESCRIBING
        return not describes or "auxiliary" in words[at - 1].classes
    if len(word.text) < 5 or not word.lower.endswith("ed") or at >= last:
        return False
    after = words[at + 1]
    return after.capital or "determiner" in after.classes or after.lower.endswith(("’s", "'s"))


def _joins(words: Sequence[Word], conjunction: int, last: int, stop: int) -> bool:
    """Whether "and" joins two names or two nouns rather than two clauses."""
    if words[conjunction].lower != "and" or conjunction == stop:
        return False
    before, after = words[conjunction - 1], words[conjunction + 1]
    if after.capital and (before.capital or before.lower == ")"):
        return True
    if before.sign or before.of("weekday", "month", "period"):
        return False
    left = leftmost(words, conjunction - 1, stop)
    starts = left == stop or words[left - 1].sign or "subordinator" in words[left - 1].classes
    return (
        starts
        and conjunction - left <= 4
        and not words[left].of("pronoun", "preposition")
        and not after.of("determiner", "pronoun", "adverb")
    )


def rightmost(words: Sequence[Word], first: int) -> int:
    last = first
    while last + 1 < len(words) and last - first < _LONGEST:
        word = words[last + 1]
        if word.sign or word.of("relative", "auxiliary", "be", "modal", "subordinator", "weekday", "pronoun"):
            break
        if "preposition" in word.classes and not _belongs(words, last + 1):
            break
        if word.lower in _DONE and not word.capital and (last > first or speaks(words[last].lower)):
            if not _names_the_doer(words, last + 2):
                break
            last += 2  # "data compiled by the Doe Group"
            continue
        noun = words[last].capital or words[last].lower.endswith("s")
        if word.lower.endswith("ed") and not word.capital and noun and last > first and word.lower not in _KNOWING:
            break
        if word.lower in _ENDS_SUBJECT or (
            word.lower.endswith("ly") and not (word.capital or word.lower in _NO_ADVERBS)
        ):
            break
        last += 1
    return last


def _names_the_doer(words: Sequence[Word], at: int) -> bool:
    """Whether "by" and a name or a noun with its article stand at `at`."""
    return (
        at + 1 < len(words)
        and words[at].lower == "by"
        and (words[at + 1].capital or "determiner" in words[at + 1].classes)
    )


def _belongs(words: Sequence[Word], at: int) -> bool:
    """Whether a preposition goes on with the phrase: "of", "for", "from", "at", "with" a name or noun, not a time."""
    if words[at].lower not in _BEHIND_NOUNS or at + 1 >= len(words):
        return False
    after = words[at + 1]
    if after.of("object", "relative") or after.of("weekday", "month", "period") or after.text[0].isdigit():
        return False
    if words[at - 1].lower in _KNOWING:
        return True
    if words[at].lower == "by":
        return words[at - 1].lower in _WRITTEN and (after.capital or "determiner" in after.classes)
    document = any(word.of("document", "weekday", "period") for word in words[at + 1 : at + 5])
    if words[at].lower in ("of", "for"):
        return after.lower != "which"
    if words[at].lower in ("in", "at", "on", "with", "from", "to"):
        return not document and (after.capital or after.lower == "the") and words[at].lower not in ("on", "to")
    return False


def through_apposition(words: Sequence[Word], first: int, last: int) -> int:
    """Extend "the mayor of Kent" over a comma to the name that follows it."""
    if "determiner" not in words[first].classes or last + 2 >= len(words) or words[last + 1].lower != ",":
        return last
    name = last + 2
    end = name
    while end < len(words) and not words[end].sign and (words[end].capital or words[end].lower in _SMALL):
        end += 1
    several = any("conjunction" in word.classes for word in words[first:last])
    closes = end == len(words) or (words[end].sign and not (several and words[end].lower == QUOTED))
    return end - 1 if end > name and closes and not words[name].of("weekday", "opening") else last
