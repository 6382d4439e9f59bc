"""What of a submitted model folder is used: its tensors and its inference settings, nothing else.

Architecture, tokenizer and chat template always come from the base model's folder, so a submission cannot switch
them. Its own copies are compared with the base's: another architecture or vocabulary is refused, because a score of
such weights under the base's would be meaningless. `admit` gives what may be loaded, or refuses with the reason;
`lay_out` makes the clean folder that a loader is pointed at.

    read                      model*.safetensors, its index, config.json, generation_config.json, tokenizer.json
    allowed, never read       the other files that tokenizers and trainers write, optimiser states and checkpoints
    refused                   weights in pickles, code, symlinks, devices, whatever is not known

Protects against: code of any kind in the folder, weights of another shape, weights that are not numbers, links to
elsewhere, huge files where small ones belong. Does not protect against: whose weights they are; that is for the audit.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from lydite.posttrain.errors import ModelError, SubmissionRefused
from lydite.posttrain.models.weights import FLOATS, INDEX, SINGLE, Tensor, list_tensors, read_regular

MAX_ENTRIES = 20_000
MAX_CONFIG_BYTES = 1 << 20
MAX_TOKENIZER_BYTES = 64 << 20
CONFIG, GENERATION, TOKENIZER = "config.json", "generation_config.json", "tokenizer.json"
_WEIGHTS = re.compile(r"(model|pytorch_model)[A-Za-z0-9_.-]{0,80}\.safetensors")
_UNREAD = frozenset(
    (
        *("tokenizer_config.json", "special_tokens_map.json", "added_tokens.json", "vocab.json", "merges.txt"),
        *("chat_template.jinja", "chat_template.json", "tokenizer.model", "README.md", "LICENSE", "NOTICE"),
        *("preprocessor_config.json", "processor_config.json", ".gitattributes", "vocab.txt"),
    )
)
_LEFT_OVER = re.compile(
    r"(training_args\.bin|optimizer\.pt|optimizer\.bin|scheduler\.pt|scaler\.pt|rng_state[_0-9]*\.pth|trainer_state\.json"
    r"|all_results\.json|train_results\.json|eval_results\.json|log\.txt|train\.log)"
)
_LEFT_OVER_FOLDER = re.compile(r"(checkpoint-[0-9]+|runs|logs|\.cache)")
_PICKLED = re.compile(r".*\.(bin|pt|pth|pkl|pickle|ckpt|npy|npz|h5|msgpack|joblib|dill)", re.IGNORECASE)
_CODE = re.compile(r".*\.(py|pyc|pyd|so|dll|dylib|sh|pth|whl|egg|ipynb|js|exe)", re.IGNORECASE)
_MAY_DIFFER = frozenset(
    (
        *("transformers_version", "torch_dtype", "dtype", "use_cache", "_name_or_path", "name_or_path"),
        *("bos_token_id", "eos_token_id", "pad_token_id", "unk_token_id", "output_attentions", "output_hidden_states"),
        *("_attn_implementation", "attn_implementation", "_attn_implementation_autoset", "_commit_hash"),
        *("attention_dropout", "initializer_range", "return_dict", "chunk_size_feed_forward", "problem_type"),
        *("id2label", "label2id", "gradient_checkpointing", "unsloth_version", "unsloth_fixed", "torchscript"),
    )
)


@dataclass(frozen=True, kw_only=True)
class Admitted:
    """A submission that may be loaded.

    Attributes:
        tensors: of the submission, by name.
        generation_config: the bytes of generation_config.json, None without one.
        notes: what was not used or not read, for the record.
    """

    folder: Path
    base: Path
    tensors: dict[str, Tensor]
    generation_config: bytes | None
    notes: tuple[str, ...]


def admit(folder: Path, base: Path) -> Admitted:
    """Examine a submitted folder against its base model's.

    Raises:
        SubmissionRefused: with the reason and, where there is one, the remedy.
        ModelError: the base's own folder cannot be read.
    """
    names, notes = _names(folder)
    own = _base_tensors(base)
    if SINGLE not in names and INDEX not in names and "adapter_config.json" in names:
        raise SubmissionRefused("an adapter without its model: merge it into the base (merge_and_unload) and save that")
    notes += _compare_config(folder, base, names)
    notes += _compare_tokenizer(folder, base, names)
    tensors = list_tensors(folder)
    _compare_tensors(tensors, own)
    generation = read_regular(folder / GENERATION, MAX_CONFIG_BYTES) if GENERATION in names else None
    for name in sorted(tensors):
        if not tensors[name].finite():
            raise SubmissionRefused(f"tensor {name!a:.120} holds NaN or infinity; train with a lower rate or clip")
    return Admitted(folder=folder, base=base, tensors=tensors, generation_config=generation, notes=tuple(notes))


def admit_base(base: Path) -> Admitted:
    """A base model as a submission of itself. Raises ModelError."""
    tensors = _base_tensors(base)
    path = base / GENERATION
    generation = read_regular(path, MAX_CONFIG_BYTES) if path.is_file() else None
    return Admitted(folder=base, base=base, tensors=tensors, generation_config=generation, notes=())


def lay_out(admitted: Admitted, to: Path) -> None:
    """Make the folder that a loader is given: the submission's weights, everything else from the base.

    Weights are linked, not copied, under names of our own choice.
    """
    to.mkdir(parents=True)
    for name in (CONFIG, TOKENIZER):
        shutil.copyfile(admitted.base / name, to / name)
    files = sorted({tensor.file for tensor in admitted.tensors.values()})
    placed = {file: f"model-{number + 1:05}.safetensors" for number, file in enumerate(files)}
    for file, name in placed.items():
        (to / name).symlink_to(file.resolve(strict=True))
    index = {
        "metadata": {"total_size": sum(t.end - t.start for t in admitted.tensors.values())},
        "weight_map": {name: placed[tensor.file] for name, tensor in sorted(admitted.tensors.items())},
    }
    (to / INDEX).write_text(json.dumps(index), encoding="utf-8")


def _names(folder: Path) -> tuple[set[str], list[str]]:
    """Names of the folder's files, every one of them known; and notes about those that are not read."""
    try:
        status = os.lstat(folder)
    except OSError:
        raise SubmissionRefused(f"nothing was handed in: {folder.name}/ does not exist") from None
    if not stat.S_ISDIR(status.st_mode):
        raise SubmissionRefused(f"{folder.name} is no folder")
    names: set[str] = set()
    notes: list[str] = []
    with os.scandir(folder) as entries:
        for number, entry in enumerate(entries):
            if number >= MAX_ENTRIES:
                raise SubmissionRefused(f"more than {MAX_ENTRIES} files in the model's folder")
            if entry.is_symlink():
                raise SubmissionRefused(f"{entry.name!a:.120} is a symlink; hand in the file itself")
            if entry.is_dir():
                if not _LEFT_OVER_FOLDER.fullmatch(entry.name):
                    raise SubmissionRefused(f"{entry.name!a:.120} is a folder; a model's files lie side by side")
                notes.append(f"{entry.name}/ was not read")
                continue
            if not entry.is_file(follow_symlinks=False):
                raise SubmissionRefused(f"{entry.name!a:.120} is no regular file")
            _known(entry.name, notes)
            names.add(entry.name)
    if not names:
        raise SubmissionRefused("the model's folder is empty")
    return names, notes


