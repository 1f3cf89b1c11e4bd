"""Words as terms, and which lines say the same thing. Between the model and the rooms that compare texts."""

from briefing.matching.terms import stop_words, terms

__all__ = ["stop_words", "terms"]
