"""Small programs that are the same but for names, and those that do the same things: to compare groups, not to accuse.

A program of one line is anybody's; no single likeness of two such programs says anything. But whoever renames a test's
solutions, rewrites them through the syntax tree or says them in other idioms leaves more programs like the test's than
like those of fresh items, and that can be counted. `named` is the syntax tree with every name of the program's own
replaced, in the order of appearance; `done` is the set of idioms (`idioms.py`), which does not see order or wording.
"""

from __future__ import annotations

import ast
import zlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from lydite.posttrain.audit.code.shaped import shaped
from lydite.posttrain.audit.code.slicing import BUILTINS

_LONGEST = 4_000


class Likeness:
    """Programs of items, by both readings. "" for an item without one."""

    def __init__(self, programs: Sequence[str]) -> None:
        self._named: dict[int, list[int]] = defaultdict(list)
        self._done: dict[frozenset[int], list[int]] = defaultdict(list)
        self._seen: dict[str, tuple[frozenset[int], tuple[frozenset[int], ...]]] = {}
        for at, program in enumerate(programs):
            names, things = self._readings(program)
            for name in names:
                self._named[name].append(at)
            for thing in things:
                self._done[thing].append(at)

    def alike(self, sources: Iterable[str]) -> tuple[list[int], list[int]]:
        """Items whose program one of the sources is but for names, and items whose program does the same things."""
        same: set[int] = set()
        does: set[int] = set()
        for source in sources:
            names, things = self._readings(source)
            same.update(at for name in names for at in self._named.get(name, ()))
            does.update(at for thing in things for at in self._done.get(thing, ()))
        return sorted(same), sorted(does)

    def _readings(self, source: str) -> tuple[frozenset[int], tuple[frozenset[int], ...]]:
        if not source or len(source) > _LONGEST:
            return frozenset(), ()
        found = self._seen.get(source)
        if found is None:
            names, things = set(), []
            for unit, what in shaped(source):
                if not unit.name or len(unit.body) > 40:
                    continue
                try:
                    names.add(_named(unit.body, sorted(unit.arguments)))
                except (RecursionError, ValueError):
                    continue
                if what:
                    things.append(what)
            found = frozenset(names), tuple(things)
            if len(self._seen) < 200_000:
                self._seen[source] = found
        return found


def _named(body: list[ast.stmt], arguments: Sequence[str]) -> int:
    """A hash of a body with the program's own names replaced."""
    own = set(arguments)
    for statement in body:
        for node in ast.walk(statement):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                own.add(node.id)
            elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                own.add(node.name)
            elif isinstance(node, ast.arg):
                own.add(node.arg)
    order: dict[str, str] = {}
    parts: list[str] = []
    stack: list[Any] = list(reversed(body))
    while stack:
        node = stack.pop()
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            continue
        if isinstance(node, (ast.Name, ast.arg)):
            name = node.id if isinstance(node, ast.Name) else node.arg
            kept = name if name in BUILTINS and name not in own else order.setdefault(name, f"n{len(order)}")
            parts.append(kept)
        elif isinstance(node, ast.Constant):
            parts.append(repr(node.value)[:80])
        elif isinstance(node, ast.AST):
            parts.append(type(node).__name__)
            if isinstance(node, ast.Attribute):
                parts.append(node.attr)
            fields: list[Any] = [
                value for name, value in ast.iter_fields(node) if name not in ("ctx", "name", "attr", "returns")
            ]
            stack.extend(
                reversed([inner for value in fields for inner in (value if isinstance(value, list) else [value])])
            )
            parts.append("/")
    return zlib.crc32(" ".join(parts).encode("utf-8", "replace"))
