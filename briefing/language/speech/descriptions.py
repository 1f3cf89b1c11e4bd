"""Whom words with a name, a role or a description mean."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from briefing.language.speech.nouns import are_people, gender_of, is_body, is_person
from briefing.language.speech.scene import ROLE_WORD, Scene
from briefing.lexicon import entries
from briefing.matching.patterns import regex
from briefing.model import Mention, Span

_AFTER_HEAD = regex(
    r"[,;:()–—]|\s(?:of|for|from|in|at|on|with|to|by|near|about|who|whom|whose|which|that)\s|\s(?:QC|KC|MP|MEP|MSP)$"
)
_CROWDS = entries("crowds")
"""Heads of phrases that mean several people, whatever name stands before them."""
_POSSESSED = regex(
    r"^(.+?)(?:’s|'s|s’|s')\s+(?:[\w-]+\s+){0,3}(?:statement|letter|memo|post|tweet|message|speech|account)$"
)
_SUFFIXES = ("Jr.", "Sr.")
"""Ends of names whose full stop is no word of the phrase."""
_ONE = ("a ", "an ", "one ", "another ")
_IDENTIFYING = 60
"""Characters behind a speaker's words in which "identified as" names them."""
_IDENTIFIED = regex(
    r"(?:(?:,|—|\bwho (?:was|is)) (?:identified|introduced|named|known)|\bwho (?:identified (?:him|her)self"
    r"|gave (?:his|her|their) (?:full )?name))\b[^.;“”\"]{0,40} as (?:only )?$"
)
_WRITTEN_BY = regex(
    r"\b(?:reports?|stud(?:y|ies)|audit|estimates|figures|data|surveys?|polls?|analysis|letter|statement|research"
    r"|published|released|issued|conducted|written|compiled|filed|led|provided|collected|made) by (?:the )?$"
)
_CALLED_BY_AUTHOR = frozenset(
    (" report", " letter", " statement", " memo", " inquiry", " review", " study", " opinion")
)
_FOR_BODY = regex(
    r"\b((?:[Aa]n?|[Tt]he|[Oo]ne|[Tt]wo|[Aa]nother) (?:[\w-]+ ){0,2}?([a-z]+) (?:for|of|at|from|with|representing)"
    r" (?:the|its|his|her|their) (?:[a-z-]+ ){0,2}?([a-z]+)), (?:the )?$"
)
_BY = ", by "
_AUTHOR = 80
"""Characters behind a document in which its author is named."""
_SMALL = frozenset(("the", "a", "an", "of", "for", "at", "in", "and", "s", "one", "another", "to", "with"))
_ARTICLES = frozenset(
    ("a", "an", "the", "one", "another", "his", "her", "their", "its", "two", "three", "several", "some")
)
_JOINTS = frozenset(("of", "for", "and", "on", "in", "to", "at"))
"""Small words inside offices."""
_RELATIONS = frozenset(
    ("wife", "husband", "son", "daughter", "brother", "sister", "mother", "father", "friend", "widow", "neighbor",
     "neighbour", "colleague", "partner", "fan", "supporter", "critic", "cousin", "niece", "nephew", "aunt", "uncle")
)  # fmt: skip
"""Whose is told behind "of", so that the name there is not theirs."""
_OFFICE = 7
"""Characters of an office before a name that is told in words."""
_FEWEST = 2
"""Words of a description that tell who is meant."""
_LEVELS = frozenset(
    ("state", "federal", "national", "local", "city", "county", "regional", "former", "then", "current")
)
"""What tells of which level an office is."""
_LONGEST_ROLE = 70
_JUST = 3
"""Sentences before a trade in which its bearer is named."""
_ALIKE = {
    "governor": ("gov",), "senator": ("sen",), "congressman": ("rep",), "congresswoman": ("rep",), "doctor": ("dr",),
    "professor": ("prof",), "general": ("gen",), "reverend": ("rev",), "representative": ("rep",),
    "executive": ("ceo", "chairman", "chairwoman"), "physician": ("doctor",),
    "lawmaker": ("senator", "congressman", "congresswoman", "sen", "rep"),
    "lawyer": ("attorney", "solicitor", "barrister", "counsel", "advocate"), "attorney": ("lawyer", "counsel"),
    "solicitor": ("lawyer",), "barrister": ("lawyer", "counsel"), "judge": ("justice", "magistrate", "recorder"),
    "boss": ("chief", "ceo", "executive", "director", "manager", "chairman", "head"),
    "priest": ("father", "rev", "reverend", "vicar", "pastor", "monsignor", "canon"), "pastor": ("rev", "reverend"),
    "vicar": ("rev", "reverend"), "detective": ("inspector", "sergeant", "constable", "superintendent"),
    "coach": ("manager", "trainer"), "author": ("writer", "novelist"), "writer": ("author", "novelist", "poet"),
    "reporter": ("journalist", "correspondent", "columnist"), "journalist": ("reporter", "correspondent", "columnist"),
    "councillor": ("councilman", "councilwoman", "councilor", "cllr"),
    "ambassador": ("envoy",), "envoy": ("ambassador",),
    "principal": ("headteacher", "headmaster", "headmistress"), "captain": ("capt",), "colonel": ("col",),
    "lieutenant": ("lt",), "sergeant": ("sgt",), "lecturer": ("professor",), "academic": ("professor", "lecturer"),
}  # fmt: skip
"""Nouns for a trade -> other nouns for it."""
_SOON = 10
"""Sentences behind a description in which somebody is named who is meant by it."""
_NAMELESS = frozenset(
    ("official", "source", "person", "man", "woman", "boy", "girl", "resident", "witness", "student",
     "worker", "soldier", "officer", "expert", "analyst", "doctor", "researcher", "scientist", "driver",
     "passenger", "aide", "adviser", "diplomat", "executive", "trader", "activist", "neighbor", "neighbour",
     "friend", "colleague", "voter", "employee")
)  # fmt: skip
"""What sources are called that are not named."""


