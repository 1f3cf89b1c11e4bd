"""What makes a cue surer, or takes it back: one visible table.

Each row is a name, how much it adds to or takes from the cue's weight, and the test. The tests look at tense, mood,
subject and time; none knows any story.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from briefing.lexicon import entries, word_set
from briefing.matching.letters import runs_of_letters
from briefing.matching.patterns import opened, regex
from briefing.sections.next_steps import doers, idle
from briefing.sections.next_steps.reading import Reading


class Check(NamedTuple):
    """One reason to trust a cue more or less."""

    name: str
    effect: float
    """Added to the cue's weight when the test holds."""
    holds: Callable[[Reading], bool]
    near: frozenset[str] = frozenset()
    """Runs of a-z one of which stands around the cue (`Reading.near`) where the test holds; empty where none must."""
    within: frozenset[str] = frozenset()
    """The same, for the whole sentence."""
    cues: frozenset[str] = frozenset()
    """Names of the only cues of which the test may hold; empty where it may of any."""


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_STATES = word_set("plan_states")
_WORD = regex(r"[a-z]+")
_FORECAST = word_set("forecast_subjects")
_UNKNOWN = regex(
    r"\b(?:unclear|not (?:immediately )?(?:clear|known|sure)|no way of knowing"
    r"|(?:don['’]t|do not|does not|doesn['’]t|nobody|not) knows?"
    r"|can['’]t say|cannot say|remains to be seen|uncertain|(?:would|did|could) not say"
    r"|declined to say|wonder(?:s|ed|ing)?|predict whether)\b"
    r"|\b(?:how|what) (?:[\w’'-]+ ){1,9}(?:will|would|might|may|could|are to|is to|was to)\b"
)
_WORRIED = regex(r"\b(?:worr(?:y|ies|ied)|fears?|feared|concern(?:s|ed)?|afraid|nervous|skeptical|sceptical|doubts?)\b")
_COUNTERFACTUAL = regex(
    r"\b(?:would|could|might|should) (?:not |never |also |easily )?have\b|\bhad (?:we|he|she|they|it|i) [a-z]+"
    r"|\b(?:would|could)n['’]t (?:be|have)\b|\bif (?:i|he|she|it|we|they|you) (?:were|had|admitted|did)\b"
    r"|\b(?:will|won['’]t) (?:not )?have (?:had|[a-z]+(?:ed|en|wn|nk|ne|pt|ght|de|ft|ld))\b"
)
_PERFECTS = ("has ", "have ", "is ", "are ", "be ", "’s ", "'s ", "’ve ", "'ve ", "also ")
_PERFECT = regex(r"\bhad (?:been |previously |also |once |originally |initially )*$")
_OPINION = regex(r"\b(?:i|we) (?:think|believe|guess|imagine|suspect|feel)\b|\bhopefully\b")
_EXPERT = regex(
    r"\b(?:analysts?|experts?|professor|economists?|commentators?|critics|observers|historian|scholar|researchers?"
    r"|columnist|author|think tank|institute|centre for|center for)\b"
)
_IN_PASSING = regex(r", (?:planning|hoping|aiming|seeking|preparing|intending|looking)\b")
TURNS = 0.4
"""Importance from which the story turns on a sentence."""
_LATE = 0.75
_SHOULD = regex(r"\b(?:should|ought to|had better)\b")
_GENERIC = regex(
    r"\b(?:you (?:can(?:['’]t|not)?|will)|you['’]ll|one can|anyone|someone|people who|everybody|everyone|nobody"
    r"|there (?:will|would|may|could)|it (?:will|would|may|could|might) be"
    r"|typically|generally|usually|normally|often|always|as a rule)\b"
    r"|(?:^|[,“\"] ?)(?:that|this) (?:will|would) be\b"
)
_NOUN_NEXT = regex(r"(?:\b(?:the|of|a|to|his|her|their|its|no|any|in|by|for|on)|['’]s|\d) $")
_READER = regex(
    r"\byou(?:r|['’]ll|['’]re|['’]d)?\b|\b(?:story|article|page|post|report) (?:will be|is being|has been) updated\b"
    r"|\bcheck back\b|\bstay tuned\b|\bsign up\b|\bsubscribe\b"
)
_CAPTION = regex(r"\b(?:ap photo\b|file photo\b|getty images\b|photo(?:graph)? by\b|photo:)|^file\b|\(reuters/")
_ABSTRACT = regex(
    r"\b(?:step|point|intention|purpose|plan|policy|challenge|question|key|way|answer|hope|gift|duty|role|mission|thing|goal|aim"
    r"|idea|job|task|priority|choice|trick|function|objective|strategy|dream|problem|best|worst)\b"
)
_NO_PLAN = regex(
    r"\b(?:no (?:indication|plans?|intention|reason|sign|need)|did not|does not|do not|didn['’]t|doesn['’]t|don['’]t"
    r"|not been|rather than|without|no|not) (?:[\w’'-]+ ){0,2}$"
)
_PAST_CUES = (
    "hoped", "sought", "wanted", "planned", "intended", "aimed", "was", "were", "prepared", "threatened", "asked",
    "urged", "decided", "opted",
)  # fmt: skip
_PAST_CUE = opened(rf"(?:{'|'.join(_PAST_CUES)})\b", _PAST_CUES)
_NOT = regex(r"\b(?:not|never)\b")
_TOLD = regex(r"\b(?:said|says|told|added|announced|confirmed|indicated|reported|that)\b(?:[^.;]{0,60})$")
_RHETORIC = regex(
    r"\b(?:always|forever|never stop|god|prosperity|dreams?|destiny|greatness|humanity|peoples|planet|peace|freedom"
    r"|future generations|our children|prevail)\b|^[“\"]?together\b"
)
_FIRST_PERSON = regex(r"\b(?:i|we)\b|\b(?:i|we)['’]ll\b")
_LONG_AGO = regex(
    r"\b(?:previously|(?<!only )once\b(?! (?:the|an?|all|both|it|they|he|she|we)\b)"
    r"(?! (?:\w+ ){1,3}(?:have|has|is|are)\b)"
    r"|originally|recently|at the time|in the past|years ago|last year|months ago|historically|had been)\b"
)
_EXPECTS = regex(
    r"\b(?:immediate(?:ly)?|deadline|within|by (?:the end|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul))"
)
_UNKNOWN_WORDS = _words(
    "unclear clear known sure knowing know knows say seen uncertain wonder wonders wondered wondering predict how what"
)
_WORRIED_WORDS = _words(
    "worry worries worried fear fears feared concern concerns concerned afraid nervous skeptical sceptical doubt doubts"
)
_COUNTERFACTUAL_WORDS = _words("have had wouldn couldn if")
_OPINION_WORDS = _words("think believe guess imagine suspect feel hopefully")
_EXPERT_WORDS = _words(
    "analyst analysts expert experts professor economist economists commentator commentators critics observers"
    " historian scholar researcher researchers columnist author tank institute centre center"
)
_ANYBODY = _words(
    "you can cannot anyone someone people everybody everyone nobody there it that this typically generally usually"
    " normally often always rule"
)
_READER_WORDS = _words("you your updated check tuned sign subscribe")
_CAPTION_WORDS = _words("photo photograph getty file reuters")
_NO_PLAN_WORDS = _words("no not never did do does didn doesn don than without")
_LONG_AGO_WORDS = _words("previously once originally recently time past ago last historically been")
"""Words one of which stands in whatever the patterns above match: what spares most sentences the patterns."""
_CALENDAR = frozenset(("calendar",))
_DEMANDS = frozenset(("demands",))
_HEADLINE = frozenset(("headline to",))
_FORETELLING = frozenset(
    {"will", "expected to", "could", "said would", "going to", "is to", "will not", "then if", "if then", "likely to"}
)
_WISHES = frozenset(("wants to", "wants somebody to"))
_SCHEDULED = frozenset(("begin", "start", "open", "resume", "end", "close", "continue", "go", "take"))
_MANY = doers.PEOPLE
_DONE = frozenset(("orders to", "offers to", "invited to"))
_REQUESTS = frozenset(("invited to", "demands"))
_SAID_ALONE = ("said would ", "say would ", "says would ")
_STANDS = _words(
    "safeguard protect defend uphold preserve ensure maintain keep stay make do succeed fight play improve continue"
)
_WARNED = regex(r"\b(?:warn|caution)(?:s|ed|ing)?\b[^;]*$")
_MIGHT = regex(r"\b(?:might|could|may)\b")
_WARNINGS = _words("warn warns warned warning caution cautions cautioned cautioning")
_HOPES = frozenset(("hopes to",))
_PUTS_OFF = _words("called calls pulled backed dropped")
_TALKS = frozenset(("plans for",))
_IFS = frozenset(("if then", "then if", "could", "will"))
_SAID = frozenset(("said would",))
_LOOKED_INTO = frozenset(("considers",))
_PLANS_NONE = frozenset(("plans to", "plans for", "promise"))
_PLANS = frozenset(("plans to",))
_HABITUAL = _words("generally typically usually normally often traditionally always every each")
_COULD = frozenset(("could",))
_AGREED = frozenset(("agreed to", "hopes to", "wants to", "plans to"))
_OF_THEN = frozenset(
    (
        "orders to", "agreed to", "promises to", "offers to", "plans to", "prepares", "invited to", "demands",
        "hoped to", "threatens", "warns", "scheduled to", "expected to", "is to", "supposed to",
    )
)  # fmt: skip
_MAY_DENY = frozenset(("will not", "will", "said would", "if then", "then if", "warns"))
_WISHED = frozenset(("wants to", "hopes to", "hoped to", "plans to"))
_BEING = _words(
    "back out on at off over away home down up open free available part among next under around along with by from"
    " after before until closed shut present born sworn due able held left through against without between within"
    " outside inside there broadcast set put cut let read hit shed split spread cast rid"
)
"""What may stand after "be" for an act or a date, participles aside; other words there tell a state."""
_NEARER = ("day", "time", "week", "month", "season", "quarter")


