"""Whom "he", "they", "it", "the former" and other words without a name mean: somebody told of before."""

from __future__ import annotations

from bisect import bisect_left

from briefing.language.speech.brought_in import brought_in
from briefing.language.speech.nouns import gender_of
from briefing.language.speech.scene import Scene
from briefing.language.speech.unnamed import are_several, head_noun, is_one_body, is_one_person
from briefing.matching.patterns import regex
from briefing.model import Sentence, Span

_RECENT = 4
"""Sentences within which a speaker goes on."""
_LOOK_BACK = 12
"""Sentences that a pronoun's antecedent may stand before it."""
_SUBORDINATES = frozenset(
    ("Though", "Although", "While", "As", "When", "After", "Before", "If", "Because", "Since", "Once")
)
"""What opens a sentence whose main clause follows a comma."""
_CLOSING = 40
"""Characters behind a pronoun up to which its clause closes a sentence."""
_OF_GENDER = {"female": ("She ", "Her "), "male": ("He ", "His ")}
_SUBJECT = {"female": "She ", "male": "He "}
_RELATIVE = r"(?:\w+[ -]){0,2}(?:mother|daughter|sister|aunt|niece|father|son|brother|uncle|nephew|friend|twin),? $"
_OWNED = {"female": regex(rf"\b[Hh]er {_RELATIVE}"), "male": regex(rf"\b[Hh]is {_RELATIVE}")}
_FURTHEST_OWNER = 40
"""Characters before a name in which "her older sister," stands."""
_OPENING = 14
"""Characters that may stand before the subject of a sentence."""
_KIN = regex(
    r"(?:[^,“\"]{3,60}, (?:and |but |while )?)?"
    r"((?:[A-Z][\w.-]*+(?: [A-Z][\w.-]*+){0,2}(?:’s|'s)|[Hh]is|[Hh]er|[Tt]heir|My)"
    r" (?:[a-z-]++ ){0,2}?)([a-z-]*(?:mother|father|wife|husband|sister|brother|daughter|son|aunt|uncle|widow|mom|dad"
    r"|girlfriend|boyfriend|niece|nephew))(?:,? [‘’']?(?!\w+day\b)([A-Z][a-z]+)(?=,| [a-z])|(?= [a-z]))"
)
"""Somebody's relation who opens a sentence, with a given name if there is one."""
_KIN_BEHIND = regex(
    r", ((?:[Hh]is|[Hh]er) (?:[a-z-]++ ){0,2}?)([a-z-]*(?:mother|father|wife|husband|sister|brother|daughter|son|aunt))"
    r"(?:, ([A-Z][a-z]+),)? (?=[a-z]+(?:ly|ed)\b|came |went |ran |took |stood |sat )"
)
"""The same behind a clause: "As Doe stood there, his mother opened the door"."""
_ONE = ("a ", "an ", "one ", "another ")
_AGAIN = ("the ", "these ", "this ")
_FIRST = (*_ONE, "two ", "three ", "four ", "several ", "some ", "people ")
_MOST = 10
"""Most of the unnamed who spoke that are looked at."""
_FAR = 30
"""Sentences that somebody unnamed may stand before "the official" who is meant."""
_NEAR = 3
"""Sentences that somebody unnamed may stand before the pronoun that takes up their words."""


