"""A hosted teacher that is none: a server on this machine that answers the OpenAI and the Anthropic interface.

It stands behind the gateway as a provider would. Its answers look worked out; they need not be right.
"""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

MAX_REQUEST_BYTES = 4 << 20


def answer(question: str) -> str:
    """What the teacher says to one question."""
    function = re.search(r"Python function (\w+)\((\w+)\)", question)
    if function:
        return f"def {function[1]}({function[2]}):\n    result = {function[2]}\n    return result"
    if question.startswith("{"):
        head, _, said = question.partition("\n")
        try:
            signature = json.loads(head)
        except ValueError:
            signature = {}
        given = re.findall(r'"[^"]*"|\b\d+\b', said)
        names = signature.get("parameters", [])
        arguments = {name: json.loads(value) for name, value in zip(names, given, strict=False)}
        return json.dumps({"name": signature.get("name", ""), "arguments": arguments})
    numbers = [int(number) for number in re.findall(r"\d+", question)]
    return f"Let me add up: {' + '.join(map(str, numbers))} = {sum(numbers)}\n#### {sum(numbers)}"


def reply(path: str, asked: dict[str, Any]) -> dict[str, Any]:
    """The body of an answer to one call."""
    question = asked["messages"][-1]["content"]
    if isinstance(question, list):
        question = "".join(part.get("text", "") for part in question)
    listed = question.partition("\n")[2] if question.startswith("Solve each") else ""
    text = json.dumps([answer(one) for one in json.loads(listed)]) if listed else answer(question)
    used = {"in": len(question) // 4 + 1, "out": len(text) // 4 + 1}
    if "messages" in path.rsplit("/", 1)[-1]:
        return {
            "id": "msg_1",
            "type": "message",
            "role": "assistant",
            "model": asked.get("model", ""),
            "content": [{"type": "text", "text": text}],
            "stop_reason": "end_turn",
            "stop_sequence": None,
            "usage": {"input_tokens": used["in"], "output_tokens": used["out"]},
        }
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 0,
        "model": asked.get("model", ""),
        "choices": [{"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": "stop"}],
        "usage": {
            "prompt_tokens": used["in"],
            "completion_tokens": used["out"],
            "total_tokens": used["in"] + used["out"],
        },
    }


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        """One call."""
        length = int(self.headers.get("Content-Length", "0"))
        status, body = 400, {"error": {"message": "no such call"}}
        if 0 < length <= MAX_REQUEST_BYTES:
            try:
                status, body = 200, reply(self.path, json.loads(self.rfile.read(length)))
            except (ValueError, LookupError, TypeError) as error:
                body = {"error": {"message": str(error)}}
        data = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@contextmanager
def teaching() -> Iterator[str]:
    """A teacher on a free port of this machine, while the context lasts; its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
