"""A judge over HTTP: real requests to a server on loopback that behaves well, badly and not at all."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from lydite.posttrain.errors import JudgingError
from lydite.posttrain.targets.real.judging import TRIES, ChatJudge


class Provider(BaseHTTPRequestHandler):
    """An OpenAI-compatible address that answers from a list: a text, a status, or raw bytes."""

    script: list[Any]
    asked: list[dict[str, Any]]

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.asked.append({**body, "path": self.path, "key": self.headers["Authorization"]})
        said = self.script.pop(0) if len(self.script) > 1 else self.script[0]
        if isinstance(said, int):
            self.send_error(said)
            return
        data = said if isinstance(said, bytes) else json.dumps({"choices": [{"message": {"content": said}}]}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def address() -> Iterator[str]:
    Provider.script, Provider.asked = ["yes"], []
    with ThreadingHTTPServer(("127.0.0.1", 0), Provider) as serving:
        thread = threading.Thread(target=serving.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{serving.server_address[1]}/v1"
        serving.shutdown()
        thread.join()


def judge(address: str) -> tuple[ChatJudge, list[float]]:
    waited: list[float] = []
    return ChatJudge(address, "m", "token", sleep=waited.append), waited


def test_a_judge_is_asked_as_chat_models_are(address: str) -> None:
    """One path, the model's name, the key, the turns."""
    one, _ = judge(address)
    assert one([("system", "s"), ("user", "u")]) == "yes"
    (asked,) = Provider.asked
    assert (asked["path"], asked["model"], asked["key"]) == ("/v1/chat/completions", "m", "Bearer token")
    assert asked["messages"] == [{"role": "system", "content": "s"}, {"role": "user", "content": "u"}]


@pytest.mark.parametrize("first", [429, 500, 503, b"", b"[]", b'{"choices": []}', b'{"choices": [{"message": {}}]}'])
def test_a_busy_or_garbled_judge_is_asked_again(address: str, first: Any) -> None:
    """Judges are strangers' services."""
    Provider.script = [first, "yes"]
    one, waited = judge(address)
    assert one([("user", "u")]) == "yes"
    assert waited == [2.0]


def test_a_judge_that_never_answers_is_an_error_and_no_grade(address: str) -> None:
    """And one that refuses us is not asked again."""
    one, waited = judge(address)
    Provider.script = [503]
    with pytest.raises(JudgingError, match=f"after {TRIES} tries"):
        one([("user", "u")])
    assert len(waited) == TRIES - 1
    Provider.script, Provider.asked = [401], []
    with pytest.raises(JudgingError, match="401"):
        one([("user", "u")])
    assert len(Provider.asked) == 1
    gone, _ = judge("http://127.0.0.1:9/v1")
    with pytest.raises(JudgingError, match="gave no answer"):
        gone([("user", "u")])
    for bad in ("file:///etc/passwd", "", "ftp://x"):
        with pytest.raises(JudgingError, match="must begin with"):
            ChatJudge(bad, "m", "k")
