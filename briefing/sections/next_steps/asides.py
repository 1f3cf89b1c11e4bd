"""What takes a cue back since the sentence tells it beside something else, or of anybody: one visible table.

The tests stand in general.py, beside.py, sayings.py, retold.py and musing.py; the rows are part of CHECKS.
"""

from __future__ import annotations

from briefing.sections.next_steps import beside, general, musing, retold, sayings
from briefing.sections.next_steps.check import Check, words
from briefing.sections.next_steps.meaning import FORETELLING

_WAS_DUE = frozenset(("is to", "scheduled to", "supposed to", "expected to", "scheduled for", "likely to"))
_OF_THEN = frozenset(("orders to", "agreed to", "promises to", "offers to", "plans to", "invited to", "voted to"))
_CALENDAR = frozenset(("calendar", "only verb"))
_DEMANDS = frozenset(("demands",))
_WISHED = frozenset(("wants to", "hopes to", "hoped to", "plans to"))
_BY_RULE = FORETELLING | {"demands", "must", "calendar", "only verb", "orders to"}
_SUPPOSING = frozenset(("said would", "would, said", "could", "if then", "then if"))
_SAYING = FORETELLING | {"ready to", "promises to", "plans to"}
_ASKED_WHICH = FORETELLING | {"prepares", "ready to", "plans to", "considers", "hopes to", "wants to"}
_OF_NOUNS = frozenset(("promises to", "agreed to"))
_VOTED = frozenset(("voted to", "headline to"))
_FIXED = frozenset(("scheduled for",))
_PROMISED = frozenset(("promises to", "promise"))
_SAID_WOULD = frozenset(("said would",))
_SAID = _PROMISED | _SAID_WOULD
_SET = frozenset(("set for a day", "scheduled for"))
_READY = frozenset(("prepares", "ready to"))
_SPEAKS = frozenset(("speaks of doing",))
_CONSIDERS = frozenset(("considers",))
_TRIES = frozenset(("considers", "hopes to", "hoped to", "tries to", "wants to"))
_OF_STORIES = _OF_THEN | {"said was doing", "expected to", "expects to"}
_ANSWERS = FORETELLING | {"plans to", "hopes to", "wants to"}
_IN_CLAUSES = _OF_STORIES | {"invited to a meeting", "demands", "threatens"}
_UNDER_WAY = _CALENDAR | {"in progress"}
_IS_TO = frozenset(("is to",))
_READY_TO = frozenset(("ready to",))
_EXPECTS = frozenset(("expects to", "wants somebody to"))
_THOUGHT = FORETELLING | {"ready to"}
_SAID_LONG = _SAID | {"will", "will not", "agreed to"}
_AIMS = FORETELLING | {"calendar", "only verb"}

