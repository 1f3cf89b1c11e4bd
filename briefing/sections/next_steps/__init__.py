"""Next steps: what will, may or is to happen, seen from the articles' day.

    sentences -finding.candidates-> sentences that tell a step, each with how sure it is (cues.py, checks.py)
              -merging.merge-> tellings of one step together -phrasing-> who, where, when -> NextStep

The weights stand in lexicon/plan_cues.txt, in CHECKS and at the heads of merging.py and this file.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from operator import itemgetter

from briefing.model import Evidence, NextStep, Ranking, Span, Story, TimeExpression, cite
from briefing.sections.next_steps.days import when_of
from briefing.sections.next_steps.events import with_days_of_events
from briefing.sections.next_steps.finding import Candidate, candidates
from briefing.sections.next_steps.merging import merge
from briefing.sections.next_steps.phrasing import actor_of, place_of, speaker_of, subject_of
from briefing.sections.passages import passage

__all__ = ["find"]

BY_RANKING = 0.5
BY_SOURCE = 0.2
BY_DAY = 0.5
"""What the importance of its sentence, each further source, and a known day add to how sure a step is."""
OVER = -1.0
"""Added for a step whose days lie before the newest article: it stands last, since it may have been taken."""
_LONG = 300
"""Characters from which a sentence that quotes a step is cut down to the quotation."""
_PRECISE = ("time", "day", "week", "month", "season", "quarter", "year", "decade", "vague")


def find(story: Story, ranking: Ranking) -> tuple[NextStep, ...]:
    """Return the steps told by any source, most important first, each with every sentence that tells it."""
    english = (document for document in story.documents if document.language == "en")
    found = [one for document in english for one in with_days_of_events(list(candidates(document, ranking)))]
    newest = max((document.day for document in story.documents if document.day), default=None)
    told = []
    for group in merge(story, found):
        when, first = _when(group), group[0].sentence
        told.append((-_importance(group, when, ranking, newest), first.article, first.start, group, when))
    told.sort(key=itemgetter(0, 1, 2))
    return tuple([_step(story, group, when, story.day or newest) for *_, group, when in told])


def _importance(
    group: Sequence[Candidate], when: TimeExpression | None, ranking: Ranking, newest: date | None
) -> float:
    sources = len({one.sentence.article for one in group})
    best = max(ranking.score(one.sentence) for one in group)
    dated = when is not None and when.first is not None and when.granularity in ("time", "day", "week")
    over = when is not None and when.last is not None and newest is not None and when.last < newest
    return round(group[0].sure + BY_RANKING * best + BY_SOURCE * (sources - 1) + BY_DAY * dated + OVER * over, 6)


def _step(story: Story, group: Sequence[Candidate], when: TimeExpression | None, today: date | None) -> NextStep:
    first = group[0]
    document, sentence, cue = first.document, Span(first.sentence.start, first.sentence.end), Span(*first.cue)
    evidence = tuple(_evidence(one) for one in group)
    actor = actor_of(story, document, sentence, subject_of(document, sentence, cue, first.verb))
    speaker = speaker_of(story, document, cue)
    return NextStep(
        text=evidence[0].text,
        actor=actor,
        status=first.status,
        when=when_of(story.documents[when.article - 1], when, today) if when else None,
        evidence=evidence,
        place=place_of(document, sentence, cue),
        speaker=speaker if speaker != actor else None,
    )


def _when(group: Sequence[Candidate]) -> TimeExpression | None:
    """Return the time of the surest telling, or one that tells the same days more precisely.

    The narrator's day goes before a speaker's "tomorrow".
    """
    timed = [one for one in group if one.when is not None]
    if len(timed) > 1:
        timed.sort(key=lambda one: one.on_day_of_speech)
    times = [one.when for one in timed if one.when is not None]
    known = [one for one in times if one.first is not None]
    if not known:
        return times[0] if times else None
    chosen = next((one for one in known if one.granularity != "vague"), known[0])
    for one in known:
        finer = _PRECISE.index(one.granularity) < _PRECISE.index(chosen.granularity)
        if finer and _within(one, chosen):
            chosen = one
    return chosen


def _within(one: TimeExpression, other: TimeExpression) -> bool:
    """Whether one lies within the days of the other."""
    if one.first is None or other.first is None or one.last is None or other.last is None:
        return False
    return other.first <= one.first and one.last <= other.last


def _evidence(one: Candidate) -> Evidence:
    """Cite the sentence; of a long one that quotes the step, the quotation's part in it."""
    article, start, end = one.document.article, one.sentence.start, one.sentence.end
    if one.part is not None:
        return cite(article, *one.part)
    if end - start > _LONG:
        for quotation in one.document.quotations:
            if quotation.start <= one.cue[0] < quotation.end:
                inner = quotation.inner
                return cite(article, max(start, inner.start), min(end, inner.end))
    return passage(one.document, one.sentence)
