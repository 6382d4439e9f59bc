"""`lydite codec` commands on files: compress, decompress, check. Files of any size pass through in pieces."""

from __future__ import annotations

import argparse
import json
import os
import re
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from lydite.cli.command import command

if TYPE_CHECKING:
    from lydite.codec.pieces import Format

_COMPRESS = """\
examples:
  lydite codec compress letter.txt                      writes letter.txt.gz
  lydite codec compress letter.txt --level 9 --format zlib --out letter.zz

The input stays. The output appears whole or not at all, and replaces a file only with --force. Any gzip or zlib program
reads it.
"""

_DECOMPRESS = """\
examples:
  lydite codec decompress letter.txt.gz                 writes letter.txt
  lydite codec decompress download.gz --out download.tar --max-bytes 20G

The decoder is the proved one. A file that is damaged, cut short, followed by something else or longer than --max-bytes
writes nothing. The format is told by the first bytes; name raw DEFLATE data .deflate or say --format deflate.

exit code: 0 written, 1 the file is damaged, 2 another error (the limit, the disk, the names).
"""

_CHECK = """\
examples:
  lydite codec check backup.tar.gz
  lydite codec check download.zz --json

Decodes with the proved decoder, in constant memory, compares the checksums and writes nothing.

exit code: 0 the file is right, 1 it is not, 2 it cannot be read or is longer than --max-bytes.
"""

_SUFFIXES: dict[str, Format] = {".gz": "gzip", ".zz": "zlib", ".deflate": "deflate"}
_GIB = 1 << 30
_PIECE = 1 << 20


def add(commands: Any) -> None:
    """Add the commands of this file."""
    parser = command(commands, "compress", "compress a file", _COMPRESS)
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--out", type=Path, help="(default: FILE with .gz, .zz or .deflate after it)")
    parser.add_argument("--level", type=int, choices=range(10), default=6, metavar="0-9", help="(default: %(default)s)")
    parser.add_argument("--format", choices=tuple(_SUFFIXES.values()), default="gzip", help="(default: %(default)s)")
    parser.add_argument("--force", action="store_true", help="replace a file that is there")
    parser.add_argument("--json", action="store_true", help="print the numbers as JSON")
    parser.set_defaults(run=_compress)

    parser = command(commands, "decompress", "decompress a file", _DECOMPRESS)
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--out", type=Path, help="(default: FILE without its .gz, .zz or .deflate)")
    parser.add_argument("--format", choices=tuple(_SUFFIXES.values()), help="(default: told by the first bytes)")
    parser.add_argument(
        "--max-bytes", type=_size, default=_GIB, metavar="N", help="longest output, like 500M or 20G (default: 1G)"
    )
    parser.add_argument("--force", action="store_true", help="replace a file that is there")
    parser.add_argument("--json", action="store_true", help="print the numbers as JSON")
    parser.set_defaults(run=_decompress)

    parser = command(commands, "check", "check a compressed file without writing anything", _CHECK)
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--format", choices=tuple(_SUFFIXES.values()), help="(default: told by the first bytes)")
    parser.add_argument("--max-bytes", type=_size, metavar="N", help="stop beyond this much output (default: no limit)")
    parser.add_argument("--json", action="store_true", help="print the report as JSON")
    parser.set_defaults(run=_check)


def _size(text: str) -> int:
    found = re.fullmatch(r"(\d{1,18})([KMGT]?)", text.upper())
    if found is None:
        raise argparse.ArgumentTypeError(f"{text!r} is no size; give bytes, or a number with K, M, G or T")
    return int(found[1]) << " KMGT".index(found[2] or " ") * 10


def _compress(args: argparse.Namespace) -> int:
    from lydite.codec.pieces import packed

    suffix = next(suffix for suffix, form in _SUFFIXES.items() if form == args.format)
    target = args.out or args.file.with_name(args.file.name + suffix)
    with _reading(args.file) as source, _writing(target, args.file, force=args.force) as sink:
        written = _write(sink, packed(_pieces(source, "compress"), args.format, args.level))
        read = source.tell()
    _print_written(args, target, read, written)
    return 0


