"""The kind of every name, decided once for the whole story."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from briefing.language.names import lists
from briefing.language.names.candidates import Candidate, Guess
from briefing.language.names.evidence import votes
from briefing.language.names.people import People, name_words
from briefing.model import Document


def is_full_name(one: Candidate) -> bool:
    """Whether a candidate is a personal name of two or more words."""
    words = name_words(one)
    return one.guess == "person" and len(words) > 1 and words[0] not in lists.PARTICLES


def decide(documents: Sequence[Document], candidates: Sequence[Candidate]) -> dict[str, Guess]:
    """Return folded name -> kind; names of which nothing is known are left out."""
    guesses: dict[str, Counter[str]] = defaultdict(Counter)
    settled: dict[str, Guess] = {}
    for one in candidates:
        if one.guess is not None:
            guesses[one.key][one.guess] += 3 if one.title else 2
        if one.guess is None or (
            len(one.words) == 2 and one.guess in ("person", "place", "thing") and one.key not in lists.PLACES
        ):
            guesses[one.key].update(votes(documents[one.article - 1].article.text, one))
    for key, found in guesses.items():
        if not found:
            continue
        kind, weight = max(found.items(), key=lambda pair: (pair[1], pair[0]))
        if weight >= 2 and kind in ("person", "organisation", "place", "thing"):
            settled[key] = kind  # type: ignore[assignment]
    return settled


def settle_single_names(candidates: Sequence[Candidate], settled: dict[str, Guess], people: People) -> dict[str, Guess]:
    """Return the kinds with every bare surname of a known person counted as a person.

    A word that opens a sentence and is an ordinary word elsewhere is no name.
    """
    kinds = dict(settled)
    inside: Counter[str] = Counter(one.key for one in candidates if not one.opening)
    firsts = Counter(
        one.words[0] for one in candidates if len(one.words) > 1 and settled.get(one.key) == "organisation"
    )
    for one in candidates:
        if len(one.words) != 1:
            continue
        key = one.key
        known_place = key in lists.PLACES or key in lists.states() or key in lists.acronyms()
        if not known_place and people.named(name_words(one)):
            kinds[key] = "person"
        elif not inside[key] and one.guess is None and not firsts[key]:
            kinds.pop(key, None)
        elif (one.guess is None and kinds.get(key) != "person" and firsts[key] and key not in lists.OPENING) or (
            one.guess is None and one.text.isupper() and len(one.text) > 2 and kinds.get(key) != "place"
        ):
            kinds[key] = "organisation"
    return kinds
