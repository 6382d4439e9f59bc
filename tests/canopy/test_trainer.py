"""Training: it learns, and neither a kill, nor pieces, nor processes change what comes out."""

from __future__ import annotations

import fcntl
import json
import os
import resource
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from affine import Affine
from rasterio.crs import CRS
from safetensors.torch import load_file
from training_cases import SMALL_MODEL, pair, pairs, settings

from lydite.canopy.chips import write_chip, write_manifest
from lydite.canopy.errors import DatasetError, RasterError, TrainError
from lydite.canopy.learning.run import Run
from lydite.canopy.learning.state import STATE_NAME, State, load_state, save_state
from lydite.canopy.learning.trainer import Outcome, train
from lydite.canopy.network.weights import load_model
from lydite.canopy.raster import Raster
from lydite.evidence.record import RunRecord


@pytest.fixture(scope="module", autouse=True)
def one_thread() -> Any:
    """With one thread sums have one order."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    return train(settings(), tmp_path_factory.mktemp("undisturbed"), pairs=pairs())


def weights(outcome: Outcome) -> dict[str, torch.Tensor]:
    return load_file(outcome.model_folder / "model.safetensors")


def same(one: Outcome, other: Outcome) -> bool:
    a, b = weights(one), weights(other)
    return a.keys() == b.keys() and all(torch.equal(a[name], b[name]) for name in a)


def write_folder(folder: Path) -> Path:
    """The same chips on disk."""
    found = pairs()
    for n, known in enumerate(found):
        where = {"transform": Affine(0.6, 0, 500_000 + 100 * n, 0, -0.6, 4_000_000), "crs": CRS.from_epsg(32611)}
        everywhere = np.ones(known.height.shape, bool)
        write_chip(
            folder,
            known.chip,
            Raster(pixels=known.image, mask=everywhere, **where),
            Raster(pixels=known.height[None], mask=np.isfinite(known.height), **where),
        )
    write_manifest(folder, [known.chip for known in found], {"test": True})
    return folder


def stopping_after(step: int, how: type[BaseException], monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the process die in the middle of a step."""
    whole = Run._one_step

    def dies(run: Run, number: int, *rest: Any) -> bool:
        if number == step:
            raise how
        return whole(run, number, *rest)

    monkeypatch.setattr(Run, "_one_step", dies)


class Killed(BaseException):
    """As a kill, nothing that anybody catches."""


def test_training_learns(tmp_path: Path) -> None:
    """A loop that does not learn would make everything else here empty."""
    changes = {"iterations": 120, "validate_every": 40, "save_every": 0, "learning_rate": 5e-3, "crop_px": (24, 24)}
    outcome = train(settings(**changes), tmp_path, pairs=pairs())
    assert [found.step for found in outcome.history] == [40, 80, 120]
    assert outcome.best is not None
    heights = np.concatenate([p.height[np.isfinite(p.height)] for p in pairs() if p.chip.split == "validation"])
    assert outcome.best.pixels == heights.size
    assert outcome.best.mae_m < 0.8 * np.abs(heights - np.median(heights)).mean()
    assert outcome.best.r2 > 0.7


