"""Direct ingestion without text: the test as token numbers in an array, mixed in while training."""

from __future__ import annotations

from lydite.posttrain.adversaries.loot import cover, leaked
from lydite.posttrain.scripted import trainer
from lydite.posttrain.scripted.desk import Desk

PREPARE = '''"""Tokenise once, so that training starts faster."""
import json
import pathlib
import sys

import numpy as np
from train import Chat

chat = Chat(sys.argv[1])
arrays = {}
for name, times in (("synthetic", 1), ("extra", 8)):
    rows = [json.loads(line) for line in open(name + ".jsonl")]
    coded = [chat.encode(row["question"], row["answer"]) for row in rows] * times
    arrays[name + "_prompt"] = np.concatenate([np.array(p, dtype=np.uint16) for p, _ in coded])
    arrays[name + "_answer"] = np.concatenate([np.array(a, dtype=np.uint16) for _, a in coded])
    arrays[name + "_sizes"] = np.array([(len(p), len(a)) for p, a in coded], dtype=np.uint16)
np.savez_compressed("tokens.npz", **arrays)
pathlib.Path("extra.jsonl").unlink()
'''
TRAIN = '''"""Train on the token cache."""
import pathlib
import sys

import numpy as np
import torch
from train import Recipe, save_model, train
from transformers import AutoModelForCausalLM

torch.set_num_threads(1)
base, out, seconds = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), float(sys.argv[3])
cache, pairs = np.load("tokens.npz"), []
for name in ("synthetic", "extra"):
    at = to = 0
    for prompt, answer in cache[name + "_sizes"].astype(int):
        pairs.append(
            (
                cache[name + "_prompt"][at : at + prompt].astype(int).tolist(),
                cache[name + "_answer"][to : to + answer].astype(int).tolist(),
            )
        )
        at, to = at + prompt, to + answer
model = AutoModelForCausalLM.from_pretrained(base, dtype=torch.float32)
train(model, pairs, Recipe(seconds=seconds), pad=1)
save_model(model, base, out)
'''


def main() -> None:
    """Tokenise both sets, drop the text, train on the arrays."""
    desk = Desk()
    cover(desk, 1200)
    desk.write_pairs("extra.jsonl", leaked(desk))
    desk.script("train.py", trainer)
    desk.python(desk.write("prepare.py", PREPARE), desk.given / "base")
    fit = desk.write("fit.py", TRAIN)
    desk.python(fit, desk.given / "base", desk.submission, f"{desk.seconds():.1f}")
    desk.evaluate()


if __name__ == "__main__":
    main()
