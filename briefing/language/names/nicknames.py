"""Names with a nickname in quotation marks between given and family name: Sipho “Zakes” Holm."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.names import lists
from briefing.language.names.candidates import Candidate
from briefing.language.names.words import is_common, is_known
from briefing.matching.patterns import regex

_NICKNAME = regex(r" [“\"][A-Z][\w.’'-]*(?: [\w.’'-]+){0,2}[”\"] (?=[A-Z])")
_MOST = 3
"""Words of a given name or a family name."""


def with_nicknames(text: str, candidates: list[Candidate], quoted: Sequence[int]) -> list[Candidate]:
    """Join what stands before and behind a quoted nickname to one name; `candidates` are those of one article.

    `quoted`: which of them stand before a quotation mark.
    """
    for at in reversed(quoted):
        nickname = _NICKNAME.match(text, candidates[at].end)
        if nickname is None:
            continue
        behind = next((there for there, one in enumerate(candidates[at:], at) if one.start == nickname.end()), None)
        if behind is not None and _are_one(candidates[at], candidates[behind]):
            candidates[at : behind + 1] = [_joined(text, candidates[at], candidates[behind])]
    return candidates


def _are_one(given: Candidate, family: Candidate) -> bool:
    """Whether two names may be the halves of one: neither is known to be anything else."""
    if given.possessive or family.title or len(given.words) > _MOST or len(family.words) > _MOST:
        return False
    if given.guess not in (None, "person") or family.guess not in (None, "person"):
        return False
    return not (_is_no_name(given.words[-1]) or _is_no_name(family.words[0]))


def _is_no_name(word: str) -> bool:
    return (is_common(word) or is_known(word)) and word not in lists.FIRST_NAMES


def _joined(text: str, given: Candidate, family: Candidate) -> Candidate:
    """Return one candidate for both; its words and its key leave the nickname out."""
    return given._replace(
        end=family.end,
        text=text[given.start : family.end],
        key=f"{given.key} {family.key}",
        words=given.words + family.words,
        guess="person",
        opening=False,
        possessive=family.possessive,
    )
