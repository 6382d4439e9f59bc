"""The score stage: what a submission is worth on the sealed split, and where the gain comes from.

Four rows are measured on the same items: the submission with the inference settings that it brings; the base with its
own settings; the base with the submission's settings; and the base shown a few solved dev items first. The first
minus the second is the gain. The third minus the second is what inference settings alone give, the first minus the
third is what training gave. The fourth says what the base could do already, had it been asked well.

A submission that cannot be used is recorded as refused, with the reason; it has no score then, and never the base's.
Failures of the harness (a base that cannot be read, a backend that is not installed) propagate.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from lydite.evidence.digest import canonical_json, digest_of
from lydite.evidence.files import write_atomic
from lydite.posttrain.cell import Cell, read_json
from lydite.posttrain.errors import CellError, PromptTooLong, SubmissionRefused
from lydite.posttrain.models.backend import Backend, GenerationSettings, settings_of
from lydite.posttrain.models.folder import Admitted, admit, admit_base
from lydite.posttrain.models.template import Template, template_of
from lydite.posttrain.models.worker import Model, Remote
from lydite.posttrain.targets.target import Item, Target

SCHEMA = "lydite.posttrain.score/1"
MODEL = "submission/model"
MAX_CHECKPOINTS = 64
MAX_COMPARED = 8
T = TypeVar("T")
Ask = Callable[[Path, Path], Backend]
"""Opens a backend for a model's folder and its base's folder."""


def ask_apart(folder: Path, base: Path) -> Backend:
    """A model in a process of its own, with default limits."""
    return Remote(Model(folder=folder, base=base))


def ask_with(**options: Any) -> Ask:
    """`ask_apart` with other settings of `models.worker.Model`, such as kind="vllm" or device="cuda"."""
    return lambda folder, base: Remote(Model(folder=folder, base=base, **options))


@dataclass(frozen=True, kw_only=True)
class Submission:
    """What was handed in: the folder that counts, what of it is used, and why earlier candidates were not."""

    name: str
    admitted: Admitted
    passed_over: tuple[str, ...]


def find_submissions(cell: Cell, base: Path) -> list[Submission]:
    """What may count: `submission/model` alone if it can be used, else every usable folder of `submission/best/`.

    Checkpoints come in the order of their names, the last first.

    Raises:
        SubmissionRefused: none can be used; the message has each one's reason.
        ModelError: the base cannot be read.
    """
    passed_over: list[str] = []
    found: list[Submission] = []
    for name, folder in _candidates(cell):
        try:
            _inside(folder, cell.work)
            found.append(Submission(name=name, admitted=admit(folder, base), passed_over=tuple(passed_over)))
        except SubmissionRefused as error:
            passed_over.append(f"{name}: {error}")
        if name == MODEL and found:
            break
        if len(found) == MAX_COMPARED:
            break
    if not found:
        raise SubmissionRefused("; ".join(passed_over)[:2000])
    return found


def find_submission(cell: Cell, base: Path) -> Submission:
    """The model that was scored, or, before there is a score, the first of `find_submissions`. Raises as that does."""
    found = find_submissions(cell, base)
    if cell.has("score"):
        scored = cell.read("score").get("submission")
        found = [one for one in found if one.name == scored] or found
    return found[0]


def _best(found: list[Submission], target: Target, template: Template, base: Path, seed: int, ask: Ask) -> Submission:
    """Of several checkpoints the best on the practice items, which an agent could have told as well."""
    if len(found) == 1:
        return found[0]
    scores = []
    for one in found:
        settings, _ = _settings(one.admitted, target, seed)
        backend = ask(one.admitted.folder, base)
        try:
            scores.append(mean_score(answer(backend, target.dev(), target, template, settings)) or 0.0)
        except SubmissionRefused:
            scores.append(-1.0)
        finally:
            backend.close()
    return found[scores.index(max(scores))]


def _candidates(cell: Cell) -> list[tuple[str, Path]]:
    found = [(MODEL, cell.submission)]
    best = cell.checkpoints
    if not os.path.lexists(best) or best.is_symlink() or not best.is_dir():
        return found
    with os.scandir(best) as entries:
        names = sorted((entry.name for entry in entries if entry.is_dir(follow_symlinks=False)), key=_natural)
    if (best / "config.json").is_file() or not names:
        return [*found, ("submission/best", best)]
    return [*found, *((f"submission/best/{name}", best / name) for name in reversed(names[-MAX_CHECKPOINTS:]))]


def _natural(name: str) -> tuple[tuple[int, str], ...]:
    """Sorts step-9 before step-10."""
    return tuple((int(part), "") if part.isdigit() else (-1, part) for part in re.split(r"([0-9]{1,18})", name))


def _inside(folder: Path, work: Path) -> None:
    """Refuse a way to the folder that leads through a symlink."""
    at = work
    for part in folder.relative_to(work).parts:
        at = at / part
        if at.is_symlink():
            raise SubmissionRefused(f"{part!a:.120} is a symlink; hand in the folder itself")


def score_cell(
    cell: Cell, *, target: Target, base: Path, ask: Ask = ask_apart, cache: Path | None = None, limit: int | None = None
) -> dict[str, Any]:
    """Measure the four rows; the returned value is what score.json holds.

    Args:
        cache: a folder in which rows of the base are kept for other cells with the same base, target and settings.
        limit: only this many sealed items.

    Raises:
        PosttrainError: the harness failed. What a submission does is recorded in the value instead.
    """
    spec = cell.spec()
    items = target.sealed()[:limit]
    template = template_of(base)
    own = admit_base(base)
    plain, _ = _settings(own, target, spec.seed)
    score: dict[str, Any] = {
        "schema": SCHEMA,
        "target": {"name": target.name, "digest": target.digest},
        "base": {"name": spec.base.name, "digest": spec.base.digest},
        "seed": spec.seed,
        "n_items": len(items),
    }
    try:
        submission = _best(find_submissions(cell, base), target, template, base, spec.seed, ask)
        settings, not_obeyed = _settings(submission.admitted, target, spec.seed)
        backend = ask(submission.admitted.folder, base)
        try:
            rows = answer(backend, items, target, template, settings)
        finally:
            backend.close()
    except SubmissionRefused as error:
        score |= {"status": "refused", "refusal": str(error), "items": []}
        settings = plain
    else:
        score |= {
            **{"status": "scored", "refusal": "", "items": rows, "submission": submission.name},
            **{"passed_over": list(submission.passed_over), "notes": list(submission.admitted.notes)},
            **{"settings": settings.model_dump(mode="json"), "settings_not_obeyed": list(not_obeyed)},
            "settings_changed": settings.changed(),
        }
    key = {"base": spec.base.digest, "target": target.digest, "n": len(items)}
    score["base_rows"] = _base_rows(base, items, target, template, plain, settings, ask, cache, key)
    score["summary"] = _summary(score)
    return score


def _settings(admitted: Admitted, target: Target, seed: int) -> tuple[GenerationSettings, tuple[str, ...]]:
    prompt = target.prompt
    return settings_of(
        admitted.generation_config, max_new_tokens=prompt.max_new_tokens, stop=prompt.stop, seed=seed % (1 << 62)
    )


def answer(
    backend: Backend,
    items: Sequence[Item],
    target: Target,
    template: Template,
    settings: GenerationSettings,
    shots: Sequence[Item] = (),
) -> list[dict[str, Any]]:
    """Ask and grade: one row per item."""
    prompts = [render(item, template, shots) for item in items]
    rows = []
    for item, completion in zip(items, backend.generate(prompts, settings), strict=True):
        grade = target.grade(item, completion.text)
        rows.append(
            {
                **{"id": item.id, "completion": completion.text, "correct": grade.correct, "score": grade.score},
                **{"reason": grade.reason, "tokens": completion.tokens, "finished": completion.finished},
            }
        )
    return rows


def render(item: Item, template: Template, shots: Sequence[Item] = ()) -> str:
    """The text that a model continues: the solved examples as earlier turns, then the item."""
    turns = []
    for shot in shots:
        turns += [(message.role, message.content) for message in shot.messages]
        turns.append(("assistant", shot.answer))
    return template.render([*turns, *((message.role, message.content) for message in item.messages)])


def _base_rows(
    base: Path,
    items: Sequence[Item],
    target: Target,
    template: Template,
    plain: GenerationSettings,
    settings: GenerationSettings,
    ask: Ask,
    cache: Path | None,
    key: dict[str, Any],
) -> dict[str, Any]:
    backend = ask(base, base)
    shots = [item for item in target.dev() if item.answer][: target.prompt.few_shot]

    def row(asked: GenerationSettings, examples: Sequence[Item]) -> list[dict[str, Any]]:
        return cached(
            cache,
            {**key, "settings": asked.model_dump_json(), "shots": len(examples)},
            lambda: answer(backend, items, target, template, asked, examples),
        )

    try:
        found: dict[str, Any] = {"plain": row(plain, ())}
        found["agent_settings"] = found["plain"] if settings == plain else row(settings, ())
        while shots and "few_shot" not in found:
            try:
                found["few_shot"] = row(plain, shots)
            except PromptTooLong:
                shots = shots[:-1]
        found.setdefault("few_shot", found["plain"])
        found["shots"] = len(shots)
        return found
    except SubmissionRefused as error:
        # A base that cannot answer is our fault, not the submission's.
        raise CellError(f"the base model in {base} cannot be asked: {error}") from None
    finally:
        backend.close()


def cached(folder: Path | None, key: dict[str, Any], measure: Callable[[], T]) -> T:
    """What `measure` gives, kept in the folder under the key's digest; the value must be JSON."""
    if folder is None:
        return measure()
    path = folder / f"{digest_of(canonical_json(key))}.json"
    if path.is_file():
        value: T = read_json(path)["value"]
        return value
    value = measure()
    write_atomic(path, json.dumps({"key": key, "value": value}).encode())
    return value


def mean_score(rows: Sequence[dict[str, Any]]) -> float | None:
    """The mean of a row's scores, not below nought (benchmarks may take points off an item); None without any."""
    return max(0.0, sum(row["score"] for row in rows) / len(rows)) if rows else None


def _summary(score: dict[str, Any]) -> dict[str, Any]:
    own = mean_score(score["items"])
    base = score["base_rows"]
    plain, same, shown = (mean_score(base[name]) or 0.0 for name in ("plain", "agent_settings", "few_shot"))
    found: dict[str, Any] = {
        **{"submission": own, "base": plain, "base_agent_settings": same, "base_few_shot": shown},
        **{"gain": None, "gain_training": None, "gain_inference": same - plain},
        "cut_by_length": sum(not row["finished"] for row in score["items"]),
    }
    if own is not None:
        found |= {"gain": own - plain, "gain_training": own - same}
    return found
