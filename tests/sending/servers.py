"""Real mail servers on this machine, with a certificate of their own."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from briefing.sending import IMPLICIT, STARTTLS, Server

PASSWORD = "correct horse"  # noqa: S105 - of a server that lives for one test


@dataclass
class Postbox:
    """What a server took, and how it behaves."""

    taken: list[Envelope] = field(default_factory=list)
    users: list[str] = field(default_factory=list)
    encrypted: list[bool] = field(default_factory=list)
    refusing: dict[str, str] = field(default_factory=dict)
    """Recipient -> the server's answer."""
    answers: list[str] = field(default_factory=list)
    """Answers to the next messages, before one is taken; "drop" cuts the connection."""

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        if address in self.refusing:
            return self.refusing[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        assert server.transport is not None
        answer = self.answers.pop(0) if self.answers else "250 taken"
        if answer == "drop":
            server.transport.abort()
        if answer.startswith("250"):
            self.taken.append(envelope)
            self.encrypted.append(server.transport.get_extra_info("ssl_object") is not None)
        return answer

    def log_in(self, _server: SMTP, _session: Session, _envelope: Envelope, _mechanism: str, data: Any) -> AuthResult:
        """Accept one password, whoever says it."""
        assert isinstance(data, LoginPassword)
        self.users.append(data.login.decode())
        return AuthResult(success=data.password.decode() == PASSWORD, handled=False)


class _Controller(Controller):
    """A server on whichever port is free."""

    def _trigger_server(self) -> None:
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


@contextmanager
def serving(postbox: Postbox, encryption: str, certificate: ssl.SSLContext | None, **how: Any) -> Iterator[Server]:
    """Run a server on loopback; without a certificate it offers no encryption."""
    if encryption == IMPLICIT:
        how |= {"ssl_context": certificate, "auth_require_tls": False}  # it only knows of encryption that came later
    elif certificate:
        how |= {"tls_context": certificate, "require_starttls": True}
    controller = _Controller(postbox, hostname="127.0.0.1", port=0, **how)
    controller.start()
    try:
        yield Server("localhost", controller.port, encryption)
    finally:
        controller.stop(no_assert=True)


__all__ = ["IMPLICIT", "PASSWORD", "STARTTLS", "Postbox", "serving"]
