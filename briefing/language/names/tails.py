"""Words glued to the front of a name that the story has elsewhere without them."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.names import lists
from briefing.language.names.candidates import Candidate
from briefing.matching.naming import fold
from briefing.model import Span

_DESCRIBING = frozenset(
    ("airline", "bank", "brewer", "broadcaster", "charity", "insurer", "lender", "newspaper", "rival", "retailer")
)
"""Words before the name of an organisation that open a sentence and are none of it."""


def trimmed(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Cut "Ailing Northern Airways" and "Miss Galaxy Ana Bell" down to the name that stands elsewhere alone.

    Before anything but a person, what is cut off must open a sentence.
    """
    people: set[str] = set()
    inside: set[str] = set()
    alone: set[tuple[int, str]] = set()
    for article, _, _, _, key, words, guess, _, _, opening, possessive in candidates:
        if guess == "person" and 1 < len(words) < 4 and words[0] not in lists.PARTICLES:
            people.add(key)
        if guess is not None and not opening:
            inside.add(key)
        if len(words) == 1 and not possessive:
            alone.add((article, key))
    return [
        one if len(one.words) < 3 else _cut(one, 1, True) if _is_titled(one, alone) else _trim(one, people, inside)
        for one in candidates
    ]


def _is_titled(one: Candidate, alone: set[tuple[int, str]]) -> bool:
    """Whether a role opens three words of which the last stands alone too: "Sprinter Brook Bell", "Bell"."""
    words = one.words
    if len(words) != 3 or one.title or one.guess == "organisation" or (one.article, words[2]) not in alone:
        return False
    return words[0] in lists.ROLES and words[0] not in lists.MODIFIERS and words[0] not in lists.FIRST_NAMES


def _trim(one: Candidate, people: set[str], inside: set[str]) -> Candidate:
    words = one.words
    for cut in range(1, len(words) - 1):
        tail = " ".join(words[cut:])
        if tail in people and one.key not in people and words[cut] in lists.FIRST_NAMES and not _named(words[:cut]):
            return _cut(one, cut, personal=True)
        inside_alone = one.opening and one.key not in inside and tail in inside
        if inside_alone and words[0] not in lists.FIRST_NAMES:
            return _cut(one, cut, personal=False)
    return _cut(one, 1, personal=False) if _is_described(one) else one


def _is_described(one: Candidate) -> bool:
    """Whether a sentence opens with what the organisation is: "Carmaker Ask Motors AG", "Rival Ask Motors"."""
    if not one.opening or len(one.words) < 3 or one.title:
        return False
    return one.words[0] in _DESCRIBING or one.words[0].endswith("maker")


def _named(words: tuple[str, ...]) -> bool:
    """Whether the words in front hold a given name, so that they belong to the name."""
    return words[0] in lists.FIRST_NAMES or words[-1] in lists.FIRST_NAMES


def _cut(one: Candidate, cut: int, personal: bool) -> Candidate:
    """Drop the first `cut` words; before a person they become the title when they end in a role."""
    titled = personal and (one.words[cut - 1] in lists.ROLES or one.words[cut - 1] in lists.GROUPS)
    at = 0
    for _ in range(cut):
        at = one.text.index(" ", at) + 1
    text = one.text[at:]
    start = one.start + at
    title = Span(one.title.start if one.title else one.start, start - 1) if titled else one.title
    return one._replace(
        start=start,
        text=text,
        key=fold(text),
        words=one.words[cut:],
        guess="person" if personal else one.guess if one.guess == "organisation" else None,
        title=title,
        title_words=(*one.title_words, *one.words[:cut]) if titled else one.title_words,
        opening=False,
    )
