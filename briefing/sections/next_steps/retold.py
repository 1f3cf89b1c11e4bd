"""Plans of a story that is over: what was agreed in the end, said in a tale of the past, done since, or put off."""

from __future__ import annotations

from briefing.matching.patterns import regex
from briefing.sections.next_steps.reading import Reading
from briefing.sections.next_steps.tense import past_form

OPENERS = frozenset(("end", "last", "back", "when", "then", "later", "until", "ago"))
_OPENED = regex(
    r"[“\"]?(?:but |and )?(?:in the end\b|at (?:long )?last\b|back (?:in|at|home|then)\b|until then\b|by then\b"
    r"|(?:some|a short) time (?:later|after)|(?:several|some|many|a few) (?:weeks|months|years) ago\b"
    r"|when (?!it |the time |(?:[\w’'-]+ ){1,4}(?:is|are|has|have|comes?|takes?) ))"
)
_AGO = regex(
    r"[“\"]?(?:but |and )?(?:some time later|in the end|at long last|until then|by then"
    r"|(?:several|some|many|a few) (?:weeks|months|years) ago)\b"
)
_AT_AN_AGE = regex(
    r"\b(?:was|were) (?:just |only |then |about )?(?:\d{1,2}|[a-z]+teen|ten|eleven|twelve|twenty)(?: years old)?"
    r"(?:,? [^.;]{1,40})? when\b|\b(?:as|when) an? (?:child|boy|girl|teenager|student|schoolboy|schoolgirl|toddler)\b"
)
AGES = frozenset(("when", "child", "boy", "girl", "teenager", "student", "schoolboy", "schoolgirl", "toddler"))
WHEN = frozenset(("when", "where", "until"))
_WHEN = regex(r"\b(?:when|where|until) (?:[\w’'.-]+ ){1,5}$")
_WHICH = regex(r"\b(?:under|in|by|through|with|after|at|during) which (?:[\w’'.-]+ ){1,5}$")
KEPT = frozenset(
    (
        "kept", "keeps", "fulfilled", "honored", "honoured", "broke", "broken", "delivered", "reneged", "abandoned",
        "dropped", "breaking", "keeping", "good", "forgot", "forgotten",
    )
)  # fmt: skip
_KEPT = regex(
    r"\b(?:kept|keeps|keeping|fulfilled|honou?red|broken?|breaking|(?:delivered|made good|reneged) on|backed away from"
    r"|abandoned|dropped|forgot|forgotten) (?:(?:his|her|its|their|a|an|the|that|earlier|election|campaign) ){0,3}$"
)
LONG = frozenset(("years", "decades", "generations", "months", "centuries"))
_FOR_LONG = regex(
    r"[“\"]?(?:but |and )?for (?:(?:nearly|almost|about|more|than|over|at|least|many|several|some|the|past|last|two"
    r"|three|four|five|six|ten|twenty|thirty|forty|fifty|\d+) ){0,4}(?:years|decades|generations|months|centuries)\b"
)
DID = frozenset(("have", "has", "did", "had"))
_AND_DID = regex(r"\b(?:and|but) (?:i|he|she|we|they|it) (?:have|has|did|had)\b(?=\s*(?:[.,;:!?”’\"']|$))")
STOPPED = frozenset(("been", "was", "were"))
_STOPPED = regex(
    r"\b(?:has|have|had) been (?:suspended|halted|stopped|called off|put on hold|dropped|withdrawn|blocked|banned)\b"
    r"|\b(?:was|were) (?:suspended|halted|called off|put on hold|dropped|withdrawn|blocked|banned)\b"
)
_ONCE_WAS = regex(r"\b(?:(?:to|may|might|must) have|having) been (?:ready|prepared|willing|open|inclined|preparing)\b")
_JUST_BEFORE = 16
_TOLD_OF = ("spoke ", "spoken ", "talked ")
_SINCE = regex(r"\b(?:ever )?since\b|\bfor (?:years|months|a long time|decades)\b")
_SENSED = frozenset(("hearing", "seeing", "feeling", "watching", "smelling", "being", "losing", "growing", "surviving"))


def opened_then(one: Reading) -> bool:
    """Whether the sentence goes on with what came of a story: "in the end it agreed", "when they came, she vowed"."""
    return past_form(one) and _OPENED.match(one.place.lowered, 0, one.match.start()) is not None


def in_a_when_clause(one: Reading) -> bool:
    """Whether it only tells when something else happened: "shares fell when the firm agreed to sell"."""
    return past_form(one) and _WHEN.search(one.before) is not None


def in_a_which_clause(one: Reading) -> bool:
    """Whether it only tells which agreement or the like is meant: "a pact under which they agreed to leave"."""
    return past_form(one) and _WHICH.search(one.before) is not None


def kept(one: Reading) -> bool:
    """Whether a promise is told as kept or broken: "kept their promise to come back"."""
    return _KEPT.search(one.before) is not None


def said_for_long(one: Reading) -> bool:
    """Whether somebody has said it for years: "for forty years the league has said it would not"."""
    return _FOR_LONG.match(one.place.lowered) is not None


def said_then(one: Reading) -> bool:
    """Whether somebody said it at one point of a story: "she then said she would", "some time later he said"."""
    if one.before.endswith((" then ", " later ")) or one.before == "then ":
        return True
    return _AGO.match(one.place.lowered) is not None


def at_an_age(one: Reading) -> bool:
    """Whether it was when somebody was young: "she was 14 when he promised to"."""
    return past_form(one) and _AT_AN_AGE.search(one.place.lowered, 0, one.match.start()) is not None


def done_since(one: Reading) -> bool:
    """Whether who said it has done it: "I said I would come back, and I have."."""
    return _AND_DID.search(one.place.lowered, one.match.end()) is not None


def stopped_since(one: Reading) -> bool:
    """Whether what was set for a day has been stopped: "the ferry due on Thursday was suspended"."""
    return _STOPPED.search(one.place.lowered, one.match.end()) is not None


def once_was(one: Reading) -> bool:
    """Whether somebody had it in mind once: "is said to have been ready to sign"."""
    return _ONCE_WAS.search(one.before[-_JUST_BEFORE:] + one.cue_words) is not None


def remembered(one: Reading) -> bool:
    """Whether somebody spoke of what he saw, or has long spoken of it: "spoke of hearing a bang"."""
    if not one.cue_words.startswith(_TOLD_OF):
        return False
    if one.cue_words.rsplit(" ", 1)[-1] in _SENSED:
        return True
    told_now = one.before.endswith(("has ", "have ", "has also ", "have also "))
    return not told_now or _SINCE.search(one.place.lowered) is not None
