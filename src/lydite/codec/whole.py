"""Whole buffers: `compress` and `decompress` of `lydite.codec`.

`decompress` faces bytes from strangers, and its limit is a required argument: only the caller knows how much is too
much. A default would either cut off honest data or, generous enough never to, protect nobody (DEFLATE can expand 1032
times). Bytes after the end of the stream are ignored, as zlib does; `lydite.codec.decompressobj` shows them.

Both call proved functions (core.py). `mode="certified"` compresses with libdeflate (package `deflate`), which is faster
and not proved, decodes the result with the proved decoder and compares: what is returned is known to decode to the
input, for this buffer. When it does not, the proved encoder's output is returned and the log says so.
"""

from __future__ import annotations

import importlib
import logging
import struct
from types import ModuleType
from typing import Any, Literal

from lydite.codec.compressing import FINAL, WINDOW, compressobj
from lydite.codec.constants import DEF_MEM_LEVEL, DEFLATED, MAX_WBITS, Z_DEFAULT_STRATEGY
from lydite.codec.container import GZIP_MAGIC, Container
from lydite.codec.core import contiguous, proved, reason_of, refusal
from lydite.codec.errors import CodecError

log = logging.getLogger(__name__)

_UNIX = 3
# libdeflate's level for each of zlib's: from 6 on, the lowest whose output is no larger.
_LIBDEFLATE_LEVELS = (0, 1, 2, 3, 4, 5, 7, 8, 8, 9)
# Positions are 32 bits wide in the match finder; longer buffers are cut into parts, as a stream is.
_AT_ONCE = (1 << 32) - (1 << 20)


def compress(
    data: Any,
    level: int = 6,
    *,
    wbits: int = MAX_WBITS,
    zdict: Any = None,
    mode: Literal["proved", "certified"] = "proved",
) -> bytes:
    """Compress a bytes-like object.

    Args:
        level: 0 (store) to 9 (smallest); -1 means 6.
        wbits: 9 to 15 zlib format, 25 to 31 gzip, -9 to -15 raw DEFLATE.
        zdict: a preset dictionary, which the reader must hold too; not for gzip, and not in certified mode.
        mode: "proved" for the proved encoder; "certified" for libdeflate, each buffer checked by the proved decoder.

    Raises:
        ValueError: an argument is out of its range.
        CodecError: certified mode without the package `deflate`.
    """
    container = Container.to_write(wbits)
    if container is None or not -1 <= level <= 9:
        raise ValueError(f"level {level}, wbits {wbits}: levels are -1 to 9; wbits 9 to 15, 25 to 31 or -9 to -15")
    level = 6 if level == -1 else level
    view = contiguous(data)
    if mode == "certified":
        if zdict is not None:
            raise ValueError('zdict: mode="certified" has no preset dictionary')
        return _certified(view, level, wbits, container)
    if mode != "proved":
        raise ValueError(f'mode {mode!r}: the modes are "proved" and "certified"')
    if container.gzip and zdict is not None:
        raise ValueError("zdict: gzip has no preset dictionary; use wbits 9 to 15 or -9 to -15")
    if container.bits < MAX_WBITS or len(view) > _AT_ONCE:
        stream = compressobj(level, DEFLATED, wbits, DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY, zdict)
        return stream.compress(view) + stream.flush()
    if container.gzip:
        return gzip_member(view, level, mtime=0, extra=2 if level == 9 else 4 if level < 2 else 0, os=_UNIX)
    known, start = view, 0
    if zdict is not None:
        dictionary = contiguous(zdict)[-WINDOW:] if container.raw else contiguous(zdict)
        known, start = memoryview(b"".join((dictionary, view))), len(dictionary)
    if container.zlib:
        grade = 0 if level < 2 else 1 if level < 6 else 2 if level == 6 else 3
        return bytes(proved.zlib(known, start, level, grade, start > 0)[0])
    return bytes(proved.deflate_part(known, start, 0, 0, FINAL, level, Z_DEFAULT_STRATEGY, MAX_WBITS)[0])


