"""Who acts, where, and who says so: read from the words around a cue and the annotations that stand there."""

from __future__ import annotations

import re

from briefing.lexicon import word_set
from briefing.matching import around_speech, starting_in
from briefing.matching.patterns import regex
from briefing.model import Document, Mention, ReportedSpeech, Span, Story, TimeExpression

_MODAL = regex(
    r"(?:\b(?:would|will|shall|could|may|might|must|(?:(?:is|are|was|were|am) (?:not )?)?going to|ha[sv]e? to|won['’]t)"
    r"|['’](?:ll|d|re going to|s going to|m going to))[ ]"
)
_AUXILIARY = regex(
    r"(?:\b(?:is|are|was|were|be|been|being|has|have|had|does|do|did|not|also|now|still|then|soon|already|both|all|each|only"
    r"|just|never|probably|likely|currently|later|repeatedly|publicly|reportedly|jointly|instead|formally|himself|herself"
    r"|itself|themselves|who|which|that|has since|on [A-Z][a-z]+day|[A-Z][a-z]+day)|['’](?:s|re|m|ve|d))[ ,]*$"
)
_LONGEST_AUXILIARY = 40
"""Characters, more than any of these has."""
_LAST_BOUNDARY = regex(
    r"(?s:.*)(?:,(?!\d)|[;:—–\"“”()]"  # looked for from the end
    r"|\b(?:said|says|say|told|added|that|which|whether|if|and|but|because|while|when|as|after|before|until"
    r"|since|saying|adding|noting|repeated|announced|confirmed|reported|indicated|warned|noted|stated|where|so|although"
    r"|though|to|how|what|hopes|believes|explaining|who)\b[ ])",
    re.I,
)
_LEADING = regex(
    r"^(?:meanwhile|however|now|also|still|then|but|and|so|later|instead|yesterday|today|earlier)[ ,]+", re.I
)
_PREPOSITION = regex(r"\b(?:in|at|to|near|outside|from)(?: the)? $")
_OWNING = regex(r"['’]s [A-Z]")
"""Behind a place that a body is of: "Norway’s Dalen Foods"."""
_TIME_PREPOSITION = regex(
    r"\b(?:on|in|at|after|from|between|during|within|over|for|as early as|as soon as|no earlier than"
    r"|(?:by|before|until|till|through|ahead of|prior to|no later than|up to|between now and|from now (?:until|to))"
    r"(?: the)?) $",
    re.I,
)
_REACH = 250
"""How far back, in characters before the sentence, a pronoun may point."""
_PRONOUNS = {"he": ("person",), "she": ("person",), "it": ("organisation",), "they": ("organisation",)}
_NOUN_PHRASE = regex(
    r"(?:(?:the|a|an|its|his|her|their|some|about|more than|several|most|many|all|both|two|three|four|five|\d[\d,]*) )?"
    r"(?:[\w’'.-]+ ){0,6}[\w’'.-]+",
    re.I,
)
_VERBS = regex(
    r"\b(?:is|are|was|were|have|has|had|must|would|will|said|says|began|begin|suspend|present|repeated|expressed|and|or|but"
    r"|took|constitute|violated|support|it|there|this|that)\b|^(?:his|her|its|their|the|a|an|various|both)$",
    re.I,
)
_DETERMINERS = frozenset(
    (
        "the", "a", "an", "its", "his", "her", "their", "our", "my", "some", "several", "most", "many", "all", "both",
        "two", "three", "four", "five", "no", "every", "each",
    )
)  # fmt: skip
_SMALL = frozenset(
    (
        "after", "before", "in", "on", "at", "by", "for", "to", "of", "with", "from", "into", "over", "under", "as",
        "and", "or", "but", "if", "when", "than", "then", "so", "not", "yes", "still", "here", "now", "because",
    )
)  # fmt: skip
_AFTER_HEAD = frozenset(
    (
        "of", "for", "from", "in", "on", "at", "with", "without", "against", "by", "to", "near", "outside", "may",
        "might", "under", "over", "across", "around", "involved", "allegedly", "himself", "themselves",
    )
)  # fmt: skip
_SPACED = regex(r"\S+")
_WHO_ACTS = ("roles", "crowds", "collectives", "plan_actors")
_OF = regex(r"\b(?:of|for|from|in|against|with|by|to|at|on) (?:the )?$")
_OWNER = regex(r"['’]|-[a-z]")
_NOBODY = frozenset(
    (
        "there",
        "few",
        "many",
        "some",
        "others",
        "such",
        "all",
        "this",
        "that",
        "these",
        "those",
        "which",
        "what",
        "who",
        "one",
        "you",
    )
)


