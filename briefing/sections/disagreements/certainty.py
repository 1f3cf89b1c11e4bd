"""One thing told as certain here and as believed there: "Lund is helping the police", "Lund is believed to be helping".

Somebody named must be common to both sentences and do the thing in the certain one; nothing there may cast doubt on it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from briefing.matching import around, found_at, holding, likeness, starting_in, terms
from briefing.matching.patterns import regex
from briefing.model import Document, Sentence, Story
from briefing.sections.disagreements.finding import Finding, Place, Telling, apart
from briefing.sections.disagreements.lines import Lines

ALIKE = 0.15
"""Cosine from which two sentences tell of one thing."""
_TO = (" to be ", " to have ")
_BELIEFS = ("ed", "thought", "understood")
"""What stands, and what before it, in every text in which somebody is believed to do something."""
_BELIEVED = regex(
    r"\b(?:is|are|was|were|be) (?:[a-z]+ly |now |also |still )?(?:believed|thought|understood|suspected|rumou?red"
    r"|reported|presumed|feared) to "
    r"(?:be|have been|have) (?:[a-z]+ly |now |also |still )?([a-z]+(?:ing|ed|en))\b"
)
_DOES = regex(
    r"(?:,[^,.;]{1,60}?(?=,| who ))?,? "
    r"(?:(?:who|is|are|was|were|has|have|had|been|now|also|still|already|currently|since|then|later) ){0,4}"
    r"([a-z]{4,})\b"
)
_DOUBT = regex(
    r"\b(?:not|never|if|whether|may|might|could|would|should|perhaps|possibl[ey]|probably|likely|apparently|reportedly"
    r"|allegedly|alleged|claim\w*|accus\w+|den(?:y|ies|ied)|believe[ds]?|thought|suspect\w*|appear\w*|seem\w*)\b|n[’']t\b"
)
_EMPTY = frozenset(terms("based called known made used given taken considered expected named located"))
"""What is done by too many for two sentences to tell of one thing."""


class _Believed(NamedTuple):
    sentence: Sentence
    stem: str
    place: Place


def find_certainty(story: Story, lines: Lines) -> Iterator[Finding]:
    """Yield what one source tells as certain and another as believed, a deed once."""
    reported: set[str] = set()
    for document in story.documents:
        for one in _believed(document):
            certain = next(_certain(one, story, lines), None) if one.stem not in reported else None
            if certain is not None:
                reported.add(one.stem)
                yield Finding("fact", apart((certain,), (Telling(one.sentence, (one.place,)),)), 0.3)


def _believed(document: Document) -> Iterator[_Believed]:
    """Yield the sentences in which somebody is believed to do or to have done something."""
    text = document.article.text
    if document.language != "en":
        return
    places = [place for to in _TO for place in found_at(to, text) if text.endswith(_BELIEFS, 0, place)]
    for sentence in holding(document.sentences, sorted(places)):
        told = _BELIEVED.search(sentence.text)
        stems = terms(told[1]) if told else ()
        if told and stems and stems[0] not in _EMPTY and not sentence.heading:
            yield _Believed(sentence, stems[0], told.span())


def _named(story: Story, sentence: Sentence) -> set[int]:
    """Return whom and what a sentence names."""
    mentions = starting_in(story.documents[sentence.article - 1].mentions, sentence.start, sentence.end)
    return {mention.entity for mention in mentions if mention.entity is not None}


def _certain(one: _Believed, story: Story, lines: Lines) -> Iterator[Telling]:
    """Yield the sentences of other sources in which somebody whom the sentence names does the thing for certain."""
    named = _named(story, one.sentence)
    for entity in sorted(named):
        for mention in story.entities[entity].mentions:
            document = story.documents[mention.article - 1]
            if mention.article == one.sentence.article or mention.form != "name" or document.language != "en":
                continue
            does = _DOES.match(document.article.text, mention.end)
            sentence = around(document.sentences, mention.start) if does and one.stem in terms(does[1]) else None
            if does and sentence is not None and not sentence.heading and not _DOUBT.search(sentence.text):
                a, b = (lines.line(each, each.text) for each in (sentence, one.sentence))
                if likeness(a, b) >= ALIKE:
                    yield Telling(sentence, ((does.start(1) - sentence.start, does.end(1) - sentence.start),))
