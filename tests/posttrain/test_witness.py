"""Who watches an agent's folder: what was there for a while is kept, whatever a stranger puts in the way."""

from __future__ import annotations

import hashlib
import os
import time
from pathlib import Path
from typing import Any

import pytest

from lydite.posttrain import witness
from lydite.posttrain.witness import Witness


@pytest.fixture
def live(tmp_path: Path) -> Path:
    folder = tmp_path / "live"
    folder.mkdir()
    return folder


def watched(live: Path, *steps: Any) -> tuple[dict[str, Any], Path]:
    """What is seen when each step is followed by a look."""
    who = Witness(live, live.parent / "seen")
    who.kept.mkdir()
    for step in steps:
        step()
        who.look()
    return who.document(), who.kept


def paths(document: dict[str, Any]) -> list[str]:
    return [row["path"] for row in document["files"]]


def test_what_is_removed_is_kept_and_what_stays_is_not(live: Path) -> None:
    """With its name, its size and its digest; whatever is still there is sealed elsewhere."""
    (live / "data").mkdir()
    seen, kept = watched(
        live,
        lambda: ((live / "data" / "a.jsonl").write_text("one"), (live / "b.txt").write_text("two")),
        lambda: (live / "data" / "a.jsonl").unlink(),
    )
    [row] = seen["files"]
    assert (row["path"], row["bytes"]) == ("data/a.jsonl", 3)
    assert row["sha256"] == hashlib.sha256(b"one").hexdigest()
    assert (kept / row["copy"]).read_text() == "one"
    assert row["copy"].endswith(".jsonl")
    assert len(list(kept.iterdir())) == 1
    assert not seen["cut"]


def test_a_file_that_changes_keeps_its_older_contents(live: Path) -> None:
    """Overwritten with something else it was two files; a log that grows was one."""
    file, log = live / "train.jsonl", live / "train.log"
    seen, kept = watched(
        live,
        lambda: (file.write_text("test items"), log.write_text("1\n")),
        lambda: (file.write_text("others, and more"), log.write_text("1\n2\n")),
        lambda: log.write_text("1\n2\n3\n"),
    )
    assert [(row["path"], (kept / row["copy"]).read_text()) for row in seen["files"]] == [("train.jsonl", "test items")]


def test_a_file_that_was_moved_is_there_still(live: Path) -> None:
    """Under another name."""
    seen, _ = watched(live, lambda: (live / "a").write_text("x" * 9), lambda: (live / "a").rename(live / "b"))
    assert seen["files"] == []


def test_links_are_written_down_and_never_followed(live: Path, tmp_path: Path) -> None:
    """Nor pipes opened: nobody writes to this one."""
    (tmp_path / "secret").write_text("ours")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "inner").write_text("ours")

    def lay() -> None:
        (live / "shard.jsonl").symlink_to("/proc/7/fd/3")
        (live / "out").symlink_to(tmp_path / "secret")
        (live / "dir").symlink_to(tmp_path / "folder")
        os.mkfifo(live / "pipe")

    seen, kept = watched(live, lay, lambda: [path.unlink() for path in live.iterdir()])
    assert seen["files"] == []
    assert {(row["path"], row["target"]) for row in seen["links"]} >= {("shard.jsonl", "/proc/7/fd/3")}
    assert len(seen["links"]) == 3
    assert list(kept.iterdir()) == []


def test_a_file_turned_into_a_link_between_looking_and_opening_is_not_read(
    live: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The kernel refuses the second look."""
    (tmp_path / "secret").write_text("ours")
    (live / "a").write_text("theirs")
    real = os.open

    def swapped(path: Any, *args: Any, **named: Any) -> int:
        if path == "a":
            (live / "a").unlink()
            (live / "a").symlink_to(tmp_path / "secret")
        return real(path, *args, **named)

    monkeypatch.setattr(os, "open", swapped)
    seen, kept = watched(live, lambda: None)
    assert list(kept.iterdir()) == []
    assert seen["files"] == []


def test_limits_are_met_and_said(live: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is too large is written down without its content; too many versions and entries are cut."""
    monkeypatch.setattr(witness, "MAX_FILE_BYTES", 100)
    monkeypatch.setattr(witness, "MAX_VERSIONS", 2)
    big, often = live / "big.bin", live / "often"
    seen, kept = watched(
        live,
        lambda: big.write_bytes(bytes(101)),
        *[lambda n=n: often.write_text(f"{n} {'x' * n}") for n in range(5)],
        lambda: (big.unlink(), often.unlink()),
    )
    assert seen["cut"]
    assert [(row["path"], row["copy"] != "") for row in seen["files"]] == [
        ("big.bin", False),
        ("often", True),
        ("often", True),
    ]
    assert len(list(kept.iterdir())) == 2
    monkeypatch.setattr(witness, "MAX_ENTRIES", 3)
    for n in range(6):
        (live / str(n)).write_text("x")
    document, _ = watched_again(live)
    assert document["cut"]


def test_what_cannot_be_kept_is_said(live: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk of ours leaves the fact without the content; a list that is full says so."""
    file = live / "a.jsonl"

    def full(path: Path, data: bytes) -> None:
        raise OSError("no space")

    monkeypatch.setattr(witness, "write_atomic", full)
    seen, _ = watched(live, lambda: file.write_text("data"), file.unlink)
    assert [(row["path"], row["copy"]) for row in seen["files"]] == [("a.jsonl", "")]
    assert seen["cut"]
    monkeypatch.undo()
    monkeypatch.setattr(witness, "MAX_LISTED", 2)
    for n in range(3):
        (live / f"{n}.txt").write_text(str(n))
    who = Witness(live, live.parent / "full list")
    who.kept.mkdir()
    who.look()
    for n in range(3):
        (live / f"{n}.txt").unlink()
    document = who.document()
    assert (len(document["files"]), document["cut"], len(list(who.kept.iterdir()))) == (2, True, 2)


def watched_again(live: Path) -> tuple[dict[str, Any], Path]:
    who = Witness(live, live.parent / "seen again")
    who.kept.mkdir()
    who.look()
    return who.document(), who.kept


def test_a_submission_and_weights_are_left_to_the_seal(live: Path) -> None:
    (live / "submission").mkdir()

    def lay() -> None:
        (live / "submission" / "config.json").write_text("{}")
        (live / "w.safetensors").write_text("weights")

    def clear() -> None:
        (live / "submission" / "config.json").unlink()
        (live / "w.safetensors").unlink()

    seen, _ = watched(live, lay, clear)
    assert seen["files"] == []


def test_it_watches_by_itself(live: Path) -> None:
    """A file that is there for two seconds is seen; the thread ends with the block, and errors pass through."""
    who = Witness(live, live.parent / "seen")

    def work() -> None:
        with who:
            (live / "a.jsonl").write_text("for a while")
            time.sleep(4 * witness.EVERY_S)
            (live / "a.jsonl").unlink()
            raise KeyError

    with pytest.raises(KeyError):
        work()
    assert not who._thread.is_alive()
    assert paths(who.document()) == ["a.jsonl"]


def test_a_folder_that_is_gone_is_no_error(live: Path) -> None:
    live.rmdir()
    seen, _ = watched(live, lambda: None)
    assert seen["files"] == []
