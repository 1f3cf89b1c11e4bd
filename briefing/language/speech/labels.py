"""Speakers that stand as labels, without a verb: "“...” — Jane Doe, teacher", "Doe: “...”"."""

from __future__ import annotations

from briefing.language.speech.narration import Narration
from briefing.matching.patterns import regex
from briefing.model import Quotation, Sentence, Span

_LONGEST = 80
_INITIAL = 3
"""Letters of an initial or "Jr." with its stop; a longer last word leaves the stop to the sentence."""
_NAME = r"(?:[A-Z][\w.’'&-]*|[A-Z]\.)(?:\s+(?:[A-Z][\w.’'-]*|de|la|van|von|der|bin|al|of|the)){0,5}"
_BEHIND = regex(rf"\s*(?:[—–―-]|--)\s*({_NAME})\s*(?:[,.(]|$)")
_BEFORE = regex(
    rf"[^\w\"“]{{0,4}}({_NAME})(?:\s*\([^()]{{0,40}}\))?(?:,? (?:on|after) [^:;“”]{{2,50}})?(?:\s*:|\s+[-–—])\s*\Z"
)


def label_of(narration: Narration, sentence: Sentence, quotation: Quotation) -> Span | None:
    """Return the name behind a dash that follows the quotation, or before a colon that opens its sentence."""
    end = narration.document.paragraphs[quotation.paragraph - 1].end
    behind = _BEHIND.match(narration.text[quotation.end : min(end, quotation.end + _LONGEST)])
    if behind is not None:
        name = behind.group(1)
        longer = name.endswith(".") and len(name.rsplit(" ", 1)[-1]) > _INITIAL
        return Span(quotation.end + behind.start(1), quotation.end + behind.end(1) - longer)
    if quotation.start - sentence.start > _LONGEST:
        return None
    before = _BEFORE.match(narration.text[sentence.start : quotation.start])
    return Span(sentence.start + before.start(1), sentence.start + before.end(1)) if before else None
