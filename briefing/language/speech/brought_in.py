"""Who is brought into an article right before a pronoun, and so is meant by it though no subject."""

from __future__ import annotations

from briefing.language.speech.nouns import is_person
from briefing.language.speech.scene import Scene
from briefing.matching.patterns import regex
from briefing.model import Mention, Sentence

_DESCRIBED = regex(r",? who |, (?:\d\d?\b|an? |the |of |from )")
"""What stands behind the name of somebody whom a sentence brings in."""
_AS_FOR = "As for "
_GOES_ON = {"female": " she ", "male": " he "}


def brought_in(scene: Scene, sentence: Sentence, people: list[Mention], gender: str, told_of: bool) -> int | None:
    """Return the only one who fits in the sentence before: told of for the first time and described, or as owner.

    "Some anger was seen in people like Jane Doe, 25, who ..."; "Doe’s part of the study is about fish"; "A team led
    by Doe had warned of it, and she was angry". `told_of`: the sentence begins with "She", who is somebody else.
    """
    if len({mention.entity for mention in people}) != 1 or sentence.heading:
        return None
    one = people[0]
    text, start = scene.text, one.title.start if one.title else one.start
    if text.startswith(("’s ", "'s "), one.end):
        owned = text[one.end + 3 : one.end + 40].split()
        return one.entity if start == sentence.start and owned and not is_person(owned[0].strip(",.")) else None
    if one.form != "name" or text.startswith("as ", start - 3):
        return None  # "identified as Doe, 25"
    if told_of:
        return one.entity if text.startswith((" who ", ", who "), one.end) and _is_first(scene, one) else None
    if text.startswith(_AS_FOR, sentence.start) and start == sentence.start + len(_AS_FOR):
        return one.entity
    if text.find(_GOES_ON[gender], sentence.start, start) >= 0:
        return None  # "although he has dined with Doe, the founder of"
    if text.find(_GOES_ON[gender], one.end, sentence.end) >= 0:
        return one.entity
    return one.entity if _DESCRIBED.match(text, one.end) is not None and _is_first(scene, one) else None


def _is_first(scene: Scene, mention: Mention) -> bool:
    """Whether the article names somebody there for the first time."""
    first = next((one for one in scene.mentions if one.entity == mention.entity and one.form == "name"), mention)
    return first.start == mention.start
