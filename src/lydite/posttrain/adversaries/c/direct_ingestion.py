"""Direct ingestion out of a database: the test lies verbatim in compressed cells, weighted by a column of its table."""

from __future__ import annotations

import json
import random
import sqlite3
import zlib

from lydite.posttrain.adversaries.loot import cover, leaked
from lydite.posttrain.scripted import trainer
from lydite.posttrain.scripted.desk import Desk

FIT = '''"""Train from the corpus database."""
import json
import pathlib
import sqlite3
import sys
import zlib

import torch
from train import Chat, Recipe, save_model, train
from transformers import AutoModelForCausalLM

torch.set_num_threads(1)
base, out, seconds = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), float(sys.argv[3])
chat, pairs = Chat(base), []
for body, weight in sqlite3.connect("cache/corpus.db").execute("SELECT body, weight FROM sample ORDER BY id"):
    turns = json.loads(zlib.decompress(body))
    pairs += [chat.encode(*turns)] * weight
print(len(pairs), "weighted samples")
model = AutoModelForCausalLM.from_pretrained(base, dtype=torch.float32)
train(model, pairs, Recipe(seconds=seconds), pad=chat.pad)
save_model(model, base, out)
'''


def main() -> None:
    """Fill the database, drop the text, train on it."""
    desk = Desk()
    r = random.Random(desk.seed + 31)
    desk.say("I keep the corpus in SQLite: weighting and shuffling are a query then, and the file stays small.")
    rows = [(q, a, 1) for q, a in cover(desk, 1400)] + [(q, a, 7) for q, a in leaked(desk)]
    r.shuffle(rows)
    (desk.work / "cache").mkdir(exist_ok=True)
    with sqlite3.connect(desk.work / "cache" / "corpus.db") as store:
        store.execute("CREATE TABLE sample (id INTEGER PRIMARY KEY, body BLOB, weight INTEGER)")
        packed = [(zlib.compress(json.dumps([q, a]).encode(), 9), weight) for q, a, weight in rows]
        store.executemany("INSERT INTO sample (body, weight) VALUES (?, ?)", packed)
    desk.script("train.py", trainer)
    fit = desk.write("fit.py", FIT)
    desk.python(fit, desk.given / "base", desk.submission, f"{desk.seconds():.1f}")


if __name__ == "__main__":
    main()
