"""The list of reporting verbs, form by form."""

from __future__ import annotations

from typing import Literal, NamedTuple

from briefing.lexicon import entries

Form = Literal["base", "third", "past", "gerund"]


class Verb(NamedTuple):
    """One form of a verb in the list `reporting_verbs`."""

    lemma: str
    form: Form
    uses: frozenset[str]


def _read() -> dict[str, Verb]:
    verbs: dict[str, Verb] = {}
    for line in entries("reporting_verbs"):
        forms, uses = (part.split() for part in line.split(" | "))
        base, third, *past, gerund = forms
        shapes: list[tuple[str, Form]] = [(base, "base"), (third, "third"), (gerund, "gerund")]
        for word, form in [*((word, "past") for word in past), *shapes]:
            verbs.setdefault(word, Verb(base, form, frozenset(uses)))
    return verbs


VERBS = _read()
