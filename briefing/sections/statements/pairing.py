"""Which statements are the same one: quoted at length and in part, retold, translated twice, or reported alike.

Quotations are compared by the stems that they share, measured on the shorter one, so that a fragment meets the whole;
reported sentences by the likeness that all sections use. Speakers that are known must be the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from briefing.matching import Line, Rarity, contradicts, likeness, terms
from briefing.matching.patterns import regex
from briefing.model import Evidence, Ranking, Story
from briefing.sections.statements.drafts import Draft

_WORD = regex(r"[^\W_]+")
_SHARED_ELSEWHERE = 0.6
"""Part of the shorter quotation's stems that another source's must share."""
_SHARED_HERE = 0.8
"""The same within one source."""
_FEWEST = 2
"""Fewest stems that two quotations must share."""
_WORDS = 3
"""Fewest words of a quotation that stands inside another."""
_RETOLD = 4
"""Fewest shared stems from which words may differ; with fewer one quotation must contain the other."""
_RUN = 4
"""Words in a row that a quotation told in other words keeps."""
_LONG_RUN = 8
"""Words in a row that are the same words, however few of them tell anything."""
_REPORTED = 0.5
"""Likeness from which two reported sentences are one statement."""
_POSTINGS = 60
"""Most drafts of one kind looked at per stem."""
_ROUNDING = 1e-9


def paired(drafts: Sequence[Draft], story: Story, ranking: Ranking) -> list[tuple[Draft, ...]]:
    """Return the drafts in groups that are one statement each: the telling to show first, groups in order of place."""
    stems = [frozenset(terms(draft.quoted)) if draft.quoted else frozenset() for draft in drafts]
    lines = _reported_lines(drafts, story, ranking)
    groups: list[list[int]] = [[place] for place in range(len(drafts))]
    member = list(range(len(drafts)))
    quoted: defaultdict[str, list[int]] = defaultdict(list)
    reported: defaultdict[str, list[int]] = defaultdict(list)
    for place, draft in enumerate(drafts):
        line = lines[place]
        likely = _sharing_most(quoted, stems, place) if line is None else _sharing_weight(reported, line.weights)
        index = quoted if line is None else reported
        for key in stems[place] if line is None else line.weights:
            index[key].append(place)
        same = [
            other
            for other in likely
            if (_same_speaker(drafts[other], draft) and _same(drafts, stems, lines, other, place))
            or _speak_for(story, drafts, other, place)
        ]
        for home in sorted({member[other] for other in same}, reverse=True) if same else ():
            _join(groups, member, home, member[place])
    return [
        (drafts[group[0]],) if len(group) == 1 else _shown_first([drafts[place] for place in sorted(group)])
        for group in groups
        if group
    ]


def _sharing_most(index: Mapping[str, Sequence[int]], stems: Sequence[frozenset[str]], place: int) -> list[int]:
    """Return the drafts that share stems enough with a quotation."""
    fewest = min(_FEWEST, len(stems[place]))
    counted: dict[int, int] = {}
    for key in stems[place]:
        if key in index:
            for other in index[key][-_POSTINGS:]:
                counted[other] = counted.get(other, 0) + 1
    return [other for other, count in counted.items() if count >= fewest or count >= (len(stems[other]) or 1)]


def _sharing_weight(index: Mapping[str, Sequence[int]], weights: Mapping[str, float]) -> list[int]:
    """Return the drafts that share stems of weight enough with a reported line to be as alike as one statement is.

    A cosine is at most the norm of the weights shared. All may share the stems of which not all drafts are looked at.
    """
    shared: defaultdict[int, float] = defaultdict(float)
    fewest = _REPORTED * _REPORTED - _ROUNDING
    for key, weight in weights.items():
        known = index.get(key)
        if known is None:
            continue
        square = weight * weight
        if len(known) > _POSTINGS:
            fewest -= square
            known = known[-_POSTINGS:]
        for other in known:
            shared[other] += square
    return [other for other, squares in shared.items() if squares >= fewest]


def _join(groups: list[list[int]], member: list[int], one: int, other: int) -> None:
    """Make one group of two, under the lower number: what is joined must not hang on the order of the articles."""
    low, high = min(one, other), max(one, other)
    if low == high:
        return
    for place in groups[high]:
        member[place] = low
    groups[low] += groups[high]
    groups[high] = []


def _reported_lines(drafts: Sequence[Draft], story: Story, ranking: Ranking) -> list[Line | None]:
    """Return the lines of reported statements, None for quotations; a single source's need no comparing."""
    if len(story.documents) < 2:
        return [None] * len(drafts)
    rarity = Rarity.among(story.documents, ranking)
    return [None if draft.quoted else rarity.line(draft.evidence[0].text) for draft in drafts]


