"""Sealing a tree that wants to do harm: nothing is followed, nothing blocks, nothing vanishes without a reason."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from lydite.posttrain.errors import CellError
from lydite.posttrain.sandbox.disk import measure_tree, remove_tree
from lydite.posttrain.seal import SealLimits, candidates, seal, tree_digest

SECRET = b"what only the host may read"


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    folder = tmp_path / "live"
    folder.mkdir()
    (tmp_path / "secret").write_bytes(SECRET)
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "file").write_bytes(SECRET)
    (folder / "model").mkdir()
    (folder / "model" / "weights").write_bytes(b"\0" * 5_000_000 + b"w")
    return folder


def test_the_copy_is_the_tree_and_its_digest_is_stable(tree: Path, tmp_path: Path) -> None:
    """The digest is what everything later is bound to; holes in the copy must not change a byte."""
    sealed = seal(tree, tmp_path / "copy")
    assert (tmp_path / "copy" / "model" / "weights").read_bytes() == (tree / "model" / "weights").read_bytes()
    again = seal(tmp_path / "copy", None)
    assert again.tree == sealed.tree == tree_digest(sealed.files)
    (tree / "model" / "weights").write_bytes(b"\0" * 5_000_000 + b"W")
    assert seal(tree, None).tree != sealed.tree


def test_links_pipes_sockets_and_devices_are_refused_by_name(tree: Path, tmp_path: Path) -> None:
    """Each of them is a way to make the host read, block, or write somewhere else."""
    (tree / "file-link").symlink_to(tmp_path / "secret")
    (tree / "folder-link").symlink_to(tmp_path / "outside")
    (tree / "self").symlink_to(".")
    (tree / "model" / "config.json").symlink_to("/etc/passwd")
    os.mkfifo(tree / "pipe")
    if os.geteuid() == 0:
        os.mknod(tree / "device", 0o600 | 0o060000, os.makedev(7, 0))
    with socket.socket(socket.AF_UNIX) as listener:
        here = Path.cwd()
        os.chdir(tree)
        try:
            listener.bind("socket")
        finally:
            os.chdir(here)
        sealed = seal(tree, tmp_path / "copy")
    assert list(sealed.files) == ["model/weights"]
    assert "symbolic link to /etc/passwd" in sealed.refused["model/config.json"]
    assert {"file-link", "folder-link", "self", "pipe", "socket"} <= set(sealed.refused)
    for folder, names, files in os.walk(tmp_path / "copy"):
        for name in names + files:
            assert not (Path(folder) / name).is_symlink()
            if name in files:
                assert SECRET not in (Path(folder) / name).read_bytes()


def test_hard_links_are_copied_as_what_they_are(tree: Path, tmp_path: Path) -> None:
    """The copy must not share an inode with anything."""
    os.link(tree / "model" / "weights", tree / "again")
    sealed = seal(tree, tmp_path / "copy")
    assert sealed.files["again"]["links"] == 2
    assert (tmp_path / "copy" / "again").stat().st_nlink == 1


def test_a_sparse_file_counts_its_holes(tree: Path, tmp_path: Path) -> None:
    """Eight terabytes of nothing take no space here, and all of it when copied."""
    with (tree / "huge").open("wb") as stream:
        stream.truncate(8 << 40)
    sealed = seal(tree, tmp_path / "copy", SealLimits(max_bytes=1 << 30))
    assert "huge" in sealed.refused
    assert "model/weights" in sealed.files


def test_deep_folders_and_long_paths_end_somewhere(tree: Path, tmp_path: Path) -> None:
    """Deeper than the stack, than the handles of this process, and than any path."""
    here = Path.cwd()
    os.chdir(tree)
    try:
        for _ in range(3000):
            os.mkdir("d" * 50)
            os.chdir("d" * 50)
    finally:
        os.chdir(here)
    try:
        sealed = seal(tree, tmp_path / "copy")
        measured = measure_tree(tree)
    finally:
        # Nobody else could: pytest's own cleaning runs out of stack.
        remove_tree(tree)
    assert list(sealed.files) == ["model/weights"]
    assert sealed.refused_count == 1
    assert measured > 1 << 60
    assert not tree.exists()


def test_names_that_lie_are_refused_and_escaped(tree: Path, tmp_path: Path) -> None:
    """A name may move a terminal's cursor, forge a line of a log, or be no text at all."""
    for name in (b"a\nb", b"\x1b[2J", b"\xff\xfe", "e\u202ecod".encode(), b"back\\slash"):
        with open(os.path.join(os.fsencode(tree), name), "wb"):
            pass
    sealed = seal(tree, tmp_path / "copy")
    assert sealed.refused_count == 5
    assert all(path.isprintable() and path.isascii() for path in sealed.refused)


def test_more_than_allowed_is_refused_not_dropped(tree: Path, tmp_path: Path) -> None:
    """The count says how much is missing even when the list is cut."""
    for number in range(50):
        (tree / f"f{number:02}").write_bytes(b"x" * 10)
    sealed = seal(tree, tmp_path / "copy", SealLimits(max_files=20))
    assert len(sealed.files) == 20
    assert sealed.refused_count > 20
    sealed = seal(tree, tmp_path / "second", SealLimits(max_bytes=100, max_file_bytes=50))
    assert sealed.total_bytes == 100
    assert "at most 50" in sealed.refused["model/weights"]


def test_locked_files_are_taken_all_the_same(tree: Path, tmp_path: Path) -> None:
    """An agent must not keep evidence back by taking away its own rights to it."""
    (tree / "locked").write_bytes(b"x")
    (tree / "locked").chmod(0)
    (tree / "model").chmod(0)
    # Only to write it down changes nothing; to take it along, an ordinary user's harness unlocks what is its own.
    only_read = seal(tree, None)
    assert set(only_read.files) == ({"locked", "model/weights"} if os.geteuid() == 0 else set())
    sealed = seal(tree, tmp_path / "copy")
    assert set(sealed.files) == {"locked", "model/weights"}
    assert not sealed.refused


def test_bytes_in_attributes_are_noticed(tree: Path) -> None:
    """They are no part of the copy, so the seal has to say that there were some."""
    try:
        os.setxattr(tree / "model" / "weights", "user.hidden", b"test items")
    except OSError as error:
        pytest.skip(f"this file system has no attributes: {error}")
    sealed = seal(tree, None)
    assert "user.hidden" in sealed.refused["model/weights (attributes)"]
    assert "model/weights" in sealed.files


def test_a_copy_never_lands_in_something_that_is_there(tree: Path, tmp_path: Path) -> None:
    """A sealed folder is made once."""
    (tmp_path / "copy").mkdir()
    with pytest.raises(CellError, match="cannot make"):
        seal(tree, tmp_path / "copy")
    with pytest.raises(CellError, match="cannot open"):
        seal(tmp_path / "absent", None)


def test_candidates_are_the_model_and_then_checkpoints(tree: Path) -> None:
    """When time runs out, an earlier checkpoint counts."""
    assert candidates(tree) == ()
    for name in ("step-100", "step-200"):
        (tree / "submission" / "best" / name).mkdir(parents=True)
    assert [path.name for path in candidates(tree)] == ["step-200", "step-100"]
    (tree / "submission" / "model").mkdir()
    assert [path.name for path in candidates(tree)] == ["model", "step-200", "step-100"]