def named(scene: Scene, speaker: Span) -> int | None:
    """Return whom a name in the words names: their head, what stands beside it, or whose statement speaks."""
    suffixed = scene.text[speaker.end - 2 : speaker.end + 1] in _SUFFIXES
    inside = scene.between(speaker.start, speaker.end + suffixed)
    if not inside:
        author = _author_behind(scene, speaker)
        return _begun_before(scene, speaker) if author is None else author
    head_end = _head_end(scene, speaker)
    if scene.text[speaker.start : head_end].lower().endswith(_CROWDS):
        return None
    last = inside[-1]
    if last.end == speaker.end and last.start - speaker.start > _OFFICE and _is_titled(scene, speaker, inside):
        return last.entity
    for mention in inside:
        start = mention.title.start if mention.title else mention.start
        if mention.end >= head_end and (mention.end == head_end or start <= speaker.start + 4):
            return mention.entity
    if _is_report_of(scene, speaker, last):
        return last.entity
    ends = last.form == "name" and last.end == speaker.end
    if ends and (_stands_apart(scene, speaker, last) or _is_author(scene, speaker, last)):
        return last.entity
    return _possessor(scene, speaker, inside[0])


def beside_body(scene: Scene, speaker: Span, entity: int) -> Span | None:
    """Return "a lawyer for the company" where the name behind the comma is the company's, not the lawyer's."""
    if scene.entities[entity].kind != "organisation" or scene.text[speaker.start - 2 : speaker.start] != ", ":
        return None
    found = _FOR_BODY.search(scene.text, max(0, speaker.start - _AUTHOR), speaker.start)
    if found is None or not is_body(found.group(3)) or not (is_person(found.group(2)) or are_people(found.group(2))):
        return None
    return Span(*found.span(1))


def identified(scene: Scene, speaker: Span) -> int | None:
    """Return who is named with "identified as" beside words for somebody: "a man, identified as Karl Holm,"."""
    for mention in scene.between(speaker.start, speaker.end + _IDENTIFYING):
        start = mention.title.start if mention.title else mention.start
        if mention.kind == "person" and start > speaker.start and mention.form == "name":
            return mention.entity if _IDENTIFIED.search(scene.text, speaker.start, start) else None
    return None


