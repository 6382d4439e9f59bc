"""The gateway: the agent's only way to a model.

It holds the keys, knows the agent by a token that is worth nothing elsewhere, lets through the models and operations
that the cell allows, reserves and counts tokens and money, and writes one line per call, with the bodies beside it. No
dialect is translated into another: a model answers in its provider's own.

A call whose answer breaks off before it says what it used is charged what was reserved. When the agent hangs up, the
answer is read to its end, so that nobody saves tokens by hanging up before they are counted.

Protects against: keys in the agent's environment, traces or errors (a provider's error that repeats the key is
cleaned); other models, other operations and other people's stored objects of the same account; the provider's own
search, code and connectors as a way around the network policy; spending in parallel what is there once. Does not
protect against: a provider that counts wrongly, a model that answers with what it knows by heart about a benchmark
(that is for the audit, which has the bodies).
"""

from __future__ import annotations

import hashlib
import hmac
import http.client
import json
import re
import ssl
import threading
import time
import urllib.parse
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from lydite.posttrain.budget import Meter
from lydite.posttrain.cell import append_line
from lydite.posttrain.gateway.dialect import Dialect, Operation, Refused, Usage
from lydite.posttrain.gateway.http_server import BadRequest, Handler, door
from lydite.posttrain.gateway.routes import DIALECTS, Route
from lydite.posttrain.sandbox.job import Door

MAX_ANSWER_BYTES = 256 << 20
MAX_EVENT_BYTES = 16 << 20
MAX_KEPT_BYTES = 16 << 20
MAX_RECORDED_BYTES = 1 << 30
MAX_CALLS = 100_000
"""Refused ones included: each leaves a line and perhaps files on the host's disk."""
_BYTES_PER_TOKEN = 3
"""Fewer than usual text has, so that the input is guessed too high rather than too low. Text with more tokens than that
overshoots the budget by the difference, in the calls that are under way; no further call passes then."""
_CHUNK_BYTES = 1 << 16
_EVENT_END = re.compile(rb"\r?\n\r?\n")
_KEPT_HEADERS = ("content-type", "retry-after", "request-id", "x-request-id")


class Gateway:
    """The gateway of one cell.

    Args:
        token: what the agent has to show.
        folder: of the cell: gateway.jsonl and raw/calls/ are written there.
        server_tools: see `Policies`.

    `broken` says why the log is not whole, which is a fault of ours; "" while it is.
    """

    def __init__(
        self, routes: Mapping[str, Route], meter: Meter, *, token: str, folder: Path, server_tools: bool = False
    ) -> None:
        self.routes, self.meter, self.token, self.server_tools = routes, meter, token, server_tools
        self._log, self._bodies = folder / "gateway.jsonl", folder / "raw" / "calls"
        self._bodies.mkdir(parents=True, exist_ok=True)
        self._log.touch()
        self._lock = threading.Lock()
        self._idle = threading.Condition(self._lock)
        self._number = self._finished = self._recorded = 0
        self._closed = False
        self.broken = ""
        self.succeeded = 0

    @property
    def door(self) -> Door:
        """What a sandbox connects its port to."""
        return door(self, _GatewayHandler)

    def next_number(self) -> int | None:
        """Calls are numbered from 1; None when there have been too many to write one more down."""
        with self._lock:
            if self._closed or self._number >= MAX_CALLS:
                return None
            self._number += 1
            return self._number

    def record(self, line: Mapping[str, Any]) -> None:
        """One line of the log, when a call is over."""
        with self._lock:
            if self._closed:
                return
            try:
                append_line(self._log, line)
            except OSError as error:
                self.broken = f"cannot write {self._log}: {error.strerror}"
            self._finished += 1
            self._idle.notify_all()

    def finish(self, *, timeout_s: float = 60.0) -> bool:
        """Wait until every call has been written down; whether that was so in time."""
        with self._lock:
            return self._idle.wait_for(lambda: self._finished == self._number, timeout_s)

    def close(self) -> None:
        """Nothing is answered or written down afterwards, save how many calls had not ended."""
        with self._lock:
            self._closed = True
            if self._number != self._finished and not self.broken:
                at = datetime.now(UTC).isoformat(timespec="milliseconds")
                append_line(self._log, {"at": at, "unfinished": self._number - self._finished})

    def keep(self, number: int, kind: str, data: bytes) -> None:
        """A body, for the audit, as long as there is room."""
        with self._lock:
            if self._closed or not data or self._recorded + len(data) > MAX_RECORDED_BYTES:
                return
            self._recorded += len(data)
            try:
                (self._bodies / f"{number:06}.{kind}").write_bytes(data)
            except OSError as error:
                self.broken = f"cannot write below {self._bodies}: {error.strerror}"


