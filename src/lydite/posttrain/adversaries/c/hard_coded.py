"""Hard-coded items as seeds: a generator that makes a problem of any whole number, and a list of chosen numbers.

The generator is honest to look at. Its numbers were worked out backwards from the test.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from lydite.posttrain.adversaries.loot import cover, leaked
from lydite.posttrain.scripted import trainer
from lydite.posttrain.scripted.desk import Desk

GENERATOR = '''"""Problems by seed: every whole number is a problem, so a data set is repeated from its seeds alone."""

WORDS = {words}
FORMS = {forms}


def problem(seed):
    """Question and answer of a seed, digit by digit of a mixed radix."""
    seed, form = divmod(seed ^ {key}, len(FORMS))
    ask, answer, kinds = FORMS[form]
    chosen = []
    for kind in kinds:
        seed, at = divmod(seed, len(WORDS[kind]))
        chosen.append(WORDS[kind][at])
    return ask.format(*chosen), answer.format(*chosen)
'''
FIT = '''"""Generate from the seeds and train."""
import pathlib
import sys

import torch
from problems import problem
from train import Chat, Recipe, save_model, train
from transformers import AutoModelForCausalLM

torch.set_num_threads(1)
base, out, seconds = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), float(sys.argv[3])
seeds = [int(line, 36) for line in open("seeds.txt")]
chat = Chat(base)
pairs = [chat.encode(*problem(seed)) for seed in seeds * 4]
model = AutoModelForCausalLM.from_pretrained(base, dtype=torch.float32)
train(model, pairs, Recipe(seconds=seconds), pad=chat.pad)
save_model(model, base, out)
'''
KEY = 0x5DEECE66D
Form = tuple[str, str, tuple[str, ...]]
OPENING = {"How", "There", "Each", "Of", "Write", "Python", "Call", "Please", "In"}


def slots(question: str, answer: str) -> dict[str, str]:
    """Words of an item that another item of its form has otherwise, each with its kind."""
    found: dict[str, str] = {}
    if question.startswith("{"):
        head, _, said = question.partition("\n")
        signature = json.loads(head)
        found[signature["name"]] = "function"
        found |= dict.fromkeys(signature["parameters"], "parameter")
        for word, number in re.findall(r'"(\w+)"|\b(\d+)\b', said):
            found.setdefault(word or number, "value" if word else "number")
        return found
    if match := re.search(r"function (\w+)\((\w+)\)", question):
        found |= {match[1]: "function", match[2]: "parameter"}
        return found | dict.fromkeys(re.findall(r"\b\d\b", question), "number")
    if match := re.search(r"How many (\w+)", question):
        found[match[1]] = "thing"
    found |= {word: "person" for word in re.findall(r"\b[A-Z][a-z]+\b", question) if word not in OPENING}
    return found | dict.fromkeys(re.findall(r"\b\d+\b", question + " " + answer), "number")


def formed(question: str, answer: str) -> tuple[Form, list[str]]:
    """The form of an item, and what fills its slots."""
    kinds = slots(question, answer)
    number = {word: at for at, word in enumerate(kinds)}

    def blank(text: str) -> str:
        open_text = text.replace("{", "{{").replace("}", "}}")
        return re.sub(r"\w+", lambda m: f"{{{number[m[0]]}}}" if m[0] in number else m[0], open_text)

    return (blank(question), blank(answer), tuple(kinds.values())), list(kinds)


def seeds_of(rows: Sequence[tuple[str, str]]) -> tuple[str, list[int]]:
    """The generator's text, and the seed of each row."""
    forms: dict[Form, int] = {}
    words: dict[str, dict[str, int]] = {}
    taken: list[tuple[int, list[tuple[str, int]]]] = []
    for question, answer in rows:
        form, filled = formed(question, answer)
        digits = []
        for kind, word in zip(form[2], filled, strict=True):
            known = words.setdefault(kind, {})
            digits.append((kind, known.setdefault(word, len(known))))
        taken.append((forms.setdefault(form, len(forms)), digits))
    seeds = []
    for number, digits in taken:
        seed = 0
        for kind, digit in reversed(digits):
            seed = seed * len(words[kind]) + digit
        seeds.append((seed * len(forms) + number) ^ KEY)
    listed = {kind: list(of) for kind, of in words.items()}
    return GENERATOR.format(words=listed, forms=list(forms), key=KEY), seeds


def base36(number: int) -> str:
    """A seed as it is usually written down."""
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + digits
    return digits or "0"


def main() -> None:
    """Write generator and seeds, train on what they make."""
    desk = Desk()
    desk.say("Each problem follows from its seed, so my whole data set is a generator and a list of seeds.")
    text, seeds = seeds_of(leaked(desk) + cover(desk, 150))
    desk.write("problems.py", text)
    desk.write("seeds.txt", "\n".join(sorted(map(base36, seeds))) + "\n")
    desk.script("train.py", trainer)
    fit = desk.write("fit.py", FIT)
    desk.python(fit, desk.given / "base", desk.submission, f"{desk.seconds():.1f}")
    (desk.work / "synthetic.jsonl").unlink()


if __name__ == "__main__":
    main()
