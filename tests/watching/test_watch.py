"""Feeds and folders, looked at again and again, against a site on this machine."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefing.errors import BriefingError, InputError
from briefing.isolation import Isolation
from briefing.model import Notice, Settings
from briefing.watching import Renewed, due_mails, mail_sent, watch
from briefing.watching.opml import feeds_in
from tests.updating.stories import stories
from tests.watching.site import Site, feed, served

pytest.importorskip("feedparser")

TUESDAY = datetime(2031, 3, 4, 18, tzinfo=UTC)
SATURDAY = datetime(2031, 3, 8, 18, tzinfo=UTC)
STORIES = {story.name: story for story in stories()}
FERRY, MINE = STORIES["ferry"], STORIES["mine"]


@pytest.fixture
def site() -> Iterator[Site]:
    with served() as site:
        yield site


def looked(
    source: str, out: Path, moment: datetime, site: Site | None = None, **more: object
) -> list[Renewed | Notice]:
    fetch = site.fetch(str(out.parent / "cache")) if site else None
    return list(watch(source, str(out), moment=moment, fetch=fetch, formats=(".md",), **more))  # type: ignore[arg-type]


def renewed(events: list[Renewed | Notice]) -> list[Renewed]:
    return [event for event in events if isinstance(event, Renewed)]


def codes(events: list[Renewed | Notice]) -> list[str]:
    return [event.code for event in events if isinstance(event, Notice)]


def opml(path: Path, *addresses: str) -> str:
    rows = "".join(f'<outline text="x"><outline type="rss" xmlUrl="{each}"/></outline>' for each in addresses)
    path.write_text(f"<?xml version='1.0'?><opml version='2.0'><body>{rows}</body></opml>")
    return str(path)


def item(text: str, day: str, link: str = "") -> tuple[str, str, str, str]:
    title, _, rest = text.partition("\n")
    return title, day, link, rest


def test_feeds_become_stories_and_new_items_renew_their_briefs(site: Site, tmp_path: Path) -> None:
    ferry = [item(one.text, "Tue, 04 Mar 2031 12:00:00 GMT") for one in FERRY.earlier]
    mine = item(MINE.earlier[0].text, "Tue, 04 Mar 2031 13:00:00 GMT")
    site.pages = {"/a.xml": feed(*ferry), "/b.xml": feed(mine)}
    source = opml(tmp_path / "feeds.opml", site.address("/a.xml"), site.address("/b.xml"))
    first = looked(source, tmp_path / "out", TUESDAY, site)
    assert codes(first) == []
    assert sorted(len(one.brief.sources) for one in renewed(first)) == [1, 2]
    assert all(one.first and (one.folder / "brief.md").is_file() for one in renewed(first))
    site.pages["/a.xml"] = feed(item(FERRY.later[0].text, "Sat, 08 Mar 2031 12:00:00 GMT"), *ferry)
    (again,) = renewed(looked(source, tmp_path / "out", SATURDAY, site))
    assert not again.first
    assert {"dropped", "moved", "changed"} <= {change.kind for change in again.brief.changes}
    assert "What changed since 4 March 2031" in (again.folder / "brief.md").read_text()
    assert "version 2" in (tmp_path / "out" / "index.md").read_text()


def test_what_has_not_changed_is_asked_for_by_its_tag_and_made_only_once(site: Site, tmp_path: Path) -> None:
    site.pages = {"/a.xml": feed(item(MINE.earlier[0].text, "Mon, 02 Jun 2031 12:00:00 GMT"))}
    source = opml(tmp_path / "feeds.opml", site.address("/a.xml"))
    looked(source, tmp_path / "out", TUESDAY, site)
    assert looked(source, tmp_path / "out", TUESDAY, site) == []
    assert site.asked["/a.xml", 200] == 1
    assert site.asked["/a.xml", 304] == 1


def test_a_feed_that_fails_hangs_or_is_no_feed_is_told_and_stops_no_other(site: Site, tmp_path: Path) -> None:
    site.pages = {
        "/good.xml": feed(item(MINE.earlier[0].text, "Mon, 02 Jun 2031 12:00:00 GMT")),
        "/odd.xml": b"<?xml version='1.0'?><x/>",
    }
    site.broken = {"/broken.xml": 500, "/gone.xml": 410}
    site.hanging = {"/hang.xml"}
    names = ("/broken.xml", "/hang.xml", "/odd.xml", "/gone.xml", "/good.xml")
    events = looked(opml(tmp_path / "feeds.opml", *map(site.address, names)), tmp_path / "out", TUESDAY, site)
    assert codes(events) == ["http-error", "slow", "unread", "http-error"]
    assert len(renewed(events)) == 1
    site.broken.clear()
    site.pages["/broken.xml"] = feed(item(FERRY.earlier[0].text, "Tue, 04 Mar 2031 12:00:00 GMT"))
    later = looked(opml(tmp_path / "feeds.opml", site.address("/broken.xml")), tmp_path / "out", TUESDAY, site)
    assert len(renewed(later)) == 1


def test_robots_txt_is_heeded_for_feeds_and_for_the_pages_that_teasers_lead_to(site: Site, tmp_path: Path) -> None:
    page = (
        "<html><body><article>"
        + "".join(f"<p>{line}</p>" for line in FERRY.earlier[0].text.split("\n"))
        + "</article></body></html>"
    )
    site.pages = {"/open/1.html": page.encode(), "/closed/2.html": page.encode()}
    site.robots = "User-agent: *\nDisallow: /closed/\n"
    site.pages["/feed.xml"] = feed(
        (
            "Ferry halted",
            "Tue, 04 Mar 2031 12:00:00 GMT",
            site.address("/open/1.html"),
            "A crack was found in the ferry.",
        ),
        (
            "Mine closed",
            "Tue, 04 Mar 2031 12:00:00 GMT",
            site.address("/closed/2.html"),
            "The mine near Karvel was closed.",
        ),
    )
    site.pages["/closed/feed.xml"] = site.pages["/feed.xml"]
    source = opml(tmp_path / "feeds.opml", site.address("/feed.xml"), site.address("/closed/feed.xml"))
    events = looked(source, tmp_path / "out", TUESDAY, site)
    assert site.asked["/open/1.html", 200] == 1
    assert not any(path.startswith("/closed/") for path, _ in site.asked)
    assert site.asked["/robots.txt", 200] == 1
    assert "robots" in codes(events)
    words = {one.brief.sources[0].url: one.brief.sources[0].words for one in renewed(events)}
    assert words[site.address("/open/1.html")] > 100 > words[site.address("/closed/2.html")]


def test_a_host_whose_robots_txt_cannot_be_had_is_left_alone(site: Site, tmp_path: Path) -> None:
    site.pages = {"/a.xml": feed(item(MINE.earlier[0].text, "Mon, 02 Jun 2031 12:00:00 GMT"))}
    site.hanging = {"/robots.txt"}
    assert codes(looked(site.address("/a.xml"), tmp_path / "out", TUESDAY, site)) == ["robots"]


def put(folder: Path, *articles: object) -> None:
    folder.mkdir(exist_ok=True)
    for one in articles:
        (folder / one.path).write_text(one.text, encoding="utf-8")  # type: ignore[attr-defined]


def test_a_folder_is_watched_like_a_feed(tmp_path: Path) -> None:
    put(tmp_path / "in", *MINE.earlier)
    assert len(renewed(looked(str(tmp_path / "in"), tmp_path / "out", TUESDAY))) == 1
    assert looked(str(tmp_path / "in"), tmp_path / "out", TUESDAY) == []
    put(tmp_path / "in", *MINE.later)
    (again,) = renewed(looked(str(tmp_path / "in"), tmp_path / "out", TUESDAY))
    assert {"done", "answered"} <= {change.kind for change in again.brief.changes}


def test_a_story_that_cannot_be_written_fails_alone_and_is_tried_again(tmp_path: Path) -> None:
    put(tmp_path / "in", *MINE.earlier, *FERRY.earlier)
    first = {one.folder.name for one in renewed(looked(str(tmp_path / "in"), tmp_path / "out", TUESDAY))}
    put(tmp_path / "in", *MINE.later, *FERRY.later)
    blocked = tmp_path / "out" / min(first) / "brief.md"
    blocked.unlink()
    blocked.mkdir()
    events = looked(str(tmp_path / "in"), tmp_path / "out", SATURDAY)
    assert codes(events) == ["story-failed"]
    assert len(renewed(events)) == 1
    blocked.rmdir()
    (again,) = renewed(looked(str(tmp_path / "in"), tmp_path / "out", SATURDAY))
    assert again.story == min(first)
    assert again.brief.changes


def test_mails_stay_due_until_they_were_sent(tmp_path: Path) -> None:
    put(tmp_path / "in", *MINE.earlier)
    (one,) = renewed(looked(str(tmp_path / "in"), tmp_path / "out", TUESDAY, mail=True))
    assert due_mails(str(tmp_path / "out")) == [one.story]
    mail_sent(str(tmp_path / "out"), one.story)
    assert due_mails(str(tmp_path / "out")) == []


def test_two_runs_do_not_work_in_one_folder(tmp_path: Path) -> None:
    put(tmp_path / "in", *MINE.earlier)
    events = watch(str(tmp_path / "in"), str(tmp_path / "out"), moment=TUESDAY, formats=())
    next(events)
    with pytest.raises(BriefingError, match="another watch"):
        list(watch(str(tmp_path / "in"), str(tmp_path / "out"), moment=TUESDAY))


def test_the_same_articles_give_the_same_bytes_whatever_their_names(tmp_path: Path) -> None:
    found = []
    for turn, order in (("a", 1), ("b", -1)):
        for number, one in enumerate([*MINE.earlier, *FERRY.earlier][::order]):
            (tmp_path / turn).mkdir(exist_ok=True)
            (tmp_path / turn / f"{number}.txt").write_text(one.text, encoding="utf-8")
        events = renewed(looked(str(tmp_path / turn), tmp_path / f"out-{turn}", TUESDAY, settings=Settings(words=60)))
        found.append({one.story: [line.text for line in one.brief.summary] for one in events})
    assert found[0] == found[1]


def test_killed_runs_lose_and_double_nothing(tmp_path: Path) -> None:
    put(tmp_path / "in", *(one for story in STORIES.values() for one in story.earlier))
    command = [sys.executable, "-m", "briefing", "watch", str(tmp_path / "in"), "-o", str(tmp_path / "out"),
               "--date", "2031-03-04", "--format", "md"]  # fmt: skip
    for seconds in (0.35, 0.6, 0.9):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)
        process.wait()
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0
    briefs = [json.loads(path.read_bytes()) for path in (tmp_path / "out").glob("*/brief.json")]
    told = sorted(source["sha256"] for brief in briefs for source in brief["sources"])
    assert told == sorted(one.sha256 for story in STORIES.values() for one in story.earlier)


@pytest.mark.parametrize(
    "content",
    [
        b"no xml at all",
        b"<?xml version='1.0'?><rss/>",
        b"<?xml version='1.0'?><!DOCTYPE opml [<!ENTITY a 'b'>]><opml><outline xmlUrl='http://a.example/&a;'/></opml>",
        b"<?xml version='1.0'?><!DOCTYPE opml SYSTEM 'file:///etc/passwd'><opml><body/></opml>",
        b"<opml><outline xmlUrl='file:///etc/passwd'/><outline xmlUrl='ftp://a.example/x'/></opml>",
    ],
)
def test_a_list_of_feeds_that_is_none_or_plays_tricks_is_refused(content: bytes) -> None:
    with Isolation() as isolation, pytest.raises(InputError):
        feeds_in(content, "feeds.opml", isolation)


def test_the_feeds_of_a_list_are_taken_in_order_and_once() -> None:
    content = b"""<opml><body><outline text='News'><outline xmlUrl='https://a.example/1'/></outline>
        <outline XMLURL=' http://b.example/2 '/><outline xmlUrl='https://a.example/1'/></body></opml>"""
    with Isolation() as isolation:
        assert feeds_in(content, "feeds.opml", isolation) == ("https://a.example/1", "http://b.example/2")
