"""Invented news, as much as wanted: every story its own event, place, people and words, told by several articles."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from hashlib import sha256

from briefing.model import Article

_SYLLABLES = [consonant + vowel for consonant in "bdfgklmnprstv" for vowel in "aeo"]
_KINDS = (
    ("bridge", "engineers closed the bridge after cracks were found in its piers", "repairs", "inspectors"),
    ("harbour", "dock workers walked out over night shifts at the harbour", "talks", "the union"),
    ("flood", "the river left its banks and flooded the lower quarter", "pumps", "rescue teams"),
    ("school", "teachers asked for smaller classes before the school year begins", "classrooms", "the school board"),
    ("museum", "a painting that was thought lost was found in the museum's cellar", "restoration", "curators"),
    ("orchard", "a late frost destroyed most of the blossom in the orchards", "harvest", "growers"),
    ("tram", "a tram left the rails on a bend near the market", "the track", "investigators"),
    ("library", "the council voted to keep the old library open on Sundays", "opening hours", "librarians"),
)
_COMMON = (
    "The council will meet again on Monday to decide what happens next.",
    "Residents said they had waited for news for several days.",
    "Officials did not say how much it would cost or who would pay.",
    "A spokesman said that more would be known by the end of the week.",
    "Similar cases in other towns took months to settle.",
)

_GLUE = (
    "the of", "and the", "in the", "to the", "that the", "for the", "with a", "from the", "by the", "at the", "of a",
    "which had", "that was", "who had", "and was", "as the", "before the", "after the", "while the", "into the",
)  # fmt: skip
_VOCABULARY = 30_000
"""Words of the language, the most frequent first: the word of rank r is said in proportion to 1/r."""
_TOWNS, _FIRST_NAMES, _LAST_NAMES = 2_000, 300, 20_000
_ABOUT = 0.3
"""Share of the words of a sentence that are about its story."""
_OWN = 24
"""Words that a story has for itself, beside its names."""


def word(chance: random.Random, syllables: int = 3) -> str:
    """Return an invented word."""
    return "".join(chance.choice(_SYLLABLES) for _ in range(syllables))


@cache
def _known(kind: str, rank: int, syllables: int) -> str:
    """Return the same word of a kind for the same rank, whatever story it stands in."""
    return word(random.Random(f"{kind} {rank}"), syllables)


def _usual(chance: random.Random) -> str:
    """Return a word of the language, by Zipf's law."""
    rank = int(_VOCABULARY ** chance.random())
    return _known("word", rank, 2 if rank < 300 else 3 if rank < 5_000 else 4)


def articles(stories: int, each: int = 4, words: int = 150, seed: int = 1) -> Iterator[tuple[int, Article]]:
    """Yield articles with the number of their story, story by story."""
    for number in range(stories):
        chance = random.Random(f"{seed} {number}")
        facts = _facts(chance, _KINDS[number % len(_KINDS)])
        day = date(2031, 1, 1) + timedelta(number % 300)
        for place in range(each):
            yield number, _article(facts, chance, words, day + timedelta(place), f"{number}-{place}")


def _facts(chance: random.Random, about: tuple[str, str, str, str]) -> dict[str, str]:
    names = {
        "town": _known("town", chance.randrange(_TOWNS), 3).title(),
        "first": _known("first", chance.randrange(_FIRST_NAMES), 2).title(),
        "last": _known("last", chance.randrange(_LAST_NAMES), 4).title(),
        "other": word(chance, 4).title(),
        "street": word(chance).title(),
    }
    kind, event, thing, group = about
    return {
        **names,
        "kind": kind,
        "event": event,
        "thing": thing,
        "group": group,
        "own": word(chance, 4),
        "talk": " ".join(word(chance, 4) for _ in range(_OWN)),
    }


def _article(facts: dict[str, str], chance: random.Random, words: int, day: date, name: str) -> Article:
    town, last, report = facts["town"], facts["last"], f"the {facts['own']} report"
    told = [
        f"{town} — {facts['event'].capitalize()} in {town}, mayor {facts['first']} {last} said.",
        f"“We will not rest until the {facts['kind']} is safe,” {last} told reporters in {facts['street']} Street.",
        f"{facts['group'].capitalize()} in {town} called for {facts['thing']} and pointed to {report}.",
        f"{facts['other']} Ltd, which built the {facts['kind']}, declined to comment on {report}.",
        f"At least {chance.randint(2, 90)} people in {town} are affected, {last} said.",
    ]
    sentences = [told[0], *chance.sample(told[1:], 3)]
    while sum(len(sentence.split()) for sentence in sentences) < words:
        filler = chance.choice(_COMMON) if chance.random() < 0.2 else _padding(facts, chance)
        sentences.append(filler)
    text = f"{facts['kind'].title()} trouble in {town}\n" + "\n".join(sentences) + "\n"
    return Article(1, text, sha256(text.encode()).hexdigest(), path=f"{name}.txt", published=day)


def _padding(facts: dict[str, str], chance: random.Random) -> str:
    """Return a sentence half of words that hold it together, the others of the language's and the story's own."""
    own = (facts["last"], facts["thing"], facts["kind"], facts["own"], facts["town"], *facts["talk"].split())
    said = []
    for _ in range(chance.randint(4, 8)):
        said.append(chance.choice(own) if chance.random() < _ABOUT else _usual(chance))
        said.append(chance.choice(_GLUE))
    said.append(_usual(chance))
    sentence = " ".join(said)
    return f"{sentence[0].upper()}{sentence[1:]}."


def texts(stories: int, each: int = 4, words: int = 150, seed: int = 1) -> Sequence[tuple[int, str]]:
    """Return the texts alone."""
    return [(number, article.text) for number, article in articles(stories, each, words, seed)]
