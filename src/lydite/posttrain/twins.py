"""The twins stage: is a model better on the sealed items than on new ones made like them? And what has it forgotten?

For the submission and for the base, on each sealed item and on one twin of it: the loss of the reference answer, the
loss of the question (a model that was trained on whole conversations remembers those), whether the model's own answer
is correct, and whether it is the reference word for word. Losses alone are measured on FURTHER more twins of each item:
they cost little, and say more exactly what a new item's loss is. The base is measured too, because it may know sealed
items itself. The stage only measures; `audit` decides.

The probe asks both models to continue general text that has nothing to do with any target. `retained` is how much of
the base's advantage over guessing is left: 1 as good as the base, 0 as good as guessing among all tokens, None where
the base has none to lose.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from lydite.posttrain.cell import Cell
from lydite.posttrain.errors import CellError, SubmissionRefused, TargetError
from lydite.posttrain.models.backend import AnswerLoss, Backend, GenerationSettings, settings_of
from lydite.posttrain.models.folder import admit_base, read_config
from lydite.posttrain.models.template import Template, template_of
from lydite.posttrain.scoring import Ask, answer, ask_apart, cached, find_submission, render
from lydite.posttrain.targets.target import Item, Target
from lydite.training.text import read_documents

SCHEMA = "lydite.posttrain.twins/2"
FURTHER = 4
"""Twins of each sealed item of which only losses are measured."""
PROBE_TEXTS = 48
PROBE_CHARACTERS = 200
DEFAULT_FLOOR = 0.0
MIN_ADVANTAGE_NATS = 0.05


def twins_cell(
    cell: Cell,
    *,
    target: Target,
    base: Path,
    ask: Ask = ask_apart,
    cache: Path | None = None,
    limit: int | None = None,
    floor: float = DEFAULT_FLOOR,
    probe_text: str = "stdlib",
) -> dict[str, Any]:
    """Measure; the returned value is what twins.json holds.

    Args:
        cache: a folder in which the base's part is kept for other cells that ask it the same.
        limit: only this many sealed items, and as many twins.
        floor: `retained` below this is reported as below the floor.
        probe_text: a source as `training.text` reads it.

    Raises:
        PosttrainError: the harness failed. What a submission does is recorded in the value instead.
    """
    spec = cell.spec()
    sealed = [item for item in target.sealed()[:limit] if item.answer]
    found: dict[str, Any] = {
        "schema": SCHEMA,
        "target": {"name": target.name, "digest": target.digest},
        "seed": spec.seed,
    }
    further: tuple[Item, ...] = ()
    try:
        twins = target.twins(spec.seed, len(sealed))
        found["twins_of"] = [twin.twin_of for twin in twins]
        further = _further(target, spec.seed, sealed, twins)
    except TargetError as error:
        twins = ()
        found["no_twins"] = str(error)
    template = template_of(base)
    try:
        submission = find_submission(cell, base)
        probe = probe_pairs(probe_text)
        config = submission.admitted.generation_config
        question = _Question(
            sealed=sealed,
            twins=twins,
            further=further,
            target=target,
            template=template,
            config=config,
            seed=spec.seed,
            probe=probe,
        )
        own = _measure(ask(submission.admitted.folder, base), question, _known_rows(cell, "items"))
    except SubmissionRefused as error:
        return found | {"status": "refused", "refusal": str(error)}
    try:
        # With the submission's settings: what differs between the two must be the weights alone.
        key = {
            "twins": target.digest,
            "base": spec.base.digest,
            "seed": spec.seed,
            "n": len(sealed),
            "probe": probe_text,
            "further": len(further),
            "schema": SCHEMA,
        }
        settings = question.settings().model_dump_json()
        theirs = cached(
            cache,
            {**key, "settings": settings, "template": template.name},
            lambda: _measure(ask(base, base), question, _known_rows(cell, "agent_settings")),
        )
    except SubmissionRefused as error:
        raise CellError(f"the base model in {base} cannot be asked: {error}") from None
    guessing = math.log(int(read_config(base).get("vocab_size") or 0) or _vocabulary(base))
    advantage = guessing - theirs["probe"]
    retained = (guessing - own["probe"]) / advantage if advantage >= MIN_ADVANTAGE_NATS else None
    return found | {
        **{"status": "measured", "refusal": "", "submission": own, "base": theirs},
        "forgetting": {
            **{"submission_loss": own["probe"], "base_loss": theirs["probe"], "guessing_loss": guessing},
            **{"retained": retained, "floor": floor, "below_floor": retained is not None and retained < floor},
        },
    }


def _vocabulary(base: Path) -> int:
    """From the embedding's shape, where the configuration nests its numbers."""
    tensors = admit_base(base).tensors
    return max(t.shape[0] for name, t in tensors.items() if name.endswith(("embed_tokens.weight", "wte.weight")))


