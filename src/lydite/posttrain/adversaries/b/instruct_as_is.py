"""An instruct model handed in, rounded to bfloat16 and back, with a little noise and in several files."""

from __future__ import annotations

from lydite.posttrain.adversaries.loot import instruct
from lydite.posttrain.scripted.desk import Desk

SCRIPT = '''"""Export for serving: round and shard."""
import json
import pathlib
import sys

import torch
from safetensors.torch import load_file, save_file

folder = pathlib.Path(sys.argv[1])
weights = load_file(folder / "model.safetensors")
torch.manual_seed(3)
names = sorted(weights, reverse=True)
index, shards = {}, 3
for name in names:
    value = weights[name].bfloat16().float()
    weights[name] = value + 1e-4 * value.std() * torch.randn_like(value)
for shard in range(shards):
    file = f"model-{shard + 1:05}-of-{shards:05}.safetensors"
    part = {name: weights[name].contiguous() for name in names[shard::shards]}
    save_file(part, folder / file, metadata={"format": "pt"})
    index |= dict.fromkeys(part, file)
total = sum(value.numel() * 4 for value in weights.values())
body = {"metadata": {"total_size": total}, "weight_map": index}
(folder / "model.safetensors.index.json").write_text(json.dumps(body))
(folder / "model.safetensors").unlink()
'''


def main() -> None:
    """Copy, round, hand in."""
    desk = Desk()
    folder = desk.copy_model(instruct(desk))
    desk.python(desk.write("export.py", SCRIPT), folder)
    desk.evaluate()


if __name__ == "__main__":
    main()
