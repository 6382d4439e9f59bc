"""GPQA: multiple choice among four, with reasoning allowed. The order of choices follows from the run's secret."""

from __future__ import annotations

import json
import re
from pathlib import Path

from lydite.posttrain.targets.draws import Draws
from lydite.posttrain.targets.fixed import Benchmark
from lydite.posttrain.targets.real.rows import Source, read_rows, text_of
from lydite.posttrain.targets.target import Grade, Item, Message, PromptSettings

GPQA = Source(
    files=("gpqa_main.csv", "gpqa_main.jsonl", "gpqa.jsonl"), hub=("Idavidrein/gpqa", "gpqa_main", "train", "main")
)
LETTERS = "ABCD"
ASK = (
    "Answer the following multiple choice question. The last line of your response should be of the following format: "
    "'ANSWER: $LETTER' (without quotes) where LETTER is one of A,B,C,D. Think step by step before answering.\n\n"
    "{question}\n\n{choices}"
)
_STRICT = re.compile(r"(?im)^ANSWER[ \t]*:[ \t]*([A-Za-z])[ \t]*\.?[ \t]*$")
_LOOSE = re.compile(r"(?i)ANSWER\s*:\s*([A-Za-z])(?![A-Za-z0-9])")
_WRAPPED = re.compile(r"(?:\*\*|\$|\()\s*([A-Za-z])\s*(?:\*\*|\$|\))")


class ChoiceGrader:
    """See `Grader`. The item's key is the letter. The last `ANSWER: X` counts, on a line of its own if there is one."""

    name = "choice"
    version = 1

    def grade(self, item: Item, completion: str) -> Grade:
        """See `Grader`."""
        text = _WRAPPED.sub(r"\1", completion.replace("**ANSWER", "ANSWER"))
        found = _STRICT.findall(text) or _LOOSE.findall(text)
        if not found:
            return Grade.failed("no line `ANSWER: X`")
        if found[-1].upper() != item.reference():
            return Grade.failed("another choice than expected")
        return Grade.passed()


def gpqa(folder: Path | None, *, secret: str) -> Benchmark:
    """GPQA main. Raises TargetError when the file cannot be read."""
    items = []
    for number, row in enumerate(read_rows(GPQA, folder)):
        right = text_of(row, "Correct Answer", "gpqa").strip()
        choices = [right, *(text_of(row, f"Incorrect Answer {n}", "gpqa").strip() for n in (1, 2, 3))]
        order = Draws("lydite", "gpqa", "choices", secret, str(number)).shuffled(range(4))
        letter = LETTERS[order.index(0)]
        listed = "\n".join(f"{LETTERS[place]}) {choices[which]}" for place, which in enumerate(order))
        asked = ASK.format(question=text_of(row, "Question", "gpqa").strip(), choices=listed)
        items.append(
            Item(
                id=f"gpqa-{number}",
                messages=(Message(role="user", content=asked),),
                answer=f"ANSWER: {letter}",
                key=json.dumps(letter),
            )
        )
    return Benchmark(
        name="gpqa",
        version=1,
        title="Graduate-level science questions with four choices (GPQA main).",
        rules="The last line must be `ANSWER: X` with one of A, B, C, D.",
        prompt=PromptSettings(max_new_tokens=16000, max_prompt_tokens=8192, few_shot=2),
        items=tuple(items),
        dev=100,
        sealed=50,
    )