def _next_word(after: str) -> str:
    found = _WORD.search(after)
    return found.group() if found else ""


def _state(one: Reading) -> bool:
    """Whether the verb tells how something is: one of the list, or "be" before an adjective."""
    verb = one.verb
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


@cache
def _participles() -> frozenset[str]:
    """Return the irregular participles: "be held", "be sent"."""
    return frozenset(word for entry in entries("irregular_verbs") for word in entry.split(" | ")[2].split())


def _forecast(one: Reading) -> bool:
    words = runs_of_letters(_so_far(one))
    if not any(word in _FORECAST for word in words[-4:]) and words[-1:] != ["air"]:
        return False
    return one.verb not in _SCHEDULED and not one.verb.startswith("be ")


def _so_far(one: Reading) -> str:
    return one.place.lowered[: one.match.start()]


def _from_then(one: Reading) -> str:
    return one.place.lowered[one.match.end() :]


def _dated(one: Reading) -> bool:
    if one.when is None or one.when.granularity not in _NEARER:
        return False
    return one.when.first is not None or (one.place.document.day is None and one.when.granularity == "day")


def _from_today(one: Reading) -> bool:
    """Whether the time runs from the article's day on: "within the next few days"."""
    return one.when is not None and one.when.granularity == "vague" and one.when.first is not None


