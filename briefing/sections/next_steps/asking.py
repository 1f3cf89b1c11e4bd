"""Words around a cue by which something is asked, demanded, decided or left unsaid, and not planned."""

from __future__ import annotations

import re

from briefing.matching.patterns import regex
from briefing.sections.next_steps.reading import Reading

FOUND_OUT = frozenset(("determine", "decide", "establish", "ascertain", "find", "prove"))
ASKED = frozenset(("whether", "if", "how", "who", "what", "why", "when", "where", "out"))
_ENDS = frozenset((";", ":", "but", "and"))
_TOKEN = regex(r"[a-z]+|[,;:]")
SPEAKS = frozenset(("comment", "speculate", "elaborate", "discuss", "say", "answer", "respond", "confirm", "name"))
_WORD = regex(r"[a-z]+(?:-[a-z]+)?")
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
_ASKED_IF = regex(r"\b(?:ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?)(?: (?!if\b)[\w’'-]+){0,2} if [^,;.]{0,40}$")
BELIEF = frozenset(("way", "chance", "confident", "convinced", "sure", "doubt", "bet", "predicted", "predicts"))
_BELIEF = regex(
    r"\b(?:(?:only|no) (?:way|chance|doubt)|confident|convinced|(?:is|are|am|[’']m) sure|bet|predict(?:s|ed))\b"
    r"(?: that)?(?: [\w’'-]+){0,5} ?$"
)
_DEED_THAT = regex(r"\b(?:actions?|moves?|steps?|measures|anything|acts) (?:that|which) would\b")
_QUESTIONS = frozenset(("asked", "whether", "wondered"))
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
    if " if " in before and _ASKED_IF.search(before) is not None:
        return True
    if "whether" not in before and before.lstrip('“"').split(" ", 1)[0] not in ASKED:
        return False
    words = _TOKEN.findall(before)
    if words and words[0] in ASKED and "," not in words:
        return True
    if "whether" not in words:
        return False
    between = words[len(words) - words[::-1].index("whether") :]
    return between.count(",") in (0, 2) and not _ENDS.intersection(between)


def comments(cue: str, verb: str) -> bool:
    """Whether the step is only that somebody keeps silent: "said it would not comment"."""
    return verb in SPEAKS and (" not" in cue or "n't" in cue or "n’t" in cue)


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


def is_belief(before: str) -> bool:
    """Whether somebody only believes it or says what it would take: "the only way it will", "confident that they"."""
    return _BELIEF.search(before) is not None


def tells_what_deeds_bring(one: Reading) -> bool:
    """Whether "would" belongs to a clause on deeds: "warned against any action that would worsen it"."""
    return _DEED_THAT.search(one.cue_words) is not None
