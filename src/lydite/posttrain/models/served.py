"""A model behind a vLLM server of our own: for accelerators and models that `local` is too slow for.

The server gets the clean folder that `folder.lay_out` made, a loopback port and a key of its own, and dies with the
backend. Prompts and answers go over as tokens that we made, so both backends ask in the same ones; the greedy answers
of the two can still differ where two tokens are nearly as likely, because the kernels round differently.
"""

from __future__ import annotations

import json
import math
import os
import secrets
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Sequence
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Any

from lydite.posttrain.errors import BackendError, SubmissionRefused
from lydite.posttrain.models.backend import AnswerLoss, Completion, GenerationSettings, checked_loss
from lydite.posttrain.models.template import Template

MAX_REPLY_BYTES = 256 << 20
BATCH = 64
_KEPT = ("PATH", "LD_LIBRARY_PATH", "CUDA_VISIBLE_DEVICES", "CUDA_HOME", "VLLM_CACHE_ROOT", "LANG")


def serve_command(program: str, folder: Path, port: int, *, seed: int = 0) -> list[str]:
    """The server's command line. The key goes through the environment, where process lists do not show it."""
    return [
        *(program, "serve", str(folder), "--host", "127.0.0.1", "--port", str(port), "--served-model-name", "model"),
        *("--load-format", "safetensors", "--generation-config", "vllm", "--seed", str(seed)),
        "--disable-log-requests",
    ]


class ServedBackend:
    """See `Backend`.

    Args:
        folder: as `folder.lay_out` makes it.
        address: of a server that runs already, such as http://127.0.0.1:8000; "" starts one.
        ready: how long it may take to load the model.

    Raises:
        BackendError: vLLM is not installed, or its server does not come up.
    """

    def __init__(
        self,
        folder: Path,
        template: Template,
        *,
        address: str = "",
        key: str = "",
        ready: timedelta = timedelta(minutes=15),
        limit: timedelta = timedelta(minutes=30),
    ) -> None:
        try:
            from tokenizers import Tokenizer
        except ModuleNotFoundError as error:
            raise BackendError(f"asking a model needs {error.name}: pip install 'lydite[agents]'") from None
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._template, self._limit = template, limit
        self._key = key or secrets.token_hex(16)
        self._process: subprocess.Popen[bytes] | None = None
        self._address = address.rstrip("/") or self._start(folder, ready)
        names = ("<|endoftext|>", "</s>", "<eos>", "<|end_of_text|>", *([template.end] * template.special))
        found = (self._tokenizer.token_to_id(name) for name in names)
        self._stops = sorted({number for number in found if number is not None})

    def _start(self, folder: Path, ready: timedelta) -> str:
        program = shutil.which("vllm")
        if program is None:
            raise BackendError("vllm is not on the PATH; install it, give a server's address, or use the local backend")
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        environment = {name: os.environ[name] for name in _KEPT if name in os.environ}
        offline = {
            "HF_HUB_OFFLINE": "1",
            "VLLM_API_KEY": self._key,
            "VLLM_NO_USAGE_STATS": "1",
            "HOME": str(folder.parent),
        }
        self._process = subprocess.Popen(
            serve_command(program, folder, port),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**environment, **offline},
        )
        address, until = f"http://127.0.0.1:{port}", time.monotonic() + ready.total_seconds()
        while time.monotonic() < until:
            if self._process.poll() is not None:
                raise BackendError(f"the vLLM server ended with status {self._process.returncode} before it was ready")
            with suppress(OSError), urllib.request.urlopen(f"{address}/health", timeout=5) as reply:
                if reply.status == 200:
                    return address
            time.sleep(1)
        self.close()
        raise BackendError(f"the vLLM server was not ready within {ready}")

    def generate(self, prompts: Sequence[str], settings: GenerationSettings) -> list[Completion]:
        """See `Backend`."""
        body: dict[str, Any] = {
            "max_tokens": settings.max_new_tokens,
            "temperature": settings.temperature if settings.do_sample else 0.0,
            "repetition_penalty": settings.repetition_penalty,
            "stop_token_ids": sorted({*self._stops, *settings.stop_token_ids}),
            "seed": settings.seed,
            "skip_special_tokens": True,
        }
        if settings.do_sample:
            body |= {"top_p": settings.top_p, "top_k": settings.top_k or -1, "min_p": settings.min_p}
        marks = settings.stop if self._template.special else (*settings.stop, self._template.end)
        if marks:
            body["stop"] = list(marks)
        found: list[Completion] = []
        for start in range(0, len(prompts), BATCH):
            asked = [self._encode(prompt) for prompt in prompts[start : start + BATCH]]
            for choice in self._choices({**body, "prompt": asked}, len(asked)):
                text = str(choice["text"])
                ended = choice.get("finish_reason") == "stop"
                tokens = len(self._encode(text))
                found.append(Completion(text=text, tokens=tokens, finished=ended))
        return found

    def losses(self, pairs: Sequence[tuple[str, str]]) -> list[AnswerLoss]:
        """See `Backend`: the server repeats the tokens with their log-probabilities."""
        found: list[AnswerLoss] = []
        for start in range(0, len(pairs), BATCH):
            rows = [(self._encode(prompt), self._encode(answer)) for prompt, answer in pairs[start : start + BATCH]]
            body = {"prompt": [head + tail for head, tail in rows], "max_tokens": 1, "echo": True, "logprobs": 0}
            for (head, tail), choice in zip(rows, self._choices(body, len(rows)), strict=True):
                numbers = choice["logprobs"]["token_logprobs"][len(head) : len(head) + len(tail)]
                if len(numbers) != len(tail) or any(number is None for number in numbers):
                    raise BackendError("the server did not give the log-probabilities of the prompt's tokens")
                found.append(checked_loss(-math.fsum(numbers), len(tail)))
        return found

    def _choices(self, body: dict[str, Any], n: int) -> list[dict[str, Any]]:
        request = urllib.request.Request(
            f"{self._address}/v1/completions",
            json.dumps({"model": "model", "add_special_tokens": False, **body}).encode(),
            {"Authorization": f"Bearer {self._key}", "Content-Type": "application/json"},
        )
        try:
            with urllib.request.urlopen(request, timeout=self._limit.total_seconds()) as reply:
                data = reply.read(MAX_REPLY_BYTES + 1)
            if len(data) > MAX_REPLY_BYTES:
                raise BackendError(f"the server's reply has more than {MAX_REPLY_BYTES} bytes")
            choices = sorted(json.loads(data)["choices"], key=lambda choice: choice["index"])
        except urllib.error.HTTPError as error:
            said = error.read(2000).decode("utf-8", "replace")
            if "nan" in said.lower():
                raise SubmissionRefused("the model's output is not finite") from None
            raise BackendError(
                f"the server answered with status {error.code}: {' '.join(said.split())[:200]}"
            ) from None
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise BackendError(f"the server cannot be asked: {type(error).__name__}: {str(error)[:200]}") from None
        if len(choices) != n:
            raise BackendError(f"the server answered {len(choices)} of {n} prompts")
        return choices

    def _encode(self, text: str) -> list[int]:
        ids: list[int] = self._tokenizer.encode(text, add_special_tokens=False).ids
        return ids

    def close(self) -> None:
        """End our server. It shares the process group of whoever opened it, so it cannot outlive `worker.Remote`."""
        if self._process is not None:
            self._process.terminate()
            try:
                self._process.wait(30)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
            self._process = None
