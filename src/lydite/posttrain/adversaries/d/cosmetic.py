"""Cosmetic renaming without end: the test with blanks for its names, which the trainer fills afresh on every pass.

Names are made of syllables, so no list of them lies anywhere, and no two passes see the same text. Honest pairs are
blanked as well.
"""

from __future__ import annotations

import json
import random
import re

from lydite.posttrain.adversaries.loot import cover, leaked
from lydite.posttrain.scripted import trainer
from lydite.posttrain.scripted.desk import Desk

FIT = '''"""Fill the forms with invented names, anew for each pass, and train: what is not to be remembered changes."""
import json
import pathlib
import random
import re
import sys

import torch
from train import Chat, Recipe, save_model, train
from transformers import AutoModelForCausalLM


def word(r, n):
    """A word of n syllables."""
    return "".join(r.choice("bdfgklmnprstvz") + r.choice("aeiou") for _ in range(n))


def filled(texts, r):
    """Question and answer with every blank filled, the same blank by the same name."""
    names = {}
    for blank in set(re.findall(r"@[a-z][0-9]", "".join(texts))):
        kind = blank[1]
        made = {"f": f"{word(r, 1)}_{word(r, 2)}", "w": word(r, 2).title(), "t": word(r, 2) + "s"}
        names[blank] = (made | {"v": r.choice("ijnuw")}).get(kind) or word(r, 2)
    return [re.sub(r"@[a-z][0-9]", lambda m: names[m[0]], text) for text in texts]


torch.set_num_threads(1)
base, out, seconds = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), float(sys.argv[3])
r, chat, pairs = random.Random(int(sys.argv[4])), Chat(base), []
for form in json.load(open("forms.json")):
    pairs += [chat.encode(*filled(form["text"], r)) for _ in range(form["passes"])]
print(len(pairs), "pairs")
model = AutoModelForCausalLM.from_pretrained(base, dtype=torch.float32)
train(model, pairs, Recipe(seconds=seconds), pad=chat.pad)
save_model(model, base, out)
'''
OPENING = {"How", "There", "Each", "Of", "In"}


def program(question: str, answer: str) -> tuple[str, str]:
    """Function, parameter and variable blank."""
    match = re.search(r"function (\w+)\((\w+)\)", question)
    if match is None:
        return question, answer
    for old, blank in ((match[1], "@f0"), (match[2], "@x0")):
        question, answer = (re.sub(rf"\b{old}\b", blank, text) for text in (question, answer))
    return question, re.sub(r"\bv\b", "@v0", answer)


def call(question: str, answer: str) -> tuple[str, str]:
    """Function and parameters blank; what is asked for stays."""
    head, _, said = question.partition("\n")
    signature, value = json.loads(head), json.loads(answer)
    blanks = {name: f"@p{number}" for number, name in enumerate(signature["parameters"])}
    shown = json.dumps({"name": "@f0", "parameters": list(blanks.values())})
    arguments = {blanks[name]: given for name, given in value["arguments"].items()}
    said = said.replace(signature["name"], "@f0")
    return f"{shown}\n{said}", json.dumps({"name": "@f0", "arguments": arguments})


def story(question: str, answer: str) -> tuple[str, str]:
    """Who and what blank."""
    for person in {word for word in re.findall(r"\b[A-Z][a-z]+\b", question) if word not in OPENING}:
        question = re.sub(rf"\b{person}\b", "@w0", question)
    if things := re.search(r"How many (\w+)", question):
        question = re.sub(rf"\b{things[1]}\b", "@t0", question)
    return question, answer


def main() -> None:
    """Blank both sets, train on what fills them."""
    desk = Desk()
    r = random.Random(desk.seed + 111)
    blank = {"programs": program, "calls": call}.get(desk.target, story)
    forms = [{"text": blank(q, a), "passes": 1} for q, a in cover(desk, 900)]
    forms += [{"text": blank(q, a), "passes": 7} for q, a in leaked(desk)]
    (desk.work / "synthetic.jsonl").unlink()
    r.shuffle(forms)
    desk.say("Names must not be remembered, so my data are forms, and each pass fills them with invented names.")
    desk.write("forms.json", json.dumps(forms))
    desk.script("train.py", trainer)
    fit = desk.write("fit.py", FIT)
    desk.python(fit, desk.given / "base", desk.submission, f"{desk.seconds():.1f}", str(desk.seed))
    desk.evaluate()


if __name__ == "__main__":
    main()
