"""Run records: whole or absent, and exactly what was written."""

from __future__ import annotations

import json
import math
import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from lydite.evidence import record as record_module
from lydite.evidence.chain import Entry
from lydite.evidence.errors import RecordError
from lydite.evidence.keys import SigningKey
from lydite.evidence.record import RECORD_NAME, RunRecord, fingerprint, versions

STARTED = datetime(2025, 6, 1, 12, 30, tzinfo=UTC)
RESULTS: dict[str, Any] = {"loss": [3.5, 1e-300, -0.0], "name": "é\u2028", "count": 2**70, "none": None}


def begun() -> RunRecord:
    """A record of a command that runs."""
    return RunRecord.begin("pretrain demo", ["--rounds", "3", "not utf-8: \udcff"], started=STARTED, commit="abc")


@pytest.mark.parametrize("place", ["", RECORD_NAME, "other.json"])
def test_what_was_written_is_read(tmp_path: Path, place: str) -> None:
    """A folder stands for the record.json in it; a file is itself."""
    record = begun().finish(RESULTS, finished=STARTED + timedelta(seconds=90))
    record.write(tmp_path / place)
    assert RunRecord.read(tmp_path / place) == record
    assert [item.name for item in tmp_path.iterdir()] == [place or RECORD_NAME]


def test_a_running_command_has_a_record_already(tmp_path: Path) -> None:
    """A run that was killed leaves what it was, with no end and no results."""
    begun().write(tmp_path)
    record = RunRecord.read(tmp_path)
    assert (record.finished, record.results) == ("", {})
    assert record.argv == ["--rounds", "3", "not utf-8: \udcff"]
    assert record.commit == "abc"
    record.finish({"x": 1}, finished=STARTED).write(tmp_path)
    assert RunRecord.read(tmp_path).results == {"x": 1}


def test_times_carry_their_zone(tmp_path: Path) -> None:
    """A bare time is read differently in another country."""
    there = datetime(2025, 6, 1, 14, 30, tzinfo=timezone(timedelta(hours=2)))
    RunRecord.begin("x", [], started=there).finish({}, finished=STARTED).write(tmp_path)
    record = RunRecord.read(tmp_path)
    assert (record.started, record.finished) == ("2025-06-01T14:30:00+02:00", "2025-06-01T12:30:00+00:00")
    assert datetime.fromisoformat(record.started) == datetime.fromisoformat(record.finished)


def test_the_fingerprint_is_that_of_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """Libraries are loaded, and threads are set, after the command has begun."""
    monkeypatch.setenv("OMP_NUM_THREADS", "3")
    record = begun()
    monkeypatch.setenv("OMP_NUM_THREADS", "5")
    record = record.finish({}, finished=STARTED)
    assert record.fingerprint["thread_variables"]["OMP_NUM_THREADS"] == "5"


def test_the_schema_is_in_the_file(tmp_path: Path) -> None:
    """A reader in ten years must know what it reads; its name on disk is `schema`."""
    begun().write(tmp_path)
    assert json.loads((tmp_path / RECORD_NAME).read_bytes())["schema"] == "lydite.record/1"


@pytest.mark.parametrize("value", [math.nan, math.inf, b"x", {1}, object(), {"a": 1, 2: 3}, [math.nan]])
def test_results_that_are_not_json_are_refused_and_the_old_record_stays(tmp_path: Path, value: object) -> None:
    """NaN in the file would stop every other reader, and a half-written one would lose what was known."""
    begun().write(tmp_path)
    with pytest.raises(RecordError, match="results of 'pretrain demo' are not JSON"):
        begun().finish({"x": value}, finished=STARTED).write(tmp_path)
    assert RunRecord.read(tmp_path) == begun()
    assert [item.name for item in tmp_path.iterdir()] == [RECORD_NAME]


