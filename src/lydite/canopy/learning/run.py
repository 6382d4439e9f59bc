"""One training in memory: model, optimiser, counters, and the steps that change them.

`trainer.train` makes one from settings and a folder. A step is taken whole or not at all, and what it does depends on
the settings, the chips and its number alone.

Shapes: B chips of a piece, N of the whole batch, S side of the crops.
"""

from __future__ import annotations

import json
import logging
import math
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch
from torch import nn

from lydite.canopy.errors import TrainError
from lydite.canopy.learning.batches import Batch, Feeder, Stock
from lydite.canopy.learning.losses import batch_loss, item_losses
from lydite.canopy.learning.sampler import Draw, Sampler, crop_side
from lydite.canopy.learning.settings import CHANGEABLE, TrainSettings
from lydite.canopy.learning.state import State, frozen_digest, put_state, save_state, take_state, trained
from lydite.canopy.learning.validation import Check, check
from lydite.canopy.learning.world import World
from lydite.canopy.progress import track
from lydite.training.device import training_precision
from lydite.training.schedule import Schedule

if TYPE_CHECKING:
    from torch.utils.tensorboard import SummaryWriter

    from lydite.canopy.network.model import CanopyModel

log = logging.getLogger(__name__)
_OUTPUTS = ("best", "model", "events")


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What came out of a training.

    Attributes:
        best_folder: the model with the least validation MAE; the last one where nothing was validated.
        model_folder: the model after the last step.
        best: the check of the best model, None where there are no validation chips.
        history: all checks, in order.
        resumed_from: the step from which this call went on; 0 for a fresh start.
        seconds: of this call.
        first: whether this process is the one that wrote the files.
    """

    folder: Path
    best_folder: Path
    model_folder: Path
    steps: int
    best: Check | None
    history: tuple[Check, ...]
    resumed_from: int
    seconds: float
    first: bool


class Run:
    """One training in memory."""

    def __init__(
        self,
        settings: TrainSettings,
        folder: Path,
        world: World,
        model: CanopyModel,
        training: Stock,
        validation: Stock,
    ) -> None:
        self._settings, self._folder, self._world = settings, folder, world
        self._model, self._stock, self._validation = model.to(world.device), training, validation
        self._parameters = list(trained(model).values())
        matrices = [p for p in self._parameters if p.dim() >= 2]
        vectors = [p for p in self._parameters if p.dim() < 2]
        groups = [
            {"params": group, "weight_decay": decay}
            for group, decay in ((matrices, settings.weight_decay), (vectors, 0.0))
            if group
        ]
        self._optimizer = torch.optim.AdamW(groups, lr=0.0, betas=(settings.beta_1, settings.beta_2))
        self._schedule = Schedule(
            peak=settings.learning_rate,
            warm_up=settings.warm_up,
            total=settings.iterations,
            floor=settings.lowest_rate,
        )
        self._sampler = Sampler(training.heights_m, settings.sampler, batch=settings.batch, seed=settings.seed)
        self._digests = {
            "training": training.digest,
            "validation": validation.digest,
            "frozen": frozen_digest(model),
        }
        self.step = 0
        self.history: list[Check] = []
        self.best: Check | None = None
        self._loss_sum, self._loss_count = 0.0, 0

    def about(self) -> dict[str, Any]:
        """Counters, settings, digests and checks, as JSON."""
        return {
            "step": self.step,
            "settings": json.loads(self._settings.model_dump_json()),
            "digests": self._digests,
            "history": [asdict(found) for found in self.history],
            "best": asdict(self.best) if self.best else None,
            "loss_sum": self._loss_sum,
            "loss_count": self._loss_count,
            "processes": self._world.size,
        }

    def begin(self) -> None:
        """Save a state before the first step.

        Raises:
            TrainError: the folder cannot be written.
        """
        try:
            self.save()
        except OSError as error:
            raise TrainError(
                f"cannot write to {self._folder}: {error.strerror or error}; give another --out"
            ) from error

    def save(self) -> None:
        """Write the state: the first process, while the others wait."""
        if self._world.first:
            save_state(self._folder, take_state(self._model, self._optimizer, self.about()))
        self._world.wait()

    def restore(self, state: State) -> None:
        """Go on from a saved state.

        Raises:
            TrainError: it belongs to another training.
        """
        saved, own = state.about, self.about()
        for key, value in own["settings"].items():
            if key not in CHANGEABLE and saved["settings"].get(key) != value:
                raise TrainError(
                    f"{self._folder} was trained with {key} = {saved['settings'].get(key)!r:.80}, not {value!r:.80}; "
                    "give another --out, or --no-resume to start over"
                )
        for key, value in self._digests.items():
            if saved["digests"].get(key) != value:
                what = "frozen weights" if key == "frozen" else f"{key} chips"
                raise TrainError(
                    f"the {what} are not those with which {self._folder} was trained; give another --out, or "
                    "--no-resume to start over"
                )
        if saved["step"] > self._settings.iterations:
            raise TrainError(
                f"{self._folder} states step {saved['step']} of {self._settings.iterations}; --no-resume starts over"
            )
        self.step = saved["step"]
        put_state(self._model, self._optimizer, state, step=self.step)
        self.history = [Check(**found) for found in saved["history"]]
        self.best = Check(**saved["best"]) if saved["best"] else None
        self._loss_sum, self._loss_count = saved["loss_sum"], saved["loss_count"]

    def go(self, stopped: threading.Event) -> None:
        """Train to the end, or until everybody has heard that somebody was stopped."""
        settings, total = self._settings, self._settings.iterations
        if self.step >= total:
            return
        if self.step == 0 and self._world.first:
            # Of an earlier training, which the state on disk has replaced.
            for name in _OUTPUTS:
                if (self._folder / name).is_dir():
                    shutil.rmtree(self._folder / name)
        self._model.train()
        steps: Iterator[int] = iter(range(self.step, total))
        if self._world.first:
            steps = track(steps, total=total, label="training", done=self.step)
        with self._events() as events, self._feeder() as feeder:
            for step in steps:
                batches = feeder.take(step, last=step + 1 == total)
                wish = self._one_step(step, batches, stopped, events)
                finished = self.step == total
                if wish and not finished:
                    self.save()
                    if self._world.first:
                        log.warning("stopped after step %d of %d and saved; the same command goes on", step + 1, total)
                    raise KeyboardInterrupt
                if finished or (settings.validate_every and self.step % settings.validate_every == 0):
                    self._check(events)
                if finished:
                    self._export(self._folder / "model")
                if finished or (settings.save_every and self.step % settings.save_every == 0):
                    self.save()

    def outcome(self, resumed_from: int, seconds: float) -> Outcome:
        """What to hand back."""
        model = self._folder / "model"
        return Outcome(
            folder=self._folder,
            best_folder=self._folder / "best" if self.best else model,
            model_folder=model,
            steps=self.step,
            best=self.best,
            history=tuple(self.history),
            resumed_from=resumed_from,
            seconds=seconds,
            first=self._world.first,
        )

    def _feeder(self) -> Feeder:
        settings, world = self._settings, self._world
        lowest, highest = settings.crop_px

        def plan(step: int) -> tuple[list[Draw], int]:
            side = crop_side(settings.seed, step, lowest=lowest, highest=highest, multiple=settings.crop_multiple)
            return self._sampler.at(step, rank=world.rank, world=world.size), side

        return Feeder(
            self._stock,
            plan,
            how=settings.augment,
            seed=settings.seed,
            pieces=settings.accumulate,
            threads=settings.loaders,
        )

    @contextmanager
    def _events(self) -> Iterator[SummaryWriter | None]:
        if not self._world.first:
            yield None
            return
        from torch.utils.tensorboard import SummaryWriter

        # What an interrupted run wrote after its last save is hidden.
        with SummaryWriter(str(self._folder / "events"), purge_step=self.step + 1) as events:
            yield events

    def _one_step(
        self, step: int, batches: list[Batch], stopped: threading.Event, events: SummaryWriter | None
    ) -> bool:
        """One optimiser step; True when the training shall stop after it."""
        settings, world = self._settings, self._world
        weights = settings.losses.at(step / settings.iterations)
        # Everybody must stop after the same step, so the wish travels with the count.
        mine = torch.tensor(
            [sum(b.known_pixels for b in batches), int(stopped.is_set())], dtype=torch.int64, device=world.device
        )
        known, wish = (int(number) for number in world.add_up(mine))
        rate = self._schedule.rate(step)
        for group in self._optimizer.param_groups:
            group["lr"] = rate
        self._optimizer.zero_grad(set_to_none=True)
        parts_4N = torch.zeros(4, settings.batch, dtype=torch.float64, device=world.device)
        first = world.rank * (settings.batch // world.size)
        for batch in batches:
            image = torch.from_numpy(batch.image_B3SS).to(world.device)
            height = torch.from_numpy(batch.height_BSS).to(world.device)
            with _seeded(settings.seed, step, world.device), training_precision(world.device, settings.precision):
                prediction = self._model(image)
            losses = item_losses(prediction, height, patchgrad=weights.patchgrad > 0)
            batch_loss(losses, weights, known).backward()
            # A broken prediction counts as a broken loss where no label would have shown it.
            sound_B = torch.isfinite(prediction).flatten(1).all(1)
            rows = (losses.weighted(weights), losses.silog_B, losses.charbonnier_B, losses.patchgrad_B)
            for row, values_B in enumerate(rows):
                share_B = values_B.detach().double() * losses.known_B / max(1, known)
                parts_4N[row, first : first + len(batch.ids)] = torch.where(sound_B, share_B, torch.nan)
            first += len(batch.ids)
        world.add_up(parts_4N)
        world.add_up_gradients(self._parameters)
        norm = float(nn.utils.clip_grad_norm_(self._parameters, settings.clip))
        self._require_finite(step, parts_4N[0], norm)
        self._optimizer.step()
        self.step = step + 1
        loss, silog, charbonnier, patchgrad = parts_4N.sum(1).tolist()
        self._loss_sum, self._loss_count = self._loss_sum + loss, self._loss_count + 1
        if events is not None:
            for name, value in (
                ("loss/all", loss),
                ("loss/silog", silog),
                ("loss/charbonnier", charbonnier),
                ("loss/patchgrad", patchgrad),
                ("rate", rate),
                ("gradient norm", norm),
            ):
                events.add_scalar(name, value, self.step)
        return wish > 0

    def _require_finite(self, step: int, loss_N: torch.Tensor, norm: float) -> None:
        if math.isfinite(norm) and bool(torch.isfinite(loss_N).all()):
            return
        draws = self._sampler.at(step)
        bad = [draw for draw, loss in zip(draws, loss_N.tolist(), strict=True) if not math.isfinite(loss)]
        names = sorted({self._stock.ids[draw.chip] for draw in bad or draws})
        what = "loss" if bad else f"gradient (norm {norm}; every loss is finite)"
        raise TrainError(
            f"the {what} is no finite number at step {step + 1}, chips {', '.join(names)[:400]}; the state saved last "
            "is intact: look at these chips, or lower learning_rate, then start over with --no-resume"
        )

    def _check(self, events: SummaryWriter | None) -> None:
        loss = self._loss_sum / max(1, self._loss_count)
        self._loss_sum, self._loss_count = 0.0, 0
        if not len(self._validation):
            return
        settings = self._settings
        found = check(
            self._model,
            self._validation,
            self._world,
            step=self.step,
            side=settings.validate_px,
            precision=settings.precision,
            loss=loss,
        )
        if not math.isfinite(found.mae_m + found.bias_m + found.r2):
            raise TrainError(
                f"the model says infinite or no heights of validation chips after step {self.step}; the state saved "
                "last is intact: lower learning_rate and start over with --no-resume"
            )
        self.history.append(found)
        if events is not None:
            for name, value in (("mae_m", found.mae_m), ("bias_m", found.bias_m), ("r2", found.r2)):
                events.add_scalar(f"validation/{name}", value, self.step)
        log.info("step %d: MAE %.3f m, bias %.3f m, R2 %.3f", found.step, found.mae_m, found.bias_m, found.r2)
        if found.pixels and (self.best is None or found.mae_m < self.best.mae_m):
            self.best = found
            self._export(self._folder / "best")

    def _export(self, folder: Path) -> None:
        from lydite.canopy.network.weights import save_model

        if self._world.first:
            checked = self.history[-1] if self.history and self.history[-1].step == self.step else None
            save_model(
                self._model,
                folder,
                {
                    "made_by": "lydite canopy train",
                    "step": self.step,
                    "validation": asdict(checked) if checked else None,
                    "training_chips": self._digests["training"],
                    "seed": self._settings.seed,
                },
            )
        self._world.wait()


@contextmanager
def _seeded(seed: int, step: int, device: torch.device) -> Iterator[None]:
    """Whatever the model draws at random is the same in every piece of a batch, and when a step is taken again."""
    with torch.random.fork_rng(devices=[device] if device.type == "cuda" else []):
        torch.manual_seed((seed << 32) + step)
        yield
