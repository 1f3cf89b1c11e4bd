"""Quotations to utterances: what is quoted whole, what is a quoted fragment in the narrator's sentence, and by whom."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from briefing.language.speech.attachment import Attached, attached
from briefing.language.speech.indirect import reporting_clause
from briefing.language.speech.labels import label_of
from briefing.language.speech.narration import LONGEST, Narration
from briefing.language.speech.nouns import speaks
from briefing.language.speech.participle import OPENING, subject
from briefing.language.speech.phrases import Phrase, phrase_before
from briefing.language.speech.words import Word
from briefing.matching.patterns import regex
from briefing.model import Quotation, Sentence, Span

SHORT = 3
"""Quoted words from which a fragment makes its sentence a mixed statement; with fewer it stays indirect speech."""
FRAGMENT = 4
"""A quoted fragment of fewer words is only a statement when a reporting clause governs it."""
_LABEL = 7
"""Words of whom a line tells that puts what they said behind a colon."""
_STAGE = 9
"""Words of a sentence that sets the stage for what is quoted in the next paragraph, its stop not counted."""
_OF = frozenset(("of", "for"))
_TELLS = frozenset(("to", "in", "on", "via"))
_NEAR = 20
"""Characters looked at before an opening mark."""
_MOST_PARTS = 40
"""Most parts that one utterance is made of."""
_CUT_INS = ("story continues", "article continues", "continue reading", "advertisement", "skip advertisement")
"""How lines of a page begin that stand inside an article."""
_UTTERANCE_ENDS = ".?!…,—–-"
_NO_SUBJECT = ("’s", "'s", "’ ", "' ", " was told", " was asked", " were told", " heard", " is told")
"""What stands behind a name by which its bearer does not speak."""
_BEING = regex(r"(?:is|are|was|were|(?:has|have|had) been)\b")
"""How a quoted predicate begins that describes its subject."""


class Utterance(NamedTuple):
    """Parts of the text that belong together as one person's words."""

    kind: str
    quotations: tuple[Quotation, ...]
    attached: Attached | None
    speaker: Span | None
    """Only where no clause of its own names the speaker."""
    same_as: int | None = None
    """Index of the earlier utterance whose speaker goes on."""
    whole: int | None = None
    """Index of the first quotation that stands whole behind the sentence of a mixed statement."""


def utterances(narration: Narration) -> list[Utterance]:
    """Return the quotations of a document, grouped, in order; scare quotes and titles are left out."""
    found: list[Utterance] = []
    for quotation in narration.document.quotations:
        sentence = narration.sentence_at(quotation.start)
        if quotation.inner.start == quotation.inner.end or sentence is None:
            continue
        if sentence.heading and label_of(narration, sentence, quotation) is None:
            continue
        _place(narration, quotation, found)
    return found


def _place(narration: Narration, quotation: Quotation, found: list[Utterance]) -> None:
    """Add the quotation to the last utterance, or as a new one, or leave it out."""
    last = found[-1] if found else None
    if last is not None and quotation.continues and _is_open(last, quotation):
        own = attached(narration, quotation) if last.attached is None else None
        found[-1] = last._replace(quotations=(*last.quotations, quotation), attached=last.attached or own)
        return
    clause = attached(narration, quotation)
    words = narration.quoted_words(quotation, FRAGMENT)
    if last is not None and _may_go_on(last) and _goes_on(narration, last, quotation, clause):
        found[-1] = _with(last, quotation)._replace(attached=last.attached or clause)
        return
    whole = _is_whole(narration, quotation, clause)
    if not whole and (words < SHORT or _is_endless(narration, quotation)):
        return
    if clause is None and not whole and (words < FRAGMENT or _is_title(narration, quotation)):
        return
    if clause is None and whole and words < FRAGMENT and not _is_alone(narration, quotation):
        return
    kind = "direct" if whole else "mixed"
    if kind == "mixed" and last is not None and _shares(narration, last, quotation, clause):
        found[-1] = last._replace(quotations=(*last.quotations, quotation), attached=last.attached or clause)
        return
    speaker, same_as = (None, None) if clause is not None else _without_clause(narration, quotation, found)
    follows = kind == "direct" and same_as is not None and same_as == len(found) - 1
    if follows and _is_taken_on(narration, found[-1], quotation):
        found[-1] = _with(found[-1], quotation)
        return
    found.append(Utterance(kind, (quotation,), clause, speaker, same_as))


def _may_go_on(last: Utterance) -> bool:
    """Whether the same speaker's words may go on: after a quotation, or after a fragment that a clause follows."""
    return last.kind == "direct" or (last.attached is not None and last.attached.side == "after")


def _with(last: Utterance, quotation: Quotation) -> Utterance:
    """Return an utterance that goes on with a whole quotation."""
    whole = len(last.quotations) if last.kind == "mixed" and last.whole is None else last.whole
    return last._replace(quotations=(*last.quotations, quotation), whole=whole)


def _is_taken_on(narration: Narration, last: Utterance, quotation: Quotation) -> bool:
    """Whether a quotation alone in its paragraph goes on with what "..., Doe said" closes in the one before."""
    if last.attached is None or len(last.quotations) >= _MOST_PARTS or not _is_alone(narration, quotation):
        return False
    if last.quotations[-1].paragraph != quotation.paragraph - 1 or last.attached.side != "after":
        return False
    speaker, words = last.attached.clause.speaker, narration.words(last.attached.sentence)
    return speaker is None or "document" not in words[speaker[1]].classes  # passages of a letter stand alone


def _is_endless(narration: Narration, quotation: Quotation) -> bool:
    """Whether the narrator's sentence is too long to be one, so that it cannot be shown as evidence."""
    sentence = narration.sentence_at(quotation.start)
    return sentence is not None and sentence.end - sentence.start > LONGEST


