"""Noun phrases beside a reporting verb: the words that name who speaks."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.speech.cues import VERBS
from briefing.language.speech.words import QUOTED, Word

Phrase = tuple[int, int]
"""First and last word, both included."""

_ENDS_SUBJECT = frozenset(("earlier", "later", "told", "said", "released", "published", "issued", "posted"))
_ROUGHLY = frozenset(("about", "around", "over", "under", "near"))
_ENDS_PHRASE = ("auxiliary", "be", "modal", "relative", "subordinator", "pronoun", "object", "negation")
_LONGEST = 30
PARTICLES = frozenset(["de", "la", "van", "von", "der", "den", "bin", "ibn", "al", "el", "da", "di", "du"])
_SMALL = frozenset(
    ["of", "for", "and", "de", "la", "van", "von", "der", "den", "bin", "ibn", "al", "el", "da", "di", "du"]
)


def phrase_before(words: Sequence[Word], last: int, begin: int = 0) -> Phrase | None:
    """Return the noun phrase that ends with word `last`; `begin` is the first word it may reach."""
    last = _before_brackets(words, last)
    if last < begin:
        return None
    word = words[last]
    if word.lower in (",", "—", "–", "--"):
        return _before_apposition(words, last, begin)
    if word.sign:
        return None
    if word.of("relative"):
        return _antecedent(words, last, begin)
    if word.of("pronoun"):
        return last, last
    found = _trimmed(words, _leftmost(words, last, begin), last)
    if found is not None and found[0] > begin and words[found[0] - 1].lower == ",":
        return _name_before(words, found, begin) or found
    return found


def _name_before(words: Sequence[Word], found: Phrase, begin: int) -> Phrase | None:
    """Return the name that opens the clause when the phrase found is its apposition: "Doe, the mayor said"."""
    described = words[found[0]].of("determiner") and not words[found[0]].of("pronoun")
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
            single = chunk[1] == chunk[0] and (not article or words[chunk[0]].of("opening"))
            return chunk if named and (described or at < found[0] - 1) and not single else None
        if words[before].lower != "," or words[chunk[0]].capital:
            return None
        at = before
    return None


def phrase_after(words: Sequence[Word], first: int) -> Phrase | None:
    """Return the noun phrase that starts with word `first`, as in "said the mayor of Kent, Jane Doe"."""
    if first >= len(words) or words[first].sign:
        return None
    if words[first].of("pronoun"):
        return first, first
    last = _rightmost(words, first)
    while last > first and words[last].of("preposition", "conjunction"):
        last -= 1
    if last < first or not _can_start(words[first]):
        return None
    return first, _name_in_apposition(words, first, last)


def _can_start(word: Word) -> bool:
    return (
        word.capital
        or word.of("determiner")
        or word.lower[0].isdigit()
        or not word.of(
            "object", "preposition", "subordinator", "adverb", "auxiliary", "be", "modal", "negation", "conjunction"
        )
    )


def _before_brackets(words: Sequence[Word], last: int) -> int:
    if last >= 0 and words[last].lower in (")", "]"):
        while last >= 0 and words[last].lower not in ("(", "["):
            last -= 1
        last -= 1
    return last


def _antecedent(words: Sequence[Word], relative: int, begin: int) -> Phrase | None:
    """Return what "who" or "which" stands for."""
    before = relative - 1
    if before >= begin and words[before].lower == ",":
        before -= 1
    before = _before_brackets(words, before)
    if before < begin or words[before].sign or words[before].of("preposition"):
        return None
    if words[relative].lower in ("whom", "whose"):
        return None
    if words[before].capital:
        name = before
        while name > begin and (words[name - 1].capital or words[name - 1].lower in PARTICLES):
            name -= 1
        if name > begin and words[name - 1].lower in ("with", "to", "by", "on", "against", "about"):
            return name, before
    first = _leftmost(words, before, begin)
    if not (words[first].of("determiner") or words[first].capital):
        first = next((at + 1 for at in range(before - 1, first, -1) if words[at].of("preposition")), first)
    return _trimmed(words, first, before)


def _before_apposition(words: Sequence[Word], comma: int, begin: int) -> Phrase | None:
    """Return the phrase that an apposition or a relative clause, closed by the comma, belongs to."""
    at, fallback = comma, None
    for _ in range(6):
        before = at - 1
        while before >= begin and not (words[before].lower in (",", ";", ":", "—", "–", "--") or words[before].sign):
            before -= 1
            if before >= begin and words[before].lower in (")", "]"):
                before = _before_brackets(words, before)
        chunk = (before + 1, _before_brackets(words, at - 1))
        if chunk[0] > chunk[1]:
            return fallback
        if _is_name_chunk(words, chunk):
            return phrase_before(words, chunk[1], begin)
        if _names_the_described(words, chunk, begin):
            return chunk
        if before >= begin and words[before].lower not in (",", "—", "–", "--"):
            return fallback or _whole_chunk(words, chunk, begin)
        if fallback is None and words[chunk[0]].of("determiner"):
            fallback = _whole_chunk(words, chunk, begin)
        if before < begin:
            return fallback or _whole_chunk(words, chunk, begin)
        at = before
    return fallback


def _is_name_chunk(words: Sequence[Word], chunk: Phrase) -> bool:
    """Whether a stretch between commas ends with a name of its own: "demonstrator Jane Doe", not "chief of the Doe"."""
    first, last = words[chunk[0]], words[chunk[1]]
    if last.of("pronoun") and chunk[0] == chunk[1]:
        return True
    if not last.capital or last.of("weekday", "month") or first.of("relative", "preposition"):
        return False
    if first.text.startswith(("R-", "D-", "Jr", "Sr", "I-")):
        return False
    run = chunk[1]
    while run - 1 >= chunk[0] and (words[run - 1].capital or words[run - 1].lower in PARTICLES):
        run -= 1
    if run == chunk[0]:
        return True
    stretch = words[chunk[0] : run]
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
    described = words[first].of("determiner") or words[first].lower.endswith(("’s", "'s"))
    return described and not words[before].capital and not words[chunk[0]].of("weekday", "month", "preposition")


def _whole_chunk(words: Sequence[Word], chunk: Phrase, begin: int) -> Phrase | None:
    if words[chunk[0]].of("relative", "subordinator"):
        return None
    return phrase_before(words, chunk[1], max(begin, chunk[0]))


def _leftmost(words: Sequence[Word], last: int, begin: int) -> int:
    """Return the first word of the phrase that ends with `last`: back to punctuation, a verb or a conjunction."""
    first = last
    stop = max(begin, last - _LONGEST)
    while first > stop:
        before = words[first - 1]
        if before.sign and before.lower not in (")", "("):
            break
        if before.of(*_ENDS_PHRASE) and before.lower not in ("us", "like", "her"):
            break
        if before.of("conjunction") and not _joins(words, first - 1, last, stop):
            break
        if _is_finite(words, first - 1, last):
            break
        first -= 1
    relative = first - 1
    if relative > stop and _is_relative(words, relative, first):
        return _leftmost(words, relative - 1, begin)
    return first


def _is_relative(words: Sequence[Word], at: int, first: int) -> bool:
    """Whether "who sent the letter" or "that appeared in May" belongs to the noun before it."""
    noun = words[at - 1]
    if noun.sign or noun.of("preposition", "adverb", "conjunction") or noun.lower in VERBS:
        return False
    if words[at].lower in ("who", "which"):
        return first < len(words) and not words[first].of("determiner", "pronoun")
    return words[at].lower == "that" and words[first].lower.endswith(("ed", "s")) and not words[first].capital


def _is_finite(words: Sequence[Word], at: int, last: int) -> bool:
    """Whether the word is a verb in the past tense that an object follows, which ends the phrase on its right."""
    word = words[at]
    if word.capital or at == 0 or words[at - 1].of("determiner", "preposition", "adverb", "conjunction"):
        return False
    if words[at - 1].sign or words[at - 1].lower.endswith("ly"):
        return False
    verb = VERBS.get(word.lower)
    if verb is not None and verb.form == "past":
        return True
    if len(word.text) < 5 or not word.lower.endswith("ed") or at >= last:
        return False
    after = words[at + 1]
    return after.capital or after.of("determiner") or after.lower.endswith(("’s", "'s"))


def _joins(words: Sequence[Word], conjunction: int, last: int, stop: int) -> bool:
    """Whether "and" joins two names or two nouns rather than two clauses."""
    if words[conjunction].lower != "and" or conjunction == stop:
        return False
    before, after = words[conjunction - 1], words[conjunction + 1]
    if before.capital and after.capital:
        return True
    if before.sign or before.of("weekday", "month", "period"):
        return False
    left = _leftmost(words, conjunction - 1, stop)
    starts = left == stop or words[left - 1].sign or words[left - 1].of("subordinator")
    return (
        starts
        and conjunction - left <= 4
        and not words[left].of("pronoun", "preposition")
        and not after.of("determiner", "pronoun", "adverb")
    )


def _trimmed(words: Sequence[Word], first: int, last: int) -> Phrase | None:
    """Strip what opens the clause: "But", "On Monday", "In a statement"."""
    moved = True
    while moved and first < last:
        moved = False
        word = words[first]
        if word.of("opening", "conjunction", "adverb", "subordinator") and word.lower != "that":
            first, moved = first + 1, True
        elif word.of("preposition"):
            if word.lower in _ROUGHLY and words[first + 1].text[0].isdigit():
                break
            first, moved = _after_preposition(words, first, last), True
        elif word.of("weekday", "period", "beforetime") and _time_ends(words, first, last) > first:
            first, moved = _time_ends(words, first, last), True
        elif word.lower.endswith("ly") and not word.capital:
            first, moved = first + 1, True
    while last > first and _is_participle(words, last):
        last -= 1
    return (first, last) if first <= last and _can_speak(words, first, last) else None


_ALONE = frozenset(["both", "all", "many", "some", "several", "one", "two", "others", "another", "few", "this"])


def _can_speak(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a phrase can be somebody or something that speaks: no clause without its subject, no bare adverb."""
    opens, ends = words[first], words[last]
    if opens.lower.endswith(("ing", "ed")) and not opens.capital:
        after = words[first + 1] if first < last else None
        if after is None or after.of("preposition", "determiner", "pronoun") or after.capital:
            return False
    if ends.of("subordinator") or ends.text.isdigit():
        return False
    return ends.lower in _ALONE or not ends.of("weekday", "determiner", "preposition", "adverb")


