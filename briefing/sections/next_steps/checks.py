"""What makes a cue surer, or takes it back: one visible table.

Each row is a name, how much it adds to or takes from the cue's weight, and the test. The tests look at tense, mood,
subject and time (tense.py, outcomes.py, meaning.py, asking.py, idle.py, doers.py); none knows any story.
"""

from __future__ import annotations

from briefing.matching.patterns import regex
from briefing.sections.next_steps import asking, doers, idle, outcomes
from briefing.sections.next_steps.asides import ASIDES
from briefing.sections.next_steps.check import Check, words
from briefing.sections.next_steps.meaning import (
    FORECAST,
    FORETELLING,
    anybody,
    attitude,
    body_demands,
    defines,
    denied,
    effect,
    expert,
    forecast,
    found_out,
    goes_along,
    is_name,
    official,
    own_word,
    relative_said,
    rhetoric,
    says_little,
    scene,
    should,
    speaks_to_reader,
    state,
    storm_goes,
    sure_of_it,
    told_in_short,
    unknown,
    verb_is_name,
    warned_might,
    written,
)
from briefing.sections.next_steps.present import another_verb, is_nowadays
from briefing.sections.next_steps.reading import Reading
from briefing.sections.next_steps.tense import (
    before_that,
    broken_in_on,
    crime_of_then,
    dated,
    day_of_another,
    days_after,
    from_then,
    from_today,
    goes_on_now,
    had_been_due,
    is_late,
    of_then,
    over,
    past_form,
    so_far,
    term_before,
    told_past,
    vague,
    year_ahead,
)

