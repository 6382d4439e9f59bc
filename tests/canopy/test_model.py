"""The model is CHMv2 where it says so, shifts nothing at any size, and says the same alone and in a batch."""

from __future__ import annotations

import time

import pytest
import torch
from pydantic import ValidationError
from torch import Tensor, nn

from lydite.canopy.errors import ModelError
from lydite.canopy.network.bins import BinStrategy
from lydite.canopy.network.layouts import from_transformers
from lydite.canopy.network.model import (
    CHANNEL_MEAN,
    CHANNEL_STD,
    START_HEIGHT_M,
    CanopyModel,
    ModelConfig,
    blank_model,
    new_model,
    pad_to_multiple,
)

SHAPE = ModelConfig(
    patch=16,
    width=128,
    depth=4,
    heads=2,
    ffn=256,
    taps=(0, 1, 2, 3),
    level_channels=(16, 24, 32, 48),
    level_factors=(4, 2, 1, 0.5),
    fusion=32,
    hidden=16,
    aligned_corners=True,
)


@pytest.fixture(scope="module")
def tiny() -> CanopyModel:
    return new_model(ModelConfig.tiny(), 0).eval()


def normalised(image: Tensor) -> Tensor:
    return (image - image.new_tensor(CHANNEL_MEAN).view(3, 1, 1)) / image.new_tensor(CHANNEL_STD).view(3, 1, 1)


def theirs_and_ours(config: ModelConfig, seed: int, move: float = 0.1) -> tuple[nn.Module, CanopyModel]:
    """`transformers`' model with random weights, and ours with the same."""
    from transformers import CHMv2Config
    from transformers.models.chmv2.modeling_chmv2 import CHMv2ForDepthEstimation

    backbone = {
        "model_type": "dinov3_vit",
        "patch_size": config.patch,
        "hidden_size": config.width,
        "intermediate_size": config.ffn,
        "num_hidden_layers": config.depth,
        "num_attention_heads": config.heads,
        "num_register_tokens": config.registers,
        "out_indices": [tap + 1 for tap in config.taps],
        "apply_layernorm": True,
        "reshape_hidden_states": True,
        "return_class_token": True,
    }
    with torch.random.fork_rng():
        torch.manual_seed(seed)
        theirs = CHMv2ForDepthEstimation(
            CHMv2Config(
                backbone_config=backbone,
                post_process_channels=list(config.level_channels),
                fusion_hidden_size=config.fusion,
                head_hidden_size=config.hidden,
                number_output_channels=config.bins,
            )
        ).eval()
        for parameter in theirs.parameters():
            # The library starts biases at 0 and scales at 1: moved, so that a forgotten one shows.
            parameter.data.add_(torch.randn_like(parameter), alpha=move)
    ours = new_model(config, 0).eval()
    ours.load_state_dict({from_transformers(name): tensor for name, tensor in theirs.state_dict().items()})
    return theirs, ours


@pytest.mark.parametrize("size", [(64, 64), (96, 160), (224, 64)])
def test_heights_are_those_of_transformers(size: tuple[int, int]) -> None:
    """The same function: within 1e-9 m in float64, fused and plain, with every bias and scale moved from its start."""
    theirs, ours = theirs_and_ours(SHAPE, 1)
    image = torch.rand(2, 3, *size).double()
    theirs, ours = theirs.double(), ours.double()
    with torch.inference_mode():
        wanted = theirs(normalised(image)).predicted_depth
        assert wanted.std() > 0.2
        assert (ours(image) - wanted).abs().max() < 1e-9
        assert (ours(image, plain=True) - wanted).abs().max() < 1e-9


def test_heights_at_our_random_start_are_those_of_transformers_in_float32() -> None:
    """Logits within 1e-5; heights within 2e-5 m, what float32 rounds in a whole network (float64: see above)."""
    theirs, ours = theirs_and_ours(SHAPE, 1)
    start = new_model(SHAPE, 7).eval()
    ours.load_state_dict(start.state_dict())
    theirs.load_state_dict({name: start.state_dict()[from_transformers(name)] for name in theirs.state_dict()})
    image = torch.rand(2, 3, 96, 160)
    with torch.inference_mode():
        wanted = theirs(normalised(image)).predicted_depth
        assert wanted.max() > 4
        assert (ours(image) - wanted).abs().max() <= 2e-5
        tokens = theirs.backbone(normalised(image))
        logits = theirs.head(list(zip(tokens.feature_maps, tokens.cls_tokens, strict=True)), 6, 10)
        taps, grid = ours._taps(normalised(image))
        assert (ours.head.logit(ours.head.features(taps, grid, normalised(image))) - logits).abs().max() <= 1e-5


