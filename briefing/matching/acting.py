"""Whether somebody named speaks or acts there: the verb that follows the name."""

from __future__ import annotations

from functools import cache
from typing import Literal

from briefing.lexicon import entries, word_set
from briefing.matching.patterns import regex

_AFTER = regex(
    r"(?:, (?:now )?(?:an?|the|who|which|whose|\d{1,3})\b[^,.;:“”\"\n]{0,160},)?"
    r"(?:,? (?:on |early |late |later |last )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"(?: (?:morning|afternoon|evening|night))?,?)?"
    r"(?: (?:also|both|all|then|later|still|now|again|once|always|often|just|soon|never|already|first|\w+ly|has|have"
    r"|had|itself|himself|herself))*"
    r" (\w+(?:-\w+)?)(?: (\w+)(?: (\w+))?)?"
)
_SPOKEN_THROUGH = regex(
    r"(?:['’]s?)? (?:\w+ ){0,2}?(?:officials?|spokesm[ae]n|spokeswom[ae]n|spokespersons?|spokespeople|authorities"
    r"|police|government"
    r"|leaders?|lawyers?|ministers?|ministry|diplomats?|lawmakers|delegat(?:e|es|ion)|negotiators?|troops|forces|army|military)\b"
)
_MODALS = frozenset(("will", "would", "could", "should", "can", "may", "might", "must", "won't", "won’t", "shall"))
_PASSED = frozenset(
    ("also", "both", "all", "then", "later", "still", "now", "again", "once", "never", "already", "first", "has",
     "have", "had", "itself", "himself", "herself", "on", "early", "late", "last", "always", "often", "just", "soon")
)  # fmt: skip
"""Words of _AFTER that may stand before the verb; others are weekdays and adverbs in "ly"."""
_LONGEST_VERB = 24
_INTRODUCED = regex(r"(?:[Aa]ccording to|[”\"’,] ?(?:said|says|added|told|wrote)) (?:the )?$")
_AGENT = regex(
    r"\b(?:\w+ed|made|given|held|led|sent|run|built|taken|paid|bought|won|campaign|attack|raid|statement|report)"
    r" by (?:the )?$"
)
_NOT_SUBJECT = regex(
    r"\b(?:in|of|to|with|from|against|for|on|between|at|near|by|into|over|about|across|through|outside|inside|than"
    r"|towards?) (?:the )?$"
)
_PREPOSITIONS = frozenset(
    ("in", "of", "with", "from", "against", "for", "on", "between", "at", "near", "into", "over", "about", "across",
     "through", "outside", "inside", "than", "toward", "towards")
)  # fmt: skip
"""Those of _NOT_SUBJECT that neither _INTRODUCED nor _AGENT ends in."""
_GOVERNING = _PREPOSITIONS | {"to", "said", "says", "added", "told", "wrote", "by"}
"""The last words of what stands before a name in _INTRODUCED, _AGENT and _NOT_SUBJECT, "the" left out."""


@cache
def _acting() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return the verbs of one word, those of several, and the words that do not tell alone whether they are a verb."""
    verbs = entries("acting_verbs")
    phrases = frozenset(v for v in verbs if " " in v)
    return frozenset(v for v in verbs if " " not in v), phrases, _MODALS | {v.partition(" ")[0] for v in phrases}


def deed(text: str, start: int, end: int) -> Literal["speaks", "acts"] | None:
    """Return what the party named at `text[start:end]` does by the verb after it; None when no such verb follows.

    Only verbs of speech and of deliberate action count (lists speaking_verbs and acting_verbs).
    """
    window = start - 24 if start > 24 else 0
    word = _governing(text[window:start])
    if word in _PREPOSITIONS:
        return None
    if word is not None:
        if _INTRODUCED.search(text, window, start):
            return "speaks"
        if _AGENT.search(text, window, start):
            return "acts"
        if _NOT_SUBJECT.search(text, window, start):
            return None
    if text[start - 2 : start] == ", " and text[end : end + 2] == ", ":
        end += 1  # "The agency for wells, AGWELL, said"
    return _verb_after(text, end)


def _governing(before: str) -> str | None:
    """Return the last word of what stands before a name, "the" left out, where one of the patterns for it may match."""
    if before.endswith("\n"):
        return before if before.endswith(" \n") else None
    words = before.rsplit(" ", 3)
    if words.pop():
        return None
    word = words.pop() if words else ""
    if word == "the" and words:
        word = words.pop()
    return word if word in _GOVERNING or (not word.isalpha() and word[-1:].isalpha()) else None


def _verb_after(text: str, end: int) -> Literal["speaks", "acts"] | None:
    first = text[end : end + 1]
    if first != " " and first != ",":
        return None
    single, phrases, unsure = _acting()
    if first == " ":
        verb = text[end + 1 : end + _LONGEST_VERB].partition(" ")[0]
        whole = verb.isalpha() and len(verb) < _LONGEST_VERB - 1
        if whole and verb not in _PASSED and not verb.endswith(("ly", "day")):
            if verb in word_set("speaking_verbs"):
                return "speaks"
            if verb in single:
                return "acts"
            if verb not in unsure:
                return "speaks" if verb == "was" and text.startswith("quoted ", end + 5) else None
    after = _AFTER.match(text, end)
    if after is None:
        return None
    verb, second, third = after.groups()
    if verb in word_set("speaking_verbs") or (verb == "was" and second == "quoted"):
        return "speaks"
    if verb in single or (second and f"{verb} {second}" in phrases):
        return "acts"
    return "acts" if verb in _MODALS and third is not None and second not in ("be", "have") else None


def speaks_through(text: str, end: int) -> bool:
    """Whether those after a name who are its officials, its government or the like say or do something there."""
    officials = _SPOKEN_THROUGH.match(text, end)
    return officials is not None and _verb_after(text, officials.end()) is not None
