"""Files are written whole or not at all."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from briefing.errors import OutputError
from briefing.saving import save

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
    for letter in "abcde":
        with subprocess.Popen(
            [sys.executable, "-c", _WRITE_FOR_EVER, str(target), letter], stdout=subprocess.PIPE
        ) as writer:
            assert writer.stdout is not None
            writer.stdout.readline()
            threading.Event().wait(0.03)
            writer.send_signal(signal.SIGKILL)
        content = target.read_bytes() if target.exists() else b""
        assert len(set(content)) <= 1
        assert len(content) in (0, 200_000)
    save(str(target), b"last")
    assert [path.name for path in tmp_path.iterdir()] == ["brief.md"]


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
