"""`lydite evidence verify` as a stranger runs it: a process, its exit code and what it prints."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from lydite.cli.main import main
from lydite.evidence.chain import MAIN, Chain, entry_name, run_name
from lydite.evidence.keys import SigningKey
from lydite.evidence.store import object_name, open_store

VALIDATOR = SigningKey.from_seed(b"\1" * 32)
PEER = SigningKey.from_seed(b"\2" * 32)
GENESIS = {"validator": VALIDATOR.public}
WEIGHTS = b"weights" * 100
HOSTILE = "\x1b[2J\neverything that the run sealed holds\r\u202e"


@pytest.fixture(scope="session")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a small run; its store is inside, as `lydite pretrain` leaves it."""
    folder = tmp_path_factory.mktemp("cli") / "run"
    store = open_store(folder / "store")
    main_chain = Chain(store, run=run_name(GENESIS), name=MAIN, author=VALIDATOR.public)
    peer = Chain(store, run=run_name(GENESIS), name=PEER.public, author=PEER.public)
    main_chain.append(VALIDATOR, "genesis", GENESIS)
    claim = {"digest": store.put_object(b"claim"), "size": 5}
    peer.append(PEER, "commit", {"objects": {"log": claim}})
    peer.append(PEER, "reveal", {"objects": {"a": {**claim, HOSTILE: 1}}, HOSTILE: HOSTILE})
    weights = {"digest": store.put_object(WEIGHTS), "size": len(WEIGHTS)}
    main_chain.append(VALIDATOR, "manifest", {"objects": {"weights": weights}, "anchors": {PEER.public: peer.anchor()}})
    return folder


@pytest.fixture
def run(pristine: Path, tmp_path: Path) -> Path:
    """A copy of the run, to damage."""
    return Path(shutil.copytree(pristine, tmp_path / "run"))


def lydite(*words: object, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command line in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "lydite.cli.main", *map(str, words)],
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, **environment},
    )


def head(folder: Path) -> str:
    """The newest entry's digest, as the command states it."""
    chain = Chain(open_store(folder / "store"), run=run_name(GENESIS), name=MAIN, author=VALIDATOR.public)
    chain.refresh()
    return chain.head


# Exit codes and words


def test_a_whole_run_exits_0(pristine: Path) -> None:
    """It says what was looked at, and what this look cannot notice."""
    answer = lydite("evidence", "verify", pristine)
    assert (answer.returncode, answer.stderr) == (0, "")
    assert answer.stdout.endswith("everything that the run sealed holds\n")
    assert f"run        {run_name(GENESIS)}\n" in answer.stdout
    assert f"head       {head(pristine)}\n" in answer.stdout
    assert "checked    4 entries in 2 chains, 2 objects\n" in answer.stdout
    assert "(without --head, missing newest entries cannot be noticed)" in answer.stdout


