"""Plans that a sentence names beside what it tells: hoped for, asked about, taken back, decided before, only shown."""

from __future__ import annotations

from briefing.matching.patterns import regex
from briefing.sections.next_steps.doers import subject_before
from briefing.sections.next_steps.reading import Reading

HOPED = frozenset(("hope", "hopes", "hoped", "hoping"))
_HOPED = regex(r"\bhop(?:es?|ed|ing) (?:that )?(?!to\b|for\b)(?:[\w’'-]+ ){1,7}$")
ASKED = frozenset(("who", "whom", "whose", "which", "where", "how", "why"))
_ASKED = regex(
    r"\b(?:about|over|on|of|to|say|says|said|know|knows|knew|understand|clarif(?:y|ies)|questioned|asked|uncertain|sure|clear)"
    r" (?:who|whom|whose(?: \w+)?|which(?: \w+)?|where|how|why)(?: far| much| long| many)? (?:[\w’'-]+ ){0,4}$"
    r"|^[“\"]?(?:just )?how (?:far|much|long|many) (?:[\w’'-]+ ){0,4}$"
)
GOVERNED = frozenset(
    (
        "refused", "refuses", "refusing", "refusal", "declined", "declines", "failed", "fails", "failing", "failure",
        "unwilling", "reluctant", "stopped",
    )
)  # fmt: skip
_GOVERNED = regex(
    r"\b(?:refus(?:ed|es|ing|al)|declin(?:ed|es)|fail(?:ed|s|ing|ure)|unwilling|reluctant) to (?:[a-z]+ ){0,2}$"
    r"|\bstopped short of $"
)
_FEW = frozenset(("few", "no", "nobody", "none", "neither", "hardly"))
TOLD_AFTER = frozenset(
    (
        "after",
        "since",
        "because",
        "despite",
        "over",
        "following",
        "behind",
        "prompted",
        "against",
        "by",
        "reversal",
        "with",
        "between",
    )
)
_DECIDED = regex(
    r"\b(?:after|despite|over|following|behind|prompted|against|by|reversal of|with|between) (?:[\w’'.-]+ ){0,4}$"
)
"""What governs a decision or a bid that a sentence names beside what it tells."""
_NOUN_IT = regex(
    r"\b(?!that\b|said\b|says\b|say\b|and\b|but\b|as\b|when\b|if\b|because\b|while\b|than\b|then\b|so\b|though\b|although\b"
    r"|until\b|before\b|after\b|since\b|what\b|whether\b|where\b|day\b|week\b|month\b|year\b|time\b|yesterday\b|today\b|or\b)"
    r"[a-z]+(?<!day) (?:it|he|she|they|we|i) (?:has |have |had |once |previously |already )?$"
)
"""A noun with what somebody promised of it: "the target it pledged to reach"."""
_BY_VOTING = frozenset(
    (
        "hold", "support", "approve", "reject", "condemn", "censure", "accept", "adopt", "expel", "convict", "acquit",
        "impeach", "confirm", "uphold", "endorse", "ratify", "override", "oust", "back", "kill", "dismiss", "pass",
        "publish", "release", "leave", "authorize", "authorise", "indict", "clear", "defeat", "oppose", "elect",
    )
)  # fmt: skip
"""What a vote itself does."""
WAS = frozenset(("was", "were"))
_TRAVELS = frozenset(("arrive", "land", "depart", "touch", "dock", "reach", "take"))
_VEHICLES = frozenset(
    (
        "flight", "plane", "aircraft", "airliner", "jet", "jetliner", "helicopter", "train", "bus", "ferry", "ship",
        "vessel", "boat", "airbus", "boeing", "it", "coach",
    )
)  # fmt: skip
_CLOCK = regex(r"\b\d{1,2}(?::\d\d| [ap]\.?m\b)")
_LONG = (" years", " decades", " centuries", " generations", " ever", " life", " some", " a long", " good", " the past")
_OFFERED = regex(r"\b(?:the|an|any|this|that|tender|takeover|such|rival) $")
_CIRCUMSTANCE = regex(r"\b(?:after|since|because|once|until) (?:[\w’'.-]+ ){1,6}$")
SIGNS = frozenset(("reason", "evidence", "indication", "indications", "sign", "signs", "suggestion", "proof"))
_NO_SIGN = regex(r"\bno (?:reason to believe|evidence|indications?|signs?|suggestion|proof) (?:that )?(?!of )")
_SKY = regex(
    r"(?:mostly |partly |very |quite |largely |unseasonably )?"
    r"(?:sunny|warm|cold|cool|hot|dry|wet|cloudy|windy|clear|mild|humid)\b"
)
_NAUGHT = regex(
    r"(?<!that )(?<!which )\b(?:was|were|been) (?:[a-z]+ )?(?:dropped|broken|forgotten|ignored|voted down"
    r"|ruled out|overturned|abandoned)\b"
)
STATED = frozenset(
    (
        "statement", "statements", "speech", "interview", "sermon", "letter", "tweet", "post", "editorial", "article",
        "email",
    )
)  # fmt: skip
_STATED = regex(
    r"\b(?:statement|speech|interview|sermon|letter|tweet|post|editorial|article|email)s? (?:on |late |early )?$"
)
WORKS = frozenset(
    (
        "museum", "exhibit", "exhibits", "exhibition", "film", "movie", "book", "memoir", "novel", "documentary",
        "series", "album", "show", "play", "story", "sequel", "episode", "exhibitions", "memorial", "monument",
    )
)  # fmt: skip
_SHOWN = frozenset(
    (
        "tell", "document", "show", "explore", "chronicle", "depict", "trace", "feature", "include", "highlight",
        "examine", "encourage", "put", "reflect", "capture", "recount", "portray", "reveal", "offer", "focus", "be",
    )
)  # fmt: skip


