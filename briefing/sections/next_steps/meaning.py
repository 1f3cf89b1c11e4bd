"""What a cue tells, and who tells it: what the checks ask about verb, subject and speaker."""

from __future__ import annotations

from functools import cache

from briefing.lexicon import entries, word_set
from briefing.matching import starting_in
from briefing.matching.letters import runs_of_letters
from briefing.matching.patterns import regex
from briefing.sections.next_steps import asking, doers, idle, storms
from briefing.sections.next_steps.reading import Reading
from briefing.sections.next_steps.tense import dated_after, so_far

_STATES = word_set("plan_states")
_WORD = regex(r"[a-z]+")
FORECAST = word_set("forecast_subjects")
_UNKNOWN = regex(
    r"\b(?:unclear|unknown|(?:not|far from|hardly) (?:immediately |yet |at all |entirely )?(?:clear|known|sure|certain)"
    r"|nor could (?:he|she|they) confirm|(?:not|n['’]t) confirm"
    r"|no (?:way of knowing|guarantee|certainty|assurance)"
    r"|(?:don['’]t|do not|does not|doesn['’]t|nobody|not) knows?"
    r"|can['’]t say|cannot say|remains to be seen|uncertain|(?:would|did|could) not say"
    r"|declined to say|wonder(?:s|ed|ing)?|predict whether)\b"
    r"|\b(?:how|what) (?:[\w’'-]+ ){1,9}(?:will|would|might|may|could|are to|is to|was to)\b"
)
_EXPERT = regex(
    r"\b(?:analysts?|experts?|scientists?|forecasters?|professor|economists?|commentators?|critics|observers|historian|scholar|researchers?"
    r"|columnist|author|think tank|institute|centre for|center for)\b"
)
_SHOULD = regex(r"\b(?:should|ought to|had better)\b")
_READER = regex(
    r"\byou(?:r|['’]ll|['’]re|['’]d)?\b|\b(?:story|article|page|post|report) (?:will be|is being|has been) updated\b"
    r"|\bcheck back\b|\bstay tuned\b|\bsign up\b|\bsubscribe\b"
)
_ABSTRACT = regex(
    r"\b(?:step|point|intention|purpose|plan|policy|challenge|question|key|way|answer|hope|gift|duty|role|mission|thing|goal|aim"
    r"|idea|job|task|priority|choice|trick|function|objective|strategy|dream|problem|best|worst)\b"
)
_OWN_AIM = regex(
    r"(?:\b(?:its|his|her|their|our|my)|['’]s|s['’]) (?:goal|aim|plan|intention|ambition|target|objective) $"
)
"""Whose aim it is: "its goal is to open a mill", not "the goal of a mill is to grind"."""
_NOT = regex(r"\b(?:not|never)\b")
_RHETORIC = regex(
    r"\b(?:always|forever|never stop|god|prosperity|dreams?|destiny|greatness|humanity|peoples|planet|peace|freedom"
    r"|future generations|our children|prevail)\b|^[“\"]?together\b"
)
_FIRST_PERSON = regex(r"\b(?:i|we)\b|\b(?:i|we)['’]ll\b")
_UNNAMED = frozenset(("he", "she", "it", "they", "you", "this", "that", "there", "which", "who", "people", "nobody"))
FORETELLING = frozenset(
    {
        "will",
        "expected to",
        "could",
        "said would",
        "going to",
        "is to",
        "will not",
        "then if",
        "if then",
        "likely to",
        "would, said",
    }
)
WILLED = frozenset(
    (
        "promises to", "promise", "offers to", "hopes to", "hoped to", "wants to", "plans to", "agreed to", "ready to",
        "prepares", "threatens", "tries to", "voted to",
    )
)  # fmt: skip
"""Cues that tell what somebody has in mind; who it is stands before the cue, not before the verb."""
_WILLED_ACTS = frozenset(("help", "allow", "drop", "lead", "follow", "increase", "improve", "renew", "slow", "reduce"))
"""Verbs of states that are acts where somebody has them in mind: "agreed to drop its demand"."""
_IMPACT = regex(
    r"have (?:(?:an?|the|no|some|any|much|little|many) )?(?:[a-z-]+ ){0,3}?(?:impacts?|effects?|consequences?"
    r"|implications?|influence|repercussions|ramifications|bearing|side-effects)\b"
)
"""What has an impact, whoever has it, is no act."""
_WISHES = frozenset(("wants to", "wants somebody to"))
_SAID_SELF = regex(
    r"(?:said|says|announced|confirmed|added|indicated)(?: that)? (?:it|he|she|they|we) would (?:also )?[a-z]+$"
)
_SCHEDULED = frozenset(("begin", "start", "open", "resume", "end", "close", "continue", "go", "take"))
_SAID_ALONE = ("said would ", "say would ", "says would ")
_STANDS = frozenset(
    (
        "safeguard", "protect", "defend", "uphold", "preserve", "ensure", "maintain", "keep", "stay", "make", "do",
        "succeed", "fight", "play", "improve", "continue",
    )
)  # fmt: skip
_FRONTS = regex(
    r"\b(?:high|low) pressure\b|\b(?:cold|warm) front\b|\bjet stream\b"
    r"|\b(?:moist|mild|cold|warm|warmer|cool|cooler|dry|arctic|tropical|humid|polar) (?:[a-z]+ )?air\b"
)
"""What opens a sentence on the weather whose verb stands far behind."""
_WARNED = regex(r"\b(?:warn|caution)(?:s|ed|ing)?\b[^;]*$")
_MIGHT = regex(r"\b(?:might|could|may)\b")
_MAY_DENY = frozenset(("will not", "will", "said would", "if then", "then if", "warns"))
_BEING = frozenset(
    (
        "back", "out", "on", "at", "off", "over", "away", "home", "down", "up", "open", "free", "available", "part",
        "among", "next", "under", "around", "along", "with", "by", "from", "after", "before", "until", "closed", "shut",
        "present", "born", "sworn", "due", "able", "held", "left", "through", "against", "without", "between", "within",
        "outside", "inside", "there", "broadcast", "set", "put", "cut", "let", "read", "hit", "shed", "split", "spread",
        "cast", "rid",
    )
)  # fmt: skip
"""What may stand after "be" for an act or a date, participles aside; other words there tell a state."""


