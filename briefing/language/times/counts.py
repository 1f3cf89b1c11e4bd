"""Counted distances: "two weeks ago", "in three days", "three days later", "within 48 hours", "over the next month"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from briefing.language.times.calendar import decade_of, month_of, shift, single_day, week_of, year_of
from briefing.language.times.grammar import COUNT, COUNT_ENDS, Family, Meaning, Setting, number, pattern
from briefing.language.times.tense import leaning

_UNIT = r"(?P<unit>day|week|fortnight|month|year|decade|hour|minute)s?"
_TRIGGERS = frozenset(
    f"{unit}{plural}"
    for unit in ("day", "week", "fortnight", "month", "year", "decade", "hour", "minute")
    for plural in ("", "s")
)
_ROUGHLY = (
    r"(?:(?:about|around|almost|nearly|more than|over|just over|some|roughly|at least|just|less than|only|exactly) )?"
)
_RANKS = frozenset(("most", "best", "worst", "least", "first", "second", "third", "fourth", "fifth", "only"))
_AHEAD = re.compile(r",? (?:[\w’'-]+ ){0,5}(?:would|will)\b", re.I)
_RANGE = rf"(?P<count>{COUNT})(?:(?: to | or |-|–)(?P<upto>{COUNT}))?"
_GIVEN = frozenset(("has", "have", "gave", "gives", "given"))
_LEFT = 3
_RANKED = 6
"""Words before a distance among which its rank stands."""
_MONTHS = {"month": 1, "year": 12, "decade": 120}
_GRANULARITY = {"day": "day", "hour": "time", "minute": "time", "week": "week", "fortnight": "week", "month": "month",
                "year": "year", "decade": "decade"}  # fmt: skip


def _away(day: date, unit: str, count: int) -> Meaning:
    """Return the day, week, month, year or decade that lies `count` units from `day`."""
    try:
        if unit in ("hour", "minute"):
            return single_day(day + timedelta(hours=count if unit == "hour" else 0), "time")
        if unit == "day":
            return single_day(day + timedelta(count))
        if unit in ("week", "fortnight"):
            return week_of(day + timedelta((14 if unit == "fortnight" else 7) * count))
        if unit == "month":
            return month_of(day.year, day.month + count)
        return decade_of(day.year + 10 * count) if unit == "decade" else year_of(day.year + count)
    except (OverflowError, ValueError):
        return _unknown(unit)


def _unknown(unit: str) -> Meaning:
    return Meaning(None, None, _GRANULARITY[unit])  # type: ignore[arg-type]


def _ago(match: re.Match[str], setting: Setting) -> Meaning | None:
    count, unit = number(match["count"]), match["unit"]
    if setting.day is None or count is None:
        unknown = _unknown(unit)
        return Meaning(None, None, unknown.granularity, "past")
    return _away(setting.day, unit, -count)


def _from_now(match: re.Match[str], setting: Setting) -> Meaning | None:
    """ "In three days" looks ahead only where the sentence does; "in three days" of work does not."""
    if not match["now"] and leaning(setting) != "future":
        return None
    if re.match(r"[ ]+(?:of|to)\b|['’]", setting.after) or _is_record(setting.before):
        return None
    count, unit = number(match["count"]), match["unit"]
    if setting.day is None or count is None:
        return Meaning(None, None, _unknown(unit).granularity, "future")
    near = _on_from(setting.day, unit, count)
    far = number(match["upto"]) if match["upto"] else {"two": 2, "three": 3}.get(match["more"] or "")
    if far is None or far <= count:
        return near
    return near._replace(last=_on_from(setting.day, unit, far).last)


def _on_from(day: date, unit: str, count: int) -> Meaning:
    """Return the same weekday that many weeks on, as "in two weeks" is counted; of other units what `_away` does."""
    if unit in ("week", "fortnight"):
        return single_day(shift(day, (14 if unit == "fortnight" else 7) * count), "week")
    return _away(day, unit, count)


def _from_today(match: re.Match[str], setting: Setting) -> Meaning | None:
    """ "Three weeks from today", "a fortnight today": the day itself where weeks are counted."""
    count, unit = number(match["count"] or match["weeks"]), match["unit"] or match["week"]
    if match["weeks"] and setting.before.endswith(("for ", "in ", "of ")):
        return None  # "for three weeks today"
    if setting.day is None or count is None:
        return Meaning(None, None, _unknown(unit).granularity, "future")
    told = _on_from(setting.day, unit, count)
    return told._replace(granularity="day") if told.first == told.last and match.group().endswith("today") else told


def _in_a_few(match: re.Match[str], setting: Setting) -> Meaning | None:
    """ "In a few weeks" where the sentence looks ahead: no day can be told."""
    if (match["now"] or leaning(setting) == "future") and not _is_record(setting.before):
        return Meaning(None, None, "vague", "future")
    return None


def _is_record(before: str) -> bool:
    """Whether a distance measures a record: "the worst flood in 50 years", "his second speech in three weeks"."""
    return any(word in _RANKS or (word.endswith("est") and len(word) > 4) for word in before.split()[-_RANKED:])


def _after_anchor(match: re.Match[str], setting: Setting) -> Meaning | None:
    count, unit, anchor = number(match["count"]), match["unit"], setting.anchor
    sign = 1 if match["side"] in ("later", "after that", "afterwards", "afterward") else -1
    if anchor is None or anchor.first is None or count is None:
        if match["side"] == "earlier" and unit == "year" and setting.day is not None and count is not None:
            return _away(setting.day, unit, -count)
        return _unknown(unit)
    return _away(anchor.first, unit, sign * count)


def _span(match: re.Match[str], setting: Setting) -> Meaning | None:
    """ "Over the next two weeks", "within 48 hours": the days from the article's on."""
    day, unit = setting.day, match["unit"]
    if not match["which"] and leaning(setting) == "past" and not _opens_ahead(setting):
        return None
    if match.groupdict().get("whole"):
        return _days_from(day, "a", unit)
    if match["count"] is None:
        return _days_from(day, "a", unit) if unit == "fortnight" else Meaning(day, None, "vague", "future")
    told = match.groupdict()
    span = _days_from(day, told.get("upto") or match["count"], unit, working=bool(told.get("working")))
    if day is None or not told.get("upto") or match["which"] or span.last is None:
        return span
    return span._replace(first=_days_from(day, match["count"], unit).last)


