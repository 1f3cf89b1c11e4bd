"""What happened here and nearly happened there: "her collapse at the service", "her near-collapse at the service"."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.matching import found_at, holding, likeness
from briefing.matching.patterns import regex
from briefing.model import Sentence, Story
from briefing.sections.disagreements.finding import Finding, Telling, apart
from briefing.sections.disagreements.lines import Lines

ALIKE = 0.12
"""Cosine from which two sentences tell of one thing."""
_NEAR = regex(r"\bnear-([a-z]{4,})\b")
_WHOSE = regex(r"\b(?:his|her|its|their|the|an?|[A-Z]\w{1,30}[’']s) (?:[a-z]{1,30} )?$")
"""What stands right before a thing that happened."""
_WHOSE_LONGEST = 66
_WORD_END = regex(r"\b")


def find_near_things(story: Story, lines: Lines) -> Iterator[Finding]:
    """Yield what one source tells as a thing that happened and another as one that nearly did."""
    for document in story.documents:
        for sentence in holding(document.sentences, found_at("near-", document.article.text)):
            told = _NEAR.search(sentence.text)
            certain = _certain(told[1], sentence, story, lines) if told and not sentence.heading else None
            if told and certain:
                yield Finding("fact", apart((Telling(sentence, (told.span(),)),), (certain,)), 0.3)


def _certain(thing: str, near: Sentence, story: Story, lines: Lines) -> Telling | None:
    """Return a place in another source that tells of the thing itself."""
    for sentence in _telling_of(thing, near, story):
        happened = _happened(thing, sentence.text)
        a, b = (lines.line(each, each.text) for each in (near, sentence))
        if happened and a.names & b.names and likeness(a, b) >= ALIKE:
            return Telling(sentence, (happened,))
    return None


def _happened(thing: str, text: str) -> tuple[int, int] | None:
    """Return where a text tells of the thing as somebody's, or as one that was: "her collapse", "the collapse"."""
    at = text.find(thing)
    while at >= 0:
        end = at + len(thing)
        if _WHOSE.search(text, max(at - _WHOSE_LONGEST, 0), at) and _WORD_END.match(text, end):
            return at, end
        at = text.find(thing, end)
    return None


def _telling_of(thing: str, near: Sentence, story: Story) -> Iterator[Sentence]:
    others = [one for one in story.documents if one.article.id != near.article and one.language == "en"]
    if any(f"near-{thing}" in document.article.text for document in others):
        return
    for document in others:
        places = found_at(f" {thing}", document.article.text)
        yield from (sentence for sentence in holding(document.sentences, places) if not sentence.heading)