_LONGEST_SPEAKER = 60
"""Characters from which an unnamed speaker's words are not shown beside a step."""


def subject_of(document: Document, sentence: Span, cue: Span, verb: int | None) -> Span | None:
    """Return the words that name who acts: what stands before the modal or the cue, back to the clause's start.

    `verb` is where the verb after the cue stands, as an offset in the article; None where the cue has none.
    """
    text = document.article.text
    end = cue.start
    if verb is not None:
        modals = list(_MODAL.finditer(text, cue.start, verb + 1))
        end = modals[-1].start() if modals else end
    end = sentence.start + _before_auxiliaries(text[sentence.start : end])
    while end > sentence.start and not text[end - 1].isalnum():
        end -= 1
    start = sentence.start
    if boundary := _LAST_BOUNDARY.match(text, start, end):
        start = boundary.end()
    while start < end and not text[start].isalnum():
        start += 1
    if leading := _LEADING.match(text[start:end]):
        start += leading.end()
    return Span(start, end) if start < end else None


def _before_auxiliaries(words: str) -> int:
    """Return where the auxiliaries and adverbs begin that some words end with; their length where there are none."""
    end = len(words)
    while True:
        last = len(words[:end].rstrip(" ,"))
        found = _AUXILIARY.search(words, max(last - _LONGEST_AUXILIARY, 0), end)
        if found is None:
            return end
        end = found.start()


def actor_of(story: Story, document: Document, sentence: Span, subject: Span | None) -> str | None:
    """Return the participant's name that the subject means, else its own words; None when it names nobody."""
    if subject is None:
        return None
    words = document.article.text[subject.start : subject.end]
    last = words.split()[-1].lower()
    if last in ("i", "we"):
        return speaker_of(story, document, subject)
    if last in _PRONOUNS:
        return _meant(story, document, sentence, subject, _PRONOUNS[last])
    for one in reversed(_named_in(document, subject)):
        if _is_head(one, subject, words):
            return _name(story, one)
    if _NOUN_PHRASE.fullmatch(words) and not _VERBS.search(words) and last not in _NOBODY and _is_noun(words):
        governed = document.article.text.endswith((" to ", " her ", " him "), 0, subject.start)
        return None if governed else _acting(words)
    before = _named_in(document, Span(sentence.start, subject.start))
    return _name(story, before[0]) if before else None


def _acting(words: str) -> str | None:
    """Return a noun phrase up to its head, when that is somebody who can act: "a reopening date of 3 May" is nobody."""
    head, end = "", 0
    for match in _SPACED.finditer(words):
        word = match.group().lower()
        if word in _AFTER_HEAD or (word.endswith("ly") and not can_act(word)):
            break
        head, end = word, match.end()
    return words[:end] if can_act(head) else None


def can_act(noun: str) -> bool:
    """Whether a noun in lower case names somebody who can act: "ministers", "the union", not "tickets"."""
    singular = noun[:-3] + "y" if noun.endswith("ies") else noun.removesuffix("s")
    return any(noun in nouns or singular in nouns for nouns in map(word_set, _WHO_ACTS))