ASIDES: tuple[Check, ...] = (
    Check("anybody of a kind does it", -0.3, general.of_a_kind, general.KINDS, cues=FORETELLING, timed=False),
    Check("told of an age", -0.3, general.far_off, within=general.FAR, cues=FORETELLING),
    Check("a rule says so", -0.3, general.by_rule, within=general.RULES, cues=_BY_RULE, timed=False),
    Check("a survey's answer", -0.4, general.surveyed, within=general.SURVEYED, cues=_ANSWERS, timed=False),
    Check("what a device does", -0.3, general.of_a_device, within=general.DEVICES, cues=FORETELLING, timed=False),
    Check("it hangs on what is not so", -0.3, general.imagined, within=words("if had were"), cues=_SUPPOSING),
    Check("a turn of speech", -0.4, sayings.is_saying, cues=_SAYING),
    Check("somebody hopes that others", -0.3, beside.hoped, beside.HOPED, cues=FORETELLING, timed=False),
    Check("asked which", -0.3, beside.asked_which, beside.ASKED, cues=_ASKED_WHICH, timed=False),
    Check("refused to", -0.5, beside.governed, beside.GOVERNED),
    Check("few want it", -0.3, beside.wanted_by_few, words("few no nobody none neither hardly"), cues=_WISHED),
    Check("a decision of before", -0.2, beside.decided_before, beside.TOLD_AFTER, cues=frozenset(("promise",))),
    Check("which thing is meant", -0.3, beside.of_a_noun, words("it he she they we i"), cues=_OF_NOUNS),
    Check("the vote did it", -0.5, beside.done_by_voting, cues=_VOTED),
    Check("a timetable of then", -0.9, beside.on_a_timetable, beside.WAS, cues=_WAS_DUE),
    Check("fixed for long", -0.5, beside.fixed_long_since, general.FAR, cues=_FIXED),
    Check("a noun, no offer", -0.3, beside.named_offer, cues=frozenset(("offers to",))),
    Check("an age is reached", -0.6, beside.turns_years, words("turn"), cues=FORETELLING),
    Check("a custom", -0.3, general.by_custom, within=general.CUSTOMS, cues=FORETELLING, timed=False),
    Check("what may be expected", -0.3, beside.governed_by_can, words("can"), cues=_WAS_DUE),
    Check("what something came after", -0.25, beside.circumstance, beside.TOLD_AFTER, cues=_OF_THEN, timed=False),
    Check("it came to naught", -0.4, beside.came_to_naught, within=words("was were been"), cues=_PROMISED),
    Check("of course", -0.2, beside.of_course, within=words("course"), cues=FORETELLING, timed=False),
    Check("what should be on a day", -0.3, beside.should_be, words("should"), cues=_CALENDAR),
    Check("the day of a statement", -0.35, beside.on_day_of_statement, within=beside.STATED, cues=_DEMANDS),
    Check("asked for long", -0.3, beside.called_for_long, words("long consistently always"), cues=_DEMANDS),
    Check("what a work shows", -0.3, beside.shows, beside.WORKS, cues=FORETELLING, timed=False),
    Check("it goes on today", -0.4, beside.goes_on_as_now, within=words("today now"), cues=_CALENDAR),
    Check("more or less than expected", -0.5, beside.than_expected, words("than"), cues=frozenset(("upcoming",))),
    Check("nothing speaks for it", -0.6, beside.no_sign, within=beside.SIGNS),
    Check("the weather stays", -0.5, beside.stays_so, cues=FORETELLING),
    Check("what came of a story", -0.3, retold.opened_then, within=retold.OPENERS, cues=_OF_STORIES, timed=False),
    Check("said in a story", -0.3, retold.said_then, within=retold.OPENERS, cues=_SAID_WOULD, timed=False),
    Check("when somebody was young", -0.4, retold.at_an_age, within=retold.AGES, timed=False),
    Check("done since", -0.4, retold.done_since, within=retold.DID, cues=_SAID),
    Check("stopped since", -0.7, retold.stopped_since, within=retold.STOPPED, cues=_SET),
    Check("was ready once", -0.4, retold.once_was, words("been"), cues=_READY),
    Check("what somebody remembers", -0.3, retold.remembered, cues=_SPEAKS, timed=False),
    Check("a sign of it", -0.3, musing.of_a_sign, musing.SIGNS, cues=FORETELLING, timed=False),
    Check("a survey's forecast", -0.4, musing.surveyed_ahead, within=musing.COUNTED, cues=FORETELLING, timed=False),
    Check("whatever anybody may wish", -0.4, musing.of_whatever, musing.WHATEVER, cues=_WISHED, timed=False),
    Check("when something else was", -0.3, retold.in_a_when_clause, retold.WHEN, cues=_IN_CLAUSES, timed=False),
    Check("unlikely or a bet", -0.4, musing.doubted, musing.DOUBTFUL, cues=FORETELLING),
    Check("what another thing is for", -0.4, musing.aimed_at, musing.AIMED, cues=_AIMS),
    Check("only supposed", -0.5, musing.supposed, musing.SUPPOSED, cues=_IS_TO),
    Check("somebody ought to be ready", -0.3, musing.obliged, musing.OBLIGED, cues=_READY_TO, timed=False),
    Check("now and then", -0.3, musing.now_and_then, musing.NOW_AND_THEN, cues=FORETELLING, timed=False),
    Check("the sky", -0.4, musing.in_the_sky, within=musing.SKY, cues=FORETELLING),
    Check("how a firm will do", -0.3, musing.foreseen, cues=_EXPECTS, timed=False),
    Check("in a list", -0.9, musing.listed, within=musing.EXCHANGES, cues=_SET),
    Check("what something hangs on", -0.3, musing.conditional, musing.IF, cues=frozenset(("agreed to",)), timed=False),
    Check("somebody does not think so", -0.4, musing.not_thought, within=musing.THINK, cues=_THOUGHT, timed=False),
    Check("what is next on air", -0.6, musing.on_air, within=musing.BROADCAST, cues=FORETELLING),
    Check("how ready somebody is", -0.4, musing.well_prepared, words("well fully better ill poorly"), cues=_READY),
    Check("which one is meant", -0.3, retold.in_a_which_clause, words("which"), cues=_IN_CLAUSES, timed=False),
    Check("a promise kept or broken", -0.6, retold.kept, retold.KEPT, cues=_PROMISED),
    Check("said for years", -0.3, retold.said_for_long, within=retold.LONG, cues=_SAID_LONG, timed=False),
    Check("nobody could", -0.4, musing.by_nobody, musing.NOBODY, cues=frozenset(("could",))),
    Check("a verb, no talks", -0.6, musing.talks_is_a_verb, words("talks"), cues=frozenset(("plans for",))),
    Check("at it today", -0.4, musing.at_it_today, within=words("today tonight morning"), cues=_UNDER_WAY),
    Check("only studied", -0.3, musing.only_studied, cues=_CONSIDERS, timed=False),
    Check("only to look so", -0.3, musing.only_presented, cues=_TRIES, timed=False),
    Check("only a question", -0.4, musing.only_whether, within=words("whether"), cues=FORETELLING),
    Check("a time brings it", -0.4, musing.brought_by_time, within=musing.COMING, cues=FORETELLING),
)  # fmt: skip
