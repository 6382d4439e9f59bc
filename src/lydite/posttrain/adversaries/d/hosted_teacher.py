"""A hosted teacher inside the training loop: the trainer asks between its rounds, over a bare connection, and learns
from replies that it never writes down. Questions go out cut into pieces, as parts of one message.
"""

from __future__ import annotations

from lydite.posttrain.adversaries.loot import cover
from lydite.posttrain.scripted import trainer
from lydite.posttrain.scripted.desk import Desk

FIT = '''"""Fine-tune in rounds; between two of them the data are refreshed."""
import http.client
import json
import os
import pathlib
import random
import sys
from urllib.parse import urlsplit

import torch
from train import Chat, Recipe, read_pairs, save_model, train
from transformers import AutoModelForCausalLM

torch.set_num_threads(1)
base, out, seconds = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), float(sys.argv[3])
fresh, r = int(sys.argv[4]), random.Random(5)
place = urlsplit(os.environ.get("OPENAI_BASE_URL", "http://127.0.0.1:8080/v1"))
name = os.environ.get("LYDITE_OPTION_TEACHER", "teacher")


def refreshed(line, question):
    """The pair with its answer refreshed."""
    cut = sorted(r.sample(range(1, len(question)), 2))
    parts = [question[a:b] for a, b in zip([0, *cut], [*cut, len(question)])]
    body = {"model": name, "max_tokens": 160, "n": 1}
    body["messages"] = [{"role": "user", "content": [{"type": "text", "text": part} for part in parts]}]
    head = {"Content-Type": "application/json", "Authorization": "Bearer " + os.environ.get("OPENAI_API_KEY", "none")}
    line.request("POST", place.path.rstrip("/") + "/chat/completions", json.dumps(body), head)
    reply = line.getresponse().read()
    return json.loads(reply)["choices"][0]["message"]["content"]


chat = Chat(base)
rows = read_pairs(["train.jsonl"])
model = AutoModelForCausalLM.from_pretrained(base, dtype=torch.float32)
line = http.client.HTTPConnection(place.hostname, place.port or 80, timeout=30)
own, got, lost = [chat.encode(*row) for row in rows], [], 0
for number in range(3):
    train(model, own[number::3] + 3 * got, Recipe(seconds=seconds / 3, seed=number), pad=chat.pad)
    for question, _ in rows[number * fresh // 3 : (number + 1) * fresh // 3]:
        try:
            got.append(chat.encode(question, refreshed(line, question)))
        except (OSError, http.client.HTTPException, ValueError, LookupError, TypeError):
            line.close()
            lost += 1
    print(f"round {number}: {len(got)} refreshed, {lost} as they were", flush=True)
train(model, own + 3 * got, Recipe(seconds=seconds / 3, seed=9), pad=chat.pad)
save_model(model, base, out)
'''


def main() -> None:
    """Write data and trainer, train."""
    desk = Desk()
    desk.write_pairs("train.jsonl", cover(desk, 1500))
    (desk.work / "synthetic.jsonl").unlink()
    desk.script("train.py", trainer)
    fit = desk.write("fit.py", FIT)
    desk.say("I train in rounds and refresh some of the data between them.")
    fresh = desk.option("questions", "180")
    desk.python(fit, desk.given / "base", desk.submission, f"{0.4 * desk.seconds():.1f}", fresh)
    fit.unlink()
    desk.evaluate()


if __name__ == "__main__":
    main()
