"""Small Python programs: one function, described in a sentence, judged by what it returns.

`Write a Python function sum_items(xs) that returns the sum of the numbers in xs above 4.` The function's name, its
parameter and the constants vary independently; every family has more than 4,000 items. The tests of an item are drawn
with it and tell its family's neighbours apart: an answer with a wrong constant or a wrong comparison fails at least
one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lydite.posttrain.targets.draws import Draws
from lydite.posttrain.targets.generated import Family, Kind, Made
from lydite.posttrain.targets.program_answer import ProgramGrader
from lydite.posttrain.targets.target import PromptSettings

MAX_CONSTANT = 9
TESTS = 6
VERBS = ("get", "find", "make", "read", "do", "run", "pick", "take", "give", "build", "calc", "work")
NOUNS = ("items", "values", "data", "result", "list", "part", "group", "set", "output", "total", "text", "line")
PARAMETERS = ("xs", "values", "items", "data", "args", "seq", "nums", "group")
TEXT_PARAMETERS = ("s", "text", "word", "name", "line", "value", "key", "label")
LETTERS = "abcdelmnorst"

Filter = tuple[str, str, Callable[[int, int], bool]]
FILTERS: tuple[Filter, ...] = (
    ("above {k}", "{v} > {k}", lambda v, k: v > k),
    ("below {k}", "{v} < {k}", lambda v, k: v < k),
    ("other than {k}", "{v} != {k}", lambda v, k: v != k),
    ("divisible by {k}", "{v} % {k} == 0", lambda v, k: v % k == 0),
)
GATHERS: tuple[tuple[str, str, Callable[[list[int]], Any]], ...] = (
    ("the sum of the numbers in {x} {which}", "sum(v for v in {x} if {test})", sum),
    ("how many numbers in {x} are {which}", "sum(1 for v in {x} if {test})", len),
    ("a list of the numbers in {x} {which}", "[v for v in {x} if {test}]", list),
)
MAPS: tuple[tuple[str, str, Callable[[int, int], int]], ...] = (
    ("a list of the numbers in {x} times {k}", "[v * {k} for v in {x}]", lambda v, k: v * k),
    ("a list of the numbers in {x} plus {k}", "[v + {k} for v in {x}]", lambda v, k: v + k),
    ("a list of the numbers in {x} minus {k}", "[v - {k} for v in {x}]", lambda v, k: v - k),
)
TEXTS: tuple[tuple[str, str, Callable[[str, int, str], Any]], ...] = (
    ("{x} repeated {k} times", "{x} * {k}", lambda s, k, c: s * k),
    ("the first {k} letters of {x}", "{x}[:{k}]", lambda s, k, c: s[:k]),
    ("the last {k} letters of {x}", "{x}[-{k}:]", lambda s, k, c: s[-k:]),
    ("how often {c} is in {x}", '{x}.count("{c}")', lambda s, k, c: s.count(c)),
    ("{x} without {c}", '{x}.replace("{c}", "")', lambda s, k, c: s.replace(c, "")),
)
ASK = "Write a Python function {f}({x}) that returns {what}."


def _made(draws: Draws, x: str, what: str, code: str, tests: list[list[Any]]) -> Made:
    function = f"{draws.pick(VERBS)}_{draws.pick(NOUNS)}"
    return Made(
        ask=ASK.format(f=function, x=x, what=what),
        answer=f"def {function}({x}):\n    return {code}",
        key={"function": function, "tests": tests},
    )


def _numbers(draws: Draws, k: int) -> list[list[int]]:
    """Lists that hold the constant, its neighbours and its multiples somewhere, and one empty list."""
    near = [k, k - 1, k + 1, 2 * k, 3 * k, -k]
    lists = [[*draws.sample(near, 4), *(draws.between(-20, 40) for _ in range(3))] for _ in range(TESTS - 1)]
    return [*(draws.shuffled(one) for one in lists), []]


def _gather(what: str, code: str, gather: Callable[[list[int]], Any], kept: Filter) -> Callable[[Draws], Made | None]:
    which, test, keep = kept

    def make(draws: Draws) -> Made:
        k, x = draws.between(2, MAX_CONSTANT), draws.pick(PARAMETERS)
        tests = [[[xs], gather([v for v in xs if keep(v, k)])] for xs in _numbers(draws, k)]
        filled = test.format(v="v", k=k)
        return _made(draws, x, what.format(x=x, which=which.format(k=k)), code.format(x=x, test=filled), tests)

    return make


def _map(what: str, code: str, each: Callable[[int, int], int]) -> Callable[[Draws], Made | None]:
    def make(draws: Draws) -> Made:
        k, x = draws.between(2, MAX_CONSTANT), draws.pick(PARAMETERS)
        tests = [[[xs], [each(v, k) for v in xs]] for xs in _numbers(draws, k)]
        return _made(draws, x, what.format(x=x, k=k), code.format(x=x, k=k), tests)

    return make


def _text(what: str, code: str, of: Callable[[str, int, str], Any]) -> Callable[[Draws], Made | None]:
    def make(draws: Draws) -> Made:
        k, c, x = draws.between(2, MAX_CONSTANT), draws.pick(LETTERS), draws.pick(TEXT_PARAMETERS)
        # Half of each text is drawn from few letters around c, so that c is in most and not in all.
        few = [c, *draws.sample(LETTERS, 3)]
        texts = ["".join(draws.pick(few) for _ in range(draws.between(k + 1, k + 6))) for _ in range(TESTS - 1)]
        return _made(
            draws, x, what.format(x=x, k=k, c=c), code.format(x=x, k=k, c=c), [[[s], of(s, k, c)] for s in [*texts, ""]]
        )

    return make


def _families() -> tuple[Family, ...]:
    found = [
        Family(name=f"gather-{a + 1}-{b + 1}", make=_gather(*gather, kept))
        for a, gather in enumerate(GATHERS)
        for b, kept in enumerate(FILTERS)
    ]
    found += [Family(name=f"map-{number + 1}", make=_map(*each)) for number, each in enumerate(MAPS)]
    found += [Family(name=f"text-{number + 1}", make=_text(*each)) for number, each in enumerate(TEXTS)]
    return tuple(found)


PROGRAMS = Kind(
    name="programs",
    version=1,
    title="Small Python programs: one function, described in a sentence, judged by unit tests.",
    rules=(
        "The answer must be a Python program, as it stands or in one fenced block, that defines the function by the "
        "name that the request gives it. It is called with arguments that are not shown, in a process without files, "
        "network or time to waste; every value that it returns must be right in type and value."
    ),
    prompt=PromptSettings(max_new_tokens=56, max_prompt_tokens=256),
    families=_families(),
    grader=ProgramGrader(),
)
