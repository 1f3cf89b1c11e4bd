"""All capitalised words of an article that may be names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from briefing.language.names import lists
from briefing.language.names.candidates import Candidate, candidate
from briefing.language.names.headings import after_dateline
from briefing.language.names.nicknames import with_nicknames
from briefing.language.names.pieces import pieces
from briefing.language.names.shapes import runs
from briefing.language.names.tokens import Token, tokens_of
from briefing.language.names.words import is_adjective, is_people
from briefing.lexicon import word_set
from briefing.matching.acting import deed
from briefing.matching.naming import fold
from briefing.matching.patterns import regex
from briefing.matching.remembered import Remembered
from briefing.model import Document, Span

_GOVERNING = regex(
    r" (administration|government|regime|campaign|authorities|officials|delegation|delegates?|army|military|navy|police"
    r"|air force|coast guard|parliament|embassy|central bank|supreme court|security (?:forces|services)|armed forces"
    r"|special forces|party"
    r"|(?:foreign|interior|defen[cs]e|health|finance|justice|unification|education|trade|labou?r|energy|oil|transport"
    r"|information|culture|agriculture|environment) [Mm]inistry"
    r"|(?:war crimes |constitutional |appeals |high |federal )?(?:court|tribunal)|secret (?:police|service)"
    r"|intelligence (?:agency|services?)|(?:election|electoral|human rights) commission|consulate|presidency"
    r"|legislature|(?:prosecutor|attorney) general[’']s office"
    r"|(?:county )?(?:prosecutor|sheriff|coroner|(?:medical )?examiner|(?:district|state[’']s) attorney)[’']s office)\b"
    r"(?: ([a-z]+))?"
)
_BODIES = frozenset(
    ("adm", "agr", "air", "app", "arm", "att", "aut", "cam", "cen", "coa", "con", "cor", "cou", "cul", "def", "del",
     "dis", "edu", "exa", "ele", "emb", "ene", "env", "fed", "fin", "for", "gov", "hea", "hig", "hum", "inf", "int",
     "jus", "lab", "leg", "med", "mil", "nav", "off", "oil", "par", "pol", "pre", "pro", "reg", "sec", "she", "spe",
     "sta", "sup", "tra", "tri", "uni", "war")
)  # fmt: skip
"""How the nouns of _GOVERNING begin."""
_FREE = frozenset(
    (
        "administration",
        "government",
        "regime",
        "campaign",
        "authorities",
        "officials",
        "delegation",
        "delegate",
        "delegates",
        "party",
    )
)
"""Bodies whose noun describes no other noun: "the army base", but hardly "the regime base"."""
_SPEAKING_FOR = frozenset(("official", "officials", "spokesman", "spokeswoman", "spokesperson", "statement", "source"))
"""Who and what speaks for a ministry: "a Norwegian foreign ministry official said"."""
_VERBS = lists.FUNCTION_WORDS | word_set("speaking_verbs") | word_set("acting_verbs")
_OF_TOWNS = frozenset(("police", "authorities", "officials"))
_MONTHS = frozenset(("jan", "mar", "sun", "sat", "mon", "may", "april", "june", "august"))
_DAY = regex(r"\.? \d")
_NUMBERED = regex(r"-\d")
_CREDIT = regex(
    r"\(?(?:Additional )?(?:Reporting|Editing|Writing|Photos?|Image|Picture|Credit|Caption|Compiled|Translated)"
    r"(?: and \w+)? by\b|By [A-Z]\w+ [A-Z]\S+(?: [A-Z]\S+)?(?:[,/]|$)|(?:Photo|Image|Credit|Source)s?:"
    r"|Follow .{1,60} on (?:Twitter|Facebook)"
    r"|(?:[—–-]+ ?)?With (?:assistance|reporting|contributions|help) (?:by|from)\b"
)
_CREDITS_OPEN = frozenset(
    ("Ad", "By", "Ca", "Co", "Cr", "Ed", "Fo", "Im", "Ph", "Pi", "Re", "So", "Tr", "Wi", "Wr", "—W", "— ", "–W", "--")
)
_CREDITED = ("contributed to this ", "(AP Photo", "(Photo", "(File", "Getty Images", "/AP", "/Reuters", "/AFP", "/EPA")
"""How lines begin, or what they hold, that name who wrote or photographed and not who takes part."""
_MANIFOLD = frozenset(
    ("bureau", "department", "ministry", "office", "directorate", "secretariat", "committee", "board")
)
"""Bodies that are of several things."""
_OWNERS_OF_NONE = lists.CALENDAR | lists.HONORIFICS.keys() | word_set("holidays")
_OF_A_KNOWN = regex(r"(?:\b[Tt]he|['’]s?|\b(?:[Hh]is|[Hh]er|[Tt]heir)) (?:[a-z-]+ ){0,3}$")
_THE = "The "
_DASHED = frozenset(("— ", "– ", "- ", "—\n", "–\n"))
_HOUSE = ("house",)
_SITTING = (_HOUSE, ("senate",))
_COMMITTEE = regex(r" [a-z]+ (?:(?:and )?[a-z]+ ){0,2}(?:sub)?committee\b")
"""The Senate banking committee, the House ways and means committee."""
_UNIONS = frozenset(
    (("un",), ("u n",), ("u.n",), ("u.n.",), ("united", "nations"), ("eu",), ("european", "union"),
     ("african", "union"), ("au",), ("arab", "league"), ("osce",), ("nato",), ("commonwealth",))
)  # fmt: skip
_OWNING = _UNIONS.union(_SITTING)
_OF_A_UNION = regex(
    r"( (?:(?!and |or |to |in |has |had |was )[a-z-]+ ){0,3}?"
    r"(?:agency|mission|tribunal|court|force|commission|watchdog|secretariat|panel)"
    r")(?: (?:in|for|at|on|has|had|is|was|will|would|said|[a-z]+ed|[a-z]+s)\b|[,.;:])"
)
"""The bodies of unions of states: the United Nations refugee agency."""
_SEATED = regex(r" in [A-Z][\w-]+(?: [A-Z][\w-]+)?")
"""Where a body sits that nothing else tells from others: the United Nations mission in Torsby."""
_SERIES = regex(r"(?:, [A-Z][a-z]+){1,3},? and [A-Z][a-z]+")
_QUOTED = frozenset((" “", ' "'))
"""What stands before a nickname."""
_OPENERS = frozenset("“\"‘'«„(*•[—–-:―")
_OPENING = frozenset((": ", "* "))
"""What stands before a word that opens a quotation, a list item or what follows a colon."""


class Part(NamedTuple):
    """A piece of a run, its places counted from the beginning of the run."""

    first: int
    last: int
    named: Candidate | None
    """The name that it holds."""
    owner: tuple[str, ...]
    """The folded words, where it may be whose government or army is named; else empty."""
    is_month: bool
    """Whether it may be the name of a month as well as that of somebody."""


def scan(document: Document, skipped: frozenset[int]) -> list[Candidate]:
    """Return the candidates of a document in order of place; none in datelines, credits and the sentences `skipped`."""
    found: list[Candidate] = []
    article, text = document.article.id, document.article.text
    credits_here = [words for words in _CREDITED if words in text]
    quoted: list[int] = []
    paragraph = 0
    for sentence in document.sentences:
        if sentence.index in skipped or _is_credit(sentence.text, credits_here):
            continue
        start = sentence.start
        if sentence.paragraph != paragraph:
            paragraph = sentence.paragraph
            start = after_dateline(text, start, sentence.end)
        listed = 0
        for place, end in runs(text, start, sentence.end):
            if place < listed:
                continue
            opens = place == start or text[place - 1] in _OPENERS or text[place - 2 : place] in _OPENING
            if parts := (_OPENING_PARTS if opens else _PARTS)[text[place:end]]:
                there = _of_run(article, text, place, parts, opens)
                if there and text[end : end + 1] == "," and (listed := _series_end(text, there[-1])):
                    there[-1] = _with_series(text, there[-1], listed)
                found += there
                if there and text[end : end + 2] in _QUOTED:
                    quoted.append(len(found) - 1)
    return with_nicknames(text, found, quoted) if quoted else found


def _series_end(text: str, one: Candidate) -> int:
    """Return where "Bureau of Harbours, Quays and Piers" ends whose first words are a candidate; 0 if it is none."""
    if one.guess != "organisation" or len(one.words) < 3 or one.possessive or one.words[-2] != "of":
        return 0
    series = _SERIES.match(text, one.end) if one.words[-3] in _MANIFOLD else None
    return series.end() if series else 0


def _with_series(text: str, one: Candidate, end: int) -> Candidate:
    """Return a candidate that goes on to `end`."""
    key = fold(text[one.start : end])
    return one._replace(end=end, text=text[one.start : end], key=key, words=tuple(key.split()))


def _is_credit(line: str, credited: Sequence[str]) -> bool:
    """Whether a line names who made it; `credited`: those of _CREDITED that stand somewhere in its article."""
    if (line[0] == "(" or line[:2] in _CREDITS_OPEN) and _CREDIT.match(line):
        return True
    return bool(credited) and any(map(line.__contains__, credited))


def _of_run(article: int, text: str, start: int, parts: Sequence[Part], opens: bool) -> list[Candidate]:
    """Return the candidates of the capitalised run that begins at `start`."""
    found = []
    for first, last, named, owner, is_month in parts:
        end = start + last
        after = text[end : end + 1]
        if after == " " and owner and text[end + 1 : end + 4] in _BODIES:
            governing = _GOVERNING.match(text, end)
            grouped = _group(article, text, owner, start + first, governing) if governing else None
            if grouped:
                found.append(grouped)
                continue
        if (after == "/" or (after == " " and text.startswith("(@", end + 1))) and _is_signed(text, start + first, end):
            continue
        if after == " " and owner in _OWNING and (body := _body_of(article, text, owner, start + first, end)):
            found.append(body)
            continue
        if named is None:
            if after == " " and owner == _HOUSE and (house := _chamber(article, text, start + first, end)):
                found.append(house)
            continue
        if is_month and (after == " " or after == ".") and _DAY.match(text, end):
            continue
        if after == "-" and _NUMBERED.match(text, end):
            continue  # "EB-5", "Airbus A-380"
        one = _placed(named, article, start)
        if (
            (one.guess == "organisation" or (one.guess is None and " of " in one.text))
            and not one.title
            and one.start == start + first
        ):
            one = _with_the(text, one, opens and first <= len(_THE))
        found.append(one)
    return found


def _body_of(article: int, text: str, owner: tuple[str, ...], start: int, end: int) -> Candidate | None:
    """Return "Senate banking committee", "U.N. refugee agency" as one name, whose first words end at `end`."""
    if owner in _SITTING:
        committee = _COMMITTEE.match(text, end)
        return _named_body(article, text, start, committee.end()) if committee else None
    union = _OF_A_UNION.match(text, end)
    if union is None:
        return None
    seat = None if " " in union.group(1)[1:] else _SEATED.match(text, union.end(1))
    return _named_body(article, text, start, seat.end() if seat else union.end(1))


def _is_signed(text: str, start: int, end: int) -> bool:
    """Whether the words sign a picture or an embedded post: "(Ana Bell/Torsby Press)", "— Ana Bell (@bell) May 2"."""
    if text[end] == "/":
        return text[end + 1 : end + 2].isupper() and " " in text[start:end]
    return text[end + 1 : end + 3] == "(@" and text[start - 2 : start] in _DASHED


def _chamber(article: int, text: str, start: int, end: int) -> Candidate | None:
    """Return "House" as a name where the chamber of a parliament does something: "The House voted"."""
    if text[start:end] != "House" or text[start - 4 : start].lower() != "the " or deed(text, start, end) is None:
        return None
    return Candidate(article, start, end, "House", "house", ("house",), "organisation", None, (), False, False)


def _with_the(text: str, one: Candidate, opens: bool) -> Candidate:
    """Return an organisation with the article that belongs to its name: "The Harbour Times".

    `opens`: that article opens a sentence, where only the names of media are known to have it.
    """
    first = one.start - len(_THE)
    if text[first : one.start] != _THE or (opens and fold(text[first : one.end]) not in lists.MEDIA):
        return one
    return one._replace(start=first, text=_THE + one.text)


def _parts(run: str, opens: bool) -> tuple[Part, ...]:
    """Return the pieces of a run, each with the name it holds; `opens`: it begins a sentence."""
    return tuple([_part(run, piece, opens) for piece in pieces(tokens_of(run), opens)])


def _part(run: str, piece: list[Token], opens: bool) -> Part:
    first, last = piece[0], piece[-1]
    named = candidate(run, piece, opens and not first.start)
    owner = tuple([token.key for token in piece]) if len(piece) <= 3 and not last.possessive else ()
    is_month = len(piece) == 1 and first.key in _MONTHS
    return tuple.__new__(Part, (first.start, last.end, named, owner, is_month))


_PARTS = Remembered(partial(_parts, opens=False), 2048)
_OPENING_PARTS = Remembered(partial(_parts, opens=True), 2048)


def _placed(one: Candidate, article: int, start: int) -> Candidate:
    """Return a candidate of a run that begins at `start`."""
    _, first, end, text, key, words, guess, title, title_words, opening, possessive = one
    if title is not None:
        title = Span(start + title.start, start + title.end)
    placed = article, start + first, start + end, text, key, words, guess, title, title_words, opening, possessive
    return tuple.__new__(Candidate, placed)  # by far the most are made here, in half the time of Candidate(...)


def _group(
    article: int, text: str, words_of_owner: tuple[str, ...], start: int, governing: re.Match[str]
) -> Candidate | None:
    """Return "Bellamy administration", "Ruritanian army" as one name; no body in "Ruritanian army base".

    `start`: where the owner's name begins.
    """
    noun, after = governing.groups()
    of_ministry = after in _SPEAKING_FOR and noun.lower().endswith("ministry")
    if after and noun not in _FREE and not (after in _VERBS or after.endswith("ed") or of_ministry):
        return None
    owner = " ".join(words_of_owner)
    if noun == "party":
        return (
            _named_body(article, text, start, governing.end(1)) if _may_be_party(text, words_of_owner, start) else None
        )
    national = owner in lists.demonyms() or owner in lists.states()
    if (noun in _OF_TOWNS and owner in lists.PLACES) or is_adjective(owner) or noun.endswith("s office"):
        national = True
    if noun == "police" and not national and _may_be_town(words_of_owner):
        national = deed(text, start, governing.end(1)) is not None
    if noun not in ("administration", "campaign") and not national:
        return None
    if noun in ("administration", "campaign") and (national or len(words_of_owner) > 1 or owner in lists.OPENING):
        return None
    return _named_body(article, text, start, governing.end(1))


def _may_be_town(owner: Sequence[str]) -> bool:
    """Whether unknown words before "police" are where they serve: "Torsby police said", not "Local police said"."""
    if owner[0] in lists.OPENING or owner[-1] in lists.OPENING or not _OWNERS_OF_NONE.isdisjoint(owner):
        return False
    return not (is_people(" ".join(owner)) or owner[-1] in lists.THING_HEADS or owner[-1] in lists.ROLES)


def _named_body(article: int, text: str, start: int, end: int) -> Candidate:
    """Return the words between two places as the name of an organisation."""
    words = text[start:end]
    key = fold(words)
    return Candidate(article, start, end, words, key, tuple(key.split()), "organisation", None, (), False, False)


def _may_be_party(text: str, owner: Sequence[str], start: int) -> bool:
    """Whether "party" behind capitals is political: "the more liberal Harbour party", not "a Christmas party"."""
    if not _OWNERS_OF_NONE.isdisjoint(owner) or owner[-1] in lists.THING_HEADS or owner[-1] in lists.FIRST_NAMES:
        return False
    if is_people(" ".join(owner)) or " ".join(owner) in lists.PLACES or text[start : start + 2].isupper():
        return False
    return _OF_A_KNOWN.search(text, max(0, start - 40), start) is not None
