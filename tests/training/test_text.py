"""Text sources: a file, a folder, jsonl and parquet give the same kind of documents, and holes are refused."""

from __future__ import annotations

import json
import logging
import os
import sys
from pathlib import Path

import pyarrow
import pyarrow.parquet
import pytest

from lydite.training.errors import CorpusError
from lydite.training.text import MAX_DOCUMENT_BYTES, read_documents

PLENTY = 1 << 20


def texts_of(source: Path | str, *, max_bytes: int = PLENTY, field: str = "text") -> list[str]:
    return [d.text for d in read_documents(str(source), max_bytes=max_bytes, field=field)]


def write_jsonl(path: Path, *records: object) -> Path:
    path.write_text("".join(json.dumps(record) + "\n" for record in records))
    return path


def write_parquet(path: Path, **columns: list[object]) -> Path:
    pyarrow.parquet.write_table(pyarrow.table(columns), path)
    return path


def test_a_file_is_one_document(tmp_path: Path) -> None:
    """Whatever its ending."""
    for name in ("a.txt", "b.log", "c"):
        (tmp_path / name).write_text("naïve ☃\n")
        assert texts_of(tmp_path / name) == ["naïve ☃\n"]


def test_a_folder_gives_its_text_files_with_those_below(tmp_path: Path) -> None:
    """Pictures, caches and empty files are not text; formats are read as when given alone."""
    (tmp_path / "deep" / "deeper").mkdir(parents=True)
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "a.txt").write_text("one")
    (tmp_path / "deep" / "b.md").write_text("two")
    (tmp_path / "deep" / "deeper" / "c.py").write_text("three")
    (tmp_path / "empty.txt").write_text(" \n")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    (tmp_path / "__pycache__" / "x.py").write_text("cache")
    write_jsonl(tmp_path / "d.jsonl", {"text": "four"}, {"text": "five"})
    write_parquet(tmp_path / "e.parquet", text=["six"])
    assert sorted(texts_of(tmp_path)) == sorted(["one", "two", "three", "four", "five", "six"])


def test_the_order_depends_on_names_alone(tmp_path: Path) -> None:
    """Two people with the same folder must found the same corpus, on any file system."""
    for name, order in (("one", range(20)), ("two", reversed(range(20)))):
        (tmp_path / name).mkdir()
        for n in order:
            (tmp_path / name / f"{n}.txt").write_text(f"text {n}")
    found = [[(d.name, d.text) for d in read_documents(str(tmp_path / n), max_bytes=PLENTY)] for n in ("one", "two")]
    assert found[0] == found[1]
    assert [text for _, text in found[0]] != sorted(text for _, text in found[0])


def test_reading_stops_at_the_limit(tmp_path: Path) -> None:
    """A folder of terabytes must not fill the memory; one document is kept even when it alone is larger."""
    for n in range(50):
        (tmp_path / f"{n}.txt").write_text("x" * 100)
    assert len(texts_of(tmp_path, max_bytes=1000)) == 10
    assert len(texts_of(tmp_path, max_bytes=1)) == 1


def test_one_huge_file_is_not_read_to_its_end(tmp_path: Path) -> None:
    """What lies behind the limit is never touched: here it is no text at all."""
    (tmp_path / "huge.txt").write_bytes(b"x" * 100_000 + b"\xff" * 100_000)
    assert "".join(texts_of(tmp_path / "huge.txt", max_bytes=1000)) == "x" * 8000
    with pytest.raises(CorpusError, match="cannot be read as UTF-8"):
        texts_of(tmp_path / "huge.txt", max_bytes=100_000)


