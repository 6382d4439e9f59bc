"""Copies of HumanEval's solutions in a large training set: ours beside MinHash (`datasketch`), on the same documents.

    python benchmarks/audit_speed.py --benchmarks DIR [--documents 20000] [--out RESULT.json]
    python benchmarks/audit_speed.py --benchmarks DIR --check     # do the disguised copies still pass their tests?

The set: functions out of the installed packages' sources (never the standard library, which the detector's weights
were counted on), INDEPENDENT solutions of the same tasks, and one disguised copy of each solution: renamed,
restructured, padded with dead code (`disguise.py`), without its docstring. A document counts as found when its own item
is named; any other document that is named is a false alarm. Both detectors see the same strings and run in this
process, one after the other; seconds are processor seconds of everything from strings to matches.

MinHash is used as it is for near-duplicates: 5-grams of tokens, 128 permutations, LSH at the Jaccard threshold given.
It gets code with comments and docstrings taken out. What this measures is one kind of disguise; whoever disguises
otherwise may fare otherwise.
"""

from __future__ import annotations

import argparse
import ast
import gzip
import json
import os
import random
import sys
import sysconfig
import textwrap
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))
from disguise import disguised, entry_name
from independent import INDEPENDENT
from lydite.evidence.files import write_atomic
from lydite.posttrain.audit.code.index import CodeIndex, CodeItem
from lydite.posttrain.audit.code.winnow import tokens

MINHASH_THRESHOLDS = (0.3, 0.5)
MAX_FILE = 200_000


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Contamination of code: ours beside MinHash.")
    data = os.environ.get("LYDITE_TEST_DATA")
    known = Path(data) / "benchmarks" if data else None
    told = "folder with humaneval.jsonl.gz (default: benchmarks/ in LYDITE_TEST_DATA, where that is set)"
    parser.add_argument("--benchmarks", type=Path, required=known is None, default=known, metavar="DIR", help=told)
    parser.add_argument("--documents", type=int, default=20_000, help="documents in all (default: %(default)s)")
    parser.add_argument("--copies", type=int, default=1, help="disguised copies of each solution (default: 1)")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--check", action="store_true", help="run the disguised copies on HumanEval's tests instead")
    parser.add_argument("--out", type=Path, metavar="RESULT.json")
    args = parser.parse_args()
    problems = read_problems(args.benchmarks / "humaneval.jsonl.gz")
    if args.check:
        check(problems, args.seed)
        return
    rows = build(problems, args.documents, args.copies, args.seed)
    print(f"{len(rows)} documents, {sum(item is not None for _, item in rows)} of them disguised copies", flush=True)
    texts = [text for text, _ in rows]
    found: dict[str, Any] = {"documents": len(rows), "seed": args.seed}
    found["ours"] = measured("ours", lambda: ours(problems, texts), rows)
    for threshold in MINHASH_THRESHOLDS:
        name = f"minhash {threshold:g}"
        found[name] = measured(name, lambda t=threshold: minhash(problems, texts, t), rows)
    for name in list(found)[3:]:
        found[name]["cpu_ratio_to_ours"] = found[name]["cpu_s"] / found["ours"]["cpu_s"]
    print(f"\nfalse alarms of ours ({len(found['ours']['alarms'])}), the surest first:")
    for alarm in found["ours"]["alarms"][:10]:
        print(f"- {alarm['item']}, score {alarm['score']:.1f}: {alarm['text']!r:.150}")
    if args.out is not None:
        write_atomic(args.out, json.dumps(found, indent=1).encode())


def read_problems(path: Path) -> list[dict[str, str]]:
    """HumanEval's problems."""
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        return [json.loads(line) for line in stream]


def build(problems: list[dict[str, str]], size: int, copies: int, seed: int) -> list[tuple[str, str | None]]:
    """Documents in random order, each with the item that it is a copy of."""
    rng = random.Random(seed)
    rows: list[tuple[str, str | None]] = [
        (disguised(p["prompt"] + p["canonical_solution"], seed * 1000 + n), p["task_id"])
        for p in problems
        for n in range(copies)
    ]
    rows += [(source.strip() + "\n", None) for source in INDEPENDENT.values()]
    for text in functions(rng):
        if len(rows) >= size:
            break
        rows.append((text, None))
    rng.shuffle(rows)
    return rows


