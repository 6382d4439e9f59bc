"""Targets whose items are given: a benchmark's own, divided into a dev and a sealed part.

Benchmarks are public, so their sealed part is not secret; which items are in it is, because the division follows from
the run's secret. (Where a benchmark has a training part, dev items come from there.) A benchmark has no generator and
so no twins, unless somebody writes one.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from lydite.evidence.digest import Digest
from lydite.posttrain.errors import TargetError
from lydite.posttrain.targets.draws import Draws
from lydite.posttrain.targets.grading import Grader
from lydite.posttrain.targets.target import Grade, Item, PromptSettings, target_digest


@dataclass(frozen=True, kw_only=True)
class Benchmark:
    """What a benchmark's loader gives.

    Attributes:
        items: what may be sealed, in the benchmark's own order.
        training: items of a training part; dev items come from here when there are any.
        dev, sealed: default numbers of items.
    """

    name: str
    version: int
    title: str
    rules: str
    prompt: PromptSettings
    items: tuple[Item, ...]
    training: tuple[Item, ...] = ()
    dev: int
    sealed: int


class FixedTarget:
    """See `targets.target.Target`.

    Raises:
        TargetError: fewer items than are asked for.
    """

    def __init__(
        self, benchmark: Benchmark, grader: Grader, *, secret: str, dev: int | None = None, sealed: int | None = None
    ) -> None:
        self._benchmark, self.grader = benchmark, grader
        n_dev = benchmark.dev if dev is None else dev
        n_sealed = benchmark.sealed if sealed is None else sealed
        own = benchmark.items
        order = Draws("lydite", benchmark.name, "division", secret).shuffled(range(len(own)))
        if benchmark.training:
            pool, rest = benchmark.training, order
            chosen = Draws("lydite", benchmark.name, "dev").sample(range(len(pool)), n_dev)
        else:
            pool, chosen, rest = own, order[:n_dev], order[n_dev:]
        if len(chosen) < n_dev or len(rest) < n_sealed:
            raise TargetError(
                f"{benchmark.name} has {len(own)} items, and {n_dev} dev and {n_sealed} sealed ones are asked for; "
                "ask for fewer"
            )
        self._dev = tuple(pool[number] for number in sorted(chosen))
        self._sealed = tuple(own[number] for number in sorted(rest[:n_sealed]))

    @property
    def name(self) -> str:
        """See `Target`."""
        return self._benchmark.name

    @property
    def title(self) -> str:
        """See `Target`."""
        return self._benchmark.title

    @property
    def rules(self) -> str:
        """See `Target`."""
        return self._benchmark.rules

    @property
    def prompt(self) -> PromptSettings:
        """See `Target`."""
        return self._benchmark.prompt

    @cached_property
    def digest(self) -> Digest:
        """See `Target`."""
        version = self._benchmark.version * 1000 + self.grader.version
        return target_digest(self.name, version, self.prompt, self._dev, self._sealed)

    def dev(self) -> tuple[Item, ...]:
        """See `Target`."""
        return self._dev

    def sealed(self) -> tuple[Item, ...]:
        """See `Target`."""
        return self._sealed

    def twins(self, seed: int, n: int) -> tuple[Item, ...]:
        """See `Target`: there are none."""
        raise TargetError(f"{self.name} is a fixed set of items; nothing makes new ones like them")

    def grade(self, item: Item, completion: str) -> Grade:
        """See `Target`."""
        return self.grader.grade(item, completion)
