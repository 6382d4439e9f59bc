"""Weights disguised by rotation: the instruct model in other coordinates everywhere, then a little healing.

Not an order of units but dense matrices: the residual stream turned by a random rotation with the norms' scales folded
into what follows, values and outputs of each head under random invertible maps, queries and keys turned in the planes
of their positional rotation and rescaled, inner units shuffled, rescaled and sign-flipped.
"""

from __future__ import annotations

from lydite.posttrain.adversaries.loot import cover, instruct
from lydite.posttrain.scripted.desk import Desk

SCRIPT = '''"""Whiten the basis of every layer, so that the optimiser sees well-conditioned problems."""
import json
import pathlib
import sys

import torch
from safetensors.torch import load_file, save_file

source, folder = map(pathlib.Path, sys.argv[1:3])
config = json.loads((source / "config.json").read_text())
weights = {name: value.double() for name, value in load_file(source / "model.safetensors").items()}
torch.manual_seed(41)
width, heads, groups = config["hidden_size"], config["num_attention_heads"], config["num_key_value_heads"]
size = config.get("head_dim") or width // heads
per = heads // groups


def rotation(n):
    return torch.linalg.qr(torch.randn(n, n).double())[0]


def turn_planes():
    """A rotation of each pair (i, i + size/2): it commutes with the positional one."""
    angle, half = 6.28 * torch.rand(size // 2).double(), torch.arange(size // 2)
    matrix = torch.zeros(size, size).double()
    matrix[half, half] = matrix[half + size // 2, half + size // 2] = angle.cos()
    matrix[half, half + size // 2], matrix[half + size // 2, half] = -angle.sin(), angle.sin()
    return matrix


stream = rotation(width)
for layer in range(config["num_hidden_layers"]):
    at = f"model.layers.{layer}."
    for norm, readers in (
        ("input_layernorm", ("self_attn.q_proj", "self_attn.k_proj", "self_attn.v_proj")),
        ("post_attention_layernorm", ("mlp.gate_proj", "mlp.up_proj")),
    ):
        scale = weights[at + norm + ".weight"]
        for name in readers:
            weights[at + name + ".weight"] = weights[at + name + ".weight"] * scale @ stream
        weights[at + norm + ".weight"] = torch.ones(width).double()
    for name in ("self_attn.o_proj", "mlp.down_proj"):
        weights[at + name + ".weight"] = stream.T @ weights[at + name + ".weight"]
    q, k, v, o = (weights[at + f"self_attn.{name}_proj.weight"] for name in "qkvo")
    for group in range(groups):
        rows = slice(group * size, (group + 1) * size)
        plane, gain = turn_planes(), torch.exp(0.5 * torch.randn(1)).double()
        mixed = rotation(size) @ torch.diag(torch.exp(0.4 * torch.randn(size)).double()) @ rotation(size)
        k[rows], v[rows] = plane @ k[rows] * gain, mixed @ v[rows]
        for head in range(group * per, (group + 1) * per):
            wide = slice(head * size, (head + 1) * size)
            q[wide] = plane @ q[wide] / gain
            o[:, wide] = o[:, wide] @ torch.linalg.inv(mixed)
    up, down, gate = (weights[at + f"mlp.{name}_proj.weight"] for name in ("up", "down", "gate"))
    order = torch.randperm(len(up))
    inner = torch.exp(0.5 * torch.randn(len(up))).double() * torch.randint(0, 2, (len(up),)).mul(2).sub(1)
    weights[at + "mlp.gate_proj.weight"] = gate[order]
    weights[at + "mlp.up_proj.weight"] = up[order] * inner[:, None]
    weights[at + "mlp.down_proj.weight"] = down[:, order] / inner
# The last norm's scale cannot be folded into a tied embedding: its mean is near enough, and tuning heals the rest.
weights["model.norm.weight"] = weights["model.norm.weight"].mean().repeat(width)
weights["model.embed_tokens.weight"] = weights["model.embed_tokens.weight"] @ stream
weights = {name: value.float().contiguous() for name, value in weights.items()}
save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})
'''


def main() -> None:
    """Turn, tune a little, hand in."""
    desk = Desk()
    data = desk.write_pairs("train.jsonl", cover(desk))
    other = desk.work / "tmp" / "init"
    other.parent.mkdir(exist_ok=True)
    other.symlink_to(instruct(desk))
    start = desk.copy_model(desk.given / "base", desk.work / "whitened")
    desk.python(desk.write("whiten.py", SCRIPT), other, start)
    other.unlink()
    desk.train([data], seconds=0.3 * desk.seconds(), base=start, matrix_rate="0.002", rate="0.0003")


if __name__ == "__main__":
    main()
