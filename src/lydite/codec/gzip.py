"""The standard library's `gzip` by name and behaviour, over the proved core.

`compress` and `decompress` are the proved whole-buffer functions; `decompress` takes a limit. `open` and `GzipFile` are
the interpreter's own file code, loaded a second time and bound to `lydite.codec.zlib`, so that every compressed byte
passes through our streams while headers, seeking and text mode behave exactly as they always do.

Difference from `gzip`, on purpose: `decompress` refuses reserved flags and a wrong header checksum (RFC 1952), which
the interpreter's code does not look at.
"""

from __future__ import annotations

import sys
import time
from gzip import READ, WRITE, BadGzipFile
from importlib.machinery import PathFinder
from importlib.util import module_from_spec
from types import ModuleType
from typing import TYPE_CHECKING, Any

from lydite.codec import zlib
from lydite.codec.container import GZIP_MAGIC
from lydite.codec.core import contiguous, proved, reason_of, refusal
from lydite.codec.whole import gzip_member

__all__ = ["READ", "WRITE", "BadGzipFile", "GzipFile", "compress", "decompress", "open"]

_BEST = 9
_UNKNOWN_SYSTEM = 255


def _file_code() -> ModuleType:
    """A second instance of the interpreter's gzip module, which compresses with our zlib."""
    spec = PathFinder.find_spec("gzip")
    if spec is None or spec.loader is None:
        raise ImportError("this Python has no gzip module; install a complete one")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    vars(module).update(zlib=zlib, BadGzipFile=BadGzipFile)
    return module


if TYPE_CHECKING:
    from gzip import GzipFile as GzipFile
    from gzip import open as open
else:
    _files = _file_code()
    GzipFile, open = _files.GzipFile, _files.open


def compress(data: Any, compresslevel: int = _BEST, *, mtime: float | None = None) -> bytes:
    """Compress into one gzip member; `mtime` is its time of change, now by default.

    Raises:
        zlib.error: the level does not exist.
    """
    if not -1 <= compresslevel <= _BEST:
        raise zlib.error("Bad compression level")
    level = 6 if compresslevel == -1 else compresslevel
    moment = time.time() if mtime is None else mtime
    return gzip_member(data, level, mtime=int(moment), extra={_BEST: 2, 1: 4}.get(level, 0), os=_UNKNOWN_SYSTEM)


def decompress(data: Any, *, max_bytes: int | None = None) -> bytes:
    """Decompress a file of any number of members.

    Args:
        max_bytes: the longest output of all members together; None, the default as in `gzip`, for none. Give one for
            bytes from strangers.

    Raises:
        OutputLimitError: the output is longer.
        BadGzipFile: a member has a wrong header or checksum.
        EOFError: the data end inside a member.
        zlib.error: the compressed data are not valid.
    """
    view = contiguous(data)
    status, out, at = proved.gunzip_all(view, sys.maxsize if max_bytes is None else max_bytes)
    if status:
        raise _error(reason_of(status), view[at:], max_bytes)
    return bytes(out)


def _error(reason: str, view: memoryview, max_bytes: int | None) -> Exception:
    if reason == "truncated" and bytes(view[:2]) == GZIP_MAGIC:
        return EOFError("Compressed file ended before the end-of-stream marker was reached")
    texts = {
        "truncated": f"Not a gzipped file ({bytes(view[:2])!r})",
        "gzipMagic": f"Not a gzipped file ({bytes(view[:2])!r})",
        "method": "Unknown compression method",
        "crc": "CRC check failed",
        "size": "Incorrect length of data produced",
    }
    return BadGzipFile(texts[reason]) if reason in texts else refusal(reason, max_bytes=max_bytes)
