"""Real clients in the real sandbox fetch over TLS through the recording proxy, with nothing but their environment."""

from __future__ import annotations

import http.server
import shutil
import socket
import ssl
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "sandbox"))

from sandbox_cases import MIB, Room
from test_proxy import BODY, Site

from lydite.posttrain.arena import CERTIFICATE, network_environment
from lydite.posttrain.budget import Meter
from lydite.posttrain.cell import read_lines
from lydite.posttrain.gateway.authority import Authority
from lydite.posttrain.gateway.proxy import Proxy
from lydite.posttrain.sandbox.bubblewrap import REMEDY, Bubblewrap
from lydite.posttrain.sandbox.disk import discard_disk
from lydite.posttrain.sandbox.job import STATUS, Places
from lydite.posttrain.spec import Budget, Policies

pytestmark = pytest.mark.skipif(
    shutil.which("bwrap") is None, reason=f"bubblewrap is not installed; install it with: {REMEDY}"
)
URL = "https://data.example.org/set"
CLIENTS = {
    "urllib": f"python3 -c \"import urllib.request as r; print(len(r.urlopen('{URL}').read()))\"",
    "httpx": f"python3 -c \"import httpx; print(len(httpx.get('{URL}').content))\"",
    "hub": f"python3 -c \"from huggingface_hub.utils import get_session as s; print(len(s().get('{URL}').content))\"",
    "requests": f"python3 -c \"import requests; print(len(requests.get('{URL}').content))\"",
    "curl": f"curl -sS {URL} | wc -c",
    "git": f"git ls-remote {URL} 2>&1; echo {len(BODY)}",
    "pip": f"python3 -m pip download --no-deps -q --index-url {URL} nothing 2>&1; echo {len(BODY)}",
}


@pytest.fixture
def outside(tmp_path: Path) -> Iterator[tuple[Proxy, Authority, Path]]:
    site: Any = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site)
    site.daemon_threads, site.seen = True, []
    upstream, authority = Authority.fresh(), Authority.fresh()
    site.socket = upstream.context("data.example.org").wrap_socket(site.socket, server_side=True)
    threading.Thread(target=site.serve_forever, args=(0.01,), daemon=True).start()
    log = tmp_path / "traffic.jsonl"
    proxy = Proxy(
        Policies(network="hubs", hosts=("data.example.org",)),
        Meter(Budget(wall_s=60)),
        log=log,
        authority=authority,
        connect=lambda host, port: socket.create_connection(site.server_address, timeout=5),
        context=ssl.create_default_context(cadata=upstream.pem().decode()),
    )
    yield proxy, authority, log
    site.shutdown()
    site.server_close()


@pytest.mark.parametrize("client", CLIENTS)
def test_a_real_client_is_recorded_inside_tls(
    client: str, outside: tuple[Proxy, Authority, Path], tmp_path: Path
) -> None:
    """The environment that every agent gets leads it through the proxy and makes it trust the cell's authority."""
    proxy, authority, log = outside
    if client in ("curl", "git") and not shutil.which(client, path="/usr/bin:/bin"):
        pytest.skip(f"{client} is not installed")
    if client in ("httpx", "requests", "hub"):
        pytest.importorskip({"hub": "huggingface_hub"}.get(client, client))
    room = Room(Bubblewrap(), tmp_path)
    (room.status / CERTIFICATE).write_bytes(authority.bundle())
    inside = Places(given="/given", work="/work", agent="", status=STATUS, doors={"proxy": "127.0.0.1:8081"})
    try:
        ran = room.run(
            CLIENTS[client],
            shell=True,
            memory=1024 * MIB,
            doors={"proxy": proxy.door},
            environment=network_environment("hubs", "inspect", inside),
        )
    finally:
        discard_disk(room.work)
    assert str(len(BODY)) in ran.out, ran.out + ran.err
    end = time.monotonic() + 5
    while not (lines := list(read_lines(log)) if log.exists() else []):
        assert time.monotonic() < end, ran.out + ran.err
        time.sleep(0.02)
    assert lines[0]["url"].startswith(URL)
    assert lines[0]["tls"] == "inspect"
    assert lines[0]["status"] == 200
