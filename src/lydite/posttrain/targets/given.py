"""What an agent is given of a target: practice items, how one is shown, the practice evaluator, the task's text.

    dev.jsonl      practice items with answers
    prompt.json    the template, the stop texts, the room for an answer, the grader
    evaluate.py    `python evaluate.py --model DIR` prints the score on dev.jsonl
    practice/      the evaluator's own copy of what it needs of lydite
    data/          items on offer to train on, where the target has any

The sealed split is not an argument of anything here but `target`, and only its dev items and public items are asked
for.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import lydite
from lydite.evidence.files import write_atomic
from lydite.posttrain.errors import TargetError
from lydite.posttrain.models.template import template_of
from lydite.posttrain.targets.graders import GRADERS, JUDGED
from lydite.posttrain.targets.target import Target, write_items

PRACTICE = (
    *("__init__.py", "evidence/__init__.py", "evidence/digest.py", "evidence/errors.py"),
    *("training/__init__.py", "training/device.py", "training/errors.py"),
    *("posttrain/__init__.py", "posttrain/errors.py", "posttrain/practice.py"),
    *(f"posttrain/models/{name}.py" for name in ("__init__", "backend", "folder", "local", "template", "weights")),
    *(f"posttrain/targets/{name}.py" for name in ("__init__", "target", "grading", "graders", "number_answer")),
    *(f"posttrain/targets/{name}.py" for name in ("call_answer", "program_answer", "isolation", "answer_process")),
    *(f"posttrain/targets/{name}.py" for name in ("draws", "fixed")),
    *(f"posttrain/targets/real/{name}.py" for name in ("__init__", "arena", "bfcl", "choice", "health", "humaneval")),
    *(f"posttrain/targets/real/{name}.py" for name in ("judging", "number_match", "rows")),
)
_EVALUATE = '''"""Score a model on the practice items: python evaluate.py --model DIR [--limit N] [--items]"""

import os
import sys
from pathlib import Path

GIVEN = Path(os.environ.get("LYDITE_GIVEN") or Path(__file__).resolve().parent)
sys.dont_write_bytecode = True
sys.path.insert(0, str(GIVEN / "practice"))

from lydite.posttrain.practice import main  # noqa: E402

sys.exit(main(GIVEN, sys.argv[1:]))
'''


def write_given(target: Target, folder: Path, *, base: Path | None = None, public: int = 0, seed: int = 0) -> None:
    """Write everything that does not depend on agent or budget into `folder`.

    Args:
        base: the base model's folder, for the template that prompt.json describes; `folder`/base when left out.
        public: how many items to put on offer in data/train.jsonl, from `seed`; 0 none.

    Raises:
        ModelError: the base has no tokenizer.
        TargetError: the target has no generator, but items are to be on offer.
    """
    write_atomic(folder / "dev.jsonl", write_items(target.dev()))
    write_atomic(
        folder / "prompt.json", json.dumps(_prompt(target, base or folder / "base"), indent=1).encode() + b"\n"
    )
    write_atomic(folder / "evaluate.py", _EVALUATE.encode())
    source = Path(lydite.__file__).parent
    for name in PRACTICE:
        write_atomic(folder / "practice" / "lydite" / name, (source / name).read_bytes())
    if public:
        offer = getattr(target, "public", None)
        if offer is None:
            raise TargetError(f"{target.name} has no generator, so no items can be put on offer")
        write_atomic(folder / "data" / "train.jsonl", write_items(offer(seed, public)))


def _prompt(target: Target, base: Path) -> dict[str, Any]:
    template = template_of(base)
    example = template.render([(turn.role, turn.content) for turn in target.dev()[0].messages])
    return {
        "target": target.name,
        "grader": _grader(target),
        "settings": target.prompt.model_dump(mode="json"),
        "template": asdict(template),
        "example": {"prompt": example, "completion": target.dev()[0].answer + template.end},
    }


def _grader(target: Target) -> str:
    name = str(getattr(getattr(target, "grader", None), "name", ""))
    if name not in GRADERS and name not in JUDGED:
        raise TargetError(f"{target.name} has no grader that the practice evaluator knows")
    return name


def task_text(target: Target) -> str:
    """The part of task.md that speaks of the target: what is asked, how an answer must look, how it is shown."""
    return f"""## The target: {target.name}

{target.title}

{target.rules}

- `dev.jsonl`: {len(target.dev())} practice items, one JSON object a line: `messages` (what the model is shown),
`answer`
  (a correct completion), `key` (what the grader compares with), `family`.
- `prompt.json`: how a conversation becomes the text that the model continues. `example` shows one item as text. An
answer
  ends at the template's end of turn and has at most {target.prompt.max_new_tokens} tokens.
- `python evaluate.py --model DIR`: the score on the practice items, and whether the folder would be accepted.

What counts is the score on items that you do not see. They are made like the practice items, and none of them is one.

Hand in weights with the base's names and shapes in safetensors files, its config.json and tokenizer.json unchanged,
and if you like a generation_config.json (do_sample, temperature, top_p, top_k, min_p, repetition_penalty,
no_repeat_ngram_size, max_new_tokens, eos_token_id are obeyed). Merge adapters first. Pickled weights, code and links
are refused.
"""
