"""The recording proxy between real clients and real servers, over http and over TLS."""

from __future__ import annotations

import hashlib
import http.server
import json
import socket
import ssl
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from lydite.posttrain.budget import Meter
from lydite.posttrain.cell import read_lines
from lydite.posttrain.gateway.authority import Authority
from lydite.posttrain.gateway.hosts import HostRefused, allowed, connect_public, public_addresses
from lydite.posttrain.gateway.proxy import Proxy
from lydite.posttrain.gateway.tls_hello import server_name
from lydite.posttrain.sandbox.doors import close_doors
from lydite.posttrain.spec import Budget, Policies

BODY = b"the data set" * 1000


class Site(http.server.BaseHTTPRequestHandler):
    """A server of the world outside."""

    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: Any) -> None:
        pass

    def do_GET(self) -> None:
        self.server.seen.append((self.path, dict(self.headers)))  # type: ignore[attr-defined]
        if self.path == "/cut":
            self.send_response(200)
            self.send_header("content-length", "1000")
            self.end_headers()
            self.wfile.write(b"half")
            self.close_connection = True
            return
        self.send_response(200)
        if self.path == "/chunked":
            self.send_header("transfer-encoding", "chunked")
            self.end_headers()
            self.wfile.write(b"%x\r\n%s\r\n0\r\n\r\n" % (len(BODY), BODY))
            return
        self.send_header("content-length", str(len(BODY)))
        self.send_header("x-from", "site")
        self.end_headers()
        self.wfile.write(BODY)

    def do_POST(self) -> None:
        data = self.rfile.read(int(self.headers["content-length"]))
        self.send_response(201)
        self.send_header("content-length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


@dataclass
class World:
    """A site, and a proxy that leads every host to it."""

    site: Any
    proxy_url: str
    trust: ssl.SSLContext
    log_file: Path

    def log(self, count: int) -> list[dict[str, Any]]:
        """The log, once it has that many lines."""
        end = time.monotonic() + 10
        while True:
            lines = list(read_lines(self.log_file)) if self.log_file.exists() else []
            if len(lines) >= count:
                return lines
            assert time.monotonic() < end, lines
            time.sleep(0.01)

    def get(self, url: str, data: bytes | None = None) -> bytes:
        """Fetch through the proxy."""
        handlers = [
            urllib.request.ProxyHandler({"http": self.proxy_url, "https": self.proxy_url}),
            urllib.request.HTTPSHandler(context=self.trust),
        ]
        opener = urllib.request.build_opener(*handlers)
        try:
            with opener.open(url, data, timeout=20) as answer:
                return answer.read()
        except urllib.error.HTTPError as error:
            with error:
                raise OSError(f"{error.code} {error.read().decode()}") from None


@pytest.fixture
def world(tmp_path: Path) -> Iterator[Callable[..., World]]:
    closing: list[Callable[[], None]] = []

    def make(policies: Policies, *, tls: bool = False, budget: Budget | None = None) -> World:
        site = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site)
        site.daemon_threads, site.seen = True, []
        upstream = Authority.fresh()
        if tls:
            site.socket = upstream.context("data.example.org").wrap_socket(site.socket, server_side=True)
        threading.Thread(target=site.serve_forever, args=(0.01,), daemon=True).start()
        closing.extend([site.server_close, site.shutdown])
        authority = Authority.fresh() if policies.tls == "inspect" else None
        believed = ssl.create_default_context(cadata=upstream.pem().decode())
        proxy = Proxy(
            policies,
            Meter(budget or Budget(wall_s=60)),
            log=tmp_path / "traffic.jsonl",
            authority=authority,
            connect=lambda host, port: socket.create_connection(site.server_address, timeout=5),
            context=believed,
        )
        listener = socket.create_server(("127.0.0.1", 0))
        closing.append(lambda: close_doors([listener]))
        proxy.door(listener)
        trust = ssl.create_default_context(cadata=(authority or upstream).pem().decode())
        return World(site, f"http://127.0.0.1:{listener.getsockname()[1]}", trust, tmp_path / "traffic.jsonl")

    yield make
    for close in reversed(closing):
        close()


HUBS = Policies(network="hubs", hosts=("data.example.org",))


