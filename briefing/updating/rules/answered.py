"""A question is answered when a later sentence asserts what it asked, with an answer of the kind that it asked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from math import sqrt

from briefing.lexicon import word_set
from briefing.matching import numbers, terms
from briefing.matching.patterns import regex
from briefing.model import Change, OpenQuestion, Sentence
from briefing.sections.open_questions import doubts_in
from briefing.updating.comparison import Comparison
from briefing.updating.finding import Finding, day_of, line_of
from briefing.updating.likeness import Weights, coverage, shared
from briefing.updating.wording import without_months

COVERED = 0.62
"""How much of the question's weight the answer must cover."""
SETTLED = -0.12
"""Added to that for a sentence with a word of settling ("confirmed", "decided", "ruled")."""
_FEWEST = 2
_UNSETTLED = 3
"""Stems that question and answer must share without a word of settling."""
_NO_CAUSE = regex(r"\b(?:not|never|no)\b|n[’']t\b", re.I)
_ASKED = regex(
    r"\b(?:how (?:many|much|long|often|far|big|high|old)|whether|if|why|how|who|whom|whose|when|where|what|which)\b",
    re.I,
)
_CAUSE = regex(r"\b(?:causes?|caused|reasons?|motives?)\b", re.I)
_CAUSED = regex(r"\b(?:caused|triggered|sparked|set off|brought about) (?!by\b)", re.I)
_BECAUSE = regex(
    r"\b(?:because|(?:caused|triggered|sparked|set off|brought about) by|due to|blamed on|the result of|owing to)\b",
    re.I,
)
_UNREAL = regex(
    r"\b(?:could|may|might|would|whether|if|unless|hopes?|hoped|should|possible|possibly|perhaps|likely|ask(?:s|ed)?|wonder\w*"
    r"|investigat\w+|examin\w+|consider\w*|expected|deny|denied|denies|not yet|yet to|still)\b",
    re.I,
)
_DOUBTING = (
    "known unknown clear unclear say said saying decline declined confirm determine decide decided remain open question"
    " yet immediately comment answer respond told tell long many much unresolved uncertain establish identify disclose"
    " reveal"
)
"""Words of doubt that no answer repeats."""
_WORD = regex(r"[a-z]+")
_LASTS = regex(
    r"\b(?:tak(?:e|es|en)|took|last(?:s|ed)?|need(?:s|ed)?|run(?:s)? for|ran for|be (?:closed|open|away) for)\b"
    r"[^.;]{0,40}?\b(?:minutes?|hours?|days?|weeks?|months?|years?|decades?)\b",
    re.I,
)
_LIES = regex(
    r"\b(?:beside|near|next to|opposite|behind|outside|alongside|close to|(?:at|on) the site of|in front of"
    r"|(?:north|south|east|west) of) (?:the|a|an|its|their|[A-Z])"
)
"""Where something is, told without a name."""
_SAID_WOULD = regex(r"\b(?:said|says|announced|confirmed|told|added)\b[^.;]{0,60}?\bwould\b", re.I)
_KINDS = frozenset(("undecided", "unconfirmed", "unanswered"))


def find_answered(comparison: Comparison) -> Iterator[Finding]:
    """Yield the questions that a new article answers."""
    doubtful = {(doubt.sentence.article, doubt.sentence.index) for doubt in doubts_in(comparison.documents)}
    for number, question in enumerate(comparison.questions):
        if question.kind not in _KINDS:
            continue
        asked, weights = _asked(comparison, question)
        if asked is None or len(weights) < _fewest(asked):
            continue
        for sentence in comparison.near(weights):
            if (sentence.article, sentence.index) in doubtful or not _is_told(sentence):
                continue
            likeness = _answers(comparison, question, asked, weights, sentence)
            if likeness is not None:
                change = Change("answered", "open_questions", question.evidence[0], line_of(comparison, sentence),
                                marks_before=question.marks)  # fmt: skip
                yield Finding(change, likeness, ("open_questions", number), day_of(comparison, sentence))


def _asked(comparison: Comparison, question: OpenQuestion) -> tuple[str | None, Weights]:
    """Return the word that asks ("how many", "whether", "why" for a cause), and the weights of what is asked."""
    text, places = question.text, question.marks or ((0, 0),)
    sentence = comparison.sentence_at(question.evidence[0])
    start = places[0][1]
    found = _ASKED.search(text, max(places[0][0], 0))
    if found and found.start() < start + 25:
        clause = text[found.start() :]
        word = found.group().lower()
    elif _CAUSE.search(text):
        clause, word = text[: places[0][0]] + " " + text[start:], "why"
    else:
        return None, {}
    for time in comparison.times(sentence):
        clause = clause.replace(time.text, " ")
    weights = _of_substance(comparison.weigh(clause))
    return word, weights if len(weights) >= _fewest(word) else _of_substance(comparison.weigh(text))


