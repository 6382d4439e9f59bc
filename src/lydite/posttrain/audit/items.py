"""Test items as the detectors see them: what is telling about each, from a benchmark's files or from a target.

`load(name, folder)` reads a published benchmark's own files under their own names; `read(path)` reads any
JSON lines with the usual fields; `from_targets(items)` takes a target's items. Files are bounded; a line that is no
item is an error of ours, not an agent's, and raises.
"""

from __future__ import annotations

import gzip
import json
import re
import zlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lydite.posttrain.errors import PosttrainError

MAX_FILE = 512 << 20
MAX_ITEMS = 200_000
_LEAST_REFERENCE = 60


class ItemsError(PosttrainError):
    """Test items cannot be read."""


@dataclass(frozen=True, kw_only=True)
class TestItem:
    """One test item.

    Attributes:
        text: the question as a model is shown it.
        references: other texts that are as telling: worked answers, hidden tests, model answers.
        answer: the short final answer, where there is one.
        code: a whole program that solves the item, where it asks for one.
        entry: the function that `code` is about.
        completion: a whole correct answer, as a model would give it.
        like: of a fresh item, the id of the test item that it was made like; "" where that is not known.
    """

    __test__ = False
    id: str
    text: str
    references: tuple[str, ...] = ()
    answer: str = ""
    code: str = ""
    entry: str | None = None
    completion: str = ""
    like: str = ""


def load(name: str, folder: Path) -> tuple[TestItem, ...]:
    """The items of a benchmark by name (`names()`) from its own files in `folder`."""
    known = _BENCHMARKS.get(name.lower().replace("_", "-"))
    if known is None:
        raise ItemsError(f"no benchmark {name!r}; there are {', '.join(names())}, or give the items' file with --items")
    stem, make = known
    found = [path for path in (folder / stem, folder / f"{stem}.gz") if path.is_file()]
    if not found:
        raise ItemsError(f"{folder} has no {stem} or {stem}.gz; put the benchmark's file there, or name its folder")
    rows = _rows(found[0])
    beside = folder / stem.replace(".jsonl", "_answers.jsonl")
    answers = {str(row.get("id")): row for row in _rows(beside)} if beside.is_file() else {}
    return _unique(make({**row, "_answers": answers.get(str(row.get("id")))}, at) for at, row in enumerate(rows))


def names() -> tuple[str, ...]:
    """Benchmarks that `load` knows."""
    return tuple(_BENCHMARKS)


def read(path: Path) -> tuple[TestItem, ...]:
    """Items of any JSON lines file, or of all of those in a folder, by the usual names of fields."""
    files = sorted(path.glob("*.jsonl*")) if path.is_dir() else [path]
    if not files:
        raise ItemsError(f"{path} has no .jsonl files with test items")
    return _unique(_generic(row, f"{file.name}:{at}") for file in files for at, row in enumerate(_rows(file), 1))


def from_targets(items: Iterable[Any]) -> tuple[TestItem, ...]:
    """A target's items (`targets.target.Item`): question, correct completion, and the program in it if there is one."""
    return _unique(_of_target(item) for item in items)


def _of_target(item: Any) -> TestItem:
    completion = item.answer.strip("\n")
    key = item.reference()
    asked = key if isinstance(key, dict) and key.get("entry_point") else {}
    program = _program(completion)
    if asked and not program:
        program = str(asked.get("prompt", "")) + item.answer
    short = re.findall(r"-?\d[\d,]*(?:\.\d+)?", completion)
    references = [completion] if len(completion) >= _LEAST_REFERENCE and not program else []
    references += [str(asked["test"])] if asked.get("test") else []
    return TestItem(
        id=item.id,
        text=item.prompt,
        references=tuple(references),
        answer=short[-1] if short and not program else completion[:200] if len(completion) < 200 else "",
        code=program,
        entry=str(asked["entry_point"]) if asked else None,
        completion=completion,
        like=getattr(item, "twin_of", ""),
    )


def _program(text: str) -> str:
    fence = re.search(r"```(?:python)?\n(.*?)```", text, re.DOTALL)
    body = fence.group(1) if fence else text
    return body if re.search(r"^(?:def|class) +\w+", body, re.MULTILINE) else ""


def _gsm8k(row: Mapping[str, Any], at: int) -> TestItem:
    worked, _, answer = str(row["answer"]).rpartition("####")
    plain = re.sub(r"<<.*?>>", "", worked)
    return TestItem(id=f"gsm8k/{at}", text=str(row["question"]), references=(plain,), answer=answer.strip())