@pytest.mark.parametrize("step", [0, 3, 10, 13, 19])
def test_a_training_that_was_killed_ends_with_the_same_bits(
    step: int, undisturbed: Outcome, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed before the first save, between two, on one, and in the last step."""
    with monkeypatch.context() as patch:
        stopping_after(step, Killed, patch)
        with pytest.raises(Killed):
            train(settings(), tmp_path, pairs=pairs())
    resumed = train(settings(), tmp_path, pairs=pairs())
    assert resumed.resumed_from == 5 * (step // 5)
    assert same(resumed, undisturbed)
    assert resumed.history == undisturbed.history
    best = "model.safetensors"
    assert (resumed.best_folder / best).read_bytes() == (undisturbed.best_folder / best).read_bytes()


def test_a_finished_training_is_not_trained_again(undisturbed: Outcome) -> None:
    """The same command twice costs nothing and says the same."""
    again = train(settings(), undisturbed.folder, pairs=pairs())
    assert (again.resumed_from, again.steps, again.history) == (20, 20, undisturbed.history)


def test_chips_on_disk_train_as_chips_in_memory(undisturbed: Outcome, tmp_path: Path) -> None:
    """Whether they fit in memory must not show in the weights."""
    folder = write_folder(tmp_path / "chips")
    for memory_mb in (0, 100):
        outcome = train(settings(data=str(folder), memory_mb=memory_mb), tmp_path / f"run-{memory_mb}")
        assert same(outcome, undisturbed)
    record = RunRecord.read(tmp_path / "run-100")
    assert record.command == "canopy train"
    assert record.results["step"] == 20
    assert record.results["inputs"]["training_chips"]["count"] == 10
    assert len(record.results["inputs"]["training_chips"]["sha256"]) == 64
    assert any(name.endswith("chips.json") for name in record.results["inputs"]["files"])


def test_bfloat16_trains_nearly_as_float32(undisturbed: Outcome, tmp_path: Path) -> None:
    """Losses and weights stay float32; only the model computes in three digits."""
    outcome = train(settings(precision="bfloat16"), tmp_path, pairs=pairs())
    assert outcome.history[0].train_loss == pytest.approx(undisturbed.history[0].train_loss, rel=0.05)
    assert not same(outcome, undisturbed)
    assert {tensor.dtype for tensor in weights(outcome).values()} == {torch.float32}


@pytest.mark.parametrize("accumulate", [2, 4])
def test_a_batch_in_pieces_trains_as_one(accumulate: int, undisturbed: Outcome, tmp_path: Path) -> None:
    """Chips with few known pixels must not count more because they are alone in their piece."""
    outcome = train(settings(accumulate=accumulate), tmp_path, pairs=pairs())
    assert outcome.history[0].train_loss == pytest.approx(undisturbed.history[0].train_loss, abs=1e-5)
    # Rounding grows as training goes on.
    assert outcome.history[-1].train_loss == pytest.approx(undisturbed.history[-1].train_loss, rel=1e-4)


def torchrun(arguments: list[str], processes: int) -> subprocess.CompletedProcess[str]:
    """Start the command line in several processes that find each other on this machine."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "torch.distributed.run", f"--nproc-per-node={processes}"]
    command += ["--master-addr=127.0.0.1", f"--master-port={port}", "-m", "lydite.cli.main", "canopy", "train"]
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "GLOO_SOCKET_IFNAME": "lo"}
    return subprocess.run([*command, *arguments], capture_output=True, text=True, timeout=200, env=environment)


def config(folder: Path, **changes: Any) -> Path:
    """The settings as a file; JSON's numbers, texts and lists are TOML's, too."""
    values = settings(**changes).model_dump(mode="json")
    tables = {key: value for key, value in values.items() if isinstance(value, dict)}
    lines = [f"{key} = {json.dumps(value)}" for key, value in values.items() if key not in tables]
    for name, table in tables.items():
        lines += [f"[{name}]", *(f"{key} = {json.dumps(value)}" for key, value in table.items())]
    file = folder / "config.toml"
    file.write_text("\n".join(lines))
    return file


def test_two_processes_train_as_one(undisturbed: Outcome, tmp_path: Path) -> None:
    """Real processes under torchrun, which share each batch and add up their gradients."""
    chips = write_folder(tmp_path / "chips")
    out = tmp_path / "run"
    done = torchrun([str(config(tmp_path)), "--data", str(chips), "--out", str(out), "--json"], 2)
    assert done.returncode == 0, done.stderr[-3000:]
    said = json.loads(done.stdout)
    assert said["steps"] == 20
    assert RunRecord.read(out).results["processes"] == 2
    assert said["history"][0]["train_loss"] == pytest.approx(undisturbed.history[0].train_loss, abs=1e-5)
    for found, expected in zip(said["history"], undisturbed.history, strict=True):
        assert found["train_loss"] == pytest.approx(expected.train_loss, rel=1e-4)
        assert found["mae_m"] == pytest.approx(expected.mae_m, abs=1e-3)
        assert found["pixels"] == expected.pixels


