"""A program read as running it would, without running it: constants followed through, effects noted, chance unknown.

Statements are followed in order; a loop over what is known is followed for each of its values, one over what is not
known once, with its names unknown; a condition that is not known is followed both ways. What raises is skipped, and
handlers are followed too, because a second try is told from the first. Texts that come out of it are kept, so that a
test that is stored as tables, indices, codes or pieces is found in the form that the program would give it.

Nothing touches the machine: the library is `library.py`, files are `World.files`. Steps, sizes and depth are bounded;
`process.py` bounds memory and time from outside. What this does not follow: classes with inheritance and decorators,
libraries beyond the list, and whatever depends on values that are not known.
"""

from __future__ import annotations

import ast
import json
from typing import Any

from lydite.posttrain.audit.scripts import calls, library
from lydite.posttrain.audit.scripts.expressions import Expressions
from lydite.posttrain.audit.scripts.library import Fails
from lydite.posttrain.audit.scripts.operators import Exhausted, guarded, operated, true
from lydite.posttrain.audit.scripts.values import (
    UNKNOWN,
    Bound,
    Built,
    Class,
    Effect,
    Function,
    Instance,
    Named,
    Scope,
    Unknown,
    World,
    fits,
    plain,
)

MAX_STEPS = 1_500_000
MAX_DEPTH = 60
MAX_BUILT = 24_000_000
"""Characters of built texts that are kept."""
LEAST = 12
_MAX_ROUNDS = 60_000
_MAX_LIST = 2_000_000


class _Return(Exception):
    def __init__(self, value: Any) -> None:
        self.value = value


class _Break(Exception):
    pass


class _Continue(Exception):
    pass


