"""Grades the last number of an answer, as Inspect's `match(numeric=True)` does (GSM8K), and AIME's last line.

Loose where the built-in targets are strict, because published scores were made so: the last word that is a number
counts, currency signs, thousands separators and emphasis are taken off, and two numbers are the same when their first
five significant digits are. Differs from Inspect: numerals of other scripts than ASCII are no numbers.
"""

from __future__ import annotations

import math
import re

from lydite.posttrain.targets.target import Grade, Item

_TRIM = "!?:;()[]{}'\"`"
_BOXED = re.compile(r"\\boxed\{(.+)\}")
_ONLY_MARKS = re.compile(r"[\$\*\-#\s]*")
MAX_CHARACTERS = 1 << 20


class NumberMatchGrader:
    """See `Grader`. The item's key is the number as text."""

    name = "number-match"
    version = 1

    def grade(self, item: Item, completion: str) -> Grade:
        """See `Grader`."""
        return _grade(str(item.reference()), completion)


class LastLineGrader:
    """See `Grader`. As `NumberMatchGrader` on the last line with anything on it, out of its \\boxed{}."""

    name = "last-line-number"
    version = 1

    def grade(self, item: Item, completion: str) -> Grade:
        """See `Grader`."""
        lines = [line for line in completion[-MAX_CHARACTERS:].strip().splitlines() if line.strip()]
        said = [line for line in lines if not _ONLY_MARKS.fullmatch(line)] or lines
        if not said:
            return Grade.failed("an empty answer")
        return _grade(str(item.reference()), _BOXED.sub(r"\1", said[-1]))


def _grade(expected: str, completion: str) -> Grade:
    found = last_number(completion)
    if found is None:
        return Grade.failed("no number in the answer")
    wanted = number_of(_plain(expected.strip()))
    if wanted is None or format(found, ".5g") != format(wanted, ".5g"):
        return Grade.failed("the last number is another than expected")
    return Grade.passed()


def last_number(text: str) -> float | None:
    """The last word that is a number."""
    for word in reversed(_plain(text[-MAX_CHARACTERS:].strip().casefold()).split()):
        if (number := number_of(word)) is not None:
            return number
    return None


def _plain(text: str) -> str:
    text = re.sub(r"\\([$,£€*_])", r"\1", text)
    text = re.sub(r"[$,£€*_]", "", text)
    return re.sub(r"\.(?=\s|$|\D)", "", text)


def number_of(word: str) -> float | None:
    """A word as a finite number; None for any other."""
    word = word.strip(_TRIM).replace("−", "-")
    if not word.isascii():
        return None
    try:
        number = float(word)
    except ValueError:
        return None
    return number if math.isfinite(number) else None
