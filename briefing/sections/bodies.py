"""Bodies that speak, or act, without a name of their own: "the opposition", "the town council", "the panel"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from briefing.lexicon import entries
from briefing.matching.acting import deed
from briefing.matching.naming import fold
from briefing.matching.patterns import regex
from briefing.model import Document, Participant, Span, Story, cite

_WORDS = regex(
    r"(?:[Tt]he |(?P<owner>[A-Z][\w.]*(?: [A-Z][\w.]*){0,2}['’]s? ))?((?:[a-z][a-z-]*(?:[’']s?)? ){0,3}[a-z]+)$"
)
_DOING = regex(r" (?:army|board of [a-z]+|commission|council|county|junta|military|panel)\b(?= [a-z])")
"""Begun by the space that is looked for fast."""
_OWNED_DOING = regex(
    r"['’]s (?:[a-z-]+ (?:[a-z-]+ ){0,2})?(?:parliament|commission|ministry|army|military|navy|court|agency|authority"
    r"|(?:[a-z]+['’]s )?office)\b(?= [a-z])"
)
_OWNER = regex(r"[A-Z][\w.]*(?: [A-Z][\w.]*){0,2}$")
"""A country's body that does something: "Norway's parliament dissolved itself"."""
_LED = regex(r"\b[Tt]he ((?:[a-z][a-z-]*(?:[’']s?)? ){0,2})$")
_LOCAL = regex(
    r"(?:(?:[Ff]ederal|[Ss]tate|[Ll]ocal|[Rr]iot|[Tt]raffic) )?(?:[Pp]olice|[Pp]rosecutors)"
    r" in [A-Z][\w-]+(?: [A-Z][\w-]+)?"
)
"""Police in Torsby, federal prosecutors in Velmora."""
_MEMBERS = regex(r"^[a-z]+-(?:member|person|man|judge|strong) ")
_LONGEST = 40
"""Characters before a noun in which its article is looked for."""
_DEEDS = 3
"""Deeds by which a body counts that never speaks."""
_HELD = {"ministry": "minister", "opposition": "opposition"}
"""The last words of bodies -> the word in the role of who speaks for them; an office's is its owner."""
_HOLDERS = frozenset(
    ("chancellor", "governor", "king", "mayor", "minister", "opposition", "premier", "president", "prince", "queen")
)
"""Whose office, or whose people, say nothing that is not theirs; a sheriff's office is a body of its own."""
_ITS_HEAD = regex(r"[^\n]{0,240}?[.?!][”\"]? Its (?:[a-z-]+ ){0,3}[a-z-]+, [A-Z][\w-]+ [A-Z]")
"""The sentence behind what a body says that names its head."""
_SOMEBODYS = ("his ", "her ", "their ", "its ", "our ", "my ")
_OWNERS_OWN = ("government", "office", "service")
"""What is named after its owner and is no more than that: "Norway's government", "Bell's office"."""
_OF_STATES = ("government", "military", "army", "navy")
"""What a state that is named in the story has."""


def unnamed_bodies(story: Story) -> Iterator[tuple[float, Participant]]:
    """Find the bodies without a name that speak or act, with how often; those named otherwise are left out."""
    found: dict[str, list[tuple[Document, Span]]] = {}  # by the words without the owner: "military"
    speaking: set[str] = set()
    for document in story.documents:
        for speech in document.speech:
            span = speech.described or speech.speaker
            if speech.entity is None and span is not None and (body := _body(document.article.text, span)):
                found.setdefault(body, []).append((document, span))
                speaking.add(body)
        for body, span in _acting(document.article.text):
            found.setdefault(body, []).append((document, span))
    if not found:
        return
    named = [set(fold(entity.name).split()) for entity in story.entities if entity.kind == "organisation"]
    for body, places in found.items():
        idle = body not in speaking and len(places) < _DEEDS and not _is_anybodys(places)
        if idle or _has_its_voice(story, body, places):
            continue
        if not _is_named(body, named) or (" " in body and set(fold(body).split()) in named):
            yield float(len(places)), _participant(body, places)


def _is_anybodys(places: Iterable[tuple[Document, Span]]) -> bool:
    """Whether one of the places tells whose the body is."""
    return any(_is_owned(document.article.text[span.start : span.end]) for document, span in places)


def _has_its_voice(story: Story, body: str, places: Sequence[tuple[Document, Span]]) -> bool:
    """Whether the story names who speaks for a body: "The board said no. Its chair, Ana Bell,", "Aid Minister Bell".

    The brief has that person, and what the body says is theirs. A country's ministry is a body beside its minister.
    """
    if any(_ITS_HEAD.match(document.article.text, span.end) for document, span in places):
        return True
    words = body.split()
    holder = words[0].removesuffix("’s").removesuffix("'s") if words[-1] == "office" else _HELD.get(words[-1], "")
    if _is_anybodys(places) or holder not in _HOLDERS:
        return False
    matter = set(words[:-1]) if holder == "minister" and words[-1] != "office" else set()
    told = [fold(role.text).split() for entity in story.entities if entity.kind == "person" for role in entity.roles]
    return any(holder in role and (not matter or not matter.isdisjoint(role)) for role in told)


