"""Counts of which each source tells one alone: nothing else there can be meant, so the sentences need be less alike.

A source tells one count alone when all that it says of a thing of that class, with which the same is done, has one
value: "the fire destroyed 140 homes", "165 houses burnt down".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import chain

from briefing.lexicon import entries
from briefing.matching import Line, likeness, terms
from briefing.matching.patterns import regex
from briefing.sections.disagreements.counted import BODIES
from briefing.sections.disagreements.counting import Count
from briefing.sections.disagreements.deeds import deeds, deeds_at
from briefing.sections.disagreements.lines import Lines
from briefing.sections.disagreements.scopes import scopes_at

_FATES = frozenset(
    (
        "aboard",
        "attended",
        "arrested",
        "injured",
        "missing",
        "homeless",
        "evacuated",
        "rescued",
        "treated",
        "kidnapped",
        "trapped",
    )
)
"""Fates of which a story tells one event's; the dead and the sick are those of many."""
_FATES_RATIO = 2.5
_RATIO = 2.0
"""Counts further apart are of other things more often than of one."""
_MOST_TERM_RATIO = 5.0
"""The same of the longest terms that a deed may bring."""
_FEW = 10
"""Highest count below which things of one kind stand in a story more than once."""
_OTHER = 3.0
"""Ratio from which another value of one source is of another thing."""
_FURTHER = frozenset(("further",))
_ABOARD = "aboard"
"""A fate of which the parties of a story give several numbers."""
_OF_ONE_EVENT = frozenset(("missing", "injured", "homeless", "rescued", "treated"))
"""Fates that a story tells of one event, whatever names stand beside them."""
_NAMED_ALIKE = 0.3
"""Cosine from which names that only one sentence has do not keep two fates apart."""
_ALIKE = 0.1
"""Cosine of the sentences from which two counts with the same deed are of the same thing."""
_SOLE_ALIKE, _SPAN_ALIKE = 0.22, 0.3
"""The same of two counts with which the same is done or nothing, and of two times, if each source tells one alone."""
_BESIDE = 2
"""Other stems in common from which they are without a word for what is done."""
_CLOSE = 1.15
"""Ratio up to which they are without any."""
_REACH = 5
"""Content words on either side of a number that stand beside it."""
_MANY = 100
_MANY_RATIO = 1.3
"""Count from which they are, and ratio up to which: a story has so many of few things."""
_SHARED_START = 4
_VAGUE = frozenset(("peopl", "person", "men", "women", "child", "point"))
"""What may be anybody, or anything."""
_ATTENDED = "attended"
"""What is done by all that take part in the one meeting of a story, whatever names stand beside them."""
_MEASURED = " of "
"""What stands in what is told of so much of a thing: the tonnes of grain of a story are the same."""
PEOPLE_OF = "popul"
"""How many live in a place, of which a story tells one number."""
_OF_MANY = frozenset(("countri", "soldier", "mph", "vote"))
"""What more than one party of a story has."""
_OF_SHARES = frozenset(("fell", "rose", "owned"))
"""What is done so often that only shares of one thing are told by it."""
_ANYBODY, _OF_CROWDS = "peopl", frozenset(("crowded",))
"""What is done by the one crowd of a story, if nothing more is told of whom it is made."""
_TELLING = frozenset(("deliberated", "contained", "recovered"))
"""What is done by one alone in a story."""
_AREAS = frozenset(("hectar", "acr"))
_GROWING = frozenset(("contained",))
"""What is done from day to day to more of a thing: so much of a fire is contained."""
_CUTTING, _FALLING = frozenset(("cut", "loss")), frozenset(("fell",))
_NAME = regex(r"\b[A-Z](?!(?:n|nd|t|he|hey|his|hat|ome|bout|ts|heir)\b)\w+")
_DEAL = "bought"
_BEFORE_PRICE = 120
"""Characters before a price that are read."""
_OF_DEBTS = frozenset(("owed",))
"""What stands beside a price, too: "for $8 billion and its debt"."""
_DEAL_WORTH = regex(
    r"\b(?:deal|takeover|merger|acquisition|bid|buyout|offer|sale|purchase|transaction)s? (?:(?:is|was) )?"
    r"(?:worth|valued at|of|put at|for)(?: (?:a reported|about|around|some))? $"
    r"|\b(?:buy|acquire|sell|bought|sold|acquired)\b[^.;\d]{0,70} for(?: (?:a reported|about|around|some))? $",
    re.I,
)
"""What stands before the price of a deal."""
_THE = regex(r"\b(?:the|that|this|its|their|proposed|planned) $", re.I)
_THE_DEAL = regex(
    r"[ -](?:[\w-]+ ){0,3}"
    r"(?:deal|takeover|merger|acquisition|bid|buyout|offer|sale|purchase|transaction|tie-up|swoop)\b",
    re.I,
)
"""How the one deal of a story is told again: "the $7.2 billion deal"."""