def _vague(one: Reading) -> bool:
    return (
        one.when is not None
        and one.when.granularity == "vague"
        and one.when.first is None
        and one.when.text.lower() not in ("the future",)
    )


def _told_past(one: Reading) -> bool:
    if one.cue.name == "going to" and one.before.endswith(("was ", "were ")):
        return True
    if one.when is not None or _PAST_CUE.match(one.cue_words) is None:
        return False
    return not _TOLD.search(_so_far(one))


def _over(one: Reading) -> bool:
    return one.when is None and _PAST_CUE.match(one.match.group()) is not None and one.over


def _in_passing(one: Reading) -> bool:
    before = one.before[-3:]
    return before[:2] == ", " and _IN_PASSING.match(before + one.cue_words) is not None


def _is_late(one: Reading) -> bool:
    """Whether the sentence stands in the last quarter of its article."""
    return one.place.sentence.index >= _LATE * len(one.place.document.sentences)


def _says_little(one: Reading) -> bool:
    return one.when is None and one.place.sentence.text.count(" ") < 6 and not one.place.sentence.heading


def _is_name(one: Reading) -> bool:
    """Whether the cue's word is capitalised within the sentence, or before another capital: "Will Smith plays"."""
    words = one.place.sentence.text[one.match.start() :]
    if not words.startswith("Will "):
        return False
    return one.match.start() > 1 or words[5:6].isupper()


