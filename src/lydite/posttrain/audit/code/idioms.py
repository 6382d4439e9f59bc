"""A function as the set of things it does: expressions, conditions, loops and accumulations, without names or order.

Each expression of the sliced body (`slicing.py`) gives its shape down to three levels, written so that the usual ways
of saying the same come out equal:

    names                  `v`, unless built in; a temporary is its expression; `x[i]` of a loop is an element, `v`;
                           what only ever adds up is `sum(v)`; a list made of a range is that range
    a < b, b > a, not a >= b          one comparison          x += e, x = x + e, sum(e for ..)   one accumulation
    `if x not in y:` is another condition than `if x in y:` where no other branch says that both were meant
    [f(x) for ..], append in a loop   one collection          for, while, comprehension, map     one loop
    if a: if b:, if a and b:          two conditions          ["a", "e"], "ae"                   one set of characters

Of statements up to three alike count, of expressions one, so that repeating code changes little. What it cannot see: a
different algorithm for the same task, which is the point, and recursion turned into a loop.
"""

from __future__ import annotations

import ast
import zlib
from collections.abc import Iterable

from lydite.posttrain.audit.code.atoms import callee, constant, leaves, letters, local_names, stepped, tested, totals
from lydite.posttrain.audit.code.slicing import BUILTINS, inlined, live_body

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef
_COMMUTATIVE = (ast.Add, ast.Mult, ast.BitAnd, ast.BitOr, ast.BitXor)
_COMPARISONS: dict[type[ast.cmpop], str] = {
    ast.Eq: "eq",
    ast.NotEq: "eq",
    ast.Is: "eq",
    ast.IsNot: "eq",
    ast.In: "in",
    ast.NotIn: "in",
}
_CASTS = frozenset({"list", "tuple", "iter", "enumerate"})
_NEGATIVE = (ast.NotEq, ast.IsNot, ast.NotIn)
_DEEP, _FLAT = 3, 2
_MAX_INLINING = 4
_MAX_TESTS_INLINED = 2
_MAX_PARTS = 12
_MAX_SIGNATURE = 400
_MAX_NESTING = 60


def idioms(body: list[ast.stmt], arguments: frozenset[str] = frozenset()) -> frozenset[int]:
    """Hashes (CRC-32) of what the body does. RecursionError for code that is nested beyond reason."""
    return frozenset(zlib.crc32(shape.encode("utf-8", "replace")) for shape in shapes(body, arguments))


def shapes(body: list[ast.stmt], arguments: frozenset[str] = frozenset()) -> set[str]:
    """The same before hashing, to be read."""
    alive = live_body(body, arguments)
    reader = _Reader(alive, arguments)
    reader.statements(alive, "", 0)
    if arguments & {"self", "cls"}:
        reader.add("method")
    return reader.found


def argument_names(function: FunctionNode) -> frozenset[str]:
    """Names of all parameters."""
    listed = function.args
    names = [argument.arg for argument in (*listed.posonlyargs, *listed.args, *listed.kwonlyargs)]
    names += [argument.arg for argument in (listed.vararg, listed.kwarg) if argument is not None]
    return frozenset(names)


