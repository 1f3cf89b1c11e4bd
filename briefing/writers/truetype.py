"""TrueType files: the one thing in them that depends on the clock.

Source: OpenType specification 1.9.1, "The table directory" and "head: font header table".
"""

from __future__ import annotations

import struct

TRUETYPE = b"\x00\x01\x00\x00"
"""How a TrueType file begins."""

_MAGIC = 0xB1B0AFBA
_MODULUS = 1 << 32


def undated(font: bytes) -> bytes:
    """Return `font` with its day of creation as day of modification, and the checksums that follow from that."""
    data = bytearray(font)
    entry = _entry_of_head(data)
    offset, length = struct.unpack_from(">II", data, entry + 8)
    data[offset + 28 : offset + 36] = data[offset + 20 : offset + 28]  # modified = created
    struct.pack_into(">I", data, offset + 8, 0)  # the adjustment counts as zero in both sums
    struct.pack_into(">I", data, entry + 4, _checksum(data[offset : offset + length]))
    struct.pack_into(">I", data, offset + 8, (_MAGIC - _checksum(data)) % _MODULUS)
    return bytes(data)


def _entry_of_head(data: bytearray) -> int:
    (tables,) = struct.unpack_from(">H", data, 4)
    return next(entry for entry in range(12, 12 + 16 * tables, 16) if data[entry : entry + 4] == b"head")


def _checksum(data: bytearray) -> int:
    padded = bytes(data) + bytes(-len(data) % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}I", padded)
    return sum(words) % _MODULUS
