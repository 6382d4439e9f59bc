"""Which tensor of a decoder does what: layers, heads, gains, by the names that the usual model families use.

Legend: D residual width, F inner width of the MLP, H query heads, G key and value heads, K width of a head, V words.
Weights are stored as (out, in): q (H*K, D), k and v (G*K, D), o (D, H*K), gate and up (F, D), down (D, F).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lydite.posttrain.models.weights import Tensor

Matrix = NDArray[np.float32]
_LAYER = re.compile(r"(?:^|\.)(?:layers|h|blocks)\.(\d+)\.(.+)$")
_ROLES = {
    "q": ("self_attn.q_proj.weight", "attn.q_proj.weight"),
    "k": ("self_attn.k_proj.weight", "attn.k_proj.weight"),
    "v": ("self_attn.v_proj.weight", "attn.v_proj.weight"),
    "o": ("self_attn.o_proj.weight", "attn.o_proj.weight", "self_attn.out_proj.weight"),
    "gate": ("mlp.gate_proj.weight", "feed_forward.w1.weight"),
    "up": ("mlp.up_proj.weight", "feed_forward.w3.weight"),
    "down": ("mlp.down_proj.weight", "feed_forward.w2.weight"),
    "norm_attention": ("input_layernorm.weight",),
    "norm_mlp": ("pre_feedforward_layernorm.weight", "post_attention_layernorm.weight"),
}
_EMBEDDINGS = ("embed_tokens.weight", "wte.weight", "tok_embeddings.weight")


@dataclass(frozen=True, kw_only=True)
class Anatomy:
    """A model's tensors by role; layers that lack one of the seven matrices are left out."""

    tensors: Mapping[str, Tensor]
    layers: tuple[Mapping[str, Tensor], ...]
    embedding: Tensor | None
    heads: int
    groups: int
    adds_one: bool

    def read(self, layer: int, role: str) -> Matrix:
        """A layer's matrix; those that read the residual stream have its norm's gain folded in."""
        tensors = self.layers[layer]
        matrix = tensors[role].read()
        norm = tensors.get("norm_attention" if role in "qkv" else "norm_mlp")
        if role in ("q", "k", "v", "gate", "up") and norm is not None:
            gain = norm.read()
            matrix = matrix * (gain + 1.0 if self.adds_one else gain)[None, :]
        return matrix


def anatomy(tensors: Mapping[str, Tensor], config: Mapping[str, Any]) -> Anatomy:
    """Sort tensors into roles. Unknown families give no layers; plain distances still work on them."""
    found: dict[int, dict[str, Tensor]] = {}
    embedding = None
    for name, tensor in tensors.items():
        match = _LAYER.search(name)
        if match:
            for role, endings in _ROLES.items():
                if match.group(2) in endings:
                    # Gemma has both norms; the one before the MLP is the first listed.
                    known = found.setdefault(int(match.group(1)), {})
                    if role not in known or match.group(2) == endings[0]:
                        known[role] = tensor
        elif name.endswith(_EMBEDDINGS) and len(tensor.shape) == 2:
            embedding = tensor
    needed = {"q", "k", "v", "o", "gate", "up", "down"}
    layers = tuple(found[number] for number in sorted(found) if needed <= found[number].keys())
    text = config.get("text_config")
    settings = text if isinstance(text, Mapping) else config
    heads = _positive(settings.get("num_attention_heads"), 1)
    groups = _positive(settings.get("num_key_value_heads"), heads)
    if layers:
        rows, key_rows = layers[0]["q"].shape[0], layers[0]["k"].shape[0]
        if rows % heads or key_rows % groups or heads % groups or rows // heads != key_rows // groups:
            heads = groups = 1
    return Anatomy(
        tensors=tensors,
        layers=layers,
        embedding=embedding,
        heads=heads,
        groups=groups,
        adds_one=str(settings.get("model_type", "")).startswith("gemma"),
    )


def _positive(value: Any, otherwise: int) -> int:
    return value if isinstance(value, int) and 0 < value <= 4096 else otherwise
