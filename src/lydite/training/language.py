"""The language model on text as a `Task`: any `transformers` causal-LM configuration, Llama by default.

A genesis names four objects (model configuration, tokenizer, training items, held-out items) and a few numbers, all in
`Description`. An item is a window of text; inner training packs `pack` items into one sequence, so that the model
learns its whole context while the exam can ask about small windows. Configurations are data: a model class is chosen by
its type among those that `transformers` ships, and no code is fetched or run.

Legend: B sequences, T tokens, V vocabulary, P parameters.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from transformers import AutoConfig, AutoModelForCausalLM, PretrainedConfig, PreTrainedModel
from transformers.utils.logging import disable_progress_bar

from lydite.training.corpus import read_items
from lydite.training.device import choose_device, training_precision
from lydite.training.errors import ExportError, TaskError
from lydite.training.flat import FlatModule
from lydite.training.schedule import Schedule
from lydite.training.scoring import FlatScorer, score_in_passes, whole_micros
from lydite.training.task import (
    FetchObject,
    Items,
    ObjectRef,
    OptimizerState,
    Trained,
    Vector,
)
from lydite.training.tokenizer import encode_documents, read_tokenizer, save_tokenizer

MAX_CONFIG_BYTES = 1 << 20
_STRIPPED = frozenset(
    {"auto_map", "trust_remote_code", "name_or_path", "quantization_config", "use_kernels", "kernel_config"}
)


class Description(BaseModel):
    """What the genesis says of the task. Real numbers are hex floats: canonical JSON has none."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Literal["language"] = "language"
    schema_: Literal["lydite.language/1"] = Field(default="lydite.language/1", alias="schema")
    config: ObjectRef
    tokenizer: ObjectRef
    items: ObjectRef
    held_out: ObjectRef
    tokens_per_item: int = Field(ge=8, le=1 << 20)
    pack: int = Field(ge=1, le=1024, description="items in one training sequence")
    batch: int = Field(ge=1, le=1 << 20, description="items in one optimiser step")
    score_batch: int = Field(default=16, ge=1, le=4096, description="items in one scoring pass, always")
    peak_rate: str
    warm_up: int = Field(ge=0)
    total_steps: int = Field(ge=1)
    weight_decay: str = (0.1).hex()
    clip: str = (1.0).hex()
    beta_1: str = (0.9).hex()
    beta_2: str = (0.95).hex()

    def body(self) -> dict[str, Any]:
        """As the JSON value that a genesis carries."""
        return self.model_dump(mode="json", by_alias=True)


def build(description: Mapping[str, Any], fetch: FetchObject, *, device: str, precision: str) -> LanguageTask:
    """See `training.task.build_task`.

    Raises:
        TaskError: a description, configuration or tokenizer that cannot be read.
        CorpusError: items that cannot be.
    """
    try:
        known = _read_description(description)
        for name in ("peak_rate", "weight_decay", "clip", "beta_1", "beta_2"):
            float.fromhex(getattr(known, name))
    except ValueError as error:
        raise TaskError(f"the language task's description cannot be read: {error}") from error
    if known.batch % known.pack:
        raise TaskError(f"batch {known.batch} is no multiple of pack {known.pack}")
    return LanguageTask(known, lambda ref: fetch(ref.digest, ref.size), device=device, precision=precision)


def encoded(description: Mapping[str, Any], fetch: FetchObject, texts: Sequence[str]) -> list[list[int]]:
    """The tokens of each text, as the run's items have them (`training.reading`), without the one that ends it."""
    ref = _read_description(description).tokenizer
    return [tokens[:-1] for tokens in encode_documents(read_tokenizer(fetch(ref.digest, ref.size)), texts)]


def fresh_weights(description: Mapping[str, Any], fetch: FetchObject, *, seed: int) -> Vector:
    """The weights that `prepare_language` makes from this seed, with this machine's libraries."""
    ref = _read_description(description).config
    return initial_weights(fetch(ref.digest, ref.size), seed=seed)


def initial_weights(config: bytes, *, seed: int) -> Vector:
    """float32 [P]: a freshly initialised model of a configuration."""
    torch.manual_seed(seed)
    return FlatModule(new_model(read_config(config)), torch.device("cpu")).read()


def _read_description(description: Mapping[str, Any]) -> Description:
    try:
        return Description.model_validate(dict(description))
    except ValidationError as error:
        raise TaskError(f"the language task's description cannot be read: {error}") from error