def test_plain_http_is_recorded_with_digests_of_both_bodies(world: Callable[..., World]) -> None:
    """The line is the audit's evidence of what was fetched and sent."""
    there = world(HUBS)
    assert there.get("http://data.example.org/set?split=test") == BODY
    assert there.get("http://data.example.org/chunked") == BODY
    assert there.get("http://data.example.org/up", b"sent away") == b"sent away"
    # A line is written when its exchange is over, which may be after the next one's.
    lines = {line["url"].rpartition("/")[2]: line for line in there.log(3)}
    first, second, third = (lines[name] for name in ("set?split=test", "chunked", "up"))
    assert first["response_sha256"] == second["response_sha256"] == hashlib.sha256(BODY).hexdigest()
    assert first["response_bytes"] == len(BODY)
    assert (first["status"], third["status"]) == (200, 201)
    assert third["request_sha256"] == hashlib.sha256(b"sent away").hexdigest()
    assert all(line["tls"] is None and line["refused"] is None for line in (first, second, third))


def test_inside_tls_every_request_is_recorded_too(world: Callable[..., World]) -> None:
    """The sandbox trusts the cell's own authority, so paths and bodies are seen."""
    there = world(HUBS, tls=True)
    assert there.get("https://data.example.org/set?split=test") == BODY
    (line,) = there.log(1)
    assert line["url"] == "https://data.example.org/set?split=test"
    assert line["tls"] == "inspect"
    assert line["response_sha256"] == hashlib.sha256(BODY).hexdigest()
    assert there.site.seen[0][1]["host"] == "data.example.org"


def test_two_requests_in_one_tunnel_are_two_lines(world: Callable[..., World]) -> None:
    """Clients keep connections."""
    there = world(HUBS, tls=True)
    host, port = there.proxy_url.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=10) as raw:
        raw.sendall(b"CONNECT data.example.org:443 HTTP/1.1\r\nhost: data.example.org:443\r\n\r\n")
        assert b"200" in raw.recv(1000)
        with there.trust.wrap_socket(raw, server_hostname="data.example.org") as secure:
            for path in (b"/one", b"/two"):
                secure.sendall(b"GET " + path + b" HTTP/1.1\r\nhost: data.example.org\r\n\r\n")
                got = b""
                while not got.endswith(BODY):
                    got += secure.recv(65536)
            # Another host behind the same server: allowed by name, reached by a lie.
            secure.sendall(b"GET /three HTTP/1.1\r\nhost: evil.example.org\r\n\r\n")
            assert b"403" in secure.recv(1000)
    assert [line["url"].rpartition("/")[2] for line in there.log(3)] == ["one", "two", "three"]
    assert "inside a tunnel" in there.log(3)[2]["refused"]
    assert len(there.site.seen) == 2


def test_passed_tls_records_what_can_be_known_and_no_more(world: Callable[..., World]) -> None:
    """Host, counts, and digests of ciphertext; the path is nowhere."""
    there = world(Policies(network="hubs", hosts=("data.example.org",), tls="pass"), tls=True)
    assert there.get("https://data.example.org/secret-path") == BODY
    (line,) = there.log(1)
    assert line["method"] == "CONNECT"
    assert line["tls"] == "pass"
    assert line["host"] == "data.example.org"
    assert line["response_bytes"] > len(BODY)
    assert line["response_sha256"] != hashlib.sha256(BODY).hexdigest()
    assert "secret-path" not in json.dumps(line)


def test_a_tunnel_to_one_host_cannot_speak_to_another(world: Callable[..., World]) -> None:
    """Without inspection, the server name in the first message is the only check there is; so it is made."""
    there = world(Policies(network="hubs", hosts=("data.example.org", "*.example.com"), tls="pass"), tls=True)
    host, port = there.proxy_url.removeprefix("http://").split(":")
    for first in (None, b"SSH-2.0-not-tls\r\n"):
        with socket.create_connection((host, int(port)), timeout=10) as raw:
            raw.sendall(b"CONNECT x.example.com:443 HTTP/1.1\r\n\r\n")
            assert b"200" in raw.recv(1000)
            if first is None:
                with pytest.raises((ssl.SSLError, ConnectionError)):
                    there.trust.wrap_socket(raw, server_hostname="data.example.org")
            else:
                raw.sendall(first)
                assert raw.recv(100) == b""
    lines = there.log(2)
    assert "data.example.org" in lines[0]["refused"]
    assert "None" in lines[1]["refused"]
    assert all(line["response_bytes"] == 0 for line in lines)