def described_elsewhere(scene: Scene, speaker: Span, sentence: int, words: str) -> int | None:
    """Return the only one whom the article gives all the words of a description as a role.

    What "a", "an" or "one of" opens is a person told of soon after, and no source without a name.
    """
    content = frozenset(ROLE_WORD.findall(words)) - _SMALL
    if len(content) < _FEWEST or len(words) > _LONGEST_ROLE or "," in words:
        return None
    head = ROLE_WORD.findall(words)[-1]
    opens = words.startswith(_ONE)
    if not is_person(head) or (opens and head in _NAMELESS):
        return None
    fitting = [entity for entity, roles in scene.roles() if any(content <= role for role in roles)]
    if not opens:
        if not fitting:
            office = content - _names_in(scene, speaker) - _LEVELS
            fewer = len(office) >= _FEWEST and office != content
            fitting = [entity for entity, roles in scene.roles() if office in roles] if fewer else []
        return fitting[0] if len(fitting) == 1 else None
    if fitting:
        return (
            fitting[0] if len(fitting) == 1 and _is_named_first(scene, fitting[0], speaker, sentence, _SOON) else None
        )
    named = [
        entity
        for entity, roles in scene.roles()
        if any(head in role and role <= content for role in roles)
        and _is_named_first(scene, entity, speaker, sentence, 2)
    ]
    return named[0] if len(named) == 1 else None


def _names_in(scene: Scene, speaker: Span) -> frozenset[str]:
    """Return the words with a capital inside a description, in lower case: "new", "york" of "the New York mayor"."""
    words = scene.text[speaker.start : speaker.end]
    return frozenset(ROLE_WORD.findall(" ".join([word for word in words.split() if word[0].isupper()]).lower()))


def of_trade(scene: Scene, speaker: Span, sentence: int, words: str) -> int | None:
    """Return the only one with a trade, "the actor", if he was told of in the sentences just before."""
    noun = words.removeprefix("the ")
    if noun == words or not is_person(noun) or noun in _NAMELESS - {"executive"}:
        return None
    known = {noun, *_ALIKE.get(noun, ())}
    fitting = [entity for entity, roles in scene.roles() if any(not known.isdisjoint(role) for role in roles)]
    if len(fitting) > 1:
        just = {scene.spoke.get(number) for number in range(max(0, sentence - _JUST), sentence)}
        fitting = [entity for entity in fitting if entity in just]
    if len(fitting) != 1:
        return None
    near = scene.between(scene.sentences[max(0, sentence - _JUST)].start, speaker.start)
    told = _is_among(fitting[0], near) and not is_named_by(scene, speaker, sentence, fitting[0])
    return fitting[0] if told else None


def rather_who_spoke(scene: Scene, sentence: int, words: str, bearer: int) -> int | None:
    """Return who spoke in the sentence before, of whom no article tells a trade, where the bearer of one has not yet.

    "Doe says he knew of Holt, a famous actor. The actor told us" is Doe.
    """
    noun = words.removeprefix("the ")
    spoke = scene.spoke.get(sentence - 1)
    if not isinstance(spoke, int) or spoke == bearer or bearer in scene.have_spoken or noun == words:
        return None
    one = scene.entities[spoke]
    trade = one.kind == scene.entities[bearer].kind == "person" and is_person(noun) and noun not in _NAMELESS
    return spoke if trade and not one.roles and scene.fits_either(spoke, gender_of(noun)) else None


def is_named_by(scene: Scene, speaker: Span, sentence: int, entity: int) -> bool:
    """Whether the words, no name, go on to name the entity: "the actor said that he admired Bell" is not Bell."""
    for mention in scene.between(speaker.start, speaker.end):
        if mention.form == "name":
            return False
    if scene.text.startswith(_BY, speaker.end):
        return False
    named = [m for m in scene.between(speaker.end, scene.sentences[sentence].end) if m.entity == entity]
    return any(m.form == "name" and not scene.is_quoted(m) for m in named)


def _is_named_first(scene: Scene, entity: int, speaker: Span, sentence: int, within: int) -> bool:
    """Whether somebody is named for the first time behind the speaker's words, within some sentences."""
    last = scene.sentences[min(sentence + within, len(scene.sentences) - 1)].end
    soon, earlier = scene.between(speaker.end, last), scene.between(0, speaker.start)
    return _is_among(entity, soon) and not _is_among(entity, earlier)