def _days_from(day: date | None, told: str, unit: str, *, working: bool = False) -> Meaning:
    if day is None:
        return Meaning(None, None, _unknown(unit).granularity, "future")
    count = number(told)
    if working and count is not None:
        count += count // 5 * 2
    end = _away(day, unit, count) if count is not None else _unknown(unit)
    if unit in ("week", "fortnight") and count is not None:
        end = single_day(day + timedelta((14 if unit == "fortnight" else 7) * count))
    elif unit in _MONTHS and count is not None:
        end = single_day(_months_on(day, _MONTHS[unit] * count))
    if end.last is None:
        return Meaning(day, None, "vague", "future")
    return Meaning(day, end.last, _unknown(unit).granularity, "future")


def _months_on(day: date, months: int) -> date | None:
    """Return the same day so many months on, or the month's last; None beyond the calendar's end."""
    last = month_of(day.year, day.month + months).last
    return last and last.replace(day=min(day.day, last.day))


def _opens_ahead(setting: Setting) -> bool:
    """Whether a distance opens what somebody says of days to come: "she said that within two weeks the firm would"."""
    return setting.before.endswith("that ") and _AHEAD.match(setting.after) is not None


def _left(match: re.Match[str], setting: Setting) -> Meaning | None:
    """ "Has five days to answer": the days from the article's on."""
    words = setting.before.split()[-_LEFT:]
    if _GIVEN.isdisjoint(words) or "wait" in words or " ago" in setting.before:
        return None
    return _days_from(setting.day, match["count"], match["unit"])


FAMILIES = (
    Family(
        frozenset({"ago"}),
        pattern(rf"{_ROUGHLY}(?:(?P<count>{COUNT}) )(?:or so )?{_UNIT} (?:or so )?ago"),
        _ago,
        before=_TRIGGERS | {"so"},
        opens=False,
    ),
    Family(
        _TRIGGERS,
        pattern(
            rf"(?:in {_ROUGHLY}{_RANGE} {_UNIT}(?: or (?P<more>two|three|so)\b)?"
            r"(?P<now>(?:['’]s?|s['’])? time| from now)?)"
        ),
        _from_now,
        before=COUNT_ENDS,
        opens=False,
        holds=("in ",),
    ),
    Family(
        frozenset({"now", "today"}),
        pattern(
            rf"(?:(?P<count>{COUNT}) {_UNIT} from (?:now|today)|(?P<weeks>{COUNT}) (?P<week>week|fortnight)s? today)"
        ),
        _from_today,
        before=_TRIGGERS | {"from"},
        opens=False,
    ),
    Family(
        _TRIGGERS,
        pattern(rf"in (?:just |only |about )?(?:a few|several|a matter of) {_UNIT}(?P<now>['’]? time| from now)?"),
        _in_a_few,
        before=frozenset({"few", "several", "of"}),
        opens=False,
        holds=("few", "several", "matter"),
    ),
    Family(
        _TRIGGERS,
        pattern(rf"(?P<count>{COUNT}) {_UNIT}(?= (?:in which |left |more )?to [a-z])"),
        _left,
        before=COUNT_ENDS,
        opens=False,
        holds=("has ", "have ", "gave ", "given ", "gives "),
    ),
    Family(
        _TRIGGERS,
        pattern(rf"{_ROUGHLY}(?P<count>{COUNT}) {_UNIT} (?P<side>later|earlier|after that|before that|afterwards?)"),
        _after_anchor,
        before=COUNT_ENDS,
        opens=False,
        holds=("later", "earlier", "after", "before"),
    ),
    Family(
        _TRIGGERS,
        pattern(
            rf"(?:over|in|within|inside|during|for) (?:(?:the |these )?(?P<which>next|coming|following) )?"
            rf"(?:{_RANGE}|few|several|couple of) (?P<working>working |business )?{_UNIT}(?: or (?:two|three|so)\b)?"
        ),
        lambda match, setting: (
            _span(match, setting) if match["which"] or match.group().startswith(("within", "inside")) else None
        ),
        before=COUNT_ENDS | {"few", "several", "working", "business"},
        opens=False,
        holds=("over ", "in ", "inside ", "during ", "for "),
    ),
    Family(
        _TRIGGERS,
        pattern(rf"(?:over|in|within|during) (?:the )?(?P<which>next|coming)(?P<count>{COUNT})? {_UNIT}"),
        lambda match, setting: _span(match, setting) if match.group().endswith(("s", "fortnight")) else None,
        before=frozenset(f"{which}{count}" for which in ("next", "coming") for count in ("", *COUNT_ENDS)) | COUNT_ENDS,
        opens=False,
        holds=("next", "coming"),
    ),
    Family(
        _TRIGGERS,
        pattern(r"(?:within|inside) (?P<which>)(?P<count>)(?P<whole>the) (?P<unit>week|fortnight|month|year)"),
        _span,
        before=frozenset({"the"}),
        opens=False,
        holds=("within", "inside"),
    ),
)
