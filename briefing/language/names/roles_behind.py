"""Roles that stand behind a name: in apposition, after "is", in a relative clause, with a place."""

from __future__ import annotations

import re

from briefing.language.names import lists
from briefing.language.names.candidates import Candidate
from briefing.language.names.role_words import (
    NOT_FIRST,
    describes_body,
    does_something,
    is_role,
    names_somebody,
)
from briefing.language.names.roles_before import LONGEST_WORD, WORD, titles
from briefing.lexicon import entries
from briefing.matching.patterns import by_letter, opened, regex
from briefing.model import Span

_ABBREVIATED = (
    r"\.(?:(?<=\b[A-Zapm]\.)|(?<=\bSt\.)|(?<=\bMrs\.)|(?<=\bMs\.)|(?<=\bMr\.)|(?<=\bDr\.)|(?<=\bLt\.)|(?<=\bCo\.)"
    r"|(?<=\bInc\.)|(?<=\bGen\.))"
)
_PHRASE = rf"(?:[^,.;:()“”\"—–―\n]|{_ABBREVIATED}){{3,200}}?"
_FULL_STOP = (  # the stop first and what stands before it second: it is looked for behind every letter
    r"\.(?<!\b[A-Zapm]\.)(?<!\bSt\.)(?<!\bMrs\.)(?<!\bMs\.)(?<!\bMr\.)(?<!\bDr\.)(?<!\bLt\.)(?<!\bCo\.)(?<!\bInc\.)"
    r"(?<!\bGen\.)"
)
_TO_BE = " to (?:be|have)\\b"
_VERBS = by_letter(
    ("which", "that", *entries("speaking_verbs"), "was", "were", "is", "are", "has", "had", "will", "would")
)
_STOP = rf"(?=[,;:()—–―“\"\n]|{_FULL_STOP}| (?:{_VERBS})\b(?!{_TO_BE})|$)"
_LETTERS = r"[^,.;:()“”\"—–―\n ]"
_TO_STOP = (  # what _PHRASE takes up to _STOP: letters between spaces and stops are passed over at once
    rf"(?:{_LETTERS}| |{_ABBREVIATED}){{3}}(?:{_LETTERS}++| (?!(?:{_VERBS})\b(?!{_TO_BE}))|{_ABBREVIATED})*{_STOP}"
)
_ROLE = regex(rf"(?P<role>{_TO_STOP})")
_LONGEST_PHRASE = 200
AFTER = opened(
    r"(?: \([^)\n]{1,30}\))?(?:, (?:Jr|Sr)\.)?(?: ?,| ?[—–―]| -{1,2})(?: (?:aged )?\d{1,3}(?: ?,| ?[—–―]))? ",
    (" (", ",", " ,", "—", "–", "―", " —", " –", " ―", " -"),
)
"""What stands between a name and its description."""
_BEING = (
    " is ", " was ", " became ", " becomes ", " remains ", " remained ", " serves as ", " served as ", " works as ",
    " worked as ", " has been ", " had been ", " has become ", " had become ",
    " has served as ", " had served as ", " has worked as ", " had worked as ",
)  # fmt: skip
"""What _COPULA may find behind a name."""
_IN_OFFICE = (
    r"(?:(?:working|serving|acting|employed|hired|known|described|remembered|trained) as "
    r"|(?:named|appointed|elected|re-elected|made|chosen|called|considered|sworn in as|promoted to|believed to be) )?"
)
"""Participles behind "is" and "was" that tell what somebody is."""
_INSERTED = 62
"""Characters within which a comma closes what stands between a name and its verb."""
_COPULA = regex(
    r"(?:,[^,.]{1,60},)? (?:is|was|becomes?|became|remain(?:s|ed)|serve[sd] as|work(?:s|ed) as"
    r"|ha[sd] (?:been|become|served as|worked as)) "
    r"(?:(?:now|then|also|once|currently|still|previously|formerly|later|briefly|just|only|himself|herself) )?"
    rf"{_IN_OFFICE}"
)
_CAPITALISED = r"(?:U\.S\.|(?:St|Mt|Ft)\. [A-Z][\w’'-]*|(?!(?:St|Mt|Ft)\.)[A-Z][\w’'-]*)"
_BODIES = by_letter(sorted(word for word in lists.COLLECTIVES | lists.ORGANISATION_HEADS if word.isalpha()))
_PLACED = opened(
    r"(?:,(?: (?:aged )?\d{1,3},)?(?= (?:of|from) ))? (?P<role>(?:of|with|from|at) "
    rf"(?:(?:[A-Z]\w+(?: [A-Z]\w+)?['’]s? |(?P<body>the ))(?:[a-z]+[ -]){{0,3}}(?:{_BODIES})"
    rf"(?(body)|(?: of [a-z]+)?)(?![\w’'-])"
    rf"|(?:the )?{_CAPITALISED}(?:(?: of| the| in| for| &)* {_CAPITALISED}){{0,6}}))",
    (" of ", " with ", " from ", " at ", ", of ", ", from ", ", aged ", *(f", {digit}" for digit in "123456789")),
)
_BEFORE_WHO = (" who ", ", who ", *(f", {digit}" for digit in "123456789"))
_AGE = r"(?:, (?:aged )?\d{1,3}(?=, who))?"
_ALSO = r"(?:(?:also|now|then|once|still|later|currently|previously|formerly|long|himself|herself) )?"
_WHO = opened(
    rf"{_AGE},? who {_ALSO}(?:is |was |has been )?"
    r"(?P<role>(?:heading|leading|chairing|running|representing|overseeing|directing"
    r"|managing|coaching|investigating|studying|advising|heads?|headed|leads?|led|chairs?|chaired|runs|ran"
    r"|represents|represented|founded|co-founded|owns|owned|directs|coaches|coached|manages|managed|oversees"
    r"|oversaw|commands|commanded|teaches|studies|works|worked|keeps|farms|farmed|covers|covered|advises"
    r"|advised|volunteers|has (?:had|followed|worked)|drives|sells|grows|raises|breeds|edits|hosts|produces"
    r"|writes (?:for|about)|plays for|operates|trains|treats|ma(?:kes|de) (?:a|her|his) living|co-founded"
    rf"|patrols|tends|performs|serves|served|lives) {_PHRASE})(?={_FULL_STOP}|[,;:()—–―“\"]|\n|$)",
    _BEFORE_WHO,
)
_WHO_IS = opened(
    rf"{_AGE},? who {_ALSO}(?:is|was|becomes?|became|remain(?:s|ed)|serve[sd] as|work(?:s|ed) as"
    rf"|ha[sd] (?:been|become|served as|worked as)) {_ALSO}{_IN_OFFICE}",
    _BEFORE_WHO,
)
_PARTICIPLE = regex(
    r", (?P<role>(?:representing|chairing|heading up|(?:speaking|acting) (?:for|on behalf of)|testifying for"
    rf"|appearing for|prosecuting|co-chairing|captaining|coordinating) {_PHRASE})"
    rf"(?={_FULL_STOP}|[,;:()—–―“\"]|\n|$)"
)
_BEFORE_PARTICIPLE = frozenset(
    (", rep", ", cha", ", hea", ", spe", ", act", ", tes", ", app", ", pro", ", co-", ", cap", ", coo")
)
"""How what _PARTICIPLE finds begins."""
_NO_OFFICE = frozenset(("among", "part", "some", "no", "any", "from", "about", "with", "such"))
"""Words with which what follows "is" tells no office."""
_DANGLING = frozenset(("who", "of", "for", "in", "and", "or", "as", "to", "the", "a", "when", "where", "that"))
_OCCASIONS = frozenset(
    ("campaign", "case", "debate", "debates", "era", "film", "films", "home", "house", "primaries", "primary", "race",
     "series", "trial", "war", "years")
)  # fmt: skip
"""What is no place or body of which somebody is."""
_QUARTERS = frozenset(
    ("area", "community", "county", "delegation", "district", "family", "neighborhood", "neighbourhood", "province",
     "region", "section", "suburb", "village")
)  # fmt: skip
"""Nouns that close the name of where, or whose, somebody is."""
_ALSO_NAMED = (" and ", " & ", ", ")
"""What stands before the last of several of whom a plural tells: "Ana Bell and Ira Dorn, bakers from Torsby,"."""
_ONE = ("a ", "an ", "the ", "A ", "An ", "The ", "one ", "among ", "his ", "her ", "their ", "its ")
_AFTER_HEAD = frozenset(("and", "at", "for", "from", "in", "of", "on", "or", "who", "with"))
_OWNERS_LEFT = regex(r" (?:for|of|at|in|with|from|to) the(?: [^ ]+){1,3}(?<=['’]s)$")
"""What is left of whose a body is where its own name is cut off: "investigator for the probe's"."""
_WHEN = regex(
    r" (?:since\b|(?:in|on|until|after|before|following|during) (?:(?:early|late|mid) )?(?:(?:Jan|Febr)uary|March|April"
    r"|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|last\b|next\b|19\d\d|20\d\d)).*$"
)
"""When somebody has a role is none of it: "head of the mill since May"."""
_WHEN_OPENS = frozenset(("after", "before", "during", "following", "in", "on", "since", "until"))
"""The first words of what _WHEN finds."""
_TOLD_MORE = regex(
    r"\b(?:who|that|which|whom|whose|\w{3,}(?:ed|ing|est)|born|held|known|made|won|first|second|third|last|only|most"
    r"|least) "
)
"""What the time belongs to rather than to the role: "the first mayor since 1990", "a baker who came in May"."""
_PRONOUNS = frozenset(("his", "her", "their"))
_SEVERAL = frozenset(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "few", "many", "several"))
_MOVED = ("with ", "from ")
_ANOTHER_NAME = regex(r", (?:[A-Z][a-z]+\.? ){1,3}[A-Z]")
_WHOSE = regex(r"(?: (?:whose|but|while)|\. (?:The|She|He|It|In|But|They|A|An|His|Her|This|That))\b.*$")
_DID = regex(
    r"(?:sent|gave|told|took|held|wrote|made|found|kept|left|lost|met|paid|ran|saw|sold|won|brought|bought|built|caught"
    r"|drove|spent|threw|hit|(?!(?:named|called|appointed|elected|considered|retired|based) )\w+ed)"
    r" (?:the|a|an|his|her|their|its) "
)


