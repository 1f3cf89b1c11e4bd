"""Counts told differently: "17 people died" here, "at least 23 dead" there.

Two counts are of the same thing when they count the same noun (or the same fate: dead, injured, missing ...), stand in
sentences alike enough, and neither sentence has a name or a limiting word that the other lacks; the highest counts of
the dead, one a source, are of the same event as soon as one of them is called its toll. Counts that may both be
right ("at least 20", "22"; "about 4,000", "3,950") are no disagreement.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache, lru_cache

from briefing.lexicon import entries
from briefing.matching import compatible, likeness, other_names, stop_words, terms
from briefing.matching.patterns import regex
from briefing.model import Story
from briefing.sections.disagreements.contrasts import contrast
from briefing.sections.disagreements.counting import Count, counts_of
from briefing.sections.disagreements.deeds import deeds_at
from briefing.sections.disagreements.event_times import apart_in_time
from briefing.sections.disagreements.fates import fate_stems
from briefing.sections.disagreements.finding import Finding, Telling, apart, few_a_source
from briefing.sections.disagreements.lines import Lines
from briefing.sections.disagreements.sole import PEOPLE_OF, Sole, is_of_a_deal
from briefing.sections.disagreements.tolls import Tolls, is_told_as_toll
from briefing.sections.disagreements.tolls_of_places import are_of_other_countries, are_tolls_of_one_country
from briefing.sections.disagreements.twins import Twins

ALIKE = {
    "fate": 0.3, "noun": 0.25, "length": 0.5, "span": 0.5, "money": 0.35, "percent": 0.6, "magnitude": 0.2, "term": 0.3,
    "least term": 1.1, "most term": 1.1, "rank": 1.1, "margin": 1.1,
}  # fmt: skip
"""Cosine of the sentences from which counts of a fate, of a noun, of time or money are counts of the same thing;
above 1 where likeness tells nothing."""

_NO_DEED_ALIKE = 0.35
"""Cosine up to which nothing must be done to a thing in both sentences, or in none."""
_SPLIT_ALIKE = {"arrested": 0.6, "injured": 0.6}
"""Cosine from which a sentence that counts the same thing twice may be compared, where it is not the usual one."""
_BOUGHT = regex(r"\b(?:buy\w*|bought|acqui\w+|take\w* over|takeover|merger|deal|bid|offer\w*|sold|sale)\b", re.I)
_NAME = regex(r"\b[A-Z][\w&]+")
_PARTIES = 2
_DEAR = 1e6
"""Lowest price of a firm."""
_BEHIND = 45
"""Characters after a distance among which its direction stands."""
_WAY = regex(r"\b(?:north|south)?-?(?:east|west|north|south)(?=\b|ern\b)", re.I)
_GREW = regex(
    r"\bnumber of [^.;]{3,50} (?:rose|risen|grew|grown|climbed|reached|fell|fallen|dropped) (?:to )?(?:\w+ ){0,3}$"
)
"""How a count is told that was another one on an earlier day."""
_BELOW = ("nearly ", "almost ", "less than ", "fewer than ", "under ")
_ABOVE = ("more than ", "over ", "above ")
_SINCE = regex(r"\bsince (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday)\b", re.I)
_LONG_AGO = regex(r"\b(?:last|the previous) (?:month|year)\b|\b(?:months|years) ago\b", re.I)
_OF_TIME = regex(r"[ -](?:second|minute|hour|day|week|month|year|decade)s?\b")
"""What makes a number that of a time, and no count."""
_REACH = 5
"""Content words on either side of a number that are compared when the sentences are otherwise unlike."""
_BESIDE = 2
"""Such words in common from which two counts of a fate are of the same thing."""
_AMONG, _NEARLY, _SAME_WORDS = 3, 1.25, 0.2
"""Such words in common from which two numbers that are nearly alike are of one thing, and cosine of their sentences."""
_STANDING = frozenset(("money", "percent", "span", "length", "noun"))
_POLL = regex(r"\b(?:poll|survey)", re.I)
_SAME_EVENT = 0.15
"""Cosine from which two fates of one day and place are of one event."""
_BARELY = {"fate": 0.1, "length": 0.25, "deal": 0.25, "term": 0.15}
"""Cosine from which such words are enough; one is for a fate, and the names of both parties for a deal."""
_RATIO = 3.0
"""Counts further apart than this are of a whole and a part of it more often than of the same thing."""
_FAR = 30.0
"""Ratio from which two tolls are those of two events."""
_FEW = 10
"""Number up to which nobody rounds a count of things."""
_MOST = 80
"""Most counts of one thing that are compared."""


def find_counts(story: Story, lines: Lines) -> Iterator[Finding]:
    """Yield the counts that two sources give differently."""
    by_what: defaultdict[str, list[Count]] = defaultdict(list)
    for document in story.documents:
        if document.language == "en":
            for count in counts_of(document, lines):
                by_what[count.what].append(count)
    for counts in by_what.values():
        if counts[0].sentence.article != counts[-1].sentence.article:  # in order, and of two sources
            yield from _compare(counts, lines)


def _compare(counts: Sequence[Count], lines: Lines) -> Iterator[Finding]:
    """Yield the most alike pair that cannot both be right, with what tells the same as either, and pairs like it.

    People of one fate are parts of each other: of them one pair, and another if it is of far more or far fewer, or
    the toll of a country. Of other things, those pairs, too, that are alike enough by themselves and have no value of
    an earlier one.
    """
    found = sorted(_pairs(counts, lines), key=lambda pair: -pair[0])
    told: set[float] = set()
    for alike, one, other in found:
        values = {one.number.low, other.number.low}
        of_itself = one.kind != "fate" and alike >= ALIKE[one.kind] and not values & told
        other_dead = not values & told and are_tolls_of_one_country(one, other)
        if not told or of_itself or other_dead or (one.kind == "fate" and _far_apart(values, told)):
            yield Finding("number", apart(_side(one, counts), _side(other, counts)), 1.0)
            told |= values


def _far_apart(values: Iterable[float], others: Collection[float]) -> bool:
    """Whether counts of people are too far from others to be of a part of them."""
    return all(max(a, b) > _FAR * min(a, b) for a in values for b in others)


def _pairs(counts: Sequence[Count], lines: Lines) -> Iterator[tuple[float, Count, Count]]:
    """Yield the pairs that cannot both be right, with how alike their sentences are."""
    tolls, sole = Tolls(counts if counts[0].what == "killed" else (), lines), Sole(counts, lines)
    twins = Twins(lines)

    def split(count: Count) -> bool:
        """Whether its sentence counts the same thing twice: "six before the match and four after it"."""
        return any(each.sentence is count.sentence and each.number.low != count.number.low for each in counts)

    for place, one in enumerate(counts[:_MOST]):
        for other in counts[place + 1 : _MOST]:
            if one.sentence.article == other.sentence.article or not _disagree(one, other):
                continue
            alike = count_the_same(one, other, lines)
            if alike is None and twins.are_twins(one, other):
                alike = 0.0
            if alike is None:
                are_tolls = are_tolls_of_one_country(one, other) or (
                    tolls.are_of_one_event(one, other) and not are_of_other_countries(one, other)
                )
                alike = 0.0 if are_tolls else sole.alike(one, other)
            elif alike < _SPLIT_ALIKE.get(one.what, ALIKE[one.kind]) and any(map(split, (one, other))):
                continue
            if alike is not None:
                yield alike, one, other


def count_the_same(one: Count, other: Count, lines: Lines) -> float | None:
    """Return how alike two counts' sentences are; None when they do not count the same thing."""
    a, b = (lines.line(count.sentence, count.sentence.text) for count in (one, other))
    alike = likeness(a, b)
    if (alike >= _BARELY["deal"] and _same_deal(one, other)) or (alike >= _SAME_WORDS and _stand_alike(one, other)):
        return alike
    if other_names(a, b):
        same = alike >= _SAME_EVENT and (_same_day_and_place(one, other) or _same_parties(one, other))
        return alike if same else None
    if one.kind == "noun" and _other_deeds(one, other, alike):
        return None
    if alike >= ALIKE[one.kind]:
        return alike
    if one.kind not in _BARELY:
        return None
    near = len(_beside(one) & _beside(other))
    return alike if (near >= _BESIDE or one.kind == "fate") and near and alike >= _BARELY[one.kind] else None