def _next_word(after: str) -> str:
    found = _WORD.search(after)
    return found.group() if found else ""


_HELD_AS = frozenset(("be treated", "be seen", "be regarded", "be viewed", "be considered", "be remembered"))


def state(one: Reading) -> bool:
    """Whether the verb tells how something is: one of the list, "be" before an adjective, or "wait and see"."""
    verb = one.verb
    if verb in ("wait", "have") and "wait and see" in one.place.lowered:
        return True
    if verb in _WILLED_ACTS and one.cue.name in WILLED:
        return False
    if verb == "have" and one.cue.name == "wants somebody to":
        return True
    if verb == "make" and one.after.startswith(" sure"):
        return True
    if verb in _HELD_AS and _next_word(one.after) == "as":
        return True
    if verb == "be named" and _next_word(one.after) in ("for", "after"):
        return True
    if verb == "be ready" and one.when is not None:
        return False
    if verb in _WILLED_ACTS and _SAID_SELF.match(one.cue_words) is not None:
        return False
    if verb in _STATES:
        then = _next_word(one.after)
        return not ((verb == "appear" and then in ("in", "before", "at", "on")) or (verb == "lead" and then != "to"))
    if not verb.startswith("be "):
        return False
    rest = verb[3:]
    if rest.endswith("ly"):
        rest = _next_word(one.after) or rest
    if f"be {rest}" in _STATES:
        return True
    return not (rest.endswith(("ed", "ing", "day")) or rest in _participles() or rest in _BEING)


