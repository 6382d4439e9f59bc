"""Every target as an Inspect task: `inspect eval lydite/arithmetic --model hf/local -M model_path=DIR -M device=cpu`.

Imported by Inspect (the entry point `lydite`), or by who has it. The task shows an item as Inspect's model provider
does, with the model's own chat template; the score stage shows it with the task's. Grading is the same code. Sealed
items need the run's secret; without one a task asks the dev split, which needs none.
"""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

from inspect_ai import Task, task
from inspect_ai.dataset import MemoryDataset, Sample
from inspect_ai.model import ChatMessageAssistant, ChatMessageSystem, ChatMessageUser, GenerateConfig
from inspect_ai.scorer import Score, Scorer, accuracy, mean, scorer, stderr
from inspect_ai.scorer import Target as InspectTarget
from inspect_ai.solver import TaskState, generate

from lydite.posttrain.errors import TargetError
from lydite.posttrain.targets.real.judging import Judge, no_judge
from lydite.posttrain.targets.registry import TARGETS, load_target
from lydite.posttrain.targets.target import Item, Target

NO_SECRET = "0" * 64
"""Draws a sealed split that nobody asks for; the dev split of a made target depends on no secret."""
_TURNS = {"system": ChatMessageSystem, "user": ChatMessageUser, "assistant": ChatMessageAssistant}


def sample_of(item: Item) -> Any:
    """An item as an Inspect sample. The key stays out: the scorer has it, and a log of dev items needs no tests."""
    return Sample(
        id=item.id,
        input=[_TURNS[message.role](content=message.content) for message in item.messages],
        target=item.answer,
        metadata={"family": item.family, "twin_of": item.twin_of},
    )


def scorer_of(target: Target, items: tuple[Item, ...]) -> Any:
    """The target's own grading as an Inspect scorer."""
    by_id = {item.id: item for item in items}

    def lydite_grade() -> Scorer:
        async def score(state: TaskState, _: InspectTarget) -> Score:
            grade = await asyncio.to_thread(target.grade, by_id[str(state.sample_id)], state.output.completion)
            return Score(value=grade.score, answer=state.output.completion[:2000], explanation=grade.reason)

        return score

    return scorer(metrics=[accuracy(), mean(), stderr()], name="lydite_grade")(lydite_grade)()


def task_of(target: Target, split: str = "dev") -> Any:
    """One split of a target as an Inspect task.

    Raises:
        TargetError: another split than dev or sealed.
    """
    if split not in ("dev", "sealed"):
        raise TargetError(f"no split {split!a:.40}; there are dev and sealed")
    items = target.dev() if split == "dev" else target.sealed()
    return Task(
        dataset=MemoryDataset([sample_of(item) for item in items], name=f"{target.name}-{split}"),
        solver=generate(),
        scorer=scorer_of(target, items),
        config=GenerateConfig(
            max_tokens=target.prompt.max_new_tokens, temperature=0.0, stop_seqs=list(target.prompt.stop) or None
        ),
        name=target.name,
        metadata={"digest": target.digest, "split": split},
    )


def opened(
    name: str, split: str, secret: str, data: str | None, options: dict[str, Any], judge: Judge = no_judge
) -> Any:
    """The task of a target by its name. Raises TargetError; sealed items without a secret are refused."""
    if split == "sealed" and not secret:
        raise TargetError("the sealed split needs the run's secret: -T secret=...")
    folder = Path(data) if data else None
    return task_of(load_target(name, options, secret or NO_SECRET, data=folder, judge=judge), split)


def _register(name: str) -> Any:
    def of(split: str = "dev", secret: str = "", data: str | None = None, **options: Any) -> Any:
        return opened(name, split, secret, data, options)

    of.__name__ = name
    of.__doc__ = f"The target {name}."
    return task(of)


globals().update({name: _register(name) for name in TARGETS})
