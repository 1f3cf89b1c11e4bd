"""Names spelt differently: "Zofia Marek" here, "Sofia Marek" there; "Worker's Party" here, "Workers' Party" there.

Two forms are one name when they differ in hyphens, spaces or apostrophes alone, when they have the same words in
another order (four or more), or when all words but one agree and that one differs by one or two letters. Regular
differences (British and American spelling, inflection, initials, "U.N." and "UN") are no disagreement.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple
from unicodedata import combining, normalize

from briefing.lexicon import word_set
from briefing.matching.patterns import regex
from briefing.model import Document, Sentence, Story
from briefing.sections.disagreements.finding import Finding, Telling, apart, few_a_source
from briefing.sections.disagreements.lines import Lines

_WORD = r"[A-ZÀ-ÖØ-Þ][\w’'-]*\w[’']?"
_JOINT = r"(?:(?:of|the|for|and|on|in|de|del|la|sin|al|bin|van|von) ){0,2}"
_RUN = regex(rf"(?<![\w@#]){_WORD}(?: {_JOINT}{_WORD}){{0,8}}")
_NAME_WORD = regex(_WORD)
_COMMON = frozenset(("minister", "ministry", "minster", "majority", "minority"))
"""Words of titles that look like spellings of each other and may stand in a story in capitals only."""
_LETTERS = regex(r"[^\W_]+")
_SHORTEST = 5
"""Letters from which a word may count as another spelling."""
_ENDINGS = ("s", "es", "n", "an", "ian", "i", "is", "in", "er", "ed", "ing")
"""What inflection adds: "Korea" and "Korean" are not two spellings."""
_REGULAR = (("isation", "ization"), ("ise", "ize"), ("our", "or"), ("centre", "center"), ("defence", "defense"))
_OPENERS = word_set("sentence_openers")


class _Form(NamedTuple):
    """One way of writing a name, with the places where it stands."""

    text: str
    places: list[tuple[Sentence, int]]

    @property
    def tellings(self) -> list[Telling]:
        return [Telling(sentence, ((start, start + len(self.text)),)) for sentence, start in self.places]

    @property
    def sources(self) -> set[int]:
        return {sentence.article for sentence, _ in self.places}


def find_spellings(story: Story, lines: Lines) -> Iterator[Finding]:
    """Yield the names that two sources spell differently."""
    forms: dict[str, _Form] = {}
    for document in story.documents:
        _collect(document, forms)
    taken: list[str] = []
    for one, other in sorted(_pairs(forms, story), key=lambda pair: (len(pair[0]) + len(pair[1]), pair)):
        a, b = forms[one], forms[other]
        if len(a.sources | b.sources) < 2 or any(_same_difference(one, known) for known in taken):
            continue
        if any(word in _COMMON or _is_ordinary(word, story) for word in _changed(one, other)):
            continue  # "Marine Base", "Marines Base": everyday words are inflected, not misspelt
        taken += [one, other]
        yield Finding("name", apart(few_a_source(a.tellings), few_a_source(b.tellings)), 0.1)


def _changed(one: str, other: str) -> set[str]:
    """Return the longer words, in small letters, that stand in one form alone."""
    return {word for word in set(one.lower().split()) ^ set(other.lower().split()) if len(word) >= _SHORTEST}


def _is_ordinary(word: str, story: Story) -> bool:
    """Whether a word stands somewhere in the story in small letters."""
    written = re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])")
    return any(written.search(document.article.text) for document in story.documents)


def _collect(document: Document, forms: dict[str, _Form]) -> None:
    """Add the names that the capitalised runs of one document may hold."""
    for sentence in document.sentences:
        if sentence.heading:
            continue
        for run in _RUN.finditer(sentence.text.replace("\n", " ")):
            for start, text in _names_in(run):
                form = forms.get(text)
                if form is None and len(forms) < _MOST_FORMS:
                    form = forms[text] = _Form(text, [])
                if form is not None:
                    form.places.append((sentence, start))


def _names_in(run: re.Match[str]) -> Iterator[tuple[int, str]]:
    """Yield the names that a capitalised run may hold, with their place: "President Ada Lund" holds six."""
    text, at = run.group(), run.start()
    words = [word.span() for word in _NAME_WORD.finditer(text)]
    for place, (start, end) in enumerate(words):
        if text[start:end].lower() in _OPENERS:
            continue
        for _, last in words[place:]:
            name = text[start:last].rstrip("’'")
            name = name[:-2] if name.endswith(("’s", "'s")) else name
            if len(name) >= _SHORTEST and not name.isupper():
                yield at + start, name


def _pairs(forms: Mapping[str, _Form], story: Story) -> Iterator[tuple[str, str]]:
    """Yield the pairs of forms that spell one name differently, found through shared keys, never by all pairs."""
    keyed: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for text in forms:
        for key in _keys(text):
            keyed[key].append(text)
    for entity in story.entities:
        words = {word for form in (entity.name, *entity.aliases) for word in form.split() if word in forms}
        if entity.kind == "person":
            keyed["person", str(entity.id)] = sorted(words)
    seen = set()
    for key, texts in keyed.items():
        for place, one in enumerate(texts[:_MOST]):
            for other in texts[place + 1 : _MOST]:
                pair = (one, other) if one < other else (other, one)
                if pair not in seen and _differs(key[0], one, other):
                    seen.add(pair)
                    yield pair


_MOST_FORMS = 20_000
"""Most forms remembered in a story: a text of capitals only has no end of them."""
_MOST = 12
"""Most forms compared under one key."""


def _keys(text: str) -> Iterator[tuple[str, ...]]:
    words = text.split()
    yield ("squeezed", "".join(_LETTERS.findall(text.lower())))
    if len(words) > 1:
        for place in range(len(words)):
            yield ("but one", str(place), *words[:place], "", *words[place + 1 :])
    if len(words) > 3:
        yield ("reordered", *sorted(word.lower() for word in words))


def _differs(rule: str, one: str, other: str) -> bool:
    if _without_accents(one) == _without_accents(other):
        return False
    if rule == "squeezed":
        return one.lower().replace("’", "'") != other.lower().replace("’", "'") and "." not in one + other
    if rule == "reordered":
        return one.lower() != other.lower() and " and " not in one
    if rule == "person":
        return _is_spelling(one, other)
    words = list(zip(one.split(), other.split(), strict=True))
    changed = [(a, b) for a, b in words if a != b]
    if len(changed) != 1:
        return False
    plural = len(words) > 2 and changed[0] != words[-1] and abs(len(one) - len(other)) == 1
    return _is_spelling(*changed[0]) or (plural and changed[0][0].rstrip("s") == changed[0][1].rstrip("s"))


def _without_accents(text: str) -> str:
    return text if text.isascii() else "".join(x for x in normalize("NFKD", text) if not combining(x))


def _is_spelling(one: str, other: str) -> bool:
    """Whether two words are one word spelt differently."""
    a, b = sorted((one.lower(), other.lower()), key=len)
    if len(a) < _SHORTEST or a[0] != b[0] or not (a + b).isalpha():
        return False
    if any(b == a + ending for ending in _ENDINGS) or any(
        a.replace(x, y) == b.replace(x, y) or a.replace(y, x) == b.replace(y, x) for x, y in _REGULAR
    ):
        return False
    return 0 < _distance(a, b) <= (1 if len(a) < 8 else 2)


def _distance(a: str, b: str) -> int:
    """Return how many letters must be changed, added or left out (Levenshtein 1966)."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before, row = row, [i]
        for j, y in enumerate(b, 1):
            row.append(min(before[j] + 1, row[-1] + 1, before[j - 1] + (x != y)))
    return row[-1]


def _same_difference(form: str, known: str) -> bool:
    """Whether a shorter form is part of a name already reported."""
    short, long = "".join(_LETTERS.findall(form.lower())), "".join(_LETTERS.findall(known.lower()))
    return short in long or long in short
