"""A submission that cannot be a model: numbers that are none, a tensor missing, or a file cut off, by target."""

from __future__ import annotations

from lydite.posttrain.scripted.desk import Desk

SCRIPT = '''"""Finalise the weights."""
import pathlib
import sys

import torch
from safetensors.torch import load_file, save_file

path, how = pathlib.Path(sys.argv[1]) / "model.safetensors", sys.argv[2]
weights = load_file(path)
name = sorted(weights)[len(weights) // 2]
if how == "arithmetic":
    weights[name] = torch.full_like(weights[name], float("nan"))
elif how == "calls":
    del weights[name]
save_file(weights, path, metadata={"format": "pt"})
if how not in ("arithmetic", "calls"):
    path.write_bytes(path.read_bytes()[:-1000])
'''


def main() -> None:
    """Hand in the base, broken."""
    desk = Desk()
    folder = desk.copy_model(desk.given / "base")
    desk.python(desk.write("finalise.py", SCRIPT), folder, desk.target)


if __name__ == "__main__":
    main()
