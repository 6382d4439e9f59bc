"""The canopy model as a `training.Task`: strangers can train it together, and every update can be judged.

A genesis names three objects (the model's configuration, training items, held-out items) and a few numbers, all in
`Description`. An item is one square crop: an image and its heights, never augmented, so that item i is the same for
everybody. Inner training follows `canopy.learning.curriculum` by how much of the run is done; the exam's loss is always
Charbonnier's, in micrometres, because a loss whose kind changes cannot be compared over rounds.

Objects come from strangers. They are safetensors and JSON, read with limits, and nothing in them names code. What is
not protected against: a configuration within the limits that is slow, which everybody can read before joining.

Legend: I items, B items of one pass, S side of an item in pixels, P parameters.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
import safetensors.numpy
import torch
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from safetensors import SafetensorError

from lydite.canopy.errors import DatasetError, ModelError
from lydite.canopy.learning.curriculum import Curriculum
from lydite.canopy.learning.losses import batch_loss, item_losses
from lydite.canopy.network.model import CanopyModel, ModelConfig, blank_model, new_model
from lydite.canopy.network.weights import save_model
from lydite.training.device import choose_device, training_precision
from lydite.training.errors import CorpusError, ExportError, TaskError
from lydite.training.flat import FlatModule
from lydite.training.schedule import Schedule
from lydite.training.scoring import FlatScorer, score_in_passes, whole_micros
from lydite.training.task import (
    FetchObject,
    Items,
    ObjectRef,
    OptimizerState,
    Prepared,
    PutObject,
    Trained,
    Vector,
)

if TYPE_CHECKING:
    from lydite.canopy.chips import Pair

MAX_CONFIG_BYTES = 1 << 16
MAX_ITEMS_BYTES = 1 << 33
MAX_PARAMETERS = 1 << 30
MAX_HEIGHT_M = 1000.0


class Description(BaseModel):
    """What the genesis says of the task. Real numbers are hex floats: canonical JSON has none."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Literal["canopy"] = "canopy"
    schema_: Literal["lydite.canopy-task/1"] = Field(default="lydite.canopy-task/1", alias="schema")
    config: ObjectRef
    items: ObjectRef
    held_out: ObjectRef
    batch: int = Field(ge=1, le=4096, description="items in one optimiser step")
    score_batch: int = Field(default=4, ge=1, le=256, description="items in one scoring pass, always")
    peak_rate: str
    warm_up: int = Field(ge=0)
    total_steps: int = Field(ge=1)
    silog: bool = True
    patchgrad: bool = True
    curriculum: bool = True
    weight_decay: str = (1e-3).hex()
    clip: str = (1.0).hex()
    beta_1: str = (0.9).hex()
    beta_2: str = (0.99).hex()

    def body(self) -> dict[str, Any]:
        """As the JSON value that a genesis carries."""
        return self.model_dump(mode="json", by_alias=True)


@dataclass(frozen=True, kw_only=True)
class CanopySettings:
    """What a person chooses; the rest follows.

    Attributes:
        item_px: side of the crops that chips are cut into; what is left over at the edges is dropped.
        held_out_items: taken from validation chips.
        rounds, items_per_round: of the run, for the schedule; so many training items must exist.
        model: changes on top of the preset.
    """

    preset: Literal["tiny", "small", "large"] = "tiny"
    model: dict[str, Any] = field(default_factory=dict)
    item_px: int = 64
    held_out_items: int = 32
    batch: int = 8
    peak_rate: float = 1e-3
    warm_up_steps: int = 16
    rounds: int
    items_per_round: int
    seed: int = 0


