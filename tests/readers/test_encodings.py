"""Text files in the encodings that people have, and files that are no text."""

from __future__ import annotations

import pytest

from briefing.errors import InputError
from briefing.readers.encodings import decode

ENGLISH = "“We will rebuild the bridge,” said Mayor Ada Brandt – and left.\n"
GUESSED = [
    ("cp1252", ENGLISH),
    ("cp1252", "The café on Rue Molière reopened; its owner said that the naïve façade stays. It cost £4,000.\n"),
    ("cp1252", "Le maire a déclaré mercredi que le pont sera reconstruit. Les délégués étaient réunis à l'hôtel.\n"),
    ("cp1252", "Die Bürgermeisterin erklärte, dass die Brücke für den Verkehr geöffnet würde, später im März.\n"),
    ("cp1250", "Burmistrz powiedział w środę, że most zostanie odbudowany, choć są wątpliwości co do pieniędzy.\n"),
    ("cp1251", "Мэр города заявил в среду, что мост будет восстановлен до конца этого года.\n"),
    ("shift_jis", "市長は水曜日、橋を年内に再建すると述べた。市長は水曜日、橋を年内に再建すると述べた。\n"),
]
WIDE = ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"]
BINARY = [
    b"%PDF-1.7\n",
    b"PK\x03\x04abc",
    b"\x89PNG\r\n\x1a\n",
    b"\x7fELF\x02",
    b"words\x00words",
    bytes(range(256)) * 9,
]


def test_utf8_is_read_without_its_byte_order_mark() -> None:
    assert decode(ENGLISH.encode("utf-8"), "a.txt") == (ENGLISH, ())
    assert decode(ENGLISH.encode("utf-8-sig"), "a.txt") == (ENGLISH, ())


@pytest.mark.parametrize("encoding", WIDE)
def test_wide_encodings_are_read_with_and_without_a_mark(encoding: str) -> None:
    assert decode(ENGLISH.encode(encoding), "a.txt") == (ENGLISH, ())


@pytest.mark.parametrize(("encoding", "text"), GUESSED)
def test_old_encodings_are_guessed_with_a_notice(encoding: str, text: str) -> None:
    read, notices = decode(text.encode(encoding), "a.txt")
    assert read == text
    assert [notice.code for notice in notices] == ["guessed-encoding"]


def test_damaged_utf8_keeps_its_sound_characters_and_says_so() -> None:
    text, notices = decode("“Yes,” he said. “No,” she".encode() + b"\xe2\x80", "a.txt")
    assert text == "“Yes,” he said. “No,” she\ufffd"
    assert [notice.code for notice in notices] == ["damaged-text"]


@pytest.mark.parametrize("content", BINARY)
def test_binary_data_is_refused(content: bytes) -> None:
    with pytest.raises(InputError) as caught:
        decode(content, "a.txt")
    assert caught.value.code == "binary"


@pytest.mark.parametrize("content", [b"", b" \r\n\t\n", b"\x00\x00"])
def test_nothing_is_refused_as_empty(content: bytes) -> None:
    with pytest.raises(InputError) as caught:
        decode(content, "a.txt")
    assert caught.value.code == "empty"
