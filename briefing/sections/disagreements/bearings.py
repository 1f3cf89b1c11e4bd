"""Where a place lies, told differently: "300 miles west of Torsby" here, "300 miles southwest of Torsby" there.

The distance and what it is measured from must be the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from briefing.matching.patterns import regex
from briefing.model import Story
from briefing.sections.disagreements.counting import counts_of
from briefing.sections.disagreements.finding import Finding, Telling, apart, few_a_source
from briefing.sections.disagreements.lines import Lines

_WAY = regex(
    r"[ -][a-z]+ (?:\([^)]{1,30}\) )?(?:to the )?((?:north|south)-?(?:east|west)|north|south|east|west) of "
    r"(?:the (?:[a-z]+ )?(?:capital|city|town|port|village),? (?:of )?)?([A-Z]\w+)"
)
"""What stands behind a distance from a place that is named."""


def find_bearings(story: Story, lines: Lines) -> Iterator[Finding]:
    """Yield the places that two sources put as far from another, and in two directions."""
    told: defaultdict[tuple[str, float, str], dict[str, list[Telling]]] = defaultdict(dict)
    for document in story.documents:
        for count in counts_of(document, lines) if document.language == "en" else ():
            text = count.sentence.text.replace("\n", " ")
            way = _WAY.match(text, count.number.end) if count.kind == "length" else None
            if way:
                telling = Telling(count.sentence, (way.span(1),))
                of_all = told[count.what, count.number.low, way[2]]
                of_all.setdefault(way[1].replace("-", ""), []).append(telling)
    for ways in told.values():
        for one, other in combinations(ways.values(), 2):
            if {telling.sentence.article for telling in one}.isdisjoint(t.sentence.article for t in other):
                yield Finding("fact", apart(few_a_source(one), few_a_source(other)), 0.4)
                return
