"""The gateway with the providers' own client packages on one side and a stand-in provider on the other."""

from __future__ import annotations

import concurrent.futures
import json
import socket
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from stand_in import StandIn, Turn

from lydite.posttrain.budget import Meter
from lydite.posttrain.cell import read_lines
from lydite.posttrain.errors import GatewayError
from lydite.posttrain.gateway.routes import read_gateway, routes
from lydite.posttrain.gateway.server import Gateway
from lydite.posttrain.sandbox.doors import close_doors
from lydite.posttrain.spec import Budget

openai = pytest.importorskip("openai", reason="needs the extra `agents`")
anthropic = pytest.importorskip("anthropic", reason="needs the extra `agents`")
KEY = "sk-the-real-key-that-costs-money"
TOKEN = "cell-token"
PLENTY = Budget(wall_s=60, tokens=1_000_000, money_microusd=10_000_000)


@dataclass
class Running:
    """A gateway that listens, and the provider behind it."""

    gateway: Gateway
    upstream: StandIn
    address: str
    folder: Path
    opened: list[Any]

    def openai(self, key: str = TOKEN) -> Any:
        self.opened.append(openai.OpenAI(base_url=f"http://{self.address}/v1", api_key=key, max_retries=0))
        return self.opened[-1]

    def anthropic(self, key: str = TOKEN) -> Any:
        self.opened.append(anthropic.Anthropic(base_url=f"http://{self.address}", api_key=key, max_retries=0))
        return self.opened[-1]

    def log(self) -> list[dict[str, Any]]:
        assert self.gateway.log.finish(timeout_s=10)
        return list(read_lines(self.folder / "gateway.jsonl"))

    def used(self, kind: str) -> float:
        assert self.gateway.log.finish(timeout_s=10)
        return self.gateway.meter.remaining()[kind]["used"]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., Running]]:
    opened: list[Any] = []

    def starter(reply: Any = None, *, budget: Budget = PLENTY, server_tools: bool = False) -> Running:
        upstream = StandIn(reply).__enter__()
        listener = socket.create_server(("127.0.0.1", 0))
        opened.extend([upstream, listener])
        gateway = Gateway(_routes(upstream.url), Meter(budget), token=TOKEN, folder=tmp_path, server_tools=server_tools)
        gateway.door(listener)
        return Running(gateway, upstream, f"127.0.0.1:{listener.getsockname()[1]}", tmp_path, opened)

    yield starter
    for one in reversed(opened):
        close_doors([one]) if isinstance(one, socket.socket) else one.close()


def _routes(url: str) -> Any:
    def provider(dialect: str, models: dict[str, str]) -> dict[str, Any]:
        return {"dialect": dialect, "url": url, "key_variable": "REAL_KEY", "models": models, "timeout_s": 5.0}

    values = {
        "providers": [
            provider("openai", {"gpt-small": "gpt-5-mini"}),
            provider("anthropic", {"sonnet": "claude-sonnet-4-5-20250929"}),
            provider("google", {"gemini": "gemini-2.5-flash"}),
            provider("openai", {"secret-model": "gpt-5"}),
        ]
    }
    return routes(read_gateway(values, "test"), ("gpt-small", "sonnet", "gemini"), {"REAL_KEY": KEY})


def hello(text: str = "ping") -> list[dict[str, str]]:
    return [{"role": "user", "content": text}]


