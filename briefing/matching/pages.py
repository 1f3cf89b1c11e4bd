"""What of a page is the news, and what the page's own voice: errors, cookies, rights, archives, paywalls.

Collected from the web, many a page holds no article at all, and the same notices on unlike pages would make one story
of them.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.lexicon import entries
from briefing.matching.letters import runs_of_letters
from briefing.matching.patterns import regex

_WORD = regex(r"\w+")
_NOTICES: dict[str, list[str]] = {}
"""Longest run of letters in a phrase -> the phrases: a text that lacks it need not be searched for them."""
for _phrase in entries("page_notices"):
    _NOTICES.setdefault(max(runs_of_letters(_phrase), key=len, default=""), []).append(_phrase)
_BREAK = regex(r"((?<=[.!?])\s+(?=[^a-z])|(?<=[a-z][.!?])(?=[A-Z])|\n)")
_LONGEST = 60
"""Words of a sentence up to which a notice in it takes it away: longer ones are text whose sentences do not show."""
_READER = frozenset(("you", "your", "yours", "yourself", "please"))
_FEWEST = 8
"""Words beside notices from which a page may be an article."""
_SHARE = 0.2
"""Share of a page's words beside notices from which it may be one."""
_LARGEST = 300
"""Words of a page that can be nothing but notices."""
_LONGEST_PAGE = 20 * _LARGEST
"""Characters from which a page surely has more words."""


def holds_no_article(text: str) -> bool:
    """Whether a text is nothing but notices and words to its reader: an error page, a cookie wall; empty is none."""
    if not 0 < len(text) < _LONGEST_PAGE or (_is_long(text) and not _begins_with_a_notice(text)):
        return False
    return not news_of(text)


def _is_long(text: str) -> bool:
    """Whether a page has so many words that it is no page of notices unless every sentence is one."""
    return len(text.split(None, _LARGEST)) > _LARGEST


def _begins_with_a_notice(text: str) -> bool:
    """Whether the first sentence holds a notice."""
    return bool(_notices_in(_BREAK.split(text, 1)[0].lower()))


def _notices_in(lower: str) -> list[str]:
    """Return the notices that stand in a text in small letters."""
    found = _NOTICES.keys() & set(runs_of_letters(lower))
    return [phrase for letters in found for phrase in _NOTICES[letters] if phrase in lower]


def news_of(text: str) -> str:
    """Return `text` without the sentences that speak of the page itself; empty when the page holds no article.

    A page holds none when notices and sentences to its reader are all of it but a few words.
    """
    phrases = _notices_in(text.lower())
    if not phrases:
        return text
    parts = _BREAK.split(text)  # sentences, and between them the space that parts them
    sentences, spaces = parts[::2], [*parts[1::2], ""]
    told = [not _notifies(sentence, phrases) for sentence in sentences]
    if all(told):
        return text
    if _is_hollow(sentences, told):
        return ""
    return "".join(sentence + space for sentence, space, news in zip(sentences, spaces, told, strict=True) if news)


def _notifies(sentence: str, phrases: Sequence[str]) -> bool:
    lower = sentence.lower()
    return any(phrase in lower for phrase in phrases) and len(sentence.split()) <= _LONGEST


def _is_hollow(sentences: Sequence[str], told: Sequence[bool]) -> bool:
    """Whether too little is left of a page when its notices and what it says to its reader are taken away."""
    total = sum(len(sentence.split()) for sentence in sentences)
    left = [_WORD.findall(sentence.lower()) for sentence, news in zip(sentences, told, strict=True) if news]
    rest = sum(len(words) for words in left if _READER.isdisjoint(words))
    return total <= _LARGEST and rest < max(_FEWEST, _SHARE * total)
