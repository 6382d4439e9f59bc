"""Three stores, one meaning."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lydite.evidence.digest import digest_of
from lydite.evidence.errors import (
    AlreadyExistsError,
    DamagedObjectError,
    NotFoundError,
    StoreNameError,
    StoreUnavailableError,
    TooLargeError,
)
from lydite.evidence.store import Store, object_name, open_store


@pytest.mark.parametrize("size", [0, 1, 5_000_000])
def test_an_object_comes_back_under_its_digest(store: Store, size: int) -> None:
    """Also the empty one, which has no byte range to ask for."""
    data = os.urandom(size)
    digest = store.put_object(data)
    assert digest == digest_of(data) == store.put_object(data)
    assert store.get_object(digest, max_bytes=size) == data
    assert store.has_object(digest)
    assert store.object_size(digest) == size
    store.check_object(digest, size=size)


def test_what_is_absent_is_not_found(store: Store) -> None:
    """Absence is an answer, with the name in it."""
    digest = digest_of(b"absent")
    assert not store.has_object(digest)
    for look in (
        lambda: store.get_object(digest, max_bytes=9),
        lambda: store.object_size(digest),
        lambda: store.check_object(digest, size=9),
        lambda: store.read("a/b", max_bytes=9),
        lambda: store.size("a/b"),
    ):
        with pytest.raises(NotFoundError, match=f"{digest}|a/b"):
            look()
    assert store.names() == []
    assert store.names("a/b") == []
    store.delete("a/b")


def test_more_than_the_limit_is_never_read(store: Store) -> None:
    """The reader of a stranger's object decides how much memory it costs."""
    digest = store.put_object(b"x" * 1001)
    for read in (
        lambda: store.get_object(digest, max_bytes=1000),
        lambda: store.check_object(digest, size=1000),
        lambda: store.read(object_name(digest), max_bytes=0),
    ):
        with pytest.raises(TooLargeError, match="1001 bytes, at most"):
            read()


def test_other_bytes_under_a_digest_are_named_and_healed(store: Store) -> None:
    """Whoever may write to the place may write junk; putting the object again repairs it."""
    digest = digest_of(b"right")
    store.replace(object_name(digest), b"wrong")
    with pytest.raises(DamagedObjectError, match=object_name(digest)):
        store.get_object(digest, max_bytes=100)
    with pytest.raises(DamagedObjectError, match=object_name(digest)):
        store.check_object(digest, size=5)
    store.put_object(b"right")
    assert store.get_object(digest, max_bytes=100) == b"right"
    with pytest.raises(DamagedObjectError, match="holds 5 bytes, 9 were stated"):
        store.check_object(digest, size=9)


def test_a_name_is_created_once(store: Store) -> None:
    """The first bytes stay; replacing is another verb."""
    store.create("chains/main/0.json", b"first")
    with pytest.raises(AlreadyExistsError, match=r"chains/main/0\.json exists"):
        store.create("chains/main/0.json", b"second")
    assert store.read("chains/main/0.json", max_bytes=9) == b"first"
    store.replace("chains/main/0.json", b"second")
    assert store.read("chains/main/0.json", max_bytes=9) == b"second"
    store.delete("chains/main/0.json")
    store.create("chains/main/0.json", b"third")


def test_names_are_listed_by_folder_and_sorted(store: Store) -> None:
    """a/b is not a prefix of a/bc."""
    for name in ("a/bc/1", "a/b/2", "a/b/1", "a/b/c/3", "top"):
        store.create(name, b"x")
    assert store.names("a/b") == store.names("a/b/") == ["a/b/1", "a/b/2", "a/b/c/3"]
    assert store.names() == ["a/b/1", "a/b/2", "a/b/c/3", "a/bc/1", "top"]
    with pytest.raises(TooLargeError, match="more than 2 names"):
        store.names("a", max_names=2)


def test_conditional_create_is_kept(store: Store) -> None:
    """The probe passes on every kind of store and leaves nothing behind."""
    store.require_conditional_create()
    assert store.names() == []


def test_eight_writers_of_one_name_have_one_winner(store: Store) -> None:
    """The chain rests on this."""

    def attempt(name: str, writer: int) -> int | None:
        try:
            store.create(name, bytes([writer]) * 1000)
        except AlreadyExistsError:
            return None
        return writer

    with ThreadPoolExecutor(8) as pool:
        for round_ in range(10):
            name = f"race/{round_}"
            won = [w for w in pool.map(attempt, [name] * 8, range(8)) if w is not None]
            assert len(won) == 1
            assert store.read(name, max_bytes=1000) == bytes(won) * 1000


