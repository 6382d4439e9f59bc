"""The HTTP that gateway and proxy share: a server on sockets that others opened, with limits on everything it reads.

Both face an agent, who may send anything: requests without end, headers without end, thousands of connections. What a
connection may do is bounded in time and bytes, and the number of connections that are served at once is bounded too.
"""

from __future__ import annotations

import errno
import http.server
import logging
import socket
import socketserver
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

_LOG = logging.getLogger(__name__)
# Bodies are held in memory: their product is what an agent can make the harness hold.
MAX_BODY_BYTES = 32 << 20
MAX_CONNECTIONS = 32
IDLE_S = 300.0


class BadRequest(Exception):
    """A request that cannot be read; the connection is closed after the answer."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status, self.reason = status, reason


class Handler(http.server.BaseHTTPRequestHandler):
    """Requests of one connection. Subclasses answer; what they need hangs on `self.server.owner`."""

    protocol_version = "HTTP/1.1"
    server_version = "lydite"
    sys_version = ""
    timeout = IDLE_S

    def log_message(self, format: str, *args: Any) -> None:
        """Requests are logged by their owner, in full, to a file."""

    def setup(self) -> None:
        """A stream's pieces must not wait for each other; unix sockets have no delay to switch off."""
        super().setup()
        if self.request.family != socket.AF_UNIX:
            self.request.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def address_string(self) -> str:
        """Nobody's address matters here, and a unix socket has none."""
        return "agent"

    def body(self, *, max_bytes: int = MAX_BODY_BYTES) -> bytes:
        """The whole body of the request. Raises BadRequest."""
        if self.headers.get("content-encoding", "identity") != "identity":
            raise BadRequest(415, "compressed requests are not read; send plain JSON")
        if "chunked" in self.headers.get("transfer-encoding", "").lower():
            return self._chunked(max_bytes)
        text = self.headers.get("content-length", "0")
        if not text.isdigit() or len(self.headers.get_all("content-length", [])) > 1:
            raise BadRequest(400, "content-length must be one number")
        if int(text) > max_bytes:
            raise BadRequest(413, f"a body of {text[:20]} bytes; at most {max_bytes}")
        data = self.rfile.read(int(text))
        if len(data) != int(text):
            raise BadRequest(400, "the body ended early")
        return data

    def _chunked(self, max_bytes: int) -> bytes:
        data = bytearray()
        while True:
            head = self.rfile.readline(1024).split(b";")[0].strip()
            if not head or len(head) > 16 or any(sign not in b"0123456789abcdefABCDEF" for sign in head):
                raise BadRequest(400, "a chunk without a length")
            size = int(head, 16)
            if len(data) + size > max_bytes:
                raise BadRequest(413, f"a body of more than {max_bytes} bytes")
            data += self.rfile.read(size)
            if self.rfile.readline(1024).strip() and size:
                raise BadRequest(400, "a chunk is longer than it says")
            if not size:
                return bytes(data)

    def answer(self, status: int, data: bytes, kind: str = "application/json") -> None:
        """Send a whole answer."""
        self.send_response(status)
        self.send_header("content-type", kind)
        self.send_header("content-length", str(len(data)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)


class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    """Serves one listening socket in threads of its own until the socket is shut down by its owner."""

    daemon_threads = True
    block_on_close = False
    allow_reuse_address = False

    def __init__(self, owner: Any, handler: type[Handler], listener: socket.socket) -> None:
        socketserver.BaseServer.__init__(self, ("", 0), handler)
        self.owner = owner
        self.socket = listener
        self.server_name, self.server_port = "lydite", 0
        self._slots = threading.BoundedSemaphore(MAX_CONNECTIONS)

    def serve(self) -> None:
        """Answer until the listening socket is closed."""
        while True:
            self._slots.acquire()
            try:
                connection, _ = self.socket.accept()
            except OSError as error:
                self._slots.release()
                if self.socket.fileno() == -1 or error.errno in (errno.EINVAL, errno.EBADF):
                    return
                # Too many open files, or a connection that is gone again: both pass.
                time.sleep(0.05)
                continue
            connection.settimeout(IDLE_S)
            self.process_request(connection, "agent")

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """One connection to its end; the slot is free afterwards whatever happened."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._slots.release()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A connection that breaks off is the agent's affair; anything else is a mistake of ours."""
        error = sys.exc_info()[1]
        if not isinstance(error, (ConnectionError, TimeoutError)):
            _LOG.exception("a connection failed through a fault of ours")


def door(owner: Any, handler: type[Handler]) -> Callable[[socket.socket], None]:
    """A `sandbox.job.Door` that answers with `handler`."""

    def opened(listener: socket.socket) -> None:
        threading.Thread(target=Server(owner, handler, listener).serve, daemon=True).start()

    return opened
