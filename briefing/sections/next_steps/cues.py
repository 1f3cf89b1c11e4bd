"""The constructions by which English news announces what is to come, read from the list `plan_cues`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from itertools import compress, count, islice
from typing import NamedTuple, get_args

from briefing.lexicon import entries
from briefing.matching.patterns import by_letter, regex
from briefing.model import StepStatus


class Cue(NamedTuple):
    """One construction that announces a step."""

    name: str
    status: StepStatus
    weight: float
    """How sure the construction alone is, 0 to 1."""
    called_by: Mapping[str, frozenset[str]]
    """Lower-case words one of which a sentence must hold for the pattern to be tried -> what must come next, adverbs
    aside; nothing where any word may."""
    needs: frozenset[str]
    """Words one of which must stand in it as well; empty where none must."""
    begins: tuple[str, ...] | None
    """What its words may begin with besides a word that calls it; None where that is not known."""
    words: str
    """The pattern as the list has it."""
    of_list: bool
    """Whether it ends with one of a long list of verbs."""
    only_verb: bool
    """Whether it counts only where a sentence with a time ahead has no other verb."""

    @property
    def pattern(self) -> re.Pattern[str]:
        """What is searched in a lower-cased sentence, `masked`."""
        return _compiled(self.words)

    def uses(self, searched: str, calling: Iterable[str]) -> list[re.Match[str]]:
        """Return its uses in a sentence, in order, at most a few: nobody writes more.

        `searched` is the sentence, lower-cased and `masked`, `calling` the words of it that call the cue. Looking for
        those and matching there takes a third of what it takes to search the sentence for the pattern.
        """
        if self.of_list:
            return self._uses_of_list(searched, calling)
        pattern = _compiled(self.words)
        if self.begins is None:
            return list(islice(pattern.finditer(searched), _MOST_USES))
        uses, end = [], 0
        for place in _places(searched, (*calling, *self.begins) if self.begins else calling):
            if place >= end and (match := pattern.match(searched, place)) is not None:
                uses.append(match)
                end = match.end()
        return uses[:_MOST_USES]

    def _uses_of_list(self, searched: str, calling: Iterable[str]) -> list[re.Match[str]]:
        """Return the same for a cue that ends with one of a long list of words, which is never compiled."""
        pattern = _compiled(self.words, long=False)
        uses: list[re.Match[str]] = []
        for place in _places(searched, self.begins or calling):
            match = pattern.match(searched, place)
            if match is not None and match[0].rstrip().rpartition(" ")[2] in self.called_by:
                uses.append(match)
        return uses[:_MOST_USES]


def _places(searched: str, words: Iterable[str]) -> Iterable[int]:
    """Return where words begin with one of `words` in a sentence, in order, and the apostrophes before: "he’ll"."""
    places = []
    find = searched.find
    for word in words:
        place = find(word)
        while place >= 0:
            before = searched[place - 1 : place]
            if not before.isalnum():
                if before in _APOSTROPHES:
                    places.append(place - 1)
                places.append(place)
            place = find(word, place + 1)
    return sorted({*places}) if len(places) > 1 else places


_BEFORE_THE_NOUN = (
    "the ", "good-", "free-", "ill-", "his ", "her ", "their ", "our ", "my ",
    "free ", "good ", "ill ", "own ", "political ", "a ", "popular ",
    "living ", "people's ", "people’s ",
)  # fmt: skip

_WRITTEN_OUT = (
    "also", "now", "still", "soon", "not", "never", "probably", "currently", "tentatively", "later", "widely", "today",
    "tomorrow", "first", "even", "have to", "once",
)  # fmt: skip
"""Adverbs that the list `plan_cues` names itself; all others are masked in a sentence before it is searched."""
_BEGINS = "<"
_NEEDS = "&"
_APOSTROPHES = ("'", "’")
_MOST_USES = 6
"""Uses of one cue in a sentence that are looked at."""
_MASKED = "ª"
"""A letter that is none of a-z."""
_ADVERBS = sorted({*entries("plan_adverbs")} - {*_WRITTEN_OUT})
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SAID_DAY = (
    rf"(?:{'|'.join(_WEEKDAYS)})(?: night| morning| evening)?|(?:last|this|earlier this) (?:week|month)|yesterday"
)
_WHEN_SAID = rf"(?<=(?:ed|ds|es|ks|ns|rs|ts|et|ue|an) )(?:on |late |early |late on )?(?:{_SAID_DAY})(?= to [a-z])"
"""When it was said, in the midst of a cue: "agreed on Friday to meet", "was expected last week to"."""
_SAID_THEN = regex(rf"\b{_WHEN_SAID}")
_TO_AFTER_DAY = regex(r" to [a-z](?<=(?:day|ght|ing|eek|nth) to .)")
"""What stands at the end of every match of that."""
_ADVERB_OF = {max(adverb.split(), key=len): adverb for adverb in _ADVERBS}
_MASKED_WORDS = frozenset((*_ADVERB_OF, *_WEEKDAYS, "week", "month", "yesterday"))
_OF_DAY = (*_WEEKDAYS, "on", "late", "early", "last", "this", "earlier", "yesterday", "week", "month")
_OF_ADVERBS = frozenset(" ".join((*_OF_DAY, "night morning evening", *_ADVERBS, *_WRITTEN_OUT)).split())
"""Words that may stand between a word that calls a cue and what must come next."""
_ADVERB = f"(?:{_MASKED}+(?: {_MASKED}+)*|{'|'.join(_WRITTEN_OUT)})"
_TOLD = [line.split(" | ") for line in entries("plan_present")]
_PRESENT = tuple([word for word, *noun in _TOLD if not noun])
_PRESENT_OR_NOUN = tuple([word for word, *noun in _TOLD if noun])
"""Verbs of the third person that tell what is fixed, where a day ahead is named; and those that may be nouns."""
_DEEDS = (*_PRESENT, *" ".join(line for line in entries("plan_deeds") if "|" not in line).split())
_DEEDS_OR_NOUN = (*_PRESENT_OR_NOUN, *" ".join(line[7:] for line in entries("plan_deeds") if "|" in line).split())
"""The same, with those that do only where a sentence has no other verb."""


def _base_of(word: str) -> str:
    """Return the base form of a verb of the third person: "goes", "tries", "catches", "comes"."""
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("ches", "shes", "sses", "xes", "oes")) else word[:-1]


_PAST_TOO = frozenset(("cut", "let", "put", "quit", "read", "set", "shed", "shut", "split", "spread", "bid", "wed"))


def _bases(words: Iterable[str]) -> tuple[str, ...]:
    return tuple([base for word in words if (base := _base_of(word)) not in _PAST_TOO])


_ONLY = "{listed"
_LONG = (_ONLY, "{present", "{doing}")
_LISTS = {
    "{doing}": entries("plan_doing"),
    "{done}": entries("plan_passive"),
    "{present}": _PRESENT,
    "{present_or_noun}": _PRESENT_OR_NOUN,
    "{present_of_many}": _bases((*_PRESENT, *_PRESENT_OR_NOUN)),
    "{listed}": (*_DEEDS, *_DEEDS_OR_NOUN),
    "{listed_of_many}": _bases(_DEEDS),
    "{listed_or_noun_of_many}": _bases(_DEEDS_OR_NOUN),
}
"""What these stand for among the words that call a cue, and in its pattern."""
_NO_VERB = f"(?:{'|'.join(entries('plan_no_verbs'))})"
_MACROS = {
    "{is}": r"(?:is|are|was|were|be|been|being|am|['’]s|['’]re|['’]m)",
    "{adverbs}": f"(?:{_ADVERB} ){{0,2}}",
    "{verb}": rf"[\"“‘]?(?:{_ADVERB} )?(?P<verb>(?!{_NO_VERB}\b)[a-z]+(?:-[a-z]+)?|be (?!to\b)[a-z]+)",
    "{day}": (
        r"(?=\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
        r"|next |later |today|tomorrow|this |early |late |mid|the (?:end|start|beginning|weekend|\d))"
    ),
    **{macro: by_letter(words) for macro, words in _LISTS.items()},
    "{no_noun}": "".join(rf"(?<!\b{word}will)" for word in _BEFORE_THE_NOUN),
}
_BRIEF = {macro: "[a-z]+" if macro.startswith(_LONG) else meaning for macro, meaning in _MACROS.items()}


def masked(lowered: str, words: Sequence[str]) -> str:
    """Return a lower-cased sentence, whose words are given, as long as it was, as the cues are searched in it.

    Adverbs that no cue names are masked: one letter in sixty patterns instead of a list in each.
    """
    told_when = False
    for word in _MASKED_WORDS.intersection(words):
        if word in _ADVERB_OF:
            lowered = _without(_ADVERB_OF[word], lowered)
        else:
            told_when = True
    if told_when and _TO_AFTER_DAY.search(lowered) is not None:
        lowered = _SAID_THEN.sub(lambda said: _MASKED * len(said.group()), lowered)
    return lowered


def _without(adverb: str, lowered: str) -> str:
    """Return a text with an adverb masked wherever a space follows it."""
    mask, sought = _MASKED * len(adverb), adverb + " "
    place = lowered.find(sought)
    while place >= 0:
        if not lowered[place - 1 : place].isalnum():
            lowered = lowered[:place] + mask + lowered[place + len(adverb) :]
        place = lowered.find(sought, place + 1)
    return lowered


@cache
def _compiled(pattern: str, *, long: bool = True) -> re.Pattern[str]:
    """Compile a pattern when a word first calls it: most of the list is never needed for one story.

    With `long` false any word stands for one of a long list.
    """
    for macro, meaning in _MACROS.items() if long else _BRIEF.items():
        pattern = pattern.replace(macro, meaning)
    return re.compile(pattern)


def _read(line: str) -> Cue:
    name, status, weight, called_by, pattern = line.split(" | ", 4)
    known: StepStatus = next(one for one in get_args(StepStatus) if one == status)
    called_by, mark, begins = called_by.partition(_BEGINS)
    if "{" in called_by:
        for listed, verbs in _LISTS.items():
            called_by = called_by.replace(listed, " ".join(verbs))
    words, _, needs = called_by.partition(_NEEDS)
    return Cue(
        name,
        known,
        float(weight),
        dict(map(_call, words.split())),
        frozenset(needs.split()),
        tuple(begins.split()) if mark else None,
        pattern,
        any(long in pattern for long in _LONG),
        _ONLY in pattern,
    )


def _call(word: str) -> tuple[str, frozenset[str]]:
    """Return a word that calls, with what must come next: "talks>of/about", "plan"."""
    word, then, following = word.partition(">")
    return word, frozenset(following.split("/")) if then else frozenset()


CUES: tuple[Cue, ...] = tuple(sorted((_read(line) for line in entries("plan_cues")), key=lambda cue: -cue.weight))
"""What announces a step, the surest first; a sentence takes the surest of its cues."""


_NEEDED = {number: cue.needs for number, cue in enumerate(CUES) if cue.needs}


Caller = tuple[Sequence[int], Mapping[str, Sequence[int]]]
"""What a word calls: positions in CUES of those that it calls whatever comes next, and word -> those that it calls
where that word comes next. A plain tuple, which is taken apart fastest."""


def callers(cues: Collection[int]) -> Mapping[str, Caller]:
    """Return the words that call some of CUES, of which the positions are given."""
    found: dict[str, Caller] = {}
    for calls, words in _calling_alike():
        anywhere: list[int] = []
        before: dict[str, list[int]] = {}
        for number, following in calls:
            if number in cues:
                if not following:
                    anywhere.append(number)
                for then in following:
                    before.setdefault(then, []).append(number)
        if anywhere or before:
            found.update(dict.fromkeys(words, (tuple(anywhere), before)))
    return found


@cache
def _calling_alike() -> Sequence[tuple[Sequence[tuple[int, frozenset[str]]], Sequence[str]]]:
    """Return what some words call, positions in CUES and what must come next, with all words that call just that."""
    called: dict[str, list[tuple[int, frozenset[str]]]] = {}
    for number, cue in enumerate(CUES):
        for word, following in () if cue.only_verb else cue.called_by.items():
            called.setdefault(word, []).append((number, following))
    alike: dict[tuple[tuple[int, frozenset[str]], ...], list[str]] = {}
    for word, calls in called.items():
        alike.setdefault(tuple(calls), []).append(word)
    return tuple(alike.items())


@cache
def only_verbs() -> Mapping[str, Caller]:
    """Return the words that call the cues which count only where a sentence with a time ahead has no other verb."""
    called: dict[str, list[int]] = {}
    for number, cue in enumerate(CUES):
        for word in cue.called_by if cue.only_verb else ():
            called.setdefault(word, []).append(number)
    return {word: (numbers, {}) for word, numbers in called.items()}


def called_by_words(words: Sequence[str], calling: Mapping[str, Caller]) -> dict[int, tuple[str, ...]]:
    """Return the positions in CUES of those that a sentence's lower-case words call -> the words that do."""
    called: dict[int, tuple[str, ...]] = {}
    last = len(words) - 1
    for place in compress(count(), map(calling.__contains__, words)):
        word = words[place]
        numbers, before = calling[word]
        if before and place < last:
            then = words[place + 1]
            if then in before:
                numbers = (*numbers, *before[then])
            if then in _OF_ADVERBS:
                numbers = (*numbers, *_called_behind_adverbs(words, place + 2, before))
        for number in numbers:
            if number not in called:
                called[number] = (word,)
            elif word not in called[number]:
                called[number] = (*called[number], word)
    if called:
        for number in _NEEDED.keys() & called:
            if _NEEDED[number].isdisjoint(words):
                del called[number]
    return called


def _called_behind_adverbs(words: Sequence[str], place: int, before: Mapping[str, Sequence[int]]) -> list[int]:
    """Return what is called by the words from a place on up to the first that is part of no adverb."""
    numbers: list[int] = []
    for word in words[place:]:
        numbers += before.get(word, ())
        if word not in _OF_ADVERBS:
            break
    return numbers