def test_processes_that_create_one_name_have_one_winner(tmp_path: Path) -> None:
    """A folder is shared by processes, not only by threads."""
    code = (
        "import sys; from lydite.evidence.store import open_store\n"
        "from lydite.evidence.errors import AlreadyExistsError\n"
        "store = open_store(sys.argv[1]); won = 0\n"
        "for n in range(200):\n"
        "    try: store.create(f'race/{n}', sys.argv[2].encode()); won += 1\n"
        "    except AlreadyExistsError: pass\n"
        "print(won)"
    )
    processes = [
        subprocess.Popen([sys.executable, "-c", code, str(tmp_path), str(n)], stdout=subprocess.PIPE) for n in range(4)
    ]
    won = [int(process.communicate()[0]) for process in processes]
    assert sum(won) == 200
    assert len(open_store(tmp_path).names("race")) == 200


@pytest.mark.parametrize(
    "name",
    [
        "",
        "/etc/passwd",
        "../up",
        "a/../b",
        "a//b",
        "a/",
        ".hidden",
        "a/.b",
        "a\\b",
        "a b",
        "é",
        "A",
        "a\n",
        "-a",
        "a" * 200,
        "/".join("a" * 17),
        "a/%2e%2e/b",
        "con:1",
        "a#1",
        "a\x00b",
    ],
)
def test_names_that_could_leave_the_store_are_refused(store: Store, name: str) -> None:
    """A name may come from a stranger's entry."""
    for use in (
        lambda: store.create(name, b""),
        lambda: store.replace(name, b""),
        lambda: store.read(name, max_bytes=1),
        lambda: store.size(name),
        lambda: store.delete(name),
    ):
        with pytest.raises(StoreNameError, match="no store name"):
            use()


@given(st.text(max_size=70))
def test_only_digests_name_objects(text: str) -> None:
    """A digest from a stranger becomes a path."""
    with pytest.raises(StoreNameError, match="not a digest"):
        object_name(text)


def test_foreign_files_in_the_folder_are_not_listed(tmp_path: Path) -> None:
    """Unfinished writes and desktop droppings are nobody's names."""
    store = open_store(tmp_path)
    store.create("a/b", b"x")
    (tmp_path / "a" / ".b.123.part").write_bytes(b"half")
    (tmp_path / "a" / "Thumbs.db").write_bytes(b"")
    assert store.names() == ["a/b"]


def test_a_file_where_a_folder_should_be_reads_as_absent(tmp_path: Path) -> None:
    """So that a verifier names the object instead of stopping."""
    store = open_store(tmp_path)
    (tmp_path / "a").write_bytes(b"")
    with pytest.raises(NotFoundError, match="a parent of it is a file"):
        store.read("a/b", max_bytes=1)
    with pytest.raises(StoreUnavailableError, match="writable directory"):
        store.create("a/b", b"x")
    (tmp_path / "d").mkdir()
    with pytest.raises(NotFoundError):
        store.read("d", max_bytes=1)


def test_addresses_open_the_same_place(tmp_path: Path, open_bucket: Callable[[str], Store]) -> None:
    """A process hands its store to another as a string; secrets are not in it."""
    open_store(tmp_path / "s").create("a", b"1")
    for address in (str(tmp_path / "s"), f"file://{tmp_path}/s", open_store(tmp_path / "s").address):
        assert open_store(address, create=False).read("a", max_bytes=9) == b"1"
    bucket = open_bucket("lydite/addresses")
    bucket.create("a", b"2")
    assert "secret" not in repr(bucket)
    assert "test" not in bucket.address
    again = open_store(bucket.address, access_key_id="x", secret_access_key="y")
    assert again.names() == ["a"]
    named = open_store("memory://shared")
    named.create("a", b"3")
    assert open_store("memory://shared").read("a", max_bytes=9) == b"3"
    assert open_store("memory://").names() == []


@pytest.mark.parametrize(
    ("address", "word"),
    [
        ("ftp://host/x", "is no store"),
        ("s3://", "no bucket address"),
        ("s3://bucket/Upper", "no bucket address"),
        ("s3://bucket/a/../b", "no bucket address"),
        ("s3://bucket/a?secret_access_key=x", "pass credentials as arguments"),
        ("s3://user:pass@bucket/a", "pass credentials as arguments"),
        ("file://elsewhere/x", "file:///absolute/path"),
    ],
)
def test_addresses_of_no_known_form_are_refused(address: str, word: str) -> None:
    """A secret in an address would end up in logs and records."""
    with pytest.raises(StoreNameError, match=word):
        open_store(address)


def test_a_folder_to_be_read_is_not_made(tmp_path: Path) -> None:
    """A misspelt path must not verify as an empty run."""
    with pytest.raises(StoreUnavailableError, match="is not a folder"):
        open_store(tmp_path / "absent", create=False)
    assert not (tmp_path / "absent").exists()
