"""Function calls in JSON: a function's signature, a request in words, one call as the answer.

`{"name": "set_lamp", "parameters": ["room", "level"]}` with `Call set_lamp with "kitchen" and 7.` is answered
`{"name": "set_lamp", "arguments": {"room": "kitchen", "level": 7}}`. Names of functions and parameters and the values
are drawn independently, so they must be read, not remembered: every family has millions of items.
"""

from __future__ import annotations

import json

from lydite.posttrain.targets.call_answer import CallGrader
from lydite.posttrain.targets.draws import Draws
from lydite.posttrain.targets.generated import Family, Kind, Made
from lydite.posttrain.targets.target import PromptSettings

MAX_NUMBER = 30
VERBS = ("get", "set", "find", "make", "read", "run", "add", "open", "send", "move", "show", "check")
NOUNS = ("lamp", "item", "file", "room", "list", "mail", "time", "page", "line", "name", "test", "data")
PARAMETERS = (
    *("room", "level", "name", "size", "kind", "count", "place", "value", "start", "end", "color", "mode"),
    *("width", "speed", "owner", "title", "group", "price", "state", "label", "depth", "limit", "source", "target"),
)
WORDS = (
    *("kitchen", "office", "garden", "red", "blue", "green", "Monday", "Friday", "Rome", "Paris", "Oslo", "Lima"),
    *("bread", "rice", "milk", "tea", "jazz", "rock", "folk", "fast", "slow", "left", "right", "north", "south"),
    *("Ada", "Ben", "Eva", "Kim", "Leo", "Max", "Mia", "Tom", "cat", "dog", "tree", "book", "fish", "gold"),
)
SHAPES = ("word number", "number word", "word word", "number number")
ASKS = (
    "Call {f} with {a} and {b}.",
    "Please use {f} on {a}, then {b}.",
    "I need {f} for {a} and {b} now.",
)


def _family(shape: str, number: int, ask: str) -> Family:
    kinds = shape.split()

    def make(draws: Draws) -> Made | None:
        name = f"{draws.pick(VERBS)}_{draws.pick(NOUNS)}"
        parameters = draws.sample(PARAMETERS, len(kinds))
        values = [draws.pick(WORDS) if kind == "word" else draws.between(2, MAX_NUMBER) for kind in kinds]
        signature = json.dumps({"name": name, "parameters": parameters})
        a, b = (json.dumps(value) for value in values)
        call = {"name": name, "arguments": dict(zip(parameters, values, strict=True))}
        return Made(ask=f"{signature}\n{ask.format(f=name, a=a, b=b)}", answer=json.dumps(call), key=call)

    return Family(name=f"{shape.replace(' ', '-')}-{number}", make=make)


CALLS = Kind(
    name="calls",
    version=1,
    title="Function calls in JSON: a function's signature and a request in words.",
    rules=(
        'The whole answer must be one JSON object `{"name": NAME, "arguments": {PARAMETER: VALUE, ...}}`: the function '
        "by its name, every parameter by the name that the signature gives it, in the request's values: numbers as "
        "whole numbers, quoted words as strings. Nothing before it or after it."
    ),
    prompt=PromptSettings(max_new_tokens=56, max_prompt_tokens=256),
    families=tuple(_family(shape, n + 1, ask) for shape in SHAPES for n, ask in enumerate(ASKS)),
    grader=CallGrader(),
)
