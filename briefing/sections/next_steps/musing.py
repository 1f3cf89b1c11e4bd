"""What is only thought about: signs, surveys, what is studied or shown, and whatever anybody may wish."""

from __future__ import annotations

from briefing.lexicon import word_set
from briefing.matching.patterns import regex
from briefing.sections.next_steps.doers import subject_before
from briefing.sections.next_steps.reading import Reading

COMING = frozenset(("next", "coming", "following"))
_BROUGHT = regex(
    r"\b(?:next|coming|following) (?:\w+ ){0,2}(?:hours?|days?|weeks?|fortnight|months?|years?)"
    r" (?:will|would|could|may) (?:\w+ )?(?:decide|determine|show|tell|bring|be|see|reveal|settle|test)\b"
)
SIGNS = frozenset(
    (
        "likelihood", "prospect", "guarantee", "guarantees", "risk", "danger", "sign", "signs", "hint", "hints",
        "fear", "fears", "doubt", "doubts", "assumption", "illusion", "notion", "idea",
        "impression", "sense", "feeling", "theory", "bet",
    )
)  # fmt: skip
_SIGN = regex(
    r"\b(?:likelihood|prospect|guarantees?|risk|danger|signs?|hints?|fears?|doubts?|assumption|illusion|notion|idea"
    r"|impression|sense|feeling|theory"
    r"|bet) that (?:[\w’'-]+ ){1,6}$"
)
COUNTED = frozenset(
    ("poll", "polls", "survey", "surveys", "model", "models", "projections", "forecasts", "simulations")
)
_COUNTED = regex(
    r"\b(?:polls?|surveys?|models?|projections|forecasts|simulations) (?:\w+ )?"
    r"(?:projects?|suggests?|shows?|indicates?|predicts?|forecasts?|finds?|found|(?:project|suggest|indicat|predict|show)ed)\b"
)
_RESULTS = frozenset(
    (
        "meet", "exceed", "earn", "achieve", "lose", "post", "record", "break", "reach", "grow", "gain", "save",
        "attain", "generate", "realize", "realise", "spend", "win", "beat", "finish", "match", "make",
    )
)  # fmt: skip
_FORESEEN = frozenset(("that", "it", "this", "these", "them")) | word_set("forecast_subjects")
_FORESEERS = regex(
    r"\b(?:analysts|scientists|economists|experts|forecasters|researchers|traders|investors|observers|astronomers) $"
)
EXCHANGES = frozenset(
    ("exchange", "exchanges", "market", "register", "nasdaq", "list", "website", "directory", "catalogue")
)
IF = frozenset(("if", "unless", "until", "once", "when", "whether"))
_IF = regex(r"\b(?:if|unless|until|once|when(?:ever)?|whether) (?:[\w’'-]+ ){1,7}$")
THINK = frozenset(("think", "believe", "expect", "doubt", "doubts", "doubted"))
_NOT_THOUGHT = regex(r"(?:\bnot|n[’']t) (?:think|believe|expect)\b|\bdoubt(?:s|ed)?\b(?! over| about)")
NOBODY = frozenset(("neither", "nobody", "no", "none", "nothing"))
_NOBODY = regex(r"\b(?:neither|nobody|no one|none|nothing)\b[^,;.]{0,60}$")
_TALKERS = frozenset(("he", "she", "who", "it", "sometimes", "often", "also", "never", "still", "and", "always"))
_AT_IT = frozenset(
    (
        "flying", "trying", "searching", "working", "fighting", "looking", "struggling", "waiting", "battling",
        "recovering", "mourning", "watching", "hoping", "living", "sleeping", "sitting", "standing", "talking",
        "feeling", "suffering", "running", "walking", "holding", "facing",
    )
)  # fmt: skip
BROADCAST = frozenset(("moment", "minute", "back", "ahead", "coming", "stay", "come", "after", "later"))
_BROADCAST = regex(
    r"\bin (?:just )?a (?:moment|minute)\b(?!['’])|\bwhen we (?:come back|return)\b|\bbe right back\b"
    r"|\blater in (?:the|this) (?:broadcast|programme|program|show|hour)\b|\bstay with us\b"
    r"|\bstill (?:ahead|to come)\b|\bcoming up\b|\bright after this\b"
)
DOUBTFUL = frozenset(("doubtful", "unlikely", "unthinkable", "inconceivable", "impossible", "hard", "bet"))
_DOUBTFUL = regex(
    r"\b(?:doubtful|unlikely|unthinkable|inconceivable|impossible|hard to (?:believe|imagine|see)"
    r"|(?:safe|good|sure) bet) (?:that|how) (?:[\w’'-]+ ){1,7}$"
)
AIMED = frozenset(("that",))
_AIMED = regex(r"\bso that (?:[\w’'-]+,? ){1,9}$")
SUPPOSED = frozenset(("if", "suppose", "say"))
_SUPPOSED = regex(r"\b(?:even )?if (?:[\w’'.-]+ ){1,4}$")
OBLIGED = frozenset(("must", "should", "needs", "need", "has", "have", "had"))
_OBLIGED = regex(r"\b(?:must|should|(?:needs?|ha[sd]|have) to) (?:always |also |now )?$")
_BE = ("be ready ", "be prepared ", "be willing ", "be open ")
NOW_AND_THEN = frozenset(
    ("periodically", "sometimes", "occasionally", "invariably", "habitually", "routinely", "frequently")
)
SKY = frozenset(
    (
        "moon", "earth", "comet", "comets", "asteroid", "asteroids", "meteor", "meteors", "meteoroids", "meteorites",
        "planet", "planets", "constellation", "galaxy", "sunlight",
    )
)  # fmt: skip
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
_SUBJECT_ASIDE = regex(
    r"^(?:the|a|an|this) (?:[\w’'-]+ )?(?:conference|study|report|book|film|documentary|seminar|symposium|exhibition)"
    r", [^,]{3,80}, $"
)
_PRESENTED = frozenset(
    (
        "contrast", "portray", "depict", "frame", "cast", "paint", "distance", "disassociate", "downplay", "play",
        "reassure", "woo", "court", "capitalize", "capitalise", "exploit", "avoid", "appear", "look", "seem", "sound",
        "shore", "highlight", "underscore", "emphasize", "emphasise", "understand", "explain", "cope", "survive",
        "remain", "stay", "keep", "maintain", "regain", "shed", "shake", "prove", "show", "demonstrate", "win",
    )
)  # fmt: skip
_SPARED = frozenset(
    (
        "avoid", "contrast", "portray", "depict", "distance", "disassociate", "downplay", "capitalize", "capitalise",
        "exploit", "appear", "seem", "sound", "underscore", "cope", "survive",
    )
)  # fmt: skip
_TO_VERB = regex(r"[\"“]? ?(?:to )?([a-z]+)")


