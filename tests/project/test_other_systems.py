"""What only Linux and macOS have is asked for behind a question, so that Windows can import and run the bot."""

import ast
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.project.tree import FOLDERS, files, name

ONLY_POSIX = {"fcntl", "resource", "pwd", "grp", "termios", "pty", "syslog"}
STARTED_BY_ITSELF = "exports/papers/printing/limits.py"
"""Run by LibreOffice's caller alone, which finds none on Windows."""
ASKING = ("sys.platform", "os.name", "hasattr(", "suppress(ImportError")


def sources() -> list[Path]:
    return [path for path in files(".py") if name(path).split("/")[0] in FOLDERS]


def unasked(tree: ast.Module) -> list[str]:
    """Return the modules of POSIX that are imported without asking whether they are there."""
    asked = {
        id(inner)
        for outer in ast.walk(tree)
        if isinstance(outer, ast.If | ast.With) and any(word in ast.unparse(outer).split("\n")[0] for word in ASKING)
        for inner in ast.walk(outer)
    }
    imported = [each for each in ast.walk(tree) if isinstance(each, ast.Import | ast.ImportFrom)]
    names = [
        name
        for each in imported
        if id(each) not in asked
        for name in ([each.module or ""] if isinstance(each, ast.ImportFrom) else [alias.name for alias in each.names])
    ]
    return sorted(ONLY_POSIX.intersection(names))


def test_no_module_needs_what_windows_has_not() -> None:
    found = {name(path): unasked(ast.parse(path.read_text(encoding="utf-8"))) for path in sources()}
    assert {path: modules for path, modules in found.items() if modules and path != STARTED_BY_ITSELF} == {}


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("import fcntl", ["fcntl"]),
        ("def f():\n    from resource import setrlimit", ["resource"]),
        ("import sys\nif sys.platform == 'win32':\n    import msvcrt\nelse:\n    import fcntl", []),
        ("with suppress(ImportError):\n    import resource", []),
    ],
)
def test_an_import_without_a_question_is_found(source: str, found: list[str]) -> None:
    assert unasked(ast.parse(source)) == found


def test_a_verb_prints_vietnamese_into_a_file_of_another_encoding() -> None:
    """Windows gives files and pipes the encoding of the office, which has no Vietnamese."""
    env = os.environ | {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}
    arguments = [sys.executable, "-m", "bot", "understand", "--as", "goal", "Đắp 300 m đường"]
    done = subprocess.run(arguments, env=env, capture_output=True, timeout=120, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Đắp 300 m đường" in io.TextIOWrapper(io.BytesIO(done.stdout), encoding="utf-8").read()
