"""Damaged copies of sound files: bytes changed, cut out, doubled, moved, and numbers made extreme."""

from __future__ import annotations

import random

_EXTREMES = (b"\x00", b"\xff", b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", b"\x80\x00\x00\x00", b"-1", b"99999999999")


def mutate(content: bytes, chance: random.Random) -> bytes:
    """Return a copy with one to eight injuries."""
    damaged = bytearray(content)
    for _ in range(chance.randint(1, 8)):
        if not damaged:
            break
        start = chance.randrange(len(damaged))
        length = min(chance.choice((1, 1, 2, 4, 16, 64, 256)), len(damaged) - start)
        piece = bytes(damaged[start : start + length])
        injury = chance.randrange(6)
        if injury == 0:
            damaged[start] ^= 1 << chance.randrange(8)
        elif injury == 1:
            damaged[start : start + length] = chance.randbytes(length)
        elif injury == 2:
            del damaged[start : start + length]
        elif injury == 3:
            damaged[start:start] = piece * chance.randint(1, 20)
        elif injury == 4:
            extreme = chance.choice(_EXTREMES)
            damaged[start : start + len(extreme)] = extreme
        else:
            place = chance.randrange(len(damaged))
            damaged[place : place + length] = piece
    return bytes(damaged)
