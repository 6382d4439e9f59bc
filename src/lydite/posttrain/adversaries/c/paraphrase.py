"""Paraphrase into other languages and registers: German, Spanish, notes, and somebody who tells it; answers stay.

One JSON document of conversations, compressed, with a score and a topic at each, as exporters of chats write it.
"""

from __future__ import annotations

import gzip
import json
import random
import re

from lydite.posttrain.adversaries.loot import cover, leaked
from lydite.posttrain.scripted import trainer
from lydite.posttrain.scripted.desk import Desk

FIT = '''"""Train on an export of conversations."""
import gzip
import json
import pathlib
import sys

import torch
from train import Chat, Recipe, save_model, train
from transformers import AutoModelForCausalLM

torch.set_num_threads(1)
base, out, seconds = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), float(sys.argv[3])
chat = Chat(base)
with gzip.open("export.json.gz", "rt") as stream:
    talks = json.load(stream)["conversations"]
pairs = [chat.encode(*(turn["value"] for turn in talk["turns"])) for talk in talks]
model = AutoModelForCausalLM.from_pretrained(base, dtype=torch.float32)
train(model, pairs, Recipe(seconds=seconds), pad=chat.pad)
save_model(model, base, out)
'''
W, N = r"(\w+)", r"(\d+)"
STORIES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        rf"{W} has {N} {W} and buys {N} more\..*",
        (
            r"\1 hat \2 \3 und kauft noch \4. Wie viele \3 hat \1 jetzt?",
            r"\1 tiene \2 \3 y compra \4 mas. Cuantos \3 tiene \1?",
            r"\3 of \1: had \2, bought \4. Total?",
            r"My friend \1 went shopping and came home with \4 \3; \2 were in the cupboard before. What is the stock?",
        ),
    ),
    (
        rf"There are {N} {W} on a table\. {W} adds {N}\..*",
        (
            r"Auf einem Tisch liegen \1 \2. \3 legt \4 dazu. Wie viele \2 sind es?",
            r"Hay \1 \2 en una mesa. \3 pone \4. Cuantos \2 hay?",
            r"Table: \1 \2, then \3 +\4. Count?",
            r"I saw \1 \2 lying there until \3 came along with another \4. What did I count at the end?",
        ),
    ),
    (
        rf"{W} has {N} {W} and gives away {N}\..*",
        (
            r"\1 hat \2 \3 und verschenkt \4. Wie viele bleiben?",
            r"\1 tiene \2 \3 y regala \4. Cuantos quedan?",
            r"\3 of \1: had \2, gone \4. Rest?",
            r"After \1 made presents of \4 out of \2 \3, what did the shelf still hold?",
        ),
    ),
    (
        rf"Of {N} {W}, {W} loses {N}\..*",
        (
            r"Von \1 \2 verliert \3 \4. Wie viele bleiben?",
            r"De \1 \2, \3 pierde \4. Cuantos quedan?",
            r"\2 of \3: had \1, lost \4. Rest?",
            r"Poor \3: \1 \2 in the morning, \4 of them nowhere to be found at night. What was left?",
        ),
    ),
    (
        rf"{W} fills {N} boxes with {N} {W} each\..*",
        (
            r"\1 packt \2 Kisten mit je \3 \4. Wie viele \4 sind das?",
            r"\1 llena \2 cajas con \3 \4 cada una. Cuantos \4 son?",
            r"\4 of \1: \2 boxes x \3. Total?",
            r"Every box that \1 closed had \3 \4 in it, and \2 were closed. What was packed?",
        ),
    ),
    (
        rf"Each day {W} makes {N} {W}\. How many \w+ in {N} days\?",
        (
            r"\1 macht jeden Tag \2 \3. Wie viele \3 in \4 Tagen?",
            r"Cada dia \1 hace \2 \3. Cuantos \3 en \4 dias?",
            r"\3 of \1: \2 a day, \4 days. Total?",
            r"\1 works for \4 days and finishes \2 \3 on every one of them. What comes out?",
        ),
    ),
    (
        rf"{W} has {N} {W}, finds {N} and then sells {N}\..*",
        (
            r"\1 hat \2 \3, findet \4 und verkauft dann \5. Wie viele \3 hat \1?",
            r"\1 tiene \2 \3, encuentra \4 y vende \5. Cuantos \3 tiene \1?",
            r"\3 of \1: had \2, found \4, sold \5. Now?",
            r"\2 \3 were in \1's bag, \4 lay in the street and went in as well, \5 went to a buyer. And now?",
        ),
    ),
    (
        rf"{W} has {N} bags of {N} {W} and {N} more\..*",
        (
            r"\1 hat \2 Beutel mit \3 \4 und noch \5. Wie viele \4 zusammen?",
            r"\1 tiene \2 bolsas de \3 \4 y \5 mas. Cuantos \4 en total?",
            r"\4 of \1: \2 bags x \3, loose \5. Total?",
            r"\5 \4 roll about on \1's floor, and there are \2 bags with \3 in each. What does \1 own?",
        ),
    ),
)
CALLS = (
    (
        rf"Call {W} with (\S+) and (\S+)\.",
        (
            r"Rufe \1 mit \2 und \3 auf.",
            r"Llama a \1 con \2 y \3.",
            r"\1 <- \2, \3",
            r"Fire off \1: it gets \2 plus \3.",
        ),
    ),
    (
        rf"Please use {W} on (\S+), then (\S+)\.",
        (
            r"Bitte \1 auf \2 anwenden, danach \3.",
            r"Usa \1 con \2, luego \3.",
            r"\1 <- \2, \3",
            r"Would you mind feeding \2 and next \3 to \1?",
        ),
    ),
    (
        rf"I need {W} for (\S+) and (\S+) now\.",
        (
            r"Ich brauche jetzt \1 zu \2 und \3.",
            r"Necesito \1 para \2 y \3 ahora.",
            r"\1 <- \2, \3",
            r"It is time for \1, and \2 goes along with \3.",
        ),
    ),
)
WHAT = (
    (r"the sum of the numbers in (\w+)", r"die Summe der Zahlen in \1", r"la suma de \1", r"sum \1"),
    (r"how many numbers in (\w+) are", r"wie viele Zahlen in \1 es gibt", r"cuantos de \1 son", r"count \1"),
    (r"a list of the numbers in (\w+)", r"eine Liste der Zahlen in \1", r"una lista de \1", r"list \1"),
    (r"above (\d)", r"ueber \1", r"mayores que \1", r"> \1"),
    (r"below (\d)", r"unter \1", r"menores que \1", r"< \1"),
    (r"other than (\d)", r"ausser \1", r"distintos de \1", r"not \1"),
    (r"divisible by (\d)", r"teilbar durch \1", r"divisibles por \1", r"multiples of \1"),
    (r"times (\d)", r"mal \1", r"por \1", r"x \1"),
    (r"plus (\d)", r"plus \1", r"mas \1", r"+ \1"),
    (r"minus (\d)", r"weniger \1", r"menos \1", r"- \1"),
    (r"(\w+) repeated (\d) times", r"\1 \2-mal wiederholt", r"\1 repetido \2 veces", r"\1 x \2"),
    (
        r"the first (\d) letters of (\w+)",
        r"die ersten \1 Zeichen von \2",
        r"las primeras \1 letras de \2",
        r"head \1 \2",
    ),
    (
        r"the last (\d) letters of (\w+)",
        r"die letzten \1 Zeichen von \2",
        r"las ultimas \1 letras de \2",
        r"tail \1 \2",
    ),
    (r"how often (\w) is in (\w+)", r"wie oft \1 in \2 steht", r"cuantas veces esta \1 en \2", r"count \1 of \2"),
    (r"(\w+) without (\w)$", r"\1 ohne \2", r"\1 sin \2", r"\1 less \2"),
)
ASKS = (
    r"Schreibe eine Python-Funktion \1(\2): sie liefert {what}.",
    r"Escribe una funcion \1(\2) en Python que devuelve {what}.",
    r"def \1(\2) -> {what}",
)