def test_the_openai_package_chats_streams_and_uses_responses(start: Callable[..., Running]) -> None:
    """With nothing but a base URL and a token, as an agent has them."""
    running = start()
    client = running.openai()
    assert [model.id for model in client.models.list()] == ["gemini", "gpt-small", "sonnet"]
    answer = client.chat.completions.create(model="gpt-small", messages=hello())
    assert answer.choices[0].message.content == "pong"
    assert answer.usage.total_tokens == 120
    chunks = list(client.chat.completions.create(model="gpt-small", messages=hello(), stream=True))
    assert "".join(chunk.choices[0].delta.content or "" for chunk in chunks if chunk.choices) == "pong"
    assert all(chunk.choices for chunk in chunks), "usage was shown though nobody asked for it"
    asked = client.chat.completions.create(
        model="gpt-small", messages=hello(), stream=True, stream_options={"include_usage": True}
    )
    assert [chunk.usage.total_tokens for chunk in asked if chunk.usage] == [120]
    assert client.responses.create(model="gpt-small", input="ping").output_text == "pong"
    with client.responses.stream(model="gpt-small", input="ping") as stream:
        assert stream.get_final_response().output_text == "pong"
    log = running.log()
    assert [line["tokens_in"] for line in log] == [100] * 5
    assert [line["tokens_out"] for line in log] == [20] * 5
    # 100 tokens at 0.25 and 20 at 2 dollars per million.
    assert [line["money_microusd"] for line in log] == [65] * 5
    assert running.used("tokens") == 600
    assert {request.body["model"] for request in running.upstream.requests} == {"gpt-5-mini"}


def test_the_anthropic_package_works_and_its_stream_is_counted(start: Callable[..., Running]) -> None:
    """The stream says the input at its start and the output at its end."""
    running = start()
    client = running.anthropic()
    answer = client.messages.create(model="sonnet", max_tokens=50, messages=hello())
    assert answer.content[0].text == "pong"
    with client.messages.stream(model="sonnet", max_tokens=50, messages=hello()) as stream:
        assert "".join(stream.text_stream) == "pong"
    assert client.messages.count_tokens(model="sonnet", messages=hello()).input_tokens == 100
    assert [(line["tokens_in"], line["tokens_out"], line["money_microusd"]) for line in running.log()] == [
        (100, 20, 600),
        (100, 20, 600),
        (0, 0, 0),
    ]


def test_gemini_requests_are_passed_on_and_counted(start: Callable[..., Running]) -> None:
    """The command line of Gemini speaks it; the model stands in the path."""
    import urllib.request

    running = start()
    for verb in ("generateContent", "streamGenerateContent?alt=sse", "countTokens"):
        request = urllib.request.Request(
            f"http://{running.address}/v1beta/models/gemini:{verb}",
            data=json.dumps({"contents": [{"role": "user", "parts": [{"text": "ping"}]}]}).encode(),
            headers={"x-goog-api-key": TOKEN, "content-type": "application/json"},
        )
        with urllib.request.urlopen(request) as answer:
            assert answer.status == 200
            assert b"pong" in answer.read() or verb == "countTokens"
    assert running.used("tokens") == 240
    assert all("gemini-2.5-flash" in request.path for request in running.upstream.requests)


def test_the_key_is_upstream_and_nowhere_else(start: Callable[..., Running], tmp_path: Path) -> None:
    """Also when the provider repeats it in an error, as some do."""
    running = start(lambda request: Turn(status=401, text=f"Incorrect API key provided: {KEY}"))
    with pytest.raises(openai.AuthenticationError) as caught:
        running.openai().chat.completions.create(model="gpt-small", messages=hello())
    assert KEY not in str(caught.value)
    assert "[key]" in str(caught.value)
    assert running.upstream.requests[0].headers["authorization"] == f"Bearer {KEY}"
    assert TOKEN not in json.dumps(running.upstream.requests[0].headers)
    for file in tmp_path.rglob("*"):
        if file.is_file():
            assert KEY.encode() not in file.read_bytes()
    assert KEY not in repr(running.gateway.routes)


def test_a_wrong_token_a_foreign_model_and_an_unknown_path_are_refused_and_logged(
    start: Callable[..., Running],
) -> None:
    """Nothing of it reaches the provider."""
    running = start()
    with pytest.raises(openai.AuthenticationError):
        running.openai("guess").chat.completions.create(model="gpt-small", messages=hello())
    with pytest.raises(anthropic.AuthenticationError):
        running.anthropic("guess").messages.create(model="sonnet", max_tokens=5, messages=hello())
    for model in ("secret-model", "gpt-5-mini", "sonnet", "x" * 500):
        with pytest.raises(openai.PermissionDeniedError, match="gpt-small"):
            running.openai().chat.completions.create(model=model, messages=hello())
    with pytest.raises(openai.NotFoundError):
        running.openai().embeddings.create(model="gpt-small", input="x")
    with pytest.raises(openai.NotFoundError):
        running.openai().files.list()
    assert running.upstream.requests == []
    assert [line["status"] for line in running.log()] == [401, 401, 403, 403, 403, 403, 404]
    assert all(line["refused"] for line in running.log())


