"""The recording proxy: the agent's only way to the world under the policies `hubs` and `open`, and a log of all of it.

One line per request, in traffic.jsonl: when, method, URL, address, status, and of both bodies the number of bytes and
the SHA-256. Requests that were refused have a line too, with the reason.

With `tls = "inspect"` the proxy ends TLS itself (`authority.py`) and speaks HTTP/1.1 to both sides, so every request of
every https page is a line like those of http. What it cannot see: programs that insist on their own certificates fail
instead of being recorded.

With `tls = "pass"` a TLS connection is one line: host, address, port, the server name that the client's first message
states (it must be the host of the CONNECT), times, and byte counts and digests of the two encrypted streams. Without
inspection nothing more can be recorded: neither paths nor bodies nor status, and a digest of ciphertext proves only
that this very recording has not been changed, not what was fetched. A server name may be encrypted or wrong on servers
that tolerate it; then even the host is the client's word.
"""

from __future__ import annotations

import hashlib
import http.client
import io
import select
import socket
import ssl
import threading
import time
import urllib.parse
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from lydite.posttrain.budget import Meter
from lydite.posttrain.cell import append_line
from lydite.posttrain.gateway.authority import Authority
from lydite.posttrain.gateway.hosts import HostRefused, allowed, connect_public
from lydite.posttrain.gateway.http_server import BadRequest, Handler, door
from lydite.posttrain.gateway.tls_hello import server_name
from lydite.posttrain.sandbox.job import Door
from lydite.posttrain.spec import Policies

MAX_REQUEST_BYTES = 32 << 20
MAX_REQUESTS = 500_000
"""Each leaves a line on the host's disk."""
SILENCE_S = 300.0
_CHUNK_BYTES = 1 << 16
_HELLO_BYTES = 1 << 14
_NOTHING = hashlib.sha256(b"").hexdigest()
# Meant for one connection, not for the next server (RFC 9110, section 7.6.1), or answered by us.
_HOP = frozenset(
    (
        *("connection", "keep-alive", "proxy-authenticate", "proxy-authorization", "proxy-connection", "te"),
        *("trailer", "transfer-encoding", "upgrade", "content-length", "host", "http2-settings", "expect"),
    )
)


class Proxy:
    """The proxy of one cell.

    Args:
        log: traffic.jsonl.
        authority: ends TLS; None passes it on unseen.
        connect: how a connection is made; a test's own servers have no public address.
        context: what is demanded of servers' certificates.

    `broken` says why the log is not whole, which is a fault of ours; "" while it is.
    """

    def __init__(
        self,
        policies: Policies,
        meter: Meter,
        *,
        log: Path,
        authority: Authority | None,
        connect: Callable[[str, int], socket.socket] = connect_public,
        context: ssl.SSLContext | None = None,
    ) -> None:
        self.policies, self.meter, self.authority, self.connect = policies, meter, authority, connect
        self.context = context or ssl.create_default_context()
        self.context.set_alpn_protocols(["http/1.1"])
        self._log, self._lock = log, threading.Lock()
        self._count = 0
        self._closed = False
        self.broken = ""

    @property
    def door(self) -> Door:
        """What a sandbox connects its port to."""
        return door(self, _ProxyHandler)

    def record(self, line: dict[str, Any]) -> None:
        """One line of the log."""
        with self._lock:
            if self._closed:
                return
            try:
                append_line(self._log, line)
            except OSError as error:
                self.broken = f"cannot write {self._log}: {error.strerror}"

    def admit(self) -> None:
        """Count a request. Raises HostRefused when there have been too many to write one more down."""
        with self._lock:
            self._count += 1
            if self._count > MAX_REQUESTS:
                self._closed = True
                raise HostRefused(f"more than {MAX_REQUESTS} requests; nothing more is passed on")

    def close(self) -> None:
        """Nothing is written down afterwards."""
        with self._lock:
            self._closed = True


class _Line:
    """What is known of one request, until it is written down."""

    def __init__(self, method: str, url: str, host: str, tls: str | None) -> None:
        self._began = time.monotonic()
        self.values: dict[str, Any] = {
            "at": datetime.now(UTC).isoformat(timespec="milliseconds"),
            "method": method[:20],
            "url": url[:4000],
            "host": host[:300],
            "ip": None,
            "status": None,
            "request_bytes": 0,
            "request_sha256": _NOTHING,
            "response_bytes": 0,
            "response_sha256": _NOTHING,
            "tls": tls,
            "refused": None,
        }

    def finished(self) -> dict[str, Any]:
        return {**self.values, "ms": round(1000 * (time.monotonic() - self._began))}


