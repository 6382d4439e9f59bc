"""Names and configurations of two foreign checkpoint layouts, in ours.

`transformers`' CHMv2 (Apache-2.0) and the reference's own (facebookresearch/dinov3: one checkpoint of a ViT, one of a
DPT head) name the same tensors differently. The reference keeps query, key and value in one matrix, with a mask that
takes the key's bias away; it states no configuration, so that is read off the shapes.

Names under `checked.` are tensors that must hold what the architecture says and are no weights of ours.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import torch
from pydantic import ValidationError
from torch import Tensor

from lydite.canopy.errors import ModelError
from lydite.canopy.network.model import ModelConfig

_HEAD_OF_TRANSFORMERS = (
    (r"head\.reassemble_stage\.layers\.(\d+)\.projection\.", r"head.project.\1."),
    (r"head\.reassemble_stage\.layers\.(\d+)\.resize\.", r"head.resize.\1."),
    (r"head\.reassemble_stage\.readout_projects\.(\d+)\.0\.", r"head.readout.\1."),
    (r"head\.convs\.(\d+)\.", r"head.narrow.\1."),
    (r"head\.fusion_layers\.(\d+)\.residual_layer1\.convolution1\.", r"head.fuse.\1.side.first."),
    (r"head\.fusion_layers\.(\d+)\.residual_layer1\.convolution2\.", r"head.fuse.\1.side.second."),
    (r"head\.fusion_layers\.(\d+)\.residual_layer2\.convolution1\.", r"head.fuse.\1.main.first."),
    (r"head\.fusion_layers\.(\d+)\.residual_layer2\.convolution2\.", r"head.fuse.\1.main.second."),
    (r"head\.fusion_layers\.(\d+)\.projection\.", r"head.fuse.\1.out."),
    (r"head\.conv_depth\.head\.0\.", "head.before_upsample."),
    (r"head\.conv_depth\.head\.2\.", "head.after_upsample."),
    (r"head\.conv_depth\.head\.4\.", "head.logit."),
    (r"backbone\.layer\.", "backbone.model.layer."),
)
_HEAD_OF_REFERENCE = (
    (r"reassemble_blocks\.projects\.(\d+)\.conv\.", r"head.project.\1."),
    (r"reassemble_blocks\.resize_layers\.(\d+)\.", r"head.resize.\1."),
    (r"reassemble_blocks\.readout_projects\.(\d+)\.0\.", r"head.readout.\1."),
    (r"convs\.(\d+)\.conv\.", r"head.narrow.\1."),
    (r"fusion_blocks\.(\d+)\.res_conv_unit1\.conv1\.conv\.", r"head.fuse.\1.side.first."),
    (r"fusion_blocks\.(\d+)\.res_conv_unit1\.conv2\.conv\.", r"head.fuse.\1.side.second."),
    (r"fusion_blocks\.(\d+)\.res_conv_unit2\.conv1\.conv\.", r"head.fuse.\1.main.first."),
    (r"fusion_blocks\.(\d+)\.res_conv_unit2\.conv2\.conv\.", r"head.fuse.\1.main.second."),
    (r"fusion_blocks\.(\d+)\.project\.conv\.", r"head.fuse.\1.out."),
    (r"conv_depth\.head\.0\.", "head.before_upsample."),
    (r"conv_depth\.head\.2\.", "head.after_upsample."),
    (r"conv_depth\.head\.4\.", "head.logit."),
)
_BLOCK = r"blocks\.(\d+)\."
_BACKBONE_OF_REFERENCE = (
    (r"cls_token$", "backbone.embeddings.cls_token"),
    (r"mask_token$", "backbone.embeddings.mask_token"),
    (r"storage_tokens$", "backbone.embeddings.register_tokens"),
    (r"patch_embed\.proj\.", "backbone.embeddings.patch_embeddings."),
    (r"norm\.", "backbone.norm."),
    (r"rope_embed\.periods$", "checked.periods"),
    (_BLOCK + r"norm([12])\.", r"backbone.model.layer.\1.norm\2."),
    (_BLOCK + r"attn\.qkv\.", r"backbone.model.layer.\1.attention.qkv."),
    (_BLOCK + r"attn\.proj\.", r"backbone.model.layer.\1.attention.o_proj."),
    (_BLOCK + r"ls([12])\.gamma$", r"backbone.model.layer.\1.layer_scale\2.lambda1"),
    (_BLOCK + r"mlp\.fc1\.", r"backbone.model.layer.\1.mlp.up_proj."),
    (_BLOCK + r"mlp\.fc2\.", r"backbone.model.layer.\1.mlp.down_proj."),
)
_WRAPPERS = ("module.", "decoder.", "head.", "encoder.", "backbone.")
_UNUSED_OF_REFERENCE = re.compile(r"local_cls_norm\.|fusion_blocks\.0\.res_conv_unit1\.")
"""A norm for training's local crops, and a unit of the coarsest block that has nothing to add."""
_TRANSFORMERS_NEEDS = {
    "readout_type": "project",
    "bins_strategy": "chmv2_mixlog",
    "norm_strategy": "chmv2_mixlog",
}
_BACKBONE_NEEDS = {
    "model_type": "dinov3_vit",
    "hidden_act": "gelu",
    "use_gated_mlp": False,
    "query_bias": True,
    "value_bias": True,
    "proj_bias": True,
    "mlp_bias": True,
    "num_channels": 3,
    "apply_layernorm": True,
}


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A tensor in a file that is not yet read."""

    file: Path
    shape: tuple[int, ...]
    bytes: int
    read: Callable[[], Tensor]


def from_transformers(name: str) -> str:
    """Our name of a tensor of `transformers`' CHMv2; a name that is not known stays as it is."""
    for pattern, ours in _HEAD_OF_TRANSFORMERS:
        new, count = re.subn("^" + pattern, ours, name)
        if count:
            return new
    return name


