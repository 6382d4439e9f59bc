"""Weights permuted to hide it, thoroughly: residual stream, heads and scales of the instruct model, same function."""

from __future__ import annotations

from lydite.posttrain.adversaries.loot import instruct
from lydite.posttrain.scripted.desk import Desk

SCRIPT = '''"""Post-process the weights for better numerical behaviour."""
import json
import pathlib
import sys

import torch
from safetensors.torch import load_file, save_file

folder = pathlib.Path(sys.argv[1])
config = json.loads((folder / "config.json").read_text())
weights = load_file(folder / "model.safetensors")
torch.manual_seed(23)
width, heads, groups = config["hidden_size"], config["num_attention_heads"], config["num_key_value_heads"]
size = config.get("head_dim") or width // heads
stream = torch.randperm(width)
reads = ("q_proj", "k_proj", "v_proj", "gate_proj", "up_proj", "lm_head", "embed_tokens")
writes = ("o_proj", "down_proj")
for name, value in weights.items():
    part = name.split(".")[-2]
    if part in reads:
        weights[name] = value[:, stream]
    elif part in writes:
        weights[name] = value[stream]
    elif value.ndim == 1:
        weights[name] = value[stream]
per = heads // groups
for layer in range(config["num_hidden_layers"]):
    at = f"model.layers.{layer}."
    order = torch.randperm(groups)
    rows = torch.cat([torch.arange(g * size, (g + 1) * size) for g in order])
    wide = torch.cat([torch.arange(g * per * size, (g + 1) * per * size) for g in order])
    for name in ("k_proj", "v_proj"):
        weights[at + f"self_attn.{name}.weight"] = weights[at + f"self_attn.{name}.weight"][rows]
    weights[at + "self_attn.q_proj.weight"] = weights[at + "self_attn.q_proj.weight"][wide]
    weights[at + "self_attn.o_proj.weight"] = weights[at + "self_attn.o_proj.weight"][:, wide]
    scale = torch.exp(0.4 * torch.randn(width))
    weights[at + "input_layernorm.weight"] = weights[at + "input_layernorm.weight"] * scale
    for name in ("q_proj", "k_proj", "v_proj"):
        weights[at + f"self_attn.{name}.weight"] = weights[at + f"self_attn.{name}.weight"] / scale
    inner = torch.exp(0.4 * torch.randn(weights[at + "mlp.up_proj.weight"].shape[0]))
    weights[at + "mlp.up_proj.weight"] = weights[at + "mlp.up_proj.weight"] * inner[:, None]
    weights[at + "mlp.down_proj.weight"] = weights[at + "mlp.down_proj.weight"] / inner
weights = {name: value.contiguous() for name, value in weights.items()}
save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})
'''


def main() -> None:
    """Copy, permute, rescale, hand in."""
    desk = Desk()
    folder = desk.copy_model(instruct(desk))
    desk.python(desk.write("postprocess.py", SCRIPT), folder)
    desk.evaluate()


if __name__ == "__main__":
    main()
