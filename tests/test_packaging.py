"""What is shipped is what is here, and says nothing of the machine that it was made on."""

from __future__ import annotations

import re
import shutil
import subprocess
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[1]
_PROJECT = tomllib.loads((_ROOT / "pyproject.toml").read_text())["project"]

pytestmark = pytest.mark.skipif(not (_ROOT / "Makefile").is_file(), reason="not in a source tree")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel and the source archive."""
    hatchling = shutil.which("hatchling") or str(_ROOT / ".venv" / "bin" / "hatchling")
    if not Path(hatchling).is_file():
        pytest.skip("hatchling is not installed")
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run([hatchling, "build", "-d", str(folder)], cwd=_ROOT, check=True, capture_output=True)
    return folder


def _tracked(*folders: str) -> set[str]:
    files = {path for folder in folders for path in (_ROOT / folder).rglob("*") if path.is_file()}
    return {str(path.relative_to(_ROOT)) for path in files if "__pycache__" not in path.parts}


def test_the_wheel_holds_the_package_the_templates_and_nothing_else(built: Path) -> None:
    [wheel] = built.glob("*.whl")
    names = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    expected = _tracked("briefing") | {f"briefing/{name}" for name in _tracked("templates")}
    assert names == expected


def test_the_wheel_declares_the_command_the_licence_and_that_it_is_typed(built: Path) -> None:
    [wheel] = built.glob("news_briefing-*.whl")
    archive = zipfile.ZipFile(wheel)
    [entry_points] = [name for name in archive.namelist() if name.endswith("entry_points.txt")]
    assert "briefing = briefing.cli:main" in archive.read(entry_points).decode()
    assert any(name.endswith("licenses/LICENSE") for name in archive.namelist())
    assert "briefing/py.typed" in archive.namelist()


def test_the_source_archive_can_be_tested(built: Path) -> None:
    [archive] = built.glob("*.tar.gz")
    with tarfile.open(archive) as opened:
        names = {name.partition("/")[2] for name in opened.getnames()}
    for folder in ("briefing", "templates", "tests", "seeds", "benchmarks", "docs", "requirements"):
        assert any(name.startswith(f"{folder}/") for name in names), folder
    assert {"Makefile", "pyproject.toml", "README.md", "CHANGELOG.md", "DESIGN.md", "LICENSE"} <= names


def test_every_dependency_is_locked_with_hashes() -> None:
    for which in ("run", "dev"):
        lock = (_ROOT / "requirements" / f"{which}.lock").read_text()
        names = re.findall(r"^([\w.-]+)==", lock, re.MULTILINE)  # twice where a Python version needs another release
        pinned = {_normal(name) for name in names}
        wanted = {_normal(re.split(r"[\[<>=! ;]", each)[0]) for each in _PROJECT["dependencies"]}
        assert wanted <= pinned
        pins = re.findall(r"^[\w.-]+==[^\n]*\n(?:    --hash=sha256:[0-9a-f]{64}[^\n]*\n)+", lock, re.MULTILINE)
        assert len(pins) == len(names)


def test_no_lock_holds_a_version_with_a_known_weakness() -> None:
    locks = "\n".join(path.read_text() for path in (_ROOT / "requirements").glob("*.lock"))
    rows = (_ROOT / "tests" / "cases" / "known-bad-versions.txt").read_text().splitlines()
    for row in rows[1:]:
        name, first_good, _ = row.split(" | ")
        for version in re.findall(rf"^{re.escape(name)}==([\d.]+)", locks, re.MULTILINE):
            assert _numbers(version) >= _numbers(first_good), f"{name} {version}"


def test_floors_of_what_reads_and_draws_are_declared() -> None:
    wanted = {re.split(r">=", each)[0]: each.partition(">=")[2] for each in _PROJECT["dependencies"] if ">=" in each}
    assert _numbers(wanted["weasyprint"]) >= (70,)
    assert _numbers(wanted["pypdf"]) >= (6, 4)
    assert _numbers(wanted["jinja2"]) >= (3, 1, 6)


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part.isdigit())


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_no_file_names_a_package_index_or_this_machine() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=_ROOT, capture_output=True, text=True)
    if listed.returncode:
        pytest.skip("not in a git checkout")
    forbidden = re.compile(
        rb"index[-]url|extra[-]index|registry *[=]|/(?:work|farm|root)[/]|/tmp/w[/]",
    )
    for name in listed.stdout.splitlines():
        path = _ROOT / name
        if path.is_file() and path.suffix not in (".png", ".lock"):
            found = forbidden.search(path.read_bytes())
            assert found is None, f"{name}: {found and found.group()!r}"


def test_the_version_is_told_in_one_place() -> None:
    from briefing import __version__

    assert _PROJECT["version"] == __version__
    assert f"version: {__version__}" in (_ROOT / "CITATION.cff").read_text()
