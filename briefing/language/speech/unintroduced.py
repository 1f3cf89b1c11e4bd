"""Who speaks where no reporting clause introduces a quotation: named before a colon, on the stage, or the last."""

from __future__ import annotations

from bisect import bisect_left

from briefing.language.speech.agents import agent_of
from briefing.language.speech.indirect import reporting_clause
from briefing.language.speech.labels import label_of
from briefing.language.speech.narration import Narration
from briefing.language.speech.nominal import noun_reports
from briefing.language.speech.nouns import speaks
from briefing.language.speech.participle import OPENING, subject
from briefing.language.speech.phrases import Phrase, phrase_before
from briefing.language.speech.utterance import Utterance
from briefing.language.speech.words import Word
from briefing.matching.patterns import regex
from briefing.model import Quotation, Sentence, Span

_LABEL = 7
"""Words of whom a line tells that puts what they said behind a colon."""
_STAGE = 9
"""Words of a sentence that sets the stage for what is quoted in the next paragraph, its stop not counted."""
_TWO = 2
_OF = frozenset(("of", "for"))
_TELLS = frozenset(("to", "in", "on", "via"))
_CUT_INS = (
    "story continues",
    "article continues",
    "continue reading",
    "advertisement",
    "skip advertisement",
    "slideshow (",
    "read more",
    "related:",
    "see also",
    "watch:",
    "photo:",
    "image:",
    "getty images",
)
"""How lines of a page begin that stand inside an article."""
_NO_SUBJECT = ("’s", "'s", "’ ", "' ", " was told", " was asked", " were told", " heard", " is told")
"""What stands behind a name by which its bearer does not speak."""
_HEARD = frozenset(
    ("told", "informed", "warned", "advised", "assured", "notified", "promised", "instructed", "reminded")
)
"""What is done with words to those who hear them."""
_TOLD = regex(r"\b(?:tells|told) (?:the )?([A-Z][\w’'-]*(?: (?:of |the )?[A-Z][\w’'-]*){0,4})")
_DASHES = ("– ", "— ", "― ", "- ", "-- ")
"""What opens a turn of a dialogue that is set with dashes."""
_BEING = regex(r"(?:is|are|was|were|(?:has|have|had) been)\b")
"""How a quoted predicate begins that describes its subject."""


def unintroduced(narration: Narration, quotation: Quotation, found: list[Utterance]) -> tuple[Span | None, int | None]:
    """Return the speaker of a quotation that no clause introduces: named before a colon, or who spoke last."""
    sentence = narration.sentence_at(quotation.start)
    if sentence is None:
        return None, None
    labelled = label_of(narration, sentence, quotation)
    if labelled is not None:
        return labelled, None
    told = noun_reports(narration, quotation)
    told = agent_of(narration, quotation) if told is None else told
    if told is not None:
        return told, None
    if sentence.start < quotation.start:
        speaking = _before_colon(narration, sentence, quotation.start)
        if speaking is not None:
            return speaking, None
        colon = narration.text[sentence.start : quotation.start].rstrip().endswith(":")
        if _describes(narration, quotation):
            return None, None
        subject_there = _subject_of(narration, sentence, quotation.start, common=colon)
        if colon and subject_there is None:
            subject_there = _last_named(narration, sentence.start, quotation.start)
        return subject_there, None
    named = _named_behind(narration, quotation)
    if named is not None:
        return named, None
    previous, between = _before_cut_ins(narration, sentence)
    if previous is None or previous.heading:
        return None, None
    if previous.text.endswith(":") or previous.paragraph == sentence.paragraph:
        if _is_aside(narration, previous, found):
            return None, len(found) - 1
        return _speaker_of(narration, previous) or _only_named(narration, previous), None
    reporter = _reporter(narration, previous) if previous.paragraph == sentence.paragraph - 1 else None
    if reporter is not None and not (found and found[-1].quotations[-1].end > previous.start):
        return reporter, None
    if (turn := _turn(narration, quotation, found)) is not None:
        return None, turn
    if _asks(narration, quotation) and narration.text.startswith(_DASHES, quotation.start):
        return _whom_told(narration, quotation, found), None  # the paper asks
    last = found[-1] if found and found[-1].quotations[-1].paragraph >= quotation.paragraph - 1 - between else None
    if last is not None and (last.kind == "direct" or _ends_with(narration, previous, last)):
        return None, len(found) - 1
    if previous.paragraph != sentence.paragraph - 1:
        return None, None
    if len(narration.words(previous.index)) <= _STAGE:
        return _subject_of(narration, previous, previous.end, common=True), None  # "She looks exhausted."
    staged = _subject_of(narration, previous, previous.end)
    return (staged if staged is not None and _is_named_person(narration, staged) else None), None


