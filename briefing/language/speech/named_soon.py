"""Whom "a spokesman for the airline" means where the next to speak is named for the first time."""

from __future__ import annotations

from briefing.language.speech.nouns import is_body, is_person
from briefing.language.speech.scene import ROLE_WORD, Scene
from briefing.language.speech.unnamed import head_noun
from briefing.matching.patterns import regex
from briefing.model import Mention

_ONE = ("a ", "an ")
_NAMELESS = frozenset(
    ("official", "source", "person", "man", "woman", "witness", "resident", "diplomat", "aide", "officer", "student",
     "report", "statement", "study", "document", "poll", "survey", "letter", "police", "government", "court",
     "neighbor", "neighbour", "friend", "expert", "analyst", "insider", "soldier", "researcher", "worker", "agency")
)  # fmt: skip
"""What sources are called of whom no name follows, and writings."""
_SOON = 3
"""Sentences behind the words in which the name stands."""
_SAYS = regex(
    r"(?:,[^,;“”\"]{2,60},)? (?:said|says|told|added|adds|reported|reports|was quoted|claimed|explained"
    r"|testified|warned|insisted|argued|noted|acknowledged|confirmed|announced)\b"
)
_SAID = regex(r"\b(?:said|says|added|adds|told)(?: the [a-z-]+)? $")


def named_soon(scene: Scene, sentence: int, words: str) -> int | None:
    """Return the first to be named and to speak in the sentences behind "a noun", if nothing says it is another."""
    if not words.startswith(_ONE):
        return None
    noun = head_noun(words)
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


def _speaks(scene: Scene, mention: Mention) -> bool:
    start = mention.title.start if mention.title else mention.start
    return bool(_SAYS.match(scene.text, mention.end) or _SAID.search(scene.text, max(0, start - 30), start))


def _was_named(scene: Scene, entity: int, before: int) -> bool:
    return any(mention.entity == entity for mention in scene.between(0, before))


def _may_be(scene: Scene, mention: Mention, noun: str) -> bool:
    """Whether what the article calls somebody has the noun in it, or it calls an organisation nothing."""
    if mention.entity is None:
        return False
    entity = scene.entities[mention.entity]
    told = [ROLE_WORD.findall(role.text.lower()) for role in entity.roles if role.article == scene.document.article.id]
    if told:
        return any(noun in role for role in told)
    return True
