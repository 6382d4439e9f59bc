"""A cell's folder is read with limits, and nothing in it is followed out of it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from lydite.posttrain.cell import Cell, append_line, read_bytes, read_json, read_lines
from lydite.posttrain.errors import CellError


def test_a_document_comes_back_and_nan_never_gets_in(tmp_path: Path) -> None:
    """NaN is not JSON; a reader in another language would refuse the file."""
    cell = Cell(tmp_path)
    cell.write("usage", {"wall_s": 1.5})
    assert cell.read("usage") == {"wall_s": 1.5}
    with pytest.raises(ValueError, match="JSON"):
        cell.write("usage", {"wall_s": float("nan")})
    assert cell.read("usage") == {"wall_s": 1.5}


@pytest.mark.parametrize("text", ["[1]", '{"a": NaN}', '{"a":1,"a":2}', "[" * 100_000, "", "\xff"])
def test_what_is_no_object_is_refused(tmp_path: Path, text: str) -> None:
    """These files may come from a stranger's bundle."""
    path = tmp_path / "x.json"
    path.write_bytes(text.encode("latin-1"))
    with pytest.raises(CellError):
        read_json(path)


def test_symlinks_pipes_and_folders_are_no_files(tmp_path: Path) -> None:
    """A pipe would block the reader for ever, a link would read a file of the host."""
    (tmp_path / "link").symlink_to("/etc/passwd")
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    for name in ("link", "pipe", "folder", "absent"):
        with pytest.raises(CellError):
            read_bytes(tmp_path / name, max_bytes=10)


def test_lines_are_read_up_to_their_limits(tmp_path: Path) -> None:
    """A transcript with a line of a gigabyte must not be read into memory."""
    path = tmp_path / "log.jsonl"
    for number in range(3):
        append_line(path, {"n": number})
    assert [line["n"] for line in read_lines(path)] == [0, 1, 2]
    with pytest.raises(CellError, match="more than 10 bytes"):
        list(read_lines(path, max_bytes=10))
    append_line(path, {"text": "x" * 1000})
    with pytest.raises(CellError, match="line 4: longer than 100"):
        list(read_lines(path, max_line_bytes=100))
    with path.open("ab") as stream:
        stream.write(b'{"cut": tr')
    with pytest.raises(CellError, match="line 5"):
        list(read_lines(path))
