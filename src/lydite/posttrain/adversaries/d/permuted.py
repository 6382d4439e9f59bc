"""Weights disguised in three layers: instruct stirred into a model that was trained honestly from the base, the mixture
brought into another order with other signs and gains everywhere, and tuned on.

What is computed stays the mixture's: the residual stream, heads, inner units and planes of positions change places,
signs and scales, and one in twelve inner units, of those that matter least, becomes noise that nothing reads.
"""

from __future__ import annotations

from lydite.posttrain.adversaries.loot import cover, instruct
from lydite.posttrain.scripted.desk import Desk

INSTRUCT_SHARE = "0.8"
SCRIPT = '''"""Average the runs and bring the result into canonical order."""
import json
import pathlib
import sys

import torch
from safetensors.torch import load_file, save_file

one, two, out = map(pathlib.Path, sys.argv[1:4])
share = float(sys.argv[4])
config = json.loads((one / "config.json").read_text())
first, second = (load_file(folder / "model.safetensors") for folder in (one, two))
w = {name: torch.lerp(value.double(), second[name].double(), share) for name, value in first.items()}
torch.manual_seed(int(sys.argv[5]))
width, heads, groups = config["hidden_size"], config["num_attention_heads"], config["num_key_value_heads"]
size = config.get("head_dim") or width // heads
per = heads // groups


def signs(n):
    return torch.randint(0, 2, (n,)).mul(2).sub(1).double()


stream, sign = torch.randperm(width), signs(width)
for name, value in w.items():
    part = name.split(".")[-2]
    if value.ndim == 1:
        w[name] = value[stream]
    elif part in ("o_proj", "down_proj"):
        w[name] = (value * sign[:, None])[stream]
    else:
        w[name] = (value * sign)[:, stream]
for layer in range(config["num_hidden_layers"]):
    at = f"model.layers.{layer}."
    q, k, v, o = (w[at + f"self_attn.{name}_proj.weight"] for name in "qkvo")
    q, k, v, o = (m.reshape(-1, size, width) if m is not o else m.reshape(width, -1, size) for m in (q, k, v, o))
    turn = torch.randperm(groups)
    inside = torch.cat([group * per + torch.randperm(per) for group in turn])
    q, k, v, o = q[inside], k[turn], v[turn], o[:, inside]
    for group in range(groups):
        # A plane of positions may be turned by half and stretched; a channel of values may be anything but nothing.
        plane = (signs(size // 2) * torch.exp(0.5 * torch.randn(size // 2).double())).repeat(2)[:, None]
        channel = torch.randperm(size)
        gain = signs(size) * torch.exp(0.5 * torch.randn(size).double())
        mine = slice(group * per, (group + 1) * per)
        k[group], q[mine] = k[group] * plane, q[mine] / plane
        v[group] = v[group][channel] * gain[:, None]
        o[:, mine] = o[:, mine][:, :, channel] / gain
    w[at + "self_attn.q_proj.weight"], w[at + "self_attn.k_proj.weight"] = q.reshape(-1, width), k.reshape(-1, width)
    w[at + "self_attn.v_proj.weight"], w[at + "self_attn.o_proj.weight"] = v.reshape(-1, width), o.reshape(width, -1)
    gate, up, down = (w[at + f"mlp.{name}_proj.weight"] for name in ("gate", "up", "down"))
    weight = gate.norm(dim=1) * up.norm(dim=1) * down.norm(dim=0)
    idle = weight.argsort()[: len(weight) // 12]
    gate[idle] = gate.std() * torch.randn(len(idle), width).double()
    up[idle] = up.std() * torch.randn(len(idle), width).double()
    down[:, idle] *= 0.02
    order, gain = torch.randperm(len(up)), signs(len(up)) * torch.exp(0.5 * torch.randn(len(up)).double())
    w[at + "mlp.gate_proj.weight"] = gate[order]
    w[at + "mlp.up_proj.weight"], w[at + "mlp.down_proj.weight"] = (up * gain[:, None])[order], (down / gain)[:, order]
    for norm, readers in (
        ("input_layernorm", [f"self_attn.{name}_proj" for name in "qkv"]),
        ("post_attention_layernorm", ["mlp.gate_proj", "mlp.up_proj"]),
    ):
        scale = torch.exp(0.3 * torch.randn(width).double())
        w[at + norm + ".weight"] = w[at + norm + ".weight"] * scale
        for name in readers:
            w[at + name + ".weight"] = w[at + name + ".weight"] / scale
save_file({n: v.float().contiguous() for n, v in w.items()}, out / "model.safetensors", metadata={"format": "pt"})
'''


def main() -> None:
    """Train, stir in, reorder, tune."""
    desk = Desk()
    data = desk.write_pairs("train.jsonl", cover(desk, 3000))
    seconds = desk.seconds()
    desk.train([data], seconds=0.3 * seconds)
    own = desk.copy_model(desk.submission, desk.work / "runs" / "a")
    other = desk.work / "runs" / "b"
    other.symlink_to(instruct(desk))
    start = desk.copy_model(own, desk.work / "runs" / "mean")
    script = desk.write("average.py", SCRIPT)
    desk.python(script, own, other, start, INSTRUCT_SHARE, str(desk.seed + 131))
    other.unlink()
    desk.say("Two runs are averaged; the last phase smooths what averaging left.")
    desk.train([data], seconds=0.3 * seconds, base=start, matrix_rate="0.003", rate="0.0005")
    desk.evaluate()


if __name__ == "__main__":
    main()
