"""Which targets there are, by name, and what a spec may say about each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from lydite.posttrain.errors import TargetError
from lydite.posttrain.targets.arithmetic import ARITHMETIC
from lydite.posttrain.targets.calls import CALLS
from lydite.posttrain.targets.fixed import Benchmark, FixedTarget
from lydite.posttrain.targets.generated import GeneratedTarget, Kind, Sizes
from lydite.posttrain.targets.graders import grader_named
from lydite.posttrain.targets.programs import PROGRAMS
from lydite.posttrain.targets.real.arena import arena
from lydite.posttrain.targets.real.bfcl import bfcl
from lydite.posttrain.targets.real.choice import gpqa
from lydite.posttrain.targets.real.health import healthbench
from lydite.posttrain.targets.real.humaneval import humaneval
from lydite.posttrain.targets.real.judging import Judge, no_judge
from lydite.posttrain.targets.real.mathematics import aime2025, gsm8k
from lydite.posttrain.targets.target import Target

KINDS: dict[str, Kind] = {kind.name: kind for kind in (ARITHMETIC, CALLS, PROGRAMS)}
BUILT_IN = tuple(KINDS)
MAX_ITEMS = 20_000
_OPTIONS: dict[str, tuple[str, ...]] = {"gsm8k": ("shots",), "bfcl": ("part",)}
"""What besides `dev` and `sealed`, the numbers of items, a benchmark may be told."""
_BENCHMARKS: dict[str, tuple[Callable[..., Benchmark], str]] = {
    "aime2025": (aime2025, "last-line-number"),
    "arena": (arena, "pair"),
    "bfcl": (bfcl, "tool-call"),
    "gpqa": (gpqa, "choice"),
    "gsm8k": (gsm8k, "number-match"),
    "healthbench": (healthbench, "rubric"),
    "humaneval": (humaneval, "humaneval"),
}
TARGETS = (*BUILT_IN, *_BENCHMARKS)


def open_generated(name: str, *, secret: str, sizes: Sizes | None = None) -> GeneratedTarget:
    """One of the built-in targets. Raises TargetError for another name or a malformed secret."""
    kind = KINDS.get(name)
    if kind is None:
        raise TargetError(f"no built-in target {name!a:.60}; there are {', '.join(BUILT_IN)}")
    return GeneratedTarget(kind, secret=secret, sizes=sizes)


def load_target(
    name: str, options: Mapping[str, Any], secret: str, *, data: Path | None = None, judge: Judge = no_judge
) -> Target:
    """The target of a spec.

    Args:
        options: as the spec has them: `dev` and `sealed`, numbers of items; for gsm8k `shots`, for bfcl `part`.
        secret: of the run; see `GeneratedTarget`.
        data: a folder with the benchmarks' files; None fetches from a hub. Built-in targets need neither.
        judge: for the targets that a model judges.

    Raises:
        TargetError: an unknown name or option, a malformed secret, or files that cannot be read.
    """
    if name not in TARGETS:
        raise TargetError(f"no target {name!a:.60}; there are {', '.join(TARGETS)}")
    known = ("dev", "sealed", *_OPTIONS.get(name, ()))
    if unknown := sorted(set(options) - set(known)):
        raise TargetError(f"{name} takes no option {unknown[0]!a:.60}; it takes {', '.join(known)}")
    for option in ("dev", "sealed", "shots"):
        value = options.get(option, 1)
        if isinstance(value, bool) or not isinstance(value, int) or not (option != "shots") <= value <= MAX_ITEMS:
            raise TargetError(f"{name}: {option} is {value!a:.60}; it is a number of items from 1 to {MAX_ITEMS}")
    numbers = {option: int(options[option]) for option in ("dev", "sealed") if option in options}
    if name in KINDS:
        return open_generated(name, secret=secret, sizes=Sizes(**numbers))
    load, grader = _BENCHMARKS[name]
    own = {option: options[option] for option in _OPTIONS.get(name, ()) if option in options}
    if name == "gpqa":
        own["secret"] = secret
    return FixedTarget(load(data, **own), grader_named(grader, judge), secret=secret, **numbers)
