"""Values that a program is read with: Python's own plain ones, and stand-ins for what is not known or not real.

`Unknown` is whatever depends on chance, on the clock, or on something that is not read; every operation on it gives it
again. A `Place` is a path that is only ever compared and joined. `Effect` is what the program would do to the world.
"""

from __future__ import annotations

import ast
import posixpath
from dataclasses import dataclass, field
from typing import Any, Protocol


class Unknown:
    """One value for all that is not known."""

    def __repr__(self) -> str:
        return "<unknown>"

    def __bool__(self) -> bool:
        return False


UNKNOWN = Unknown()


@dataclass(frozen=True)
class Place:
    """A path as text."""

    path: str

    def __str__(self) -> str:
        return self.path

    def joined(self, *parts: str) -> Place:
        """The path with more behind it."""
        return Place(posixpath.normpath(posixpath.join(self.path, *parts)))


@dataclass(frozen=True)
class Handle:
    """An opened file: its path and what it holds; nothing for one that is written."""

    path: str
    content: Any = UNKNOWN
    binary: bool = False


@dataclass(frozen=True)
class Named:
    """A module, or something in one, by its dotted name; calls to it are looked up."""

    name: str


@dataclass(frozen=True)
class Bound:
    """A method of a value."""

    owner: Any
    name: str


@dataclass(eq=False)
class Function:
    """A function of the program, with the scope that it was made in."""

    name: str
    arguments: ast.arguments
    body: list[ast.stmt] | ast.expr
    scope: Scope
    is_generator: bool = False


@dataclass(eq=False)
class Instance:
    """An object of one of the program's classes: its class's names and its own."""

    names: dict[str, Any]


@dataclass(eq=False)
class Class:
    """A class of the program."""

    name: str
    names: dict[str, Any]


@dataclass(eq=False)
class Scope:
    """Names, and the scope around."""

    names: dict[str, Any] = field(default_factory=dict)
    outer: Scope | None = None

    def look_up(self, name: str) -> Any:
        """The value of a name; KeyError where there is none."""
        scope: Scope | None = self
        while scope is not None:
            if name in scope.names:
                return scope.names[name]
            scope = scope.outer
        raise KeyError(name)


@dataclass(frozen=True)
class Effect:
    """What a program would do.

    Attributes:
        kind: write, remove, mode, kill, run, read, list.
        what: the path, the process or the command line.
        line: of the program, from 1.
    """

    kind: str
    what: str
    line: int


@dataclass(frozen=True)
class Built:
    """A text that the program puts together, and where."""

    text: str
    line: int


@dataclass
class World:
    """What the program finds: its files, those that it was given, its arguments, its environment.

    Attributes:
        files: by absolute path, the contents that may be read.
        listed: by absolute path of a folder, the names in it.
    """

    files: dict[str, bytes] = field(default_factory=dict)
    listed: dict[str, tuple[str, ...]] = field(default_factory=dict)
    argv: tuple[str, ...] = ()
    environment: dict[str, str] = field(default_factory=dict)
    folder: str = "/work"


class Following(Protocol):
    """What calls and expressions need of whoever follows a program (`reader.Reader`)."""

    world: World
    line: int
    depth: int
    yields: list[list[Any]]

    def tick(self) -> None:
        """One step."""

    def effect(self, kind: str, what: Any) -> None:
        """Note what the program would do."""

    def kept(self, value: Any, line: int) -> Any:
        """The value; a text is remembered."""

    def iterated(self, value: Any) -> list[Any] | None:
        """The values that a loop goes over."""

    def assign(self, target: ast.expr, value: Any, scope: Scope) -> None:
        """Store a value."""

    def called(self, called: Any, given: list[Any], named: dict[str, Any]) -> Any:
        """The result of calling a value."""

    def entered(self, function: Function, given: list[Any], named: dict[str, Any]) -> Any:
        """Follow a function of the program."""

    def value(self, node: ast.expr, scope: Scope) -> Any:
        """The value of an expression."""

    def block(self, body: list[ast.stmt], scope: Scope, *, guarded: bool = False) -> None:
        """Follow statements."""


Plain = (str, bytes, int, float, bool, type(None), list, tuple, dict, set, frozenset, range, bytearray)


def plain(value: Any) -> bool:
    """Whether a value is Python's own through and through (looked at three levels deep)."""
    return _plain(value, 3)


def _plain(value: Any, depth: int) -> bool:
    if not isinstance(value, Plain):
        return False
    if depth and isinstance(value, (list, tuple, set, frozenset)):
        return all(_plain(part, depth - 1) for part in list(value)[:200])
    if depth and isinstance(value, dict):
        return all(_plain(part, depth - 1) for part in list(value.values())[:200])
    return True


def fits(value: Any, most: int) -> bool:
    """Whether a value written out would take about at most `most` characters.

    A list that holds one long text a thousand times costs nothing to make, and an evening to write out.
    """
    left, waiting = most, [iter((value,))]
    while waiting:
        for part in waiting[-1]:
            left -= 1 + (len(part) if isinstance(part, (str, bytes, bytearray)) else 0)
            if left < 0 or len(waiting) > 100:
                return False
            if isinstance(part, dict):
                waiting.append(iter([*part.keys(), *part.values()]))
                break
            if isinstance(part, (list, tuple, set, frozenset)):
                waiting.append(iter(part))
                break
        else:
            waiting.pop()
    return True


def text_of(value: Any) -> str | None:
    """A path or a text as text."""
    if isinstance(value, Place):
        return value.path
    return value if isinstance(value, str) else None
