"""The kind of every name, decided once for the whole story."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence

from briefing.language.names import lists
from briefing.language.names.candidates import Candidate, Guess
from briefing.language.names.evidence import Votes, is_collective, is_placed, no_votes, vote, votes
from briefing.language.names.gender import by_pronouns
from briefing.language.names.organisations import is_local
from briefing.language.names.people import People, name_words, surname
from briefing.language.names.roles import can_be_a_firm, introduced
from briefing.language.names.words import is_adjective, is_common
from briefing.matching.acting import deed
from briefing.matching.patterns import regex

_ENOUGH = 2
"""How much the context of a name must say where its words say nothing."""


_WORD_BEFORE = regex(r"(?:^|[^\w-])([a-z]+) $")
_TOWNS = frozenset(("city", "town", "county", "forest", "park"))
_CAPITAL_INSIDE = regex(r"[A-Z][a-z]{2,}[A-Z]|[A-Z]{2,}[a-z]")
_IT = regex(r"it(?<=\bit)(?:s|self)?\b")
_REACH = 100
"""Characters behind a name within which "it" may mean what is named."""
_SENTENCE_END = regex(r"[.!?\n]")
_SMALL = frozenset(("of", "for", "and", "the", "&", "on", "against"))


def is_full_name(one: Candidate) -> bool:
    """Whether a candidate has the two words of a full personal name."""
    words = name_words(one)
    return len(words) > 1 and words[0] not in lists.PARTICLES


def decide(texts: Mapping[int, str], candidates: Sequence[Candidate]) -> dict[str, Guess]:
    """Return folded name -> kind; names of which nothing is known are left out."""
    sure: dict[str, Counter[Guess]] = defaultdict(Counter)
    told: dict[str, Votes] = defaultdict(no_votes)
    alone = {(one.article, one.key) for one in candidates if len(one.words) == 1}
    firms = _without_forms(candidates)
    for one in candidates:
        if one.guess is not None:
            sure[one.key][one.guess] += 2 if one.title else 1
            if one.guess != "person" and _is_introduced(texts[one.article], one):
                sure[one.key]["person"] += 2
            if one.guess == "person" and one.key in firms:
                sure[one.key]["organisation"] += 2
            if one.guess == "place" and _is_body(texts[one.article], one):
                sure[one.key]["organisation"] += 3
        else:
            vote(texts[one.article], one, told[one.key])
            if _is_introduced(texts[one.article], one):
                told[one.key]["person"] += 3
            if len(one.words) > 1 and (one.article, surname(name_words(one))) in alone:
                told[one.key]["person"] += 1  # in news a full name comes first, then the surname alone
    speaking = _firms(texts, candidates)
    for key in _things_called_the(texts, candidates):
        sure[key] = Counter({"thing": 1})
    settled: dict[str, Guess] = {}
    for key, found in told.items():
        if key in sure:
            continue
        kind: Guess = "person"
        if found["place"] > found[kind]:
            kind = "place"
        if found["organisation"] > found[kind]:
            kind = "organisation"
        if kind == "person" and found["organisation"] >= found[kind] - 1 and _is_brand(key, speaking):
            kind = "organisation"
        if found[kind] >= _ENOUGH:
            settled[key] = kind
    for key, guesses in sure.items():
        settled[key] = (
            max(guesses, key=lambda guess: (guesses[guess], guess)) if len(guesses) > 1 else next(iter(guesses))
        )
    return settled


def _without_forms(candidates: Sequence[Candidate]) -> frozenset[str]:
    """Return the folded names of firms without "Co.", "Inc.": the firm Ana Bell Co. is "Ana Bell" afterwards."""
    found = set()
    for one in candidates:
        words = one.words
        while len(words) > 1 and words[-1] in lists.ORGANISATION_FORMS:
            words = words[:-1]
        if 1 < len(words) < len(one.words):
            found.add(" ".join(words))
    return frozenset(found)


def _is_brand(key: str, firms: Collection[str]) -> bool:
    """Whether a name that speaks or acts is a firm's, a site's or a show's rather than a person's."""
    words = key.split()
    if len(words) == 1:
        return key in firms
    return words[0] not in lists.FIRST_NAMES and any(word in lists.BRANDS for word in words)


def _firms(texts: Mapping[int, str], candidates: Sequence[Candidate]) -> frozenset[str]:
    """Return the keys of single words with a capital inside ("AskMart"), or that "it" follows and no "he" or "she"."""
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    found = set()
    for one in candidates:
        if len(one.words) == 1 and one.guess is None and one.key not in lists.FIRST_NAMES:
            places[one.key].append((one.article, one.end))
            if _CAPITAL_INSIDE.match(one.text):
                found.add(one.key)
    for key, there in places.items():
        if any(_is_it(texts[article], end) for article, end in there) and by_pronouns(there, texts) is None:
            found.add(key)
    return frozenset(found)


def _is_it(text: str, end: int) -> bool:
    """Whether "it" follows the name that ends at `end` in the same sentence."""
    it = _IT.search(text, end + 1, end + _REACH + len(" itself "))
    return it is not None and it.start() <= end + _REACH and not _SENTENCE_END.search(text, end, it.start())


def _is_body(text: str, one: Candidate) -> bool:
    """Whether an unlisted town or county acts: a council or a team, "Ashford City beat", "Ashford County approved"."""
    if len(one.words) < 2 or one.words[-1] not in _TOWNS or one.possessive or one.key in lists.PLACES:
        return False
    return deed(text, one.start, one.end) is not None


def _is_introduced(text: str, one: Candidate) -> bool:
    """Whether two or three words stand where a person's name stands, whatever they may mean elsewhere."""
    words = one.words
    if text[one.end : one.end + 1] != "," and one.guess not in ("place", "thing"):
        return False
    if len(words) not in (2, 3) or words[-1] in lists.ORGANISATION_FORMS or not _SMALL.isdisjoint(words):
        return False
    known = one.key in lists.PLACES or one.key in lists.states() or one.key in lists.acronyms()
    return not known and (introduced(text, one) or (one.guess in ("place", "thing") and _follows_role(text, one)))


