"""What a peer keeps on its own disk: error feedback, optimiser state, and the update it has promised.

Written in one atomic step before the commitment goes out, so a peer that is killed between any two instructions either
has not committed or can still reveal what it committed to. Arrays are plain .npy inside a zip, never pickled.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from lydite.evidence.files import write_atomic
from lydite.pretrain.errors import LocalStateError
from lydite.training.task import OptimizerState

MAX_NOTE_NAME = 64

Vector = NDArray[np.float32]


@dataclass(frozen=True, kw_only=True)
class LocalState:
    """One peer between two rounds.

    Attributes:
        run: the run it belongs to.
        round: the round that `payload` is for, -1 before the first.
        payload: canonical bytes that the commitment promises.
        feedback: float32[P], what was not sent so far (SparseLoCo's e_r).
        optimizer: moments of the inner optimiser.
        notes: integers that an adversary remembers; empty for an honest peer.
    """

    run: str
    round: int = -1
    payload: bytes = b""
    feedback: Vector
    optimizer: OptimizerState | None = None
    notes: dict[str, int] = field(default_factory=dict)


class LocalStore(Protocol):
    """Where a peer's state lives."""

    def load(self, run: str, n_parameters: int) -> LocalState:
        """The saved state, or a fresh one."""

    def save(self, state: LocalState) -> None:
        """Replace the saved state atomically."""


class MemoryLocal:
    """State of a simulated peer."""

    def __init__(self) -> None:
        self._state: LocalState | None = None

    def load(self, run: str, n_parameters: int) -> LocalState:
        """See `LocalStore`."""
        return self._state or LocalState(run=run, feedback=np.zeros(n_parameters, np.float32))

    def save(self, state: LocalState) -> None:
        """See `LocalStore`."""
        self._state = state


class FolderLocal:
    """State of a peer's process, in one file of its folder."""

    def __init__(self, folder: Path) -> None:
        """Raises LocalStateError when the folder cannot be made."""
        self._path = folder / "state.npz"
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise LocalStateError(
                f"the folder {folder} for this peer's state cannot be made: {error.strerror}; give another with --state"
            ) from error

    def load(self, run: str, n_parameters: int) -> LocalState:
        """See `LocalStore`.

        Raises:
            LocalStateError: the file is damaged, too large, or of another run.
        """
        if not self._path.exists():
            return LocalState(run=run, feedback=np.zeros(n_parameters, np.float32))
        limit = 16 * n_parameters + (1 << 20)
        self._check_size(self._path.stat().st_size, limit)
        try:
            data = self._path.read_bytes()
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                self._check_size(sum(item.file_size for item in archive.infolist()), limit)
            with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
                state = _unpack({name: arrays[name] for name in arrays.files})
        except (ValueError, KeyError, OSError, EOFError, RuntimeError, zipfile.BadZipFile, zlib.error) as error:
            raise LocalStateError(f"{self._path} is damaged ({error}): move it away to start afresh") from error
        if state.run != run:
            raise LocalStateError(f"{self._path} belongs to run {state.run[:16]}, not {run[:16]}: give another folder")
        kept = state.optimizer
        for vector in (state.feedback, *((kept.first, kept.second) if kept else ())):
            if vector.shape != (n_parameters,):
                raise LocalStateError(f"{self._path} has {vector.size} numbers, the model has {n_parameters}")
        return state

    def _check_size(self, size: int, limit: int) -> None:
        if size > limit:
            raise LocalStateError(f"{self._path} has {size} bytes, the limit is {limit}: move it away to start afresh")

    def save(self, state: LocalState) -> None:
        """See `LocalStore`.

        Raises:
            ValueError: the name of a note has more than 64 characters.
            LocalStateError: the disk does not take it; the state before is untouched.
        """
        out = io.BytesIO()
        np.savez(out, allow_pickle=False, **_pack(state))
        try:
            write_atomic(self._path, out.getvalue())
        except OSError as error:
            raise LocalStateError(
                f"{self._path} cannot be written: {error}; nothing that was committed is lost: free disk "
                "space and start again with the same command"
            ) from error


def _pack(state: LocalState) -> dict[str, NDArray[np.generic]]:
    if any(len(name) > MAX_NOTE_NAME for name in state.notes):
        raise ValueError(f"the name of a note has at most {MAX_NOTE_NAME} characters")
    # Without an optimiser its arrays are empty, not left out: a damaged table of contents must not look like that.
    nothing = OptimizerState(first=np.zeros(0, np.float32), second=np.zeros(0, np.float32), step=-1)
    kept = state.optimizer or nothing
    return {
        "run": np.frombuffer(state.run.encode(), np.uint8),
        "round": np.array(state.round, np.int64),
        "payload": np.frombuffer(state.payload, np.uint8),
        "feedback": state.feedback,
        "note_names": np.array(sorted(state.notes), dtype=f"U{MAX_NOTE_NAME}"),
        "note_values": np.array([state.notes[n] for n in sorted(state.notes)], np.int64),
        "first": kept.first,
        "second": kept.second,
        "step": np.array(kept.step, np.int64),
    }


def _unpack(arrays: dict[str, NDArray[np.generic]]) -> LocalState:
    optimizer = OptimizerState(
        first=arrays["first"].astype(np.float32),
        second=arrays["second"].astype(np.float32),
        step=int(arrays["step"].item()),
    )
    names, values = arrays["note_names"].tolist(), arrays["note_values"].tolist()
    return LocalState(
        run=arrays["run"].tobytes().decode(),
        round=int(arrays["round"].item()),
        payload=arrays["payload"].tobytes(),
        feedback=arrays["feedback"].astype(np.float32),
        optimizer=None if optimizer.step < 0 else optimizer,
        notes=dict(zip(names, values, strict=True)),
    )
