"""Graders by name, as `prompt.json` names them."""

from __future__ import annotations

from lydite.posttrain.errors import TargetError
from lydite.posttrain.targets.call_answer import CallGrader
from lydite.posttrain.targets.grading import Grader
from lydite.posttrain.targets.number_answer import NumberGrader
from lydite.posttrain.targets.program_answer import ProgramGrader

GRADERS: dict[str, Grader] = {grader.name: grader for grader in (NumberGrader(), CallGrader(), ProgramGrader())}


def grader_named(name: str) -> Grader:
    """One of the graders. Raises TargetError."""
    if name not in GRADERS:
        raise TargetError(f"no grader {name!a:.60}; there are {', '.join(GRADERS)}")
    return GRADERS[name]
