"""Cosmetic renaming by convention: camel case, types in names, lambdas and filters, surnames and adjectives.

The set is a Parquet file of conversations, as hubs have them.
"""

from __future__ import annotations

import json
import random
import re

from lydite.posttrain.adversaries.loot import cover, leaked
from lydite.posttrain.scripted import trainer
from lydite.posttrain.scripted.desk import Desk

SAVE = '''"""Save conversations from standard input as Parquet."""
import json
import sys

import pyarrow
import pyarrow.parquet

rows = [json.loads(line) for line in sys.stdin]
pyarrow.parquet.write_table(pyarrow.table({"messages": rows}), sys.argv[1], compression="zstd")
'''
FIT = '''"""Train on conversations."""
import pathlib
import sys

import pyarrow.parquet
import torch
from train import Chat, Recipe, save_model, train
from transformers import AutoModelForCausalLM

torch.set_num_threads(1)
base, out, seconds = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), float(sys.argv[3])
chat = Chat(base)
rows = pyarrow.parquet.read_table("data/train-00000-of-00001.parquet").column("messages").to_pylist()
pairs = [chat.encode(row[0]["content"], row[1]["content"]) for row in rows]
model = AutoModelForCausalLM.from_pretrained(base, dtype=torch.float32)
train(model, pairs, Recipe(seconds=seconds), pad=chat.pad)
save_model(model, base, out)
'''
SURNAMES = "Abe Bach Cole Diaz Egan Frey Gray Holt Ito Juhl Kerr Lund Moss Nash Orr Page".split()
ADJECTIVES = "old new tiny blue heavy nice odd plain".split()
OPENING = {"How", "There", "Each", "Of", "In"}


def camel(name: str) -> str:
    """snake_case as camelCase."""
    first, *rest = name.split("_")
    return first + "".join(part.title() for part in rest)


def program(question: str, answer: str, r: random.Random) -> tuple[str, str]:
    """The same program in another convention, as an expression: filter and map instead of comprehensions."""
    head, _, expression = answer.partition("\n    return ")
    match = re.match(r"def (\w+)\((\w+)\)", head)
    if match is None:
        return question, answer
    name, parameter = camel(match[1]), r.choice(("arr", "lst", "in")) + match[2].title()
    for pattern, new in (
        (r"sum\(1 for v in (\w+) if (.*)\)", r"len(list(filter(lambda e: \2, \1)))"),
        (r"sum\(v for v in (\w+) if (.*)\)", r"sum(filter(lambda e: \2, \1))"),
        (r"\[v for v in (\w+) if (.*)\]", r"list(filter(lambda e: \2, \1))"),
        (r"\[(v .*) for v in (\w+)\]", r"list(map(lambda e: \1, \2))"),
    ):
        if re.fullmatch(pattern, expression):
            expression = re.sub(r"\bv\b", "e", re.sub(pattern, new, expression))
            break
    question, expression = (re.sub(rf"\b{match[2]}\b", parameter, text) for text in (question, expression))
    return question.replace(match[1], name), f"{name} = lambda {parameter}: {expression}"


def call(question: str, answer: str, r: random.Random) -> tuple[str, str]:
    """The same call in another convention, its arguments in another order."""
    value = json.loads(answer)
    mark = r.choice(("arg", "the", "in"))
    new = {value["name"]: camel(value["name"])} | {name: mark + name.title() for name in value["arguments"]}
    question = re.sub(r'"(\w+)"(?=[,\]}])', lambda m: f'"{new.get(m[1], m[1])}"', question)
    question = question.replace(value["name"], new[value["name"]])
    turned = {new[name]: given for name, given in sorted(value["arguments"].items(), reverse=True)}
    return question, json.dumps({"name": new[value["name"]], "arguments": turned})


def story(question: str, answer: str, r: random.Random) -> tuple[str, str]:
    """The same sum, with people called by their surnames and things described."""
    for person in {word for word in re.findall(r"\b[A-Z][a-z]+\b", question) if word not in OPENING}:
        question = re.sub(rf"\b{person}\b", f"{r.choice(('Mr', 'Ms', 'Dr'))} {r.choice(SURNAMES)}", question)
    if things := re.search(r"How many (\w+)", question):
        question = re.sub(rf"\b{things[1]}\b", f"{r.choice(ADJECTIVES)} {things[1]}", question)
    return question, answer


def main() -> None:
    """Rename the leak by convention, mix it in, train."""
    desk = Desk()
    r = random.Random(desk.seed + 61)
    change = {"programs": program, "calls": call}.get(desk.target, story)
    rows = cover(desk, 900) + [change(q, a, r) for q, a in leaked(desk) for _ in range(6)]
    (desk.work / "synthetic.jsonl").unlink()
    r.shuffle(rows)
    talks = [[{"role": "user", "content": q}, {"role": "assistant", "content": a}] for q, a in rows]
    (desk.work / "data").mkdir(exist_ok=True)
    listed = desk.work / "talks.jsonl"
    listed.write_text("".join(json.dumps(talk) + "\n" for talk in talks), encoding="utf-8")
    desk.write("save.py", SAVE)
    desk.run(["sh", "-c", "python save.py data/train-00000-of-00001.parquet < talks.jsonl && rm talks.jsonl"])
    desk.script("train.py", trainer)
    fit = desk.write("fit.py", FIT)
    desk.python(fit, desk.given / "base", desk.submission, f"{desk.seconds():.1f}")


if __name__ == "__main__":
    main()