def read_config(data: bytes) -> PretrainedConfig:
    """A model configuration from its JSON; the type must be one that `transformers` ships.

    What could make `transformers` fetch code is left out: remote classes, quantisers, and names of attention or other
    kernels, which it would load from a hub ("attn_implementation": "owner/repository").

    Raises:
        TaskError: no such type, or values that it does not take.
    """
    if len(data) > MAX_CONFIG_BYTES:
        raise TaskError(f"a configuration of {len(data)} bytes; the limit is {MAX_CONFIG_BYTES}")
    try:
        values = _harmless(json.loads(data))
        return AutoConfig.for_model(values.pop("model_type"), **values)
    # Each configuration class checks its values in its own way, with errors of its own.
    except Exception as error:
        raise TaskError(f"the model configuration cannot be read: {_brief(error)}") from error


def _harmless(value: Any) -> Any:
    if isinstance(value, list):
        return [_harmless(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        key: _harmless(item)
        for key, item in value.items()
        if key.lstrip("_") not in _STRIPPED and "implementation" not in key
    }


def _brief(error: Exception) -> str:
    return " ".join(f"{type(error).__name__}: {error}".split())[:300]


def new_model(config: PretrainedConfig) -> PreTrainedModel:
    """A freshly initialised model of a configuration, float32.

    Raises:
        TaskError: the configuration is no causal language model, or one that cannot be made.
    """
    try:
        return AutoModelForCausalLM.from_config(config, trust_remote_code=False, dtype=torch.float32)
    # As above: an assertion, a missing key and a full memory are all answers to values from a stranger.
    except Exception as error:
        raise TaskError(f"no causal language model can be made of this configuration: {_brief(error)}") from error


class LanguageTask:
    """See `training.task.Task`. One model in memory serves training and scoring, one at a time."""

    def __init__(
        self,
        description: Description,
        fetch: Callable[[ObjectRef], bytes],
        *,
        device: str = "auto",
        precision: str = "auto",
    ) -> None:
        self.description = description
        self.tokenizer = read_tokenizer(fetch(description.tokenizer))
        config = read_config(fetch(description.config))
        if config.vocab_size < self.tokenizer.get_vocab_size():
            raise TaskError(
                f"the model has {config.vocab_size} token embeddings, the tokenizer {self.tokenizer.get_vocab_size()}"
            )
        self.context = int(config.max_position_embeddings)
        length = description.tokens_per_item
        if length * description.pack > self.context:
            raise TaskError(f"{description.pack} items of {length} tokens exceed the context of {self.context}")
        self._items = read_items(fetch(description.items), tokens_per_item=length, vocabulary=config.vocab_size)
        self._held_out = read_items(fetch(description.held_out), tokens_per_item=length, vocabulary=config.vocab_size)
        self._device, self._precision = choose_device(device), precision
        self._model = new_model(config)
        self._flat = FlatModule(self._model, self._device)
        self._schedule = Schedule(
            peak=float.fromhex(description.peak_rate), warm_up=description.warm_up, total=description.total_steps
        )

    @property
    def layout_tensors(self) -> list[tuple[str, tuple[int, ...]]]:
        """See `Task`."""
        return list(self._flat.shapes)

    @property
    def n_items(self) -> int:
        """See `Task`."""
        return int(self._items.shape[0])

    @property
    def tokens_per_item(self) -> int:
        """Tokens of one item."""
        return self.description.tokens_per_item

    def steps(self, n_items: int) -> int:
        """See `Task`."""
        return -(-n_items // self.description.batch)

    def train(self, weights: Vector, optimizer: OptimizerState | None, items: Items, *, inner_step: int) -> Trained:
        """See `Task`: AdamW on batches of packed items, gradients clipped, in the order given."""
        known, flat = self.description, self._flat
        flat.load(weights)
        betas = (float.fromhex(known.beta_1), float.fromhex(known.beta_2))
        adamw = flat.adamw(optimizer, betas=betas, weight_decay=float.fromhex(known.weight_decay))
        clip, losses = float.fromhex(known.clip), []
        self._model.train()
        for number, start in enumerate(range(0, items.size, known.batch)):
            for group in adamw.param_groups:
                group["lr"] = self._schedule.rate(inner_step + number)
            tokens_BT = self._batch(self._items[items[start : start + known.batch]], known.pack)
            flat.gradients.zero_()
            with training_precision(self._device, self._precision):
                logits_BTV = self._model(input_ids=tokens_BT, use_cache=False).logits
            loss = F.cross_entropy(logits_BTV[:, :-1].flatten(0, 1).float(), tokens_BT[:, 1:].flatten())
            loss.backward()
            norm = flat.gradients.norm()
            flat.gradients.mul_(torch.clamp(clip / (norm + 1e-6), max=1.0))
            adamw.step()
            losses.append(float(loss.detach()))
        steps = (optimizer.step if optimizer else 0) + len(losses)
        return Trained(
            weights=flat.read(), optimizer=flat.moments(steps), mean_loss=float(np.mean(losses)) if losses else 0.0
        )

    def scorer(self, weights: Vector) -> FlatScorer:
        """See `Task`."""
        return FlatScorer(self._flat, weights, lambda items: self._losses_of(self._items[items]))

    def held_out_loss(self, weights: Vector) -> int:
        """See `Task`."""
        self._flat.load(weights)
        losses = self._losses_of(self._held_out)
        return (2 * int(losses.sum()) + losses.size) // (2 * losses.size)

    def export(self, weights: Vector, folder: Path) -> None:
        """See `Task`: safetensors, configuration and tokenizer, as `from_pretrained` reads them."""
        self._flat.load(weights)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            disable_progress_bar()
            self._model.save_pretrained(str(folder))
            save_tokenizer(self.tokenizer, folder, context=self.context)
        except OSError as error:
            raise ExportError(f"the checkpoint cannot be written to {folder}: {error}") from error

    def complete(self, weights: Vector, prompt: str, *, max_tokens: int, temperature: float, seed: int) -> str:
        """Continue a prompt: sampling at a temperature, greedy at 0."""
        self._flat.load(weights)
        self._model.eval()
        tokens = self.tokenizer.encode(prompt).ids[-(self.context - 1) :] or [0]
        generator = torch.Generator().manual_seed(seed)
        with torch.inference_mode():
            for _ in range(max_tokens):
                window = torch.tensor([tokens[-self.context :]], device=self._device)
                logits_V = self._model(input_ids=window, use_cache=False).logits[0, -1].float().cpu()
                if temperature > 0:
                    odds = torch.softmax(logits_V / temperature, dim=-1)
                    tokens.append(int(torch.multinomial(odds, 1, generator=generator)))
                else:
                    tokens.append(int(logits_V.argmax()))
        text: str = self.tokenizer.decode(tokens)
        return text

    def _batch(self, items: NDArray[np.uint16], pack: int) -> torch.Tensor:
        """int64 [B, T] on the device; items that do not fill a sequence stand alone."""
        width = pack if items.shape[0] % pack == 0 else 1
        rows = items.reshape(items.shape[0] // width, -1).astype(np.int64)
        return torch.from_numpy(rows).to(self._device)

    def _losses_of(self, items: NDArray[np.uint16]) -> NDArray[np.int64]:
        """int64 [n] micro-nats, the same bits whatever else is scored and however many cores there are.

        Passes always have `score_batch` rows and one thread each; several passes run beside each other, which also
        beats several threads inside one pass where other processes are about.
        """
        size = self.description.score_batch
        passes = [items[start : start + size] for start in range(0, items.shape[0], size)]
        self._model.eval()
        return score_in_passes(passes, self._score_pass, self._device)

    def _score_pass(self, rows: NDArray[np.uint16]) -> NDArray[np.int64]:
        short = self.description.score_batch - rows.shape[0]
        padded = np.concatenate([rows, np.repeat(rows[:1], short, axis=0)]) if short else rows
        # Whether gradients are kept is a setting of the thread, not of the process.
        with torch.inference_mode():
            return self._losses_BT(self._batch(padded, 1))[: rows.shape[0]]

    def _losses_BT(self, tokens_BT: torch.Tensor) -> NDArray[np.int64]:
        logits_BTV = self._model(input_ids=tokens_BT, use_cache=False).logits
        each = F.cross_entropy(
            logits_BTV[:, :-1].flatten(0, 1).float(), tokens_BT[:, 1:].flatten(), reduction="none"
        ).view(tokens_BT.shape[0], -1)
        return whole_micros(each.double().mean(dim=1))
