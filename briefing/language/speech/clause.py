"""What a rule finds: one reporting clause, in indices of a sentence's words."""

from __future__ import annotations

from typing import Literal, NamedTuple

from briefing.language.speech.phrases import Phrase
from briefing.language.speech.verbs import Verb


class Clause(NamedTuple):
    """A reporting verb (or "according to") and who it belongs to."""

    cue: Phrase
    speaker: Phrase | None
    """None: the speaker cannot be told."""
    verb: Verb | None
    """None for "according to"."""
    place: Literal["before", "after", "elided"]
    """Where the speaker stands, seen from the cue; elided: taken from an earlier clause."""
    negated: bool = False
