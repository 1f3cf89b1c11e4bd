"""Words quoted without marks: a line that ends with a colon, and below it a paragraph in the first person."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from briefing.language.speech.indirect import reporting_clause
from briefing.language.speech.narration import Narration
from briefing.language.speech.nominal import told_with
from briefing.matching.patterns import regex
from briefing.model import Sentence, Span

_ANNOUNCED = ":\n"
"""What stands between an announcement and a block."""
_FIRST_PERSON = regex(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y)\b(?!\.)")
_FOLLOWING = regex(r"\b(?:following|full|complete|entire)(?: \w+)? (?:statement|text|message|letter|appeal|post)\b")
_NO_BLOCK = regex(r"[“\"'‘«„–—•*\-\d(]|[A-Z][\w .]{0,30}:|.*[“\"]")
"""How lists, dialogues and quotations begin, and a paragraph that has marks."""
_ENDS = (".", "!", "?", "…")
_FEWEST = 8
"""Words of the shortest block."""
_BARE = 10
"""Words of a line that only tells who speaks, with its colon."""
_SAYS = frozenset(("clause", "quote"))
_MOST = 6
"""Paragraphs of the longest."""


class Block(NamedTuple):
    """What is quoted without marks."""

    announced: int
    """The sentence that announces it."""
    parts: tuple[Span, ...]
    sentences: tuple[int, ...]
    speaker: Span


def blocks(narration: Narration) -> Iterator[Block]:
    """Return what is quoted without marks in a document, in order."""
    if _ANNOUNCED not in narration.text:
        return
    sentences = narration.document.sentences
    for announced, following in pairwise(sentences):
        if not announced.text.endswith(":") or following.paragraph != announced.paragraph + 1:
            continue
        told = _FOLLOWING.search(announced.text) is not None or _is_bare(narration, announced)
        parts = _parts(narration, following.paragraph, told)
        speaker = _speaker(narration, announced) if parts else None
        if speaker is not None:
            inside = [one.index for one in sentences[following.index :] if one.start < parts[-1].end]
            yield Block(announced.index, tuple(parts), tuple(inside), speaker)


def _is_bare(narration: Narration, announced: Sentence) -> bool:
    """Whether a line is no more than who says something: "The governor added:", "Doe wrote in a later post:"."""
    words = narration.words(announced.index)
    if len(words) > _BARE or any(word.sign for word in words[:-1]):
        return False
    for clause in narration.clauses(announced.index):
        if clause.speaker is None or clause.speaker[0] or clause.verb is None or clause.verb.uses.isdisjoint(_SAYS):
            continue
        after = words[clause.cue[1] + 1] if clause.cue[1] + 1 < len(words) else None
        told = clause.verb.lemma == "tell"
        return after is None or after.sign or told or after.of("preposition", "adverb", "weekday")
    return False


def _parts(narration: Narration, first: int, told: bool) -> list[Span]:
    """Return the paragraphs from the first on that are somebody's own words; `told`: the first is so in any case."""
    found: list[Span] = []
    for paragraph in narration.document.paragraphs[first - 1 : first - 1 + _MOST]:
        text = narration.text[paragraph.start : paragraph.end]
        own = _FIRST_PERSON.search(text) is not None or (told and not found)
        if not own or not text.endswith(_ENDS) or len(text.split()) < _FEWEST or _NO_BLOCK.match(text):
            break
        found.append(Span(paragraph.start, paragraph.end))
    return found


def _speaker(narration: Narration, announced: Sentence) -> Span | None:
    """Return who is announced: by a verb that reports, else by a noun."""
    clause = reporting_clause(narration, announced.index)
    if clause is None or clause.speaker is None:
        clause = next((one for one in narration.clauses(announced.index) if one.speaker is not None), None)
    if clause is not None and clause.speaker is not None:
        return narration.span(announced.index, *clause.speaker)
    words = narration.words(announced.index)
    starts = (at for at in range(len(words) - 1) if words[at].capital or words[at].lower == "the")
    return next((told for at in starts if (told := told_with(narration, announced.index, at)) is not None), None)
