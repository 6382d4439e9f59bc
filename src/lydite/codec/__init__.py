"""Bytes from strangers: DEFLATE, zlib and gzip over proved functions, and the sparse-update wire format.

    from lydite import codec

    packed = codec.compress(b"..." * 1000)
    assert codec.decompress(packed, max_bytes=1 << 20) == b"..." * 1000
    codec.compressobj, codec.decompressobj, codec.crc32, codec.adler32, codec.crc32_combine, codec.adler32_combine
    codec.zlib, codec.gzip      the standard library's modules by name and behaviour

These names need the compiled core; the wire format (`lydite.codec.sparse`, docs/wire-format.md) has a numpy twin and
does not. So they are imported when they are first used. Nothing here needs torch.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lydite.codec import gzip as gzip
    from lydite.codec import zlib as zlib
    from lydite.codec.compressing import compressobj as compressobj
    from lydite.codec.decompressing import decompressobj as decompressobj
    from lydite.codec.whole import compress as compress
    from lydite.codec.whole import decompress as decompress
    from lydite.codec.zlib import adler32 as adler32
    from lydite.codec.zlib import adler32_combine as adler32_combine
    from lydite.codec.zlib import crc32 as crc32
    from lydite.codec.zlib import crc32_combine as crc32_combine

_HOMES = {
    "compress": "whole",
    "decompress": "whole",
    "compressobj": "compressing",
    "decompressobj": "decompressing",
    "adler32": "zlib",
    "adler32_combine": "zlib",
    "crc32": "zlib",
    "crc32_combine": "zlib",
}
_MODULES = ("gzip", "zlib")


def __getattr__(name: str) -> Any:
    if name in _MODULES:
        return importlib.import_module(f"{__name__}.{name}")
    if name in _HOMES:
        return getattr(importlib.import_module(f"{__name__}.{_HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOMES, *_MODULES])
