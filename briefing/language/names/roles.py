"""Titles, roles and descriptions of a person as one source words them, one rule a function."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache

from briefing.language.names import lists
from briefing.language.names.candidates import Candidate
from briefing.language.names.role_words import (
    CLOSERS,
    NOT_FIRST,
    body_behind,
    can_be_a_firm,
    does_something,
    is_body,
    is_only_honorific,
    is_role,
    modifies,
    names_somebody,
    opens_clause,
)
from briefing.lexicon import entries, word_set
from briefing.matching.patterns import by_letter, opened, regex
from briefing.matching.remembered import Remembered
from briefing.model import Description, EntityKind, Span

_WORD = regex(r"[^\s,;:()“”\"]+")
_PLAIN_WORD = regex(r"[\w’'.&-]+")
_PLAIN_END = regex(r"[\w’'.&-]+\Z")
_LONGEST_WORD = 40
_MOST_BEFORE = 8
"""Words before a name that are looked at."""
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
_VERBS = by_letter(("which", "that", *entries("speaking_verbs"), "was", "were", "is", "has", "had", "will", "would"))
_STOP = rf"(?=[,;:()—–―“\"\n]|{_FULL_STOP}| (?:{_VERBS})\b(?!{_TO_BE})|$)"
_LETTERS = r"[^,.;:()“”\"—–―\n ]"
_TO_STOP = (  # what _PHRASE takes up to _STOP: letters between spaces and stops are passed over at once
    rf"(?:{_LETTERS}| |{_ABBREVIATED}){{3}}(?:{_LETTERS}++| (?!(?:{_VERBS})\b(?!{_TO_BE}))|{_ABBREVIATED})*{_STOP}"
)
_LONGEST_PHRASE = 200
_AFTER = opened(
    r"(?: \([^)\n]{1,30}\))?(?:, (?:Jr|Sr)\.)?(?:,| ?[—–―]| -{1,2})(?: (?:aged )?\d{1,3}(?: ?,| ?[—–]))?"
    rf" (?P<role>{_TO_STOP})",
    (" (", ",", "—", "–", "―", " —", " –", " ―", " -"),
)
_BEING = (" is ", " was ", " became ", " remains ", " serves as ", " served as ", " has been ", " had been ")
_INSERTED = 62
"""Characters within which a comma closes what stands between a name and its verb."""
_COPULA = regex(
    r"(?:,[^,.]{1,60},)? (?:is|was|became|remains|serves as|served as|has been|had been) (?:now |then |also )?"
    rf"(?P<role>(?:an?|the|one of) {_TO_STOP})"
)
_CAPITALISED = r"(?:U\.S\.|(?:St|Mt|Ft)\. [A-Z][\w’'-]*|(?!(?:St|Mt|Ft)\.)[A-Z][\w’'-]*)"
_BODIES = by_letter(sorted(word for word in lists.COLLECTIVES | lists.ORGANISATION_HEADS if word.isalpha()))
_PLACED = opened(
    r"(?:,(?: (?:aged )?\d{1,3},)?(?= (?:of|from) ))? (?P<role>(?:of|with|from|at) (?:(?:the )?"
    rf"{_CAPITALISED}(?:(?: of| the| in| for| &)* {_CAPITALISED}){{0,6}}"
    rf"|(?P<body>the (?:[a-z]+[ -]){{0,3}}(?:{_BODIES}))(?![\w’'-])))",
    (" of ", " with ", " from ", " at ", ", of ", ", from ", ", aged ", *(f", {digit}" for digit in "123456789")),
)
_BEFORE_WHO = (" who ", ", who ")
_WHO = opened(
    r",? who (?:is |was |has been )?(?P<role>(?:heading|leading|chairing|running|representing|overseeing|directing"
    r"|managing|coaching|investigating|studying|advising|heads?|headed|leads?|led|chairs?|chaired|runs|ran|represents|represented|founded|co-founded"
    r"|owns|owned|directs|coaches|coached|manages|managed|oversees|oversaw|commands|commanded|teaches|studies|works|worked|keeps|farms|farmed"
    r"|covers|covered|advises|advised|volunteers|has (?:had|followed|worked)"
    rf"|serves|served|lives) {_PHRASE})(?={_FULL_STOP}|[,;:()—–―“\"]|\n|$)",
    _BEFORE_WHO,
)
_WHO_IS = opened(
    r",? who (?:is|was|became|remains|has been|had been) (?:now |then |also |once )?"
    rf"(?P<role>(?:an?|the|one of|his|her|{_CAPITALISED}['’]s?) {_TO_STOP})",
    _BEFORE_WHO,
)
_DETERMINER = regex(
    r"(?:(?<=[\s“\"—–(])|^)(?:(?:[Aa]n?|[Tt]he|[Tt]heir|[Hh]is|[Hh]er|[Ii]ts|[Aa]nother|[Oo]ne of)\b"
    r"|[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,3}[’']s?(?= ))"
)
_DETERMINERS = frozenset(("a", "an", "the", "their", "his", "her", "its", "another"))
_CLAUSE_END = regex(r"[,.;:()“”\"—–\n]")
_SHORTEST_CLAUSE = 3
_JOINED_TO = regex(r" (?:of|for|in|at|from|to|with)$")
_ENDS_SENTENCE = regex(r"(?<!\b[A-Z])(?<!\b(?:Gov|Gen|Sen|Rep|Col|Maj|Sgt))(?<!\b(?:Lt|Dr|Mr|Ms|St))\.$")
_DANGLING = frozenset(("who", "of", "for", "in", "and", "or", "as", "to", "the", "a"))
_PRONOUNS = frozenset(("his", "her", "their"))
_SEVERAL = frozenset(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "few", "many", "several"))
_ANOTHER_NAME = regex(r", (?:[A-Z][a-z]+\.? ){1,3}[A-Z]")
_FOR_LANDS = regex(r" (?:of|for) (?!an? |the )[a-z]+(?: and [a-z]+)?$")
_FACING = regex(r"(?!According)[A-Z]\w+ing\b")
_WHOSE = regex(r"(?: (?:whose|but)|\. (?:The|She|He|It|In|But|They|A|An|His|Her|This|That))\b.*$")
_AGE_BEFORE = regex(r"\b\d{1,3}[- ]year[- ]old $")
_BARE = 3
"""Words from which a description of a body tells something: "a group" alone does not."""
_DOING = regex(r" (?:that|which|who) [^,.;:()“”\"—–\n]{3,90}")
_BODY_BEFORE = regex(
    r"(?:\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)(?: [\w’'-]+){0,4}|[A-Z][\w.-]{0,24}['’]s?(?: [\w-]+){0,3})"
    r" (?P<noun>[a-z]+)$"
)
_DID = regex(
    r"(?:sent|gave|told|took|held|wrote|made|found|kept|left|lost|met|paid|ran|saw|sold|won|brought|bought|built|caught"
    r"|drove|spent|threw|hit|(?!(?:named|called|appointed|elected|considered|retired|based) )\w+ed)"
    r" (?:the|a|an|his|her|their|its) "
)
_OWNED = regex(r"\w+-(?:run|based|owned|backed|funded|controlled|listed)")
_AGED = regex(r"\b\d{1,3}-year-old$")
_YEAR_OLD = ("-year-old", "-year-old\n")
_OFFICES = ("Office ", "Department ", "Association ", "Service ")
_OFFICER = regex(r"(?:[A-Z][\w.-]{0,24} ){0,4}[A-Z][a-z]{1,24}['’]s $")
_NO_NOUN = ("ed", "ing", "s", "ly")
"""How words end that may be verbs, or are no nouns that stand before others."""
_ARTICLES = frozenset(("a", "an", "the", "his", "her", "its", "their"))
_VERBS_TOO = frozenset(("fire", "film", "train", "force", "head", "lead", "board", "fund", "court", "charge", "trust"))
"""Words before a role noun that may also be the verb of the clause: "that the president fire special counsel Bell"."""
_SERVICES = frozenset(("department", "brigade", "service", "services", "rescue", "safety", "protection"))


def roles_of(text: str, one: Candidate, kind: EntityKind) -> list[Description]:
    """Return everything that the words around one name say of whom it means, in order of the rules."""
    rules = RULES if kind == "person" else ORGANISATION_RULES
    after = text[one.end : one.end + 2]
    found = []
    for rule in rules.get(after if after[:1] == " " else after[:1]) or rules[_ELSE]:
        span = rule(text, one)
        if span is not None:
            found.append(Description(one.article, span.start, span.end, text[span.start : span.end]))
    return found


def _titles(text: str, one: Candidate) -> Span | None:
    """Find "Defense Secretary", "former prime minister", "spokesman" before the name."""
    start = one.title.start if one.title else one.start
    has_role = one.title is not None and not is_only_honorific(text[one.title.start : one.title.end])
    if not has_role and not _may_follow(text, start, _ROLE_BEFORE):
        return _aged(text, one.start)
    words, end = _words_before(text, max(0, start - 100), start)
    reach = start
    while words:
        word = words.pop()
        lower = word.lower()
        if lower.endswith(".") and _ENDS_SENTENCE.search(word):
            break
        if not has_role:
            if not (word[0].islower() and is_role(lower) and lower not in NOT_FIRST):
                break
            has_role = True
        elif not (_goes_on(text, word, end, words) or _is_compound(lower, words)) or (
            opens_clause(lower) and _opens_sentence(text, end - len(word))
        ):
            break
        reach = end - len(word)
        end = reach - 1
    if has_role:
        if (
            one.title
            and text.startswith(_OFFICES, reach)
            and (office := _OFFICER.search(text, max(0, reach - 60), reach))
        ):
            reach = office.start()  # "Torsby County Sheriff's Office Detective Ana Bell"
        return Span(reach, one.title.end if one.title else one.start - 1)
    return _aged(text, one.start)


def _opens_sentence(text: str, start: int) -> bool:
    """Whether the word at `start` is the first of a sentence or a line."""
    before = text[start - 2 : start] if start > 1 else text[:start]
    return not before.strip() or before[-1] == "\n" or before[0] in ".!?"


def _is_compound(word: str, before: list[str]) -> bool:
    """Whether a noun stands as an adjective in a title: "the local ferry service leader"; `before` is on its left.

    It does where an article or a word that modifies titles stands at most two such nouns before it.
    """
    for at in range(len(before), max(-1, len(before) - 3), -1):
        if not (word.isalpha() and word.islower()) or word in lists.FUNCTION_WORDS or word.endswith(_NO_NOUN):
            return False
        if word in _VERBS_TOO or word in word_set("speaking_verbs") or word in word_set("acting_verbs"):
            return False
        if word in _pasts():
            return False
        if at == 0:
            return False
        word = before[at - 1]
        if word in _ARTICLES or word in lists.MODIFIERS or word.endswith(("’s", "'s")):
            return True
    return False


@cache
def _pasts() -> frozenset[str]:
    """Return the past forms of irregular verbs."""
    return frozenset(form for entry in entries("irregular_verbs") for form in " ".join(entry.split(" | ")[1:]).split())


def _aged(text: str, start: int) -> Span | None:
    """Find "54-year-old" before the name that begins at `start`."""
    if start and text.endswith(_YEAR_OLD, 0, start - 1):
        aged = _AGED.search(text, max(0, start - 20), start - 1)
        return Span(aged.start(), aged.end()) if aged else None
    return None


def _may_follow(text: str, start: int, fits: Mapping[str, bool]) -> bool:
    """Whether the word before `start` fits."""
    if text[start - 1 : start] != " ":
        return text[max(0, start - 2) : start] == " \n"
    return fits[text[max(0, start - _LONGEST_WORD) : start - 1].rpartition(" ")[2]]


def _may_be_role(word: str) -> bool:
    """Whether a word ends in a role noun in small letters."""
    role = _plain_end(word)
    return role[:1].islower() and is_role(role.lower())


def _may_be_body(word: str) -> bool:
    """Whether a word is a noun for a body in small letters, or ends in one behind a mark, or is like "state-run"."""
    if word.isalpha():
        return word[0].islower() and is_body(word)
    body = _plain_end(word)
    return is_body(body) or _OWNED.fullmatch(body) is not None


def _plain_end(word: str) -> str:
    """Return what no mark but those of words stands in or behind: the "baker" of "(baker", "" of "baker,"."""
    if word.isalpha():
        return word
    end = _PLAIN_END.search(word)
    return end.group() if end else ""


_ROLE_BEFORE = Remembered(_may_be_role, 4096)
_BODY_WORD_BEFORE = Remembered(_may_be_body, 4096)


def _goes_on(text: str, word: str, end: int, before: list[str]) -> bool:
    """Whether the word that ends at `end` is part of the title on its right; `before` are the words on its left."""
    lower = word.lower()
    if lower in _VERBS_TOO and not _goes_before(text, end):
        return False
    return modifies(word, lower, before[-1].lower() if before else "")


def _goes_before(text: str, end: int) -> bool:
    """Whether a role or a body follows: "fire chief", "fire department chief", but not "fire special counsel"."""
    after = _WORD.search(text, end)
    return after is not None and (is_role(after.group().lower()) or after.group().lower() in _SERVICES)


def _words_before(text: str, first: int, end: int) -> tuple[list[str], int]:
    """Return the words, at most eight, that stand right before `end` with one space after each, and where they end.

    Read backwards from `end`, not behind `first`.
    """
    last = end - 1 if text[end - 1 : end] == "\n" else end
    if text[last - 1 : last] != " ":
        return [], end
    found: list[str] = []
    for word in reversed(text[first:last].rsplit(" ", _MOST_BEFORE + 1)[-_MOST_BEFORE - 1 : -1]):
        if not (word.isalpha() or _PLAIN_WORD.fullmatch(word)):
            if rest := _PLAIN_END.search(word):
                found.append(rest.group())
            break
        found.append(word)
    found.reverse()
    return found, last - 1


def _apposition(text: str, one: Candidate) -> Span | None:
    """Find ", 54, a baker from Ashford," and " — the mayor of Ashford —" after the name."""
    return _checked(_after(text, one.end))


def in_apposition(text: str, end: int) -> bool:
    """Whether the name that ends at `end` is followed by what somebody is: ", a baker from Ashford,"."""
    return _checked(_after(text, end)) is not None


def _after(text: str, end: int) -> re.Match[str] | None:
    """Return what stands between a comma or dash and the next, unless it begins as no description does."""
    if text.startswith(", ", end):
        word = text[end + 2 : text.find(" ", end + 2, end + _LONGEST_WORD)]
        if word in NOT_FIRST and text[end + 2 + len(word)] == " ":
            return None
    return _unless_long(_AFTER.match(text, end))


def _unless_long(match: re.Match[str] | None) -> re.Match[str] | None:
    """Drop a phrase that does not end where a phrase can."""
    return None if match is None or match.end() - match.start("role") > _LONGEST_PHRASE else match


def introduced(text: str, one: Candidate) -> bool:
    """Whether what somebody is stands before the name and a comma after it: "the guild's chair, Ana Bell, said"."""
    if text[one.end : one.end + 1] not in (",", "."):
        return False
    span = _preposed(text, one)
    if span is None:
        return False
    words = text[span.start : span.end]
    return _ends_in_somebody(words.split()[-1]) or _FOR_LANDS.search(words) is not None


def _ends_in_somebody(word: str) -> bool:
    """Whether a role or a name is the last word before the comma; "the editor of a newsletter, X," names no person."""
    return word[0].isupper() or (is_role(word.lower()) and not can_be_a_firm(word))


def _collective(text: str, one: Candidate) -> Span | None:
    """Find ", a nonprofit group that ..." after the name of an organisation."""
    match = _unless_long(_AFTER.match(text, one.end))
    if match and match.group("role").startswith(("a ", "an ", "the ", "which is ")):
        words = _WORD.findall(match.group("role").lower())
        head = next((at for at, word in enumerate(words) if at and word in CLOSERS), len(words))
        if is_body(words[head - 1]):
            more = _DOING.match(text, match.end("role")) if len(words) < _BARE else None
            return Span(match.start("role"), more.end() if more else match.end("role"))
    return None


def _collective_before(text: str, one: Candidate) -> Span | None:
    """Find "the nonprofit group", "state-run" before the name of an organisation."""
    if not _may_follow(text, one.start, _BODY_WORD_BEFORE):
        return None
    words, end = _words_before(text, max(0, one.start - 80), one.start)
    if not words:
        return None
    if not is_body(words[-1]) and not _OWNED.fullmatch(words[-1]):
        return None
    reach = end - len(words.pop())
    for word in reversed(words):
        if _ENDS_SENTENCE.search(word) or not modifies(word, word.lower(), "the"):
            break
        reach -= len(word) + 1
    return Span(reach, one.start - 1)


def _collective_behind(text: str, one: Candidate) -> Span | None:
    """Find " news agency" right behind the name of an organisation."""
    found = None if one.possessive else body_behind(text, one.end)
    return Span(found.start() + 1, found.end()) if found else None


def _collective_preposed(text: str, one: Candidate) -> Span | None:
    """Find "The manufacturer, " before the name of an organisation and a comma."""
    start = one.start - 4 if text[one.start - 4 : one.start] == "the " else one.start
    if text[start - 2 : start] != ", " or text[one.end : one.end + 1] not in (",", "."):
        return None
    found = _BODY_BEFORE.search(text, max(0, start - 80), start - 2)
    return Span(found.start(), found.end()) if found and is_body(found.group("noun")) else None


def _copula(text: str, one: Candidate) -> Span | None:
    """Find "is the mayor of Ashford" after the name."""
    verb = one.end
    if text[verb : verb + 1] == ",":
        verb = text.find(",", verb + 1, verb + _INSERTED) + 1
    return _checked(_unless_long(_COPULA.match(text, one.end))) if text.startswith(_BEING, verb) else None


def _who(text: str, one: Candidate) -> Span | None:
    """Find ", who heads the agency"."""
    if not text.startswith(_BEFORE_WHO, one.end):
        return None
    match = _WHO.match(text, one.end)
    return _whole(match) if match else _checked(_WHO_IS.match(text, one.end))


def _placed(text: str, one: Candidate) -> Span | None:
    """Find "of Ashford", "with the Harbour Board"."""
    match = None if one.possessive else _PLACED.match(text, one.end)
    if match is None:
        return None
    if match.group("role").endswith(("'s", "’s")):
        return None
    at = match.group("role").startswith("at ")
    if at and match.group("body"):
        return None
    if at and not (_is_of_body(match.group("role")) and _titles(text, one)):
        return None
    return Span(match.start("role"), match.end("role"))


def _is_of_body(role: str) -> bool:
    """Whether the place at which somebody is is an institution: "at Torsby Hospital", "at the Museum of Art"."""
    return any(word.lower() in lists.ORGANISATION_HEADS for word in role.split())


def _preposed(text: str, one: Candidate) -> Span | None:
    """Find "the agency's director, " before the name."""
    start = one.title.start if one.title else one.start
    if text[start - 4 : start] == "old " and (aged := _AGE_BEFORE.search(text, max(0, start - 20), start)):
        start = aged.start()  # "one soldier, 26-year-old Ana Bell"
    if text[start - 2 : start] != ", " or text[one.end : one.end + 1] not in (",", ".", ";", ")", "—", "’", "'", ""):
        return None
    clause = _CLAUSE_END.split(text[max(0, start - 130) : start - 2])[-1]
    if len(clause) < _SHORTEST_CLAUSE or _FACING.match(clause.lstrip()):
        return None  # "Facing the chief of the firm, Ana Bell said ..."
    found = None
    for match in reversed(list(_DETERMINER.finditer(clause))):
        begin = start - 2 - len(clause) + match.start()
        words = _WORD.findall(text, begin, start - 2)
        if found is not None and not _JOINED_TO.search(text[begin : found.start].rstrip()):
            break
        if names_somebody(words[1:] if words[0].lower() in _DETERMINERS else words):
            found = Span(begin, start - 2)
    return found


def _checked(match: re.Match[str] | None) -> Span | None:
    """Keep a phrase whose head is a role noun or a word for a people."""
    if match is None:
        return None
    words = _WORD.findall(match.group("role"))
    if not words or words[0].lower() in NOT_FIRST or does_something(words) or not names_somebody(words):
        return None
    if _DID.match(match.group("role")):
        return None  # "Her brother, Ira Bell, carried their mother out"
    if words[0].lower() == "the" and words[1].lower() in _SEVERAL:
        return None  # "after the death of Ana Bell, the three doctors who knew her stayed at home"
    if words[0].lower() in _PRONOUNS and _ANOTHER_NAME.match(match.string, match.end("role")):
        return None  # "Ana Bell, her army chief, Ira Dorn, and others": her chief is not Bell
    return _whole(match)


def _whole(match: re.Match[str]) -> Span:
    """Return the role without what goes on about it or small words left dangling at its end."""
    role = match.group("role")
    if " whose" in role or " but" in role or ". " in role:
        role = _WHOSE.sub("", role)
    role = role.rstrip()
    while (space := role.rfind(" ")) >= 0 and role[space + 1 :] in _DANGLING:
        role = role[:space]
    return Span(match.start("role"), match.start("role") + len(role))


Rule = Callable[[str, Candidate], Span | None]
_ELSE = "else"
"""The row of what has none of its own."""
RULES: dict[str, tuple[Rule, ...]] = {
    ",": (_titles, _apposition, _preposed, _copula, _who, _placed),
    "—": (_titles, _apposition, _preposed),
    **dict.fromkeys("–―", (_titles, _apposition)),
    **dict.fromkeys((" (", " —", " –", " ―", " -"), (_titles, _apposition)),
    **dict.fromkeys((" i", " b", " r", " s", " h"), (_titles, _copula)),
    " w": (_titles, _copula, _who, _placed),
    **dict.fromkeys((" o", " f", " a"), (_titles, _placed)),
    **dict.fromkeys((".", ";", ")", "’", "'", ""), (_titles, _preposed)),
    _ELSE: (_titles,),
}
"""What stands right behind a person's name, with a space the letter after it -> the rules that may find something."""
ORGANISATION_RULES: dict[str, tuple[Rule, ...]] = {
    ",": (_collective_before, _collective_preposed, _collective),
    **dict.fromkeys(("—", "–", "―", " (", " —", " –", " ―", " -"), (_collective_before, _collective)),
    ".": (_collective_before, _collective_preposed),
    _ELSE: (_collective_before, _collective_behind),
}
"""The same for the name of an organisation."""
