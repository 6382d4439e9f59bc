"""A cell's score as an Inspect log: `inspect view` opens it, `inspect_ai.log` reads it.

The log says what score.json says, item by item, in the field's own format; it adds nothing and is no evidence. It holds
the sealed items, so it belongs to whoever may see them.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lydite.posttrain.errors import BackendError, CellError
from lydite.posttrain.targets.target import Target


def write_log(score: Mapping[str, Any], target: Target, path: Path, *, model: str, created: str) -> None:
    """Write score.json's value as a .eval file.

    Args:
        model: what the submission is called.
        created: ISO 8601 with zone.

    Raises:
        BackendError: inspect-ai is not installed.
        CellError: the score is of another target.
    """
    try:
        from inspect_ai import log as inspect_log
        from inspect_ai.model import ChatCompletionChoice, ChatMessageAssistant, ModelOutput
        from inspect_ai.scorer import Score
    except ModuleNotFoundError as error:
        raise BackendError(f"Inspect logs need {error.name}: pip install 'lydite[agents]'") from None
    from lydite.posttrain.inspect_tasks import sample_of

    if score["target"]["digest"] != target.digest:
        raise CellError(f"the score is of target {score['target']['digest'][:12]}, not {target.digest[:12]}")
    items = {item.id: item for item in target.sealed()}
    samples = []
    for row in score["items"]:
        sample = sample_of(items[row["id"]])
        said = ChatMessageAssistant(content=row["completion"], source="generate")
        stop = "stop" if row["finished"] else "max_tokens"
        samples.append(
            inspect_log.EvalSample(
                id=row["id"],
                epoch=1,
                input=sample.input,
                target=sample.target,
                metadata=sample.metadata,
                messages=[*sample.input, said],
                output=ModelOutput(model=model, choices=[ChatCompletionChoice(message=said, stop_reason=stop)]),
                scores={"lydite_grade": Score(value=row["score"], answer=row["completion"], explanation=row["reason"])},
            )
        )
    summary = score["summary"]
    numbers = {name: value for name, value in summary.items() if isinstance(value, (int, float))}
    refused = score["status"] != "scored"
    log = inspect_log.EvalLog(
        version=2,
        status="error" if refused else "success",
        eval=inspect_log.EvalSpec(
            task=f"lydite/{target.name}",
            task_version=0,
            created=created,
            model=model,
            dataset=inspect_log.EvalDataset(
                name=target.name, samples=len(items), sample_ids=[sample.id for sample in samples]
            ),
            config=inspect_log.EvalConfig(),
            metadata={"target_digest": target.digest, "settings": score.get("settings", {})},
        ),
        results=inspect_log.EvalResults(
            total_samples=len(items),
            completed_samples=len(samples),
            scores=[
                inspect_log.EvalScore(
                    name="lydite_grade",
                    scorer="lydite_grade",
                    metrics={name: inspect_log.EvalMetric(name=name, value=value) for name, value in numbers.items()},
                )
            ],
        ),
        error=_error(inspect_log, score["refusal"]) if refused else None,
        samples=samples,
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    inspect_log.write_eval_log(log, str(path))


def _error(inspect_log: Any, refusal: str) -> Any:
    said = f"refused: {refusal}"
    return inspect_log.EvalError(message=said, traceback=said, traceback_ansi=said)
