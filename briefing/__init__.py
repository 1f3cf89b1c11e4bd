"""Briefs from news articles, every line verbatim and provable. The public names, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

from briefing.model import Article, Brief, Evidence, Layout, Notice, Settings

if TYPE_CHECKING:
    from briefing.batching import LocalPool, Order, Ray, batch, from_folder, from_groups
    from briefing.grouping import group, read_groups, write_groups
    from briefing.model import Assignment, Group, Member, Outcome
    from briefing.pipeline import make_brief
    from briefing.readers import read
    from briefing.updating import update
    from briefing.watching import watch
    from briefing.writers.embedding import FILTERS, show, to_html, to_markdown

__all__ = [
    "FILTERS",
    "Article",
    "Assignment",
    "Brief",
    "Evidence",
    "Group",
    "Layout",
    "LocalPool",
    "Member",
    "Notice",
    "Order",
    "Outcome",
    "Ray",
    "Settings",
    "__version__",
    "batch",
    "from_folder",
    "from_groups",
    "group",
    "make_brief",
    "read",
    "read_groups",
    "show",
    "to_html",
    "to_markdown",
    "update",
    "watch",
    "write_groups",
]

_EMBEDDING = "briefing.writers.embedding"
_PLACES = {
    "Assignment": "briefing.model",
    "Group": "briefing.model",
    "Member": "briefing.model",
    "Outcome": "briefing.model",
    "LocalPool": "briefing.batching",
    "Order": "briefing.batching",
    "Ray": "briefing.batching",
    "batch": "briefing.batching",
    "from_folder": "briefing.batching",
    "from_groups": "briefing.batching",
    "group": "briefing.grouping",
    "read_groups": "briefing.grouping",
    "write_groups": "briefing.grouping",
    "make_brief": "briefing.pipeline",
    "read": "briefing.readers",
    "update": "briefing.updating",
    "watch": "briefing.watching",
    "FILTERS": _EMBEDDING,
    "show": _EMBEDDING,
    "to_html": _EMBEDDING,
    "to_markdown": _EMBEDDING,
}
"""Where the names stand that are no nouns of one brief; a room is loaded when a name of it is first used."""


def __getattr__(name: str) -> Any:
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_PLACES[name]), name)


def _method(name: str) -> Callable[..., str]:
    """Return the function of `briefing.writers.embedding` as a method that loads it when it is called."""

    def method(brief: Brief, **layout: Any) -> str:
        text: str = getattr(import_module(_EMBEDDING), name)(brief, **layout)
        return text

    method.__doc__ = f"Do as `{_EMBEDDING}.{name}` does; keywords it has not are fields of Layout."
    return method


Brief.to_markdown = _method("to_markdown")
Brief.to_html = _method("to_html")
Brief._repr_markdown_ = _method("display_markdown")
Brief._repr_html_ = _method("display_html")
