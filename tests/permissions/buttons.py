"""Read from the source what every button sends: a command, a verb, and what is put behind them."""

import ast
import importlib
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from handlers.commands import by_name

FOLDERS = ("handlers", "scheduler", "locales", "exports")
_PAYLOAD = re.compile(r"/(?P<command>[a-z]+)(?: (?P<rest>.*))?")
_HOLE = re.compile(r"\{[^{}]*\}")


@cache
def buttons() -> dict[str, tuple[str, ...]]:
    """Return what buttons send, by command and verb ("dauviec xong"); what is filled in stands in braces."""
    found: dict[str, set[str]] = {command.names[0]: {""} for command in by_name().values()}
    for said in _said():
        match = _PAYLOAD.fullmatch(said)
        command = by_name().get(match["command"]) if match else None
        if match and command:
            rest = match["rest"] or ""
            verb = _HOLE.split(rest)[0].strip().split(" ")[0]
            found.setdefault(f"{command.names[0]} {verb}".strip(), set()).add(rest)
    return {row: tuple(sorted(found[row])) for row in sorted(found)}


def _said() -> Iterator[str]:
    for folder in FOLDERS:
        for file in sorted(Path(folder).rglob("*.py")):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.JoinedStr):
                    yield "".join(_part(value, file) for value in node.values)
                elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield node.value.strip()


def _part(value: ast.expr, file: Path) -> str:
    """Return what stands in an f-string; what only a turn knows stays in braces."""
    if isinstance(value, ast.Constant):
        return str(value.value)
    assert isinstance(value, ast.FormattedValue)
    named = _constant(value.value, vars(importlib.import_module(".".join(file.with_suffix("").parts))))
    return named if named is not None else "{" + re.sub(r"[{}]", "", ast.unparse(value.value)) + "}"


def _constant(node: ast.expr, names: dict[str, object]) -> str | None:
    """Return the text a name stands for in its module, or in one it imports."""
    if isinstance(node, ast.Name):
        found = names.get(node.id)
    elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        found = getattr(names.get(node.value.id), node.attr, None)
    else:
        return None
    return found if isinstance(found, str) else None
