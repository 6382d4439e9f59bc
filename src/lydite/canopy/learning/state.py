"""The state of a training in one file, `state.safetensors`: weights, AdamW's moments, and what to know about them.

Being one file, weights and counters cannot come from two different steps. It is replaced whole or not at all, and read
without unpickling anything. Frozen weights are not in it: they are loaded again from where they came, and their digest
is compared.
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
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file
from torch import Tensor, nn

from lydite.canopy.errors import TrainError
from lydite.evidence.files import flush_folder

STATE_NAME = "state.safetensors"
SCHEMA = "lydite.canopy-training/1"
_KINDS = ("weights", "exp_avg", "exp_avg_sq")


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
    metadata = {"schema": SCHEMA, "about": json.dumps(state.about, allow_nan=False)}
    try:
        save_file({name: tensor.cpu().contiguous() for name, tensor in state.tensors.items()}, neighbour, metadata)
        with open(neighbour, "rb") as stream:
            os.fsync(stream.fileno())
        os.replace(neighbour, target)
        flush_folder(folder)
    except SafetensorError as error:
        raise OSError(str(error)) from error
    finally:
        with suppress(OSError):
            neighbour.unlink(missing_ok=True)


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
            about = json.loads(metadata["about"])
            return State(tensors={name: file.get_tensor(name) for name in file.keys()}, about=about)  # noqa: SIM118
    except (SafetensorError, OSError, ValueError, KeyError) as error:
        raise TrainError(f"{path} is damaged: {' '.join(str(error).split())[:200]}; --no-resume starts over") from error