def _verb_is_name(one: Reading) -> bool:
    """Whether what stands for a verb is a name: "accused him of going to Velmora"."""
    at = one.match.start("verb") if one.verb else -1
    return at > 0 and one.place.sentence.text[at].isupper() and not one.place.sentence.heading


def _found_out(one: Reading) -> bool:
    return one.cue.name == "must" or "have to" in one.cue_words


def _told_in_short(one: Reading) -> bool:
    return idle.is_told_in_short(one.cue_words.split(" to ", 1)[0])


def _defines(one: Reading) -> bool:
    """Whether "is to" tells what something is: "the next step is to wait"."""
    return _ABSTRACT.search(one.before) is not None


def _speaks_to_reader(one: Reading) -> bool:
    return _READER.search(one.place.lowered) is not None


def _denied(one: Reading) -> bool:
    return one.cue.name not in _MAY_DENY and _NOT.search(one.cue_words) is not None


def _own_word(one: Reading) -> bool:
    """Whether somebody says of himself what he will do, in a quotation and without any time."""
    told = one.cue.name in _FORETELLING or (one.cue.name in _WISHES and "i " in one.before[-8:])
    return one.when is None and told and bool(_FIRST_PERSON.search(one.place.lowered)) and one.quoted


def _rhetoric(one: Reading) -> bool:
    lowered = one.place.lowered
    return one.quoted and bool(_FIRST_PERSON.search(lowered) and _RHETORIC.search(lowered))


def _unknown(one: Reading) -> bool:
    """Whether nobody knows it; what a relative clause tells is known: "unclear if they go to the cup, which opens"."""
    aside = one.before.endswith((", which ", ", who "))
    return not aside and _UNKNOWN.search(one.before + one.cue_words) is not None


def _expert(one: Reading) -> bool:
    """Whether somebody speaks who only knows about it, and is not who does it: "experts will draw up a list"."""
    found = _EXPERT.search(one.place.lowered)
    return found is not None and found.end() + 1 != one.match.start()


def _written(one: Reading) -> str:
    return one.place.sentence.text[: one.match.start()]


def _official(one: Reading) -> bool:
    text = one.place.sentence.text
    return idle.is_official_request(text[: one.match.start()], text[one.match.start() : one.match.end()])


def _should(one: Reading) -> bool:
    """Whether it is only right that it be done; "should be back on Monday" tells what is expected."""
    return _SHOULD.search(one.near) is not None and not one.cue_words.startswith("should be ")


def _attitude(one: Reading) -> bool:
    """Whether "determined to" only tells a stand: "determined to defend our rights"."""
    return one.when is None and one.verb in _STANDS and one.cue_words.startswith(("determined ", "eager "))


def _warned_might(one: Reading) -> bool:
    """Whether somebody only warns of what others might do."""
    return _WARNED.search(_so_far(one)) is not None and _MIGHT.search(one.cue_words) is not None


def _broken_in_on(one: Reading) -> bool:
    return idle.is_broken_in_on(one.before, one.cue_words, _from_then(one))


def _before_that(one: Reading) -> bool:
    return _past_form(one) and idle.is_before_that(one.before)


def _days_after(one: Reading) -> bool:
    told = one.cue.name == "said would" or _past_form(one)
    return told and not _dated_after(one) and idle.is_of_days_after(one.place.lowered)


def _dated_after(one: Reading) -> bool:
    """Whether the step's time stands behind the cue."""
    return one.when is not None and one.when.start - one.place.sentence.start >= one.match.start()


def _relative_said(one: Reading) -> bool:
    """Whether "said would" has no subject of its own: "a move the union said would end the talks"."""
    return not _dated_after(one) and one.cue_words.startswith(_SAID_ALONE)


def _verb_at(one: Reading) -> int:
    return one.match.start("verb")


