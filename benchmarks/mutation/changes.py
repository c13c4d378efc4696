"""Say how a statement can be changed: removed, a condition dropped or decided, a comparison turned, a number moved."""

import ast
from collections.abc import Iterator
from copy import deepcopy

SWAPPED: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
}
OPPOSITE = {"min": "max", "max": "min", "any": "all", "all": "any"}
CONDITIONS = {"where", "and_", "or_"}
CHAINED = {"order_by", "with_for_update", "distinct", "group_by", "limit"}
LOGS = {"log", "logging"}
Change = tuple[ast.expr, str, str]
"""The expression, what takes its place, and the same in words."""


def removable(statement: ast.stmt) -> bool:
    """Tell whether a statement can go without every reader of a name noticing at once."""
    match statement:
        case ast.Expr(value=ast.Constant()):
            return False
        case ast.Expr(value=call) if _is_log(call):
            return False
        case ast.Expr() | ast.AugAssign() | ast.Raise() | ast.Continue() | ast.Break() | ast.Return(value=None):
            return True
        case ast.Assign(targets=[ast.Attribute() | ast.Subscript()]):
            return True
    return False


def changed(statement: ast.stmt) -> Iterator[Change]:
    """Yield every change within a statement, without the statements inside it."""
    if isinstance(statement, ast.Assert | ast.Raise | ast.Import | ast.ImportFrom):
        return
    for expression in _expressions(statement):
        for instead, what in _changes(expression):
            yield expression, ast.unparse(ast.fix_missing_locations(instead)), what
    if isinstance(statement, ast.If | ast.While):
        test = ast.unparse(statement.test)
        yield statement.test, "False", f"never: {test}"
        if isinstance(statement, ast.If):
            yield statement.test, "True", f"always: {test}"


def _expressions(node: ast.AST) -> Iterator[ast.expr]:
    """Yield the expressions that say what is done: no type, no decorator, no text, no line of a log."""
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "decorator_list", "bases", "type_comment", "handlers"):
            continue
        for each in value if isinstance(value, list) else [value]:
            if not isinstance(each, ast.AST) or isinstance(each, ast.stmt | ast.JoinedStr) or _is_log(each):
                continue
            if isinstance(each, ast.expr):
                yield each
            if not (isinstance(each, ast.Call) and _only_cheaper(each)):
                yield from _expressions(each)
            elif isinstance(each.func, ast.Attribute):
                yield from _expressions(each.func)


def _is_log(node: ast.AST) -> bool:
    match node:
        case ast.Call(func=ast.Attribute(value=ast.Name(id=name))):
            return name in LOGS
    return False


def _changes(node: ast.expr) -> Iterator[tuple[ast.expr, str]]:
    for instead in _turned(node):
        yield instead, f"{ast.unparse(node)} → {ast.unparse(ast.fix_missing_locations(instead))}"
    match node:
        case ast.BoolOp(values=values):
            for place, value in enumerate(values):
                rest = _without(node, "values", place) if len(values) > 2 else values[1 - place]
                yield rest, f"without the condition {ast.unparse(value)}"
        case ast.Call():
            yield from _of_call(node)
        case ast.ListComp() | ast.SetComp() | ast.DictComp() | ast.GeneratorExp():
            yield from _unfiltered(node)


def _turned(node: ast.expr) -> Iterator[ast.expr]:
    match node:
        case ast.Compare(ops=[op], left=left, comparators=[right]) if type(op) in SWAPPED:
            yield ast.Compare(left, [SWAPPED[type(op)]()], [right])  # type: ignore[list-item]  # an operator of its kind
        case ast.BinOp(left=left, op=op, right=right) if type(op) in SWAPPED:
            yield ast.BinOp(left, SWAPPED[type(op)](), right)  # type: ignore[arg-type]  # likewise
        case ast.UnaryOp(op=ast.Not() | ast.Invert(), operand=operand):
            yield operand
        case ast.IfExp(body=body, orelse=orelse):
            yield from (body, orelse)
        case ast.Constant(value=bool(value)):
            yield ast.Constant(not value)
        case ast.Constant(value=int(value) | float(value)):
            yield ast.Constant(value + 1)
        case ast.Call(func=ast.Name(id=called)) if called in OPPOSITE:
            other = deepcopy(node)
            other.func = ast.Name(OPPOSITE[called], ast.Load())
            yield other


def _of_call(node: ast.Call) -> Iterator[tuple[ast.expr, str]]:
    called = getattr(node.func, "attr", "") or getattr(node.func, "id", "")
    for place, keyword in enumerate(node.keywords):
        if keyword.arg:
            yield _without(node, "keywords", place), f"{called}(…) without {keyword.arg}={ast.unparse(keyword.value)}"
    if called in CONDITIONS:
        for place, value in enumerate(node.args):
            yield _without(node, "args", place), f"{called}(…) without {ast.unparse(value)}"
    if isinstance(node.func, ast.Attribute) and called in CHAINED and not _only_cheaper(node):
        yield node.func.value, f"without .{called}({', '.join(map(ast.unparse, node.args))})"


def _only_cheaper(node: ast.Call) -> bool:
    """Tell whether a call only spares the database work: the one row asked for is the first anyway."""
    return ast.unparse(node).endswith(".limit(1)")


def _unfiltered(node: ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp) -> Iterator[tuple[ast.expr, str]]:
    for loop, generator in enumerate(node.generators):
        for place, condition in enumerate(generator.ifs):
            other = deepcopy(node)
            del other.generators[loop].ifs[place]
            yield other, f"all, not only if {ast.unparse(condition)}"


def _without(node: ast.expr, part: str, place: int) -> ast.expr:
    other = deepcopy(node)
    del getattr(other, part)[place]
    return other
