"""Proof: every quoted line stands verbatim in its source. One row for each format; adding one is one file and one row.

A verifier takes a brief's bytes, its path (for messages) and the texts of the articles; it returns a Proof and raises
BriefingError when the file cannot be read at all. `verify` lets one do so in a child process, for files of strangers.
"""

from __future__ import annotations

from collections.abc import Callable

from briefing.verification.html import verify_html
from briefing.verification.isolated import verify
from briefing.verification.json import verify_json
from briefing.verification.markdown import verify_markdown
from briefing.verification.pdf import verify_pdf
from briefing.verification.proof import Problem, Proof
from briefing.verification.texts import Texts

__all__ = ["VERIFIERS", "Problem", "Proof", "Texts", "verify"]

Verifier = Callable[[bytes, str, Texts], Proof]

VERIFIERS: dict[str, Verifier] = {
    ".json": verify_json,
    ".pdf": verify_pdf,
    ".md": verify_markdown,
    ".html": verify_html,
}
