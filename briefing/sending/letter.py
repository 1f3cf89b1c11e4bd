"""A message with its addresses. Nothing that a person or an article wrote can become a header of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from briefing.errors import SendingError

if TYPE_CHECKING:
    from email.message import EmailMessage

_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*")
_ONCE = ("from", "to", "date", "subject", "message-id")


@dataclass(frozen=True, slots=True)
class Mailbox:
    """A person's name, perhaps empty, and their address."""

    name: str
    address: str

    def __str__(self) -> str:
        return f"{self.name} <{self.address}>" if self.name else self.address


@dataclass(frozen=True, slots=True)
class Letter:
    """What goes to a server."""

    sender: str
    """The address that failures are returned to."""
    recipients: tuple[str, ...]
    """Addresses, each once."""
    content: bytes
    """The whole message, as it is sent."""
    told: str
    """Who gets what, in a few lines for a person."""


def parse_mailbox(written: str) -> Mailbox:
    """Return the mailbox of "jane@example.org" or "Jane Roe <jane@example.org>".

    Raises SendingError for anything else: several addresses, control characters, an encoded word, or letters beyond
    ASCII in the address itself.
    """
    name, bracket, address = written.strip().rpartition("<")
    if bracket:
        if not address.endswith(">"):
            raise SendingError(f"{written!r} is not an address such as jane@example.org")
        address = address[:-1]
    name = name.strip().strip('"')
    if not _ADDRESS.fullmatch(address):
        raise SendingError(f"{written!r} is not an address such as jane@example.org")
    if not name.isprintable() or "=?" in name or "<" in name or ">" in name:
        raise SendingError(f"{written!r}: this name cannot stand in a mail's header")
    return Mailbox(name, address)


def seal(message: EmailMessage, sender: Mailbox, recipients: Sequence[Mailbox], moment: datetime) -> Letter:
    """Give `message` its addresses and the day it is sent, and return what goes to the server.

    The message's identity keeps what comes from its content and gets the sender's domain, so that the same brief sent
    twice by mistake is one message to most mail programs. `moment` is aware. Raises SendingError when the message reads
    differently once it is written.
    """
    from email.headerregistry import Address  # slow to load, and few runs send mails
    from email.utils import format_datetime

    for header in ("From", "To", "Date", "X-Unsent"):
        del message[header]
    message["From"] = Address(sender.name, addr_spec=sender.address)
    message["To"] = [Address(each.name, addr_spec=each.address) for each in recipients]
    message["Date"] = format_datetime(moment)
    digest = str(message["Message-ID"]).strip("<>").partition("@")[0]
    del message["Message-ID"]
    message["Message-ID"] = f"<{digest}@{sender.address.partition('@')[2]}>"
    content = message.as_bytes()
    _check(message, content)
    addresses = tuple(dict.fromkeys(each.address for each in recipients))
    return Letter(sender.address, addresses, content, _tell(message, len(content)))


def _tell(message: EmailMessage, size: int) -> str:
    files = [
        f"{part.get_filename()}, {len(part.get_payload(decode=True)):,} bytes" for part in message.iter_attachments()
    ]
    rows = (
        ("from", str(message["From"])),
        ("to", str(message["To"])),
        ("subject", str(message["Subject"])),
        ("date", str(message["Date"])),
        ("identity", str(message["Message-ID"])),
        ("size", f"{size:,} bytes"),
        ("attached", "; ".join(files) or "nothing"),
    )
    return "".join(f"{name + ':':10}{value}\n" for name, value in rows)


def _check(message: EmailMessage, content: bytes) -> None:
    """Read the written message again: it must have the headers that were meant, each once."""
    from email import message_from_bytes, policy

    again = message_from_bytes(content, policy=policy.SMTP)
    names = [name.lower() for name in again.keys()]  # noqa: SIM118
    meant = [name.lower() for name in message.keys()]  # noqa: SIM118
    if names != meant or any(names.count(name) > 1 or _value(again, name) != _value(message, name) for name in _ONCE):
        raise SendingError("the message would change its headers on the way; a shorter or plainer title may help")


def _value(message: EmailMessage, name: str) -> str:
    """Return a header's value; one that was folded behind its name is read with a space before it."""
    return str(message[name]).strip()