def _decompress(args: argparse.Namespace) -> int:
    from lydite.codec.errors import OutputLimitError, StreamError
    from lydite.codec.pieces import unpacked

    target = args.out or _without_suffix(args.file)
    try:
        with _reading(args.file) as source, _writing(target, args.file, force=args.force) as sink:
            form = args.format or _form(args.file, source)
            written = _write(sink, unpacked(_pieces(source, "decompress"), form, args.max_bytes))
            read = source.tell()
    except OutputLimitError:
        raise _too_long(args) from None
    except StreamError as error:
        _print_damage(args, error)
        return 1
    _print_written(args, target, read, written)
    return 0


def _check(args: argparse.Namespace) -> int:
    from lydite.codec.errors import OutputLimitError, StreamError
    from lydite.codec.pieces import unpacked

    size = 0
    try:
        with _reading(args.file) as source:
            form = args.format or _form(args.file, source)
            for out in unpacked(_pieces(source, "check"), form, args.max_bytes):
                size += len(out)
            read = source.tell()
    except OutputLimitError:
        raise _too_long(args) from None
    except StreamError as error:
        _print_damage(args, error)
        return 1
    if args.json:
        print(json.dumps({"holds": True, "file": str(args.file), "format": form, "bytes": read, "output_bytes": size}))
    else:
        print(f"{args.file} is right: {form}, {read:,} bytes that decode to {size:,}")
    return 0


def _print_damage(args: argparse.Namespace, error: Any) -> None:
    if args.json:
        print(json.dumps({"holds": False, "file": str(args.file), "reason": error.reason, "message": str(error)}))
    else:
        print(f"{args.file} is damaged: {error}")


def _print_written(args: argparse.Namespace, target: Path, read: int, written: int) -> None:
    if args.json:
        print(json.dumps({"file": str(args.file), "bytes": read, "output": str(target), "output_bytes": written}))
    else:
        print(f"written  {target}  ({read:,} bytes to {written:,})")


def _too_long(args: argparse.Namespace) -> Exception:
    from lydite.codec.errors import OutputLimitError

    return OutputLimitError(
        f"{args.file} decodes to more than {args.max_bytes:,} bytes; give a larger --max-bytes if you trust it",
        reason="outputLimit",
    )


def _without_suffix(file: Path) -> Path:
    from lydite.codec.errors import CodecError

    if file.suffix not in _SUFFIXES or not file.stem:
        raise CodecError(f"{file} has none of the endings {', '.join(_SUFFIXES)}; name the output with --out")
    return file.with_suffix("")


def _form(file: Path, source: IO[bytes]) -> Format:
    """The format by the first bytes; raw DEFLATE data have no mark of their own, so their name must say it."""
    head = source.read(2)
    source.seek(0)
    if _SUFFIXES.get(file.suffix) == "deflate":
        return "deflate"
    return "zlib" if len(head) == 2 and head[0] & 15 == 8 and int.from_bytes(head, "big") % 31 == 0 else "gzip"


def _pieces(source: IO[bytes], label: str) -> Iterator[bytes]:
    from lydite.canopy.progress import track

    total = -(-os.fstat(source.fileno()).st_size // _PIECE)
    return track(iter(lambda: source.read(_PIECE), b""), total=total, label=f"{label} (MiB)")


def _write(sink: IO[bytes], pieces: Iterable[bytes]) -> int:
    return sum(sink.write(piece) for piece in pieces)


@contextmanager
def _reading(file: Path) -> Iterator[IO[bytes]]:
    from lydite.codec.errors import CodecError

    try:
        source = file.open("rb")
    except OSError as error:
        raise CodecError(f"cannot read {file}: {error.strerror}") from error
    with source:
        yield source


@contextmanager
def _writing(target: Path, source: Path, *, force: bool) -> Iterator[IO[bytes]]:
    """A neighbour of `target` that takes its name at the end; whatever else happens, it is removed."""
    from lydite.codec.errors import CodecError
    from lydite.evidence.files import flush_folder

    if target.exists() and (not force or target.samefile(source)):
        remedy = "name another with --out" + ("" if target.samefile(source) else ", or replace it with --force")
        raise CodecError(f"{target} exists already; {remedy}")
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
        try:
            with os.fdopen(handle, "wb") as sink:
                os.fchmod(sink.fileno(), source.stat().st_mode & 0o777)
                yield sink
                sink.flush()
                os.fsync(sink.fileno())
            os.replace(name, target)
        finally:
            Path(name).unlink(missing_ok=True)
        flush_folder(target.parent)
    except OSError as error:
        raise CodecError(f"cannot write {target}: {error.strerror}; check the folder and the space left") from error
