"""HumanEval: complete a Python function; its own unit tests decide.

Asked as Inspect's evaluation asks. Judged by the benchmark's own `check`, but in another process than the program's
(`isolation.check`): the reference runs both in one and trusts the exit status, so that `sys.exit(0)` passes there.
What that costs: a program whose values are no plain built-in types fails, and so does one that is checked by changing
its argument; no canonical solution does either.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from lydite.posttrain.targets.fixed import Benchmark
from lydite.posttrain.targets.isolation import MAX_CODE_CHARACTERS, Limits, check
from lydite.posttrain.targets.real.rows import Source, read_rows, text_of
from lydite.posttrain.targets.target import Grade, Item, Message, PromptSettings

HUMANEVAL = Source(
    files=("humaneval.jsonl.gz", "humaneval.jsonl", "HumanEval.jsonl.gz", "HumanEval.jsonl"),
    hub=("openai/openai_humaneval", "", "test", "7dce6050a7d6d172f3cc5c32aa97f52fa1a2e544"),
)
INSTRUCTION = (
    "\nRead the following function signature and docstring, and fully implement\nthe function described. Your response "
    "should only contain the code for\nthis function.\n\n"
)
_LABELLED = re.compile(r"```(?:python|py)[ \t]*\r?\n(.*?)```", re.DOTALL | re.IGNORECASE)
_FENCED = re.compile(r"```[ \t]*\r?\n(.*?)```", re.DOTALL)


class HumanEvalGrader:
    """See `Grader`. The item's key is {"prompt", "test", "entry_point"}."""

    name = "humaneval"
    version = 1

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits(wall_s=30.0, cpu_s=30, memory_bytes=1 << 30)

    def grade(self, item: Item, completion: str) -> Grade:
        """See `Grader`."""
        key = item.reference()
        program = key["prompt"] + find_code(completion) + "\n"
        if len(program) > MAX_CODE_CHARACTERS:
            return Grade.failed(f"a program of {len(program)} characters; the limit is {MAX_CODE_CHARACTERS}")
        # Tests call other functions of the prompt too (an encoder beside the decoder under test).
        test = f"{key['prompt']}    pass\n{key['test']}\n"
        why = check(program, test, key["entry_point"], self._limits)
        return Grade.failed(why) if why else Grade.passed()


def find_code(completion: str) -> str:
    """The function's body in an answer: of the first fenced block without its signature, or the answer as it stands."""
    blocks = _LABELLED.findall(completion) or _FENCED.findall(completion)
    if not blocks:
        return completion
    code = str(blocks[0]).replace("\r\n", "\n")
    return code[code.find(":\n    ") + 2 :]


def humaneval(folder: Path | None) -> Benchmark:
    """The 164 problems. Raises TargetError when the file cannot be read."""
    items = []
    for row in read_rows(HUMANEVAL, folder):
        prompt = text_of(row, "prompt", "humaneval")
        key = {name: text_of(row, name, "humaneval") for name in ("prompt", "test", "entry_point")}
        items.append(
            Item(
                id=text_of(row, "task_id", "humaneval"),
                messages=(Message(role="user", content=INSTRUCTION + prompt),),
                answer=text_of(row, "canonical_solution", "humaneval"),
                key=json.dumps(key),
            )
        )
    return Benchmark(
        name="humaneval",
        version=1,
        title="Python functions from their signature and docstring (HumanEval).",
        rules=(
            "The answer is the function, in a fenced block or as the lines that follow the signature. The benchmark's "
            "own tests decide, in a process that the program cannot touch."
        ),
        prompt=PromptSettings(max_new_tokens=4000, max_prompt_tokens=4096, few_shot=0),
        items=tuple(items),
        dev=14,
        sealed=150,
    )