class Reader:
    """One reading of one program."""

    def __init__(self, world: World, *, steps: int = MAX_STEPS) -> None:
        self.world = world
        self.steps = steps
        self.effects: dict[Effect, None] = {}
        self.built: dict[str, int] = {}
        self.characters = 0
        self.line = 0
        self.depth = 0
        self.yields: list[list[Any]] = []
        self._top = Scope()
        self._expressions = Expressions(self)

    def read(self, tree: ast.Module) -> None:
        """Follow a whole program, and then the functions that nobody has called."""
        scope = self._top = Scope(
            {"__name__": "__main__", "__file__": self.world.argv[0] if self.world.argv else "main.py"}
        )
        try:
            self.block(tree.body, scope, guarded=True)
        except (Exhausted, RecursionError):
            return
        except (_Return, _Break, _Continue):
            pass

    def texts(self) -> list[Built]:
        """What was put together."""
        return [Built(text, line) for text, line in self.built.items()]

    def lists(self) -> list[Any]:
        """The lists and mappings that the program keeps under names of its module, as JSON has them."""
        kept: list[Any] = []
        for value in list(self._top.names.values()):
            listed = isinstance(value, (list, tuple, dict)) and 4 <= len(value) <= 200_000 and plain(value)
            if listed and fits(value, _MAX_LIST):
                try:
                    text = json.dumps(value)
                except (TypeError, ValueError, RecursionError):
                    continue
                if len(text) < _MAX_LIST and len(kept) < 60:
                    kept.append(json.loads(text))
        return kept

    def effect(self, kind: str, what: Any) -> None:
        """Note what the program would do."""
        if len(self.effects) < 5000:
            self.effects.setdefault(Effect(kind, str(what)[:4000], self.line))

    def block(self, body: list[ast.stmt], scope: Scope, *, guarded: bool = False) -> None:
        """Follow statements; with `guarded` one that raises is passed over."""
        for statement in body:
            self.tick()
            self.line = statement.lineno
            try:
                self.statement(statement, scope)
            except Fails:
                if not guarded:
                    raise

    def tick(self, steps: int = 1) -> None:
        """One step, or what takes as long as several. Raises Exhausted."""
        self.steps -= steps
        if self.steps < 0:
            raise Exhausted

    def statement(self, node: ast.stmt, scope: Scope) -> None:
        if isinstance(node, ast.Expr):
            self.value(node.value, scope)
        elif isinstance(node, ast.Assign):
            value = self.value(node.value, scope)
            for target in node.targets:
                self.assign(target, value, scope)
        elif isinstance(node, ast.AnnAssign):
            if node.value is not None:
                self.assign(node.target, self.value(node.value, scope), scope)
        elif isinstance(node, ast.AugAssign):
            left, right = self.value(node.target, scope), self.value(node.value, scope)
            self.assign(node.target, operated(node.op, left, right), scope)
        elif isinstance(node, ast.If):
            self.condition(node, scope)
        elif isinstance(node, (ast.For, ast.AsyncFor)):
            self.loop(node, scope)
        elif isinstance(node, ast.While):
            self.while_loop(node, scope)
        elif isinstance(node, (ast.With, ast.AsyncWith)):
            for item in node.items:
                value = self.value(item.context_expr, scope)
                if item.optional_vars is not None:
                    self.assign(item.optional_vars, value, scope)
            self.block(node.body, scope, guarded=True)
        elif isinstance(node, ast.Try):
            self.attempt(node, scope)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            scope.names[node.name] = self.function(node, scope)
        elif isinstance(node, ast.ClassDef):
            inner = Scope({}, scope)
            self.block(node.body, inner, guarded=True)
            scope.names[node.name] = Class(node.name, inner.names)
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            self.imports(node, scope)
        elif isinstance(node, ast.Return):
            raise _Return(self.value(node.value, scope) if node.value is not None else None)
        elif isinstance(node, ast.Break):
            raise _Break
        elif isinstance(node, ast.Continue):
            raise _Continue
        elif isinstance(node, ast.Raise):
            raise Fails("raised")
        elif isinstance(node, (ast.Global, ast.Nonlocal)):
            top = scope
            while top.outer is not None and (isinstance(node, ast.Global) or top is scope):
                top = top.outer
            for name in node.names:
                scope.names.setdefault(name, top.names.get(name, UNKNOWN))

    def condition(self, node: ast.If, scope: Scope) -> None:
        test = self.value(node.test, scope)
        if isinstance(test, Unknown):
            for part in (node.body, node.orelse):
                try:
                    self.block(part, scope, guarded=True)
                except (_Return, _Break, _Continue):
                    # Whether it leaves here is not known; what comes after is followed too.
                    continue
            return
        self.block(node.body if true(test) else node.orelse, scope)

    def loop(self, node: ast.For | ast.AsyncFor, scope: Scope) -> None:
        values = self.iterated(self.value(node.iter, scope))
        for value in [UNKNOWN] if values is None else values[:_MAX_ROUNDS]:
            self.tick()
            try:
                self.assign(node.target, value, scope)
                self.block(node.body, scope)
            except _Break:
                break
            except (_Continue, Fails):
                continue
        self.block(node.orelse, scope, guarded=True)

    def while_loop(self, node: ast.While, scope: Scope) -> None:
        for _ in range(_MAX_ROUNDS):
            self.tick()
            test = self.value(node.test, scope)
            if not isinstance(test, Unknown) and not true(test):
                return
            try:
                self.block(node.body, scope, guarded=True)
            except _Break:
                return
            except _Continue:
                continue
            if isinstance(test, Unknown):
                return

    def attempt(self, node: ast.Try, scope: Scope) -> None:
        left: Exception | None = None
        try:
            self.block(node.body, scope, guarded=True)
            self.block(node.orelse, scope, guarded=True)
        except (_Return, _Break, _Continue) as leaving:
            left = leaving
        for handler in node.handlers:
            if handler.name:
                scope.names[handler.name] = UNKNOWN
            try:
                self.block(handler.body, scope, guarded=True)
            except (_Return, _Break, _Continue):
                continue
        self.block(node.finalbody, scope, guarded=True)
        # A success that leaves a loop of tries must not hide the tries that come after a failure.
        if isinstance(left, _Return):
            raise left

    def function(self, node: ast.FunctionDef | ast.AsyncFunctionDef, scope: Scope) -> Function:
        yields = any(isinstance(inner, (ast.Yield, ast.YieldFrom)) for inner in ast.walk(node))
        return Function(node.name, node.args, node.body, scope, yields)

    def imports(self, node: ast.Import | ast.ImportFrom, scope: Scope) -> None:
        if isinstance(node, ast.Import):
            for alias in node.names:
                name = alias.name if alias.asname else alias.name.partition(".")[0]
                scope.names[alias.asname or name] = Named(name)
            return
        for alias in node.names:
            full = f"{node.module or ''}.{alias.name}"
            value = library.CONSTANTS.get(full, Named(full))
            if full == "sys.argv":
                value = list(self.world.argv)
            scope.names[alias.asname or alias.name] = value

    def assign(self, target: ast.expr, value: Any, scope: Scope) -> None:
        if isinstance(target, ast.Name):
            scope.names[target.id] = value
        elif isinstance(target, (ast.Tuple, ast.List)):
            self.unpack(target.elts, value, scope)
        elif isinstance(target, ast.Starred):
            self.assign(target.value, value, scope)
        elif isinstance(target, ast.Subscript):
            owner, key = self.value(target.value, scope), self.value(target.slice, scope)
            if isinstance(owner, (list, dict, bytearray)) and not library.unknown(key):
                guarded(lambda: owner.__setitem__(key, value))
        elif isinstance(target, ast.Attribute):
            owner = self.value(target.value, scope)
            if isinstance(owner, (Instance, Class)):
                owner.names[target.attr] = value

    def unpack(self, targets: list[ast.expr], value: Any, scope: Scope) -> None:
        values = self.iterated(value)
        if values is None:
            for target in targets:
                self.assign(target, UNKNOWN, scope)
            return
        starred = [at for at, target in enumerate(targets) if isinstance(target, ast.Starred)]
        if starred:
            at, after = starred[0], len(targets) - starred[0] - 1
            values = [*values[:at], list(values[at : len(values) - after]), *values[len(values) - after :]]
        if len(values) != len(targets):
            raise Fails("another number of values")
        for target, part in zip(targets, values, strict=True):
            self.assign(target, part, scope)

    def iterated(self, value: Any) -> list[Any] | None:
        """The values that a loop goes over; None where they are not known. Raises Fails for what is no sequence."""
        if isinstance(value, (str, list, tuple, dict, set, frozenset, range, bytes, bytearray)):
            return list(value)
        lines = calls.lines_of(value)
        if lines is not None:
            return lines
        return None

    def value(self, node: ast.expr, scope: Scope) -> Any:
        """The value of an expression."""
        return self._expressions.value(node, scope)

    def called(self, called: Any, given: list[Any], named: dict[str, Any]) -> Any:
        """The result of calling a value."""
        if isinstance(called, Function):
            return self.entered(called, given, named)
        if isinstance(called, Class):
            instance = Instance(dict(called.names))
            start = called.names.get("__init__")
            if isinstance(start, Function):
                self.entered(start, [instance, *given], named)
            return instance
        if isinstance(called, (Named, Bound)):
            return calls.call(self, called, given, named)
        return UNKNOWN

    def entered(self, function: Function, given: list[Any], named: dict[str, Any]) -> Any:
        """Follow a function of the program."""
        if self.depth > 3 * MAX_DEPTH:
            raise Fails("called too deeply")
        inner = Scope({}, function.scope)
        listed = function.arguments
        names = [argument.arg for argument in (*listed.posonlyargs, *listed.args)]
        inner.names.update(dict.fromkeys((*names, *(argument.arg for argument in listed.kwonlyargs)), UNKNOWN))
        for argument, default in zip(reversed(names), reversed(listed.defaults), strict=False):
            inner.names[argument] = self.value(default, function.scope)
        for keyword, preset in zip(listed.kwonlyargs, listed.kw_defaults, strict=True):
            if preset is not None:
                inner.names[keyword.arg] = self.value(preset, function.scope)
        inner.names.update(zip(names, given, strict=False))
        if listed.vararg is not None:
            inner.names[listed.vararg.arg] = tuple(given[len(names) :])
        inner.names.update({key: value for key, value in named.items() if key in inner.names})
        if listed.kwarg is not None:
            inner.names[listed.kwarg.arg] = {key: value for key, value in named.items() if key not in inner.names}
        if isinstance(function.body, ast.expr):
            return self.value(function.body, inner)
        line = self.line
        if function.is_generator:
            self.yields.append([])
        try:
            self.block(function.body, inner)
        except _Return as leaving:
            if not function.is_generator:
                return leaving.value
        finally:
            self.line = line
            collected = self.yields.pop() if function.is_generator else None
        return collected

    def kept(self, value: Any, line: int) -> Any:
        """The value; a long enough text is remembered. A large value costs the steps that its making took."""
        texts: list[Any] = [value]
        if isinstance(value, (list, tuple, dict, set)):
            self.tick(len(value) // 50)
        if isinstance(value, (list, tuple)) and value and isinstance(value[0], str):
            texts = list(value[:2000])
        for text in texts:
            if isinstance(text, (str, bytes, bytearray)):
                self.tick(len(text) // 5000)
            if isinstance(text, (bytes, bytearray)) and len(text) >= LEAST:
                text = bytes(text).decode("utf-8", "replace")
            if isinstance(text, str) and len(text) >= LEAST and text not in self.built:
                self.characters += len(text)
                if self.characters <= MAX_BUILT:
                    self.built[text] = line
        return value
