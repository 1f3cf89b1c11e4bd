"""What the words around a name tell of its kind."""

from __future__ import annotations

from briefing.language.names import lists
from briefing.language.names.candidates import Candidate
from briefing.language.names.evidence_firms import votes_for_a_firm
from briefing.language.names.evidence_told import follows_relative, gave_the_name, is_named_so, is_relative
from briefing.language.names.role_words import can_be_a_firm, is_role
from briefing.language.names.roles_behind import in_apposition
from briefing.matching.acting import deed
from briefing.matching.patterns import opened, regex
from briefing.matching.remembered import Remembered

_AGE_OR_WHO = regex(
    r",? \(?(?:aged |now )?\d{1,2}\)?[,)]| ?,? who\b| (?:and (?:his|her)|himself|herself)\b|, (?:his|her) "
    r"|, (?:now |then )?an? \d{1,3}-year-old\b|(?: \(|, )[DRI]-[A-Z]"
)
_AROUND = ",(“‘\"'"
_ARTICLES = ("a", "an", "the")
_COLLECTIVE = rf"(?:{'|'.join(sorted(lists.COLLECTIVES))})"
_COLLECTIVE_BEFORE = regex(rf"\b{_COLLECTIVE}(?: called| named| known as)?,? (?:the )?[“\"]?$")
_BEFORE_A_BODY = lists.COLLECTIVES | {"called", "named", "as", "the"}
"""The last words of what _COLLECTIVE_BEFORE finds."""
_BETWEEN = ' “"\n'
_COLLECTIVE_AFTER = opened(
    rf",? (?:is |was )?(?:an?|the) (?:[\w-]+ ){{0,5}}?{_COLLECTIVE}\b",
    tuple(f"{comma}{verb} {article} " for comma in ("", ",") for verb in ("", " is", " was") for article in _ARTICLES),
)
_GROUP_BETWEEN_COMMAS = opened(
    rf", an? (?:[\w-]+ ){{0,4}}?{_COLLECTIVE}(?:,| (?:that|which|with|led|run|known|\w+ed|\w+ing|in|from|for|of) )",
    (", a ", ", an "),
)
_PLACE_AFTER = regex(
    r" (?:valley|river|region|province|district|county|city|town|village|area|coast|island|peninsula|border|suburb"
    r"|mayor|residents|police|firefighters)\b"
)
_NAMED = regex(r"(\w+) named $")
_PERSONAL_PARTICLE = regex(r" (?:bin|ibn|van|von|der|de|da|dos|del|al) ")
_LOCATIVE = frozenset(
    (
        "in",
        "near",
        "at",
        "from",
        "outside",
        "across",
        "around",
        "toward",
        "towards",
        "to",
        "through",
        "inside",
        "into",
        "of",
    )
)
_OPENS_DESCRIPTION = frozenset(" ,(-—–―aitwh")
_DASHES = frozenset(",—–―")
_NO_AGE = frozenset((" i", " t", " -", " —", " –", " ―"))
_BEFORE_A_GROUP = frozenset((", ", " a", " i", " t", " w"))
_NO_APPOSITION = frozenset((" a", " i", " t", " w", " h"))
"""What stands right behind a name, with a space the letter after it, where each of these rules may match or cannot."""
_BELONGS = regex(r"['’]s? (?!U\.S)[A-Z][a-z]+ [A-Z][a-z]")
_MEMBER = regex(r"[A-Z][a-z]+ [A-Z][\w-]+ of (?:the )?$")
"""What tells a party or a firm by its acronym: "the NFP's Ana Bell", "Ana Bell of the NFP"."""
_THEIRS = regex(
    r"(?:['’]s?)? (?:(?:older|younger|eldest|youngest|estranged|late|former|own|longtime|twin|\d{1,2}-year-old) )?"
    r"(?:wife|husband|widow|widower|fianc[eé]e?|girlfriend|boyfriend|sons?|daughters?|mother|mom|mum|father|dad|parents"
    r"|brothers?|sisters?|siblings|children|kids|grand(?:mother|father|son|daughter|parents|children)"
    r"|step(?:mother|father|son|daughter)|niece|nephew|uncle|aunt|cousin|relatives|killers?|murder|funeral|corpse"
    r"|autobiography|memoirs?|bail|arrest|sentencing|conviction|imprisonment|testimony|birthday|marriage|wedding|divorce"
    r"|childhood|running mate)\b"
)
"""What people have, and others seldom: "Bell's wife", "Bell's funeral"."""
_HELD = regex(r"\b(?:shares?|stakes?|stock|holdings?|bonds|confidence|shareholders?|investors?|invested) in $")
"""What is held in a company, not in a place."""
_STRONG_LOCATIVE = frozenset(("in", "near", "outside", "across", "around", "through", "inside"))
_TELLING_BEFORE = _LOCATIVE | lists.ROLES | {"the", "named"}
"""Words before a name that tell something, and the places where a collective may stand before an opening mark."""
_QUOTED = ("“", '"', " \n")

