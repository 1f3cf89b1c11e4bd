"""Titles: the brief's own (the best headline that a source has, else its bottom line), and what a source opens with.

Every title is verbatim: a headline as it stands, or the start of a sentence, cut where a clause ends.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Set
from functools import cache
from itertools import takewhile

from briefing.lexicon import entries, word_set
from briefing.matching import terms
from briefing.matching.patterns import regex
from briefing.model import Document, Ranking, Story

_LONGEST = 90
_LONGEST_LEAD = 130
"""Characters up to which the start of a sentence may be the title when no shorter one holds its verb."""
_SHORTEST = 40
_CLAUSE_ENDS = regex(
    r"(?P<clean>[;:]|,(?= (?:after|as|while|but|and|which|who|when|where)\b)| [-–—]+(?= )"
    r"| (?=(?:after|as|while|when|because|amid|following|despite|before|until)\b))"
    r"|(?P<rough>,(?!\d))|(?P<open> (?=(?:that|which|who|where|with|in|on|at|for)\b))"
)
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
_DANGLING = regex(
    r",?(?: (?:or|and|but|nor|just|only|even|partly|mainly|largely|shortly|soon|,))+$"
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
    return _first_lead(ranking) or _start(ranking.chosen[0].sentence.text) + "…"


def _first_lead(ranking: Ranking) -> str | None:
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


def _first_clause(sentence: str) -> tuple[str, int, bool] | None:
    """Return the start of a sentence that best stands as a title, how much it tells, and whether a clause ends there.

    It tells most with a verb of its own and a subject that is no pronoun; of equals the longest is taken, a short one
    before a long one.
    """
    if len(sentence) <= _LONGEST:
        return _unstopped(sentence), _tells(sentence), True
    starts = [_cut_at(sentence, end) for end in _CLAUSE_ENDS.finditer(sentence, _SHORTEST, _LONGEST_LEAD + 10)]
    if len(sentence) <= _LONGEST_LEAD:
        starts.append((_unstopped(sentence), True))
    found = [(start, _tells(start), clean) for start, clean in starts if len(start) <= _LONGEST_LEAD and _whole(start)]
    short = [one for one in found if one[1] and len(one[0].removesuffix("…")) <= _LONGEST]
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
    if tokens and (tokens[-1] in _FINITE or not word_set("speaking_verbs").isdisjoint(last)):
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


def _start(words: str) -> str:
    return words[:_LONGEST].rsplit(" ", 1)[0].rstrip(",;:")