def _stand_alike(one: Count, other: Count) -> bool:
    """Whether nearly the same number stands among the same words: "on the scene within five minutes".

    Sums and shares have an owner: two names must be among those words.
    """
    low, high = sorted((one.number.low, other.number.low))
    if high > _NEARLY * low or one.kind not in _STANDING or _other_deeds(one, other, 1.0):
        return False
    shared = (_beside(one) & _beside(other)) - {one.what}
    if len(shared) < _AMONG or one.kind not in ("money", "percent"):
        return len(shared) >= _AMONG
    named = {stem for name in _names_in(one) & _names_in(other) for stem in terms(name)}
    return len(named & shared) >= _PARTIES and _POLL.search(one.sentence.text) is None


def _same_day_and_place(one: Count, other: Count) -> bool:
    """Whether both tell of the fate of people, of one day, with a name in common."""
    if one.kind != "fate" or not (one.times and other.times) or apart_in_time(one.times, other.times):
        return False
    return bool(_names_in(one) & _names_in(other))


def _same_parties(one: Count, other: Count) -> bool:
    """Whether both tell of the fate of people, with two names in common."""
    return one.kind == "fate" and len(_names_in(one) & _names_in(other)) >= _PARTIES


def _names_in(count: Count) -> set[str]:
    return {name.lower() for name in _NAME.findall(count.sentence.text)} - stop_words("en") - _days()


