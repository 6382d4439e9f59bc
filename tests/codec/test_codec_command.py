"""`lydite codec compress | decompress | check` on files: whole or not at all, limits, damage, a kill."""

from __future__ import annotations

import gzip
import json
import os
import signal
import subprocess
import sys
import time
import zlib
from pathlib import Path

import pytest
from codec_cases import python_sources

pytest.importorskip("lydite.codec._proved", reason="needs a C compiler when lydite is installed")

from lydite.cli.main import main

TEXT = python_sources(300_000)


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.txt"
    path.write_bytes(TEXT)
    return path


@pytest.mark.parametrize(
    ("form", "suffix", "wbits"), [("gzip", ".gz", 31), ("zlib", ".zz", 15), ("deflate", ".deflate", -15)]
)
def test_there_and_back(letter: Path, form: str, suffix: str, wbits: int, capsys: pytest.CaptureFixture[str]) -> None:
    """Each format under its name; zlib reads what is written; what is there is not overwritten."""
    packed = letter.with_name(letter.name + suffix)
    assert main(["codec", "compress", str(letter), "--format", form, "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["output"] == str(packed)
    assert (report["bytes"], report["output_bytes"]) == (len(TEXT), packed.stat().st_size)
    assert zlib.decompress(packed.read_bytes(), wbits) == TEXT
    assert main(["codec", "check", str(packed)]) == 0
    assert f"{len(TEXT):,}" in capsys.readouterr().out
    assert main(["codec", "decompress", str(packed)]) == 2
    assert "exists already" in capsys.readouterr().err
    letter.unlink()
    assert main(["codec", "decompress", str(packed)]) == 0
    assert letter.read_bytes() == TEXT
    assert main(["codec", "decompress", str(packed), "--force"]) == 0
    assert sorted(path.name for path in letter.parent.iterdir()) == sorted([letter.name, packed.name])


def test_several_members_and_zeros_behind(tmp_path: Path) -> None:
    """As gzip programs write them."""
    packed = tmp_path / "two.gz"
    packed.write_bytes(gzip.compress(b"one ") + gzip.compress(b"two") + bytes(512))
    assert main(["codec", "decompress", str(packed)]) == 0
    assert (tmp_path / "two").read_bytes() == b"one two"


def test_a_limit_keeps_the_disk_free(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A bomb writes nothing; the message says what to do."""
    bomb = tmp_path / "bomb.gz"
    bomb.write_bytes(gzip.compress(bytes(5_000_000)))
    assert main(["codec", "decompress", str(bomb), "--max-bytes", "4M"]) == 2
    assert "--max-bytes" in capsys.readouterr().err
    assert main(["codec", "check", str(bomb), "--max-bytes", "4M"]) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["bomb.gz"]
    assert main(["codec", "decompress", str(bomb), "--max-bytes", "5M"]) == 0
    assert (tmp_path / "bomb").stat().st_size == 5_000_000


def test_damage_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A flipped bit, a missing end, bytes behind the end: exit code 1, the reason, no file."""
    good = gzip.compress(TEXT)
    flipped = bytearray(good)
    flipped[-1] ^= 1
    zz = zlib.compress(TEXT) + b"x"
    for name, data, reason in (
        ("a.gz", bytes(flipped), "size"),
        ("a.gz", good[:-1], "truncated"),
        ("a.gz", good + b"xx", "gzipMagic"),
        ("a.gz", b"", "truncated"),
        ("a.gz", b"no gzip file", "gzipMagic"),
        ("a.zz", zz, "trailingBytes"),
    ):
        path = tmp_path / name
        path.write_bytes(data)
        for words in (["decompress", str(path), "--json"], ["check", str(path), "--json"]):
            assert main(["codec", *words]) == 1
            report = json.loads(capsys.readouterr().out)
            assert (report["holds"], report["reason"]) == (False, reason)
        assert main(["codec", "check", str(path)]) == 1
        assert "is damaged" in capsys.readouterr().out
        path.unlink()
        assert not list(tmp_path.iterdir())


def test_names_that_do_not_work(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that is not there, an ending that says nothing, a folder that cannot be written, a size that is none."""
    (tmp_path / "x.bin").write_bytes(gzip.compress(b"x"))
    assert main(["codec", "check", str(tmp_path / "missing.gz")]) == 2
    assert main(["codec", "decompress", str(tmp_path / "x.bin")]) == 2
    assert "--out" in capsys.readouterr().err
    assert main(["codec", "decompress", str(tmp_path / "x.bin"), "--out", str(tmp_path / "no" / "x")]) == 2
    assert main(["codec", "compress", str(tmp_path / "x.bin"), "--out", str(tmp_path / "x.bin"), "--force"]) == 2
    with pytest.raises(SystemExit) as caught:
        main(["codec", "check", str(tmp_path / "x.bin"), "--max-bytes", "much"])
    assert caught.value.code == 2
    assert (tmp_path / "x.bin").read_bytes()[:2] == b"\x1f\x8b"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_kill_leaves_no_output(tmp_path: Path) -> None:
    """The name appears when all is written, or never; the same command works afterwards."""
    pipe, target = tmp_path / "pipe", tmp_path / "out.gz"
    os.mkfifo(pipe)
    words = [sys.executable, "-m", "lydite.cli.main", "codec", "compress", str(pipe), "--out", str(target)]
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    with pipe.open("wb") as writer:
        writer.write(TEXT * 20)
        deadline = time.monotonic() + 60
        while not any(path.stat().st_size for path in tmp_path.glob(".out.gz.*.part")):
            assert time.monotonic() < deadline
            assert process.poll() is None
            time.sleep(0.02)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert not target.exists()
    pipe.unlink()
    pipe.write_bytes(TEXT)
    assert main(["codec", "compress", str(pipe), "--out", str(target)]) == 0
    assert gzip.decompress(target.read_bytes()) == TEXT
