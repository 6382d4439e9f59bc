"""The vLLM backend against a server that speaks vLLM's protocol and answers with a real model."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from lydite.posttrain.errors import BackendError
from lydite.posttrain.models.backend import GenerationSettings
from lydite.posttrain.models.folder import admit_base, lay_out
from lydite.posttrain.models.local import LocalBackend
from lydite.posttrain.models.served import ServedBackend, serve_command
from lydite.posttrain.models.template import CHATML


class StandIn(BaseHTTPRequestHandler):
    """`/v1/completions` as vLLM documents it, for greedy answers and echoed log-probabilities."""

    local: LocalBackend
    seen: list[dict[str, Any]]

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.seen.append({**body, "key": self.headers["Authorization"]})
        if self.headers["Authorization"] != "Bearer k":
            self.send_error(401)
            return
        choices = []
        for index, ids in enumerate(body["prompt"]):
            if body.get("echo"):
                nats = [None]
                for at in range(1, len(ids)):
                    nats.append(-self.local._losses([(ids[:at], ids[at : at + 1])])[0].nats)  # type: ignore[arg-type]
                choices.append({"index": index, "text": "", "logprobs": {"token_logprobs": [*nats, -1.0]}})
            else:
                (one,) = self.local._generate([ids], GenerationSettings(max_new_tokens=body["max_tokens"]))
                ended = "stop" if one.finished else "length"
                choices.append({"index": index, "text": one.text, "finish_reason": ended})
        data = json.dumps({"choices": choices[::-1]}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def server(base: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    folder = tmp_path_factory.mktemp("served") / "model"
    lay_out(admit_base(base), folder)
    StandIn.local, StandIn.seen = LocalBackend(folder, CHATML, device="cpu"), []
    with ThreadingHTTPServer(("127.0.0.1", 0), StandIn) as serving:
        thread = threading.Thread(target=serving.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{serving.server_address[1]}", folder
        serving.shutdown()
        thread.join()


PROMPTS = [CHATML.render([("user", text)]) for text in ("2 + 2?", "Say something longer, please.", "x")]


def test_it_gives_what_the_local_backend_gives(server: tuple[str, Path]) -> None:
    """In the order of the prompts, whatever order the server answers in."""
    address, folder = server
    there, here = ServedBackend(folder, CHATML, address=address, key="k"), LocalBackend(folder, CHATML, device="cpu")
    settings = GenerationSettings(max_new_tokens=6)
    assert [c.text for c in there.generate(PROMPTS, settings)] == [c.text for c in here.generate(PROMPTS, settings)]
    pairs = [(PROMPTS[0], "4<|im_end|>"), (PROMPTS[1], "no")]
    for one, other in zip(there.losses(pairs), here.losses(pairs), strict=True):
        assert one.tokens == other.tokens
        assert one.nats == pytest.approx(other.nats, rel=1e-4)


def test_settings_travel(server: tuple[str, Path]) -> None:
    """Sampling settings, stops and the seed are the submission's and the task's, not the server's defaults."""
    address, folder = server
    there = ServedBackend(folder, CHATML, address=address, key="k")
    there.generate(PROMPTS[:1], GenerationSettings(max_new_tokens=4))
    assert StandIn.seen[-1]["temperature"] == 0.0
    assert "top_p" not in StandIn.seen[-1]
    there.generate(
        PROMPTS[:1],
        GenerationSettings(
            do_sample=True, temperature=0.7, top_p=0.9, max_new_tokens=4, stop=("\n",), stop_token_ids=(7,), seed=3
        ),
    )
    sent = StandIn.seen[-1]
    assert (sent["temperature"], sent["top_p"], sent["top_k"], sent["seed"]) == (0.7, 0.9, -1, 3)
    assert sent["stop"] == ["\n"]
    assert 7 in sent["stop_token_ids"]
    assert len(sent["stop_token_ids"]) >= 3


def test_a_server_that_fails_is_not_the_models_fault(server: tuple[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """Refusals are for submissions alone."""
    address, folder = server
    with pytest.raises(BackendError, match="status 401"):
        ServedBackend(folder, CHATML, address=address, key="other").generate(PROMPTS, GenerationSettings())
    with pytest.raises(BackendError, match="cannot be asked"):
        ServedBackend(folder, CHATML, address="http://127.0.0.1:9", key="k").losses([("a", "b")])
    monkeypatch.setenv("PATH", "/nonexistent")
    with pytest.raises(BackendError, match="vllm is not on the PATH"):
        ServedBackend(folder, CHATML)


def test_the_servers_command_line_trusts_nothing() -> None:
    """No remote code, no other format, nobody but this machine, no key in the process list."""
    words = serve_command("vllm", Path("/m"), 8123)
    assert "--trust-remote-code" not in words
    assert not any("key" in word for word in words)
    assert words[words.index("--host") + 1] == "127.0.0.1"
    assert words[words.index("--load-format") + 1] == "safetensors"
