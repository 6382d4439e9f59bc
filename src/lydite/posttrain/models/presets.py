"""Base models of the published benchmark versions, and which benchmarks a version has.

A preset names a hub repository, the template that its items are shown in (by the task, whatever a submission says), and
the models that are known to be its instructed relatives: those whose weights a submission must not be. A revision of
"main" is resolved when the model is fetched; a cell's spec names the digest of the files, which is what counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lydite.posttrain.errors import ModelError
from lydite.posttrain.models.template import CHATML, GEMMA, Template

PATTERNS = ("*.safetensors", "model.safetensors.index.json", "config.json", "generation_config.json", "tokenizer*")


@dataclass(frozen=True, kw_only=True)
class BaseModel:
    """A base model on a hub.

    Attributes:
        relatives: repositories of models tuned from it by its makers, for provenance.
    """

    name: str
    repository: str
    revision: str = "main"
    template: Template
    relatives: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Version:
    """A published version of the benchmark: which targets, by our names, and on which base models."""

    name: str
    targets: tuple[str, ...]
    bases: tuple[str, ...]


BASES: dict[str, BaseModel] = {
    base.name: base
    for base in (
        BaseModel(
            name="qwen3-1.7b",
            repository="Qwen/Qwen3-1.7B-Base",
            template=CHATML,
            relatives=("Qwen/Qwen3-1.7B",),
        ),
        BaseModel(
            name="qwen3-4b",
            repository="Qwen/Qwen3-4B-Base",
            template=CHATML,
            relatives=("Qwen/Qwen3-4B", "Qwen/Qwen3-4B-Instruct-2507", "Qwen/Qwen3-4B-Thinking-2507"),
        ),
        BaseModel(
            name="smollm3-3b",
            repository="HuggingFaceTB/SmolLM3-3B-Base",
            template=CHATML,
            relatives=("HuggingFaceTB/SmolLM3-3B",),
        ),
        BaseModel(
            name="gemma-3-4b",
            repository="google/gemma-3-4b-pt",
            template=GEMMA,
            relatives=("google/gemma-3-4b-it",),
        ),
    )
}
VERSIONS: dict[str, Version] = {
    version.name: version
    for version in (
        Version(
            name="v1.0",
            targets=("aime2025", "arena", "bfcl", "gpqa", "gsm8k", "healthbench", "humaneval"),
            bases=tuple(BASES),
        ),
        Version(
            name="v1.2",
            targets=("aime2025", "arena", "bfcl", "gsm8k", "healthbench", "humaneval"),
            bases=tuple(BASES),
        ),
    )
}


def find_base(name: str, *, cache: Path | None = None) -> Path:
    """The folder of a base model: a local folder as it is, or a preset's files from the hub.

    Raises:
        ModelError: no such folder or preset, or the hub cannot be reached.
    """
    folder = Path(name)
    if folder.is_dir():
        for needed in ("config.json", "tokenizer.json"):
            if not (folder / needed).is_file():
                raise ModelError(f"{folder} has no {needed}; a base model is a folder as save_pretrained writes it")
        return folder
    preset = BASES.get(name)
    if preset is None:
        raise ModelError(f"{name!a:.80} is no folder and no preset; presets are {', '.join(BASES)}")
    try:
        from huggingface_hub import snapshot_download
        from huggingface_hub.errors import HfHubHTTPError, LocalEntryNotFoundError
    except ModuleNotFoundError as error:
        raise ModelError(f"fetching a model needs {error.name}: pip install 'lydite[agents]'") from None
    try:
        found = snapshot_download(
            preset.repository, revision=preset.revision, allow_patterns=list(PATTERNS), cache_dir=cache
        )
    except (HfHubHTTPError, LocalEntryNotFoundError, OSError, ValueError) as error:
        raise ModelError(
            f"{preset.repository} cannot be fetched: {' '.join(str(error).split())[:200]}; give a local folder"
        ) from None
    return Path(found)