def functions(rng: random.Random) -> Iterator[str]:
    """Functions of 2 to 40 lines from the installed packages, a dozen from each file at most."""
    files = sorted(Path(sysconfig.get_path("purelib")).rglob("*.py"))
    rng.shuffle(files)
    for path in files:
        source = path.read_text("utf-8", "replace") if path.stat().st_size <= MAX_FILE else ""
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                tree = ast.parse(source)
        except (SyntaxError, ValueError):
            continue
        found = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
        rng.shuffle(found)
        lines = source.split("\n")
        for node in found[:12]:
            last = node.end_lineno or node.lineno
            if 2 <= last - node.lineno + 1 <= 40:
                yield textwrap.dedent("\n".join(lines[node.lineno - 1 : last]))


def measured(
    name: str, run: Callable[[], list[tuple[str, float] | None]], rows: list[tuple[str, str | None]]
) -> dict[str, Any]:
    """Time a detector and count what it found."""
    began = time.process_time()
    answers = run()
    seconds = time.process_time() - began
    hits = sum(answer is not None and answer[0] == item for answer, (_, item) in zip(answers, rows, strict=True))
    copies = sum(item is not None for _, item in rows)
    alarms = [
        {"item": answer[0], "score": answer[1], "text": text[:300]}
        for answer, (text, item) in zip(answers, rows, strict=True)
        if answer is not None and answer[0] != item
    ]
    alarms.sort(key=lambda alarm: -float(alarm["score"]))
    recall, precision = hits / copies, hits / max(1, hits + len(alarms))
    print(
        f"{name:12}  recall {recall:.3f} ({hits} of {copies})  precision {precision:.3f} ({len(alarms)} false alarms)  "
        f"{seconds:.1f} CPU-s",
        flush=True,
    )
    return {
        "recall": recall,
        "precision": precision,
        "hits": hits,
        "copies": copies,
        "cpu_s": seconds,
        "alarms": alarms,
    }


def ours(problems: list[dict[str, str]], texts: list[str]) -> list[tuple[str, float] | None]:
    """The best match of each document."""
    items = [CodeItem(p["task_id"], p["prompt"] + p["canonical_solution"], p["entry_point"]) for p in problems]
    index = CodeIndex(items)
    found = []
    for text in texts:
        matches = [match for match in index.match(text) if match.strong]
        found.append((matches[0].item, matches[0].score) if matches else None)
    return found


def minhash(problems: list[dict[str, str]], texts: list[str], threshold: float) -> list[tuple[str, float] | None]:
    """The nearest solution by MinHash LSH on 5-grams of plain tokens."""
    from datasketch import MinHash, MinHashLSH

    def sketch(source: str) -> MinHash:
        words = tokens(_without_docstrings(source))
        value = MinHash(num_perm=128)
        value.update_batch([" ".join(words[at : at + 5]).encode() for at in range(max(1, len(words) - 4))])
        return value

    index = MinHashLSH(threshold=threshold, num_perm=128)
    sketches = {p["task_id"]: sketch(p["prompt"] + p["canonical_solution"]) for p in problems}
    for name, value in sketches.items():
        index.insert(name, value)
    found: list[tuple[str, float] | None] = []
    for text in texts:
        value = sketch(text)
        near = [(sketches[name].jaccard(value), name) for name in index.query(value)]
        best = max(near, default=None)
        found.append((best[1], best[0]) if best is not None and best[0] >= threshold else None)
    return found


def _without_docstrings(source: str) -> str:
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return source
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and ast.get_docstring(node) is not None:
            node.body = node.body[1:] or [ast.Pass()]
    return ast.unparse(tree)


def check(problems: list[dict[str, str]], seed: int) -> None:
    """Run each disguised copy on its item's tests, in this process: the copies are our own."""
    same = 0
    for at, problem in enumerate(problems):
        source = disguised(problem["prompt"] + problem["canonical_solution"], seed * 1000)
        space: dict[str, Any] = {}
        try:
            exec(source, space)
            # Some tests call the helpers that came with the question.
            exec(problem["prompt"] + "    pass\n", helpers := {})
            space |= {name: value for name, value in helpers.items() if name not in space}
            space[problem["entry_point"]] = space[entry_name(source)]
            exec(problem["test"], space)
            space["check"](space[problem["entry_point"]])
            same += 1
        except Exception as error:  # whatever a broken copy raises is what we want to hear of
            print(f"{at}: {error!r}"[:120])
    print(f"{same} of {len(problems)} disguised copies pass their tests")


if __name__ == "__main__":
    main()