def apposition(text: str, one: Candidate) -> Span | None:
    """Find ", 54, a baker from Ashford," and " — the mayor of Ashford —" after the name."""
    span = _checked(_after(text, one.end))
    if span is None or text.endswith(_ALSO_NAMED, 0, one.start) or not _are_several(text[span.start : span.end]):
        return span
    return None  # "Ana Bell, Norwegian business leaders and others came"


def _are_several(role: str) -> bool:
    """Whether a description without an article has a plural for its head: others, named beside somebody."""
    if role.startswith(_ONE):
        return False
    words = role.split()
    head = next((at for at, word in enumerate(words) if at and word.lower() in _AFTER_HEAD), len(words))
    noun = words[head - 1].lower()
    return (
        noun.endswith("s") and noun not in lists.ROLES and is_role(noun) and "'" not in words[0] and "’" not in words[0]
    )


def in_apposition(text: str, end: int) -> bool:
    """Whether the name that ends at `end` is followed by what somebody is: ", a baker from Ashford,"."""
    return _checked(_after(text, end)) is not None


def _after(text: str, end: int) -> re.Match[str] | None:
    """Return what stands between a comma or dash and the next, unless it begins as no description does."""
    if text.startswith(", ", end):
        word = text[end + 2 : text.find(" ", end + 2, end + LONGEST_WORD)]
        if word in NOT_FIRST and text[end + 2 + len(word)] == " ":
            return None
    return role_behind(AFTER.match(text, end))


