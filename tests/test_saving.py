"""Files are written whole or not at all."""

from __future__ import annotations

import os
import random
import shutil
import signal
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.errors import OutputError
from briefing.saving import save
from tests.processes import environment

KILLS = int(os.environ.get("KILLS", "20"))
"""Runs that are killed while they write; `make kills` takes 500."""
_WRITE_FOR_EVER = """
import sys
from briefing.saving import save
print("ready", flush=True)
while True:
    save(sys.argv[1], sys.argv[2].encode() * 200_000)
"""


def test_a_file_is_replaced_and_keeps_its_permissions(tmp_path: Path) -> None:
    target = tmp_path / "brief.md"
    target.write_text("old")
    target.chmod(0o640)
    save(str(target), b"new")
    assert target.read_bytes() == b"new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_new_file_gets_the_permissions_that_the_user_gives_new_files(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        save(str(tmp_path / "brief.md"), b"new")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "brief.md").stat().st_mode) == 0o640


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.md").write_text("old")
    (tmp_path / "brief.md").symlink_to("real.md")
    save(str(tmp_path / "brief.md"), b"new")
    assert (tmp_path / "brief.md").is_symlink()
    assert (tmp_path / "real.md").read_bytes() == b"new"


def test_nothing_but_the_file_is_left_behind(tmp_path: Path) -> None:
    save(str(tmp_path / "brief.md"), b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["brief.md"]


def test_a_device_is_written_to_and_not_replaced() -> None:
    save(os.devnull, b"new")
    assert not Path(os.devnull).is_file()


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"the folder .*nowhere does not exist"):
        save(str(tmp_path / "nowhere" / "brief.md"), b"new")


def test_a_folder_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "brief.md").mkdir()
    with pytest.raises(OutputError, match="this is a folder"):
        save(str(tmp_path / "brief.md"), b"new")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_leaves_the_old_file(tmp_path: Path) -> None:
    (tmp_path / "brief.md").write_text("old")
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(OutputError, match="cannot be written"):
            save(str(tmp_path / "brief.md"), b"new")
    finally:
        tmp_path.chmod(0o700)
    assert (tmp_path / "brief.md").read_text() == "old"


def test_a_killed_run_leaves_the_old_file_whole_and_the_next_run_sweeps_up(tmp_path: Path) -> None:
    target = tmp_path / "brief.md"
    chance = random.Random(KILLS)
    for number in range(KILLS):
        with subprocess.Popen(
            [sys.executable, "-c", _WRITE_FOR_EVER, str(target), "abcdefghij"[number % 10]], stdout=subprocess.PIPE
        ) as writer:
            assert writer.stdout is not None
            writer.stdout.readline()
            threading.Event().wait(chance.random() * 0.03)
            writer.send_signal(signal.SIGKILL)
        content = target.read_bytes() if target.exists() else b""
        assert len(set(content)) <= 1
        assert len(content) in (0, 200_000)
        assert len(list(tmp_path.iterdir())) <= 2  # a run leaves at most one behind, and sweeps up the one before
    save(str(target), b"last")
    assert [path.name for path in tmp_path.iterdir()] == ["brief.md"]


def _save_with_little_room(folder: Path, prepare: str) -> subprocess.CompletedProcess[str]:
    program = f"{prepare}\nimport sys\nfrom briefing.saving import save\nsave(sys.argv[1], bytes(1_000_000))"
    return subprocess.run(
        [sys.executable, "-c", program, str(folder / "brief.md")], capture_output=True, text=True, env=environment()
    )


def _is_as_it_was(folder: Path, done: subprocess.CompletedProcess[str], reason: str) -> None:
    assert done.returncode == 1
    assert f"OutputError: {folder / 'brief.md'}: " in done.stderr
    assert reason in done.stderr
    assert [path.name for path in folder.iterdir()] == ["brief.md"]
    assert (folder / "brief.md").read_text() == "old"


def test_a_file_that_may_not_grow_that_large_leaves_the_old_one(tmp_path: Path) -> None:
    (tmp_path / "brief.md").write_text("old")
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))"
    _is_as_it_was(tmp_path, _save_with_little_room(tmp_path, limit), "File too large")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 64 kB with the file brief.md in it."""
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(tmp_path)], capture_output=True)
    if mounted.returncode:
        pytest.skip("this user may not mount a small disk")
    try:
        (tmp_path / "brief.md").write_text("old")
        yield tmp_path
    finally:
        subprocess.run(["umount", str(tmp_path)], check=True)


@pytest.mark.skipif(shutil.which("mount") is None, reason="there is no mount")
def test_a_full_disk_leaves_the_old_file(small_disk: Path) -> None:
    _is_as_it_was(small_disk, _save_with_little_room(small_disk, ""), "No space left on device")


@pytest.mark.skipif(shutil.which("mount") is None, reason="there is no mount")
def test_a_disk_that_cannot_be_written_leaves_the_old_file(small_disk: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    _is_as_it_was(small_disk, _save_with_little_room(small_disk, ""), "cannot be written")


def test_two_runs_on_one_file_never_mix(tmp_path: Path) -> None:
    target = tmp_path / "brief.md"
    seen = set()

    def write(letter: bytes) -> None:
        for _ in range(30):
            save(str(target), letter * 100_000)
            seen.add(target.read_bytes())

    threads = [threading.Thread(target=write, args=(letter,)) for letter in (b"a", b"b")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen <= {b"a" * 100_000, b"b" * 100_000}
    assert [path.name for path in tmp_path.iterdir()] == ["brief.md"]


def test_many_processes_on_one_file_never_mix(tmp_path: Path) -> None:
    target = tmp_path / "brief.md"
    command = [sys.executable, "-c", _WRITE_FOR_EVER, str(target)]
    writers = [subprocess.Popen([*command, letter], stdout=subprocess.PIPE) for letter in "abcd"]
    for writer in writers:
        assert writer.stdout is not None
        writer.stdout.readline()
    seen: list[bytes] = []
    while len(seen) < 200:
        if target.exists():
            seen.append(target.read_bytes())
    for writer in writers:
        writer.kill()
        writer.communicate()
    assert {len(content) for content in seen} == {200_000}
    assert {len(set(content)) for content in seen} == {1}
    save(str(target), b"last")
    assert [path.name for path in tmp_path.iterdir()] == ["brief.md"]