def _is_open(last: Utterance, quotation: Quotation) -> bool:
    """Whether the quotation that the paragraph before left open belongs to the last utterance."""
    return last.quotations[-1].paragraph == quotation.paragraph - 1 and len(last.quotations) < _MOST_PARTS


def _shares(narration: Narration, last: Utterance, quotation: Quotation, clause: Attached | None) -> bool:
    """Whether a fragment stands in the sentence of the last one and has the same speaker."""
    if last.kind != "mixed" or len(last.quotations) >= _MOST_PARTS:
        return False
    before, now = narration.sentence_at(last.quotations[-1].end - 1), narration.sentence_at(quotation.start)
    if before is None or now is None or before.index != now.index:
        return False
    if clause is None or last.attached is None or clause.clause.speaker == last.attached.clause.speaker:
        return True
    words, speaker = narration.words(clause.sentence), clause.clause.speaker
    return speaker is None or "pronoun" in words[speaker[0]].classes


def _goes_on(narration: Narration, last: Utterance, quotation: Quotation, clause: Attached | None) -> bool:
    """Whether only a reporting clause stands between the last utterance and this quotation."""
    previous = last.quotations[-1]
    if previous.paragraph != quotation.paragraph or len(last.quotations) >= _MOST_PARTS:
        return False
    if clause is not None and last.attached is not None:
        if clause.clause is last.attached.clause:
            return True
        if clause.clause.verb is not None and clause.clause.verb.lemma == "continue":
            return clause.sentence <= last.attached.sentence + 1
        if clause.side != "before" or clause.sentence != last.attached.sentence:
            return False
        return clause.clause.place == "elided" and not narration.text[quotation.inner.start].isupper()
    if clause is not None or last.attached is None:
        return clause is None and not narration.text[previous.end : quotation.start].strip()
    now, then = narration.sentence_at(quotation.start), narration.sentence_at(previous.end - 1)
    if now is None or then is None or not _is_whole(narration, quotation, None):
        return False
    return now.start == quotation.start and now.index <= max(last.attached.sentence, then.index) + 1


def _is_whole(narration: Narration, quotation: Quotation, clause: Attached | None) -> bool:
    """Whether the quotation is an utterance of its own rather than a fragment of the narrator's sentence."""
    text = narration.text
    first = narration.sentence_at(quotation.start)
    opens = first is None or first.start == quotation.start
    closing = text[quotation.inner.end - 1]
    if opens:
        after = text[quotation.end : quotation.end + 2].strip()
        return closing in _UTTERANCE_ENDS or not after or after[0] in ",—–-." or clause is not None
    before = text[max(first.start, quotation.start - _NEAR) : quotation.start].rstrip() if first else ""
    letter = next((c for c in text[quotation.inner.start : quotation.inner.start + 8] if c.isalpha()), "")
    if before.endswith(":"):
        return True
    if clause is None or clause.side != "before" or first is None:
        return False
    cue = narration.span(clause.sentence, *clause.clause.cue)
    between = text[cue.end : quotation.start].strip()
    if letter.isupper():
        return before.endswith(",") or between in ("", "that", "that,")
    speaker = clause.clause.speaker
    leads = speaker is not None and speaker[0] < 3 and clause.clause.place == "before"
    return between == "," and leads and closing in ".?!…"


def _is_alone(narration: Narration, quotation: Quotation) -> bool:
    """Whether the quotation is all there is in its paragraph."""
    paragraph = narration.document.paragraphs[quotation.paragraph - 1]
    return quotation.start == paragraph.start and quotation.end == paragraph.end


def _is_title(narration: Narration, quotation: Quotation) -> bool:
    """Whether a fragment reads like the title of a work: all its longer words have capitals."""
    inner = narration.text[quotation.inner.start : quotation.inner.end].rstrip(",.")
    longer = [word for word in inner.split() if len(word) > 3]
    return bool(longer) and all(not word[0].islower() for word in longer)


def _without_clause(
    narration: Narration, quotation: Quotation, found: list[Utterance]
) -> tuple[Span | None, int | None]:
    """Return the speaker of a quotation that no clause introduces: named before a colon, or who spoke last."""
    sentence = narration.sentence_at(quotation.start)
    if sentence is None:
        return None, None
    labelled = label_of(narration, sentence, quotation)
    if labelled is not None:
        return labelled, None
    if sentence.start < quotation.start:
        speaking = _before_colon(narration, sentence, quotation.start)
        if speaking is not None:
            return speaking, None
        return None if _describes(narration, quotation) else _subject_of(narration, sentence, quotation.start), None
    named = _named_behind(narration, quotation)
    if named is not None:
        return named, None
    previous, between = _before_cut_ins(narration, sentence)
    if previous is None or previous.heading:
        return None, None
    if previous.text.endswith(":") or previous.paragraph == sentence.paragraph:
        if _is_aside(narration, previous, found):
            return None, len(found) - 1
        return _speaker_of(narration, previous), None
    reporter = _reporter(narration, previous) if previous.paragraph == sentence.paragraph - 1 else None
    if reporter is not None and not (found and found[-1].quotations[-1].end > previous.start):
        return reporter, None
    last = found[-1] if found and found[-1].quotations[-1].paragraph >= quotation.paragraph - 1 - between else None
    if last is not None and (last.kind == "direct" or _ends_with(narration, previous, last)):
        return None, len(found) - 1
    if previous.paragraph == sentence.paragraph - 1 and len(narration.words(previous.index)) <= _STAGE:
        return _subject_of(narration, previous, previous.end, common=True), None  # "She looks exhausted."
    return None, None


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
    return narration.span(sentence.index, *phrase)


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
