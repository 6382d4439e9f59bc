"""What of a function matters for what it returns: dead code taken out, temporaries put back in their place.

A copyist pads a solution with code that does nothing and splits its expressions over new names. Both are undone here,
before anything is compared:

- unreachable statements (after `return`, under a condition that is constant) and statements without effect are dropped;
- so is an exit outside loops whose condition hangs on constants alone, however they were computed (`_closed_names`);
- a statement that only computes what nobody needs is dropped: a backward slice over names, without regard to order,
  from what is returned, yielded, raised, stored into an argument, or handed to code that is not known to be pure;
- a name that is assigned once becomes its expression (`inlined`).

Protects against: dead variables, dead loops, dead branches, unused helpers, split expressions. Does not protect
against: padding whose deadness follows from the input (`if len(text) < 0`); it stays in as noise.
"""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterable, Iterator

BUILTINS = frozenset(dir(builtins))
_IMPURE = frozenset({"exec", "eval", "setattr", "delattr", "next", "input", "open", "compile", "__import__"})
_PURE_CALLS = BUILTINS - _IMPURE
_MAX_INLINED_NODES = 40
_MAX_INLINE_DEPTH = 4
_ROUNDS = 12
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_JUMPS = (ast.Return, ast.Raise, ast.Break, ast.Continue)


def live_body(body: list[ast.stmt], arguments: frozenset[str]) -> list[ast.stmt]:
    """The statements of a function's body that matter; compound statements are copied, never changed in place."""
    reachable = _without_fixed_exits(_reachable(body), arguments)
    needed: set[str] = set(arguments)
    for _ in range(_ROUNDS):
        before = len(needed)
        _mark(reachable, needed)
        if len(needed) == before:
            break
    return _kept(reachable, needed)


def inlined(body: list[ast.stmt], arguments: frozenset[str]) -> dict[str, ast.expr]:
    """The names that are assigned exactly once, by a plain assignment of a small expression, each with it."""
    counts: dict[str, int] = dict.fromkeys(arguments, 1)
    values: dict[str, ast.expr] = {}
    for node in _walk(body):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            counts[node.id] = counts.get(node.id, 0) + 1
        elif isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name):
            values[node.targets[0].id] = node.value
        elif isinstance(node, ast.AnnAssign) and node.value is not None and isinstance(node.target, ast.Name):
            values[node.target.id] = node.value
    changed = _mutated(body)
    return {
        name: value
        for name, value in values.items()
        if counts.get(name) == 1 and name not in changed and _is_small(value) and not _mentions(value, name)
    }


def _mutated(body: list[ast.stmt]) -> set[str]:
    """Names whose value is changed in place: an empty list that is appended to is no temporary."""
    names = set()
    for node in _walk(body):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            base = _base(node.value.func)
        elif isinstance(node, (ast.Subscript, ast.Attribute)) and isinstance(node.ctx, (ast.Store, ast.Del)):
            base = _base(node)
        elif isinstance(node, ast.AugAssign):
            base = _base(node.target)
        else:
            continue
        if base is not None:
            names.add(base)
    return names


def _reachable(body: list[ast.stmt]) -> list[ast.stmt]:
    kept: list[ast.stmt] = []
    for statement in body:
        for alive in _without_constant_tests(statement):
            kept.append(alive)
            if isinstance(alive, _JUMPS):
                return kept
    return kept


def _without_constant_tests(statement: ast.stmt) -> list[ast.stmt]:
    if isinstance(statement, (ast.Pass, ast.Import, ast.ImportFrom, ast.Global, ast.Nonlocal, ast.Assert)):
        return []
    if isinstance(statement, ast.Expr) and isinstance(statement.value, (ast.Constant, ast.Name, ast.Compare)):
        return []
    if isinstance(statement, ast.If):
        fixed = constant_truth(statement.test)
        if fixed is not None:
            return _reachable(statement.body if fixed else statement.orelse)
        return [
            ast.If(test=statement.test, body=_reachable(statement.body), orelse=_reachable(statement.orelse)),
        ]
    if isinstance(statement, ast.While):
        if constant_truth(statement.test) is False:
            return _reachable(statement.orelse)
        return [ast.While(test=statement.test, body=_reachable(statement.body), orelse=_reachable(statement.orelse))]
    if isinstance(statement, (ast.For, ast.AsyncFor)):
        return [
            ast.For(
                target=statement.target,
                iter=statement.iter,
                body=_reachable(statement.body),
                orelse=_reachable(statement.orelse),
            )
        ]
    if isinstance(statement, (ast.With, ast.AsyncWith)):
        return [ast.With(items=statement.items, body=_reachable(statement.body))]
    if isinstance(statement, ast.Try):
        # What a handler does seldom matters to the result, and wrapping in `try` is the cheapest padding there is.
        return _reachable([*statement.body, *statement.orelse, *statement.finalbody])
    return [statement]


