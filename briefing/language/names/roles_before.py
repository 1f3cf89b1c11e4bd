"""Roles that stand before a name: "Defense Secretary Ana Bell", "Its mayor, Ana Bell,"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from briefing.language.names import lists
from briefing.language.names.candidates import Candidate
from briefing.language.names.role_words import (
    NOT_FIRST,
    can_be_a_firm,
    is_only_honorific,
    is_role,
    modifies,
    names_somebody,
    opens_clause,
)
from briefing.lexicon import entries, word_set
from briefing.matching.patterns import regex
from briefing.matching.remembered import Remembered
from briefing.model import Span

WORD = regex(r"[^\s,;:()“”\"]+")
_PLAIN_WORD = regex(r"[\w’'.&-]+")
_PLAIN_END = regex(r"[\w’'.&-]+\Z")
LONGEST_WORD = 40
_MOST_BEFORE = 8
"""Words before a name that are looked at."""
_DETERMINER = regex(
    r"(?:(?<=[\s“\"—–(])|^)(?:(?:[Aa]n?|[Tt]he|[Tt]heir|[Hh]is|[Hh]er|[Ii]ts|[Aa]nother|[Oo]ne of)\b"
    r"|[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,3}[’']s?(?= ))"
)
_DETERMINERS = frozenset(("a", "an", "the", "their", "his", "her", "its", "another"))
_CLAUSE_END = regex(r"[,;:()“”\"—–\n]|\.(?<!\b[A-Z]\.)(?= +[A-Z]|\n|$)")
_SHORTEST_CLAUSE = 3
_JOINED_TO = regex(r" (?:of|for|in|at|from|to|with)$")
ENDS_SENTENCE = regex(r"(?<!\b[A-Z])(?<!\b(?:Gov|Gen|Sen|Rep|Col|Maj|Sgt))(?<!\b(?:Lt|Dr|Mr|Ms|St))\.$")
_FOR_LANDS = regex(r" (?:of|for) (?!an? |the )[a-z]+(?: and [a-z]+)?$")
_FACING = regex(r"(?!According)[A-Z]\w+ing\b")
_AGE_BEFORE = regex(r"\b\d{1,3}[- ]year[- ]old $")
_RANKED = regex(r"\b(?:(?:[Ww]orld|[Nn]ational|[Ff]ormer|[Ss]eeded) )*[Nn]o\. \d{1,3} $")
_AGED = regex(r"\b\d{1,3}-year-old$")
_YEAR_OLD = ("-year-old", "-year-old\n")
_COMPLEMENTS = frozenset(("defence", "defense", "education", "mission", "operations", "police", "staff", "state"))
"""What stands behind "of" at the end of an office."""
_OFFICE_BEFORE = regex(
    r"(?<![\w-])(?P<role>(?:(?:former|deputy|acting|assistant|then|vice|[A-Z][\w.]{0,24}) ){0,4}"
    r"(?:secretary|minister|chief|director|head|under-?secretary) of [a-z]+) $"
)
"""An office whose name does not end in its noun: "former secretary of state Ana Bell"."""
_OFFICES = ("Office ", "Department ", "Association ", "Service ")
_OFFICER = regex(r"(?:[A-Z][\w.-]{0,24} ){0,4}[A-Z][a-z]{1,24}['’]s $")
_NO_NOUN = ("ed", "ing", "s", "ly")
"""How words end that may be verbs, or are no nouns that stand before others."""
_ARTICLES = frozenset(("a", "an", "the", "his", "her", "its", "their"))
_BEFORE_NOUNS = frozenset(("and", "by", "for", "from", "including", "like", "of", "with"))
"""Small words behind which no verb stands."""
_VERBS_TOO = frozenset(("fire", "film", "train", "force", "head", "lead", "board", "fund", "court", "charge", "trust"))
"""Words before a role noun that may also be the verb of the clause: "that the president fire special counsel Bell"."""
_FIELDS = frozenset(
    ("accounts", "admissions", "affairs", "arms", "athletics", "awards", "careers", "claims", "commodities",
     "communications", "customs", "drugs", "economics", "elections", "engineering", "equities", "events", "facilities",
     "fisheries", "fishing", "fundraising", "futures", "housing", "logistics", "marketing", "markets", "metals",
     "mining", "news", "nursing", "operations", "parks", "physics", "planning", "politics", "programmes", "programs",
     "projects", "relations", "resources", "roads", "sales", "schools", "securities", "services", "shipping", "sports",
     "standards", "studies", "systems", "training", "utilities", "works")
)  # fmt: skip
"""What an officer is over, in the plural or in "ing"."""
_CLAUSE_OPENS = frozenset((", ", "” ", '" '))
_ADDRESSED = ("Dr", "Dr.", "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.")
_ADDRESSING = tuple(f" {word}" for word in _ADDRESSED)
_THOUGHTS = word_set("thought_nouns")
"""What somebody has or does, behind which a clause without "that" may stand: "the decision principal Ana Bell took"."""
_SERVICES = frozenset(("department", "brigade", "service", "services", "rescue", "safety", "protection"))


def titles(text: str, one: Candidate) -> Span | None:
    """Find "Defense Secretary", "former prime minister", "spokesman" before the name."""
    start = one.title.start if one.title else one.start
    has_role = one.title is not None and not is_only_honorific(text[one.title.start : one.title.end])
    if not has_role and not may_follow(text, start, _ROLE_BEFORE):
        return _aged(text, one.start)
    words, end = words_before(text, max(0, start - 100), start)
    reach = start
    if not has_role and words and words[-1] in _COMPLEMENTS:
        office = _OFFICE_BEFORE.search(text, max(0, start - 90), start)
        return Span(*office.span("role")) if office else _aged(text, one.start)
    while words:
        word = words.pop()
        lower = word.lower()
        if lower.endswith(".") and ENDS_SENTENCE.search(word):
            break
        if not has_role:
            if not (word[0].islower() and is_role(lower) and lower not in NOT_FIRST):
                break
            if len(one.words) == 1 and lower not in lists.ROLES and not one.title:
                break  # "told investigators Bell was there"
            if one.title and (lower.endswith("men") or (lower.endswith("s") and lower not in lists.ROLES)):
                break  # "the women Mr Bell met"
            has_role = True
        elif not (_goes_on(text, word, end, words) or _is_compound(lower, words, text, end - len(word))) or (
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
        return Span(reach, _before_rank(text, one.title, reach) if one.title else one.start - 1)
    return _aged(text, one.start)


def _before_rank(text: str, title: Span, first: int) -> int:
    """Return where a role ends that a title closes: before a short rank of its own, "navy spokesman Capt. Ana Bell"."""
    rank = text[title.start : title.end]
    if rank.endswith(_ADDRESSING):
        return title.start + len(rank.rpartition(" ")[0])  # "Chief Medical Examiner Dr. Ana Bell"
    if rank in _ADDRESSED and first < title.start:
        return title.start - 1  # "spokesman Mr Bell"
    if not rank.endswith(".") or " " in rank or title.start - 1 <= first:
        return title.end
    word = text[first : title.start - 1].rpartition(" ")[2]
    return title.start - 1 if word.islower() and word in lists.ROLES else title.end


def _opens_sentence(text: str, start: int) -> bool:
    """Whether the word at `start` is the first of a sentence or a line."""
    before = text[start - 2 : start] if start > 1 else text[:start]
    return not before.strip() or before[-1] == "\n" or before[0] in ".!?"


def _is_compound(word: str, before: list[str], text: str, start: int) -> bool:
    """Whether a noun stands as an adjective in a title: "the local ferry service leader"; `before` is on its left.

    It does where an article or a word that modifies titles stands at most two such nouns before it, or a comma or the
    end of a quotation right before them: `start` is where the word begins in `text`.
    """
    for at in range(len(before), max(-1, len(before) - 3), -1):
        if (
            not (word.isalpha() and word.islower())
            or word in lists.FUNCTION_WORDS
            or (word.endswith(_NO_NOUN) and word not in _FIELDS)
        ):
            return False
        if word in _VERBS_TOO or word in word_set("speaking_verbs") or word in word_set("acting_verbs"):
            return False
        if word in pasts() or word in _THOUGHTS:
            return False
        if at == 0:
            first = start - sum(len(each) + 1 for each in before)
            return text[first - 2 : first] in _CLAUSE_OPENS and not _is_base(word)
        word = before[at - 1]
        if word in _ARTICLES or word in lists.MODIFIERS or word in _BEFORE_NOUNS or word.endswith(("’s", "'s")):
            return True
        if word[0].isupper() and at > 1:
            return True
    return False


def _is_base(word: str) -> bool:
    """Whether a word may be a verb in the present: "left, congratulate winners"."""
    past = word + ("d" if word.endswith("e") else "ed")
    return word in bases() or any(past in word_set(name) for name in ("acting_verbs", "speaking_verbs", "party_verbs"))


@cache
def pasts() -> frozenset[str]:
    """Return the past forms of irregular verbs."""
    return frozenset(form for entry in entries("irregular_verbs") for form in " ".join(entry.split(" | ")[1:]).split())


@cache
def bases() -> frozenset[str]:
    """Return the infinitives of irregular verbs."""
    return frozenset(entry.split(" | ")[0] for entry in entries("irregular_verbs"))


def _aged(text: str, start: int) -> Span | None:
    """Find "54-year-old" or "world No. 2" before the name that begins at `start`."""
    if text[start - 2 : start - 1].isdecimal() and (ranked := _RANKED.search(text, max(0, start - 30), start)):
        return Span(ranked.start(), start - 1)
    if start and text.endswith(_YEAR_OLD, 0, start - 1):
        aged = _AGED.search(text, max(0, start - 20), start - 1)
        return Span(aged.start(), aged.end()) if aged else None
    return None


def may_follow(text: str, start: int, fits: Mapping[str, bool]) -> bool:
    """Whether the word before `start` fits."""
    if text[start - 1 : start] != " ":
        return text[max(0, start - 2) : start] == " \n"
    return fits[text[max(0, start - LONGEST_WORD) : start - 1].rpartition(" ")[2]]


def _may_be_role(word: str) -> bool:
    """Whether a word ends in a role noun in small letters."""
    role = plain_end(word)
    return role[:1].islower() and (is_role(role) or role in _COMPLEMENTS)


def plain_end(word: str) -> str:
    """Return what no mark but those of words stands in or behind: the "baker" of "(baker", "" of "baker,"."""
    if word.isalpha():
        return word
    end = _PLAIN_END.search(word)
    return end.group() if end else ""


_ROLE_BEFORE = Remembered(_may_be_role, 4096)


def _goes_on(text: str, word: str, end: int, before: list[str]) -> bool:
    """Whether the word that ends at `end` is part of the title on its right; `before` are the words on its left."""
    lower = word.lower()
    if lower in _VERBS_TOO and not _goes_before(text, end):
        return False
    return modifies(word, lower, before[-1].lower() if before else "")


def goes_before_role(text: str, word: str, end: int, before: list[str]) -> bool:
    """Whether the word that ends at `end` belongs to the role on its right; `before` are the words on its left."""
    lower = word.lower()
    if lower in lists.FUNCTION_WORDS or lower in pasts() or (lower.endswith("ed") and lower not in lists.MODIFIERS):
        return False
    return _goes_on(text, word, end, before) or word.endswith(("’s", "'s"))


def _goes_before(text: str, end: int) -> bool:
    """Whether a role or a body follows: "fire chief", "fire department chief", but not "fire special counsel"."""
    after = WORD.search(text, end)
    return after is not None and (is_role(after.group().lower()) or after.group().lower() in _SERVICES)


def words_before(text: str, first: int, end: int) -> tuple[list[str], int]:
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


def introduced(text: str, one: Candidate) -> bool:
    """Whether what somebody is stands before the name and a comma after it: "the guild's chair, Ana Bell, said"."""
    if text[one.end : one.end + 1] not in (",", "."):
        return False
    span = preposed(text, one)
    if span is None:
        return False
    words = text[span.start : span.end]
    return _ends_in_somebody(words.split()[-1]) or _FOR_LANDS.search(words) is not None


def _ends_in_somebody(word: str) -> bool:
    """Whether a role or a name is the last word before the comma; "the editor of a newsletter, X," names no person."""
    return word[0].isupper() or (is_role(word.lower()) and not can_be_a_firm(word))


_SHORT_ROLE = 40
"""Characters of a short role between the comma and the name."""
_BORN = regex(r"(?:the |a )?[A-Z][a-z]+-born")
_LETTERS = regex(r",? (?:[A-Z]{2,4}|(?:[A-Z]\.){2,3})(?=,)")
"""Letters behind a name: "Ana Bell QC,", "Ana Bell, R.N.,"."""
_AFTER_PREPOSED = frozenset((",", ".", ";", ")", "—", "’", "'", ""))
_SAYING = frozenset((" said", " says", " told"))
_FINITE = frozenset(("is", "are", "was", "were", "has", "have", "had", "will", "would", "when", "where"))
"""Words of a whole clause before a name: "the likeliest heir is the son of his aide, Ana Bell" tells her no role."""
_RELATIVES = frozenset(("who", "that", "which", "whom", "whose"))
_OFFICE_OF = regex(r" ?(?:[A-Z][\w.-]* ){0,3}[A-Z][\w.-]*['’]s? (?:[A-Z]\w+ ?){1,4}$")
"""What tells an office though no comma follows the name: ", Norway's Prime Minister, Ana Bell said"."""
_OFFICE_FOR = regex(r"[A-Z][a-z]+ (?:for|to) ")


def _is_short_role(words: str) -> bool:
    """Whether all that stands before a name is a role of few words: "upper-house member", "the Oslo-born"."""
    if _BORN.fullmatch(words):
        return True
    *others, last = words.split()
    return (
        last.isalpha()
        and is_role(last)
        and all(word in lists.MODIFIERS or "-" in word or is_role(word) for word in others)
    )


def _is_clause(words: list[str], found: Span | None) -> bool:
    """Whether a verb stands among the words, and in no relative clause; `found`: the role they would go on with."""
    if _FINITE.isdisjoint(words) or found is not None:
        return not _FINITE.isdisjoint(words)
    first = next(at for at, word in enumerate(words) if word in _FINITE)
    return _RELATIVES.isdisjoint(words[:first])


def preposed(text: str, one: Candidate) -> Span | None:
    """Find "the agency's director, " before the name."""
    start = one.title.start if one.title else one.start
    if text[start - 4 : start] == "old " and (aged := _AGE_BEFORE.search(text, max(0, start - 20), start)):
        start = aged.start()  # "one soldier, 26-year-old Ana Bell"
    end, says = one.end, False
    if text[end : end + 1] == " " or text[end + 3 : end + 4] == ".":
        if text[start - 2 : start] != ", ":
            return None
        if letters := _LETTERS.match(text, end):
            end = letters.end()
        says = text[end : end + 5] in _SAYING
    if text[end : end + 1] not in _AFTER_PREPOSED and not says:
        return None
    if text[start - 2 : start] != ", ":
        if text[end : end + 1] != "," or len(one.words) == 1:
            return None
        if not may_follow(text, start, _ROLE_BEFORE) and text[start - 6 : start] != "-born ":
            return None
        between = text.rfind(", ", max(0, start - _SHORT_ROLE), start)
        if between < 0 or not _is_short_role(text[between + 2 : start - 1]):
            return None
        start = between + 2  # "the faction's treasurer, upper-house member Ana Bell,"
    clause = _CLAUSE_END.split(text[max(0, start - 130) : start - 2])[-1]
    if len(clause) < _SHORTEST_CLAUSE or _FACING.match(clause.lstrip()):
        return None  # "Facing the chief of the firm, Ana Bell said ..."
    if says and not (len(one.words) > 1 and _OFFICE_OF.match(clause)):
        return None
    bare = clause.lstrip()
    if _OFFICE_FOR.match(bare) and is_role(bare.partition(" ")[0].lower()) and bare[:1].isupper():
        return Span(start - 2 - len(bare), start - 2)  # "Counsel for the guild, Ana Bell, said"
    found = None
    for match in reversed(list(_DETERMINER.finditer(clause))):
        begin = start - 2 - len(clause) + match.start()
        words = WORD.findall(text, begin, start - 2)
        if found is not None and not _JOINED_TO.search(text[begin : found.start].rstrip()):
            break
        if not _is_clause(words, found) and names_somebody(words[1:] if words[0].lower() in _DETERMINERS else words):
            found = Span(begin, start - 2)
    return found