def _is_participle(words: Sequence[Word], at: int) -> bool:
    """Whether "released" in "a report released" or "talking" in "Doe talking" ends a phrase that it is no noun of."""
    word, before = words[at], words[at - 1]
    if word.capital or before.sign or before.of("determiner", "preposition"):
        return False
    return word.lower.endswith("ed") or (word.lower.endswith("ing") and before.capital)


def _time_ends(words: Sequence[Word], first: int, last: int) -> int:
    """Return the word behind a time phrase that starts at `first`; `first` when there is none."""
    at = first
    while at < last and words[at].of("beforetime"):
        at += 1
    if not (words[at].of("weekday", "month", "period")):
        return first
    while at < last and (words[at].of("weekday", "month", "period") or words[at].text[0].isdigit()):
        at += 1
    return at


def _after_preposition(words: Sequence[Word], first: int, last: int) -> int:
    """Return the first word of the last name or noun phrase of a clause that opens with a preposition."""
    ends = _time_ends(words, first, last)
    if ends > first:
        return ends
    if words[last].capital:
        at = last
        while at - 1 > first and (words[at - 1].capital or words[at - 1].lower in _SMALL):
            at -= 1
        return at
    for at in range(last - 1, first, -1):
        if words[at].of("determiner"):
            return at
    return last


