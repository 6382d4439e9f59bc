"""Grades an answer that is one function call in JSON: `{"name": ..., "arguments": {...}}`.

Strict: the whole answer is that object, with these two keys and no other, no key twice, and arguments that are the
expected ones in name, value and type (`7` is not `7.0`, `true` is not `1`). Spaces and the order of keys are free.
"""

from __future__ import annotations

import json
from typing import Any

from lydite.posttrain.targets.target import Grade, Item

MAX_CALL_CHARACTERS = 1 << 16


class CallGrader:
    """See `Grader`. The item's key is the expected call."""

    name = "call"
    version = 1

    def grade(self, item: Item, completion: str) -> Grade:
        """See `Grader`."""
        if len(completion) > MAX_CALL_CHARACTERS:
            return Grade.failed(f"{len(completion)} characters; a call has at most {MAX_CALL_CHARACTERS}")
        try:
            found = json.loads(completion, object_pairs_hook=_unique, parse_constant=_no_constant)
        except (ValueError, RecursionError) as error:
            return Grade.failed(f"not one JSON object: {str(error)[:120]}")
        if not isinstance(found, dict) or set(found) != {"name", "arguments"}:
            return Grade.failed("not an object with exactly the keys name and arguments")
        expected = item.reference()
        if not same(found["name"], expected["name"]):
            return Grade.failed("another function than expected")
        if not same(found["arguments"], expected["arguments"]):
            return Grade.failed("other arguments than expected")
        return Grade.passed()


def same(left: Any, right: Any) -> bool:
    """Equal in type and value, all the way down."""
    if type(left) is not type(right):
        return False
    if isinstance(left, dict):
        return left.keys() == right.keys() and all(same(left[name], right[name]) for name in left)
    if isinstance(left, list):
        return len(left) == len(right) and all(same(a, b) for a, b in zip(left, right, strict=True))
    return bool(left == right)


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key appears twice")
    return found


def _no_constant(text: str) -> Any:
    raise ValueError(f"{text} is not JSON")
