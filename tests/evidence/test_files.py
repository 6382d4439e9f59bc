"""Files that are whole or absent."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from lydite.evidence.files import write_atomic, write_new


def test_readers_never_see_half_a_file(tmp_path: Path) -> None:
    """A page or record is replaced while somebody has it open."""
    path = tmp_path / "file"
    versions = [bytes([n]) * 200_000 for n in range(40)]
    write_atomic(path, versions[0])
    done = threading.Event()
    seen: set[bytes] = set()

    def read() -> None:
        while not done.is_set():
            seen.add(path.read_bytes())

    reader = threading.Thread(target=read)
    reader.start()
    for version in versions:
        write_atomic(path, version)
    done.set()
    reader.join()
    assert seen <= set(versions)
    assert [item.name for item in tmp_path.iterdir()] == ["file"]


def test_a_failed_write_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    """The target is a folder, so the replacement fails at the last step."""
    (tmp_path / "target" / "inside").mkdir(parents=True)
    with pytest.raises(OSError, match="target"):
        write_atomic(tmp_path / "target", b"x")
    assert sorted(item.name for item in tmp_path.rglob("*")) == ["inside", "target"]


def test_an_existing_file_is_not_rewritten_as_new(tmp_path: Path) -> None:
    """The one writer that was first wins."""
    write_new(tmp_path / "a" / "b", b"first")
    with pytest.raises(FileExistsError):
        write_new(tmp_path / "a" / "b", b"second")
    assert (tmp_path / "a" / "b").read_bytes() == b"first"
    assert [item.name for item in (tmp_path / "a").iterdir()] == ["b"]


def test_a_file_in_the_way_of_a_folder_is_said(tmp_path: Path) -> None:
    """It must not read as "exists already"."""
    (tmp_path / "a").write_bytes(b"")
    with pytest.raises(NotADirectoryError):
        write_new(tmp_path / "a" / "b", b"x")
