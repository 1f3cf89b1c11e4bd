"""From the words that name a speaker to the entity they stand for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from briefing.language.speech.bodies import body_meant, body_named
from briefing.language.speech.descriptions import (
    beside_body,
    described_elsewhere,
    identified,
    is_named_by,
    named,
    of_trade,
    rather_who_spoke,
)
from briefing.language.speech.documents import NOUNS, OF_HIS_OWN, Documents
from briefing.language.speech.lawsuits import IN_COURT, Lawsuits
from briefing.language.speech.named_soon import named_next, named_soon
from briefing.language.speech.namesakes import one_of_family
from briefing.language.speech.pronouns import last_unnamed, of_two, person_meant, resumed, subject_before, taken_up
from briefing.language.speech.scene import Scene
from briefing.language.speech.together import together
from briefing.language.speech.unnamed import is_epithet, is_office_of_somebody
from briefing.language.speech.words import PARTICLES
from briefing.matching.patterns import regex
from briefing.model import Document, Entity, Span

_PRONOUNS = frozenset(("he", "she", "it", "they", "i", "we", "you", "him", "her", "them", "his", "its", "their"))
_GENDERS = {"he": "male", "she": "female", "him": "male", "her": "female", "his": "male"}
_BODIES = {"they": "they", "it": "it", "their": "they", "its": "it"}
_OWNERS = {"his": "male", "her": "female"}
_OWN = ("his ", "her ", "its ", "their ")
_PART = regex(
    r"(?:one|another|a second|a third|a further)"
    r"(?:(?: of the)? (question|quer|passage|line|clause|section)\w*(?: \w+)?)?$"
)
"""A part of a document that a source quotes from: "one question", "another of the clauses", "another"."""
_DOCUMENT = regex(rf"(?:the|that|this)(?: same)? ({NOUNS})$")
_INSIDE = (",", " in", " by", " to", " and", " from", " with", " that")
"""What may stand before a word inside a sentence."""
_SOURCES = frozenset(("the source", "the official", "the person", "the informant"))
"""Words that mean somebody unnamed who has just spoken."""
_IN_A = ("In a ", "In an ", "In its ")
"""How a sentence begins that names the document first: "In a statement, the ministry said"."""


class Speaker(NamedTuple):
    """Who speaks: an entity, or words elsewhere in the text that a pronoun takes up, or nobody known."""

    entity: int | None
    described: Span | None = None


class Resolver:
    """Resolves the speakers of one document, in the order of the text: pronouns look back at earlier speakers."""

    def __init__(self, document: Document, entities: Sequence[Entity]) -> None:
        self._scene = Scene(document, entities)
        self._documents = Documents(self._scene)
        self._lawsuits = Lawsuits(self._scene)

    def resolve(self, speaker: Span, sentence: int) -> Speaker:
        """Return whom the words at `speaker` stand for."""
        scene = self._scene
        words = scene.text[speaker.start : speaker.end].lower()
        if " and " in words and (several := together(scene, speaker)) is not None:
            scene.spoke[sentence] = several
            return Speaker(None, several)
        if words in _GENDERS:
            found = person_meant(scene, speaker, sentence, _GENDERS[words])
        elif words in _BODIES:
            found = taken_up(scene, speaker, sentence, _BODIES[words])
        else:
            found = named(scene, speaker)
            if found is not None and (spokesman := beside_body(scene, speaker, found)) is not None:
                scene.spoke[sentence] = spokesman
                scene.unnamed.append((sentence, spokesman))
                return Speaker(None, spokesman)
            if found is not None and (other := rather_who_spoke(scene, sentence, words, found)) is not None:
                found = other
            if found is not None and (" " not in words or words.split(" ", 1)[0] in PARTICLES):
                found = one_of_family(scene, speaker, sentence, found)
        if found is None and is_epithet(words) and not self._is_title(speaker):
            found = described_elsewhere(scene, speaker, sentence, words)
            found = subject_before(scene, speaker, sentence) if found is None else found
        if found is None and words in ("the latter", "the later", "the former"):
            found = of_two(scene, speaker, sentence, words == "the former")
        if found is None and (document := _DOCUMENT.match(words)):
            wrote = self._documents.writer(document.group(1))
            wrote = self._documents.issuer(document.group(1), sentence) if wrote is None else wrote
            one = isinstance(wrote, int) and scene.entities[wrote].kind == "person"
            scene.spoke[sentence] = speaker if wrote is None or one else wrote
            return Speaker(None, wrote) if isinstance(wrote, Span) else Speaker(wrote)
        if found is None and words.endswith(IN_COURT) and not scene.between(*speaker):
            found = self._lawsuits.plaintiff(sentence)
        if found is None and words.startswith(_OWN) and (own := OF_HIS_OWN.match(words)):
            found = self._owner(Span(speaker.start, speaker.start + own.end(1)), sentence, own.group(1))
        if found is None and words in _SOURCES:
            found = last_unnamed(scene, sentence)
        if found is None and (asked := _PART.match(words)):
            return Speaker(self._documents.author(asked.group(1), sentence))
        if isinstance(found, int) and words not in _PRONOUNS and is_named_by(scene, speaker, sentence, found):
            found = None
        if found is None and words not in _PRONOUNS:
            found = identified(scene, speaker)
            found = described_elsewhere(scene, speaker, sentence, words) if found is None else found
            found = self._told_of(speaker, sentence, words) if found is None else found
            if found is None and is_office_of_somebody(words) and not scene.between(*speaker):
                found = subject_before(scene, speaker, sentence)
        if isinstance(found, int):
            scene.last.append(found)
            scene.have_spoken.add(found)
            self._documents.has_written(found, scene.sentences[sentence].text)
        elif found is None and words not in _PRONOUNS:
            before = scene.text[scene.sentences[sentence].start : speaker.start]
            if before.startswith(_IN_A):
                self._documents.has_written(speaker, before)
        if found is None and words not in _PRONOUNS:
            scene.unnamed.append((sentence, speaker))
        if found is not None or words not in _PRONOUNS:
            scene.spoke[sentence] = speaker if found is None else found
        return Speaker(None, found) if isinstance(found, Span) else Speaker(found)

    def tells(self, words: Span, sentence: int) -> Speaker:
        """Remember that a pronoun in a sentence takes up words for several people."""
        self._scene.spoke[sentence] = words
        return Speaker(None, words)

    def spoke(self, entity: int | None) -> None:
        """Remember who spoke where no words name the speaker."""
        if entity is not None:
            self._scene.last.append(entity)
            self._scene.have_spoken.add(entity)

    def _owner(self, possessive: Span, sentence: int, words: str) -> int | Span | None:
        """Return whose statement "his statement" or "its own statement" is."""
        if words in _OWNERS:
            return person_meant(self._scene, possessive, sentence, _OWNERS[words])
        return taken_up(self._scene, possessive, sentence, "it" if words == "its" else "they")

    def _told_of(self, speaker: Span, sentence: int, words: str) -> int | Span | None:
        """Return whom the article tells of elsewhere in other words."""
        scene = self._scene
        if (beside := named_next(scene, sentence, words)) is not None:
            return beside
        if (body := body_named(scene, speaker, sentence, words)) is not None:
            return body
        if not words.startswith("the "):
            again = resumed(scene, sentence, words)
            return named_soon(scene, sentence, words) if again is None else again
        found: int | Span | None = resumed(scene, sentence, words)
        found = of_trade(scene, speaker, sentence, words) if found is None else found
        found = body_meant(scene, speaker.start, sentence, words) if found is None else found
        return named_soon(scene, sentence, words) if found is None else found

    def _is_title(self, speaker: Span) -> bool:
        """Whether the words stand with a capital "The" inside a sentence: The Australian is a newspaper."""
        words = self._scene.text[speaker.start : speaker.end]
        return words.startswith("The ") and any(f"{mark} {words}" in self._scene.text for mark in _INSIDE)
