"""Words as they are compared across days: what is announced in one form is reported in another.

"will meet" and "met" become the same word, and the family of a verb tells which other verbs report what it announced.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from briefing.lexicon import entries
from briefing.matching import stems
from briefing.matching.patterns import regex

_WORD = regex(r"[a-z]+(?:['’][a-z]+)?")
_UNREAL_REACH = 5
"""Words before a verb among which one can take its report back."""
_UNREAL = frozenset(
    (
        "will", "would", "could", "should", "may", "might", "must", "can", "shall", "to", "not", "never", "if",
        "unless", "whether", "until", "before", "is", "are", "be", "being", "expected", "scheduled", "due", "cannot",
        "refused", "failed", "without", "neither", "nor", "nobody", "no", "yet", "when", "once", "hope", "hoped",
        "hopes", "possible", "like", "already",
    )
)  # fmt: skip
"""Words that say that what follows did not happen, or not yet."""
_ENDS_CLAUSE = regex(r"[;:]| (?:and|but|after|as|while|that)\b")


_MAY = regex(r"(?<=[\w,] )May\b")
"""The month, behind another word; "may" takes back what follows."""


def without_months(text: str) -> str:
    """Return `text`, as long as before, without the month that looks like "may"."""
    return _MAY.sub("...", text) if "May" in text else text


@cache
def _bases() -> dict[str, str]:
    """Return the base of every irregular past form."""
    rows = [entry.split(" | ") for entry in entries("irregular_verbs")]
    return {form: base for base, *forms in rows for each in forms for form in each.split() if form != base}


@cache
def _forms() -> dict[str, frozenset[str]]:
    """Return the past forms of every irregular verb."""
    rows = [entry.split(" | ") for entry in entries("irregular_verbs")]
    return {base: frozenset(form for each in forms for form in each.split()) for base, *forms in rows}


@cache
def _families() -> dict[str, frozenset[str]]:
    """Return for the stem of each verb the verbs that report what it announces."""
    found: dict[str, set[str]] = {}
    for entry in entries("step_verbs"):
        verbs = entry.split()
        for verb in verbs:
            found.setdefault(_stem(verb), set()).update(verbs)
    return {stem: frozenset(verbs) for stem, verbs in found.items()}


OF_EVENTS = "take"
"""A verb of the family that reports events which have no verb of their own."""


def base_verb(word: str) -> str | None:
    """Return the verb of a family of which `word` is a form, in its base; None when it is of none."""
    base = _bases().get(word, word)
    verbs = _families().get(_stem(base), frozenset())
    return min((verb for verb in verbs if _stem(verb) == _stem(base)), default=None)


def base_of(word: str) -> str:
    """Return the base of an irregular past form ("held", "chosen"); other words as they are."""
    return _bases().get(word, word)


def family_stems(verb: str) -> frozenset[str]:
    """Return the stems of a verb and of its family; those of their nouns are often the same ("her visit")."""
    return frozenset(_stem(each) for each in _families().get(_stem(verb), frozenset()) | {verb})


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    return stems([word], "en")[0]


@lru_cache(maxsize=8192)
def based(text: str) -> str:
    """Return `text` in small letters with irregular past forms turned into their bases; not for print."""
    bases = _bases()
    return _WORD.sub(lambda match: bases.get(match.group(), match.group()), text.lower())


@cache
def pasts(verb: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the irregular past forms of a verb and its family, and the stems of the regular ones."""
    verbs = _families().get(_stem(verb), frozenset()) | {verb}
    irregular = [_forms()[each] for each in verbs if each in _forms()]
    regular = frozenset(_stem(each) for each in verbs if each not in _forms())
    return frozenset().union(*irregular), regular


def happened(text: str, verb: str) -> tuple[int, int] | None:
    """Return where in `text` a past form of `verb`, or of a verb of its family, reports that it took place.

    None when no such form stands there, or only behind words that take it back ("did not", "would have", "to be").
    """
    irregular, regular = pasts(verb)
    text = without_months(text)
    words = list(_WORD.finditer(text.lower()))
    for place, word in enumerate(words):
        form = word.group()
        if (
            form in irregular
            or (form.endswith("ed") and _stem(form) in regular)
            or _is_after(words, place, regular, verb)
        ):
            before = [each.group() for each in words[max(place - _UNREAL_REACH, 0) : place]]
            between = text[words[max(place - _UNREAL_REACH, 0)].start() : word.start()]
            if real(before, between):
                return word.span()
    return None


def _is_after(words: list[re.Match[str]], place: int, regular: frozenset[str], verb: str) -> bool:
    """Whether "after meeting" reports a verb at this place."""
    form = words[place].group()
    if not form.endswith("ing") or not place or words[place - 1].group() not in ("after", "having"):
        return False
    return _stem(form) == _stem(verb) or _stem(form) in regular


def real(before: list[str], between: str) -> bool:
    """Whether none of the words before a verb, back to where its clause begins, takes its report back."""
    clause = len(_WORD.findall(_ENDS_CLAUSE.split(between.lower())[-1]))
    return not any(word in _UNREAL or word.endswith(("n't", "n’t")) for word in before[len(before) - clause :])


@cache
def patterns(name: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the rows of a list of wordings: the letters that call each, and its pattern."""
    rows = (entry.split(" | ", 1) for entry in entries(name))
    return tuple((stem, regex(pattern)) for stem, pattern in rows)


def worded(name: str, text: str) -> tuple[int, int] | None:
    """Return where a wording of the list `name` first stands in `text` as something that has happened."""
    lowered = without_months(text).lower()
    if len(lowered) != len(text):
        return None
    places = [
        match.span()
        for stem, pattern in patterns(name)
        if stem in lowered
        for match in pattern.finditer(lowered)
        if _is_told(lowered, match)
    ]
    return min(places, default=None)


_PLANNED = frozenset(
    (
        "could", "would", "should", "may", "might", "can", "cannot", "not", "never", "if", "unless", "whether",
        "without", "to", "threatened", "asked", "urged", "wants", "wanted", "refused", "deny", "denied", "denies", "no",
        "nor", "neither", "avoid",
    )
)  # fmt: skip
"""Words that say that a plan has not, or not yet, been given up or moved; "will be postponed" is a move."""


def _is_told(lowered: str, match: re.Match[str]) -> bool:
    """Whether a wording is told as a fact; one that holds its own negation ("will not go ahead") is."""
    if "not " in match.group():
        return True
    before = lowered[: match.start()]
    words = _WORD.findall(_ENDS_CLAUSE.split(before)[-1])[-_UNREAL_REACH:]
    return not any(word in _PLANNED or word.endswith(("n't", "n’t")) for word in words)
