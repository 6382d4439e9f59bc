"""A peer's state on disk: it comes back as it was, and anything else is refused before it is believed."""

from __future__ import annotations

import io
import os
import pickle
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lydite.pretrain.errors import LocalStateError
from lydite.pretrain.local import FolderLocal, LocalState, LocalStore, MemoryLocal
from lydite.training.task import OptimizerState

RUN, P = "1" * 64, 50
RNG = np.random.default_rng(0)


def vector() -> Any:
    return RNG.normal(size=P).astype(np.float32)


STATE = LocalState(
    run=RUN,
    round=7,
    payload=bytes(range(256)),
    feedback=vector(),
    optimizer=OptimizerState(first=vector(), second=vector(), step=31),
    notes={"good until": 4, "z": -(2**62)},
)


def same(one: LocalState, other: LocalState) -> bool:
    def facts(state: LocalState) -> tuple[object, ...]:
        kept = state.optimizer
        moments = None if kept is None else (kept.first.tobytes(), kept.second.tobytes(), kept.step)
        return state.run, state.round, state.payload, state.feedback.tobytes(), moments, state.notes

    return facts(one) == facts(other)


@pytest.fixture(params=["memory", "folder"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> LocalStore:
    """Both kinds of place."""
    return MemoryLocal() if request.param == "memory" else FolderLocal(tmp_path / "peer" / "a")


@pytest.mark.parametrize(
    "state",
    [STATE, replace(STATE, optimizer=None), replace(STATE, notes={}), replace(STATE, round=-1, payload=b"")],
    ids=["full", "no optimiser", "no notes", "no payload"],
)
def test_a_saved_state_comes_back_as_it_was(store: LocalStore, state: LocalState) -> None:
    """A peer that lost a bit of its payload could not reveal what it committed to."""
    store.save(STATE)
    store.save(state)
    loaded = store.load(RUN, P)
    assert same(loaded, state)
    assert loaded.feedback.dtype == np.float32


def test_a_fresh_place_gives_a_state_before_the_first_round(store: LocalStore) -> None:
    """Nothing held back, nothing promised."""
    fresh = store.load(RUN, P)
    assert (fresh.run, fresh.round, fresh.payload, fresh.optimizer, fresh.notes) == (RUN, -1, b"", None, {})
    assert np.array_equal(fresh.feedback, np.zeros(P, np.float32))


def test_special_values_keep_their_bits(tmp_path: Path) -> None:
    """Negative zeros and subnormals are part of what was not sent."""
    feedback = np.zeros(P, np.float32)
    feedback[:4] = [-0.0, 1e-42, -1e-42, np.finfo(np.float32).max]
    place = FolderLocal(tmp_path)
    place.save(replace(STATE, feedback=feedback))
    assert place.load(RUN, P).feedback.tobytes() == feedback.tobytes()


def test_the_state_of_another_run_is_refused(tmp_path: Path) -> None:
    """Its feedback is of other weights, and its payload was promised elsewhere."""
    place = FolderLocal(tmp_path)
    place.save(STATE)
    with pytest.raises(LocalStateError, match=f"belongs to run {RUN[:16]}, not {'2' * 16}.*give another folder"):
        place.load("2" * 64, P)


@pytest.mark.parametrize("n", [P - 1, P + 1])
def test_a_state_of_another_size_is_refused_with_both_sizes(tmp_path: Path, n: int) -> None:
    """A vector that does not fit would fail in the middle of a round."""
    place = FolderLocal(tmp_path)
    place.save(STATE)
    with pytest.raises(LocalStateError, match=f"{P} numbers, the model has {n}"):
        place.load(RUN, n)


def test_an_optimiser_of_another_size_is_refused(tmp_path: Path) -> None:
    """The same, for the moments."""
    place = FolderLocal(tmp_path)
    place.save(replace(STATE, optimizer=OptimizerState(first=vector()[:3], second=vector(), step=1)))
    with pytest.raises(LocalStateError, match=f"3 .*{P}"):
        place.load(RUN, P)


def test_an_oversized_file_is_refused_unread(tmp_path: Path) -> None:
    """The bound follows from the model; a sparse file of a terabyte must not be read to find out."""
    place = FolderLocal(tmp_path)
    os.truncate(os.open(tmp_path / "state.npz", os.O_CREAT | os.O_WRONLY), 1 << 40)
    with pytest.raises(LocalStateError, match=f"has {1 << 40} bytes, the limit is {16 * P + (1 << 20)}"):
        place.load(RUN, P)


class Bomb:
    """Unpickling it leaves a mark."""

    mark = ""

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[str, str]]:
        return open, (self.mark, "w")


def npz(**arrays: Any) -> bytes:
    out = io.BytesIO()
    np.savez(out, **arrays)
    return out.getvalue()


def npy(array: Any) -> bytes:
    out = io.BytesIO()
    np.save(out, array)
    return out.getvalue()


def packed() -> dict[str, Any]:
    """The arrays of a sound file."""
    return {
        "run": np.frombuffer(RUN.encode(), np.uint8),
        "round": np.array(7),
        "payload": np.zeros(0, np.uint8),
        "feedback": np.zeros(P, np.float32),
        "note_names": np.array([], dtype="U64"),
        "note_values": np.array([], np.int64),
        "first": np.zeros(0, np.float32),
        "second": np.zeros(0, np.float32),
        "step": np.array(-1),
    }


def test_a_file_with_exactly_the_known_arrays_is_read(tmp_path: Path) -> None:
    """The refusals below must come from what is changed in this file."""
    (tmp_path / "state.npz").write_bytes(npz(**packed()))
    assert FolderLocal(tmp_path).load(RUN, P).round == 7


def test_nothing_is_ever_unpickled(tmp_path: Path) -> None:
    """A file that somebody else left in the folder must not run code."""
    Bomb.mark = str(tmp_path / "mark")
    place, path = FolderLocal(tmp_path), tmp_path / "state.npz"
    bombs = np.array([Bomb()], dtype=object)
    for data in (
        pickle.dumps(Bomb()),
        npy(bombs),
        npz(**{**packed(), "feedback": bombs}),
        npz(**{**packed(), "first": bombs}),
    ):
        path.write_bytes(data)
        with pytest.raises(LocalStateError, match="is damaged"):
            place.load(RUN, P)
        assert not Path(Bomb.mark).exists()
    pickle.loads(pickle.dumps(Bomb())).close()
    assert Path(Bomb.mark).exists()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04",
        b"nonsense",
        npy(np.zeros(3)),
        npz(),
        npz(run=np.zeros(3)),
        *(npz(**{k: v for k, v in packed().items() if k != left_out}) for left_out in packed()),
        npz(**{**packed(), "run": np.array([255], np.uint8)}),
        npz(**{**packed(), "round": np.array([1, 2])}),
        npz(**{**packed(), "note_names": np.array(["a"])}),
        npz(**{**packed(), "feedback": np.array(["x"] * P)}),
        npz(**{**packed(), "step": np.array([1, 2])}),
    ],
)
def test_a_file_that_is_no_state_is_refused_with_a_remedy(tmp_path: Path, data: bytes) -> None:
    """The one way out is to move the file away, and the message says so."""
    (tmp_path / "state.npz").write_bytes(data)
    with pytest.raises(LocalStateError, match=r"is damaged .*: move it away to start afresh"):
        FolderLocal(tmp_path).load(RUN, P)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_damaged_file_is_refused_or_says_what_was_saved(tmp_path: Path, data: st.DataObject) -> None:
    """A flipped bit or a cut must never become other feedback, and never another kind of error."""
    place, path, saved = FolderLocal(tmp_path), tmp_path / "state.npz", tmp_path / "saved"
    if not saved.exists():
        place.save(STATE)
        saved.write_bytes(path.read_bytes())
    good = bytearray(saved.read_bytes())
    at = data.draw(st.integers(0, len(good) - 1))
    if data.draw(st.booleans()):
        del good[at:]
    else:
        good[at] ^= data.draw(st.integers(1, 255))
    path.write_bytes(bytes(good))
    try:
        loaded = place.load(RUN, P)
    except LocalStateError:
        return
    assert same(loaded, STATE)


