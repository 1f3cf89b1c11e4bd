"""Words as terms, numbers, and which lines say the same thing. Between the model and the rooms that compare texts."""

from briefing.matching.copies import copies, corroboration, sketch
from briefing.matching.likeness import (
    ALIKE,
    Line,
    Rarity,
    contradicts,
    cosine,
    group,
    likeness,
    other_names,
    same_thing,
)
from briefing.matching.numbers import Number, compatible, numbers
from briefing.matching.paragraphs import paragraphs
from briefing.matching.places import around, around_speech, found_at, holding, starting_in
from briefing.matching.printed import drawn, printed
from briefing.matching.terms import stemmed, stems, stop_words, terms, words_of

__all__ = [
    "ALIKE",
    "Line",
    "Number",
    "Rarity",
    "around",
    "around_speech",
    "compatible",
    "contradicts",
    "copies",
    "corroboration",
    "cosine",
    "drawn",
    "found_at",
    "group",
    "holding",
    "likeness",
    "numbers",
    "other_names",
    "paragraphs",
    "printed",
    "same_thing",
    "sketch",
    "starting_in",
    "stemmed",
    "stems",
    "stop_words",
    "terms",
    "words_of",
]
