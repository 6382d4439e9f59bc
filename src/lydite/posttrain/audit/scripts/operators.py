"""Operators of a program on plain values, within bounds; what they raise is the program's own failure."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable
from typing import Any

from lydite.posttrain.audit.scripts import library
from lydite.posttrain.audit.scripts.library import Fails
from lydite.posttrain.audit.scripts.values import UNKNOWN, Place, Unknown, fits, plain


class Exhausted(Exception):
    """The budget of steps is used up."""


OPERATORS: dict[type[ast.operator], Callable[[Any, Any], Any]] = {
    **{ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: library.multiplied, ast.Div: operator.truediv},
    **{ast.FloorDiv: operator.floordiv, ast.Mod: operator.mod, ast.Pow: library.raised, ast.BitXor: operator.xor},
    **{ast.BitAnd: operator.and_, ast.BitOr: operator.or_, ast.LShift: library.shifted, ast.RShift: operator.rshift},
}
COMPARISONS: dict[type[ast.cmpop], Callable[[Any, Any], Any]] = {
    **{ast.Eq: operator.eq, ast.NotEq: operator.ne, ast.Lt: operator.lt, ast.LtE: operator.le, ast.Gt: operator.gt},
    **{ast.GtE: operator.ge, ast.Is: operator.is_, ast.IsNot: operator.is_not},
    **{ast.In: lambda left, right: left in right, ast.NotIn: lambda left, right: left not in right},
}


UNARY: dict[type[ast.unaryop], Callable[[Any], Any]] = {
    **{ast.Not: operator.not_, ast.USub: operator.neg, ast.UAdd: operator.pos, ast.Invert: operator.invert},
}


def put(found: dict[Any, Any], key: Any, value: Any) -> None:
    guarded(lambda: found.__setitem__(key, value))


def written(value: Any, spec: str) -> str:
    if not fits(value, library.MAX_SIZE):
        raise Fails("too large")
    return str(guarded(lambda: format(value, spec)))


def compared(op: ast.cmpop, left: Any, right: Any) -> bool:
    return bool(guarded(lambda: bool(COMPARISONS[type(op)](left, right))))


def set_of(values: list[Any]) -> set[Any]:
    return set(values)


def true(value: Any, *, unknown: bool = False) -> bool:
    if isinstance(value, Unknown):
        return unknown
    try:
        return bool(value)
    except Exception as error:
        raise Fails(str(error)) from None


def guarded(make: Callable[[], Any]) -> Any:
    """What `make` gives; whatever the program's own operation raises is the program's failure."""
    try:
        return make()
    except (Fails, Exhausted, MemoryError):
        raise
    except Exception as error:
        raise Fails(f"{type(error).__name__}: {str(error)[:100]}") from None


def operated(op: ast.operator, left: Any, right: Any) -> Any:
    """The value of a binary operator; unknown where a side is."""
    if isinstance(left, Place) or isinstance(right, Place):
        return library.place(left, right) if isinstance(op, ast.Div) else UNKNOWN
    if isinstance(op, ast.Mod) and isinstance(left, str) and not library.unknown(right):
        if not plain(right):
            return UNKNOWN
        if not fits(right, library.MAX_SIZE):
            raise Fails("too large")
        return guarded(lambda: library.sized(left % right))
    if not plain(left) or not plain(right):
        return UNKNOWN
    function = OPERATORS.get(type(op))
    return UNKNOWN if function is None else guarded(lambda: library.sized(function(left, right)))
