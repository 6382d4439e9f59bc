"""Models that compute the same with other weights: permuted, rescaled, rotated; and merged, noised, pruned ones.

What a detector of copies must see through. Everything works on a dictionary of numpy arrays with Llama's names.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Weights = dict[str, NDArray[np.float32]]


def layers_of(weights: Weights) -> int:
    """How many decoder layers."""
    return 1 + max(int(name.split(".")[2]) for name in weights if name.startswith("model.layers."))


def permute_neurons(weights: Weights, seed: int) -> Weights:
    """Another order of each MLP's neurons."""
    rng, new = np.random.default_rng(seed), dict(weights)
    for layer in range(layers_of(weights)):
        mlp = f"model.layers.{layer}.mlp"
        order = rng.permutation(weights[f"{mlp}.gate_proj.weight"].shape[0])
        for name in ("gate_proj", "up_proj"):
            new[f"{mlp}.{name}.weight"] = weights[f"{mlp}.{name}.weight"][order]
        new[f"{mlp}.down_proj.weight"] = weights[f"{mlp}.down_proj.weight"][:, order]
    return new


def rescale_neurons(weights: Weights, seed: int, spread: float = 1.0) -> Weights:
    """Each neuron up in `up`, down in `down`; each value head up in v, down in o (any heads share one factor)."""
    rng, new = np.random.default_rng(seed), dict(weights)
    for layer in range(layers_of(weights)):
        mlp = f"model.layers.{layer}.mlp"
        scale = np.exp(spread * rng.standard_normal(weights[f"{mlp}.up_proj.weight"].shape[0])).astype(np.float32)
        new[f"{mlp}.up_proj.weight"] = weights[f"{mlp}.up_proj.weight"] * scale[:, None]
        new[f"{mlp}.down_proj.weight"] = weights[f"{mlp}.down_proj.weight"] / scale[None, :]
    return new


def permute_heads(weights: Weights, heads: int, groups: int, seed: int) -> Weights:
    """Another order of each layer's groups of heads."""
    rng, new = np.random.default_rng(seed), dict(weights)
    for layer in range(layers_of(weights)):
        attention = f"model.layers.{layer}.self_attn"
        width = weights[f"{attention}.q_proj.weight"].shape[0] // heads
        order = rng.permutation(groups)
        per_group = heads // groups
        rows = np.concatenate([np.arange(g * width, (g + 1) * width) for g in order])
        wide = np.concatenate([np.arange(g * per_group * width, (g + 1) * per_group * width) for g in order])
        new[f"{attention}.q_proj.weight"] = weights[f"{attention}.q_proj.weight"][wide]
        for name in ("k_proj", "v_proj"):
            new[f"{attention}.{name}.weight"] = weights[f"{attention}.{name}.weight"][rows]
        new[f"{attention}.o_proj.weight"] = weights[f"{attention}.o_proj.weight"][:, wide]
    return new


def permute_residual(weights: Weights, seed: int) -> Weights:
    """Another order of the residual stream's channels, through the whole model."""
    rng = np.random.default_rng(seed)
    width = weights["model.embed_tokens.weight"].shape[1]
    order = rng.permutation(width)
    new: Weights = {}
    for name, value in weights.items():
        if name.endswith(("o_proj.weight", "down_proj.weight")) or value.ndim == 1:
            new[name] = value[order] if value.shape[0] == width else value
        else:
            new[name] = value[:, order]
    return new


def fold_gains(weights: Weights, seed: int, spread: float = 0.5) -> Weights:
    """Norm gains changed, and the matrices behind them changed back."""
    rng, new = np.random.default_rng(seed), dict(weights)
    for layer in range(layers_of(weights)):
        prefix = f"model.layers.{layer}"
        for norm, readers in (
            ("input_layernorm", ("self_attn.q_proj", "self_attn.k_proj", "self_attn.v_proj")),
            ("post_attention_layernorm", ("mlp.gate_proj", "mlp.up_proj")),
        ):
            gain = weights[f"{prefix}.{norm}.weight"]
            scale = np.exp(spread * rng.standard_normal(gain.shape[0])).astype(np.float32)
            new[f"{prefix}.{norm}.weight"] = gain * scale
            for reader in readers:
                new[f"{prefix}.{reader}.weight"] = weights[f"{prefix}.{reader}.weight"] / scale[None, :]
    return new


def rotate_residual(weights: Weights, seed: int) -> Weights:
    """The residual stream in another basis: gains folded into the matrices first, as a rotation needs."""
    rng = np.random.default_rng(seed)
    width = weights["model.embed_tokens.weight"].shape[1]
    q = np.linalg.qr(rng.standard_normal((width, width)))[0].astype(np.float32)
    new: Weights = {}
    for name, value in weights.items():
        if value.ndim == 1:
            new[name] = np.ones_like(value) if value.shape[0] == width else value
        elif name.endswith(("o_proj.weight", "down_proj.weight")):
            new[name] = q @ value
        else:
            gain = _gain_before(weights, name)
            new[name] = (value * gain[None, :] if gain is not None else value) @ q.T
    return new


def _gain_before(weights: Weights, name: str) -> NDArray[np.float32] | None:
    if ".self_attn." in name:
        return weights[name.split(".self_attn.")[0] + ".input_layernorm.weight"]
    if ".mlp." in name:
        return weights[name.split(".mlp.")[0] + ".post_attention_layernorm.weight"]
    return weights["model.norm.weight"] if name == "lm_head.weight" else None


def merged(one: Weights, other: Weights, share: float) -> Weights:
    """`share` of the other, the rest of the one."""
    return {name: ((1 - share) * value + share * other[name]).astype(np.float32) for name, value in one.items()}


def noised(weights: Weights, seed: int, relative: float) -> Weights:
    """Gaussian noise of `relative` times each matrix's own spread."""
    rng = np.random.default_rng(seed)
    return {
        name: value + (relative * value.std() * rng.standard_normal(value.shape)).astype(np.float32)
        if value.ndim == 2
        else value
        for name, value in weights.items()
    }


def pruned(weights: Weights, share: float) -> Weights:
    """The smallest values of each matrix set to zero."""
    new = dict(weights)
    for name, value in weights.items():
        if value.ndim == 2:
            limit = np.quantile(np.abs(value), share)
            new[name] = np.where(np.abs(value) < limit, 0, value).astype(np.float32)
    return new
