"""Gender: from titles, then the pronoun that follows, then given names; None when these disagree."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Literal

from briefing.language.names import lists
from briefing.matching.naming import fold
from briefing.matching.patterns import regex
from briefing.model import Mention

Gender = Literal["female", "male"]

_FEMALE = (
    "mother|daughter|sister|wife|widow|girl|actress|queen|princess|first lady|grandmother|aunt|niece|girlfriend"
    "|waitress|nun|soprano"
)
_MALE = "father|son|brother|husband|widower|boy|king|prince|grandfather|uncle|nephew|boyfriend|monk"
_FEMALE_TITLE = regex(rf"woman\b|\b(?:{_FEMALE})\b", re.I)
_MALE_TITLE = regex(rf"(?<!wo)(?<!\bger)(?<!\bro)(?<!\bhu)(?<!\bo)(?<!\bnor)(?<!\botto)man\b|\b(?:{_MALE})\b", re.I)
_GENDERED = frozenset(f"{_FEMALE}|{_MALE}".replace(" ", "|").split("|"))
"""The words of both."""
_OTHERS = regex(r"^.*[’']s? | (?:of|to|for) .*$")
"""What a role says of somebody else: "Mr Doe’s lawyer", "aide to Mrs Doe"."""
_LETTERS = regex(r"[a-z]+")
_NEAR = 120
"""Characters behind a name in which its pronoun is looked for."""
_SUBJECT = 2
"""What a pronoun counts that is a subject: "she" mostly takes up who was named, "his" may be somebody else's."""
_SUBJECTS = frozenset(("he", "she"))
_ANOTHER = regex(r"[A-Z]\w+ (?:and|[A-Z])")
_PRONOUN = regex(
    r"[HhSs](?<=\b.)(?:(?<=[Hh])(?:[Ee]|[Ii](?:[Ss]|[Mm](?:[Ss][Ee][Ll][Ff])?)|[Ee][Rr](?:[Ss](?:[Ee][Ll][Ff])?)?)"
    r"|(?<=[Ss])[Hh][Ee])\b"
)
"""He, him, his, himself, she, her, hers, herself; begun by a letter, which is what is looked for fast."""


def gender_of(name: str, titles: Iterable[str], mentions: Iterable[Mention], texts: Mapping[int, str]) -> Gender | None:
    """Return the gender of a person, `texts` being the articles' texts by id."""
    for title in titles:
        found = _of_title(title)
        if found:
            return found
    first = by_given_name(name)
    if first:
        return first
    return by_pronouns(((mention.article, mention.end) for mention in mentions), texts)


def by_pronouns(places: Iterable[tuple[int, int]], texts: Mapping[int, str], least: int = 1) -> Gender | None:
    """Return the gender of the pronouns that follow names ending at (article, offset).

    A pronoun is looked for in the paragraph of the name. None when fewer than `least` speak for it ("he" and "she"
    counting two), or less than twice as many as against it.
    """
    female = male = 0
    for article, end in places:
        text = texts[article]
        pronoun = _PRONOUN.search(text, end, end + _NEAR)
        if pronoun and not _ANOTHER.search(text, end, pronoun.start()) and text.find("\n", end, pronoun.start()) < 0:
            word = pronoun.group().lower()
            if word.startswith(("she", "her")):
                female += _SUBJECT if word in _SUBJECTS else 1
            else:
                male += _SUBJECT if word in _SUBJECTS else 1
    if max(female, male) >= max(least, 2 * min(female, male), 1):
        return "female" if female > male else "male"
    return None


def _of_title(title: str) -> Gender | None:
    if " " in title:
        title = _OTHERS.sub("", title)
    for word in title.split():
        told = lists.HONORIFICS.get(word.rstrip(".").lower())
        if told:
            return "female" if told == "female" else "male"
    lower = title.lower()
    if "man" not in lower and _GENDERED.isdisjoint(_LETTERS.findall(lower)):
        return None
    if _FEMALE_TITLE.search(title):
        return "female"
    return "male" if _MALE_TITLE.search(title) else None


def by_given_name(name: str) -> Gender | None:
    """Return the gender that the first word of a full name tells."""
    words = fold(name).split()
    if len(words) < 2:
        return None
    if words[0] in lists.FEMALE:
        return "female"
    return "male" if words[0] in lists.MALE else None