class _ProxyHandler(Handler):
    """One connection of the agent; after a CONNECT it is a connection to one host."""

    tunnel: tuple[str, int] | None = None

    @property
    def proxy(self) -> Proxy:
        return self.server.owner  # type: ignore[attr-defined, no-any-return]

    def do_CONNECT(self) -> None:
        """Open a tunnel, and look into it if we may."""
        host, _, port_text = self.path.rpartition(":")
        line = _Line("CONNECT", f"https://{self.path}", host, "inspect" if self.proxy.authority else "pass")
        try:
            self.proxy.admit()
            if self.tunnel is not None or not port_text.isdigit():
                raise HostRefused("CONNECT takes HOST:PORT, once")
            name = allowed(self.proxy.policies, host, int(port_text))
            if self.proxy.authority is None:
                self._pass(name, int(port_text), line)
                return
        except HostRefused as error:
            self._refuse(line, 403, str(error))
            return
        self.send_response(200, "connection established")
        self.end_headers()
        try:
            self._inspect(name, int(port_text))
        except (OSError, ValueError) as error:
            # The client did not accept our certificate, or spoke no TLS. The tunnel's requests have lines of their own.
            line.values["refused"] = f"no TLS with the client: {type(error).__name__}"
            self.proxy.record(line.finished())
            self.close_connection = True

    def _inspect(self, host: str, port: int) -> None:
        assert self.proxy.authority is not None
        secure = self.proxy.authority.context(host).wrap_socket(self.request, server_side=True)
        self.request = self.connection = secure
        self.rfile, self.wfile = secure.makefile("rb", -1), _Writer(secure)
        self.tunnel = (host, port)
        self.close_connection = False

    def finish(self) -> None:
        """A tunnel has a socket of its own to close."""
        with suppress(OSError):
            super().finish()
        if self.tunnel is not None:
            self.request.close()

    def _any(self) -> None:
        tls = None if self.tunnel is None else "inspect"
        line = _Line(self.command, self._url(), self.headers.get("host", ""), tls)
        try:
            self.proxy.admit()
            host, port, path = self._where()
            line.values["host"] = host
            body = self.body(max_bytes=MAX_REQUEST_BYTES)
            line.values |= {"request_bytes": len(body), "request_sha256": hashlib.sha256(body).hexdigest()}
            if not self.proxy.meter.transfer(len(body)):
                raise HostRefused("the budget for traffic is used up")
            self._forward(host, port, path, body, line)
        except HostRefused as error:
            self._refuse(line, 403, str(error))
        except BadRequest as error:
            self.close_connection = True
            self._refuse(line, error.status, error.reason)
        except (OSError, http.client.HTTPException) as error:
            self.close_connection = True
            self._refuse(line, 502, f"{type(error).__name__}: {error}"[:300])

    do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = _any

    def _url(self) -> str:
        if self.tunnel is None:
            return self.path
        host, port = self.tunnel
        return f"https://{host}{'' if port == 443 else f':{port}'}{self.path}"

    def _where(self) -> tuple[str, int, str]:
        """Host, port and path of a request. Raises HostRefused."""
        if self.tunnel is not None:
            host, port = self.tunnel
            stated = self.headers.get("host", host).rpartition(":")
            name = stated[0] if stated[0] and stated[2].isdigit() else self.headers.get("host", host)
            if name.lower().rstrip(".").strip("[]") != host or not self.path.startswith("/"):
                raise HostRefused(f"a request for {name!a:.100} inside a tunnel to {host}")
            return host, port, self.path
        parts = urllib.parse.urlsplit(self.path)
        if parts.scheme != "http" or not parts.hostname:
            raise HostRefused("this is a proxy: ask for http://HOST/... or CONNECT HOST:443")
        try:
            port = parts.port or 80
        except ValueError:
            raise HostRefused("no such port") from None
        path = urllib.parse.urlunsplit(("", "", parts.path or "/", parts.query, ""))
        return allowed(self.proxy.policies, parts.hostname, port), port, path

    def _forward(self, host: str, port: int, path: str, body: bytes, line: _Line) -> None:
        raw = self.proxy.connect(host, port)
        connection = http.client.HTTPConnection(host, port, timeout=SILENCE_S)
        try:
            raw.settimeout(SILENCE_S)
            line.values["ip"] = raw.getpeername()[0]
            secure = raw if self.tunnel is None else self.proxy.context.wrap_socket(raw, server_hostname=host)
            connection.sock = secure
            default = 80 if self.tunnel is None else 443
            connection.putrequest(self.command, path, skip_host=True, skip_accept_encoding=True)
            connection.putheader("host", host if port == default else f"{host}:{port}")
            for name, value in self.headers.items():
                if name.lower() not in _HOP:
                    connection.putheader(name, value)
            if body or self.command in ("POST", "PUT", "PATCH"):
                connection.putheader("content-length", str(len(body)))
            connection.putheader("connection", "close")
            connection.endheaders(body or None)
            answer = connection.getresponse()
            try:
                self._answer(answer, line)
            finally:
                answer.close()
        finally:
            connection.close()
            raw.close()

    def _answer(self, answer: http.client.HTTPResponse, line: _Line) -> None:
        line.values["status"] = answer.status
        self.send_response_only(answer.status)
        for name, value in answer.getheaders():
            if name.lower() not in _HOP:
                self.send_header(name, value)
        empty = self.command == "HEAD" or answer.status in (204, 304) or answer.status < 200
        length = answer.getheader("content-length")
        known = length is not None and length.isdigit() and "chunked" not in answer.getheader("transfer-encoding", "")
        if known or empty:
            if known:
                self.send_header("content-length", str(length))
        else:
            self.send_header("transfer-encoding", "chunked")
        self.end_headers()
        hasher, count = hashlib.sha256(), 0
        try:
            for chunk in _pieces(answer, empty):
                hasher.update(chunk)
                count += len(chunk)
                if not self.proxy.meter.transfer(len(chunk)):
                    line.values["refused"] = "the budget for traffic was used up on the way"
                    self.close_connection = True
                    return
                self.wfile.write(chunk if known else b"%x\r\n%s\r\n" % (len(chunk), chunk))
            if not known and not empty:
                self.wfile.write(b"0\r\n\r\n")
        except (OSError, http.client.HTTPException) as error:
            line.values["refused"] = f"broke off: {type(error).__name__}"
            self.close_connection = True
        finally:
            line.values |= {"response_bytes": count, "response_sha256": hasher.hexdigest()}
            self.proxy.record(line.finished())

    def _pass(self, host: str, port: int, line: _Line) -> None:
        """Carry a TLS connection unseen, once its first message names the host. Raises HostRefused."""
        try:
            upstream = self.proxy.connect(host, port)
        except OSError as error:
            self._refuse(line, 502, f"{type(error).__name__}: {error}"[:300])
            return
        self.close_connection = True
        with upstream:
            line.values["ip"] = upstream.getpeername()[0]
            self.send_response(200, "connection established")
            self.end_headers()
            # The handler reads ahead; what it has read already belongs to the tunnel.
            first = self._first_message()
            name = server_name(first)
            if name != host:
                line.values["refused"] = f"the first message names {name!a:.100}, the tunnel is to {host}"
                self.proxy.record(line.finished())
                return
            upstream.sendall(first)
            sides = (hashlib.sha256(first), hashlib.sha256())
            counts = [len(first), 0]
            try:
                self._carry(upstream, sides, counts, line)
            finally:
                line.values |= {"status": 200, "request_bytes": counts[0], "response_bytes": counts[1]}
                line.values |= {"request_sha256": sides[0].hexdigest(), "response_sha256": sides[1].hexdigest()}
                self.proxy.record(line.finished())

    def _first_message(self) -> bytes:
        """A TLS record with the client's first message, at most 16 KiB; what came instead, if it is none."""
        assert isinstance(self.rfile, io.BufferedReader)
        message = self.rfile.read1(_HELLO_BYTES)
        while len(message) < 5 or (message[0] == 22 and len(message) < 5 + int.from_bytes(message[3:5], "big")):
            more = self.rfile.read1(_HELLO_BYTES)
            if not more or len(message) > _HELLO_BYTES:
                break
            message += more
        return message

    def _carry(self, upstream: socket.socket, hashers: Any, counts: list[int], line: _Line) -> None:
        ends = (self.request, upstream)
        open_ends = [True, True]
        while any(open_ends):
            ready, _, _ = select.select([end for end, alive in zip(ends, open_ends, strict=True) if alive], [], [], 300)
            if not ready:
                return
            for source in ready:
                side = 0 if source is self.request else 1
                try:
                    chunk = source.recv(_CHUNK_BYTES)
                    if chunk:
                        ends[1 - side].sendall(chunk)
                except OSError:
                    return
                if not chunk:
                    open_ends[side] = False
                    with suppress(OSError):
                        ends[1 - side].shutdown(socket.SHUT_WR)
                    continue
                hashers[side].update(chunk)
                counts[side] += len(chunk)
                if not self.proxy.meter.transfer(len(chunk)):
                    line.values["refused"] = "the budget for traffic was used up on the way"
                    return

    def _refuse(self, line: _Line, status: int, reason: str) -> None:
        line.values |= {"status": line.values["status"] or status, "refused": reason}
        self.proxy.record(line.finished())
        with suppress(OSError):
            self.answer(status, (reason + "\n").encode("ascii", "backslashreplace"), "text/plain")


class _Writer(io.BufferedIOBase):
    """Writes everything at once; a socket's own file may write less."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection

    def writable(self) -> bool:
        """Yes."""
        return True

    def write(self, data: Any) -> int:
        """All of it. Raises OSError."""
        self._connection.sendall(data)
        return len(data)


def _pieces(answer: http.client.HTTPResponse, empty: bool) -> Iterator[bytes]:
    """The body as it comes. Raises HTTPException when it breaks off."""
    while not empty and (chunk := answer.read1(_CHUNK_BYTES)):
        yield chunk
    if not empty and answer.length:
        raise http.client.IncompleteRead(b"", answer.length)
