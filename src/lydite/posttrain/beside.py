"""Real items beside generated ones: what a run's models make of a public benchmark's own problems.

A generated target shows whether training worked; it does not show what that is worth outside its templates. So the
models of a finished run are asked GSM8K's test problems too: each problem as the target shows its own (the question
alone), with room for a longer answer, graded by the target's own rule (the last line is `#### N`, as GSM8K's answers
end). The base is asked the same, plain and with solved training problems. A problem that does not fit a model's context
counts as wrong. Beside them stands what always saying one number gets, since small numbers are often right.

    RUN/beside.json    items' digest, the base's rows, one row per cell, every completion

It is a report: no score, verdict or leaderboard rests on it, and an agent is not told of it. Which problems are asked
follows from the run's secret. The file is kept; the same call again measures only what is missing.
"""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lydite.evidence.files import write_atomic
from lydite.posttrain.cell import Cell, read_json
from lydite.posttrain.errors import PromptTooLong, StageError, SubmissionRefused
from lydite.posttrain.models.backend import Backend, GenerationSettings, settings_of
from lydite.posttrain.models.template import Template, template_of
from lydite.posttrain.scoring import Ask, answer, ask_apart, find_submission
from lydite.posttrain.standing import wilson
from lydite.posttrain.targets.fixed import Benchmark, FixedTarget
from lydite.posttrain.targets.number_answer import MARKER, NumberGrader
from lydite.posttrain.targets.real.mathematics import GSM8K_TEST, GSM8K_TRAIN
from lydite.posttrain.targets.real.rows import read_rows, text_of
from lydite.posttrain.targets.target import Item, Message, PromptSettings

SCHEMA = "lydite.posttrain.beside/1"
FILE = "beside.json"
TARGET = "arithmetic"
"""The target whose models are asked: the generated one of the same task."""
ITEMS = 100
_ANSWER_TOKENS = 128
_NUMBER = re.compile(r"-?\d+")


@dataclass(frozen=True)
class RealItems:
    """Problems, and the commonest result of the training problems."""

    target: FixedTarget
    commonest: str


def real_items(data: Path, *, secret: str, n: int = ITEMS) -> RealItems:
    """`n` of GSM8K's test problems, as the arithmetic target would ask them. Raises TargetError."""

    def items(name: str, rows: Iterable[dict[str, Any]]) -> tuple[Item, ...]:
        found = []
        for number, row in enumerate(rows):
            worked, _, result = text_of(row, "answer", name).rpartition(MARKER)
            plain = result.strip().replace(",", "")
            if _NUMBER.fullmatch(plain):
                reasoning = re.sub(r"<<.*?>>", "", worked).strip()
                question = Message(role="user", content=text_of(row, "question", name))
                solved = f"{reasoning}\n{MARKER} {int(plain)}"
                found.append(Item(id=f"{name}-{number}", messages=(question,), answer=solved, key=plain))
        return tuple(found)

    training = items("gsm8k-train", read_rows(GSM8K_TRAIN, data))
    benchmark = Benchmark(
        name="gsm8k-as-arithmetic",
        version=1,
        title="GSM8K's test problems, asked as the arithmetic target asks its own.",
        rules=f"The last line must be `{MARKER} N`.",
        prompt=PromptSettings(max_new_tokens=_ANSWER_TOKENS, max_prompt_tokens=2048),
        items=items("gsm8k-test", read_rows(GSM8K_TEST, data)),
        training=training,
        dev=16,
        sealed=ITEMS,
    )
    commonest, _ = Counter(item.key for item in training).most_common(1)[0]
    return RealItems(FixedTarget(benchmark, NumberGrader(), secret=secret, sealed=n), commonest)


def find_data(given: Path | None) -> Path | None:
    """The folder with GSM8K's files: the one given, or the test data's; None when they are not there."""
    folder = given
    if folder is None and os.environ.get("LYDITE_TEST_DATA"):
        folder = Path(os.environ["LYDITE_TEST_DATA"]) / "benchmarks"
    if folder is None:
        return None
    there = all(any((folder / name).is_file() for name in part.files) for part in (GSM8K_TEST, GSM8K_TRAIN))
    return folder if there or given is not None else None


