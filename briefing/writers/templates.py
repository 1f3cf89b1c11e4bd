"""Templates: where they are looked for, and what a template may use.

A file is looked for in the user's folder, then in the layout pack's, then among the built-in ones; "builtin/NAME" is
always the built-in file, so that a template can extend the one it replaces. Templates are code: trust them like code.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing.errors import BriefingError

if TYPE_CHECKING:
    from jinja2 import Environment, TemplateError

DEFAULT_PACK = "brief"
_PACKS = "packs"
_NO_LAYOUT = (_PACKS, "index", "review")  # what a brief is not made of


def templates_dir() -> Path:
    """Return the folder of the built-in templates: beside the package when installed, one level up in a checkout."""
    package = Path(__file__).parent.parent
    installed = package / "templates"
    return installed if installed.is_dir() else package.parent / "templates"


def pack_names() -> tuple[str, ...]:
    """Return the names of the layout packs, the default first."""
    packs = templates_dir() / _PACKS
    return (DEFAULT_PACK, *sorted(folder.name for folder in packs.glob("*") if folder.is_dir()))


def copy_pack(name: str, folder: Path) -> list[Path]:
    """Copy what makes up a layout into `folder`, for a user to change; return the files written, in order.

    Raises BriefingError for an unknown name or when `folder` is not empty.
    """
    if name not in pack_names():
        raise BriefingError(f"no layout {name!r}; there are: {', '.join(pack_names())}")
    if folder.is_dir() and any(folder.iterdir()):
        raise BriefingError(f"{folder}: not empty; a new folder keeps what is there")
    written = []
    for source in reversed(template_folders(name)):
        for path in sorted(source.rglob("*")):
            place = path.relative_to(source)
            if path.is_file() and place.parts[0] not in _NO_LAYOUT:
                (folder / place).parent.mkdir(parents=True, exist_ok=True)
                (folder / place).write_bytes(path.read_bytes())
                written.append(folder / place)
    return sorted(set(written))


def template_folders(template: Path | str | None) -> tuple[Path, ...]:
    """Return the folders to look in, in order, for a pack's name, a user's folder, or None for the default.

    Raises BriefingError when there is neither a pack nor a folder of that name.
    """
    builtin = templates_dir()
    if template is None or template == DEFAULT_PACK:
        return (builtin,)
    if isinstance(template, str) and template in pack_names():
        return (builtin / _PACKS / template, builtin)
    if not Path(template).is_dir():
        raise BriefingError(f"no template {str(template)!r}: neither a folder nor one of {', '.join(pack_names())}")
    return (Path(template), builtin)


@cache
def environment(folders: tuple[Path, ...], escape: Callable[[str], str] | None) -> Environment:
    """Return an environment that prints every value through `escape`; None escapes for HTML."""
    from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader, StrictUndefined
    from markupsafe import Markup

    def finalize(value: object) -> object:
        return value if isinstance(value, Markup) or escape is None else Markup(escape(str(value)))  # noqa: S704

    builtin = FileSystemLoader(folders[-1])
    return Environment(
        loader=ChoiceLoader([*map(FileSystemLoader, folders), PrefixLoader({"builtin": builtin})]),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )


def render(template: Path | str | None, escape: Callable[[str], str] | None, name: str, **variables: Any) -> str:
    """Return the file `name` of a layout, filled in. Raises BriefingError for a template that cannot be followed."""
    from jinja2 import TemplateError, TemplateNotFound

    try:
        return environment(template_folders(template), escape).get_template(name).render(**variables)
    except TemplateNotFound as error:
        place = f"{name}, line {line}" if (line := _line(error)) else name
        raise BriefingError(f"template {place}: there is no file {error.name!r}") from error
    except TemplateError as error:
        place = f"{getattr(error, 'name', None) or name}, line {line}" if (line := _line(error)) else name
        raise BriefingError(f"template {place}: {error.message}") from error
    except UnicodeDecodeError as error:
        raise BriefingError(f"template {name}, or a file that it includes: not UTF-8: {error.reason}") from error
    except (TypeError, ValueError, ArithmeticError, LookupError) as error:
        if (where := _place(error)) is None:
            raise
        raise BriefingError(f"template {where}: {error}") from error


def _place(error: Exception) -> str | None:
    """Return the file and line of a template in which an error arose; None when it arose in the program."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{Path(frame.filename).name}, line {frame.lineno}" if frame.filename.endswith(".j2") else None


def _line(error: TemplateError) -> int | None:
    """Return the line of a template that an error comes from: a syntax error's own, else the innermost frame's."""
    if (line := getattr(error, "lineno", None)) is not None:
        return int(line)
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.endswith(".j2")]
    return frames[-1].lineno if frames else None


def read_asset(folders: tuple[Path, ...], name: str) -> str:
    """Return the text of the first file called `name`, such as a style sheet."""
    for folder in folders:
        if (path := folder / name).is_file():
            try:
                return path.read_text(encoding="utf-8")
            except UnicodeDecodeError as error:
                raise BriefingError(f"{path}: not UTF-8: {error.reason}") from error
    raise BriefingError(f"no file {name!r} among the templates")
