"""Weights on disk: ours to write and read, two foreign layouts to read.

- ours: a folder with `model.safetensors` and `config.json` (`save_model`);
- `transformers` CHMv2: a folder whose `config.json` says `"model_type": "chmv2"`, safetensors in one file or in shards;
- the reference (dinov3): the backbone's and the head's checkpoint in one folder, or one file with both, `.pth` or
  safetensors.

The architecture is written into our safetensors file as well, so that a `config.json` that was swapped is noticed and a
crash between the two files loses nothing.

Protected against: pickled code (`torchzip` reads `.pth` files without unpickling), links that lead out of the folder,
headers, counts and shapes beyond the bytes that are there (all checked before memory is taken), missing, surplus,
misshapen and non-finite tensors. Not protected against: weights that are valid numbers and wrong.
"""

from __future__ import annotations

import json
import math
import os
import stat
from collections.abc import Mapping
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Any

import safetensors
import safetensors.torch
import torch
from pydantic import ValidationError
from torch import Tensor

from lydite.canopy.errors import ModelError
from lydite.canopy.network.layouts import (
    Entry,
    config_from_reference,
    config_from_transformers,
    from_reference,
    from_transformers,
    is_reference,
)
from lydite.canopy.network.model import CanopyModel, ModelConfig, blank_model, materialise
from lydite.canopy.network.torchzip import StoredTensor, open_torch_zip
from lydite.evidence.files import write_atomic

CONFIG_NAME = "config.json"
WEIGHTS_NAME = "model.safetensors"
INDEX_NAME = "model.safetensors.index.json"
MAX_CONFIG_BYTES = 4 << 20
MAX_HEADER_BYTES = 16 << 20
MAX_SHARDS = 256
TORCH_SUFFIXES = (".pth", ".pt")
_DTYPE_BYTES = {"F64": 8, "F32": 4, "F16": 2, "BF16": 2}
_NEVER_READ = "backbone.embeddings.mask_token"
"""The only parameter that inference does not use; some checkpoints leave it out."""


def save_model(model: CanopyModel, folder: Path | str, about: Mapping[str, Any]) -> None:
    """Write a model's folder; each file whole or not at all.

    Args:
        about: anything JSON can hold that a reader should know: what it was trained on, for how long.

    Raises:
        ModelError: it cannot be written, or holds weights that are not finite.
    """
    folder = Path(folder)
    state = {name: tensor.detach().to("cpu").contiguous() for name, tensor in model.state_dict().items()}
    for name, tensor in state.items():
        _check_finite(name, tensor, "the model to be saved")
    config = model.config.model_dump(mode="json", by_alias=True)
    try:
        text = json.dumps({"model": config, "about": dict(about)}, indent=1, allow_nan=False)
        raw = safetensors.torch.save(state, metadata={"lydite.canopy": json.dumps(config)})
        write_atomic(folder / WEIGHTS_NAME, raw)
        write_atomic(folder / CONFIG_NAME, text.encode() + b"\n")
    except (TypeError, ValueError) as error:
        raise ModelError(f"cannot write {folder / CONFIG_NAME}: {error}; `about` must be plain JSON") from error
    except OSError as error:
        raise ModelError(f"cannot write {folder}: {error}; check the folder and the space left") from error


def load_model(path: Path | str, *, device: torch.device | str = "cpu") -> CanopyModel:
    """A model in evaluation mode, from any of the layouts in the file's docstring.

    Args:
        path: the folder, or a single weights file (`.safetensors`, `.pth`, `.pt`).

    Raises:
        ModelError: nothing there, no such layout, or weights that do not fit; it names the tensor, what was found and
            wanted, and the remedy.
    """
    path = Path(path)
    with ExitStack() as files:
        try:
            config, entries = _read(path, files)
            model = _fill(config, entries)
            model.eval().to(device)
            return model
        except OSError as error:
            raise ModelError(f"cannot read {path}: {error.strerror or error}; give a model's folder or file") from error
        except safetensors.SafetensorError as error:
            raise ModelError(f"cannot read {path}: {error}; it is cut short or damaged, fetch it again") from error


def _read(path: Path, files: ExitStack) -> tuple[ModelConfig, dict[str, Entry]]:
    if not path.is_dir():
        return _from_files([path], files)
    if (path / CONFIG_NAME).is_file():
        raw = _read_json(_inside(path, CONFIG_NAME))
        if "model" in raw:
            config = _our_config(raw["model"], path / CONFIG_NAME)
            stated, entries = _open_safetensors(_inside(path, WEIGHTS_NAME), files)
            if stated is not None and stated != config:
                raise ModelError(
                    f"{path / CONFIG_NAME} describes another model than {WEIGHTS_NAME} beside it "
                    f"({_first_difference(config, stated)}); put back the files that belong together"
                )
            return config, entries
        if raw.get("model_type") == "chmv2":
            entries = {from_transformers(name): entry for name, entry in _open_shards(path, files).items()}
            return config_from_transformers(raw, path / CONFIG_NAME, entries), entries
        raise ModelError(
            f"{path / CONFIG_NAME} has model_type {str(raw.get('model_type'))[:60]!r}; readable are a folder of ours, "
            "a `transformers` CHMv2 folder (model_type 'chmv2'), or a folder with the reference's checkpoints alone"
        )
    names = sorted(p.name for p in path.iterdir() if p.suffix in (*TORCH_SUFFIXES, ".safetensors"))
    if not names:
        raise ModelError(f"{path} holds neither {CONFIG_NAME} nor weights (.safetensors, .pth); give a model's folder")
    return _from_files([_inside(path, name) for name in names], files)


