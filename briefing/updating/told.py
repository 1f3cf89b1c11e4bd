"""Whether a line was told before, in these or other words."""

from __future__ import annotations

from briefing.matching import Number, compatible, cosine, numbers
from briefing.matching.patterns import regex
from briefing.model import Evidence
from briefing.updating.comparison import Comparison
from briefing.updating.likeness import coverage

ALIKE = 0.4
"""Cosine with an earlier sentence from which a line without a new figure was told before."""
COVERED = 0.7
"""How much of a line's weight one earlier sentence, or two neighbours, must cover for the same."""
QUOTED = 0.6
"""The same for the words of a quotation."""
_QUOTE = regex(r"[“\"„«]")


def was_told(comparison: Comparison, line: Evidence) -> bool:
    """Whether an earlier source has a line already; a figure that none has makes it news."""
    weights = comparison.weigh(line.text)
    if not weights:
        return True  # a line without a word of content
    text = line.text.replace("\n", " ")
    found = tuple(number for number in numbers(text) if not _is_age(text, number))
    quoted = _QUOTE.search(line.text) is not None
    for sentence in comparison.near(weights, new=False):
        document = comparison.document(sentence.article)
        earlier = comparison.weigh(sentence.text)
        if cosine(weights, earlier) >= ALIKE and not _adds_figures(found, sentence.text):
            return True
        follows = document.sentences[sentence.index + 1 : sentence.index + 2]
        both = " ".join([sentence.text, *(one.text for one in follows)])
        covered = coverage(weights, comparison.weigh(both))
        if covered >= (QUOTED if quoted else COVERED) and not _adds_figures(found, both):
            return True
    return False


def _is_age(text: str, number: Number) -> bool:
    """Whether a number stands between commas behind a name: "Jane Roe, 47, said"."""
    return text[max(number.start - 2, 0) : number.start] == ", " and text[number.end : number.end + 1] == ","


def _adds_figures(found: tuple[Number, ...], earlier: str) -> bool:
    """Whether a line has a figure that earlier words lack."""
    known = numbers(earlier.replace("\n", " "))
    return any(number.high > 1 and not any(compatible(number, one) for one in known) for number in found)
