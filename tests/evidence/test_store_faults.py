"""Stores that fail, lie or stall: every one ends in an error with a remedy, and soon."""

from __future__ import annotations

import ctypes
import os
import re
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from lydite.evidence.errors import ConditionalCreateError, StoreUnavailableError, TooLargeError
from lydite.evidence.store import Store, open_store


class _Bucket(BaseHTTPRequestHandler):
    """Enough of S3 for put, get and delete; it ignores If-None-Match, and its answers to some names are lies."""

    protocol_version = "HTTP/1.1"
    objects: dict[str, bytes]
    sent: list[int]

    def do_PUT(self) -> None:
        self.objects[self.path] = self.rfile.read(int(self.headers["Content-Length"]))
        self._answer(200, b"")

    def do_POST(self) -> None:
        # Bulk deletion, the only one that obstore asks for.
        asked = self.rfile.read(int(self.headers["Content-Length"])).decode()
        for key in re.findall(r"<Key>([^<]*)</Key>", asked):
            self.objects.pop(f"/bucket/{key}", None)
        self._answer(200, b"<DeleteResult/>")

    def do_GET(self) -> None:
        lie = self.path.rsplit("/", 1)[-1]
        if lie in ("huge", "cut", "stalled"):
            self.close_connection = True
            length = {"huge": 10 << 30, "cut": 1000, "stalled": 1000}[lie]
            self._headers(200, length)
            self.wfile.write(b"x" * 100)
            if lie == "stalled":
                time.sleep(4)
            while lie == "huge":
                try:
                    self.sent[0] += self.wfile.write(b"x" * 65536)
                except OSError:
                    return
        elif lie == "unstated":
            self.send_response(200)
            self.send_header("Transfer-Encoding", "chunked")
            self.send_header("Last-Modified", "Mon, 01 Jan 2024 00:00:00 GMT")
            self.send_header("ETag", '"1"')
            self.end_headers()
            self.wfile.write(b"5\r\nhello\r\n0\r\n\r\n")
        elif lie == "denied":
            self._answer(403, b"<Error><Code>AccessDenied</Code></Error>")
        elif self.path in self.objects:
            self._answer(200, self.objects[self.path])
        else:
            self._answer(404, b"")

    def _answer(self, status: int, body: bytes) -> None:
        self._headers(status, len(body))
        self.wfile.write(body)

    def _headers(self, status: int, length: int) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(length))
        self.send_header("Last-Modified", "Mon, 01 Jan 2024 00:00:00 GMT")
        self.send_header("ETag", '"1"')
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def bucket() -> Iterator[tuple[Store, type[_Bucket]]]:
    """A store on a server that ignores If-None-Match and lies about some names."""
    handler = type("Bucket", (_Bucket,), {"objects": {}, "sent": [0]})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    yield _open(server.server_address[1]), handler
    server.shutdown()
    server.server_close()
    thread.join()


def _open(port: int) -> Store:
    return open_store(
        f"s3://bucket/run?endpoint=http://127.0.0.1:{port}&region=us-east-1",
        access_key_id="test",
        secret_access_key="test",
        connect_timeout=timedelta(seconds=1),
        request_timeout=timedelta(seconds=1),
    )


def test_a_store_that_ignores_create_only_is_refused(bucket: tuple[Store, type[_Bucket]]) -> None:
    """On it, a chain could be rewritten without anybody being told."""
    store, handler = bucket
    with pytest.raises(ConditionalCreateError, match=r"created one name twice.*If-None-Match"):
        store.require_conditional_create()
    assert handler.objects == {}


def test_ten_gigabytes_are_refused_before_they_are_fetched(bucket: tuple[Store, type[_Bucket]]) -> None:
    """The stated size decides; what the sockets had buffered is all that moved."""
    store, handler = bucket
    with pytest.raises(TooLargeError, match=f"{10 << 30} bytes, at most 1000000"):
        store.read("huge", max_bytes=1_000_000)
    time.sleep(0.3)
    assert handler.sent[0] < 64 << 20


@pytest.mark.parametrize("lie", ["cut", "unstated", "denied"])
def test_answers_that_are_not_whole_are_refused(bucket: tuple[Store, type[_Bucket]], lie: str) -> None:
    """Half an object must not pass as an object."""
    with pytest.raises(StoreUnavailableError, match="check"):
        bucket[0].read(lie, max_bytes=10_000)
    with pytest.raises(StoreUnavailableError, match="check"):
        list(bucket[0].stream(lie, max_bytes=10_000))


def test_a_stalled_answer_ends_at_the_deadline(bucket: tuple[Store, type[_Bucket]]) -> None:
    """One slow object must not stall a round."""
    start = time.monotonic()
    with pytest.raises(StoreUnavailableError):
        bucket[0].read("stalled", max_bytes=10_000)
    assert time.monotonic() - start < 15


@pytest.mark.parametrize(
    "use",
    [
        lambda store: store.put_object(b"x"),
        lambda store: store.create("a", b"x"),
        lambda store: store.read("a", max_bytes=1),
        lambda store: store.names("a"),
        lambda store: store.require_conditional_create(),
    ],
)
def test_an_unreachable_store_is_said_within_seconds(use: Callable[[Store], object]) -> None:
    """Nobody should wait minutes to learn that an endpoint is misspelt."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    start = time.monotonic()
    with pytest.raises(StoreUnavailableError, match="check the endpoint"):
        use(_open(port))
    assert time.monotonic() - start < 10


def test_an_absent_bucket_is_said_on_the_first_write(open_bucket: Callable[[str], Store]) -> None:
    """The remedy is to create the bucket."""
    with pytest.raises(StoreUnavailableError, match="create the bucket"):
        open_bucket("no-such-bucket/run").require_conditional_create()


def test_a_write_that_does_not_fit_leaves_nothing_behind(tmp_path: Path) -> None:
    """A limit on the file size stands in for a full disk where tmpfs cannot be mounted."""
    code = (
        "import resource, sys; from lydite.evidence.store import open_store\n"
        "from lydite.evidence.errors import StoreUnavailableError\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000)); store = open_store(sys.argv[1])\n"
        "for write in (store.put_object, lambda data: store.create('a/b', data)):\n"
        "    try: write(b'x' * 20_000)\n"
        "    except StoreUnavailableError as error: print(error)\n"
    )
    run = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True)
    assert run.stdout.count("free disk space") == 2, run.stdout + run.stderr
    assert open_store(tmp_path).names() == []
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


def test_a_full_disk_keeps_what_was_there(tmp_path: Path) -> None:
    """Replacing a name on a full disk must not lose the old bytes."""
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.mount(b"tmpfs", os.fsencode(tmp_path), b"tmpfs", 0, b"size=128k") != 0:
        pytest.skip(f"no tmpfs can be mounted here ({os.strerror(ctypes.get_errno())})")
    try:
        store = open_store(tmp_path / "store")
        store.create("kept", b"old")
        with pytest.raises(StoreUnavailableError, match=r"No space left.*free disk space"):
            store.put_object(b"x" * 500_000)
        with pytest.raises(StoreUnavailableError, match="free disk space"):
            store.replace("kept", b"x" * 500_000)
        assert store.read("kept", max_bytes=9) == b"old"
        assert store.names() == ["kept"]
        store.create("small", b"fits again")
    finally:
        libc.umount2(os.fsencode(tmp_path), 2)
