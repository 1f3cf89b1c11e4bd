"""Whom "a spokesman for the airline" means where the next to speak is named for the first time."""

from __future__ import annotations

from functools import cache

from briefing.language.speech.nouns import is_body, is_person
from briefing.language.speech.scene import ROLE_WORD, Scene
from briefing.language.speech.unnamed import head_noun
from briefing.lexicon import entries
from briefing.matching.patterns import regex
from briefing.model import Mention

_ONE = ("a ", "an ")
_OPENING = (*_ONE, "the ", "his ", "her ", "their ")
"""What opens words for somebody whom the first sentence of an article leaves unnamed."""
_NAMELESS = frozenset(
    ("official", "source", "person", "man", "woman", "witness", "resident", "diplomat", "aide", "officer", "student",
     "report", "statement", "study", "document", "poll", "survey", "letter", "police", "government", "court",
     "neighbor", "neighbour", "friend", "expert", "analyst", "insider", "soldier", "researcher", "worker", "agency")
)  # fmt: skip
"""What sources are called of whom no name follows, and writings."""
_NEXT = 2
"""Sentences in which a name stands beside the noun that takes somebody up."""
_THE = ("The ", "That ")
_BESIDE = regex(r"(?:The|That) (?:[\w-]+ ){0,2}?([a-z]+), (?=[A-Z])")
_ANYBODY = frozenset(
    ("official", "man", "woman", "officer", "lawmaker", "politician", "executive", "diplomat", "leader")
)
"""Nouns that take up whoever was told of by an office."""
_SOON = 3
"""Sentences behind the words in which the name stands."""
_LEADS = 5
"""The same behind the first sentence of an article."""
_SAYS = regex(
    r"(?:,[^,;“”\"]{2,60},)? (?:said|says|told|added|adds|reported|reports|was quoted|claimed|explained"
    r"|testified|warned|insisted|argued|noted|acknowledged|confirmed|announced)\b"
)
_SPEAKS = regex(
    r"(?:,[^;“”\"]{2,90},)? (?:also |later |has |had |did not |would not )?"
    r"(?:said|says|told|tells|added|called|predict\w+|describ\w+|urged|wrote|spoke|was quoted|were quoted|claimed"
    r"|explained|testified|warned|insisted|argued|noted|acknowledged|confirmed|announced|declined|vowed)\b"
)
"""The same where the first sentence of an article has told what somebody says."""
_SAID = regex(r"\b(?:said|says|added|adds|told)(?: the [a-z-]+)? $")


def named_next(scene: Scene, sentence: int, words: str) -> int | None:
    """Return who is named in the next sentences beside "The official," which takes up words for one person."""
    noun = head_noun(words)
    if not is_person(noun):
        return None
    for number in range(sentence + 1, min(sentence + 1 + _NEXT, len(scene.sentences))):
        span = scene.sentences[number]
        if not span.text.startswith(_THE):
            continue
        beside = _BESIDE.match(span.text)
        if beside is None or not (beside.group(1) == noun or beside.group(1) in _ANYBODY):
            continue
        for mention in scene.between(span.start, span.end)[:1]:
            start = mention.title.start if mention.title else mention.start
            if start == span.start + beside.end() and mention.kind == "person" and mention.entity is not None:
                return None if _was_named(scene, mention.entity, scene.sentences[sentence].start) else mention.entity
    return None


def named_soon(scene: Scene, sentence: int, words: str) -> int | None:
    """Return the first to be named and to speak in the sentences behind "a noun", if nothing says it is another."""
    first = sentence <= _LEADS and words.startswith(_OPENING) and _is_first(scene, sentence)
    if not first and not words.startswith(_ONE):
        return None
    noun = head_noun(words)
    if first and is_person(noun):
        return _named_below(scene, sentence, noun)
    if not words.startswith(_ONE):
        return None
    kind = "person" if is_person(noun) else "organisation" if is_body(noun) else None
    if kind is None or noun in _NAMELESS:
        return None
    behind = scene.sentences[sentence].end
    last = scene.sentences[min(sentence + _SOON, len(scene.sentences) - 1)].end
    for mention in scene.between(behind, last):
        if mention.form == "name" and not scene.is_quoted(mention) and _speaks(scene, mention):
            if mention.kind != kind or mention.entity is None or _was_named(scene, mention.entity, behind):
                return None
            return mention.entity if _may_be(scene, mention, noun) else None
    return None


def _is_first(scene: Scene, sentence: int) -> bool:
    """Whether only headings and bylines stand before a sentence."""
    return all(one.heading for one in scene.sentences[:sentence])


def _named_below(scene: Scene, sentence: int, noun: str) -> int | None:
    """Return who is named below the first sentence, speaks, and has a role such as the noun tells."""
    alike = _alike().get(noun, frozenset((noun,)))
    behind = scene.sentences[sentence].end
    last = scene.sentences[min(sentence + _LEADS, len(scene.sentences) - 1)].end
    for mention in scene.between(behind, last):
        if mention.kind != "person" or mention.form != "name" or mention.entity is None or scene.is_quoted(mention):
            continue
        said = _SPEAKS.match(scene.text, mention.end) or _said_before(scene, mention)
        if said and not _was_named(scene, mention.entity, behind):
            roles = [set(_words(role.text)) for role in scene.entities[mention.entity].roles]
            if any(not role.isdisjoint(alike) for role in roles):
                return mention.entity
    return None


def _words(role: str) -> list[str]:
    return ROLE_WORD.findall(role.lower().replace("-", " "))


@cache
def _alike() -> dict[str, frozenset[str]]:
    """Return what else those are called who are a noun of the first sentence."""
    found: dict[str, frozenset[str]] = {}
    for line in entries("offices_alike"):
        nouns, roles = (part.split() for part in line.split(" | "))
        for noun in nouns:
            found[noun] = found.get(noun, frozenset((noun,))).union(roles)
    return found


def _speaks(scene: Scene, mention: Mention) -> bool:
    return bool(_SAYS.match(scene.text, mention.end) or _said_before(scene, mention))


def _said_before(scene: Scene, mention: Mention) -> bool:
    start = mention.title.start if mention.title else mention.start
    return _SAID.search(scene.text, max(0, start - 30), start) is not None


def _was_named(scene: Scene, entity: int, before: int) -> bool:
    return any(mention.entity == entity and mention.form == "name" for mention in scene.between(0, before))


def _may_be(scene: Scene, mention: Mention, noun: str) -> bool:
    """Whether what the article calls somebody has the noun in it, or it calls an organisation nothing."""
    if mention.entity is None:
        return False
    entity = scene.entities[mention.entity]
    told = [ROLE_WORD.findall(role.text.lower()) for role in entity.roles if role.article == scene.document.article.id]
    if told:
        return any(noun in role for role in told)
    return True