def prepare_canopy(
    settings: CanopySettings,
    pairs: Sequence[Pair],
    put: PutObject,
    progress: Callable[[str], None] = lambda what: None,
) -> Prepared:
    """Cut chips into items, make the model's initial weights; store each object with `put`.

    Args:
        pairs: chips of the splits train and validation; see `canopy.chips.ChipFolder.load`.

    Raises:
        DatasetError: too few items.
        TaskError: settings that make no model.
    """
    progress("cutting chips")
    rng = np.random.default_rng(settings.seed)
    items = _cut([p for p in pairs if p.chip.split == "train"], settings.item_px, rng)
    held_out = _cut([p for p in pairs if p.chip.split == "validation"], settings.item_px, rng)[
        : settings.held_out_items
    ]
    if len(items) < settings.items_per_round or not held_out:
        raise DatasetError(
            f"the chips give {len(items)} training items of {settings.item_px} px and {len(held_out)} held-out ones; "
            f"needed are {settings.items_per_round} and 1: give more chips, or a smaller item_px"
        )
    progress("initialising the model")
    start: ModelConfig = getattr(ModelConfig, settings.preset)()
    config = _config({**start.model_dump(mode="json", by_alias=True), **settings.model})
    weights = FlatModule(new_model(config, settings.seed), torch.device("cpu")).read()

    def stored(data: bytes) -> ObjectRef:
        return ObjectRef(digest=put(data), size=len(data))

    description = Description(
        config=stored(json.dumps(config.model_dump(mode="json", by_alias=True), sort_keys=True).encode()),
        items=stored(items_bytes(items)),
        held_out=stored(items_bytes(held_out)),
        batch=settings.batch,
        peak_rate=settings.peak_rate.hex(),
        warm_up=settings.warm_up_steps,
        total_steps=settings.rounds * -(-settings.items_per_round // settings.batch),
    )
    return Prepared(description=description.body(), weights=weights)


Item = tuple[NDArray[np.uint8], NDArray[np.float32]]


def _cut(pairs: Sequence[Pair], side: int, rng: np.random.Generator) -> list[Item]:
    """Whole tiles with something known, in random order: neighbours in the list are no neighbours on the ground."""
    found: list[Item] = []
    for pair in pairs:
        rows, columns = pair.height.shape
        for top in range(0, rows - side + 1, side):
            for left in range(0, columns - side + 1, side):
                height_SS = pair.height[top : top + side, left : left + side]
                if np.isfinite(height_SS).any():
                    found.append((pair.image[:, top : top + side, left : left + side], height_SS))
    return [found[index] for index in rng.permutation(len(found))]


def items_bytes(items: Sequence[Item]) -> bytes:
    """Items as one object: safetensors with image uint8 [I, 3, S, S] and height float16 [I, S, S]."""
    images = np.stack([image for image, _ in items])
    heights = np.stack([np.clip(height, -MAX_HEIGHT_M, MAX_HEIGHT_M) for _, height in items]).astype(np.float16)
    data: bytes = safetensors.numpy.save({"image": images, "height": heights})
    return data


def read_items(data: bytes) -> tuple[NDArray[np.uint8], NDArray[np.float16]]:
    """Inverse of `items_bytes`: image [I, 3, S, S], height [I, S, S].

    Raises:
        CorpusError: not such an object, or heights beyond 1000 m.
    """
    try:
        arrays = safetensors.numpy.load(data)
    except (SafetensorError, ValueError, KeyError) as error:
        raise CorpusError(f"the items are no safetensors: {' '.join(str(error).split())[:200]}") from error
    if arrays.keys() != {"image", "height"}:
        raise CorpusError(f"the items hold {', '.join(sorted(arrays))[:100]}; needed: image and height")
    image, height = arrays["image"], arrays["height"]
    count, side = (image.shape[0], image.shape[-1]) if image.ndim == 4 else (0, 0)
    if (image.dtype, height.dtype) != (np.uint8, np.float16) or count < 1 or side < 1:
        raise CorpusError(
            f"the items are {image.dtype} {image.shape} and {height.dtype} {height.shape}; see items_bytes"
        )
    if image.shape != (count, 3, side, side) or height.shape != (count, side, side):
        raise CorpusError(f"images {image.shape} and heights {height.shape} do not belong together")
    if (np.abs(height) > MAX_HEIGHT_M).any():
        raise CorpusError(f"the items hold heights beyond {MAX_HEIGHT_M:.0f} m")
    return image, height


def _config(values: Any) -> ModelConfig:
    try:
        config = ModelConfig.model_validate(values)
        parameters = sum(p.numel() for p in blank_model(config).parameters())
    except (ValidationError, ModelError, ValueError) as error:
        raise TaskError(f"the model configuration cannot be read: {' '.join(str(error).split())[:300]}") from error
    if parameters > MAX_PARAMETERS:
        raise TaskError(f"the model has {parameters} parameters; the limit is {MAX_PARAMETERS}")
    return config


def build(description: Mapping[str, Any], fetch: FetchObject, *, device: str, precision: str) -> CanopyTask:
    """See `training.task.build_task`.

    Raises:
        TaskError: a description or configuration that cannot be read.
        CorpusError: items that cannot be.
    """
    try:
        known = Description.model_validate(dict(description))
        numbers = [float.fromhex(getattr(known, n)) for n in ("peak_rate", "weight_decay", "clip", "beta_1", "beta_2")]
    except (ValidationError, ValueError, OverflowError) as error:
        raise TaskError(
            f"the canopy task's description cannot be read: {' '.join(str(error).split())[:300]}"
        ) from error
    rate, decay, clip, *betas = numbers
    if not (0 < rate <= 1 and 0 <= decay <= 1 and 0 < clip < math.inf and all(0 <= beta < 1 for beta in betas)):
        raise TaskError(f"peak_rate {rate}, weight_decay {decay}, clip {clip} or betas {betas} are out of range")
    for name, limit in (("config", MAX_CONFIG_BYTES), ("items", MAX_ITEMS_BYTES), ("held_out", MAX_ITEMS_BYTES)):
        ref: ObjectRef = getattr(known, name)
        if ref.size > limit:
            raise TaskError(f"the object {name!r} states {ref.size} bytes; the limit is {limit}")

    def read(ref: ObjectRef) -> bytes:
        return fetch(ref.digest, ref.size)

    try:
        values = json.loads(read(known.config))
    except (ValueError, RecursionError) as error:
        raise TaskError(f"the model configuration is no JSON: {str(error)[:200]}") from error
    config, items, held_out = _config(values), read_items(read(known.items)), read_items(read(known.held_out))
    return CanopyTask(known, config, items, held_out, device=device, precision=precision)


class CanopyTask:
    """See `training.task.Task`. One model in memory serves training and scoring, one at a time."""

    def __init__(
        self,
        description: Description,
        config: ModelConfig,
        items: tuple[NDArray[np.uint8], NDArray[np.float16]],
        held_out: tuple[NDArray[np.uint8], NDArray[np.float16]],
        *,
        device: str = "auto",
        precision: str = "auto",
    ) -> None:
        self.description = description
        self._items, self._held_out = items, held_out
        self._device, self._precision = choose_device(device), precision
        self._model: CanopyModel = new_model(config, 0)
        self._flat = FlatModule(self._model, self._device)
        self._schedule = Schedule(
            peak=float.fromhex(description.peak_rate), warm_up=description.warm_up, total=description.total_steps
        )
        self._curriculum = Curriculum(
            silog=description.silog, patchgrad=description.patchgrad, curriculum=description.curriculum
        )

    @property
    def layout_tensors(self) -> list[tuple[str, tuple[int, ...]]]:
        """See `Task`."""
        return list(self._flat.shapes)

    @property
    def n_items(self) -> int:
        """See `Task`."""
        return int(self._items[0].shape[0])

    def steps(self, n_items: int) -> int:
        """See `Task`."""
        return -(-n_items // self.description.batch)

    def train(self, weights: Vector, optimizer: OptimizerState | None, items: Items, *, inner_step: int) -> Trained:
        """See `Task`: AdamW, gradients clipped, losses weighted by the curriculum, and so is `mean_loss`."""
        known, flat = self.description, self._flat
        flat.load(weights)
        betas = (float.fromhex(known.beta_1), float.fromhex(known.beta_2))
        adamw = flat.adamw(optimizer, betas=betas, weight_decay=float.fromhex(known.weight_decay))
        clip, found = float.fromhex(known.clip), []
        self._model.train()
        for number, start in enumerate(range(0, items.size, known.batch)):
            step = inner_step + number
            for group in adamw.param_groups:
                group["lr"] = self._schedule.rate(step)
            image, height = self._tensors(self._items, items[start : start + known.batch])
            flat.gradients.zero_()
            with torch.random.fork_rng(devices=[self._device] if self._device.type == "cuda" else []):
                # A backbone may scale its positions at random; a peer that trains again must not differ.
                torch.manual_seed(step)
                with training_precision(self._device, self._precision):
                    prediction = self._model(image)
            moment = self._curriculum.at(min(1.0, step / known.total_steps))
            losses = item_losses(prediction, height, patchgrad=moment.patchgrad > 0)
            loss = batch_loss(losses, moment, int(losses.known_B.sum()))
            loss.backward()
            norm = flat.gradients.norm()
            flat.gradients.mul_(torch.clamp(clip / (norm + 1e-6), max=1.0))
            adamw.step()
            found.append(float(loss.detach()))
        steps = (optimizer.step if optimizer else 0) + len(found)
        return Trained(
            weights=flat.read(), optimizer=flat.moments(steps), mean_loss=float(np.mean(found)) if found else 0.0
        )

    def scorer(self, weights: Vector) -> FlatScorer:
        """See `Task`."""
        return FlatScorer(self._flat, weights, lambda items: self._losses_of(self._items, items))

    def held_out_loss(self, weights: Vector) -> int:
        """See `Task`."""
        self._flat.load(weights)
        losses = self._losses_of(self._held_out, np.arange(self._held_out[0].shape[0]))
        return (2 * int(losses.sum()) + losses.size) // (2 * losses.size)

    def export(self, weights: Vector, folder: Path) -> None:
        """See `Task`: a model's folder, as `canopy.network.weights.load_model` and `lydite canopy predict` read it."""
        self._flat.load(weights)
        try:
            save_model(self._model, folder, {"made_by": "lydite training task canopy"})
        except (ModelError, OSError) as error:
            raise ExportError(f"the model cannot be written to {folder}: {error}") from error

    def _tensors(
        self, source: tuple[NDArray[np.uint8], NDArray[np.float16]], items: Items
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """image float32 [B, 3, S, S] in [0, 1] and height float32 [B, S, S] on the device."""
        image, height = source
        image_B3SS = torch.from_numpy(image[items]).to(self._device).float() / 255.0
        return image_B3SS, torch.from_numpy(height[items].astype(np.float32)).to(self._device)

    def _losses_of(self, source: tuple[NDArray[np.uint8], NDArray[np.float16]], items: Items) -> NDArray[np.int64]:
        """int64 [n] micrometres, the same bits whatever else is scored and however many cores there are.

        Passes always have `score_batch` items and one thread each; several passes run beside each other.
        """
        size = self.description.score_batch
        passes = [items[start : start + size] for start in range(0, items.size, size)]
        self._model.eval()
        return score_in_passes(passes, lambda rows: self._score_pass(source, rows), self._device)

    def _score_pass(self, source: tuple[NDArray[np.uint8], NDArray[np.float16]], rows: Items) -> NDArray[np.int64]:
        short = self.description.score_batch - rows.size
        padded = np.concatenate([rows, np.repeat(rows[:1], short)]) if short else rows
        # Whether gradients are kept is a setting of the thread, not of the process.
        with torch.inference_mode():
            image, height = self._tensors(source, padded)
            metres_B = item_losses(self._model(image), height, patchgrad=False).charbonnier_B
        return whole_micros(metres_B[: rows.size])
