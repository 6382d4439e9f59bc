"""What a person chooses about a training: one TOML file, read once, refused if anything in it is unknown.

The presets lie beside this file as TOML, to be printed, copied and changed (`lydite canopy train --print-preset tiny`).
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from lydite.canopy.errors import TrainError
from lydite.canopy.learning.augment import Augment
from lydite.canopy.learning.curriculum import Curriculum
from lydite.canopy.learning.sampler import Quotas

MAX_SETTINGS_BYTES = 1 << 20
PRESETS = ("tiny", "chmv2")


class TrainSettings(BaseModel):
    """A training. The defaults are CHMv2's, but for the size of the model's files.

    Attributes:
        data: folder of chips (`canopy.chips`), relative to where the command runs; "" if pairs are given in memory.
        preset: of the model, see `canopy.network.model.ModelConfig`; `model` holds changes on top of it.
        initial: weights to start from (anything that `canopy.network.weights.load_model` reads), whose configuration
            counts then; "" starts from random numbers.
        freeze_backbone: train the head alone, as CHMv2 does; makes sense with `initial` only.
        batch: chips of one optimiser step, over all processes.
        accumulate: pieces into which each process cuts its share of a batch, to save memory; changes no result.
        lowest_rate: what is left of `learning_rate` at the end of the cosine, as a fraction of it.
        clip: largest norm of a gradient; larger ones are scaled down to it.
        crop_px: lowest and highest side of the square crops; `crop_multiple` is what their sides are multiples of.
        validate_px: validation chips with a longer side are validated in tiles of at most this side.
        save_every, validate_every: in steps; 0 only at the end.
        memory_mb: chips are held in memory up to so much, and read again for every batch beyond it.
        loaders: threads that read and augment chips, while the model computes.
        device, precision: as `training.device` takes them.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    data: str = ""
    preset: Literal["tiny", "small", "large"] = "large"
    model: dict[str, Any] = Field(default_factory=dict)
    initial: str = ""
    freeze_backbone: bool = False
    seed: int = Field(default=0, ge=0, lt=1 << 32)
    iterations: int = Field(default=100_000, ge=1, le=10_000_000)
    batch: int = Field(default=16, ge=1, le=65536)
    accumulate: int = Field(default=1, ge=1, le=65536)
    learning_rate: float = Field(default=1e-4, gt=0, le=1)
    lowest_rate: float = Field(default=0.0, ge=0, le=1)
    warm_up: int = Field(default=6000, ge=0)
    beta_1: float = Field(default=0.9, ge=0, lt=1)
    beta_2: float = Field(default=0.99, ge=0, lt=1)
    weight_decay: float = Field(default=1e-3, ge=0, le=1)
    clip: float = Field(default=1.0, gt=0)
    crop_px: tuple[int, int] = (416, 448)
    crop_multiple: int = Field(default=16, ge=1, le=256)
    validate_px: int = Field(default=512, ge=16, le=4096)
    save_every: int = Field(default=1000, ge=0)
    validate_every: int = Field(default=1000, ge=0)
    memory_mb: int = Field(default=4096, ge=0)
    loaders: int = Field(default=2, ge=1, le=64)
    device: str = "auto"
    precision: Literal["auto", "float32", "bfloat16"] = "auto"
    losses: Curriculum = Curriculum()
    sampler: Quotas = Quotas()
    augment: Augment = Augment()

    @model_validator(mode="after")
    def _possible(self) -> Self:
        lowest, highest = self.crop_px
        if not 8 <= lowest <= highest <= 4096:
            raise ValueError(f"crop_px {lowest}, {highest} must rise within 8..4096")
        if self.batch % self.accumulate:
            raise ValueError(f"batch {self.batch} is no multiple of accumulate {self.accumulate}")
        if self.warm_up >= self.iterations:
            raise ValueError(f"warm_up {self.warm_up} must be shorter than the {self.iterations} iterations")
        return self


CHANGEABLE = frozenset({"save_every", "validate_every", "memory_mb", "loaders", "device", "accumulate", "data"})
"""Settings that a resumed training may change: they say how it is computed, not what."""


def read_settings(path: Path | str, changes: Mapping[str, Any] | None = None) -> TrainSettings:
    """Settings from a TOML file, with `changes` ("losses.patchgrad": False) on top.

    Raises:
        TrainError: the file cannot be read, or a value in it is unknown or out of range.
    """
    try:
        with open(path, "rb") as stream:
            data = stream.read(MAX_SETTINGS_BYTES + 1)
    except OSError as error:
        raise TrainError(
            f"cannot read {path}: {error.strerror}; `lydite canopy train --print-preset tiny` prints one to start from"
        ) from error
    if len(data) > MAX_SETTINGS_BYTES:
        raise TrainError(f"{path} has more than {MAX_SETTINGS_BYTES} bytes; settings are a few lines")
    return _settings(data, str(path), changes or {})


def preset_text(name: str) -> str:
    """The TOML of a preset, comments and all.

    Raises:
        TrainError: there is no such preset.
    """
    if name not in PRESETS:
        raise TrainError(f"there is no preset {name!r:.60}; there are {', '.join(PRESETS)}")
    return (files("lydite.canopy.learning") / "presets" / f"{name}.toml").read_text(encoding="utf-8")


def preset(name: str, changes: Mapping[str, Any] | None = None) -> TrainSettings:
    """A preset as settings, with `changes` on top. Raises TrainError."""
    return _settings(preset_text(name).encode(), f"preset {name}", changes or {})


def parse_changes(words: Sequence[str]) -> dict[str, Any]:
    """{"losses.patchgrad": False} from ["losses.patchgrad=false"]; values are TOML, and text if they are not.

    Raises:
        TrainError: a word without "=".
    """
    changes: dict[str, Any] = {}
    for word in words:
        key, equals, value = word.partition("=")
        if not equals or not key.strip():
            raise TrainError(f"{word!r:.100} is no change; write KEY=VALUE, like losses.patchgrad=false")
        try:
            changes[key.strip()] = tomllib.loads(f"value = {value}")["value"]
        except tomllib.TOMLDecodeError:
            changes[key.strip()] = value
    return changes


def _settings(data: bytes, name: str, changes: Mapping[str, Any]) -> TrainSettings:
    try:
        values = tomllib.loads(data.decode())
        for key, value in changes.items():
            table = values
            *tables, last = key.split(".")
            for part in tables:
                table = table.setdefault(part, {})
                if not isinstance(table, dict):
                    raise TrainError(f"{key}: {part} is no table; known tables are losses, sampler, augment, model")
            table[last] = value
        return TrainSettings.model_validate(values)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise TrainError(f"{name} is no TOML: {' '.join(str(error).split())[:200]}") from error
    except ValidationError as error:
        found = error.errors()[0]
        where = ".".join(str(part) for part in found["loc"]) or "settings"
        given = "" if isinstance(found["input"], dict) else f" is {found['input']!r:.60}"
        raise TrainError(
            f"{name}: {where}{given}: {found['msg'].removeprefix('Value error, ')}; "
            "`lydite canopy train --print-preset chmv2` shows every setting"
        ) from error
