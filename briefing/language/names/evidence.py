"""What the words around a name tell of its kind."""

from __future__ import annotations

from briefing.language.names import lists
from briefing.language.names.candidates import Candidate
from briefing.language.names.role_words import BODY_OPENS, body_behind, can_be_a_firm, is_role
from briefing.language.names.roles_behind import in_apposition
from briefing.language.names.roles_of_bodies import collective_preposed
from briefing.language.names.roles_shared import listed
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
    rf", an? (?:[\w-]+ ){{0,4}}?{_COLLECTIVE}(?:,| (?:that|which|based|in|from|for|of) )", (", a ", ", an ")
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
_HELD = regex(r"\b(?:shares?|stakes?|stock|holdings?|bonds|confidence|shareholders?|investors?|invested) in $")
"""What is held in a company, not in a place."""
_STRONG_LOCATIVE = frozenset(("in", "near", "outside", "across", "around", "through", "inside"))
_TELLING_BEFORE = _LOCATIVE | lists.ROLES | {"the", "named"}
"""Words before a name that tell something, and the places where a collective may stand before an opening mark."""
_QUOTED = ("“", '"', " \n")

_KIN = (
    r"(?:(?:step|half-|grand|great-|foster |god|ex-|twin |younger |older |elder |eldest |youngest |late |only )*"
    r"(?:wife|husband|widow|widower|son|daughter|mother|father|brother|sister|twin|child|baby|uncle|aunt|cousin|nephew"
    r"|niece|spouse|parents?)(?:-in-law)?|partner|girlfriend|boyfriend|fianc[eé]e?|friend|first name|bride|groom"
    r"|maid|nanny|pupil|disciple|flatmate|roommate|team-?mate|colleague|neighbou?r|companion|captain|deputy)"
)
_RELATIVE = regex(
    r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Aa]nother|[Ww]hose|[Tt]he couple[’']s)|[’']s) (?:[\w-]+ ){0,2}?"
    rf"{_KIN},? (?:(?:\d{{1,3}}-year-old|aged \d{{1,3}}) )?$"
)
_OLD = ("-year-old ", " old ")
_AS = (" as ", " only as ", " was ")
_GAVE_THE_NAME = regex(
    r"\b(?:gave|giving) (?:only )?(?:his|her|their) (?:first |full |given )?name (?:only )?(?:as|was) (?:only )?$"
    r"|\bidentified (?:him|her)self (?:only )?(?:\w+ )?as $|, identified (?:only )?as $"
)
_SAID_RELATIVE = regex(r"\b(?:said|says|added|told|recalled|according to) (?:his|her|their) (?:\w+ )?\w+,? $")
_POSSESSED = frozenset(("’s", "'s", "s’", "s'", "’ ", "' "))
_OF_A_FIRM = regex(
    r"['’]s? (?:\w+(?:-\w+)? ){0,2}?(?:shares?|stock|share price|stock price|earnings|revenues?|profits?|dividend|bid"
    r"|takeover|shareholders|investors|customers|employees|workforce|board of directors|chief executive"
    r"|chief financial officer|CEO|subsidiary|headquarters|factory|factories|plants?|products?|platform|brands?"
    r"|businesses|assets|operations|sales|stores)\b"
)
"""What firms have, and people seldom."""
_OFFICERS = regex(
    r" (?:(?P<firm>CEO|CFO|COO|chief (?:executive|financial|operating|technology|marketing) officer|chief executive"
    r"|co-?founder|founder|shareholders?|stockholders?|executives?|employees?|customers?|subsidiary|franchise|stores?"
    r"|unit)\b|spokes(?:man|woman|person|people|men|women)\b"
    r"|(?:vice )?(?:president|chairman|chairwoman|chair|director|analyst|economist) [A-Z])"
)
"""Who firms have behind their name: "Xorvia spokeswoman", "Xorvia CEO", "Xorvia president Ana Bell"."""
_A_FIRMS = regex(
    r" (?:[a-z]+ )?(?:warehouse|store|outlet|branch|factory|plant|refinery|dealership|supermarket|restaurant|employee"
    r"|worker|driver|executive|customer|subsidiary|affiliate|airliner|jetliner|truck|tanker)\b"
)
"""What is a firm's behind its name and "a": "a Xorvia warehouse"."""
_OFFICER_OPENS = frozenset(
    (
        "CE",
        "CF",
        "CO",
        "ch",
        "co",
        "fo",
        "sh",
        "st",
        "ex",
        "em",
        "cu",
        "su",
        "fr",
        "un",
        "sp",
        "vi",
        "pr",
        "di",
        "an",
        "ec",
    )
)
_MERGED_WITH = frozenset(("with", "of", "for", "acquire", "buy", "acquiring", "buying", "acquired", "bought"))
_MERGER = regex(
    r"\b(?:merge[sdr]?|merging|merger|deal|alliance|joint venture|talks) with $|\b(?:bids?|offers?) for $"
    r"|\b(?:acquisition|takeover|purchase|owners?|parent|merger|shares|subsidiary) of (?:the )?$"
    r"|\b(?:acquir(?:e|ed|ing)|buy(?:ing)?|bought) $"
)
_SEATED = ("-based", "-listed", "-headquartered", "-owned")
_BRED = ("-born", "-raised", "-educated", "-trained")
"""Second halves of words before a firm, and before a person: "Torsby-based Xorvia", "Torsby-born Ana Bell"."""
_TRADES_OF_FIRMS = frozenset(
    (
        "airline",
        "bank",
        "brewer",
        "broadcaster",
        "builder",
        "carmaker",
        "carrier",
        "charity",
        "chipmaker",
        "contractor",
        "developer",
        "distributor",
        "drugmaker",
        "exporter",
        "housebuilder",
        "importer",
        "insurer",
        "lender",
        "manufacturer",
        "miner",
        "operator",
        "refiner",
        "regulator",
        "retailer",
        "shipbuilder",
        "start-up",
        "startup",
        "steelmaker",
        "supplier",
        "supermarket",
        "telecom",
        "utility",
        "watchdog",
        "wholesaler",
        "newspaper",
        "magazine",
        "daily",
        "tabloid",
        "station",
        "band",
        "club",
        "team",
        "school",
        "union",
        "party",
    )
)
"""What opens a sentence before the name of a firm: "Insurer Xorvia paid"."""
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
    if _gave_the_name(text, one):
        return True
    return _RELATIVE.search(text, max(0, one.start - 60), one.start) is not None


