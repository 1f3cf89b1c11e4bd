"""How surely one sentence leaves something open: its strongest cue, and what the words around it add or take away."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.matching.patterns import regex
from briefing.model import Sentence
from briefing.sections.open_questions.cues import Cue, Place

THRESHOLD = 0.5
"""Weight from which a sentence counts as leaving something open."""

WEIGHTS = {
    "second cue": 0.1,
    "hedged answer": 0.3,
    "title line": -1.0,
    "asks itself": -0.6,
    "first person": -0.3,
    "settled": -0.5,
    "aside": -0.7,
}
"""What is added to the weight of the strongest cue."""

_SELF = 6
"""Characters before a cue among which "I" stands for who does not know: "I am not sure"."""
_FIRST_PERSON = regex(r"\bI\b")
_ASKED = regex(r"\b(?:asked|pressed|questioned|quizzed)\b(?: [^,]{1,200},)?", re.I)
_HEDGED = regex(
    r"\b(?:appeared|seemed|suggested|hinted|probably|maybe|perhaps|might|possibly|we[’']ll see|would only|did not"
    r"|didn[’']t|declined|instead|shrugged|smiled|laughed|demurred|avoided|not sure|don[’']t know|too early|depends"
    r"|walked (?:away|off|out|past)|kept walking|turned (?:away|back)|looked (?:away|down)|hung up|said nothing"
    r"|(?:got|climbed|stepped) (?:in|on)to (?:his|her|a|the) \w+|went back to|(?:left|fled) the (?:room|stage|hall)"
    r"|changed the subject|shook (?:his|her) head|(?:put|raised|rolled) (?:his|her) \w+|closed the door|fell silent"
    r"|stared|sighed|winked|grinned|ended the (?:call|interview)|(?:said|replied|answered) (?:only|merely|simply)"
    r"|(?:only|merely) (?:said|replied|answered)|quipped|joked)\b",
    re.I,
)
_LATER = regex(
    r"\b(?:but|and|before) (?:(?:has|have|had|was|were|he|she|it|they) )?(?:later|eventually|finally)\b"
    r"|\bat the time\b(?! of\b)|\b(?:was|were|has been|have been|is now|are now) (?:finally |since )?(?:dispelled"
    r"|answered|cleared up|solved|(?:put|laid) to rest)\b|\b(?:has|have) gone\b"
    r"|; [^;]{3,60} (?:settle|solve)[sd]? it\b|\bbefore (?:it|they|he|she|the \w+) (?:approv|settl|agre|decid|vot)ed\b",
    re.I,
)
_ASKED_THERE = regex(r"\b(?:whether|why|how|what|who|when|where|which)\b")
"""Before "at the time": the time of what is asked, "where she was at the time"."""
_AT_FIRST = regex(
    r"\b(?:initially|at first|originally|until (?:then|now|recently)|no longer"
    r"|(?<!\bhas )(?<!\bhave )(?<!\bhad )long) (?:\w+ )?$",
    re.I,
)
_ASIDE = regex(
    r"\b(?:[Ii]f|[Bb]ecause|[Ww]hen|[Ww]henever|[Uu]nless|[Uu]ntil recently,) (?:(?!not\b|I\b)[\w’']+ ){0,3}$"
)
"""Before a cue: what is told by the way, a reason, a condition or an occasion."""
_ASKS_FIRST = regex(
    r"(?:(?:Just|Exactly|Precisely|Quite|But|And) )?"
    r"(?:[Hh]ow|[Ww]ho(?:se)?|[Ww]hat|[Ww]hy|[Ww]here|[Ww]hich|[Ww]hether)\b"
)
"""How a sentence begins with the question itself: "how many were there when it fell is not known"."""
_LONG_AGO = regex(
    r"\b(?:in|since|of|during|for) (?:\w+ )?(?:1[0-9]|20)[0-9]{2}\b|\bfor (?:\w+ )?(?:years|decades|centuries)\b",
    re.I,
)
_PRESENT = regex(r"\b(?:is|are|has|have|do|does|will|may|might|can|cannot|remains?|still|knows?|denies|deny|says?)\b")
_PAST = regex(r"\b(?:was|were|did|had|knew|could|\w+ed)\b")
_ASIDES = ("if ", "because ", "when", "unless ", "until recently")
_AGO = ("19", "20", "18", "for ")
_ASKING = ("asked", "pressed", "questioned", "quizzed")
"""Letters of which some stand, small, in every text that `_ASKED` matches; as below."""
_THEN = ("initially", "at first", "originally", "until", "long")
_SINCE = (
    "later", "eventually", "finally", "at the time", "dispelled", "answered", "cleared up", "solve", "to rest", " gone",
    "settle", "before ",
)  # fmt: skip
_CLOSING = "\"'”’)"


def weigh(sentence: Sentence, found: Sequence[tuple[Cue, Place]]) -> tuple[float, Cue, tuple[Place, ...]]:
    """Return the weight of a sentence, its strongest cue, and the places in its text of the words that decide.

    `found` holds at least one cue. The strongest of equals is the first of the list.
    """
    text = sentence.text.replace("\n", " ")
    small = text.lower()
    strongest, place = max(found, key=_weight_of)
    weight = strongest.weight + WEIGHTS["second cue"] * (len(found) - 1)
    if _answers_with_a_hedge(text, small):
        weight += WEIGHTS["hedged answer"]
    if sentence.heading:
        weight += WEIGHTS["title line"]
    if text.rstrip(_CLOSING).endswith("?"):
        weight += WEIGHTS["asks itself"]
    if _FIRST_PERSON.search(text, max(place[0] - _SELF, 0), place[1]) is not None:
        weight += WEIGHTS["first person"]
    if _is_settled(text, small, place):
        weight += WEIGHTS["settled"]
    if _is_told_by_the_way(text, small, place):
        weight += WEIGHTS["aside"]
    deciding = [span for cue, span in found if cue.weight >= THRESHOLD]
    return weight, strongest, _merged(deciding or [place])


def _weight_of(pair: tuple[Cue, Place]) -> float:
    return pair[0].weight


def _answers_with_a_hedge(text: str, small: str) -> bool:
    """Whether somebody was asked and did not quite answer; `small` is `text` in small letters, here and below."""
    asked = _ASKED.search(text) if _holds(small, _ASKING) else None
    return asked is not None and _HEDGED.search(text, asked.end()) is not None


def _is_settled(text: str, small: str, place: Place) -> bool:
    """Whether the words around a cue say that what was open then is open no more."""
    start, end = place
    if _holds(small, _THEN) and (_AT_FIRST.search(text[:start]) or "initially " in text[start:end]):
        return True
    later = _LATER.search(text, end) if _holds(small, _SINCE) else None
    if later is None:
        return False
    return not later.group().startswith("at ") or _ASKED_THERE.search(text, end, later.start()) is None


def _is_told_by_the_way(text: str, small: str, place: Place) -> bool:
    """Whether a cue stands in a subordinate clause that gives a reason, or tells of another year in the past."""
    if _holds(small, _ASIDES) and _ASIDE.search(text[: place[0]]):
        return not text.startswith("I ", place[0]) and _ASKS_FIRST.match(text) is None
    if _holds(small, _AGO) and _LONG_AGO.search(text[: place[0]]):
        return _PAST.search(text, *place) is not None and _PRESENT.search(text, *place) is None
    return False


def _holds(small: str, letters: Sequence[str]) -> bool:
    for some in letters:  # noqa: SIM110 - a third faster than `any`
        if some in small:
            return True
    return False


def _merged(spans: Sequence[Place]) -> tuple[Place, ...]:
    """Return the spans in order, overlapping ones as one."""
    merged: list[Place] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
