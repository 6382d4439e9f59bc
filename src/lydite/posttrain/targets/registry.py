"""Which targets there are, by name."""

from __future__ import annotations

from lydite.posttrain.errors import TargetError
from lydite.posttrain.targets.arithmetic import ARITHMETIC
from lydite.posttrain.targets.calls import CALLS
from lydite.posttrain.targets.generated import GeneratedTarget, Kind, Sizes
from lydite.posttrain.targets.programs import PROGRAMS

KINDS: dict[str, Kind] = {kind.name: kind for kind in (ARITHMETIC, CALLS, PROGRAMS)}
BUILT_IN = tuple(KINDS)


def open_generated(name: str, *, secret: str, sizes: Sizes | None = None) -> GeneratedTarget:
    """One of the built-in targets. Raises TargetError for another name or a malformed secret."""
    kind = KINDS.get(name)
    if kind is None:
        raise TargetError(f"no built-in target {name!a:.60}; there are {', '.join(BUILT_IN)}")
    return GeneratedTarget(kind, secret=secret, sizes=sizes)
