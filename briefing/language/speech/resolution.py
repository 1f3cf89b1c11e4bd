"""From the words that name a speaker to the entity they stand for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from briefing.language.speech.nouns import gender_of, is_person
from briefing.language.speech.unnamed import are_several, is_epithet, is_one_body, is_one_person
from briefing.lexicon import entries
from briefing.matching.patterns import regex
from briefing.model import Document, Entity, Mention, Sentence, Span

_AFTER_HEAD = regex(
    r"[,;:()–—]|\s(?:of|for|from|in|at|on|with|to|by|near|about|who|whom|whose|which|that)\s|\s(?:QC|KC|MP|MEP|MSP)$"
)
_PRONOUNS = frozenset(("he", "she", "it", "they", "i", "we", "you", "him", "her", "them"))
_GENDERS = {"he": "male", "she": "female", "him": "male", "her": "female"}
_PART = regex(
    r"(?:one|another|a second|a third|a further)"
    r"(?:(?: of the)? (question|quer|passage|line|clause|section)\w*(?: \w+)?)?$"
)
"""A part of a document that a source quotes from: "one question", "another of the clauses", "another"."""
_HANDED = regex(
    r"\b(?:gave|given|sent|submitted|issued|released|published|wrote|written|posted|filed|drafted|provided)\b"
)
_STEM = 5
_PREPOSITIONS = frozenset(
    ("of", "for", "from", "with", "by", "to", "in", "on", "at", "against", "about", "among", "between", "like", "and")
)
_NOUNS = "statement|letter|memo|post|tweet|message|speech|report|release|announcement|email|interview"
_DOCUMENTS = regex(rf"\b({_NOUNS})\b")
_DOCUMENT = regex(rf"(?:the|that|this)(?: same)? ({_NOUNS})$")
_CROWDS = entries("crowds")
"""Heads of phrases that mean several people, whatever name stands before them."""
_RECENT = 4
"""Sentences within which a speaker goes on."""
_LOOK_BACK = 12
"""Sentences that a pronoun's antecedent may stand before it."""
_POSSESSED = regex(
    r"^(.+?)(?:’s|'s|s’|s')\s+(?:[\w-]+\s+){0,3}(?:statement|letter|memo|post|tweet|message|speech|account)$"
)


_PREPOSITION_BEFORE = regex(
    r"\b(by|with|from|for|of|against) (?:(?:an?|the|its|his|her|their) )?(?:[\w-]+ ){0,2}[a-z]+ $"
)
"""What stands before a title in small letters: "chaired by Swiss lawyer"."""
_OF_GENDER = {"female": ("She ", "Her "), "male": ("He ", "His ")}
_SUFFIXES = ("Jr.", "Sr.")
"""Ends of names whose full stop is no word of the phrase."""
_INSIDE = (",", " in", " by", " to", " and", " from", " with", " that")
"""What may stand before a word inside a sentence."""
_OPENING = 14
"""Characters that may stand before the subject of a sentence."""
_KIN = 24
"""Characters in which the word behind "My" ends."""
_ONE = ("a ", "an ", "one ", "another ")
_SOURCES = frozenset(("the source", "the official", "the person", "the informant"))
"""Words that mean somebody unnamed who has just spoken."""
_IN_A = ("In a ", "In an ", "In its ")
"""How a sentence begins that names the document first: "In a statement, the ministry said"."""
_NEAR = 3
"""Sentences that somebody unnamed may stand before the pronoun that takes up their words."""


_IDENTIFYING = 60
"""Characters behind a speaker's words in which "identified as" names them."""
_IDENTIFIED = regex(
    r"(?:(?:,|—|\bwho (?:was|is)) (?:identified|introduced|named|known)|\bwho (?:identified (?:him|her)self"
    r"|gave (?:his|her|their) (?:full )?name))\b[^.;“”\"]{0,40} as (?:only )?$"
)
_ROLE_WORD = regex(r"[a-z]+(?:\.[a-z]+)*\.?")
_SMALL = frozenset(("the", "a", "an", "of", "for", "at", "in", "and", "s", "one", "another", "to", "with"))
_FEWEST = 2
"""Words of a description that tell who is meant."""
_LONGEST_ROLE = 70
_SOON = 10
"""Sentences behind a description in which somebody is named who is meant by it."""
_NAMELESS = frozenset(
    ("official", "source", "person", "man", "woman", "boy", "girl", "resident", "witness", "student",
     "worker", "soldier", "officer", "expert", "analyst", "doctor", "researcher", "scientist", "driver",
     "passenger", "aide", "adviser", "diplomat", "executive", "trader", "activist", "neighbor", "neighbour",
     "friend", "colleague", "voter", "employee")
)  # fmt: skip
"""What sources are called that are not named."""