@pytest.mark.parametrize(
    "url",
    [
        "http://other.example.net/",
        "https://other.example.net/",
        "http://data.example.org.evil.net/",
        "http://example.org/",
    ],
)
def test_other_hosts_are_refused_and_the_attempt_is_recorded(world: Callable[..., World], url: str) -> None:
    """A refused attempt is evidence as well."""
    there = world(HUBS)
    with pytest.raises(OSError, match="403"):
        there.get(url)
    (line,) = there.log(1)
    assert line["status"] == 403
    assert "not among the hosts" in line["refused"]
    assert there.site.seen == []


def test_without_network_nothing_passes(world: Callable[..., World]) -> None:
    """Even if somebody opened this door by mistake."""
    with pytest.raises(OSError, match="no network"):
        world(Policies(network="none")).get("http://huggingface.co/")


def test_traffic_is_paid_for(world: Callable[..., World]) -> None:
    """The transfer is cut when the budget is used up, and the line says so."""
    there = world(HUBS, budget=Budget(wall_s=60, network_bytes=5000))
    with pytest.raises(Exception, match=r"(?i)incomplete|reset|closed"):
        there.get("http://data.example.org/set")
    assert "used up" in there.log(1)[0]["refused"]
    with pytest.raises(OSError, match="used up"):
        there.get("http://data.example.org/up", b"x")


def test_an_answer_that_breaks_off_is_recorded_as_such(world: Callable[..., World]) -> None:
    """Half a file has a digest of its own, which must not pass for the file's."""
    there = world(HUBS)
    with pytest.raises(Exception, match=r"(?i)incomplete"):
        there.get("http://data.example.org/cut")
    assert "broke off" in there.log(1)[0]["refused"]


def test_a_server_with_a_wrong_certificate_is_not_believed(world: Callable[..., World]) -> None:
    """Inspection must not make the way to the server weaker than it was."""
    there = world(Policies(network="hubs", hosts=("*.example.org",)), tls=True)
    with pytest.raises(OSError, match="502"):
        there.get("https://other.example.org/")
    assert "ERTIFICATE" in there.log(1)[0]["refused"].upper()


@pytest.mark.parametrize(
    "host",
    [
        "localhost",
        "127.0.0.1",
        "127.1",
        "0.0.0.0",
        "2130706433",
        "169.254.169.254",
        "10.0.0.1",
        "192.168.1.1",
        "::1",
        "::ffff:127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "fe80::1",
        "224.0.0.1",
        "100.64.0.1",
        "fd00::1",
    ],
)
def test_addresses_that_are_not_public_are_never_reached(host: str) -> None:
    """In whatever spelling: the agent speaks through the harness' network, which has neighbours."""
    with pytest.raises((HostRefused, OSError)):
        connect_public(host, 80)
    with pytest.raises(HostRefused):
        public_addresses(host, 80)


@pytest.mark.parametrize(
    ("policies", "host", "port", "passes"),
    [
        (Policies(network="hubs"), "huggingface.co", 443, True),
        (Policies(network="hubs"), "HuggingFace.co.", 443, True),
        (Policies(network="hubs"), "cdn-lfs.hf.co", 443, True),
        (Policies(network="hubs"), "hf.co.evil.org", 443, False),
        (Policies(network="hubs"), "evilhf.co", 443, False),
        (Policies(network="hubs"), "huggingface.co", 22, False),
        (Policies(network="hubs"), "huggingface.co\r\nx", 443, False),
        (Policies(network="hubs"), "huggingface.co@evil.org", 443, False),
        (Policies(network="open"), "anything.example", 443, True),
        (Policies(network="open"), "anything.example", 25, False),
        (Policies(network="open"), "a b", 443, False),
        (Policies(network="none"), "huggingface.co", 443, False),
    ],
)
def test_policies_mean_what_they_say(policies: Policies, host: str, port: int, passes: bool) -> None:
    """Suffixes, case, ports and characters that end a header."""
    if passes:
        assert allowed(policies, host, port) == host.lower().rstrip(".")
    else:
        with pytest.raises(HostRefused):
            allowed(policies, host, port)


@pytest.mark.parametrize("size", range(0, 200, 7))
def test_a_cut_first_message_has_no_name_and_raises_nothing(size: int) -> None:
    """It is a stranger's bytes with lengths inside lengths."""
    incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
    client = ssl.create_default_context().wrap_bio(incoming, outgoing, server_hostname="data.example.org")
    with pytest.raises(ssl.SSLWantReadError):
        client.do_handshake()
    hello = outgoing.read()
    assert server_name(hello) == "data.example.org"
    assert server_name(hello[:size]) in (None, "data.example.org")
    for at in range(5, min(len(hello), 120)):
        server_name(hello[:at] + bytes([255]) + hello[at + 1 :])