def _begun_before(scene: Scene, speaker: Span) -> int | None:
    """Return whose name ends with the words: "Holt" where "Will Holt" stands and "Will" was taken for a verb."""
    at = bisect_left(scene.starts, speaker.start) - 1
    named = at >= 0 and scene.mentions[at].form == "name" and scene.mentions[at].end == speaker.end
    return scene.mentions[at].entity if named else None


def _head_end(scene: Scene, speaker: Span) -> int:
    words = scene.text[speaker.start : speaker.end]
    found = None if words.isalpha() else _AFTER_HEAD.search(words)
    return speaker.start + found.start() if found else speaker.end


def _stands_apart(scene: Scene, speaker: Span, name: Mention) -> bool:
    """Whether a name ends the phrase in apposition or behind its title: "the mayor of Kent, Jane Doe"."""
    start = name.title.start if name.title else name.start
    if name.kind == "place" and start > speaker.start:
        return False  # "an officer in Askby, N.Y."
    return start <= speaker.start or scene.text[speaker.start : start].rstrip().endswith(",")


def _is_titled(scene: Scene, speaker: Span, inside: Sequence[Mention]) -> bool:
    """Whether a person's name ends the phrase behind an office: "Secretary of the Doe League Jane Roe"."""
    name, text = inside[-1], scene.text
    if name.kind != "person" or name.form != "name" or text[speaker.start].islower():
        return False
    start = name.title.start if name.title else name.start
    office = text[speaker.start : start].split()
    if len(office) < _FEWEST or office[0].lower() in _ARTICLES:
        return False
    opens = office[0].lower()
    if office[1] == "of" and is_person(opens):  # without an article it is an office
        return opens not in _RELATIONS and not office[-1].islower()
    if (
        " " in name.text
        and not are_people(opens)
        and not (is_person(opens) and office[1] in _JOINTS)
        and office[-1][0].isupper()
        and all(word[0].isupper() or word in _JOINTS for word in office)
        and not office[-1].endswith(("’s", "'s", "’"))
    ):
        return True  # "Under-Secretary for Humanitarian Affairs Jane Roe"
    if are_people(opens) and inside[0].start > speaker.start:
        opens_name = text[speaker.start - 2 : speaker.start] == ", "
        return opens_name and is_person(office[-1]) and office[-2].islower()
    if len(inside) > 1 and inside[-2].end >= start - 1:
        return office[1] != "for"  # "Secretary General of the Doe League | Jane Roe"
    return office[-1].endswith(")") and sum("(" in word for word in office) == 1


def _is_report_of(scene: Scene, speaker: Span, name: Mention) -> bool:
    """Whether the words are "the", a name and a writing that is called by its author: "the Hall report"."""
    if name.kind == "place" or name.form != "name":
        return False
    the = scene.text[speaker.start : name.start].lower()
    return the == "the " and scene.text[name.end : speaker.end].lower() in _CALLED_BY_AUTHOR


def _is_author(scene: Scene, speaker: Span, name: Mention) -> bool:
    """Whether a name ends the phrase as its author: "estimates by the Doe Group"."""
    start = name.title.start if name.title else name.start
    return bool(_WRITTEN_BY.search(scene.text, speaker.start, start))


def _author_behind(scene: Scene, speaker: Span) -> int | None:
    """Return who is named with "by" behind a comma: "the first report, by Jane Doe, said"."""
    if not scene.text.startswith(_BY, speaker.end):
        return None
    first = scene.between(speaker.end, speaker.end + _AUTHOR)[:1]
    start = first[0].title.start if first and first[0].title else first[0].start if first else 0
    return first[0].entity if first and start == speaker.end + 5 else None


def _possessor(scene: Scene, speaker: Span, first: Mention) -> int | None:
    """Return who wrote "Smith’s statement"."""
    found = _POSSESSED.match(scene.text[speaker.start : speaker.end])
    return first.entity if found and first.start <= speaker.start + 12 else None


def _is_among(entity: int, mentions: Sequence[Mention]) -> bool:
    return any(mention.entity == entity and mention.form == "name" for mention in mentions)
