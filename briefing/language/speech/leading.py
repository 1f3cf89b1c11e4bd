"""The speaker before the verb: "The mayor said ...", "..., the mayor said", "Smith, who is 40, told reporters ..."."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.speech.clause import Clause
from briefing.language.speech.complements import clause_ahead, takes, then_that
from briefing.language.speech.embedded import is_somebody, outer_subject
from briefing.language.speech.nouns import speaks
from briefing.language.speech.participle import OPENING, subject, subject_behind
from briefing.language.speech.phrases import Phrase, phrase_before
from briefing.language.speech.verbs import Verb
from briefing.language.speech.words import QUOTED, Word

_PLAIN = frozenset(("say", "tell", "add", "warn", "note", "insist", "acknowledge", "promise", "admit", "declare"))
_NEVER_PASSIVE = frozenset(("say", "add", "insist", "admit"))
"""Verbs of which a sentence that was passive before goes on actively: "before it was sealed off and said"."""
_SUBJECTS = frozenset(("he", "she", "they", "it", "we", "there"))
_QUOTING = frozenset(("clause", "quote"))
_DASHES = frozenset(("—", "–", "--"))
_NOT = ("n't", "n’t")
_WANTING = frozenset(("want", "wants", "wanted", "wanting", "having", "getting", "get", "gets", "got"))
_HAVING = frozenset(("have", "see", "hear"))
"""Verbs of which what is to be done to somebody is the object, behind "to" and "will"."""
_WENT_ON = frozenset(("go", "goes", "went", "gone", "going"))


def leading(words: Sequence[Word], at: int, verb: Verb, earlier: Sequence[Clause]) -> Clause | None:
    """Return the clause whose verb stands at `at` with its subject before it."""
    if verb.form == "gerund" and not _progressive(words, at):
        return None
    length = takes(words, at, verb)
    behind = length is None and QUOTED in [word.lower for word in words[:at]]
    if length is None and not (behind and verb.uses & _QUOTING):
        return None
    reach = _subject_end(words, at, verb)
    if reach is None or reach[0] < 0:
        having = subject_behind(words, at) if reach is not None and words[0].lower == "having" else None
        return None if having is None else Clause((0, at), having, verb, "elided")
    last, negated = reach
    cue = (at, at + (length or 1) - 1)
    if "conjunction" in words[last].classes or (words[last].lower == "," and _is_coordinated(words, last, at, earlier)):
        speaker = earlier[-1].speaker if earlier else _subject(words, last, at, verb)
        return Clause(cue, speaker, verb, "elided", negated) if speaker is not None else None
    if words[last].sign and words[last].lower not in (",", ")", "]", "—", "–", "--"):
        return None
    if "relative" in words[last].classes and (last == 0 or words[last - 1].lower not in (",", "—", "–", "--", ")")):
        return None  # "people who said so" are described by it
    begin = earlier[-1].cue[1] + 1 if earlier and earlier[-1].cue[1] < last else 0
    if begin and words[last].sign and _is_relative(words, earlier[-1]):
        begin = earlier[-1].speaker[0] if earlier[-1].speaker is not None else 0
    speaker = phrase_before(words, last, begin)
    if speaker is not None and speaker[0] > 1 and verb.form == "past" and _is_caused(words, speaker[0] - 1):
        return None
    if speaker is None and not words[last].sign:
        speaker = outer_subject(words, (last, last), begin)  # "an officer who declined to be named said"
    elif speaker is not None and speaker[0] > 1 and not (words[speaker[1]].capital or is_somebody(words, speaker)):
        speaker = outer_subject(words, speaker, begin) or speaker
    if speaker is None:
        return None
    if speaker[0] and "relative" not in words[last].classes and _is_object(words[speaker[0] - 1]):
        return None
    if behind and (not speaker[0] or words[speaker[0] - 1].lower != QUOTED):
        return None  # "“Is it safe?” the mayor asked from the quay": what was asked stands before
    return Clause(cue, speaker, verb, "before", negated)


def _is_caused(words: Sequence[Word], before: int) -> bool:
    """Whether it is to be done to the phrase behind a verb: "to have the mould | declared", "wants it declared"."""
    word = words[before].lower
    return word in _WANTING or (word in _HAVING and (words[before - 1].lower == "to" or words[before - 1].of("modal")))


def _is_relative(words: Sequence[Word], clause: Clause) -> bool:
    """Whether a clause only describes its speaker, behind a comma: "Doe, which offered forty dollars,"."""
    before = clause.cue[0] - 1
    while before > 0 and words[before].of("auxiliary", "adverb"):
        before -= 1
    return before > 1 and "relative" in words[before].classes and words[before - 1].lower == ","


def _is_object(before: Word) -> bool:
    """Whether a preposition before the phrase makes it an object: "a readout of the call posted in May"."""
    return "preposition" in before.classes and "subordinator" not in before.classes


def _is_coordinated(words: Sequence[Word], comma: int, at: int, earlier: Sequence[Clause]) -> bool:
    """Whether the verb behind a comma goes on with an earlier subject: "She said no, then added ..."."""
    if at - comma != 2 or words[comma + 1].lower != "then" or not earlier:
        return False
    return not any("relative" in word.classes for word in words[earlier[-1].cue[1] + 2 : comma])


def _subject(words: Sequence[Word], conjunction: int, at: int, verb: Verb) -> Phrase | None:
    """Return who opens a sentence that goes on with "but said": "Friends refused to name him but said"."""
    deed = verb.form == "past" and "object" in verb.uses and verb.lemma not in _DONE
    if words[conjunction].sign or not (verb.lemma in _PLAIN or deed or _clause_follows(words, at, verb)):
        return None
    passive = words[conjunction].lower != "but" and verb.form == "past" and verb.lemma not in _NEVER_PASSIVE
    begin = next((at for at in range(conjunction - 1, 0, -1) if words[at].lower in _DASHES), 0)
    if passive and any("be" in words[at].classes and _may_be_done(words[at + 1]) for at in range(begin, conjunction)):
        return None  # "the finds were drawn and noted"
    found = subject(words[: min(conjunction, OPENING)], common=True)
    if found is None:
        return None
    head = words[found[1]]
    if head.lower == "you":
        return None
    if found == (0, 0) and verb.lemma not in _PLAIN and "pronoun" not in head.classes:
        return found if speaks(head.lower) else None  # whether the word is a name cannot be told
    return found if head.capital or "pronoun" in head.classes or speaks(head.lower) else None


def _may_be_done(after: Word) -> bool:
    """Whether a word behind "were" may be a participle: no preposition and no noun, "is from Kent", "is a nurse"."""
    described = after.of("preposition", "determiner") and after.lower not in ("all", "both", "each", "either")
    return not (described or after.capital or after.text[0].isdigit())


def _clause_follows(words: Sequence[Word], at: int, verb: Verb) -> bool:
    """Whether "that", a time and "that", or a pronoun stand behind: "and announced Thursday that", "and thinks he"."""
    if "clause" not in verb.uses or at + 1 == len(words):
        return False
    after = words[at + 1].lower
    return after in _SUBJECTS or after == "that" or then_that(words, at + 1) or clause_ahead(words, at + 1)


def _progressive(words: Sequence[Word], at: int) -> bool:
    before = at - 1
    while before >= 0 and (words[before].of("adverb", "negation") or words[before].lower.endswith("ly")):
        before -= 1
    return before >= 0 and ("be" in words[before].classes or "pronoun" in words[before].classes)


def _subject_end(words: Sequence[Word], at: int, verb: Verb) -> tuple[int, bool] | None:
    """Walk from the verb back over adverbs, auxiliaries and "appeared to"; None when it does not report.

    Returns the last word of the subject and whether speech is denied.
    """
    negated = passive = future = only = False
    last = at - 1
    while last >= 0:
        word = words[last]
        if "pronoun" in word.classes:
            break
        if word.capital and not word.classes and not word.lower.endswith(_NOT):  # a name, as most are
            step = _aside(words, last)
            if step is None:
                break
            last = step
            continue
        if "be" in word.classes:
            passive = verb.form == "past"
        elif "negation" in word.classes or word.lower.endswith(_NOT):
            negated = True
            future = future or word.lower.startswith(("wo", "would"))
        elif "modal" in word.classes:
            if word.capital and last and words[last - 1].capital:
                break  # "Doe May", "Jane Will"
            future = True
        elif word.lower == "to":
            step = _raised(words, last)
            if step is None:
                return None
            negated, last = negated or "refusing" in words[step].classes, step
            if words[step].lower == "on":
                last -= 1
        elif "auxiliary" not in word.classes and "adverb" not in word.classes and not _is_adverb(word):
            step = _aside(words, last)
            if step is None:
                break
            last = step
            continue
        else:
            only = only or word.lower in _ONLY
        last -= 1
    return None if passive or (future and not (negated or only)) else (last, negated)


def _is_adverb(word: Word) -> bool:
    return word.lower.endswith("ly") and not word.capital and word.lower not in ("family", "ally", "assembly", "italy")


def _raised(words: Sequence[Word], to: int) -> int | None:
    """Return the verb of "appeared to", "declined to", "went on to"; None for "plans to", "expected to"."""
    if to < 1:
        return None
    if _is_adverb(words[to - 1]) and to > 1 and words[to - 2].lower in ("appeared", "appears"):
        to -= 1  # "appeared briefly to announce"
    before = words[to - 1]
    if before.of("raising", "refusing"):
        return to - 1
    if before.capital and any(word.lower in _CAUSING for word in words[max(0, to - _REACH) : to - 1]):
        return to  # "his antics prompted Doe to tell her"
    if before.lower in _RUMOURED and words[to + 1].lower == "have" and to > 2 and "be" in words[to - 2].classes:
        return to - 2  # "Doe is reported to have asked"
    return to - 1 if before.lower == "on" and to > 1 and words[to - 2].lower in _WENT_ON else None


def _aside(words: Sequence[Word], last: int) -> int | None:
    """Step over a time ("on Wednesday") or a medium ("in a statement") that stands between subject and verb."""
    at = last
    if words[at].of("weekday", "period", "month") or (
        words[at].text.isdigit() and at and "month" in words[at - 1].classes
    ):
        while at >= 0 and (words[at].of("weekday", "period", "month", "beforetime") or words[at].text.isdigit()):
            at -= 1
        if 0 < at < last and words[at].lower in _LASTING and words[at + 1].text.isdigit():
            at -= 1  # "who has led it for 12 years said"
        return at if at < last else None
    for start in range(last - 1, max(last - 6, 0), -1):
        if words[start].sign:
            return None
        if words[start].lower in _LEADS_IN and start > 0:
            document = any(
                "document" in word.classes or word.lower in _PLACES_OF_SPEECH for word in words[start + 1 : last + 1]
            )
            return start - 1 if document and "determiner" in words[start + 1].classes else None
    return None


_CAUSING = frozenset(("prompted", "inspired", "persuaded", "forced", "caused", "moved", "compelled", "led"))
_REACH = 5
"""Words between what moves somebody and "to"."""
_DONE = frozenset(
    ("welcome", "cite", "challenge", "offer", "accept", "propose", "oppose", "credit", "invite", "instruct", "dub",
     "label", "portray", "liken", "describe", "express", "report", "tell", "defend", "contradict", "outline")
)  # fmt: skip
"""Verbs that mostly tell of deeds where another verb stands before them: "stopped the men and cited them"."""
_RUMOURED = frozenset(
    ("reported", "said", "alleged", "believed", "understood", "rumoured", "rumored", "supposed", "thought", "claimed",
     "recorded")
)  # fmt: skip
_ONLY = frozenset(("only", "just"))
"""What makes a report of "would say": "would only say that"."""
_LASTING = frozenset(("for", "over", "during", "after"))
_LEADS_IN = frozenset(("in", "on", "at", "during", "via"))
_PLACES_OF_SPEECH = frozenset(
    ["conference", "briefing", "hearing", "rally", "debate", "meeting", "address", "call", "testimony", "appearance"]
)
