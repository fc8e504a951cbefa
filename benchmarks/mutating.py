"""Small wrong changes of a module, one at a time: a comparison turned, a constant moved, a denial dropped, a result emptied.

The `strict` of zip is left alone: it guards what cannot be otherwise, and no input shows whether it stands there.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
_REVERSED: dict[type[ast.cmpop], type[ast.cmpop]] = {ast.Lt: ast.Gt, ast.LtE: ast.GtE, ast.Gt: ast.Lt, ast.GtE: ast.LtE}
_COUNTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change of one module, by its number in text order.

    owner: the function or method it lies in, as `Class.method`; the name of a constant of the module. lines: first and last line of its
    statement (of a compound one: of its head).
    """

    path: str
    number: int
    line: int
    owner: str
    is_constant: bool
    lines: tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Change:
    """node: what changes; after: what then stands in its place."""

    node: ast.AST
    make: Callable[[], None]
    after: Callable[[], ast.AST]


def mutants(path: str, source: str) -> list[Mutant]:
    """Every change of a module, in text order."""
    tree = ast.parse(source)
    homes = list(_homes(tree))
    return [_mutant(path, number, change.node, homes) for number, change in enumerate(_changes(tree))]


@dataclass(frozen=True, slots=True)
class _Home:
    """A statement: the outermost function or the constant it belongs to, and its own lines."""

    owner: str
    is_constant: bool
    lines: tuple[int, int]


def _mutant(path: str, number: int, node: ast.AST, homes: list[_Home]) -> Mutant:
    line = getattr(node, "lineno", 0)
    home = min(
        (one for one in homes if one.lines[0] <= line <= one.lines[1]), key=lambda one: one.lines[1] - one.lines[0]
    )
    return Mutant(path, number, line, home.owner, home.is_constant, home.lines)


def _homes(tree: ast.Module) -> Iterator[_Home]:
    for statement in tree.body:
        if isinstance(statement, ast.ClassDef):
            for method in statement.body:
                if isinstance(method, ast.FunctionDef):
                    yield from _statements(method, f"{statement.name}.{method.name}")
        elif isinstance(statement, ast.FunctionDef):
            yield from _statements(statement, statement.name)
        elif isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
            yield _Home(statement.targets[0].id, True, (statement.lineno, statement.end_lineno or statement.lineno))


def _statements(function: ast.FunctionDef, owner: str) -> Iterator[_Home]:
    for node in ast.walk(function):
        if isinstance(node, ast.stmt):
            body = getattr(node, "body", None)
            last = body[0].lineno - 1 if body else node.end_lineno or node.lineno
            yield _Home(owner, False, (node.lineno, max(node.lineno, last)))


def described(source: str, number: int) -> str:
    """What stood there → what stands there now."""
    change = list(_changes(ast.parse(source)))[number]
    before = ast.unparse(change.node)
    change.make()
    return f"{before[:80]}  →  {ast.unparse(ast.fix_missing_locations(change.after()))[:80]}"


def mutated(source: str, number: int) -> ast.Module:
    """The module with its change of that number made."""
    tree = ast.parse(source)
    change = list(_changes(tree))[number]
    change.make()
    return ast.fix_missing_locations(tree)


def _changes(tree: ast.Module) -> Iterator[_Change]:
    for statement in tree.body:
        if isinstance(statement, (ast.FunctionDef, ast.ClassDef)):
            yield from _inside(statement)
        elif isinstance(statement, ast.Assign) and isinstance(statement.value, ast.Constant):
            yield from _constant(statement.value)


def _inside(owner: ast.AST) -> Iterator[_Change]:
    """Changes within a function's own statements; decorators, annotations and defaults are left alone."""
    body = getattr(owner, "body", [])
    for statement in body:
        if isinstance(statement, (ast.FunctionDef, ast.ClassDef)):
            yield from _inside(statement)
        elif isinstance(owner, ast.FunctionDef):
            guards = {
                id(node.value) for node in ast.walk(statement) if isinstance(node, ast.keyword) and node.arg == "strict"
            }
            for node in ast.walk(statement):
                if id(node) not in guards:
                    yield from _of(node)


def _of(node: ast.AST) -> Iterator[_Change]:
    if isinstance(node, ast.Compare):
        yield from _compared(node)
    elif isinstance(node, ast.BoolOp):
        other = ast.Or if isinstance(node.op, ast.And) else ast.And
        yield _Change(node, lambda: setattr(node, "op", other()), lambda: node)
    elif isinstance(node, ast.BinOp) and type(node.op) in _COUNTED and not _is_text(node):
        new = _COUNTED[type(node.op)]
        yield _Change(node, lambda: setattr(node, "op", new()), lambda: node)
    elif isinstance(node, (ast.If, ast.IfExp, ast.While)):
        yield _Change(node.test, lambda: setattr(node, "test", _denied(node.test)), lambda: node.test)
    elif isinstance(node, ast.Return) and node.value is not None and not _is_denial(node.value):
        yield _Change(node, lambda: setattr(node, "value", ast.Constant(None)), lambda: node)
    elif isinstance(node, ast.Constant):
        yield from _constant(node)


def _compared(node: ast.Compare) -> Iterator[_Change]:
    for at, op in enumerate(node.ops):
        for table in (_COMPARED, _REVERSED):
            if type(op) in table:
                new = table[type(op)]
                yield _Change(node, lambda at=at, new=new: node.ops.__setitem__(at, new()), lambda: node)


def _constant(node: ast.Constant) -> Iterator[_Change]:
    value = node.value
    if isinstance(value, bool):
        yield _Change(node, lambda: setattr(node, "value", not value), lambda: node)
    elif isinstance(value, (int, float)):
        yield _Change(
            node,
            lambda: setattr(node, "value", value + 1 if isinstance(value, int) else value * 2 + 0.01),
            lambda: node,
        )


def _denied(test: ast.expr) -> ast.expr:
    return (
        test.operand if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not) else ast.UnaryOp(ast.Not(), test)
    )


def _is_text(node: ast.BinOp) -> bool:
    """+ of texts and lists is no sum; - of them would only crash."""
    return any(
        isinstance(side, (ast.JoinedStr, ast.List, ast.Tuple))
        or (isinstance(side, ast.Constant) and isinstance(side.value, str))
        for side in (node.left, node.right)
    )


def _is_denial(value: ast.expr) -> bool:
    """None in place of a plain False is the same to everybody who asks; mypy refuses it."""
    return isinstance(value, ast.Constant) and value.value in (None, False)
