"""The practice evaluator: the score of a model on the dev split, by the very code that scores the sealed one.

`targets.given` copies this file and what it needs beside the items, so it runs where lydite is not installed. It prints
one JSON object and says what would be refused.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from lydite.posttrain.errors import PosttrainError, SubmissionRefused
from lydite.posttrain.models.backend import settings_of
from lydite.posttrain.models.folder import Admitted, admit, admit_base, lay_out
from lydite.posttrain.models.local import LocalBackend
from lydite.posttrain.models.template import template_of
from lydite.posttrain.targets.graders import grader_named
from lydite.posttrain.targets.real.judging import ChatJudge, Judge, no_judge
from lydite.posttrain.targets.target import PromptSettings, read_items


def evaluate(
    given: Path,
    model: Path,
    *,
    limit: int | None = None,
    device: str = "auto",
    batch: int = 32,
    seed: int = 0,
    items_file: Path | None = None,
    judge: Judge = no_judge,
) -> dict[str, Any]:
    """The score of the model in `model` on the dev items in `given`, or on those of another file; per item too.

    Raises:
        SubmissionRefused: the model would be refused when it is handed in.
        PosttrainError: the files of the task cannot be read.
    """
    shown = json.loads((given / "prompt.json").read_bytes())
    prompt = PromptSettings.model_validate(shown["settings"])
    items = read_items(items_file or given / "dev.jsonl")[:limit]
    grader, base = grader_named(shown["grader"], judge), given / "base"
    admitted: Admitted = admit_base(base) if model.resolve() == base.resolve() else admit(model, base)
    settings, not_obeyed = settings_of(
        admitted.generation_config, max_new_tokens=prompt.max_new_tokens, stop=prompt.stop, seed=seed
    )
    template = template_of(base)
    with tempfile.TemporaryDirectory() as place:
        lay_out(admitted, Path(place) / "model")
        backend = LocalBackend(Path(place) / "model", template, device=device, batch=batch)
        texts = [template.render([(turn.role, turn.content) for turn in item.messages]) for item in items]
        completions = backend.generate(texts, settings)
        backend.close()
    rows: list[dict[str, Any]] = []
    for item, completion in zip(items, completions, strict=True):
        grade = grader.grade(item, completion.text)
        rows.append(
            {
                **{"id": item.id, "completion": completion.text, "correct": grade.correct, "score": grade.score},
                "reason": grade.reason,
            }
        )
    return {
        **{
            "score": sum(row["score"] for row in rows) / max(len(rows), 1),
            "n": len(rows),
            "split": "dev" if items_file is None else items_file.stem,
        },
        **{"settings": settings.changed(), "settings_not_obeyed": list(not_obeyed), "notes": list(admitted.notes)},
        "items": rows,
    }


def _judge(model: str) -> Judge:
    return ChatJudge(os.environ.get("OPENAI_BASE_URL", ""), model, os.environ.get("OPENAI_API_KEY", ""))


def main(given: Path, argv: Sequence[str]) -> int:
    """`evaluate.py --model DIR [--limit N] [--items] [--judge MODEL]`."""
    parser = argparse.ArgumentParser(prog="evaluate.py", description="Score a model on the practice items.")
    parser.add_argument("--model", required=True, type=Path, help="a folder as you would hand it in")
    parser.add_argument("--limit", type=int, default=None, help="only the first N items")
    parser.add_argument("--items", action="store_true", help="print every item's completion and grade too")
    parser.add_argument("--judge", metavar="MODEL", help="where a model grades: its name at $OPENAI_BASE_URL")
    parser.add_argument("--device", default="auto")
    parser.add_argument("--batch", type=int, default=32)
    args = parser.parse_args(argv)
    try:
        judge = _judge(args.judge) if args.judge else no_judge
        found = evaluate(given, args.model, limit=args.limit, device=args.device, batch=args.batch, judge=judge)
    except SubmissionRefused as error:
        print(json.dumps({"refused": str(error)}))
        return 1
    except PosttrainError as error:
        print(json.dumps({"failed": str(error)}))
        return 2
    if not args.items:
        del found["items"]
    print(json.dumps(found, indent=1))
    return 0