def _humaneval(row: Mapping[str, Any], at: int) -> TestItem:
    prompt = str(row["prompt"])
    docstrings = re.findall(r'"""(.*?)"""|\'\'\'(.*?)\'\'\'', prompt, re.DOTALL)
    documented = " ".join(docstrings[-1]) if docstrings else prompt
    return TestItem(
        id=str(row["task_id"]),
        text=documented,
        references=(str(row["test"]),),
        code=prompt + str(row["canonical_solution"]),
        entry=str(row["entry_point"]),
    )


def _healthbench(row: Mapping[str, Any], at: int) -> TestItem:
    ideal = row.get("ideal_completions_data") or {}
    return TestItem(
        id=f"healthbench/{row['prompt_id']}",
        text="\n".join(str(turn["content"]) for turn in row["prompt"]),
        references=tuple(str(text) for text in [ideal.get("ideal_completion")] if text),
    )


def _arena(row: Mapping[str, Any], at: int) -> TestItem:
    return TestItem(id=f"arena-hard/{row['uid']}", text=str(row["prompt"]))


def _bfcl(row: Mapping[str, Any], at: int) -> TestItem:
    turns = [turn for conversation in row["question"] for turn in conversation]
    truth = (row.get("_answers") or {}).get("ground_truth")
    return TestItem(
        id=f"bfcl/{row['id']}",
        text="\n".join(str(turn["content"]) for turn in turns),
        answer=json.dumps(truth)[:200] if truth else "",
    )


_BENCHMARKS: dict[str, tuple[str, Callable[[Mapping[str, Any], int], TestItem]]] = {
    "gsm8k": ("gsm8k_test.jsonl", _gsm8k),
    "humaneval": ("humaneval.jsonl", _humaneval),
    "healthbench-easy": ("healthbench_easy.jsonl", _healthbench),
    "arena-hard-writing": ("arena_hard_v2_writing.jsonl", _arena),
    "bfcl-simple": ("bfcl_v4_simple_python.jsonl", _bfcl),
    "bfcl-exec": ("bfcl_exec_simple.jsonl", _bfcl),
}
_QUESTIONS = ("question", "prompt", "problem", "instruction", "input", "text", "messages")
_ANSWERS = ("answer", "final_answer", "target", "label")
_SOLUTIONS = ("solution", "canonical_solution", "completion", "response", "output", "code")


def _generic(row: Mapping[str, Any], place: str) -> TestItem:
    question = next((row[name] for name in _QUESTIONS if row.get(name)), None)
    if question is None:
        raise ItemsError(f"{place} has none of the fields {', '.join(_QUESTIONS)}; name the question one of them")
    text = _text(question)
    solution = _text(next((row[name] for name in _SOLUTIONS if row.get(name)), ""))
    answer = _text(next((row[name] for name in _ANSWERS if row.get(name)), ""))
    code = next((part for part in (text + solution, solution, answer) if _program(part)), "")
    return TestItem(
        id=str(row.get("id") or row.get("task_id") or place),
        text=text,
        references=tuple(part for part in (solution, answer) if len(part) >= _LEAST_REFERENCE and not code),
        answer=answer.rpartition("####")[2].strip()[:200],
        code=_program(code),
        entry=str(row["entry_point"]) if row.get("entry_point") else None,
    )


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return _text(value.get("content", ""))
    if isinstance(value, list):
        return "\n".join(_text(part) for part in value)
    return str(value)


def _rows(path: Path) -> list[dict[str, Any]]:
    opener = gzip.open if path.suffix == ".gz" else open
    try:
        with opener(path, "rb") as stream:
            data = stream.read(MAX_FILE + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise ItemsError(f"{path} cannot be read: {error}") from error
    if len(data) > MAX_FILE:
        raise ItemsError(f"{path} has more than {MAX_FILE} bytes of test items; split it")
    rows = []
    for number, line in enumerate(data.split(b"\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise ItemsError(f"{path}, line {number} is not JSON; each line is one test item") from error
        if not isinstance(row, dict):
            raise ItemsError(f"{path}, line {number} is no object; each line is one test item")
        rows.append(row)
        if len(rows) > MAX_ITEMS:
            raise ItemsError(f"{path} has more than {MAX_ITEMS} items; split it")
    return rows


def _unique(items: Iterable[TestItem]) -> tuple[TestItem, ...]:
    kept: dict[str, TestItem] = {}
    try:
        for item in items:
            kept.setdefault(item.id, item)
    except (KeyError, TypeError, IndexError) as error:
        raise ItemsError(f"a test item lacks the field {error}; is this the benchmark's own file?") from error
    if not kept:
        raise ItemsError("no test items")
    return tuple(kept.values())
