"""BFCL: one function is on offer, one call of it is right.

`exec_simple` is what PostTrainBench scores: the call must equal the one given, function and arguments, as Python
compares (7 equals 7.0). `v4_simple_python` gives a list of allowed values per argument; an argument that may be left
out has "" among them. A model is shown the functions and answers in the Hermes form that the reference's server parses:
one JSON object between <tool_call> and </tool_call>.
"""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path
from typing import Any

from lydite.posttrain.errors import TargetError
from lydite.posttrain.targets.fixed import Benchmark
from lydite.posttrain.targets.real.rows import Source, read_rows, text_of
from lydite.posttrain.targets.target import Grade, Item, Message, PromptSettings

PARTS = {
    "exec_simple": ("bfcl_exec_simple.jsonl", "bfcl_exec_simple_answers.jsonl"),
    "v4_simple_python": ("bfcl_v4_simple_python.jsonl", "bfcl_v4_simple_python_answers.jsonl"),
}
MAX_CHARACTERS = 1 << 18
_CALL = re.compile(r"<tool_call>(.*?)(?:</tool_call>|\Z)", re.DOTALL)
_TYPES = {"dict": "object", "float": "number", "tuple": "array"}
SYSTEM = (
    "You may call one of the functions below to answer the user.\n\n<tools>\n{tools}\n</tools>\n\n"
    "Answer with one JSON object between the marks, and nothing else:\n"
    '<tool_call>\n{{"name": FUNCTION, "arguments": {{PARAMETER: VALUE, ...}}}}\n</tool_call>'
)


class ToolCallGrader:
    """See `Grader`. The item's key is {"function", "arguments"}, or {"function", "allowed": {name: [values]}}."""

    name = "tool-call"
    version = 1

    def grade(self, item: Item, completion: str) -> Grade:
        """See `Grader`."""
        blocks = _CALL.findall(completion[:MAX_CHARACTERS])
        if len(blocks) != 1:
            return Grade.failed(f"{len(blocks)} calls between <tool_call> and </tool_call>; there must be one")
        try:
            call = json.loads(blocks[0])
            name, arguments = call["name"], call["arguments"]
        except (ValueError, KeyError, TypeError, RecursionError):
            return Grade.failed("the call is no JSON object with name and arguments")
        key = item.reference()
        if name != key["function"]:
            return Grade.failed("another function than expected")
        if not isinstance(arguments, dict):
            return Grade.failed("the arguments are no object")
        if "arguments" in key:
            return Grade.passed() if arguments == key["arguments"] else Grade.failed("other arguments than expected")
        return _allowed(arguments, key["allowed"])


def _allowed(arguments: dict[str, Any], allowed: dict[str, list[Any]]) -> Grade:
    if unknown := sorted(set(arguments) - set(allowed)):
        return Grade.failed(f"an argument that the function does not have: {unknown[0]!a:.60}")
    for name, values in allowed.items():
        if name not in arguments:
            if "" not in values:
                return Grade.failed(f"the argument {name!a:.60} is missing")
        elif not any(_same(arguments[name], value) for value in values):
            return Grade.failed(f"another value of {name!a:.60} than expected")
    return Grade.passed()


def _same(found: Any, wanted: Any) -> bool:
    """BFCL's comparison: texts without case, spaces and punctuation; numbers by value; lists and objects by part."""
    if isinstance(found, bool) or isinstance(wanted, bool):
        return found is wanted
    if isinstance(found, str) and isinstance(wanted, str):
        return _standard(found) == _standard(wanted)
    if isinstance(found, list) and isinstance(wanted, list):
        return len(found) == len(wanted) and all(_same(a, b) for a, b in zip(found, wanted, strict=True))
    if isinstance(found, dict) and isinstance(wanted, dict):
        # Values of a nested object are lists of allowed ones again.
        as_lists = {name: value if isinstance(value, list) else [value] for name, value in wanted.items()}
        return _allowed(found, as_lists).correct
    return bool(found == wanted)


def _standard(text: str) -> str:
    return re.sub(r"[ \,\.\/\-\_\*\^]", "", text).lower().replace("'", '"')


def bfcl(folder: Path | None, *, part: str = "exec_simple") -> Benchmark:
    """One part of the leaderboard's questions. Raises TargetError when the files cannot be read."""
    if part not in PARTS:
        raise TargetError(f"bfcl has no part {part!a:.60}; there are {', '.join(PARTS)}")
    questions, answers = (read_rows(Source(files=(name,)), folder) for name in PARTS[part])
    truths = {text_of(row, "id", part): row.get("ground_truth") for row in answers}
    items = []
    for row in questions:
        name = text_of(row, "id", part)
        if name not in truths:
            continue
        items.append(_item(name, row, truths[name], part))
    return Benchmark(
        name="bfcl",
        version=1,
        title="Function calling (BFCL): the function on offer, called with what the user says.",
        rules="The answer must hold one call, a JSON object between <tool_call> and </tool_call>.",
        prompt=PromptSettings(max_new_tokens=16000, max_prompt_tokens=8192, few_shot=2),
        items=tuple(items),
        dev=min(20, len(items) // 5),
        sealed=min(200, len(items) - len(items) // 5),
    )


def _item(name: str, row: dict[str, Any], truth: Any, part: str) -> Item:
    try:
        (turns,), tools, (wanted,) = row["question"], row["function"], truth
        messages = [Message(role=turn["role"], content=turn["content"]) for turn in turns]
        key: dict[str, Any]
        if isinstance(wanted, str):
            function, arguments = parse_call(wanted)
            key, shown = {"function": function, "arguments": arguments}, arguments
        else:
            ((function, allowed),) = wanted.items()
            key = {"function": function, "allowed": allowed}
            shown = {n: _first(values) for n, values in allowed.items() if "" not in values}
    except (KeyError, TypeError, ValueError) as error:
        raise TargetError(f"bfcl, {name!a:.60}: a row of another form than {part}'s ({str(error)[:100]})") from None
    listed = "\n".join(json.dumps({"type": "function", "function": _plain_schema(tool)}) for tool in tools)
    call = json.dumps({"name": key["function"], "arguments": shown})
    return Item(
        id=f"bfcl-{name}",
        messages=(Message(role="system", content=SYSTEM.format(tools=listed)), *messages),
        answer=f"<tool_call>\n{call}\n</tool_call>",
        key=json.dumps(key),
        family=part,
    )


def _first(values: list[Any]) -> Any:
    """The first allowed value; of an object each part's first."""
    value = values[0]
    if isinstance(value, dict):
        return {name: _first(part) if isinstance(part, list) else part for name, part in value.items()}
    return value


def parse_call(text: str) -> tuple[str, dict[str, Any]]:
    """`f(a=1, b=[2])` as a name and JSON arguments (tuples as lists). Raises ValueError for anything else."""
    try:
        node = ast.parse(text, mode="eval").body
    except (SyntaxError, RecursionError, MemoryError):
        raise ValueError("no call") from None
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or node.args:
        raise ValueError("no call with named arguments")
    arguments = {}
    for word in node.keywords:
        if word.arg is None:
            raise ValueError("a call with **")
        arguments[word.arg] = ast.literal_eval(word.value)
    return node.func.id, json.loads(json.dumps(arguments))


def _plain_schema(value: Any) -> Any:
    """BFCL's types in JSON Schema's words."""
    if isinstance(value, dict):
        return {
            name: _TYPES.get(part, part) if name == "type" and isinstance(part, str) else _plain_schema(part)
            for name, part in value.items()
        }
    if isinstance(value, list):
        return [_plain_schema(part) for part in value]
    return value
