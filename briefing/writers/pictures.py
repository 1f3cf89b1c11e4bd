"""A logo as an address that needs no file: the picture itself, in base64."""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path

from briefing.errors import BriefingError

_TYPES = {".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".svg": "image/svg+xml"}
_SIGNS = {"image/png": b"\x89PNG\r\n\x1a\n", "image/jpeg": b"\xff\xd8\xff", "image/svg+xml": b"<svg"}
"""How a picture begins; of an SVG, what stands somewhere in it."""


def logo_address(path: Path | None) -> str | None:
    """Return the picture at `path` as a data address. Raises BriefingError when it cannot be used."""
    if path is None:
        return None
    kind = _TYPES.get(path.suffix.lower())
    if kind is None:
        raise BriefingError(f"{path}: a logo is a .png, .jpg or .svg file")
    try:
        data = path.read_bytes()
    except OSError as error:
        raise BriefingError(f"{path}: {error.strerror}") from error
    if not (_SIGNS[kind] in data if kind.endswith("xml") else data.startswith(_SIGNS[kind])):
        raise BriefingError(f"{path}: this is no {path.suffix.lower().lstrip('.').upper()} picture")
    return f"data:{kind};base64,{b64encode(data).decode()}"
