"""One capitalised run taken apart: which words are a title, which a name, and what they alone tell of its kind."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from briefing.language.names import lists
from briefing.language.names.shapes import TOKEN
from briefing.lexicon import word_set
from briefing.matching.naming import fold
from briefing.model import Span

Guess = Literal["person", "organisation", "place", "thing"]


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a run."""

    start: int
    end: int
    key: str
    """The word folded."""
    small: bool
    """True for a connector ("of", "bin")."""
    possessive: bool
    initial: bool
    """True for single letters with full stops."""
    compound: bool
    """True for "London-based", which stands before a name and is none of it."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Capitalised words that may be a name."""

    article: int
    start: int
    end: int
    text: str
    key: str
    """The name folded."""
    words: tuple[str, ...]
    """The folded words, connectors included."""
    guess: Guess | None
    """What the words alone tell; None when they tell nothing."""
    title: Span | None
    title_words: tuple[str, ...]
    """The folded words of the title."""
    opening: bool
    """True when it opens a sentence, so that its capital tells nothing."""
    possessive: bool


_LONGEST = 16  # words of a title with its name; a longer run of capitals is cut
_TWO_WORD_HEADS = frozenset(("city hall", "city council", "national guard", "coast guard", "red cross", "air force"))
_INITIALS = re.compile(r"(?:[A-Z]\.)+")
_SMALL_HALF = re.compile(r"-([a-z]+)$")
_HALVES = word_set("compound_halves")
_OWNERS = word_set("owning_words")
"""Words whose possessive belongs to the name: Workers' Party."""
_JOINING_HEADS = word_set("joining_heads")


def tokens_of(text: str, start: int, end: int) -> list[Token]:
    """Return the words of the run at `text[start:end]`."""
    found = []
    for match in TOKEN.finditer(text, start, end):
        word = match.group()
        possessive = word.endswith(("’s", "'s", "’", "'"))
        stop = match.end() - (2 if word.endswith(("’s", "'s")) else 1 if possessive else 0)
        small = (word[0].islower() and "-" not in word and "’" not in word and "'" not in word) or word == "&"
        found.append(
            Token(
                match.start(),
                stop,
                fold(word),
                small,
                possessive,
                _INITIALS.fullmatch(word) is not None,
                _is_compound(word),
            )
        )
    return found


def _is_compound(word: str) -> bool:
    """Whether a word is of the kind of "London-based", "Russian-speaking"; "Ki-moon" is not."""
    half = _SMALL_HALF.search(word)
    if half is None or word[0].islower():
        return False
    small = half.group(1)
    return small in _HALVES or (len(small) > 4 and small.endswith("ed")) or (len(small) > 5 and small.endswith("ing"))


def pieces(tokens: list[Token], opens: bool) -> list[list[Token]]:
    """Split a run where one name ends and another begins; `opens` says that the run begins a sentence."""
    found: list[list[Token]] = []
    current: list[Token] = []

    openers = lists.FUNCTION_WORDS if opens else lists.CLOSED_CLASS

    def close() -> None:
        while current and current[-1].small:
            current.pop()
        if current:
            found.append(list(current))
        current.clear()

    for at, token in enumerate(tokens):
        if len(current) == _LONGEST:
            close()
        if token.small:
            if _leads(tokens, at) or (current and _joins(current, tokens, at)):
                current.append(token)
            else:
                close()
        elif _breaks(token, tokens, at):
            close()
        elif at and tokens[at - 1].initial and token.key in lists.CLOSED_CLASS and not token.initial:
            close()  # "in the U.S. It was"
        elif current or token.initial or token.key not in (lists.CLOSED_CLASS if at else openers):
            current.append(token)
            if token.possessive and token.key not in _OWNERS:
                close()
    close()
    return found


def _leads(tokens: list[Token], at: int) -> bool:
    """Whether a particle opens a surname: "van der Berg said"."""
    return all(token.small and token.key in lists.PARTICLES for token in tokens[: at + 1])


def _breaks(token: Token, tokens: list[Token], at: int) -> bool:
    """Whether a capitalised word stands between names: "I", "The", a month, a weekday."""
    if token.compound or (token.key in ("i", "im", "ive", "the", "a", "an") and not token.initial):
        return True
    if token.key not in lists.CALENDAR:
        return False
    before = tokens[at - 1].key if at else ""
    after = tokens[at + 1].key if at + 1 < len(tokens) and not tokens[at + 1].small else ""
    if token.key in ("may", "april", "june", "august", "eve"):
        return not (before in lists.FIRST_NAMES or before in lists.HONORIFICS or before in lists.ROLES or after)
    return after not in lists.ORGANISATION_HEADS


