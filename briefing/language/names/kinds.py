"""The kind of every name, decided once for the whole story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from briefing.language.names import lists
from briefing.language.names.candidates import Candidate, Guess, Named
from briefing.language.names.evidence import is_after_collective, is_collective, is_placed, no_votes, vote, votes
from briefing.language.names.evidence_firms import is_firm_alone, means_the_firm
from briefing.language.names.gender import by_pronouns
from briefing.language.names.organisations import is_local
from briefing.language.names.people import People, surname
from briefing.language.names.role_words import can_be_a_firm
from briefing.language.names.roles_before import introduced
from briefing.language.names.words import is_adjective, is_common, is_known
from briefing.matching.acting import deed
from briefing.matching.patterns import regex

_FULL = 2
"""Words of a given name and a surname."""
_NO_NAME_BEFORE = ("the ", "The ", " a ", " an ", "A ", "An ", "“", '"')
"""What stands before no unknown name: an article, or a mark behind which a verb has a capital."""
_ENOUGH = 2
"""How much the context of a name must say where its words say nothing."""


_WORD_BEFORE = regex(r"(?:^|[^\w-])([a-z]+) $")
_TOWNS = frozenset(("city", "town", "county", "forest", "park"))
_COMMERCIAL = lists.ORGANISATION_FORMS | frozenset(
    ("airlines", "airways", "airline", "lines", "bank", "motors", "energy", "industries", "steel", "oil", "holdings")
)
"""Last words of the names of firms that do without them."""
_TRUSTED = regex(
    r"\b(?:confidence|trust|faith|interest|interested|belief|believes?|believed|confident|pride|stake) in $"
)
_IN = regex(r"(?:^| |\n)[Ii]n $")
_ISLAND = regex(r"\b(?:islands?|archipelago|towns?|village|city|port|region|province|municipality) of $")
"""What stands before the name of a place, whatever it looks like."""
_ELSEWHERE = lists.PLACES | lists.THING_HEADS | lists.PLACE_HEADS | lists.BRANDS | lists.ORGANISATION_FORMS
_VESSELS = frozenset(
    ("barge", "battleship", "boat", "brig", "catamaran", "coaster", "corvette", "cruiser", "cutter", "destroyer",
     "dhow", "dredger", "ferry", "freighter", "frigate", "gunboat", "icebreaker", "ketch", "launch", "lifeboat",
     "liner", "minesweeper", "motorboat", "paddle-steamer", "sailboat", "schooner", "ship", "sloop", "steamer",
     "submarine", "supertanker", "tanker", "trawler", "tug", "tugboat", "vessel", "warship", "yacht")
)  # fmt: skip
"""What bears people's names and is nobody."""
_VESSELS_END = frozenset(word[-2:] for word in _VESSELS)
_QUOTES = frozenset("“\"‘'")
_STORMS = frozenset(("hurricane", "typhoon", "cyclone", "storm", "tropical"))
_ACTING_THINGS = frozenset(("program", "programme", "project", "mission", "convention", "initiative", "inquiry"))
"""Last words of names that are bodies where they act: the Nations Development Program donated."""
_SMALL = frozenset(("of", "for", "and", "the", "&", "on", "against"))


def is_full_name(key: str, named: Collection[str]) -> bool:
    """Whether a folded name has the two words of a full personal name.

    One that begins with a particle has them where the rest stands among the story's names alone: "Al Holm", "Holm".
    """
    first, _, rest = key.partition(" ")
    return bool(rest) and (first not in lists.PARTICLES or rest in named)


def decide(texts: Mapping[int, str], named: Named) -> dict[str, Guess]:
    """Return folded name -> kind; names of which nothing is known are left out.

    Single words are left out too whose own words tell nothing: most are surnames of somebody named in full, and
    `settle_single_names` asks what stands around the others.
    """
    alone = {
        (one.article, one.words[-1])
        for there in named.values()
        for one in there
        if len(one.words) == 1 or (len(one.words) == 2 and one.text[0].islower())
    }
    firms = _without_forms(named)
    short = _short_of_firms(named)
    settled: dict[str, Guess] = {}
    for key, there in named.items():
        kind = _by_words(texts, there, key in firms)
        if kind is None and " " in key:
            kind = _by_context(texts, named, key, alone)
        if kind == "person" and key in short and key.split()[0] not in lists.FIRST_NAMES:
            kind = "organisation"
        if kind is not None:
            settled[key] = kind
    families = {key.rpartition(" ")[2] for key, kind in settled.items() if kind == "person" and " " in key}
    for key, there in named.items():
        if key not in settled and len(there[0].words) == _FULL and _is_of_family(texts, there, families):
            settled[key] = "person"
    return settled


