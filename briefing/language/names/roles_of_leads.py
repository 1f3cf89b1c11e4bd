"""Who a first sentence tells of whom only the next one names: "A Torsby baker was freed. Ana Bell, 34, had ..."."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from briefing.language.names.candidates import Candidate
from briefing.language.names.role_words import CLOSERS, describes_body, names_somebody
from briefing.language.names.roles_before import WORD, pasts
from briefing.language.names.roles_continued import opens
from briefing.lexicon import word_set
from briefing.matching.patterns import regex
from briefing.model import EntityKind, Span

EARLY = 700
"""Characters of an article in which leads stand."""
_FURTHEST = 420
"""Characters before a name in which the sentence begins that leaves it out."""
_OPENS = regex(r"(?:^|\n|\) ?[—–_-]{1,2} ?|[a-z\d)][.!?][”\"’']{0,2} )(?P<role>(?:An?|The) [^,.;:()“”\"—–\n]{3,140})")
_ENDS = regex(r"[a-z\d)%”\"’][.!?][”\"’']{0,2}\s+$")
_JOINS = frozenset(("of", "for", "from", "at", "in", "with"))
_LONGEST = 12
"""Words of a description."""
_FINITE = frozenset(
    ("are", "can", "could", "had", "has", "have", "is", "may", "might", "said", "says", "that", "was", "were",
     "which", "who", "will", "would")
)  # fmt: skip


def led_to(text: str, one: Candidate, starts: Sequence[int], kind: EntityKind) -> Span | None:
    """Find whom the sentence before a name tells of, where nobody was named yet; `starts`: where others are named."""
    start = one.title.start if one.title else one.start
    if not opens(text, one) or not _ENDS.search(text, max(0, start - 8), start):
        return None
    paragraph = max(text.rfind("\n", 0, len(text[:start].rstrip())), start - _FURTHEST, 0)
    found = _OPENS.search(text, paragraph, start)
    if found is None:
        return None
    before = bisect_left(starts, found.start())
    if before < bisect_left(starts, start) or (before and found.group("role").startswith("The ")):
        return None
    words = WORD.findall(found.group("role"))[:_LONGEST]
    end = _length(words, kind)
    role = " ".join(words[:end])
    begin = found.start("role")
    return Span(begin, begin + len(role)) if end and text.startswith(role, begin) else None


def _length(words: list[str], kind: EntityKind) -> int:
    """Return how many words are the description of somebody, or of a body, with what it is of; 0 for none."""
    for at in range(1, len(words)):
        if _closes(words[at]):
            return 0
        if at + 1 == len(words) or _closes(words[at + 1]):
            told = names_somebody(words[1 : at + 1]) if kind == "person" else describes_body(words[at])
            return _with_complement(words, at + 1) if told else 0
    return 0


def _with_complement(words: list[str], end: int) -> int:
    """Return where a description ends with what it is of: the "of a Torsby band" of "the singer of a Torsby band"."""
    if end < len(words) and words[end] in _JOINS:
        for at in range(end + 1, len(words)):
            if _closes(words[at]) and words[at] not in _JOINS:
                return at
    return end


def _closes(word: str) -> bool:
    """Whether a word is none of a noun phrase: a preposition, a relative, a verb."""
    lower = word.lower()
    if lower in CLOSERS or lower in _FINITE or lower.endswith("ed") or lower in pasts():
        return True
    return lower in word_set("speaking_verbs") or lower in word_set("acting_verbs")
