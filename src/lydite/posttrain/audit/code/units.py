"""The pieces of Python in a text: whole modules, fenced blocks, bodies without their heads, functions among prose.

A unit is one function with the helpers it calls, or a whole module's statements. Text that does not parse gives no
units; that is no finding. Limits: MAX_CODE characters of a text are parsed, MAX_UNITS units are taken from it, and
nesting that the parser or the reader refuses gives nothing.
"""

from __future__ import annotations

import ast
import re
import textwrap
import warnings
from collections.abc import Iterator
from dataclasses import dataclass

from lydite.posttrain.audit.code.idioms import FunctionNode, argument_names

MAX_CODE = 200_000
MAX_UNITS = 400
_MAX_LINE = 20_000
_MAX_HELPERS = 8
_LOOKS_LIKE_CODE = re.compile(r"\b(?:return|def|lambda|yield)\b|\bfor\b.+\bin\b|^\s*\w+ *=", re.MULTILINE)
_FENCE = re.compile(r"```[ \t]*([\w+-]*)[^\n]*\n(.*?)(?:```|\Z)", re.DOTALL)
_HEAD = re.compile(r"^([ \t]*)(?:async +)?def +\w+|^([ \t]*)class +\w+", re.MULTILINE)


@dataclass(frozen=True)
class Unit:
    """A piece of code: its statements, its parameters, its name ("" for a module) and its first line in the text."""

    name: str
    body: list[ast.stmt]
    arguments: frozenset[str]
    line: int


def units(text: str) -> list[Unit]:
    """Every unit of the Python in `text`, functions first."""
    if not _LOOKS_LIKE_CODE.search(text[:MAX_CODE]):
        return []
    found: list[Unit] = []
    for source, line in sources(text):
        tree = parsed(source)
        if tree is not None:
            found.extend(units_of(tree, line - 1))
        if len(found) >= MAX_UNITS:
            break
    return found[:MAX_UNITS]


def sources(text: str) -> Iterator[tuple[str, int]]:
    """The stretches of `text` that may be Python, each with its first line, from 1; each parses or is to be dropped."""
    text = text[:MAX_CODE]
    fences = list(_FENCE.finditer(text))
    if fences:
        for fence in fences:
            yield textwrap.dedent(fence.group(2)), text.count("\n", 0, fence.start(2)) + 1
        return
    whole = textwrap.dedent(text.strip("\n"))
    if parsed(whole) is not None:
        yield whole, 1
        return
    # A completion: the body of a function whose head stands in another field.
    body = "def _():\n" + textwrap.indent(_first_line_aligned(text.strip("\n")), "    ")
    if parsed(body) is not None:
        yield body, 0
        return
    yield from _functions_among_prose(text)


def parsed(source: str) -> ast.Module | None:
    """The module, or None for what is not Python or beyond the limits."""
    if len(source) > MAX_CODE or "\0" in source or any(len(line) > _MAX_LINE for line in source.split("\n")):
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def _first_line_aligned(text: str) -> str:
    """The text with its first line indented like the second: completions often begin without their indent."""
    lines = text.split("\n")
    if len(lines) > 1 and not lines[0].startswith((" ", "\t")):
        rest = [line for line in lines[1:] if line.strip()]
        if rest and all(line.startswith((" ", "\t")) for line in rest):
            indent = min(len(line) - len(line.lstrip()) for line in rest)
            lines[0] = rest[0][:indent] + lines[0]
    return textwrap.dedent("\n".join(lines))


def _functions_among_prose(text: str) -> Iterator[tuple[str, int]]:
    """From each `def` or `class`, the longest run of lines that are indented below it."""
    lines = text.split("\n")
    for head in list(_HEAD.finditer(text))[:MAX_UNITS]:
        first = text.count("\n", 0, head.start())
        indent = len(head.group(1) or head.group(2) or "")
        last = first + 1
        while last < len(lines) and (not lines[last].strip() or _indent(lines[last]) > indent):
            last += 1
        source = textwrap.dedent("\n".join(lines[first:last]))
        if parsed(source) is not None:
            yield source, first + 1


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def units_of(tree: ast.Module, offset: int) -> list[Unit]:
    """The units of a module whose first line is `offset` + 1."""
    functions = [node for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]
    helpers: dict[str, FunctionNode] = {}
    for function in functions:
        helpers.setdefault(function.name, function)
    found = []
    for function in functions[:MAX_UNITS]:
        body: list[ast.stmt] = []
        arguments = set(argument_names(function))
        for helper in _helpers_of(function, helpers):
            body.append(helper)
            arguments.add(helper.name)
        found.append(Unit(function.name, [*body, *function.body], frozenset(arguments), function.lineno + offset))
    loose = [node for node in tree.body if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))]
    working = [node for node in loose if not isinstance(node, (ast.Import, ast.ImportFrom))]
    if working and not (len(working) == 1 and isinstance(working[0], ast.Expr)):
        stored = {node.id for part in working for node in ast.walk(part) if isinstance(node, ast.Name)}
        found.append(Unit("", working, frozenset(stored), working[0].lineno + offset))
    return found


def _helpers_of(function: FunctionNode, known: dict[str, FunctionNode]) -> list[FunctionNode]:
    """The functions of the same text that `function` calls, directly or not, and that do not stand inside it."""
    inside = {id(node) for node in ast.walk(function)}
    reached: list[FunctionNode] = []
    queue: list[ast.AST] = [function]
    seen = {function.name}
    while queue and len(reached) < _MAX_HELPERS:
        for node in ast.walk(queue.pop()):
            if isinstance(node, ast.Name) and node.id in known and node.id not in seen:
                seen.add(node.id)
                helper = known[node.id]
                if id(helper) not in inside:
                    reached.append(helper)
                    queue.append(helper)
    return reached