_RARE_PARTICIPLES = frozenset(
    (
        "wound", "unwound", "withheld", "overseen", "resold", "rewritten", "undertaken", "overtaken", "woven", "borne",
        "sewn", "sown", "rerun", "reset", "recast", "redrawn", "remade", "repaid", "retaken", "overridden", "overrun",
        "strung", "slain", "mown", "hewn", "retold", "thrust",
    )
)  # fmt: skip


@cache
def _participles() -> frozenset[str]:
    """Return the irregular participles: "be held", "be sent"."""
    forms = (word for entry in entries("irregular_verbs") for word in entry.split(" | ")[2].split())
    return _RARE_PARTICIPLES.union(forms)


def forecast(one: Reading) -> bool:
    """Whether it is told of weather, prices or the like, which plan nothing: "the rain will go on"."""
    words = runs_of_letters(so_far(one))
    known = any(word in FORECAST for word in words[-4:]) or words[-1:] == ["air"]
    if not known and _FRONTS.search(one.place.lowered, 0, one.match.start()) is None:
        return False
    return one.verb not in _SCHEDULED and not one.verb.startswith("be ")


def storm_goes(one: Reading) -> bool:
    """Whether a storm does it, in an article that calls one by a name: "Orla will reach the coast on Friday"."""
    return bool(one.place.storms) and storms.storm_acts(one.place.lowered[: one.verb_at], one.place.storms)


def scene(one: Reading) -> bool:
    """Whether it tells what a picture shows: "Lund arrives to a news conference in Torsby on Monday."."""
    return idle.is_scene(one.cue_words, one.after, one.place.lowered, any_verb=one.cue.name == "only verb")


def says_little(one: Reading) -> bool:
    """Whether the sentence has but a few words."""
    return one.place.sentence.text.count(" ") < 6 and not one.place.sentence.heading


def is_name(one: Reading) -> bool:
    """Whether the cue's word is capitalised within the sentence, or before another capital: "Will Smith plays"."""
    words = one.place.sentence.text[one.match.start() :]
    if not words.startswith("Will "):
        return False
    return one.match.start() > 1 or words[5:6].isupper()


def verb_is_name(one: Reading) -> bool:
    """Whether what stands for a verb is a name: "accused him of going to Velmora"."""
    sentence = one.place.sentence
    return bool(one.verb and one.verb_at) and sentence.text[one.verb_at].isupper() and not sentence.heading


def found_out(one: Reading) -> bool:
    """Whether the cue tells what must be done, and that is to find something out."""
    must = one.cue.name == "must" or "have to" in one.cue_words
    return must and asking.must_be_found_out(one.verb, one.after)


def goes_along(one: Reading) -> bool:
    """Whether a participle tells with what aim something was done."""
    return idle.goes_along(one.before, one.cue_words)


def told_in_short(one: Reading) -> bool:
    """Whether the words before "to" in a headline hold a verb: "Thousands told to leave"."""
    return idle.is_told_in_short(one.cue_words.split(" to ", 1)[0])


def defines(one: Reading) -> bool:
    """Whether "is to" tells what something is: "the next step is to wait"."""
    return _ABSTRACT.search(one.before) is not None and _OWN_AIM.search(one.before) is None


def speaks_to_reader(one: Reading) -> bool:
    """Whether the sentence speaks to its reader: "check back for more"."""
    return _READER.search(one.place.lowered) is not None


def denied(one: Reading) -> bool:
    """Whether the cue itself says "not" or "never", though it tells what will be."""
    return one.cue.name not in _MAY_DENY and _NOT.search(one.cue_words) is not None


_ATTENDING = frozenset(
    f"be {verb}ing"
    for verb in (
        "talk", "watch", "look", "listen", "think", "wonder", "wait", "monitor", "hop", "pray", "try", "work", "do",
        "see", "say", "ask", "fight", "go", "be", "read", "follow", "feel", "liv", "pay", "get", "mak", "tell",
    )
)  # fmt: skip
"""What anybody goes on doing, nothing arranged."""


