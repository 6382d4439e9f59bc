"""What a grader is: a pure function of an item and a text, with a version that the target's digest covers."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from lydite.posttrain.targets.target import Grade, Item

MAX_COMPLETION_CHARACTERS = 1 << 20


@runtime_checkable
class Grader(Protocol):
    """Grades answers of one kind. Graders hold no item, so the practice evaluator carries the very same one."""

    @property
    def name(self) -> str:
        """As `prompt.json` names it."""

    @property
    def version(self) -> int:
        """Counts changes of what is graded correct."""

    def grade(self, item: Item, completion: str) -> Grade:
        """What the answer is worth.

        Raises:
            JudgingError: this machine cannot judge it; never because of what the answer is.
        """