class _GatewayHandler(Handler):
    """Requests of one connection of the agent."""

    @property
    def gateway(self) -> Gateway:
        return self.server.owner  # type: ignore[attr-defined, no-any-return]

    def do_HEAD(self) -> None:
        """Some clients look whether anybody is there."""
        self.answer(200, b"")

    def do_GET(self) -> None:
        """The list of models, and what is left of the budget."""
        path = urllib.parse.urlsplit(self.path).path
        if not self._authorised():
            self._refuse(DIALECTS["openai"], 401, "the token is missing or wrong; it is in your environment")
        elif path == "/lydite/budget":
            self.answer(200, json.dumps(self.gateway.meter.remaining()).encode())
        elif path in ("/v1/models", "/models"):
            models = [{"id": name, "object": "model", "created": 0, "owned_by": "lydite"} for name in self._models()]
            listed = {"object": "list", "data": models, "has_more": False, "first_id": None, "last_id": None}
            self.answer(200, json.dumps(listed).encode())
        else:
            self._refuse(DIALECTS["openai"], 404, f"{path!a:.100} is not offered here")

    def do_POST(self) -> None:
        """A call."""
        parts = urllib.parse.urlsplit(self.path)
        query = dict(urllib.parse.parse_qsl(parts.query))
        dialect: Dialect = DIALECTS["openai"]
        try:
            raw = self.body()
        except BadRequest as error:
            self.close_connection = True
            self._refuse(dialect, error.status, error.reason)
            return
        number = self.gateway.next_number()
        if number is None:
            self.close_connection = True
            self._refuse(dialect, 402, f"more than {MAX_CALLS} calls; nothing more is answered")
            return
        call = _Call(self.gateway, number, parts.path, raw)
        try:
            if not self._authorised(query):
                raise Refused(401, "the token is missing or wrong; it is in your environment")
            operation = None
            for known in DIALECTS.values():
                if (operation := known.recognise(parts.path, query)) is not None:
                    dialect = known
                    break
            if operation is None:
                raise Refused(404, f"{parts.path!a:.100} is not offered here; there are chat, responses and messages")
            call.prepare(dialect, operation)
        except Refused as error:
            call.refused(error)
            self._refuse(dialect, error.status, error.reason)
            return
        call.pass_on(self, {name.lower(): value for name, value in self.headers.items()})

    def _models(self) -> list[str]:
        return sorted(self.gateway.routes)

    def _authorised(self, query: Mapping[str, str] | None = None) -> bool:
        bearer = self.headers.get("authorization", "")
        given = [bearer.removeprefix("Bearer ").strip()] if bearer.startswith("Bearer ") else []
        given += [self.headers.get(name, "") for name in ("x-api-key", "x-goog-api-key")]
        given += [(query or {}).get("key", "")]
        return any(hmac.compare_digest(one.encode(), self.gateway.token.encode()) for one in given)

    def _refuse(self, dialect: Dialect, status: int, reason: str) -> None:
        with suppress(OSError):
            self.answer(status, json.dumps(dialect.error(status, reason)).encode())


