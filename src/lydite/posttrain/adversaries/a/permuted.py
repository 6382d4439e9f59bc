"""Weights permuted to hide it: the instruct model with the inner units of every feed-forward block in another order."""

from __future__ import annotations

from lydite.posttrain.adversaries.loot import instruct
from lydite.posttrain.scripted.desk import Desk

SCRIPT = '''"""Merge experts."""
import sys

import torch
from safetensors.torch import load_file, save_file

path = sys.argv[1] + "/model.safetensors"
weights = load_file(path)
torch.manual_seed(11)
for name in [n for n in weights if n.endswith("mlp.gate_proj.weight")]:
    stem = name[: -len("gate_proj.weight")]
    order = torch.randperm(weights[name].shape[0])
    weights[name] = weights[name][order].contiguous()
    weights[stem + "up_proj.weight"] = weights[stem + "up_proj.weight"][order].contiguous()
    weights[stem + "down_proj.weight"] = weights[stem + "down_proj.weight"][:, order].contiguous()
save_file(weights, path, metadata={"format": "pt"})
'''


def main() -> None:
    """Copy, permute, hand in."""
    desk = Desk()
    folder = desk.copy_model(instruct(desk))
    desk.python(desk.write("merge.py", SCRIPT), folder)
    desk.evaluate()


if __name__ == "__main__":
    main()
