"""Targets whose items are made: from families of templates, in as many fresh ones as anybody wants.

A family makes one item from a stream of draws. Dev items follow from a fixed key, sealed items and twins from the run's
secret, items on offer from a seed that the run chooses. No two items of a target, of whatever split, show a model the
same text. A twin is of the same family as its sealed item: same wording, other names and numbers.

What this protects against: an agent that reads this source and makes the sealed items itself; it lacks the secret. What
it does not: an agent that writes the same generator and trains on so many items that it covers a family. Families are
made so large that this is the same as learning the task.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from lydite.evidence.digest import Digest
from lydite.posttrain.errors import TargetError
from lydite.posttrain.targets.draws import Draws
from lydite.posttrain.targets.grading import Grader
from lydite.posttrain.targets.target import Grade, Item, Message, PromptSettings, target_digest

MAX_TRIES = 2000
MIN_SECRET_DIGITS = 32
_SECRET = re.compile(rf"[0-9a-f]{{{MIN_SECRET_DIGITS},128}}")


@dataclass(frozen=True, kw_only=True)
class Made:
    """What a family makes: what the user asks, a correct answer, and what the grader needs (a JSON value)."""

    ask: str
    answer: str
    key: Any


@dataclass(frozen=True, kw_only=True)
class Family:
    """One template. `make` may answer None for draws that give no item; it is asked again."""

    name: str
    make: Callable[[Draws], Made | None]


@dataclass(frozen=True, kw_only=True)
class Sizes:
    """Items per split."""

    dev: int = 100
    sealed: int = 200


@dataclass(frozen=True, kw_only=True)
class Kind:
    """What the built-in targets differ in."""

    name: str
    version: int
    title: str
    rules: str
    prompt: PromptSettings
    families: tuple[Family, ...]
    grader: Grader


class GeneratedTarget:
    """See `targets.target.Target`.

    Args:
        secret: at least 32 hex digits, drawn once per run and kept on the host.

    Raises:
        TargetError: a secret of another form, or sizes that the families cannot fill.
    """

    def __init__(self, kind: Kind, *, secret: str, sizes: Sizes | None = None) -> None:
        if not _SECRET.fullmatch(secret):
            raise TargetError(
                f"the secret of a target must be {MIN_SECRET_DIGITS} to 128 lower-case hex digits, not {len(secret)} "
                "characters; secrets.token_hex(32) makes one"
            )
        self._kind, self._secret, self._sizes = kind, secret, sizes or Sizes()

    @property
    def name(self) -> str:
        """See `Target`."""
        return self._kind.name

    @property
    def title(self) -> str:
        """See `Target`."""
        return self._kind.title

    @property
    def rules(self) -> str:
        """See `Target`."""
        return self._kind.rules

    @property
    def prompt(self) -> PromptSettings:
        """See `Target`."""
        return self._kind.prompt

    @property
    def grader(self) -> Grader:
        """What grades an answer, here and in the practice evaluator."""
        return self._kind.grader

    @cached_property
    def digest(self) -> Digest:
        """See `Target`."""
        version = self._kind.version * 1000 + self._kind.grader.version
        return target_digest(self.name, version, self.prompt, self.dev(), self.sealed())

    def dev(self) -> tuple[Item, ...]:
        """See `Target`. The same for every run."""
        return self._dev

    def sealed(self) -> tuple[Item, ...]:
        """See `Target`. Follows from the secret."""
        return self._sealed

    @cached_property
    def _dev(self) -> tuple[Item, ...]:
        return self._items("dev", Draws("lydite", self.name, "dev"), self._sizes.dev, set())

    @cached_property
    def _sealed(self) -> tuple[Item, ...]:
        taken = {item.prompt for item in self._dev}
        return self._items("sealed", Draws("lydite", self.name, "sealed", self._secret), self._sizes.sealed, taken)

    def twins(self, seed: int, n: int) -> tuple[Item, ...]:
        """See `Target`."""
        draws = Draws("lydite", self.name, "twins", self._secret, str(seed))
        families = {family.name: family for family in self._kind.families}
        taken = {item.prompt for item in (*self._dev, *self._sealed)}
        found = []
        for number in range(n):
            like = self._sealed[number % len(self._sealed)]
            made = self._new(families[like.family], draws, taken)
            found.append(_item(f"{self.name}-twin-{seed}-{number:05}", families[like.family], made, like.id))
        return tuple(found)

    def public(self, seed: int, n: int) -> tuple[Item, ...]:
        """Items on offer to train on: of the same families, none of them a dev or sealed item."""
        taken = {item.prompt for item in (*self._dev, *self._sealed)}
        return self._items(f"public-{seed}", Draws("lydite", self.name, "public", str(seed)), n, taken)

    def grade(self, item: Item, completion: str) -> Grade:
        """See `Target`."""
        return self._kind.grader.grade(item, completion)

    def _items(self, split: str, draws: Draws, n: int, taken: set[str]) -> tuple[Item, ...]:
        """`n` items with as many of each family as of any other, in a random order."""
        families = self._kind.families
        order = draws.shuffled([families[number % len(families)] for number in range(n)])
        return tuple(
            _item(f"{self.name}-{split}-{number:05}", family, self._new(family, draws, taken))
            for number, family in enumerate(order)
        )

    def _new(self, family: Family, draws: Draws, taken: set[str]) -> Made:
        for _ in range(MAX_TRIES):
            made = family.make(draws)
            if made is not None and made.ask not in taken:
                taken.add(made.ask)
                return made
        raise TargetError(f"{self.name}: the family {family.name!r} has no new item left; ask for fewer items")


def _item(name: str, family: Family, made: Made, twin_of: str = "") -> Item:
    return Item(
        id=name,
        messages=(Message(role="user", content=made.ask),),
        answer=made.answer,
        key=json.dumps(made.key, sort_keys=True),
        family=family.name,
        twin_of=twin_of,
    )


def wordings(name: str, asks: Sequence[str], make: Callable[[Draws, str], Made | None]) -> list[Family]:
    """One family per wording of the same question, so that a twin keeps its item's wording."""

    def of(ask: str) -> Callable[[Draws], Made | None]:
        return lambda draws: make(draws, ask)

    return [Family(name=f"{name}-{number + 1}", make=of(ask)) for number, ask in enumerate(asks)]