def _is_among(entity: int, mentions: Sequence[Mention]) -> bool:
    return any(mention.entity == entity and mention.form == "name" for mention in mentions)


class Speaker(NamedTuple):
    """Who speaks: an entity, or words elsewhere in the text that a pronoun takes up, or nobody known."""

    entity: int | None
    described: Span | None = None


class Resolver:
    """Resolves the speakers of one document, in the order of the text: pronouns look back at earlier speakers."""

    def __init__(self, document: Document, entities: Sequence[Entity]) -> None:
        self._document = document
        self._roles: list[tuple[int, list[frozenset[str]]]] | None = None
        self._text = document.article.text
        self._entities = entities
        self._mentions = document.mentions
        self._starts = [mention.start for mention in document.mentions]
        self._sentences = document.sentences
        self._quoted = [quotation.start for quotation in document.quotations]
        self._quoted_ends = [quotation.end for quotation in document.quotations]
        self._last: list[int] = []
        self._spoke: dict[int, int | Span] = {}
        self._authors: dict[str, int | None] = {}
        self._quoted_author: int | None = None
        self._told: list[tuple[int | Span, str]] = []

    def resolve(self, speaker: Span, sentence: int) -> Speaker:
        """Return whom the words at `speaker` stand for."""
        words = self._text[speaker.start : speaker.end].lower()
        if words in _GENDERS:
            found = self._pronoun(speaker, sentence, _GENDERS[words])
        elif words in ("they", "it"):
            found = self._taken_up(speaker, sentence, words)
        else:
            found = self._named(speaker)
        if found is None and is_epithet(words) and not self._is_title(speaker):
            found = self._subject_before(speaker, sentence)
        if found is None and words in ("the latter", "the later", "the former"):
            found = self._of_two(speaker, sentence, words == "the former")
        if found is None and (document := _DOCUMENT.match(words)):
            self._spoke[sentence] = speaker
            wrote = self._writer(document.group(1))
            return Speaker(None, wrote) if isinstance(wrote, Span) else Speaker(wrote)
        if found is None and words in _SOURCES:
            found = self._last_unnamed(sentence)
        if found is None and (asked := _PART.match(words)):
            return Speaker(self._author(asked.group(1), sentence))
        if isinstance(found, int) and words not in _PRONOUNS and self._is_named_by(speaker, sentence, found):
            found = None
        if found is None and words not in _PRONOUNS:
            found = self._identified(speaker)
            found = self._described_elsewhere(speaker, sentence, words) if found is None else found
        if isinstance(found, int):
            self._last.append(found)
            self._has_written(found, self._sentences[sentence].text)
        elif found is None and words not in _PRONOUNS:
            before = self._text[self._sentences[sentence].start : speaker.start]
            if before.startswith(_IN_A):
                self._has_written(speaker, before)
        if found is not None or words not in _PRONOUNS:
            self._spoke[sentence] = speaker if found is None else found
        return Speaker(None, found) if isinstance(found, Span) else Speaker(found)

    def _identified(self, speaker: Span) -> int | None:
        """Return who is named with "identified as" beside words for somebody: "a man, identified as Karl Holm,"."""
        for mention in self._between(speaker.start, speaker.end + _IDENTIFYING):
            start = mention.title.start if mention.title else mention.start
            if mention.kind == "person" and start > speaker.start and mention.form == "name":
                return mention.entity if _IDENTIFIED.search(self._text, speaker.start, start) else None
        return None

    def _described_elsewhere(self, speaker: Span, sentence: int, words: str) -> int | None:
        """Return the only one whom the article gives all the words of a description as a role.

        What "a", "an" or "one of" opens is a person told of soon after, and no source without a name.
        """
        content = frozenset(_ROLE_WORD.findall(words)) - _SMALL
        if len(content) < _FEWEST or len(words) > _LONGEST_ROLE or "," in words:
            return None
        head = _ROLE_WORD.findall(words)[-1]
        opens = words.startswith(_ONE)
        if not is_person(head) or (opens and head in _NAMELESS):
            return None
        fitting = [entity for entity, roles in self._roles_here() if any(content <= role for role in roles)]
        if not opens:
            return fitting[0] if len(fitting) == 1 else None
        if fitting:
            return (
                fitting[0] if len(fitting) == 1 and self._is_named_first(fitting[0], speaker, sentence, _SOON) else None
            )
        named = [
            entity
            for entity, roles in self._roles_here()
            if any(head in role and role <= content for role in roles)
            and self._is_named_first(entity, speaker, sentence, 2)
        ]
        return named[0] if len(named) == 1 else None

    def _is_named_first(self, entity: int, speaker: Span, sentence: int, within: int) -> bool:
        """Whether somebody is named for the first time behind the speaker's words, within some sentences."""
        last = self._sentences[min(sentence + within, len(self._sentences) - 1)].end
        soon, earlier = self._between(speaker.end, last), self._between(0, speaker.start)
        return _is_among(entity, soon) and not _is_among(entity, earlier)

    def _roles_here(self) -> list[tuple[int, list[frozenset[str]]]]:
        """Return the people to whom this article gives roles, with the words of each role."""
        if self._roles is None:
            article = self._document.article.id
            self._roles = []
            for entity in self._entities:
                if entity.kind == "person":
                    told = [role.text for role in entity.roles if role.article == article]
                    if told:
                        self._roles.append((entity.id, [frozenset(_ROLE_WORD.findall(text.lower())) for text in told]))
        return self._roles

    def _is_named_by(self, speaker: Span, sentence: int, entity: int) -> bool:
        """Whether the words, no name, go on to name the entity: "the actor said that he admired Bell" is not Bell."""
        for mention in self._between(speaker.start, speaker.end):
            if mention.form == "name":
                return False
        named = [m for m in self._between(speaker.end, self._sentences[sentence].end) if m.entity == entity]
        return any(m.form == "name" and not self._is_quoted(m) for m in named)

    def _has_written(self, who: int | Span, told: str) -> None:
        """Remember what tells of somebody: "the statement read" later means whoever issued one there."""
        self._told.append((who, told))

    def _writer(self, noun: str) -> int | Span | None:
        """Return who issued the last document of a kind that was told of."""
        for who, told in reversed(self._told):
            if noun in told and noun in _DOCUMENTS.findall(told):
                return who
        return None

    def spoke(self, entity: int | None) -> None:
        """Remember who spoke where no words name the speaker."""
        if entity is not None:
            self._last.append(entity)

    def _subject_before(self, speaker: Span, sentence: int) -> int | None:
        """Return whom an epithet means: who spoke or acted in the sentence before, else in the one before that."""
        words = self._text[speaker.start : speaker.end].lower()
        gender = gender_of(words.split()[-1])
        for number in range(sentence, max(sentence - _NEAR, -1), -1):
            span = self._sentences[number]
            spoke = self._spoke.get(number)
            if number < sentence and isinstance(spoke, int) and self._entities[spoke].kind == "person":
                return spoke if self._fits_either(spoke, gender) else None
            end = speaker.start if number == sentence else span.end
            named = [m for m in self._between(span.start, end) if m.kind == "person" and not self._is_quoted(m)]
            if (one := self._subject(named)) is not None:
                return one if self._fits_either(one, gender) else None
        return None

    def _is_title(self, speaker: Span) -> bool:
        """Whether the words stand with a capital "The" inside a sentence: The Australian is a newspaper."""
        words = self._text[speaker.start : speaker.end]
        return words.startswith("The ") and any(f"{mark} {words}" in self._text for mark in _INSIDE)

    def _fits_either(self, entity: int, gender: str | None) -> bool:
        return gender is None or self._entities[entity].gender in (None, gender)

    def _of_two(self, speaker: Span, sentence: int, first: bool) -> int | None:
        """Return who "the former" or "the latter" is among the people named before in the sentence."""
        named = [m.entity for m in self._between(self._sentences[sentence].start, speaker.start) if m.kind == "person"]
        return (named[0] if first else named[-1]) if named else None

    def _author(self, noun: str | None, sentence: int) -> int | None:
        """Return who gave, sent or wrote what a part is quoted of: the subject of the first sentence that says so.

        "another" without a noun is part of what was quoted last.
        """
        if noun is None:
            return self._quoted_author
        if noun not in self._authors:
            self._authors[noun] = self._first_author(noun[:_STEM], sentence)
        self._quoted_author = self._authors[noun]
        return self._quoted_author

    def _first_author(self, noun: str, sentence: int) -> int | None:
        for span in self._sentences[:sentence]:
            handed = _HANDED.search(span.text)
            if handed is None or noun not in span.text[handed.end() :].lower():
                continue
            named = self._between(span.start, span.start + handed.start())
            if (one := self._subject([mention for mention in named if mention.kind != "place"])) is not None:
                return one
        return None

    def _named(self, speaker: Span) -> int | None:
        suffixed = self._text[speaker.end - 2 : speaker.end + 1] in _SUFFIXES
        inside = self._between(speaker.start, speaker.end + suffixed)
        if not inside:
            return self._begun_before(speaker)
        head_end = self._head_end(speaker)
        if self._text[speaker.start : head_end].lower().endswith(_CROWDS):
            return None
        for mention in inside:
            start = mention.title.start if mention.title else mention.start
            if mention.end >= head_end and (mention.end == head_end or start <= speaker.start + 4):
                return mention.entity
        last = inside[-1]
        if last.form == "name" and last.end == speaker.end and self._stands_apart(speaker, last):
            return last.entity
        return self._possessor(speaker, inside[0])

    def _begun_before(self, speaker: Span) -> int | None:
        """Return whose name ends with the words: "Holt" where "Will Holt" stands and "Will" was taken for a verb."""
        at = bisect_left(self._starts, speaker.start) - 1
        named = at >= 0 and self._mentions[at].form == "name" and self._mentions[at].end == speaker.end
        return self._mentions[at].entity if named else None

    def _head_end(self, speaker: Span) -> int:
        words = self._text[speaker.start : speaker.end]
        found = _AFTER_HEAD.search(words)
        return speaker.start + found.start() if found else speaker.end

    def _stands_apart(self, speaker: Span, name: Mention) -> bool:
        """Whether a name ends the phrase in apposition or behind its title: "the mayor of Kent, Jane Doe"."""
        start = name.title.start if name.title else name.start
        return start <= speaker.start or self._text[speaker.start : start].rstrip().endswith(",")

    def _possessor(self, speaker: Span, first: Mention) -> int | None:
        """Return who wrote "Smith’s statement"."""
        found = _POSSESSED.match(self._text[speaker.start : speaker.end])
        return first.entity if found and first.start <= speaker.start + 12 else None

    def _between(self, start: int, end: int) -> list[Mention]:
        at = bisect_left(self._starts, start)
        found = []
        while at < len(self._mentions) and self._mentions[at].start < end:
            if self._mentions[at].form != "pronoun" and self._mentions[at].end <= end:
                found.append(self._mentions[at])
            at += 1
        return found

    def _taken_up(self, speaker: Span, sentence: int, pronoun: str) -> int | Span | None:
        """Return who spoke last, a few sentences before at most, if it can be what "they" or "it" means."""
        for number in range(sentence - 1, max(sentence - 1 - _NEAR, -1), -1):
            spoke = self._spoke.get(number)
            if isinstance(spoke, int):
                return spoke if self._entities[spoke].kind == "organisation" else None
            if spoke is not None:
                fits = are_several(self._text, spoke) if pronoun == "they" else is_one_body(self._text, spoke)
                return spoke if fits else None
            opens = speaker.start - self._sentences[sentence].start <= _OPENING
            if (
                pronoun == "it"
                and opens
                and number == sentence - 1
                and (body := self._opening_body(number)) is not None
            ):
                return body
        return None

    def _opening_body(self, number: int) -> int | None:
        """Return the organisation whose name opens a sentence, no possessive."""
        span = self._sentences[number]
        for mention in self._between(span.start, span.end)[:1]:
            opens = self._text[span.start : mention.start].lower() in ("", "the ")
            possessive = self._text[mention.end : mention.end + 2] in ("’s", "'s")
            if opens and mention.kind == "organisation" and not possessive:
                return mention.entity
        return None

    def _last_unnamed(self, sentence: int) -> Span | None:
        """Return the words for somebody unnamed who spoke a few sentences before at most."""
        for number in range(sentence, max(sentence - 1 - _NEAR, -1), -1):
            spoke = self._spoke.get(number)
            if spoke is not None:
                one = isinstance(spoke, Span) and self._text[spoke.start : spoke.end].lower().startswith(_ONE)
                return spoke if one and isinstance(spoke, Span) else None
        return None

    def _pronoun(self, speaker: Span, sentence: int, gender: str) -> int | Span | None:
        """Return the most recent person of a fitting gender, subjects of sentences before others."""
        resolved = self._mentioned_as_pronoun(speaker)
        if resolved is not None:
            return resolved
        if (spoke := self._goes_on(speaker, sentence, gender)) is not None:
            return spoke
        others: list[int] = []
        told = 0
        for number in range(sentence, max(sentence - _LOOK_BACK, -1), -1):
            span = self._sentences[number]
            end = speaker.start if number == sentence else span.end
            people = [
                mention
                for mention in self._between(span.start, end)
                if mention.entity is not None and self._fits(mention.entity, gender) and not self._is_quoted(mention)
            ]
            spoke = self._spoke.get(number)
            if number < sentence and spoke is not None and self._may_be(spoke, gender, sentence - number):
                return spoke
            if (one := self._subject(people)) is not None and (
                self._opens_paragraph(one, number, sentence) or not self._yields(one, gender, sentence)
            ):
                return one
            if number < sentence and (kin := self._own_kin(span, gender)) is not None:
                return kin
            others += [mention.entity for mention in people if mention.entity is not None]
            goes_on = span.text.startswith(_OF_GENDER[gender])  # "She ... Her ...": somebody is still told of
            told += number < sentence and not goes_on and not self._is_within_quotation(span)
            if self._last and self._fits(self._last[-1], gender) and told > 1:
                return self._last[-1]
        recent = next((one for one in reversed(self._last[-3:]) if self._fits(one, gender)), None)
        return recent if recent is not None else next(iter(others), None)

    def _is_within_quotation(self, sentence: Span | Sentence) -> bool:
        """Whether a sentence is quoted whole, so that the narrator has not gone on in it."""
        at = bisect_right(self._quoted, sentence.start) - 1
        return at >= 0 and sentence.end <= self._quoted_ends[at] + 1

    def _own_kin(self, sentence: Sentence, gender: str) -> Span | None:
        """Return "My grandmother" where it opens a sentence: nobody named is meant by "she" then."""
        if not sentence.text.startswith("My "):
            return None
        noun = sentence.text[3:_KIN].split(" ", 1)[0]
        return Span(sentence.start, sentence.start + 3 + len(noun)) if gender_of(noun) == gender else None

    def _goes_on(self, speaker: Span, sentence: int, gender: str) -> int | Span | None:
        """Return who spoke in the sentence before, when "he added" closes one: the names in it are what is told."""
        if self._text[speaker.start - 2 : speaker.start] != ", ":
            return None
        spoke = self._spoke.get(sentence - 1)
        return spoke if spoke is not None and self._may_be(spoke, gender, 1) else None

    def _may_be(self, spoke: int | Span, gender: str, distance: int) -> bool:
        """Whether who spoke in an earlier sentence can be meant by "he" or "she"."""
        if isinstance(spoke, int):
            return self._fits(spoke, gender)
        return distance <= _NEAR and is_one_person(self._text, spoke, gender, distance == 1)

    def _yields(self, one: int, gender: str, sentence: int) -> bool:
        """Whether somebody of unknown gender yields to a speaker of the right one a few sentences before."""
        if self._entities[one].gender is not None or not self._last:
            return False
        recent = any(
            self._spoke.get(number) == self._last[-1] for number in range(max(0, sentence - _RECENT), sentence)
        )
        return recent and self._entities[self._last[-1]].gender == gender

    def _opens_paragraph(self, one: int, number: int, sentence: int) -> bool:
        """Whether a paragraph of the sentence right before opens with somebody and the words are a paragraph too."""
        if number != sentence - 1:
            return False
        span, said = self._sentences[number], self._sentences[sentence]
        if "\n" not in self._text[span.end : said.start] or self._text[max(span.start - 1, 0) : span.start] != "\n":
            return False
        return any(
            mention.entity == one and (mention.title.start if mention.title else mention.start) == span.start
            for mention in self._between(span.start, span.end)[:1]
        )

    def _subject(self, people: Sequence[Mention]) -> int | None:
        """Return the first of the people of one sentence who is no possessor and stands behind no preposition."""
        for mention in people:
            start = mention.title.start if mention.title else mention.start
            before = self._text[max(0, start - 12) : start].lower().split()
            if before and is_person(before[-1]):
                before = _PREPOSITION_BEFORE.findall(self._text, max(0, start - 40), start)
            possessive = self._text[mention.end : mention.end + 2] in ("’s", "'s")
            if not possessive and not (before and before[-1] in _PREPOSITIONS):
                return mention.entity
        return None

    def _is_quoted(self, mention: Mention) -> bool:
        at = bisect_right(self._quoted, mention.start) - 1
        return at >= 0 and mention.start < self._quoted_ends[at]

    def _mentioned_as_pronoun(self, speaker: Span) -> int | None:
        at = bisect_left(self._starts, speaker.start)
        if at < len(self._mentions) and self._starts[at] == speaker.start and self._mentions[at].form == "pronoun":
            return self._mentions[at].entity
        return None

    def _fits(self, entity: int, gender: str) -> bool:
        one = self._entities[entity]
        return one.kind == "person" and one.gender in (None, gender)