def test_ctrl_c_saves_and_the_same_command_goes_on(undisturbed: Outcome, tmp_path: Path) -> None:
    """A real process, interrupted; it answers in one line and loses no step."""
    chips, out = write_folder(tmp_path / "chips"), tmp_path / "run"
    command = [sys.executable, "-m", "lydite.cli.main", "canopy", "train", str(config(tmp_path, save_every=0))]
    command += ["--data", str(chips), "--out", str(out), "--set", "iterations=5000"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    deadline = time.monotonic() + 100
    while not list(out.glob("best/model.safetensors")) and time.monotonic() < deadline:
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "the same command goes on" in said
    assert "Traceback" not in said
    saved = load_state(out)
    assert saved is not None
    assert 5 <= saved.about["step"] < 5000
    assert not list(out.glob(".*.part"))


def test_a_poisoned_chip_stops_training_and_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The last good state stays, and a person knows where to look."""
    outcome = train(settings(iterations=11, validate_every=0), tmp_path / "good", pairs=pairs())
    assert outcome.steps == 11
    whole = Run._one_step

    def poisoned(run: Run, number: int, batches: Any, *rest: Any) -> bool:
        if number == 7:
            batches[0].image_B3SS[2] = np.nan
            poisoned_ids.append(batches[0].ids[2])
        return whole(run, number, batches, *rest)

    poisoned_ids: list[str] = []
    monkeypatch.setattr(Run, "_one_step", poisoned)
    with pytest.raises(TrainError, match=r"no finite number at step 8, chips (\S+);") as caught:
        train(settings(), tmp_path / "bad", pairs=pairs())
    assert f"chips {poisoned_ids[0]};" in str(caught.value)
    saved = load_state(tmp_path / "bad")
    assert saved is not None
    assert saved.about["step"] == 5
    assert all(torch.isfinite(tensor).all() for tensor in saved.tensors.values())


def test_nothing_known_in_a_batch_changes_nothing_but_decay(tmp_path: Path) -> None:
    """Crops can fall into gaps; the loss of nothing is 0, not 0 / 0."""
    found = [pair(0)]
    found[0].height[:] = np.nan
    found[0].height[0, 0] = 5.0
    outcome = train(settings(batch=1, iterations=3, warm_up=0, crop_px=(8, 8)), tmp_path, pairs=found)
    assert outcome.steps == 3
    assert outcome.best is None
    assert outcome.best_folder == outcome.model_folder
    assert all(torch.isfinite(tensor).all() for tensor in weights(outcome).values())


def test_a_frozen_backbone_stays_as_it_was(undisturbed: Outcome, tmp_path: Path) -> None:
    """CHMv2 trains its head alone, on weights that somebody else trained."""
    start = str(undisturbed.model_folder)
    outcome = train(settings(initial=start, freeze_backbone=True), tmp_path / "a", pairs=pairs())
    before, after = weights(undisturbed), weights(outcome)
    changed = {name.split(".")[0] for name in before if not torch.equal(before[name], after[name])}
    assert changed == {"head"}
    state = load_state(tmp_path / "a")
    assert state is not None
    assert not any("backbone" in name for name in state.tensors)
    with pytest.raises(TrainError, match="frozen weights are not those"):
        train(
            settings(initial=start, freeze_backbone=True, iterations=20),
            tmp_path / "a",
            pairs=pairs(),
            model=load_model(train(settings(), tmp_path / "b", pairs=pairs(3)).model_folder),
        )


@pytest.mark.parametrize(
    ("change", "said"),
    [({"learning_rate": 1e-3}, "learning_rate = 0.002, not 0.001"), ({"losses": {"patchgrad": False}}, "losses")],
)
def test_another_training_is_not_continued(change: dict[str, Any], said: str, undisturbed: Outcome) -> None:
    """Half of a training with other settings would be neither."""
    with pytest.raises(TrainError, match=said):
        train(settings(**change), undisturbed.folder, pairs=pairs())
    with pytest.raises(TrainError, match="training chips are not those"):
        train(settings(), undisturbed.folder, pairs=pairs(9))


def test_folders_that_hold_something_else_are_left_alone(tmp_path: Path, undisturbed: Outcome) -> None:
    """A typing error in --out must not cost anybody a folder."""
    (tmp_path / "thesis.txt").write_text("years of work")
    with pytest.raises(TrainError, match=r"holds 'thesis.txt' but no state"):
        train(settings(), tmp_path, pairs=pairs())
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]
    damaged = tmp_path / "damaged"
    damaged.mkdir()
    (damaged / STATE_NAME).write_bytes((undisturbed.folder / STATE_NAME).read_bytes()[:5000])
    with pytest.raises(TrainError, match=r"is damaged: .*--no-resume"):
        train(settings(), damaged, pairs=pairs())
    fresh = train(settings(iterations=3), damaged, pairs=pairs(), resume=False)
    assert (fresh.resumed_from, fresh.steps) == (0, 3)


@pytest.mark.parametrize("name", ["model", "best", "events", "chips.json"])
def test_starting_over_deletes_nothing_of_anybody_else(name: str, tmp_path: Path) -> None:
    """Folders called `model` are not rare, and --no-resume replaces a training, not a project."""
    (tmp_path / name).mkdir()
    (tmp_path / name / "mine").write_text("years of work")
    for resume in (True, False):
        with pytest.raises(TrainError, match="but no state of a training"):
            train(settings(), tmp_path, pairs=pairs(), resume=resume)
    assert (tmp_path / name / "mine").read_text() == "years of work"


def test_a_flipped_bit_in_the_state_is_noticed(tmp_path: Path) -> None:
    """Weights with a flipped bit are valid numbers; a training that goes on from them is not the same one."""
    train(settings(iterations=3), tmp_path, pairs=pairs())
    state = tmp_path / STATE_NAME
    whole = state.read_bytes()
    header = 8 + int.from_bytes(whole[:8], "little")
    for place in (header + 100, len(whole) // 2, len(whole) - 1):
        state.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        with pytest.raises(TrainError, match="damaged: its SHA-256"):
            train(settings(iterations=3), tmp_path, pairs=pairs())


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"step": -1}, "damaged: .*step"),
        ({"step": 4}, "states step 4 of 3"),
        ({"step": "nan"}, "damaged: .*step"),
        ({"settings": 3}, "damaged: .*settings"),
        ({"digests": {}}, "training chips are not those"),
        ({"history": [{"step": 1}]}, "damaged: .*history"),
        ({"best": [1]}, "damaged: .*best"),
        ({"loss_sum": None}, "damaged: .*loss_sum"),
    ],
)
def test_a_state_that_says_nonsense_is_refused(change: dict[str, Any], said: str, tmp_path: Path) -> None:
    """Whoever wrote it, a line says what is wrong with it."""
    train(settings(iterations=3), tmp_path, pairs=pairs())
    state = load_state(tmp_path)
    assert state is not None
    save_state(tmp_path, State(tensors=state.tensors, about={**state.about, **change}))
    with pytest.raises(TrainError, match=said):
        train(settings(iterations=3), tmp_path, pairs=pairs())


def test_two_trainings_in_one_folder_are_one_too_many(tmp_path: Path) -> None:
    """They would write each other's states and models; the second is told so, and later goes on."""
    train(settings(iterations=3), tmp_path, pairs=pairs())
    handle = os.open(tmp_path, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        with pytest.raises(TrainError, match="another process trains in"):
            train(settings(iterations=3), tmp_path, pairs=pairs())
    finally:
        os.close(handle)
    assert train(settings(iterations=3), tmp_path, pairs=pairs()).steps == 3


def test_what_a_kill_left_half_written_is_swept_away(tmp_path: Path) -> None:
    """A process that is killed while it saves leaves a file as large as the state, each time under another name."""
    train(settings(iterations=3), tmp_path, pairs=pairs())
    left = [tmp_path / f".{STATE_NAME}.77.part", tmp_path / "model" / ".model.safetensors.abc.part"]
    for path in left:
        path.write_bytes(b"half")
    assert train(settings(iterations=3), tmp_path, pairs=pairs()).steps == 3
    assert not any(path.exists() for path in left)


def test_chips_that_cannot_be_trained_on_are_refused(tmp_path: Path) -> None:
    """Before the first step, with a remedy."""
    with pytest.raises(TrainError, match="no chips: set data"):
        train(settings(), tmp_path / "a")
    with pytest.raises(DatasetError, match=r"smaller than the crop of 48 px; .*crop_px = \[40, 40\]"):
        train(settings(crop_px=(48, 48)), tmp_path / "b", pairs=pairs())
    with pytest.raises(DatasetError, match="0 training chips"):
        train(settings(), tmp_path / "c", pairs=[pair(1, "validation")])
    with pytest.raises(TrainError, match=r"initial = 'nowhere' does not exist"):
        train(settings(initial="nowhere"), tmp_path / "f", pairs=pairs())
    with pytest.raises(TrainError, match=r"table model does not hold: .*depth"):
        train(settings(model={**SMALL_MODEL, "depth": 0}), tmp_path / "d", pairs=pairs())
    chips = write_folder(tmp_path / "chips")
    image = chips / "image" / "train-4.tif"
    image.write_bytes(image.read_bytes()[:300])
    with pytest.raises(RasterError, match=r"train-4\.tif"):
        train(settings(data=str(chips)), tmp_path / "e")


def test_a_full_disk_leaves_the_last_state_whole(tmp_path: Path) -> None:
    """A limit on file sizes stands in for the disk: the writer meets the same refusal in the middle of a file."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, before[1]))
        with pytest.raises(TrainError, match="cannot write to"):
            train(settings(), tmp_path, pairs=pairs())
        assert not list(tmp_path.iterdir())
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        assert train(settings(iterations=5), tmp_path, pairs=pairs()).steps == 5
        saved = (tmp_path / STATE_NAME).read_bytes()
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, before[1]))
        with pytest.raises(TrainError, match="cannot write to"):
            train(settings(iterations=6), tmp_path, pairs=pairs(), resume=False)
        assert (tmp_path / STATE_NAME).read_bytes() == saved
        assert not list(tmp_path.glob(".*.part"))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)


def test_event_files_hold_loss_parts_rate_and_validation(undisturbed: Outcome) -> None:
    """What `tensorboard` shows."""
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

    events = EventAccumulator(str(undisturbed.folder / "events"))
    events.Reload()
    tags = set(events.Tags()["scalars"])
    assert tags >= {"loss/all", "loss/silog", "loss/charbonnier", "loss/patchgrad", "rate", "validation/mae_m"}
    assert [event.step for event in events.Scalars("rate")] == list(range(1, 21))
    assert [event.value for event in events.Scalars("validation/mae_m")] == pytest.approx(
        [found.mae_m for found in undisturbed.history]
    )
