"""The start of a sentence that can stand as a title: cut where a clause ends, and it tells something by itself."""

from __future__ import annotations

import re
from functools import cache

from briefing.lexicon import entries, word_set
from briefing.matching.patterns import regex
from briefing.model import Ranking

LONGEST = 90
_LONGEST_LEAD = 130
"""Characters up to which the start of a sentence may be the title when no shorter one holds its verb."""
_SHORTEST = 40
_CLAUSE_ENDS = regex(
    r"(?P<clean>[;:]|,(?= (?:after|as|while|but|and|which|who|when|where)\b)| [-–—]+(?= )"
    r"| (?=(?:after|as|while|when|because|amid|following|despite|before|until)\b))"
    r"|(?P<rough>,(?!\d))|(?P<open> (?=(?:that|which|who|where|with|in|on|at|for)\b))"
)
_DANGLING = regex(
    r",?(?: (?:or|and|but|nor|just|only|even|partly|mainly|largely|shortly|soon|,)){1,6}$"
    r"|, \w+ing$| (?:just|only|mere|barely) (?:\w+ )?(?:minutes|hours|days|weeks|months|years)$"
)
"""What led over to a clause that was cut off: "just hours" before "after"."""
_TOKEN = regex(r"[^\W\d_]+(?:[’'][^\W\d_]+)?|[,;:—–()]")
_BREAKS = frozenset(",;:—–()")
_RELATIVES = frozenset(("who", "which", "whose", "whom", "that", "where", "when", "while"))
_BEFORE_SUBJECTS = frozenset(
    ("in", "on", "at", "as", "after", "before", "according", "during", "since", "despite", "for", "with", "while",
     "when", "by", "from", "under", "among", "amid", "because", "if", "although", "though", "until", "less", "more",
     "unlike", "like", "once", "following", "without")
)  # fmt: skip
"""What opens words that stand before a subject, up to the comma."""
_FINITE = frozenset(
    ("is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may", "might", "must",
     "should", "shall", "does", "do", "did", "isn’t", "isn't", "aren’t", "aren't", "wasn’t", "wasn't", "won’t", "won't",
     "didn’t", "didn't", "doesn’t", "doesn't", "don’t", "don't", "can’t", "can't", "couldn’t", "couldn't", "cannot",
     "hasn’t", "hasn't", "haven’t", "haven't", "wouldn’t", "wouldn't", "said", "says", "told", "tells")
)  # fmt: skip
_NEAR = 4
"""Words before "…" among which a verb of speech tells that what was said is missing ("said on Wednesday…")."""
_SURELY = 2
"""What a start tells that has a verb of its own."""
_RELATIVE_DONE = 2
"""Where a relative clause has its verb: the next one may be that of the whole ("a boy who was born here has ...")."""
_PRONOUNS = frozenset(("who", "he", "she", "it", "they", "we", "you", "i", "that", "which", "and", "but", "or"))
_AFTER_PARTICIPLES = frozenset(
    ("by", "in", "at", "of", "on", "from", "with", "to", "as", "for", "during", "near", "over", "under", "after", "")
)
"""Behind one of these "killed" may be no verb of the clause ("one of the people killed in ...")."""
_LINES = 3
"""Lines of the summary of which one may give the title: the first that can be cut where a clause ends."""
_PAIRS = (("“", "”"), ("(", ")"), ("‘", "’"))


def first_lead(ranking: Ranking) -> str | None:
    """Return the start of one of the first lines of the summary that tells most by itself."""
    best: tuple[str, int, bool] | None = None
    for choice in ranking.chosen[:_LINES]:
        alike = (choice.sentence, *choice.duplicates)
        starts = [start for sentence in alike if (start := _first_clause(sentence.text))]
        lead = max(starts, key=lambda start: start[1:], default=None)
        if lead and (lead[1] == _SURELY or (lead[2] and not _leans(lead[0].split()[0].lower()))):
            return lead[0]
        if lead and (best is None or lead[1] > best[1]):
            best = lead
    return best[0] if best else None