def person_meant(scene: Scene, speaker: Span, sentence: int, gender: str) -> int | Span | None:
    """Return the most recent person of a fitting gender, subjects of sentences before others."""
    resolved = _mentioned_as_pronoun(scene, speaker)
    if resolved is not None:
        return resolved
    if (spoke := _goes_on(scene, speaker, sentence, gender)) is not None:
        return spoke
    others: list[int] = []
    told, passed = 0, False
    for number in range(sentence, max(sentence - _LOOK_BACK, -1), -1):
        span = scene.sentences[number]
        end = speaker.start if number == sentence else span.end
        just = number < sentence and not passed and not scene.is_quoted_whole(span)
        passed = passed or just
        people = [
            mention
            for mention in scene.between(span.start, end)
            if mention.entity is not None
            and scene.fits(mention.entity, gender)
            and not scene.is_quoted(mention)
            and not _is_relative(scene.text, mention.start, gender)
        ]
        spoke = scene.spoke.get(number)
        if number < sentence and spoke is not None and _may_be(scene, spoke, gender, sentence - number):
            return spoke
        told_of = number < sentence and span.text.startswith(_SUBJECT[gender])  # the names behind "She" are others
        one = None if told_of else scene.subject(people)
        if one is not None and (
            _opens_paragraph(scene, one, number, sentence) or not _yields(scene, one, gender, sentence)
        ):
            return one
        if number < sentence and (kin := _kin(scene, span, gender)) is not None:
            return kin
        if just and (new := brought_in(scene, span, people, gender, told_of)) is not None:
            return new
        others += [mention.entity for mention in people if mention.entity is not None]
        goes_on = span.text.startswith(_OF_GENDER[gender])  # "She ... Her ...": somebody is still told of
        told += number < sentence and not goes_on and not scene.is_quoted_whole(span)
        if scene.last and scene.fits(scene.last[-1], gender) and told > 1:
            return scene.last[-1]
    recent = next((one for one in reversed(scene.last[-3:]) if scene.fits(one, gender)), None)
    return recent if recent is not None else next(iter(others), None)


def _is_relative(text: str, start: int, gender: str) -> bool:
    """Whether a name is that of "her sister", so that "she" is rather the other one."""
    return _OWNED[gender].search(text, max(0, start - _FURTHEST_OWNER), start) is not None


def taken_up(scene: Scene, speaker: Span, sentence: int, pronoun: str) -> int | Span | None:
    """Return who spoke last, a few sentences before at most, if it can be what "they" or "it" means."""
    if pronoun == "it" and (body := _opening_body(scene, sentence, speaker.start)) is not None:
        return body
    for number in range(sentence - 1, max(sentence - 1 - _NEAR, -1), -1):
        spoke = scene.spoke.get(number)
        if isinstance(spoke, int):
            return spoke if scene.entities[spoke].kind == "organisation" else None
        if spoke is not None:
            fits = are_several(scene.text, spoke) if pronoun == "they" else is_one_body(scene.text, spoke)
            return spoke if fits else None
        opens = speaker.start - scene.sentences[sentence].start <= _OPENING
        if pronoun == "it" and opens and number == sentence - 1 and (body := _opening_body(scene, number)) is not None:
            return body
    return None


def last_unnamed(scene: Scene, sentence: int) -> Span | None:
    """Return the words for somebody unnamed who spoke a few sentences before at most."""
    for number in range(sentence, max(sentence - 1 - _NEAR, -1), -1):
        spoke = scene.spoke.get(number)
        if isinstance(spoke, int):
            return None
        if spoke is not None and scene.text[spoke.start : spoke.end].lower().startswith(_ONE):
            return spoke
    return None


def resumed(scene: Scene, sentence: int, words: str) -> Span | None:
    """Return the first words for somebody unnamed who spoke before: "a town official" for "the official"."""
    if not words.startswith(_AGAIN):
        return None
    noun = words.rsplit(" ", 1)[-1]
    for number, spoke in reversed(scene.unnamed[-_MOST:]):
        said = scene.text[spoke.start : spoke.end].lower()
        if number < sentence - _FAR:
            return None
        if said.startswith(_FIRST) and head_noun(said) == noun and set(words.split()[1:]) <= set(said.split()):
            return spoke
    return None


def subject_before(scene: Scene, speaker: Span, sentence: int) -> int | Span | None:
    """Return whom an epithet means: who spoke or acted in the narrator's sentences before, or is alone named there."""
    words = scene.text[speaker.start : speaker.end].lower()
    gender = gender_of(words.split()[-1])
    left = _NEAR
    for number in range(sentence, max(sentence - _LOOK_BACK, -1), -1):
        span = scene.sentences[number]
        spoke = scene.spoke.get(number)
        if number < sentence and isinstance(spoke, int) and scene.entities[spoke].kind == "person":
            return spoke if scene.fits_either(spoke, gender) else None
        if number < sentence and isinstance(spoke, Span) and words.startswith("this "):
            return spoke
        if scene.is_quoted_whole(span):
            continue
        end = speaker.start if number == sentence else span.end
        named = [m for m in scene.between(span.start, end) if m.kind == "person" and not scene.is_quoted(m)]
        one = scene.subject(named)
        if one is None and len({m.entity for m in named}) == 1:
            one = named[0].entity
        if one is not None:
            return one if scene.fits_either(one, gender) else None
        left -= 1
        if not left:
            return None
    return None