@pytest.mark.parametrize(
    "extra",
    [
        {"tools": [{"type": "web_search"}]},
        {"tools": [{"type": "mcp", "server_url": "https://x.example"}]},
        {"tools": [{"type": "something_new_of_2027"}]},
        {"tools": ["web_search"]},
        {"previous_response_id": "resp_of_somebody"},
        {"background": True},
        {"input": [{"role": "user", "content": [{"type": "input_image", "image_url": "https://x.example/?leak"}]}]},
        {"input": [{"role": "user", "content": [{"type": "input_file", "file_url": "https://x.example/?leak"}]}]},
    ],
)
def test_the_providers_own_network_is_no_way_out(start: Callable[..., Running], extra: dict[str, Any]) -> None:
    """A model that searches the web for the agent would be a network that no proxy records."""
    running = start()
    body = {"input": "ping", **extra}
    with pytest.raises(openai.PermissionDeniedError, match="network policy"):
        running.openai().post("/responses", body={"model": "gpt-small", **body}, cast_to=object)
    assert running.upstream.requests == []
    allowed = start(server_tools=True)
    allowed.openai().post("/responses", body={"model": "gpt-small", **body}, cast_to=object)
    assert len(allowed.upstream.requests) == 1


@pytest.mark.parametrize(
    "extra",
    [
        {"tools": [{"type": "web_search_20250305", "name": "web_search"}]},
        {"tools": [{"type": "code_execution_20250825", "name": "code_execution"}]},
        {"mcp_servers": [{"type": "url", "url": "https://x.example", "name": "x"}]},
        {
            "messages": [
                {
                    "role": "user",
                    "content": [{"type": "image", "source": {"type": "url", "url": "https://x.example"}}],
                }
            ]
        },
    ],
)
def test_anthropics_own_network_is_no_way_out(start: Callable[..., Running], extra: dict[str, Any]) -> None:
    """The same for the other provider; tools of the agent's own pass."""
    running = start()
    body = {"model": "sonnet", "max_tokens": 9, "messages": hello(), **extra}
    with pytest.raises(anthropic.PermissionDeniedError, match="network policy"):
        running.anthropic().post("/v1/messages", body=body, cast_to=object)
    own = {"tools": [{"name": "bash", "input_schema": {}}, {"type": "bash_20250124", "name": "bash"}]}
    body = {"model": "sonnet", "max_tokens": 9, "messages": hello(), **own}
    running.anthropic().post("/v1/messages", body=body, cast_to=object)
    assert len(running.upstream.requests) == 1


def test_tokens_run_out_in_time(start: Callable[..., Running]) -> None:
    """The last call is shortened to what is left, the next is refused with a status that clients do not repeat."""
    running = start(budget=Budget(wall_s=60, tokens=300, money_microusd=10_000_000))
    client = running.openai()
    client.chat.completions.create(model="gpt-small", messages=hello(), max_tokens=5000)
    sent = running.upstream.requests[0].body["max_tokens"]
    assert 200 < sent < 300
    client.chat.completions.create(model="gpt-small", messages=hello())
    client.chat.completions.create(model="gpt-small", messages=hello())
    with pytest.raises(openai.APIStatusError, match="used up") as caught:
        client.chat.completions.create(model="gpt-small", messages=hello("x" * 300))
    assert caught.value.status_code == 402
    assert running.log()[-1]["refused"]