def _from_files(paths: list[Path], files: ExitStack) -> tuple[ModelConfig, dict[str, Entry]]:
    """Weights without a configuration beside them: ours by what the file says, the reference's by its names."""
    raw: dict[str, Entry] = {}
    for path in paths:
        stated, entries = _open_file(path, files)
        if stated is not None:
            if len(paths) > 1:
                raise ModelError(
                    f"{path.parent} holds {len(paths)} weight files and no {CONFIG_NAME}; give one of them"
                )
            return stated, entries
        if not is_reference(entries):
            example = next(iter(entries), "nothing")
            raise ModelError(
                f"{path} is no canopy model: it holds {example[:80]!r} and the like. Give a folder with {CONFIG_NAME}, "
                "or the reference's backbone and head checkpoints in one folder"
            )
        mapped = from_reference(entries)
        twice = mapped.keys() & raw.keys()
        if twice:
            raise ModelError(f"{path} holds {min(twice)!r} a second time; keep one backbone and one head in the folder")
        raw |= mapped
    for part, file in (("backbone.", "the DINOv3 backbone"), ("head.", "the CHMv2 head")):
        if not any(name.startswith(part) for name in raw):
            where = paths[0] if len(paths) == 1 else paths[0].parent
            raise ModelError(f"{where} lacks {file}; put both checkpoints into one folder and give the folder")
    return config_from_reference(raw), {name: entry for name, entry in raw.items() if not name.startswith("checked.")}


def _fill(config: ModelConfig, entries: dict[str, Entry]) -> CanopyModel:
    """Check every name and shape, then take memory, then copy."""
    model = blank_model(config)
    wanted = {name: tuple(tensor.shape) for name, tensor in model.state_dict().items()}
    missing = sorted(wanted.keys() - entries.keys() - {_NEVER_READ})
    surplus = sorted(entries.keys() - wanted.keys())
    if missing or surplus:
        raise ModelError(_mismatch(missing, surplus, entries))
    for name, entry in entries.items():
        if entry.shape != wanted[name] and not (name == _NEVER_READ and math.prod(entry.shape) == config.width):
            raise ModelError(
                f"{entry.file}: tensor {name!r} has shape {list(entry.shape)}, wanted {list(wanted[name])}; the "
                "weights belong to another configuration"
            )
    materialise(model)
    state = model.state_dict()
    with torch.no_grad():
        state[_NEVER_READ].zero_()
        for name, entry in entries.items():
            tensor = entry.read().to(torch.float32)
            _check_finite(name, tensor, entry.file)
            state[name].copy_(tensor.reshape(wanted[name]))
    return model


def _mismatch(missing: list[str], surplus: list[str], entries: dict[str, Entry]) -> str:
    where = next(iter(entries.values())).file if entries else "the file"
    parts = [
        f"{len(names)} {what}, first {names[0]!r}"
        for names, what in ((missing, "missing"), (surplus, "too many"))
        if names
    ]
    return f"{where}: tensors do not fit the configuration: {'; '.join(parts)}; fetch weights and config.json together"


def _check_finite(name: str, tensor: Tensor, where: Path | str) -> None:
    if not bool(torch.isfinite(tensor).all()):
        bad = int((~torch.isfinite(tensor)).sum())
        raise ModelError(
            f"{where}: tensor {name!r} has {bad} of {tensor.numel()} values that are NaN or infinite in float32; "
            "fetch or train it again"
        )


def _our_config(raw: Any, where: Path) -> ModelConfig:
    try:
        return ModelConfig.model_validate(raw)
    except ValidationError as error:
        problem = error.errors()[0]
        raise ModelError(
            f"{where}: {'.'.join(map(str, problem['loc'])) or 'model'}: {problem['msg']}; it is no configuration of a "
            "canopy model"
        ) from error


def _first_difference(one: ModelConfig, other: ModelConfig) -> str:
    pairs = ((name, getattr(one, name), getattr(other, name)) for name in ModelConfig.model_fields)
    name, left, right = next((name, left, right) for name, left, right in pairs if left != right)
    return f"{name} {left} against {right}"


def _read_json(path: Path) -> dict[str, Any]:
    size = path.stat().st_size
    if size > MAX_CONFIG_BYTES:
        raise ModelError(f"{path} has {size} bytes, the limit is {MAX_CONFIG_BYTES}; it is no model's configuration")
    try:
        raw = json.loads(path.read_bytes())
    except (ValueError, RecursionError) as error:
        raise ModelError(f"{path} is no JSON: {str(error)[:200]}; fetch it again") from error
    if not isinstance(raw, dict):
        raise ModelError(f"{path} holds a {type(raw).__name__}, needed an object; fetch it again")
    return raw