def _joins(current: list[Token], tokens: list[Token], at: int) -> bool:
    """Whether a connector goes on with the name before it."""
    word = tokens[at].key
    last = current[-1]
    if last.possessive and last.key not in _OWNERS:
        return False
    if last.small:
        return word != "and"
    rest = [token.key for token in tokens[at + 1 : at + _LONGEST] if not token.small]
    if word == "and":
        return _and_joins(current, tokens, at, rest)
    if word in ("of", "for", "on", "against"):
        if at + 1 < len(tokens) and tokens[at + 1].key in lists.PARTICLES:
            return False
        head = last.key
        if (
            head in lists.ORGANISATION_HEADS
            or head in lists.THING_HEADS
            or (head in lists.ROLES and word in ("of", "for"))
        ):
            return True
        if any(token.small for token in current):
            return current[0].key in lists.ORGANISATION_HEADS and word == "of"
        whole = " ".join((*(token.key for token in current), word, *rest[:1]))
        return whole in lists.acronyms() or whole in lists.PLACES or whole in lists.states()
    return word == "&" or (word in lists.PARTICLES and last.key not in lists.ROLES)


def _and_joins(current: list[Token], tokens: list[Token], at: int, rest: list[str]) -> bool:
    if at + 1 < len(tokens) and tokens[at + 1].small:
        return False
    words = [token.key for token in current]
    right = []
    for token in tokens[at + 1 : at + _LONGEST]:
        if token.small or token.key in lists.CALENDAR:
            break
        right.append(token.key)
        if token.possessive:
            break
    if not right or _somebody_or_somewhere(right[0]) or " ".join(right) in lists.acronyms():
        return False
    heads = lists.ORGANISATION_HEADS
    if words[-1] in lists.ROLES and any(word in lists.ROLES for word in right):
        return True
    if any(token.small for token in current) and words[0] in heads | lists.ROLES:
        return right[-1] not in heads or right[-1] in (
            "services",
            "energy",
            "technology",
            "communications",
            "human",
            "media",
        )
    joined = right[-1] in _JOINING_HEADS or any(word in _JOINING_HEADS for word in right[1:])
    return (
        joined
        and len(right) > 1
        and len(words) <= 3
        and not _somebody_or_somewhere(words[-1])
        and (words[-1] not in heads or words[-1] == "securities")
    )


def _somebody_or_somewhere(word: str) -> bool:
    return (
        word in lists.FIRST_NAMES
        or word in lists.PLACES
        or word in lists.states()
        or word in lists.demonyms()
        or word in lists.acronyms()
        or word in lists.HONORIFICS
    )


def candidate(article: int, text: str, piece: list[Token], opening: bool, the: bool) -> Candidate | None:
    """Return the name that a piece of a run holds; None when it holds a title, an adjective or a common word alone.

    `opening`: it begins a sentence. `the`: "The" with a capital stands before it inside a sentence.
    """
    known = _kind_of_whole(piece)
    title_end = 0 if known or len(piece) == 1 else _title_length(piece)
    name = piece[title_end:]
    title = Span(piece[0].start, piece[title_end - 1].end) if title_end else None
    if not title and not known and name and _is_people(name[0].key) and looks_personal(name[1:]):
        title, name = Span(name[0].start, name[0].end), name[1:]
    if not name:
        return _complement(article, text, piece)
    words = tuple(token.key for token in name)
    if title is None and not known and _are_people(words):
        return None
    if _is_plural_role(words) and not known and title is None:
        return None
    if not title and not known and (_glued_person(name) or _branded_person(name)):
        title, name = Span(name[0].start, name[-3].end), name[-2:]
        words = tuple(token.key for token in name)
    guess = known or _guess(name, title is not None)
    if len(name) == 1 and guess is None and title is None and is_common(words[0]):
        if words[0] not in lists.ROLES or words[0] not in lists.TRADE_SURNAMES:
            return None
        opening = True  # "Baker said" is a name only where a James Baker is known
    if title and guess is None:
        guess = "person"
    start, end = name[0].start, name[-1].end
    if the and guess == "organisation" and title is None:
        start -= 4  # The Harbour Times
    return Candidate(
        article,
        start,
        end,
        text[start:end],
        fold(text[name[0].start : end]),
        words,
        guess,
        title,
        tuple(fold(text[title.start : title.end]).split()) if title else (),
        opening and title is None,
        piece[-1].possessive,
    )


def _glued_person(name: list[Token]) -> bool:
    """Whether a person follows an organisation without a comma: "Harbour Museum of Art Jane Bell"."""
    if len(name) < 5 or name[-3].small or name[-1].key in lists.ORGANISATION_HEADS or name[-1].key in lists.THING_HEADS:
        return False
    opens = any(token.key in lists.ORGANISATION_HEADS for token in name[:-3])
    return opens and name[-2].key in lists.FIRST_NAMES and looks_personal(name[-2:])


