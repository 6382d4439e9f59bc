"""Function calls in JSON: a request in words, the functions on offer, one call as the answer.

`Functions: set_light(room, level), play(style, minutes)` with `Set the light in the kitchen to 7.` is answered
`{"name": "set_light", "arguments": {"room": "kitchen", "level": 7}}`. Which functions are offered, in which order,
and what their parameters are called differs from item to item, so the names must be read, not remembered; values come
from the request.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from lydite.posttrain.targets.call_answer import CallGrader
from lydite.posttrain.targets.draws import Draws
from lydite.posttrain.targets.generated import Family, Kind, Made
from lydite.posttrain.targets.target import PromptSettings

MAX_NUMBER = 30
OFFERED = 2
ROOMS = ("attic", "bedroom", "cellar", "garage", "hall", "kitchen", "office", "garden", "lobby", "studio")
CITIES = ("Rome", "Paris", "Oslo", "Cairo", "Lima", "Delhi", "Tokyo", "Berlin", "London", "Madrid", "Vienna", "Dublin")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
STYLES = ("jazz", "rock", "folk", "blues", "pop", "soul", "metal", "funk")
UNITS = ("meters", "feet", "miles", "inches", "yards")
PEOPLE = ("Ada", "Ben", "Eva", "Ian", "Kim", "Leo", "Max", "Mia", "Sam", "Tom", "Uma", "Zoe")
FOODS = ("bread", "rice", "milk", "tea", "salt", "sugar", "soup", "fish")


@dataclass(frozen=True, kw_only=True)
class Function:
    """A function: its name, names that each parameter may have, where its values come from, and how it is asked for."""

    name: str
    parameters: tuple[tuple[str, ...], ...]
    values: tuple[tuple[str, ...] | int, ...]
    asks: tuple[str, ...]


FUNCTIONS = (
    Function(
        name="set_light",
        parameters=(("room", "place", "zone"), ("level", "value", "power")),
        values=(ROOMS, MAX_NUMBER),
        asks=("Set the light in the {0} to {1}.", "Make the {0} light {1}, please."),
    ),
    Function(
        name="set_timer",
        parameters=(("minutes", "time", "length"), ("label", "name", "title")),
        values=(MAX_NUMBER, FOODS),
        asks=("Start a timer of {0} minutes for the {1}.", "Wake me in {0} minutes, the {1} is cooking."),
    ),
    Function(
        name="get_weather",
        parameters=(("city", "place", "town"), ("day", "date", "when")),
        values=(CITIES, DAYS),
        asks=("What is the weather in {0} on {1}?", "Will it rain in {0} this {1}?"),
    ),
    Function(
        name="play_music",
        parameters=(("style", "kind", "type"), ("minutes", "time", "length")),
        values=(STYLES, MAX_NUMBER),
        asks=("Play {0} for {1} minutes.", "I want to hear {1} minutes of {0}."),
    ),
    Function(
        name="send_money",
        parameters=(("to", "name", "target"), ("amount", "value", "sum")),
        values=(PEOPLE, MAX_NUMBER),
        asks=("Send {1} dollars to {0}.", "I owe {0} {1} dollars, pay it."),
    ),
    Function(
        name="order",
        parameters=(("item", "name", "product"), ("count", "number", "size")),
        values=(FOODS, MAX_NUMBER),
        asks=("Order {1} packs of {0}.", "We need {0}, get {1} packs."),
    ),
    Function(
        name="book_train",
        parameters=(("start", "from_city", "source"), ("end", "to_city", "target")),
        values=(CITIES, CITIES),
        asks=("Book a train from {0} to {1}.", "I must get to {1} from {0} by train."),
    ),
    Function(
        name="convert",
        parameters=(("value", "number", "amount"), ("unit", "target", "to")),
        values=(MAX_NUMBER, UNITS),
        asks=("How much is {0} in {1}?", "Give me {0} in {1}."),
    ),
)


def _family(function: Function, number: int, ask: str) -> Family:
    others = [other for other in FUNCTIONS if other is not function]

    def signature(draws: Draws, of: Function) -> tuple[str, list[str]]:
        names: list[str] = [draws.pick(options) for options in of.parameters]
        return f"{of.name}({', '.join(names)})", names

    def make(draws: Draws) -> Made | None:
        own, names = signature(draws, function)
        offered = [own, *(signature(draws, other)[0] for other in draws.sample(others, OFFERED - 1))]
        values = [draws.between(2, v) if isinstance(v, int) else draws.pick(v) for v in function.values]
        if len(set(names)) != len(names) or len({str(value) for value in values}) != len(values):
            return None
        call = {"name": function.name, "arguments": dict(zip(names, values, strict=True))}
        text = f"Functions: {', '.join(draws.shuffled(offered))}\n{ask.format(*values)}"
        return Made(ask=text, answer=json.dumps(call), key=call)

    return Family(name=f"{function.name}-{number}", make=make)


CALLS = Kind(
    name="calls",
    version=1,
    title="Function calls in JSON: a request in words and the functions on offer.",
    rules=(
        'The whole answer must be one JSON object `{"name": NAME, "arguments": {PARAMETER: VALUE, ...}}`: the right '
        "function, every parameter by the name that the list of functions gives it, numbers as whole numbers, words as "
        "strings as the request spells them. Nothing before it or after it."
    ),
    prompt=PromptSettings(max_new_tokens=56, max_prompt_tokens=256),
    families=tuple(_family(f, number + 1, ask) for f in FUNCTIONS for number, ask in enumerate(f.asks)),
    grader=CallGrader(),
)
