"""One document as the rules of this package read it: the narrator's words and clauses, sentence by sentence."""

from __future__ import annotations

from bisect import bisect_right

from briefing.language.speech.clause import Clause
from briefing.language.speech.clauses import reporting_clauses
from briefing.language.speech.complements import ACCOMPANIED, COMPANY
from briefing.language.speech.words import CUES, QUOTED, Line, Word, mask
from briefing.matching.letters import plain_letters
from briefing.model import Document, Quotation, Sentence, Span

_ALONE = CUES - ACCOMPANIED
"""Cues that need no other word beside them."""
LONGEST = 5_000
"""Characters from which a sentence is none: no clause is looked for in it."""


class Narration:
    """The words outside quotation marks, and the reporting clauses among them, found when asked for."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.article.text
        self.masked = mask(self.text, document.quotations)
        self._starts = [sentence.start for sentence in document.sentences]
        self._lines: dict[int, Line] = {}
        self._letters: dict[int, list[str]] = {}
        self._clauses: dict[int, list[Clause]] = {}
        self._plain = plain_letters(self.masked)

    def sentence_at(self, place: int) -> Sentence | None:
        """Return the sentence that a place in the text belongs to (the one before it, between two)."""
        at = bisect_right(self._starts, place) - 1
        return self.document.sentences[at] if at >= 0 else None

    def line(self, sentence: int) -> Line:
        """Return a sentence, read."""
        line = self._lines.get(sentence)
        if line is None:
            span = self.document.sentences[sentence]
            line = self._lines[sentence] = Line(self.masked, span.start, span.end)
        return line

    def words(self, sentence: int) -> list[Word]:
        """Return the words of a sentence."""
        line = self._lines.get(sentence)
        return self.line(sentence).words if line is None else line.words

    def letters(self, sentence: int) -> list[str]:
        """Return the runs of plain letters in a sentence in lower case, for a quick look at what stands there."""
        letters = self._letters.get(sentence)
        if letters is None:
            span = self.document.sentences[sentence]
            letters = self._letters[sentence] = self._plain[span.start : min(span.end, span.start + LONGEST)].split()
        return letters

    def clauses(self, sentence: int) -> list[Clause]:
        """Return the reporting clauses of a sentence, in order; none in headings."""
        clauses = self._clauses.get(sentence)
        if clauses is None:
            span = self.document.sentences[sentence]
            letters = self.letters(sentence)
            silent = CUES.isdisjoint(letters) or (
                _ALONE.isdisjoint(letters)
                and COMPANY.isdisjoint(letters)
                and QUOTED not in self.masked[span.start : span.end]
            )
            if silent or span.end - span.start > LONGEST:
                clauses = self._clauses[sentence] = []
            else:
                clauses = self._clauses[sentence] = reporting_clauses(self.words(sentence))
        return clauses

    def word_at(self, sentence: int, place: int) -> int:
        """Return the index of the first word of a sentence that ends behind a place in the text."""
        return self.line(sentence).word_at(place)

    def span(self, sentence: int, first: int, last: int) -> Span:
        """Return the place of words `first` to `last` of a sentence in the text."""
        return self.line(sentence).span(first, last)

    def quoted_words(self, quotation: Quotation, most: int) -> int:
        """Return the number of words between the marks; `most` where there are as many or more."""
        words = self.text[quotation.inner.start : quotation.inner.end].split(maxsplit=most)
        return min(len(words), most)
