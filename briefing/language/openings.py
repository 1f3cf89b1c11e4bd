"""What stands before a story's first words and is not part of its first sentence: "CITY, March 3 (Agency) -".

A sentence begins after its dateline; the dateline stays in the article, where `datelines` reads the day from it.
Source of the forms: the style guides of the wire services, which set the place in capitals or the agency in brackets.
"""

from __future__ import annotations

from briefing.matching.patterns import regex
from briefing.model import Span

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]{0,6}\.?"
_WEEKDAY = r"(?:Mon|Tues?|Wednes|Thurs?|Fri|Satur|Sun)(?:day)?\.?,? "
_DATE = rf"(?:{_WEEKDAY})?(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?"
_AGENCY = r"(?:\([^()\n]{2,40}\)|/[^/\n]{2,40}/)"
_AGENCIES = "AP|AFP|ANI|CNN|IANS|PTI|Reuters|UPI|Xinhua|dpa"
"""Agencies whose name alone ends a dateline; any other name in brackets may be an organisation's."""
_CAPITALS = r"(?!FILE\b)[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]*){0,4}"
_PLACE = r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}"
_REGION = r"(?:, [A-Z][\w.’' -]{1,25})?"
_DASH = r"[ \xa0]*(?:--+|[-–—―_])[ \xa0]+"
_DATELINE = regex(
    rf"(?:{_CAPITALS}{_REGION}(?:,? {_DATE})?(?: ?{_AGENCY})?{_DASH}"  # CITY, Region, March 3 (Agency) -
    rf"|{_PLACE}{_REGION}(?:,? {_DATE})? {_AGENCY}{_DASH}"  # City (Agency) -
    rf"|{_PLACE}{_REGION} \((?:{_AGENCIES})\)[ \xa0]+"  # City (Agency)
    rf"|{_DATE}(?: {_AGENCY}|,? {_PLACE}){_DASH}"  # March 3 (Agency) -
    rf"|{_WEEKDAY}{_MONTH} \d{{1,2}}, \d{{4}}[ \xa0]+"  # Monday, March 3, 2031
    rf"|\([A-Z][A-Za-z .]{{1,20}}\)(?:{_DASH}|[ \xa0]+))"  # (Agency) -
    r"(?=[“\"‘'(]?[A-Z0-9])"
)
_DAYS = tuple(day + "day, " for day in ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun"))
_END = regex(r"[-–—―_)][ \xa0]")
"""What a dateline ends with."""
_REACH = 120
_BUTTONS = (
    "CLOSE ", "Skip ", "Embed ", "Share ", "Autoplay ", "Play ", "Advertisement ", "Story continues ", "Continue ",
    "Media playback ", "Story highlights ", "Story Highlights ", "View Images ", "View Photos ", "View Gallery ",
    "Full Screen ", "1 of ",
)  # fmt: skip
_PLAYER = regex(
    r"(?:(?:(?:CLOSE|Skip in Skip|Skip|x|Embed|Share|Autoplay|Show Thumbnails|Show Captions|Play Video|Play)\s+){2,12}"
    r"|(?:(?:CLOSE|Advertisement|Story continues below(?: advertisement)?|Continue reading the main story"
    r"|Story [Hh]ighlights|View (?:Images|Photos|Gallery)"
    r"|(?:1 of \d{1,3} )?Full Screen(?: (?:Autoplay|Close|Skip|Ad|×))*"
    r"|Media playback is (?:un)?supported on (?:this|your) device)\s+){1,4})(?=[“\"A-Z])"
)
"""The buttons of a player, or a note between two paragraphs, that ran into the text behind them."""
_NUMBERED = regex(r"(\d{1,2})(?:\.|\)) (?=[“\"‘'(]?[A-Z])")
"""The number of an item of a list, and what stands behind it."""
_INTERVIEW = ("Q. ", "A. ", "Q: ", "A: ")
"""What questions and answers are marked with."""


def opening(text: str, paragraph: Span) -> int:
    """Return where a paragraph's own words begin: after its dateline or its mark of an answer, else at its start."""
    start, end = paragraph.start, min(paragraph.end, paragraph.start + _REACH)
    if text.startswith(_INTERVIEW, start) and _is_interview(text, text[start + 1]):
        return start + len(_INTERVIEW[0])
    if text[start : start + 1].isdecimal() and (item := _NUMBERED.match(text, start, end)) and _is_list(text, item[1]):
        return item.end()
    if text.startswith(_BUTTONS, start) and (player := _PLAYER.match(text, start, paragraph.end)):
        return player.end()
    if not text.startswith(_DAYS, start) and not _END.search(text, start, end):
        return start
    match = _DATELINE.match(text, start, end)
    return match.end() if match and match.end() < paragraph.end else start


def _is_list(text: str, number: str) -> bool:
    """Whether another paragraph bears the number before or after this one: "2. Bundesliga" may stand alone."""
    near = [f"{one}{mark} " for one in (int(number) - 1, int(number) + 1) for mark in ".)"]
    return text.startswith(tuple(near)) or any("\n" + one in text for one in near)


def _is_interview(text: str, mark: str) -> bool:
    """Whether paragraphs are marked as questions and as answers: "A. Lund resigned" alone begins with an initial."""
    return all(text.startswith(f"{letter}{mark} ") or f"\n{letter}{mark} " in text for letter in "QA")