def joined(
    rows: Iterable[tuple[float, Participant]], bodies: Iterable[tuple[float, Participant]]
) -> Iterator[tuple[float, Participant]]:
    """Yield the rows and the bodies; a body that a row names with capitals is that row's: "the Aid Ministry"."""
    kept = list(rows)
    for weight, body in bodies:
        name = fold(body.name)
        same = [at for at, (_, one) in enumerate(kept) if one.kind == "organisation" and _ends_in(name, one.name)]
        if not same:
            kept.append((weight, body))
            continue
        old, one = kept[same[0]]
        forms = dict.fromkeys((*one.aliases, body.name, *body.aliases))
        counted = Counter(one.mentions) + Counter(body.mentions)
        merged = replace(one, aliases=tuple(forms), mentions=dict(sorted(counted.items())))
        kept[same[0]] = (old + weight, merged)
    yield from kept


def _ends_in(name: str, other: str) -> bool:
    """Whether a folded name is another, or that with its owner before it."""
    end = fold(other)
    return name == end or name.endswith((f"s {end}", f"’ {end}"))


def _acting(text: str) -> Iterator[tuple[str, Span]]:
    """Yield the bodies without a name that do something, though they say nothing: "the panel adjourned"."""
    for head in _DOING.finditer(text):
        lead = _LED.search(text, max(0, head.start() + 1 - _LONGEST), head.start() + 1)
        if lead is not None and deed(text, lead.start(), head.end(), widely=True) == "acts":
            yield text[lead.start(1) : head.end()], Span(lead.start(1), head.end())
    for head in _OWNED_DOING.finditer(text):
        owner = _OWNER.search(text, max(0, head.start() - _LONGEST), head.start())
        if owner is None or fold(owner.group()) not in _countries():
            continue
        if deed(text, owner.start(), head.end(), widely=True) == "acts":
            yield text[head.start() + len("’s ") : head.end()], Span(owner.start(), head.end())


@cache
def _heads() -> tuple[frozenset[str], frozenset[str]]:
    """Return the nouns that need no word before them, and those that do."""
    nouns = entries("bodies_alone")
    after = (noun.removeprefix("... ") for noun in nouns if noun.startswith("... "))
    return frozenset(noun for noun in nouns if not noun.startswith("... ")), frozenset(after)


@cache
def _countries() -> frozenset[str]:
    """Return the folded names of countries."""
    return frozenset(fold(entry.split(" | ")[0]) for entry in entries("countries"))


@cache
def _states() -> frozenset[str]:
    """Return the folded words that tell the names of countries."""
    words = {word for entry in entries("countries") for word in fold(entry.split(" | ")[0]).split()}
    return frozenset(
        words - {"and", "central", "east", "new", "north", "of", "south", "states", "the", "united", "west"}
    )


def _body(text: str, span: Span) -> str | None:
    """Return the words at `span` without their article when they mean a body without a name."""
    said = text[span.start : span.end]
    words = _WORDS.fullmatch(said)
    if words is None:
        return said if _LOCAL.fullmatch(said) else None
    body = _MEMBERS.sub("", words.group(2))
    if body.startswith(_SOMEBODYS) or (words.group("owner") and body.endswith(_OWNERS_OWN)):
        return None
    rest, _, noun = body.rpartition(" ")
    alone, after = _heads()
    return body if noun in alone or (rest and noun in after) else None


def _is_named(body: str, named: Iterable[set[str]]) -> bool:
    """Whether an organisation of the story bears the words, or for a government any state does."""
    words = set(fold(body).split())
    if body.endswith(_OF_STATES) and any(not _states().isdisjoint(name) for name in named):
        return True
    if " in " in body:  # police in Torsby: the Torsby Museum is another
        place = fold(body.partition(" in ")[2])
        return any("police" in name and place in name for name in named)
    return any(words <= name or fold(body).split()[-1] in name for name in named)


def _is_owned(words: str) -> bool:
    """Whether a body stands behind its owner's name: "Norway's harbour ministry"."""
    return words[0].isupper() and not words.startswith("The ")


def _participant(body: str, places: list[tuple[Document, Span]]) -> Participant:
    """Make a participant of the places at which a body speaks."""
    cited = [cite(document.article, span.start, span.end) for document, span in places]
    first = {piece.source: piece for piece in reversed(cited)}
    owned = [piece.text for piece in cited if _is_owned(piece.text)]
    if owned:
        body = max(owned, key=len)
    return Participant(
        name=body,
        kind="organisation",
        roles=(),
        aliases=tuple(dict.fromkeys(piece.text for piece in cited if piece.text != body)),
        mentions=dict(sorted(Counter(piece.source for piece in cited).items())),
        evidence=tuple(first[source] for source in sorted(first)),
    )
