"""Articles in an object store, tried against a stand-in on this machine."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from here import Here
from newsroom import articles
from processes import environment

from briefing import Order, batch, from_folder, read
from briefing.batching import from_store
from briefing.errors import BriefingError, InputError, NoSourcesError, OutputError

_HOST, _PORT = "127.0.0.1", 5555


@pytest.fixture
def bucket(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[str]:
    """A bucket with three stories, which stand in a folder too."""
    server = pytest.importorskip("moto.server", reason="moto is not installed").ThreadedMotoServer(_HOST, _PORT)
    s3fs = pytest.importorskip("s3fs", reason="s3fs is not installed")
    server.start()
    urlopen(f"http://{_HOST}:{_PORT}/moto-api/reset", b"").close()  # what earlier tests left there
    for name, value in {
        "AWS_ENDPOINT_URL": f"http://{_HOST}:{_PORT}",
        "AWS_ACCESS_KEY_ID": "nobody",
        "AWS_SECRET_ACCESS_KEY": "nothing",
        "AWS_DEFAULT_REGION": "us-east-1",
    }.items():
        monkeypatch.setenv(name, value)
    s3fs.S3FileSystem.clear_instance_cache()
    store = s3fs.S3FileSystem()
    store.makedirs("news", exist_ok=True)
    for number, article in articles(3, 2, words=60):
        place = tmp_path / "in" / f"story-{number}" / str(article.path)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(article.text)
        store.pipe_file(f"news/stories/story-{number}/{article.path}", article.text.encode())
    yield "s3://news/stories"
    server.stop()


def test_stories_in_a_store_are_made_as_those_in_a_folder(bucket: str, tmp_path: Path) -> None:
    outcomes = list(batch(from_store(bucket), Order(str(tmp_path / "s3")), Here()))
    assert [outcome.reason for outcome in outcomes] == [None] * 3
    assert all(outcome.unchanged for outcome in batch(from_store(bucket), Order(str(tmp_path / "s3")), Here()))
    list(batch(from_folder(tmp_path / "in"), Order(str(tmp_path / "own")), Here()))
    own, stored = ((tmp_path / where / "story-1.md").read_text() for where in ("own", "s3"))
    assert stored.replace(f"{bucket}/", "") == own.replace(f"{tmp_path}/in/", "")


def test_a_missing_object_is_told(bucket: str) -> None:
    with pytest.raises(NoSourcesError, match="no such object"):
        read([f"{bucket}/none.txt"])


def test_a_store_that_nobody_knows_is_told() -> None:
    with pytest.raises(NoSourcesError, match=r"nostore://a/b\.txt"):
        read(["nostore://a/b.txt"])


def _there(address: str) -> dict[str, bytes]:
    """Return the objects below an address, by name."""
    import s3fs

    store, start = s3fs.S3FileSystem(use_listings_cache=False), len(address.removeprefix("s3://")) + 1
    return {name[start:]: store.cat(name) for name in store.find(address)}


def test_briefs_in_a_store_are_those_in_a_folder(bucket: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "briefing", "batch", bucket, "-o", "s3://news/briefs", "-f", "md,json"]
    options = [
        "--state",
        str(tmp_path / "state"),
        "--jobs",
        "2",
    ]  # a fork server of earlier tests has another environment
    ended = subprocess.run([*command, *options], env=environment(), capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "briefing: 3 stories: 3 made\n")
    list(batch(from_store(bucket), Order(str(tmp_path / "own"), (".md", ".json")), Here()))
    own = {path.name: path.read_bytes() for path in (tmp_path / "own").iterdir() if path.is_file()}
    assert _there("s3://news/briefs") == own


def test_only_what_is_gone_from_a_store_is_made_again(bucket: str, tmp_path: Path) -> None:
    import s3fs

    order, stories = Order("s3://news/briefs/", (".md",)), from_store(bucket)
    list(batch(stories, order, Here(), tmp_path / "state"))
    assert all(outcome.unchanged for outcome in batch(stories, order, Here(), tmp_path / "state"))
    s3fs.S3FileSystem().rm_file("news/briefs/story-1.md")
    again = {outcome.id: outcome.unchanged for outcome in batch(stories, order, Here(), tmp_path / "state")}
    assert again == {"story-0": True, "story-1": False, "story-2": True}


def test_a_run_into_a_store_may_be_stopped_anywhere(bucket: str, tmp_path: Path) -> None:
    order, stories = Order("s3://news/briefs", (".md",)), from_store(bucket)
    with pytest.raises(KeyboardInterrupt):
        list(batch(stories, order, Here(most=1), tmp_path / "state"))
    list(batch(stories, order, Here(), tmp_path / "state"))
    stopped = _there("s3://news/briefs")
    list(batch(stories, Order("s3://news/calm", (".md",)), Here(), tmp_path / "calm"))
    assert stopped == _there("s3://news/calm")


def test_a_store_that_takes_nothing_is_told_before_the_work_begins(bucket: str, tmp_path: Path) -> None:
    order = Order("s3://nowhere/briefs", (".md",))
    with pytest.raises((InputError, OutputError), match="s3://nowhere/briefs"):
        list(batch(from_store(bucket), order, Here(most=0), tmp_path / "state"))


def test_a_store_that_does_not_answer_is_told_in_one_line(bucket: str, tmp_path: Path) -> None:
    nobody = {**environment(), "AWS_ENDPOINT_URL": f"http://{_HOST}:1", "AWS_MAX_ATTEMPTS": "1"}
    command = [sys.executable, "-m", "briefing", "batch", bucket, "-o", str(tmp_path)]
    ended = subprocess.run(command, env=nobody, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr.count("\n")) == (1, 1)
    assert "Could not connect" in ended.stderr


def test_groups_may_name_articles_in_a_store(bucket: str, tmp_path: Path) -> None:
    from briefing import from_groups, group

    articles, _ = read([bucket])
    outcomes = list(batch(from_groups(group(articles)), Order(str(tmp_path / "out")), Here()))
    assert [outcome.reason for outcome in outcomes] == [None] * len(outcomes)


def test_what_is_made_in_a_store_needs_a_folder_to_be_remembered(tmp_path: Path) -> None:
    with pytest.raises(BriefingError, match="name a folder"):
        list(batch([], Order("s3://news/briefs")))
    with pytest.raises(OutputError, match="only object stores"):
        list(batch([], Order("sftp://host/briefs"), state=tmp_path))
