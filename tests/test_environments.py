"""The same brief comes out wherever the program runs, and what it cannot do there is one line."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

import pytest

import briefing

ROOT = Path(briefing.__file__).parents[1]
ARTICLE = Path(__file__).parent / "articles" / "ferry-1.txt"
BARE = {"PYTHONPATH": str(ROOT), "PATH": os.defpath}


def run(
    folder: Path, *arguments: str, redirect: str = "", user: int | None = None, **variables: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the program in `folder`, in an environment of nothing but `variables`; `redirect` is the shell's."""
    python, libraries = sys.executable, {}
    if user is not None:  # this interpreter may lie in root's own home; the system's is as good
        python = shutil.which(f"python3.{sys.version_info.minor}", path="/usr/bin:/usr/local/bin") or python
        libraries = {"PYTHONPATH": f"{ROOT}:{sysconfig.get_path('purelib')}"}
    command = ["sh", "-c", f'exec "$@" {redirect}', "sh", python, "-m", "briefing", *arguments]
    return subprocess.run(
        command,
        cwd=folder,
        env={**BARE, **libraries, **variables},
        capture_output=True,
        stdin=subprocess.DEVNULL,
        user=user,
    )


@pytest.fixture
def place(tmp_path: Path) -> Path:
    shutil.copy(ARTICLE, tmp_path / "a.txt")
    return tmp_path


@pytest.fixture
def usual(place: Path) -> bytes:
    done = run(place, "a.txt", "-q")
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


ENVIRONMENTS = {
    "C": {"LC_ALL": "C"},
    "ASCII": {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
    "POSIX": {"LANG": "POSIX", "PYTHONIOENCODING": "ascii"},
    "an unknown locale": {"LC_ALL": "xx_XX.ISO-8859-1"},
    "no home": {"HOME": "/nonexistent"},
    "no temporary folder": {"TMPDIR": "/nonexistent"},
    "a dumb terminal": {"TERM": "dumb", "COLUMNS": "0"},
    "another time zone": {"TZ": "Pacific/Kiritimati"},
    "other hashes": {"PYTHONHASHSEED": "7"},
    "optimised": {"PYTHONOPTIMIZE": "2"},
}


@pytest.mark.parametrize("name", ENVIRONMENTS)
def test_the_brief_is_the_same_in_every_environment(place: Path, usual: bytes, name: str) -> None:
    done = run(place, "a.txt", "-q", **ENVIRONMENTS[name])
    assert (done.stdout, done.stderr) == (usual, b"")


def test_names_that_the_locale_cannot_spell_are_read_and_written(place: Path, usual: bytes) -> None:
    (place / "Ünï “x”.txt").write_bytes((place / "a.txt").read_bytes())
    done = run(place, "Ünï “x”.txt", "-o", "ö.json", "-q", **ENVIRONMENTS["ASCII"])
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Ünï “x”.txt" in (place / "ö.json").read_text(encoding="utf-8")


STREAMS = {
    "stdin closed": ("<&-", 0, ""),
    "stderr closed": ("2>&-", 0, ""),
    "stderr full": ("2>/dev/full", 0, ""),
    "stdout closed": (">&-", 1, "standard output cannot be written"),
    "stdout full": (">/dev/full", 1, "standard output cannot be written"),
}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
@pytest.mark.parametrize("name", STREAMS)
def test_streams_that_are_closed_or_full_lose_no_brief_silently(place: Path, usual: bytes, name: str) -> None:
    redirect, code, told = STREAMS[name]
    done = run(place, "a.txt", "--date", "2031-03-06", redirect=redirect)
    assert done.returncode == code
    assert b"Traceback" not in done.stderr
    assert told in done.stderr.decode()
    assert bool(done.stdout) == (code == 0)


def test_with_all_streams_closed_the_files_are_written(place: Path, usual: bytes) -> None:
    assert run(place, "a.txt", "-o", "brief.md", redirect="<&- >&- 2>&-").returncode == 0
    assert (place / "brief.md").read_bytes() == usual


def test_without_fonts_of_the_system_the_pdf_is_the_same(place: Path) -> None:
    (place / "fonts.conf").write_text('<?xml version="1.0"?><fontconfig></fontconfig>')
    for name, variables in (("with", {}), ("without", {"FONTCONFIG_FILE": str(place / "fonts.conf")})):
        done = run(place, "a.txt", "-q", "--date", "2031-03-06", "-o", f"{name}.pdf", **variables)
        if done.returncode == 5:
            pytest.skip(done.stderr.decode())
        assert done.returncode == 0, done.stderr.decode()
    assert (place / "with.pdf").read_bytes() == (place / "without.pdf").read_bytes()


@pytest.mark.skipif(os.geteuid() != 0, reason="every run is one without root's rights here")
def test_a_user_without_rights_reads_and_writes_where_he_may_and_is_told_where_not() -> None:
    nobody = 65534
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        for path in (folder / "a.txt", folder / "b.html"):
            path.write_bytes(ARTICLE.read_bytes())
        (folder / "closed.txt").write_text("The ferry sails.")
        (folder / "closed.txt").chmod(0o600)
        (folder / "own").mkdir()
        os.chown(folder / "own", nobody, nobody)
        try:
            done = run(folder, "a.txt", "b.html", "closed.txt", "-o", "own/brief.md", user=nobody)
        except PermissionError:
            pytest.skip("another user cannot start this Python")
        if b"No module named" in done.stderr or b"Permission denied" in done.stderr[:200]:
            pytest.skip("another user cannot load the libraries")
        assert done.returncode == 0, done.stderr.decode()
        assert b"closed.txt: permission denied" in done.stderr
        assert (folder / "own" / "brief.md").is_file()
        refused = run(folder, "a.txt", "-o", "brief.md", user=nobody)
        assert refused.returncode == 1
        assert refused.stderr.count(b"\n") == 1
        assert b"cannot be written" in refused.stderr