def _turn(narration: Narration, quotation: Quotation, found: list[Utterance]) -> int | None:
    """Return whose turn it is where two ask and answer in paragraphs of their own: who spoke last but one."""
    if len(found) < _TWO or not all(one.kind == "direct" for one in found[-_TWO:]):
        return None
    before, last = found[-2].quotations[-1], found[-1].quotations[-1]
    if (before.paragraph, last.paragraph) != (quotation.paragraph - 2, quotation.paragraph - 1):
        return None
    asks = [_asks(narration, one) for one in (found[-2].quotations[0], found[-1].quotations[0], quotation)]
    known = found[-2].attached is not None or found[-2].same_as is not None
    takes_turns = asks[0] != asks[1] and asks[0] == asks[2] and _opens_paragraph(narration, quotation)
    return len(found) - 2 if known and takes_turns else None


def _asks(narration: Narration, quotation: Quotation) -> bool:
    return narration.text[quotation.inner.end - 1] == "?"


def _opens_paragraph(narration: Narration, quotation: Quotation) -> bool:
    return quotation.start == narration.document.paragraphs[quotation.paragraph - 1].start


def _is_named_person(narration: Narration, words: Span) -> bool:
    """Whether words end with the name of a person."""
    mentions = narration.document.mentions
    at = bisect_left(mentions, words.end, key=lambda mention: mention.end)
    if at == len(mentions) or mentions[at].end != words.end:
        return False
    return mentions[at].kind == "person" and mentions[at].form == "name"


def _only_named(narration: Narration, sentence: Sentence) -> Span | None:
    """Return the only person whom a sentence names: "Doe’s team reports it in May. “It is true.”"."""
    mentions = narration.document.mentions
    at = bisect_left(mentions, sentence.start, key=lambda mention: mention.start)
    named = []
    while at < len(mentions) and mentions[at].start < sentence.end:
        if mentions[at].kind == "person" and mentions[at].form == "name":
            named.append(mentions[at])
        at += 1
    return Span(named[0].start, named[0].end) if len({one.entity for one in named}) == 1 else None


def _last_named(narration: Narration, start: int, end: int) -> Span | None:
    """Return the last person named in a stretch, no owner: "at noon the clouds broke, and Jane Doe made a wish:"."""
    mentions = narration.document.mentions
    for at in range(bisect_left(mentions, end, key=lambda mention: mention.start) - 1, -1, -1):
        one = mentions[at]
        if one.start < start:
            return None
        if one.kind == "person" and one.form == "name" and not narration.text.startswith(("’s", "'s"), one.end):
            return Span(one.start, one.end)
    return None


def _before_cut_ins(narration: Narration, sentence: Sentence) -> tuple[Sentence | None, int]:
    """Return the sentence before, and how many lines of the page stand between: "Story continues below"."""
    sentences = narration.document.sentences
    at = sentence.index - 1
    while at >= 0 and sentences[at].heading and sentences[at].text.lower().startswith(_CUT_INS):
        at -= 1
    return (sentences[at] if at >= 0 else None), sentence.index - 1 - at


def _ends_with(narration: Narration, previous: Sentence, last: Utterance) -> bool:
    """Whether the sentence before quotes some words of somebody known: a quotation alone goes on with them."""
    known = last.attached is not None and last.attached.clause.speaker is not None
    return known and last.quotations[-1].end > previous.start


def _named_behind(narration: Narration, quotation: Quotation) -> Span | None:
    """Return who is named right behind a comma and the mark, no verb of speech: "“It is sad,” Doe wiped a tear"."""
    text = narration.text
    if text[quotation.inner.end - 1] != "," or text[quotation.end : quotation.end + 1] != " ":
        return None
    mentions = narration.document.mentions
    at = bisect_left(mentions, quotation.end, key=lambda mention: mention.start)
    if at == len(mentions):
        return None
    one = mentions[at]
    start = one.title.start if one.title else one.start
    stands = start == quotation.end + 1 and one.kind == "person" and one.form == "name"
    return Span(start, one.end) if stands and not text.startswith(_NO_SUBJECT, one.end) else None


def _is_aside(narration: Narration, previous: Sentence, found: list[Utterance]) -> bool:
    """Whether a sentence of the narrator only parts the words of one speaker: "“...,” said Doe. He smiled. “...”"."""
    if not found or previous.text.endswith(":"):
        return False
    last = found[-1]
    known = last.attached is not None or last.speaker is not None or last.same_as is not None
    if last.kind != "direct" or not known or last.quotations[-1].paragraph != previous.paragraph:
        return False
    return reporting_clause(narration, previous.index) is None


