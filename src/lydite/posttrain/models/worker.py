"""A model in a process of its own, so that whatever a submission does to it ends there and not in the harness.

`Remote` is a `Backend`. Its process loads the model once, answers requests that it finds in a private folder, and ends
when the harness closes its standard input or dies. A process that ends, hangs beyond its time or says something else is
a BackendError that tells what happened; a refusal travels as one. It inherits no key and no variable but those of
libraries and devices.
"""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any, Literal

from lydite.posttrain.errors import BackendError, PosttrainError, PromptTooLong, SubmissionRefused
from lydite.posttrain.models.backend import AnswerLoss, Backend, Completion, GenerationSettings

MAX_ANSWER_BYTES = 256 << 20
_KEPT = ("PATH", "LD_LIBRARY_PATH", "PYTHONPATH", "CUDA_VISIBLE_DEVICES", "OMP_NUM_THREADS", "OMP_WAIT_POLICY", "LANG")
_OFFLINE = {"HF_HUB_OFFLINE": "1", "TRANSFORMERS_OFFLINE": "1", "HF_HUB_DISABLE_TELEMETRY": "1", "PYTHONSAFEPATH": "1"}


@dataclass(frozen=True, kw_only=True)
class Model:
    """Which model: a submitted (or base) folder, and the base that it must be like.

    Attributes:
        kind: "local" (transformers) or "vllm" (a server of its own, where vLLM is installed).
        device: auto, cpu, cuda, ...; for "local".
        limit: wall-clock time of one request, loading included.
        memory_bytes: of the process's data; 0 sets no limit. Not for accelerators, which map more than they use.
    """

    folder: Path
    base: Path
    kind: Literal["local", "vllm"] = "local"
    device: str = "auto"
    batch: int = 32
    limit: timedelta = timedelta(hours=2)
    memory_bytes: int = 0


class Remote:
    """See `Backend`. The process starts with the first request."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._place = tempfile.TemporaryDirectory(prefix="lydite-ask-")
        self._process: subprocess.Popen[bytes] | None = None
        self._count = 0

    def __enter__(self) -> Remote:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def generate(self, prompts: Sequence[str], settings: GenerationSettings) -> list[Completion]:
        """See `Backend`."""
        body = {"do": "generate", "prompts": list(prompts), "settings": settings.model_dump(mode="json")}
        return [Completion(**one) for one in self._ask(body, len(prompts))]

    def losses(self, pairs: Sequence[tuple[str, str]]) -> list[AnswerLoss]:
        """See `Backend`."""
        body = {"do": "losses", "pairs": [list(pair) for pair in pairs]}
        return [AnswerLoss(**one) for one in self._ask(body, len(pairs))]

    def close(self) -> None:
        """End the process and remove its folder."""
        if self._process is not None:
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
            for stream in (self._process.stdin, self._process.stdout):
                if stream is not None:
                    stream.close()
            self._process.wait()
            self._process = None
        self._place.cleanup()

    def _ask(self, request: dict[str, Any], items: int) -> list[Any]:
        process = self._process or self._start()
        assert process.stdin is not None
        assert process.stdout is not None
        place = Path(self._place.name)
        self._count += 1
        (place / f"{self._count}.request").write_text(json.dumps(request), encoding="utf-8")
        try:
            os.write(process.stdin.fileno(), b"%d\n" % self._count)
            ready, _, _ = select.select([process.stdout], [], [], self._model.limit.total_seconds())
            said = os.read(process.stdout.fileno(), 64) if ready else b""
        except BrokenPipeError:
            ready, said = [process.stdout], b""
        if not ready:
            self.close()
            raise BackendError(f"{items} items took longer than {self._model.limit}; give more time or fewer items")
        if said != b"%d\n" % self._count:
            raise BackendError(self._ended(process))
        answer = place / f"{self._count}.answer"
        if answer.stat().st_size > MAX_ANSWER_BYTES:
            raise BackendError(f"the model's answers have more than {MAX_ANSWER_BYTES} bytes")
        body = json.loads(answer.read_bytes())
        if "refused" in body:
            raise SubmissionRefused(body["refused"])
        if "too_long" in body:
            raise PromptTooLong(body["too_long"])
        if "failed" in body:
            raise BackendError(body["failed"])
        found: list[Any] = body["found"]
        if len(found) != items:
            raise BackendError(f"the model's process answered {len(found)} of {items} items")
        return found

    def _start(self) -> subprocess.Popen[bytes]:
        model, place = self._model, Path(self._place.name)
        order = {
            **{"folder": str(model.folder.absolute()), "base": str(model.base.absolute()), "device": model.device},
            **{"batch": model.batch, "memory_bytes": model.memory_bytes, "kind": model.kind},
        }
        (place / "order").write_text(json.dumps(order), encoding="utf-8")
        found = {name: os.environ[name] for name in _KEPT if name in os.environ}
        with (place / "stderr").open("wb") as errors:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", __name__, str(place)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                env={**found, **_OFFLINE, "HOME": str(place), "TMPDIR": str(place)},
                start_new_session=True,
                bufsize=0,
            )
        return self._process

    def _ended(self, process: subprocess.Popen[bytes]) -> str:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        status = process.wait()
        with (Path(self._place.name) / "stderr").open("rb") as errors:
            errors.seek(max(0, os.fstat(errors.fileno()).st_size - 2000))
            last = errors.read().decode("utf-8", "replace").strip().split("\n")[-1]
        self.close()
        how = f"signal {-status}" if status < 0 else f"status {status}"
        said = "".join(c if c.isprintable() else "?" for c in last)[:200]
        return f"the model's process ended with {how} before it answered ({said or 'it said nothing'})"


def main(place: Path) -> None:
    """Answer requests until standard input ends."""
    spoken = os.dup(1)
    os.dup2(2, 1)
    order = json.loads((place / "order").read_bytes())
    if order["memory_bytes"]:
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (order["memory_bytes"], order["memory_bytes"]))
    backend: Backend | None = None
    for line in sys.stdin:
        number = int(line)
        request = json.loads((place / f"{number}.request").read_bytes())
        body: dict[str, Any]
        try:
            backend = backend or _load(order, place / "model")
            body = {"found": _answer(backend, request)}
        except SubmissionRefused as error:
            body = {"refused": str(error)}
        except PromptTooLong as error:
            body = {"too_long": str(error)}
        except PosttrainError as error:
            body = {"failed": str(error)}
        except MemoryError:
            body = {"failed": "the model does not fit into the memory that it may use"}
        (place / f"{number}.answer").write_text(json.dumps(body, allow_nan=False), encoding="utf-8")
        os.write(spoken, b"%d\n" % number)


def _load(order: dict[str, Any], place: Path) -> Backend:
    from lydite.posttrain.models.folder import admit, admit_base, lay_out
    from lydite.posttrain.models.local import LocalBackend
    from lydite.posttrain.models.served import ServedBackend
    from lydite.posttrain.models.template import template_of

    folder, base = Path(order["folder"]), Path(order["base"])
    lay_out(admit_base(base) if folder == base else admit(folder, base), place)
    if order["kind"] == "vllm":
        return ServedBackend(place, template_of(base))
    return LocalBackend(place, template_of(base), device=order["device"], batch=order["batch"])


def _answer(backend: Backend, request: dict[str, Any]) -> list[dict[str, Any]]:
    if request["do"] == "generate":
        settings = GenerationSettings.model_validate(request["settings"])
        return [asdict(one) for one in backend.generate(request["prompts"], settings)]
    return [asdict(one) for one in backend.losses([(prompt, answer) for prompt, answer in request["pairs"]])]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