def gzip_member(data: Any, level: int, *, mtime: int, extra: int, os: int) -> bytes:
    """One gzip member with the time of change `mtime` (Unix seconds, modulo 2^32), extra flags and system."""
    view = contiguous(data)
    if len(view) <= _AT_ONCE:
        return bytes(proved.gzip(view, level, mtime & 0xFFFFFFFF, extra, os)[0])
    container, stream = Container(False, True, MAX_WBITS), compressobj(level, DEFLATED, -MAX_WBITS)
    head = GZIP_MAGIC + struct.pack("<BBLBB", DEFLATED, 0, mtime & 0xFFFFFFFF, extra, os)
    tail = container.trailer(container.check(view, container.start()), len(view))
    return b"".join((head, stream.compress(view), stream.flush(), tail))


def decompress(data: Any, *, max_bytes: int, wbits: int = MAX_WBITS, zdict: Any = None) -> bytes:
    """Decompress one stream from a bytes-like object.

    Args:
        max_bytes: the longest output that is accepted; more is an error, not a cut.
        wbits: 8 to 15 zlib format, 24 to 31 one gzip member, -8 to -15 raw DEFLATE, 40 to 47 zlib or gzip.
        zdict: the preset dictionary that the writer had; None for none.

    Raises:
        OutputLimitError: the output is longer.
        StreamError: the bytes are not a stream; `.reason` names the rule.
        ValueError: `wbits` or `max_bytes` is out of its range.
    """
    container = Container.to_read(wbits)
    if container is None:
        raise ValueError(f"wbits {wbits}: 8 to 15 and 0 read zlib, 24 to 31 gzip, 40 to 47 either, -8 to -15 raw data")
    if max_bytes < 0:
        raise ValueError(f"max_bytes is {max_bytes}; the smallest limit is 0")
    view, dictionary = contiguous(data), contiguous(b"" if zdict is None else zdict)
    if container.raw:
        status, out, _ = proved.inflate(view, max_bytes, dictionary[-WINDOW:])
    elif container.gzip and (not container.zlib or bytes(view[:2]) == GZIP_MAGIC):
        status, out, _ = proved.gunzip(view, max_bytes)
    else:
        if _window_too_large(view, container.bits):
            raise refusal("window")
        status, out, _ = proved.unzlib(view, max_bytes, dictionary)
        if not status and zdict is None and view[1] & 0x20:  # it asks for the empty dictionary, and there is none
            raise refusal("needDictionary")
    if status:
        raise refusal(reason_of(status), has_dictionary=zdict is not None, max_bytes=max_bytes)
    return bytes(out)


def _window_too_large(view: memoryview, bits: int) -> bool:
    """Does a header that is right otherwise ask for more than `bits`?"""
    if len(view) < 2 or not bits or (view[0] << 8 | view[1]) % 31 or view[0] & 15 != DEFLATED:
        return False
    return (view[0] >> 4) + 8 > bits


def _certified(view: memoryview, level: int, wbits: int, container: Container) -> bytes:
    if container.bits < MAX_WBITS:
        raise ValueError(f'wbits {wbits}: mode="certified" writes with a window of 32 KiB only: 15, 31 or -15')
    library = _libdeflate()
    name = "gzip_compress" if container.gzip else "zlib_compress" if container.zlib else "deflate_compress"
    out = bytes(getattr(library, name)(view, _LIBDEFLATE_LEVELS[level]))
    if proved.decodes_to(2 if container.gzip else 1 if container.zlib else 0, out, view):
        return out
    log.warning("libdeflate compressed %d bytes wrongly; the proved encoder's output is used instead", len(view))
    return compress(view, level, wbits=wbits)


def _libdeflate() -> ModuleType:
    try:
        return importlib.import_module("deflate")
    except ImportError as error:
        raise CodecError(
            'mode="certified" needs the package "deflate", which is not installed: pip install "lydite[certified]"'
        ) from error