def test_a_long_document_is_cut_without_breaking_a_character(tmp_path: Path) -> None:
    """A piece's end may fall inside of a character of several bytes; the rest of that character is dropped."""
    (tmp_path / "long.txt").write_text("☃" * (MAX_DOCUMENT_BYTES // 3 + 100))
    pieces = texts_of(tmp_path / "long.txt", max_bytes=4 * MAX_DOCUMENT_BYTES)
    assert len(pieces) == 2
    assert all(set(piece) == {"☃"} for piece in pieces)
    assert all(len(piece.encode()) <= MAX_DOCUMENT_BYTES for piece in pieces)


def test_a_file_of_a_folder_that_is_no_utf8_is_left_out_and_counted(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """One old file must not stop a corpus, nor disappear unsaid."""
    (tmp_path / "good.txt").write_text("good")
    (tmp_path / "bad.txt").write_bytes(b"caf\xe9")
    (tmp_path / "bad.jsonl").write_text("{no json\n")
    with caplog.at_level(logging.WARNING, logger="lydite.training.text"):
        assert texts_of(tmp_path) == ["good"]
    assert "2 files" in caplog.text


def test_a_file_that_is_no_utf8_is_an_error_when_it_was_asked_for(tmp_path: Path) -> None:
    """There is nothing else to read then."""
    (tmp_path / "bad.txt").write_bytes(b"caf\xe9")
    with pytest.raises(CorpusError, match=r"bad\.txt cannot be read as UTF-8 text"):
        texts_of(tmp_path / "bad.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads every file")
def test_a_file_that_may_not_be_read_is_an_error(tmp_path: Path) -> None:
    """The message names it."""
    (tmp_path / "a.txt").write_text("secret")
    (tmp_path / "a.txt").chmod(0)
    with pytest.raises(CorpusError, match=r"a\.txt cannot be read"):
        texts_of(tmp_path / "a.txt")


def test_jsonl_gives_its_field_line_by_line(tmp_path: Path) -> None:
    """Blank lines are nothing; another field is asked for by name."""
    path = write_jsonl(tmp_path / "a.jsonl", {"text": "one", "body": "eins"}, {"text": "two", "body": "zwei"})
    path.write_text(path.read_text() + "\n  \n")
    assert sorted(texts_of(path)) == ["one", "two"]
    assert sorted(texts_of(path, field="body")) == ["eins", "zwei"]


@pytest.mark.parametrize("record", [{"body": "x"}, {"text": 7}, {"text": None}, ["text"], "text", 7, None])
def test_a_record_without_its_field_is_an_error_with_its_line_and_the_remedy(tmp_path: Path, record: object) -> None:
    """Silently skipping records would train on something else than a person thinks."""
    path = write_jsonl(tmp_path / "a.jsonl", {"text": "fine"}, record)
    with pytest.raises(CorpusError, match=r"a\.jsonl line 2 has no text in its field 'text': pass --text-field"):
        texts_of(path)


@pytest.mark.parametrize("line", ["{no json", "[" * 100_000])
def test_a_line_that_is_no_json_is_an_error_with_its_number(tmp_path: Path, line: str) -> None:
    """However it is broken."""
    (tmp_path / "a.jsonl").write_text('{"text": "fine"}\n' + line + "\n")
    with pytest.raises(CorpusError, match=r"a\.jsonl line 2 is not JSON"):
        texts_of(tmp_path / "a.jsonl")


def test_parquet_gives_its_column(tmp_path: Path) -> None:
    """Another column is asked for by name, and none is read beside it."""
    path = write_parquet(tmp_path / "a.parquet", text=["one", "two"], body=["eins", "zwei"], n=[1, 2])
    assert sorted(texts_of(path)) == ["one", "two"]
    assert sorted(texts_of(path, field="body")) == ["eins", "zwei"]


def test_parquet_without_the_column_or_with_holes_is_an_error(tmp_path: Path) -> None:
    """The message names the columns there are, or the row."""
    path = write_parquet(tmp_path / "a.parquet", body=["eins"])
    with pytest.raises(CorpusError, match=r"has columns \['body'\], not 'text': pass --text-field"):
        texts_of(path)
    with pytest.raises(CorpusError, match=r"b\.parquet row 1 has no text"):
        texts_of(write_parquet(tmp_path / "b.parquet", text=["one", None]))


@pytest.mark.parametrize("damage", ["truncated", "foreign", "empty", "flipped"])
def test_a_damaged_parquet_file_is_an_error(tmp_path: Path, damage: str) -> None:
    """Not a traceback of another library."""
    path = write_parquet(tmp_path / "a.parquet", text=[f"text {n}" for n in range(100)])
    data = path.read_bytes()
    changed = {
        "truncated": data[:-10],
        "foreign": b"PAR1 nothing PAR1",
        "empty": b"",
        "flipped": data[:60] + bytes(b ^ 0xFF for b in data[60:120]) + data[120:],
    }
    path.write_bytes(changed[damage])
    with pytest.raises(CorpusError, match=r"a\.parquet"):
        texts_of(path)


def test_a_source_without_text_or_that_is_absent_is_an_error(tmp_path: Path) -> None:
    """The message says what can be given."""
    with pytest.raises(CorpusError, match="holds no text; give a file or folder"):
        texts_of(tmp_path)
    (tmp_path / "a.txt").write_text("")
    with pytest.raises(CorpusError, match="holds no text"):
        texts_of(tmp_path / "a.txt")
    with pytest.raises(CorpusError, match="there is no file or folder"):
        texts_of(tmp_path / "absent")
    with pytest.raises(CorpusError, match="there is no file or folder"):
        texts_of("https://example.org/text")


def test_the_standard_library_is_a_source_without_its_tests() -> None:
    """Every machine with Python has it."""
    documents = read_documents("stdlib", max_bytes=200_000)
    assert len(documents) > 3
    assert all(d.name.split("#")[0].endswith(".py") for d in documents)
    assert not any("/test/" in d.name or "/tests/" in d.name for d in documents)


def test_what_needs_a_library_that_is_absent_names_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The slim install reads text files; for the rest it says what to install."""
    path = write_parquet(tmp_path / "a.parquet", text=["one"])
    for name in ("pyarrow", "pyarrow.lib", "pyarrow.parquet", "datasets"):
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(CorpusError, match=r"needs pyarrow: pip install 'lydite\[datasets\]'"):
        texts_of(path)
    with pytest.raises(CorpusError, match=r"needs datasets: pip install 'lydite\[datasets\]'"):
        texts_of("hf:some/dataset")