def hoped(one: Reading) -> bool:
    """Whether somebody only hopes that others do it: "hopes that the next mayor will back it"."""
    return _HOPED.search(one.before) is not None


def asked_which(one: Reading) -> bool:
    """Whether it is what somebody asks or talks about: "a dispute over who will pay", "on how he prepares"."""
    return _ASKED.search(one.before) is not None


def governed(one: Reading) -> bool:
    """Whether the verb of the cue hangs on one that takes it back: "refused to pledge to"."""
    return _GOVERNED.search(one.before) is not None


def wanted_by_few(one: Reading) -> bool:
    """Whether hardly anybody wants it: "few politicians want to provoke it"."""
    subject = subject_before(one.place.sentence.text, one.match.start())
    return any(word.lower() in _FEW for word in subject[-2:])


def decided_before(one: Reading) -> bool:
    """Whether a decision is named only as what something else followed: "after the decision to leave"."""
    return _DECIDED.search(one.before) is not None


def of_a_noun(one: Reading) -> bool:
    """Whether it only tells which thing is meant: "the target it pledged to reach"."""
    return _NOUN_IT.search(one.before) is not None


def done_by_voting(one: Reading) -> bool:
    """Whether the vote itself did it: "voted to hold her in contempt"."""
    return one.verb in _BY_VOTING and "vote" in one.cue_words


def on_a_timetable(one: Reading) -> bool:
    """Whether it tells when a flight or the like was due, which did not come: "the flight was due to land at 9:15"."""
    if one.verb not in _TRAVELS or not one.cue_words.startswith(("was ", "were ")):
        return False
    day = one.place.document.day
    if one.when is not None and one.when.first is not None and day is not None and one.when.first > day:
        return False
    subject = one.before.split()
    head = subject[-1] if subject else ""
    return head in _VEHICLES and (head != "it" or _CLOCK.search(one.place.lowered) is not None)


def fixed_long_since(one: Reading) -> bool:
    """Whether something has only stood for long: "have been fixed for years"."""
    return one.cue_words.endswith(" for") and one.after.startswith(_LONG)


def named_offer(one: Reading) -> bool:
    """Whether "offer" is a noun: "extended the offer to allow a review"."""
    return one.cue_words.startswith(("offer ", "offers ")) and _OFFERED.search(one.before) is not None


def turns_years(one: Reading) -> bool:
    """Whether somebody only grows older: "turns 40 in May"."""
    return one.verb == "turn" and one.after[1:3].isdigit()


def governed_by_can(one: Reading) -> bool:
    """Whether it is what anybody may expect: "a buried person can be expected to last three days"."""
    return one.before.endswith("can ") and one.cue_words.startswith("be ")


def circumstance(one: Reading) -> bool:
    """Whether it is only what something else came after: "years after many states agreed to share a currency"."""
    first = one.cue_words.split(" ", 1)[0]
    return first.endswith("ed") and _CIRCUMSTANCE.search(one.before) is not None


def came_to_naught(one: Reading) -> bool:
    """Whether a promise is told as broken: "a predecessor's vow to do so was quietly dropped"."""
    return _NAUGHT.search(one.place.lowered, one.match.end()) is not None


def of_course(one: Reading) -> bool:
    """Whether somebody only says that it goes without saying."""
    return "of course" in one.place.lowered


def should_be(one: Reading) -> bool:
    """Whether a speaker only finds it right: "it should be allowed to lapse on Friday"."""
    return one.cue_words.startswith("should ") and one.quoted and not one.before.endswith(("we ", "i "))


def on_day_of_statement(one: Reading) -> bool:
    """Whether the day is when it was demanded: "called for more money in a statement on Thursday"."""
    if one.when is None:
        return False
    text, start = one.place.document.article.text, one.when.start
    return _STATED.search(text[max(start - 40, 0) : start]) is not None


def called_for_long(one: Reading) -> bool:
    """Whether somebody has demanded it all along: "has long called for it"."""
    return one.before.endswith((" long ", " consistently ", " always "))


def shows(one: Reading) -> bool:
    """Whether it tells what a work shows: "the museum would tell a story", "the film will trace her life"."""
    if one.verb not in _SHOWN:
        return False
    subject = subject_before(one.place.sentence.text, one.verb_at)
    return bool(subject) and subject[-1].strip("”\"’'").lower() in WORKS


def goes_on_as_now(one: Reading) -> bool:
    """Whether it is so today: "today she is active and continues to improve"."""
    return one.cue_words.startswith(("continues", "remains", "continue", "remain")) and (
        one.when is not None and one.when.text.lower() in ("today", "now")
    )


def than_expected(one: Reading) -> bool:
    """Whether something is only measured by what was expected: "lower-than-expected earnings"."""
    return one.before.endswith(("than-", "than "))


def no_sign(one: Reading) -> bool:
    """Whether it is said that nothing speaks for it: "has no reason to think that they plan to"."""
    return _NO_SIGN.search(one.place.lowered, 0, one.match.start()) is not None


def stays_so(one: Reading) -> bool:
    """Whether it is the weather that stays: "will remain mostly sunny"."""
    return one.verb in ("remain", "stay", "continue", "turn") and _SKY.match(one.after.lstrip()) is not None
