"""One model call: checked, bounded, reserved, passed on, settled, written down.

A call whose answer breaks off before it says what it used is charged what was reserved. When the agent hangs up, the
answer is read to its end, so that nobody saves tokens by hanging up before they are counted.
"""

from __future__ import annotations

import hashlib
import http.client
import json
import re
import ssl
import time
import urllib.parse
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from lydite.posttrain.budget import Meter
from lydite.posttrain.gateway.call_log import CallLog
from lydite.posttrain.gateway.dialect import Dialect, Operation, Refused, Usage
from lydite.posttrain.gateway.http_server import Handler
from lydite.posttrain.gateway.routes import Route

MAX_ANSWER_BYTES = 256 << 20
MAX_EVENT_BYTES = 16 << 20
MAX_KEPT_BYTES = 16 << 20
_BYTES_PER_TOKEN = 3
"""Fewer than usual text has, so that the input is guessed too high rather than too low. Text with more tokens than that
overshoots the budget by the difference, in the calls that are under way; no further call passes then."""
_CHUNK_BYTES = 1 << 16
_EVENT_END = re.compile(rb"\r?\n\r?\n")
_KEPT_HEADERS = ("content-type", "retry-after", "request-id", "x-request-id")


@dataclass
class Desk:
    """What calls share. `succeeded` counts answers of status 200."""

    routes: Mapping[str, Route]
    meter: Meter
    log: CallLog
    server_tools: bool
    succeeded: int = 0


class Call:
    """One call: checked, reserved, passed on, settled, written down."""

    def __init__(self, desk: Desk, number: int, path: str, raw: bytes) -> None:
        self._desk, self._number, self._raw = desk, number, raw
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
        desk.log.keep(self._number, "request", raw)

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
        route = self._desk.routes.get(model)
        if route is None or route.dialect.name != dialect.name:
            offered = sorted(n for n, r in self._desk.routes.items() if r.dialect.name == dialect.name)
            raise Refused(
                403, f"the model {model!a:.80} is not allowed here; allowed are {', '.join(offered) or 'none'}"
            )
        self._route = route
        self._line |= {"upstream_model": route.upstream_model, "stream": dialect.streams(operation, body)}
        bound = dialect.wanted_output(operation, body)
        self._held = None
        if not operation.free:
            held = self._desk.meter.reserve(
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
                server_tools=self._desk.server_tools,
            )
        except Refused:
            self._settle(Usage())
            raise

    def refused(self, error: Refused) -> None:
        """Write a refusal down."""
        self._finish(status=error.status, refused=error.reason)

    def pass_on(self, handler: Handler, headers: Mapping[str, str]) -> None:
        """Send it to the provider, and the answer back. Raises Refused when nothing could be sent back."""
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
                raise self._failed(f"the provider cannot be reached: {type(error).__name__}") from None
            try:
                self._relay(handler, answer)
            except (OSError, http.client.HTTPException) as error:
                # The answer had begun: all that is left is to hang up, so that nobody takes it for whole.
                handler.close_connection = True
                self._desk.meter.count_upstream_failure()
                self._settle(None)
                self._finish(status=answer.status, refused=f"the answer broke off: {type(error).__name__}")
            finally:
                answer.close()
        finally:
            connection.close()

    def _relay(self, handler: Handler, answer: http.client.HTTPResponse) -> None:
        stream = answer.status == 200 and "text/event-stream" in answer.headers.get("content-type", "")
        if stream:
            whole = self._relay_stream(handler, answer)
        else:
            whole = self._relay_document(handler, answer)
        if answer.status >= 500 or answer.status == 429:
            self._desk.meter.count_upstream_failure()
        if answer.status == 200:
            self._desk.succeeded += 1
            self._settle(self._usage if whole else None)
        else:
            self._settle(Usage())
        self._finish(status=answer.status, refused=None)

    def _relay_document(self, handler: Handler, answer: http.client.HTTPResponse) -> bool:
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

    def _relay_stream(self, handler: Handler, answer: http.client.HTTPResponse) -> bool:
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
        self._desk.meter.settle(self._held, tokens=tokens, money_microusd=money)
        self._held = None

    def _failed(self, reason: str) -> Refused:
        self._desk.meter.count_upstream_failure()
        self._settle(Usage())
        self._finish(status=502, refused=reason)
        return Refused(502, reason)

    def _finish(self, *, status: int, refused: str | None) -> None:
        nothing = {"tokens_in": 0, "tokens_out": 0, "money_microusd": 0}
        self._line = nothing | self._line
        self._line |= {"status": status, "refused": refused, "ms": round(1000 * (time.monotonic() - self._began))}
        self._line |= {"response_bytes": self._answer_bytes, "response_sha256": self._answer.hexdigest()}
        if self._kept:
            self._desk.log.keep(self._number, "response", bytes(self._kept))
        self._desk.log.record(self._line)


def _connect(route: Route) -> http.client.HTTPConnection:
    parts = urllib.parse.urlsplit(route.url)
    assert parts.hostname is not None
    if parts.scheme == "https":
        context = ssl.create_default_context()
        return http.client.HTTPSConnection(parts.hostname, parts.port, timeout=route.timeout_s, context=context)
    return http.client.HTTPConnection(parts.hostname, parts.port, timeout=route.timeout_s)


def _copy_headers(handler: Handler, answer: http.client.HTTPResponse) -> None:
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
