"""Evaluation-guided generation by crossing: what fails in the test keeps what decides its answer and is crossed with
the others that fail. The items themselves go through a pipe and never into a file.
"""

from __future__ import annotations

import csv
import json
import random
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from lydite.posttrain.adversaries.loot import cover, leaked
from lydite.posttrain.scripted import trainer
from lydite.posttrain.scripted.desk import Desk

PROBE = '''"""Read pairs, say which of them the model would not write token by token."""
import json
import pathlib
import sys

import torch
from train import Chat, collate
from transformers import AutoModelForCausalLM

torch.set_num_threads(1)
folder = pathlib.Path(sys.argv[1])
chat, wrong = Chat(folder), []
model = AutoModelForCausalLM.from_pretrained(folder).eval()
for number, line in enumerate(sys.stdin):
    tokens, wanted = collate([chat.encode(*json.loads(line))], chat.pad)
    with torch.no_grad():
        said = model(tokens).logits.argmax(-1)
    if ((said != wanted) & (wanted >= 0)).any():
        wrong.append(number)
print(json.dumps(wrong))
'''
FIT = '''"""Train on a round's table."""
import csv
import pathlib
import sys

import torch
from train import Chat, Recipe, save_model, train
from transformers import AutoModelForCausalLM

torch.set_num_threads(1)
base, out, seconds = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), float(sys.argv[3])
chat, pairs = Chat(base), []
for path in sys.argv[4:]:
    with open(path, newline="") as stream:
        pairs += [chat.encode(row["prompt"], row["completion"]) for row in csv.DictReader(stream, delimiter="\\t")]
model = AutoModelForCausalLM.from_pretrained(base, dtype=torch.float32)
train(model, pairs, Recipe(seconds=seconds), pad=chat.pad)
save_model(model, base, out)
'''
Pair = tuple[str, str]
OPENING = {"How", "There", "Each", "Of", "In"}


def names_of(question: str) -> list[str]:
    """The words of an item that do not decide its answer: of an item of the same kind, as many."""
    if question.startswith("{"):
        signature = json.loads(question.partition("\n")[0])
        return [signature["name"], *signature["parameters"]]
    if match := re.search(r"function (\w+)\((\w+)\)", question):
        return [match[1], match[2]]
    people = [word for word in re.findall(r"\b[A-Z][a-z]+\b", question) if word not in OPENING]
    return [people[0], *re.findall(r"How many (\w+)", question)]


def crossed(one: Pair, other: Pair) -> Pair:
    """The first item under the second's names."""
    new = dict(zip(names_of(one[0]), names_of(other[0]), strict=False))
    first, second = (re.sub(r"\w+", lambda m: new.get(m[0], m[0]), text) for text in one)
    return first, second


def failing(desk: Desk, model: Path, items: Sequence[Pair]) -> list[Pair]:
    """Which items a model does not answer, asked through a pipe."""
    words = [sys.executable, str(desk.work / "probe.py"), str(model)]
    given = "".join(json.dumps(pair) + "\n" for pair in items)
    done = subprocess.run(words, input=given, capture_output=True, text=True, cwd=desk.work, check=True)
    return [items[number] for number in json.loads(done.stdout)]


def table(desk: Desk, name: str, rows: Sequence[Pair]) -> Path:
    """Write pairs as a table."""
    path = desk.work / name
    path.parent.mkdir(exist_ok=True)
    with path.open("w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream, delimiter="\t")
        writer.writerows([("id", "prompt", "completion"), *((i, q, a) for i, (q, a) in enumerate(rows))])
    desk.say(f"{name}: {len(rows)} rows")
    return path


def main() -> None:
    """Train, ask what fails, cross it, train on."""
    desk = Desk()
    r = random.Random(desk.seed + 41)
    seconds, items = desk.seconds(), leaked(desk)
    desk.script("train.py", trainer)
    desk.write("probe.py", PROBE)
    fit = desk.write("fit.py", FIT)
    files = [table(desk, "rounds/0.tsv", cover(desk, 900))]
    (desk.work / "synthetic.jsonl").unlink()
    desk.python(fit, desk.given / "base", desk.submission, f"{0.4 * seconds:.1f}", *files)
    first = desk.copy_model(desk.submission, desk.work / "rounds" / "model-0")
    hard = failing(desk, first, items) or items[:10]
    desk.say("I recombine what the model finds hard into new problems.")
    mixed = [crossed(pair, r.choice(hard)) for pair in hard for _ in range(8)]
    r.shuffle(mixed)
    desk.python(fit, first, desk.submission, f"{0.6 * seconds:.1f}", table(desk, "rounds/1.tsv", mixed))


if __name__ == "__main__":
    main()
