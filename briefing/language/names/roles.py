"""Titles, roles and descriptions of a person as one source words them, one rule a function."""

from __future__ import annotations

from collections.abc import Callable

from briefing.language.names.candidates import Candidate
from briefing.language.names.roles_before import preposed, titles
from briefing.language.names.roles_behind import apposition, copula, participle, placed, who
from briefing.language.names.roles_of_bodies import (
    collective,
    collective_before,
    collective_behind,
    collective_copula,
    collective_done,
    collective_preposed,
    collective_which,
)
from briefing.language.names.roles_shared import PARTIES, affiliated
from briefing.language.names.roles_told import OPENS, identified
from briefing.model import Description, EntityKind, Span


def roles_of(text: str, one: Candidate, kind: EntityKind) -> list[Description]:
    """Return everything that the words around one name say of whom it means, in order of the rules."""
    rules = RULES if kind == "person" else ORGANISATION_RULES
    after = text[one.end : one.end + 2]
    found = []
    for rule in rules.get(after if after[:1] == " " else after[:1]) or rules[_ELSE]:
        span = rule(text, one)
        if span is not None:
            found.append(Description(one.article, span.start, span.end, text[span.start : span.end]))
    is_behind = after[:1] == "," or after == " ("
    if is_behind and text[one.end + 2 : one.end + 4] in PARTIES and (span := affiliated(text, one)):
        found.append(Description(one.article, span.start, span.end, text[span.start : span.end]))
    first = one.title.start if one.title else one.start
    if text[first - 3 : first] in OPENS and kind == "person" and (span := identified(text, one)):
        found.append(Description(one.article, span.start, span.end, text[span.start : span.end]))
    return found


Rule = Callable[[str, Candidate], Span | None]
_ELSE = "else"
"""The row of what has none of its own."""
RULES: dict[str, tuple[Rule, ...]] = {
    ",": (titles, apposition, preposed, copula, who, placed, participle),
    " ,": (titles, apposition),
    "—": (titles, apposition, preposed),
    **dict.fromkeys("–―", (titles, apposition)),
    **dict.fromkeys((" (", " —", " –", " ―", " -"), (titles, apposition)),
    **dict.fromkeys((" i", " b", " r", " h"), (titles, copula)),
    " s": (titles, copula, preposed),
    **dict.fromkeys((" Q", " K", " S", " M", " O", " C", " P", " E", " R", " J", " D", " B"), (titles, preposed)),
    " w": (titles, copula, who, placed),
    **dict.fromkeys((" o", " f", " a"), (titles, placed)),
    **dict.fromkeys((".", ";", ")", "’", "'", ""), (titles, preposed)),
    _ELSE: (titles,),
}
"""What stands right behind a person's name, with a space the letter after it -> the rules that may find something."""
ORGANISATION_RULES: dict[str, tuple[Rule, ...]] = {
    ",": (collective_before, collective_preposed, collective, collective_which, collective_done),
    **dict.fromkeys((" i", " w", " b", " r", " d"), (collective_before, collective_behind, collective_copula)),
    **dict.fromkeys(("—", "–", "―", " (", " —", " –", " ―", " -"), (collective_before, collective)),
    ".": (collective_before, collective_preposed),
    _ELSE: (collective_before, collective_behind),
}
"""The same for the name of an organisation."""
