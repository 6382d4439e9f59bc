"""A model in this process, through `transformers`: batched generation, greedy or sampled, and losses of answers.

The folder is one that `folder.lay_out` made, so nothing of a stranger's is read but tensors. Weights are loaded as
float32 on a CPU and bfloat16 on an accelerator that has it. The same prompts, settings, machine and batch size give the
same completions.

Legend: B sequences, T tokens, V vocabulary.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from lydite.posttrain.errors import BackendError, PromptTooLong, SubmissionRefused
from lydite.posttrain.models.backend import AnswerLoss, Completion, GenerationSettings, checked_loss
from lydite.posttrain.models.template import Template

DEFAULT_BATCH = 32


class LocalBackend:
    """See `Backend`.

    Args:
        folder: as `folder.lay_out` makes it.
        template: whose end of turn ends an answer.
        device: auto, cpu, cuda, ...

    Raises:
        BackendError: the extra is not installed, or the device is not there.
        SubmissionRefused: the weights make no model.
    """

    def __init__(self, folder: Path, template: Template, *, device: str = "auto", batch: int = DEFAULT_BATCH) -> None:
        try:
            import torch
            from tokenizers import Tokenizer
            from transformers import AutoModelForCausalLM
            from transformers.utils.logging import disable_progress_bar, set_verbosity_error
        except ModuleNotFoundError as error:
            raise BackendError(
                f"asking a model needs {error.name}, which is not installed: pip install 'lydite[agents]'"
            ) from None
        from lydite.training.device import choose_device, fast_bfloat16
        from lydite.training.errors import TaskError

        set_verbosity_error()
        disable_progress_bar()
        self._torch, self._template, self._batch = torch, template, batch
        try:
            self._device = choose_device(device)
        except TaskError as error:
            raise BackendError(str(error)) from None
        wide = self._device.type == "cpu" or not fast_bfloat16(self._device)
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        try:
            self._model, report = AutoModelForCausalLM.from_pretrained(
                str(folder),
                dtype=torch.float32 if wide else torch.bfloat16,
                local_files_only=True,
                trust_remote_code=False,
                use_safetensors=True,
                output_loading_info=True,
            )
        # The loader answers weights that do not fit with errors of many kinds; none of them is ours.
        except (RuntimeError, ValueError, OSError, KeyError, TypeError) as error:
            raise SubmissionRefused(f"the weights make no model: {' '.join(str(error).split())[:200]}") from error
        unfit = {name: sorted(map(str, report.get(name, ())))[:3] for name in ("missing_keys", "mismatched_keys")}
        if any(unfit.values()):
            raise SubmissionRefused(f"the weights do not fill the model: {unfit}")
        self._model.to(self._device)
        self._model.eval()
        self._context = int(getattr(self._model.config.get_text_config(), "max_position_embeddings", 1 << 17))
        self._stops = self._stop_ids()

    def _stop_ids(self) -> set[int]:
        names = ("<|endoftext|>", "</s>", "<eos>", "<|end_of_text|>", *([self._template.end] * self._template.special))
        found = {self._tokenizer.token_to_id(name) for name in names}
        own = self._model.config.get_text_config().eos_token_id
        found |= set(own) if isinstance(own, list) else {own}
        return {number for number in found if number is not None}

    def generate(self, prompts: Sequence[str], settings: GenerationSettings) -> list[Completion]:
        """See `Backend`."""
        encoded = [self._encode(prompt) for prompt in prompts]
        longest = max((len(ids) for ids in encoded), default=0)
        if longest + settings.max_new_tokens > self._context:
            raise PromptTooLong(
                f"a prompt of {longest} tokens and an answer of {settings.max_new_tokens} exceed the context of "
                f"{self._context}; use fewer examples or a base model with more context"
            )
        order = sorted(range(len(encoded)), key=lambda number: (len(encoded[number]), number))
        found: dict[int, Completion] = {}
        for start in range(0, len(order), self._batch):
            rows = order[start : start + self._batch]
            # Every batch has a seed of its own, so that a batch repeated alone gives the same.
            self._torch.manual_seed((settings.seed * 1_000_003 + start) % (1 << 63))
            for row, completion in zip(rows, self._generate([encoded[r] for r in rows], settings), strict=True):
                found[row] = completion
        return [found[number] for number in range(len(encoded))]

    def _generate(self, rows: list[list[int]], settings: GenerationSettings) -> list[Completion]:
        torch = self._torch
        from transformers import GenerationConfig

        width = max(len(row) for row in rows)
        stops = sorted(self._stops | set(settings.stop_token_ids))
        tokens_BT = torch.full((len(rows), width), stops[0] if stops else 0, dtype=torch.long)
        mask_BT = torch.zeros_like(tokens_BT)
        for number, row in enumerate(rows):
            tokens_BT[number, width - len(row) :] = torch.tensor(row)
            mask_BT[number, width - len(row) :] = 1
        sampling = {"temperature": settings.temperature, "top_p": settings.top_p, "top_k": settings.top_k}
        if settings.min_p:
            sampling["min_p"] = settings.min_p
        config = GenerationConfig(
            max_new_tokens=settings.max_new_tokens,
            do_sample=settings.do_sample,
            repetition_penalty=settings.repetition_penalty,
            no_repeat_ngram_size=settings.no_repeat_ngram_size,
            eos_token_id=stops or None,
            pad_token_id=stops[0] if stops else 0,
            use_cache=True,
            **(sampling if settings.do_sample else {}),
        )
        with torch.inference_mode():
            out_BT = self._model.generate(
                input_ids=tokens_BT.to(self._device),
                attention_mask=mask_BT.to(self._device),
                generation_config=config,
                logits_processor=[self._refuse_no_numbers],
            )
        return [self._completion(row[width:].tolist(), stops, settings) for row in out_BT.cpu()]

    def _refuse_no_numbers(self, tokens_BT: Any, logits_BV: Any) -> Any:
        if self._torch.isnan(logits_BV).any() or self._torch.isposinf(logits_BV).any():
            raise SubmissionRefused("the model's output is not finite: its weights are numbers that overflow")
        return logits_BV

    def _completion(self, ids: list[int], stops: list[int], settings: GenerationSettings) -> Completion:
        ends = [number for number, token in enumerate(ids) if token in stops]
        kept = ids[: ends[0]] if ends else ids
        text = self._tokenizer.decode(kept, skip_special_tokens=True)
        finished = bool(ends)
        marks = settings.stop if self._template.special else (*settings.stop, self._template.end)
        places = [text.find(mark) for mark in marks if mark in text]
        if places:
            text, finished = text[: min(places)], True
        return Completion(text=text, tokens=len(kept), finished=finished)

    def losses(self, pairs: Sequence[tuple[str, str]]) -> list[AnswerLoss]:
        """See `Backend`."""
        rows = []
        for prompt, answer in pairs:
            head, tail = self._encode(prompt), self._encode(answer)
            if len(head) + len(tail) > self._context:
                raise PromptTooLong(
                    f"an item of {len(head) + len(tail)} tokens exceeds the model's context of {self._context}"
                )
            rows.append((head, tail))
        order = sorted(range(len(rows)), key=lambda number: (len(rows[number][0]) + len(rows[number][1]), number))
        found: dict[int, AnswerLoss] = {}
        for start in range(0, len(order), self._batch):
            numbers = order[start : start + self._batch]
            for number, loss in zip(numbers, self._losses([rows[n] for n in numbers]), strict=True):
                found[number] = loss
        return [found[number] for number in range(len(rows))]

    def _losses(self, rows: list[tuple[list[int], list[int]]]) -> list[AnswerLoss]:
        torch = self._torch
        width = max(len(head) + len(tail) for head, tail in rows)
        tokens_BT = torch.zeros((len(rows), width), dtype=torch.long)
        labels_BT = torch.full((len(rows), width), -100, dtype=torch.long)
        mask_BT = torch.zeros_like(tokens_BT)
        for number, (head, tail) in enumerate(rows):
            end = len(head) + len(tail)
            tokens_BT[number, :end] = torch.tensor(head + tail)
            labels_BT[number, len(head) : end] = torch.tensor(tail)
            mask_BT[number, :end] = 1
        with torch.inference_mode():
            logits_BTV = self._model(
                input_ids=tokens_BT.to(self._device), attention_mask=mask_BT.to(self._device), use_cache=False
            ).logits
            each_BT = torch.nn.functional.cross_entropy(
                logits_BTV[:, :-1].transpose(1, 2).float(), labels_BT[:, 1:].to(self._device), reduction="none"
            )
            nats = each_BT.double().sum(dim=1).cpu().tolist()
        return [checked_loss(value, len(tail)) for value, (_, tail) in zip(nats, rows, strict=True)]

    def _encode(self, text: str) -> list[int]:
        ids: list[int] = self._tokenizer.encode(text, add_special_tokens=False).ids
        return ids

    def close(self) -> None:
        """See `Backend`."""
        del self._model
        if self._device.type == "cuda":
            self._torch.cuda.empty_cache()
