"""The review page: a brief beside its sources, in one HTML file that a person checks, edits and signs.

Everything is decided here; the script of the page only arranges, and writes an edited brief.json. Nothing is fetched,
and a Content-Security-Policy names the one script and the one style sheet by their hashes.
"""

from __future__ import annotations

from briefing.writers.review.document import write_review

__all__ = ["write_review"]