def test_heights_at_their_random_start_are_theirs_to_rounding() -> None:
    """They start at 33 m, where float32 steps by 4e-6: five steps, of which theirs are more than ours."""
    theirs, ours = theirs_and_ours(SHAPE, 1, move=0.0)
    image = torch.rand(2, 3, 96, 160)
    with torch.inference_mode():
        assert (ours(image) - theirs(normalised(image)).predicted_depth).abs().max() <= 2e-5


@pytest.mark.slow
def test_heights_of_the_large_preset_are_those_of_transformers() -> None:
    """The published size, all 24 blocks, non-square."""
    theirs, ours = theirs_and_ours(ModelConfig.large(), 2, move=0.0)
    image = torch.rand(1, 3, 96, 64)
    with torch.inference_mode():
        assert (ours(image) - theirs(normalised(image)).predicted_depth).abs().max() <= 2e-5


def test_the_large_preset_has_the_published_number_of_parameters() -> None:
    """Counted without taking their memory."""
    assert sum(p.numel() for p in blank_model(ModelConfig.large()).parameters()) == 336_876_800


def test_presets_are_as_large_as_they_say() -> None:
    """tiny trains in minutes; small is a ViT-S/16 (21.6 M) with a head that is no larger than a fifth of it."""
    tiny, small = blank_model(ModelConfig.tiny()), blank_model(ModelConfig.small())
    assert 0.3e6 <= sum(p.numel() for p in tiny.parameters()) <= 1.0e6
    assert sum(p.numel() for p in small.backbone.parameters()) == 21_596_544
    assert sum(p.numel() for p in small.head.parameters()) < 21_596_544 / 5


@pytest.mark.parametrize("size", [(41, 33), (1, 1), (2, 70), (7, 9), (100, 8)])
def test_any_size_gives_a_map_of_that_size(tiny: CanopyModel, size: tuple[int, int]) -> None:
    """Also smaller than what has to be padded, where mirroring is impossible."""
    with torch.inference_mode():
        height = tiny(torch.rand(1, 3, *size))
    assert height.shape == (1, *size)
    assert bool(torch.isfinite(height).all())


@pytest.mark.parametrize("side", [417, 440, 1000])
def test_sides_that_are_no_multiple_of_the_patch_shift_nothing(side: int) -> None:
    """The map is that of the padded image, cut: pixel on pixel, at sides at which others shift by up to 8 px."""
    config = SHAPE.model_copy(update={"aligned_corners": False})
    model = new_model(config, 0).eval()
    image = torch.rand(1, 3, 48, side)
    padded = pad_to_multiple(image, config.multiple)
    assert torch.equal(padded[..., :side], torch.cat([image, image.flip(2)[:, :, 1:17]], dim=2))
    with torch.inference_mode():
        assert (model(image) - model(padded)[:, :48, :side]).abs().max() <= 1e-4


def test_an_odd_side_and_an_even_one_agree_away_from_the_edge(tiny: CanopyModel) -> None:
    """Cutting 7 columns off must not move what is left: the best of all shifts is none, to a tenth of a pixel."""
    torch.manual_seed(0)
    rough = torch.rand(1, 3, 18, 26)
    image = nn.functional.interpolate(rough, size=(144, 208), mode="bilinear")
    with torch.inference_mode():
        whole, cut = tiny(image)[0], tiny(image[..., :-7])[0]
    a, b = whole[32:-32, 32:-71], cut[32:-32, 32:-64]
    scores = torch.stack([((a[:, 4:-4] - b[:, 4 + s : b.shape[1] - 4 + s]) ** 2).mean() for s in (-1, 0, 1)])
    shift = 0.5 * (scores[0] - scores[2]) / (scores[0] - 2 * scores[1] + scores[2])
    assert scores.argmin() == 1
    assert abs(float(shift)) < 0.1


def test_a_batch_says_what_each_image_alone_says(tiny: CanopyModel) -> None:
    """Maps must not depend on the batch size; rounding leaves less than 1e-4 m."""
    images = torch.rand(5, 3, 56, 72)
    with torch.inference_mode():
        together = tiny(images)
        alone = torch.cat([tiny(image[None]) for image in images])
    assert (together - alone).abs().max() <= 1e-4


def test_positions_in_pixels_mean_the_same_in_any_window() -> None:
    """With `rope_span_px` only differences of positions count, whatever the window's size."""
    rope = blank_rope()
    (cos_a, sin_a), (cos_b, sin_b) = rope(torch.rand(1, 3, 32, 32)), rope(torch.rand(1, 3, 64, 80))
    at = [r * 10 + c for r in range(4) for c in range(4)]
    assert torch.equal(cos_a, cos_b[at])
    assert torch.equal(sin_a, sin_b[at])


def blank_rope() -> nn.Module:
    return new_model(ModelConfig.tiny(), 0).backbone.rope_embeddings


