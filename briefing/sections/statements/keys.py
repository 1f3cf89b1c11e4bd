"""Which statements a one-page brief should carry, and their order: substance over colour."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from math import ceil

from briefing.lexicon import word_set
from briefing.matching.letters import runs_of_letters
from briefing.matching.patterns import regex
from briefing.model import Ranking, Story
from briefing.sections.statements.drafts import Draft

_LETTERS = regex(r"[a-z]+(?:[’'][a-z]+)?")
_MOST = 12
"""Most statements that a one-page brief carries."""
_FULL = 18
"""Words from which a statement counts as full."""
_AGAIN = 0.85
"""What each further statement of the same speaker keeps of its worth when the key ones are chosen."""

Group = tuple[Draft, ...]


def ordered(groups: Sequence[Group], story: Story, ranking: Ranking) -> list[tuple[Group, bool]]:
    """Return the groups with whether they are key: the key ones first, both by falling worth, then by place.

    A sentence that reports what two people say stands last where it is told of the second.
    """
    prominence, weighty = _prominence(story), word_set("weighty_words")
    worth = {number: _worth(group, ranking, prominence, weighty) for number, group in enumerate(groups)}
    key = _chosen(groups, worth)
    order = sorted(worth, key=worth.__getitem__, reverse=True)  # equals stay in order of place
    first = [number for number in order if number in key]
    rest = _told_again_last([number for number in order if number not in key], first, groups)
    return [(groups[number], True) for number in first] + [(groups[number], False) for number in rest]


def _told_again_last(rest: Sequence[int], first: Sequence[int], groups: Sequence[Group]) -> list[int]:
    """Return `rest` in order, those last that show the same words as one before them, or as one of `first`."""
    shown = {_shows(groups[number]) for number in first}
    new: list[int] = []
    again: list[int] = []
    for number in rest:
        words = _shows(groups[number])
        (again if words in shown else new).append(number)
        shown.add(words)
    return new + again


def _shows(group: Group) -> tuple[tuple[int, int, int], ...]:
    """Return the stretches of text that a statement is shown with."""
    return tuple([(piece.source, piece.start, piece.end) for piece in group[0].evidence])


def _chosen(groups: Sequence[Group], worth: dict[int, float]) -> set[int]:
    """Choose about a third of the quotations and as many reported statements, at most twelve; speakers take turns."""
    room = min(_MOST, ceil(len(groups) / 3))
    left = dict(worth)  # what each is still worth; of equals the first is chosen
    spoken: Counter[str | None] = Counter()
    of_speaker: defaultdict[str | None, list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        of_speaker[group[0].speaker].append(number)
    chosen: set[int] = set()
    while len(chosen) < room and left:
        best = max(left, key=left.__getitem__)
        del left[best]
        if any(_overlap(groups[best][0], groups[number][0]) for number in chosen):
            continue
        chosen.add(best)
        speaker = groups[best][0].speaker
        spoken[speaker] += 1
        for number in of_speaker[speaker]:
            if number in left:
                left[number] = worth[number] * _AGAIN ** spoken[speaker]
    return chosen


def _overlap(one: Draft, other: Draft) -> bool:
    """Whether two statements show some of the same words: a quotation and the sentence that reports it."""
    if one.speech.article != other.speech.article:
        return False
    return any(a.start < b.end and b.start < a.end for a in one.evidence for b in other.evidence)


def _worth(group: Group, ranking: Ranking, prominence: Mapping[int | None, float], weighty: Set[str]) -> float:
    first = group[0]
    speech = first.speech
    sentences = ranking.scores[speech.article - 1]
    rank = max([sentences[index] for index in speech.sentences], default=0.0)
    sources = 1 if len(group) == 1 else len({draft.speech.article for draft in group})
    words = _plain_words("\n".join([piece.text for piece in first.evidence]).lower())
    full = min(1.0, len(words) / _FULL)
    heavy = min(3, sum(map(weighty.__contains__, words))) / 3
    known = prominence.get(first.entity, 0.0)
    unknown = 0.15 if first.speaker is None else 0.0
    quoted = 0.15 if speech.kind != "indirect" else 0.0
    return 0.75 * rank + 0.25 * (sources - 1) + 0.3 * full + 0.45 * heavy + 0.35 * known + quoted - unknown


def _plain_words(lowered: str) -> list[str]:
    """Return the words of plain letters, an apostrophe and what stands behind it being part of a word."""
    if "’" in lowered or "'" in lowered:
        return _LETTERS.findall(lowered)
    return runs_of_letters(lowered)


def _prominence(story: Story) -> dict[int | None, float]:
    """Return how often each entity is named, 0 to 1, the most often named having 1."""
    most = max((len(entity.mentions) for entity in story.entities), default=0)
    return {entity.id: len(entity.mentions) / most for entity in story.entities} if most else {}
