"""Who or what does it, by the few words before the verb: a thing plans nothing, it only brings something about."""

from __future__ import annotations

from briefing.lexicon import word_set
from briefing.sections.next_steps.phrasing import can_act

EFFECTS = word_set("plan_effects")
"""Verbs for what a thing brings about."""
_HELD = frozenset(
    (
        "place", "effect", "over", "office", "off", "part", "charge", "control", "up", "in", "on", "out", "back",
    )
)  # fmt: skip
"""Words after a verb of the list that make it another one: "will take place", "will bring in", "will lift off"."""
_AUXILIARIES = frozenset(
    (
        "will", "would", "shall", "could", "may", "might", "can", "should", "must", "not", "never", "also",
        "now", "still", "soon", "then", "likely", "probably", "even", "only", "just", "is", "are", "was",
        "were", "be", "been", "expected", "going", "to", "have", "has", "had", "that", "which", "who", "itself",
        "eventually", "certainly", "ultimately", "undoubtedly", "definitely", "inevitably", "immediately",
        "sure", "certain", "set", "bound", "due", "promises", "about", "all", "both", "each", "really", "no",
        "longer", "continue",
    )
)  # fmt: skip
_SOMETHING = frozenset(
    (
        "this", "that", "these", "those", "everything", "nothing", "something", "anything", "all", "what",
    )
)  # fmt: skip
PEOPLE = frozenset(
    (
        "many", "others", "readers", "users", "viewers", "fans", "everybody", "everyone", "nobody", "anyone",
        "somebody", "someone", "anybody",
        "folks", "people", "some", "most", "few", "you", "one", "visitors", "motorists", "shoppers", "consumers",
    )
)  # fmt: skip
"""Nobody in particular."""
_PERSONS = frozenset(("he", "she", "they", "we", "you", "who", "people", "it", "him", "them", "us"))
_SMALL = frozenset(
    ("the", "a", "an", "this", "that", "such", "its", "his", "her", "their", "our", "some", "all", "more")
)
_OF = frozenset(("of", "in", "at", "from", "for", "with", "on"))
_ENDS = (",", ";", ":", "—", "–", ".", "”", '"', ")")
_CLAUSE = frozenset(
    (
        "said", "says", "that", "if", "when", "and", "but", "because", "as", "while", "whether", "where", "so",
    )
)  # fmt: skip
_REACH = 100
_LONGEST = 7
"""Words of a subject that are looked at."""


def subject_before(written: str, verb: int) -> list[str]:
    """Return the last words of the subject of the verb that begins at `verb`, as written, auxiliaries left out."""
    words = written[max(verb - _REACH, 0) : verb].split()
    if verb > _REACH:
        words = words[1:]
    while words and words[-1].strip("“\"‘'").lower() in _AUXILIARIES:
        words.pop()
    subject: list[str] = []
    for word in reversed(words[-_LONGEST:]):
        if subject and (word.endswith(_ENDS) or word.lower() in _CLAUSE):
            break
        subject.append(word)
    return subject[::-1]


def brings_about(written: str, verb: int, base: str, after: str, *, quoted: bool) -> bool:
    """Whether some thing has an effect: "the move will boost trade", "this will clarify nothing".

    `written` is the sentence, `base` the verb, which begins at `verb` in it, `after` the words after that.
    """
    if base not in EFFECTS or after.lstrip().split(" ", 1)[0] in _HELD:
        return False
    subject = subject_before(written, verb)
    if not subject:
        last = written[max(verb - 30, 0) : verb].lower().split()
        return bool(_SOMETHING.intersection(last))
    head = subject[-1].strip("“”\"‘’',").lower()
    if head == "it":
        return quoted
    if head in _SOMETHING:
        return True
    own = _OF.isdisjoint(word.lower() for word in subject) and subject[-1][0].islower()
    return not (_may_act(subject[-1]) if own else any(map(_may_act, subject)))


def _may_act(word: str) -> bool:
    bare = word.strip("“”\"‘’',()")
    if not bare[:1].isalpha():
        return bare[:1].isdigit()
    if bare.lower() in _SMALL:
        return False
    return bare[0].isupper() or bare in _PERSONS or can_act(bare.lower())


def is_anybody(written: str, verb: int) -> bool:
    """Whether nobody in particular does it: "readers will", "many others will"."""
    subject = subject_before(written, verb)
    if [word.lower() for word in subject[-3:-1]] == ["people", "of"]:
        return True
    return bool(subject) and subject[-1].lower() in PEOPLE and len(subject) <= 3 and not subject[0][0].isdigit()
