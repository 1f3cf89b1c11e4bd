"""Whether somebody named speaks or acts there: the verb that follows the name."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal

from briefing.lexicon import entries, word_set
from briefing.matching.patterns import regex
from briefing.matching.remembered import Remembered

Deed = Literal["speaks", "acts"]
_NAME = r"[A-Z][\w.’'&-]*(?: [A-Z][\w.’'&-]*){0,3}"
_AFTER = regex(
    r"(?: \([^()\n]{1,40}\))?"
    r"(?:, (?:now )?(?:(?:an?|the|who|which|whose|its|their|or|\d{1,3}|\w+ed|\w+ing|in|through|with|for|like|along"
    r"|together|formerly|led|run|known|itself|part|one|home|once|long)\b"
    r"|[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,2}[’']s? )"
    r"[^,.;:“”\"\n]{0,160},"
    r"| [—–] [^—–.\n]{1,160} [—–])?"
    r"(?:,? (?:on |early |late |later |last )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"(?: (?:morning|afternoon|evening|night))?,?)?"
    r"(?: (?:also|both|all|then|later|still|now|again|once|always|often|just|soon|never|already|first|\w+ly|has|have"
    r"|had|itself|himself|herself))*"
    r" (\w+(?:-\w+)?)(?: (\w+)(?: (\w+))?)?"
)
_SPOKEN_THROUGH = regex(
    r"(?:['’]s?)? (?:\w+(?:-\w+)? ){0,2}?(?:officials?|spokesm[ae]n|spokeswom[ae]n|spokespersons?|spokespeople"
    r"|authorities|police|government"
    r"|leaders?|lawyers?|ministers?|ministry|diplomats?|lawmakers|agents|investigators|delegat(?:e|es|ion)|negotiators?|troops|forces|army|military)\b"
)
_BEFORE_OFFICIALS = frozenset((" ", "'", "’"))
_MODALS = frozenset(("will", "would", "could", "should", "can", "may", "might", "must", "won't", "won’t", "shall"))
_PASSED = frozenset(
    ("also", "both", "all", "then", "later", "still", "now", "again", "once", "never", "already", "first", "has",
     "have", "had", "itself", "himself", "herself", "on", "early", "late", "last", "always", "often", "just", "soon")
)  # fmt: skip
"""Words of _AFTER that may stand before the verb; others are weekdays and adverbs in "ly"."""
_INSERTED = frozenset(
    ("now", "a", "an", "the", "who", "which", "whose", "its", "their", "or", "on", "early", "late", "later", "last",
     "in", "through", "with", "for", "like", "along", "together", "formerly", "led", "run", "known", "itself", "part",
     "one", "home", "once", "long")
)  # fmt: skip
"""Words behind a comma with which what _AFTER passes over begins, besides names, weekdays and numbers."""
_LONGEST_VERB = 23
_PROGRESSIVE = regex(r",? (?:is|are|was|were|has been|have been) (?:(?:not|now|also|already|still|\w+ly) )?(\w+ing)\b")
_BEING = frozenset(("is", "are", "was", "were"))
_GOES_ON = frozenset((" ", ","))
_JOINED = frozenset((" a", ", "))
"""How the words after a name begin where others may be named with it."""
_JOINED_SUBJECT = regex(
    rf"(?:, (?:the )?{_NAME}){{0,5}},? and (?:the |its |their )?(?:{_NAME}(?: of [A-Z][a-z]+)?|allies|others)(?= )"
)
_OPENING = frozenset(
    (
        "both",
        "that",
        "while",
        "as",
        "but",
        "if",
        "because",
        "when",
        "since",
        "although",
        "and",
        "though",
        "after",
        "before",
        "until",
        "once",
        "unless",
        "where",
        "whether",
        "how",
        "why",
        "whereas",
        "so",
        "then",
    )
)
"""Words after which a clause begins."""
_INTRODUCED = regex(r"(?:[Aa]ccording to|[”\"’,] ?(?:said|says|added|told|wrote)) (?:the |an? )?$")
_AGENT = regex(
    r"\b(\w+ed|made|given|held|led|sent|run|built|taken|paid|bought|won|put|brought|written|drawn up|set up|sought"
    r"|chosen|overseen|found|shot|beaten|campaign|attack|raid|statement|report)"
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
_REPORTS = (" poll", " study", " report", " survey", " statement", " analysis", " official", " spokes")
_ARTICLES = frozenset(("the", "a", "an"))
_GOVERNING = _PREPOSITIONS | {"to", "said", "says", "added", "told", "wrote", "by"}
"""The last words of what stands before a name in _INTRODUCED, _AGENT and _NOT_SUBJECT, "the" left out."""
_GOVERNED = tuple(_GOVERNING)


@cache
def _acting() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return the verbs of one word, those of several, and the words that do not tell alone whether they are a verb."""
    verbs = entries("acting_verbs")
    phrases = frozenset(v for v in verbs if " " in v)
    return frozenset(v for v in verbs if " " not in v), phrases, _MODALS | {v.partition(" ")[0] for v in phrases}