def test_money_runs_out_in_time(start: Callable[..., Running]) -> None:
    """A hundredth of a cent allows a few hundred tokens of output and no more."""
    running = start(budget=Budget(wall_s=60, tokens=10_000_000, money_microusd=1000))
    client = running.anthropic()
    client.messages.create(model="sonnet", max_tokens=4000, messages=hello())
    assert running.upstream.requests[0].body["max_tokens"] < 67
    with pytest.raises(anthropic.APIStatusError, match="dollars are left"):
        client.messages.create(model="sonnet", max_tokens=4000, messages=hello("x" * 900))
    assert running.used("money_usd") <= 0.0013


def test_calls_in_parallel_cannot_spend_what_is_there_once(start: Callable[..., Running]) -> None:
    """Twenty calls at once against a budget for five."""
    running = start(
        lambda request: Turn(text="pong", pause_s=0.02, tokens_in=20, tokens_out=min(50, request.body["max_tokens"])),
        budget=Budget(wall_s=60, tokens=500, money_microusd=10_000_000),
    )

    def one(_: int) -> bool:
        try:
            running.openai().chat.completions.create(model="gpt-small", messages=hello(), max_tokens=50)
        except openai.APIStatusError:
            return False
        return True

    with concurrent.futures.ThreadPoolExecutor(20) as pool:
        passed = sum(pool.map(one, range(20)))
    assert 1 <= passed <= 10
    assert running.used("tokens") <= 500


def test_an_answer_that_breaks_off_is_charged_as_reserved(start: Callable[..., Running]) -> None:
    """Otherwise a cut connection would be free of charge."""
    running = start(lambda request: Turn(text="a long answer", cut=True))
    stream = running.openai().chat.completions.create(model="gpt-small", messages=hello(), stream=True, max_tokens=700)
    # Which error it is, is the client's HTTP library's business; that there is one, ours.
    with pytest.raises(Exception, match=r"(?i)incomplete|peer closed|connection"):
        list(stream)
    line = running.log()[0]
    assert line["tokens_out"] == 700
    assert "as reserved" in line["charged"]
    assert running.used("tokens") > 700


def test_hanging_up_saves_nothing(start: Callable[..., Running]) -> None:
    """The answer is read to its end and counted."""
    running = start(lambda request: Turn(text="a long answer", pause_s=0.02))
    stream = running.openai().chat.completions.create(model="gpt-small", messages=hello(), stream=True)
    next(iter(stream))
    stream.close()
    assert running.used("tokens") == 120


def test_a_provider_that_is_gone_is_no_fault_of_the_agent(start: Callable[..., Running]) -> None:
    """It is answered with a reason, counted apart, and costs nothing."""
    running = start()
    running.upstream.close()
    with pytest.raises(openai.InternalServerError, match="cannot be reached"):
        running.openai().chat.completions.create(model="gpt-small", messages=hello())
    assert running.gateway.meter.upstream_failures == 1
    assert running.used("tokens") == 0
    assert running.used("calls") == 1


@pytest.mark.parametrize(
    "raw",
    [
        b"POST /v1/chat/completions HTTP/1.1\r\ncontent-length: 99999999999\r\n\r\n",
        b"POST /v1/chat/completions HTTP/1.1\r\ncontent-length: -5\r\n\r\n",
        b"POST /v1/chat/completions HTTP/1.1\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}",
        b"POST /v1/chat/completions HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\nffffffffff\r\n",
        b"POST /v1/chat/completions HTTP/1.1\r\ncontent-encoding: gzip\r\ncontent-length: 2\r\n\r\nxx",
        b"POST /" + b"a" * 70_000 + b" HTTP/1.1\r\n\r\n",
        b"POST /v1/messages HTTP/1.1\r\n" + b"x: y\r\n" * 200 + b"\r\n",
        b"NONSENSE\r\n\r\n",
        b"\x16\x03\x01 tls",
    ],
)
def test_odd_requests_get_an_answer_and_leave_the_gateway_standing(start: Callable[..., Running], raw: bytes) -> None:
    """An agent may send any bytes."""
    running = start()
    host, port = running.address.split(":")
    with socket.create_connection((host, int(port)), timeout=10) as connection:
        connection.sendall(raw)
        connection.shutdown(socket.SHUT_WR)
        answer = connection.recv(65536)
    assert not answer or b" 4" in answer.split(b"\r\n")[0] or b"Error code: 4" in answer
    assert running.upstream.requests == []
    assert running.openai().chat.completions.create(model="gpt-small", messages=hello()).usage.total_tokens == 120