class Sole:
    """The counts of one thing, and which of them each source tells alone."""

    def __init__(self, counts: Sequence[Count], lines: Lines) -> None:
        self._counts = counts
        self._lines = lines
        self._values: dict[tuple[int, str | None], set[float]] = {}

    def alike(self, one: Count, other: Count) -> float | None:
        """Return how alike the sentences of two counts are; None when the counts are not of the same thing."""
        if self._lines.open_apart(one.sentence, other.sentence):
            return None
        low, high = sorted((one.number.low, other.number.low))
        fate = one.kind == "fate"
        if high > (_FATES_RATIO if fate else _RATIO) * low and (fate or high > self._ratio(one) * low):
            return None
        if fate:
            return self._fate(one, other)
        if one.kind in ("least term", "most term", "rank", "magnitude"):
            return 0.0 if self._is_sole(one, None) and self._is_sole(other, None) else None
        if one.kind == "margin":
            sole = self._is_sole(one, None) and self._is_sole(other, None)
            return 0.0 if sole and _names(one) & _names(other) else None
        if one.kind == "term" or (high < _FEW and one.kind == "noun"):
            return None
        return self._thing(one, other)

    def _ratio(self, count: Count) -> float:
        """Return up to which ratio two counts may be of one thing."""
        if count.kind == "most term":
            return _MOST_TERM_RATIO
        if count.kind == "margin":
            return _OTHER
        return _RATIO if _GROWING.isdisjoint(self._deeds(count)) else _OTHER

    def _fate(self, one: Count, other: Count) -> float | None:
        if one.what not in _FATES:
            return None
        known = self._is_first if one.what == _ABOARD else self._is_sole
        if not (known(one, None) and known(other, None)):
            return None
        if len({self._scopes(count) for count in (one, other)}) > 1:
            return None
        a, b = self._line(one), self._line(other)
        alike = likeness(a, b)
        return None if alike < _NAMED_ALIKE and one.what not in _OF_ONE_EVENT and _other_names(a, b) else alike

    def _scopes(self, count: Count) -> frozenset[str]:
        """Return of what the people are told; "a further 40" are no part of them, for the others are dead."""
        return scopes_at(count.sentence.text, count.number.start, count.number.end) - _FURTHER

    def _thing(self, one: Count, other: Count) -> float | None:
        a, b = self._line(one), self._line(other)
        alike = likeness(a, b)
        deed = self._deed_in_common(one, other)
        if deed == _DEAL and one.kind == "money":
            if _is_the_deal(one) or _is_the_deal(other):
                return alike
            if is_of_a_deal(one) and is_of_a_deal(other) and _share_a_name(one, other) and not _other_names(a, b):
                return alike
        named_apart = _other_names(a, b)
        if (
            alike >= (_SPAN_ALIKE if one.kind == "span" else _SOLE_ALIKE)
            and (not named_apart or (one.kind == "span" and _share_a_name(one, other)))
            and self._done(one, other)
            and self._is_sole(one, None)
            and self._is_sole(other, None)
        ):
            return alike
        if _MEASURED in one.what and self._is_sole(one, None) and self._is_sole(other, None):
            return alike
        if deed == _ATTENDED and self._is_sole(one, None) and self._is_sole(other, None):
            return alike
        if one.what == PEOPLE_OF:
            named = set(_NAME.findall(one.sentence.text)) & set(_NAME.findall(other.sentence.text))
            return alike if named and self._is_sole(one, None) and self._is_sole(other, None) else None
        if named_apart:
            return None
        shared = len(_others(one.sentence.text, one.what) & _others(other.sentence.text, other.what))
        if one.what in BODIES and self._is_sole(one, None) and self._is_sole(other, None):
            return alike if shared and _share_a_name(one, other) else None
        if deed is not None:
            if one.kind == "noun" or deed in _TELLING or one.what in _AREAS:
                return alike
            return alike if shared and (alike >= _ALIKE or _stand_near(one, other)) else None
        if one.kind != "noun" or one.what in _VAGUE or not (self._is_sole(one, None) and self._is_sole(other, None)):
            return None
        apart = all(deeds_at(_text(count), count.number) for count in (one, other))
        low, high = sorted((one.number.low, other.number.low))
        return (
            alike if (shared >= _BESIDE or high <= _CLOSE * low or self._are_many(one, other)) and not apart else None
        )

    def _are_many(self, one: Count, other: Count) -> bool:
        """Whether so many things of one kind, and so nearly as many, are counted that they must be the same ones."""
        low, high = sorted((one.number.low, other.number.low))
        return one.what not in _OF_MANY and (high <= _CLOSE * low or (low >= _MANY and high <= _MANY_RATIO * low))

    def _deed_in_common(self, one: Count, other: Count) -> str | None:
        """Return what is done to the things that both count, if each source tells one count alone of which it is."""
        done, also = self._deeds(one), self._deeds(other)
        both = done & also
        if _DEAL in done ^ also:
            both -= _OF_DEBTS
        if one.what != _ANYBODY:
            both -= _OF_CROWDS
        told = [deed for deed in sorted(both) if self._is_sole(one, deed) and self._is_sole(other, deed)]
        told.sort(key=lambda deed: deed not in _TELLING)
        if one.kind == "percent":
            return told[0] if told and _has_one_share(one) and _has_one_share(other) else None
        return next((deed for deed in told if deed not in _OF_SHARES), None)

    def _done(self, one: Count, other: Count) -> bool:
        """Whether the same is done to what both count, or nothing to either."""
        done, also = self._deeds(one), self._deeds(other)
        return bool(done & also) or not (done or also)

    def _deeds(self, count: Count) -> frozenset[str]:
        """Return what is done to what is counted; a share that is cut falls."""
        done = deeds_at(_text(count), count.number)
        return done | _FALLING if count.kind == "percent" and done & _CUTTING else done

    def _is_sole(self, count: Count, deed: str | None) -> bool:
        """Whether its source has one value for such things; `deed` is what must be done to them, None for anything.

        Much higher and much lower values are of other things.
        """
        if not self._values:
            for each in self._counts:
                done = self._deeds(each) if each.kind != "fate" else ()
                for its in (None, *done):
                    self._values.setdefault((each.sentence.article, its), set()).add(each.number.low)
        values, own = self._values[count.sentence.article, deed], count.number.low
        return all(value == own or max(value, own) > _OTHER * min(value, own) for value in values)

    def _is_first(self, count: Count, _: str | None) -> bool:
        """Whether its source tells of no such people before: what it tells later is often a party's other account."""
        first = next(each for each in self._counts if each.sentence.article == count.sentence.article)
        return first.number.low == count.number.low

    def _line(self, count: Count) -> Line:
        return self._lines.line(count.sentence, count.sentence.text)