def _first_clause(sentence: str) -> tuple[str, int, bool] | None:
    """Return the start of a sentence that best stands as a title, how much it tells, and whether a clause ends there.

    It tells most with a verb of its own and a subject that is no pronoun; of equals the longest is taken, a short one
    before a long one.
    """
    if len(sentence) <= LONGEST:
        return _unstopped(sentence), _tells(sentence), True
    starts = [_cut_at(sentence, end) for end in _CLAUSE_ENDS.finditer(sentence, _SHORTEST, _LONGEST_LEAD + 10)]
    if len(sentence) <= _LONGEST_LEAD:
        starts.append((_unstopped(sentence), True))
    found = [(start, _tells(start), clean) for start, clean in starts if len(start) <= _LONGEST_LEAD and _whole(start)]
    short = [one for one in found if one[1] and len(one[0].removesuffix("…")) <= LONGEST]
    if short:
        return max(short, key=lambda one: (one[2], one[1], len(one[0])))
    telling = [one for one in found if one[1]]
    return max(telling, key=lambda one: (one[1], one[2], -len(one[0]))) if telling else None


def _unstopped(sentence: str) -> str:
    """Return a sentence without its full stop, unless that is one of "p.m." as well."""
    return sentence if sentence[-3:-2] == "." else sentence.rstrip(".")


def _cut_at(sentence: str, end: re.Match[str]) -> tuple[str, bool]:
    """Return what stands before the end of a clause, and whether it is one where nothing is missing."""
    start = sentence[: end.start()]
    kept = _DANGLING.sub("", start)
    going_on = "…" if end.lastgroup == "open" else ""  # "One of the people killed" says nothing yet
    return kept + going_on, end.lastgroup == "clean"


def _tells(words: str) -> int:
    """Return how much words tell by themselves: 2 with a verb outside relative clauses, 1 if it may be one, else 0.

    Words that begin with a pronoun tell less.
    """
    tokens: list[str] = _TOKEN.findall(words.lower())
    if tokens and tokens[0] in _BEFORE_SUBJECTS and "," in tokens:
        tokens = tokens[tokens.index(",") + 1 :]
    if not tokens:
        return 0
    best, aside, before = 0, 0, ""
    for token, following in zip(tokens, [*tokens[1:], ""], strict=True):
        if token in _BREAKS:
            aside = 0
        elif token in _RELATIVES:
            aside = 1
        elif token in _FINITE or token in _pasts():
            if aside == 0 or (aside == _RELATIVE_DONE and token in _FINITE and before not in _PRONOUNS):
                best = _SURELY
                break
            aside = 1 if token in word_set("speaking_verbs") else _RELATIVE_DONE
        elif token.endswith("ed") or token in _doing():
            if aside == 0:
                may_be_none = following in _AFTER_PARTICIPLES and not (token.endswith("s") and following == "to")
                best = max(best, 1 if may_be_none else _SURELY)
            elif token not in word_set("speaking_verbs"):
                aside = _RELATIVE_DONE
        before = token
    last = tokens[-_NEAR:] if words.endswith("…") else tokens[-1:]
    if tokens[-1] in _FINITE or not word_set("speaking_verbs").isdisjoint(last):
        return 0  # what was said, or is so, was cut off
    return 1 if best and _leans(tokens[0]) else best


def _leans(word: str) -> bool:
    """Whether the first word of a sentence points back to another one."""
    return word.replace("’", "'").partition("'")[0] in word_set("leaning_openers")


@cache
def _pasts() -> frozenset[str]:
    """Return the pasts of irregular verbs that are no participles."""
    rows = [entry.split(" | ") for entry in entries("irregular_verbs")]
    return frozenset(past for row in rows for past in row[1].split() if past not in row[2].split())


@cache
def _doing() -> frozenset[str]:
    """Return listed verbs of speech and action of one word, participles among them."""
    rows = [entry.split(" | ") for entry in entries("irregular_verbs")]
    pasts = [past for row in rows for past in row[1].split()]
    return frozenset(pasts).union(word_set("acting_verbs"), word_set("speaking_verbs"))


def _whole(words: str) -> bool:
    """Whether no quotation mark or bracket is left open."""
    return (
        all(words.count(opening) <= words.count(closing) for opening, closing in _PAIRS) and words.count('"') % 2 == 0
    )


def cut(words: str) -> str:
    """Return the first words of a text that is too long, cut between two words."""
    return words[:LONGEST].rsplit(" ", 1)[0].rstrip(",;:")
