"""Graders by name, as `prompt.json` names them."""

from __future__ import annotations

from collections.abc import Callable

from lydite.posttrain.errors import TargetError
from lydite.posttrain.targets.call_answer import CallGrader
from lydite.posttrain.targets.grading import Grader
from lydite.posttrain.targets.number_answer import NumberGrader
from lydite.posttrain.targets.program_answer import ProgramGrader
from lydite.posttrain.targets.real.arena import PairGrader
from lydite.posttrain.targets.real.bfcl import ToolCallGrader
from lydite.posttrain.targets.real.choice import ChoiceGrader
from lydite.posttrain.targets.real.health import RubricGrader
from lydite.posttrain.targets.real.humaneval import HumanEvalGrader
from lydite.posttrain.targets.real.judging import Judge, no_judge
from lydite.posttrain.targets.real.number_match import LastLineGrader, NumberMatchGrader

GRADERS: dict[str, Callable[[], Grader]] = {
    grader.name: grader
    for grader in (
        *(NumberGrader, CallGrader, ProgramGrader),
        *(NumberMatchGrader, LastLineGrader, ChoiceGrader, HumanEvalGrader, ToolCallGrader),
    )
}
JUDGED: dict[str, Callable[[Judge], Grader]] = {grader.name: grader for grader in (RubricGrader, PairGrader)}


def grader_named(name: str, judge: Judge = no_judge) -> Grader:
    """One of the graders. Raises TargetError."""
    if name in GRADERS:
        return GRADERS[name]()
    if name in JUDGED:
        return JUDGED[name](judge)
    raise TargetError(f"no grader {name!a:.60}; there are {', '.join([*GRADERS, *JUDGED])}")
