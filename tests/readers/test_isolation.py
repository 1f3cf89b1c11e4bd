"""What a child that parses may do, and what a run on plain text does not even load."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LIMITED = "from briefing.isolation.limits import limit_this_process; limit_this_process(8, 1 << 30)\n"


def run(program: str, folder: Path) -> subprocess.CompletedProcess[str]:
    start = f"import sys; sys.path.insert(0, {str(ROOT)!r})\n"
    return subprocess.run(
        [sys.executable, "-c", start + program], cwd=folder, capture_output=True, text=True, timeout=60
    )


FORBIDDEN = [
    ("import socket; socket.create_connection(('127.0.0.1', 9))", "PermissionError"),
    ("import socket; socket.getaddrinfo('example.org', 80)", "PermissionError"),
    ("import urllib.request; urllib.request.urlopen('http://127.0.0.1:9/')", "PermissionError"),
    ("with open('new.txt', 'w') as file: file.write('words')", "OSError"),
    ("bytes(2_000_000_000)", "MemoryError"),
]


@pytest.mark.parametrize(("attempt", "error"), FORBIDDEN)
def test_a_child_has_no_network_no_file_to_write_and_little_memory(attempt: str, error: str, tmp_path: Path) -> None:
    if error == "MemoryError" and sys.platform == "darwin":
        pytest.skip("macOS does not enforce a limit of address space")
    import_first = "import socket, urllib.request\n"
    done = run(import_first + LIMITED + attempt, tmp_path)
    assert done.returncode != 0
    assert error in done.stderr or done.returncode == -25  # SIGXFSZ: the system's own word for it
    assert not any(path.stat().st_size for path in tmp_path.iterdir())


def test_plain_text_loads_no_parser_and_starts_no_process(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The bridge is open.", encoding="utf-8")
    done = run(
        "from briefing.readers import read\nread(['a.txt'])\n"
        "late = {'subprocess', 'json', 'tomllib', 'pypdf', 'trafilatura', 'lxml', 'markdown_it',"
        " 'feedparser', 'charset_normalizer', 'html.parser', 'xml', 'http.client', 'ssl'}\n"
        "assert not late & set(sys.modules), late & set(sys.modules)",
        tmp_path,
    )
    assert done.stderr == ""


def test_a_library_that_is_missing_is_named_with_what_installs_it(tmp_path: Path) -> None:
    done = run(
        "sys.modules['trafilatura'] = None\n"
        "from briefing.errors import InputError\nfrom briefing.readers.web import read_web_page\n"
        "try:\n    read_web_page(b'<p>Text.', 'a.html')\n"
        "except InputError as error:\n    print(error.code, error.reason)",
        tmp_path,
    )
    assert done.stdout.startswith(
        "missing-library this kind of file needs trafilatura: pip install 'news-briefing[html]'"
    )