@pytest.mark.parametrize(
    "body", [b"[]", b"{", b"null", b"[" * 100_000, b'{"model": 5}', b"\xff", b'{"model":"gpt-small","n":-1}']
)
def test_odd_bodies_are_refused(start: Callable[..., Running], body: bytes) -> None:
    """With a status that says whose fault it is."""
    import urllib.error
    import urllib.request

    running = start()
    request = urllib.request.Request(
        f"http://{running.address}/v1/chat/completions", data=body, headers={"authorization": f"Bearer {TOKEN}"}
    )
    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.urlopen(request)
    assert caught.value.code == 400
    caught.value.close()
    assert running.upstream.requests == []


def test_every_body_is_kept_for_the_audit(start: Callable[..., Running]) -> None:
    """What the agent asked for and got is evidence."""
    running = start()
    running.openai().chat.completions.create(model="gpt-small", messages=hello("the words"))
    assert len(running.log()) == 1
    calls = running.folder / "raw" / "calls"
    assert b"the words" in (calls / "000001.request").read_bytes()
    assert b"pong" in (calls / "000001.response").read_bytes()


def test_settings_without_key_price_or_provider_say_what_to_do() -> None:
    """Before anything is started."""
    provider = {"dialect": "openai", "url": "http://h", "key_variable": "K", "models": {"m": "unheard-of"}}
    settings = read_gateway({"providers": [provider]}, "x")
    with pytest.raises(GatewayError, match="export K"):
        routes(settings, ("m",), {})
    with pytest.raises(GatewayError, match="price"):
        routes(settings, ("m",), {"K": "k"})
    with pytest.raises(GatewayError, match="no provider"):
        routes(settings, ("n",), {"K": "k"})
    priced = read_gateway({"providers": [provider], "prices": {"m": {"input": 0, "output": 0}}}, "x")
    assert routes(priced, ("m",), {"K": "k"})["m"].price.bound(5, 5) == 0
    for bad in ({"providers": [{**provider, "url": "ftp://x"}]}, {"providers": [{**provider, "dialect": "x"}]}):
        with pytest.raises(GatewayError):
            read_gateway(bad, "x")


def test_a_flood_of_refused_calls_ends_in_silence(
    start: Callable[..., Running], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each call leaves a line on the host's disk, so there is a last one."""
    monkeypatch.setattr("lydite.posttrain.gateway.call_log.MAX_CALLS", 3)
    running = start()
    for _ in range(3):
        with pytest.raises(openai.PermissionDeniedError):
            running.openai().chat.completions.create(model="none", messages=hello())
    with pytest.raises(openai.APIStatusError, match="nothing more"):
        running.openai().chat.completions.create(model="gpt-small", messages=hello())
    assert len(running.log()) == 3
    assert running.upstream.requests == []


def test_nothing_is_written_after_the_end(start: Callable[..., Running]) -> None:
    """The record binds the log's digest; a call that ends later must not change it."""
    running = start()
    running.gateway.log.close()
    before = (running.folder / "gateway.jsonl").read_bytes()
    with pytest.raises(openai.APIStatusError):
        running.openai().chat.completions.create(model="gpt-small", messages=hello())
    running.gateway.log.record({"late": True})
    assert (running.folder / "gateway.jsonl").read_bytes() == before
    assert not list((running.folder / "raw" / "calls").iterdir())


def test_outputs_with_another_price_are_refused(start: Callable[..., Running]) -> None:
    """The table has a price for text."""
    running = start()
    with pytest.raises(openai.BadRequestError, match="audio"):
        running.openai().chat.completions.create(
            model="gpt-small", messages=hello(), modalities=["text", "audio"], audio={"voice": "alloy", "format": "wav"}
        )
    assert running.upstream.requests == []
    assert running.used("tokens") == 0
