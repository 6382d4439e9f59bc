"""Copies of Python functions that do the same and look different: what a detector of copies is measured on.

`disguised(source, seed)` renames everything, restructures, and pads with dead code; each choice is drawn from the seed.
The detectors know nothing of this file. What a copy does stays what the original does, as `audit_speed.py --check`
confirms by running both on the benchmark's own tests.

Restructured: comprehensions to loops, `for` to `while`, sums to accumulators, conditions turned around, `if` and `else`
exchanged, nested expressions split over temporaries, augmented assignments written out, results named.
Padded: unused values and loops, branches never taken (some decided by a constant, some only by
values), unused inner functions, `try` around the whole, assertions that always hold.
"""

from __future__ import annotations

import ast
import builtins
import copy
import random
from collections.abc import Callable

_WORDS = ["alpha", "beam", "cargo", "delta", "ember", "flux", "grain", "helm", "jolt", "kappa", "lumen", "mesh", "node"]
_WORDS += ["orbit", "pivot", "quark", "ridge", "sigma"]
_BUILTINS = frozenset(dir(builtins))


def disguised(source: str, seed: int, *, entry: str | None = None, docstring: str | None = None) -> str:
    """The function `entry` of `source` (the last one if None) with its helpers, disguised."""
    rng = random.Random(seed)
    tree = ast.parse(source)
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    for function in functions:
        if isinstance(function.body[0], ast.Expr) and isinstance(function.body[0].value, ast.Constant):
            function.body = function.body[1:] or [ast.Pass()]
        function.returns = None
        for argument in function.args.args:
            argument.annotation = None
    names = _Names(rng, tree)
    for function in functions:
        for change in _restructurings(rng, names):
            change(function)
        _pad(function, rng, names)
    renamed = _Renamer(tree, rng, names).visit(tree)
    if docstring is not None:
        last = [node for node in renamed.body if isinstance(node, ast.FunctionDef)][-1]
        last.body.insert(0, ast.Expr(ast.Constant(docstring)))
    return ast.unparse(ast.fix_missing_locations(renamed))


class _Names:
    """New names that nothing in the tree uses."""

    def __init__(self, rng: random.Random, tree: ast.AST) -> None:
        self.rng = rng
        self.used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)} | _BUILTINS
        self.used |= {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}

    def new(self) -> str:
        while True:
            name = "_".join(self.rng.sample(_WORDS, 2)) + self.rng.choice(["", "", "_x", "2"])
            if name not in self.used:
                self.used.add(name)
                return name


def _restructurings(rng: random.Random, names: _Names) -> list[Callable[[ast.FunctionDef], None]]:
    passes: list[Callable[[ast.FunctionDef], None]] = [
        lambda f: _Unfold(rng, names).into(f),
        lambda f: _While(rng, names).into(f),
        lambda f: _Turn(rng).into(f),
        lambda f: _Split(rng, names).into(f),
        lambda f: _WriteOut(rng).into(f),
    ]
    rng.shuffle(passes)
    return passes


class _Pass(ast.NodeTransformer):
    def __init__(self, rng: random.Random) -> None:
        self.rng = rng

    def into(self, function: ast.FunctionDef) -> None:
        function.body = self._body(function.body)
        ast.fix_missing_locations(function)

    def _body(self, body: list[ast.stmt]) -> list[ast.stmt]:
        out: list[ast.stmt] = []
        for statement in body:
            for field in ("body", "orelse", "finalbody"):
                inner = getattr(statement, field, None)
                if isinstance(inner, list) and inner and isinstance(inner[0], ast.stmt):
                    setattr(statement, field, self._body(inner))
            out.extend(self.statement(statement))
        return out

    def statement(self, node: ast.stmt) -> list[ast.stmt]:
        return [node]


