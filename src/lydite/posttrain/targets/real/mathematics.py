"""GSM8K and AIME 2025: word problems and competition problems with a number as the answer."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from lydite.posttrain.errors import TargetError
from lydite.posttrain.targets.fixed import Benchmark
from lydite.posttrain.targets.real.rows import Source, read_rows, text_of
from lydite.posttrain.targets.target import Item, Message, PromptSettings

_GSM8K_REVISION = "cc7b047b6e5bb11b4f1af84efc572db110a51b3c"
GSM8K_TEST = Source(files=("gsm8k_test.jsonl",), hub=("openai/gsm8k", "main", "test", _GSM8K_REVISION))
GSM8K_TRAIN = Source(files=("gsm8k_train.jsonl",), hub=("openai/gsm8k", "main", "train", _GSM8K_REVISION))
AIME = Source(
    files=("aime2025.jsonl", "aime25.jsonl", "aime2025.csv"),
    hub=("math-ai/aime25", "", "test", "563bb8404243c5f09de6ec262f2db674fe5bce9b"),
)
SHOTS = 10
SHOT_SEED = 42
ASK = (
    "Solve the following math problem step by step. The last line of your response should be of the form "
    '"ANSWER: $ANSWER" (without quotes) where $ANSWER is the answer to the problem.\n\n{problem}\n\n'
    'Remember to put your answer on its own line at the end in the form "ANSWER: $ANSWER" (without quotes) where '
    "$ANSWER is the answer to the problem, and you do not need to use a \\boxed command."
)
RULES = "The last number of the answer counts. The last line should be `ANSWER: N`."


def gsm8k(folder: Path | None, *, shots: int = SHOTS) -> Benchmark:
    """GSM8K as Inspect's evaluation asks it: ten solved training problems first, then the test problem.

    Args:
        shots: how many solved problems; 0 none.

    Raises:
        TargetError: the files cannot be read.
    """
    if not 0 <= shots <= 32:
        raise TargetError(f"gsm8k: {shots} solved problems; from 0 to 32 are shown")
    training = [_gsm8k_row(row, "gsm8k_train.jsonl") for row in read_rows(GSM8K_TRAIN, folder)]
    # The order in which the data set's own library shuffles.
    order = np.random.default_rng(SHOT_SEED).permutation(len(training))
    chosen = [int(number) for number in order[:shots]]
    shown = "\n\n".join(f"{training[n][0]}\n\nReasoning:\n{training[n][1]}\n\nANSWER: {training[n][2]}" for n in chosen)
    system = (Message(role="system", content=shown),) if shots else ()

    def item(name: str, row: tuple[str, str, str]) -> Item:
        problem, reasoning, result = row
        asked = ASK.format(problem=problem) + "\n\nReasoning:"
        return Item(
            id=name,
            messages=(*system, Message(role="user", content=asked)),
            answer=f"{reasoning}\nANSWER: {result}",
            key=json.dumps(result),
        )

    test = [_gsm8k_row(row, "gsm8k_test.jsonl") for row in read_rows(GSM8K_TEST, folder)]
    left = [number for number in range(len(training)) if number not in set(chosen)]
    return Benchmark(
        name="gsm8k",
        version=1,
        title="Grade-school mathematics word problems (GSM8K).",
        rules=RULES,
        prompt=PromptSettings(max_new_tokens=4000, max_prompt_tokens=8192, few_shot=0 if shots else 3),
        items=tuple(item(f"gsm8k-test-{number}", row) for number, row in enumerate(test)),
        training=tuple(item(f"gsm8k-train-{number}", training[number]) for number in left),
        dev=150,
        sealed=150,
    )


def _gsm8k_row(row: dict[str, object], where: str) -> tuple[str, str, str]:
    reasoning, mark, result = text_of(row, "answer", where).rpartition("####")
    if not mark:
        raise TargetError(f"{where}: an answer without ####; is it GSM8K?")
    return text_of(row, "question", where), reasoning.strip(), result.strip()


def aime2025(folder: Path | None) -> Benchmark:
    """AIME 2025, thirty problems with whole numbers as answers.

    Raises:
        TargetError: the file cannot be read.
    """
    items = []
    for number, row in enumerate(read_rows(AIME, folder)):
        result = str(row.get("answer", "")).strip()
        if not result:
            raise TargetError("aime2025: a row has no answer; is it the benchmark's file?")
        asked = ASK.format(problem=text_of(row, "problem", "aime2025"))
        items.append(
            Item(
                id=f"aime2025-{number}",
                messages=(Message(role="user", content=asked),),
                answer=f"ANSWER: {result}",
                key=json.dumps(result),
            )
        )
    return Benchmark(
        name="aime2025",
        version=1,
        title="Competition mathematics (AIME 2025).",
        rules=RULES + " Of the last line only.",
        prompt=PromptSettings(max_new_tokens=16000, max_prompt_tokens=4096, few_shot=2),
        items=tuple(items),
        dev=5,
        sealed=25,
    )
