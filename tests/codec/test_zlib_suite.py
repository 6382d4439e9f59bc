"""zlib's own test programs, from Debian's source package, as cases for our module.

The package is fetched by apt-get into a folder of the test's own; without Debian or network the tests are skipped.
`infcover` names 47 byte strings and what inflate says of each; `example` and `minigzip` are sequences of steps.
"""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import tarfile
import zlib as theirs
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("lydite.codec._proved", reason="needs a C compiler when lydite is installed")

from lydite.cli.main import main
from lydite.codec import gzip
from lydite.codec import zlib as ours

pytestmark = pytest.mark.network


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The three programs' text."""
    folder = tmp_path_factory.mktemp("zlib")
    if shutil.which("apt-get") is None:
        pytest.skip("zlib's tests come from Debian's source package, and there is no apt-get here")
    (folder / "lists").mkdir()
    (folder / "sources.list").write_text("deb-src http://deb.debian.org/debian stable main\n")
    places = {"sourcelist": folder / "sources.list", "sourceparts": "/dev/null"}
    options = [word for key, value in places.items() for word in ("-o", f"Dir::Etc::{key}={value}")]
    options += ["-o", f"Dir::State::Lists={folder / 'lists'}", "-o", f"Dir::Cache={folder}"]
    for words in (["update"], ["source", "--download-only", "zlib"]):
        run = subprocess.run(
            ["apt-get", *options, *words], cwd=folder, capture_output=True, text=True, check=False, timeout=240
        )
        if run.returncode or "Failed to fetch" in run.stderr:
            pytest.skip(f"zlib's source package cannot be fetched: {run.stderr.strip()[-300:]}")
    (archive,) = folder.glob("zlib_*.orig.tar.*")
    found = {}
    with tarfile.open(archive) as tar:
        for member in tar:
            if member.isfile() and Path(member.name).parent.name == "test" and member.name.endswith(".c"):
                file = tar.extractfile(member)
                assert file is not None
                found[Path(member.name).stem] = file.read().decode("utf-8")
    return found


def unhex(text: str) -> bytes:
    """infcover's h2b: two digits are a byte, and so is one before anything else."""
    return bytes(int(digits, 16) for digits in re.findall(r"[0-9a-fA-F]{1,2}", text))


def joined(literals: str) -> str:
    """Adjacent C strings as one."""
    return "".join(re.findall(r'"([^"]*)"', literals))


def infcover(source: dict[str, str]) -> tuple[list[tuple[Any, ...]], list[tuple[Any, ...]]]:
    """(bytes, step, wbits, room, verdict) of each inf(), (bytes, message, expected) of each try()."""
    text, string = source["infcover"], r'("[^"]*"(?:\s*"[^"]*")*)'
    runs = re.findall(rf"\binf\({string},\s*{string},\s*(\d+),\s*(-?\d+),\s*(\d+),\s*Z_(\w+)\)", text)
    tries = re.findall(rf"\btry\({string},\s*{string},\s*(-?\d+)\)", text)
    return (
        [(unhex(joined(data)), int(step), int(bits), int(room), end) for data, _, step, bits, room, end in runs],
        [(unhex(joined(data)), joined(message), int(error)) for data, message, error in tries],
    )


def steps(module: Any, data: bytes, step: int, wbits: int, room: int) -> list[tuple[str, bytes]]:
    """infcover's inf(): pieces of `step` bytes, `room` bytes of output for each call; what each call says."""
    try:
        reader = module.decompressobj(wbits)
    except ValueError:
        return [("STREAM_ERROR", b"")]
    said, rest = [], data
    while rest or not said:
        piece, rest = (rest[:step], rest[step:]) if step else (rest, b"")
        try:
            out = reader.decompress(piece, max(room, 1))
        except module.error as error:
            said.append(("NEED_DICT" if "Error 2 " in str(error) else "DATA_ERROR", b""))
            break
        said.append(("STREAM_END" if reader.eof else "OK", out))
        if reader.eof or (not out and len(reader.unconsumed_tail) == len(piece)):
            break
        rest = reader.unconsumed_tail + rest
    return said


def test_infcover_verdicts(source: dict[str, str]) -> None:
    """All 26 runs: the first call says what infcover expects of it, and every later one what zlib says."""
    runs, _ = infcover(source)
    assert len(runs) == 26
    for data, step, wbits, room, expected in runs:
        said = steps(ours, data, step, wbits, room)
        assert said[0][0] == expected, data.hex(" ")
        assert said == steps(theirs, data, step, wbits, room), data.hex(" ")


