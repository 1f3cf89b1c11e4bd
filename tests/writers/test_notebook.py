"""A real notebook: run by a kernel and turned into a page by nbconvert."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.writers.renderers import seen

nbformat = pytest.importorskip("nbformat")
pytest.importorskip("ipykernel")

ARTICLES = Path(__file__).parents[1] / "articles"
CELLS = (
    f"""import briefing
articles, notices = briefing.read([{str(ARTICLES / "ferry-1.txt")!r}, {str(ARTICLES / "ferry-2.txt")!r}])
brief = briefing.make_brief(articles, notices=notices)
brief""",
    "briefing.show(brief, id_prefix='short-', template='bluf')",
)


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[dict[str, str]], str]:
    """What each cell of a notebook displays, by media type, and the HTML that nbconvert makes of the notebook."""
    from nbconvert import HTMLExporter
    from nbconvert.preprocessors import ExecutePreprocessor

    folder = tmp_path_factory.mktemp("notebook")
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in CELLS])
    with pytest.MonkeyPatch.context() as environment:
        for name in ("IPYTHONDIR", "JUPYTER_RUNTIME_DIR", "JUPYTER_DATA_DIR", "JUPYTER_CONFIG_DIR"):
            environment.setenv(name, str(folder / name))
        environment.setenv("PYTHONPATH", str(ARTICLES.parents[1]))
        ExecutePreprocessor(timeout=120, kernel_name="python3").preprocess(
            notebook, {"metadata": {"path": str(folder)}}
        )
    return [cell.outputs[-1].data for cell in notebook.cells], HTMLExporter().from_notebook_node(notebook)[0]


def test_a_brief_as_the_last_line_of_a_cell_displays_itself(page: tuple[list[dict[str, str]], str]) -> None:
    [shown, _], html = page
    assert shown["text/markdown"].startswith("## ")
    assert '<article class="briefing" id="brief-top"' in shown["text/html"]
    words, _ = seen(shown["text/html"].partition("</style>")[2])
    assert words in seen(html)[0]


def test_two_briefs_in_one_notebook_share_no_anchor(page: tuple[list[dict[str, str]], str]) -> None:
    anchors = re.findall(r'\bid="([^"]+)"', page[1])
    assert {"brief-top", "short-top", "brief-source-1", "short-source-1"} <= set(anchors)
    assert len(anchors) == len(set(anchors))