def _is_noun(words: str) -> bool:
    """Whether the words can be a noun phrase: one with a determiner, a capital, a number or a plural."""
    parts = words.split()
    if len(words) < 3 or parts[-1].lower() in _SMALL or parts[0].lower() in _SMALL:
        return False
    if len(parts) > 1 and (parts[0].lower() in _DETERMINERS or parts[0][0].isupper()):
        return True
    return (
        parts[0][0].isdigit() or (words[-1] == "s" and words[0].islower()) or (len(parts) == 1 and words[0].isupper())
    )


def _named_in(document: Document, span: Span) -> list[Mention]:
    """Return the people and organisations named within the span."""
    return [
        one
        for one in starting_in(document.mentions, span.start, span.end)
        if one.end <= span.end and one.entity is not None and one.kind != "place"
    ]


def _name(story: Story, one: Mention) -> str | None:
    return story.entities[one.entity].name if one.entity is not None else None


def _meant(story: Story, document: Document, sentence: Span, subject: Span, kinds: tuple[str, ...]) -> str | None:
    """Return whom a pronoun means: the speaker whose reported words it opens, else who is named before it."""
    speaker = next((one for one in around_speech(document, subject.start) if _reports(one, subject)), None)
    if speaker is not None and speaker.entity is not None and story.entities[speaker.entity].kind in kinds:
        return story.entities[speaker.entity].name
    if speaker is not None and speaker.entity is None and speaker.speaker is not None:
        words = document.article.text[speaker.speaker.start : speaker.speaker.end]
        if words.lower() not in _PRONOUNS and (acting := _acting(words)) is not None:
            return acting
    before = _named_in(document, Span(max(sentence.start - _REACH, 0), subject.start))
    fitting = [one for one in before if one.kind in kinds]
    inside = [one for one in fitting if one.start >= sentence.start]
    chosen = inside[:1] or fitting[-1:]
    return _name(story, chosen[0]) if chosen else None


def _reports(speech: ReportedSpeech, subject: Span) -> bool:
    """Whether the speech, which the subject stands in, is reported by a speaker named before it."""
    return speech.speaker is not None and speech.speaker.end <= subject.start


def _is_head(one: Mention, subject: Span, words: str) -> bool:
    """Whether the mention is the subject's head: it ends it, or opens it with no possessive after."""
    if one.end >= subject.end:
        return _OF.search(words[: one.start - subject.start]) is None
    return one.start == subject.start and _OWNER.match(words[one.end - subject.start :]) is None


def speaker_of(story: Story, document: Document, cue: Span) -> str | None:
    """Return who says so, when the cue stands inside a statement; None also for a pronoun or a whole clause."""
    for speech in around_speech(document, cue.start):
        if speech.entity is not None:
            return story.entities[speech.entity].name
        if speech.speaker is not None:
            words = document.article.text[speech.speaker.start : speech.speaker.end]
            return None if words.lower() in _PRONOUNS or len(words) > _LONGEST_SPEAKER else words
    return None


def place_of(document: Document, sentence: Span, cue: Span) -> str | None:
    """Return where, as worded: the first place after the cue that a preposition leads in and that owns no body."""
    text = document.article.text
    for one in starting_in(document.mentions, cue.end, sentence.end):
        if one.kind == "place" and one.end <= sentence.end and not _OWNING.match(text, one.end):
            lead = _PREPOSITION.search(text[max(sentence.start, one.start - 14) : one.start])
            if lead is not None:
                return text[one.start - len(lead.group()) : one.end]
    return None


def worded(document: Document, when: TimeExpression) -> str:
    """Return the time as worded, with the preposition before it: "on Friday", "by the end of March"."""
    text = document.article.text
    lead = _TIME_PREPOSITION.search(text, max(when.start - 20, 0), when.start)
    words = text[lead.start() if lead else when.start : when.end].rstrip(",")
    return words if words.endswith(".m.") else words.rstrip(".,")
