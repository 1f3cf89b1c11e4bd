"""Mails as Outlook saves them (.msg): the properties of one message out of an OLE file, read as any mail is.

Source: [MS-OXMSG] and [MS-OXPROPS] of Microsoft's open specifications; olefile opens the container. Of a mail that has
another one attached the inner one counts. A body in RTF alone is not read.
"""

from __future__ import annotations

import io
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from typing import TYPE_CHECKING

from briefing.errors import InputError
from briefing.readers.libraries import from_extra
from briefing.readers.mail import reading_of
from briefing.readers.metadata import line_of
from briefing.readers.reading import Reading

if TYPE_CHECKING:
    from olefile import OleFileIO

LARGEST_PROPERTY = 20_000_000
"""Bytes of one property; the rest is left out."""
_SUBJECT, _BODY, _HTML = "0037", "1000", "1013"
_SENDER = ("0C1A", "0042")
"""Display name of who sent it, or in whose name."""
_ADDRESS = ("5D01", "5D02", "0C1F", "0065")
_MOMENTS = (0x0039, 0x0E06)
"""When it was handed in, when it was delivered."""
_CODE_PAGES = (0x3FDE, 0x3FFD)
_ATTACHED = "__substg1.0_3701000D"
_DEEPEST = 5
_HEADERS = (32, 24)
"""Bytes before the fixed properties: of the file's own message, of an attached one."""


def read_outlook(content: bytes, path: str) -> Reading:
    """Read one .msg file."""
    with from_extra("msg", path):
        from olefile import OleFileIO
    with OleFileIO(io.BytesIO(content)) as container:
        if not container.exists("__properties_version1.0"):
            raise InputError("damaged", path, "this is no Outlook message")
        return reading_of(_message(_Store(container, _innermost(container))), path)


def _innermost(container: OleFileIO) -> tuple[str, ...]:
    """Return the storage of the mail attached to a mail, and so on; () is the file's own."""
    place: tuple[str, ...] = ()
    names = sorted({tuple(entry[:-1]) for entry in container.listdir(streams=True, storages=False)})
    for _ in range(_DEEPEST):
        inner = next((name for name in names if len(name) == len(place) + 2 and _is_attached(name, place)), None)
        if inner is None:
            break
        place = inner
    return place


def _is_attached(name: tuple[str, ...], place: tuple[str, ...]) -> bool:
    return name[: len(place)] == place and name[-1].upper() == _ATTACHED.upper()


class _Store:
    """The properties of one message."""

    def __init__(self, container: OleFileIO, place: tuple[str, ...]) -> None:
        self._container = container
        self._place = place
        self._fixed = self._fixed_values()
        page = next((self._fixed[each] & 0xFFFFFFFF for each in _CODE_PAGES if each in self._fixed), 1252)
        self.encoding = {65001: "utf-8", 20127: "ascii"}.get(page, f"cp{page}")

    def text(self, *names: str) -> str:
        """Return the first of these properties that holds text."""
        for name in names:
            if raw := self._stream(f"{name}001F"):
                return raw.decode("utf-16-le", "replace").replace("\0", "")
            if raw := self._stream(f"{name}001E"):
                return self.decode(raw)
        return ""

    def html(self) -> str:
        """Return the body in HTML."""
        return self.decode(self._stream(f"{_HTML}0102")) or self.text(_HTML)

    def day(self) -> datetime | None:
        """Return when it was sent: a FILETIME, tenths of microseconds since 1601."""
        ticks = next((self._fixed[each] for each in _MOMENTS if self._fixed.get(each)), None)
        try:
            return datetime(1601, 1, 1, tzinfo=UTC) + timedelta(microseconds=ticks // 10) if ticks else None
        except OverflowError:
            return None

    def decode(self, raw: bytes) -> str:
        """Return text of the message's code page, Windows-1252 where that is unknown."""
        try:
            return raw.decode(self.encoding, "replace").replace("\0", "")
        except LookupError:
            return raw.decode("cp1252", "replace").replace("\0", "")

    def _stream(self, name: str) -> bytes:
        return self._bytes(f"__substg1.0_{name}")

    def _bytes(self, name: str) -> bytes:
        place = [*self._place, name]
        if not self._container.exists(place):
            return b""
        with self._container.openstream(place) as stream:
            content: bytes = stream.read(LARGEST_PROPERTY)
        return content

    def _fixed_values(self) -> dict[int, int]:
        """Return the properties of eight bytes: id -> value."""
        rows = self._bytes("__properties_version1.0")[_HEADERS[bool(self._place)] :]
        return {
            int.from_bytes(rows[at + 2 : at + 4], "little"): int.from_bytes(rows[at + 8 : at + 16], "little")
            for at in range(0, len(rows) - 15, 16)
        }


def _message(store: _Store) -> EmailMessage:
    """Return the message as any mail program would send it."""
    message = EmailMessage()
    message["Subject"] = line_of(store.text(_SUBJECT)) or ""
    name, address = line_of(store.text(*_SENDER)) or "", line_of(store.text(*_ADDRESS)) or ""
    message["From"] = f'"{_quotable(name)}" <{_quotable(address)}>' if "@" in address else f'"{_quotable(name)}" <>'
    if (sent := store.day()) is not None:
        message["Date"] = sent
    if (text := store.text(_BODY)).strip():
        message.set_content(_encodable(text))
    if (rich := store.html()).strip():
        rich = _encodable(rich)
        message.add_alternative(rich, subtype="html") if text.strip() else message.set_content(rich, subtype="html")
    return message


def _quotable(words: str) -> str:
    return "".join(letter for letter in words if letter not in '"\\<>')


def _encodable(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")
