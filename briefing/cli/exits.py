"""From exceptions to exit codes, in one place. A bug keeps its traceback."""

from __future__ import annotations

from collections.abc import Sequence

import click
from click.core import ParameterSource

from briefing.cli.streams import ignore_the_rest
from briefing.cli.talk import Talk
from briefing.errors import BriefingError
from briefing.model import Brief, Notice

DONE = 0
NOTICES = 3
_INTERRUPTED = 130  # as a shell tells of SIGINT
_PIPE_CLOSED = 141  # as a shell tells of SIGPIPE


class StrictError(Exception):
    """The work is done, but there were notices and --strict was given."""


def end_strictly(brief: Brief, lost: Sequence[Notice], strict: bool) -> None:
    """Raise StrictError when there were notices, or a format lost something, and `strict` is on."""
    if strict and (brief.notices or lost):
        raise StrictError


def run(program: click.Command, arguments: Sequence[str] | None) -> int:
    """Run the program; return its exit code."""
    try:
        code = program.main(arguments, prog_name=program.name, standalone_mode=False)
        return code if isinstance(code, int) else DONE
    except StrictError:
        return NOTICES
    except BriefingError as error:
        Talk().error(str(error))
        return error.exit_code
    except click.MissingParameter as error:
        error.show()
        return error.exit_code
    except click.BadParameter as error:
        told = click.BadParameter(error.message + _where_set(error), error.ctx, error.param, error.param_hint)
        told.show()
        return error.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        Talk().error("interrupted; files that were not finished are as they were")
        return _INTERRUPTED
    except BrokenPipeError:
        ignore_the_rest()
        return _PIPE_CLOSED


def _where_set(error: click.BadParameter) -> str:
    """Name the configuration file when a wrong value comes from it."""
    if error.ctx is None or error.param is None or not error.param.name:
        return ""
    if error.ctx.get_parameter_source(error.param.name) is not ParameterSource.DEFAULT_MAP:
        return ""
    return f" (set in {error.ctx.obj.path})"
