"""The password of a mail server: from the environment, else from the system's keyring; never from an option."""

from __future__ import annotations

import os

from briefing.errors import EngineError

__all__ = ["find_password"]

_VARIABLE = "BRIEFING_SMTP_PASSWORD"


def find_password(host: str, user: str) -> str | None:
    """Return the password of `user` at `host`; None when none is kept.

    The keyring is asked for service "briefing:HOST" when the package keyring is installed. Raises EngineError when the
    keyring is there and cannot be read.
    """
    if _VARIABLE in os.environ:
        return os.environ[_VARIABLE]
    try:
        import keyring
        from keyring.errors import KeyringError, NoKeyringError
    except ImportError:
        return None
    try:
        password: str | None = keyring.get_password(f"briefing:{host}", user)
    except NoKeyringError:
        return None
    except KeyringError as error:
        raise EngineError(f"the keyring cannot be read: {error}; {_VARIABLE} does without it") from None
    return password