class _Unfold(_Pass):
    """Comprehensions and sums over them become loops; results get a name."""

    def __init__(self, rng: random.Random, names: _Names) -> None:
        super().__init__(rng)
        self.names = names

    def statement(self, node: ast.stmt) -> list[ast.stmt]:
        if not isinstance(node, (ast.Return, ast.Assign)) or node.value is None:
            return [node]
        made: list[ast.stmt] = []
        value = self._unfold(node.value, made)
        if isinstance(node, ast.Return) and self.rng.random() < 0.6:
            name = self.names.new()
            made.append(ast.Assign(targets=[ast.Name(name, ast.Store())], value=value))
            value = ast.Name(name, ast.Load())
        node.value = value
        return [*made, node]

    def _unfold(self, value: ast.expr, made: list[ast.stmt]) -> ast.expr:
        if isinstance(value, ast.Call) and len(value.args) == 1 and not value.keywords:
            inner = value.args[0]
            if (
                isinstance(inner, (ast.ListComp, ast.GeneratorExp))
                and isinstance(value.func, ast.Name)
                and value.func.id == "sum"
                and self.rng.random() < 0.6
            ):
                return self._loop(inner, made, total=True)
            if isinstance(inner, (ast.ListComp, ast.GeneratorExp)):
                value.args[0] = self._loop(inner, made, total=False)
            return value
        if isinstance(value, ast.ListComp):
            return self._loop(value, made, total=False)
        return value

    def _loop(self, comp: ast.ListComp | ast.GeneratorExp, made: list[ast.stmt], *, total: bool) -> ast.expr:
        name = self.names.new()
        start: ast.expr = ast.Constant(0) if total else ast.List(elts=[], ctx=ast.Load())
        made.append(ast.Assign(targets=[ast.Name(name, ast.Store())], value=start))
        if total:
            inner: ast.stmt = ast.AugAssign(target=ast.Name(name, ast.Store()), op=ast.Add(), value=comp.elt)
        else:
            call = ast.Call(ast.Attribute(ast.Name(name, ast.Load()), "append", ast.Load()), [comp.elt], [])
            inner = ast.Expr(call)
        for generator in reversed(comp.generators):
            for test in reversed(generator.ifs):
                inner = ast.If(test=test, body=[inner], orelse=[])
            inner = ast.For(target=generator.target, iter=generator.iter, body=[inner], orelse=[])
        made.append(inner)
        return ast.Name(name, ast.Load())


class _While(_Pass):
    """`for x in e:` becomes a loop over positions, or a `while` with a counter."""

    def __init__(self, rng: random.Random, names: _Names) -> None:
        super().__init__(rng)
        self.names = names

    def statement(self, node: ast.stmt) -> list[ast.stmt]:
        jumps = any(isinstance(inner, ast.Continue) for inner in ast.walk(node))
        if not isinstance(node, ast.For) or node.orelse or jumps or self.rng.random() < 0.4:
            return [node]
        items, position = self.names.new(), self.names.new()
        take = ast.Assign(targets=[node.target], value=_at(items, position))
        first = ast.Assign(
            targets=[ast.Name(items, ast.Store())],
            value=ast.Call(ast.Name("list", ast.Load()), [node.iter], []),
        )
        length = ast.Call(ast.Name("len", ast.Load()), [ast.Name(items, ast.Load())], [])
        if self.rng.random() < 0.5:
            count = ast.Call(ast.Name("range", ast.Load()), [length], [])
            loop = ast.For(target=ast.Name(position, ast.Store()), iter=count, body=[take, *node.body], orelse=[])
            return [first, loop]
        zero = ast.Assign(targets=[ast.Name(position, ast.Store())], value=ast.Constant(0))
        step = ast.AugAssign(target=ast.Name(position, ast.Store()), op=ast.Add(), value=ast.Constant(1))
        test = ast.Compare(ast.Name(position, ast.Load()), [ast.Lt()], [length])
        return [first, zero, ast.While(test=test, body=[take, step, *node.body], orelse=[])]


def _at(name: str, position: str) -> ast.expr:
    return ast.Subscript(ast.Name(name, ast.Load()), ast.Name(position, ast.Load()), ast.Load())


_TURNED = {ast.Lt: ast.Gt, ast.Gt: ast.Lt, ast.LtE: ast.GtE, ast.GtE: ast.LtE, ast.Eq: ast.Eq, ast.NotEq: ast.NotEq}


class _Turn(_Pass):
    """Comparisons turned around, `if` and `else` exchanged."""

    def into(self, function: ast.FunctionDef) -> None:
        function.body = [self.visit(statement) for statement in function.body]
        super().into(function)

    def visit_Compare(self, node: ast.Compare) -> ast.expr:
        self.generic_visit(node)
        turned = _TURNED.get(type(node.ops[0]))
        if len(node.ops) == 1 and turned is not None and self.rng.random() < 0.5:
            return ast.Compare(node.comparators[0], [turned()], [node.left])
        return node

    def statement(self, node: ast.stmt) -> list[ast.stmt]:
        if isinstance(node, ast.If) and node.orelse and self.rng.random() < 0.6:
            return [ast.If(test=ast.UnaryOp(ast.Not(), node.test), body=node.orelse, orelse=node.body)]
        return [node]


