"""Grades an answer that is a small Python program, by what its function returns.

The answer is a program as it stands, or one fenced block of it with any text around. It must define the function that
the item asks for. The function is called with arguments that were not shown, in a process of its own (`isolation`); the
values are compared here, in type and value. All must be right. The process never gets an expected value, so an answer
can only pass by computing them.
"""

from __future__ import annotations

import ast
import re
import warnings
from typing import Any

from lydite.posttrain.targets.answer_process import same_value
from lydite.posttrain.targets.isolation import MAX_CODE_CHARACTERS, AnswerFailed, Limits, Program
from lydite.posttrain.targets.target import Grade, Item

_FENCED = re.compile(r"```(?:python|py)?[ \t]*\n(.*?)```", re.DOTALL)


class ProgramGrader:
    """See `Grader`. The item's key is {"function": name, "tests": [[arguments, value], ...]}."""

    name = "program"
    version = 1

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()

    def grade(self, item: Item, completion: str) -> Grade:
        """See `Grader`."""
        key = item.reference()
        code = code_of(completion)
        if code is None:
            return Grade.failed("more than one fenced block; there must be one program")
        if why := missing(code, key["function"]):
            return Grade.failed(why)
        try:
            with Program(code, self._limits) as program:
                for args, expected in key["tests"]:
                    if not same_value(program.call(key["function"], args), expected):
                        return Grade.failed("a call returns another value than expected")
        except AnswerFailed as error:
            return Grade.failed(str(error))
        return Grade.passed()


def code_of(completion: str) -> str | None:
    """The program in an answer: its only fenced block, or all of it. None when there are several blocks."""
    text = completion.replace("\r\n", "\n")
    if "```" not in text:
        return text
    blocks: list[Any] = _FENCED.findall(text)
    return str(blocks[0]) if len(blocks) == 1 else None


def missing(code: str, function: str) -> str:
    """Why a program cannot be the answer, before a process is spent on it; "" when it may be."""
    if len(code) > MAX_CODE_CHARACTERS:
        return f"a program of {len(code)} characters; the limit is {MAX_CODE_CHARACTERS}"
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(code)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        return f"no Python program: {type(error).__name__}"
    if function not in code or not tree.body:
        return f"the program does not define {function}"
    return ""