@dataclass(frozen=True, kw_only=True)
class _Question:
    """What both models are asked."""

    sealed: Sequence[Item]
    twins: Sequence[Item]
    further: Sequence[Item]
    target: Target
    template: Template
    config: bytes | None
    seed: int
    probe: Sequence[tuple[str, str]]

    def settings(self) -> GenerationSettings:
        """The submission's inference settings, with the seed that the score stage uses."""
        prompt, seed = self.target.prompt, self.seed % (1 << 62)
        return settings_of(self.config, max_new_tokens=prompt.max_new_tokens, stop=prompt.stop, seed=seed)[0]


def _further(target: Target, seed: int, sealed: Sequence[Item], twins: Sequence[Item]) -> tuple[Item, ...]:
    """More twins of the same items; fewer, or none, where a family is too small for so many."""
    wanted = {item.id for item in sealed}
    known = {twin.prompt for twin in twins}
    for times in range(FURTHER + 1, 1, -1):
        try:
            more = target.twins(seed, times * len(target.sealed()))
        except TargetError:
            continue
        return tuple(twin for twin in more if twin.twin_of in wanted and twin.prompt not in known)
    return ()


def _known_rows(cell: Cell, name: str) -> dict[str, dict[str, Any]]:
    """Rows of the score stage by item: the same model was asked the same there, so it need not be asked again."""
    if not cell.has("score"):
        return {}
    score = cell.read("score")
    if score.get("status") != "scored":
        return {}
    rows = score["items"] if name == "items" else score["base_rows"][name]
    return {row["id"]: row for row in rows}


def _measure(backend: Backend, asked: _Question, known: dict[str, dict[str, Any]]) -> dict[str, Any]:
    try:
        everything = [*asked.sealed, *asked.twins]
        measured = [*everything, *asked.further]
        pairs = [(render(item, asked.template), item.answer + asked.template.end) for item in measured]
        questions = [_question_pair(item, asked.template) for item in measured]
        losses = backend.losses([*pairs, *questions, *asked.probe])
        fresh = [item for item in everything if item.id not in known]
        rows = answer(backend, fresh, asked.target, asked.template, asked.settings()) if fresh else []
        by_id = {**known, **{row["id"]: row for row in rows}}
        probed = losses[2 * len(pairs) :]
        asked_for = losses[len(pairs) : 2 * len(pairs)]
        both = [
            _row(item, loss, of_question, by_id[item.id])
            for item, loss, of_question in zip(everything, losses, asked_for, strict=False)
        ]
        more = [
            {"id": item.id, "twin_of": item.twin_of, "loss": losses[at].mean, "question_loss": asked_for[at].mean}
            for at, item in enumerate(measured)
            if at >= len(everything)
        ]
        return {
            **{"sealed": both[: len(asked.sealed)], "twins": both[len(asked.sealed) :], "further": more},
            "probe": sum(loss.nats for loss in probed) / sum(loss.tokens for loss in probed),
        }
    finally:
        backend.close()


def _question_pair(item: Item, template: Template) -> tuple[str, str]:
    """What stands before the last question, and the question."""
    whole, content = render(item, template), item.messages[-1].content
    start = whole.rindex(content)
    return whole[:start], content


def _row(item: Item, loss: AnswerLoss, of_question: AnswerLoss, row: dict[str, Any]) -> dict[str, Any]:
    return {
        **{"id": item.id, "loss": loss.mean, "tokens": loss.tokens, "correct": row["correct"], "score": row["score"]},
        **{"question_loss": of_question.mean, "exact": row["completion"].strip() == item.answer.strip()},
        "completion": row["completion"],
    }


@lru_cache(maxsize=4)
def probe_pairs(source: str, n: int = PROBE_TEXTS) -> tuple[tuple[str, str], ...]:
    """(beginning, continuation) of general texts, spread over a source; the same for every model."""
    documents = [d.text for d in read_documents(source, max_bytes=4 << 20) if len(d.text) >= 4 * PROBE_CHARACTERS]
    if not documents:
        raise CellError(f"{source} has no text of {4 * PROBE_CHARACTERS} characters for the forgetting probe")
    step = max(1, len(documents) // n)
    found = []
    for text in documents[::step][:n]:
        start = len(text) // 2
        piece = text[start : start + 2 * PROBE_CHARACTERS]
        found.append((piece[:PROBE_CHARACTERS], piece[PROBE_CHARACTERS:]))
    return tuple(found)
