"""Strings in a program, put together as running it would: concatenations, joins, lists of pieces, encoded constants.

Nothing is executed. Constants are folded over `+`, `%`, f-strings, `"".join([...])`, adjacent pieces of a list and
repeated additions to one name, so that a blob that is cut into lines or list elements is whole before it is decoded.
"""

from __future__ import annotations

import ast
import codecs
from collections.abc import Iterator
from dataclasses import dataclass

from lydite.posttrain.audit.code.units import parsed

LEAST = 20
_MAX_STRINGS = 50_000
_MAX_JOINED = 4_000_000


@dataclass(frozen=True)
class Literal:
    """A string that the program contains or builds, at a line, and how it was put together ("" if it stands there)."""

    text: str
    line: int
    built: str = ""


def literals(source: str) -> list[Literal]:
    """The strings of a Python program of at least LEAST characters, and those that it builds from constants."""
    tree = parsed(source)
    if tree is None:
        return []
    found: list[Literal] = []
    by_name: dict[str, list[tuple[int, str]]] = {}
    for node in ast.walk(tree):
        if len(found) > _MAX_STRINGS:
            break
        if isinstance(node, ast.Constant):
            text = _text_of(node.value)
            if text is not None and len(text) >= LEAST:
                found.append(Literal(text, node.lineno))
        elif isinstance(node, (ast.List, ast.Tuple, ast.Set, ast.Dict)):
            found.extend(_pieces(node))
        elif isinstance(node, (ast.BinOp, ast.JoinedStr)):
            text = folded(node)
            if text is not None and len(text) >= LEAST:
                found.append(Literal(text, node.lineno, "concatenated"))
        elif isinstance(node, (ast.Assign, ast.AugAssign)):
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target
            text = folded(node.value)
            if isinstance(target, ast.Name) and text is not None:
                by_name.setdefault(target.id.rstrip("0123456789_"), []).append((node.lineno, text))
    for parts in by_name.values():
        if len(parts) > 1:
            parts.sort()
            found.append(Literal("".join(text for _, text in parts)[:_MAX_JOINED], parts[0][0], "collected by name"))
    return found


def disguises(literal: Literal) -> Iterator[Literal]:
    """The same backwards and in ROT13."""
    yield Literal(literal.text[::-1], literal.line, "reversed")
    if literal.text.isascii():
        yield Literal(codecs.encode(literal.text, "rot13"), literal.line, "rot13")


def _pieces(node: ast.List | ast.Tuple | ast.Set | ast.Dict) -> Iterator[Literal]:
    elements = node.values if isinstance(node, ast.Dict) else node.elts
    values = [element.value for element in elements if isinstance(element, ast.Constant)]
    if len(values) < 2:
        return
    texts = [text for text in map(_text_of, values) if text is not None]
    if len(texts) >= 2:
        joined = "".join(texts)
        if len(joined) >= LEAST:
            yield Literal(joined[:_MAX_JOINED], node.lineno, "joined")
            yield Literal(" ".join(texts)[:_MAX_JOINED], node.lineno, "joined")
    codes = [value for value in values if isinstance(value, int) and not isinstance(value, bool)]
    if len(codes) >= 24 and all(9 <= code < 0x11000 for code in codes):
        if all(code < 256 for code in codes):
            yield Literal(bytes(codes).decode("utf-8", "replace"), node.lineno, "byte list")
        else:
            yield Literal("".join(map(chr, codes)), node.lineno, "character list")


def folded(node: ast.AST, depth: int = 0) -> str | None:
    """The string that an expression of constants makes; what varies in an f-string is left out."""
    if depth > 200:
        return None
    if isinstance(node, ast.Constant):
        return _text_of(node.value)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        left, right = folded(node.left, depth + 1), folded(node.right, depth + 1)
        if left is None and right is None:
            return None
        return ((left or "") + (right or ""))[:_MAX_JOINED]
    if isinstance(node, ast.JoinedStr):
        return "".join(folded(part, depth + 1) or "" for part in node.values)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "join":
        pieces = node.args[0] if node.args else None
        if isinstance(pieces, (ast.List, ast.Tuple)):
            between = folded(node.func.value, depth + 1) or ""
            return between.join(folded(element, depth + 1) or "" for element in pieces.elts)
    return None


def _text_of(value: object) -> str | None:
    if isinstance(value, str):
        return value
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else None
