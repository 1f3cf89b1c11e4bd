"""The nouns. Standard library only; everything else in the program imports from here."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from briefing.model.annotations import (
    Description,
    Document,
    Entity,
    EntityKind,
    Mention,
    Quotation,
    ReportedSpeech,
    Sentence,
    Span,
    Story,
    TimeExpression,
)
from briefing.model.article import Article, Notice
from briefing.model.brief import (
    PART_JOINT,
    SCHEMA_VERSION,
    SECTION_NAMES,
    Brief,
    Change,
    ChangeKind,
    Claim,
    CorrectedField,
    Correction,
    Disagreement,
    DisagreementKind,
    Dropped,
    Editor,
    Evidence,
    Item,
    NextStep,
    OpenQuestion,
    Participant,
    Previous,
    QuestionKind,
    Role,
    Source,
    Statement,
    StatementKind,
    StepStatus,
    SummaryLine,
    TimelineEntry,
    When,
    cite,
    shown,
)
from briefing.model.comparison import Difference, DifferenceKind
from briefing.model.fetched import Fetched
from briefing.model.ranking import Choice, Ranking
from briefing.model.settings import Layout, Settings

if TYPE_CHECKING:
    from briefing.model.batch import Assignment, Made, Outcome, Told
    from briefing.model.groups import GROUPS_VERSION, Group, Member

__all__ = [
    "GROUPS_VERSION",
    "PART_JOINT",
    "SCHEMA_VERSION",
    "SECTION_NAMES",
    "Article",
    "Assignment",
    "Brief",
    "Change",
    "ChangeKind",
    "Choice",
    "Claim",
    "CorrectedField",
    "Correction",
    "Description",
    "Difference",
    "DifferenceKind",
    "Disagreement",
    "DisagreementKind",
    "Document",
    "Dropped",
    "Editor",
    "Entity",
    "EntityKind",
    "Evidence",
    "Fetched",
    "Group",
    "Item",
    "Layout",
    "Made",
    "Member",
    "Mention",
    "NextStep",
    "Notice",
    "OpenQuestion",
    "Outcome",
    "Participant",
    "Previous",
    "QuestionKind",
    "Quotation",
    "Ranking",
    "ReportedSpeech",
    "Role",
    "Sentence",
    "Settings",
    "Source",
    "Span",
    "Statement",
    "StatementKind",
    "StepStatus",
    "Story",
    "SummaryLine",
    "TimeExpression",
    "TimelineEntry",
    "Told",
    "When",
    "cite",
    "shown",
]

_PLACES = {
    **dict.fromkeys(("Assignment", "Made", "Outcome", "Told"), "briefing.model.batch"),
    **dict.fromkeys(("GROUPS_VERSION", "Group", "Member"), "briefing.model.groups"),
}
"""Where the nouns stand that one brief does without; they are loaded when one is first used."""


def __getattr__(name: str) -> Any:
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_PLACES[name]), name)
