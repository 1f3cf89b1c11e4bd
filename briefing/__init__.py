"""Briefs from news articles, every line verbatim and provable. The public names, and nothing else."""

__version__ = "0.1.0"

from briefing.model import Article, Brief, Evidence, Layout, Notice, Settings
from briefing.pipeline import make_brief
from briefing.readers import read
from briefing.writers.embedding import show, to_html, to_markdown

__all__ = [
    "Article",
    "Brief",
    "Evidence",
    "Layout",
    "Notice",
    "Settings",
    "__version__",
    "make_brief",
    "read",
    "show",
    "to_html",
    "to_markdown",
]