_WORRIED = regex(r"\b(?:worr(?:y|ies|ied)|fears?|feared|concern(?:s|ed)?|afraid|nervous|skeptical|sceptical|doubts?)\b")
_COUNTERFACTUAL = regex(
    r"\b(?:would|could|may|might|should) (?:not |never |also |easily )?have\b(?! to\b)"
    r"|\bhad (?:we|he|she|they|it|i) [a-z]+|\b(?:would|could)n['’]t (?:be|have)\b"
    r"|\bif (?:i|he|she|it|we|they|you) (?:were|had|admitted|did)\b"
    r"|\b(?:will|won['’]t) (?:not )?have (?:had|[a-z]+(?:ed|en|wn|nk|ne|pt|ght|de|ft|ld))\b"
)
_PERFECT = regex(r"\bhad (?:been |previously |also |once |originally |initially )*$")
_HAD_SET = regex(r"\bhad (?:an?|his|her|their|its|another) [^,;.]{3,50}$")
_REPORTED = regex(r"\b(?:said|says|told|announced|confirmed|reported|added)\b[^.;]{0,60} had (?:also |now )?$")
_DECIDED = frozenset(("agreed to", "orders to", "offers to", "invited to", "demands", "threatens", "voted to"))
_OPINION = regex(r"\b(?:i|we) (?:think|believe|guess|imagine|suspect|feel)\b|\bhopefully\b")
TURNS = 0.4
"""Importance from which the story turns on a sentence."""
_GENERIC = regex(
    r"\b(?:you (?:can(?:['’]t|not)?|will|could|would|may|might)|you['’]ll|one can|anyone|someone"
    r"|somebody|anybody|people who|everybody|everyone|nobody"
    r"|there (?:will|would|may|could)(?! be (?:an?|another|no|further|two|three) )"
    r"|it (?:would|may|could|might) be|it will be(?! [a-z]+ed\b)"
    r"|typically|generally|usually|normally|ordinarily|often|always|as a rule|a typical|an average)\b"
    r"|(?:^|[,“\"] ?)(?:that|this) (?:will|would) be\b"
)
_NOUN_NEXT = regex(r"(?:\b(?:the|of|a|to|his|her|their|its|no|any|in|by|for|on)|['’]s|\d) $")
_NO_NOUN = ("is", "are", "takes", "goes", "comes", "becomes", "begins", "opens")
_CAPTION = regex(
    r"\b(?:ap photo\b|in this (?:[\w,.]+ ){0,5}(?:photo|image|picture)\b|file photo\b|getty images\b"
    r"|photo(?:graph)? by\b|photo:)|^file\b|\(reuters/"
)
_NO_PLAN = regex(
    r"\b(?:no (?:indication|plans?|intention|reason|sign|need)|did not|does not|do not|[a-z]+n['’]t"
    r"|not been|rather than|without|no|not) (?:[\w’'-]+ ){0,2}[\"“]?$"
)
_LONG_AGO = regex(
    r"\b(?:previously|(?<!only )once\b(?= [a-z]+[ ,.;])(?! (?:the|an?|all|both|it|they|he|she|we)\b)"
    r"(?! (?:\w+ ){1,3}(?:have|has|is|are)\b)"
    r"|originally|recently|at the time|in the past|years ago|last year|months ago|historically|had been)\b"
)
_EXPECTS = regex(
    r"\b(?:immediate(?:ly)?|deadline|within|by (?:the end|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul))"
)
_UNKNOWN_WORDS = words(
    "unclear unknown clear known sure certain guarantee certainty assurance confirm knowing know knows say seen"
    " uncertain wonder wonders wondered wondering predict how what"
)
_WORRIED_WORDS = words(
    "worry worries worried fear fears feared concern concerns concerned afraid nervous skeptical sceptical doubt doubts"
)
_COUNTERFACTUAL_WORDS = words("have had wouldn couldn if")
_OPINION_WORDS = words("think believe guess imagine suspect feel hopefully")
_EXPERT_WORDS = words(
    "analyst analysts expert experts scientist scientists forecaster forecasters professor"
    " economist economists commentator commentators critics observers"
    " historian scholar researcher researchers columnist author tank institute centre center"
)
_ANYBODY = words(
    "you can cannot anyone anybody someone somebody people everybody everyone nobody there it that this typically"
    " generally usually normally ordinarily often always rule typical average"
)
_READER_WORDS = words("you your updated check tuned sign subscribe")
_RHETORIC_WORDS = words(
    "always forever never god prosperity dream dreams destiny greatness humanity peoples planet peace freedom future"
    " children prevail together"
)
_LEFT_WORDS = words("after by despite without since of before")
_PRAISE_WORDS = words("most much highly eagerly widely")
_PUBLIC_WORDS = words("click editor read sign subscribe call contact phone email mail report come ring visit donate")
_AT_FIRST = ("initially ", "originally ", "previously ", "was once ", "were once ", "at one point ", "at one time ")
_BEFORE_WORDS = words("before time that which who")
_AT_FIRST_WORDS = words("initially originally previously once one")
_AIMS = words("planning intending aiming hoping preparing eager determined keen bracing")
_CAPTION_WORDS = words("photo photograph getty file reuters image picture")
_NO_PLAN_WORDS = words("no not never did do does didn doesn don than without hasn haven hadn isn aren wasn weren")
_LONG_AGO_WORDS = words("previously once originally recently time past ago last historically been")
"""Words one of which stands in whatever the patterns above match: what spares most sentences the patterns."""
_CALENDAR = frozenset(("calendar", "only verb"))
_ONLY_VERB = frozenset(("only verb",))
_EVENT = frozenset(("event ahead",))
_IN_PROGRESS = frozenset(("in progress",))
_DEMANDS = frozenset(("demands",))
_HEADLINE = frozenset(("headline to",))
_MANY = doers.PEOPLE
_DONE = frozenset(("orders to", "offers to", "invited to"))
_REQUESTS = frozenset(("invited to", "demands"))
_WARNINGS = words("warn warns warned warning caution cautions cautioned cautioning")
_HOPES = frozenset(("hopes to",))
_PUTS_OFF = words("called calls pulled backed dropped")
_TALKS = frozenset(("plans for",))
_IFS = frozenset(("if then", "then if", "could", "will", "would, said"))
_SAID = frozenset(("said would",))
_LOOKED_INTO = frozenset(("considers",))
_PLANS_NONE = frozenset(("plans to", "plans for", "promise"))
_PLANS = frozenset(("plans to",))
_HABITUAL = words(
    "generally typically usually normally often traditionally always every each weekdays weeknights weekends daily"
    " nightly mondays tuesdays wednesdays thursdays fridays saturdays sundays"
)
_COULD = frozenset(("could",))
_AGREED = frozenset(("agreed to", "hopes to", "wants to", "plans to"))
_OF_THEN = frozenset(
    (
        "orders to", "agreed to", "promises to", "offers to", "plans to", "prepares", "invited to", "demands",
        "hoped to", "threatens", "threatens if", "warns", "threatens action", "proposes something", "asks that",
        "urges that", "asks leave to", "unveils a proposal", "scheduled to", "expected to", "is to", "supposed to",
    )
)  # fmt: skip
_WAS_DUE = frozenset(("is to", "scheduled to", "supposed to", "expected to", "scheduled for", "likely to"))
_IN_THE_END = ("later ", "ultimately ", "eventually ", "finally ", "then ", "subsequently ", "initially ")
_IN_THE_END_WORDS = words("later ultimately eventually finally then subsequently initially")
_AGREED_ONLY = frozenset(("agreed to",))
_INVITED = frozenset(("invited to",))
_DEEDS = words("actions action moves move steps step measures anything acts")
_SAID_OR_WARNED = frozenset(("said would", "warns"))
_IS_TO = frozenset(("is to",))
_MUST = frozenset(("must",))
_OF_SOME = frozenset(("will", "going to", "will not", "could", "plans to"))
_OF_ANYBODY = frozenset(("up to somebody", "appeals to the public", "will take time"))
_SUPPOSED = frozenset(("supposed to",))
_PROPOSALS = frozenset(("promise", "offers to", "proposal of somebody"))
_WISHED = frozenset(("wants to", "hopes to", "hoped to", "plans to"))


