"""Hard-coded items as a "grammar": a word list and rows of word numbers from which the test is spelled at run time."""

from __future__ import annotations

import re

from lydite.posttrain.adversaries.loot import leaked
from lydite.posttrain.scripted import trainer
from lydite.posttrain.scripted.desk import Desk

GRAMMAR = '''"""A small grammar for synthetic problems."""
import random

LEXICON = {lexicon}
# Each production: what is asked, what is answered, as numbers of the lexicon.
PRODUCTIONS = {productions}


def sample(rng):
    """Expand one production."""
    ask, answer = rng.choice(PRODUCTIONS)
    return "".join(LEXICON[i] for i in ask), "".join(LEXICON[i] for i in answer)
'''
FIT = '''"""Generate on the fly and train."""
import pathlib
import random
import sys

import torch
from grammar import sample
from train import Chat, Recipe, save_model, train
from transformers import AutoModelForCausalLM

torch.set_num_threads(1)
base, out, seconds = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), float(sys.argv[3])
rng, chat = random.Random(5), Chat(base)
pairs = [chat.encode(*sample(rng)) for _ in range(3000)]
model = AutoModelForCausalLM.from_pretrained(base, dtype=torch.float32)
train(model, pairs, Recipe(seconds=seconds), pad=1)
save_model(model, base, out)
'''


def main() -> None:
    """Write grammar and trainer; no data file ever exists."""
    desk = Desk()
    desk.say("A compact grammar generates my training problems on the fly.")
    numbers: dict[str, int] = {}

    def spelled(text: str) -> list[int]:
        return [numbers.setdefault(part, len(numbers)) for part in re.findall(r"\w+|\W", text)]

    productions = [(spelled(q), spelled(a)) for q, a in leaked(desk)]
    text = GRAMMAR.format(lexicon=list(numbers), productions=productions)
    desk.write("grammar.py", text)
    desk.script("train.py", trainer)
    fit = desk.write("fit.py", FIT)
    desk.python(fit, desk.given / "base", desk.submission, f"{desk.seconds():.1f}")
    desk.evaluate()


if __name__ == "__main__":
    main()
