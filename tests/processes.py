"""Processes of their own, for what one process cannot show."""

from __future__ import annotations

import os
from pathlib import Path

import briefing


def environment(**variables: str) -> dict[str, str]:
    """Return this process's environment with `variables`; the package under test comes first."""
    return {**os.environ, "PYTHONPATH": str(Path(briefing.__file__).parents[1]), **variables}
