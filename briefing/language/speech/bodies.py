"""Which organisation "the company" or "the party" is: the one of which the sentence, or the one before, tells."""

from __future__ import annotations

from briefing.language.speech.nouns import is_body
from briefing.language.speech.scene import Scene
from briefing.matching.patterns import regex
from briefing.model import Span

_ONE = ("a ", "an ")
_LEADS = 5
_LONGEST = 60
_FEWEST = 2
"""Words besides that of its level which a name and a description share."""
_ANY_BODY = frozenset(
    (
        "the",
        "a",
        "an",
        "federal",
        "state",
        "local",
        "national",
        "city",
        "county",
        "regional",
        "top",
        "new",
        "same",
        "own",
    )
)
"""Words of a description that need not stand in the name."""

_FIRMS = frozenset(
    ("company", "firm", "retailer", "carmaker", "automaker", "manufacturer", "startup", "start-up", "chain")
)
_GROUPS = frozenset(("group", "organization", "organisation", "charity", "movement", "party", "team", "club", "union"))
_PUBLIC = (
    "departments?|ministry|court|police|governments?|university|agency|senate|house|bureau|office"
    "|times|post|press|news|journal|reuters|afp"
)
_NO_FIRM = regex(
    rf"(?i)\b(?:{_PUBLIC}|commission|council|association|board|congress|party|committee|union|federation|authority"
    r"|administration|army|school|college|hospital|institute|foundation|center|centre|fbi|fda|sec|un|u\.n\.|nato)\b"
)
"""What stands in names of organisations that are no firm."""
_NO_GROUP = regex(rf"(?i)\b(?:{_PUBLIC}|inc|corp|co|ltd|llc)\b")
"""What stands in names of organisations that are no group or party."""


def body_meant(scene: Scene, start: int, sentence: int, words: str) -> int | None:
    """Return the organisation that opens the sentence or the one before, when words with "the" mean one like it."""
    noun = words.removeprefix("the ")
    if noun == words or not (noun in _FIRMS or noun in _GROUPS):
        return None
    other = _NO_FIRM if noun in _FIRMS else _NO_GROUP
    for number in (sentence, sentence - 1):
        span = scene.sentences[max(number, 0)]
        told = [
            mention
            for mention in scene.between(span.start, start if number == sentence else span.end)
            if mention.kind == "organisation" and not scene.is_quoted(mention)
        ]
        if told:
            opens = scene.subject(told)
            known = {mention.entity for mention in told if mention.entity is not None}
            fitting = {one for one in known if not other.search(scene.entities[one].name)}
            return opens if fitting == {opens} else None
    return None


def body_named(scene: Scene, speaker: Span, sentence: int, words: str) -> int | None:
    """Return the only organisation of the article whose name has all the words of "the appeals court".

    Words with "a" mean it only where they open the article.
    """
    first = words.startswith(_ONE) and sentence <= _LEADS and all(one.heading for one in scene.sentences[:sentence])
    if not (first or words.startswith("the ")) or len(words) > _LONGEST or not is_body(words.rsplit(" ", 1)[-1]):
        return None
    content = {word.rstrip("s") for word in words.split()} - _ANY_BODY
    if len(content) < _FEWEST or not all(map(str.isalpha, content)):
        return None
    known = {mention.entity for mention in scene.mentions if mention.kind == "organisation"}
    fitting = [
        one
        for one in known
        if one is not None and content <= {word.rstrip("s,.") for word in scene.entities[one].name.lower().split()}
    ]
    return fitting[0] if len(fitting) == 1 else None