def changed(**fields: Any) -> bytes:
    """A record's bytes with some fields replaced; `...` takes one out."""
    return json.dumps(
        {k: v for k, v in {**begun().model_dump(by_alias=True), **fields}.items() if v is not ...}
    ).encode()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"null",
        b"{",
        b"\xff\xfe\x00",
        b"[" * 200_000,
        b'{"schema":' + b"9" * 5000 + b"}",
        changed(schema=...),
        changed(schema="lydite.record/2"),
        changed(command=...),
        changed(more=1),
        changed(argv="--rounds"),
        changed(argv=[1]),
        changed(results=[]),
        changed(results={"x": math.nan}),
        changed(results={"x": -math.inf}),
        changed(versions={"numpy": 2}),
    ],
)
def test_other_bytes_are_no_record(tmp_path: Path, data: bytes) -> None:
    """The message is one line, names the file and says what to do."""
    (tmp_path / RECORD_NAME).write_bytes(data)
    with pytest.raises(RecordError, match=r"record\.json is no record: .*run the command again") as caught:
        RunRecord.read(tmp_path)
    assert "\n" not in str(caught.value)


@settings(deadline=None, max_examples=50)
@given(st.integers(0), st.integers(0, 8), st.binary(max_size=4))
def test_damaged_records_end_in_a_record_error_or_are_read(
    tmp_path_factory: pytest.TempPathFactory, start: int, length: int, middle: bytes
) -> None:
    """Whoever prints a list of runs has one error to expect."""
    data = changed(results=RESULTS)
    start %= len(data)
    path = tmp_path_factory.mktemp("damaged") / RECORD_NAME
    path.write_bytes(data[:start] + middle + data[start + length :])
    try:
        record = RunRecord.read(path)
    except RecordError:
        return
    record.write(path)
    assert RunRecord.read(path) == record


def test_a_record_that_is_absent_is_named(tmp_path: Path) -> None:
    """The reader gave the wrong folder."""
    with pytest.raises(RecordError, match=r"cannot read .*nowhere: No such file.*give the folder of a run"):
        RunRecord.read(tmp_path / "nowhere")
    with pytest.raises(RecordError, match=r"cannot read .*record\.json: No such file"):
        RunRecord.read(tmp_path)


def test_more_than_the_limit_is_never_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of somebody else's runs may hold anything."""
    begun().write(tmp_path)
    size = (tmp_path / RECORD_NAME).stat().st_size
    monkeypatch.setattr(record_module, "MAX_RECORD_BYTES", size)
    assert RunRecord.read(tmp_path) == begun()
    monkeypatch.setattr(record_module, "MAX_RECORD_BYTES", size - 1)
    with pytest.raises(RecordError, match=f"has more than {size - 1} bytes"):
        RunRecord.read(tmp_path)


def test_a_record_is_frozen() -> None:
    """`finish` makes another one; the first stays what it was."""
    record = begun()
    record.finish({"x": 1}, finished=STARTED)
    assert record.results == {}
    with pytest.raises(ValidationError, match="frozen"):
        record.command = "other"  # type: ignore[misc]


def test_versions_name_what_results_depend_on() -> None:
    """A reader installs the same; what is not installed is left out."""
    found = versions()
    assert found["python"] == ".".join(map(str, sys.version_info[:3]))
    assert {"lydite", "numpy", "obstore", "cryptography", "pydantic"} <= found.keys()
    assert all(isinstance(version, str) and version for version in found.values())


def test_a_fingerprint_fits_into_a_ledger_entry(monkeypatch: pytest.MonkeyPatch) -> None:
    """It has no floats, and says which threads the libraries were told to use."""
    monkeypatch.setenv("OMP_NUM_THREADS", "3")
    monkeypatch.delenv("MKL_NUM_THREADS", raising=False)
    found = fingerprint()
    assert found["thread_variables"]["OMP_NUM_THREADS"] == "3"
    assert "MKL_NUM_THREADS" not in found["thread_variables"]
    assert found["cores"] >= 1
    assert found["instruction_sets"] == sorted(found["instruction_sets"])
    key = SigningKey.from_seed(b"\1" * 32)
    entry = Entry.sign(key, run="0" * 64, chain=key.public, height=0, previous="", kind="fingerprint", body=found)
    assert entry.body == found


def test_a_fingerprint_loads_no_library() -> None:
    """A slim install has no torch, and a full one should not wait for it."""
    code = """
import sys
from lydite.evidence.record import fingerprint
assert "torch" not in fingerprint()
print(sorted({"torch", "numpy", "transformers"} & sys.modules.keys()))
"""
    assert subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout == "[]\n"