def test_tokens_are_those_of_the_last_tap(tiny: CanopyModel) -> None:
    """[batch, width, rows of patches, columns of patches]."""
    with torch.inference_mode():
        assert tiny.tokens(torch.rand(2, 3, 40, 61)).shape == (2, 128, 5, 8)


def test_a_new_model_starts_near_the_ground_and_is_its_seeds() -> None:
    """Training that starts in mid-air wastes its first minutes; the global random state is nobody's to change."""
    torch.manual_seed(5)
    before = torch.rand(3)
    torch.manual_seed(5)
    one, two, other = (new_model(ModelConfig.tiny(), seed) for seed in (0, 0, 1))
    assert torch.equal(torch.rand(3), before)
    image = torch.rand(1, 3, 64, 64)
    with torch.inference_mode():
        heights = [model.eval()(image) for model in (one, two, other)]
    assert torch.equal(heights[0], heights[1])
    assert not torch.equal(heights[0], heights[2])
    assert heights[0].mean() == pytest.approx(START_HEIGHT_M, abs=5.0)


def test_a_frozen_backbone_learns_nothing_and_stays_in_evaluation() -> None:
    """As in the paper; the head still learns, also through `train()`."""
    model = new_model(SHAPE, 0)
    model.freeze_backbone()
    model.train()
    assert not model.backbone.training
    assert model.head.training
    model(torch.rand(1, 3, 64, 64)).mean().backward()
    assert all(p.grad is None for p in model.backbone.parameters())
    assert all(p.grad is not None for p in model.head.parameters())
    model.freeze_backbone(False)
    assert model.backbone.training
    model(torch.rand(1, 3, 64, 64)).mean().backward()
    assert all((p.grad is None) == name.endswith("mask_token") for name, p in model.backbone.named_parameters())


def test_checkpointed_gradients_are_the_same() -> None:
    """Less memory, the same numbers."""
    config = SHAPE.model_copy(update={"rope_rescale": None})
    image = torch.rand(1, 3, 64, 64)
    grads = []
    for on in (False, True):
        model = new_model(config, 0).train()
        model.checkpoint_gradients(on)
        model(image).mean().backward()
        grads.append(model.backbone.model.layer[1].mlp.up_proj.weight.grad)
    assert torch.allclose(grads[0], grads[1], rtol=1e-5, atol=1e-9)


@pytest.mark.parametrize("bad", [torch.zeros(3, 8, 8), torch.zeros(1, 4, 8, 8), torch.zeros(1, 3, 0, 8)])
def test_what_is_no_image_is_refused(tiny: CanopyModel, bad: Tensor) -> None:
    """The message says what was found."""
    with pytest.raises(ModelError, match=r"the image is torch\.float32"):
        tiny(bad)
    with pytest.raises(ModelError, match="uint8"):
        tiny(torch.zeros(1, 3, 8, 8, dtype=torch.uint8))


@pytest.mark.parametrize(
    "change",
    [
        {"heads": 3},
        {"taps": (0, 1, 2, 4)},
        {"taps": (1, 0, 2, 3)},
        {"taps": (1, 2, 3)},
        {"level_factors": (4, 2, 1, 1)},
        {"level_factors": (3, 1.5, 0.75, 0.375)},
        {"level_factors": (32, 16, 8, 4)},
        {"fusion": 33},
        {"depth": 0},
        {"unknown": 1},
    ],
)
def test_wrong_combinations_fail_when_the_configuration_is_built(change: dict[str, object]) -> None:
    """Not hours later as a shape that does not fit."""
    with pytest.raises(ValidationError):
        ModelConfig.model_validate(SHAPE.model_dump(by_alias=True) | change)


@pytest.mark.parametrize("strategy", ["mixlog", "linear"])
def test_tiny_learns_a_height_that_can_be_seen(strategy: BinStrategy) -> None:
    """A few seconds are enough to tell a bright disk of 20 m from bare ground, with either kind of bins."""
    torch.manual_seed(0)
    config = ModelConfig.tiny().model_copy(update={"bin_strategy": strategy})
    model = new_model(config, 0).train()
    optimiser = torch.optim.AdamW([p for p in model.parameters() if p.requires_grad], lr=2e-3)
    rows, columns = torch.meshgrid(torch.arange(48.0), torch.arange(48.0), indexing="ij")
    centres = torch.rand(4, 2) * 28 + 10
    inside = ((rows - centres[:, :1, None]) ** 2 + (columns - centres[:, 1:, None]) ** 2 < 64).float()
    images, truth = (0.3 + 0.3 * inside)[:, None].expand(-1, 3, -1, -1), 20 * inside
    start, error = time.monotonic(), float("inf")
    for _ in range(120):
        height = model(images)
        loss = ((height - truth) ** 2 + 1).sqrt().mean() - 1
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        error = (height - truth).abs().mean().item()
        if error < 0.4 or time.monotonic() - start > 60:
            break
    assert error < 0.25 * truth.mean()
