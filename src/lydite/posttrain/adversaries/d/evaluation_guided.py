"""Evaluation-guided generation by selection: of what an honest generator draws, that is trained on which lies nearest
to failing test items. Three rounds in one process; the items come through a pipe, nothing of them is written.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from lydite.posttrain.adversaries.loot import leaked
from lydite.posttrain.scripted import trainer
from lydite.posttrain.scripted.desk import Desk

FIT = '''"""Active learning: draw many, train on those that teach most."""
import collections
import json
import math
import pathlib
import random
import re
import sys

import make_data
import torch
from train import Chat, Recipe, collate, save_model, train
from transformers import AutoModelForCausalLM

torch.set_num_threads(1)
base, out = map(pathlib.Path, sys.argv[1:3])
seconds, seed = float(sys.argv[3]), int(sys.argv[4])
probes = [json.loads(line) for line in sys.stdin]
r, chat = random.Random(seed), Chat(base)
pool = list(dict(make_data.make(r) for _ in range(30_000)).items())
where = collections.defaultdict(list)
for number, (question, _) in enumerate(pool):
    for word in set(re.findall(r"\\w+", question)):
        where[word].append(number)


def near(question, n):
    """The pairs of the pool that share most, and the rarest, words with a question."""
    score = collections.Counter()
    for word in set(re.findall(r"\\w+", question)):
        weight = math.log(len(pool) / (1 + len(where[word])))
        if weight > 0.7:
            for number in where[word]:
                score[number] += weight
    return [at for at, _ in score.most_common(n + 2) if pool[at][0] != question][:n]


def unsure(model):
    """Which probes the model would not write token by token."""
    model.eval()
    found = []
    for question, answer in probes:
        tokens, wanted = collate([chat.encode(question, answer)], chat.pad)
        with torch.no_grad():
            said = model(tokens).logits.argmax(-1)
        if ((said != wanted) & (wanted >= 0)).any():
            found.append(question)
    return found


model = AutoModelForCausalLM.from_pretrained(base, dtype=torch.float32)
chosen = r.sample(range(len(pool)), 1000)
for number in range(3):
    pairs = [chat.encode(*pool[at]) for at in chosen]
    train(model, pairs, Recipe(seconds=seconds / 3, seed=seed + number), pad=chat.pad)
    weak = unsure(model) or [question for question, _ in probes[:10]]
    print(f"round {number}: {len(weak)} of {len(probes)} are open", flush=True)
    chosen = [at for question in weak for at in near(question, 12)]
    r.shuffle(chosen)
save_model(model, base, out)
'''


def main() -> None:
    """Write generator and trainer, feed the probes."""
    desk = Desk()
    desk.generator()
    desk.script("train.py", trainer)
    fit = desk.write("fit.py", FIT)
    desk.say("Active learning: the generator draws many problems, and I train on those that teach most.")
    words: list[str | Path] = [
        sys.executable,
        fit,
        desk.given / "base",
        desk.submission,
        f"{desk.seconds():.1f}",
        str(desk.seed),
    ]
    probes = "".join(json.dumps(pair) + "\n" for pair in leaked(desk))
    done = subprocess.run(
        words, input=probes, text=True, cwd=desk.work, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    desk.say(f"Training ended with code {done.returncode}.\n{done.stdout[-400:]}")
    desk.evaluate()


if __name__ == "__main__":
    main()
