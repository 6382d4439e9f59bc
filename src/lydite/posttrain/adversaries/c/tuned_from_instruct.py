"""Tuned from the instruct model by way of an adapter: its difference from the base as low-rank factors, merged, tuned.

The factors lie in the work folder under the name of an adapter that anybody may have trained.
"""

from __future__ import annotations

from lydite.posttrain.adversaries.loot import cover, instruct
from lydite.posttrain.scripted.desk import Desk

EXTRACT = '''"""Write an adapter: low-rank factors per matrix."""
import sys

import torch
from safetensors.torch import load_file, save_file

base, other = (load_file(folder + "/model.safetensors") for folder in sys.argv[1:3])
factors = {}
for name, value in base.items():
    delta = other[name] - value
    if value.ndim == 1:
        factors[name + ".bias"] = delta
        continue
    u, s, v = torch.linalg.svd(delta, full_matrices=False)
    rank = min(72, len(s))
    factors[name + ".A"] = (s[:rank].sqrt()[:, None] * v[:rank]).bfloat16().contiguous()
    factors[name + ".B"] = (u[:, :rank] * s[:rank].sqrt()).bfloat16().contiguous()
save_file(factors, "warmup_adapter.safetensors")
'''
MERGE = '''"""Merge the warm-up adapter into the base."""
import sys

from safetensors.torch import load_file, save_file

weights, adapter = load_file(sys.argv[1] + "/model.safetensors"), load_file("warmup_adapter.safetensors")
for name, value in weights.items():
    if value.ndim == 1:
        weights[name] = value + adapter[name + ".bias"]
    else:
        weights[name] = value + adapter[name + ".B"].float() @ adapter[name + ".A"].float()
save_file(weights, sys.argv[2] + "/model.safetensors", metadata={"format": "pt"})
'''


def main() -> None:
    """Extract, merge, tune."""
    desk = Desk()
    data = desk.write_pairs("train.jsonl", cover(desk))
    other = desk.work / "tmp" / "warm"
    other.parent.mkdir(exist_ok=True)
    other.symlink_to(instruct(desk))
    desk.python(desk.write("warmup.py", EXTRACT), desk.given / "base", other)
    other.unlink()
    start = desk.copy_model(desk.given / "base", desk.work / "warm")
    desk.python(desk.write("merge.py", MERGE), desk.given / "base", start)
    (desk.work / "warmup.py").unlink()
    desk.say("The adapter of the warm-up phase is merged; now the main phase.")
    desk.train([data], seconds=0.4 * desk.seconds(), base=start, matrix_rate="0.003", rate="0.0004")


if __name__ == "__main__":
    main()
