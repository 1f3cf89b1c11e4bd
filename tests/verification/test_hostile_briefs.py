"""A brief is a stranger's file too: whatever it holds, proof ends in problems or one error; nothing else is read."""

from __future__ import annotations

import json
import os
import random
from pathlib import Path

import pytest

from briefing.errors import BriefingError, EngineError, InputError
from briefing.model import Article, Layout
from briefing.verification import Proof, verify
from briefing.writers import WRITERS
from tests import samples
from tests.cli.conftest import Run, folder, run  # noqa: F401  (fixtures)
from tests.hostile.mutation import mutate
from tests.verification.briefs import articles, ferry_brief

EACH = int(os.environ.get("MUTATIONS", "1000")) // 100
SUFFIXES = (".json", ".md", ".html", ".pdf")


def end_of(suffix: str, content: bytes) -> Proof | BriefingError:
    try:
        return verify(content, f"brief{suffix}", articles())
    except BriefingError as error:
        return error


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_damaged_brief_is_proved_or_refused(suffix: str) -> None:
    try:
        sound = WRITERS[suffix](ferry_brief(), Layout())
    except EngineError as error:
        pytest.skip(str(error))
    chance = random.Random(suffix)
    for _ in range(EACH):
        end = end_of(suffix, mutate(sound, chance))
        assert not isinstance(end, InputError) or end.code == "damaged", end


WHOLE = samples.pdf()
NESTED = [
    ("[" * 1_000_000, ".json"),
    ('{"title":' * 200_000, ".json"),
    ('{"sources": [' + '{"id": 1},' * 100_000 + "{}]}", ".json"),
    ("<div data-start=1>" * 100_000, ".html"),
    ("<" * 1_000_000, ".html"),
    ("<span class=brief-words data-sha256=1 data-source=999999999999999999999>" * 1000, ".html"),
    ("- [1] " * 100_000 + " · SHA-256 " + "0" * 64, ".md"),
    ("- **" * 100_000 + "\n- [1] a · SHA-256 " + "0" * 64, ".md"),
    ("> *" * 100_000 + "\n- [1] a · SHA-256 " + "0" * 64, ".md"),
    (WHOLE.replace(b"/Lang (en-GB)", b"/Lang " + b"[" * 100_000), ".pdf"),
    (WHOLE.replace(b"/Kids [6 0 R]", b"/Kids [2 0 R]"), ".pdf"),
    (WHOLE.replace(b"/Lang (en-GB)", b"/Names 1 0 R /EmbeddedFiles 1 0 R /Kids [1 0 R]"), ".pdf"),
    (WHOLE[:700], ".pdf"),
    (b"%PDF-1.7\n", ".pdf"),
    (bytes(100_000), ".pdf"),
]


@pytest.mark.parametrize(("content", "suffix"), NESTED, ids=[f"{n}{suffix}" for n, (_, suffix) in enumerate(NESTED)])
def test_a_hostile_brief_ends_in_one_coded_error_or_a_proof(content: str | bytes, suffix: str) -> None:
    end = end_of(suffix, content.encode() if isinstance(content, str) else content)
    assert "\n" not in str(end) or isinstance(end, Proof)
    if isinstance(end, Proof):
        assert end.problems


def test_sources_that_nobody_gave_are_read_when_the_brief_names_them() -> None:
    known = {article.path: [article] for article in articles()}
    asked: list[str] = []

    def read_recorded(path: str) -> list[Article]:
        asked.append(path)
        return known[path]

    content = WRITERS[".json"](ferry_brief(), Layout())
    assert verify(content, "brief.json", [], read_recorded).problems == ()
    assert asked == list(known)


@pytest.mark.parametrize("named", ["-", ".", "pipe.txt", "http://127.0.0.1:9/", "nosuch.txt", "\0", "/dev/zero"])
def test_a_brief_cannot_have_anything_but_files_read(folder: Path, run: Run, named: str) -> None:  # noqa: F811
    os.mkfifo(folder / "pipe.txt")
    brief = json.loads(WRITERS[".json"](ferry_brief(), Layout()))
    for source in brief["sources"]:
        source["path"] = named
    (folder / "brief.json").write_text(json.dumps(brief))
    outcome = run("verify", "brief.json", stdin=b"The ferry sails.")
    assert (outcome.code, "Traceback" in outcome.stderr) == (1, False)
    assert outcome.stdout.count("[missing-source]") == 2
