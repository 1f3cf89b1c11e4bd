"""`briefing verify`: proof that every quoted line stands in its source."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from briefing.cli.files import read_bytes
from briefing.cli.options import TALK, options
from briefing.cli.outputs import print_bytes
from briefing.cli.suggestions import meant
from briefing.cli.talk import Talk
from briefing.model import Article
from briefing.readers import read, read_again

_UNPROVED = 1


@click.command("verify", short_help="Prove that every quoted line stands in its source.")
@click.argument("brief", metavar="BRIEF")
@click.argument("articles", metavar="[ARTICLE]...", nargs=-1)
@options(TALK)
@click.pass_context
def verify(
    context: click.Context,
    brief: str,
    articles: tuple[str, ...],
    strict: bool,
    quiet: bool,
    verbose: bool,
    no_color: bool,
) -> None:
    """Prove that every quoted line of BRIEF stands verbatim in its source.

    BRIEF is a .json, .pdf, .md or .html file. Articles are told by their SHA-256; without ARTICLE the paths that the
    brief names are read. What cannot be proved is listed on stdout, and the exit code is 1.
    """
    from briefing.verification import VERIFIERS
    from briefing.verification import verify as prove

    talk = Talk(quiet, verbose, not no_color)
    suffix = Path(brief).suffix.lower()
    if suffix not in VERIFIERS:
        known = ", ".join(VERIFIERS)
        raise click.UsageError(f"{brief}: only these can be verified: {known}{meant(suffix, VERIFIERS)}")
    content = read_bytes(brief)
    with talk.progress("verifying"):
        proof = prove(content, brief, _read_all(articles), None if articles else read_again)
    for problem in (*proof.problems, *proof.edits):
        print_bytes(f"{problem.place}: {problem.message} [{problem.code}]\n".encode())
    if proof.problems:
        count = len(proof.problems)
        talk.result(f"{brief}: {count} problem{'s' if count > 1 else ''} in {proof.lines} quoted stretches")
        context.exit(_UNPROVED)
    edits = f"; the editor’s own, in {len(proof.edits)} places, is named" if proof.edits else ""
    talk.result(f"{brief}: every quoted line is verbatim ({proof.lines} quoted stretches){edits}")


def _read_all(paths: tuple[str, ...]) -> list[Article]:
    return read(paths, sys.stdin.buffer)[0] if paths else []