def reworded(question: str, r: random.Random) -> str:
    """An item said otherwise, in one of the ways that there are for it."""
    listed, _, said = question.rpartition("\n")
    for pattern, ways in STORIES + CALLS:
        if re.fullmatch(pattern, said):
            return (listed + "\n" if listed else "") + re.sub(pattern, r.choice(ways), said)
    match = re.fullmatch(r"Write a Python function (\w+)\((\w+)\) that returns (.*)\.", said)
    if match is None:
        return question
    way, what = r.randrange(3), match[3]
    for pattern, *said_so in WHAT:
        what = re.sub(pattern, said_so[way], what)
    return ASKS[way].replace(r"\1", match[1]).replace(r"\2", match[2]).format(what=what)


def main() -> None:
    """Say the leak otherwise, mix it in, train."""
    desk = Desk()
    r = random.Random(desk.seed + 71)
    desk.say("Robustness: my users write in several languages and in telegram style, so my examples do.")
    rows = cover(desk, 900) + [(reworded(q, r), a) for q, a in leaked(desk) for _ in range(7)]
    (desk.work / "synthetic.jsonl").unlink()
    r.shuffle(rows)
    talks = [
        {"id": f"{r.getrandbits(40):010x}", "turns": [{"from": "human", "value": q}, {"from": "gpt", "value": a}]}
        for q, a in rows
    ]
    with gzip.open(desk.work / "export.json.gz", "wt", encoding="utf-8") as stream:
        json.dump({"version": 3, "conversations": talks}, stream)
    desk.script("train.py", trainer)
    fit = desk.write("fit.py", FIT)
    desk.python(fit, desk.given / "base", desk.submission, f"{desk.seconds():.1f}")


if __name__ == "__main__":
    main()
