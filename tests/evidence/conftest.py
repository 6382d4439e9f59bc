"""The three kinds of store, real ones: a folder, memory, and a bucket behind a local S3 server."""

from __future__ import annotations

import itertools
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from lydite.evidence.store import Store, open_store


@pytest.fixture(scope="session")
def s3_endpoint() -> Iterator[str]:
    """A local S3 server with the bucket `lydite`."""
    from moto.server import ThreadedMotoServer

    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    endpoint = f"http://{host}:{port}"
    urllib.request.urlopen(urllib.request.Request(f"{endpoint}/lydite", method="PUT")).close()
    yield endpoint
    server.stop()


_prefixes = itertools.count()


@pytest.fixture(params=["folder", "memory", "s3"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    """An empty store of each kind."""
    if request.param == "folder":
        return open_store(tmp_path / "store")
    if request.param == "memory":
        return open_store("memory://")
    opener: Callable[[str], Store] = request.getfixturevalue("open_bucket")
    return opener(f"lydite/test-{next(_prefixes)}")


@pytest.fixture
def open_bucket(s3_endpoint: str) -> Callable[[str], Store]:
    """Opens bucket/prefix on the local S3 server."""
    return lambda place: open_store(
        f"s3://{place}?endpoint={s3_endpoint}&region=us-east-1", access_key_id="test", secret_access_key="test"
    )