def own_word(one: Reading) -> bool:
    """Whether somebody says without any time what he, or somebody whom he does not name, will do, in a quotation."""
    told = one.cue.name in FORETELLING or (one.cue.name in _WISHES and "i " in one.before[-8:])
    if not told or not one.place.document.quotations or not one.quoted:
        return False
    if one.verb.startswith("be ") and one.verb.endswith("ing") and one.verb not in _ATTENDING:
        return False  # arranged already: "we will be sending the ledgers"
    if _FIRST_PERSON.search(one.place.lowered) is not None:
        return True
    subject = doers.subject_before(one.place.sentence.text, one.verb_at)
    head = _WORD.search(subject[-1].lower()) if subject else None
    return head is not None and head.group() in _UNNAMED and not one.verb.startswith("be ")


def rhetoric(one: Reading) -> bool:
    """Whether it is a speaker's high words: "we will always prevail"."""
    lowered = one.place.lowered
    return one.quoted and bool(_FIRST_PERSON.search(lowered) and _RHETORIC.search(lowered))


def unknown(one: Reading) -> bool:
    """Whether nobody knows it; what a relative clause tells is known: "unclear if they go to the cup, which opens"."""
    aside = one.before.endswith((", which ", ", who "))
    return not aside and _UNKNOWN.search(one.before + one.cue_words) is not None


def expert(one: Reading) -> bool:
    """Whether somebody speaks who only knows about it, and is not who does it: "experts will draw up a list"."""
    found = _EXPERT.search(one.place.lowered)
    return found is not None and found.end() + 1 != one.match.start()


def written(one: Reading) -> str:
    """Return the sentence up to the cue, as written."""
    return one.place.sentence.text[: one.match.start()]


def official(one: Reading) -> bool:
    """Whether a body asks somebody formally for something."""
    text = one.place.sentence.text
    return asking.is_official_request(text[: one.match.start()], text[one.match.start() : one.match.end()])


def body_demands(one: Reading) -> bool:
    """Whether a state, an organisation or another body demands it, no lone person: "the ministry demanded that"."""
    sentence = one.place.sentence
    body, end = asking.demanding_body(sentence.text[: one.match.start()])
    if body:
        return True
    mentions = starting_in(one.place.document.mentions, sentence.start, sentence.start + end)
    return any(mention.end == sentence.start + end and mention.kind != "person" for mention in mentions)


def should(one: Reading) -> bool:
    """Whether it is only right that it be done; "should be back on Monday" tells what is expected."""
    return _SHOULD.search(one.near) is not None and not one.cue_words.startswith("should be ")


def attitude(one: Reading) -> bool:
    """Whether "determined to" only tells a stand: "determined to defend our rights"."""
    return one.verb in _STANDS and one.cue_words.startswith(("determined ", "eager "))


def warned_might(one: Reading) -> bool:
    """Whether somebody only warns of what others might do."""
    return _WARNED.search(so_far(one)) is not None and _MIGHT.search(one.cue_words) is not None


def sure_of_it(one: Reading) -> bool:
    """Whether somebody is only sure that it will be so, or that nothing else will bring it about."""
    return asking.is_belief(one.before)


def relative_said(one: Reading) -> bool:
    """Whether "said would" has no subject of its own: "a move the union said would end the talks"."""
    return not dated_after(one) and one.cue_words.startswith(_SAID_ALONE)


def effect(one: Reading) -> bool:
    """Whether a thing only has an effect: "the move will hurt exports", not "the mayor pledged to cut fares"."""
    if one.verb == "have":
        return _IMPACT.match(one.place.lowered, one.verb_at) is not None
    if one.verb not in doers.EFFECTS:
        return False
    before = one.match.start() if one.cue.name in WILLED else one.verb_at
    return doers.brings_about(one.place.sentence.text, before, one.verb, one.after, quoted=one.quoted)


def anybody(one: Reading) -> bool:
    """Whether nobody in particular does it."""
    before = one.match.start() if one.cue.name in WILLED else one.verb_at
    return bool(one.verb) and doers.is_anybody(one.place.sentence.text, before)
