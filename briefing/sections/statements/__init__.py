"""Statements: who said what. See the manual's page on statements.

drafts   reported speech to statements, one each
pairing  which of them are the same statement, told again
keys     which of them a one-page brief should carry, and their order
"""

from __future__ import annotations

from briefing.model import PART_JOINT, Ranking, Statement, Story
from briefing.sections.statements.drafts import Draft, drafts_of
from briefing.sections.statements.keys import ordered
from briefing.sections.statements.pairing import is_named, paired

__all__ = ["find"]


def find(story: Story, ranking: Ranking) -> tuple[Statement, ...]:
    """Return the statements, those that a one-page brief should carry first, by importance."""
    groups = paired(drafts_of(story), story, ranking)
    return tuple(_statement(group, key, story) for group, key in ordered(groups, story, ranking))


def _statement(group: tuple[Draft, ...], key: bool, story: Story) -> Statement:
    """Make one statement of its tellings, the one to show first."""
    first = group[0]
    alone = len(group) == 1
    cited = first.evidence if alone else dict.fromkeys([piece for draft in group for piece in draft.evidence])
    return Statement(
        text=PART_JOINT.join([piece.text for piece in first.evidence]),
        speaker=first.speaker if alone else _speaker(group, story),
        speaker_text=first.speaker_text,
        kind=first.speech.kind,
        key=key,
        evidence=tuple(cited),
        cue=first.cue,
        medium=first.medium if alone else next((draft.medium for draft in group if draft.medium), None),
    )


def _speaker(group: tuple[Draft, ...], story: Story) -> str | None:
    """Return who speaks in most detail: a person before the organisation, both before words for somebody."""
    if group[0].entity is None and is_named(group[0]):
        return group[0].speaker
    known = [one for one in group if one.entity is not None]
    people = [one for one in known if one.entity is not None and story.entities[one.entity].kind == "person"]
    return next((one.speaker for one in (*people, *known)), group[0].speaker)
