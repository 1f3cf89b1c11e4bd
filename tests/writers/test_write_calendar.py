"""Calendar: dated next steps, as other programs read them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import icalendar
import pytest

from briefing.model import Brief, Layout, When
from briefing.writers import WRITERS

write = WRITERS[".ics"]


def events(data: bytes) -> list[icalendar.Event]:
    return [part for part in icalendar.Calendar.from_ical(data).walk() if part.name == "VEVENT"]


def test_every_dated_step_is_an_all_day_event_and_no_other(rich: Brief) -> None:
    found = events(write(rich, Layout()))
    assert [event.decoded("dtstart") for event in found] == [date(2031, 3, 7), date(2031, 3, 10)]
    assert [event.decoded("dtend") for event in found] == [date(2031, 3, 8), date(2031, 3, 11)]
    assert str(found[1]["location"]) == "in Orrin Town"


def test_the_description_has_the_words_their_day_as_worded_and_their_place(rich: Brief) -> None:
    description = str(events(write(rich, Layout()))[0]["description"])
    assert description.startswith(rich.next_steps[0].text)
    assert "from Friday (7 March 2031) · scheduled · Odile Brandt said" in description
    assert "[2] para 4: island.txt" in description


def test_an_event_keeps_its_identity_when_a_brief_is_made_again(rich: Brief) -> None:
    again = replace(rich, title="Another title", next_steps=rich.next_steps[1:])
    assert events(write(again, Layout()))[0]["uid"] == events(write(rich, Layout()))[1]["uid"]


def test_lines_are_at_most_75_octets_and_none_cuts_a_character(rich: Brief) -> None:
    step = replace(rich.next_steps[0], text="Ünlü “söz”; iki, üç " * 20)
    data = write(replace(rich, next_steps=(step,)), Layout())
    assert max(len(line) for line in data.split(b"\r\n")) <= 75
    assert str(events(data)[0]["description"]).startswith(step.text.rstrip())


def test_a_step_of_several_days_ends_after_its_last(rich: Brief) -> None:
    step = replace(rich.next_steps[0], when=When("next week", date(2031, 3, 10), date(2031, 3, 16)))
    [event] = events(write(replace(rich, next_steps=(step,)), Layout()))
    assert event.decoded("dtend") == date(2031, 3, 17)


def test_a_term_stands_on_its_last_day(rich: Brief) -> None:
    step = replace(rich.next_steps[0], when=When("by Sunday", date(2031, 3, 10), date(2031, 3, 16)))
    [event] = events(write(replace(rich, next_steps=(step,)), Layout()))
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (date(2031, 3, 16), date(2031, 3, 17))


@pytest.mark.parametrize(
    ("worded", "start"),
    [
        ("at 3:30 p.m. on Monday", datetime(2031, 3, 10, 15, 30)),
        ("on Monday at 12 a.m.", datetime(2031, 3, 10, 0)),
        ("on Monday at 9.30am local time", datetime(2031, 3, 10, 9, 30)),
        ("at noon on Monday", datetime(2031, 3, 10, 12)),
        ("for 14:00 GMT on 10 March", datetime(2031, 3, 10, 14, tzinfo=UTC)),
        ("on Monday at 9 p.m. EST", datetime(2031, 3, 11, 2, tzinfo=UTC)),
        ("on 10 March", date(2031, 3, 10)),
        ("at midnight on Monday", date(2031, 3, 10)),
        ("from 9 a.m. to 5 p.m. on Monday", date(2031, 3, 10)),
        ("on Monday at 10 a.m. ET", date(2031, 3, 10)),
        ("on 10.3.2031", date(2031, 3, 10)),
        ("by 10:99 on Monday", date(2031, 3, 10)),
    ],
)
def test_one_hour_as_worded_makes_a_timed_event_and_everything_else_a_whole_day(
    worded: str, start: date, rich: Brief
) -> None:
    step = replace(rich.next_steps[0], when=When(worded, date(2031, 3, 10), date(2031, 3, 10)))
    [event] = events(write(replace(rich, next_steps=(step,)), Layout()))
    assert event.decoded("dtstart") == start
    assert ("dtend" in event) is not isinstance(start, datetime)