def _is_of_family(texts: Mapping[int, str], there: Sequence[Candidate], families: Collection[str]) -> bool:
    """Whether two words are an unknown one and the surname of somebody else: "Ivra Bell" where Ana Bell is named."""
    first, last = there[0].words
    if last not in families or first in lists.PARTICLES or is_common(first) or is_common(last):
        return False
    if is_known(first) or is_known(last) or first in lists.PLACES or first in lists.demonyms() or "-" in there[0].text:
        return False
    return not any(texts[one.article].endswith(_NO_NAME_BEFORE, 0, one.start) for one in there)


def _by_words(texts: Mapping[int, str], there: Sequence[Candidate], is_firm: bool) -> Guess | None:
    """Return the kind of a name that its own words tell, if they tell any."""
    guesses: dict[Guess, int] = defaultdict(int)
    for one in there:
        guess = one.guess
        if guess is None:
            continue
        guesses[guess] += 2 if one.title else 1
        if guess == "person":
            if one.title is None and len(one.words) > 1 and _is_vessel(texts[one.article], one.start):
                guesses["thing"] += 3
            if is_firm or (one.words[0] in lists.PARTICLES and is_after_collective(texts[one.article], one.start)):
                guesses["organisation"] += 3  # "the newspaper Al Torsby"
        elif len(one.words) > 1:
            if _is_introduced(texts[one.article], one):
                guesses["person"] += 2
            if guess == "place" and _is_body(texts[one.article], one):
                guesses["organisation"] += 3
            if guess == "thing" and one.words[-1] in _ACTING_THINGS and _does(texts[one.article], one):
                guesses["organisation"] += 3
    if not guesses:
        return None
    if "person" not in guesses and len(guesses) == 1:
        return next(iter(guesses))
    if "person" in guesses and _is_called_the(texts, there):
        return "thing"
    if len(guesses) == 1 and "person" in guesses and _is_where(texts, there):
        return "place"
    return max(guesses, key=lambda kind: (guesses[kind], kind))


def _is_vessel(text: str, start: int) -> bool:
    """Whether a ship is what bears the name that begins at `start`: "the trawler Ana Bell"."""
    if text[start - 1 : start] in _QUOTES:
        start -= 1
    if text[start - 3 : start - 1] not in _VESSELS_END:
        return False
    return text[max(0, start - 20) : start - 1].rpartition(" ")[2] in _VESSELS


def _by_context(texts: Mapping[int, str], named: Named, key: str, alone: Collection[tuple[int, str]]) -> Guess | None:
    """Return the kind of a name that what stands around it tells; None when that is too little."""
    found, there = no_votes(), named[key]
    bare = surname(key.split()) if " " in key else key
    for one in there:
        text = texts[one.article]
        vote(text, one, found)
        if len(one.words) > 1:
            if _is_introduced(text, one):
                found["person"] += 3
            if (one.article, bare) in alone:
                found["person"] += 1  # in news a full name comes first, then the surname alone
                if len(one.words) == 3 and one.words[1] in lists.FIRST_NAMES:
                    found["person"] += 1  # "Khalfan Khamis Mohamed", "Mohamed"
                if _may_be_full(one) and _acts(texts, _bare(named, one), one.article):
                    found["person"] += 1
                elif one.opening and _may_be_full(one._replace(opening=False)) and _is_he(texts, named, one):
                    found["person"] += 2
    if max(found.values()) < _ENOUGH:
        return None
    kind: Guess = "person"
    if found["place"] > found[kind]:
        kind = "place"
    if found["organisation"] > found[kind]:
        kind = "organisation"
    if kind == "person" and found["organisation"] >= found[kind] - 1 and _is_brand(texts, key, there):
        kind = "organisation"
    return kind if found[kind] >= _ENOUGH else None


def _bare(named: Named, one: Candidate) -> Sequence[Candidate]:
    """Return where the family name of a full one stands alone, with its particle if it has one."""
    return named.get(" ".join(one.words[1:]) if len(one.words) == 3 else one.words[-1], ())


