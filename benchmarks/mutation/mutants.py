"""Find the places of a module that can be changed on purpose: what a slip of the hand would remove or turn round."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.mutation.changes import changed, removable

SHOWN = 160  # characters of what was changed


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change: the bytes from `start` to `end` of a file are replaced; `lines` are those of the whole statement."""

    file: str
    lines: tuple[int, int]
    line: int
    what: str
    start: int
    end: int
    text: bytes
    at_import: bool = False

    def applied(self, source: bytes) -> bytes:
        return source[: self.start] + self.text + source[self.end :]

    def unchanged(self) -> "Mutant":
        """Return a change that changes nothing, asked of the same tests."""
        return replace(self, end=self.start, text=b"")

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.what if len(self.what) <= SHOWN else self.what[:SHOWN] + '…'}"


def mutants(root: Path, file: str) -> list[Mutant]:
    """Return every change of one file, in their order; those that leave no valid Python are left out."""
    source = (root / file).read_bytes()
    found = _Finder(file, source).all()
    return [each for each in found if _compiles(each.applied(source))]


class _Finder:
    def __init__(self, file: str, source: bytes) -> None:
        self.file, self.source = file, source
        self.starts = [0]
        for line in source.splitlines(keepends=True):
            self.starts.append(self.starts[-1] + len(line))

    def all(self) -> Iterator[Mutant]:
        tree = ast.parse(self.source)
        functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
        called = {line for each in functions for line in range(each.body[0].lineno, (each.end_lineno or 0) + 1)}
        for mutant in self._of_statements(tree.body):
            yield replace(mutant, at_import=mutant.line not in called)

    def _of_statements(self, body: list[ast.stmt]) -> Iterator[Mutant]:
        for statement in body:
            yield from self._of_statement(statement)

    def _of_statement(self, statement: ast.stmt) -> Iterator[Mutant]:
        blocks = [getattr(statement, name, []) for name in ("body", "orelse", "finalbody")]
        first = next((each for block in blocks for each in block), None)
        last = first.lineno - 1 if first else statement.end_lineno or statement.lineno
        lines = (statement.lineno, max(last, statement.lineno))
        if isinstance(statement, ast.With | ast.AsyncWith):
            yield from self._unguarded(statement, lines)
        elif removable(statement):
            yield self._mutant(lines, statement, f"without {ast.unparse(statement)}", "pass")
        for expression, instead, what in changed(statement):
            yield self._mutant(lines, expression, what, f"({instead})")
        for block in blocks:
            yield from self._of_statements(block)
        for handler in getattr(statement, "handlers", []):
            yield from self._of_statements(handler.body)

    def _unguarded(self, statement: ast.With | ast.AsyncWith, lines: tuple[int, int]) -> Iterator[Mutant]:
        """What is done within a lock, a lease or a slot, done without."""
        if all(each.optional_vars is None for each in statement.items):
            what = f"not within {', '.join(ast.unparse(each) for each in statement.items)}"
            start, inside = self._start(statement), statement.body[0]
            opened = f"if True:\n{' ' * inside.col_offset}".encode()
            yield Mutant(self.file, lines, statement.lineno, what, start, self._start(inside), opened)

    def _mutant(self, lines: tuple[int, int], node: ast.stmt | ast.expr, what: str, text: str) -> Mutant:
        told = " ".join(what.split())
        return Mutant(self.file, lines, node.lineno, told, self._start(node), self._end(node), text.encode())

    def _start(self, node: ast.stmt | ast.expr) -> int:
        return self.starts[node.lineno - 1] + node.col_offset

    def _end(self, node: ast.stmt | ast.expr) -> int:
        return self.starts[(node.end_lineno or node.lineno) - 1] + (node.end_col_offset or 0)


def _compiles(source: bytes) -> bool:
    try:
        compile(source, "mutant", "exec")
    except SyntaxError:
        return False
    return True
