"""The present tense that tells what is fixed: "talks resume on Monday", "the final is on Saturday"."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.times.grammar import Setting
from briefing.lexicon import entries, word_set
from briefing.matching.patterns import regex

DETERMINERS = frozenset(("the", "a", "an", "his", "her", "its", "their", "this", "that", "these", "those"))
MODALS = frozenset(("will", "would", "shall", "to", "could", "may", "might", "should", "must", "can"))
_AHEAD = word_set("times_ahead").union(
    [line.split(" | ")[0] for line in entries("plan_present")],
    *[line.split() for line in entries("plan_deeds") if "|" not in line],
)
_NO_NOUNS = frozenset(("face", "host", "play", "travel", "begin", "resume", "arrive", "depart", "convene"))
"""Of the verbs of the calendar those that are no noun: also after "talks on trade" or a club's name."""
_WITHOUT_S = frozenset(("go", "fly", "begin"))
"""Verbs of the calendar whose other form is not theirs with an -s, or stands in another list."""
_GOING_ON = frozenset(
    (
        "meeting", "visiting", "hosting", "holding", "traveling", "travelling", "leaving", "returning",
        "playing", "facing", "opening", "starting", "launching", "flying", "staging", "speaking", "arriving",
    )
)  # fmt: skip
"""What is going on is still to come where a day is named: "is holding a session on Friday"."""
_NO_SUBJECT = MODALS | DETERMINERS | frozenset(
    (
        "and", "or", "not", "of", "in", "at", "on", "for", "no", "who", "which", "my", "our",
    )
)  # fmt: skip
_NO_PLURAL = ("ss", "us", "is", "as", "’s", "'s")
_MOVED = regex(
    r"\b(?:(?:stood|put|held|carried|rolled|pushed|moved) (?:over|back|off|up)|adjourned|posted|rescheduled) to $"
)
_IS_THEN = regex(
    r"\b(?:is|are) (?:(?:back|away|home|next|now|out|open|closed|shut|off) )?"
    r"(?:(?:at|in|to|against) (?:[\w’'-]+ ){1,4})?"
    r"(?:(?:to|against) [\w’'-]+ )?(?:on )?$"
)


def is_then(setting: Setting) -> bool:
    """Whether something is on the day: "the final is on Friday", "they are at home to Torsby on Friday"."""
    before = setting.before
    return (" is " in before or " are " in before) and _IS_THEN.search(before) is not None


def is_put_off(setting: Setting) -> bool:
    """Whether something is moved to the day: "the case was stood over to May 3", "posted to Friday"."""
    return setting.before.endswith(" to ") and _MOVED.search(setting.before[-24:]) is not None


def is_for_a_day(setting: Setting) -> bool:
    """Whether something is fixed for the day: "called a strike for Friday"; not "blamed him for Friday's loss"."""
    if not setting.before.endswith(" for ") or setting.after.startswith(("'", "’")) or " had " in setting.before:
        return False
    return setting.written.endswith("day") or any(letter.isdigit() for letter in setting.written)


def is_fixed(words: Sequence[str], at: int) -> bool:
    """Whether a verb of the calendar in the present stands after its subject: "talks resume", "is holding"."""
    word, last = words[at], words[at - 1] if at else ""
    if f"{word}s" not in _AHEAD and word not in _WITHOUT_S:
        return word in _GOING_ON and last in ("is", "are")
    if word in _NO_NOUNS:
        return last not in _NO_SUBJECT
    return last in ("they", "we", "people", "which", "who") or (last.endswith("s") and last[-2:] not in _NO_PLURAL)
