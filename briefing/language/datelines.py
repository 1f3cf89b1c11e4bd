"""The article's own day, told at its head: "CITY, March 3 (Agency) -", "Published 3 March 2024"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from briefing.language.times.calendar import MONTHS, WEEKDAYS, safe_date
from briefing.language.times.grammar import alternatives
from briefing.lexicon import word_set
from briefing.matching.patterns import regex
from briefing.model import Span

_LINES = 8
_REACH = 700
_BYLINE = 120
_SEPARATED = regex(r"By [A-Z]|[•|·]")
_MONTH = rf"(?P<month>{alternatives(MONTHS)})\.?"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?!\d|:\d)"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_GAP = r"[ \t\xa0]+"
_WEEKDAY = rf"(?P<weekday>{alternatives(WEEKDAYS)}\.?,?{_GAP})?"
_FORMS = (
    rf"{_WEEKDAY}{_MONTH}{_GAP}{_DAY}(?:,?{_GAP}{_YEAR})?",
    rf"{_WEEKDAY}{_DAY}{_GAP}(?:of{_GAP})?{_MONTH}(?:,?{_GAP}{_YEAR})?",
    rf"(?P<weekday>){_YEAR}-(?P<month>[01]\d)-{_DAY}",
)
_DATES = tuple([regex(form, re.IGNORECASE) for form in _FORMS])
_SMALL_DATES = tuple(map(regex, _FORMS))
"""The same, looked for in small letters, which takes a third of the time."""
_DIGIT = regex(r"\d")
_MONTHS_IN = tuple(sorted({name[:3] for name in MONTHS}))
_LABEL = regex(
    r"(?:first |last |originally )?(?:published|posted|updated|modified|created|filed|issued|released|date|dated)"
    r"(?: (?:on|at|date))?[ \t]*:?[ \t]*",
    re.IGNORECASE,
)
_CLOCK = regex(r"(?:at )?[0-2]?\d[:.][0-5]\d[ \t]*(?:[ap]\.?m\.?)?[ \t]*(?:[A-Z]{2,4})?,?[ \t]*(?:on )?", re.IGNORECASE)
_PLACE = regex(r"[A-Z][\w.’' -]{1,40}(?:,[ \t]+[A-Z][\w.’' -]{1,30}){0,2},?[ \t]+\(?")
_AGENCY = r"(?:\([^()\n]{2,40}\)|/[^/\n]{2,40}/)"
_AFTER_WIRE = regex(rf"[ \t\xa0]*{_AGENCY}?[ \t\xa0]*[)]?[ \t]*(?:--|[-–—:_])(?!\d)|[ \t]*\([^()\n]{{2,40}}\)")
_IMPRINT = word_set("imprint_words")
_IMPRINT_LINES = 4
_BRACKETS = regex(r"\([^()\n]{1,60}\)")
_IN_PLACES = word_set("name_particles") | {"and", "of", "on", "sur", "upon"}
"""Small words in names of places: "Rio de Janeiro", "Stoke on Trent"."""
_AFTER_IMPRINT = regex(r"[ \t\xa0]*(?:$|[.|,;(])", re.MULTILINE)
_LONGEST_AFTER = 40
_WEEKDAY_ALONE = regex(rf"(?P<weekday>{alternatives([name for name in WEEKDAYS if len(name) > 4])})", re.IGNORECASE)
_AFTER_WEEKDAY = regex(rf"[ \t\xa0]{{0,3}}(?:{_AGENCY}[ \t\xa0]{{0,3}})?(?:--|[-–—:])[ \t\xa0]")
_AFTER_ALONE = regex(r"[ \t\xa0]*(?:$|[-–—|,;:·•(/]|[A-Z“\"]|(?:at )?\d\d?[:.]\d\d)", re.MULTILINE)


def day_told(text: str, paragraphs: Sequence[Span], near: date | None) -> date | None:
    """Return the day that the head of the article gives as its own; None when it gives none.

    A dateline without a year takes the one that brings it nearest to `near`, one with a weekday only is the day of that
    name from five days before `near` to the day after; neither is used when that is None.
    """
    for number, paragraph in enumerate(paragraphs[:_LINES]):
        if paragraph.start > _REACH:
            break
        found = _day_in_line(text, paragraph, near)
        if found is None and number < _IMPRINT_LINES:
            found = _day_in_imprint(text, paragraph, near) or _weekday_after_place(text, paragraph, near)
        if found is not None:
            return None if _is_chronology(text, paragraphs[number + 1 :]) else found
    return None


def _is_chronology(text: str, paragraphs: Sequence[Span]) -> bool:
    """Whether two more lines start with a date of their own: a list of events tells none of its own day."""
    starts = (
        match for line in paragraphs for pattern in _DATES if (match := pattern.match(text, line.start, line.end))
    )
    return sum(1 for match in starts if match["year"] or match["weekday"]) > 1


def _day_in_line(text: str, line: Span, near: date | None) -> date | None:
    if not _DIGIT.search(text, line.start, line.end):
        return None
    return _day_at_start(text, line, near) or _day_in_byline(text, line, near) or _day_after_place(text, line, near)


def _day_in_byline(text: str, line: Span, near: date | None) -> date | None:
    """Read "By Jane Roe • June 14, 2017 2:30 pm": a short line with a separator before its full date."""
    if line.end - line.start > _BYLINE or not _SEPARATED.search(text, line.start, line.end):
        return None
    for pattern in _DATES:
        match = pattern.search(text, line.start, line.end)
        if (
            match
            and match["year"]
            and _SEPARATED.search(text, line.start, match.start())
            and line.end - match.end() < 20
        ):
            return _day(match, near)
    return None


def _day_in_imprint(text: str, line: Span, near: date | None) -> date | None:
    """Read "The Mill Courier, Tuesday March 11, 1997": a short line of names with the day behind the last comma."""
    comma = text.find(",", line.start, line.end)
    if comma < 0 or line.end - line.start > _BYLINE or not _is_imprint(text[line.start : comma]):
        return None
    for pattern in (*_DATES, _WEEKDAY_ALONE):
        match = pattern.search(text, line.start, line.end)
        if match is None or line.end - match.end() > _LONGEST_AFTER:
            continue
        before = text[line.start : match.start()].rstrip()
        sure = pattern is _WEEKDAY_ALONE or match["year"] or match["weekday"]
        if sure and before.endswith(",") and _AFTER_IMPRINT.match(text, match.end(), line.end) and _is_imprint(before):
            return _day(match, near) if pattern is not _WEEKDAY_ALONE else _nearest(match["weekday"], near)
    return None


def _is_imprint(words: str) -> bool:
    """Whether a line begins with names only, whatever stands in brackets: "The Mill Courier (English digest),"."""
    bare = _BRACKETS.sub("", words)
    return all(not word[:1].islower() or word.rstrip(",") in _IMPRINT for word in bare.split())


def _weekday_after_place(text: str, line: Span, near: date | None) -> date | None:
    """Read "VELMORA, Tuesday (NP) -": a dateline of a weekday only."""
    head = text[line.start : min(line.end, line.start + 80)]
    if near is None or "," not in head or "day" not in head.lower():
        return None
    match = _WEEKDAY_ALONE.search(text, line.start, line.start + len(head))
    if match is None or not text.endswith((", ", ",\xa0"), line.start, match.start()):
        return None
    if _is_place(text, line.start, match.start()) and _AFTER_WEEKDAY.match(text, match.end(), line.end):
        return _nearest(match["weekday"], near)
    return None


def _nearest(weekday: str, near: date | None) -> date | None:
    """Return the day of that name among the five before a day, itself and the next: `near` is that of the newest."""
    if near is None:
        return None
    return near + timedelta((WEEKDAYS[weekday.lower()] - near.weekday() + 5) % 7 - 5)


def _day_at_start(text: str, line: Span, near: date | None) -> date | None:
    at, labelled = line.start, False
    if label := _LABEL.match(text, at, line.end):
        at, labelled = label.end(), True
        if clock := _CLOCK.match(text, at, line.end):
            at = clock.end()
    for pattern in _DATES:
        if match := pattern.match(text, at, line.end):
            alone = bool(match["weekday"]) or labelled or line.end - match.end() < 3
            follows = _AFTER_ALONE if match["year"] else _AFTER_WIRE
            if (alone and match["year"]) or follows.match(text, match.end(), line.end):
                return _day(match, near)
    return None


def _day_after_place(text: str, line: Span, near: date | None) -> date | None:
    """Read a wire service's dateline: the place, the date, then the agency or a dash."""
    if not _PLACE.match(text, line.start, min(line.end, line.start + 100)):
        return None
    head = _in_small_letters(text[line.start : min(line.end, line.start + 110)])
    if not (_DIGIT.search(head) and ("-" in head or any(map(head.__contains__, _MONTHS_IN)))):
        return None
    for pattern in _SMALL_DATES:
        match = pattern.search(head)
        if match is None or not _is_place(text, line.start, line.start + match.start()):
            continue
        if _AFTER_WIRE.match(text, line.start + match.end(), line.end):
            return _day(match, near)
    return None


def _is_place(text: str, start: int, end: int) -> bool:
    """Whether a stretch is the place of a dateline: "VELMORA, Norland, ", but not "The fair opens on "."""
    if not _PLACE.fullmatch(text, start, end):
        return False
    return all(not word[:1].islower() or word in _IN_PLACES for word in text[start:end].replace("-", " ").split())


def _in_small_letters(head: str) -> str:
    """Return a text in small letters, as long as it was."""
    lower = head.lower()
    return lower if len(lower) == len(head) else "".join([letter.lower()[:1] for letter in head])


def _day(match: re.Match[str], near: date | None) -> date | None:
    month = int(match["month"]) if match["month"].isdigit() else MONTHS[match["month"].lower()]
    if match["year"]:
        return safe_date(int(match["year"]), month, int(match["day"]))
    if near is None:
        return None
    around = [day for step in (-1, 0, 1) if (day := safe_date(near.year + step, month, int(match["day"])))]
    return min(around, key=lambda day: abs((day - near).days), default=None)
