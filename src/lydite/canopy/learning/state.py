"""The state of a training in one file, `state.safetensors`: weights, AdamW's moments, and what to know about them.

Being one file, weights and counters cannot come from two different steps. It is replaced whole or not at all, carries
its own SHA-256, and is read without unpickling anything. Frozen weights are not in it: they are loaded again from where
they came, and their digest is compared. What is protected against: a file cut short, flipped bits, and a description
that is no training's. What is not: a state that somebody made on purpose with valid numbers.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from pydantic import BaseModel, ConfigDict, Field
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file
from torch import Tensor, nn

from lydite.canopy.errors import TrainError
from lydite.canopy.learning.validation import Check
from lydite.evidence.files import flush_folder

STATE_NAME = "state.safetensors"
SCHEMA = "lydite.canopy-training/1"
_KINDS = ("weights", "exp_avg", "exp_avg_sq")


class Progress(BaseModel):
    """What a state says of its training; see `Run.about`."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    step: int = Field(ge=0)
    settings: dict[str, Any]
    digests: dict[str, str]
    history: list[Check]
    best: Check | None
    loss_sum: float
    loss_count: int = Field(ge=0)
    processes: int = Field(ge=1)


@dataclass(frozen=True, kw_only=True)
class State:
    """Tensors by name ("weights/NAME", "exp_avg/NAME", "exp_avg_sq/NAME") and what is known about them, as JSON."""

    tensors: dict[str, Tensor]
    about: dict[str, Any]


def trained(model: nn.Module) -> dict[str, nn.Parameter]:
    """The parameters that training changes, by name."""
    return {name: p for name, p in model.named_parameters() if p.requires_grad}


def frozen_digest(model: nn.Module) -> str:
    """SHA-256 over everything that training does not change."""
    digest = hashlib.sha256()
    for name, parameter in model.named_parameters():
        if not parameter.requires_grad:
            digest.update(f"{name} {tuple(parameter.shape)} ".encode())
            digest.update(parameter.detach().float().cpu().contiguous().numpy().data)
    return digest.hexdigest()


def take_state(model: nn.Module, optimizer: torch.optim.Optimizer, about: dict[str, Any]) -> State:
    """What `put_state` needs to go on from here. The tensors are the model's own, not copies."""
    tensors = {}
    for name, parameter in trained(model).items():
        tensors[f"weights/{name}"] = parameter.detach()
        for kind in _KINDS[1:]:
            moment = optimizer.state[parameter].get(kind) if parameter in optimizer.state else None
            tensors[f"{kind}/{name}"] = torch.zeros_like(parameter) if moment is None else moment
    return State(tensors=tensors, about=about)


def put_state(model: nn.Module, optimizer: torch.optim.Optimizer, state: State, *, step: int) -> None:
    """Copy a state into a model and its optimiser, after `step` steps.

    Raises:
        TrainError: the state is of another model.
    """
    parameters = trained(model)
    expected = {f"{kind}/{name}": tuple(p.shape) for kind in _KINDS for name, p in parameters.items()}
    found = {name: tuple(tensor.shape) for name, tensor in state.tensors.items()}
    if found != expected:
        odd = sorted(set(found.items()) ^ set(expected.items()))[0][0]
        raise TrainError(f"the saved state is of another model: {odd} differs; give another --out, or --no-resume")
    with torch.no_grad():
        for name, parameter in parameters.items():
            parameter.copy_(state.tensors[f"weights/{name}"])
            if step:
                moments = {kind: state.tensors[f"{kind}/{name}"].to(parameter.device) for kind in _KINDS[1:]}
                optimizer.state[parameter] = {"step": torch.tensor(float(step)), **moments}


def save_state(folder: Path, state: State) -> None:
    """Replace the folder's state. Raises OSError with the old state untouched."""
    target = folder / STATE_NAME
    neighbour = folder / f".{STATE_NAME}.{os.getpid()}.part"
    about = json.dumps(state.about, allow_nan=False)
    tensors = {name: tensor.cpu().contiguous() for name, tensor in state.tensors.items()}
    metadata = {"schema": SCHEMA, "about": about, "sha256": _digest(tensors, about)}
    try:
        save_file(tensors, neighbour, metadata)
        with open(neighbour, "rb") as stream:
            os.fsync(stream.fileno())
        os.replace(neighbour, target)
        flush_folder(folder)
    except SafetensorError as error:
        raise OSError(str(error)) from error
    finally:
        with suppress(OSError):
            neighbour.unlink(missing_ok=True)


def sweep(folder: Path) -> None:
    """Remove what a killed process left half-written in a run folder; only for who holds the folder."""
    for place in (folder, folder / "best", folder / "model"):
        for left in place.glob(".*.part"):
            with suppress(OSError):
                left.unlink()


def _digest(tensors: Mapping[str, Tensor], about: str) -> str:
    digest = hashlib.sha256(about.encode())
    for name in sorted(tensors):
        digest.update(f"{name} {tensors[name].dtype} {tuple(tensors[name].shape)} ".encode())
        digest.update(tensors[name].reshape(-1).view(torch.uint8).numpy().data)
    return digest.hexdigest()


def load_state(folder: Path) -> State | None:
    """The folder's state, or None where none was saved yet.

    Raises:
        TrainError: it is damaged, or no state of ours.
    """
    path = folder / STATE_NAME
    if not path.exists():
        return None
    try:
        with safe_open(path, "pt") as file:
            metadata: Mapping[str, str] = file.metadata() or {}
            if metadata.get("schema") != SCHEMA:
                raise TrainError(f"{path} is no state of a training; give another --out, or --no-resume")
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
        # States of before there was a digest have none.
        if metadata.get("sha256", "") not in ("", _digest(tensors, metadata["about"])):
            raise TrainError(f"{path} is damaged: its SHA-256 is not what it states; --no-resume starts over")
        about = Progress.model_validate_json(metadata["about"])
        return State(tensors=tensors, about=about.model_dump(mode="json"))
    except (SafetensorError, OSError, ValueError, KeyError) as error:
        raise TrainError(f"{path} is damaged: {' '.join(str(error).split())[:200]}; --no-resume starts over") from error