def _effect(one: Reading) -> bool:
    if one.when is not None or one.verb not in doers.EFFECTS:
        return False
    return doers.brings_about(one.place.sentence.text, _verb_at(one), one.verb, one.after, quoted=one.quoted)


def _anybody(one: Reading) -> bool:
    return one.when is None and bool(one.verb) and doers.is_anybody(one.place.sentence.text, _verb_at(one))


def _past_form(one: Reading) -> bool:
    """Whether the cue is told in the past: "ordered", "was due", not "has ordered"."""
    first = one.cue_words.split(" ", 1)[0]
    past = first in _PAST_CUES or (len(first) > 4 and first.endswith("ed")) or first == "swore"
    if one.before.endswith(("was ", "were ")):
        return True
    return past and not one.before.endswith(_PERFECTS)


def _of_then(one: Reading) -> bool:
    return one.when is None and _past_form(one) and idle.is_of_then(_so_far(one))


CHECKS: tuple[Check, ...] = (
    Check("a day, week or month ahead is named", 0.35, _dated),
    Check("days to come are named", 0.25, _from_today),
    Check("a vague time ahead is named", 0.15, _vague),
    Check("a demand with a term", 0.25, lambda one: bool(_EXPECTS.search(one.place.lowered)), cues=_DEMANDS),
    Check("an official request", 0.4, _official, cues=_REQUESTS),
    Check("a verb of the calendar without a day", -0.3, lambda one: not _dated(one), cues=_CALENDAR),
    Check("a man called Will", -1.0, _is_name, cues=frozenset(("will",))),
    Check("a name, no verb", -1.0, _verb_is_name),
    Check("a cause, no plan", -0.8, lambda one: idle.tells_a_cause(one.cue_words, one.verb)),
    Check("left behind", -0.5, lambda one: idle.is_left_behind(one.before, one.cue_words)),
    Check("praise", -0.5, lambda one: idle.is_superlative(one.before, one.cue_words)),
    Check("it never came", -0.5, lambda one: idle.never_came(one.cue_words, one.verb, one.after)),
    Check("said to the public", -0.6, lambda one: idle.serves(one.place.lowered, one.verb)),
    Check("only asked", -0.3, lambda one: idle.is_asked_whether(_so_far(one)), within=idle.ASKED),
    Check("called off", -0.7, lambda one: idle.was_called_off(_from_then(one)), within=idle.OFF),
    Check("called off before", -0.7, lambda one: idle.is_called_off(one.before), near=idle.OFF | _PUTS_OFF),
    Check("at first", -0.6, lambda one: one.before.endswith(("initially ", "originally ", "previously "))),
    Check("due before", -0.6, lambda one: idle.was_before(one.before, one.cue_words)),
    Check("no comment", -0.4, lambda one: idle.comments(one.cue_words, one.verb)),
    Check("a headline's other verb", -0.4, _told_in_short, cues=_HEADLINE),
    Check("to be found out", -0.4, lambda one: idle.must_be_found_out(one.verb, one.after) and _found_out(one)),
    Check("a noun of the calendar", -0.5, lambda one: _NOUN_NEXT.search(one.before) is not None, cues=_CALENDAR),
    Check("only a headline", -0.6, lambda one: not one.place.sentence.heading, cues=_HEADLINE),
    Check("the verb is no act", -0.3, _state),
    Check("nobody knows", -0.4, _unknown, _UNKNOWN_WORDS),
    Check("somebody worries", -0.3, lambda one: _WORRIED.search(one.before) is not None, _WORRIED_WORDS),
    Check("it never was", -0.5, lambda one: _COUNTERFACTUAL.search(one.near) is not None, _COUNTERFACTUAL_WORDS),
    Check("seen from the past", -0.4, lambda one: _PERFECT.search(one.before) is not None, frozenset(("had",))),
    Check("an opinion", -0.2, lambda one: _OPINION.search(one.before) is not None, _OPINION_WORDS),
    Check("an expert speaks", -0.15, _expert, within=_EXPERT_WORDS),
    Check("an opinion piece", -0.2, lambda one: one.place.opinion and not _dated(one)),
    Check("should, not will", -0.2, _should, _words("should ought better")),
    Check("nobody in particular", -0.25, lambda one: _GENERIC.search(one.before + one.cue_words) is not None, _ANYBODY),
    Check("said to the reader", -0.3, lambda one: _speaks_to_reader(one) and not one.quoted, within=_READER_WORDS),
    Check("a caption", -0.6, lambda one: _CAPTION.search(one.place.lowered) is not None, within=_CAPTION_WORDS),
    Check("what a thing is, not what is to be", -0.4, _defines, cues=frozenset(("is to",))),
    Check("a plan denied", -0.25, lambda one: _NO_PLAN.search(one.before) is not None or _denied(one), _NO_PLAN_WORDS),
    Check("a forecast", -0.6, _forecast, within=_FORECAST | {"air"}, cues=_FORETELLING),
    Check("a thing has an effect", -0.2, _effect, within=doers.EFFECTS),
    Check("no one in particular does it", -0.15, _anybody, within=_MANY),
    Check("not said", -0.6, lambda one: idle.is_not_said(_so_far(one)), within=_words("whether if when")),
    Check("looked into", -0.3, lambda one: idle.is_looked_into(one.cue_words, one.after), cues=_LOOKED_INTO),
    Check("no plans", -0.5, lambda one: one.before.endswith(("no ", "no current ", "no immediate ")), cues=_PLANS_NONE),
    Check("asked, not said", -0.5, lambda one: idle.is_asked_of(one.cue_words), cues=_SAID),
    Check("said of another verb", -0.25, lambda one: idle.is_of_another_verb(one.cue_words), cues=_SAID),
    Check("a noun", -0.4, lambda one: idle.is_noun(one.before, one.cue_words, _written(one)), cues=_PLANS),
    Check("it went on", -0.3, lambda one: idle.went_on(_from_then(one)), cues=_DONE),
    Check("given up", -0.6, lambda one: _past_form(one) and idle.was_given_up(_from_then(one)), within=_words("but")),
    Check("a stand, no plan", -0.2, _attitude, cues=_HOPES),
    Check("a warning of what might be", -0.2, _warned_might, within=_WARNINGS, cues=_IFS),
    Check("said of a thing", -0.6, _relative_said, cues=_SAID),
    Check("talks that stalled", -0.6, lambda one: idle.came_to_nothing(_from_then(one)), cues=_TALKS),
    Check("what came after it", -0.4, _before_that, within=_words("before")),
    Check("broken in on", -0.4, _broken_in_on, within=_words("when")),
    Check("told along with a deed", -0.3, lambda one: one.when is None and idle.goes_along(one.before, one.cue_words)),
    Check("days after that", -0.3, _days_after, within=_words("within later next following soon shortly")),
    Check("of then", -0.3, _of_then, cues=_OF_THEN),
    Check("only imagined", -0.25, lambda one: idle.is_supposed(one.place.lowered), within=_words("if"), cues=_IFS),
    Check("a habit", -0.4, lambda one: idle.is_habit(one.place.lowered), within=_HABITUAL, cues=_CALENDAR),
    Check("aim of the past", -0.3, lambda one: idle.is_aim_of_past(_so_far(one)), within=_words("so"), cues=_COULD),
    Check("may agree", -0.3, lambda one: idle.is_governed(one.before, one.cue_words), cues=_AGREED),
    Check("told of somebody", -0.15, lambda one: one.when is None and idle.is_aside(one.before), cues=_WISHED),
    Check("a question", -0.5, lambda one: "?" in one.place.lowered),
    Check("told as past", -0.3, _told_past),
    Check("its day is over", -0.4, _over),
    Check("told in passing", -0.2, _in_passing),
    Check("long ago", -0.25, lambda one: one.when is None and _LONG_AGO.search(one.near) is not None, _LONG_AGO_WORDS),
    Check("long past and none ahead", -0.25, lambda one: one.place.past and one.when is None),
    Check("rhetoric", -0.3, _rhetoric, within=_words("i we")),
    Check("a speaker's own word without a day", -0.1, _own_word, within=_words("i we")),
    Check("it says too little", -0.1, _says_little),
    Check("the story turns on it", 0.1, lambda one: one.place.score >= TURNS),
    Check("at the article's end", -0.05, _is_late),
)  # fmt: skip
"""Applied all together: what they add up to with the cue's weight is how sure the sentence is."""
