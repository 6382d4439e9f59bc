"""Settings: presets that say what they should, and files that are refused in one clear line."""

from __future__ import annotations

from pathlib import Path

import pytest

from lydite.canopy.errors import TrainError
from lydite.canopy.learning.settings import PRESETS, TrainSettings, parse_changes, preset, preset_text, read_settings


def test_the_preset_chmv2_states_the_papers_values() -> None:
    """These numbers are published; a slip here would train another model."""
    found = preset("chmv2")
    assert (found.learning_rate, found.beta_1, found.beta_2, found.weight_decay) == (1e-4, 0.9, 0.99, 1e-3)
    assert (found.iterations, found.batch, found.warm_up, found.crop_px) == (100_000, 16, 6000, (416, 448))
    assert found.freeze_backbone
    assert (found.sampler.low_below_m, found.sampler.tall_above_m) == (1.0, 35.0)
    assert (found.losses.blend_until, found.losses.patchgrad_weight) == (0.30, 0.075)
    assert (found.losses.patchgrad_from, found.losses.patchgrad_until) == (0.05, 0.50)


@pytest.mark.parametrize("name", PRESETS)
def test_what_is_printed_can_be_trained_with(name: str, tmp_path: Path) -> None:
    """A person starts from the printed text."""
    file = tmp_path / "config.toml"
    file.write_text(preset_text(name))
    assert read_settings(file) == preset(name)


def test_changes_from_the_command_line_reach_every_table() -> None:
    """Each is a TOML value, or text."""
    words = ["losses.patchgrad=false", "batch=4", "data=some folder", "crop_px=[64, 96]", "model.depth=2", "clip=0.5"]
    found = preset("tiny", parse_changes(words))
    assert not found.losses.patchgrad
    assert (found.batch, found.data, found.crop_px, found.model, found.clip) == (
        4,
        "some folder",
        (64, 96),
        {"depth": 2},
        0.5,
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("iteration = 5", "iteration is 5: Extra inputs"),
        ("iterations = 0", "iterations is 0"),
        ("iterations = 'many'", "iterations is 'many'"),
        ("batch = 6\naccumulate = 4", "batch 6 is no multiple of accumulate 4"),
        ("warm_up = 10\niterations = 10", "warm_up 10 must be shorter"),
        ("crop_px = [448, 416]", "crop_px 448, 416 must rise"),
        ("crop_px = [448]", "crop_px"),
        ("learning_rate = nan", "learning_rate"),
        ("precision = 'float16'", "precision"),
        ("preset = 'huge'", "preset"),
        ("[losses]\nsilog = false\ncharbonnier = false", "silog or charbonnier must be on"),
        ("[losses]\nl1 = true", "losses.l1"),
        ("[sampler]\nlow_share = 0.9\ntall_share = 0.9", "more than a batch"),
        ("batch = ", "is no TOML"),
        ('batch = "\xff"\x00', "is no TOML"),
        ("a = " + "[" * 5000, "is no TOML"),
    ],
)
def test_a_wrong_file_is_refused_in_a_line_that_names_the_value(text: str, said: str, tmp_path: Path) -> None:
    """Nobody should learn of a typing error after an hour of training with a default."""
    file = tmp_path / "config.toml"
    file.write_bytes(text.encode("latin-1"))
    with pytest.raises(TrainError, match=r"config\.toml") as caught:
        read_settings(file)
    assert said in str(caught.value)
    assert len(str(caught.value)) < 700


def test_files_that_are_absent_or_endless_are_refused(tmp_path: Path) -> None:
    """A reader takes a limit before it takes memory."""
    with pytest.raises(TrainError, match=r"cannot read .*--print-preset"):
        read_settings(tmp_path / "none.toml")
    big = tmp_path / "big.toml"
    big.write_bytes(b"#" * (1 << 20) + b"\n")
    with pytest.raises(TrainError, match="more than 1048576 bytes"):
        read_settings(big)
    with pytest.raises(TrainError, match="no preset 'huge'"):
        preset("huge")
    with pytest.raises(TrainError, match="KEY=VALUE"):
        parse_changes(["batch"])
    with pytest.raises(TrainError, match="batch is no table"):
        preset("tiny", {"batch.size": 4})


def test_the_defaults_are_whole() -> None:
    """An empty file is a training, too."""
    assert TrainSettings().losses.curriculum