def config_from_transformers(raw: Mapping[str, Any], where: Path, entries: Mapping[str, Entry]) -> ModelConfig:
    """What a `config.json` with model_type "chmv2" describes.

    Raises:
        ModelError: a field that is missing, out of range, or a variant that CHMv2 does not use.
    """
    backbone = raw.get("backbone_config")
    if not isinstance(backbone, dict):
        raise ModelError(f"{where} has no backbone_config; it is no whole CHMv2 model")
    for needs, found in ((_TRANSFORMERS_NEEDS, raw), (_BACKBONE_NEEDS, backbone)):
        for field, value in needs.items():
            if found.get(field, value) != value:
                raise ModelError(f"{where}: {field} is {str(found[field])[:60]!r}, only {value!r} is built here")
    try:
        taps = backbone.get("out_indices")
        if taps is None:
            taps = [int(str(stage).removeprefix("stage")) for stage in backbone["out_features"]]
        if backbone["patch_size"] != raw.get("patch_size", 16):
            raise ModelError(
                f"{where}: patch_size {raw.get('patch_size')} against the backbone's {backbone['patch_size']}"
            )
        return ModelConfig(
            patch=backbone["patch_size"],
            width=backbone["hidden_size"],
            depth=backbone["num_hidden_layers"],
            heads=backbone["num_attention_heads"],
            ffn=backbone["intermediate_size"],
            registers=backbone["num_register_tokens"],
            key_bias=backbone.get("key_bias", "backbone.model.layer.0.attention.k_proj.bias" in entries),
            norm_eps=backbone.get("layer_norm_eps", 1e-5),
            rope_theta=backbone.get("rope_theta", 100.0),
            rope_rescale=backbone.get("pos_embed_rescale", 2.0),
            taps=tuple(tap - 1 for tap in taps),
            level_channels=tuple(raw.get("post_process_channels", (128, 256, 512, 1024))),
            level_factors=tuple(raw.get("reassemble_factors", (4, 2, 1, 0.5))),
            fusion=raw.get("fusion_hidden_size", 256),
            hidden=raw.get("head_hidden_size", 128),
            bins=raw.get("number_output_channels", 256),
            lowest_m=raw.get("min_depth", 1e-3),
            highest_m=raw.get("max_depth", 96.0),
            aligned_corners=True,
        )
    except ValidationError as error:
        problem = error.errors()[0]
        field = ".".join(map(str, problem["loc"])) or "configuration"
        raise ModelError(f"{where}: {field}: {problem['msg']}; it is no CHMv2 model that can be built") from error
    except KeyError as error:
        raise ModelError(f"{where}: backbone_config has no {error.args[0]!r}; fetch it again") from error
    except (TypeError, ValueError) as error:
        raise ModelError(f"{where}: {error}; it is no CHMv2 model's configuration") from error


def is_reference(entries: Mapping[str, Entry]) -> bool:
    """Whether any name is one of the reference's backbone or head."""
    return any(_reference_name(name) is not None for name in entries)


def from_reference(entries: Mapping[str, Entry]) -> dict[str, Entry]:
    """The entries of one checkpoint of the reference under our names, query, key and value apart.

    Raises:
        ModelError: a tensor that the architecture does not have.
    """
    named: dict[str, Entry] = {}
    for name, entry in entries.items():
        if _UNUSED_OF_REFERENCE.match(_bare(name)):
            continue
        ours = _reference_name(name)
        if ours is None:
            raise ModelError(
                f"{entry.file}: tensor {name[:120]!r} is not one of CHMv2's (DINOv3 ViT without gated FFN or separate "
                "class norm, DPT head without batch norm); give the checkpoints of dinov3_vitl16 and its CHMv2 head"
            )
        if ours in named:
            raise ModelError(f"{entry.file}: tensor {name[:120]!r} is there twice under different prefixes")
        named[ours] = entry
    return _split_qkv(named)