def _known(name: str, notes: list[str]) -> None:
    if name in (CONFIG, GENERATION, TOKENIZER, INDEX) or name in _UNREAD or _WEIGHTS.fullmatch(name):
        return
    if _LEFT_OVER.fullmatch(name) or name in ("adapter_config.json", "adapter_model.safetensors"):
        notes.append(f"{name} was not read")
    elif _CODE.fullmatch(name):
        raise SubmissionRefused(f"{name!a:.120} is code; a model is weights and settings, and no code of it is run")
    elif _PICKLED.fullmatch(name):
        raise SubmissionRefused(
            f"{name!a:.120} may hold pickled objects, which are not opened; save with safe serialization and remove it"
        )
    else:
        raise SubmissionRefused(f"{name!a:.120} is no file that a model folder has; remove it")


def _base_tensors(base: Path) -> dict[str, Tensor]:
    try:
        return list_tensors(base)
    except SubmissionRefused as error:
        raise ModelError(f"the base model in {base} cannot be read: {error}") from None


def _object(path: Path, max_bytes: int) -> dict[str, Any]:
    try:
        value = json.loads(read_regular(path, max_bytes), object_pairs_hook=_once)
    except _TwiceError as error:
        raise SubmissionRefused(
            f"{path.name} says {error} twice, so that readers differ in what it says; keep the base's"
        ) from None
    except (ValueError, RecursionError) as error:
        raise SubmissionRefused(f"{path.name} is no JSON: {str(error)[:120]}") from None
    if not isinstance(value, dict):
        raise SubmissionRefused(f"{path.name} holds no object")
    return value


class _TwiceError(Exception):
    """An object names a key twice."""


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) != len(pairs):
        names = [name for name, _ in pairs]
        raise _TwiceError(f"{next(name for name in names if names.count(name) > 1)!a:.80}")
    return value


def read_config(base: Path) -> dict[str, Any]:
    """The base model's configuration. Raises ModelError."""
    try:
        return _object(base / CONFIG, MAX_CONFIG_BYTES)
    except SubmissionRefused as error:
        raise ModelError(f"the base model in {base}: {error}") from None


