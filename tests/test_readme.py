"""The README shows what the program does."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from briefing import read
from briefing.verification import VERIFIERS, Texts

_ROOT = Path(__file__).parents[1]
_README = _ROOT / "README.md"

pytestmark = pytest.mark.skipif(not (_ROOT / "seeds").is_dir(), reason="not in a source tree")


def _block(language: str) -> str:
    found = re.search(
        rf"^(`{{3,}}){language}\n(.*?)^\1$", _README.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
    )
    assert found, f"no block of {language}"
    return found[2]


def test_the_excerpt_is_verbatim() -> None:
    articles, _ = read(str(path) for path in sorted((_ROOT / "seeds").glob("*.txt")))
    proof = VERIFIERS[".md"](_block("markdown").encode(), "README.md", Texts(articles))
    assert proof.problems == (), "run: make readme"
    assert proof.lines >= 5


def test_the_python_example_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(_ROOT / "seeds", tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    exec(compile(_block("python"), "README.md", "exec"), {})  # noqa: S102 (our own README)
    assert (tmp_path / "brief.html").read_text(encoding="utf-8").startswith("<article")


@pytest.mark.parametrize("manual", ["README.md", "docs/commands.md", "docs/extending.md"])
def test_every_link_to_a_file_leads_somewhere(manual: str) -> None:
    text = re.sub(r"^```.*?^```", "", (_ROOT / manual).read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", text):
        assert ((_ROOT / manual).parent / target).exists(), target
