"""Which targets there are, by name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lydite.posttrain.errors import TargetError
from lydite.posttrain.targets.arithmetic import ARITHMETIC
from lydite.posttrain.targets.calls import CALLS
from lydite.posttrain.targets.generated import GeneratedTarget, Kind, Sizes
from lydite.posttrain.targets.programs import PROGRAMS
from lydite.posttrain.targets.target import Target

KINDS: dict[str, Kind] = {kind.name: kind for kind in (ARITHMETIC, CALLS, PROGRAMS)}
BUILT_IN = tuple(KINDS)


def open_generated(name: str, *, secret: str, sizes: Sizes | None = None) -> GeneratedTarget:
    """One of the built-in targets. Raises TargetError for another name or a malformed secret."""
    kind = KINDS.get(name)
    if kind is None:
        raise TargetError(f"no built-in target {name!a:.60}; there are {', '.join(BUILT_IN)}")
    return GeneratedTarget(kind, secret=secret, sizes=sizes)


def load_target(name: str, options: Mapping[str, Any], secret: str) -> Target:
    """The target of a spec.

    Args:
        options: as the spec has them. Built-in targets take `dev` and `sealed`, their numbers of items.
        secret: of the run; see `GeneratedTarget`.

    Raises:
        TargetError: an unknown name or option, or a malformed secret.
    """
    known = {"dev", "sealed"}
    if unknown := sorted(set(options) - known):
        raise TargetError(f"{name} takes no option {unknown[0]!a:.60}; it takes {', '.join(sorted(known))}")
    for option, value in options.items():
        if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= 20_000:
            raise TargetError(f"{name}: {option} is {value!a:.60}; it is a number of items from 1 to 20000")
    return open_generated(name, secret=secret, sizes=Sizes(**{str(k): int(v) for k, v in options.items()}))
