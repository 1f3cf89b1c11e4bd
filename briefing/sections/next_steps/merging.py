"""The same step told several times is one step.

Two sentences are compared by the words around their cues and by all their words (cosine of weighted stems), by the
days they name, and by whether both are conditions; every weight stands here.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from itertools import chain
from typing import NamedTuple

from briefing.matching import Rarity
from briefing.model import Document, Story
from briefing.sections.next_steps.comparing import Compared, weights_of
from briefing.sections.next_steps.doers import subject_before
from briefing.sections.next_steps.finding import Candidate

ALIKE = 0.15
"""Likeness from which a sentence that is half sure (0.5) tells a step that a surer sentence tells."""
SURER = 0.2
"""How much more alike a surer sentence must be: a doubtful one is sooner another telling of a step than a step."""
FLOOR = 0.10
"""Likeness below which even the most doubtful sentence stands alone."""
TO_ALL = 0.65
"""How much the mean likeness to all tellings of a step counts; the rest is the likeness to the nearest one."""
KEEP = 0.55
"""How sure a step must be to be kept, all its tellings together."""
TOLD_AGAIN = 0.05
"""What each further telling in other words adds to that."""
CITED = 0.15
"""Likeness to the surest telling from which another one is cited as saying the same; one below is left out."""
SAME_DAYS = 0.10
SAME_WORDS = 0.05
"""What the same days, or the same words for days that nobody knows ("immediately"), add."""
LEAST_ALIKE = 0.07
"""Likeness of words from which the same days count: two steps of one day need not be one."""
OTHER_DAYS = -0.10
PART = -0.10
"""Added when one takes its day from the other: a part of an event is not the event."""
NEAR = 0.11
"""Added for sentences of one article that stand at most three apart."""
ONE_CONDITION = -0.08
"""Added when one is a condition and the other is none."""
OTHER_ACTOR = -0.03
"""Added when both name who acts and the words are none of them the same."""
_PRONOUNS = frozenset(
    (
        "i", "we", "you", "he", "she", "it", "they", "who", "which", "that", "this", "there", "these", "those",
    )
)  # fmt: skip
_SMALL = frozenset(
    (
        "the", "a", "an", "of", "and", "his", "her", "its", "their", "mr", "mr.", "ms", "mrs.", "for", "in",
        "on",
    )
)  # fmt: skip
_LONGEST_SUBJECT = 6
_A_DAY = timedelta(days=1)
_BEFORE, _AFTER = 70, 170
_KEYS = 24
_POSTINGS = 64
_COMPARED = 32
_MEMBERS = 8
_MANY = 3_000
_COMPARED_OF_MANY = 6
"""The rarest words of a sentence under which it is looked up, most steps remembered for a word, most steps and most
tellings of each compared: what keeps merging linear; and from how many candidates on, more than any story has, only the
most promising few are compared."""


class _Told(NamedTuple):
    """A candidate made comparable."""

    number: int
    """Its position among all candidates, the surest first."""
    candidate: Candidate
    actor: frozenset[str]
    """The words of its subject; none where that is a pronoun or cannot be told."""
    document: Document
    place: int
    """Position of the sentence among those of the document."""
    dated: bool
    """Whether it tells a time."""
    conditional: bool


def merge(story: Story, found: Sequence[Candidate]) -> list[list[Candidate]]:
    """Return the candidates in groups that tell the same step, the surest of each group first.

    A telling that is too little like the surest of its group is left out, but counted.
    """
    if not found:
        return []
    rarity = Rarity.of(one.text for one in found)
    most = _COMPARED if len(found) <= _MANY else _COMPARED_OF_MANY
    groups: list[list[_Told]] = []
    cited: list[list[Candidate]] = []
    index: defaultdict[str, list[int]] = defaultdict(list)
    before = Compared()
    for place, one in enumerate(sorted(found, key=_surest_first)):
        told, whole = _made_comparable(place, one), rarity.weigh(one.text)
        weights = weights_of(whole, _core(one, whole, rarity))
        keys = _rarest(whole)
        shared = Counter(chain.from_iterable([index[key] for key in keys]))
        likely = sorted(sorted(shared), key=shared.__getitem__, reverse=True)[:most]
        if likely:
            before.look_at(weights)
        best, to_first = _nearest(told, groups, likely, before)
        if best < 0:
            best = len(groups)
            groups.append([])
            cited.append([])
        if len(groups[best]) < _MEMBERS:
            before.add(place, weights)
            for key in keys:
                if len(index[key]) < _POSTINGS and best not in index[key]:
                    index[key].append(best)
        groups[best].append(told)
        if to_first >= CITED:
            cited[best].append(one)
    return [tellings for group, tellings in zip(groups, cited, strict=True) if _sure(group) >= KEEP]


def _rarest(weights: Mapping[str, float]) -> Sequence[str]:
    """Return the stems under which a telling is looked up."""
    if len(weights) <= _KEYS:
        return list(weights)
    return sorted(sorted(weights), key=weights.__getitem__, reverse=True)[:_KEYS]


def _nearest(
    told: _Told, groups: Sequence[Sequence[_Told]], likely: Iterable[int], before: Compared
) -> tuple[int, float]:
    """Return which of the likely groups tells the same, and how like its first telling is; -1 and 1 where none does."""
    best, to_first = -1, 1.0
    least = max(FLOOR, ALIKE + SURER * (told.candidate.sure - 0.5))
    for number in likely:
        each = [_alike(told, other, before.likeness(other.number)) for other in groups[number][:_MEMBERS]]
        alike = TO_ALL * sum(each) / len(each) + (1 - TO_ALL) * max(each)
        if alike >= least:
            best, least, to_first = number, alike, each[0]
    return best, to_first


def _made_comparable(number: int, one: Candidate) -> _Told:
    dated, conditional = one.when is not None, one.status == "conditional"
    return _Told(number, one, _acting(one), one.document, one.sentence.index, dated, conditional)


def _acting(one: Candidate) -> frozenset[str]:
    """Return the words of the subject, small words aside; none for a pronoun or a long clause."""
    verb = one.verb if one.verb is not None else one.cue[0]
    words = [word.lower() for word in subject_before(one.sentence.text, verb - one.sentence.start)]
    if not words or len(words) > _LONGEST_SUBJECT or words[-1] in _PRONOUNS:
        return frozenset()
    return frozenset(words) - _SMALL


def _surest_first(one: Candidate) -> tuple[float, str, int]:
    """Sort by sureness, then by the words: the order of the articles must decide nothing."""
    return -one.sure, one.text, one.cue[0]


def _sure(group: Sequence[_Told]) -> float:
    tellings = len({one.candidate.text for one in group})
    return round(group[0].candidate.sure + TOLD_AGAIN * (tellings - 1), 6)


def _core(one: Candidate, whole: Mapping[str, float], rarity: Rarity) -> Mapping[str, float]:
    """Return the weights of the words around the cue, where the step itself is told: `whole` where those are all."""
    text, start, end = one.document.article.text, *one.cue
    first, last = one.part or (one.sentence.start, one.sentence.end)
    if start - first <= _BEFORE and last - end <= _AFTER:
        return whole
    return rarity.weigh(text[max(first, start - _BEFORE) : min(last, end + _AFTER)])


def _alike(one: _Told, other: _Told, alike: float) -> float:
    """Return how likely two tellings tell the same step, given how alike their words are."""
    if one.dated and other.dated:
        days = _days(one.candidate, other.candidate)
        alike += days if days < 0 or alike >= LEAST_ALIKE else 0.0
    if one.document is other.document and abs(one.place - other.place) <= 3:
        alike += NEAR
    if one.actor and other.actor and one.actor.isdisjoint(other.actor):
        alike += OTHER_ACTOR
    if one.conditional is not other.conditional:
        alike += ONE_CONDITION
    return alike


def _days(one: Candidate, other: Candidate) -> float:
    """Compare the days of two steps: two different days are two steps, however alike the words."""
    a, b = one.when, other.when
    if a is None or b is None:
        return 0.0
    if a.first is None or b.first is None:
        return SAME_WORDS if a.first is b.first and a.text.lower() == b.text.lower() else 0.0
    if a.last is None or b.last is None:
        return 0.0
    if a.first <= b.last and b.first <= a.last:
        if one.borrowed or other.borrowed:
            return PART if a == b else 0.0
        alike = (a.first, a.last) == (b.first, b.last) or a.granularity == b.granularity
        return SAME_DAYS if alike else SAME_DAYS / 3
    if one.on_day_of_speech != other.on_day_of_speech and abs(a.first - b.first) == _A_DAY:
        return SAME_DAYS / 3
    return OTHER_DAYS if "year" in (a.granularity, b.granularity) else -1.0
