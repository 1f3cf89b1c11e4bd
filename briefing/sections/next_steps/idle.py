"""Words around a cue by which a sentence that reads like a plan tells none: small tests, each for one kind."""

from __future__ import annotations

from briefing.matching.patterns import regex

_SUPERLATIVE = ("most ", "much ", "highly ", "eagerly ", "widely ")
_CALLED = frozenset(("call", "contact", "phone", "email", "e-mail", "report", "come", "ring", "visit", "donate"))
_TO_READERS = ("click ", "editor's note", "editor’s note", "read more", "sign up", "subscribe")
_PUBLIC = frozenset(
    ("information", "witness", "witnesses", "tips", "anyone", "hotline", "helpline", "motorists", "number")
)
_HEADLINE_VERBS = frozenset(
    (
        "told", "forced", "asked", "made", "in", "at", "on", "from", "by", "after", "over", "as", "up", "out",
        "way", "how", "what", "the", "a", "an", "its", "his", "her", "their", "appears", "seems", "threatens",
        "rally", "march", "gather", "flock", "protest", "try", "continue", "fail", "help", "race", "struggle", "manage",
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
        "higher", "greater", "larger", "weaker", "stronger", "fewer", "new", "old", "natural", "rain", "snow", "fog",
        "wind", "smoke", "traffic", "fatigue", "stress", "cancer", "error", "inflation",
    )
)  # fmt: skip
_NOUNS = ("ness", "tion", "sion", "ity", "ance", "ence", "ship", "ism", "ing")
"""How nouns end that may stand behind "due to"."""
_VERBS_LIKE_NOUNS = frozenset(
    (
        "function",
        "mention",
        "question",
        "station",
        "position",
        "auction",
        "transition",
        "advance",
        "bring",
        "ring",
        "sing",
        "spring",
    )
)
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
_IMAGINED = regex(
    r"\beven if\b|\bif (?:you|your|one|someone|somebody|anyone|everyone|everybody)\b"
    r"|\bif an? (?:person|man|woman|child|patient|user|customer|reader|student|player)\b"
    r"|\bif (?:[\w’'-]+ ){1,4}?(?:were|had|did|took|went|got|came|wanted|[a-z]{3,}(?<!ne)ed)\b[^.;]{0,90}"
    r"(?:\bwould|['’]d|\bcould|\bmight)\b"
)
_REPORTED = regex(r"\b(?:said|says|told|warned|added|announced|stated|vowed|promised|threatened|confirmed|wrote)\b")
_HABIT = regex(
    r"\b(?:generally|typically|usually|normally|often|traditionally|always)\b"
    r"|\b(?:weekdays|weeknights|weekends|daily|nightly|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays)\b"
    r"|\b(?:every|each) (?:\w+ )?(?:day|week|month|year|spring|summer|autumn|fall|winter|morning|evening|night|season"
    r"|\w+day)\b"
)
_CRIMES = frozenset(
    (
        "kill",
        "shoot",
        "stab",
        "harm",
        "hurt",
        "beat",
        "rape",
        "murder",
        "hit",
        "burn",
        "blow",
        "rob",
        "steal",
        "detonate",
        "assassinate",
        "kidnap",
        "abduct",
        "hijack",
        "poison",
        "behead",
        "torture",
        "molest",
        "ambush",
        "loot",
        "strangle",
        "slaughter",
        "massacre",
        "drown",
        "maim",
    )
)
_IF = regex(r"\b(?:if|unless|until)\b")
_SEEN = frozenset(
    (
        "arrives", "arrive", "leaves", "leave", "returns", "return", "holds", "hold", "speaks", "departs", "meets",
        "visits", "appears", "enters", "sits", "gathers", "gather", "addresses", "hears", "delivers", "receives",
        "appear",
    )
)  # fmt: skip
_DAY_LAST = (
    r"(?:(?:early |late |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))?"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}|today)(?:,? (?:19|20)\d\d)?"
)
_SCENE = regex(rf"\b(?:near|outside|during|after|news conference)\b.{{0,90}}\b{_DAY_LAST}[.)]*\s*$")
_FULL_DATE_LAST = regex(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day, "
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}, (?:19|20)\d\d\W{,3}$"
)
_AT_SCENES = (" during ", " outside ", " near ", " to a news conference", " to a press conference")
_OF_SOME = regex(r"(?:[a-z](?<![’'])s|people|those|many|men|women|children|anyone|someone) who $")
_WATCH = ("watch:", "video:", "pictured:", "above:")
_SO_THAT = regex(r"\bso (?:that )?(?:[\w’'-]+ ){1,3}$")
_OPENING = ("eager ", "determined ", "keen ", "hoping ", "preparing ", "bracing ")
_KEEN = ("eager ", "determined ", "keen ")
_AIMING = ("planning ", "intending ", "aiming ", "hoping ", "preparing ")
_BEFORE_PARTICIPLES = frozenset(
    (
        "is", "are", "was", "were", "be", "been", "am", "and", "or", "also", "now", "still", "already", "not",
        "reportedly", "currently", "actively", "seriously", "who", "they", "we", "he", "she", "it", "but", "said", "by",
        "of", "in", "to", "initially", "originally",
    )
)  # fmt: skip
TALES = frozenset(("act", "scene", "chapter", "episode", "page", "pages", "novel", "play", "opera", "film", "story"))
_IN_A_TALE = regex(
    r"\bin the (?:first|second|third|fourth|fifth|last|final|opening|closing) (?:act|scene|chapter|episode|pages?)\b"
    r"|\bin the (?:novel|play|opera|film|story)[,’']|\bnovel['’]s "
)
_PURPOSES = frozenset(
    ("commemorate", "mark", "honor", "honour", "celebrate", "protest", "demand", "show", "draw", "raise", "highlight")
)
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


