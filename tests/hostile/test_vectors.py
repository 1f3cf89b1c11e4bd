"""Nothing that an article or a style holds is fetched or opened, as the interpreter audits a whole process."""

from __future__ import annotations

import json
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

import briefing
from briefing.errors import EngineError
from briefing.writers.press import Press
from tests.hostile.vectors import CSS, FAR, HTML
from tests.processes import environment

ROOT = Path(__file__).parents[2]
try:
    Press.ready()
    MISSING = ""
except EngineError as error:
    MISSING = str(error)

_WATCHED = """
import json, sys
def record(event, arguments):
    if event.startswith("socket.") or event in ("urllib.Request", "os.system", "pty.spawn"):
        log.write(json.dumps([event, str(arguments)]) + chr(10))
    elif event == "open":
        log.write(json.dumps([event, str(arguments[0])]) + chr(10))
log = open(sys.argv.pop(1), "a", buffering=1)
sys.addaudithook(record)
from briefing.cli import main
main()
"""


def run(command: list[str], folder: Path, scratch: Path) -> str:
    scratch.mkdir()  # where the engine keeps fonts while it draws
    own = environment(TMPDIR=str(scratch))
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, env=own, timeout=300)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.skipif(bool(MISSING), reason=MISSING)
def test_no_vector_reaches_the_network_or_a_file(tmp_path: Path) -> None:
    assert len(HTML) + len(CSS) >= 25
    secret = tmp_path / "secret.png"
    secret.write_text("do not read me")
    told = run([sys.executable, "-m", "tests.hostile.vectors", str(secret)], ROOT, tmp_path / "scratch")
    events = [(event, what) for event, what in json.loads(told) if not what.startswith("('data:image/")]
    assert [(event, what) for event, what in events if event != "open"] == []
    assert [what for _, what in events if "secret" in what or "127.0.0.1" in what] == []


def test_a_whole_run_connects_to_nobody_and_opens_only_what_is_its_own(tmp_path: Path) -> None:
    """Make a brief in every format of articles full of addresses; only inputs, outputs and libraries are opened."""
    (tmp_path / "secret.txt").write_text("do not read me")
    (tmp_path / "in").mkdir()
    (tmp_path / "out").mkdir()
    lines = [vector.format(url=url) for url in (FAR, (tmp_path / "secret.txt").as_uri()) for vector in (*HTML, *CSS)]
    words = "".join(f"Mayor Ada Brandt said on Monday: “{line}” It will reopen on Friday.\n" for line in lines)
    (tmp_path / "in" / "a.txt").write_text(words)
    (tmp_path / "in" / "b.html").write_text(f"<html><body><article>{words}</article>{''.join(lines)}</body></html>")
    (tmp_path / "in" / "c.md").write_text(f"![x]({FAR}/a.png) [y]: {FAR}\n\n{words}")
    formats = [".md", ".html", ".json", ".docx", ".eml", ".ics", *([] if MISSING else [".pdf"])]
    outputs = [part for suffix in formats for part in ("-o", f"out/brief{suffix}")]
    run(
        [sys.executable, "-c", _WATCHED, str(tmp_path / "log"), "in", *outputs, "-q", "--date", "2031-03-06"],
        tmp_path,
        tmp_path / "scratch",
    )
    events = [json.loads(line) for line in (tmp_path / "log").read_text().splitlines()]
    assert [event for event in events if event[0] != "open"] == []
    opened = {what for _, what in events if what.startswith("/") or not what.isdigit()}
    assert sorted(what for what in opened if not _is_its_own(what, tmp_path)) == []
    assert (tmp_path / "out" / "brief.md").is_file()


def _is_its_own(what: str, folder: Path) -> bool:
    """Tell whether a file is an input, an output, or part of Python, the libraries, the package or the fonts."""
    path = (folder / what).resolve()
    libraries = {Path(place).resolve() for place in sysconfig.get_paths().values()}
    own = {
        folder / "in",
        folder / "scratch",
        folder / "out",
        Path(briefing.__file__).parent,
        ROOT / "templates",
        Path(sys.base_prefix).resolve(),
    }
    system = {
        Path(place)
        for place in ("/usr/share", "/usr/lib", "/lib", "/etc/fonts", "/proc", "/dev", "/var/cache", "/etc/mime.types")
    }
    return any(path.is_relative_to(place) for place in own | libraries | system)