class _Split(_Pass):
    """Parts of expressions move into temporaries in front of the statement."""

    def __init__(self, rng: random.Random, names: _Names) -> None:
        super().__init__(rng)
        self.names = names

    def statement(self, node: ast.stmt) -> list[ast.stmt]:
        if not isinstance(node, (ast.Return, ast.Assign, ast.AugAssign)) or node.value is None:
            return [node]
        made: list[ast.stmt] = []
        value = node.value
        for field, part in list(ast.iter_fields(value)):
            parts = part if isinstance(part, list) else [part]
            for index, inner in enumerate(parts):
                movable = isinstance(inner, (ast.BinOp, ast.Call)) and not isinstance(value, (ast.BoolOp, ast.IfExp))
                movable = movable and not isinstance(value, (ast.ListComp, ast.GeneratorExp, ast.Lambda, ast.SetComp))
                movable = movable and not isinstance(value, ast.DictComp)
                if movable and self.rng.random() < 0.5:
                    name = self.names.new()
                    made.append(ast.Assign(targets=[ast.Name(name, ast.Store())], value=inner))
                    replacement = ast.Name(name, ast.Load())
                    if isinstance(part, list):
                        part[index] = replacement
                    else:
                        setattr(value, field, replacement)
        return [*made, node]


class _WriteOut(_Pass):
    """`x += e` becomes `x = x + e`."""

    def statement(self, node: ast.stmt) -> list[ast.stmt]:
        if isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name) and self.rng.random() < 0.6:
            read = ast.Name(node.target.id, ast.Load())
            return [ast.Assign(targets=[node.target], value=ast.BinOp(read, node.op, node.value))]
        return [node]


def _pad(function: ast.FunctionDef, rng: random.Random, names: _Names) -> None:
    """Between three and six pieces of code that do nothing."""
    argument = function.args.args[0].arg if function.args.args else "None"
    for _ in range(rng.randint(3, 6)):
        one, two = names.new(), names.new()
        number = rng.randint(2, 99)
        piece = rng.choice(
            [
                f"{one} = {number}\n{two} = {one} * {number % 7 + 2} - 1",
                f"{one} = 0\nfor {two} in range({number % 5 + 2}):\n    {one} += {two}",
                f"if {number} < 0:\n    return None",
                f"{one} = {number}\nif {one} > {number + 5}:\n    return {one}",
                f"def {one}({two}):\n    return {two} if {two} else {number}",
                f"{one} = []\n{one}.append({number})\n{two} = len({one})",
                f"assert {number} == {number}",
                f"{one} = str({argument})\n{two} = {one}.strip()",
                f"{one} = 0\nwhile {one} < {number % 4 + 1}:\n    {one} = {one} + 1\n"
                f"if {one} > {number + 9}:\n    return None",
                f"if False:\n    {one} = {number}\n    return {one}",
            ]
        )
        place = rng.randint(0, max(0, len(function.body) - 1))
        function.body[place:place] = ast.parse(piece).body
    if rng.random() < 0.3:
        handler = ast.ExceptHandler(type=ast.Name("MemoryError", ast.Load()), name=None, body=[ast.Raise()])
        function.body = [ast.Try(body=function.body, handlers=[handler], orelse=[], finalbody=[])]
    ast.fix_missing_locations(function)


class _Renamer(ast.NodeTransformer):
    """Every name that the code itself defines gets another."""

    def __init__(self, tree: ast.Module, rng: random.Random, names: _Names) -> None:
        self.new: dict[str, str] = {}
        imported = {
            alias.asname or alias.name.split(".")[0]
            for node in ast.walk(tree)
            if isinstance(node, (ast.Import, ast.ImportFrom))
            for alias in node.names
        }
        for node in ast.walk(tree):
            defined = None
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                defined = node.id
            elif isinstance(node, ast.arg):
                defined = node.arg
            elif isinstance(node, ast.FunctionDef):
                defined = node.name
            if defined is not None and defined not in imported:
                self.new.setdefault(defined, names.new())

    def visit_Name(self, node: ast.Name) -> ast.Name:
        return ast.Name(self.new.get(node.id, node.id), node.ctx)

    def visit_arg(self, node: ast.arg) -> ast.arg:
        return ast.arg(self.new.get(node.arg, node.arg))

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        self.generic_visit(node)
        node.name = self.new.get(node.name, node.name)
        return node


def entry_name(source: str) -> str:
    """The name of the last function of `source`."""
    return [node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)][-1].name


def same_tree(one: str, other: str) -> bool:
    """Whether two sources differ in layout alone."""
    return ast.dump(ast.parse(one)) == ast.dump(ast.parse(copy.copy(other)))
