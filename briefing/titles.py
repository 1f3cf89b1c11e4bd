"""Titles: the brief's own (the best headline that a source has, else its bottom line), and what a source opens with.

Every title is verbatim: a headline as it stands, or the start of a sentence, cut where a clause ends.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Set
from itertools import takewhile

from briefing.matching import terms
from briefing.matching.patterns import regex
from briefing.model import Document, Ranking, Story

_LONGEST = 90
_SHORTEST = 40
_CLAUSE_ENDS = regex(
    r"(?P<clean>[;:]|,(?= (?:after|as|while|but|and|which|who|when|where)\b)| [-–—]+(?= )"
    r"| (?=(?:after|as|while|when|because|amid|following|despite|before|until)\b))"
    r"|(?P<rough>,)|(?P<open> (?=(?:that|which|who|where|with|in|on|at|for)\b))"
)
_ONLY_A_DATE = regex(
    r"(?:(?:\d+(?:st|nd|rd|th)?|[ap]m|gmt|utc|published|updated|posted|on|at|of"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})\b[\s.,:/|-]*+)+",
    re.IGNORECASE,
)
_CREDIT = regex(
    r"^[^\w“\"‘'$€£¿¡]|^(?:AP|AFP|Getty|Reuters) |^FILE\b|/(?:AP|AFP|EPA|Reuters|Getty)\b|Getty Images|\bAP Photo\b"
)
"""What a caption, the credit of a picture, a line between asterisks or in brackets holds."""
_LINES = 3
"""Lines of the summary of which one may give the title: the first that can be cut where a clause ends."""
_FEWEST_WORDS = 3
"""Words of a line from which it may be the headline: "Article excerpt" is none."""
_PAIRS = (("“", "”"), ("(", ")"), ("‘", "’"))


def title_of(story: Story, ranking: Ranking) -> str:
    """Return the headline, of the newest articles in the summary if they have one, that the summary bears out best.

    Without any it is the first clause of the bottom line as a source words it; "Brief" when there is no sentence.
    """
    told_by = {one.article for choice in ranking.chosen for one in (choice.sentence, *choice.duplicates)}
    telling = [document for document in story.documents if document.article.id in told_by]
    newest = [document for document in story.newest() if document in telling]
    headlines = [title for document in newest if (title := _headline(document))]
    headlines = headlines or [title for document in telling if (title := _headline(document))]
    if headlines:
        told = Counter(term for choice in ranking.chosen for term in set(terms(choice.sentence.text)))
        return max(headlines, key=lambda headline: _borne_out(headline, told))
    if not ranking.chosen:
        return "Brief"
    for choice in ranking.chosen[:_LINES]:
        alike = (choice.sentence, *choice.duplicates)
        clauses = [clause for sentence in alike if (clause := _first_clause(sentence.text))]
        if clauses:
            return max(clauses, key=lambda clause: clause[1])[0]
    return _start(ranking.chosen[0].sentence.text) + "…"


def opening_of(document: Document) -> str | None:
    """Return the first words of an article, verbatim: its headline or its first sentence, cut between two words."""
    if not document.sentences:
        return None
    words = _first_heading(document) or next(
        (sentence.text for sentence in document.sentences if not sentence.heading), document.sentences[0].text
    )
    return words if len(words) <= _LONGEST else _start(words)


def _headline(document: Document) -> str | None:
    headline = document.article.title or _first_heading(document)
    if headline and _ONLY_A_DATE.fullmatch(headline):
        return None
    if headline and headline.endswith(".") and "." not in headline[:-1]:
        return headline[:-1]  # a full stop is no part of a title
    return headline


def _first_heading(document: Document) -> str | None:
    """Return the first line above the running text that can be its headline: no date, no credit, no furniture."""
    above = list(takewhile(lambda sentence: sentence.heading, document.sentences))
    told = {term for sentence in document.sentences[len(above) :] for term in terms(sentence.text)} if above else set()
    return next((sentence.text for sentence in above if _can_head(sentence.text, told)), None)


def _can_head(line: str, told: Set[str]) -> bool:
    """Whether a line may be the headline of a text that holds the terms `told`, at least half of its own."""
    if len(line.split()) < _FEWEST_WORDS or _CREDIT.search(line) or _ONLY_A_DATE.fullmatch(line):
        return False
    own = set(terms(line))
    return 2 * len(own & told) >= len(own)


def _borne_out(headline: str, told: Counter[str]) -> float:
    """Return in how many lines of the summary a term of the headline stands on average."""
    own = set(terms(headline))
    return sum(told[term] for term in own) / len(own) if own else 0.0


def _first_clause(sentence: str) -> tuple[str, bool] | None:
    """Return the longest start of a sentence that can stand as a title, and whether it ends with a clause."""
    if len(sentence) <= _LONGEST:
        return sentence.rstrip("."), True
    ends = [
        end
        for end in _CLAUSE_ENDS.finditer(sentence, _SHORTEST)
        if end.start() <= _LONGEST and _whole(sentence[: end.start()])
    ]
    clean = [end for end in ends if end.lastgroup == "clean"]
    best = (clean or ends)[-1:]
    if not best:
        return None
    going_on = "…" if best[0].lastgroup == "open" else ""  # "One of the people killed" says nothing yet
    return sentence[: best[0].start()] + going_on, bool(clean)


def _whole(words: str) -> bool:
    """Whether no quotation mark or bracket is left open."""
    return (
        all(words.count(opening) <= words.count(closing) for opening, closing in _PAIRS) and words.count('"') % 2 == 0
    )


def _start(words: str) -> str:
    return words[:_LONGEST].rsplit(" ", 1)[0].rstrip(",;:")
