"""A provider on this machine: answers in the three dialects, with real streams, counts what it was asked.

It follows the providers' published interfaces as far as their own client packages and the agents' command lines look.
`reply` decides what is said; by default an echo. It keeps every request, with headers, for the tests to look at.
"""

from __future__ import annotations

import http.server
import json
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Turn:
    """What the provider says: text, or a call of a tool by name with arguments."""

    text: str = ""
    tool: str = ""
    arguments: dict[str, Any] = field(default_factory=dict)
    tokens_in: int = 100
    tokens_out: int = 20
    status: int = 200
    cut: bool = False
    pause_s: float = 0.0


@dataclass
class Request:
    """One request as it came."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]


class StandIn:
    """Serves from `start` to `stop`; `url` is its address."""

    def __init__(self, reply: Callable[[Request], Turn] | None = None) -> None:
        self.requests: list[Request] = []
        self.reply = reply or (lambda request: Turn(text="pong"))
        outer = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, format: str, *args: Any) -> None:
                pass

            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["content-length"])))
                request = Request(self.path, {k.lower(): v for k, v in self.headers.items()}, body)
                outer.requests.append(request)
                outer.answer(self, request)

        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> StandIn:
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        """Stop answering; twice is no matter."""
        self._server.shutdown()
        self._server.server_close()

    def answer(self, handler: Any, request: Request) -> None:
        """Answer one request."""
        turn = self.reply(request)
        if turn.status != 200:
            self._document(handler, turn.status, {"error": {"message": turn.text, "type": "x"}})
            return
        if "count_tokens" in request.path or "countTokens" in request.path:
            self._document(handler, 200, {"input_tokens": turn.tokens_in, "totalTokens": turn.tokens_in})
            return
        if "/chat/completions" in request.path:
            document, events = _chat(turn, request.body)
        elif "/responses" in request.path:
            document, events = _responses(turn, request.body)
        elif "/messages" in request.path:
            document, events = _messages(turn, request.body)
        else:
            document, events = _gemini(turn)
        if request.body.get("stream") or "streamGenerateContent" in request.path:
            self._stream(handler, events, turn)
        else:
            self._document(handler, 200, document)

    def _document(self, handler: Any, status: int, document: dict[str, Any]) -> None:
        data = json.dumps(document).encode()
        handler.send_response(status)
        handler.send_header("content-type", "application/json")
        handler.send_header("content-length", str(len(data)))
        handler.end_headers()
        handler.wfile.write(data)

    def _stream(self, handler: Any, events: list[tuple[str, Any]], turn: Turn) -> None:
        handler.send_response(200)
        handler.send_header("content-type", "text/event-stream")
        handler.send_header("transfer-encoding", "chunked")
        handler.end_headers()
        if turn.cut:
            events = events[: len(events) // 2]
        for name, document in events:
            text = document if isinstance(document, str) else json.dumps(document)
            data = (f"event: {name}\n" if name else "").encode() + f"data: {text}\n\n".encode()
            handler.wfile.write(b"%x\r\n%s\r\n" % (len(data), data))
            handler.wfile.flush()
            time.sleep(turn.pause_s)
        if turn.cut:
            handler.close_connection = True
            handler.connection.close()
        else:
            handler.wfile.write(b"0\r\n\r\n")


Events = list[tuple[str, Any]]


def _chat(turn: Turn, body: dict[str, Any]) -> tuple[dict[str, Any], Events]:
    usage = {
        "prompt_tokens": turn.tokens_in,
        "completion_tokens": turn.tokens_out,
        "total_tokens": turn.tokens_in + turn.tokens_out,
    }
    call = {
        "id": "call_1",
        "type": "function",
        "function": {"name": turn.tool, "arguments": json.dumps(turn.arguments)},
    }
    message: dict[str, Any] = {"role": "assistant", "content": turn.text or None}
    if turn.tool:
        message["tool_calls"] = [call]
    end = "tool_calls" if turn.tool else "stop"
    base = {"id": "c1", "created": 1, "model": body["model"]}
    document = {
        **base,
        "object": "chat.completion",
        "choices": [{"index": 0, "message": message, "finish_reason": end}],
        "usage": usage,
    }

    def chunk(delta: dict[str, Any], finish: str | None = None) -> dict[str, Any]:
        choice = {"index": 0, "delta": delta, "finish_reason": finish}
        return {**base, "object": "chat.completion.chunk", "choices": [choice]}

    events: Events = [("", chunk({"role": "assistant", "content": ""}))]
    events += [("", chunk({"content": piece})) for piece in turn.text]
    if turn.tool:
        events.append(("", chunk({"tool_calls": [{"index": 0, **call}]})))
    events.append(("", chunk({}, end)))
    if (body.get("stream_options") or {}).get("include_usage"):
        events.append(("", {**base, "object": "chat.completion.chunk", "choices": [], "usage": usage}))
    events.append(("", "[DONE]"))
    return document, events


def _responses(turn: Turn, body: dict[str, Any]) -> tuple[dict[str, Any], Events]:
    usage = {
        "input_tokens": turn.tokens_in,
        "input_tokens_details": {"cached_tokens": 0},
        "output_tokens": turn.tokens_out,
        "output_tokens_details": {"reasoning_tokens": 0},
        "total_tokens": turn.tokens_in + turn.tokens_out,
    }
    if turn.tool:
        item = {
            "type": "function_call",
            "id": "fc_1",
            "call_id": "call_1",
            "name": turn.tool,
            "arguments": json.dumps(turn.arguments),
            "status": "completed",
        }
    else:
        content = [{"type": "output_text", "text": turn.text, "annotations": []}]
        item = {"type": "message", "id": "msg_1", "role": "assistant", "status": "completed", "content": content}
    base = {
        "id": "resp_1",
        "object": "response",
        "created_at": 1,
        "model": body["model"],
        "parallel_tool_calls": False,
        "tool_choice": "auto",
        "tools": [],
        "error": None,
        "incomplete_details": None,
        "instructions": None,
        "metadata": {},
        "temperature": 1.0,
        "top_p": 1.0,
    }
    done = {**base, "status": "completed", "output": [item], "usage": usage}
    number = iter(range(1000))

    def event(kind: str, **fields: Any) -> tuple[str, dict[str, Any]]:
        return kind, {"type": kind, "sequence_number": next(number), **fields}

    started = {**base, "status": "in_progress", "output": [], "usage": None}
    events: Events = [event("response.created", response=started), event("response.in_progress", response=started)]
    if turn.tool:
        empty = {**item, "arguments": "", "status": "in_progress"}
        events.append(event("response.output_item.added", output_index=0, item=empty))
        text = item["arguments"]
        events.append(event("response.function_call_arguments.delta", item_id="fc_1", output_index=0, delta=text))
        events.append(event("response.function_call_arguments.done", item_id="fc_1", output_index=0, arguments=text))
    else:
        empty = {**item, "content": [], "status": "in_progress"}
        part = {"type": "output_text", "text": "", "annotations": []}
        place = {"item_id": "msg_1", "output_index": 0, "content_index": 0}
        events.append(event("response.output_item.added", output_index=0, item=empty))
        events.append(event("response.content_part.added", part=part, **place))
        events += [event("response.output_text.delta", delta=piece, logprobs=[], **place) for piece in turn.text]
        events.append(event("response.output_text.done", text=turn.text, logprobs=[], **place))
        events.append(event("response.content_part.done", part={**part, "text": turn.text}, **place))
    events.append(event("response.output_item.done", output_index=0, item=item))
    events.append(event("response.completed", response=done))
    return done, events


def _messages(turn: Turn, body: dict[str, Any]) -> tuple[dict[str, Any], Events]:
    usage = {
        "input_tokens": turn.tokens_in,
        "cache_creation_input_tokens": 0,
        "cache_read_input_tokens": 0,
        "output_tokens": turn.tokens_out,
    }
    block: dict[str, Any] = {"type": "text", "text": turn.text}
    if turn.tool:
        block = {"type": "tool_use", "id": "toolu_1", "name": turn.tool, "input": turn.arguments}
    end = "tool_use" if turn.tool else "end_turn"
    base = {"id": "msg_1", "type": "message", "role": "assistant", "model": body["model"], "stop_sequence": None}
    document = {**base, "content": [block], "stop_reason": end, "usage": usage}
    started = {**base, "content": [], "stop_reason": None, "usage": {**usage, "output_tokens": 1}}
    events: Events = [("message_start", {"type": "message_start", "message": started})]
    empty = {**block, "text": ""} if not turn.tool else {**block, "input": {}}
    events.append(("content_block_start", {"type": "content_block_start", "index": 0, "content_block": empty}))
    if turn.tool:
        deltas = [{"type": "input_json_delta", "partial_json": json.dumps(turn.arguments)}]
    else:
        deltas = [{"type": "text_delta", "text": piece} for piece in turn.text]
    for delta in deltas:
        events.append(("content_block_delta", {"type": "content_block_delta", "index": 0, "delta": delta}))
    events.append(("content_block_stop", {"type": "content_block_stop", "index": 0}))
    delta = {"stop_reason": end, "stop_sequence": None}
    events.append(
        ("message_delta", {"type": "message_delta", "delta": delta, "usage": {"output_tokens": turn.tokens_out}})
    )
    events.append(("message_stop", {"type": "message_stop"}))
    return document, events


def _gemini(turn: Turn) -> tuple[dict[str, Any], Events]:
    usage = {
        "promptTokenCount": turn.tokens_in,
        "candidatesTokenCount": turn.tokens_out,
        "totalTokenCount": turn.tokens_in + turn.tokens_out,
    }

    def document(part: dict[str, Any], finish: str | None) -> dict[str, Any]:
        candidate: dict[str, Any] = {"content": {"role": "model", "parts": [part]}, "index": 0}
        if finish:
            candidate["finishReason"] = finish
        return {"candidates": [candidate], "usageMetadata": usage, "modelVersion": "stand-in", "responseId": "r1"}

    part = {"functionCall": {"name": turn.tool, "args": turn.arguments}} if turn.tool else {"text": turn.text}
    return document(part, "STOP"), [("", document(part, "STOP"))]
