"""Reported speech: who says what.

words         the narrator's words of a sentence, quotations aside
cues          reporting verbs, told from nouns and participles; complements: what follows them
phrases       the words beside a verb that name the speaker
leading, inverted, participle, citing, according    one family of reporting clauses each; `clauses` has the table
attachment    which clause a quotation belongs to
direct        quotations to utterances; unintroduced, nominal: where no clause names the speaker
indirect      sentences that report without quoting
media         where it was said
resolution    from the speaker's words to an entity
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.language.speech.reports import speech_in
from briefing.model import Document, Entity

__all__ = ["find_speech"]


def find_speech(documents: Sequence[Document], entities: Sequence[Entity]) -> list[Document]:
    """Fill in `Document.speech` of the English documents."""
    return [
        replace(document, speech=speech_in(document, entities)) if document.language == "en" else document
        for document in documents
    ]
