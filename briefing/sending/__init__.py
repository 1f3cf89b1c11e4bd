"""The door to sending: a message gets its addresses and goes to a server over an encrypted connection, or nowhere."""

from __future__ import annotations

from briefing.sending.delivery import deliver
from briefing.sending.letter import Letter, Mailbox, parse_mailbox, seal
from briefing.sending.server import IMPLICIT, STARTTLS, Server, parse_server

__all__ = ["IMPLICIT", "STARTTLS", "Letter", "Mailbox", "Server", "deliver", "parse_mailbox", "parse_server", "seal"]
