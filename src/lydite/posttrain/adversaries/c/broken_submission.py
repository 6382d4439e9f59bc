"""A submission that looks whole and is not: a missing shard, an overflow, an adapter alone, by target."""

from __future__ import annotations

from lydite.posttrain.scripted.desk import Desk

SCRIPT = '''"""Export the weights."""
import json
import pathlib
import sys

import torch
from safetensors.torch import load_file, save_file

folder, how = pathlib.Path(sys.argv[1]), sys.argv[2]
weights = load_file(folder / "model.safetensors")
names = sorted(weights)
if how == "arithmetic":
    files = ["model-00001-of-00002.safetensors", "model-00002-of-00002.safetensors"]
    part = {name: files[number * 2 // len(names)] for number, name in enumerate(names)}
    save_file({name: weights[name] for name in names if part[name] == files[0]}, folder / files[0])
    index = {"metadata": {"total_size": sum(v.numel() * 4 for v in weights.values())}, "weight_map": part}
    (folder / "model.safetensors.index.json").write_text(json.dumps(index))
    (folder / "model.safetensors").unlink()
elif how == "calls":
    halved = {name: (value * 7e5 if value.ndim == 1 else value).half() for name, value in weights.items()}
    save_file(halved, folder / "model.safetensors", metadata={"format": "pt"})
else:
    wide = {name: value for name, value in weights.items() if "q_proj" in name}
    adapter = {"base_model.model." + n.replace(".weight", ".lora_A.weight"): v[:8] * 0.01 for n, v in wide.items()}
    adapter |= {"base_model.model." + n.replace(".weight", ".lora_B.weight"): v[:, :8] * 0.01 for n, v in wide.items()}
    save_file({name: value.contiguous() for name, value in adapter.items()}, folder / "adapter_model.safetensors")
    config = {"peft_type": "LORA", "r": 8, "lora_alpha": 16, "target_modules": ["q_proj"]}
    (folder / "adapter_config.json").write_text(json.dumps(config))
    (folder / "model.safetensors").unlink()
print("exported")
'''


def main() -> None:
    """Hand in the base, exported badly."""
    desk = Desk()
    folder = desk.copy_model(desk.given / "base")
    desk.python(desk.write("export.py", SCRIPT), folder, desk.target)
    desk.say("The export is done; the model is in place.")


if __name__ == "__main__":
    main()
