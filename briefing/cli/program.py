"""The group of all commands: which one is meant, and the configuration that they share."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, MutableMapping
from importlib import import_module

import click

from briefing.cli.configuration import find_configuration
from briefing.cli.suggestions import suggest

_DEFAULT = "make"
_OF_THE_GROUP = ("--version", "--help", "-h")


class Commands(MutableMapping[str, click.Command]):
    """Commands by their names, in print order; each is loaded when it is first asked for: a run needs one."""

    def __init__(self, *names: str) -> None:
        self._loaded: dict[str, click.Command | None] = dict.fromkeys(names)

    def __getitem__(self, name: str) -> click.Command:
        """Return a command; KeyError when there is none of that name."""
        if self._loaded[name] is None:
            self._loaded[name] = getattr(import_module(f"briefing.cli.{name}"), name)
        command = self._loaded[name]
        assert command is not None  # noqa: S101 - it was loaded just now
        return command

    def __setitem__(self, name: str, command: click.Command) -> None:
        self._loaded[name] = command

    def __delitem__(self, name: str) -> None:
        del self._loaded[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._loaded)

    def __len__(self) -> int:
        return len(self._loaded)

    def __contains__(self, name: object) -> bool:
        return name in self._loaded


class Program(click.Group):
    """All commands behind one name; without a command's name, `make` is meant."""

    def __init__(self, name: str, commands: Commands) -> None:
        super().__init__(
            name,
            commands=commands,
            help="Make a brief from news articles; every quoted line is verbatim and can be proved.",
            epilog="`briefing ARTICLE... -o FILE...` is short for `briefing make ARTICLE... -o FILE...`.",
            context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
            params=[
                click.Option(
                    ["--version"],
                    is_flag=True,
                    is_eager=True,
                    expose_value=False,
                    callback=_say_version,
                    help="Say the version and exit.",
                )
            ],
            callback=_load_configuration,
        )

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the commands in the order of their table."""
        return list(self.commands)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put `make` before arguments that do not start with a command."""
        if args and args[0] not in self.commands and args[0] not in _OF_THE_GROUP:
            _refuse_misspelt_command(args[0], self.commands)
            args = [_DEFAULT, *args]
        return super().parse_args(ctx, args)


def _refuse_misspelt_command(word: str, commands: Iterable[str]) -> None:
    looks_like_a_command = word.isalpha() and not os.path.lexists(word)
    if looks_like_a_command and (meant := suggest(word, commands)):
        raise click.UsageError(f"there is neither a command nor a file {word!r}; did you mean {meant!r}?")


@click.pass_context
def _load_configuration(context: click.Context) -> None:
    if not isinstance(context.command, Program):
        return
    configuration = find_configuration(context.command.commands)
    context.default_map = configuration.defaults
    context.obj = configuration


def _say_version(context: click.Context, parameter: click.Parameter, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        from briefing import __version__

        click.echo(f"briefing {__version__}")
        context.exit()