_DASHED = frozenset(("― ", "— ", "– "))
_QUOTES_END = frozenset('”"')
_BRED = ("-born", "-raised", "-educated", "-trained")
"""Second halves of words before a person: "Torsby-born Ana Bell"."""
_LABELLED = ("’s ", "'s ")
_COLON = (": “", ': "', ":\n“", ':\n"')

Votes = dict[str, int]
"""Kind -> how strongly the context speaks for it."""


def no_votes() -> Votes:
    """Return what is counted before anything is."""
    return {"person": 0, "organisation": 0, "place": 0}


def is_collective(text: str, one: Candidate) -> bool:
    """Whether a group is what follows the name: "Brightpier, a campaign group,"."""
    return not one.possessive and _GROUP_BETWEEN_COMMAS.match(text, one.end) is not None


def is_after_collective(text: str, start: int) -> bool:
    """Whether "the charity called" stands before `start`."""
    first = start - 40 if start > 40 else 0
    before = text[first:start]
    bare = before.rstrip(_BETWEEN)
    if bare.endswith(" the"):
        bare = bare[:-4].rstrip(_BETWEEN)
    last = bare.rpartition(" ")[2]
    if last not in _BEFORE_A_BODY if last.isalpha() else not (last[-1:].isalnum() or last[-1:] == ","):
        return False
    words = [word.strip(_AROUND) for word in before.split()[-5:]]
    words += [word.rpartition("-")[2] for word in words]
    return not lists.COLLECTIVES.isdisjoint(words) and _COLLECTIVE_BEFORE.search(text, first, start) is not None


def _has_role_named(text: str, start: int) -> bool:
    """Whether "a driver named" stands before `start`."""
    named = _NAMED.search(text, max(0, start - 40), start)
    return named is not None and named.group(1) in lists.ROLES


def tells_a_person(text: str, one: Candidate) -> bool:
    """Whether an age, "who", a description or a relative beside a single name tells that it is a person's."""
    described = not one.possessive and _may_be_described(text[one.end : one.end + 2])
    if described and (_AGE_OR_WHO.match(text, one.end) or in_apposition(text, one.end)):
        return True
    if gave_the_name(text, one):
        return True
    return follows_relative(text, one.start)


def is_placed(text: str, one: Candidate) -> bool:
    """Whether a word for a place, or for who lives or rules there, follows the name: "the Ask valley"."""
    return not one.possessive and _PLACE_AFTER.match(text, one.end) is not None


def has_kin(text: str, end: int) -> bool:
    """Whether what people have follows the name that ends at `end`: "Bell's widow", "Bell's funeral"."""
    return _THEIRS.match(text, end) is not None


def votes(text: str, one: Candidate) -> Votes:
    """Return how strongly the context speaks for each kind."""
    counted = no_votes()
    vote(text, one, counted)
    return counted


