"""The page: a brief turned into what templates print. Everything is decided here; a template only arranges.

Nothing on a page is free text: each verbatim stretch is a `Quote` that knows its source and offsets, and everything
else is a label of the program. `view` is the only way to make a page.
"""

from __future__ import annotations

from briefing.writers.page.nouns import (
    ChangeLine,
    ChangeLines,
    Citation,
    ClaimLine,
    DisagreementLines,
    FigureLine,
    PageView,
    Part,
    ParticipantRow,
    Quote,
    Run,
    Slot,
    SourceEntry,
    SpeakerRow,
    StatementLine,
    StepLine,
    TimelineLine,
    TimelineMark,
    TimelinePicture,
)
from briefing.writers.page.view import view

__all__ = [
    "ChangeLine",
    "ChangeLines",
    "Citation",
    "ClaimLine",
    "DisagreementLines",
    "FigureLine",
    "PageView",
    "Part",
    "ParticipantRow",
    "Quote",
    "Run",
    "Slot",
    "SourceEntry",
    "SpeakerRow",
    "StatementLine",
    "StepLine",
    "TimelineLine",
    "TimelineMark",
    "TimelinePicture",
    "view",
]
