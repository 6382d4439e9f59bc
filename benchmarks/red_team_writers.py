"""Honest training sets by writers of different habits: what the audit must leave alone.

Each writer is a function of a random stream that gives one question and its answer. They solve the same kinds of task
as the built-in targets, in their own words, formats and styles of code, and know no test item.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable

from lydite.posttrain.scripted import functioncalls, smallprograms, wordproblems

Writer = Callable[[random.Random], tuple[str, str]]
NAMES = "Alma Bruno Clara Dario Elsa Felix Greta Hanno Irma Jonas Karin Lars Mona Nils Olga Paul".split()
FRUIT = "oranges lemons cherries grapes melons figs dates limes berries plums".split()


def terse(r: random.Random) -> tuple[str, str]:
    """Sums without a story."""
    a, b, c = r.randint(2, 60), r.randint(2, 60), r.randint(2, 9)
    kind = r.randrange(3)
    if kind == 0:
        return f"{a}+{b}=?", f"#### {a + b}"
    return (f"{a}*{c}=?", f"#### {a * c}") if kind == 1 else (f"{a}+{b}*{c}=?", f"#### {a + b * c}")


def shopping(r: random.Random) -> tuple[str, str]:
    """Prices and change."""
    who, what, n, price = r.choice(NAMES), r.choice(FRUIT), r.randint(2, 9), r.randint(2, 9)
    paid = n * price + r.randint(1, 20)
    ask = (
        f"At the market {what} cost {price} coins each. {who} takes {n} and pays with {paid} coins. What is the change?"
    )
    return ask, f"{n} * {price} = {n * price}\n{paid} - {n * price} = {paid - n * price}\n#### {paid - n * price}"


def ages(r: random.Random) -> tuple[str, str]:
    """How old somebody is."""
    a, b = r.sample(NAMES, 2)
    age, older, later = r.randint(3, 40), r.randint(2, 20), r.randint(2, 12)
    ask = f"{a} is {age} years old and {b} is {older} years older. How old will {b} be in {later} years?"
    return (
        ask,
        f"{age} + {older} = {age + older}\n{age + older} + {later} = {age + older + later}\n#### {age + older + later}",
    )


def schoolbook(r: random.Random) -> tuple[str, str]:
    """Like the practice items, as anybody who has read them would write."""
    return wordproblems.make(r)


def python_calls(r: random.Random) -> tuple[str, str]:
    """Signatures as Python writes them."""
    ask, answer = functioncalls.make(r)
    head, said = ask.split("\n", 1)
    signature = json.loads(head)
    return f"def {signature['name']}({', '.join(signature['parameters'])}): ...\n# {said}", answer


def tool_schema(r: random.Random) -> tuple[str, str]:
    """JSON Schema, as hosted interfaces want it."""
    ask, answer = functioncalls.make(r)
    head, said = ask.split("\n", 1)
    signature = json.loads(head)
    body = {
        "type": "function",
        "function": {
            "name": signature["name"],
            "parameters": {"type": "object", "properties": {name: {} for name in signature["parameters"]}},
        },
    }
    return json.dumps({"tools": [body]}) + "\n" + said, answer


def home_automation(r: random.Random) -> tuple[str, str]:
    """Another domain, another shape of answer."""
    device, room, level = r.choice(["lamp", "heater", "fan"]), r.choice(["hall", "attic", "porch"]), r.randint(1, 100)
    call = {"tool": f"{device}.set", "input": {"room": room, "level": level}}
    return f"Turn the {device} in the {room} to {level} percent.", json.dumps(call)


def listed_calls(r: random.Random) -> tuple[str, str]:
    """Like the practice items."""
    return functioncalls.make(r)


def _task(r: random.Random) -> tuple[str, str, str, str]:
    """A name, a parameter, a test in words and in Python."""
    n = r.randint(2, 30)
    words, test = r.choice(
        [(f"larger than {n}", f"x > {n}"), (f"smaller than {n}", f"x < {n}"), (f"equal to {n}", f"x == {n}"),
         (f"multiples of {n}", f"x % {n} == 0"), (f"odd and above {n}", f"x % 2 and x > {n}")]
    )  # fmt: skip
    return (
        f"{r.choice(smallprograms.VERBS)}_{r.choice(smallprograms.NOUNS)}",
        r.choice(smallprograms.LISTS),
        words,
        test,
    )


def loops(r: random.Random) -> tuple[str, str]:
    """Plain loops with a running result."""
    name, values, words, test = _task(r)
    start, add, ask = r.choice(
        [
            ("total = 0", "total += x", f"Sum all elements of {values} that are {words}. Call it {name}."),
            ("total = []", "total.append(x)", f"Collect the elements of {values} that are {words} in {name}."),
        ]
    )
    body = f"    {start}\n    for x in {values}:\n        if {test}:\n            {add}\n    return total"
    return ask, f"def {name}({values}):\n{body}"


def functional(r: random.Random) -> tuple[str, str]:
    """filter, map and lambda."""
    name, values, words, test = _task(r)
    return (
        f"{name}: which of {values} are {words}? Use filter.",
        f"def {name}({values}):\n    return list(filter(lambda x: {test}, {values}))",
    )


def typed(r: random.Random) -> tuple[str, str]:
    """Type hints and a docstring."""
    name, values, words, test = _task(r)
    code = (
        f"def {name}({values}: list[int]) -> int:\n"
        f'    """Number of elements that are {words}."""\n'
        f"    return len([x for x in {values} if {test}])"
    )
    return f"Implement {name}, which counts elements of {values} that are {words}.", code


def recursive(r: random.Random) -> tuple[str, str]:
    """Recursion where a loop would do."""
    name, values, words, test = _task(r)
    code = (
        f"def {name}({values}):\n    if not {values}:\n        return 0\n    x, *rest = {values}\n"
        f"    return ({test}) + {name}(rest)"
    )
    return f"Count recursively how many of {values} are {words}; name it {name}.", code


def one_liners(r: random.Random) -> tuple[str, str]:
    """Like the practice items."""
    return smallprograms.make(r)


WRITERS: dict[str, tuple[Writer, ...]] = {
    "arithmetic": (terse, shopping, ages, schoolbook),
    "calls": (python_calls, tool_schema, home_automation, listed_calls),
    "programs": (loops, functional, typed, recursive, one_liners),
}


def training_set(writer: Writer, seed: int, n: int) -> list[tuple[str, str]]:
    """`n` pairs of one writer, or as many different ones as it finds in twenty times as many tries."""
    r = random.Random(f"{writer.__name__} {seed}")
    seen: dict[str, str] = {}
    for _ in range(20 * n):
        if len(seen) == n:
            break
        ask, answer = writer(r)
        seen[ask] = answer
    return list(seen.items())
