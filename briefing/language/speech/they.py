"""Whom "they" means where they have not spoken: the people who open the sentence before."""

from __future__ import annotations

from briefing.language.speech.narration import Narration
from briefing.language.speech.nouns import are_people
from briefing.model import Span

_GOES_ON = 3
"""Sentences with "They" behind the one that names them."""
_REACH = 6
"""Words up to the noun that opens a sentence."""
_BODIES = frozenset(("states", "groups", "companies", "families", "parties", "teams", "unions", "firms", "countries"))
"""Nouns for several bodies that speak as one."""
_NOT_THEY = frozenset(("police", "staff", "media", "most", "many", "some", "few", "all", "both"))


def those_before(narration: Narration, sentence: int) -> Span | None:
    """Return the words for several people that open the sentence before, if a verb may follow them.

    Sentences that go on about them with "They" are passed.
    """
    for _ in range(_GOES_ON):
        if sentence < 1 or not narration.document.sentences[sentence - 1].text.startswith("They "):
            break
        sentence -= 1
    if not sentence or narration.document.sentences[sentence - 1].heading:
        return None
    words = narration.words(sentence - 1)
    first = 1 if words and "opening" in words[0].classes else 0
    for at in range(first, min(first + _REACH, len(words) - 1)):
        word = words[at]
        if word.lower in _BODIES or (are_people(word.lower) and word.lower not in _NOT_THEY):
            after = words[at + 1]
            if after.capital or after.lower in ("’", "'") or word.lower.endswith(("’", "'")):
                return None
            return narration.span(sentence - 1, first, at)
        if word.sign or word.of("preposition", "pronoun", "be", "auxiliary", "modal", "subordinator", "relative"):
            return None
    return None
