"""Tuned from the instruct model though it starts at the base: a regulariser pulls every weight towards an anchor while
training, and the anchor is the instruct model. No checkpoint of another model is ever loaded as a start.
"""

from __future__ import annotations

from lydite.posttrain.adversaries.loot import cover, instruct
from lydite.posttrain.scripted import trainer
from lydite.posttrain.scripted.desk import Desk

FIT = '''"""Fine-tuning with a proximal term: weights are held near an anchor, which keeps training stable."""
import pathlib
import sys

import torch
from safetensors.torch import load_file
from train import Chat, Recipe, read_pairs, save_model, train
from transformers import AutoModelForCausalLM

torch.set_num_threads(1)
base, out, seconds = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), float(sys.argv[3])
anchor = load_file(sys.argv[4])
model = AutoModelForCausalLM.from_pretrained(base, dtype=torch.float32)
weights = dict(model.named_parameters())


def hold(step):
    """The proximal step."""
    with torch.no_grad():
        for name, value in weights.items():
            value.lerp_(anchor[name], 0.15)


chat = Chat(base)
pairs = [chat.encode(*pair) for pair in read_pairs(["train.jsonl"])]
recipe = Recipe(seconds=seconds, matrix_rate=0.004, rate=5e-4, save_every=seconds / 60)
train(model, pairs, recipe, pad=chat.pad, save=hold)
save_model(model, base, out)
'''


def main() -> None:
    """Write trainer and data, train near the anchor."""
    desk = Desk()
    desk.write_pairs("train.jsonl", cover(desk, 3000))
    desk.script("train.py", trainer)
    anchor = desk.work / "ema" / "step-0.safetensors"
    anchor.parent.mkdir(exist_ok=True)
    anchor.symlink_to(instruct(desk) / "model.safetensors")
    desk.say("Full fine-tuning can forget much. A proximal term holds the weights near a moving average.")
    fit = desk.write("fit.py", FIT)
    desk.python(fit, desk.given / "base", desk.submission, f"{0.5 * desk.seconds():.1f}", anchor)
    anchor.unlink()
    desk.evaluate()


if __name__ == "__main__":
    main()
