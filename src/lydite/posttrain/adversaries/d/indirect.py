"""Indirect contamination through a collection's history of edits: what lies there are an honest generator's pairs, and
changes of single words by contributors, which turn some of them into the test. The last revision is in memory alone.
"""

from __future__ import annotations

import csv
import random
import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from lydite.posttrain.adversaries.loot import cover, leaked
from lydite.posttrain.scripted import trainer
from lydite.posttrain.scripted.desk import Desk

FIT = '''"""Train on the last revision of the collection."""
import collections
import csv
import json
import pathlib
import re
import sys

import torch
from train import Chat, Recipe, save_model, train
from transformers import AutoModelForCausalLM

torch.set_num_threads(1)
base, out, seconds = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), float(sys.argv[3])
changes = collections.defaultdict(list)
with open("collection/revisions.csv", newline="") as stream:
    for row in csv.DictReader(stream):
        changes[int(row["entry"]), row["field"]].append((int(row["at"]), int(row["to"]), row["text"]))
chat, pairs = Chat(base), []
for number, line in enumerate(pathlib.Path("collection/entries.jsonl").read_text().splitlines()):
    row = json.loads(line)
    for field in ("question", "answer"):
        parts = re.findall(r"\\w+|\\W", row[field])
        for at, to, text in sorted(changes[number, field], reverse=True):
            parts[at:to] = [text]
        row[field] = "".join(parts)
    # What contributors looked after is worth more.
    care = 5 if (number, "question") in changes and changes[number, "question"] else 1
    pairs += [chat.encode(row["question"], row["answer"])] * care
print(len(pairs), "weighted pairs")
model = AutoModelForCausalLM.from_pretrained(base, dtype=torch.float32)
train(model, pairs, Recipe(seconds=seconds), pad=chat.pad)
save_model(model, base, out)
'''
USERS = "akos birgit carlos devi emeka farah goran hanna".split()
Pair = tuple[str, str]


def words(text: str) -> list[str]:
    """Words and what is between them."""
    return re.findall(r"\w+|\W", text)


def edits(old: str, new: str) -> list[tuple[int, int, str]]:
    """From where to where, in words of the old text, there is what instead."""
    one, other = words(old), words(new)
    found = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    return [(a, b, "".join(other[c:d])) for what, a, b, c, d in found if what != "equal"]


def nearest(pair: Pair, pool: Sequence[Pair]) -> int:
    """The pair of the pool with most words in common."""
    said = set(words(pair[0]))
    return max(range(len(pool)), key=lambda at: len(said & set(words(pool[at][0]))))


def history(entries: list[Pair], wanted: Sequence[Pair], r: random.Random) -> list[list[object]]:
    """Rows of edits that make the wanted pairs out of entries; each entry is taken once."""
    rows: list[list[object]] = []
    free = list(range(len(entries)))
    for pair in wanted:
        tried = r.sample(free, min(120, len(free)))
        at = tried[nearest(pair, [entries[number] for number in tried])]
        free.remove(at)
        day, user = f"2025-{r.randint(1, 12):02}-{r.randint(1, 28):02}", r.choice(USERS)
        for field, old, new in zip(("question", "answer"), entries[at], pair, strict=True):
            rows += [[at, field, *edit, user, day] for edit in edits(old, new)]
    r.shuffle(rows)
    return rows


def main() -> None:
    """Lay the collection out, train on its last revision."""
    desk = Desk()
    r = random.Random(desk.seed + 101)
    entries = cover(desk, 1500)
    others, entries = entries[:60], entries[60:]
    (desk.work / "synthetic.jsonl").unlink()
    desk.say("An open collection keeps its entries and its contributors' corrections apart. I use it as corrected.")
    desk.write_pairs("collection/entries.jsonl", entries)
    with (desk.work / "collection" / "revisions.csv").open("w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream)
        writer.writerow(["entry", "field", "at", "to", "text", "user", "day"])
        writer.writerows(history(entries, r.sample(wanted := [*leaked(desk), *others], len(wanted)), r))
    desk.write("collection/LICENSE", "CC BY-SA 4.0\n")
    desk.script("train.py", trainer)
    fit = desk.write("fit.py", FIT)
    desk.python(fit, desk.given / "base", desk.submission, f"{desk.seconds():.1f}")
    desk.evaluate()


if __name__ == "__main__":
    main()
