"""All capitalised words of an article that may be names."""

from __future__ import annotations

import re

from briefing.language.names import lists
from briefing.language.names.candidates import Candidate, Token, candidate, pieces, tokens_of
from briefing.language.names.headings import after_dateline, unreliable
from briefing.language.names.shapes import RUN
from briefing.matching.naming import fold
from briefing.model import Document

_GOVERNING = re.compile(r" (administration|government|regime|campaign|authorities|officials|delegation|delegates?)\b")
_CREDIT = re.compile(
    r"^\(?(?:Additional )?(?:Reporting|Editing|Writing|Photos?|Image|Picture|Credit|Caption|Compiled|Translated)"
    r"(?: and \w+)? by\b|^By [A-Z]\w+ [A-Z]\S+(?: [A-Z]\S+)?(?:[,/]|$)|contributed to this (?:report|story|article)"
    r"|\((?:AP |Reuters )?(?:Photo|File)|Getty Images|/(?:AP|Reuters|AFP|EPA)\b|^(?:Photo|Image|Credit|Source)s?:"
    r"|^Follow .{1,60} on (?:Twitter|Facebook)"
)
"""Lines that name who wrote or photographed, not who takes part."""
_OPENERS = frozenset("“\"‘'«„(*•[—–-:―")


def scan(document: Document) -> list[Candidate]:
    """Return the candidates of a document in order of place; none in headlines and datelines."""
    found: list[Candidate] = []
    skipped = unreliable(document)
    text, article = document.article.text, document.article.id
    paragraph = 0
    for sentence in document.sentences:
        if sentence.index in skipped or sentence.heading or _CREDIT.search(sentence.text):
            continue
        start = sentence.start
        if sentence.paragraph != paragraph:
            paragraph = sentence.paragraph
            start = after_dateline(text, start, sentence.end)
        for run in RUN.finditer(text, start, sentence.end):
            opens = (
                run.start() == start
                or text[run.start() - 1] in _OPENERS
                or text[run.start() - 2 : run.start()] in (": ", "* ")
            )
            for number, piece in enumerate(pieces(tokens_of(text, run.start(), run.end()), opens)):
                opening = opens and number == 0 and piece[0].start == run.start()
                the = text[piece[0].start - 4 : piece[0].start] == "The " and not (
                    opens and piece[0].start - 4 <= run.start()
                )
                found += _of_piece(article, text, piece, opening, the)
    return found


def _of_piece(article: int, text: str, piece: list[Token], opening: bool, the: bool) -> list[Candidate]:
    governing = None if piece[-1].possessive else _GOVERNING.match(text, piece[-1].end)
    if governing and len(piece) <= 3:
        grouped = _group(article, text, piece, governing.end(), governing.group(1))
        if grouped:
            return [grouped]
    one = candidate(article, text, piece, opening, the)
    return [one] if one else []


def _group(article: int, text: str, piece: list[Token], end: int, noun: str) -> Candidate | None:
    """Return "Bellamy administration", "Ruritanian government" as one name."""
    owner = " ".join(token.key for token in piece)
    national = owner in lists.demonyms() or owner in lists.states()
    if noun not in ("administration", "campaign") and not national:
        return None
    if noun in ("administration", "campaign") and (national or len(piece) > 1 or owner in lists.OPENING):
        return None
    start = piece[0].start
    words = text[start:end]
    key = fold(words)
    return Candidate(article, start, end, words, key, tuple(key.split()), "organisation", None, (), False, False)