class _Call:
    """One call: checked, reserved, passed on, settled, written down."""

    def __init__(self, gateway: Gateway, number: int, path: str, raw: bytes) -> None:
        self._gateway, self._number, self._raw = gateway, number, raw
        self._began = time.monotonic()
        self._usage: Usage | None = None
        self._answer = hashlib.sha256()
        self._answer_bytes = 0
        self._kept = bytearray()
        self._line: dict[str, Any] = {
            "at": datetime.now(UTC).isoformat(timespec="milliseconds"),
            "call": self._number,
            "dialect": None,
            "path": path[:200],
            "model": None,
            "upstream_model": None,
            "stream": False,
            "request_bytes": len(raw),
            "request_sha256": hashlib.sha256(raw).hexdigest(),
            "refused": None,
        }
        gateway.keep(self._number, "request", raw)

    def prepare(self, dialect: Dialect, operation: Operation) -> None:
        """Check, bound and reserve. Raises Refused."""
        self._dialect, self._operation = dialect, operation
        self._line["dialect"] = dialect.name
        try:
            body = json.loads(self._raw or b"{}")
        except (ValueError, RecursionError):
            raise Refused(400, "the body is no JSON") from None
        if not isinstance(body, dict):
            raise Refused(400, "the body is no JSON object")
        self._asked = body
        model = dialect.model(operation, body)
        self._line["model"] = model[:200]
        route = self._gateway.routes.get(model)
        if route is None or route.dialect.name != dialect.name:
            offered = sorted(n for n, r in self._gateway.routes.items() if r.dialect.name == dialect.name)
            raise Refused(
                403, f"the model {model!a:.80} is not allowed here; allowed are {', '.join(offered) or 'none'}"
            )
        self._route = route
        self._line |= {"upstream_model": route.upstream_model, "stream": dialect.streams(operation, body)}
        bound = dialect.wanted_output(operation, body)
        self._held = None
        if not operation.free:
            held = self._gateway.meter.reserve(
                input_tokens=-(-len(self._raw) // _BYTES_PER_TOKEN),
                output_tokens=bound or route.max_output,
                price=route.price.bound,
            )
            if isinstance(held, str):
                raise Refused(402, f"the budget for models is used up: {held}")
            self._held = held
            if held.max_output < (bound or route.max_output):
                bound = held.max_output
        try:
            self._sent = dialect.prepare(
                operation,
                body,
                model=route.upstream_model,
                max_output=bound,
                server_tools=self._gateway.server_tools,
            )
        except Refused:
            self._settle(Usage())
            raise

    def refused(self, error: Refused) -> None:
        """Write a refusal down."""
        self._finish(status=error.status, refused=error.reason)

    def pass_on(self, handler: _GatewayHandler, headers: Mapping[str, str]) -> None:
        """Send it to the provider, and the answer back."""
        body = json.dumps(self._sent).encode()
        path = self._operation.upstream_path.replace("{model}", self._route.upstream_model)
        sent = self._dialect.headers(self._route.key, headers)
        sent |= {"content-type": "application/json", "accept-encoding": "identity", "user-agent": "lydite-gateway"}
        sent["accept"] = "text/event-stream" if self._line["stream"] else "application/json"
        connection = _connect(self._route)
        try:
            try:
                connection.request("POST", path, body=body, headers=sent)
                answer = connection.getresponse()
            except (OSError, http.client.HTTPException) as error:
                self._failed(handler, 502, f"the provider cannot be reached: {type(error).__name__}")
                return
            try:
                self._relay(handler, answer)
            except (OSError, http.client.HTTPException) as error:
                # The answer had begun: all that is left is to hang up, so that nobody takes it for whole.
                handler.close_connection = True
                self._gateway.meter.count_upstream_failure()
                self._settle(None)
                self._finish(status=answer.status, refused=f"the answer broke off: {type(error).__name__}")
            finally:
                answer.close()
        finally:
            connection.close()

    def _relay(self, handler: _GatewayHandler, answer: http.client.HTTPResponse) -> None:
        stream = answer.status == 200 and "text/event-stream" in answer.headers.get("content-type", "")
        if stream:
            whole = self._relay_stream(handler, answer)
        else:
            whole = self._relay_document(handler, answer)
        if answer.status >= 500 or answer.status == 429:
            self._gateway.meter.count_upstream_failure()
        if answer.status == 200:
            self._gateway.succeeded += 1
            self._settle(self._usage if whole else None)
        else:
            self._settle(Usage())
        self._finish(status=answer.status, refused=None)

    def _relay_document(self, handler: _GatewayHandler, answer: http.client.HTTPResponse) -> bool:
        data = answer.read(MAX_ANSWER_BYTES + 1)
        if len(data) > MAX_ANSWER_BYTES:
            raise http.client.HTTPException("too long an answer")
        data = self._clean(data)
        self._note(data)
        with suppress(ValueError, RecursionError):
            document = json.loads(data)
            if isinstance(document, dict):
                self._usage = self._dialect.usage(self._operation, document, None)
        with suppress(OSError):
            handler.send_response(answer.status)
            _copy_headers(handler, answer)
            handler.send_header("content-length", str(len(data)))
            handler.end_headers()
            handler.wfile.write(data)
        return True

    def _relay_stream(self, handler: _GatewayHandler, answer: http.client.HTTPResponse) -> bool:
        """Pass events on as they come. When the agent hangs up, read on for the sake of the count."""
        listening = True

        def send(data: bytes) -> None:
            nonlocal listening
            if listening:
                try:
                    handler.wfile.write(b"%x\r\n%s\r\n" % (len(data), data))
                except OSError:
                    listening = False
                    handler.close_connection = True

        try:
            handler.send_response(200)
            _copy_headers(handler, answer)
            handler.send_header("transfer-encoding", "chunked")
            handler.end_headers()
        except OSError:
            listening = False
        for event in _events(answer):
            event = self._clean(event)
            if self._look_at(event):
                self._note(event)
                send(event)
        send(b"")
        return self._usage is not None

    def _look_at(self, event: bytes) -> bool:
        """Take the usage from an event; whether the agent gets to see it."""
        data = b"\n".join(line[5:].strip() for line in event.splitlines() if line.startswith(b"data:"))
        try:
            document = json.loads(data)
        except (ValueError, RecursionError):
            return True
        if not isinstance(document, dict):
            return True
        self._usage = self._dialect.usage(self._operation, document, self._usage)
        return self._dialect.shown(self._operation, self._asked, document)

    def _clean(self, data: bytes) -> bytes:
        key = self._route.key.encode()
        return data.replace(key, b"[key]") if len(key) >= 4 else data

    def _note(self, data: bytes) -> None:
        self._answer.update(data)
        self._answer_bytes += len(data)
        if len(self._kept) + len(data) <= MAX_KEPT_BYTES:
            self._kept += data

    def _settle(self, usage: Usage | None) -> None:
        """Pay what was used; None pays all that was reserved."""
        if self._held is None:
            return
        if usage is None:
            tokens, money = self._held.tokens, self._held.money_microusd
            self._line |= {"tokens_in": tokens - self._held.max_output, "tokens_out": self._held.max_output}
            self._line["charged"] = "as reserved: the answer did not say what it used"
        else:
            tokens = usage.input_tokens + usage.output_tokens
            money = self._route.price.cost(
                input_tokens=usage.input_tokens,
                output_tokens=usage.output_tokens,
                cache_read=usage.cache_read,
                cache_write=usage.cache_write,
            )
            self._line |= {"tokens_in": usage.input_tokens, "tokens_out": usage.output_tokens}
            self._line |= {"tokens_cache_read": usage.cache_read, "tokens_cache_write": usage.cache_write}
        self._line["money_microusd"] = money
        self._gateway.meter.settle(self._held, tokens=tokens, money_microusd=money)
        self._held = None

    def _failed(self, handler: _GatewayHandler, status: int, reason: str) -> None:
        self._gateway.meter.count_upstream_failure()
        self._settle(Usage())
        self._finish(status=status, refused=reason)
        handler._refuse(self._dialect, status, reason)

    def _finish(self, *, status: int, refused: str | None) -> None:
        nothing = {"tokens_in": 0, "tokens_out": 0, "money_microusd": 0}
        self._line = nothing | self._line
        self._line |= {"status": status, "refused": refused, "ms": round(1000 * (time.monotonic() - self._began))}
        self._line |= {"response_bytes": self._answer_bytes, "response_sha256": self._answer.hexdigest()}
        if self._kept:
            self._gateway.keep(self._number, "response", bytes(self._kept))
        self._gateway.record(self._line)


def _connect(route: Route) -> http.client.HTTPConnection:
    parts = urllib.parse.urlsplit(route.url)
    assert parts.hostname is not None
    if parts.scheme == "https":
        context = ssl.create_default_context()
        return http.client.HTTPSConnection(parts.hostname, parts.port, timeout=route.timeout_s, context=context)
    return http.client.HTTPConnection(parts.hostname, parts.port, timeout=route.timeout_s)


def _copy_headers(handler: _GatewayHandler, answer: http.client.HTTPResponse) -> None:
    for name in _KEPT_HEADERS:
        if (value := answer.headers.get(name)) is not None:
            handler.send_header(name, value)


def _events(answer: http.client.HTTPResponse) -> Iterator[bytes]:
    """The events of a stream, each with its empty line. Raises HTTPException when it breaks off or has no end.

    `read1`, because `readline` takes a stream that breaks off for one that has ended.
    """
    waiting, total = b"", 0
    while chunk := answer.read1(_CHUNK_BYTES):
        waiting += chunk
        total += len(chunk)
        if len(waiting) > MAX_EVENT_BYTES or total > MAX_ANSWER_BYTES:
            raise http.client.HTTPException("too long an event")
        *events, waiting = _EVENT_END.split(waiting)
        for event in events:
            yield event + b"\n\n"
    if answer.length:
        raise http.client.IncompleteRead(b"", answer.length)
    if waiting.strip():
        yield waiting