def _other_deeds(one: Count, other: Count, alike: float) -> bool:
    """Whether something else is done to what the one counts than to what the other does.

    In sentences that are less alike, nothing is something else, too.
    """
    done, also = (deeds_at(count.sentence.text.replace("\n", " "), count.number) for count in (one, other))
    if alike < _NO_DEED_ALIKE and bool(done) != bool(also):
        return True
    return bool(done and also) and not done & also


def _same_deal(one: Count, other: Count) -> bool:
    """Whether both are prices of a firm that is bought, and two names are common to the sentences."""
    texts = [count.sentence.text for count in (one, other)]
    if not (one.kind == "money" and all(map(_BOUGHT.search, texts)) and one.number.low >= _DEAR):
        return False
    return len(_names_in(one) & _names_in(other)) >= _PARTIES


@cache
def _days() -> frozenset[str]:
    return frozenset(word.lower() for word in entries("calendar"))


def _beside(count: Count) -> set[str]:
    """Return the stems on either side of a number, those left out that say what it counts."""
    text = count.sentence.text
    before, after = terms(text[: count.number.start])[-_REACH:], terms(text[count.number.end :])[:_REACH]
    return {term for term in before + after if term not in fate_stems() and not any(map(str.isdigit, term))}


def _disagree(one: Count, other: Count) -> bool:
    """Whether the numbers cannot both be right, and neither stands in the other's sentence."""
    a, b = one.number.low, other.number.low
    too_far = one.kind != "most term" and (a > _RATIO * b or b > _RATIO * a)
    if too_far or (a == b and one.number.bound == other.number.bound):
        return False
    strict = _are_two_prices(one, other) or _are_crossed(one, other) or _are_few_apart(one, other)
    if not strict and compatible(one.number, other.number):
        return False
    if other_years(one, other) or other_way(one, other) or _on_other_days(one, other):
        return False
    if contrast(one, other) or (one.what == "aboard" and (_adds_up(one, other) or _adds_up(other, one))):
        return False
    return strict or not (_told_in(one, other) or _told_in(other, one))


def _are_few_apart(one: Count, other: Count) -> bool:
    """Whether two small numbers differ of which nobody rounds the one: "seven times", "about eight times"."""
    if one.kind != "noun" or one.number.bound == other.number.bound or max(one.number.high, other.number.high) >= _FEW:
        return False
    return {one.number.bound, other.number.bound} == {"exact", "about"} and abs(one.number.low - other.number.low) >= 1


