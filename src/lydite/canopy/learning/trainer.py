"""Training: chips and settings in, a run folder with weights out; killed at any moment, the same call goes on.

    OUT/state.safetensors    weights, moments and counters after some step (`canopy.learning.state`)
    OUT/best/                the model with the least validation MAE so far, as `canopy.network.weights` writes one
    OUT/model/               the model after the last step
    OUT/events/              TensorBoard: loss parts, learning rate, validation
    OUT/record.json          what went in and what came out

Everything random comes from the seed and the number of the step, so a resumed training is the uninterrupted one, bit
for bit on one machine, and so is a training whose batches are shared by several processes, to rounding.
"""

from __future__ import annotations

import fcntl
import logging
import math
import os
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lydite.canopy import provenance
from lydite.canopy.chips import MANIFEST_NAME, ChipFolder, Pair
from lydite.canopy.errors import DatasetError, TrainError
from lydite.canopy.learning.batches import Stock
from lydite.canopy.learning.interruption import heard
from lydite.canopy.learning.run import Outcome, Run
from lydite.canopy.learning.settings import TrainSettings
from lydite.canopy.learning.state import STATE_NAME, State, load_state, sweep
from lydite.canopy.learning.world import joined
from lydite.evidence.record import RECORD_NAME

if TYPE_CHECKING:
    from lydite.canopy.network.model import CanopyModel

__all__ = ["Outcome", "train"]
log = logging.getLogger(__name__)


def train(
    settings: TrainSettings,
    out: Path | str,
    *,
    resume: bool = True,
    model: CanopyModel | None = None,
    pairs: Sequence[Pair] | None = None,
    argv: Sequence[str] = (),
) -> Outcome:
    """Train, or go on training.

    Args:
        out: the run folder. With `resume` a state in it is continued; without, it is replaced. Only an empty folder or
            one of a training is written into, by one process (or one `torchrun`) at a time.
        model: trained in place, instead of one made from the settings.
        pairs: chips in memory instead of `settings.data`; each chip's own split counts.
        argv: the command line, for the record.

    Raises:
        TrainError: settings that do not fit the folder's state or the processes, a folder that holds something else
            or cannot be written, or a loss that is no number.
        DatasetError: no training chips, or ones that do not fit. RasterError: a chip that cannot be read.
        ModelError: weights or a model's configuration that cannot be used.
        KeyboardInterrupt: after Ctrl-C or SIGTERM, when the step was finished and saved.
    """
    began = time.monotonic()
    folder = Path(out)
    with ExitStack() as stack:
        world = stack.enter_context(joined(settings.device))
        pieces = settings.accumulate * world.size
        if settings.batch % pieces:
            raise TrainError(
                f"a batch of {settings.batch} cannot be shared by {world.size} processes in {settings.accumulate} "
                f"pieces each; set batch to a multiple of {pieces}"
            )
        record = provenance.begin("canopy train", argv)
        _make(folder)
        if world.first:
            stack.enter_context(_alone(folder))
            sweep(folder)
        state = _state_of(folder, resume=resume)
        # Nobody may write before everybody has read.
        world.wait()
        training, validation, inputs = _stocks(settings, pairs)
        run = Run(settings, folder, world, _model(settings, model), training, validation)
        if state is None:
            run.begin()
        else:
            run.restore(state)
        resumed_from = run.step
        stopped = stack.enter_context(heard())
        try:
            run.go(stopped)
        except OSError as error:
            raise TrainError(
                f"cannot write to {folder}: {error.strerror or error}; what was saved last is intact: free space, "
                "then the same command goes on"
            ) from error
        outcome = run.outcome(resumed_from, time.monotonic() - began)
        if world.first:
            results = {**run.about(), "inputs": inputs, "seconds": outcome.seconds, "resumed_from": resumed_from}
            provenance.finish(record, folder, results)
        world.wait()
        return outcome


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        raise TrainError(f"cannot use {str(folder)!r:.200} as run folder: {error}; give another --out") from error


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Hold the run folder; the lock goes with the process, however it ends.

    Raises:
        TrainError: another process of this machine trains in it. Where the file system keeps no locks, nobody knows.
    """
    handle = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise TrainError(f"another process trains in {folder}: wait for it, or give another --out") from error
        except OSError as error:
            log.info("no lock on %s: %s", folder, error)
        yield
    finally:
        os.close(handle)


def _state_of(folder: Path, *, resume: bool) -> State | None:
    """The state to go on from; None for a fresh start, which a folder of somebody else's never gets."""
    try:
        others = {path.name for path in folder.iterdir() if not path.name.startswith(".")}
    except OSError as error:
        raise TrainError(f"cannot use {folder} as run folder: {error.strerror}; give another --out") from error
    if STATE_NAME not in others and others - {RECORD_NAME}:
        raise TrainError(
            f"{folder} holds {sorted(others)[0]!r:.60} but no state of a training; give an empty folder as --out"
        )
    return load_state(folder) if resume else None


def _stocks(settings: TrainSettings, pairs: Sequence[Pair] | None) -> tuple[Stock, Stock, dict[str, Any]]:
    """Training chips, validation chips, and what to say of the inputs in the record."""
    if pairs is not None:
        training = Stock.from_pairs([p for p in pairs if p.chip.split == "train"], label="chips")
        validation = Stock.from_pairs([p for p in pairs if p.chip.split == "validation"], label="validation chips")
        files: list[Path] = []
    elif settings.data:
        chips = ChipFolder.open(settings.data)
        budget = settings.memory_mb << 20
        of_folder = partial(Stock.from_folder, chips, memory_bytes=budget)
        training = of_folder(chips.split("train"), label="reading chips")
        validation = of_folder(chips.split("validation"), label="reading validation chips")
        files = [chips.folder / MANIFEST_NAME]
    else:
        raise TrainError("no chips: set data in the settings or give --data FOLDER (`lydite canopy build` makes one)")
    if not len(training) or all(math.isnan(height) for height in training.heights_m):
        raise DatasetError(
            f"{settings.data or 'the pairs'}: {len(training)} training chips, none with a known height; at least one "
            "is needed in the split train"
        )
    training.require_side(settings.crop_px[1])
    if settings.initial:
        if not Path(settings.initial).exists():
            raise TrainError(
                f'initial = {settings.initial!r:.200} does not exist; give a model\'s folder or file, or ""'
            )
        files.append(Path(settings.initial))
    described = {
        "files": provenance.inputs(files),
        "training_chips": {"count": len(training), "sha256": training.digest},
        "validation_chips": {"count": len(validation), "sha256": validation.digest},
    }
    return training, validation, described


def _model(settings: TrainSettings, given: CanopyModel | None) -> CanopyModel:
    from lydite.canopy.network.model import ModelConfig, new_model
    from lydite.canopy.network.weights import load_model

    if given is not None:
        model = given
    elif settings.initial:
        model = load_model(settings.initial, device="cpu")
    else:
        start: ModelConfig = getattr(ModelConfig, settings.preset)()
        try:
            config = ModelConfig.model_validate({**start.model_dump(by_alias=True), **settings.model})
        except ValueError as error:
            raise TrainError(f"the table model does not hold: {' '.join(str(error).split())[:300]}") from error
        model = new_model(config, settings.seed)
    model.freeze_backbone(settings.freeze_backbone)
    return model
