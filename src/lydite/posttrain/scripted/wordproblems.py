"""Word problems with small whole numbers and their steps: `python wordproblems.py --n 4000 --out FILE`.

Written from the task description and a look at the practice items: one or two steps, sums, differences and products.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Callable
from pathlib import Path

PEOPLE = (
    "Ada Ali Amy Ana Ben Bo Cal Dan Dee Eli Eva Gus Ian Ida Ivy Jan Jo Kim Lea Lou Max Nia Noa Oli Pia Ray Rex Roy Sam "
    "Sue Finn Tim Tom Uma Vic Yan Zoe Liv Ned Ann Hal Mia Leo Bea Ron"
).split()
THINGS = (
    "apples bags balls beads books boxes cakes cards coins cups dolls eggs figs flags forks hats jars keys kites lamps "
    "leaves maps mugs nuts packs pears pens plums rings rocks roses shells spoons stamps sticks toys trees bowls shirts"
).split()

Problem = tuple[str, list[str], int]


def plus(r: random.Random) -> Problem:
    """Somebody gets more."""
    who, what, a, b = r.choice(PEOPLE), r.choice(THINGS), r.randint(2, 9), r.randint(2, 9)
    asks = (
        f"{who} has {a} {what} and buys {b} more. How many {what} does {who} have?",
        f"There are {a} {what} on a table. {who} adds {b}. How many {what} are there?",
    )
    return r.choice(asks), [f"{a} + {b} = {a + b}"], a + b


def minus(r: random.Random) -> Problem:
    """Something goes away."""
    who, what, a = r.choice(PEOPLE), r.choice(THINGS), r.randint(3, 18)
    b = r.randint(2, min(9, a - 1))
    asks = (
        f"{who} has {a} {what} and gives away {b}. How many {what} are left?",
        f"Of {a} {what}, {who} loses {b}. How many {what} remain?",
    )
    return r.choice(asks), [f"{a} - {b} = {a - b}"], a - b


def times(r: random.Random) -> Problem:
    """Equal groups."""
    who, what, a, b = r.choice(PEOPLE), r.choice(THINGS), r.randint(2, 9), r.randint(2, 9)
    asks = (
        f"{who} fills {a} boxes with {b} {what} each. How many {what} is that?",
        f"Each day {who} makes {a} {what}. How many {what} in {b} days?",
    )
    return r.choice(asks), [f"{a} * {b} = {a * b}"], a * b


def up_then_down(r: random.Random) -> Problem:
    """More first, then less."""
    who, what, a, b = r.choice(PEOPLE), r.choice(THINGS), r.randint(2, 9), r.randint(2, 9)
    c = r.randint(2, min(9, a + b))
    ask = f"{who} has {a} {what}, finds {b} and then sells {c}. How many {what} does {who} have?"
    return ask, [f"{a} + {b} = {a + b}", f"{a + b} - {c} = {a + b - c}"], a + b - c


def bags_and_more(r: random.Random) -> Problem:
    """Equal groups and some on top."""
    who, what, a, b, c = r.choice(PEOPLE), r.choice(THINGS), r.randint(2, 5), r.randint(2, 5), r.randint(2, 9)
    ask = f"{who} has {a} bags of {b} {what} and {c} more. How many {what} in all?"
    return ask, [f"{a} * {b} = {a * b}", f"{a * b} + {c} = {a * b + c}"], a * b + c


KINDS: tuple[Callable[[random.Random], Problem], ...] = (
    *(plus, plus, minus, minus, times, times),
    *(up_then_down, bags_and_more),
)


def make(r: random.Random) -> tuple[str, str]:
    """A question and its worked answer."""
    ask, steps, result = r.choice(KINDS)(r)
    return ask, "\n".join([*steps, f"#### {result}"])


def main() -> None:
    """Write pairs, none twice."""
    parser = argparse.ArgumentParser(description="Write word problems as JSON lines.")
    parser.add_argument("--n", type=int, default=4000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    r = random.Random(args.seed)
    seen: dict[str, str] = {}
    for _ in range(20 * args.n):
        if len(seen) == args.n:
            break
        ask, answer = make(r)
        seen[ask] = answer
    rows = [json.dumps({"question": ask, "answer": answer}) for ask, answer in seen.items()]
    args.out.write_text("\n".join(rows) + "\n", encoding="utf-8")
    print(f"{len(rows)} pairs in {args.out}")


if __name__ == "__main__":
    main()
