"""The quality of what is found in the project's own stories does not fall below the floors of benchmarks/quality.

A floor may only rise. Whoever makes a figure better by more than a point raises its floor in the same change.
"""

import json
import sys
from pathlib import Path

import pytest

QUALITY = Path(__file__).parents[1] / "benchmarks" / "quality"
FLOORS: dict[str, float] = json.loads((QUALITY / "floors.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def figures() -> dict[str, float]:
    sys.path.insert(0, str(QUALITY))
    try:
        from run import score
    finally:
        sys.path.remove(str(QUALITY))
    found: dict[str, float] = score()
    return found


def test_every_figure_has_a_floor(figures: dict[str, float]) -> None:
    assert set(FLOORS) == set(figures)


@pytest.mark.parametrize("name", FLOORS)
def test_a_figure_does_not_fall_below_its_floor(name: str, figures: dict[str, float]) -> None:
    assert figures[name] >= FLOORS[name]