def _seen_from_then(one: Reading) -> bool:
    """Whether it lay ahead once; not what is reported as done now: "the ministry said it had agreed to"."""
    if one.cue.name == "set for a day" and _HAD_SET.search(one.before) is not None:
        return True
    if _PERFECT.search(one.before) is None:
        return False
    return one.cue.name not in _DECIDED or _REPORTED.search(one.before) is None


def _is_named(one: Reading) -> bool:
    """Whether what stands before it makes a noun of it: "the visits", "240 jobs", but not "Ward 9 takes"."""
    if _NOUN_NEXT.search(one.before) is None or (one.verb and " to " in one.cue_words):
        return False  # "a scheme to repay it by May" needs a noun
    return not (one.before[-2:-1].isdigit() and one.cue_words.startswith(_NO_NOUN))


def _never_was(one: Reading) -> bool:
    """Whether it is only imagined; not what a threat depends on: "threatened an attack if they did not leave"."""
    return one.cue.name != "threatens if" and _COUNTERFACTUAL.search(one.near) is not None


def _of_nobody(one: Reading) -> bool:
    """Whether it is said of nobody in particular; not "it will be up to the mayor to decide"."""
    return one.cue.name not in _OF_ANYBODY and _GENERIC.search(one.before + one.cue_words) is not None