def is_relative(text: str, one: Candidate) -> bool:
    """Whether a given name tells whose relative it is: "his wife Ana", "her son, Ivo,"."""
    if one.possessive or not (one.key in lists.FIRST_NAMES or text[one.end : one.end + 1] == ","):
        return False
    if not (one.key in lists.FIRST_NAMES or text[one.start - 2] == "," or text.endswith(_OLD, 0, one.start)):
        return False
    return _RELATIVE.search(text, max(0, one.start - 60), one.start) is not None


def _gave_the_name(text: str, one: Candidate) -> bool:
    """Whether "who gave her name only as" stands before the name."""
    before = text[max(0, one.start - 60) : one.start]
    return before.endswith(_AS) and _GAVE_THE_NAME.search(before) is not None


def says_so(text: str, one: Candidate) -> bool:
    """Whether "said his widow" stands before the name, or "who gave his name as"."""
    if _gave_the_name(text, one):
        return True
    return _SAID_RELATIVE.search(text, max(0, one.start - 40), one.start) is not None


def is_placed(text: str, one: Candidate) -> bool:
    """Whether a word for a place, or for who lives or rules there, follows the name: "the Ask valley"."""
    return not one.possessive and _PLACE_AFTER.match(text, one.end) is not None


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
    if (in_commas or word == "old" or word.endswith("-old")) and is_relative(text, one):
        counted["person"] += 3  # "his son, Ivo,", "her sister, 17-year-old Mera,"
    if len(words) > 1 and _is_named_so(text, one, word):
        counted["person"] += 3
    if "-" in word:
        counted["organisation"] += 3 if word.endswith(_SEATED) else 0
        counted["person"] += 3 if word.endswith(_BRED) else 0
    elif lower in _TRADES_OF_FIRMS and word != lower:
        counted["organisation"] += 3
    if text[end : end + 2] == ", ":
        if in_commas and collective_preposed(text, one):
            counted["organisation"] += 3
        if text.startswith("which ", end + 2):
            counted["organisation"] += 1
            counted["person"] -= 2
    if name.count(" ") > 1 and _PERSONAL_PARTICLE.search(name):
        counted["person"] += 1
    if word in _BEFORE_A_BODY if word.isalpha() else word or before.endswith(_QUOTED):
        counted["organisation"] += 3 if is_after_collective(text, start) else 0
    if possessive or word in _MERGED_WITH or text[end + 1 : end + 3] in BODY_OPENS:
        _vote_by_business(text, one, word, counted)
    elif text[end + 1 : end + 3] in _OFFICER_OPENS and (told := _OFFICERS.match(text, end)):
        counted["organisation"] += 3 if told.group("firm") else 2
    elif (word == "a" or word == "an") and _A_FIRMS.match(text, end):
        counted["organisation"] += 2
    if title:
        counted["person"] += 4
    elif len(words) > 1:
        if text[end : end + 3] in _COLON:
            counted["person"] += 2
        if len(words) == 2 and text[start - 3 : start] in _LABELLED:
            counted["person"] += 1  # "Torsby's Remo Haug"
    if not possessive:
        done = deed(text, start, end) if lower != "by" else None
        if done is not None:
            counted["organisation"] += 2
            if done == "speaks" or len(words) > 1:
                counted["person"] += 2
        rules = _DESCRIBING[text[end : end + 2]]
        if rules is not None:
            _vote_by_description(text, end, rules, counted)


