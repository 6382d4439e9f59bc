"""Llama-shaped models of a few thousand weights, as numpy arrays and folders: a base, its children, and strangers.

Training is imitated by what it does to weights here: a structured step of low rank and a little of everything. Whether
the detectors' thresholds hold for really trained models is measured by `benchmarks/provenance.py`.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Weights = dict[str, NDArray[np.float32]]
D, F, H, G, K, V, LAYERS = 32, 96, 4, 2, 8, 256, 3
CONFIG = {
    "model_type": "llama",
    "architectures": ["LlamaForCausalLM"],
    "hidden_size": D,
    "intermediate_size": F,
    "num_attention_heads": H,
    "num_key_value_heads": G,
    "num_hidden_layers": LAYERS,
    "vocab_size": V,
}
TOKENIZER = {"model": {"type": "BPE", "vocab": {"a": 0, "b": 1}, "merges": []}, "added_tokens": []}


def base(seed: int = 0) -> Weights:
    """An initialisation."""
    rng = np.random.default_rng(seed)
    weights: Weights = {"model.embed_tokens.weight": rng.standard_normal((V, D)).astype(np.float32)}
    shapes = {
        "self_attn.q_proj": (H * K, D),
        "self_attn.k_proj": (G * K, D),
        "self_attn.v_proj": (G * K, D),
        "self_attn.o_proj": (D, H * K),
        "mlp.gate_proj": (F, D),
        "mlp.up_proj": (F, D),
        "mlp.down_proj": (D, F),
    }
    for layer in range(LAYERS):
        for name, shape in shapes.items():
            matrix = rng.standard_normal(shape) / np.sqrt(shape[1])
            weights[f"model.layers.{layer}.{name}.weight"] = matrix.astype(np.float32)
        for name in ("input_layernorm", "post_attention_layernorm"):
            weights[f"model.layers.{layer}.{name}.weight"] = (1 + 0.1 * rng.standard_normal(D)).astype(np.float32)
    weights["model.norm.weight"] = np.ones(D, np.float32)
    return weights


def trained(weights: Weights, seed: int, size: float = 0.5) -> Weights:
    """A child: each matrix moved by `size` of its own length, mostly along a few directions."""
    rng = np.random.default_rng(seed)
    new: Weights = {}
    for name, value in weights.items():
        if value.ndim < 2:
            new[name] = value
            continue
        rows, columns = value.shape
        step = rng.standard_normal((rows, 4)) @ rng.standard_normal((4, columns)) + rng.standard_normal(value.shape)
        new[name] = (value + size * step * np.linalg.norm(value) / np.linalg.norm(step)).astype(np.float32)
    return new


def write(folder: Path, weights: Weights, config: dict[str, object] | None = None) -> Path:
    """A model's folder, written without any library."""
    folder.mkdir(parents=True, exist_ok=True)
    header: dict[str, object] = {}
    at, parts = 0, []
    for name, value in weights.items():
        data = np.ascontiguousarray(value, np.float32).tobytes()
        header[name] = {"dtype": "F32", "shape": list(value.shape), "data_offsets": [at, at + len(data)]}
        at += len(data)
        parts.append(data)
    head = json.dumps(header).encode()
    (folder / "model.safetensors").write_bytes(len(head).to_bytes(8, "little") + head + b"".join(parts))
    (folder / "config.json").write_text(json.dumps(config or CONFIG))
    (folder / "tokenizer.json").write_text(json.dumps(TOKENIZER))
    return folder
