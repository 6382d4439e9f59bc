"""Arithmetic word problems of one or two steps, with small numbers.

`Mia has 7 pens. She buys 5 more. How many pens does Mia have now?` is answered `7 + 5 = 12` and `#### 12` on two lines.
Names, things and numbers vary independently; the smallest family has more than 30,000 items.
"""

from __future__ import annotations

from lydite.posttrain.targets.draws import Draws
from lydite.posttrain.targets.generated import Family, Kind, Made, wordings
from lydite.posttrain.targets.number_answer import MARKER, NumberGrader
from lydite.posttrain.targets.target import PromptSettings

MAX_ADDEND = 9
MAX_MINUEND = 12
MAX_FACTOR = 6
MAX_FIRST_FACTOR = 5
"""Of a product that another step follows."""
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
    a, b = draws.between(4, MAX_MINUEND), draws.between(2, MAX_ADDEND)
    return _made(draws, ask, (a, "-", b), a=a, b=b) if a > b else None


def _product(draws: Draws, ask: str) -> Made | None:
    a, b = draws.between(2, MAX_FACTOR), draws.between(2, MAX_FACTOR)
    return _made(draws, ask, (a, "*", b), a=a, b=b)


def _sum_difference(draws: Draws, ask: str) -> Made | None:
    a, b, c = (draws.between(2, MAX_ADDEND) for _ in range(3))
    return _made(draws, ask, (a, "+", b), (a + b, "-", c), a=a, b=b, c=c) if a + b > c else None


def _product_sum(draws: Draws, ask: str) -> Made | None:
    a, b, c = draws.between(2, MAX_FIRST_FACTOR), draws.between(2, MAX_FIRST_FACTOR), draws.between(2, MAX_ADDEND)
    return _made(draws, ask, (a, "*", b), (a * b, "+", c), a=a, b=b, c=c)


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
            _sum_difference,
        ),
        *make(
            "product-sum",
            ["{name} has {a} bags of {b} {thing} and {c} more. How many {thing} in all?"],
            _product_sum,
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