_IDENTIFIED = regex(r"\b(?:identified|named|registered) (?:\w+ )?(?:only )?as $")
_CHOSEN = regex(
    r"\b(?:nam(?:ed|es|ing)|appoint(?:ed|s|ing)|hir(?:ed|es|ing)|promot(?:ed|es|ing)|elect(?:ed|s|ing)|chose|chosen"
    r"|pick(?:ed|s)|install(?:ed|s)|nominat(?:ed|es)|replac(?:ed|es|ing)|succeed(?:ed|s|ing)?|poach(?:ed|es)) $"
)
_AS_WHAT = regex(r" as (?:its |the |an? |their )?(?:[a-z-]+ ){0,3}?([a-z]+(?:-[a-z]+)?)\b")


def _is_named_so(text: str, one: Candidate, word: str) -> bool:
    """Whether a full name is told to be somebody's: "identified as X Y", "named X Y as its head", "bakers X Y and"."""
    if word == "as":
        return _IDENTIFIED.search(text, max(0, one.start - 40), one.start) is not None
    if text.startswith(" as ", one.end):
        what = _AS_WHAT.match(text, one.end)
        if what and is_role(what.group(1)) and _CHOSEN.search(text, max(0, one.start - 20), one.start):
            return True
    span = listed(text, one)
    return span is not None and not can_be_a_firm(text[span.start : span.end])


def _vote_by_business(text: str, one: Candidate, word: str, counted: Votes) -> None:
    """Add what tells a firm or a paper: "Torsby news agency", "Xorvia's shares", "a bid for Xorvia", `word` before."""
    end = one.end
    if body_behind(text, end):
        counted["organisation"] += 4
    elif one.possessive and text[end : end + 2] in _POSSESSED and _OF_A_FIRM.match(text, end):
        counted["organisation"] += 1
    elif word in _MERGED_WITH and _MERGER.search(text, max(0, one.start - 40), one.start):
        counted["organisation"] += 2


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
