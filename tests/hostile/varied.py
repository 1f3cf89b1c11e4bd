"""Articles as long as any that are read, in which every sentence is another one: what repeats is too easy on the rules.

What takes time with the number of *different* names, plans, tolls and quotations shows here and nowhere else.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

_SYLLABLES = [consonant + vowel for consonant in "bdklmnrst" for vowel in "aeio"]
_WORDS = ("the", "of", "to", "in", "for", "on", "that", "said", "will", "not", "was", "by", "from", "council", "police")
_DAYS = ("Monday", "Tuesday", "Friday", "yesterday", "tomorrow")
_MONTHS = ("March", "May", "June", "October")


class _Inventor:
    """Makes words, names and sentences; the same seed makes the same ones."""

    def __init__(self, seed: str) -> None:
        self.chance = random.Random(seed)

    def new(self, syllables: int = 3) -> str:
        return "".join(self.chance.choice(_SYLLABLES) for _ in range(syllables))

    def name(self) -> str:
        return f"{self.new(2).title()} {self.new().title()}"

    def word(self) -> str:
        return self.chance.choice((*_WORDS, self.new()))

    def words(self, count: int) -> str:
        return " ".join(self.word() for _ in range(count))

    def day(self) -> str:
        return f"{self.chance.randint(1, 28)} {self.chance.choice(_MONTHS)} {self.chance.randint(1950, 2031)}"

    def number(self) -> int:
        return self.chance.randint(2, 900)


_Sentence = Callable[[_Inventor], str]
SENTENCES: dict[str, _Sentence] = {
    "prose": lambda a: f"{a.words(15).capitalize()}. ",
    "paragraphs": lambda a: f"{a.words(12).capitalize()}.\n",
    "names": lambda a: f"{a.name()} met {a.name()} and {a.name()}, the mayor of {a.new().title()}. ",
    "surnames": lambda a: f"{a.new(2).title()} Brandt said that {a.new(2).title()} Brandt will {a.new()}. ",
    "spellings": lambda a: f"{a.new(1).title()} Zelins{a.chance.choice('kcq')}{a.new(1)}y met {a.new(1).title()} Ng. ",
    "acronyms": lambda a: f"The {a.name()} Council ({a.new(2).upper()}) said {a.new(2).upper()} will {a.new()}. ",
    "speech": lambda a: f"“{a.words(8).capitalize()},” said {a.name()}, the {a.new()} minister. ",
    "indirect": lambda a: f"{a.name()} said on {a.chance.choice(_DAYS)} that {a.words(12)}. ",
    "same-speech": lambda a: f"“We will build the bridge and we will build it now,” {a.name()} said. ",
    "plans": lambda a: (
        f"{a.name()} will meet {a.name()} in {a.new().title()} on {a.day()} to {a.new()} the {a.new()}. "
    ),
    "same-plan": lambda a: f"The council will vote on the bridge on Friday, {a.name()} said. ",
    "questions": lambda a: f"It is unclear whether {a.name()} will {a.new()} the {a.new()} {a.new()}. ",
    "tolls": lambda a: f"At least {a.number()} people were killed in {a.new().title()}, {a.name()} said. ",
    "sums": lambda a: f"The {a.new()} cost ${a.number()} million, {a.number()} percent more than the {a.new()}. ",
    "timeline": lambda a: f"On {a.day()}, {a.name()} opened the {a.new()} {a.new()}. ",
    "quarters": lambda a: f"Sales rose in the third quarter of {a.chance.randint(1950, 2030)}, {a.name()} said. ",
}
"""Kind -> a sentence of it."""


def varied(characters: int) -> Iterator[tuple[str, str]]:
    """Yield name and text of one article of each kind, just under so many characters."""
    for kind, sentence in SENTENCES.items():
        inventor = _Inventor(kind)
        pieces: list[str] = []
        left = characters - 300
        while left > 0:
            pieces.append(sentence(inventor))
            left -= len(pieces[-1])
        yield kind, "".join(pieces)
