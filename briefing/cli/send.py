"""`briefing send`: a saved brief as a mail."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from briefing.cli.clock import epoch
from briefing.cli.exits import end_strictly
from briefing.cli.files import read_bytes
from briefing.cli.options import LAYOUT, MAIL, TALK, layout_from, options
from briefing.cli.outputs import print_bytes
from briefing.cli.passwords import find_password
from briefing.cli.talk import Talk
from briefing.errors import OutputError, PartlySentError
from briefing.model import Brief, Layout
from briefing.saving import check_writable, save
from briefing.writers import LOSSES

if TYPE_CHECKING:
    from briefing.sending import Letter, Server


@click.command("send", short_help="Send a saved brief as a mail; only --yes sends it.")
@click.argument("brief_json", metavar="BRIEF.json")
@options(MAIL, LAYOUT, TALK)
@click.pass_context
def send(
    context: click.Context,
    /,
    brief_json: str,
    strict: bool,
    quiet: bool,
    verbose: bool,
    no_color: bool,
    **chosen: Any,
) -> None:
    """Send a saved brief as a mail, in plain text and HTML; --attach pdf carries the PDF along.

    Without --yes it only says what would be sent, and to whom. The connection is always encrypted; the password comes
    from BRIEFING_SMTP_PASSWORD or from the keyring.
    """
    from briefing.schema import read_brief  # msgspec

    talk = Talk(quiet, verbose, not no_color)
    server = _server(context, chosen)
    brief = read_brief(read_bytes(brief_json), brief_json)
    layout = layout_from(chosen)
    with talk.progress("writing the mail"):
        letter = _letter(brief, layout, chosen)
        lost = LOSSES[".pdf"](brief, layout) if layout.attach else ()
    for notice in (*brief.notices, *lost):
        talk.notice(notice)
    copy = chosen["copy"] or _beside(brief_json)
    if _wanted(context):
        _send(letter, server, copy, talk)
    else:
        print_bytes(f"server:   {server or 'none named; see --smtp'}\ncopy:     {copy}\n{letter.told}".encode())
        talk.result("nothing was sent; --yes sends it")
    end_strictly(brief, lost, strict)


def _wanted(context: click.Context) -> bool:
    """Whether --yes was typed: no file and no variable can say it for somebody."""
    return context.get_parameter_source("yes") is ParameterSource.COMMANDLINE


def _server(context: click.Context, chosen: dict[str, Any]) -> Server | None:
    from briefing.sending import parse_server  # no other command sends

    if chosen["smtp"]:
        return parse_server(chosen["smtp"], chosen["tls"], chosen["user"])
    if _wanted(context):
        raise click.UsageError("--yes needs a server: --smtp HOST[:PORT]")
    return None


def _letter(brief: Brief, layout: Layout, chosen: dict[str, Any]) -> Letter:
    from briefing.sending import parse_mailbox, seal
    from briefing.writers.mail import compose

    sender = parse_mailbox(chosen["from"])
    recipients = [parse_mailbox(written) for written in chosen["to"]]
    return seal(compose(brief, layout), sender, recipients, epoch() or datetime.now(UTC))


def _send(letter: Letter, server: Server | None, copy: str, talk: Talk) -> None:
    from briefing.sending import deliver

    assert server is not None  # noqa: S101 - _server has refused --yes without one
    check_writable(copy)
    with talk.progress(f"sending to {server}"):
        try:
            tries = deliver(letter, server, find_password(server.host, server.user or letter.sender))
        except PartlySentError as error:
            save(copy, letter.content)
            raise PartlySentError(f"{error}; a copy is in {copy}") from None
    talk.detail(f"{server} took it at try {tries}")
    try:
        save(copy, letter.content)
    except OutputError as error:
        raise OutputError(f"the mail was sent, but no copy was kept: {error}") from None
    talk.result(f"sent to {', '.join(letter.recipients)}; a copy is in {copy}")


def _beside(brief_json: str) -> str:
    """Return the name of a copy beside the brief that does not stand there yet."""
    path = Path("brief.json" if brief_json == "-" else brief_json)
    copy = path.with_suffix(".sent.eml")
    count = 1
    while os.path.lexists(copy):
        count += 1
        copy = path.with_suffix(f".sent-{count}.eml")
    return str(copy)
