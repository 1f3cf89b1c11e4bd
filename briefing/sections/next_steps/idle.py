"""Words around a cue by which a sentence that reads like a plan tells none: small tests, each for one kind."""

from __future__ import annotations

import re

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
FOUND_OUT = frozenset(("determine", "decide", "establish", "ascertain", "find", "prove"))
ASKED = frozenset(("whether", "if", "how", "who", "what", "why", "when", "where", "out"))
_ENDS = frozenset((";", ":", "but", "and"))
OFF = frozenset(("cancelled", "canceled", "scrapped", "shelved", "abandoned"))
_CALLED_OFF = 7
_PUT_OFF = (["called", "off"], ["calls", "off"], ["pulled", "out"], ["backed", "out"], ["dropped", "out"])
_COULD = frozenset(("be", "could", "may", "might", "if", "unless"))
_HEADLINE_VERBS = frozenset(
    (
        "told", "forced", "asked", "made", "in", "at", "on", "from", "by", "after", "over", "as", "up", "out",
        "way", "how", "what", "the", "a", "an", "its", "his", "her", "their", "appears", "seems", "threatens",
        "is", "are", "was", "were", "has", "have", "had", "guilty", "able", "unable", "sure", "likely", "needs",
        "wants", "gets", "goes", "comes", "fails", "refuses", "returns", "turns", "talks", "response", "answer",
        "reaction", "threat", "key", "right", "due", "thought", "said", "known", "seen", "found", "left", "held",
        "caught", "shot", "born", "driven", "taught", "chosen",
    )
)  # fmt: skip
_ASKS = frozenset(
    (
        "please",
        "write",
        "listen",
        "click",
        "learn",
        "respond",
        "sign",
        "read",
        "follow",
        "scroll",
        "welcome",
        "go",
        "back",
    )
)
_CAUSES = frozenset(
    (
        "lack", "heavy", "high", "low", "poor", "bad", "strong", "severe", "extreme", "climate", "weather", "illness",
        "injury", "human", "technical", "mechanical", "rising", "falling", "increased", "global", "security", "safety",
    )
)  # fmt: skip
_TOKEN = regex(r"[a-z]+|[,;:]")
_SUBJECT = 4
"""Words from "before" to the verb whose subject stands between them."""
SPEAKS = frozenset(("comment", "speculate", "elaborate", "discuss", "say", "answer", "respond", "confirm", "name"))
_WORD = regex(r"[a-z]+(?:-[a-z]+)?")
_PLANNERS = frozenset(
    (
        "they",
        "we",
        "i",
        "you",
        "who",
        "people",
        "also",
        "both",
        "still",
        "now",
        "all",
        "police",
        "men",
        "women",
        "not",
        "to",
    )
)
_BELIEFS = frozenset(
    (
        "felt", "thought", "feared", "fear", "fears", "afraid", "believed", "hoping",
        "hoped", "figured", "assumed", "guessed", "worried", "knew", "dreamed", "warned",
    )
)  # fmt: skip
_RELATIVES = frozenset(("which", "who", "what", "that"))
_NOT_SAID = regex(
    r"\b(?:not|yet to|refused to|declined to|would not|undecided|unclear) (?:\w+ ){0,2}(?:whether|if|when)\b[^.;]*$"
)
_QUESTIONS = frozenset(("asked", "whether", "wondered"))
_AND_DID = regex(
    r"\b(?:and|before|then) (?:then |later |also |finally |eventually )?"
    r"(?:[a-z]{2,}(?<!ne)(?<!e)ed|fled|left|took|went|ran|shot|found|gave|got|put|told)\b"
)
_BUT_DID = regex(
    r"\bbut (?:\w+ )?(?:kept|later|never|instead|changed|backed|abandoned|dropped|reversed|postponed|scrapped|shelved"
    r"|withdrew|failed|(?:did not|didn['’]t) (?!elaborate|say|give|specify|comment|name|detail|identify)"
    r"|(?:was|were) (?:forced|delayed|told|stopped))\b"
)
_THEN = regex(
    r"[“\"]?(?:(?:(?:early |late )?in (?:[a-z]+,? )?(?:1\d|20)\d\d|at one point|at first|in those days|years ago"
    r"|last year|less than halfway|at the time|(?:that|the same) (?:day|night|morning|evening))\b"
    r"|in the (?:1\d|20)\d\ds)"
)
_OPENING = 60
"""Characters of a sentence in which "previously" puts all that it tells into the past."""
_IMAGINED = regex(
    r"\beven if\b|\bif (?:you|your|one|someone|somebody|anyone|everyone|everybody)\b"
    r"|\bif an? (?:person|man|woman|child|patient|user|customer|reader|student|player)\b"
    r"|\bif (?:[\w’'-]+ ){1,4}?(?:were|had|did|took|went|got|came|wanted|[a-z]{3,}(?<!ne)ed)\b[^.;]{0,90}"
    r"(?:\bwould|['’]d|\bcould|\bmight)\b"
)
_REPORTED = regex(r"\b(?:said|says|told|warned|added|announced|stated|vowed|promised|threatened|confirmed|wrote)\b")
_HABIT = regex(
    r"\b(?:generally|typically|usually|normally|often|traditionally|always)\b"
    r"|\b(?:every|each) (?:\w+ )?(?:day|week|month|year|spring|summer|autumn|fall|winter|morning|evening|night|season"
    r"|\w+day)\b"
)
_SO_THAT = regex(r"\bso (?:that )?(?:[\w’'-]+ ){1,3}$")
_A_BODY = (
    r"(?:parliament|congress|senate|assembly|government|ministry|cabinet|council|courts?|commission|committee|union"
    r"|league|federation|parties|party|prosecutors|authorities)"
)
_BODY_BEFORE = regex(rf"\b{_A_BODY}(?: (?:on )?[A-Z][a-z]+day| (?:last|this) (?:week|month))? $", re.I)
_BODY_AFTER = regex(rf"(?:the |its |all )?(?:[\w-]+ ){{0,2}}{_A_BODY}\b", re.I)
_A_BODY_LAST = regex(rf"\b{_A_BODY} ?$", re.I)
_SAID_WOULD = regex(
    r"(?:said|says|announced|announces|confirmed|added|indicated)(?: (?:on )?[a-z]+day)?(?: that)?"
    r" (?:(?:the|its|his|her|their|an?) (?:[\w’'-]+ ){0,2})?[\w’'-]+(?: would|(?<=['’]d)) "
)
_SAID_SO = regex(
    r"(?:,? ?\b(?:has|have|also|again|repeatedly|publicly|formally|jointly|earlier|(?:on )?[A-Z][a-z]+day"
    r"|(?:this|last) week)\b,?)+ $"
)
_AIMING = ("planning ", "intending ", "aiming ", "hoping ")
_BEFORE_PARTICIPLES = frozenset(
    (
        "is", "are", "was", "were", "be", "been", "am", "and", "or", "also", "now", "still", "already", "not",
        "reportedly", "currently", "actively", "seriously", "who", "they", "we", "he", "she", "it", "but", "said", "by",
        "of", "in", "to", "initially", "originally",
    )
)  # fmt: skip
_DAYS_AFTER = regex(
    r"(?:but |and )?(?:within (?:\w+ )?(?:days|weeks|hours|months)|(?:\w+ ){0,3}(?:days|weeks|months|years) later"
    r"|the (?:next|following) (?:day|week|month)|soon after(?:wards?)?|shortly after(?:wards?)?)\b"
)
_TO_NOTHING = regex(r"\b(?:stalled|collapsed|failed|deadlocked|br(?:oke|oken) (?:off|down)|came to nothing)\b")
_MODALS = (
    "can ",
    "can't ",
    "can’t ",
    "cannot ",
    "could ",
    "couldn't ",
    "couldn’t ",
    "may ",
    "might ",
    "would ",
    "will ",
    "to ",
    "not ",
    "never ",
    "if they ",
    "if we ",
    "should ",
)