def _are_crossed(one: Count, other: Count) -> bool:
    """Whether one is told as less than a number and the other as more: "nearly 300", "more than 300"."""
    if one.number.low != other.number.low or {one.number.bound, other.number.bound} != {"least", "most"}:
        return False
    below, above = (one, other) if one.number.bound == "most" else (other, one)
    return _before(below).endswith(_BELOW) and _before(above).endswith(_ABOVE)


def _before(count: Count) -> str:
    return count.sentence.text[: count.number.start].lower()


def may_disagree(one: Count, other: Count) -> bool:
    """Whether no year, day, way or word keeps two counts apart, and neither stands in the other's sentence."""
    if other_years(one, other) or other_way(one, other) or _on_other_days(one, other) or contrast(one, other):
        return False
    return not (_told_in(one, other) or _told_in(other, one) or _adds_up(one, other) or _adds_up(other, one))


def _adds_up(count: Count, other: Count) -> bool:
    """Whether a count and another number of its sentence make the other count: "216 passengers and 12 crew", "228"."""
    rest = other.number.low - count.number.low
    return any(number.low == rest for number in count.others)


def _are_two_prices(one: Count, other: Count) -> bool:
    """Whether two sums are exact prices of a deal, which nobody rounds in the one sentence that tells them."""
    if one.number.low == other.number.low or one.number.low < _DEAR:
        return False
    return one.number.bound == other.number.bound == "exact" and is_of_a_deal(one) and is_of_a_deal(other)


def _on_other_days(one: Count, other: Count) -> bool:
    """Whether the events were on different days; the day on which a toll rose is not the event's."""
    if one.what == "killed" and (is_told_as_toll(one) or is_told_as_toll(other)):
        return False
    if one.kind in ("fate", "noun") and any(
        _GREW.search(count.sentence.text[: count.number.start]) for count in (one, other)
    ):
        return False
    return apart_in_time(one.times, other.times) or _is_since(one, other) or _is_since(other, one)


def _is_since(one: Count, other: Count) -> bool:
    """Whether one counts from a day of this week on, and the other was last month or last year."""
    if "since " not in one.sentence.text.lower() or _SINCE.search(one.sentence.text) is None:
        return False
    return _LONG_AGO.search(other.sentence.text) is not None


def other_years(one: Count, other: Count) -> bool:
    """Whether the sentences name different years.

    A year that only one of them names tells nothing of a fate or a population, nor beside a time of the other's that
    holds it.
    """
    plain = one.kind == "fate" or one.what == PEOPLE_OF
    if not (one.years and other.years) and (plain or (one.times and other.times)):
        return False
    return one.years != other.years


def other_way(one: Count, other: Count) -> bool:
    """Whether two distances are told in different directions: "1,900 miles east of", "1,750 miles north-west of"."""
    way = _way(one.sentence.text, one.number.end)
    return way is not None and _way(other.sentence.text, other.number.end) not in (None, way)


@lru_cache(maxsize=128)
def _way(text: str, end: int) -> str | None:
    """Return the direction told behind a distance."""
    way = _WAY.search(text, end, end + _BEHIND)
    return way.group().lower() if way else None


def _told_in(count: Count, other: Count) -> bool:
    """Whether a number of the other's sentence may be the same.

    Of "about 60 missing" the 31 dead beside them is not, and of 24 ships the 24 hours are not.
    """
    if count.kind == "fate" and count.number.bound == "about":
        return any(count.number.low == number.low for number in other.others)
    text, counted = other.sentence.text, count.kind in ("noun", "fate")
    return any(
        compatible(count.number, number) and not (counted and _OF_TIME.match(text, number.end))
        for number in other.others
    )


def _side(count: Count, counts: Sequence[Count]) -> tuple[Telling, ...]:
    same = [count, *(c for c in counts if c is not count and c.number.low == count.number.low)]
    return few_a_source(Telling(c.sentence, ((c.number.start, c.number.end),)) for c in same)
