"""A logo as an address that needs no file: the picture itself, in base64."""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path

from briefing.errors import BriefingError

_TYPES = {".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".svg": "image/svg+xml"}


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
    return f"data:{kind};base64,{b64encode(data).decode()}"
