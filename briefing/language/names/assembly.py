"""Candidates to entities: who is who over all articles."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter

from briefing.language.names import lists
from briefing.language.names.candidates import Candidate, Guess, Named
from briefing.language.names.gender import gender_of
from briefing.language.names.grouping import Group, group_people
from briefing.language.names.kinds import decide, is_full_name, settle_single_names
from briefing.language.names.known import known_in_headings
from briefing.language.names.organisations import defined_acronyms, merge, state_of
from briefing.language.names.people import People
from briefing.language.names.role_words import CLOSERS, is_role
from briefing.language.names.roles import roles_of
from briefing.language.names.roles_continued import continued
from briefing.language.names.roles_led import led
from briefing.language.names.roles_of_leads import EARLY, led_to
from briefing.language.names.roles_shared import listed, owned
from briefing.language.names.roles_taken_up import TOPICAL, taken_up
from briefing.language.names.tails import trimmed
from briefing.language.names.unlisted_states import unlisted_states
from briefing.matching.acting import deed, speaks_through
from briefing.matching.naming import fold
from briefing.matching.patterns import regex
from briefing.model import Description, Document, Entity, EntityKind, Mention


def assemble(
    documents: Sequence[Document], candidates: Sequence[Candidate], headings: Mapping[int, frozenset[int]]
) -> list[Entity]:
    """Return the entities named by the candidates, in order of first mention.

    `headings`: article id -> indices of the sentences in which capitals tell nothing.
    """
    texts = {document.article.id: document.article.text for document in documents}
    candidates = trimmed(candidates)
    named: dict[str, list[Candidate]] = {}
    for one in candidates:
        named.setdefault(one.key, []).append(one)
    kinds = decide(texts, named)
    full = {key: len(there) for key, there in named.items() if kinds.get(key) == "person" and is_full_name(key, named)}
    people = People(full, named.keys())
    acronyms = {
        short: long for short, long in defined_acronyms(texts, candidates).items() if kinds.get(long) != "thing"
    }
    kinds = settle_single_names(texts, named, kinds, people, acronyms)
    unlisted = unlisted_states(texts, candidates, people)
    kinds.update(dict.fromkeys(unlisted, "place"))
    groups = _groups(named, kinds, people, acronyms, texts, unlisted)
    extra = known_in_headings(documents, headings, [{one.key for one in group.members} for group in groups])
    others: dict[int, list[int]] = defaultdict(list)
    bodies: dict[int, list[int]] = defaultdict(list)
    for group in groups:
        if group.kind == "person":
            for one in group.members:
                others[one.article] += [one.title.start, one.start] if one.title else [one.start]
        elif group.kind == "organisation":
            for one in group.members:
                bodies[one.article].append(one.start)
    for starts in (*others.values(), *bodies.values()):
        starts.sort()
    return [_entity(number, group, extra.get(number, ()), texts, others, bodies) for number, group in enumerate(groups)]


def _groups(
    named: Named,
    kinds: Mapping[str, Guess],
    people: People,
    acronyms: dict[str, str],
    texts: Mapping[int, str],
    unlisted: Mapping[str, str],
) -> list[Group]:
    """Return the candidates that mean one and the same together, each group and all groups in order of place."""
    by_kind: dict[Guess, dict[str, Sequence[Candidate]]] = defaultdict(dict)
    for key, there in named.items():
        if (kind := kinds.get(key)) is not None:
            by_kind[kind][key] = there
    countries = {key: country for key in named if (country := state_of(key) or unlisted.get(key))}
    bodies = {key: there for key, there in by_kind["organisation"].items() if key not in countries}
    groups = [
        *group_people(by_kind["person"], people, texts),
        *_states(named, countries, kinds, texts),
        *_organisations(bodies, acronyms),
        *_places({key: there for key, there in by_kind["place"].items() if key not in unlisted}),
    ]
    for group in groups:
        group.members.sort(key=_place_of)
    groups.sort(key=lambda group: _place_of(group.members[0]))
    return groups


_place_of = itemgetter(0, 1)
"""The article and the start of a candidate or a mention, read by place: three times as fast as by name."""
_RULING = (" government", " regime")
"""How the names of governments end, whose every deed makes a state a party."""
_ITS_GOVERNMENT = regex(r"['’]s? (?:[a-z]+(?:-[a-z]+)? ){0,3}(?:government|authorities|regime|ministry|parliament)\b")
_AROUND = 40
"""Characters beside a name by which a sentence is known that stands in two articles."""
_PARTY = 2
"""Deeds (words count double) that make a state a party rather than a place."""


def _states(
    named: Named, countries: Mapping[str, str], kinds: Mapping[str, Guess], texts: Mapping[int, str]
) -> list[Group]:
    """Group countries with their governments, and with their seats of government where these speak."""
    found: dict[str, Group] = {}
    deeds: dict[str, int] = defaultdict(int)
    told: set[str] = set()
    for key, country in countries.items():
        if kinds.get(key) == "person":
            continue
        is_seat = key in lists.seats() and key not in lists.states()
        for one in named[key]:
            if deeds[country] >= _PARTY and not is_seat:
                found[country].members.append(one)
                continue
            text = texts[one.article]
            around = text[max(0, one.start - _AROUND) : one.end + _AROUND]
            if around in told and not is_seat:
                found.setdefault(country, Group("place")).members.append(one)
                continue  # the same sentence in another article
            told.add(around)
            done = (
                None
                if one.possessive or _ASKED.search(text, max(0, one.start - 14), one.start)
                else deed(text, one.start, one.end, widely=True)
            )
            if is_seat and done is None:
                continue
            if done or speaks_through(text, one.end):
                sure = (
                    done == "speaks"
                    or key.endswith(_RULING)
                    or (done and key in lists.states() and _is_decisive(text, one))
                )
                deeds[country] += 2 if sure else 1
            elif one.possessive and _ITS_GOVERNMENT.match(text, one.end):
                deeds[country] += 1
            found.setdefault(country, Group("place")).members.append(one)
    for country, group in found.items():
        if deeds[country] >= _PARTY:
            group.kind = "organisation"
    return list(found.values())


_CLAUSE_BEFORE = regex(
    r"(?:^|[.;,\n:)—–”] ?|\b(?:and|but|[Ww]hile|[Aa]fter|[Aa]s|[Ww]hen|that|[Bb]ecause|[Ss]ince|[Bb]efore|[Bb]oth|said"
    r"|[Ww]hy|[Hh]ow|where|until|once|although|though) )(?:[Tt]he )?$"
)
_ASKED = regex(r"\b(?:whether|if|unless) (?:the )?$")
"""What stands before what somebody may do."""
_HALF_A_DEED = regex(
    r" (?:(?:also|now|then|still) )?(?:will|would|could|can|may|might|must|should|shall|began|begins|started|starts"
    r"|won|lost|did not|does not)\b"
)
"""Verbs by which alone a country does no more than its people, its team or the weather does."""


def _is_decisive(text: str, one: Candidate) -> bool:
    """Whether one deed makes a state a party: it is the subject of the clause, in the words of the source itself."""
    if not _CLAUSE_BEFORE.search(text, max(0, one.start - 12), one.start) or _HALF_A_DEED.match(text, one.end):
        return False
    paragraph = text.rfind("\n", 0, one.start) + 1
    before = text[paragraph : one.start]
    return before.count("“") <= before.count("”") and before.count('"') % 2 == 0


def _organisations(named: Named, acronyms: dict[str, str]) -> list[Group]:
    kept = merge({key: len(there) for key, there in named.items()}, acronyms)
    groups: dict[str, Group] = {}
    for key, there in named.items():
        groups.setdefault(kept[key], Group("organisation")).members.extend(there)
    return list(groups.values())


def _places(named: Named) -> list[Group]:
    return [Group("place", list(there)) for key, there in named.items() if key not in lists.states()]


def _entity(
    number: int,
    group: Group,
    extra: Iterable[tuple[int, int, int]],
    texts: dict[int, str],
    others: Mapping[int, Sequence[int]],
    bodies: Mapping[int, Sequence[int]],
) -> Entity:
    kind, made = group.kind, tuple.__new__  # which takes a third of the time of Mention(...)
    mentions = [
        made(Mention, (article, start, end, text, "name", kind, title, number))
        for article, start, end, text, _, _, _, title, _, _, _ in group.members
    ]
    if extra:
        mentions += [
            Mention(article, start, end, texts[article][start:end], "name", group.kind, None, number)
            for article, start, end in extra
        ]
        mentions.sort(key=_place_of)
    forms: dict[str, int] = {}
    for mention in mentions:
        forms[mention.text] = forms.get(mention.text, 0) + 1
    name = _fullest(forms, group.kind)
    roles = () if group.kind == "place" else _roles(group, texts, others, bodies)
    gender = None
    if group.kind == "person":
        titles = [role.text for role in roles]
        titles += [" ".join(one.title_words) for one in group.members if one.title_words]
        gender = gender_of(name, dict.fromkeys(titles), mentions, texts)
    aliases = tuple([form for form in forms if form != name])
    return Entity(number, name, group.kind, gender, aliases, roles, tuple(mentions))


_SPOKESMEN = (" officials", " delegation", " delegate", " delegates", " authorities", " regime", " States government")
"""Endings of forms that speak for a state and are not its name."""


def _fullest(forms: Mapping[str, int], kind: EntityKind) -> str:
    """Return the form with most words; of these the most frequent. `forms`: form -> how often it is used."""
    if len(forms) == 1:
        return next(iter(forms))
    if kind == "person":
        return max(forms, key=lambda form: (len(fold(form).split()), not _in_capitals(form), forms[form], len(form)))
    forms = {form: count for form, count in forms.items() if not form.endswith(_SPOKESMEN)} or forms
    countries = [form for form in forms if lists.states().get(fold(form)) == form]
    if countries and not any(form.endswith(" government") for form in forms):
        return countries[0]
    national = lists.demonyms()
    governments = [form for form in forms if fold(form).removesuffix(" government") in national and " " in form]
    pool = governments or [form for form in forms if not form.isupper()] or list(forms)
    return max(pool, key=lambda form: (len(fold(form).split()), forms[form], len(form), form))


def _in_capitals(form: str) -> bool:
    """Whether a name is written in capitals, as in transcripts: JOHN McCLANE."""
    return sum(map(str.isupper, form)) > len(form) // 2


def _roles(
    group: Group, texts: dict[int, str], others: Mapping[int, Sequence[int]], bodies: Mapping[int, Sequence[int]]
) -> tuple[Description, ...]:
    """Return the roles of a person, each wording once at its first place, the most frequent first."""
    first: dict[str, Description] = {}
    counted: dict[str, int] = defaultdict(int)
    for one in group.members:
        for role in roles_of(texts[one.article], one, group.kind):
            if role.start > one.end and _introduces(role, texts[role.article], others[role.article]):
                continue  # "Minister A. Bellamy, Director of the Mint C. Dorn": the second is not the first's
            key = fold(role.text).removeprefix("the ").removeprefix("an ").removeprefix("a ")
            if key not in first or _place(role) < _place(first[key]):
                first[key] = role
            counted[key] += 1
    if not first:
        return _told_apart(group, texts, others, bodies, False)
    if len(first) < 2:
        only = tuple(first.values())
        weak = only[0].text.startswith(_WHENCE) or only[0].text.endswith(_AGED)
        return (*only, *_told_apart(group, texts, others, bodies, True)) if weak else only
    return tuple([first[key] for key in sorted(first, key=lambda key: (-counted[key], _place(first[key])))])


def _told_apart(
    group: Group,
    texts: Mapping[int, str],
    others: Mapping[int, Sequence[int]],
    bodies: Mapping[int, Sequence[int]],
    is_placed: bool,
) -> tuple[Description, ...]:
    """Return what other sentences tell of whom nothing beside the name tells more than an age or a place."""
    found = _otherwise(group, texts, others) if group.kind == "person" and not is_placed else ()
    if found:
        return found
    named = others if group.kind == "person" else bodies
    if group.members[0].key in lists.states():
        return ()
    at = 0
    while at < len(group.members):
        first = group.members[at]
        text, starts = texts[first.article], named[first.article]
        span = led_to(text, first, starts, group.kind) if first.start < EARLY else None
        if span is None and not is_placed and (first.start < TOPICAL or group.kind == "person"):
            span = taken_up(text, group.members, at, group.kind, starts)
        if span is not None:
            return (Description(first.article, span.start, span.end, text[span.start : span.end]),)
        at = bisect_left(group.members, (first.article + 1,), at)
    return ()


def _otherwise(group: Group, texts: Mapping[int, str], others: Mapping[int, Sequence[int]]) -> tuple[Description, ...]:
    """Return what tells who somebody is of whom nothing beside the name does."""
    for rule, members in ((led, group.members[:1]), (listed, group.members[:3]), (owned, group.members[:3])):
        for one in members:
            text = texts[one.article]
            if (span := rule(text, one)) is not None:
                return (Description(one.article, span.start, span.end, text[span.start : span.end]),)
    for one in group.members[:_LOOKED_AT]:
        text = texts[one.article]
        if (span := continued(text, one, others[one.article])) is not None:
            return (Description(one.article, span.start, span.end, text[span.start : span.end]),)
    for one in group.members:
        if one.title is not None and one.title_words[0] in _DOCTORS:
            text = texts[one.article]
            return (Description(one.article, one.title.start, one.title.end, text[one.title.start : one.title.end]),)
    return ()


_WHENCE, _AGED = ("of ", "from ", "in "), "-year-old"
"""How roles begin that tell where somebody lives, and end that tell the age."""
_LOOKED_AT = 5
"""Places of a name at which the next sentence is looked at."""
_DOCTORS = frozenset(("dr", "dr."))
_HONORIFICS = frozenset(("Mr.", "Mrs.", "Ms.", "Dr.", "Mr", "Mrs", "Ms", "Dr"))
_OWNED = regex(r"(?:[A-Z][\w.-]* ){0,3}[A-Z][\w.-]*['’]s? [a-z]")


def _place(role: Description) -> tuple[int, str, int]:
    """Return what puts roles in an order that does not depend on the order of the articles."""
    return role.start, role.text, role.article


def _introduces(role: Description, text: str, starts: Sequence[int]) -> bool:
    """Whether a phrase is the title of somebody else: it ends in a role noun just where another name begins."""
    for start in starts[bisect_left(starts, role.start) : bisect_left(starts, role.end)]:
        before = text[role.start : start].split()
        if (not before or before[0] in _HONORIFICS) and _OWNED.match(text, start):
            continue  # "Ana Bell, Ms. Holm's lawyer"
        if not before or (is_role(before[-1].lower()) and not any(word in CLOSERS for word in before)):
            return True
    return False