def _may_be_full(one: Candidate) -> bool:
    """Whether nothing tells that two words are no full name: that they open a sentence or are known otherwise."""
    first, last = one.words[0], one.words[-1]
    with_particle = len(one.words) == 3 and one.words[1] in lists.PARTICLES
    if one.opening or one.text.isupper() or is_common(first) or is_common(last):
        return False
    if not (with_particle or (len(one.words) == 2 and last not in lists.FIRST_NAMES)):
        return False
    if first in lists.HONORIFICS or not _ELSEWHERE.isdisjoint((first, last)):
        return False
    return not (_is_known(first) or _is_known(last))


def _acts(texts: Mapping[int, str], there: Sequence[Candidate], article: int) -> bool:
    """Whether one of the names speaks or acts in an article."""
    return any(one.article == article and deed(texts[article], one.start, one.end) for one in there)


def _is_he(texts: Mapping[int, str], named: Named, one: Candidate) -> bool:
    """Whether "he" or "she" follows the last word of a name where it stands alone."""
    if one.text[-1].isupper():
        return False
    alone = [(each.article, each.end) for each in named.get(one.words[-1], ()) if each.article == one.article]
    return by_pronouns(alone, texts, least=2) is not None


def _is_known(word: str) -> bool:
    """Whether a word is the name of a country or of a known organisation."""
    return word in lists.states() or word in lists.acronyms() or word in lists.MEDIA


def _is_where(texts: Mapping[int, str], there: Sequence[Candidate]) -> bool:
    """Whether what looks like a personal name is a town: it has no title, and mostly stands behind "in"."""
    if any(one.title for one in there):
        return False
    placed = 0
    for one in there:
        text = texts[one.article]
        if _ISLAND.search(text, max(0, one.start - 24), one.start):
            placed += 2
        elif len(one.words) == 2 and not one.possessive and _IN.search(text, max(0, one.start - 4), one.start):
            placed += _TRUSTED.search(text, max(0, one.start - 24), one.start) is None
    return 2 * placed > len(there) and not any(deed(texts[one.article], one.start, one.end) for one in there)


def _short_of_firms(named: Named) -> frozenset[str]:
    """Return the folded names that a firm's begins with: "Northern Ask" of "Northern Ask Airways"."""
    found: set[str] = set()
    for there in named.values():
        words = there[0].words
        if len(words) > 2 and there[0].guess == "organisation" and words[-1] in _COMMERCIAL:
            found.update(" ".join(words[:size]) for size in range(2, len(words)))
    return frozenset(found)


def _without_forms(named: Named) -> frozenset[str]:
    """Return the folded names of firms without "Co.", "Inc.": the firm Ana Bell Co. is "Ana Bell" afterwards."""
    found = set()
    for key, there in named.items():
        if key.count(" ") < 2:
            continue
        for one in there:
            words = one.words
            if len(words) < 3 or words[-1] not in lists.ORGANISATION_FORMS:
                continue
            while len(words) > 1 and words[-1] in lists.ORGANISATION_FORMS:
                words = words[:-1]
            if len(words) > 1:
                found.add(" ".join(words))
    return frozenset(found)


def _is_brand(texts: Mapping[int, str], key: str, there: Sequence[Candidate]) -> bool:
    """Whether a name that speaks or acts is a firm's, a site's or a show's rather than a person's."""
    words = key.split()
    if len(words) == 1:
        return key not in lists.FIRST_NAMES and is_firm_alone(texts, [one for one in there if len(one.words) == 1])
    return words[0] not in lists.FIRST_NAMES and any(word in lists.BRANDS for word in words)


def _is_body(text: str, one: Candidate) -> bool:
    """Whether an unlisted town or county acts: a council or a team, "Ashford City beat", "Ashford County approved"."""
    if one.words[-1] not in _TOWNS or one.possessive or one.key in lists.PLACES:
        return False
    return deed(text, one.start, one.end) is not None


def _does(text: str, one: Candidate) -> bool:
    """Whether a thing of a longer name, and no work's, does what only a body does: "donated", "said it would"."""
    return len(one.words) > 2 and not one.possessive and deed(text, one.start, one.end, widely=True) is not None


def _is_introduced(text: str, one: Candidate) -> bool:
    """Whether two or three words stand where a person's name stands, whatever they may mean elsewhere."""
    words, guess = one.words, one.guess
    if len(words) not in (2, 3):
        return False
    if text[one.end : one.end + 1] not in (",", ".") and guess != "place" and guess != "thing":
        return False
    if words[-1] in lists.ORGANISATION_FORMS or not _SMALL.isdisjoint(words):
        return False
    known = one.key in lists.PLACES or one.key in lists.states() or one.key in lists.acronyms()
    return not known and (introduced(text, one) or (guess in ("place", "thing") and _follows_role(text, one)))


