"""Calendar arithmetic: which days a week, month, quarter, season, year or decade has."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from briefing.language.times.grammar import Granularity, Meaning

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",), ("june", "jun"),
            ("july", "jul"), ("august", "aug"), ("september", "sept", "sep"), ("october", "oct"),
            ("november", "nov"), ("december", "dec"),
        ),
        1,
    )
    for name in names
}  # fmt: skip
"""Names and abbreviations in lower case -> 1 to 12."""

MONTH_NAMES = (
    rf"(?:{'|'.join(name for name in MONTHS if len(name) > 4 or name in ('may', 'june', 'july'))}"
    rf"|(?:{'|'.join(name for name in MONTHS if len(name) <= 4 and name not in ('may', 'june', 'july'))})\b\.?)"
)
"""Pattern of a month's name; only an abbreviation takes its full stop along."""

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            ("monday", "mon"), ("tuesday", "tues", "tue"), ("wednesday", "wed"), ("thursday", "thurs", "thur", "thu"),
            ("friday", "fri"), ("saturday", "sat"), ("sunday", "sun"),
        )
    )
    for name in names
}  # fmt: skip
"""Names and abbreviations in lower case -> 0 (Monday) to 6."""

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""Season -> the month it begins in (northern, meteorological: three whole months)."""


def safe_date(year: int, month: int, day: int) -> date | None:
    """Return the day, or None when the calendar has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def shift(day: date, days: int) -> date | None:
    """Return the day that many days later; None beyond the calendar's ends."""
    try:
        return day + timedelta(days)
    except OverflowError:
        return None


HALVES = ("first half", "second half")
"""What `part_of` calls them."""


def single_day(day: date | None, granularity: Granularity = "day") -> Meaning:
    """Return one day's meaning; None keeps it unresolved."""
    return Meaning(day, day, granularity)


def week_of(day: date) -> Meaning:
    """Return the week, Monday to Sunday, that `day` lies in."""
    monday = shift(day, -day.weekday())
    return Meaning(monday, shift(monday, 6) if monday else None, "week")


def months_from(year: int, month: int, length: int, granularity: Granularity) -> Meaning:
    """Return `length` whole months from the given one; `month` may lie outside 1 to 12 and is carried into the year."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    end_year, end_month = year + (month + length - 2) // 12, (month + length - 2) % 12 + 1
    if not 1 <= year <= end_year <= 9999:
        return Meaning(None, None, granularity)
    return Meaning(date(year, month, 1), date(end_year, end_month, monthrange(end_year, end_month)[1]), granularity)


def month_of(year: int, month: int) -> Meaning:
    """Return a month's days."""
    return months_from(year, month, 1, "month")


def quarter_of(year: int, quarter: int) -> Meaning:
    """Return the days of a quarter, 1 to 4, of the calendar year."""
    return months_from(year, 3 * quarter - 2, 3, "quarter")


def season_of(year: int, season: str) -> Meaning:
    """Return the three months of a season; a winter is named after the year it begins in."""
    return months_from(year, SEASONS[season], 3, "season")


def year_of(year: int) -> Meaning:
    """Return a year's days."""
    return months_from(year, 1, 12, "year")


def decade_of(year: int) -> Meaning:
    """Return the days of the ten years whose first is the decade of `year`."""
    return months_from(year // 10 * 10, 1, 120, "decade")


def part_of(whole: Meaning, part: str) -> Meaning:
    """Return a half, or the early, middle or late third of a stretch of days; end and beginning count as thirds."""
    if whole.first is None or whole.last is None:
        return whole
    if part in HALVES:
        return _half_of(whole, whole.first, whole.last, part)
    third = ((whole.last - whole.first).days + 1) // 3
    if part == "early":
        return Meaning(whole.first, whole.first + timedelta(max(third - 1, 0)), whole.granularity)
    if part == "mid":
        return Meaning(whole.first + timedelta(third), whole.last - timedelta(third), whole.granularity)
    return Meaning(whole.last - timedelta(max(third - 1, 0)), whole.last, whole.granularity)


def _half_of(whole: Meaning, first: date, last: date, part: str) -> Meaning:
    """Return the first or the second half: of a month to the 15th, of a year to the end of June."""
    middle = date(first.year, 6, 30) if whole.granularity == "year" else first + timedelta((last - first).days // 2)
    if whole.granularity == "month" and first.day == 1:
        middle = first.replace(day=15)
    if part == HALVES[0]:
        return Meaning(first, middle, whole.granularity)
    return Meaning(middle + timedelta(1), last, whole.granularity)
