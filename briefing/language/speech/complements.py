"""What follows a reporting verb, and whether it can be what is said: "warned of", "put the toll at"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from briefing.language.speech.verbs import VERBS, Verb
from briefing.language.speech.words import QUOTED, Word, members

PARTICLES = {
    "call": ("for", "on", "upon"), "point": ("to", "out"), "speak": ("of", "about", "out", "against"),
    "talk": ("about", "of", "up"), "refer": ("to",), "appeal": ("to", "for"),
    "shoot": ("back",), "hit": ("back",), "fire": ("back",), "allude": ("to",),
}  # fmt: skip
"""Verbs that report with these words only; "call" also takes an object."""
_BACK = frozenset(("shoot", "hit", "fire"))
_CALLED = frozenset(("out", "off", "in", "up", "back", "home", "around", "police", "ahead", "over"))
"""What stands behind "call" where somebody is fetched or put off."""
_WITH = {
    "warn": ("of", "about", "against"),
    "complain": ("of", "about"),
    "ask": ("for", "about"),
    "boast": ("of",),
    "tell": ("of",),
    "plead": ("with", "for"),
}
"""Words that may belong to a verb which reports without them too."""
PHRASAL = {
    "bristle": ("at",), "scoff": ("at",), "brush": ("aside", "off"), "rule": ("out",),
    "wave": ("away", "aside", "off"), "shrug": ("off",), "laugh": ("off",), "play": ("down",),
    "swat": ("away", "aside"), "push": ("back",), "hit": ("out",), "lash": ("out",), "caution": ("against",),
    "pay": ("tribute", "homage"), "take": ("issue", "exception", "aim"), "spell": ("out",), "gloss": ("over",),
    "pour": ("scorn", "cold"), "heap": ("praise", "scorn"), "make": ("clear", "plain"),
}  # fmt: skip
"""Verbs that tell with these words what somebody thinks of something."""
_NEXT = {
    "push": ("against", "on", "at"), "hit": ("at", "against"), "lash": ("at", "against"), "take": ("with", "at", "to"),
}  # fmt: skip
"""What follows the second word of some of them."""
_NO_WORDS = {
    "claim": frozenset(("life", "lives", "title", "gold", "wicket", "wickets", "prize", "medal")),
    "complain": frozenset(
        ("fever", "pain", "pains", "headache", "headaches", "nausea", "dizziness", "symptoms", "fatigue", "cramps")
    ),
    "tell": frozenset(("on",)),
    "signal": frozenset(("with",)),
    "announce": frozenset(("himself", "herself", "itself", "themselves")),
}
"""What follows verbs, soon or at once, where nothing is said: "claimed nine lives", "complained of pains"."""
_SOON = 5
"""Words in which it follows the first two of them."""
_FOUND = frozenset(("show", "find", "determine", "learn", "understand"))
"""Verbs behind which a clause without "that" is known by its verb."""
_MEASURED = frozenset(
    ("toll", "number", "numbers", "figure", "cost", "costs", "damage", "price", "loss", "losses", "total", "count",
     "odds", "chances", "value", "bill", "crowd", "size", "dead")
)  # fmt: skip
"""What is put at a number."""
_AHEAD = 8
"""Words in which a measure and "at", or the verb of a clause without "that", follow."""
ACCOMPANIED = frozenset(
    word
    for word, verb in VERBS.items()
    if "measure" in verb.uses or verb.lemma in _BACK or verb.uses <= frozenset(("noun", "person"))
)
"""Verbs that report with certain words only."""
COMPANY = members("speechnoun") | _MEASURED | frozenset(chain.from_iterable(PHRASAL.values()))
"""One of these words."""
_SAID_BEFORE = frozenset(("the", "this", "that", "these", "those", "his", "her", "their", "its"))
"""What stands before the noun for words told of before."""
_OCCASIONS = frozenset(("at", "during", "on", "in", "before", "while", "when", "after"))
_BY_PHONE = frozenset(("say", "tell", "add", "reply", "respond", "answer", "begin", "continue", "conclude"))
"""Verbs after which "by" tells how and not by whom."""
_ALONE = frozenset(("person",))
_OWN_WAYS = (
    frozenset(PHRASAL)
    | frozenset(PARTICLES)
    | frozenset(_NO_WORDS)
    | frozenset(verb.lemma for verb in VERBS.values() if "measure" in verb.uses or verb.uses <= _ALONE)
    | {"insist"}
)
"""Verbs that take something in a way that others do not."""
_NO_WAY = -1
_ITSELF = frozenset(("himself", "herself", "itself", "themselves"))
_SELF = frozenset(("himself", "herself", "myself", "themselves"))
_NOT_AFTER_OBJECT_VERB = frozenset(
    ["of", "by", "in", "at", "with", "during", "from", "after", "before", "off", "as", "and", "or"]
)
_RUMOURED = frozenset(("believe", "think", "say", "report", "allege", "estimate", "understand", "feel", "rule"))
"""Verbs that are passive participles before "to": "a man believed to be ..."."""
CLAUSE_SIGNS = frozenset(
    [
        "that",
        "he",
        "she",
        "they",
        "it",
        "we",
        "i",
        "you",
        "there",
        "if",
        "whether",
        "how",
        "what",
        "why",
        "when",
        "where",
        "who",
    ]
)


def then_that(words: Sequence[Word], at: int) -> bool:
    """Whether a time or place and then "that" follow: "warned on Monday that", "vowed in a note that"."""
    that = next((n for n, word in enumerate(words[at : at + 6], at) if word.lower == "that"), None)
    return (
        that is not None
        and that > at
        and not any(word.sign or "conjunction" in word.classes for word in words[at:that])
    )


def _names_itself(words: Sequence[Word], at: int) -> bool:
    """Whether "themselves" and a quotation follow "call": a name that somebody has."""
    return at + 1 < len(words) and words[at].lower in _ITSELF and words[at + 1].lower == QUOTED


def _is_done(words: Sequence[Word], at: int, lemma: str) -> bool:
    """Whether what follows shows that nothing is said."""
    reach = _SOON if lemma in ("claim", "complain") else 1
    return not _NO_WORDS[lemma].isdisjoint([word.lower for word in words[at + 1 : at + 1 + reach]])


def clause_ahead(words: Sequence[Word], at: int) -> bool:
    """Whether a subject and its verb follow: "records show the mill was closed", but not "show a man who was there"."""
    if not (words[at].capital or "determiner" in words[at].classes):
        return False
    for word in words[at + 1 : at + _AHEAD]:
        if word.sign or word.of("relative", "subordinator", "conjunction") or word.lower == "to":
            return False
        if word.of("be", "modal") or word.lower in ("had", "has", "have", "did"):
            return True
    return False


def _is_put_at(words: Sequence[Word], at: int) -> bool:
    """Whether a measure and then "at" follow: "put the number of dead at forty"."""
    ahead = [word.lower for word in words[at : at + _AHEAD + 1]]
    measure = next((n for n, word in enumerate(ahead) if word in _MEASURED), None)
    return measure is not None and "at" in ahead[measure:]


def _answers(words: Sequence[Word], back: int) -> bool:
    """Whether words were shot back and no bullets: a quotation stands behind, or before the subject."""
    after = _past_time(words, back + 1)
    behind = [word.lower for word in words[after : after + 2]]
    if behind[:1] == ["that"]:
        return True
    return behind[:1] == [QUOTED] or behind[1:] == [QUOTED] or words[0].lower == QUOTED


def _acts(words: Sequence[Word], at: int) -> bool:
    """Whether an answer is an act: "responded by imposing", "replied with fire", and nothing is quoted."""
    if words[at + 1].lower not in ("by", "with", "in"):
        return False
    saying = at + 2 < len(words) and words[at + 2].cue
    return not (saying or any(word.lower == QUOTED for word in words) or then_that(words, at + 2))


def _past_time(words: Sequence[Word], at: int) -> int:
    """Step over "earlier Wednesday" and the like between a verb and its particle."""
    while at < len(words) and (words[at].of("weekday", "adverb") or words[at].lower.endswith("ly")):
        at += 1
    return at


def _own_way(words: Sequence[Word], at: int, verb: Verb, after: Word | None) -> int | None:
    """Return what a verb with ways of its own takes, as `takes` does; _NO_WAY where it goes the way of all."""
    lemma = verb.lemma
    if lemma in PHRASAL and after is not None and after.lower in PHRASAL[lemma]:
        behind = words[at + 2].lower if at + 2 < len(words) else ""
        fits = behind in _NEXT[lemma] if lemma in _NEXT else behind not in _NOT_AFTER_OBJECT_VERB
        return 2 if fits and (behind == QUOTED or not (behind and words[at + 2].sign)) else None
    if lemma == "make" and at + 2 < len(words) and words[at + 1].lower == "it":
        return 3 if words[at + 2].lower in PHRASAL[lemma] else None
    if lemma in _NO_WORDS and _is_done(words, at, lemma):
        return None
    if "measure" in verb.uses:
        return 1 if _is_put_at(words, at + 1) else None
    if lemma in PARTICLES:
        particle = _past_time(words, at + 1)
        if particle < len(words) and words[particle].lower in PARTICLES[lemma]:
            return None if lemma in _BACK and not _answers(words, particle) else particle - at + 1
        if lemma != "call" or _names_itself(words, at + 1) or (after is not None and after.lower in _CALLED):
            return None
    if lemma == "insist" and after is not None and after.lower == "on":
        done = at + 2 < len(words) and words[at + 2].lower.endswith("ing")
        return None if done else _NO_WAY  # "insisted on playing from the back"
    return None if verb.uses <= _ALONE else _NO_WAY


def takes(words: Sequence[Word], at: int, verb: Verb) -> int | None:
    """Return how many words belong to the cue at `at` when what follows can be what is said; None when it cannot."""
    after = words[at + 1] if at + 1 < len(words) else None
    if after is not None and after.lower == "aloud" and at + 2 < len(words):
        after = words[at + 2]
    if verb.lemma in _OWN_WAYS:
        length = _own_way(words, at, verb, after)
        if length != _NO_WAY:
            return length
    reports = "clause" in verb.uses and "object" not in verb.uses
    if after is None or after.lower == QUOTED or (reports and not after.classes):
        return 1
    if after.lower in _WITH.get(verb.lemma, ()):
        return 2
    if after.lower == "by" and verb.form == "past" and verb.lemma not in _BY_PHONE:
        return None  # "notes written by a lawyer"
    if "quote" in verb.uses and "clause" not in verb.uses and "object" not in verb.uses and _acts(words, at):
        return None
    if after.lower == "to" and verb.lemma == "oppose":
        return None  # "a group opposed to the plan"
    if after.lower == "to" and verb.lemma == "think" and at + 2 < len(words) and words[at + 2].lower in _SELF:
        return 3
    if after.lower == "to" and verb.lemma in ("continue", "begin", "expect", "mean", "compare", "liken", "attribute"):
        return None
    if verb.form == "past" and after.of("be", "modal"):
        return None  # "the highest value reported was ..."
    if after.lower == "to" and verb.form == "past" and verb.lemma in _RUMOURED:
        named = at > 0 and ("pronoun" in words[at - 1].classes or words[at - 1].capital)
        return 1 if named and verb.lemma == "say" else None
    if reports:
        return 1
    if "object" in verb.uses and not (after.sign or after.lower in _NOT_AFTER_OBJECT_VERB):
        return 1
    if "clause" in verb.uses or "quote" in verb.uses:
        if "preposition" in after.classes:
            return 1 if "object" not in verb.uses or then_that(words, at + 2) else None
        return 1 if after.sign or after.lower in CLAUSE_SIGNS else None
    if "that" in verb.uses and (after.lower in CLAUSE_SIGNS or (verb.lemma in _FOUND and clause_ahead(words, at + 1))):
        return 1
    if "noun" in verb.uses:
        told = next((n for n, word in enumerate(words[at + 1 : at + 5], 2) if "speechnoun" in word.classes), None)
        return None if told is not None and _is_occasion(words, at + 1, at + told) else told
    return None


def _is_occasion(words: Sequence[Word], first: int, behind: int) -> bool:
    """Whether only where or when something was said is told: "made the remarks on Sunday at a mill"."""
    if words[first].lower not in _SAID_BEFORE:
        return False
    after = _past_time(words, behind)
    return after == len(words) or words[after].lower in _OCCASIONS