def of_a_sign(one: Reading) -> bool:
    """Whether it is only seen in signs, feared or doubted: "there are signs that he will", "the fear that she may"."""
    return _SIGN.search(one.before) is not None


def doubted(one: Reading) -> bool:
    """Whether it is said to be unlikely, or a mere bet: "it is doubtful that they will", "a safe bet that he will"."""
    return _DOUBTFUL.search(one.before) is not None


def aimed_at(one: Reading) -> bool:
    """Whether it is what something else is done for: "so that nobody will be hurt"."""
    return _AIMED.search(one.before) is not None


def supposed(one: Reading) -> bool:
    """Whether it is only supposed: "if the owner was to leave, others would"."""
    return one.cue_words.startswith(("was ", "were ")) and _SUPPOSED.search(one.before) is not None


def obliged(one: Reading) -> bool:
    """Whether somebody only ought to be ready: "the banks must be ready to help"."""
    return one.cue_words.startswith(_BE) and _OBLIGED.search(one.before) is not None


def now_and_then(one: Reading) -> bool:
    """Whether it is done again and again: "he periodically will send a chart"."""
    return not NOW_AND_THEN.isdisjoint(one.before.split()[-2:])


def in_the_sky(one: Reading) -> bool:
    """Whether the moon, a planet or the like does it: "the moon will disappear behind the hill"."""
    subject = subject_before(one.place.sentence.text, one.verb_at)
    return bool(subject) and subject[-1].lower() in SKY