def _inside(folder: Path, name: str) -> Path:
    """The file `name` of a folder, if it is a plain file that does not lead out of it.

    A Hugging Face cache links from `snapshots/COMMIT/` to `blobs/` of the same model; that counts as inside.
    """
    path = folder / name
    real, home = path.resolve(), folder.resolve()
    if home.parent.name == "snapshots":
        home = home.parent.parent
    if os.sep in name or not real.is_relative_to(home):
        raise ModelError(f"{path} leads out of the model's folder, to {real}; copy the file into the folder")
    if not path.is_file():
        raise ModelError(f"{path} is missing or no plain file; fetch the whole model again")
    return path


def _open_file(path: Path, files: ExitStack) -> tuple[ModelConfig | None, dict[str, Entry]]:
    if not stat.S_ISREG(path.stat().st_mode):
        raise ModelError(f"{path} is no plain file; give a model's folder or file")
    if path.suffix in TORCH_SUFFIXES:
        return None, _open_torch(path, files)
    if path.suffix == ".safetensors":
        return _open_safetensors(path, files)
    raise ModelError(f"{path} is no weights file: known are .safetensors, .pth and .pt; give a model's folder or file")


def _open_safetensors(path: Path, files: ExitStack) -> tuple[ModelConfig | None, dict[str, Entry]]:
    """The architecture that a file of ours states, and its tensors."""
    size = path.stat().st_size
    with open(path, "rb") as stream:
        header = int.from_bytes(stream.read(8), "little")
    if header > min(MAX_HEADER_BYTES, max(0, size - 8)):
        raise ModelError(
            f"{path} states a header of {header} bytes; the limit is {MAX_HEADER_BYTES} and the file has {size}: no "
            "safetensors file, or cut short"
        )
    handle = files.enter_context(safetensors.safe_open(path, framework="pt"))
    entries: dict[str, Entry] = {}
    for name in handle.keys():  # noqa: SIM118 - no mapping, only this method
        part = handle.get_slice(name)
        kind, shape = part.get_dtype(), tuple(part.get_shape())
        if kind not in _DTYPE_BYTES:
            raise ModelError(f"{path}: tensor {name!r} is {kind}; needed: {', '.join(_DTYPE_BYTES)}")
        entries[name] = Entry(
            file=path,
            shape=shape,
            bytes=math.prod(shape) * _DTYPE_BYTES[kind],
            read=partial(handle.get_tensor, name),
        )
    stated = (handle.metadata() or {}).get("lydite.canopy")
    if stated is None:
        return None, entries
    try:
        return _our_config(json.loads(stated), path), entries
    except (ValueError, RecursionError) as error:
        raise ModelError(f"{path}: the configuration in its header is no JSON; fetch it again") from error


def _open_shards(folder: Path, files: ExitStack) -> dict[str, Entry]:
    if not (folder / INDEX_NAME).is_file():
        return _open_safetensors(_inside(folder, WEIGHTS_NAME), files)[1]
    places = _read_json(_inside(folder, INDEX_NAME)).get("weight_map")
    if not isinstance(places, dict) or not all(isinstance(shard, str) for shard in places.values()):
        raise ModelError(f"{folder / INDEX_NAME} has no weight_map of names to files; fetch it again")
    shards = sorted(set(places.values()))
    if not 1 <= len(shards) <= MAX_SHARDS:
        raise ModelError(f"{folder / INDEX_NAME} names {len(shards)} files, the limit is {MAX_SHARDS}")
    entries: dict[str, Entry] = {}
    for shard in shards:
        found = _open_safetensors(_inside(folder, shard), files)[1]
        if found.keys() != {name for name, place in places.items() if place == shard}:
            raise ModelError(f"{folder / shard} does not hold the tensors that {INDEX_NAME} says; fetch both again")
        entries |= found
    return entries


def _open_torch(path: Path, files: ExitStack) -> dict[str, Entry]:
    """The largest dict of tensors in a checkpoint, at its top or one level below ("model", "state_dict")."""
    opened = files.enter_context(open_torch_zip(path))
    top = opened.content if isinstance(opened.content, dict) else {}
    candidates = [top, *(value for value in top.values() if isinstance(value, dict))]
    tables = [{n: t for n, t in c.items() if isinstance(n, str) and isinstance(t, StoredTensor)} for c in candidates]
    table = max(tables, key=len)
    if not table:
        raise ModelError(f"{path} holds no dict of tensors; save `model.state_dict()`")
    entries = {
        name: Entry(
            file=path,
            shape=tensor.size,
            bytes=math.prod(tensor.size) * tensor.dtype.itemsize,
            read=partial(opened.read, tensor),
        )
        for name, tensor in table.items()
    }
    claimed, there = sum(entry.bytes for entry in entries.values()), path.stat().st_size
    if claimed > there:
        raise ModelError(f"{path}: its tensors claim {claimed} bytes, the file has {there}; save each tensor by itself")
    return entries
