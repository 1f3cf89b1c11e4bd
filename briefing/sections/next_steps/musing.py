"""What is only thought about: signs, surveys, what is studied or shown, and whatever anybody may wish."""

from __future__ import annotations

from briefing.matching.patterns import regex
from briefing.sections.next_steps.doers import subject_before
from briefing.sections.next_steps.reading import Reading

SIGNS = frozenset(
    (
        "risk", "danger", "sign", "signs", "hint", "hints", "fear", "fears", "doubt", "doubts", "assumption",
        "illusion", "notion", "idea", "impression", "sense", "feeling", "theory", "bet",
    )
)  # fmt: skip
_SIGN = regex(
    r"\b(?:risk|danger|signs?|hints?|fears?|doubts?|assumption|illusion|notion|idea|impression|sense|feeling|theory|bet)"
    r" that (?:[\w’'-]+ ){1,6}$"
)
COUNTED = frozenset(
    ("poll", "polls", "survey", "surveys", "model", "models", "projections", "forecasts", "simulations")
)
_COUNTED = regex(
    r"\b(?:polls?|surveys?|models?|projections|forecasts|simulations) (?:\w+ )?"
    r"(?:projects?|suggests?|shows?|indicates?|predicts?|forecasts?|finds?|found|(?:project|suggest|indicat|predict|show)ed)\b"
)
WHATEVER = frozenset(("whatever", "whichever", "whoever", "anyone", "anybody", "anything", "everything", "everyone"))
_WHATEVER = regex(r"\b(?:whatever|whichever|whoever|anyone|anybody|anything|everything|everyone)(?: [\w’'-]+){0,3} $")
_STUDIED = ("studying ", "reviewing ", "examining ", "assessing ", "discussing ", "exploring ", "weighing ")
_TEXTS = regex(
    r"(?:(?:the|its|his|her|their|this|that|these|those|all|every|any|some|more|new) )?(?:[a-z-]+ )?(?:of the )?"
    r"(?:judge?ments?|rulings?|verdicts?|decisions?|terms|reports?|findings|documents?|letters?|footage|videos?|tapes?"
    r"|data|evidence|results|records|films?|images|photographs?|photos|pictures|transcripts?|recordings?|details"
    r"|contents|wording|text|situation|matter|case|incident|complaints?|allegations|claims|material|files?|samples?)\b"
)
_SUBJECTS = frozenset(
    (
        "conference", "study", "studies", "report", "book", "film", "documentary", "article", "paper", "seminar",
        "symposium", "exhibition", "workshop", "series", "novel", "essay", "programme", "program", "researchers",
        "scientists", "historians", "scholars", "students", "experts", "economists",
    )
)  # fmt: skip
_PRESENTED = frozenset(
    (
        "contrast", "portray", "depict", "frame", "cast", "paint", "distance", "disassociate", "downplay", "play",
        "reassure", "woo", "court", "capitalize", "capitalise", "exploit", "avoid", "appear", "look", "seem", "sound",
        "shore", "highlight", "underscore", "emphasize", "emphasise", "understand", "explain", "cope", "survive",
        "remain", "stay", "keep", "maintain", "regain", "shed", "shake", "prove", "show", "demonstrate", "win",
    )
)  # fmt: skip
_TO_VERB = regex(r"[\"“]? ?(?:to )?([a-z]+)")


def of_a_sign(one: Reading) -> bool:
    """Whether it is only seen in signs, feared or doubted: "there are signs that he will", "the fear that she may"."""
    return _SIGN.search(one.before) is not None


def surveyed_ahead(one: Reading) -> bool:
    """Whether a survey says so: "polls suggest that she will win"."""
    return _COUNTED.search(one.place.lowered, 0, one.match.start()) is not None


def of_whatever(one: Reading) -> bool:
    """Whether it tells of whatever or whomever one may choose: "whatever words she wishes to add"."""
    return _WHATEVER.search(one.before) is not None


def only_studied(one: Reading) -> bool:
    """Whether something is only read or looked at: "is studying the judgment", "the conference is examining"."""
    last = one.cue_words.split(" ")[-2:]
    if len(last) == 2 and f"{last[0]} " in _STUDIED:
        text = one.place.lowered[one.match.end() - len(last[1]) :]
        if last[0] in ("studying", "reviewing", "examining", "assessing") and _TEXTS.match(text) is not None:
            return True
    subject = subject_before(one.place.sentence.text, one.match.start())
    return bool(subject) and subject[-1].strip("“”\"’',").lower() in _SUBJECTS


def only_presented(one: Reading) -> bool:
    """Whether somebody only wants to look so, or to be spared: "is seeking to contrast", "hopes to avoid"."""
    found = _TO_VERB.match(one.after)
    return found is not None and found[1] in _PRESENTED