def _fewest(asked: str) -> int:
    """Return how many stems question and answer must share: one where the answer has a form of its own."""
    return 1 if asked in ("why", "how long") else _FEWEST


def _of_substance(weights: Weights) -> Weights:
    """Return the weights without the words that leave something open, scaled anew."""
    left = {term: weight for term, weight in weights.items() if term not in _empty()}
    length = sqrt(sum(weight * weight for weight in left.values())) or 1.0
    return {term: weight / length for term, weight in left.items()}


@cache
def _empty() -> frozenset[str]:
    return frozenset(terms(_DOUBTING))


def _is_told(sentence: Sentence) -> bool:
    """Whether a sentence asserts something."""
    text = without_months(sentence.text.rstrip("”\"'’ "))
    asserted = _SAID_WOULD.sub(" ", text)
    return not sentence.heading and not text.endswith("?") and _UNREAL.search(asserted) is None


def _answers(
    comparison: Comparison, question: OpenQuestion, asked: str, weights: Weights, sentence: Sentence
) -> float | None:
    """Return how surely a sentence answers a question; None when it does not."""
    told = comparison.sentence_at(question.evidence[0])
    if day_of(comparison, sentence) < day_of(comparison, told):
        return None
    again = comparison.weights(sentence)
    covered = coverage(weights, again)
    settled = not word_set("settling_words").isdisjoint(_WORD.findall(sentence.text.lower()))
    if covered < COVERED + (SETTLED if settled else 0.0) or shared(weights, again) < _fewest(asked):
        return None
    test = _answer_kinds().get(asked)
    if test is not None:
        return covered if test(comparison, told, sentence) else None
    return covered if settled or (asked in ("whether", "if") and shared(weights, again) >= _UNSETTLED) else None


@cache
def _answer_kinds() -> dict[str, Callable[[Comparison, Sentence, Sentence], bool]]:
    """Return for each word that asks the test that an answer must pass; others need a word of settling."""
    amounts = {f"how {each}": _has_number for each in ("many", "much", "long", "often", "far", "big", "high", "old")}
    return {
        **amounts, "how long": _lasts, "who": _names_somebody, "whom": _names_somebody, "whose": _names_somebody,
        "when": _names_a_time, "where": _names_a_place, "why": _gives_a_reason,
    }  # fmt: skip


def _lasts(comparison: Comparison, told: Sentence, sentence: Sentence) -> bool:
    """Whether a sentence tells how long something takes: "would take about six weeks"."""
    return _LASTS.search(sentence.text) is not None


def _has_number(comparison: Comparison, told: Sentence, sentence: Sentence) -> bool:
    return any(not number.year for number in numbers(sentence.text))


def _names(comparison: Comparison, sentence: Sentence, kinds: tuple[str, ...]) -> set[int]:
    document = comparison.document(sentence.article)
    inside = (one for one in document.mentions if sentence.start <= one.start and one.end <= sentence.end)
    return {one.entity for one in inside if one.entity is not None and one.kind in kinds}


def _names_somebody(comparison: Comparison, told: Sentence, sentence: Sentence) -> bool:
    kinds = ("person", "organisation")
    return bool(_names(comparison, sentence, kinds) - _names(comparison, told, kinds))


def _names_a_place(comparison: Comparison, told: Sentence, sentence: Sentence) -> bool:
    if _LIES.search(sentence.text) is not None:
        return True
    return bool(_names(comparison, sentence, ("place",)) - _names(comparison, told, ("place",)))


def _names_a_time(comparison: Comparison, told: Sentence, sentence: Sentence) -> bool:
    return any(one.first is not None for one in comparison.times(sentence))


def _gives_a_reason(comparison: Comparison, told: Sentence, sentence: Sentence) -> bool:
    """Whether what was asked about stands after "caused", or before "because" and the like."""
    if _NO_CAUSE.search(sentence.text):
        return False
    asked = comparison.weights(told)
    caused, because = _CAUSED.search(sentence.text), _BECAUSE.search(sentence.text)
    if because is not None:
        return shared(asked, comparison.weigh(sentence.text[: because.start()])) > 0
    return caused is not None and shared(asked, comparison.weigh(sentence.text[caused.end() :])) > 0