def constant_truth(test: ast.expr) -> bool | None:
    """Whether a test is always true or false, where its constants alone say so; None otherwise."""
    if isinstance(test, ast.Constant):
        return bool(test.value)
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        inner = constant_truth(test.operand)
        return None if inner is None else not inner
    if isinstance(test, ast.BoolOp):
        parts = [constant_truth(part) for part in test.values]
        decisive = isinstance(test.op, ast.Or)
        if decisive in parts:
            return decisive
        return (not decisive) if all(part is not None for part in parts) else None
    if isinstance(test, ast.Compare) and len(test.ops) == 1:
        left, right = test.left, test.comparators[0]
        if isinstance(left, ast.Constant) and isinstance(right, ast.Constant):
            return _compared(left.value, test.ops[0], right.value)
        if ast.dump(left) == ast.dump(right) and isinstance(left, ast.Name):
            return isinstance(test.ops[0], (ast.Eq, ast.LtE, ast.GtE, ast.Is))
    if isinstance(test, (ast.List, ast.Tuple, ast.Set)) and not test.elts:
        return False
    if isinstance(test, ast.Dict) and not test.keys:
        return False
    return None


def _without_fixed_exits(body: list[ast.stmt], arguments: frozenset[str]) -> list[ast.stmt]:
    """Drop `if TEST: return ...` outside loops where nothing in TEST comes from the input."""
    exits = [node for node in body if isinstance(node, ast.If) and not node.orelse and _only_leaves(node.body)]
    if not exits:
        return body
    closed = _closed_names(body, arguments)
    dropped = {id(node) for node in exits if _uses_only(node.test, closed)}
    return [node for node in body if id(node) not in dropped]


def _only_leaves(body: list[ast.stmt]) -> bool:
    return len(body) == 1 and isinstance(body[0], (ast.Return, ast.Raise))