def test_a_compressed_file_cannot_unfold_beyond_the_limit(tmp_path: Path) -> None:
    """A megabyte of zeros in a kilobyte: what counts is what would be in memory."""
    path = tmp_path / "state.npz"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, array in packed().items():
            archive.writestr(f"{name}.npy", npy(array))
        archive.writestr("more.npy", npy(np.zeros(1 << 20, np.float32)))
    assert path.stat().st_size < 1 << 20
    with pytest.raises(LocalStateError, match="limit"):
        FolderLocal(tmp_path).load(RUN, P)


def test_a_failed_save_leaves_the_old_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A peer that is killed while saving must still have what it promised."""
    place = FolderLocal(tmp_path)
    place.save(STATE)

    def fail(source: object, target: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(LocalStateError, match=r"disk full.*free disk space and start again"):
        place.save(replace(STATE, round=8))
    assert same(place.load(RUN, P), STATE)


def test_a_note_that_would_be_cut_is_refused(tmp_path: Path) -> None:
    """A name that came back shorter would be another note."""
    place = FolderLocal(tmp_path)
    place.save(replace(STATE, notes={"n" * 64: 1}))
    assert place.load(RUN, P).notes == {"n" * 64: 1}
    with pytest.raises(ValueError, match="64"):
        place.save(replace(STATE, notes={"n" * 65: 1}))