def _rightmost(words: Sequence[Word], first: int) -> int:
    last = first
    while last + 1 < len(words) and last - first < _LONGEST:
        word = words[last + 1]
        if word.sign or word.of("relative", "auxiliary", "be", "modal", "subordinator", "weekday", "pronoun"):
            break
        if word.of("preposition") and not _belongs(words, last + 1):
            break
        noun = words[last].capital or words[last].lower.endswith("s")
        if word.lower.endswith("ed") and not word.capital and noun and last > first:
            break
        if word.lower in _ENDS_SUBJECT or (word.lower.endswith("ly") and not word.capital):
            break
        last += 1
    return last


def _belongs(words: Sequence[Word], at: int) -> bool:
    """Whether a preposition goes on with the phrase: "of", "for", "from", "at", "with" a name or noun, not a time."""
    if words[at].lower not in ("of", "for", "from", "at", "with", "in", "to", "on") or at + 1 >= len(words):
        return False
    after = words[at + 1]
    if after.of("object", "relative") or after.of("weekday", "month", "period") or after.text[0].isdigit():
        return False
    document = any(word.of("document", "weekday", "period") for word in words[at + 1 : at + 5])
    if words[at].lower in ("of", "for"):
        return after.lower != "which"
    if words[at].lower in ("in", "at", "on", "with", "from", "to"):
        return not document and (after.capital or after.lower == "the") and words[at].lower not in ("on", "to")
    return False


def _name_in_apposition(words: Sequence[Word], first: int, last: int) -> int:
    """Extend "the mayor of Kent" over a comma to the name that follows it."""
    if not words[first].of("determiner") or last + 2 >= len(words) or words[last + 1].lower != ",":
        return last
    name = last + 2
    end = name
    while end < len(words) and not words[end].sign and (words[end].capital or words[end].lower in _SMALL):
        end += 1
    closes = end == len(words) or words[end].sign
    return end - 1 if end > name and closes and not words[name].of("weekday", "opening") else last
