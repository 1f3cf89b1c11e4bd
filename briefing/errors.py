"""What can go wrong that a user can cure: every error here becomes one line on stderr, without a traceback."""

from __future__ import annotations


class BriefingError(Exception):
    """An error the user can cure; `exit_code` is what the command line ends with."""

    exit_code = 1


class InputError(BriefingError):
    """One source that cannot be read.

    `code` is a short stable word ("missing", "empty", "binary", ...); `path` is the source as the user named it;
    `reason` is the message without it.
    """

    def __init__(self, code: str, path: str, message: str) -> None:
        super().__init__(f"{path}: {message}")
        self.code = code
        self.path = path
        self.reason = message


class NoSourcesError(BriefingError):
    """None of the sources could be used."""

    exit_code = 4


class OutputError(BriefingError):
    """A file that cannot be written; whatever stood there before is untouched."""


class EngineError(BriefingError):
    """An engine that an output needs (the PDF libraries, a font package) is not installed."""

    exit_code = 5


class SchemaError(BriefingError):
    """A brief.json that does not follow the schema; the message names the place in the file."""


class SendingError(BriefingError):
    """A mail that cannot be sent, or that a server did not take for everybody."""


class PartlySentError(SendingError):
    """A mail that a server took for some of those it is meant for, and not for others."""