def _compare_config(folder: Path, base: Path, names: set[str]) -> list[str]:
    ours = read_config(base)
    if CONFIG not in names:
        return ["no config.json; the base's is used anyway"]
    theirs = _object(folder / CONFIG, MAX_CONFIG_BYTES)
    if "auto_map" in theirs and "auto_map" not in ours:
        raise SubmissionRefused("config.json asks for code of its own (auto_map); remove it, no remote code is run")
    if theirs.get("quantization_config"):
        raise SubmissionRefused("config.json asks for a quantiser; save the weights in F32, BF16 or F16")
    other = [
        name for name in sorted(ours.keys() & theirs.keys()) if name not in _MAY_DIFFER and ours[name] != theirs[name]
    ]
    if other:
        shown = ", ".join(f"{name}: {theirs[name]!a:.40} instead of {ours[name]!a:.40}" for name in other[:4])
        raise SubmissionRefused(f"config.json describes another model than the base ({shown}); keep the base's")
    for name in ("model_type", "architectures"):
        if name in ours and name not in theirs:
            raise SubmissionRefused(f"config.json has no {name}; keep the base's config.json")
    return []


def _compare_tokenizer(folder: Path, base: Path, names: set[str]) -> list[str]:
    if TOKENIZER not in names:
        return ["no tokenizer.json; the base's is used anyway"]
    try:
        ours = _object(base / TOKENIZER, MAX_TOKENIZER_BYTES)
    except SubmissionRefused as error:
        raise ModelError(f"the base model in {base}: {error}") from None
    theirs = _object(folder / TOKENIZER, MAX_TOKENIZER_BYTES)
    for part in ("model", "added_tokens", "normalizer", "pre_tokenizer", "decoder"):
        if _plain(part, ours.get(part)) != _plain(part, theirs.get(part)):
            raise SubmissionRefused(
                f"tokenizer.json has another {part} than the base's: its weights would be asked in the wrong tokens; "
                "keep the base's tokenizer"
            )
    special = {token.get("id") for token in ours.get("added_tokens") or [] if isinstance(token, dict)}
    special |= set(_inserted(ours.get("post_processor")))
    if other := [token for token in _inserted(theirs.get("post_processor")) if token not in special]:
        raise SubmissionRefused(
            f"tokenizer.json puts {len(other)} tokens of its own around every text (post_processor); keep the base's"
        )
    notes = []
    for name in ("chat_template.jinja", "chat_template.json"):
        if name in names and _differs(folder / name, base / name):
            notes.append(
                f"{name} differs from the base's and is not used: the task decides how a model is shown an item"
            )
    return notes


def _inserted(processor: Any) -> list[Any]:
    """Token numbers that a post-processor adds to a text by its templates."""
    if isinstance(processor, list):
        return [token for one in processor for token in _inserted(one)]
    if not isinstance(processor, dict):
        return []
    found = _inserted(processor.get("processors"))
    special = processor.get("special_tokens")
    for entry in special.values() if isinstance(special, dict) else []:
        ids = entry.get("ids") if isinstance(entry, dict) else None
        found += [token for token in ids if isinstance(token, int)] if isinstance(ids, list) else []
    return found


def _plain(part: str, value: Any) -> Any:
    """A part of tokenizer.json in one spelling: merges were once strings, and newer versions write more defaults."""
    if part == "model" and isinstance(value, dict):
        merges = value.get("merges")
        pairs = [" ".join(m) if isinstance(m, list) else m for m in merges] if isinstance(merges, list) else merges
        return {"type": value.get("type"), "vocab": value.get("vocab"), "merges": pairs}
    if part == "added_tokens" and isinstance(value, list):
        return sorted([(t.get("id"), t.get("content")) for t in value if isinstance(t, dict)], key=str)
    return value


def _differs(one: Path, other: Path) -> bool:
    return not other.is_file() or read_regular(one, MAX_CONFIG_BYTES) != read_regular(other, MAX_CONFIG_BYTES)


def _compare_tensors(theirs: dict[str, Tensor], ours: dict[str, Tensor]) -> None:
    missing, extra = sorted(ours.keys() - theirs.keys()), sorted(theirs.keys() - ours.keys())
    embedding = _embedding(theirs)
    # Some savers write the output layer of a model that ties it to its embedding.
    if (
        extra == ["lm_head.weight"]
        and embedding is not None
        and np.array_equal(theirs["lm_head.weight"].read(), embedding.read())
    ):
        del theirs["lm_head.weight"]
        extra = []
    if missing or extra:
        both = ((missing, "missing"), (extra, "extra"))
        parts = [f"{len(part)} {word} ({part[0]!a:.100})" for part, word in both if part]
        raise SubmissionRefused(f"not the base model's tensors: {' and '.join(parts)}; save the whole model, merged")
    for name, tensor in sorted(theirs.items()):
        if tensor.shape != ours[name].shape:
            raise SubmissionRefused(
                f"tensor {name!a:.120} has the shape {tensor.shape}, the base's has {ours[name].shape}; "
                "keep its architecture"
            )
        if tensor.dtype not in FLOATS and tensor.dtype != ours[name].dtype:
            raise SubmissionRefused(f"tensor {name!a:.120} has type {tensor.dtype}; save it in F32, BF16 or F16")


def _embedding(tensors: dict[str, Tensor]) -> Tensor | None:
    found = [t for name, t in tensors.items() if name.endswith(("embed_tokens.weight", "wte.weight"))]
    return found[0] if len(found) == 1 else None
