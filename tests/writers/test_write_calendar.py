"""Calendar: dated next steps, as other programs read them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import icalendar

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