def is_official_request(written: str, cue: str) -> bool:
    """Whether a body, or anybody "officially", asks a body or somebody named: "the council asked Norland to".

    `written` is the sentence up to the cue, `cue` the cue's words, both as written.
    """
    if written.endswith(("officially ", "formally ")):
        return True
    asks, _, asked = cue.partition(" ")
    if asks.lower() == "asked" and _BODY_BEFORE.search(written) is not None:
        return asked[:1].isupper() or _BODY_AFTER.match(asked) is not None
    return False


def demanding_body(written: str) -> tuple[bool, int]:
    """Whether the words before a demand end in a body, and where the subject ends: "The union on Monday".

    `written` is the sentence up to the cue; the words for when and how it was said are left out.
    """
    said = _SAID_SO.search(written)
    end = said.start() if said else len(written)
    return _A_BODY_LAST.search(written, 0, end) is not None, len(written[:end].rstrip())


def is_before_that(before: str) -> bool:
    """Whether the clause is only what something came before: "before the unions vowed to strike"."""
    return "before" in before.split()[-_SUBJECT:]


def is_broken_in_on(before: str, cue: str, after: str) -> bool:
    """Whether something came in between: "was getting ready to leave when the roof fell"."""
    was = before.endswith(("was ", "were ", "was just ", "were just ")) or cue.startswith(("was ", "were "))
    return was and " when " in after


def goes_along(before: str, cue: str) -> bool:
    """Whether a participle only tells with what aim something was done: "crowded into a hall planning to dance"."""
    if not cue.startswith(_AIMING):
        return False
    words = before.split()
    return bool(words) and words[-1][-1].isalnum() and words[-1] not in _BEFORE_PARTICIPLES


def is_of_days_after(before: str) -> bool:
    """Whether the sentence goes on with a story of the past: "But within days he", "Two weeks later, the firm"."""
    return _DAYS_AFTER.match(before) is not None


