"""What shapes are made of: who is called, how a constant is written, what a body names, counts up or sums up."""

from __future__ import annotations

import ast
from collections.abc import Iterator


def stepped(body: list[ast.stmt]) -> set[str]:
    """Names that the body itself counts up: `i += e`, `i = i + e`."""
    names = set()
    for node in body:
        if isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name) and isinstance(node.op, ast.Add):
            names.add(node.target.id)
        elif isinstance(node, ast.Assign) and isinstance(node.value, ast.BinOp) and isinstance(node.value.op, ast.Add):
            target = node.targets[0]
            sides = (node.value.left, node.value.right)
            if isinstance(target, ast.Name) and any(isinstance(s, ast.Name) and s.id == target.id for s in sides):
                names.add(target.id)
    return names


def totals(body: list[ast.stmt]) -> set[str]:
    """Names that begin as the number 0 and to which the body only ever adds."""
    begun: dict[str, int] = {}
    other: set[str] = set()
    added: set[str] = set()
    seen: set[int] = set()
    for node in walked(body):
        if isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
            seen.add(id(node.target))
            (added if isinstance(node.op, ast.Add) else other).add(node.target.id)
        elif isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name):
            target = node.targets[0]
            seen.add(id(target))
            if isinstance(node.value, ast.Constant) and type(node.value.value) in (int, float) and not node.value.value:
                begun[target.id] = begun.get(target.id, 0) + 1
            elif target.id in stepped([node]):
                added.add(target.id)
            else:
                other.add(target.id)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, (ast.Store, ast.Del)) and id(node) not in seen:
            other.add(node.id)
    return {name for name, times in begun.items() if times == 1 and name in added} - other


def tested(body: list[ast.stmt]) -> set[str]:
    """Names that are tested themselves: `if flag:`, `while not flag:`, `if flag and e:`."""
    names: set[str] = set()
    for node in walked(body):
        tests = [node.test] if isinstance(node, (ast.If, ast.While, ast.IfExp)) else []
        tests += node.ifs if isinstance(node, ast.comprehension) else []
        while tests:
            test = tests.pop()
            if isinstance(test, ast.Name):
                names.add(test.id)
            elif isinstance(test, ast.BoolOp):
                tests += test.values
            elif isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
                tests.append(test.operand)
    return names


def leaves(body: list[ast.stmt]) -> bool:
    """Whether a branch ends by leaving, so that what follows is its other branch."""
    return bool(body) and isinstance(body[-1], (ast.Return, ast.Raise, ast.Break, ast.Continue))


def walked(body: list[ast.stmt]) -> Iterator[ast.AST]:
    """Every node of the statements."""
    for statement in body:
        yield from ast.walk(statement)


def local_names(body: list[ast.stmt]) -> frozenset[str]:
    """Names that the body itself defines."""
    names = set()
    for node in walked(body):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.add(node.id)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            names.add(node.name)
        elif isinstance(node, ast.arg):
            names.add(node.arg)
    return frozenset(names)


def callee(function: ast.expr) -> str | None:
    """The last name of what is called."""
    if isinstance(function, ast.Name):
        return function.id
    return function.attr if isinstance(function, ast.Attribute) else None


def constant(value: object) -> str:
    """A constant as shapes show it."""
    if value is None or isinstance(value, bool):
        return "N"
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, str):
        return characters(value)
    return repr(value)[:40] if isinstance(value, (int, float, complex)) else type(value).__name__


def characters(text: str) -> str:
    """A string; a word of different letters is a set of characters."""
    return (
        "'"
        + (
            "".join(sorted(set(text)))
            if len(text) > 1 and text.isalpha() and len(set(text)) == len(text)
            else text[:60]
        )
        + "'"
    )


def letters(elements: list[ast.expr]) -> str | None:
    """A list of single characters as the string of them; None for any other list."""
    values = [element.value for element in elements if isinstance(element, ast.Constant)]
    single = [value for value in values if isinstance(value, str) and len(value) == 1]
    return characters("".join(single)) if len(single) > 1 and len(single) == len(elements) else None