def _closed_names(body: list[ast.stmt], arguments: frozenset[str]) -> set[str]:
    """Names that are computed from constants alone: every assignment uses closed names under closed conditions."""
    stored = {node.id for node in _walk(body) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    closed = stored - arguments
    for _ in range(_ROUNDS):
        before = len(closed)
        _open_names(body, closed, under_input=False)
        if len(closed) == before:
            break
    return closed


def _open_names(body: list[ast.stmt], closed: set[str], *, under_input: bool) -> None:
    for node in body:
        head: ast.expr | None = None
        if isinstance(node, (ast.If, ast.While)):
            head = node.test
        elif isinstance(node, ast.For):
            head = node.iter
        if head is not None:
            inner = under_input or not _uses_only(head, closed)
            if isinstance(node, ast.For) and inner:
                closed -= _names(node.target)
            for part in (getattr(node, "body", []), getattr(node, "orelse", [])):
                _open_names(part, closed, under_input=inner)
        elif isinstance(node, (ast.Assign, ast.AugAssign, ast.AnnAssign)):
            if under_input or node.value is None or not _uses_only(node.value, closed):
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                for target in targets:
                    closed -= _names(target)
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            base = _base(node.value.func)
            if base is not None and (under_input or not all(_uses_only(part, closed) for part in node.value.args)):
                closed.discard(base)
        elif isinstance(node, ast.With):
            _open_names(node.body, closed, under_input=True)


def _uses_only(node: ast.expr, closed: set[str]) -> bool:
    for inner in ast.walk(node):
        if isinstance(inner, ast.Name) and inner.id not in closed and inner.id not in _PURE_CALLS:
            return False
        if isinstance(inner, (ast.Yield, ast.Await, ast.NamedExpr)):
            return False
    return True


def _compared(left: object, op: ast.cmpop, right: object) -> bool | None:
    if not isinstance(left, (int, float)) or not isinstance(right, (int, float)):
        equal = left == right
        return {ast.Eq: equal, ast.NotEq: not equal}.get(type(op))
    results: dict[type[ast.cmpop], bool] = {
        ast.Eq: left == right,
        ast.NotEq: left != right,
        ast.Lt: left < right,
        ast.LtE: left <= right,
        ast.Gt: left > right,
        ast.GtE: left >= right,
    }
    return results.get(type(op))


def _mark(body: Iterable[ast.stmt], needed: set[str]) -> bool:
    """Add to `needed` what live statements use; returns whether any of `body` is live."""
    alive = False
    for statement in body:
        if isinstance(statement, (ast.If, ast.While)):
            inner = _mark(statement.body, needed) | _mark(statement.orelse, needed)
            if inner:
                needed |= _names(statement.test)
            alive |= inner
        elif isinstance(statement, ast.For):
            inner = _mark(statement.body, needed) | _mark(statement.orelse, needed)
            if inner or _names(statement.target) & needed:
                needed |= _names(statement.iter)
                alive |= inner
        elif isinstance(statement, ast.With):
            if _mark(statement.body, needed):
                for item in statement.items:
                    needed |= _names(item.context_expr)
                alive = True
        elif _is_live(statement, needed):
            needed |= _names(statement)
            alive = True
    return alive


def _kept(body: Iterable[ast.stmt], needed: set[str]) -> list[ast.stmt]:
    kept: list[ast.stmt] = []
    for statement in body:
        if isinstance(statement, ast.If):
            then, other = _kept(statement.body, needed), _kept(statement.orelse, needed)
            if _does_something(then) or _does_something(other):
                kept.append(ast.If(test=statement.test, body=then, orelse=other))
        elif isinstance(statement, ast.While):
            inner = _kept([*statement.body, *statement.orelse], needed)
            if _does_something(inner, within_loop=True):
                kept.append(ast.While(test=statement.test, body=inner, orelse=[]))
        elif isinstance(statement, ast.For):
            inner = _kept([*statement.body, *statement.orelse], needed)
            if _does_something(inner, within_loop=True):
                kept.append(ast.For(target=statement.target, iter=statement.iter, body=inner, orelse=[]))
        elif isinstance(statement, ast.With):
            inner = _kept(statement.body, needed)
            if inner:
                kept.append(ast.With(items=statement.items, body=inner))
        elif isinstance(statement, (ast.Break, ast.Continue)) or _is_live(statement, needed):
            kept.append(statement)
    return kept


def _does_something(body: list[ast.stmt], *, within_loop: bool = False) -> bool:
    if not within_loop:
        return bool(body)
    return any(not isinstance(statement, (ast.Break, ast.Continue)) for statement in body)


def _is_live(statement: ast.stmt, needed: set[str]) -> bool:
    if isinstance(statement, (ast.Return, ast.Raise)):
        return True
    if isinstance(statement, (*_FUNCTIONS, ast.ClassDef)):
        return statement.name in needed
    if isinstance(statement, ast.Assign):
        return any(_stores_needed(target, needed) for target in statement.targets) or _has_yield(statement)
    if isinstance(statement, (ast.AugAssign, ast.AnnAssign)):
        return _stores_needed(statement.target, needed)
    if isinstance(statement, ast.Delete):
        return any(_stores_needed(target, needed) for target in statement.targets)
    if isinstance(statement, ast.Expr):
        value = statement.value
        if isinstance(value, ast.Call):
            if isinstance(value.func, ast.Name):
                return value.func.id not in _PURE_CALLS
            base = _base(value.func)
            return base is None or base in needed
        return isinstance(value, (ast.Yield, ast.YieldFrom, ast.Await, ast.NamedExpr))
    return False


def _stores_needed(target: ast.expr, needed: set[str]) -> bool:
    if isinstance(target, (ast.Tuple, ast.List)):
        return any(_stores_needed(element, needed) for element in target.elts)
    if isinstance(target, ast.Starred):
        return _stores_needed(target.value, needed)
    base = _base(target)
    return base is None or base in needed


def _base(node: ast.expr) -> str | None:
    while isinstance(node, (ast.Attribute, ast.Subscript)):
        node = node.value
    return node.id if isinstance(node, ast.Name) else None


def _names(node: ast.AST) -> set[str]:
    return {inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name)}


def _has_yield(node: ast.AST) -> bool:
    return any(isinstance(inner, (ast.Yield, ast.YieldFrom)) for inner in ast.walk(node))


def _walk(body: list[ast.stmt]) -> Iterator[ast.AST]:
    for statement in body:
        yield from ast.walk(statement)


def _is_small(value: ast.expr) -> bool:
    """Whether it has few nodes; a comprehension, which shows as one element, counts as one."""
    queue: list[ast.AST] = [value]
    for _ in range(_MAX_INLINED_NODES):
        if not queue:
            return True
        node = queue.pop()
        if not isinstance(node, (ast.ListComp, ast.SetComp, ast.GeneratorExp)):
            queue.extend(ast.iter_child_nodes(node))
    return not queue


def _mentions(value: ast.expr, name: str) -> bool:
    return name in _names(value)