def deed(text: str, start: int, end: int, *, widely: bool = False) -> Deed | None:
    """Return what the party named at `text[start:end]` does by the verb after it; None when no such verb follows.

    Only verbs of speech and of deliberate action count (lists speaking_verbs and acting_verbs). `widely`: also what it
    is doing ("is seeking") and what several do ("Norway and Sweden urged"); to tell parties from places, not names from
    other words.
    """
    window = start - 24 if start > 24 else 0
    word = _governing(text, window, start)
    if word in _PREPOSITIONS:
        return None
    if word == "by":
        agent = _AGENT.search(text, window, start)
        return ("speaks" if agent.group(1) in word_set("speaking_verbs") else "acts") if agent else None
    if word == "to":
        return "speaks" if _INTRODUCED.search(text, window, start) and _may_tell(text, start, end) else None
    if word is not None:
        if _INTRODUCED.search(text, window, start):
            return "speaks" if _may_tell(text, start, end) else None
        if word[-1] == "\n" and (agent := _AGENT.search(text, window, start)):
            return "speaks" if agent.group(1) in word_set("speaking_verbs") else "acts"
        if _NOT_SUBJECT.search(text, window, start):
            return None
    if text[start - 2 : start] == ", " and text[end : end + 2] == ", ":
        end += 1  # "The agency for wells, AGWELL, said"
    done = _verb_after(text, end)
    if done is not None or not widely:
        return done
    if text[end : end + 2] in _JOINED and (joined := _JOINED_SUBJECT.match(text, end)):
        if not _may_be_joined(text[window:start]):
            return None
        end = joined.end()
        done = _verb_after(text, end)
    return "acts" if done is None and _takes_action(text, end) else done


def acts_after(text: str, end: int) -> bool:
    """Whether a verb of speech or of any deliberate action follows the place `end`, whatever its subject is."""
    return _verb_after(text, end) is not None or _takes_action(text, end)


def _takes_action(text: str, end: int) -> bool:
    """Whether a verb of the list party_verbs follows, or "is" and a verb in "ing"."""
    first = text[end : end + 1]
    if first not in _GOES_ON or (first == " " and not _MAY_ACT[_word_at(text, end + 1)]):
        return False
    if doing := _PROGRESSIVE.match(text, end):
        return _is_doing(doing.group(1))
    after = _after(text, end)
    if after is None:
        return False
    verb, second, _ = after.groups()
    verbs = word_set("party_verbs")
    return verb in verbs or (second is not None and f"{verb} {second}" in verbs)


@cache
def _beginnings() -> frozenset[str]:
    """Return the first words of the list party_verbs."""
    return frozenset(verb.partition(" ")[0] for verb in entries("party_verbs"))


def _may_be_joined(before: str) -> bool:
    """Whether a subject may begin behind these words: a clause does, or others stand before it in the same list."""
    before = before.removesuffix("the ").removesuffix("The ").rstrip(" ")
    return not before[-1:].isalnum() or before.split()[-1].lower() in _OPENING


@cache
def _is_doing(word: str) -> bool:
    """Whether a word in "ing" is of a verb of speech or of deliberate action."""
    stem = word.removesuffix("ing")
    bases = _bases()
    return stem != word and (stem in bases or stem + "e" in bases or (stem[-1:] == stem[-2:-1] and stem[:-1] in bases))


