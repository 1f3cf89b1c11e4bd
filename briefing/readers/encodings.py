"""Bytes to text: what a text file's encoding is, decided in a fixed order.

    1. a byte order mark: UTF-8, UTF-32, UTF-16
    2. NUL bytes at every other place (or three of four): UTF-16 or UTF-32 without a mark
    3. UTF-8
    4. UTF-8 with a few damaged bytes: those become U+FFFD, with a notice
    5. Windows-1252, when all that is not ASCII are its quotation marks and dashes; with a notice
    6. what charset-normalizer takes it for (it is imported only then); with a notice

Anything else, and anything that decodes to control characters, is no text.
"""

from __future__ import annotations

import codecs

from briefing.errors import InputError
from briefing.matching.patterns import regex
from briefing.model import Notice
from briefing.readers.reading import printable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HEAD = 4096
_SAMPLE = 200_000
_NOT_ASCII = regex(rb"[\x80-\xff]+")
_PUNCTUATION = frozenset("€‚„…‘’“”•–—™£§©®°½·«»\xa0".encode("cp1252"))
_WELL_FORMED = regex(rb"[\xc3-\xdf][\x80-\xbf]|[\xe1-\xef][\x80-\xbf]{2}|[\xf1-\xf4][\x80-\xbf]{3}")
_CONTROL = regex("[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP, Word or OpenDocument file"),
    (b"\x89PNG\r\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\xfd7zXZ", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"{\\rtf", "an RTF file"),
)


def decode(content: bytes, path: str) -> tuple[str, tuple[Notice, ...]]:
    """Return the text of a file, without its byte order mark, and a notice when its encoding had to be guessed.

    Raises InputError: "empty" for no bytes or white space only, "binary", "undecodable".
    """
    if not content.strip(b" \t\r\n\x00"):
        raise InputError("empty", path, "the file is empty")
    for signature, kind in _SIGNATURES:
        if content.startswith(signature):
            raise InputError("binary", path, f"this is {kind}, not text")
    text, notices = _decode(content, path)
    if "\x00" in text or len(_CONTROL.findall(text)) > len(text) // 200:
        raise InputError("binary", path, "this is not text but binary data")
    return text, notices


def _decode(content: bytes, path: str) -> tuple[str, tuple[Notice, ...]]:
    encoding = _marked(content) or _unmarked_wide(content)
    if encoding:
        try:
            return content.decode(encoding), ()
        except UnicodeDecodeError:
            text = content.decode(encoding, "replace")
            return text, (_damaged(text, path),)
    try:
        return content.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _guess(content, path)


def _marked(content: bytes) -> str | None:
    return next((encoding for mark, encoding in _MARKS if content.startswith(mark)), None)


def _unmarked_wide(content: bytes) -> str | None:
    """Tell UTF-16 and UTF-32 without a mark by where the NUL bytes of their ASCII letters stand."""
    head = content[:_HEAD]
    places = [head[i::4].count(0) * 4 > 0.6 * len(head) for i in range(4)]
    return {
        (False, True, True, True): "utf-32-le",
        (True, True, True, False): "utf-32-be",
        (False, True, False, True): "utf-16-le",
        (True, False, True, False): "utf-16-be",
    }.get((places[0], places[1], places[2], places[3]))


def _guess(content: bytes, path: str) -> tuple[str, tuple[Notice, ...]]:
    if 0 in content[:_HEAD]:
        raise InputError("binary", path, "this is not text but binary data")
    text = content.decode("utf-8", "replace")
    if len(_WELL_FORMED.findall(content)) > text.count("\ufffd"):
        return text, (_damaged(text, path),)
    if all(byte in _PUNCTUATION for run in _NOT_ASCII.findall(content) for byte in run):
        return content.decode("cp1252"), (_guessed("Windows-1252", path),)
    encoding = _likeliest(content)
    try:
        if encoding is not None:
            return content.decode(encoding), (_guessed(encoding, path),)
    except UnicodeDecodeError:
        pass
    raise InputError("undecodable", path, "its encoding cannot be told; please save it as UTF-8")


def _likeliest(content: bytes) -> str | None:
    """Ask charset-normalizer; of encodings that read the text equally well, Windows-1252 is the likeliest."""
    from charset_normalizer import from_bytes

    matches = from_bytes(content[:_SAMPLE])
    best = matches.best()
    if best is None:
        return None
    equal = {match.encoding for match in matches if (match.chaos, match.coherence) == (best.chaos, best.coherence)}
    return "Windows-1252" if "cp1252" in equal else best.encoding.replace("_", "-")


def _damaged(text: str, path: str) -> Notice:
    count = text.count("\ufffd")
    places = "one place is" if count == 1 else f"{count} places are"
    return Notice("damaged-text", f"{printable(path)}: {places} not readable and became U+FFFD")


def _guessed(encoding: str, path: str) -> Notice:
    return Notice("guessed-encoding", f"{printable(path)}: read as {encoding}, a guess; UTF-8 is sure")
