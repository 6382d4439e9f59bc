"""Bytes from strangers: the sparse-update wire format, and checksums by proved functions.

    from lydite import codec

    codec.crc32(b"..."), codec.adler32(b"...")
    codec.crc32_combine(crc1, crc2, len2), codec.adler32_combine(adler1, adler2, len2)

The checksums need the compiled core, so they are imported when they are first used; the wire format
(`lydite.codec.sparse`, docs/wire-format.md) has a numpy twin and does not. Nothing here needs torch.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lydite.codec.checksums import adler32 as adler32
    from lydite.codec.checksums import adler32_combine as adler32_combine
    from lydite.codec.checksums import crc32 as crc32
    from lydite.codec.checksums import crc32_combine as crc32_combine

_CHECKSUMS = ("adler32", "adler32_combine", "crc32", "crc32_combine")


def __getattr__(name: str) -> Any:
    if name in _CHECKSUMS:
        return getattr(importlib.import_module(f"{__name__}.checksums"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *_CHECKSUMS])
