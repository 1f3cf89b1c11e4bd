"""Dialogue with dashes, as papers of many languages set it: "– It is late, says Doe." in a paragraph of its own.

A dash at the start of a paragraph opens what somebody says, and the reporting clause behind a comma closes it. Lists
open their lines so too: dashes are marks only where at least two paragraphs of the article open with one, and
a third of these tell in such a clause who speaks; and only before sentences, which end with a stop.
"""

from __future__ import annotations

from collections.abc import Sequence
from re import Match

from briefing.language.quotations.pairs import Pair
from briefing.matching.patterns import regex
from briefing.model import Span

_DASHES = ("– ", "— ", "― ", "- ", "-- ")
_OPENING = tuple(["\n" + dash for dash in _DASHES])
_FEWEST = 2
"""Paragraphs that open with a dash where dashes are marks."""
_SHARE = 3
"""One in so many of them tells who speaks."""
_VERBS = (
    "says|said|asks|asked|tells|told|thinks|believes|explains|explained|adds|added|replies|replied|answers|answered"
    "|continues|continued|states|stated|stresses|stressed|notes|noted|admits|admitted|confirms|confirmed|claims|claimed"
    "|warns|warned|concludes|concluded|comments|commented|declares|declared|insists|insisted|maintains|maintained"
    "|promises|promised|recalls|recalled|remembers|remembered|writes|wrote|emphasi[sz]es|emphasi[sz]ed|points out"
    "|pointed out|sighs|sighed|laughs|laughed|argues|argued|complains|complained|shouts|shouted|urges|urged|relates"
)
_BEHIND = regex(
    rf"[,?!…] (?=(?:{_VERBS}) (?!(?:that|to|if|whether)\b)[\w“\"]|(?:he|she|they|[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+)?)"
    rf" (?:{_VERBS})[.,: ])"
)
"""The comma before "says Doe" or "she points out"."""
_STOP = regex(r"(?<=[a-z\d”\"’'»)])\.(?= [A-Z“\"‘']|$)")
"""What ends the reporting clause, no full stop of a title."""
_ENDS = (".", "?", "!", "…")


def dialogue(text: str, paragraphs: Sequence[Span]) -> dict[int, list[Pair]]:
    """Return what is said behind dashes, by the number of the paragraph, the first being 1."""
    if not any(opening in text for opening in _OPENING):
        return {}
    opened = [
        (number, paragraph)
        for number, paragraph in enumerate(paragraphs, 1)
        if text.startswith(_DASHES, paragraph.start) and text.startswith(_ENDS, paragraph.end - 1)
    ]
    if len(opened) < _FEWEST:
        return {}
    told = {number: _BEHIND.search(text, paragraph.start, paragraph.end) for number, paragraph in opened}
    if _SHARE * sum(map(bool, told.values())) < len(told):
        return {}
    return {number: _turns(text, paragraph, told[number]) for number, paragraph in opened}


def _turns(text: str, paragraph: Span, comma: Match[str] | None) -> list[Pair]:
    """Return what is said in one paragraph: up to the reporting clause, and behind the sentence that it closes."""
    start, end = paragraph
    inner = text.index(" ", start) + 1
    if comma is None:
        return [Pair(start, inner, end, end)]
    pairs = [Pair(start, inner, comma.start() + 1, comma.start() + 1)]
    stop = _STOP.search(text, comma.end(), end)
    if stop is not None and stop.end() + 1 < end:
        pairs.append(Pair(stop.end() + 1, stop.end() + 1, end, end))
    return pairs
