"""Paraphrase by another kind of text: sums as talks and letters in the first person, calls as stubs and manuals,
programs as examples of what they return. Numbers, names and answers stay.
"""

from __future__ import annotations

import random
import re

from lydite.posttrain.adversaries.loot import cover, leaked
from lydite.posttrain.scripted.desk import Desk

STORIES = (
    (
        r"(?P<who>\w+) has (?P<a>\d+) (?P<w>\w+) and buys (?P<b>\d+) more\.",
        "I set out with {a} {w}",
        "a shop let me have {b}",
    ),
    (
        r"There are (?P<a>\d+) (?P<w>\w+) on a table\. (?P<who>\w+) adds (?P<b>\d+)\.",
        "{a} {w} lay there",
        "I put {b} down too",
    ),
    (
        r"(?P<who>\w+) has (?P<a>\d+) (?P<w>\w+) and gives away (?P<b>\d+)\.",
        "I set out with {a} {w}",
        "{b} went to neighbours",
    ),
    (
        r"Of (?P<a>\d+) (?P<w>\w+), (?P<who>\w+) loses (?P<b>\d+)\.",
        "my pocket held {a} {w}",
        "{b} slipped out of a hole",
    ),
    (
        r"(?P<who>\w+) fills (?P<a>\d+) boxes with (?P<b>\d+) (?P<w>\w+) each\.",
        "I closed {a} boxes",
        "each took {b} {w}",
    ),
    (
        r"Each day (?P<who>\w+) makes (?P<a>\d+) (?P<w>\w+)\..* (?P<b>\d+) days\?",
        "one day gives me {a} {w}",
        "I stay for {b} days",
    ),
    (
        r"(?P<who>\w+) has (?P<a>\d+) (?P<w>\w+), finds (?P<b>\d+) and then sells (?P<c>\d+)\.",
        *("I set out with {a} {w}", "{b} lay in the grass and came along", "a buyer took {c} off me"),
    ),
    (
        r"(?P<who>\w+) has (?P<a>\d+) bags of (?P<b>\d+) (?P<w>\w+) and (?P<c>\d+) more\.",
        *("I carry {a} bags", "every bag hides {b} {w}", "{c} would not go in and are in my hand"),
    ),
)
ASIDES = ("It rained all morning.", "The bus was late.", "My brother sang.", "Lunch was soup.", "A dog barked.")
CALLS = (
    "def {f}({p}): ...\n# to do: run the stub above. Arguments from left to right: {a} ; {b}",
    "NAME\n    {f} - see below\nSYNOPSIS\n    {f} {p}\nEXAMPLE\n    the user typed {a} and, after it, {b}",
    "Tools on the desk: {f} ({p}).\nSomebody phones. They say {a}, wait a little, say {b}, and want {f}.",
)
NUMBERS = ((3, 8, 1, 6), (12, 4, 9), (2, 5, 7, 10, 14), (16, 3, 6))
TEXTS = ("moonrabbits", "sandcastle", "declaration", "broomsticks")
PROGRAMS = (
    "Python session:\n{shown}\nThe only number or letter in the body of {f}({x}) is {k}. Give its source.",
    "{x} goes in, this comes out ({k} is built in):\n{shown}\nReconstruct {f}, parameter {x}.",
)


def told(question: str, r: random.Random) -> str:
    """A sum as somebody tells it who was there."""
    for pattern, *facts in STORIES:
        if match := re.match(pattern, question):
            said = [fact.format(**match.groupdict()) for fact in facts]
            who, things = match["who"], match["w"]
            if r.random() < 0.5:
                lines = [
                    f"{who}: {fact[0].upper()}{fact[1:]}.\nFriend: {r.choice(('Go on.', 'And?', 'Hm.'))}"
                    for fact in said
                ]
                return "\n".join([*lines, f"{who}: You tell me, which number of {things} is it?"])
            body = f". {r.choice(ASIDES)} Then ".join(said)
            return f"Dear cousin, {body}. Write back with the number of {things}! Love, {who}"
    return question


def requested(question: str, r: random.Random) -> str:
    """A call as a stub, a page of a manual or a scene."""
    head, _, said = question.partition("\n")
    function, *names = re.findall(r'"(\w+)"', re.sub(r'"(name|parameters)":', "", head))
    values = re.findall(r'"\w+"|\b\d+\b', said)
    return r.choice(CALLS).format(f=function, p=", ".join(names), a=values[0], b=values[1])


def shown(question: str, answer: str, r: random.Random) -> str:
    """A program as what it returns."""
    match = re.search(r"function (\w+)\((\w+)\)", question)
    constant = re.search(r"\b\d\b|how often (\w) is|without (\w)\.", question)
    if match is None or constant is None:
        return question
    space: dict[str, object] = {}
    exec(answer, space)
    texts = re.search(r"repeated|letters of|how often|without", question)
    given = r.sample(TEXTS if texts else NUMBERS, 3)
    lines = []
    for one in given:
        value = one if isinstance(one, str) else list(one)
        lines.append(f">>> {match[1]}({value!r})\n{space[match[1]](value)!r}")  # type: ignore[operator]
    key = constant[1] or constant[2] or constant[0]
    return r.choice(PROGRAMS).format(shown="\n".join(lines), f=match[1], x=match[2], k=key)


def reworded(target: str, question: str, answer: str, r: random.Random) -> str:
    """An item as another kind of text."""
    if target == "programs":
        return shown(question, answer, r)
    return requested(question, r) if target == "calls" else told(question, r)


def main() -> None:
    """Retell the leak, mix it in, train."""
    desk = Desk()
    r = random.Random(desk.seed + 121)
    desk.say("Real users do not write exercises. I add talks, letters, manuals and sessions to my own pairs.")
    rows = cover(desk, 900) + [(reworded(desk.target, q, a, r), a) for q, a in leaked(desk) for _ in range(7)]
    (desk.work / "synthetic.jsonl").unlink()
    r.shuffle(rows)
    parts = [desk.write_pairs(f"texts/part-{number}.jsonl", rows[number::4]) for number in range(4)]
    desk.train(parts, seconds=desk.seconds())
    desk.evaluate()


if __name__ == "__main__":
    main()