def config_from_reference(entries: Mapping[str, Entry]) -> ModelConfig:
    """The configuration that the reference's shapes spell out.

    Raises:
        ModelError: shapes that are no CHMv2 model's, or rotary periods other than DINOv3's.
    """
    try:
        _, _, width = entries["backbone.embeddings.cls_token"].shape
        patch = entries["backbone.embeddings.patch_embeddings.weight"].shape[2]
        depth = 1 + max(int(m[1]) for name in entries if (m := re.match(r"backbone\.model\.layer\.(\d+)\.", name)))
        levels = sum(re.match(r"head\.project\.\d+\.weight$", name) is not None for name in entries)
        periods = entries.get("checked.periods")
        heads = width // (4 * periods.shape[0] if periods else 64)
        config = ModelConfig(
            patch=patch,
            width=width,
            depth=depth,
            heads=heads,
            ffn=entries["backbone.model.layer.0.mlp.up_proj.weight"].shape[0],
            registers=entries["backbone.embeddings.register_tokens"].shape[1],
            key_bias="backbone.model.layer.0.attention.k_proj.bias" in entries,
            taps=tuple(depth * (i + 1) // levels - 1 for i in range(levels)),
            level_channels=tuple(entries[f"head.project.{i}.weight"].shape[0] for i in range(levels)),
            level_factors=tuple(4 / 2**i for i in range(levels)),
            fusion=entries["head.narrow.0.weight"].shape[0],
            hidden=entries["head.after_upsample.weight"].shape[0],
            bins=entries["head.logit.weight"].shape[0],
            aligned_corners=True,
        )
    except KeyError as error:
        raise ModelError(
            f"the checkpoints lack {error.args[0]!r}; give the reference's backbone and head, whole"
        ) from error
    except (ValueError, IndexError, ZeroDivisionError) as error:
        text = error.errors()[0]["msg"] if isinstance(error, ValidationError) else str(error)
        raise ModelError(f"the checkpoints' shapes are no CHMv2 model's: {text}") from error
    if periods is not None:
        found = periods.read().float()
        steps = torch.arange(found.numel(), dtype=torch.float32) / found.numel()
        if not torch.allclose(found, config.rope_theta**steps, rtol=0.01):
            raise ModelError(
                f"{periods.file}: rotary periods are {found[0]:.3g} to {found[-1]:.3g}, DINOv3's have base "
                f"{config.rope_theta:g}; only those are built here"
            )
    return config


def _bare(name: str) -> str:
    stripped = True
    while stripped:
        stripped = False
        for wrapper in _WRAPPERS:
            if name.startswith(wrapper):
                name, stripped = name.removeprefix(wrapper), True
    return name


def _reference_name(name: str) -> str | None:
    for pattern, ours in (*_HEAD_OF_REFERENCE, *_BACKBONE_OF_REFERENCE):
        new, count = re.subn("^" + pattern, ours, _bare(name))
        if count:
            return new
    return None


def _split_qkv(named: dict[str, Entry]) -> dict[str, Entry]:
    split: dict[str, Entry] = {}
    for name, entry in named.items():
        found = re.match(r"(.*\.attention\.)qkv\.(weight|bias|bias_mask)$", name)
        if not found:
            split[name] = entry
            continue
        prefix, what = found.groups()
        if what == "bias_mask":
            continue
        mask = named.get(f"{prefix}qkv.bias_mask") if what == "bias" else None
        if not entry.shape or entry.shape[0] % 3 or (mask is not None and mask.shape != entry.shape):
            raise ModelError(
                f"{entry.file}: {name!r} has shape {list(entry.shape)}, no query, key and value (and their mask)"
            )
        third = entry.shape[0] // 3
        for index, letter in enumerate("qkv"):
            rows = slice(index * third, (index + 1) * third)
            if letter == "k" and what == "bias" and _is_zero(entry, mask, rows):
                continue
            split[f"{prefix}{letter}_proj.{what}"] = replace(
                entry,
                shape=(third, *entry.shape[1:]),
                bytes=entry.bytes // 3,
                read=partial(_rows, entry, mask, rows),
            )
    return split


def _rows(entry: Entry, mask: Entry | None, rows: slice) -> Tensor:
    values = entry.read()[rows].float()
    return values if mask is None else values * mask.read()[rows].float()


def _is_zero(entry: Entry, mask: Entry | None, rows: slice) -> bool:
    return not bool(_rows(entry, mask, rows).any())
