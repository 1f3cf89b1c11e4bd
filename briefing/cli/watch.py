"""`briefing watch`: feeds or a folder, story by story, again and again."""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from briefing.cli.clock import epoch
from briefing.cli.exits import StrictError
from briefing.cli.options import CHOICE, DAY, KEEPING, LAYOUT, TALK, WATCH, layout_from, options, settings_from
from briefing.cli.outputs import print_bytes
from briefing.cli.passwords import find_password
from briefing.cli.talk import Talk
from briefing.errors import BriefingError, PartlySentError
from briefing.model import Brief, Layout, Notice

if TYPE_CHECKING:
    from briefing.sending import Letter, Server

_CACHE = ".cache"


@click.command("watch", short_help="Keep the briefs of feeds or of a folder up to date.")
@click.argument("source", metavar="FEEDS.opml|DIR|ADDRESS")
@options(WATCH, DAY, CHOICE, KEEPING, LAYOUT, TALK)
@click.pass_context
def watch(
    context: click.Context,
    /,
    source: str,
    output: tuple[str, ...],
    every: int | None,
    strict: bool,
    quiet: bool,
    verbose: bool,
    no_color: bool,
    **chosen: Any,
) -> None:
    """Look at feeds or a folder, group what is new into stories, and renew the brief of each in OUT/STORY/.

    FEEDS.opml is a list of feeds as feed readers export it; DIR a folder that articles are put into. -o OUT names the
    folder of all stories. It looks once, for cron, or again and again with --every.
    """
    talk = Talk(quiet, verbose, not no_color)
    if len(output) != 1:
        raise click.UsageError("name one folder for all stories: -o OUT")
    server = _server(context, chosen)
    while True:
        lost = _look(source, output[0], chosen, server, talk)
        if every is None:
            break
        talk.detail(f"looking again in {every} seconds")
        time.sleep(every)
    if strict and lost:
        raise StrictError


def _look(source: str, output: str, chosen: dict[str, Any], server: Server | None, talk: Talk) -> bool:
    """Look once; return whether there were notices."""
    from briefing.fetching import Fetcher
    from briefing.watching import watch as look

    moment = chosen["date"] or epoch() or datetime.now(UTC)
    cache = chosen["cache"] or str(Path(output) / _CACHE)
    layout = layout_from(chosen)
    lost, renewed = False, []
    for event in look(
        source,
        output,
        moment=moment,
        settings=settings_from({**chosen, "date": None}),
        formats=chosen["formats"],
        layout=layout,
        fetch=Fetcher(cache=cache, offline=chosen["offline"]).polite(),
        mail=server is not None,
    ):
        if isinstance(event, Notice):
            lost = True
            talk.notice(event)
            continue
        renewed.append(event.story)
        told = "new" if event.first else f"{len(event.brief.changes)} changes"
        talk.detail(f"{event.folder}: {told}, {event.brief.title}")
        print_bytes(f"{event.folder}\n".encode())
    if chosen["mail_to"]:
        lost = _mail(output, renewed, chosen, layout, server, talk) or lost
    return lost


def _server(context: click.Context, chosen: dict[str, Any]) -> Server | None:
    """Return the server that mails are sent by; None when none is to be sent. Only a typed --yes sends."""
    from briefing.sending import parse_server

    if chosen["mail_to"] and not chosen["from"]:
        raise click.UsageError("--mail-to needs a sender: --from ADDRESS")
    wanted = context.get_parameter_source("yes") is ParameterSource.COMMANDLINE
    if not (wanted and chosen["mail_to"]):
        return None
    if not chosen["smtp"]:
        raise click.UsageError("--yes needs a server: --smtp HOST[:PORT]")
    return parse_server(chosen["smtp"], chosen["tls"], chosen["user"])


def _mail(
    output: str, renewed: Sequence[str], chosen: dict[str, Any], layout: Layout, server: Server | None, talk: Talk
) -> bool:
    """Send the mails that are due, those that failed in earlier runs too, or say what would be sent.

    Returns whether one failed; it stays due.
    """
    from briefing.watching import due_mails

    failed = False
    for story in due_mails(output) if server else renewed:
        try:
            _send(output, story, chosen, layout, server, talk)
        except BriefingError as error:
            failed = True
            talk.notice(Notice("mail-failed", f"{story}: {error}; it is tried again in the next run"))
    return failed


def _send(output: str, story: str, chosen: dict[str, Any], layout: Layout, server: Server | None, talk: Talk) -> None:
    from briefing.saving import save
    from briefing.schema import read_brief
    from briefing.sending import deliver
    from briefing.watching import mail_sent

    path = Path(output) / story / "brief.json"
    brief = read_brief(path.read_bytes(), str(path))
    if brief.previous and not brief.changes:  # the same told again is no reason for a mail
        if server:
            mail_sent(output, story)
        return
    letter = _letter(brief, chosen, layout)
    if server is None:
        print_bytes(letter.told.encode())
        talk.result(f"{story}: nothing was sent; --yes sends it")
        return
    try:
        deliver(letter, server, find_password(server.host, server.user or letter.sender))
        talk.result(f"{story}: sent to {', '.join(letter.recipients)}")
    except PartlySentError as error:  # those who got it must not get it twice
        talk.notice(Notice("mail-refused", f"{story}: {error}"))
    mail_sent(output, story)
    save(str(path.with_name("sent.eml")), letter.content)


def _letter(brief: Brief, chosen: dict[str, Any], layout: Layout) -> Letter:
    from briefing.sending import parse_mailbox, seal
    from briefing.writers.mail import compose

    recipients = [parse_mailbox(written) for written in chosen["mail_to"]]
    return seal(compose(brief, layout), parse_mailbox(chosen["from"]), recipients, epoch() or datetime.now(UTC))