def role_behind(opening: re.Match[str] | None) -> re.Match[str] | None:
    """Match the role that may stand behind what opens it; none that does not end where a phrase can.

    One pattern for all that opens roles: it takes long to compile.
    """
    match = None if opening is None else _ROLE.match(opening.string, opening.end(), opening.endpos)
    return None if match is None or match.end() - match.start() > _LONGEST_PHRASE else match


def copula(text: str, one: Candidate) -> Span | None:
    """Find "is the mayor of Ashford" after the name."""
    verb = one.end
    if text[one.start - 3 : one.start] in ("if ", "If "):
        return None  # "If Ana Bell is elected mayor"
    if text[verb : verb + 1] == ",":
        verb = text.find(",", verb + 1, verb + _INSERTED) + 1
    return _told(role_behind(_COPULA.match(text, one.end))) if text.startswith(_BEING, verb) else None


def who(text: str, one: Candidate) -> Span | None:
    """Find ", who heads the agency"."""
    if not text.startswith(_BEFORE_WHO, one.end):
        return None
    match = _WHO.match(text, one.end)
    return _whole(match) if match else _told(role_behind(_WHO_IS.match(text, one.end)))


def participle(text: str, one: Candidate) -> Span | None:
    """Find ", representing the family"."""
    if text[one.end : one.end + 5] not in _BEFORE_PARTICIPLE:
        return None
    match = _PARTICIPLE.match(text, one.end)
    return _whole(match) if match else None


