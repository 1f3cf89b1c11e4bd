"""Two clauses of a sentence that tell a step each: with other days, or with somebody else who acts and one time."""

from __future__ import annotations

from briefing.matching.patterns import regex
from briefing.sections.next_steps.reading import Place, Reading

Clauses = tuple[tuple[int, int], tuple[int, int]]
"""Where two clauses stand in their sentence."""
_LINK = regex(r"(?:,|;| [–—])[”\"]? (?:and|but|while|then) |; | and | but ")
_WHICH_IS = regex(r", which (?=(?:is|are) (?:scheduled|due|set|planned|expected|to)\b)")
_THAT = regex(
    r"(?:,|;)?(?: and| but)(?: \w+(?:s|ed|id))? that "
    r"(?!(?:he|she|it|they|which|this|is|was|has|will|would|could|may|might|can|should)\b)"
)
"""What joins two reported clauses: "said that the fair will open and that the mill will close"."""
_SPOKEN = regex(r" that |\b(?:said|says|added|announced|promised|told)\b")
_JOINTS = (", and ", ", but ", ", while ", "; ", ",” and ", '," and ', "– and ", "– but ")
_NO_SUBJECT = ("by ", "in ", "on ", "at ", "for ", "with ", "to ", "of ", "from ", "then ", "also ", "is ", "are ")
_SAME = frozenset(
    (
        "it", "he", "she", "they", "we", "i", "you", "who", "which", "that", "this", "there", "by", "in", "on", "at",
        "for", "with", "to", "of", "from", "then", "also", "is", "are", "was", "were", "will", "would", "has", "have",
        "had", "not", "if", "when", "where", "what", "said", "says", "both",
    )
)  # fmt: skip
"""Words with which no clause begins that names who else acts."""
_RELATIVES = frozenset(("that", "which", "who", "where", "whether"))
_LONGEST_SUBJECT = 9
_BACK = regex(r"\b(?:then|that day|the same (?:day|time|night|week|month))\b")
"""What points back at the time of the clause before."""
_JOINS_NOUNS = (" and ", " but ")
_FINITE = frozenset(
    (
        "will", "is to", "scheduled to", "expected to", "plans to", "going to", "said would", "scheduled for",
        "likely to", "prepares", "promises to", "agreed to", "will not", "set for a day", "said was doing",
        "expected on", "awaits", "ready to",
    )
)  # fmt: skip
"""Cues that are the verb of a clause of their own."""


def has_clauses(place: Place) -> bool:
    """Whether the sentence may have two such clauses: several times, or a joint behind a comma or its only time."""
    if len(place.ahead) > 1 or joins_reports(place):
        return True
    if any(joint in place.lowered for joint in _JOINTS):
        return True
    return place.lowered.startswith(_JOINS_NOUNS, place.ahead[0].end - place.sentence.start)


def joins_reports(place: Place) -> bool:
    """Whether two clauses with "that" may be joined in the sentence."""
    return " that " in place.lowered and _THAT.search(place.lowered) is not None


def clauses(place: Place, one: Reading, other: Reading) -> Clauses | None:
    """Return where the clauses of two readings stand in the sentence; None unless a time belongs to one alone."""
    first, last = (one, other) if one.match.start() < other.match.start() else (other, one)
    reported = _of_two_reports(place, one, other)
    if reported is not None:
        return reported
    a, b = first.when, last.when
    if a is None or b is None or a.first is None or b.first is None or a.last is None or b.last is None:
        return _of_other_subject(place, first, last)
    if a.first <= b.last and b.first <= a.last:
        return _of_other_subject(place, first, last)
    start = place.sentence.start
    for link in _LINK.finditer(place.lowered, first.match.end(), last.match.start() + 1):
        if a.end - start <= link.start() and b.start - start >= link.end():
            subject = place.lowered[link.end() : last.match.start()].lstrip()
            if subject and not subject.startswith(_NO_SUBJECT):
                return (0, link.start()), (link.end(), len(place.sentence.text))
    return _of_relative_clause(place, a.end - start, last)


def _of_two_reports(place: Place, one: Reading, other: Reading) -> Clauses | None:
    """Return the same where two reports are joined between the verbs of both readings."""
    link = _THAT.search(place.lowered, min(one.verb_at, other.verb_at))
    if link is None or link.start() >= max(one.verb_at, other.verb_at):
        return None
    if " said" not in link.group() and _SPOKEN.search(place.lowered, 0, link.start()) is None:
        return None
    return (0, link.start()), (link.end(), len(place.sentence.text))


def _of_other_subject(place: Place, first: Reading, last: Reading) -> Clauses | None:
    """Return the same where the second clause names who else acts, and the times before and behind it differ.

    "The trial will end on Friday, and the mayor has promised to resign", not "and he will leave"; a bare "and" joins
    clauses only right behind a time, else nouns: "the mayor and the owner will".
    """
    if last.cue.name not in _FINITE:
        return None
    start = place.sentence.start
    for link in _LINK.finditer(place.lowered, first.match.end(), last.match.start() + 1):
        subject = place.lowered[link.end() : last.match.start()].split()
        if not subject or subject[0] in _SAME or subject[-1] in _RELATIVES or len(subject) > _LONGEST_SUBJECT:
            continue
        if subject[0].endswith("ing"):  # "is committed to holding talks, and finding a way that will"
            continue
        if _BACK.search(place.lowered, link.end()) is not None:
            continue
        before = [time for time in place.ahead if time.start - start < link.start()]
        after = [time for time in place.ahead if time.start - start >= link.end()]
        if link.group() in _JOINS_NOUNS and not (before and before[-1].end - start == link.start()):
            continue
        if {time.text for time in before} != {time.text for time in after}:
            return (0, link.start()), (link.end(), len(place.sentence.text))
    return None


def _of_relative_clause(place: Place, after: int, last: Reading) -> Clauses | None:
    """Return the same for a relative clause: "will join them in July, after a test, which is due on Tuesday".

    `after` is where the first day ends in the sentence; the second part begins with what the clause is about.
    """
    for link in _WHICH_IS.finditer(place.lowered, after, last.match.end() + 1):
        comma = place.lowered.rfind(", ", after, link.start())
        if comma >= 0:
            return (0, comma), (comma + 2, len(place.sentence.text))
    return None
