"""Briefs from news articles, every line verbatim and provable. The public names, and nothing else."""

__version__ = "0.1.0"

from briefing.model import Article, Brief, Evidence, Layout, Notice, Settings
from briefing.pipeline import make_brief
from briefing.readers import read
from briefing.writers.embedding import FILTERS, display_html, display_markdown, show, to_html, to_markdown

__all__ = [
    "FILTERS",
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

Brief.to_markdown = to_markdown
Brief.to_html = to_html
Brief._repr_markdown_ = display_markdown
Brief._repr_html_ = display_html
