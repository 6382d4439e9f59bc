"""The canopy model: a DINOv3 vision transformer (`transformers`' own) with our head, heights in metres out.

`ModelConfig.large()` is CHMv2 (arXiv 2603.06382), 336,876,800 parameters. `small()` is the shape of DINOv3's ViT-S/16
with a head in proportion, for CPUs. `tiny()` is made to be trained from scratch within minutes on one CPU core.

Two choices are ours and off in `large`. Its rotary positions are relative to the image, from -1 to 1, so the same two
patches look farther apart in a smaller window; with `rope_span_px` they are measured in pixels and mean the same in a
window of any size. `detail_channels` and `aligned_corners` are described in `head`.

Images are padded at the bottom and right to whole patches of the coarsest pyramid level, and the map is cut back: pixel
(row, column) of the map is always pixel (row, column) of the image. Nothing is ever resized.

Shapes: B batch, N patches (h*w, row by row), C channels, H W pixels, h w patches.
"""

from __future__ import annotations

import itertools
import math
from typing import Any, Literal, Self, cast

import torch
from pydantic import BaseModel, ConfigDict, Field, model_validator
from torch import Tensor, nn
from torch.nn import functional as F

from lydite.canopy.errors import ModelError
from lydite.canopy.network.bins import BinStrategy, bin_heights
from lydite.canopy.network.head import Head

CHANNEL_MEAN = (0.420, 0.411, 0.296)
CHANNEL_STD = (0.213, 0.156, 0.143)
"""CHMv2's normalisation of values in [0, 1]; not the backbone's own default."""
START_HEIGHT_M = 4.0
"""An untrained model says about this everywhere (see `new_model`)."""


