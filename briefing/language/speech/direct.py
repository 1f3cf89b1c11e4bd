"""Quotations to utterances: what is quoted whole, what is a quoted fragment in the narrator's sentence, and by whom."""

from __future__ import annotations

from briefing.language.speech.attachment import Attached, attached
from briefing.language.speech.labels import label_of
from briefing.language.speech.narration import LONGEST, Narration
from briefing.language.speech.nominal import noun_reports
from briefing.language.speech.unintroduced import unintroduced
from briefing.language.speech.utterance import Utterance
from briefing.matching.patterns import regex
from briefing.model import Quotation, Sentence

SHORT = 3
"""Quoted words from which a fragment makes its sentence a mixed statement; with fewer it stays indirect speech."""
FRAGMENT = 4
"""A quoted fragment of fewer words is only a statement when a reporting clause governs it."""
_NEAR = 20
"""Characters looked at before an opening mark."""
_MOST_PARTS = 40
"""Most parts that one utterance is made of."""
_NAMING = 40
"""Characters before an opening mark in which a word tells that a name follows."""
_NAMED = regex(
    r"(?i)\b(?:so-called|known (?:\w+ ){0,3}as|dubbed|nicknamed|entitled|titled|billed as"
    r"|call(?:s|ed|ing)? (?:it|him|her|them)sel(?:f|ves)|named|motto|slogan|song|film|novel|book|hit|single|album"
    r"|drama|series|the (?:line|phrase|term|word|name|question|tune|hymn|chorus)|quiz question)[, ]+$"
)
_NAMING_WORDS = frozenset(
    ("so-called", "as", "dubbed", "nicknamed", "entitled", "titled", "itself", "himself", "herself", "themselves",
     "named", "motto", "slogan", "song", "film", "novel", "book", "hit", "single", "album", "drama", "series", "line",
     "phrase", "term", "word", "name", "question", "tune", "hymn", "chorus")
)  # fmt: skip
"""How what tells a name ends."""
_SAID = regex(r"(?<=[,?!…].) (?:(?:he|she|they) (?:\w+ )?(?:said|says|told|added|wrote|explained)|said|added)\b")
_WHERE = frozenset(("on", "in"))
"""What stands before the title of a broadcast or a book."""
_UTTERANCE_ENDS = ".?!…,—–-"


def utterances(narration: Narration) -> list[Utterance]:
    """Return the quotations of a document, grouped, in order; scare quotes and titles are left out."""
    found: list[Utterance] = []
    for quotation in narration.document.quotations:
        sentence = narration.sentence_at(quotation.start)
        if quotation.inner.start == quotation.inner.end or sentence is None:
            continue
        if sentence.heading and not _is_text(narration, sentence, quotation):
            continue
        _place(narration, quotation, found)
    return found


def _is_text(narration: Narration, sentence: Sentence, quotation: Quotation) -> bool:
    """Whether a line that looks like a heading is none: a label opens it, or "“...,” he said" lacks its full stop."""
    if label_of(narration, sentence, quotation) is not None:
        return True
    opens = sentence.index and quotation.start == sentence.start
    return bool(opens and _SAID.match(narration.text, quotation.end))


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
    if clause is not None and not whole and _is_where(narration, quotation, clause):
        return
    if clause is None and _is_called(narration, quotation):
        return
    if clause is None and whole and words < FRAGMENT and not _is_told(narration, quotation):
        return
    kind = "direct" if whole else "mixed"
    if kind == "mixed" and last is not None and _shares(narration, last, quotation, clause):
        found[-1] = last._replace(quotations=(*last.quotations, quotation), attached=last.attached or clause)
        return
    speaker, same_as = (None, None) if clause is not None else unintroduced(narration, quotation, found)
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
    if noun_reports(narration, quotation) is not None:
        return False  # "“...,” Doe asked. “No,” came the answer from Holt"
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


def _is_told(narration: Narration, quotation: Quotation) -> bool:
    """Whether few words are somebody's: alone in their paragraph, or told with a noun."""
    return _is_alone(narration, quotation) or noun_reports(narration, quotation) is not None


def _is_alone(narration: Narration, quotation: Quotation) -> bool:
    """Whether the quotation is all there is in its paragraph."""
    paragraph = narration.document.paragraphs[quotation.paragraph - 1]
    return quotation.start == paragraph.start and quotation.end == paragraph.end


def _is_called(narration: Narration, quotation: Quotation) -> bool:
    """Whether what stands before the mark makes the words a name or a line of a work: "known as “...”"."""
    start = max(0, quotation.start - _NAMING)
    before = narration.text[start : quotation.start].rstrip(" ,").rsplit(None, 1)
    if not before or before[-1].lower() not in _NAMING_WORDS:
        return False
    return _NAMED.search(narration.text, start, quotation.start) is not None


def _is_where(narration: Narration, quotation: Quotation, clause: Attached) -> bool:
    """Whether a fragment is the title of what somebody wrote or spoke in: "said on “The Long Week” that"."""
    if not narration.text[quotation.inner.start].isupper() or not _is_title(narration, quotation):
        return False
    before = narration.text[max(0, quotation.start - _NEAR) : quotation.start].rsplit(None, 1)[-1:]
    if not before:
        return False
    cue = narration.span(clause.sentence, *clause.clause.cue)
    ahead = quotation.end <= cue.start and narration.text[cue.end :].strip()[:1].isalpha()
    word = before[0].lower()
    return word in _WHERE or word.endswith(("’s", "'s")) or (ahead and word == "of")


def _is_title(narration: Narration, quotation: Quotation) -> bool:
    """Whether a fragment reads like the title of a work: all its longer words have capitals."""
    inner = narration.text[quotation.inner.start : quotation.inner.end].rstrip(",.")
    longer = [word for word in inner.split() if len(word) > 3]
    return bool(longer) and all(not word[0].islower() for word in longer)
