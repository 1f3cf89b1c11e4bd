"""Noun phrases beside a reporting verb: the words that name who speaks.

extent        how far a phrase reaches
trimming      what does not belong to it
beside_names  towns, states, degrees and firms behind a name
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.speech.beside_names import is_degree, is_place, of_firm, town_before
from briefing.language.speech.extent import leftmost, rightmost, through_apposition
from briefing.language.speech.nouns import are_people, is_person, speaks
from briefing.language.speech.trimming import trimmed
from briefing.language.speech.words import PARTICLES, QUOTED, Word

_SETS_AGAINST = frozenset(("although", "though", "while", "whereas", "because", "but"))
"""What opens a clause of its own: "although Doe of the council, who left, said"."""
_PLACES = frozenset(
    ("capital", "city", "town", "village", "port", "suburb", "province", "region", "island", "district")
)
"""Nouns before the name of a place: "In the capital, Kent, a group said"."""

_DONE = frozenset(
    ("set", "known", "led", "held", "built", "made", "born", "seen", "run", "put", "cut", "sent", "brought", "drawn",
     "given", "shot", "struck", "hurt", "hit", "left", "lost", "found", "begun", "written", "shown", "told", "taken")
)  # fmt: skip
"""Participles not in -ed that open a description: "the tribunal, set up in Kent,"."""


Phrase = tuple[int, int]
"""First and last word, both included."""


def phrase_before(words: Sequence[Word], last: int, begin: int = 0) -> Phrase | None:
    """Return the noun phrase that ends with word `last`; `begin` is the first word it may reach."""
    last = _before_brackets(words, last)
    if last < begin:
        return None
    word = words[last]
    if word.sign and word.lower in (",", "—", "–", "--"):
        return _before_apposition(words, last, begin)
    if word.sign:
        return None
    if "relative" in word.classes:
        return _antecedent(words, last, begin)
    if "pronoun" in word.classes:
        return last, last
    found = trimmed(words, leftmost(words, last, begin), last)
    if found is not None and found[0] > begin and words[found[0] - 1].lower == ",":
        return _name_before(words, found, begin) or of_firm(words, found, begin) or _list_before(words, found, begin)
    return found


def _list_before(words: Sequence[Word], found: Phrase, begin: int) -> Phrase:
    """Return the whole list of names that a phrase ends: "Jane Doe, Ann Roe | and Tom Holm"."""
    first = found[0]
    if not words[first].capital or first == found[1]:
        return found
    ends = any(word.lower == "and" for word in words[first : found[1]])
    while ends and first - 1 > begin and words[first - 1].lower == ",":
        last = _before_brackets(words, first - 2)
        name = last
        while name > begin and words[name - 1].capital:
            name -= 1
        if last < begin or name == last or not words[last].capital or words[name].of("weekday", "month", "preposition"):
            break
        if name > begin and not words[name - 1].sign:
            break
        first = name
    return (first, found[1]) if first == begin or words[first - 1].lower in (QUOTED, ",", ";") else found


def _name_before(words: Sequence[Word], found: Phrase, begin: int) -> Phrase | None:
    """Return the name that opens the clause when the phrase found is its apposition: "Doe, the mayor said"."""
    described = "determiner" in words[found[0]].classes and "pronoun" not in words[found[0]].classes
    after = words[found[1] + 1] if found[1] + 1 < len(words) else None
    if after is None or (found[1] + 2 < len(words) and words[found[1] + 2].lower == "," and len(words) > found[1] + 3):
        follows = words[found[1] + 3].lower if found[1] + 3 < len(words) else ""
        if follows != QUOTED:
            return None
    at = found[0] - 1
    for _ in range(4):
        before = at - 1
        while before >= begin and not words[before].sign:
            before -= 1
        chunk = (before + 1, at - 1)
        article = words[found[0]].lower in ("a", "an") and at == found[0] - 1
        opens = before < begin or words[before].lower in (QUOTED, ";", "—") or (article and words[before].lower == ",")
        if chunk[0] > chunk[1]:
            return None
        if opens:
            named = _is_name_chunk(words, chunk) and all(word.capital for word in words[chunk[0] : chunk[1] + 1])
            placed = before > begin and words[before - 1].lower in _PLACES
            single = chunk[1] == chunk[0] and (not article or placed or "opening" in words[chunk[0]].classes)
            return chunk if named and (described or at < found[0] - 1) and not single else None
        if words[before].lower != "," or words[chunk[0]].capital or _has_verb(words, chunk):
            return None  # what stands behind a verb is no description
        at = before
    return None


def _has_verb(words: Sequence[Word], chunk: Phrase) -> bool:
    """Whether a stretch opens with an adverb or an auxiliary, or has one with no "who" before it."""
    if words[chunk[0]].lower.endswith("ly"):
        return True
    for word in words[chunk[0] : chunk[1] + 1]:
        if "relative" in word.classes:
            return False
        if word.of("be", "auxiliary", "modal"):
            return True
    return False


def phrase_after(words: Sequence[Word], first: int) -> Phrase | None:
    """Return the noun phrase that starts with word `first`, as in "said the mayor of Kent, Jane Doe"."""
    if first >= len(words) or words[first].sign:
        return None
    if "pronoun" in words[first].classes:
        return first, first
    last = rightmost(words, first)
    while last > first and words[last].of("preposition", "conjunction"):
        last -= 1
    if last < first or not _can_start(words[first]):
        return None
    return first, through_apposition(words, first, last)


def _can_start(word: Word) -> bool:
    return (
        word.capital
        or "determiner" in word.classes
        or word.lower[0].isdigit()
        or not word.of(
            "object", "preposition", "subordinator", "adverb", "auxiliary", "be", "modal", "negation", "conjunction"
        )
    )


def _before_brackets(words: Sequence[Word], last: int) -> int:
    if last >= 0 and words[last].lower in (")", "]"):
        while last >= 0 and words[last].lower not in ("(", "["):
            last -= 1
        last = max(last - 1, -1)  # a bracket that nothing opened
    return last


def _antecedent(words: Sequence[Word], relative: int, begin: int) -> Phrase | None:
    """Return what "who" or "which" stands for."""
    before = relative - 1
    if before >= begin and words[before].lower == ",":
        before -= 1
    before = _before_brackets(words, before)
    if before < begin or words[before].sign or "preposition" in words[before].classes:
        return None
    if words[relative].lower in ("whom", "whose"):
        return None
    if words[before].capital:
        name = before
        while name > begin and (words[name - 1].capital or words[name - 1].lower in PARTICLES):
            name -= 1
        if name > begin and words[name - 1].lower in ("with", "to", "by", "on", "against", "about"):
            return name, before
    first = leftmost(words, before, begin)
    if words[relative].lower == "who":
        first = _person_before(words, first, before)
    if not ("determiner" in words[first].classes or words[first].capital):
        first = next((at + 1 for at in range(before - 1, first, -1) if "preposition" in words[at].classes), first)
    return trimmed(words, first, before)


def _person_before(words: Sequence[Word], first: int, last: int) -> int:
    """Return where the person begins whom "who" means: "the mayor of Kent, who", but "a report by | the mayor, who"."""
    begins = first
    for at in range(first + 1, last):
        if "preposition" in words[at].classes:
            if words[at - 1].capital or any(map(_is_person, words[begins:at])):
                return begins
            begins = at + 1
    return begins


def _is_person(word: Word) -> bool:
    return "source" in word.classes or is_person(word.lower) or are_people(word.lower)


def _before_apposition(words: Sequence[Word], comma: int, begin: int) -> Phrase | None:
    """Return the phrase that an apposition or a relative clause, closed by the comma, belongs to."""
    at, fallback = comma, None
    for _ in range(6):
        before = _before_brackets(words, at - 1)
        while before >= begin and (not words[before].sign or _is_title(words, before, begin)):
            before -= 1
            if before >= begin and words[before].lower in (")", "]"):
                before = _before_brackets(words, before)
        chunk = (before + 1, _before_brackets(words, at - 1))
        if chunk[0] > chunk[1]:
            return fallback
        if is_place(words, chunk, begin) or is_degree(words, chunk, begin):
            at = before
            continue
        if (town := town_before(words, chunk, begin)) is not None:
            at = town
            continue
        if _is_name_chunk(words, chunk):
            return phrase_before(words, chunk[1], begin)
        if _names_the_described(words, chunk, begin):
            return chunk
        if before >= begin and words[before].lower not in (",", "—", "–", "--"):
            return fallback or _whole_chunk(words, chunk, begin)
        if words[chunk[0]].lower in _SETS_AGAINST and _is_subject(words, (chunk[0] + 1, chunk[1])):
            return fallback or _whole_chunk(words, (chunk[0] + 1, chunk[1]), begin)
        if _is_noun_phrase(words, chunk):
            fallback = _whole_chunk(words, chunk, begin) or fallback
        if before < begin:
            return fallback or _whole_chunk(words, chunk, begin)
        at = before
    return fallback


def _is_subject(words: Sequence[Word], chunk: Phrase) -> bool:
    """Whether a name or a noun with its article stands alone there, with no verb."""
    if chunk[0] > chunk[1] or not (words[chunk[0]].capital or "determiner" in words[chunk[0]].classes):
        return False
    return not any(word.of("auxiliary", "be", "modal", "pronoun") for word in words[chunk[0] : chunk[1] + 1])


def _is_title(words: Sequence[Word], at: int, begin: int) -> bool:
    """Whether a quotation stands inside a description: "speaking on the “Today” program"."""
    if words[at].lower != QUOTED or at <= begin or at + 1 >= len(words):
        return False
    return not (words[at - 1].sign or words[at + 1].sign or words[at + 1].capital)


def is_described(words: Sequence[Word], comma: int) -> bool:
    """Whether a comma closes the description of who opens the sentence: "Doe, a teacher, said", "The mayor, 54,"."""
    described = _chunk_before(words, comma)
    if described[0] < 1 or words[described[0] - 1].lower != ",":
        return False
    first = words[described[0]]
    if not (first.of("determiner", "relative") or first.text[0].isdigit()):
        return False
    named = _chunk_before(words, described[0] - 1)
    if named[0] > named[1] or (named[0] and words[named[0] - 1].lower not in (QUOTED, ";", ",")):
        return False
    return _is_name_chunk(words, named) or (_is_noun_phrase(words, named) and speaks(_noun(words, named)))


def _chunk_before(words: Sequence[Word], sign: int) -> Phrase:
    """Return the stretch between a sign and the one before it."""
    first = sign
    while first and not words[first - 1].sign:
        first -= 1
    return first, sign - 1


def _noun(words: Sequence[Word], chunk: Phrase) -> str:
    """Return the noun of a phrase: its last word before a preposition."""
    for at in range(chunk[0] + 1, chunk[1] + 1):
        if "preposition" in words[at].classes:
            return words[at - 1].lower
    return words[chunk[1]].lower


def _is_noun_phrase(words: Sequence[Word], chunk: Phrase) -> bool:
    """Whether a stretch between commas is "the mayor of Kent" or "police in Kent", with no verb in it."""
    first = words[chunk[0]]
    several = first.capital or first.lower.endswith("s") or first.lower in ("police", "people")
    named = first.capital and not first.classes and chunk[0] < chunk[1] and _is_named_at_head(words, chunk)
    opens = "determiner" in first.classes or named or (several and speaks(first.lower))
    if not opens or first.of("pronoun", "relative"):
        return False
    return not any(word.of("auxiliary", "be", "modal", "pronoun") for word in words[chunk[0] : chunk[1] + 1])


def _is_named_at_head(words: Sequence[Word], chunk: Phrase) -> bool:
    """Whether capitalised words open a stretch, up to its end or a preposition: "Senator Jane Doe of Kent"."""
    at = chunk[0]
    while at <= chunk[1] and words[at].capital and not words[at].lower.endswith(("’s", "'s")):
        at += 1
    return at > chunk[0] + 1 and (at > chunk[1] or "preposition" in words[at].classes)


def _is_name_chunk(words: Sequence[Word], chunk: Phrase) -> bool:
    """Whether a stretch between commas ends with a name of its own: "demonstrator Jane Doe", not "chief of the Doe"."""
    first, last = words[chunk[0]], words[chunk[1]]
    if "pronoun" in last.classes and chunk[0] == chunk[1]:
        return True
    if chunk[0] == chunk[1] == 0 and last.lower.endswith("ly"):
        return False  # "Unbelievably, the officers ..."
    if not last.named or last.of("weekday", "month") or first.of("relative", "preposition"):
        return False
    if first.text.startswith(("R-", "D-", "Jr", "Sr", "I-")):
        return False
    run = chunk[1]
    while run - 1 >= chunk[0] and (words[run - 1].capital or words[run - 1].lower in PARTICLES):
        run -= 1
    if run == chunk[0]:
        return True
    stretch = words[chunk[0] : run]
    done = first.lower.endswith(("ed", "ing")) or first.lower in _DONE
    describes = not first.capital and (done or speaks(first.lower))
    if describes and any("preposition" in word.classes for word in stretch):
        return False  # "leader of the left-wing Harbour Front", "published for the staff by Doe"
    if stretch[-1].of("preposition", "determiner") or first.lower in ("a", "an"):
        return False
    return not any(word.of("auxiliary", "be", "modal", "pronoun", "conjunction") for word in stretch)


def _names_the_described(words: Sequence[Word], chunk: Phrase, begin: int) -> bool:
    """Whether "John Doe from Kent" follows "Another witness," or "The official,"."""
    if chunk[0] + 1 > chunk[1] or not (words[chunk[0]].capital and words[chunk[0] + 1].capital) or chunk[0] < 2:
        return False
    before = chunk[0] - 2
    first = before
    while first > begin and not words[first - 1].sign:
        first -= 1
    described = "determiner" in words[first].classes or words[first].lower.endswith(("’s", "'s"))
    return described and not words[before].capital and not words[chunk[0]].of("weekday", "month", "preposition")


def _whole_chunk(words: Sequence[Word], chunk: Phrase, begin: int) -> Phrase | None:
    if words[chunk[0]].of("relative", "subordinator"):
        return None
    first = chunk[0]
    while first < chunk[1] and "opening" in words[first].classes:
        first += 1
    found = phrase_before(words, chunk[1], max(begin, chunk[0]))
    if first == chunk[1] or found is None or found[0] <= first or not are_people(words[first].lower):
        return found
    if speaks(words[found[1]].lower):
        return found
    several = words[first + 1].of("preposition", "conjunction")
    return (first, first) if several else found  # "Relatives of the women accused of the killing, who ..., said"