def _branded_person(name: list[Token]) -> bool:
    """Whether a known organisation and perhaps a rank stand before a person: "Interpol CVP Jane Bell"."""
    if len(name) < 3 or any(token.small for token in name) or not looks_personal(name[-2:]):
        return False
    last = name[-1].key
    if last in lists.THING_HEADS or last in lists.ORGANISATION_HEADS or last in lists.PLACE_HEADS:
        return False
    return name[0].key in lists.acronyms() and name[-2].key in lists.FIRST_NAMES


def _complement(article: int, text: str, piece: list[Token]) -> Candidate | None:
    """Return the Harbour Board of "Director of the Harbour Board"."""
    for at, token in enumerate(piece):
        if token.small and token.key in ("of", "for"):
            rest = [one for one in piece[at + 1 :] if one.key != "the"]
            found = candidate(article, text, rest, False, False) if rest else None
            return found if found and found.guess in ("organisation", "place") else None
    return None


def _is_plural_role(words: tuple[str, ...]) -> bool:
    """Whether the words are several people by their office: "Navy Captains"."""
    last = words[-1]
    return last.endswith("s") and last[:-1] in lists.ROLES and last not in lists.ORGANISATION_HEADS and len(words) > 1


def is_common(word: str) -> bool:
    """Whether a capital alone does not make the folded word a name."""
    return word in lists.OPENING or word in lists.ROLES or _is_people(word) or word in lists.ORGANISATION_HEADS


def _are_people(words: tuple[str, ...]) -> bool:
    """Whether the words are adjectives and plurals for a people, a faith, a party: "Christian North Koreans"."""
    for size in (2, 1):
        if _is_people(" ".join(words[-size:])):
            return all(_is_people(word) or word in lists.OPENING or len(word) == 1 for word in words[:-size])
    return False


def _is_people(word: str) -> bool:
    return word in lists.demonyms() or word in lists.GROUPS


def _kind_of_whole(piece: list[Token]) -> Guess | None:
    """Return the kind of a piece that stands in the lists of places and organisations as it is."""
    key = " ".join(token.key for token in piece)
    if key in lists.acronyms() or key in lists.MEDIA:
        return "organisation"
    return "place" if key in lists.PLACES or key in lists.states() else None


def _title_length(piece: list[Token]) -> int:
    """Return how many words at the head of a piece are a title; 0 for none, all when no name follows."""
    keys = [token.key for token in piece]
    while len(keys) > 1 and keys[-1] in lists.SUFFIXES:
        keys.pop()  # "Martin King Jr."
    size = len(keys)
    piece = piece[:size]
    if keys[-1] in lists.ORGANISATION_HEADS and not (size > 2 and looks_personal(piece[-2:])):
        return 0
    if any(key in lists.ORGANISATION_HEADS and keys[at + 1] in ("of", "for") for at, key in enumerate(keys[:-1])):
        return 0
    for at in range(size - 1, -1, -1):
        if piece[at].small or not (_role_ends(keys, at) or _is_honorific(keys, at)):
            continue
        if at == size - 1:
            if keys[0] in lists.FIRST_NAMES and size == 2:
                return 0
            if looks_personal(piece[-3:]) and size > 2 and piece[-2].initial:
                continue
            if size > 2 and looks_personal(piece[-2:]) and any(_role_ends(keys, i) for i in range(size - 2)):
                continue
            return size
        if piece[at + 1].small and keys[at + 1] not in lists.PARTICLES:
            return _complement_length(piece, at)
        if (
            at
            and keys[0] in lists.FIRST_NAMES
            and keys[at] not in lists.HONORIFICS
            and not looks_personal(piece[at + 1 :])
        ):
            return 0
        rest = keys[at + 1 :]
        if not looks_personal(piece[at + 1 :]):
            if not _is_title(keys, at):
                continue  # "Celebrity Circus", "Refugee Council"
            if _is_titled_thing(keys, at):
                return 0
        if all(is_common(word) and word not in lists.FIRST_NAMES for word in rest) and keys[at] not in lists.HONORIFICS:
            return 0 if rest[-1] in lists.ORGANISATION_HEADS else size
        return at + 1
    return 0


def _is_honorific(keys: list[str], at: int) -> bool:
    if keys[at] not in lists.HONORIFICS or keys[at] == "st":
        return False
    return not (at and keys[at] in lists.TITLE_SURNAMES and keys[at - 1] in lists.FIRST_NAMES)


