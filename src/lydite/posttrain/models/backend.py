"""How a model is asked: the protocol that every backend keeps, and the settings that an answer may depend on.

A backend holds one model. `generate` continues prompts, `losses` says how surprised the model is by given answers.
Texts in, texts and numbers out: who asks needs no torch. Inference settings are the only thing besides its weights
that a submission brings, so they are parsed, bounded and recorded (`settings_of`), and the base model is asked with
the same.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Protocol, runtime_checkable

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from lydite.posttrain.errors import SubmissionRefused

_IGNORED = frozenset(
    (
        *("_from_model_config", "transformers_version", "trust_remote_code", "remove_invalid_values"),
        *("bos_token_id", "pad_token_id", "decoder_start_token_id", "max_length", "num_return_sequences"),
        *("use_cache", "cache_implementation", "return_dict_in_generate"),
        *("output_scores", "output_logits", "output_attentions", "output_hidden_states"),
    )
)
"""Fields of generation_config.json that say nothing about which token comes next, or that the task decides."""


class GenerationSettings(BaseModel):
    """Inference settings of one pass over a target. Greedy by default.

    Attributes:
        max_new_tokens: never more than the task allows.
        stop_token_ids: ends an answer besides the template's own end of turn.
        seed: of sampling; the runner's, not the submission's.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    do_sample: bool = False
    temperature: float = Field(default=1.0, gt=0, le=10, allow_inf_nan=False)
    top_p: float = Field(default=1.0, gt=0, le=1, allow_inf_nan=False)
    top_k: int = Field(default=0, ge=0, le=1 << 20)
    min_p: float = Field(default=0.0, ge=0, le=1, allow_inf_nan=False)
    repetition_penalty: float = Field(default=1.0, ge=0.5, le=5, allow_inf_nan=False)
    no_repeat_ngram_size: int = Field(default=0, ge=0, le=64)
    max_new_tokens: int = Field(default=256, ge=1, le=1 << 15)
    stop: tuple[str, ...] = ()
    stop_token_ids: Annotated[tuple[int, ...], Field(max_length=64)] = ()
    seed: int = Field(default=0, ge=0, lt=1 << 62)

    def changed(self) -> dict[str, Any]:
        """The settings that differ from greedy decoding, for tables."""
        plain = GenerationSettings(max_new_tokens=self.max_new_tokens, stop=self.stop, seed=self.seed)
        return {name: value for name, value in self.model_dump().items() if value != getattr(plain, name)}


@dataclass(frozen=True, kw_only=True)
class Completion:
    """One answer. `finished` is False when the length limit cut it."""

    text: str
    tokens: int
    finished: bool


@dataclass(frozen=True, kw_only=True)
class AnswerLoss:
    """How surprised a model is by one answer: nats in all, and over how many tokens. Always finite."""

    nats: float
    tokens: int

    @property
    def mean(self) -> float:
        """Nats per token."""
        return self.nats / max(self.tokens, 1)


@runtime_checkable
class Backend(Protocol):
    """One model that can be asked. Prompts are rendered texts (`models.template.render`), not messages.

    Raises, from every method:
        BackendError: the backend failed; the model is not to blame. PromptTooLong for what exceeds the context.
        SubmissionRefused: the model cannot be used (weights that give no finite number, and the like).
    """

    def generate(self, prompts: Sequence[str], settings: GenerationSettings) -> list[Completion]:
        """One completion per prompt, in order. The same prompts and settings give the same completions."""

    def losses(self, pairs: Sequence[tuple[str, str]]) -> list[AnswerLoss]:
        """For each (prompt, answer) the loss of the answer's tokens given the prompt.

        Whoever wants the end of a turn counted puts it at the answer's end.
        """

    def close(self) -> None:
        """Give memory and processes back."""


def settings_of(
    generation_config: bytes | None, *, max_new_tokens: int, stop: tuple[str, ...], seed: int, max_bytes: int = 1 << 16
) -> tuple[GenerationSettings, tuple[str, ...]]:
    """The inference settings that a `generation_config.json` asks for, within what the task allows.

    Returns the settings and the names of fields that were not obeyed. Values out of range are refused, not clipped: a
    score must not come from settings that nobody asked for.

    Raises:
        SubmissionRefused: no JSON object, or a value out of range.
    """
    plain: dict[str, Any] = {"max_new_tokens": max_new_tokens, "stop": stop, "seed": seed}
    if generation_config is None:
        return GenerationSettings(**plain), ()
    if len(generation_config) > max_bytes:
        raise SubmissionRefused(f"generation_config.json has {len(generation_config)} bytes; the limit is {max_bytes}")
    try:
        values = json.loads(generation_config)
    except (ValueError, RecursionError) as error:
        raise SubmissionRefused(f"generation_config.json is no JSON: {str(error)[:120]}") from None
    if not isinstance(values, Mapping):
        raise SubmissionRefused("generation_config.json holds no object; save it with GenerationConfig.save_pretrained")
    obeyed, not_obeyed = dict(plain), []
    own = set(GenerationSettings.model_fields) - {"stop", "seed", "max_new_tokens", "stop_token_ids"}
    for name, value in values.items():
        if value is None or name in _IGNORED:
            continue
        if name == "max_new_tokens" and isinstance(value, int) and not isinstance(value, bool) and value >= 1:
            obeyed["max_new_tokens"] = min(value, max_new_tokens)
        elif name == "eos_token_id":
            obeyed["stop_token_ids"] = _token_ids(value)
        elif name in own:
            obeyed[name] = value
        else:
            not_obeyed.append(str(name)[:60])
    if obeyed.get("temperature") == 0:
        # What people write when they mean greedy decoding.
        obeyed.update(do_sample=False, temperature=1.0)
    try:
        settings = GenerationSettings(**obeyed)
    except ValidationError as error:
        first = error.errors()[0]
        raise SubmissionRefused(f"generation_config.json: {first['loc']} {first['msg'][:160]}") from None
    if not settings.do_sample:
        # Without sampling these change nothing, and must not look like a difference to the base's settings.
        settings = settings.model_copy(update={"temperature": 1.0, "top_p": 1.0, "top_k": 0, "min_p": 0.0})
    return settings, tuple(sorted(not_obeyed)[:32])


def _token_ids(value: object) -> tuple[int, ...]:
    listed = value if isinstance(value, list) else [value]
    if len(listed) > 64 or not all(isinstance(n, int) and not isinstance(n, bool) and 0 <= n < 1 << 31 for n in listed):
        raise SubmissionRefused("generation_config.json: eos_token_id must be one token number or up to 64 of them")
    return tuple(sorted(set(listed)))


def checked_loss(nats: float, tokens: int) -> AnswerLoss:
    """A loss as a backend may return it. Raises SubmissionRefused for one that is no number."""
    if not math.isfinite(nats):
        raise SubmissionRefused("the model's loss is not finite: its weights give NaN or infinity")
    return AnswerLoss(nats=nats, tokens=tokens)
