"""What a model is measured on: items, how they are shown, and the protocol of whatever grades an answer.

A target has three kinds of items. `dev` is what an agent may practise on and is handed to it with answers. `sealed`
is what counts; it follows from a secret that never enters a sandbox, or from a part of a benchmark that is never
mounted. `twins` are new items made like sealed ones, one for one: a model that has learned the task does as well on
them, a model that has seen the sealed items does worse. Grading is a pure function of an item and a text, save where
an answer is a program; it fails closed, and every grade carries its reason.

Items are data from files too, so reading them takes limits.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated, Any, Literal, Protocol, runtime_checkable

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from lydite.evidence.digest import Digest, canonical_json, digest_of
from lydite.posttrain.errors import TargetError

MAX_ITEM_BYTES = 4 << 20
MAX_ITEMS = 100_000
MAX_FILE_BYTES = 512 << 20
Name = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=r"^[!-~]+$")]


class Frozen(BaseModel):
    """A value that is parsed once and trusted afterwards."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Message(Frozen):
    """One turn of a conversation."""

    role: Literal["system", "user", "assistant"]
    content: str


class Item(Frozen):
    """One question.

    Attributes:
        messages: what the model is shown, ending with a user's turn.
        answer: one completion that is graded correct, for training on dev items and for losses; "" where the benchmark
            has none (a judge decides).
        key: what the grader needs, as JSON text: the number, the call, the tests. Never shown to a model.
        family: the generator's template, or the benchmark's own category.
        twin_of: the sealed item that this one was made like; "" for others.
    """

    id: Name
    messages: Annotated[tuple[Message, ...], Field(min_length=1, max_length=64, strict=False)]
    answer: str
    key: str = "null"
    family: str = ""
    twin_of: str = ""

    @property
    def prompt(self) -> str:
        """The turns as one text, for people and for comparing items; models are shown `models.template.render`."""
        return "\n".join(message.content for message in self.messages)

    def reference(self) -> Any:
        """The value of `key`."""
        return json.loads(self.key)


class PromptSettings(Frozen):
    """How an item is shown and how long an answer may be: fixed by the task, never by a submission.

    Attributes:
        stop: an answer ends before the first of these, and at the template's end of turn.
        few_shot: how many dev items the few-shot row of the base model is shown.
    """

    max_new_tokens: int = Field(ge=1, le=1 << 15)
    max_prompt_tokens: int = Field(default=4096, ge=1, le=1 << 17)
    stop: Annotated[tuple[str, ...], Field(max_length=16, strict=False)] = ()
    few_shot: int = Field(default=3, ge=0, le=32)


class Grade(Frozen):
    """What an answer is worth: 1 is full marks, 0 nothing, less only where a benchmark takes points off."""

    correct: bool
    score: float = Field(ge=-1000, le=1)
    reason: str

    @classmethod
    def passed(cls, reason: str = "as expected") -> Grade:
        """Full marks."""
        return cls(correct=True, score=1.0, reason=reason)

    @classmethod
    def failed(cls, reason: str) -> Grade:
        """Nothing, and why."""
        return cls(correct=False, score=0.0, reason=reason[:300])


@runtime_checkable
class Target(Protocol):
    """A task that models are measured on."""

    @property
    def name(self) -> str:
        """As specs and commands call it."""

    @property
    def title(self) -> str:
        """One sentence of what is asked, for the agent's task text."""

    @property
    def rules(self) -> str:
        """What an answer must look like and how it is graded, for the agent's task text."""

    @property
    def prompt(self) -> PromptSettings:
        """How items are shown."""

    @property
    def digest(self) -> Digest:
        """Names items, settings and the grader's version."""

    def dev(self) -> tuple[Item, ...]:
        """The practice split."""

    def sealed(self) -> tuple[Item, ...]:
        """The split that counts. Never leaves the host."""

    def twins(self, seed: int, n: int) -> tuple[Item, ...]:
        """`n` new items, the i-th made like sealed item i (mod their number); equal to no dev or sealed item.

        Raises:
            TargetError: the benchmark has no generator.
        """

    def grade(self, item: Item, completion: str) -> Grade:
        """What an answer is worth. Anything that cannot be graded is worth nothing, with the reason."""


def items_digest(items: Sequence[Item]) -> Digest:
    """One digest for a split, whatever file it is in."""
    return digest_of(canonical_json([item.model_dump(mode="json") for item in items]))


def target_digest(
    name: str, version: int, prompt: PromptSettings, dev: Sequence[Item], sealed: Sequence[Item]
) -> Digest:
    """The digest that a spec names: two targets share it only when they ask and grade the same."""
    body = {
        "schema": "lydite.target/1",
        "name": name,
        "version": version,
        "prompt": prompt.model_dump(mode="json"),
        "dev": items_digest(dev),
        "sealed": items_digest(sealed),
    }
    return digest_of(canonical_json(body))


def write_items(items: Iterable[Item]) -> bytes:
    """JSON lines, as `read_items` reads them."""
    return b"".join(item.model_dump_json().encode() + b"\n" for item in items)


def read_items(path: Path | str, *, max_items: int = MAX_ITEMS, max_bytes: int = MAX_FILE_BYTES) -> tuple[Item, ...]:
    """Items from a file of JSON lines.

    Raises:
        TargetError: unreadable, too long, a line that is no item, or an id twice.
    """
    found: list[Item] = []
    names: set[str] = set()
    try:
        with Path(path).open("rb") as stream:
            if Path(path).stat().st_size > max_bytes:
                raise TargetError(f"{path} has more than {max_bytes} bytes; give a smaller file or raise the limit")
            while line := stream.readline(MAX_ITEM_BYTES + 1):
                if len(line) > MAX_ITEM_BYTES:
                    raise TargetError(f"{path}, line {len(found) + 1}: more than {MAX_ITEM_BYTES} bytes in one item")
                if len(found) == max_items:
                    raise TargetError(f"{path} has more than {max_items} items; give a smaller file or raise the limit")
                found.append(Item.model_validate_json(line))
                if found[-1].id in names:
                    raise TargetError(f"{path}, line {len(found)}: the id {found[-1].id!r} appears twice")
                names.add(found[-1].id)
    except OSError as error:
        raise TargetError(f"cannot read {path}: {error.strerror}") from None
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])[:80]
        raise TargetError(f"{path}, line {len(found) + 1}: no item ({place!a}: {first['msg'][:120]})") from None
    return tuple(found)