@pytest.mark.parametrize("place", ["{run}", "{run}/store", "file://{run}/store"])
def test_the_run_its_store_and_the_address_are_one_place(
    pristine: Path, place: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """All three are good names for a run."""
    assert main(["evidence", "verify", place.format(run=pristine)]) == 0
    assert "checked    4 entries in 2 chains, 2 objects\n" in capsys.readouterr().out


def test_a_flipped_byte_exits_1_and_names_the_file(run: Path) -> None:
    """The name can be pasted below the store's folder."""
    entry = run / "store" / entry_name(PEER.public, 0)
    weights = run / "store" / object_name(open_store(run / "store").put_object(WEIGHTS))
    for damaged in (entry, weights):
        data = bytearray(damaged.read_bytes())
        data[len(data) // 2] ^= 1
        damaged.write_bytes(data)
    answer = lydite("evidence", "verify", run)
    assert (answer.returncode, answer.stderr) == (1, "")
    problems = [line for line in answer.stdout.splitlines() if line.startswith("PROBLEM")]
    assert len(problems) == 2
    for damaged, line in zip((entry, weights), problems, strict=True):
        assert line.startswith(f"PROBLEM  {damaged.relative_to(run / 'store')}: ")
        assert line.endswith(f"(sealed by {entry_name(MAIN, 1)})")
    assert answer.stdout.endswith("\n2 problems\n")
    assert "sealed holds" not in answer.stdout.splitlines()[-1]


def test_a_lost_tail_is_noticed_with_head_only(run: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The head is what a reader notes down when the run ends."""
    noted = head(run)
    assert main(["evidence", "verify", str(run), "--head", noted]) == 0
    (run / "store" / entry_name(MAIN, 1)).unlink()
    assert main(["evidence", "verify", str(run)]) == 0
    capsys.readouterr()
    answer = lydite("evidence", "verify", run, "--head", noted)
    assert answer.returncode == 1
    assert f"PROBLEM  chains/main: truncated or forked: no entry has the stated head {noted}" in answer.stdout


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["{run}/nothing"], "nothing is not a folder; give the folder of a run"),
        (["{run}/no\nthing"], "no thing is not a folder"),
        (["{run}", "--head", "abc"], "--head 'abc' is no digest; give all 64 lower-case hex digits"),
        (["{run}", "--head", "A" * 64], "is no digest"),
        (["ftp://example/run"], "is no store; give a folder"),
        (["s3://bucket/run?secret=1"], "pass credentials as arguments"),
    ],
)
def test_what_cannot_be_checked_exits_2_with_one_line(
    pristine: Path, words: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A script must tell "damaged" from "not looked at"."""
    assert main(["evidence", "verify", *(word.format(run=pristine) for word in words)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("lydite: ")
    assert said.err.count("\n") == 1
    assert message in said.err
    assert not (pristine / "nothing").exists()


def test_the_exit_code_2_reaches_the_shell(pristine: Path) -> None:
    """As above, through a real process; a known error has no traceback unless asked for."""
    answer = lydite("evidence", "verify", pristine / "nothing")
    assert (answer.returncode, answer.stdout) == (2, "")
    assert answer.stderr.count("\n") == 1
    answer = lydite("--verbose", "evidence", "verify", pristine / "nothing")
    assert answer.returncode == 2
    assert "Traceback" in answer.stderr


@pytest.mark.parametrize(
    "words", [[], ["evidence"], ["evidence", "verify"], ["nowhere"], ["evidence", "verify", "--x"]]
)
def test_wrong_usage_exits_2(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """And says what is missing."""
    with pytest.raises(SystemExit) as stop:
        main(words)
    assert stop.value.code == 2
    assert "usage: lydite" in capsys.readouterr().err


def test_a_mistake_of_ours_keeps_its_traceback(pristine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only errors with a remedy are one line."""

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("lydite.evidence.verify.verify_run", broken)
    with pytest.raises(ZeroDivisionError):
        main(["evidence", "verify", str(pristine)])


# --json


def test_json_is_the_whole_report(run: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """For scripts: the verdict, the problems and the peers' claims."""
    answer = lydite("evidence", "verify", run, "--json")
    assert answer.returncode == 0
    report: dict[str, Any] = json.loads(answer.stdout)
    assert report["holds"] is True
    assert report["problems"] == []
    assert (report["run"], report["head"], report["validator"]) == (run_name(GENESIS), head(run), VALIDATOR.public)
    assert (report["entries"], report["objects"], report["chains"], report["main_height"]) == (4, 2, 2, 2)
    assert [claim["name"] for claim in report["claims"]] == [entry_name(PEER.public, 1)]
    (run / "store" / entry_name(MAIN, 0)).unlink()
    assert main(["evidence", "verify", str(run), "--json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert report["holds"] is False
    assert [problem["name"] for problem in report["problems"]] == [entry_name(MAIN, 0)]


# Strangers' text


def test_a_peers_words_cannot_forge_the_verdict(run: Path) -> None:
    """The peer's entry holds a line of its own and a terminal's escape codes; the reader's terminal may be ASCII."""
    (run / "store" / entry_name(MAIN, 0)).unlink()
    answer = lydite("evidence", "verify", run, PYTHONIOENCODING="ascii")
    assert answer.returncode == 1, answer.stderr
    assert answer.stdout.isascii()
    lines = answer.stdout.split("\n")
    assert all(line.isprintable() for line in lines)
    assert "everything that the run sealed holds" not in lines
    (note,) = (line for line in lines if line.startswith("note "))
    assert entry_name(PEER.public, 1) in note
    assert note.endswith("the run does not rest on it)")


# Weight


HEAVY = "torch transformers tokenizers numpy plotly jinja2 openskill"
NOT_FOR_HELP = f"{HEAVY} pydantic obstore cryptography"


@pytest.mark.parametrize(
    ("words", "absent"),
    [
        (["--help"], NOT_FOR_HELP),
        (["evidence", "--help"], NOT_FOR_HELP),
        (["evidence", "verify", "--help"], NOT_FOR_HELP),
        (["evidence", "verify", "{run}"], HEAVY),
    ],
)
def test_a_command_loads_only_what_it_needs(pristine: Path, words: list[str], absent: str) -> None:
    """Help answers at once, and a slim install can check a run."""
    code = """
import sys
from lydite.cli.main import main
try:
    code = main(sys.argv[2:])
except SystemExit as stop:
    code = stop.code
print(code, sorted(set(sys.argv[1].split()) & sys.modules.keys()))
"""
    answer = subprocess.run(
        [sys.executable, "-c", code, absent, *(word.format(run=pristine) for word in words)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert answer.stdout.splitlines()[-1] == "0 []"


def test_help_shows_an_example_and_the_exit_codes(capsys: pytest.CaptureFixture[str]) -> None:
    """The first thing that a stranger reads."""
    for words, expected in (
        (["--help"], ["lydite evidence verify runs/demo", "evidence", "pretrain"]),
        (["evidence", "--help"], ["verify", "lydite evidence verify runs/demo"]),
        (["evidence", "verify", "--help"], ["--head", "--json", "exit code: 0 everything holds"]),
    ):
        with pytest.raises(SystemExit) as stop:
            main(words)
        assert stop.value.code == 0
        said = capsys.readouterr().out
        assert all(word in said for word in expected)