def came_to_nothing(after: str) -> bool:
    """Whether the talks are told as stalled: "Talks to end the strike have broken down"."""
    return _TO_NOTHING.search(after) is not None


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
    if verb not in FOUND_OUT:
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


def is_called_off(before: str) -> bool:
    """Whether what was planned is what somebody called off: "cancelled a march planned for Sunday"."""
    words = _WORD.findall(before)[-_CALLED_OFF:]
    return any(word in OFF or words[at : at + 2] in _PUT_OFF for at, word in enumerate(words))


def is_told_in_short(before: str) -> bool:
    """Whether the words before "to" in a headline hold a verb: "Thousands told to leave", "Ministers meet in X to".

    So does one that asks ("Write to us"), and articles, which a headline has none of.
    """
    words = before.split()
    if words and (words[0] in _ASKS or words[0].endswith("ly")):
        return True
    return any(word in _HEADLINE_VERBS for word in words) or any(word.endswith("ed") for word in words[1:])


def was_before(before: str, cue: str) -> bool:
    """Whether what was due is only what something came before: "a month before he was due to step down"."""
    return cue.startswith(("was ", "were ")) and "before" in before.split()[-_SUBJECT:]


def comments(cue: str, verb: str) -> bool:
    """Whether the step is only that somebody keeps silent: "said it would not comment"."""
    return verb in SPEAKS and (" not" in cue or "n't" in cue or "n’t" in cue)


def tells_a_cause(cue: str, verb: str) -> bool:
    """Whether what follows is a noun and no verb: "is due to changes", "was due to heavy rain"."""
    plural = verb.endswith("s") and not verb.endswith(("ss", "us"))
    return plural or ("due to" in cue and verb in _CAUSES)


def is_asked_of(cue: str) -> bool:
    """Whether "would" stands in a question or a relative clause: "asked if it would", ", she said, which would"."""
    words = _WORD.findall(cue)
    return not _QUESTIONS.isdisjoint(words) or not _RELATIVES.isdisjoint(words[-3:-1])


def is_not_said(before: str) -> bool:
    """Whether somebody has not told or decided it: "have not decided whether the race, set for May 3, can go on"."""
    found = _NOT_SAID.search(before)
    return found is not None and ", wh" not in before[found.start() :]


def is_looked_into(cue: str, after: str) -> bool:
    """Whether it is a question that is looked into: "is examining whether they knew", not "whether to appeal"."""
    return cue.endswith((" whether", " if")) and not after.lstrip().startswith("to ")


def is_far_from_would(cue: str) -> bool:
    """Whether more than a short subject stands between "said" and "would": "said that the claims against it would"."""
    return _SAID_WOULD.match(cue) is None


def is_of_another_verb(cue: str) -> bool:
    """Whether another verb stands between "said" and "would": "said she feared it would", "asked if it would"."""
    return not _BELIEFS.isdisjoint(_WORD.findall(cue))


def went_on(after: str) -> bool:
    """Whether the sentence tells what came of it: "ordered him to lie down and then handcuffed him"."""
    return _AND_DID.search(after) is not None


def was_given_up(after: str) -> bool:
    """Whether the sentence goes on with what was done instead: "planned to retire it but kept it"."""
    return _BUT_DID.search(after) is not None


def is_of_then(before: str) -> bool:
    """Whether the clause opens with a time long gone: "in 1997 a jury ordered", "at one point she", "then urged"."""
    return before.endswith(" then ") or "previously" in before[:_OPENING] or _THEN.match(before) is not None


def is_supposed(sentence: str) -> bool:
    """Whether a condition is only imagined, or holds for anybody: "even if", "if she took it, they would"."""
    found = _IMAGINED.search(sentence)
    return found is not None and not _REPORTED.search(sentence[: found.start()])


def is_habit(sentence: str) -> bool:
    """Whether it is what always happens: "generally starts in May", "meets every Monday"."""
    return _HABIT.search(sentence) is not None


def is_aim_of_past(before: str) -> bool:
    """Whether it is only what somebody did something for: "swapped shifts so he could be home"."""
    return _SO_THAT.search(before) is not None


def is_governed(before: str, cue: str) -> bool:
    """Whether the verb of the cue hangs on a modal of its own: "the Senate may agree to", "can't agree to"."""
    return before.endswith(_MODALS) and cue.startswith(
        ("agree ", "decide ", "hope ", "want ", "seek ", "plan ", "aim ")
    )


def is_noun(before: str, cue: str, written: str) -> bool:
    """Whether "plan" is a noun: "a comprehensive plan to", not "the two clubs plan to"; `written` ends before it."""
    if not cue.startswith("plan "):
        return False
    words = before.split()
    last = words[-1] if words else ""
    if not last or last in _PLANNERS or written.split()[-1][0].isupper():
        return False
    return not last.endswith("s") or last.endswith(("'s", "’s", "ss", "its", "his"))


def is_aside(before: str) -> bool:
    """Whether a relative clause tells it only to describe somebody: "the rebels, who want to rule the north"."""
    return before.endswith(("who ", "which ", "that ", "who also ", "who had ", "those "))