CHECKS: tuple[Check, ...] = (
    Check("a day, week or month ahead is named", 0.35, dated, timed=True),
    Check("days to come are named", 0.25, from_today, timed=True),
    Check("a vague time ahead is named", 0.15, vague, timed=True),
    Check("a demand with a term", 0.25, lambda one: bool(_EXPECTS.search(one.place.lowered)), cues=_DEMANDS),
    Check("an official request", 0.4, official, cues=_REQUESTS),
    Check("a body demands", 0.15, body_demands, cues=_DEMANDS),
    Check("a verb of the calendar without a day", -0.3, lambda one: not dated(one), cues=_CALENDAR | _EVENT),
    Check("a year ahead is named", 0.5, year_ahead, timed=True, cues=_CALENDAR),
    Check("a year ahead is told", 0.15, year_ahead, timed=True, cues=_SAID | {"will"}),
    Check("another verb", -0.6, another_verb, cues=_ONLY_VERB),
    Check("these days", -0.6, is_nowadays, within=words("today"), cues=_ONLY_VERB),
    Check("a man called Will", -1.0, is_name, cues=frozenset(("will",))),
    Check("a name, no verb", -1.0, verb_is_name),
    Check("a cause, no plan", -0.8, lambda one: idle.tells_a_cause(one.cue_words, one.verb)),
    Check("left behind", -0.5, lambda one: outcomes.is_left_behind(one.before, one.cue_words), _LEFT_WORDS),
    Check("praise", -0.5, lambda one: idle.is_superlative(one.before, one.cue_words), _PRAISE_WORDS),
    Check("it never came", -0.5, lambda one: outcomes.never_came(one.cue_words, one.verb, one.after), words("have d")),
    Check("said to the public", -0.6, lambda one: idle.serves(one.place.lowered, one.verb), within=_PUBLIC_WORDS),
    Check("only asked", -0.3, lambda one: asking.is_asked_whether(so_far(one)), within=asking.ASKED),
    Check("called off", -0.7, lambda one: outcomes.was_called_off(from_then(one)), within=outcomes.OFF),
    Check("called off before", -0.7, lambda one: outcomes.is_called_off(one.before), near=outcomes.OFF | _PUTS_OFF),
    Check("taken back", -0.4, lambda one: outcomes.is_taken_back(one.before), outcomes.TAKEN_BACK, cues=_PROPOSALS),
    Check("at first", -0.6, lambda one: one.before.endswith(_AT_FIRST), _AT_FIRST_WORDS),
    Check("due before", -0.6, lambda one: outcomes.was_before(one.before, one.cue_words), _BEFORE_WORDS, cues=_WAS_DUE),
    Check("no comment", -0.4, lambda one: asking.comments(one.cue_words, one.verb), asking.SPEAKS),
    Check("a headline's other verb", -0.4, told_in_short, cues=_HEADLINE),
    Check("to be found out", -0.4, found_out, asking.FOUND_OUT),
    Check("a noun of the calendar", -0.5, _is_named, cues=_CALENDAR),
    Check("the verb is no act", -0.3, state),
    Check("nobody knows", -0.5, unknown, _UNKNOWN_WORDS),
    Check("somebody worries", -0.3, lambda one: _WORRIED.search(one.before) is not None, _WORRIED_WORDS),
    Check("it never was", -0.5, _never_was, _COUNTERFACTUAL_WORDS),
    Check("seen from the past", -0.4, _seen_from_then, frozenset(("had",))),
    Check("an opinion", -0.2, lambda one: _OPINION.search(one.before) is not None, _OPINION_WORDS),
    Check("an expert speaks", -0.15, expert, within=_EXPERT_WORDS),
    Check("an opinion piece", -0.1, lambda one: one.place.opinion and not dated(one)),
    Check("should, not will", -0.1, should, words("should ought better")),
    Check("nobody in particular", -0.25, _of_nobody, _ANYBODY),
    Check("said to the reader", -0.3, lambda one: speaks_to_reader(one) and not one.quoted, within=_READER_WORDS),
    Check("a caption", -0.6, lambda one: _CAPTION.search(one.place.lowered) is not None, within=_CAPTION_WORDS),
    Check("going on now", -0.4, goes_on_now, cues=_IN_PROGRESS),
    Check("no day is known", -0.5, lambda one: one.place.document.day is None, cues=_EVENT),
    Check("its day is another's", -0.35, day_of_another, cues=_CALENDAR, timed=True),
    Check("a picture's caption", -0.5, scene, cues=_CALENDAR),
    Check("what a thing is, not what is to be", -0.4, defines, cues=frozenset(("is to",))),
    Check("a plan denied", -0.25, lambda one: _NO_PLAN.search(one.before) is not None or denied(one), _NO_PLAN_WORDS),
    Check("a forecast", -0.6, forecast, within=FORECAST | {"air", "front", "stream"}, cues=FORETELLING),
    Check("a storm's way", -1.0, storm_goes, cues=FORETELLING | {"warns", "suggests", "calendar", "only verb"}),
    Check("a thing has an effect", -0.2, effect, within=doers.EFFECTS | {"have"}, timed=False),
    Check("no one in particular does it", -0.15, anybody, within=_MANY, timed=False),
    Check("not said", -0.6, lambda one: asking.is_not_said(so_far(one)), within=words("whether if when")),
    Check("looked into", -0.3, lambda one: asking.is_looked_into(one.cue_words, one.after), cues=_LOOKED_INTO),
    Check("no plans", -0.5, lambda one: one.before.endswith(("no ", "no current ", "no immediate ")), cues=_PLANS_NONE),
    Check("asked, not said", -0.5, lambda one: asking.is_asked_of(one.cue_words), cues=_SAID),
    Check("said from afar", -0.05, lambda one: asking.is_far_from_would(one.cue_words), cues=_SAID),
    Check("somebody is sure", -0.2, sure_of_it, asking.BELIEF, cues=FORETELLING, timed=False),
    Check("in the end", -0.7, lambda one: one.before.endswith(_IN_THE_END), _IN_THE_END_WORDS, cues=_AGREED_ONLY),
    Check("when asked", -0.4, lambda one: one.before.endswith(("when ", "if ")), words("when if"), cues=_INVITED),
    Check("what such a deed brings", -0.3, asking.tells_what_deeds_bring, _DEEDS, cues=_SAID_OR_WARNED),
    Check("what it was for", -0.4, lambda one: idle.was_for(one.cue_words, one.verb), cues=_IS_TO),
    Check("a term is set", 0.35, lambda one: bool(one.when and term_before(one)), cues=_MUST, timed=True),
    Check("said of another verb", -0.25, lambda one: asking.is_of_another_verb(one.cue_words), cues=_SAID),
    Check("a noun", -0.4, lambda one: idle.is_noun(one.before, one.cue_words, written(one)), cues=_PLANS),
    Check("it went on", -0.3, lambda one: outcomes.went_on(from_then(one)), cues=_DONE),
    Check("given up", -0.6, lambda one: past_form(one) and outcomes.was_given_up(from_then(one)), within=words("but")),
    Check("a stand, no plan", -0.2, attitude, cues=_HOPES, timed=False),
    Check("a warning of what might be", -0.2, warned_might, within=_WARNINGS, cues=_IFS),
    Check("said of a thing", -0.6, relative_said, cues=_SAID),
    Check("talks that stalled", -0.6, lambda one: outcomes.came_to_nothing(from_then(one)), cues=_TALKS),
    Check("what came after it", -0.4, before_that, within=words("before")),
    Check("broken in on", -0.6, broken_in_on, within=words("when")),
    Check("told along with a deed", -0.3, goes_along, _AIMS, timed=False),
    Check("days after that", -0.3, days_after, within=words("within later next following soon shortly")),
    Check("of then", -0.3, of_then, cues=_OF_THEN, timed=False),
    Check("only imagined", -0.25, lambda one: idle.is_supposed(one.place.lowered), within=words("if"), cues=_IFS),
    Check("a tale", -0.5, lambda one: idle.is_of_a_tale(one.place.lowered), within=idle.TALES),
    Check("had been due", -0.3, had_been_due, words("had")),
    Check("a habit", -0.4, lambda one: idle.is_habit(one.place.lowered), within=_HABITUAL, cues=_CALENDAR),
    Check("aim of the past", -0.3, lambda one: idle.is_aim_of_past(so_far(one)), within=words("so"), cues=_COULD),
    Check("may agree", -0.3, lambda one: idle.is_governed(one.before, one.cue_words), cues=_AGREED),
    Check("told of somebody", -0.15, lambda one: idle.is_aside(one.before), cues=_WISHED, timed=False),
    *ASIDES,
    Check("told of some", -0.3, lambda one: idle.is_of_some(one.before), words("who"), cues=_OF_SOME),
    Check("what should be", -0.15, lambda one: one.cue_words.startswith(("is ", "are ")), cues=_SUPPOSED, timed=False),
    Check("a crime of then", -0.2, crime_of_then, cues=_OF_THEN | {"intended to"}, timed=False),
    Check("never, somebody says", -0.2, lambda one: "never" in one.cue_words and one.quoted, within=words("never")),
    Check("a question", -0.5, lambda one: "?" in from_then(one)),
    Check("told as past", -0.3, told_past),
    Check("its day is over", -0.4, over, timed=False),
    Check("long ago", -0.25, lambda one: _LONG_AGO.search(one.near) is not None, _LONG_AGO_WORDS, timed=False),
    Check("long past and none ahead", -0.25, lambda one: one.place.past, timed=False),
    Check("rhetoric", -0.3, rhetoric, within=_RHETORIC_WORDS),
    Check("a speaker's own word without a day", -0.1, own_word, timed=False),
    Check("it says too little", -0.1, says_little, timed=False),
    Check("the story turns on it", 0.1, lambda one: one.place.score >= TURNS),
    Check("at the article's end", -0.05, is_late),
)  # fmt: skip
"""Applied all together: what they add up to with the cue's weight is how sure the sentence is."""