@cache
def _bases() -> frozenset[str]:
    """Return what is left of the listed verbs without their endings."""
    verbs = [
        verb for name in ("speaking_verbs", "acting_verbs", "party_verbs") for verb in entries(name) if " " not in verb
    ]
    bases = {verb[:-1] for verb in verbs if verb.endswith("s")} | {
        verb[:-2] for verb in verbs if verb.endswith(("es", "ed"))
    }
    return frozenset(bases | {verb[:-1] for verb in verbs if verb.endswith("ed")})


def _governing(text: str, window: int, start: int) -> str | None:
    """Return the last word between `window` and a name, "the" left out, where one of the patterns for it may match."""
    last = text[start - 1 : start]
    if last != " ":
        return text[window:start] if last == "\n" and text[window:start].endswith(" \n") else None
    words = text[window : start - 1].rsplit(" ", 2)
    word = words[-1]
    if word in _ARTICLES and len(words) > 1:
        word = words[-2]
    return word if word in _GOVERNING or (not word.isalpha() and word.endswith(_GOVERNED)) else None


def _may_tell(text: str, start: int, end: int) -> bool:
    """Whether a name behind "said" or "according to" tells: behind "a" its officials or its report must follow."""
    if text[start - 3 : start] not in (" a ", "an "):
        return True
    return text.startswith(_REPORTS, end) or _SPOKEN_THROUGH.match(text, end) is not None


def _verb_after(text: str, end: int) -> Deed | None:
    """Return what the verb tells that follows the place `end`, whatever its subject is."""
    if text[end : end + 1] == " ":
        word = _word_at(text, end + 1)
        told = _TOLD[word]
        if told == "neither":
            return "speaks" if word == "was" and text.startswith("quoted ", end + 5) else None
        if told is not None:
            return told
    after = _after(text, end)
    if after is None:
        return None
    single, phrases, _ = _acting()
    verb, second, third = after.groups()
    if verb in word_set("speaking_verbs") or (verb == "was" and second == "quoted"):
        return "speaks"
    if verb in single or (second and f"{verb} {second}" in phrases):
        return "acts"
    return "acts" if verb in _MODALS and third is not None and second not in ("be", "have") else None


@lru_cache(maxsize=1)
def _after(text: str, end: int) -> re.Match[str] | None:
    """Return the verb behind a name and the two words behind that, what may stand between passed over.

    Remembered for who asks next, which is often about the same name.
    """
    first = text[end : end + 1]
    if first == ",":
        word = _word_at(text, end + 2)
        if word.isalpha() and word.islower() and word not in _INSERTED and not word.endswith(("ed", "ing")):
            return None
    elif first != " ":
        return None
    return _AFTER.match(text, end)


def _word_at(text: str, start: int) -> str:
    """Return the word at `start`, or the beginning of a long one."""
    return text[start : start + _LONGEST_VERB].partition(" ")[0]


def _told_by(word: str) -> Deed | Literal["neither"] | None:
    """Return what the word behind a name tells alone; None where only _AFTER can tell."""
    if not _is_plain(word):
        return None
    single, _, unsure = _acting()
    if word in word_set("speaking_verbs"):
        return "speaks"
    if word in single:
        return "acts"
    return None if word in unsure else "neither"


def _may_act(word: str) -> bool:
    """Whether what _takes_action finds may begin with the word behind a name."""
    return not _is_plain(word) or word in _BEING or word in _beginnings()


def _is_plain(word: str) -> bool:
    """Whether the word behind a name is what _AFTER takes for the verb."""
    return word.isalpha() and len(word) < _LONGEST_VERB and word not in _PASSED and not word.endswith(("ly", "day"))


_TOLD = Remembered(_told_by, 4096)
_MAY_ACT = Remembered(_may_act, 4096)


def speaks_through(text: str, end: int) -> bool:
    """Whether those after a name who are its officials, its government or the like say or do something there."""
    officials = _SPOKEN_THROUGH.match(text, end) if text[end : end + 1] in _BEFORE_OFFICIALS else None
    return officials is not None and _verb_after(text, officials.end()) is not None
