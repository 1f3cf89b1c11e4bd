"""Briefs to write."""

from __future__ import annotations

import pytest

from briefing.model import Brief
from tests.writers import briefs


@pytest.fixture(scope="session")
def rich() -> Brief:
    """A brief with every section filled."""
    return briefs.two_pages()


@pytest.fixture(scope="session")
def short() -> Brief:
    """A brief of one source in which sections found nothing."""
    return briefs.one_page()


@pytest.fixture(scope="session")
def long() -> Brief:
    """A brief of seven sources on about ten pages."""
    return briefs.ten_pages()