def _before_colon(narration: Narration, sentence: Sentence, before: int) -> Span | None:
    """Return who speaks in "Juror No. 4 to our reporter: “...”", "The mayor's office in a post: “...”"."""
    if not narration.text[sentence.start : before].rstrip().endswith(":"):
        return None
    words = narration.words(sentence.index)
    end = narration.word_at(sentence.index, before) - 1
    if (comma := _name_end(words, end)) is not None:
        return narration.span(sentence.index, 0, comma - 1)
    last = (
        next((at for at in range(1, end) if "preposition" in words[at].classes and words[at].lower not in _OF), end) - 1
    )
    if (
        not 0 <= last < _LABEL
        or last + 1 == end
        or any(word.sign or word.of("be", "auxiliary", "modal") for word in words[:end])
    ):
        return None
    opens = "determiner" in words[0].classes or words[0].capital
    speaks_there = words[last].capital or words[last].text.isdigit() or speaks(words[last].lower)
    if not opens or not speaks_there or words[last + 1].lower not in _TELLS:
        return None
    return narration.span(sentence.index, 0, last)


def _name_end(words: list[Word], end: int) -> int | None:
    """Return the comma behind the name of two words or more that opens a line: "Jane Doe, the mayor: “...”"."""
    comma = 0
    while comma < end and words[comma].capital and not words[comma].of("weekday", "month", "opening", "preposition"):
        comma += 1
    return comma if _TWO <= comma < end and words[comma].lower == "," else None


def _describes(narration: Narration, quotation: Quotation) -> bool:
    """Whether a quoted predicate tells what its subject is or suffers: a claim that she “was never told of it”."""
    return _BEING.match(narration.text, quotation.inner.start) is not None


def _subject_of(narration: Narration, sentence: Sentence, before: int, common: bool = False) -> Span | None:
    words = narration.words(sentence.index)
    end = narration.word_at(sentence.index, before)
    if before < sentence.end and end and "be" in words[end - 1].classes:
        return None  # "she was “involved in it”" describes her; somebody else says so
    phrase = _right_before(words, end) if before < sentence.end else None
    phrase = phrase or subject(words[: min(end, OPENING)], common)
    if phrase is None or "be" in words[phrase[1]].classes or words[phrase[0]].lower == "there":
        return None
    if _is_told_something(words, phrase[1] + 1, end) or (words[0].lower == "that" and phrase[0] == 1):
        return None  # "Staff were told that ...", "That the vote can be held is believed by none"
    return narration.span(sentence.index, *phrase)


def _whom_told(narration: Narration, quotation: Quotation, found: list[Utterance]) -> Span | None:
    """Return the paper that who spoke in the paragraph before told it: "– ..., he tells the Gazette"."""
    if not found or found[-1].attached is None or found[-1].quotations[-1].paragraph != quotation.paragraph - 1:
        return None
    told = _TOLD.search(narration.text, found[-1].quotations[-1].end, quotation.start)
    mentions = narration.document.mentions
    at = bisect_left(mentions, told.start(1), key=lambda mention: mention.start) if told else 0
    if told is None or (at < len(mentions) and mentions[at].start == told.start(1) and mentions[at].kind == "person"):
        return None
    return Span(*told.span(1))


def _is_told_something(words: list[Word], first: int, end: int) -> bool:
    """Whether the next form of "be" makes the subject one who is told: "staff, 40 in all, were told in a letter"."""
    for at in range(first, min(end, len(words) - 1)):
        if "be" in words[at].classes:
            told = at + 1 + ("adverb" in words[at + 1].classes)
            return told < end and words[told].lower in _HEARD
        if words[at].verb is not None:
            return False
    return False


def _right_before(words: list[Word], end: int) -> Phrase | None:
    """Return the name or pronoun right before a quoted predicate: "She “believes in it”"."""
    if not end or not ("pronoun" in words[end - 1].classes or words[end - 1].capital):
        return None
    return phrase_before(words, end - 1, max(0, end - OPENING))


def _speaker_of(narration: Narration, sentence: Sentence) -> Span | None:
    clause = reporting_clause(narration, sentence.index)
    if clause is None or clause.speaker is None:
        clause = next((one for one in narration.clauses(sentence.index) if one.speaker is not None), None)
    if clause is not None and clause.speaker is not None:
        return narration.span(sentence.index, *clause.speaker)
    return _subject_of(narration, sentence, sentence.end, common=True)


def _reporter(narration: Narration, sentence: Sentence) -> Span | None:
    """Return who reports in a sentence that ends a paragraph: a quotation alone in the next one is theirs as well."""
    clause = reporting_clause(narration, sentence.index)
    if clause is None or clause.speaker is None or clause.verb is None or not clause.verb.uses & {"clause"}:
        return None
    return narration.span(sentence.index, *clause.speaker)