def foreseen(one: Reading) -> bool:
    """Whether a firm only says how it will do: "expects revenue to total", "expects to earn"."""
    words = one.cue_words.split()
    if one.cue.name == "expects to":
        return one.verb in _RESULTS
    if not words[0].startswith("expect"):
        return False
    return not _FORESEEN.isdisjoint(words[1:-2]) or _FORESEERS.search(one.before) is not None


def listed(one: Reading) -> bool:
    """Whether it stands in a list or is traded: "is listed on the exchange"."""
    return one.cue_words.split(" ")[-2:-1] == ["listed"]


def conditional(one: Reading) -> bool:
    """Whether it is only what something hangs on: "if the owner ever decides to sell"."""
    return (
        one.cue_words.startswith(("agree ", "agrees ", "decides ", "consents ")) and _IF.search(one.before) is not None
    )


def not_thought(one: Reading) -> bool:
    """Whether somebody says that he does not think so: "I don't think that the king would be travelling"."""
    before = one.place.lowered[max(one.match.start() - 60, 0) : one.verb_at]
    return _NOT_THOUGHT.search(before) is not None


def on_air(one: Reading) -> bool:
    """Whether it tells what the broadcast brings next: "in a moment we will have the weather"."""
    return _BROADCAST.search(one.place.lowered) is not None


def well_prepared(one: Reading) -> bool:
    """Whether it praises how ready somebody is: "was well prepared to join"."""
    return one.before.endswith(("well ", "fully ", "better ", "ill ", "poorly ")) and one.cue_words.startswith(
        "prepared "
    )


def by_nobody(one: Reading) -> bool:
    """Whether nobody could: "neither of them could be found on Wednesday"."""
    return _NOBODY.search(one.before) is not None


def talks_is_a_verb(one: Reading) -> bool:
    """Whether somebody talks, and there are no talks: "she sometimes talks to her mother"."""
    last = one.before.split()[-1:]
    return one.cue_words.startswith("talks ") and last != [] and (last[0] in _TALKERS or last[0].endswith("ly"))


def at_it_today(one: Reading) -> bool:
    """Whether it is going on: "helicopters are flying over the valley today"."""
    today = one.when is not None and one.when.text.lower() in ("today", "tonight", "this morning")
    return today and not _AT_IT.isdisjoint(one.cue_words.split())


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
    if subject and subject[-1].strip("“”\"’',").lower() in _SUBJECTS:
        return True
    return _SUBJECT_ASIDE.search(one.place.lowered, 0, one.match.start()) is not None


def only_presented(one: Reading) -> bool:
    """Whether somebody only wants to look so, or to be spared: "is seeking to contrast", "hopes to avoid"."""
    if one.verb:
        return one.verb in _SPARED
    found = _TO_VERB.match(one.after)
    return found is not None and found[1] in _PRESENTED


def only_whether(one: Reading) -> bool:
    """Whether the sentence opens with what it only asks: "Whether the mill will close by May is anybody's guess"."""
    lowered = one.place.lowered
    return lowered.startswith("whether ") and ";" not in lowered[: one.match.start()]


def brought_by_time(one: Reading) -> bool:
    """Whether a time to come does it: "the next weeks will decide who stays"."""
    return _BROUGHT.search(one.place.lowered, 0, one.match.end()) is not None
