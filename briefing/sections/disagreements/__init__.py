"""Disagreements: the same thing told differently by two sources. Precision before recall."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import product

from briefing.model import Disagreement, Ranking, Story
from briefing.sections.disagreements.acronyms import find_acronyms
from briefing.sections.disagreements.addresses import find_addresses
from briefing.sections.disagreements.ages import find_ages
from briefing.sections.disagreements.bearings import find_bearings
from briefing.sections.disagreements.body_names import find_body_names
from briefing.sections.disagreements.certainty import find_certainty
from briefing.sections.disagreements.clock_times import find_clock_times
from briefing.sections.disagreements.counts import find_counts
from briefing.sections.disagreements.dates import find_dates
from briefing.sections.disagreements.day_parts import find_day_parts
from briefing.sections.disagreements.deed_days import find_deed_days
from briefing.sections.disagreements.durations import find_durations
from briefing.sections.disagreements.event_days import find_event_days
from briefing.sections.disagreements.finding import Finding, Telling, item
from briefing.sections.disagreements.given_names import find_given_names
from briefing.sections.disagreements.intervals import find_intervals
from briefing.sections.disagreements.lines import Lines
from briefing.sections.disagreements.long_names import find_long_names
from briefing.sections.disagreements.measures import find_measures
from briefing.sections.disagreements.multiples import find_multiples
from briefing.sections.disagreements.near_things import find_near_things
from briefing.sections.disagreements.postponements import find_postponements
from briefing.sections.disagreements.relatives import find_relatives
from briefing.sections.disagreements.sounding_alike import find_sounding_alike
from briefing.sections.disagreements.spellings import find_spellings
from briefing.sections.disagreements.stated_days import find_stated_days
from briefing.sections.disagreements.tallies import find_tallies
from briefing.sections.disagreements.wordings import find_wordings
from briefing.sections.disagreements.wounds import find_wounds

RULES: tuple[Callable[[Story, Lines], Iterator[Finding]], ...] = (
    find_counts,
    find_measures,
    find_multiples,
    find_tallies,
    find_intervals,
    find_durations,
    find_bearings,
    find_addresses,
    find_ages,
    find_stated_days,
    find_event_days,
    find_clock_times,
    find_dates,
    find_deed_days,
    find_day_parts,
    find_wordings,
    find_certainty,
    find_near_things,
    find_wounds,
    find_postponements,
    find_given_names,
    find_long_names,
    find_relatives,
    find_body_names,
    find_acronyms,
    find_spellings,
    find_sounding_alike,
)
"""Every rule is one file; each yields what it finds, in any order."""


def find(story: Story, ranking: Ranking) -> tuple[Disagreement, ...]:
    """Return the disagreements, most important first; none for a story of one source."""
    if len(story.documents) < 2:
        return ()
    lines = Lines(story, ranking)
    weighed = [item(story, ranking, finding) for finding in _once(f for rule in RULES for f in rule(story, lines))]
    weighed.sort(key=lambda pair: -pair[0])
    return tuple(disagreement for _, disagreement in weighed)


def _once(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the findings, but no date of two sentences of an earlier one, and no number told before."""
    dates: set[tuple[tuple[int, int], ...]] = set()
    numbers: set[tuple[tuple[int, int, int], ...]] = set()
    for finding in findings:
        if finding.kind == "date":
            held = [[(telling.sentence.article, telling.sentence.index) for telling in side] for side in finding.sides]
            if (held[0][0], held[1][0]) not in dates:
                yield finding
            dates.update(product(*held), product(*reversed(held)))
        elif finding.kind == "number":
            places = [[_place(telling) for telling in side] for side in finding.sides]
            if (places[0][0], places[1][0]) not in numbers:
                yield finding
            numbers.update(product(*places), product(*reversed(places)))
        else:
            yield finding


def _place(telling: Telling) -> tuple[int, int, int]:
    """Return where a number stands that a source tells."""
    return telling.sentence.article, telling.sentence.index, telling.marks[0][0]