def _follows_role(text: str, one: Candidate) -> bool:
    """Whether a role noun in small letters stands right before the name: "council leader April Day"."""
    before = _WORD_BEFORE.search(text, max(0, one.start - 30), one.start)
    role = before.group(1) if before else ""
    return role in lists.ROLES and role not in lists.MODIFIERS and not can_be_a_firm(role)


def _is_called_the(texts: Mapping[int, str], there: Sequence[Candidate]) -> bool:
    """Whether what looks like a personal name mostly stands after "the": "the Parker Prize"."""
    seen = after_the = 0
    for one in there:
        if one.guess == "person":
            seen += 2 if one.title else 1
            if not one.title and texts[one.article][max(0, one.start - 4) : one.start].lower() == "the ":
                after_the += 1
    return after_the > 0 and 2 * after_the >= seen


def settle_single_names(
    texts: Mapping[int, str],
    named: Named,
    settled: Mapping[str, Guess],
    people: People,
    acronyms: Mapping[str, str],
) -> dict[str, Guess]:
    """Return the kinds with every bare surname of a known person counted as a person.

    A word that only ever opens sentences is no name unless it is part of one.
    """
    kinds = dict(settled)
    bodies = [(key, one) for key, there in named.items() if settled.get(key) == "organisation" for one in there]
    bodies = [(key, one) for key, one in bodies if len(one.words) > 1]
    firsts = {one.words[0] for key, one in bodies if not is_local(key)}
    teams = {one.words[-1] for _, one in bodies if _names_a_team(one.words[-1])}
    storms = {key.split()[-1] for key in named if key.split(" ", 1)[0] in _STORMS and " " in key}
    for key, there in named.items():
        words = there[0].words
        if len(words) > 1 and words[0] not in lists.PARTICLES:
            continue
        if key in storms and not people.is_surname(key) and not any(one.title for one in there):
            kinds[key] = "thing"
            continue
        single = [one for one in there if not one.title]
        if not single:
            continue
        somebody = bool(people.named(tuple(key.split())))
        common = is_common(key) or (key.endswith("s") and people.is_surname(key[:-1]))
        alone = key in firsts or not all(one.opening for one in there)
        sure = somebody and _is_only_surname(key)
        if not (key in kinds or " " in key or sure or common or key in teams or key in acronyms):
            kind = _by_context(texts, named, key, ())
            if kind is not None:
                kinds[key] = kind
        whole: Guess | None = None
        is_firm: bool | None = None
        for one in single:
            if sure or (somebody and _is_surname(texts[one.article], one, people)):
                kinds[key] = "person"
                if key in firsts and is_firm is None:
                    is_firm = means_the_firm(texts, single)
                if is_firm:
                    kinds[key] = "organisation"
            elif one.guess is None and key in teams:
                kinds[key] = "organisation"
            elif one.guess is None and common:
                kinds.pop(key, None)
            elif key in acronyms:
                kinds[key] = "organisation"
            elif one.guess is None and kinds.get(key) != "person":
                if not (alone or is_collective(texts[one.article], one)) or is_adjective(key):
                    kinds.pop(key, None)
                elif key in firsts and key not in lists.OPENING and key not in lists.PLACES:
                    kinds[key] = whole = whole or _of_first_word(texts, there)
    return kinds


def _of_first_word(texts: Mapping[int, str], there: Sequence[Candidate]) -> Guess:
    """Return what the first word of an organisation's name means alone: the place after which it is called, or it."""
    return "place" if any(is_placed(texts[one.article], one) for one in there) else "organisation"


def _names_a_team(word: str) -> bool:
    return word in lists.TEAMS or word in _TOWNS


def _is_only_surname(key: str) -> bool:
    """Whether a single word by which somebody may be meant is in no list of what else it might be."""
    return not (is_common(key) or key in lists.PLACES or key in lists.seats() or _is_known(key))


def _is_surname(text: str, one: Candidate, people: People) -> bool:
    """Whether a single word by which somebody may be meant is their name; a place's name only where it speaks."""
    key = one.key
    if is_common(key):
        return people.is_surname(key) and not text[max(0, one.start - 4) : one.start].lower().endswith("the ")
    if key in lists.states() or key in lists.seats() or (one.text.isupper() and key in lists.acronyms()):
        return False
    if key in lists.PLACES:
        return people.is_surname(key) and votes(text, one)["person"] >= 2
    return key not in lists.acronyms() or people.is_surname(key)