def _follows_role(text: str, one: Candidate) -> bool:
    """Whether a role noun in small letters stands right before the name: "council leader April Day"."""
    before = _WORD_BEFORE.search(text, max(0, one.start - 30), one.start)
    role = before.group(1) if before else ""
    return role in lists.ROLES and role not in lists.MODIFIERS and not can_be_a_firm(role)


def _things_called_the(texts: Mapping[int, str], candidates: Sequence[Candidate]) -> list[str]:
    """Return the keys that look like personal names and mostly stand after "the": "the Parker Prize"."""
    seen: Counter[str] = Counter()
    after_the: Counter[str] = Counter()
    for one in candidates:
        if one.guess == "person":
            seen[one.key] += 1
            if one.title:
                seen[one.key] += 1
            elif texts[one.article][max(0, one.start - 4) : one.start].lower() == "the ":
                after_the[one.key] += 1
    return [key for key, count in after_the.items() if 2 * count >= seen[key]]


def settle_single_names(
    texts: Mapping[int, str],
    candidates: Sequence[Candidate],
    settled: Mapping[str, Guess],
    people: People,
    acronyms: Mapping[str, str],
) -> dict[str, Guess]:
    """Return the kinds with every bare surname of a known person counted as a person.

    A word that only ever opens sentences is no name unless it is part of one.
    """
    kinds = dict(settled)
    inside = Counter(one.key for one in candidates if not one.opening)
    bodies = [one for one in candidates if len(one.words) > 1 and settled.get(one.key) == "organisation"]
    firsts = {one.words[0] for one in bodies if not is_local(one.key)}
    teams = {one.words[-1] for one in bodies if _names_a_team(one.words[-1])}
    placed = {one.key for one in candidates if one.key in firsts and is_placed(texts[one.article], one)}
    for one in candidates:
        key = one.key
        if one.title or (len(one.words) != 1 and one.words[0] not in lists.PARTICLES):
            continue
        if _is_surname(texts[one.article], one, people):
            kinds[key] = "person"
        elif one.guess is None and key in teams:
            kinds[key] = "organisation"
        elif one.guess is None and (is_common(key) or (key.endswith("s") and people.is_surname(key[:-1]))):
            kinds.pop(key, None)
        elif key in acronyms:
            kinds[key] = "organisation"
        elif one.guess is None and kinds.get(key) != "person":
            alone = inside[key] or key in firsts or is_collective(texts[one.article], one)
            if not alone or is_adjective(key):
                kinds.pop(key, None)
            elif key in firsts and key not in lists.OPENING and key not in lists.PLACES:
                kinds[key] = "place" if key in placed else "organisation"
    return kinds


def _names_a_team(word: str) -> bool:
    return word in lists.TEAMS or word in _TOWNS


def _is_surname(text: str, one: Candidate, people: People) -> bool:
    """Whether a single word means somebody named in full in the story; a place's name only where it speaks."""
    if not people.named(name_words(one)):
        return False
    key = one.key
    if is_common(key):
        return people.is_surname(key) and not text[max(0, one.start - 4) : one.start].lower().endswith("the ")
    if key in lists.states() or key in lists.seats() or (one.text.isupper() and key in lists.acronyms()):
        return False
    if key in lists.PLACES:
        return people.is_surname(key) and votes(text, one)["person"] >= 2
    return key not in lists.acronyms() or people.is_surname(key)