class ModelConfig(BaseModel):
    """What a model is made of. Presets are the three functions; a wrong combination fails here.

    Attributes:
        patch: pixels along a patch's side.
        taps: blocks, counted from 0, after which tokens are taken, shallowest first; each feeds one pyramid level.
        level_channels, level_factors: of each level, finest first; factors are relative to the patches and halve.
        rope_span_px: None for positions relative to the image; else so many pixels are one unit of position.
        revive: share of the gradient that reaches bins whose logit is negative (see `head`); 0 is CHMv2.
        rope_rescale: while the backbone trains, positions are scaled by a random factor up to this (DINOv3: 2.0).
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    schema_: Literal["lydite.canopy-model/1"] = Field(default="lydite.canopy-model/1", alias="schema")
    patch: int = Field(ge=2, le=64)
    width: int = Field(ge=8, le=8192)
    depth: int = Field(ge=1, le=128)
    heads: int = Field(ge=1, le=128)
    ffn: int = Field(ge=8, le=32768)
    registers: int = Field(default=4, ge=0, le=64)
    key_bias: bool = False
    norm_eps: float = Field(default=1e-5, gt=0, lt=1)
    rope_theta: float = Field(default=100.0, gt=1, le=1e6)
    rope_span_px: float | None = Field(default=None, ge=8, le=1e5)
    rope_rescale: float | None = Field(default=2.0, ge=1, le=16)
    taps: tuple[int, ...] = Field(min_length=1, max_length=8)
    level_channels: tuple[int, ...] = Field(min_length=1, max_length=8)
    level_factors: tuple[float, ...] = Field(min_length=1, max_length=8)
    fusion: int = Field(ge=2, le=2048)
    hidden: int = Field(ge=1, le=2048)
    bins: int = Field(default=256, ge=2, le=4096)
    bin_strategy: BinStrategy = "mixlog"
    lowest_m: float = Field(default=1e-3, gt=0, le=1)
    highest_m: float = Field(default=96.0, gt=8, le=1000)
    aligned_corners: bool = False
    detail_channels: int = Field(default=0, ge=0, le=512)
    revive: float = Field(default=0.0, ge=0, le=1)

    @classmethod
    def tiny(cls) -> ModelConfig:
        """For training from scratch on a CPU, backbone and all."""
        return cls(
            patch=8,
            width=128,
            depth=3,
            heads=4,
            ffn=256,
            registers=1,
            rope_span_px=128,
            rope_rescale=None,
            taps=(1, 2),
            level_channels=(32, 64),
            level_factors=(2, 1),
            fusion=32,
            hidden=16,
            bins=48,
            detail_channels=24,
            revive=0.1,
        )

    @classmethod
    def small(cls) -> ModelConfig:
        """DINOv3 ViT-S/16 with a head in proportion."""
        return cls(
            patch=16,
            width=384,
            depth=12,
            heads=6,
            ffn=1536,
            taps=(2, 5, 8, 11),
            level_channels=(48, 96, 192, 384),
            level_factors=(4, 2, 1, 0.5),
            fusion=64,
            hidden=32,
            revive=0.1,
        )

    @classmethod
    def large(cls) -> ModelConfig:
        """CHMv2: DINOv3 ViT-L/16 and its head."""
        return cls(
            patch=16,
            width=1024,
            depth=24,
            heads=16,
            ffn=4096,
            taps=(5, 11, 17, 23),
            level_channels=(128, 256, 512, 1024),
            level_factors=(4, 2, 1, 0.5),
            fusion=256,
            hidden=128,
            aligned_corners=True,
        )

    @property
    def multiple(self) -> int:
        """Images are padded to whole multiples of so many pixels: patches of the coarsest level."""
        return round(self.patch / min(1.0, self.level_factors[-1]))

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        if self.width % (4 * self.heads):
            raise ValueError(f"width {self.width} is no multiple of 4 x heads ({self.heads}): rotary positions need it")
        if not len(self.taps) == len(self.level_channels) == len(self.level_factors):
            raise ValueError("taps, level_channels and level_factors must be equally many")
        if list(self.taps) != sorted(set(self.taps)) or not 0 <= self.taps[0] <= self.taps[-1] < self.depth:
            raise ValueError(f"taps {self.taps} must rise within the {self.depth} blocks, counted from 0")
        for factor in self.level_factors:
            if not 1 / 64 <= factor <= 64 or not math.log2(factor).is_integer():
                raise ValueError(f"level factor {factor} is no power of two in 1/64..64")
        if any(coarse * 2 != fine for fine, coarse in itertools.pairwise(self.level_factors)):
            raise ValueError(f"level factors {self.level_factors} must halve, finest first")
        if not (self.patch / self.level_factors[0] / 2).is_integer():
            raise ValueError(
                f"patches of {self.patch} px at factor {self.level_factors[0]} cannot reach full resolution"
            )
        if self.fusion % 2:
            raise ValueError(f"fusion {self.fusion} must be even")
        return self


class CanopyModel(nn.Module):  # type: ignore[misc]
    """Image in, height out. Build one with `new_model` or `weights.load_model`.

    Attributes:
        backbone: `transformers`' DINOv3ViTBackbone.
        head: see `head.Head`.
    """

    def __init__(self, config: ModelConfig) -> None:
        super().__init__()
        self.config = config
        self.backbone = _backbone(config)
        self.head = Head(
            width=config.width,
            patch=config.patch,
            channels=config.level_channels,
            factors=config.level_factors,
            fusion=config.fusion,
            hidden=config.hidden,
            bins=config.bins,
            bin_strategy=config.bin_strategy,
            lowest_m=config.lowest_m,
            highest_m=config.highest_m,
            aligned_corners=config.aligned_corners,
            detail_channels=config.detail_channels,
            revive=config.revive,
        )
        self._frozen = False

    def forward(self, image_B3HW: Tensor, *, plain: bool = False) -> Tensor:
        """Heights of an image.

        Args:
            image_B3HW: float in [0, 1], red green blue, any H and W of at least 1.
            plain: hold all logits in memory instead of the fused output; the same to rounding.

        Returns:
            float32 [B, H, W] metres, pixel on pixel with the image.

        Raises:
            ModelError: not such a tensor.
        """
        padded_B3HW, size = self._prepare(image_B3HW)
        taps, grid = self._taps(padded_B3HW)
        height_BHW = (self.head.plain if plain else self.head)(taps, grid, padded_B3HW)
        return cast(Tensor, height_BHW[:, : size[0], : size[1]])

    def tokens(self, image_B3HW: Tensor) -> Tensor:
        """float [B, C, h, w]: the last tap's patch tokens, after the backbone's final norm."""
        padded_B3HW, _ = self._prepare(image_B3HW)
        taps, grid = self._taps(padded_B3HW)
        return taps[-1][0].unflatten(1, grid).permute(0, 3, 1, 2)

    def freeze_backbone(self, frozen: bool = True) -> None:
        """Keep the backbone as it is: no gradients, and it stays in evaluation mode while the head trains."""
        self._frozen = frozen
        self.backbone.requires_grad_(not frozen)
        # The library never uses its mask token without a mask: left to itself it would stay without a gradient.
        self.backbone.embeddings.mask_token.requires_grad_(False)
        self.backbone.train(self.training and not frozen)

    def checkpoint_gradients(self, on: bool = True) -> None:
        """Compute the backbone's activations again in the backward pass: less memory, about a third slower."""
        if on:
            self.backbone.gradient_checkpointing_enable({"use_reentrant": False})
        else:
            self.backbone.gradient_checkpointing_disable()

    def train(self, mode: bool = True) -> Self:
        """As any module's; a frozen backbone stays in evaluation mode."""
        super().train(mode)
        if self._frozen:
            self.backbone.eval()
        return self

    def _prepare(self, image_B3HW: Tensor) -> tuple[Tensor, tuple[int, int]]:
        shape = tuple(image_B3HW.shape)
        if len(shape) != 4 or shape[1] != 3 or min(shape) < 1 or not image_B3HW.is_floating_point():
            raise ModelError(
                f"the image is {image_B3HW.dtype} {list(shape)}; needed: floats in 0..1, [batch, 3, rows, columns], "
                "not empty (divide uint8 values by 255)"
            )
        size = (shape[2], shape[3])
        padded_B3HW = pad_to_multiple(image_B3HW, self.config.multiple)
        mean = image_B3HW.new_tensor(CHANNEL_MEAN).view(1, 3, 1, 1)
        std = image_B3HW.new_tensor(CHANNEL_STD).view(1, 3, 1, 1)
        return (padded_B3HW - mean) / std, size

    def _taps(self, image_B3HW: Tensor) -> tuple[list[tuple[Tensor, Tensor]], tuple[int, int]]:
        grid = (image_B3HW.shape[2] // self.config.patch, image_B3HW.shape[3] // self.config.patch)
        with torch.set_grad_enabled(torch.is_grad_enabled() and not self._frozen):
            output = self.backbone(image_B3HW)
        return list(zip(output.feature_maps, output.cls_tokens, strict=True)), grid


def new_model(config: ModelConfig, seed: int) -> CanopyModel:
    """A model with random weights, the same for the same seed, that says about `START_HEIGHT_M` everywhere.

    The global random state is left as it was.
    """
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        model = CanopyModel(config)
        _start(model.head)
    model.freeze_backbone(False)
    return model


def blank_model(config: ModelConfig) -> CanopyModel:
    """A model whose weights are not yet anything: shapes only, on torch's "meta" device, no memory taken."""
    with torch.device("meta"):
        return CanopyModel(config)


def materialise(model: CanopyModel) -> CanopyModel:
    """Give a blank model memory: its parameters hold rubbish until they are loaded, its constants are right."""
    model.to_empty(device="cpu")
    model.backbone.rope_embeddings = _rope(model.backbone.config, model.config)
    config = model.config
    model.head.bins_K = bin_heights(config.bin_strategy, config.bins, config.lowest_m, config.highest_m)
    model.freeze_backbone(False)
    return model


def pad_to_multiple(image_BCHW: Tensor, multiple: int) -> Tensor:
    """Pad at the bottom and right: mirrored where the image is large enough, else with its edge repeated."""
    for axis in (2, 3):
        size = image_BCHW.shape[axis]
        missing = -size % multiple
        if missing:
            pad = (0, missing, 0, 0) if axis == 3 else (0, 0, 0, missing)
            image_BCHW = F.pad(image_BCHW, pad, mode="reflect" if missing < size else "replicate")
    return image_BCHW


class PixelRope(nn.Module):  # type: ignore[misc]
    """Rotary positions measured in pixels: cosines and sines [N, head size], for the library's attention.

    The library's own are measured relative to the image's sides; everything else is the same.
    """

    def __init__(self, *, head_size: int, theta: float, patch: int, span_px: float) -> None:
        super().__init__()
        self.patch, self.span_px = patch, span_px
        self.rates: Tensor
        rates = 2 * math.pi / theta ** torch.arange(0, 1, 4 / head_size, dtype=torch.float32, device="cpu")
        self.register_buffer("rates", rates, persistent=False)

    def forward(self, image_B3HW: Tensor) -> tuple[Tensor, Tensor]:
        """See the class."""
        _, _, H, W = image_B3HW.shape
        step = 2 * self.patch / self.span_px
        rows = torch.arange(H // self.patch, dtype=torch.float32, device=image_B3HW.device) * step
        columns = torch.arange(W // self.patch, dtype=torch.float32, device=image_B3HW.device) * step
        where_N2 = torch.cartesian_prod(rows, columns)
        angles = (where_N2[:, :, None] * self.rates).flatten(1).tile(2)
        return angles.cos().to(image_B3HW.dtype), angles.sin().to(image_B3HW.dtype)


def _backbone(config: ModelConfig) -> Any:
    from transformers.models.dinov3_vit.configuration_dinov3_vit import DINOv3ViTConfig
    from transformers.models.dinov3_vit.modeling_dinov3_vit import DINOv3ViTBackbone

    theirs = DINOv3ViTConfig(
        patch_size=config.patch,
        hidden_size=config.width,
        intermediate_size=config.ffn,
        num_hidden_layers=config.depth,
        num_attention_heads=config.heads,
        num_register_tokens=config.registers,
        key_bias=config.key_bias,
        layer_norm_eps=config.norm_eps,
        rope_theta=config.rope_theta,
        pos_embed_rescale=config.rope_rescale,
        out_indices=[tap + 1 for tap in config.taps],
        apply_layernorm=True,
        # Tokens as they are: the head reads them without a copy.
        reshape_hidden_states=False,
        return_class_token=True,
    )
    backbone = DINOv3ViTBackbone._from_config(theirs, attn_implementation="sdpa")
    backbone.rope_embeddings = _rope(theirs, config)
    return backbone


def _rope(theirs: Any, config: ModelConfig) -> nn.Module:
    if config.rope_span_px is not None:
        return PixelRope(
            head_size=config.width // config.heads,
            theta=config.rope_theta,
            patch=config.patch,
            span_px=config.rope_span_px,
        )
    from transformers.models.dinov3_vit.modeling_dinov3_vit import DINOv3ViTRopePositionEmbedding

    return cast(nn.Module, DINOv3ViTRopePositionEmbedding(theirs))


def _start(head: Head) -> None:
    """Weights that keep the signal's size through ReLUs, and bins whose mean is near the ground rather than mid-air."""
    for module in head.modules():
        if isinstance(module, nn.Conv2d) and module is not head.logit:
            nn.init.kaiming_normal_(module.weight, nonlinearity="relu")
            if module.bias is not None:
                nn.init.zeros_(module.bias)
    for unit in head.fuse.modules():
        if hasattr(unit, "second"):
            nn.init.zeros_(cast(nn.Conv2d, unit.second).weight)
    with torch.no_grad():
        # exp(-bin / s) is a weight whose mean over the bins falls with s; halving finds the s that is wanted.
        low, high = 1e-3, 1e4
        for _ in range(60):
            middle = math.sqrt(low * high)
            weights_K = torch.exp(-head.bins_K / middle) + 1e-3
            mean = float((weights_K * head.bins_K).sum() / weights_K.sum())
            low, high = (middle, high) if mean < START_HEIGHT_M else (low, middle)
        head.logit.bias.copy_(weights_K)
        # Larger, and pixels start tens of metres apart, with most logits of the right bins cut off by the ReLU.
        nn.init.normal_(head.logit.weight, std=0.02 / math.sqrt(head.logit.weight.shape[1]))
