"""Files are written whole or not at all.

The new content goes to a temporary file in the same folder, is flushed to the disk and then takes the old file's name
in one step. A run that is killed leaves the old file and perhaps a temporary one, which the next run sweeps away: it
is locked for as long as its writer lives.
"""

from __future__ import annotations

import fcntl
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from briefing.errors import OutputError

__all__ = ["check_writable", "make_folder", "save", "sweep"]

_TEMPORARY = ".briefing-tmp"


def check_writable(path: str) -> None:
    """Raise OutputError when a file cannot be written at `path`; nothing is changed."""
    folder = Path(path).parent
    if not folder.exists():
        raise OutputError(f"{path}: the folder {folder} does not exist")
    if not folder.is_dir():
        raise OutputError(f"{path}: {folder} is not a folder")
    if Path(path).is_dir():
        raise OutputError(f"{path}: this is a folder; name a file")
    if _is_special(path):
        return
    if not os.access(folder, os.W_OK | os.X_OK):
        raise OutputError(f"{path}: the folder {folder} cannot be written")


def save(path: str, content: bytes, sweeping: bool = True) -> None:
    """Write `content` to `path`; raise OutputError and leave what stood there when that cannot be done.

    Looks for temporary files of earlier runs on `path`, unless `sweeping` is False: among the files of many stories
    that takes longer than writing, and `sweep` does it for all of them at once.
    """
    check_writable(path)
    try:
        if _is_special(path):
            Path(path).write_bytes(content)
        else:
            _replace(Path(os.path.realpath(path)), content, sweeping)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(f"{path}: cannot be written: {error.strerror or error}") from None


def make_folder(path: Path) -> None:
    """Make a folder and those above it that are missing. Raises OutputError."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"{path}: cannot be made: {error.strerror or error}") from None


def _is_special(path: str) -> bool:
    """Tell a device or pipe, such as /dev/stdout, from a file that can be replaced."""
    try:
        return not stat.S_ISREG(os.stat(path).st_mode)
    except FileNotFoundError:
        return False


def _replace(target: Path, content: bytes, sweeping: bool) -> None:
    if sweeping:
        sweep(target.parent, f".{target.name}.")
    with _locked_temporary(target) as (temporary, descriptor):
        with open(descriptor, "wb", closefd=False) as file:
            file.write(content)
            file.flush()
            with suppress(FileNotFoundError):
                os.fchmod(descriptor, stat.S_IMODE(os.stat(target).st_mode))
            os.fsync(descriptor)
        os.replace(temporary, target)
    _flush_folder(target.parent)


@contextmanager
def _locked_temporary(target: Path) -> Iterator[tuple[Path, int]]:
    """Create a temporary file beside `target`, locked until the block ends; remove it when the block fails."""
    temporary, descriptor = _create(target)
    try:
        yield temporary, descriptor
    except BaseException:
        with suppress(FileNotFoundError):
            temporary.unlink()
        raise
    finally:
        os.close(descriptor)


def _create(target: Path) -> tuple[Path, int]:
    while True:
        temporary = target.with_name(f".{target.name}.{os.urandom(8).hex()}{_TEMPORARY}")
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o666)
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        if _is_still(temporary, descriptor):  # else another run swept it before it was locked
            return temporary, descriptor
        os.close(descriptor)


def _is_still(path: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(os.stat(path), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def sweep(folder: Path, start: str = ".") -> None:
    """Remove the temporary files in `folder`, of names with that start, that nobody is writing any more."""
    for name in os.listdir(folder):
        if name.endswith(_TEMPORARY) and name.startswith(start):
            _remove_if_abandoned(folder / name)


def _remove_if_abandoned(path: Path) -> None:
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CLOEXEC | os.O_NOFOLLOW)
    except OSError:
        return  # gone already, or somebody else's
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        path.unlink()
    except OSError:
        return  # its writer lives, or has just given it its name
    finally:
        os.close(descriptor)


def _flush_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
