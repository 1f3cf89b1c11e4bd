"""Next steps: what will, may or is to happen, seen from the articles' day."""

from __future__ import annotations

from briefing.model import NextStep, Ranking, Story, When, cite
from briefing.sections.next_steps.finding import Candidate, candidates
from briefing.sections.next_steps.merging import merge

__all__ = ["find"]


def find(story: Story, ranking: Ranking) -> tuple[NextStep, ...]:
    """Return the steps told by any source, most important first, each with every sentence that tells it."""
    found = [one for document in story.documents if document.language == "en" for one in candidates(document)]
    groups = merge(story, found)
    return tuple(_step(group) for group in groups)


def _step(group: list[Candidate]) -> NextStep:
    evidence = tuple(cite(one.document.article, one.sentence.start, one.sentence.end) for one in group)
    dated = next((one.when for one in group if one.when is not None and one.when.first), None)
    when = dated or next((one.when for one in group if one.when is not None), None)
    return NextStep(
        text=evidence[0].text,
        actor=None,
        status=group[0].status,
        when=When(when.text, when.first, when.last) if when else None,
        evidence=evidence,
    )
