"""One document to its reported speech, in order of place."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.speech.blocks import Block, blocks
from briefing.language.speech.clause import Clause
from briefing.language.speech.direct import utterances
from briefing.language.speech.indirect import contrasted_clause, reporting_clause
from briefing.language.speech.media import MEDIA, medium_in
from briefing.language.speech.narration import Narration
from briefing.language.speech.resolution import Resolver, Speaker
from briefing.language.speech.they import those_before
from briefing.language.speech.utterance import Utterance
from briefing.model import Document, Entity, Quotation, ReportedSpeech, Sentence, Span

_THEY = "they"
_OWNED = ("’s", "'s")
_LONGEST = 2000
"""Characters of a sentence in which a medium is looked for."""


def speech_in(document: Document, entities: Sequence[Entity]) -> tuple[ReportedSpeech, ...]:
    """Return what is said in a document, quoted or reported."""
    narration = Narration(document)
    quoted = utterances(narration)
    taken = {(u.attached.sentence, u.attached.clause.cue[0]) for u in quoted if u.attached}
    mixed = {s.index for u in quoted if u.kind == "mixed" for s in _sentences(narration, u.quotations[: u.whole])}
    drafts: list[tuple[int, int, Utterance | Clause | Block]] = []
    for block in blocks(narration):
        drafts.append((block.announced, len(quoted), block))
        mixed.update((block.announced, *block.sentences))
    for number, utterance in enumerate(quoted):
        first = narration.sentence_at(utterance.quotations[0].start)
        drafts.append((first.index if first else 0, number, utterance))
    for utterance in quoted:
        if utterance.kind == "mixed" and utterance.attached is not None:
            here = utterance.attached.sentence
            other = contrasted_clause(narration, here, utterance.attached.clause, taken)
            if other is not None and here in mixed:
                drafts.append((here, -1, other))
    for sentence in document.sentences:
        if sentence.heading or sentence.index in mixed:
            continue
        clause = reporting_clause(narration, sentence.index, taken)
        if clause is not None:
            other = contrasted_clause(narration, sentence.index, clause, taken)
            found = [clause] if other is None else sorted((clause, other), key=lambda one: one.cue)
            drafts += [(sentence.index, -1, one) for one in found]
    return _resolved(narration, sorted(drafts, key=lambda draft: draft[:2]), entities)


def _resolved(
    narration: Narration, drafts: Sequence[tuple[int, int, Utterance | Clause | Block]], entities: Sequence[Entity]
) -> tuple[ReportedSpeech, ...]:
    """Resolve the speakers in the order of the text."""
    resolver = Resolver(narration.document, entities)
    spoken: dict[int, tuple[Span | None, Speaker]] = {}
    found = []
    for sentence, number, draft in drafts:
        if isinstance(draft, Clause):
            found.append(_indirect(narration, sentence, draft, resolver))
            continue
        if isinstance(draft, Block):
            found.append(_unmarked(narration, draft, resolver))
            continue
        words, speaker = _speaker(narration, sentence, draft, resolver, spoken)
        spoken[number] = words, speaker
        found.append(_quoted(narration, draft, words, speaker))
    return tuple(found)


def _speaker(
    narration: Narration,
    sentence: int,
    draft: Utterance,
    resolver: Resolver,
    spoken: dict[int, tuple[Span | None, Speaker]],
) -> tuple[Span | None, Speaker]:
    """Return the words that name who speaks, and who that is."""
    if draft.attached is not None and draft.attached.clause.speaker is not None:
        speaker = _words(narration, draft.attached.sentence, draft.attached.clause, draft.attached.clause.speaker)
        meant = resolver.resolve(speaker, draft.attached.sentence)
        if meant.entity is None and meant.described is None:
            meant = _meant(narration, speaker, draft.attached.sentence, resolver)
        return speaker, meant
    if draft.speaker is not None:
        place = narration.sentence_at(draft.speaker.start)
        return draft.speaker, resolver.resolve(draft.speaker, place.index if place else sentence)
    if draft.same_as is not None:
        earlier = spoken[draft.same_as]
        resolver.spoke(earlier[1].entity)
        return earlier
    return None, Speaker(None)


def _words(narration: Narration, sentence: int, clause: Clause, speaker: tuple[int, int]) -> Span:
    """Return the place of the words for who speaks in a clause."""
    words = narration.span(sentence, *speaker)
    owned = clause.verb is None and narration.text.startswith(_OWNED, words.end - 2)
    return Span(words.start, words.end - 2) if owned else words  # "in Doe’s view"


def _meant(narration: Narration, words: Span, sentence: int, resolver: Resolver) -> Speaker:
    """Return whom "they" means who have not spoken: the people of whom the sentence before tells first."""
    they = words.end - words.start == len(_THEY) and narration.text[words.start : words.end].lower() == _THEY
    told = those_before(narration, sentence) if they else None
    return Speaker(None) if told is None else resolver.tells(told, sentence)


def _quoted(narration: Narration, draft: Utterance, words: Span | None, speaker: Speaker) -> ReportedSpeech:
    touched = _sentences(narration, draft.quotations)
    parts = _mixed_parts(narration, draft) if draft.kind == "mixed" else _outer(draft.quotations)
    place = draft.attached.sentence if draft.attached else (touched[0].index if touched else 0)
    return ReportedSpeech(
        article=narration.document.article.id,
        kind="mixed" if draft.kind == "mixed" else "direct",
        parts=parts,
        sentences=tuple(sentence.index for sentence in touched),
        speaker=words,
        entity=speaker.entity,
        cue=_cue(narration, draft) if draft.attached else None,
        medium=_medium(narration, place),
        negated=bool(draft.attached and draft.attached.clause.negated),
        described=speaker.described,
    )


def _indirect(narration: Narration, sentence: int, clause: Clause, resolver: Resolver) -> ReportedSpeech:
    span = narration.document.sentences[sentence]
    words = _words(narration, sentence, clause, clause.speaker) if clause.speaker else None
    speaker = resolver.resolve(words, sentence) if words else Speaker(None)
    if words and speaker.entity is None and speaker.described is None:
        speaker = _meant(narration, words, sentence, resolver)
    return ReportedSpeech(
        article=narration.document.article.id,
        kind="indirect",
        parts=(Span(span.start, span.end),),
        sentences=(sentence,),
        speaker=words,
        entity=speaker.entity,
        cue=narration.span(sentence, *clause.cue),
        medium=_medium(narration, sentence),
        negated=clause.negated,
        described=speaker.described,
    )


def _unmarked(narration: Narration, block: Block, resolver: Resolver) -> ReportedSpeech:
    speaker = resolver.resolve(block.speaker, block.announced)
    return ReportedSpeech(
        article=narration.document.article.id,
        kind="direct",
        parts=block.parts,
        sentences=block.sentences,
        speaker=block.speaker,
        entity=speaker.entity,
        cue=None,
        medium=_medium(narration, block.announced),
        negated=False,
        described=speaker.described,
    )


def _mixed_parts(narration: Narration, draft: Utterance) -> tuple[Span, ...]:
    """Return the narrator's sentences with the fragments, and the quotations that stand whole behind them."""
    touched = _sentences(narration, draft.quotations[: draft.whole])
    whole = () if draft.whole is None else _outer(draft.quotations[draft.whole :])
    return (Span(touched[0].start, touched[-1].end), *whole) if touched else whole


def _outer(quotations: Sequence[Quotation]) -> tuple[Span, ...]:
    return tuple([Span(quotation.start, quotation.end) for quotation in quotations])


def _cue(narration: Narration, utterance: Utterance) -> Span:
    """Return the place of the cue; the utterance has a clause."""
    if utterance.attached is None:
        raise ValueError("an utterance without a clause has no cue")
    return narration.span(utterance.attached.sentence, *utterance.attached.clause.cue)


def _medium(narration: Narration, sentence: int) -> Span | None:
    if MEDIA.isdisjoint(narration.letters(sentence)):
        return None
    place = narration.document.sentences[sentence]
    found = medium_in(narration.masked, place.start, min(place.end, place.start + _LONGEST))
    return Span(*found) if found else None


def _sentences(narration: Narration, quotations: Sequence[Quotation]) -> list[Sentence]:
    """Return the sentences that quotations touch, in order."""
    indices: set[int] = set()
    for quotation in quotations:
        first, last = narration.sentence_at(quotation.start), narration.sentence_at(quotation.end - 1)
        if first is not None and last is not None:
            indices.update(range(first.index, last.index + 1))
    return [narration.document.sentences[index] for index in sorted(indices)]