def _is_title(keys: list[str], at: int) -> bool:
    """Whether the role noun at `at` is used as a title before a surname alone."""
    role = keys[at]
    return role in lists.TITLES or role in lists.HONORIFICS or (at > 0 and f"{keys[at - 1]} {role}" in lists.TITLES)


def _is_titled_thing(keys: list[str], at: int) -> bool:
    """Whether a title opens the name of a thing: "Princess Mary Airport"."""
    last = keys[-1]
    placed = keys[at + 1] in lists.PLACE_HEADS or last in lists.THING_HEADS or last in lists.PLACE_HEADS
    return (placed and len(keys) - at > 2) or last in lists.ORGANISATION_FORMS


def _role_ends(keys: list[str], at: int) -> bool:
    """Whether the word at `at` ends a title."""
    word = keys[at]
    if at and word in lists.TITLE_SURNAMES and keys[at - 1] in lists.FIRST_NAMES:
        return False
    if word in lists.ROLES:
        return word not in lists.MODIFIERS or word in lists.TITLES
    if word.endswith("s") and word[:-1] in lists.TITLES and at + 1 < len(keys):
        return True
    return at > 0 and f"{keys[at - 1]} {keys[at]}" in lists.ROLES


def _complement_length(piece: list[Token], at: int) -> int:
    """Return the length of "Secretary of State": up to the first word that may open a personal name."""
    for split in range(at + 3, len(piece)):
        if not piece[split - 1].small and looks_personal(piece[split:]):
            return split
    for at_head in range(at + 2, len(piece) - 2):
        if piece[at_head].key in lists.ORGANISATION_HEADS and not any(token.small for token in piece[at_head:]):
            return at_head + 1
    place = " ".join(token.key for token in piece[at + 2 : -1] if token.key != "the")
    if place and (
        place in lists.PLACES
        or place in lists.states()
        or place in lists.acronyms()
        or place in ("state", "defense", "defence")
    ):
        return len(piece) - 1
    return len(piece)


def looks_personal(name: list[Token]) -> bool:
    """Whether the words have the shape of a full name: a known given name, initials, or a family name first."""
    if len(name) < 2 or name[-1].small or name[0].small:
        return False
    keys = [token.key for token in name]
    if sum(not token.small and not token.initial for token in name) > 4:
        return False
    if keys[-1] in lists.ORGANISATION_FORMS or any(key in ("of", "for", "and", "the", "&", "on") for key in keys):
        return False
    first = keys[0].split(" ")[0]
    if first in lists.FIRST_NAMES or keys[0] in lists.FIRST_NAMES or name[0].initial or first in lists.INITIALS:
        return True
    return _family_name_first(keys)


def _family_name_first(keys: list[str]) -> bool:
    """Whether the words are like "Park Jun-seo", "Kim Jong Un"."""
    if keys[0] not in lists.FAMILY_FIRST or any(map(_is_english, keys[1:])):
        return False
    return (len(keys) == 2 and " " in keys[1]) or (len(keys) == 3 and all(len(key) <= 6 for key in keys))


def _is_english(word: str) -> bool:
    return (
        word in lists.THING_HEADS
        or word in lists.ORGANISATION_HEADS
        or word in lists.OPENING
        or _somebody_or_somewhere(word)
    ) and word not in lists.FAMILY_FIRST


def _guess(name: list[Token], titled: bool) -> Guess | None:
    """Return what the words of a name tell of its kind."""
    keys = [token.key for token in name]
    last = keys[-1]
    if len(keys) == 1:
        return None
    if titled:
        return "person"
    if " ".join(keys[-2:]) in _TWO_WORD_HEADS:
        return "organisation"
    headed = last in lists.ORGANISATION_HEADS or last in lists.ORGANISATION_FORMS
    if keys[0] in lists.PLACES and keys[0] in lists.FIRST_NAMES:
        return "organisation" if headed else None
    if looks_personal(name) and not (headed and (len(keys) > 2 or last in lists.ORGANISATION_FORMS)):
        if last in lists.PLACE_HEADS or last in lists.THING_HEADS or headed:
            return None if len(keys) == 2 else "thing"
        return "person"
    if keys[0] in lists.EVENTS:
        return "thing"
    if keys[0] in ("air", "radio", "club", "bank", "banco", "team"):
        return "organisation"
    opened = next((key for key, after in pairwise(keys) if after in ("of", "for", "on", "against")), None)
    if headed or opened in lists.ORGANISATION_HEADS:
        return "organisation"
    if last in lists.THING_HEADS or opened in lists.THING_HEADS:
        return "thing"
    if (last in lists.PLACE_HEADS or keys[0] in lists.PLACE_HEADS) and not (len(keys) == 2 and last in lists.SURNAMES):
        return "place"
    return "person" if any(token.initial for token in name[1:-1]) else None
