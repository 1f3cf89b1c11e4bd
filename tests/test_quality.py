"""The quality of what is found in the project's own stories does not fall below the floors of benchmarks/quality.

A floor may only rise. Whoever makes a figure better by more than a point raises its floor in the same change.
"""

import json
import sys
from pathlib import Path

import pytest

QUALITY = Path(__file__).parents[1] / "benchmarks" / "quality"
PLANS = QUALITY / "plans"
FLOORS: dict[str, float] = json.loads((QUALITY / "floors.json").read_text(encoding="utf-8"))


PLAN_FLOORS: dict[str, float] = json.loads((PLANS / "floors.json").read_text(encoding="utf-8"))
GENRES = QUALITY / "genres"
GENRE_FLOORS: dict[str, float] = json.loads((GENRES / "floors.json").read_text(encoding="utf-8"))
UNSEEN = QUALITY / "unseen"
UNSEEN_FLOORS: dict[str, float] = json.loads((UNSEEN / "floors.json").read_text(encoding="utf-8"))


def scored(*folder: Path) -> dict[str, float]:
    sys.path.insert(0, str(QUALITY))
    try:
        from run import score
    finally:
        sys.path.remove(str(QUALITY))
    found: dict[str, float] = score(*folder)
    return found


@pytest.fixture(scope="module")
def figures() -> dict[str, float]:
    return scored()


@pytest.fixture(scope="module")
def plans() -> dict[str, float]:
    return scored(PLANS)


def test_every_figure_has_a_floor(figures: dict[str, float]) -> None:
    assert set(FLOORS) == set(figures)


@pytest.mark.parametrize("name", FLOORS)
def test_a_figure_does_not_fall_below_its_floor(name: str, figures: dict[str, float]) -> None:
    assert figures[name] >= FLOORS[name]


@pytest.mark.parametrize("name", PLAN_FLOORS)
def test_a_figure_of_the_plans_does_not_fall_below_its_floor(name: str, plans: dict[str, float]) -> None:
    assert plans[name] >= PLAN_FLOORS[name]


@pytest.fixture(scope="module")
def genres() -> dict[str, float]:
    return scored(GENRES)


@pytest.mark.parametrize("name", GENRE_FLOORS)
def test_a_figure_of_the_other_genres_does_not_fall_below_its_floor(name: str, genres: dict[str, float]) -> None:
    assert genres[name] >= GENRE_FLOORS[name]


@pytest.fixture(scope="module")
def unseen() -> dict[str, float]:
    return scored(UNSEEN)


@pytest.mark.parametrize("name", UNSEEN_FLOORS)
def test_a_figure_of_six_more_genres_does_not_fall_below_its_floor(name: str, unseen: dict[str, float]) -> None:
    assert unseen[name] >= UNSEEN_FLOORS[name]
