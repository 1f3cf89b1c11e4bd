"""Articles in an object store, tried against a stand-in on this machine."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from newsroom import articles

from briefing import Assignment, Order, Outcome, batch, from_folder, read
from briefing.batching import from_store, make
from briefing.errors import NoSourcesError

_HOST, _PORT = "127.0.0.1", 5555


class _Here:
    """An engine without workers: those of an earlier test would not see this one's environment."""

    def run(self, next_story: Callable[[], Assignment | None], order: Order) -> Iterator[Outcome]:
        while (story := next_story()) is not None:
            yield make(story, order)


@pytest.fixture
def bucket(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[str]:
    """A bucket with three stories, which stand in a folder too."""
    server = pytest.importorskip("moto.server", reason="moto is not installed").ThreadedMotoServer(_HOST, _PORT)
    s3fs = pytest.importorskip("s3fs", reason="s3fs is not installed")
    server.start()
    for name, value in {
        "AWS_ENDPOINT_URL": f"http://{_HOST}:{_PORT}",
        "AWS_ACCESS_KEY_ID": "nobody",
        "AWS_SECRET_ACCESS_KEY": "nothing",
        "AWS_DEFAULT_REGION": "us-east-1",
    }.items():
        monkeypatch.setenv(name, value)
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
    outcomes = list(batch(from_store(bucket), Order(str(tmp_path / "s3")), _Here()))
    assert [outcome.reason for outcome in outcomes] == [None] * 3
    assert all(outcome.unchanged for outcome in batch(from_store(bucket), Order(str(tmp_path / "s3")), _Here()))
    list(batch(from_folder(tmp_path / "in"), Order(str(tmp_path / "own")), _Here()))
    own, stored = ((tmp_path / where / "story-1.md").read_text() for where in ("own", "s3"))
    assert stored.replace(f"{bucket}/", "") == own.replace(f"{tmp_path}/in/", "")


def test_a_missing_object_is_told(bucket: str) -> None:
    with pytest.raises(NoSourcesError, match="no such object"):
        read([f"{bucket}/none.txt"])


def test_a_store_that_nobody_knows_is_told() -> None:
    with pytest.raises(NoSourcesError, match=r"nostore://a/b\.txt"):
        read(["nostore://a/b.txt"])