def vote(text: str, one: Candidate, counted: Votes) -> None:
    """Add to `counted` how strongly the context speaks for each kind."""
    _, start, end, name, key, words, _, title, _, _, possessive = one
    if name.isupper() and len(name) > 1:
        counted["person"] -= 2
        if len(name) > 2 and (_BELONGS.match(text, end) or _MEMBER.search(text, max(0, start - 40), start)):
            counted["organisation"] += 2
            return
    if key in lists.FIRST_NAMES:
        counted["person"] += 1
    before = text[start - 30 : start] if start > 30 else text[:start]
    word = _word_before(before)
    lower = word.lower().strip('“"‘(')
    if lower in _TELLING_BEFORE or "-" in lower or (lower[-1:] == "s" and word == lower and is_role(lower)):
        _vote_by_word_before(text, one, word, lower, counted)
    in_commas = text[start - 2 : start] == ", "
    if (in_commas or word in ("old", "and") or word.endswith("-old")) and is_relative(text, one):
        counted["person"] += 3  # "his son, Ivo,", "her sister, 17-year-old Mera,"
    if len(words) > 1 and is_named_so(text, one, word):
        counted["person"] += 3
    if word.endswith(_BRED):
        counted["person"] += 3
    if text.startswith(", which ", end):
        counted["person"] -= 2
    if name.count(" ") > 1 and _PERSONAL_PARTICLE.search(name):
        counted["person"] += 1
    if word in _BEFORE_A_BODY if word.isalpha() else word or before.endswith(_QUOTED):
        counted["organisation"] += 3 if is_after_collective(text, start) else 0
    counted["organisation"] += votes_for_a_firm(text, one, word)
    if text[start - 2 : start] in _DASHED and text[start - 4 : start - 2].strip()[-1:] in _QUOTES_END:
        counted["person"] += 3  # “It is late.” ― Ana Bell
    if title:
        counted["person"] += 4
    elif len(words) > 1:
        if text[end : end + 3] in _COLON:
            counted["person"] += 2
        if len(words) == 2 and text[start - 3 : start] in _LABELLED:
            counted["person"] += 1  # "Torsby's Remo Haug"
    if possessive and "-" not in name and has_kin(text, end):
        counted["person"] += 3
    if not possessive:
        done = deed(text, start, end) if lower != "by" else None
        if done is not None:
            counted["organisation"] += 2
            if done == "speaks" or len(words) > 1:
                counted["person"] += 2
        rules = _DESCRIBING[text[end : end + 2]]
        if rules is not None:
            _vote_by_description(text, end, rules, counted)


def _vote_by_word_before(text: str, one: Candidate, word: str, lower: str, counted: Votes) -> None:
    """Add what the word before the name tells; `lower`: the same in small letters, without marks."""
    if lower == "the":
        counted["person"] -= 2
    elif word == "in" and _HELD.search(text, max(0, one.start - 30), one.start):
        counted["organisation"] += 2
    elif lower in _STRONG_LOCATIVE:
        counted["place"] += 1 if one.possessive else 2
    elif lower in _LOCATIVE:
        counted["place"] += 1
    elif word == lower and is_role(lower.rpartition("-")[2]):
        if len(one.words) == 1 and can_be_a_firm(lower):
            counted["person"] += 1
            counted["organisation"] += 2
        else:
            counted["person"] += 3
    elif lower == "named" and _has_role_named(text, one.start):
        counted["person"] += 3


def _vote_by_description(text: str, end: int, rules: tuple[bool, bool, bool], counted: Votes) -> None:
    """Add what a description after the name that ends at `end` tells: an age, "who", "a group", an apposition."""
    age, group, apposition = rules
    if age and _AGE_OR_WHO.match(text, end):
        counted["person"] += 3
    if group and _COLLECTIVE_AFTER.match(text, end):
        counted["organisation"] += 3
    if apposition and in_apposition(text, end):
        counted["person"] += 3


def _rules_after(after: str) -> tuple[bool, bool, bool] | None:
    """Return which rules of `_vote_by_description` may find something behind these two characters."""
    if not _may_be_described(after):
        return None
    return after not in _NO_AGE, after in _BEFORE_A_GROUP, after not in _NO_APPOSITION


def _may_be_described(after: str) -> bool:
    """Whether an age, "who", "is a group" or an apposition may begin with these two characters behind a name."""
    if after[:1] == " ":
        return after[1:] in _OPENS_DESCRIPTION or after[1:].isdecimal()
    return after[:1] in _DASHES


_DESCRIBING = Remembered(_rules_after, 1024)


def _word_before(before: str) -> str:
    """Return the word that ends `before` with a space behind it; "" where there is none."""
    before = before.removesuffix("\n")
    if not before.endswith(" ") or before[-2:-1].isspace():
        return ""
    return before.rsplit(None, 1)[-1] if len(before) > 1 else ""
