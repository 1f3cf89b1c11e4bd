"""One vote told with two results: "passed by 212 to 187" here, "by a margin of 31" there.

Each source must tell one result, in sentences that have a name in common, or are alike.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from briefing.matching import Number, likeness
from briefing.matching.patterns import regex
from briefing.model import Document, Sentence, Story
from briefing.sections.disagreements.counting import numbered
from briefing.sections.disagreements.finding import Finding, Telling, apart
from briefing.sections.disagreements.lines import Lines

ALIKE = 0.2
"""Cosine from which two sentences without a common name tell of one vote."""
_BETWEEN = regex(r"(?: votes?| members?)?(?:-|–| ?to ?| for and | in favou?r and | against )")
"""What stands between the two numbers of a result."""
_VOTE = regex(
    r"\b(?:vot(?:e[sd]?|ing)|ballots?|pass(?:ed|es)|approv\w+|reject\w+|defeat\w+|carried|backed|adopted|confirmed|cleared"
    r"|in favou?r|threw (?:\w+ )?out|fell short|waved through|ratified|endorsed)\b"
)
_BODY = regex(
    r"\b(?:[Ss]enat(?:e|ors)|[Hh]ouse|[Pp]arliament|[Aa]ssembly|[Cc]ouncil(?:lors)?|[Cc]ommittee|MPs|[Cc]hamber|[Ll]awmakers"
    r"|[Dd]eputies|[Jj]ury|[Cc]ongress|[Bb]oard|[Cc]ourt|[Mm]embers|[Dd]elegates|[Ss]ynod|[Cc]ommission|[Pp]anel|[Bb]ill|[Ll]aw)\b"
)
_MARGINS = tuple(f"{word} of {some}" for word in ("margin", "majority") for some in ("", "just ", "only ", "about "))
_FURTHEST = len(" members in favour and ")
"""Most characters between the two numbers of a result."""
_MOST_APART = 3.0
"""Ratio of the votes in favour from which two results are of two bodies."""


class _Tally(NamedTuple):
    sentence: Sentence
    result: tuple[float, ...]
    """Votes of either side, or the difference alone."""
    place: tuple[int, int]


def find_tallies(story: Story, lines: Lines) -> Iterator[Finding]:
    """Yield the vote of which two sources give two results."""
    told: dict[int, list[_Tally]] = {}
    for document in story.documents:
        if document.language == "en":
            for tally in _tallies(document, lines):
                told.setdefault(tally.sentence.article, []).append(tally)
    alone = [found[0] for found in told.values() if len({tally.result for tally in found}) == 1]
    for one, other in combinations(alone, 2):
        if _differ(one.result, other.result) and _are_of_one_vote(one, other, lines):
            yield Finding("number", apart(*((Telling(each.sentence, (each.place,)),) for each in (one, other))), 0.8)
            return


def _tallies(document: Document, lines: Lines) -> Iterator[_Tally]:
    for sentence, text, found in numbered(document, lines):
        results = list(_results(text, found)) if len(found) > 1 or text.endswith(_MARGINS, 0, found[0].start) else ()
        if results and _VOTE.search(text) and _BODY.search(text):
            for result, place in results:
                yield _Tally(sentence, result, place)


def _results(text: str, found: Sequence[Number]) -> Iterator[tuple[tuple[float, ...], tuple[int, int]]]:
    """Yield the results among the numbers of a sentence; a range is read as one number."""
    for number in found:
        if number.low != number.high and not (number.currency or number.percent or number.scaled):
            yield (number.high, number.low), (number.start, number.end)
        elif text.endswith(_MARGINS, 0, number.start):
            yield (number.low,), (number.start, number.end)
    for one, other in pairwise(found):
        near = one.low >= other.low and other.start - one.end <= _FURTHEST
        plain = near and not (one.currency or one.percent or other.percent or one.year)
        if plain and _BETWEEN.fullmatch(text, one.end, other.start):
            yield (one.low, other.low), (one.start, other.end)


def _differ(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    if len(one) != len(other):
        (short,), (more, less) = sorted((one, other), key=len)
        return short != more - less
    return one != other and max(one[0], other[0]) <= _MOST_APART * min(one[0], other[0])


def _are_of_one_vote(one: _Tally, other: _Tally, lines: Lines) -> bool:
    a, b = (lines.line(each.sentence, each.sentence.text) for each in (one, other))
    return bool(a.names & b.names) or likeness(a, b) >= ALIKE