def test_infcover_reasons(source: dict[str, str]) -> None:
    """All 21 tries: refused with zlib's text, or not refused."""
    _, tries = infcover(source)
    assert len(tries) == 21
    for data, message, expected in tries:
        wbits = 47 if expected < 0 else -15
        said = []
        for module in (ours, theirs):
            reader = module.decompressobj(wbits)
            try:
                said.append((reader.decompress(data), reader.eof, reader.unused_data))
            except module.error as error:
                said.append(str(error))
        assert said[0] == said[1]
        if expected:
            assert said[0] == f"Error -3 while decompressing data: {message}"
        else:
            assert isinstance(said[0], tuple), message


def text_of(source: dict[str, str], name: str) -> bytes:
    found = re.search(rf'char {name}\[\] = "([^"]*)"', source["example"])
    assert found is not None
    return found[1].encode() + b"\0"


def test_example_steps(source: dict[str, str], tmp_path: Path) -> None:
    """What example.c does, step by step, with our objects."""
    hello, dictionary = text_of(source, "hello"), text_of(source, "dictionary")
    assert ours.decompress(ours.compress(hello)) == hello  # test_compress

    path = tmp_path / "foo.gz"  # test_gzio
    with gzip.open(path, "wb") as file:
        file.write(hello[:1])
        file.write(hello[1:5])
        file.write(hello[5:13])
        file.seek(file.tell() + 1)
    with gzip.open(path) as file:
        assert file.read() == hello
        assert file.seek(-8, io.SEEK_CUR) == 6 == file.tell()
        assert file.read(1) == b" "
        file.seek(-1, io.SEEK_CUR)
        assert file.readline() == hello[6:]

    stream = ours.compressobj()  # test_deflate and test_inflate: one byte at a time
    packed = b"".join([stream.compress(bytes([byte])) for byte in hello]) + stream.flush()
    reader, got = ours.decompressobj(), b""
    for byte in packed:
        got += reader.decompress(reader.unconsumed_tail + bytes([byte]), 1)
    while not reader.eof:
        got += reader.decompress(reader.unconsumed_tail, 1)
    assert got == hello

    # test_large_deflate and test_large_inflate. Python has no deflateParams: three raw streams, joined where all bits
    # are in whole bytes, are one stream whose levels change.
    zeros, parts = bytes(40_000), []
    for level, strategy, data in ((1, 0, zeros), (0, 0, packed * 700), (9, 1, zeros)):
        stream = ours.compressobj(level, 8, -15, 8, strategy)
        parts.append(stream.compress(data) + stream.flush(ours.Z_SYNC_FLUSH if level < 9 else ours.Z_FINISH))
    reader, rest, total = ours.decompressobj(-15), b"".join(parts), 0
    while not reader.eof:
        total += len(reader.decompress(rest, 40_000))
        rest = reader.unconsumed_tail
    assert total == 80_000 + 700 * len(packed)

    stream = ours.compressobj()  # test_flush and test_sync: behind a damaged block, from the full flush on
    damaged = bytearray(stream.compress(hello[:3]) + stream.flush(ours.Z_FULL_FLUSH))
    damaged[3] ^= 1
    after = len(damaged)
    damaged += stream.compress(hello[3:]) + stream.flush()
    assert damaged[after - 4 : after] == b"\0\0\xff\xff"
    assert ours.decompressobj(-15).decompress(damaged[after:]) == hello[3:]

    stream = ours.compressobj(9, zdict=dictionary)  # test_dict_deflate and test_dict_inflate
    packed = stream.compress(hello) + stream.flush()
    assert int.from_bytes(packed[2:6], "big") == ours.adler32(dictionary)
    assert ours.decompressobj(zdict=dictionary).decompress(packed) == hello


def test_minigzip_steps(source: dict[str, str], tmp_path: Path) -> None:
    """`echo hello world | minigzip | minigzip -d`, with our command on either side of zlib's own program."""
    compiler = shutil.which("gcc")
    program, text = tmp_path / "minigzip", tmp_path / "text"
    (tmp_path / "minigzip.c").write_text(source["minigzip"])
    words = [compiler or "gcc", "-w", "-o", program, tmp_path / "minigzip.c", "-lz"]
    if compiler is None or subprocess.run(words, capture_output=True, check=False).returncode:
        pytest.skip("minigzip needs a C compiler and zlib's header")
    text.write_bytes(b"hello world\n")
    assert main(["codec", "compress", str(text)]) == 0
    run = subprocess.run([program, "-d"], input=(tmp_path / "text.gz").read_bytes(), capture_output=True, check=True)
    assert run.stdout == b"hello world\n"
    run = subprocess.run([program], input=b"hello world\n", capture_output=True, check=True)
    (tmp_path / "theirs.gz").write_bytes(run.stdout)
    assert main(["codec", "decompress", str(tmp_path / "theirs.gz")]) == 0
    assert (tmp_path / "theirs").read_bytes() == b"hello world\n"