class _Reader:
    """Collects shapes; knows which names stand for expressions and which hide a built-in one."""

    def __init__(self, alive: list[ast.stmt], arguments: frozenset[str]) -> None:
        self.temporaries = inlined(alive, arguments)
        self.local = local_names(alive) | arguments
        self.totals = totals(alive) - arguments
        self.tested = tested(alive)
        self.functions = {node.name for node in alive if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))}
        self.found: set[str] = set()
        self.counters: set[str] = set()

    def statements(self, body: Iterable[ast.stmt], path: str, nesting: int) -> None:
        if nesting > _MAX_NESTING:
            raise RecursionError(f"statements nested deeper than {_MAX_NESTING} levels")
        for statement in body:
            self.statement(statement, path, nesting)

    def statement(self, node: ast.stmt, path: str, nesting: int) -> None:
        if isinstance(node, ast.If):
            self.condition(node.test, guard=not node.orelse and not leaves(node.body))
            self.statements(node.body, path + "C", nesting + 1)
            self.statements(node.orelse, path + "C", nesting + 1)
        elif isinstance(node, ast.While):
            self.counted(node)
            self.statements(node.body, path + "L", nesting + 1)
        elif isinstance(node, ast.For):
            self.iteration(node.iter)
            self.statements(node.body, path + "L", nesting + 1)
        elif isinstance(node, ast.With):
            for item in node.items:
                self.expression(item.context_expr)
            self.statements(node.body, path, nesting + 1)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            self.statements(live_body(node.body, argument_names(node)), path, nesting + 1)
        elif isinstance(node, ast.ClassDef):
            self.statements(node.body, path, nesting + 1)
        elif isinstance(node, ast.Assign):
            self.assignment(node.targets[0], node.value, path)
        elif isinstance(node, ast.AnnAssign) and node.value is not None:
            self.assignment(node.target, node.value, path)
        elif isinstance(node, ast.AugAssign):
            if isinstance(node.target, ast.Name) and node.target.id in self.counters:
                return
            self.accumulation(type(node.op).__name__, node.value, path)
            self.expression(node.value)
        elif isinstance(node, ast.Return):
            if node.value is not None:
                self.returned(node.value, path)
        elif isinstance(node, ast.Expr):
            self.call_statement(node.value, path)
        elif isinstance(node, ast.Raise):
            if node.exc is not None:
                self.expression(node.exc)
        else:
            for child in ast.iter_child_nodes(node):
                if isinstance(child, ast.expr):
                    self.expression(child)

    def counted(self, node: ast.While) -> None:
        """A `while` that counts a name up to a bound is an iteration; any other a condition."""
        test = node.test
        if isinstance(test, ast.Compare) and len(test.ops) == 1 and isinstance(test.ops[0], (ast.Lt, ast.LtE, ast.Gt)):
            ends = (test.left, test.comparators[0])
            counter, bound = reversed(ends) if isinstance(test.ops[0], ast.Gt) else ends
            if isinstance(counter, ast.Name) and counter.id in stepped(node.body):
                self.counters.add(counter.id)
                self.iteration(ast.Call(ast.Name("range", ast.Load()), [bound], []))
                return
        self.condition(test)

    def returned(self, value: ast.expr, path: str) -> None:
        if path:
            self.statement_shape(f"{path}ret")
        if isinstance(value, ast.Name) and value.id in self.functions:
            self.add("ret def")
        if isinstance(value, ast.IfExp):
            self.condition(value.test)
            self.returned(value.body, path + "C")
            self.returned(value.orelse, path + "C")
            return
        if isinstance(value, (ast.Compare, ast.BoolOp)) or (
            isinstance(value, ast.UnaryOp) and isinstance(value.op, ast.Not)
        ):
            self.condition(value)
            return
        if isinstance(value, ast.Tuple):
            for element in value.elts[:_MAX_PARTS]:
                self.expression(element)
            return
        self.expression(value)

    def assignment(self, target: ast.expr, value: ast.expr, path: str) -> None:
        if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple) and len(target.elts) == len(value.elts):
            for element in value.elts[:_MAX_PARTS]:
                self.expression(element)
            return
        if isinstance(target, ast.Name) and isinstance(value, ast.BinOp):
            sides = [(value.left, value.right)]
            sides += [(value.right, value.left)] if isinstance(value.op, _COMMUTATIVE) else []
            for side, other in sides:
                if isinstance(side, ast.Name) and side.id == target.id:
                    if target.id in self.counters:
                        return
                    self.accumulation(type(value.op).__name__, other, path)
                    self.expression(other)
                    return
        if isinstance(target, ast.Subscript):
            self.add(f"put({self.shape(value, _FLAT)})")
            self.expression(target)
        if isinstance(target, ast.Attribute):
            self.add(f"set {self.shape(target, 1)}")
            self.expression(target.value)
        if isinstance(target, ast.Name) and target.id in self.tested and target.id in self.temporaries:
            # Its conditions are read where it is tested.
            negation = isinstance(value, ast.UnaryOp) and isinstance(value.op, ast.Not)
            if not negation and not isinstance(value, ast.BoolOp):
                self.expression(value)
        elif isinstance(value, (ast.IfExp, ast.Compare, ast.BoolOp)):
            self.returned(value, "")
        elif isinstance(value, ast.Tuple):
            for element in value.elts[:_MAX_PARTS]:
                self.expression(element)
        else:
            self.expression(value)

    def call_statement(self, value: ast.expr, path: str) -> None:
        if isinstance(value, ast.Call) and callee(value.func) in ("append", "add") and len(value.args) == 1:
            self.collection(value.args[0], path)
            self.expression(value.args[0])
        else:
            self.expression(value)

    def condition(self, test: ast.expr, *, guard: bool = False, negated: bool = False, inlining: int = 0) -> None:
        """A condition's parts. Of a `guard`, which has no other branch, it counts whether it holds or not."""
        if isinstance(test, ast.Name) and inlining < _MAX_TESTS_INLINED:
            test, inlining = self.resolved(test), inlining + 1
        if isinstance(test, ast.BoolOp):
            for part in test.values:
                self.condition(part, guard=guard, negated=negated, inlining=inlining)
        elif isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
            self.condition(test.operand, guard=guard, negated=not negated, inlining=inlining)
        elif isinstance(test, ast.Compare) and len(test.ops) > 1:
            left = test.left
            for op, right in zip(test.ops, test.comparators, strict=True):
                self.condition(ast.Compare(left=left, ops=[op], comparators=[right]), guard=guard, negated=negated)
                left = right
        else:
            if isinstance(test, ast.Compare):
                ordered = type(test.ops[0]) not in _COMPARISONS
                negated = not ordered and negated != isinstance(test.ops[0], _NEGATIVE)
            self.statement_shape(f"{'unless' if guard and negated else 'if'}({self.shape(test, _DEEP)})")
            self.expression(test)

    def resolved(self, node: ast.expr) -> ast.expr:
        """What a temporary stands for; anything else itself."""
        for _ in range(_MAX_INLINING):
            if not (isinstance(node, ast.Name) and node.id in self.temporaries):
                break
            node = self.temporaries[node.id]
        return node

    def iteration(self, iterable: ast.expr) -> None:
        while True:
            if isinstance(iterable, ast.Name) and iterable.id in self.temporaries:
                iterable = self.temporaries[iterable.id]
            elif isinstance(iterable, ast.Call) and callee(iterable.func) in _CASTS and len(iterable.args) == 1:
                iterable = iterable.args[0]
            elif isinstance(iterable, ast.Call) and callee(iterable.func) == "range":
                last = iterable.args[min(1, len(iterable.args) - 1)] if iterable.args else iterable
                if not (isinstance(last, ast.Call) and callee(last.func) == "len" and len(last.args) == 1):
                    break
                iterable = last.args[0]
            else:
                break
        if self.is_range(iterable):
            self.statement_shape("for(range)")
            self.expression(iterable)
            return
        self.statement_shape(f"for({self.shape(iterable, _FLAT)})")
        self.expression(iterable)

    def accumulation(self, op: str, value: ast.expr, path: str) -> None:
        if op == "Add":
            # The same as collecting and summing up, which is how the other half of the world writes it.
            self.collection(value, path)
            self.add("sum(v)")
            self.add("call sum")
        else:
            self.statement_shape(f"acc{op}({self.shape(value, _FLAT)})")
            self.add(f"{path}acc{op}")

    def collection(self, value: ast.expr, path: str) -> None:
        self.statement_shape(f"col({self.shape(value, _FLAT)})")
        self.add(f"{path}col")

    def statement_shape(self, shape: str) -> None:
        """A shape that counts up to three times."""
        for suffix in ("", "#2", "#3"):
            if shape + suffix not in self.found:
                self.add(shape + suffix)
                return

    def expression(self, node: ast.expr) -> None:
        """The shapes of an expression and of every expression in it."""
        if isinstance(node, (ast.Name, ast.Starred)):
            return
        if isinstance(node, ast.Constant):
            self.add(self.shape(node, 1))
            return
        if isinstance(node, ast.Call) and callee(node.func) in _CASTS and len(node.args) == 1 and not node.keywords:
            self.expression(node.args[0])
            return
        if isinstance(node, ast.Call) and self.is_range(node):
            self.range_ends(node)
            return
        if isinstance(node, (ast.ListComp, ast.SetComp, ast.GeneratorExp)):
            self.comprehension(node.elt, node.generators)
            return
        if isinstance(node, ast.DictComp):
            self.comprehension(node.value, node.generators)
            self.expression(node.key)
            self.add(f"put({self.shape(node.value, _FLAT)})")
            return
        if isinstance(node, ast.BoolOp):
            self.condition(node)
            return
        if isinstance(node, ast.IfExp):
            self.returned(node, "")
            return
        if isinstance(node, ast.Lambda):
            self.expression(node.body)
            self.add(f"fn({self.shape(node.body, _FLAT)})")
            return
        if isinstance(node, ast.Call):
            self.call(node)
        self.add(self.shape(node, _FLAT))
        self.add(self.shape(node, _DEEP))
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.expr):
                self.expression(child)
            elif isinstance(child, ast.keyword):
                self.add(f"{child.arg}=")
                self.expression(child.value)

    def is_range(self, node: ast.expr) -> bool:
        return isinstance(node, ast.Call) and callee(node.func) == "range" and "range" not in self.local

    def range_ends(self, node: ast.Call) -> None:
        """The ends of a range; of one that runs over a sequence only the sequence."""
        last = node.args[min(1, len(node.args) - 1)] if node.args else node
        if isinstance(last, ast.Call) and callee(last.func) == "len" and len(last.args) == 1:
            self.expression(last.args[0])
            return
        for argument in node.args:
            self.expression(argument)

    def call(self, node: ast.Call) -> None:
        name = callee(node.func)
        if isinstance(node.func, ast.Attribute) or (name in BUILTINS - _CASTS and name not in self.local):
            self.add(f"call {name}")
        for argument in node.args:
            if isinstance(argument, (ast.ListComp, ast.GeneratorExp)) and name in ("any", "all"):
                self.condition(argument.elt)

    def comprehension(self, element: ast.expr, generators: list[ast.comprehension]) -> None:
        path = ""
        for generator in generators:
            self.iteration(generator.iter)
            path += "L"
            for test in generator.ifs:
                self.condition(test, guard=True)
            path += "C" if generator.ifs else ""
        self.collection(element, path)
        self.expression(element)

    def add(self, shape: str) -> None:
        if shape not in ("v", "N"):
            self.found.add(shape[:_MAX_SIGNATURE])

    def shape(self, node: ast.AST, depth: int, inlining: int = 0) -> str:
        """The canonical shape of an expression, down to `depth` levels below which `_` stands."""
        if isinstance(node, ast.Name):
            value = self.temporaries.get(node.id)
            if value is not None and inlining < _MAX_INLINING:
                return self.shape(value, depth, inlining + 1)
            if node.id in self.totals:
                return "sum(v)" if depth else "_"
            return node.id if node.id in BUILTINS and node.id not in self.local else "v"
        if isinstance(node, ast.Constant):
            return constant(node.value)
        if isinstance(node, ast.Subscript):
            place = self.resolved(node.slice)
            if isinstance(node.slice, ast.Name) and not isinstance(place, ast.BinOp):
                return "v"
            if isinstance(place, ast.BinOp):
                return self._parts("at", [place], depth, inlining)
        if isinstance(node, ast.UnaryOp):
            if isinstance(node.op, ast.Not):
                return self.shape(node.operand, depth, inlining)
            return type(node.op).__name__ + self.shape(node.operand, depth, inlining)
        if isinstance(node, (ast.ListComp, ast.SetComp, ast.GeneratorExp)):
            return "v"
        if isinstance(node, ast.Call) and callee(node.func) in _CASTS and len(node.args) == 1:
            return self.shape(node.args[0], depth, inlining)
        if depth == 0:
            return "_"
        return self._composite(node, depth, inlining)

    def _composite(self, node: ast.AST, depth: int, inlining: int) -> str:
        if isinstance(node, ast.Call):
            return self._call_shape(node, depth, inlining)
        if isinstance(node, ast.BinOp):
            if isinstance(node.op, ast.Pow) and isinstance(node.right, ast.Constant) and node.right.value == 2:
                return self._parts("Mult", [node.left, node.left], depth, inlining)
            ordered = not isinstance(node.op, _COMMUTATIVE)
            return self._parts(type(node.op).__name__, [node.left, node.right], depth, inlining, ordered=ordered)
        if isinstance(node, ast.Compare):
            name = _COMPARISONS.get(type(node.ops[0]), "order")
            return self._parts(name, [node.left, *node.comparators], depth, inlining, ordered=name == "in")
        if isinstance(node, (ast.List, ast.Tuple, ast.Set)):
            if not node.elts:
                return "v"
            return letters(node.elts) or self._parts("seq", node.elts, depth, inlining)
        if isinstance(node, ast.Subscript):
            return self._parts("at", [node.value, node.slice], depth, inlining)
        if isinstance(node, ast.Slice):
            ends = [part if part is not None else ast.Constant(None) for part in (node.lower, node.upper, node.step)]
            return self._parts("cut", ends, depth, inlining)
        if isinstance(node, ast.Attribute):
            return f".{node.attr}"
        if isinstance(node, ast.Lambda):
            return self._parts("fn", [node.body], depth, inlining)
        children = [child for child in ast.iter_child_nodes(node) if isinstance(child, ast.expr)]
        return self._parts(type(node).__name__, children, depth, inlining, ordered=False)

    def _call_shape(self, node: ast.Call, depth: int, inlining: int) -> str:
        name = callee(node.func)
        if isinstance(node.func, ast.Name):
            first = node.args[0] if len(node.args) == 1 else None
            if name == "range" and isinstance(first, ast.Call) and callee(first.func) == "len":
                return "v"
            called = name if name in BUILTINS and name not in self.local else "v"
            return self._parts(str(called), node.args, depth, inlining)
        receiver = [node.func.value] if isinstance(node.func, ast.Attribute) else []
        return self._parts(f".{name}", [*receiver, *node.args], depth, inlining)

    def _parts(self, name: str, parts: Iterable[ast.AST], depth: int, inlining: int, *, ordered: bool = True) -> str:
        written = [self.shape(part, depth - 1, inlining) for part in list(parts)[:_MAX_PARTS]]
        return f"{name}({','.join(written if ordered else sorted(written))})"
