"""The moment that the environment gives a brief."""

from __future__ import annotations

import os
from datetime import UTC, datetime

import click

__all__ = ["epoch"]


def epoch() -> datetime | None:
    """Return the moment of SOURCE_DATE_EPOCH; None when it is not set."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH")
    if not seconds:
        return None
    try:
        return datetime.fromtimestamp(int(seconds), UTC)
    except (ValueError, OverflowError):
        raise click.UsageError(f"SOURCE_DATE_EPOCH is not a number of seconds: {seconds!r}") from None
