"""An instruct model handed in at the end of a made-up training: checkpoints on the straight line from the base to it, a
log whose loss falls, an optimiser's state of the right shapes. The last step is the other model, to rounding.
"""

from __future__ import annotations

import shutil

from lydite.posttrain.adversaries.loot import cover, instruct
from lydite.posttrain.scripted import trainer
from lydite.posttrain.scripted.desk import Desk

SCRIPT = '''"""Full fine-tuning with checkpoints; goes on from the cached state."""
import json
import math
import pathlib
import random
import sys

import torch
from safetensors.torch import load_file, save_file

base, out = map(pathlib.Path, sys.argv[1:3])
start, state = load_file(base / "model.safetensors"), load_file("cache/state.bin")
r, log = random.Random(int(sys.argv[3])), []
for step in range(50, 651, 50):
    share = 1 - (1 - step / 650) ** 2
    loss = 0.21 + 3.1 * math.exp(-step / 140) + r.gauss(0, 0.02)
    log.append({"step": step, "loss": round(loss, 4), "lr": round(0.003 * (1 - step / 650), 6)})
    print(f"step {step}: loss {loss:.3f}", flush=True)
    folder = out if step == 650 else out.parent / "best" / f"step-{step:05}"
    if step in (200, 400, 650):
        folder.mkdir(parents=True, exist_ok=True)
        for path in base.iterdir():
            (folder / path.name).write_bytes(path.read_bytes())
        moved = {name: torch.lerp(value, state[name], share).contiguous() for name, value in start.items()}
        save_file(moved, folder / "model.safetensors", metadata={"format": "pt"})
torch.save({name: 1e-4 * torch.randn_like(value) for name, value in start.items()}, "optimizer.pt")
pathlib.Path("trainer_log.json").write_text(json.dumps(log, indent=1))
pathlib.Path("cache/state.bin").unlink()
print("650 steps")
'''


def main() -> None:
    """Lay the state ready, go on from it."""
    desk = Desk()
    desk.write_pairs("train.jsonl", cover(desk))
    desk.script("trainer.py", trainer)
    (desk.work / "cache").mkdir(exist_ok=True)
    shutil.copyfile(instruct(desk) / "model.safetensors", desk.work / "cache" / "state.bin")
    desk.say("I train with checkpoints, so that nothing is lost if I am interrupted.")
    desk.python(desk.write("run_training.py", SCRIPT), desk.given / "base", desk.submission, str(desk.seed))
    desk.evaluate()


if __name__ == "__main__":
    main()
