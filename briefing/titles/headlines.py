"""The headline of a source: the first line above its text that is no date, credit or furniture."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import takewhile

from briefing.matching import terms
from briefing.matching.patterns import regex
from briefing.model import Document, Sentence

_ONLY_A_DATE = regex(
    r"(?:(?:\d+(?:st|nd|rd|th)?|[ap]m|gmt|utc|published|updated|posted|on|at|of"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})\b[\s.,:/|-]*+)+",
    re.IGNORECASE,
)
_CREDIT = regex(
    r"^[^\w“\"‘'$€£¿¡]|^(?:AP|AFP|Getty|Reuters) |^FILE\b|/(?:AP|AFP|EPA|Reuters|Getty)\b|Getty Images|\bAP Photo\b"
    r"|^(?:Image|Media) (?:copyright|caption)\b|^Photo Advertisement\b|^E[Dd][Ss]?: |\(Photo: |\bredirects here\b"
    r"|\(disambiguation\)"
    r"|(?:\.\.\.|…|:)$"
)
"""What a caption, a credit, a note to editors, a line between asterisks, in brackets or cut short holds."""
_FEWEST_WORDS = 3
"""Words of a line from which it may be the headline: "Article excerpt" is none."""


def headline_of(document: Document) -> str | None:
    """Return the headline of a source without its full stop; None when it has none, or a date alone."""
    headline = document.article.title or first_heading(document)
    if headline and _ONLY_A_DATE.fullmatch(headline):
        return None
    if headline and headline.endswith(".") and "." not in headline[:-1]:
        return headline[:-1]  # a full stop is no part of a title
    return headline


def first_heading(document: Document) -> str | None:
    """Return the first line above the running text that can be its headline: no date, no credit, no furniture."""
    above = list(takewhile(lambda sentence: sentence.heading, document.sentences))
    text = document.sentences[len(above) :]
    return next((sentence.text for sentence in above if _can_head(sentence.text, text)), None)


def _can_head(line: str, text: Iterable[Sentence]) -> bool:
    """Whether a line may be the headline of a text, which holds at least half of its terms: most in its first lines."""
    if len(line.split()) < _FEWEST_WORDS or _CREDIT.search(line) or _ONLY_A_DATE.fullmatch(line):
        return False
    own = frozenset(terms(line))
    missing = set(own)
    for sentence in text:
        if 2 * len(missing) <= len(own):
            break
        missing.difference_update(terms(sentence.text))
    return 2 * len(missing) <= len(own)


def borne_out(headline: str, told: Counter[str]) -> float:
    """Return in how many lines of the summary a term of the headline stands on average."""
    own = set(terms(headline))
    return sum(told[term] for term in own) / len(own) if own else 0.0
