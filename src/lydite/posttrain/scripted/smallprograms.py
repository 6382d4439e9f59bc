"""Sentences about a small Python function, and the function: `python smallprograms.py --n 4000 --out FILE`.

Written from the task description and a look at the practice items. Each answer is run once before it is written.
"""

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path

VERBS = "build calc do find get give make pick read run take work".split()
NOUNS = "data group items line list output part result set text total values".split()
LISTS = "args data group items nums seq values xs".split()
TEXTS = "key label line name s text value word".split()
LETTERS = "abcdeimnorst"
TESTS = (("above", "v > {n}"), ("below", "v < {n}"), ("other than", "v != {n}"), ("divisible by", "v % {n} == 0"))
CHANGES = (("times", "*"), ("plus", "+"), ("minus", "-"))


def body(r: random.Random) -> tuple[str, str, str]:
    """The parameter's name, what is returned in words, and as an expression."""
    n, kind = r.randint(2, 9), r.randrange(20)
    if kind < 12:
        x, (words, test) = r.choice(LISTS), r.choice(TESTS)
        test = test.format(n=n)
        if kind < 4:
            return x, f"the sum of the numbers in {x} {words} {n}", f"sum(v for v in {x} if {test})"
        if kind < 8:
            return x, f"how many numbers in {x} are {words} {n}", f"sum(1 for v in {x} if {test})"
        return x, f"a list of the numbers in {x} {words} {n}", f"[v for v in {x} if {test}]"
    if kind < 15:
        x, (words, sign) = r.choice(LISTS), r.choice(CHANGES)
        return x, f"a list of the numbers in {x} {words} {n}", f"[v {sign} {n} for v in {x}]"
    x, letter = r.choice(TEXTS), r.choice(LETTERS)
    return (
        (x, f"{x} repeated {n} times", f"{x} * {n}"),
        (x, f"the first {n} letters of {x}", f"{x}[:{n}]"),
        (x, f"the last {n} letters of {x}", f"{x}[-{n}:]"),
        (x, f"how often {letter} is in {x}", f'{x}.count("{letter}")'),
        (x, f"{x} without {letter}", f'{x}.replace("{letter}", "")'),
    )[kind - 15]


def make(r: random.Random) -> tuple[str, str]:
    """A sentence and the function that it asks for."""
    name = f"{r.choice(VERBS)}_{r.choice(NOUNS)}"
    x, words, expression = body(r)
    program = f"def {name}({x}):\n    return {expression}"
    return f"Write a Python function {name}({x}) that returns {words}.", program


def runs(program: str) -> bool:
    """Does a program define a function that takes a list or a text?"""
    names: dict[str, object] = {}
    exec(program, names)
    function = next(value for key, value in names.items() if key != "__builtins__")
    for sample in ([3, 6, 12], "sonar"):
        try:
            function(sample)  # type: ignore[operator]
            return True
        except (TypeError, AttributeError):
            continue
    return False


def main() -> None:
    """Write pairs, none twice."""
    parser = argparse.ArgumentParser(description="Write small programs as JSON lines.")
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
        if runs(answer):
            seen[ask] = answer
    rows = [json.dumps({"question": ask, "answer": answer}) for ask, answer in seen.items()]
    args.out.write_text("\n".join(rows) + "\n", encoding="utf-8")
    print(f"{len(rows)} pairs in {args.out}")


if __name__ == "__main__":
    main()
