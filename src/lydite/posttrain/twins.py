"""The twins stage: is a model better on the sealed items than on new ones made like them? And what has it forgotten?

For the submission and for the base, on each sealed item and on one twin of it: the loss of the reference answer and
whether the model's own answer is correct. The base is measured too because sealed items and twins may differ in
difficulty by chance; what counts is the difference of the differences. The stage only measures; `audit` decides.

The probe asks both models to continue general text that has nothing to do with any target. `retained` is how much of
the base's advantage over guessing is left: 1 as good as the base, 0 as good as guessing among all tokens, None where
the base has none to lose.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from lydite.posttrain.cell import Cell
from lydite.posttrain.errors import CellError, SubmissionRefused, TargetError
from lydite.posttrain.models.backend import AnswerLoss, Backend, settings_of
from lydite.posttrain.models.folder import admit_base, read_config
from lydite.posttrain.models.template import Template, template_of
from lydite.posttrain.scoring import Ask, answer, ask_apart, find_submission, render
from lydite.posttrain.targets.target import Item, Target
from lydite.training.text import read_documents

SCHEMA = "lydite.posttrain.twins/1"
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
    limit: int | None = None,
    floor: float = DEFAULT_FLOOR,
    probe_text: str = "stdlib",
) -> dict[str, Any]:
    """Measure; the returned value is what twins.json holds.

    Args:
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
    try:
        twins = target.twins(spec.seed, len(sealed))
        found["twins_of"] = [twin.twin_of for twin in twins]
    except TargetError as error:
        twins = ()
        found["no_twins"] = str(error)
    template = template_of(base)
    try:
        submission = find_submission(cell, base)
        probe = probe_pairs(probe_text)
        config = submission.admitted.generation_config
        own = _measure(ask(submission.admitted.folder, base), sealed, twins, target, template, config, spec.seed, probe)
    except SubmissionRefused as error:
        return found | {"status": "refused", "refusal": str(error)}
    try:
        # With the submission's settings: what differs between the two must be the weights alone.
        theirs = _measure(ask(base, base), sealed, twins, target, template, config, spec.seed, probe)
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


def _measure(
    backend: Backend,
    sealed: Sequence[Item],
    twins: Sequence[Item],
    target: Target,
    template: Template,
    config: bytes | None,
    seed: int,
    probe: Sequence[tuple[str, str]],
) -> dict[str, Any]:
    prompt = target.prompt
    settings, _ = settings_of(
        config, max_new_tokens=prompt.max_new_tokens, stop=prompt.stop, seed=(seed + 1) % (1 << 62)
    )
    try:
        everything = [*sealed, *twins]
        pairs = [(render(item, template), item.answer + template.end) for item in everything]
        losses = backend.losses([*pairs, *probe])
        rows = answer(backend, everything, target, template, settings)
        probed = losses[len(pairs) :]
        both = [_row(item, loss, row) for item, loss, row in zip(everything, losses, rows, strict=False)]
        return {
            **{"sealed": both[: len(sealed)], "twins": both[len(sealed) :]},
            "probe": sum(loss.nats for loss in probed) / sum(loss.tokens for loss in probed),
        }
    finally:
        backend.close()


def _row(item: Item, loss: AnswerLoss, row: dict[str, Any]) -> dict[str, Any]:
    return {
        **{"id": item.id, "loss": loss.mean, "tokens": loss.tokens, "correct": row["correct"], "score": row["score"]},
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
