"""What a source calls whom it has just named: "Xorvia sold its mill. The Torsby packaging concern said so."."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from briefing.language.names import lists
from briefing.language.names.candidates import Candidate
from briefing.language.names.role_words import is_role
from briefing.language.names.roles_before import pasts
from briefing.lexicon import word_set
from briefing.matching.patterns import by_letter, regex
from briefing.model import EntityKind, Span

TOPICAL = 1200
"""Characters of an article within which a body stands that it is about."""
_FURTHEST = 600
"""Characters behind a name in which it is taken up."""
_LONGEST = 90
"""Characters of a description and the verb behind it."""
_WORDS = 7
"""Words of them."""
_THE = len("The ")
_CLOSES = frozenset('”",dst')
"""Letters before "the" behind which the subject of a clause may begin."""
_BEFORE = frozenset('\n.?!”"')
"""What stands with a space before the first word of a sentence."""
_OPENERS = ("\n", "The ", "But ", "“", '"', "and ", "that ", "said ")
"""What else stands before a name that may be the subject."""
_LOOKED_AT = 3
"""Places of a name behind which is looked."""
_SUBJECT = regex(
    r"(?:(?:^|\n|[a-z\d)][.!?][”\"’']{0,2}\s+)(?:But |And |Now |Still, |Yet |(?:In|On|At) [\w ]{3,20},? )?[“\"]?"
    r"|(?P<quoted>[,.!?][”\"] ))[Tt]he $"
)
"""What stands before the subject of a sentence, "The" included."""
_REPORTED = tuple(f" {said}{that} the " for said in ("said", "says", "added") for that in ("", " that"))
"""What stands before the subject of reported speech."""
_OTHERS = frozenset(
    ("former", "other", "same", "first", "second", "third", "next", "latter", "new", "entire", "whole", "late", "rival",
     "parent", "only", "previous", "two", "three", "four", "five", "six", "rest", "last", "dead", "average", "typical",
     "ideal", "individual", "single", "remaining", "combined", "best", "top", "current", "another", "immediate")
)  # fmt: skip
"""Words by which somebody else is meant, or several."""
_ANYBODY = frozenset(
    ("agent", "assailant", "attacker", "attorney", "author", "bomber", "boyfriend", "brother", "child", "client",
     "colleague", "consumer", "counsel", "counterpart", "daughter", "defendant", "detective", "driver", "employee",
     "expert", "father", "friend", "girlfriend", "gunman", "husband", "investigator", "judge", "juror", "killer",
     "lawyer", "leader", "magistrate", "man", "member", "mother", "neighbor", "neighbour", "officer", "official",
     "opponent", "owner", "parent", "patient", "plaintiff", "predecessor", "prosecutor", "reader", "reporter",
     "resident", "sister", "son", "source", "spokesman", "spokesperson", "spokeswoman", "successor", "suspect",
     "tenant", "user", "victim", "visitor", "voter", "wife", "winner", "witness", "woman", "worker")
)  # fmt: skip
"""Who may as well be somebody else."""
_WHOLLY = frozenset(
    ("airline", "brewer", "carrier", "chain", "company", "concern", "conglomerate", "giant", "insurer", "lender",
     "manufacturer", "publisher", "retailer", "utility")
)  # fmt: skip
"""What firms are called by in any place of a sentence."""
_FIRMS = _WHOLLY | frozenset(
    ("agency", "bank", "broadcaster", "brokerage", "casino", "charity", "club", "consultancy", "corporation",
     "developer", "distributor", "exporter", "firm", "franchise", "group", "magazine", "miner", "network", "newspaper",
     "nonprofit", "operator", "organisation", "organization", "partnership", "producer", "refiner", "seller",
     "shipbuilder", "shipper", "start-up", "startup", "supplier", "supermarket", "think-tank", "university",
     "watchdog", "wholesaler")
)  # fmt: skip
"""What bodies are called as subjects."""
_NAMED_FIRM = regex(rf"(?:[\w.&’'-]+ ){{1,5}}?(?:{by_letter(sorted(_FIRMS))}|[a-z]+maker)\b")
"""What may be a description of a body: tried before its words are looked at one by one."""
_ABBREVIATED = frozenset(("St.", "U.S.", "U.K.", "U.N.", "N.Y.", "L.A."))
_VERBS = frozenset(
    ("also", "can", "could", "did", "does", "earlier", "had", "has", "hopes", "is", "later", "may", "might", "now",
     "plans", "recently", "said", "says", "then", "was", "who", "will", "would")
)  # fmt: skip
"""What stands behind a subject, beside the past tense."""


def taken_up(
    text: str, members: Sequence[Candidate], first: int, kind: EntityKind, starts: Sequence[int]
) -> Span | None:
    """Find what a description with "the" calls the one who was named last before it.

    `members`: the places of the name, from the `first` on in one article; `starts`: where people, or bodies, are named
    there, in order.
    """
    nearest = 0
    for number, one in enumerate(members[first : first + _LOOKED_AT], 1):
        if one.article != members[first].article:
            break
        if one.start > 1 and text[one.start - 2] not in _BEFORE and not text.endswith(_OPENERS, 0, one.start):
            continue
        nearest = bisect_left(starts, one.end, nearest)
        reach = min(one.end + _FURTHEST, starts[nearest]) if nearest < len(starts) else one.end + _FURTHEST
        foremost = kind == "organisation" and number * 2 > nearest
        if span := _behind(text, one, reach, kind, foremost):
            return span
    return None


def _behind(text: str, one: Candidate, reach: int, kind: EntityKind, foremost: bool) -> Span | None:
    """Return the description behind a name, up to `reach`; `foremost`: whether the article is about that body."""
    at = one.end
    while (the := text.find("The ", at, reach)) >= 0:
        at = the + _THE
        if _SUBJECT.search(text, max(0, at - 40), at) and (span := _described(text, at, kind, True)):
            return span
    if not foremost and text.find('" the ', one.end, reach) < 0 and text.find("” the ", one.end, reach) < 0:
        return None
    at = one.end
    while (the := text.find(" the ", at, reach)) >= 0:
        at = the + _THE + 1
        subject = text[the - 1] in _CLOSES and _is_subject(text, at, one, kind)
        if (subject or foremost) and (span := _described(text, at, kind, subject)):
            return span
    return None


def _is_subject(text: str, at: int, one: Candidate, kind: EntityKind) -> bool:
    """Whether what begins at `at`, behind "the", is the subject of a clause that goes on about a name."""
    if kind == "organisation" and text.endswith(_REPORTED, 0, at):
        return True
    found = _SUBJECT.search(text, max(0, at - 40), at)
    if found is None or not found.group("quoted"):
        return found is not None
    opened = max(text.rfind(mark, one.start, found.start() + 1) for mark in ("“", '"'))
    return opened >= 0  # a name within the quotation is not the speaker's


def _described(text: str, at: int, kind: EntityKind, subject: bool) -> Span | None:
    """Return the phrase that begins at `at` if its noun, behind another word, is one for somebody or for a body."""
    if kind == "organisation" and not _NAMED_FIRM.match(text, at, at + _LONGEST):
        return None
    words = text[at : at + _LONGEST].split(" ", _WORDS)[:_WORDS]
    end = at
    for number, word in enumerate(words):
        plain = word if word in _ABBREVIATED else word.rstrip(',.;:)”"\n').partition("\n")[0]
        bare = plain.removesuffix("’s").removesuffix("'s")
        if number and bare.islower() and _is_head(bare, kind, subject):
            after = words[number + 1] if number + 1 < len(words) else ""
            if plain != bare or (plain != word and not subject) or _is_verb(after):
                return Span(at, end + len(bare))
        if bare != word or bare.lower() in _OTHERS or bare in pasts():
            return None
        if bare != "and" and bare.lower() in lists.FUNCTION_WORDS:
            return None
        end += len(word) + 1
    return None


def _is_head(word: str, kind: EntityKind, subject: bool) -> bool:
    if kind == "organisation":
        return word in (_FIRMS if subject else _WHOLLY) or word.endswith("maker")
    return is_role(word) and word not in _ANYBODY and not word.endswith("s")


def _is_verb(word: str) -> bool:
    word = word.lower().rstrip(",.")
    return word in _VERBS or word.endswith("ed") or word in pasts() or word in word_set("speaking_verbs")
