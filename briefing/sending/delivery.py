"""Delivery over SMTP: encrypted with a trusted certificate, tried again only after what may pass."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing.errors import PartlySentError, SendingError
from briefing.sending.letter import Letter
from briefing.sending.server import IMPLICIT, Server

if TYPE_CHECKING:
    from smtplib import SMTP

WAITS = (1.0, 3.0, 9.0)
"""Seconds before the second, third and fourth try; there is no fifth."""

_SILENCE = 30.0  # seconds without an answer after which a connection counts as dropped


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What one try came to."""

    refused: tuple[str, ...] = ()
    """One line for each recipient who will never be accepted."""
    pending: tuple[str, ...] = ()
    """Recipients who may be accepted later."""
    reason: str = ""
    """Why they are pending."""


def deliver(
    letter: Letter, server: Server, password: str | None = None, wait: Callable[[float], None] = time.sleep
) -> int:
    """Hand `letter` to `server`; return the number of tries it took. Without a password there is no log-in.

    Raises SendingError when nobody got it, PartlySentError when only some did; the message says who not, and why.
    """
    refused: tuple[str, ...] = ()
    tries, taken = 0, 0
    while letter.recipients:
        try:
            outcome = _attempt(letter, server, password)
        except SendingError as error:
            if not taken:
                raise
            told = "; ".join((*refused, f"not sent to {', '.join(letter.recipients)}: {error}"))
            raise PartlySentError(f"{told}; whoever is not named here got the mail") from None
        taken += len(letter.recipients) - len(outcome.refused) - len(outcome.pending)
        refused += outcome.refused
        letter = replace(letter, recipients=outcome.pending)
        tries += 1
        if outcome.pending and tries > len(WAITS):
            refused += (f"not sent to {', '.join(outcome.pending)} in {tries} tries: {outcome.reason}",)
            break
        if outcome.pending:
            wait(WAITS[tries - 1])
    if refused and taken:
        raise PartlySentError(f"{server}: {'; '.join(refused)}; whoever is not named here got the mail")
    if refused:
        raise SendingError(f"{server}: {'; '.join(refused)}; nobody got the mail")
    return tries


def _attempt(letter: Letter, server: Server, password: str | None) -> _Outcome:
    """Try once. Raises SendingError for what no second try can cure."""
    import smtplib
    import socket
    import ssl

    try:
        return _hand_over(letter, server, password)
    except ssl.SSLCertVerificationError as error:
        raise SendingError(f"{server}: its certificate is not trusted: {error.verify_message}") from None
    except ssl.SSLError as error:
        raise SendingError(
            f"{server}: no encrypted connection: {error.reason or error}; is it the right port?"
        ) from None
    except smtplib.SMTPAuthenticationError as error:
        raise SendingError(f"{server}: the user or the password is refused: {_told(error.smtp_error)}") from None
    except smtplib.SMTPRecipientsRefused as error:
        return _sorted_out(error.recipients)
    except smtplib.SMTPResponseException as error:
        if error.smtp_code >= 500:
            raise SendingError(f"{server}: refused: {error.smtp_code} {_told(error.smtp_error)}") from None
        return _Outcome(pending=letter.recipients, reason=f"{error.smtp_code} {_told(error.smtp_error)}")
    except socket.gaierror as error:
        raise SendingError(f"{server}: {error.strerror}") from None
    except smtplib.SMTPServerDisconnected as error:
        return _Outcome(pending=letter.recipients, reason=str(error))
    except smtplib.SMTPException as error:  # it offers no STARTTLS or no log-in
        raise SendingError(f"{server}: {str(error).rstrip('.')}; nothing was sent") from None
    except OSError as error:  # nobody listens, or no longer
        return _Outcome(pending=letter.recipients, reason=error.strerror or str(error))


def _hand_over(letter: Letter, server: Server, password: str | None) -> _Outcome:
    connection = _connect(server)
    try:
        if password is not None:
            connection.login(server.user or letter.sender, password)
        outcome = _sorted_out(connection.sendmail(letter.sender, letter.recipients, letter.content))
        _leave(connection)
        return outcome
    finally:
        connection.close()


def _connect(server: Server) -> SMTP:
    """Return a connection that is encrypted with a certificate that this machine trusts."""
    import smtplib
    import ssl

    trusted = ssl.create_default_context()
    if server.encryption == IMPLICIT:
        return smtplib.SMTP_SSL(server.host, server.port, timeout=_SILENCE, context=trusted)
    connection = smtplib.SMTP(server.host, server.port, timeout=_SILENCE)
    try:
        connection.starttls(context=trusted)
    except BaseException:
        connection.close()
        raise
    return connection


def _leave(connection: SMTP) -> None:
    """Say good-bye; the mail is taken already, so nothing that goes wrong here matters."""
    from contextlib import suppress

    with suppress(OSError):
        connection.quit()


def _sorted_out(refusals: dict[str, tuple[int, bytes]]) -> _Outcome:
    never = tuple(f"{who} is refused: {code} {_told(why)}" for who, (code, why) in refusals.items() if code >= 500)
    later = tuple(who for who, (code, _) in refusals.items() if code < 500)
    reasons = [f"{code} {_told(why)}" for code, why in refusals.values() if code < 500]
    return _Outcome(never, later, reasons[0] if reasons else "")


def _told(words: bytes | str) -> str:
    return words.decode("utf-8", "replace") if isinstance(words, bytes) else words
