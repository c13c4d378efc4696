"""Where a conversation may change: its state in `handlers/talk` alone, and a turn is only read."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.project.tree import files, name

CHANGING = {"append", "clear", "extend", "insert", "pop", "popitem", "remove", "setdefault", "update"}


def conversations() -> list[Path]:
    return [path for path in files(".py") if name(path).startswith("handlers/") and "/talk/" not in name(path)]


def changes(source: str) -> list[str]:
    """The statements that change a turn, its chat or what it said; names that stand for one of them included."""
    tree = ast.parse(source)
    known = {"turn"}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and _held(node.value, known):
            known |= {target.id for target in node.targets if isinstance(target, ast.Name)}
    return [ast.unparse(node) for node in ast.walk(tree) if any(_held(each, known) for each in _changed(node))]


def _changed(node: ast.AST) -> Iterator[ast.expr]:
    """What a statement writes to: of `turn.chat.step = …` the chat, of `turn.said.clear()` what was said."""
    if isinstance(node, ast.Assign | ast.Delete):
        targets: list[ast.expr] = node.targets
    elif isinstance(node, ast.AugAssign | ast.AnnAssign):
        targets = [node.target]
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CHANGING:
        targets = [node.func]
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("setattr", "delattr"):
        yield node.args[0]
        return
    else:
        return
    for target in targets:
        for each in target.elts if isinstance(target, ast.Tuple | ast.List) else [target]:
            if isinstance(each, ast.Attribute | ast.Subscript):
                yield each.value


def _held(node: ast.expr, known: set[str]) -> bool:
    """Whether an expression is a turn or reaches into one."""
    while isinstance(node, ast.Attribute | ast.Subscript | ast.BoolOp):
        node = node.values[0] if isinstance(node, ast.BoolOp) else node.value
    return isinstance(node, ast.Name) and node.id in known


def test_a_chat_changes_in_the_engine_of_talk_alone():
    assert {name(path): found for path in conversations() if (found := changes(path.read_text(encoding="utf-8")))} == {}


@pytest.mark.parametrize(
    "line",
    [
        "turn.chat.topic = None",
        "turn.chat.member_id, turn.chat.topic = 1, None",
        "turn.chat.revision += 1",
        "turn.chat.parked['join'] = {}",
        "turn.chat.parked.pop('join')",
        "del turn.chat.draft['text']",
        "setattr(turn.chat, 'step', '')",
        "chat = turn.chat\nchat.parked = {}",
        "parked = turn.chat.parked or {}\nparked['join'] = {}",
        "turn.choice = 'yes'",
        "turn.said.clear()",
        "turn.__dict__.pop('person')",
    ],
)
def test_every_way_to_change_a_chat_is_seen(line):
    assert changes(line)


@pytest.mark.parametrize(
    "line", ["step = turn.chat.step", "turn.say('x')", "draft.text = turn.text", "found.pop(turn)"]
)
def test_reading_a_turn_is_no_change(line):
    assert changes(line) == []
