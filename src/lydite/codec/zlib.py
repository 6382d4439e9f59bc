"""The standard library's `zlib` by name and behaviour, over the proved core: `sys.modules["zlib"] = lydite.codec.zlib`.

Which part is proved. `compress` with wbits 15, -15 or 31 and `decompress` call the proved whole-buffer functions;
checksums are proved. `compressobj` cuts its input into parts, each written by the proved encoder with the last 32 KiB
as window; `decompressobj` feeds the proved machine. What Python adds to those two (headers, trailers, cutting,
`unconsumed_tail`) is tested against zlib, not proved.

Differences from zlib, on purpose:

- Compressed bytes differ (they decode to the same), and an object writes other bytes than `compress` beyond 256 KiB.
- A distance beyond the window that the reader was opened with is accepted as long as it lies within 32 KiB.
- `memLevel` is checked and otherwise ignored.
- Some bad data is refused a few bytes earlier or later, or for another of two reasons (native/fuzz_inflate.c).
- `Decompress.flush` raises on bad data; CPython's gives what came before it and says nothing.

There is no limit on output here, because zlib has none: for bytes from strangers use `lydite.codec.decompress`, or
`max_length`. The output is at most 1032 times as long as the input.
"""

from __future__ import annotations

import sys
from operator import index
from typing import Any, SupportsIndex

from lydite.codec.checksums import adler32, adler32_combine, crc32, crc32_combine
from lydite.codec.compressing import Compress as Compress
from lydite.codec.compressing import compressobj
from lydite.codec.constants import (
    DEF_BUF_SIZE,
    DEF_MEM_LEVEL,
    DEFLATED,
    MAX_WBITS,
    Z_BEST_COMPRESSION,
    Z_BEST_SPEED,
    Z_BLOCK,
    Z_DEFAULT_COMPRESSION,
    Z_DEFAULT_STRATEGY,
    Z_FILTERED,
    Z_FINISH,
    Z_FIXED,
    Z_FULL_FLUSH,
    Z_HUFFMAN_ONLY,
    Z_NO_COMPRESSION,
    Z_NO_FLUSH,
    Z_PARTIAL_FLUSH,
    Z_RLE,
    Z_SYNC_FLUSH,
    Z_TREES,
)
from lydite.codec.container import Container
from lydite.codec.core import contiguous, misuse
from lydite.codec.decompressing import Decompress as Decompress
from lydite.codec.decompressing import _ZlibDecompressor as _ZlibDecompressor
from lydite.codec.decompressing import decompressobj, ssize
from lydite.codec.errors import StreamError as error
from lydite.codec.whole import compress as _compress
from lydite.codec.whole import decompress as _decompress

__all__ = [
    "DEFLATED",
    "DEF_BUF_SIZE",
    "DEF_MEM_LEVEL",
    "MAX_WBITS",
    "ZLIB_RUNTIME_VERSION",
    "ZLIB_VERSION",
    "Z_BEST_COMPRESSION",
    "Z_BEST_SPEED",
    "Z_BLOCK",
    "Z_DEFAULT_COMPRESSION",
    "Z_DEFAULT_STRATEGY",
    "Z_FILTERED",
    "Z_FINISH",
    "Z_FIXED",
    "Z_FULL_FLUSH",
    "Z_HUFFMAN_ONLY",
    "Z_NO_COMPRESSION",
    "Z_NO_FLUSH",
    "Z_PARTIAL_FLUSH",
    "Z_RLE",
    "Z_SYNC_FLUSH",
    "Z_TREES",
    "adler32",
    "adler32_combine",
    "compress",
    "compressobj",
    "crc32",
    "crc32_combine",
    "decompress",
    "decompressobj",
    "error",
]

# The version of zlib whose behaviour this module has; programs switch features on by it.
ZLIB_VERSION = ZLIB_RUNTIME_VERSION = "1.2.13"
__version__ = "1.0"


def compress(data: Any, /, level: SupportsIndex = Z_DEFAULT_COMPRESSION, wbits: SupportsIndex = MAX_WBITS) -> bytes:
    """Compress a bytes-like object. Raises zlib.error for a level or window that does not exist."""
    grade, window = index(level), index(wbits)
    if not -1 <= grade <= 9 or Container.to_write(window) is None:
        contiguous(data)
        raise error("Bad compression level")
    return _compress(data, grade, wbits=window)


def decompress(data: Any, /, wbits: SupportsIndex = MAX_WBITS, bufsize: SupportsIndex = DEF_BUF_SIZE) -> bytes:
    """Decompress one stream; what follows it is ignored. `bufsize` is checked and otherwise ignored.

    Raises:
        zlib.error: the bytes are not a stream of the format.
    """
    if ssize(bufsize) < 0:
        raise ValueError("bufsize must be non-negative")
    window = index(wbits)
    if Container.to_read(window) is None:
        contiguous(data)
        raise misuse("while preparing to decompress data")
    return _decompress(data, max_bytes=sys.maxsize, wbits=window)
