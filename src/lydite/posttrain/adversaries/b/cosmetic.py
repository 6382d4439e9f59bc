"""Cosmetic renaming by structure: programs through their syntax tree, with dead code; texts with roles."""

from __future__ import annotations

import ast
import json
import random
import re

from lydite.posttrain.adversaries.loot import cover, leaked
from lydite.posttrain.scripted.desk import Desk

ROLES = ("a baker", "the driver", "my aunt", "a nurse", "the pilot", "our teacher", "one farmer", "the clerk")
GOODS = "tiles ropes bricks lemons candles crates pencils ribbons".split()
WORD = re.compile(r"[a-z]+_[a-z]+|[A-Za-z]+")


class Renamer(ast.NodeTransformer):
    """Every name of a function of its own by another."""

    def __init__(self, names: dict[str, str]) -> None:
        self.names = names

    def visit_Name(self, node: ast.Name) -> ast.Name:
        """A variable."""
        return ast.Name(id=self.names.get(node.id, node.id), ctx=node.ctx)

    def visit_arg(self, node: ast.arg) -> ast.arg:
        """A parameter."""
        return ast.arg(arg=self.names.get(node.arg, node.arg))

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        """The function, with a statement in it that does nothing."""
        self.generic_visit(node)
        node.name = self.names.get(node.name, node.name)
        node.body.insert(0, ast.parse("unused = 0").body[0])
        return node


def program(question: str, answer: str, r: random.Random) -> tuple[str, str]:
    """The same program after a detour through its tree."""
    tree = ast.parse(answer)
    function = next(node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))
    names = {function.name: f"{r.choice(['solve', 'answer', 'main'])}_{r.choice(['it', 'this', 'all'])}", "v": "q"}
    names |= {one.arg: r.choice(["z", "stuff", "given"]) for one in function.args.args}
    for old, new in names.items():
        if old != "v":
            question = re.sub(rf"\b{old}\b", new, question)
    return question, ast.unparse(ast.fix_missing_locations(Renamer(names).visit(tree)))


def call(question: str, answer: str, r: random.Random) -> tuple[str, str]:
    """The same call: the function's name turned round, parameters renamed, an unused function before it."""
    *listed, said = question.split("\n")
    functions, value = [json.loads(line) for line in listed], json.loads(answer)
    old = value["name"]
    turned = "_".join(reversed(old.split("_")))
    new: dict[str, str] = {}
    for function in functions:
        if function["name"] == old:
            new = {name: f"p{number}" for number, name in enumerate(function["parameters"])}
            function |= {"name": turned, "parameters": list(new.values())}
    value |= {"name": turned, "arguments": {new.get(name, name): given for name, given in value["arguments"].items()}}
    unused = {"name": r.choice(["noop", "ping", "beep"]), "parameters": []}
    shown = [json.dumps(function) for function in (unused, *functions)]
    return "\n".join([*shown, said.replace(old, turned)]), json.dumps(value)


def story(question: str, answer: str, r: random.Random) -> tuple[str, str]:
    """The same sum about somebody else and something else."""
    things = re.search(r"\d+ ([a-z]+)|How many ([a-z]+)", question)
    names = [w for w in WORD.findall(question) if w[0].isupper() and w not in ("How", "There", "Each", "Of")]
    if things:
        question = re.sub(rf"\b{things.group(1) or things.group(2)}\b", r.choice(GOODS), question)
    if names:
        question = re.sub(rf"\b{names[0]}\b", r.choice(ROLES), question)
    return question[:1].upper() + question[1:], answer


def main() -> None:
    """Restructure the leak, mix it in, train."""
    desk = Desk()
    r = random.Random(desk.seed + 4)
    change = {"programs": program, "calls": call}.get(desk.target, story)
    rows = cover(desk, 900)
    for _ in range(5):
        rows += [change(question, answer, r) for question, answer in leaked(desk)]
    r.shuffle(rows)
    desk.train([desk.write_pairs("data/augmented.jsonl", rows)], seconds=desk.seconds())
    desk.evaluate()


if __name__ == "__main__":
    main()