def measure(
    run: Path,
    cells: Sequence[Cell],
    items: RealItems,
    *,
    ask: Ask = ask_apart,
    told: Callable[[str], None] = lambda text: None,
) -> dict[str, Any]:
    """Ask the submissions of the cells, and their base; what RUN/beside.json holds.

    Args:
        cells: finished ones of one base model; others than the target's, or without a usable submission, are left out.

    Raises:
        StageError: the cells have several base models, or none of them can be asked.
        PosttrainError: the harness failed.
    """
    target = items.target
    chosen = [cell for cell in cells if cell.spec().target.name == TARGET and cell.has("score")]
    bases = {cell.spec().base.digest: cell.given / "base" for cell in chosen}
    if len(bases) != 1:
        raise StageError(f"{run}: {len(chosen)} scored cells on {TARGET} with {len(bases)} base models; one is needed")
    digest, base = next(iter(bases.items()))
    head: dict[str, Any] = {"schema": SCHEMA, "target": TARGET, "items": target.name, "digest": target.digest}
    head |= {"base_digest": digest, "n": len(target.sealed())}
    file = run / FILE
    found = read_json(file) if file.is_file() else {}
    if {name: found.get(name) for name in head} != head:
        found = {**head, "base": {}, "rows": []}
    found["commonest"] = _commonest(items)
    plain = GenerationSettings(max_new_tokens=target.prompt.max_new_tokens, stop=target.prompt.stop)
    template = template_of(base)
    if not found["base"]:
        told(f"asking the base {head['n']} real items")
        shots = target.dev()[: target.prompt.few_shot]
        backend = ask(base, base)
        try:
            found["base"] = {
                name: _row(_answers(backend, target, template, plain, examples))
                for name, examples in (("plain", ()), ("few_shot", shots))
            }
        finally:
            backend.close()
        write_atomic(file, json.dumps(found, indent=1).encode())
    known = {row["label"] for row in found["rows"]}
    for cell in chosen:
        spec = cell.spec()
        if spec.label in known:
            continue
        try:
            submission = find_submission(cell, base)
            settings, _ = settings_of(
                submission.admitted.generation_config,
                max_new_tokens=target.prompt.max_new_tokens,
                stop=target.prompt.stop,
                seed=spec.seed % (1 << 62),
            )
            told(f"asking {spec.agent.name} {head['n']} real items")
            backend = ask(submission.admitted.folder, base)
            try:
                answers = _answers(backend, target, template, settings, ())
            finally:
                backend.close()
        except SubmissionRefused:
            continue
        generated = cell.read("score")
        right, n = sum(row["correct"] for row in generated["items"]), len(generated["items"])
        low, high = wilson(right, n)
        found["rows"].append(
            {
                **{"label": spec.label, "agent": spec.agent.name, "seed": spec.seed},
                "generated": {"score": right / n if n else 0.0, "low": low, "high": high, "n": n},
                "generated_base": generated["summary"]["base"],
                "real": _row(answers),
            }
        )
        write_atomic(file, json.dumps(found, indent=1).encode())
    write_atomic(file, json.dumps(found, indent=1).encode())
    return found


def _commonest(items: RealItems) -> dict[str, Any]:
    """What always saying the commonest number gets."""
    sealed = items.target.sealed()
    right, n = sum(item.key == items.commonest for item in sealed), len(sealed)
    low, high = wilson(right, n)
    return {"number": items.commonest, "score": right / n, "right": right, "n": n, "low": low, "high": high}


def _answers(
    backend: Backend, target: FixedTarget, template: Template, settings: GenerationSettings, shots: Sequence[Item]
) -> list[dict[str, Any]]:
    """One row per item, in their order, with as many of the shots as fit."""

    def asked(items: Sequence[Item], examples: Sequence[Item]) -> list[dict[str, Any]]:
        try:
            return answer(backend, items, target, template, settings, examples)
        except PromptTooLong as error:
            if len(items) > 1:
                half = len(items) // 2
                return asked(items[:half], examples) + asked(items[half:], examples)
            if examples:
                return asked(items, examples[:-1])
            return [{"id": items[0].id, "completion": "", "correct": False, "score": 0.0, "reason": str(error)[:300]}]

    return asked(target.sealed(), shots)


def _row(answers: list[dict[str, Any]]) -> dict[str, Any]:
    right, n = sum(row["correct"] for row in answers), len(answers)
    low, high = wilson(right, n)
    kept = [{name: row[name] for name in ("id", "completion", "correct", "reason")} for row in answers]
    return {"score": right / n if n else 0.0, "right": right, "n": n, "low": low, "high": high, "answers": kept}


def read_beside(run: Path) -> dict[str, Any]:
    """What `measure` left, or {}."""
    return read_json(run / FILE) if (run / FILE).is_file() else {}


def lines(found: dict[str, Any], names: Callable[[dict[str, Any]], str]) -> list[tuple[str, str, str]]:
    """Rows of a table: who, the score on generated items, the score on real ones."""
    rows = []
    for row in sorted(found["rows"], key=lambda row: (-row["real"]["score"], -row["generated"]["score"], row["label"])):
        rows.append((names(row), interval(row["generated"]), interval(row["real"])))
    base = found["base"]
    plain = next((f"{100 * row['generated_base']:.0f} %" for row in found["rows"]), "–")
    number = found["commonest"]["number"]
    rows.append((f"always {number}, the commonest result of training problems", "", interval(found["commonest"])))
    rows.append(("the base with examples in its prompt", "", interval(base["few_shot"])))
    rows.append(("the base as it is", plain, interval(base["plain"])))
    return rows


def interval(row: dict[str, Any]) -> str:
    """A share with its interval of 95 %."""
    return f"{100 * row['score']:.0f} % [{100 * row['low']:.1f}, {100 * row['high']:.1f}]"
