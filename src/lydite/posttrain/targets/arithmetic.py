"""Arithmetic word problems of one or two steps, with small numbers.

`Mia has 7 pens. She buys 5 more. How many pens does Mia have now?` is answered `7 + 5 = 12` and `#### 12` on two lines.
Names, things and numbers vary independently; the smallest family has more than 10,000 items, most have millions. Every
intermediate result is a whole number from 0 to 99.
"""

from __future__ import annotations

from collections.abc import Callable

from lydite.posttrain.targets.draws import Draws
from lydite.posttrain.targets.generated import Family, Kind, Made, wordings
from lydite.posttrain.targets.number_answer import MARKER, NumberGrader
from lydite.posttrain.targets.target import PromptSettings

MAX_ADDEND = 20
MAX_FACTOR = 9
NAMES = (
    *("Ada", "Ali", "Amy", "Ana", "Ben", "Bo", "Cal", "Dan", "Dee", "Eli"),
    *("Eva", "Finn", "Gus", "Ida", "Ian", "Ivy", "Jan", "Jo", "Kai", "Kim"),
    *("Lea", "Leo", "Lou", "Max", "Mia", "Nia", "Noa", "Oli", "Pia", "Ray"),
    *("Rex", "Roy", "Sam", "Sue", "Tim", "Tom", "Uma", "Vic", "Yan", "Zoe"),
)
THINGS = (
    *("apples", "balls", "bags", "beads", "books", "boxes", "cakes", "cards", "coins", "cups"),
    *("dolls", "eggs", "figs", "flags", "forks", "hats", "jars", "keys", "kites", "lamps"),
    *("leaves", "maps", "mugs", "nuts", "pears", "pens", "pins", "plums", "rings", "rocks"),
    *("roses", "shells", "spoons", "stamps", "stars", "sticks", "toys", "trees"),
)


def _answer(*steps: tuple[int, str, int]) -> tuple[str, int]:
    """The worked answer of a chain of steps, and its result."""
    lines, result = [], 0
    for left, sign, right in steps:
        result = {"+": left + right, "-": left - right, "*": left * right}[sign]
        lines.append(f"{left} {sign} {right} = {result}")
    return "\n".join([*lines, f"{MARKER} {result}"]), result


def _made(draws: Draws, ask: str, *steps: tuple[int, str, int], **words: object) -> Made | None:
    name = draws.pick(NAMES)
    answer, result = _answer(*steps)
    text = ask.format(name=name, thing=draws.pick(THINGS), **words)
    return Made(ask=text, answer=answer, key=result)


def _sum(draws: Draws, ask: str) -> Made | None:
    a, b = draws.between(2, MAX_ADDEND), draws.between(2, MAX_ADDEND)
    return _made(draws, ask, (a, "+", b), a=a, b=b)


def _difference(draws: Draws, ask: str) -> Made | None:
    a = draws.between(4, 2 * MAX_ADDEND)
    b = draws.between(2, min(a - 1, MAX_ADDEND))
    return _made(draws, ask, (a, "-", b), a=a, b=b)


def _product(draws: Draws, ask: str) -> Made | None:
    a, b = draws.between(2, MAX_FACTOR), draws.between(2, MAX_FACTOR)
    return _made(draws, ask, (a, "*", b), a=a, b=b)


def _two_steps(first: str, second: str) -> Callable[[Draws, str], Made | None]:
    def make(draws: Draws, ask: str) -> Made | None:
        if first == "*":
            a, b = draws.between(2, MAX_FACTOR), draws.between(2, MAX_FACTOR)
            middle = a * b
        else:
            a, b = draws.between(2, MAX_ADDEND), draws.between(2, MAX_ADDEND)
            middle = a + b if first == "+" else a - b
        c = draws.between(2, MAX_FACTOR)
        result = middle + c if second == "+" else middle - c
        if not (0 <= middle <= 99 and 0 <= result <= 99):
            return None
        return _made(draws, ask, (a, first, b), (middle, second, c), a=a, b=b, c=c)

    return make


def _families() -> tuple[Family, ...]:
    make = wordings
    return (
        *make(
            "sum",
            [
                "{name} has {a} {thing} and buys {b} more. How many {thing} does {name} have?",
                "There are {a} {thing} on a table. {name} adds {b}. How many {thing} are there?",
            ],
            _sum,
        ),
        *make(
            "difference",
            [
                "{name} has {a} {thing} and gives away {b}. How many {thing} are left?",
                "Of {a} {thing}, {name} loses {b}. How many {thing} remain?",
            ],
            _difference,
        ),
        *make(
            "product",
            [
                "{name} fills {a} boxes with {b} {thing} each. How many {thing} is that?",
                "Each day {name} makes {a} {thing}. How many {thing} in {b} days?",
            ],
            _product,
        ),
        *make(
            "sum-difference",
            ["{name} has {a} {thing}, finds {b} and then sells {c}. How many {thing} does {name} have?"],
            _two_steps("+", "-"),
        ),
        *make(
            "difference-sum",
            ["{name} has {a} {thing}, loses {b} and then gets {c}. How many {thing} does {name} have?"],
            _two_steps("-", "+"),
        ),
        *make(
            "product-sum",
            ["{name} has {a} bags of {b} {thing} and {c} more. How many {thing} in all?"],
            _two_steps("*", "+"),
        ),
        *make(
            "product-difference",
            ["{name} buys {a} packs of {b} {thing} and breaks {c}. How many {thing} are whole?"],
            _two_steps("*", "-"),
        ),
    )


ARITHMETIC = Kind(
    name="arithmetic",
    version=1,
    title="Arithmetic word problems of one or two steps with small whole numbers.",
    rules=(
        "The answer may show its steps. Its last line must be `#### N` with the result as a whole number and nothing "
        "else; `####` must not appear anywhere before."
    ),
    prompt=PromptSettings(max_new_tokens=40, max_prompt_tokens=256),
    families=_families(),
    grader=NumberGrader(),
)