def _same(
    drafts: Sequence[Draft],
    stems: Sequence[frozenset[str]],
    lines: Sequence[Line | None],
    one: int,
    other: int,
) -> bool:
    first, second = lines[one], lines[other]
    here = drafts[one].speech.article == drafts[other].speech.article
    if first is not None and second is not None:
        if here:  # a page that stores its text twice
            return _is_repeated(drafts[one].evidence[0], drafts[other].evidence[0])
        return likeness(first, second) >= _REPORTED and not contradicts(first, second)
    shortest = min(len(stems[one]), len(stems[other]))
    shared = len(stems[one] & stems[other])
    if shared < _RETOLD:
        if _share_run(drafts, one, other, _LONG_RUN):
            return True
        if shared < shortest:
            return False
        return _contained(drafts[one].quoted, drafts[other].quoted) or (
            shared > _FEWEST and _share_run(drafts, one, other)
        )
    return shared / shortest >= (_SHARED_HERE if here else _SHARED_ELSEWHERE) and _share_run(drafts, one, other)


def _is_repeated(one: Evidence, other: Evidence) -> bool:
    """Whether the very same words stand in two places."""
    return one.start != other.start and one.text == other.text


def _share_run(drafts: Sequence[Draft], one: int, other: int, length: int = _RUN) -> bool:
    """Whether so many words in a row stand in both: that tells a quotation retold from another on the same matter."""
    return not _runs(drafts[one].quoted, length).isdisjoint(_runs(drafts[other].quoted, length))


@lru_cache(maxsize=256)
def _runs(text: str, length: int) -> frozenset[tuple[str, ...]]:
    words = _plain(text).split()
    return frozenset(zip(*[words[start:] for start in range(length)], strict=False))


def _contained(one: str, other: str) -> bool:
    """Whether the words of the shorter quotation stand in the longer one as they are."""
    short, long = sorted((_plain(one), _plain(other)), key=len)
    return len(short.split()) >= _WORDS and short in long


def _plain(text: str) -> str:
    return f" {' '.join(_WORD.findall(text.lower()))} "


def _same_speaker(one: Draft, other: Draft) -> bool:
    if one.entity is None and other.entity is None and one.speaker and other.speaker:
        return one.speaker.lower() == other.speaker.lower() or not (is_named(one) and is_named(other))
    return one.entity is None or other.entity is None or one.entity == other.entity


def _speak_for(story: Story, drafts: Sequence[Draft], one: int, other: int) -> bool:
    """Whether one outlet has from an organisation, word for word, what another has from a person: its spokeswoman."""
    first, second = drafts[one], drafts[other]
    if first.entity is None or second.entity is None or first.entity == second.entity:
        return False
    if not (first.quoted and second.quoted) or first.speech.article == second.speech.article:
        return False
    kinds = {story.entities[first.entity].kind, story.entities[second.entity].kind}
    return kinds == {"person", "organisation"} and _share_run(drafts, one, other, _LONG_RUN)


def is_named(draft: Draft) -> bool:
    """Whether the speaker's literal words hold a name."""
    return any(word[0].isupper() for word in (draft.speaker or "").split()[1:])


def _shown_first(group: list[Draft]) -> tuple[Draft, ...]:
    """Put the fullest direct telling first, then a mixed one; the others stay in order."""
    rank = {"direct": 0, "mixed": 1, "indirect": 2}
    best = min(group, key=lambda draft: (rank[draft.speech.kind], draft.entity is None, -len(draft.quoted)))
    return (best, *(draft for draft in group if draft is not best))