def of_two(scene: Scene, speaker: Span, sentence: int, first: bool) -> int | None:
    """Return who "the former" or "the latter" is among the people named before in the sentence."""
    named = [m.entity for m in scene.between(scene.sentences[sentence].start, speaker.start) if m.kind == "person"]
    return (named[0] if first else named[-1]) if named else None


def _opening_body(scene: Scene, number: int, before: int | None = None) -> int | None:
    """Return the organisation whose name opens a sentence, no possessive."""
    span = scene.sentences[number]
    for mention in scene.between(span.start, span.end if before is None else before)[:1]:
        opens = scene.text[span.start : mention.start].lower() in ("", "the ")
        possessive = scene.text[mention.end : mention.end + 2] in ("’s", "'s")
        if opens and mention.kind == "organisation" and not possessive:
            return mention.entity
    return None


def _kin(scene: Scene, sentence: Sentence, gender: str) -> Span | None:
    """Return "My grandmother" or "Doe’s mother, Ann" where it opens a sentence: nobody named is meant by "she" then."""
    found = _KIN.match(sentence.text) or _KIN_BEHIND.search(sentence.text)
    if found is None or gender_of(found.group(2).rsplit("-", 1)[-1]) != gender:
        return None
    start, end = found.start(1), found.end(3) if found.group(3) else found.end(2)
    return Span(sentence.start + start, sentence.start + end)


def _goes_on(scene: Scene, speaker: Span, sentence: int, gender: str) -> int | Span | None:
    """Return who spoke in the sentence before, when "he added" closes one: the names in it are what is told."""
    if scene.text[speaker.start - 2 : speaker.start] != ", ":
        return None
    if scene.sentences[sentence].text.split(" ", 1)[0] in _SUBORDINATES and _names_subject(
        scene, speaker, sentence, gender
    ):
        return None
    spoke = scene.spoke.get(sentence - 1)
    return spoke if spoke is not None and _may_be(scene, spoke, gender, 1) else None


def _names_subject(scene: Scene, speaker: Span, sentence: int, gender: str) -> bool:
    """Whether the clause that opens a sentence has a subject of the gender: "Though Doe helped, he said it was ...".

    Behind what was said, "If Doe wins, the mill will close, she said", the subject is one who is told of.
    """
    if scene.sentences[sentence].end - speaker.end < _CLOSING:
        return False
    opening = scene.between(scene.sentences[sentence].start, speaker.start)
    people = [one for one in opening if one.entity is not None and scene.fits(one.entity, gender)]
    return bool(people) and scene.subject(people) == people[0].entity


def _may_be(scene: Scene, spoke: int | Span, gender: str, distance: int) -> bool:
    """Whether who spoke in an earlier sentence can be meant by "he" or "she"."""
    if isinstance(spoke, int):
        return scene.fits(spoke, gender)
    return distance <= _NEAR and is_one_person(scene.text, spoke, gender, distance == 1)


def _yields(scene: Scene, one: int, gender: str, sentence: int) -> bool:
    """Whether somebody of unknown gender yields to a speaker of the right one a few sentences before."""
    if scene.entities[one].gender is not None or not scene.last:
        return False
    recent = any(scene.spoke.get(number) == scene.last[-1] for number in range(max(0, sentence - _RECENT), sentence))
    return recent and scene.entities[scene.last[-1]].gender == gender


def _opens_paragraph(scene: Scene, one: int, number: int, sentence: int) -> bool:
    """Whether a paragraph of the sentence right before opens with somebody and the words are a paragraph too."""
    if number != sentence - 1:
        return False
    span, said = scene.sentences[number], scene.sentences[sentence]
    if "\n" not in scene.text[span.end : said.start] or scene.text[max(span.start - 1, 0) : span.start] != "\n":
        return False
    return any(
        mention.entity == one and (mention.title.start if mention.title else mention.start) == span.start
        for mention in scene.between(span.start, span.end)[:1]
    )


def _mentioned_as_pronoun(scene: Scene, speaker: Span) -> int | None:
    at = bisect_left(scene.starts, speaker.start)
    if at < len(scene.mentions) and scene.starts[at] == speaker.start and scene.mentions[at].form == "pronoun":
        return scene.mentions[at].entity
    return None