def _told(match: re.Match[str] | None) -> Span | None:
    """Keep what somebody is told to be: "was a baker", "was mayor of Ashford", but not "was looking after a baker"."""
    if match is None:
        return None
    first = match.group("role").partition(" ")[0]
    if first in _NO_OFFICE or (first.endswith(("ing", "ly")) and first not in lists.MODIFIERS):
        return None
    return _checked(match)


def placed(text: str, one: Candidate) -> Span | None:
    """Find "of Ashford", "with the Harbour Board"."""
    match = None if one.possessive else _PLACED.match(text, one.end)
    if match is None:
        return None
    role = match.group("role")
    if role.endswith(("'s", "’s")) or (role.startswith(_MOVED) and _is_object(text, one, role)):
        return None
    end = match.end()
    if " the " in role[:9] and (noun := _noun_behind(text, end)):
        if noun in _OCCASIONS:
            return None  # "Bell of the Torsby primaries"
        if noun in _QUARTERS or describes_body(noun):
            end += len(noun) + 1
    at = role.startswith("at ")
    if at and match.group("body"):
        return None
    if at and not (_is_of_body(role) and titles(text, one)):
        return None
    return Span(match.start("role"), end)


def _is_object(text: str, one: Candidate, role: str) -> bool:
    """Whether somebody is moved or exchanged: "to extradite Bell from Torsby", "replacing Ana Bell with Ira Dorn"."""
    if role.startswith("with ") and role.split()[1].lower() in lists.FIRST_NAMES:
        return True
    before = text[max(0, one.start - 40) : one.start].rsplit(None, 2)
    return before[-1:] == ["against"] or (before[-2:-1] == ["to"] and before[-1].islower())


def _noun_behind(text: str, end: int) -> str:
    """Return the word in small letters behind the capitals that end at `end`: "primaries" of "the Torsby primaries"."""
    if text[end : end + 1] != " " or not text[end + 1 : end + 2].islower():
        return ""
    return text[end + 1 : end + LONGEST_WORD].partition(" ")[0].rstrip(",.;:")


def _is_of_body(role: str) -> bool:
    """Whether the place at which somebody is is an institution: "at Torsby Hospital", "at the Museum of Art"."""
    return any(word.lower() in lists.ORGANISATION_HEADS for word in role.split())


def _checked(match: re.Match[str] | None) -> Span | None:
    """Keep a phrase whose head is a role noun or a word for a people."""
    if match is None:
        return None
    words = WORD.findall(match.group("role"))
    if not words or words[0].lower() in NOT_FIRST or does_something(words) or not names_somebody(words):
        return None
    if _DID.match(match.group("role")):
        return None  # "Her brother, Ira Bell, carried their mother out"
    if words[0].lower() in _SEVERAL or (words[0].lower() == "the" and words[1].lower() in _SEVERAL):
        return None  # "after the death of Ana Bell, the three doctors who knew her stayed at home"
    if words[0].lower() in _PRONOUNS and _ANOTHER_NAME.match(match.string, match.end("role")):
        return None  # "Ana Bell, her army chief, Ira Dorn, and others": her chief is not Bell
    return _whole(match)


def _whole(match: re.Match[str]) -> Span:
    """Return the role without what goes on about it or small words left dangling at its end."""
    role = match.group("role")
    if " whose" in role or " but" in role or " while" in role or ". " in role:
        role = _WHOSE.sub("", role)
    opens = not _WHEN_OPENS.isdisjoint(role.split())
    if opens and (when := _WHEN.search(role)) and not _TOLD_MORE.search(role, 0, when.start()):
        role = role[: when.start()]
    role = _OWNERS_LEFT.sub("", role.rstrip())
    while (space := role.rfind(" ")) >= 0 and role[space + 1 :] in _DANGLING:
        role = role[:space]
    return Span(match.start("role"), match.start("role") + len(role))