def _stand_near(one: Count, other: Count) -> bool:
    """Whether a word beside one number, that says neither what is done nor when, stands beside the other, too."""
    return not _beside(one).isdisjoint(_beside(other))


def _beside(count: Count) -> set[str]:
    text, number = _text(count), count.number
    near = (*terms(text[: number.start])[-_REACH:], *terms(text[number.end :])[:_REACH])
    return {stem for stem in near if stem not in plain_stems() and stem != count.what and stem.isalpha()}


def _has_one_share(count: Count) -> bool:
    return sum(number.percent for number in count.others) == 1


def _names(count: Count) -> set[str]:
    return set(_NAME.findall(count.sentence.text))


def _share_a_name(one: Count, other: Count) -> bool:
    """Whether a name is common to two sentences, or one of them has none."""
    named, others = _names(one), _names(other)
    return not (named and others) or bool(named & others)


def is_of_a_deal(count: Count) -> bool:
    """Whether a sum stands before the word for a deal: "an $8 billion merger"."""
    if count.kind != "money":
        return False
    text, number = _text(count), count.number
    before = text[max(number.start - _BEFORE_PRICE, 0) : number.start]
    return _THE_DEAL.match(text, number.end) is not None or _DEAL_WORTH.search(before) is not None


def _is_the_deal(count: Count) -> bool:
    """Whether a sum is that of the one deal of which the story tells."""
    text, number = _text(count), count.number
    return _THE_DEAL.match(text, number.end) is not None and _THE.search(text[: number.start]) is not None


def _text(count: Count) -> str:
    return count.sentence.text.replace("\n", " ")


@lru_cache(maxsize=128)
def _others(text: str, what: str) -> frozenset[str]:
    """Return the stems of a sentence, those left out that say what is counted, what is done to it, and when."""
    plain = plain_stems()
    return frozenset([term for term in terms(text) if term not in plain and term != what and not term[0].isdigit()])


@cache
def plain_stems() -> frozenset[str]:
    """Return the stems of what is done to things, and of days and months."""
    return frozenset(chain.from_iterable(map(terms, chain(deeds(), entries("calendar")))))


def _other_names(a: Line, b: Line) -> bool:
    """Whether each line has a name of which no word of the other begins alike."""
    return _lacks(a, b) and _lacks(b, a)


def _lacks(a: Line, b: Line) -> bool:
    starts = {term[:_SHARED_START] for term in b.weights}
    return any(name[:_SHARED_START] not in starts for name in a.names)
