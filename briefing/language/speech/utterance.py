"""What is quoted as one person's words, before it is known who that is."""

from __future__ import annotations

from typing import NamedTuple

from briefing.language.speech.attachment import Attached
from briefing.model import Quotation, Span


class Utterance(NamedTuple):
    """Parts of the text that belong together as one person's words."""

    kind: str
    quotations: tuple[Quotation, ...]
    attached: Attached | None
    speaker: Span | None
    """Only where no clause of its own names the speaker."""
    same_as: int | None = None
    """Index of the earlier utterance whose speaker goes on."""
    whole: int | None = None
    """Index of the first quotation that stands whole behind the sentence of a mixed statement."""
