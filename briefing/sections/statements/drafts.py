"""Reported speech to statements, one each, not yet compared with one another."""

from __future__ import annotations

from typing import NamedTuple

from briefing.matching import starting_in
from briefing.model import Document, Evidence, ReportedSpeech, Span, Story, cite

_PRONOUNS = frozenset(("he", "she", "it", "they", "i", "we", "you", "his", "her", "its", "their"))


class Draft(NamedTuple):
    """One utterance as one source tells it."""

    speech: ReportedSpeech
    evidence: tuple[Evidence, ...]
    quoted: str
    """The words between its quotation marks, joined by spaces; "" where nothing is quoted."""
    speaker: str | None
    """Canonical name or literal words."""
    speaker_text: str | None
    entity: int | None
    cue: str | None
    medium: str | None


def drafts_of(story: Story) -> list[Draft]:
    """Return everything said in the story, in order of source and place; denials of speech are left out."""
    return [
        _draft(story, document, speech)
        for document in story.documents
        for speech in document.speech
        if not speech.negated and speech.parts and not _is_announced(document.article.text, speech)
    ]


def _is_announced(text: str, speech: ReportedSpeech) -> bool:
    """Whether only the announcement of what follows is there ("The mayor, Ada Quist, said:"), and no word of it."""
    if speech.kind != "indirect" or speech.cue is None or speech.speaker is None:
        return False
    if text[speech.cue.end : speech.parts[-1].end].strip() != ":":
        return False
    opens = speech.speaker.start == speech.parts[0].start  # else the statement itself may stand before the name
    return opens or text[speech.speaker.end : speech.cue.start].strip() == ","


def _draft(story: Story, document: Document, speech: ReportedSpeech) -> Draft:
    article = document.article
    words = _words(article.text, speech.speaker)
    return Draft(
        speech=speech,
        evidence=tuple([cite(article, part.start, part.end) for part in speech.parts]),
        quoted=_quoted(document, speech),
        speaker=_speaker(story, article.text, speech, words),
        speaker_text=words,
        entity=speech.entity,
        cue=_words(article.text, speech.cue),
        medium=_words(article.text, speech.medium),
    )


def _speaker(story: Story, text: str, speech: ReportedSpeech, words: str | None) -> str | None:
    """Return the canonical name, else the literal words; None for a pronoun of which nobody can tell whom it means."""
    if speech.entity is not None:
        return story.entities[speech.entity].name
    words = _words(text, speech.described) or words
    return None if words is None or words.lower() in _PRONOUNS else words


def _quoted(document: Document, speech: ReportedSpeech) -> str:
    if speech.kind == "indirect":
        return ""
    parts = speech.parts
    inner = [
        quotation.inner
        for quotation in starting_in(document.quotations, parts[0].start, parts[-1].end)
        if len(parts) == 1 or any(part.start <= quotation.start < part.end for part in parts)
    ]
    return " ".join([document.article.text[span.start : span.end] for span in inner])


def _words(text: str, span: Span | None) -> str | None:
    return None if span is None else text[span.start : span.end]
