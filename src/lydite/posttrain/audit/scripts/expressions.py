"""The values of a program's expressions; a text that one makes is kept by the reader (`reader.py`)."""

from __future__ import annotations

import ast
import re
from typing import Any

from lydite.posttrain.audit.scripts import calls, library
from lydite.posttrain.audit.scripts.library import Fails
from lydite.posttrain.audit.scripts.operators import UNARY, compared, guarded, operated, put, set_of, true, written
from lydite.posttrain.audit.scripts.values import UNKNOWN, Following, Function, Named, Place, Scope, Unknown, plain

MAX_NESTED = 240
_MAX_ROUNDS = 60_000
_INDEXED = (str, bytes, bytearray, list, tuple, dict, range, re.Match)


class Expressions:
    """Evaluates expressions for a reader."""

    def __init__(self, reader: Following) -> None:
        self.reader = reader

    def value(self, node: ast.expr, scope: Scope) -> Any:
        """The value of an expression; a text that it makes is kept."""
        self.reader.tick()
        self.reader.depth += 1
        try:
            if self.reader.depth > MAX_NESTED:
                raise Fails("nested too deeply")
            return self._value(node, scope)
        finally:
            self.reader.depth -= 1

    def _value(self, node: ast.expr, scope: Scope) -> Any:
        if isinstance(node, ast.Constant):
            return node.value
        if isinstance(node, ast.Name):
            return self.name(node.id, scope)
        if isinstance(node, ast.BinOp):
            return self.reader.kept(
                operated(node.op, self.value(node.left, scope), self.value(node.right, scope)), node.lineno
            )
        if isinstance(node, ast.JoinedStr):
            return self.reader.kept(self.formatted(node, scope), node.lineno)
        if isinstance(node, ast.Call):
            return self.reader.kept(self.call(node, scope), node.lineno)
        if isinstance(node, (ast.List, ast.Tuple, ast.Set)):
            values = self.elements(node.elts, scope)
            kind = list if isinstance(node, ast.List) else tuple if isinstance(node, ast.Tuple) else set_of
            return guarded(lambda: kind(values))
        if isinstance(node, ast.Dict):
            return self.mapping(node, scope)
        if isinstance(node, ast.Subscript):
            return self.item(node, scope)
        if isinstance(node, ast.Attribute):
            return calls.attribute(self.reader, self.value(node.value, scope), node.attr)
        if isinstance(node, (ast.ListComp, ast.SetComp, ast.GeneratorExp, ast.DictComp)):
            return self.comprehension(node, scope)
        if isinstance(node, ast.BoolOp):
            return self.decided(node, scope)
        if isinstance(node, ast.Compare):
            return self.compared(node, scope)
        if isinstance(node, ast.UnaryOp):
            value = self.value(node.operand, scope)
            return UNKNOWN if library.unknown(value) else guarded(lambda: UNARY[type(node.op)](value))
        if isinstance(node, ast.IfExp):
            test = self.value(node.test, scope)
            if isinstance(test, Unknown):
                self.value(node.body, scope)
                return self.value(node.orelse, scope)
            return self.value(node.body if true(test) else node.orelse, scope)
        if isinstance(node, ast.Lambda):
            return Function("<lambda>", node.args, node.body, scope)
        if isinstance(node, ast.Starred):
            return self.value(node.value, scope)
        if isinstance(node, ast.NamedExpr):
            value = self.value(node.value, scope)
            self.reader.assign(node.target, value, scope)
            return value
        if isinstance(node, ast.Slice):
            ends = [None if part is None else self.value(part, scope) for part in (node.lower, node.upper, node.step)]
            return UNKNOWN if library.unknown(*ends) else slice(*ends)
        if isinstance(node, (ast.Yield, ast.YieldFrom)):
            value = self.value(node.value, scope) if node.value is not None else None
            if self.reader.yields and isinstance(node, ast.Yield):
                self.reader.yields[-1].append(value)
            elif self.reader.yields:
                self.reader.yields[-1].extend(self.reader.iterated(value) or [])
            return None
        return UNKNOWN

    def name(self, name: str, scope: Scope) -> Any:
        try:
            return scope.look_up(name)
        except KeyError:
            return Named(name)

    def elements(self, nodes: list[ast.expr], scope: Scope) -> list[Any]:
        found: list[Any] = []
        for node in nodes:
            value = self.value(node, scope)
            if isinstance(node, ast.Starred):
                found.extend(self.reader.iterated(value) or [])
            else:
                found.append(value)
        return found

    def mapping(self, node: ast.Dict, scope: Scope) -> Any:
        found: dict[Any, Any] = {}
        for key, inner in zip(node.keys, node.values, strict=True):
            value = self.value(inner, scope)
            if key is None:
                found.update(value if isinstance(value, dict) else {})
            else:
                put(found, self.value(key, scope), value)
        return found

    def item(self, node: ast.Subscript, scope: Scope) -> Any:
        owner, key = self.value(node.value, scope), self.value(node.slice, scope)
        if isinstance(owner, Named) and owner.name == "os.environ" and isinstance(key, str):
            return self.reader.world.environment.get(key, UNKNOWN)
        if library.unknown(owner, key) or not isinstance(owner, _INDEXED):
            return UNKNOWN
        return guarded(lambda: owner[key])

    def formatted(self, node: ast.JoinedStr, scope: Scope) -> Any:
        parts: list[str] = []
        for part in node.values:
            if isinstance(part, ast.Constant):
                parts.append(str(part.value))
                continue
            assert isinstance(part, ast.FormattedValue)
            value = self.value(part.value, scope)
            if isinstance(value, Place):
                value = value.path
            spec = self.formatted(part.format_spec, scope) if isinstance(part.format_spec, ast.JoinedStr) else ""
            if library.unknown(value, spec) or not plain(value) or len(spec) > 8:
                return UNKNOWN
            if part.conversion == ord("r"):
                value = repr(value)
            parts.append(written(value, spec))
        return library.sized("".join(parts))

    def decided(self, node: ast.BoolOp, scope: Scope) -> Any:
        value: Any = UNKNOWN
        for part in node.values:
            value = self.value(part, scope)
            if isinstance(value, Unknown):
                return UNKNOWN
            if true(value) is isinstance(node.op, ast.Or):
                return value
        return value

    def compared(self, node: ast.Compare, scope: Scope) -> Any:
        left = self.value(node.left, scope)
        for op, other in zip(node.ops, node.comparators, strict=True):
            right = self.value(other, scope)
            if library.unknown(left, right):
                return UNKNOWN
            if not compared(op, left, right):
                return False
            left = right
        return True

    def comprehension(self, node: ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp, scope: Scope) -> Any:
        found: list[Any] = []
        inner = Scope({}, scope)

        def follow(depth: int) -> None:
            if depth == len(node.generators):
                if isinstance(node, ast.DictComp):
                    found.append((self.value(node.key, inner), self.value(node.value, inner)))
                else:
                    found.append(self.value(node.elt, inner))
                return
            part = node.generators[depth]
            values = self.reader.iterated(self.value(part.iter, inner))
            for value in [UNKNOWN] if values is None else values[:_MAX_ROUNDS]:
                self.reader.tick()
                self.reader.assign(part.target, value, inner)
                if all(true(self.value(test, inner), unknown=True) for test in part.ifs):
                    follow(depth + 1)

        follow(0)
        if isinstance(node, ast.DictComp):
            return guarded(lambda: dict(found))
        return guarded(lambda: set_of(found)) if isinstance(node, ast.SetComp) else found

    def call(self, node: ast.Call, scope: Scope) -> Any:
        called = self.value(node.func, scope)
        given = self.elements(node.args, scope)
        named: dict[str, Any] = {}
        for keyword in node.keywords:
            value = self.value(keyword.value, scope)
            if keyword.arg is not None:
                named[keyword.arg] = value
            elif isinstance(value, dict):
                named.update({str(key): inner for key, inner in value.items()})
        self.reader.line = node.lineno
        return self.reader.called(called, given, named)