def goes_along(before: str, cue: str) -> bool:
    """Whether a participle only tells with what aim something was done: "crowded into a hall planning to dance".

    So does one that opens a sentence: "Eager to win, she trained at night".
    """
    words = before.split()
    if not words:
        return cue.startswith(_OPENING)
    if cue.startswith(_KEEN) and before.endswith(", "):
        return True  # "the owners, eager to sell, welcomed it"
    return cue.startswith(_AIMING) and words[-1][-1].isalnum() and words[-1] not in _BEFORE_PARTICIPLES


def is_superlative(before: str, cue: str) -> bool:
    """Whether the word only praises: "the most anticipated film"."""
    return cue.startswith(("anticipated", "expected")) and before.endswith(_SUPERLATIVE)


def serves(sentence: str, verb: str) -> bool:
    """Whether the sentence speaks to the public: "Anyone who saw it is asked to call", "Click here to read on"."""
    if sentence.startswith(_TO_READERS):
        return True
    return verb in _CALLED and not _PUBLIC.isdisjoint(_WORD.findall(sentence))


def is_told_in_short(before: str) -> bool:
    """Whether the words before "to" in a headline hold a verb: "Thousands told to leave", "Ministers meet in X to".

    So does one that asks ("Write to us"), and articles, which a headline has none of.
    """
    words = before.split()
    if words and (words[0] in _ASKS or words[0].endswith("ly")):
        return True
    if any(word in _HEADLINE_VERBS or word.removesuffix("s") in _HEADLINE_VERBS for word in words[1:]):
        return True
    return words[:1] != [] and (words[0] in _HEADLINE_VERBS or any(word.endswith("ed") for word in words[1:]))


def tells_a_cause(cue: str, verb: str) -> bool:
    """Whether what follows is a noun and no verb: "is due to changes", "was due to heavy rain"."""
    plural = verb.endswith("s") and not verb.endswith(("ss", "us"))
    if plural or "due to" not in cue:
        return plural
    return verb in _CAUSES or (verb.endswith(_NOUNS) and verb not in _VERBS_LIKE_NOUNS)


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
    return before.removesuffix("also ").endswith(_MODALS) and cue.startswith(
        ("agree ", "decide ", "hope ", "want ", "seek ", "plan ", "aim ", "wish ")
    )


def is_crime(verb: str, after: str) -> bool:
    """Whether it tells a crime that somebody had in mind: "threatened to shoot them"; with an "if" it is a threat."""
    return verb in _CRIMES and _IF.search(after) is None


def is_of_some(before: str) -> bool:
    """Whether it only tells which ones are meant: "doctors who will help", not "Ada Brandt, who will lead it"."""
    return _OF_SOME.search(before) is not None


def is_scene(cue: str, after: str, sentence: str, *, any_verb: bool) -> bool:
    """Whether it tells what a picture shows: "Lund arrives to a news conference in Torsby on Monday."

    A caption is in the present tense and ends in its day; it says near, outside or during what somebody is seen.
    Only some verbs are asked about, unless `any_verb`.
    """
    if _FULL_DATE_LAST.search(sentence) is not None:
        return True
    if cue not in _SEEN and not any_verb:
        return False
    return after.startswith(_AT_SCENES) or sentence.startswith(_WATCH) or _SCENE.search(sentence) is not None


def is_noun(before: str, cue: str, written: str) -> bool:
    """Whether "plan" is a noun: "a comprehensive plan to", not "the two clubs plan to"; `written` ends before it."""
    if not cue.startswith("plan "):
        return False
    words = before.split()
    last = words[-1] if words else ""
    if not last or last in _PLANNERS or written.split()[-1][0].isupper():
        return False
    if "a" in words[-4:] or "an" in words[-4:]:
        return True
    return not last.endswith("s") or last.endswith(("'s", "’s", "ss", "its", "his"))


def is_aside(before: str) -> bool:
    """Whether a relative clause tells it only to describe somebody: "the rebels, who want to rule the north"."""
    return before.endswith(("who ", "which ", "that ", "who also ", "who had ", "those "))


def is_of_a_tale(sentence: str) -> bool:
    """Whether it is what happens in a book or on a stage: "in the third act the count plans to"."""
    return _IN_A_TALE.search(sentence) is not None


def was_for(cue: str, verb: str) -> bool:
    """Whether "was to" tells what something that happened was for: "the march was to commemorate the dead"."""
    return verb in _PURPOSES and cue.startswith(("was ", "were "))
