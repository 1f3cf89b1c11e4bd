"""Words around a cue by which a sentence that reads like a plan tells none: small tests, each for one kind."""

from __future__ import annotations

from briefing.matching.patterns import regex

_LEFT_BEHIND = ("after ", "by ", "despite ", "without ", "since ", "instead of ", "accused of ", "before ")
_SUPERLATIVE = ("most ", "much ", "highly ", "eagerly ", "widely ")
_PARTICIPLES = frozenset(
    ("been", "begun", "come", "done", "gone", "had", "known", "made", "met", "seen", "taken", "left", "started")
)
_CALLED = frozenset(("call", "contact", "phone", "email", "e-mail", "report", "come", "ring", "visit", "donate"))
_TO_READERS = ("click ", "editor's note", "editor’s note", "read more", "sign up", "subscribe")
_PUBLIC = frozenset(
    ("information", "witness", "witnesses", "tips", "anyone", "hotline", "helpline", "motorists", "number")
)
_FOUND_OUT = frozenset(("determine", "decide", "establish", "ascertain", "find", "prove"))
ASKED = frozenset(("whether", "if", "how", "who", "what", "why", "when", "where", "out"))
_ENDS = frozenset((";", ":", "but", "and"))
OFF = frozenset(("cancelled", "canceled", "scrapped", "shelved", "abandoned"))
_COULD = frozenset(("be", "could", "may", "might", "if", "unless"))
_HEADLINE_VERBS = frozenset(
    (
        "told", "forced", "asked", "made", "in", "at", "on", "from", "by", "after", "over", "as", "up", "out", "way",
        "how", "what",
    )
)  # fmt: skip
_CAUSES = frozenset(
    (
        "lack", "heavy", "high", "low", "poor", "bad", "strong", "severe", "extreme", "climate", "weather", "illness",
        "injury", "human", "technical", "mechanical", "rising", "falling", "increased", "global", "security", "safety",
    )
)  # fmt: skip
_TOKEN = regex(r"[a-z]+|[,;:]")
_SUBJECT = 4
"""Words from "before" to the verb whose subject stands between them."""
_SPEAKS = frozenset(("comment", "speculate", "elaborate", "discuss", "say", "answer", "respond", "confirm", "name"))
_WORD = regex(r"[a-z]+(?:-[a-z]+)?")


def is_left_behind(before: str, cue: str) -> bool:
    """Whether the plan is only what something else followed: "after promising to pay", "without asking him to"."""
    return before.endswith(_LEFT_BEHIND) and cue.split(" ", 1)[0].endswith("ing")


def is_superlative(before: str, cue: str) -> bool:
    """Whether the word only praises: "the most anticipated film"."""
    return cue.startswith(("anticipated", "expected")) and before.endswith(_SUPERLATIVE)


def never_came(cue: str, verb: str, after: str) -> bool:
    """Whether the plan is told as given up or never made: "were to have begun", "wished he'd never gone"."""
    if verb == "have" or cue.endswith(" to have"):
        following = _WORD.match(after.lstrip())
        return following is not None and _is_participle(following.group())
    return ("'d " in cue or "’d " in cue) and _is_participle(verb)


def _is_participle(word: str) -> bool:
    return word in _PARTICIPLES or (len(word) > 4 and word.endswith("ed"))


def serves(sentence: str, verb: str) -> bool:
    """Whether the sentence speaks to the public: "Anyone who saw it is asked to call", "Click here to read on"."""
    if sentence.startswith(_TO_READERS):
        return True
    return verb in _CALLED and not _PUBLIC.isdisjoint(_WORD.findall(sentence))


def must_be_found_out(verb: str, after: str) -> bool:
    """Whether somebody has to find something out, which leaves it open: "will have to determine exactly how"."""
    if verb not in _FOUND_OUT:
        return False
    words = [word for word in _WORD.findall(after)[:2] if word not in ("exactly", "precisely")]
    return words[:1] != [] and words[0] in ASKED


def is_asked_whether(before: str) -> bool:
    """Whether the clause of the cue only asks: "to find out whether he will", "who will pay has not been settled".

    `before` is the sentence up to the cue; a relative clause between two commas is skipped.
    """
    if "whether" not in before and before.lstrip('“"').split(" ", 1)[0] not in ASKED:
        return False
    words = _TOKEN.findall(before)
    if words and words[0] in ASKED and "," not in words:
        return True
    if "whether" not in words:
        return False
    between = words[len(words) - words[::-1].index("whether") :]
    return between.count(",") in (0, 2) and not _ENDS.intersection(between)


def was_called_off(after: str) -> bool:
    """Whether the sentence goes on to say that nothing came of it: "was to open on Monday but was cancelled"."""
    if not any(word in after for word in OFF):
        return False
    words = _TOKEN.findall(after)
    return any(word in OFF and not _COULD.intersection(words[max(at - 3, 0) : at]) for at, word in enumerate(words))


def is_told_in_short(before: str) -> bool:
    """Whether the words before "to" in a headline hold a verb: "Thousands told to leave", "Ministers meet in X to"."""
    words = before.split()
    return any(word in _HEADLINE_VERBS for word in words) or (len(words) > 1 and words[-1].endswith("ed"))


def was_before(before: str, cue: str) -> bool:
    """Whether what was due is only what something came before: "a month before he was due to step down"."""
    return cue.startswith(("was ", "were ")) and "before" in before.split()[-_SUBJECT:]


def comments(cue: str, verb: str) -> bool:
    """Whether the step is only that somebody keeps silent: "said it would not comment"."""
    return verb in _SPEAKS and (" not" in cue or "n't" in cue or "n’t" in cue)


def tells_a_cause(cue: str, verb: str) -> bool:
    """Whether what follows is a noun and no verb: "is due to changes", "was due to heavy rain"."""
    plural = verb.endswith("s") and not verb.endswith(("ss", "us"))
    return plural or ("due to" in cue and verb in _CAUSES)
