"""Grades an answer whose last line is `#### N`.

Strict: exactly one `####` in the whole answer, alone on the last line with a whole number after it, written as Python
writes it (no plus sign, no leading zeros, no thousands separator, no unit). Reasoning before it is free. One marker
only, because an answer that lists every number it can think of would otherwise choose by luck.
"""

from __future__ import annotations

import re

from lydite.posttrain.targets.target import Grade, Item

MARKER = "####"
_LAST = re.compile(r"#### (-?(?:0|[1-9][0-9]{0,30}))")


class NumberGrader:
    """See `Grader`. The item's key is the number."""

    name = "number"
    version = 1

    def grade(self, item: Item, completion: str) -> Grade:
        """See `Grader`."""
        expected = item.reference()
        text = completion.strip()
        if text.count(MARKER) != 1:
            return Grade.failed(f"{text.count(MARKER)} lines with {MARKER}; there must be one")
        found = _LAST.fullmatch(text.split("\n")[-1].strip())
        if found is None:
            return Grade.failed(f"the last line is not {MARKER} and a whole number")
        if isinstance(expected, bool) or not isinstance(expected, int) or int(found[1]) != expected:
            return Grade.failed("another number than expected")
        return Grade.passed()
