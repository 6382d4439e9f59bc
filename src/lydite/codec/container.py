"""What stands around DEFLATE data: nothing, a zlib header and checksum (RFC 1950), or those of gzip (RFC 1952).

`Container.of(wbits)` reads zlib's window argument; `HeaderReader` and `TrailerReader` take bytes in pieces of any size
and keep only the few that a field needs, so a header may be endless without costing memory. This file is Python, used
by streams alone: tested against zlib and against the proved whole-buffer functions, not proved.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

from lydite.codec.constants import MAX_WBITS, Z_HUFFMAN_ONLY
from lydite.codec.core import proved, refusal

GZIP_MAGIC = b"\x1f\x8b"
_UNIX = 3


@dataclass(frozen=True)
class Container:
    """A format: which headers are allowed (neither `zlib` nor `gzip`: raw), and the largest window; 0 for any."""

    zlib: bool
    gzip: bool
    bits: int

    @classmethod
    def to_read(cls, wbits: int) -> Container | None:
        """The formats that zlib's inflateInit2 means by `wbits`; None for values that it refuses."""
        if wbits < 0:
            return cls(False, False, -wbits) if 8 <= -wbits <= MAX_WBITS else None
        bits = wbits & 15 if wbits < 48 else wbits
        if bits and not 8 <= bits <= MAX_WBITS:
            return None
        return cls(zlib=wbits < 16 or wbits >= 32, gzip=wbits >= 16, bits=bits)

    @classmethod
    def to_write(cls, wbits: int) -> Container | None:
        """The format that zlib's deflateInit2 means by `wbits`; None for values that it refuses."""
        raw, gzip = wbits < 0, wbits > MAX_WBITS
        bits = -wbits if raw else wbits - 16 if gzip else wbits
        if not 8 <= bits <= MAX_WBITS or (bits == 8 and (raw or gzip)):
            return None
        return cls(zlib=not raw and not gzip, gzip=gzip, bits=max(bits, 9))

    @property
    def raw(self) -> bool:
        return not self.zlib and not self.gzip

    def header(self, level: int, strategy: int, zdict: bytes) -> bytes:
        """The header that zlib writes."""
        fast = level < 2 or strategy >= Z_HUFFMAN_ONLY
        if self.gzip:
            return GZIP_MAGIC + bytes([8, 0, 0, 0, 0, 0, 2 if level == 9 else 4 if fast else 0, _UNIX])
        if self.raw:
            return b""
        grade = 0 if fast else 1 if level < 6 else 2 if level == 6 else 3
        word = ((self.bits - 8) << 12) | (8 << 8) | (grade << 6) | (0x20 if zdict else 0)
        head = struct.pack(">H", word + 31 - word % 31)
        return head + struct.pack(">L", proved.adler32(zdict)) if zdict else head

    def start(self) -> int:
        """The checksum of nothing."""
        return 0 if self.gzip else 1

    def check(self, data: bytes | memoryview, value: int) -> int:
        """The checksum `value` continued by `data`; raw data has none."""
        if self.gzip:
            return int(proved.crc32(data, value))
        return int(proved.adler32(data, value)) if self.zlib else value

    def trailer(self, check: int, size: int) -> bytes:
        """What follows the data."""
        if self.gzip:
            return struct.pack("<LL", check, size & 0xFFFFFFFF)
        return struct.pack(">L", check) if self.zlib else b""


class HeaderReader:
    """Reads a header in pieces. When `done`, `container` is the one format that was found.

    Args:
        container: the formats that are allowed.
        zdict: the preset dictionary that a zlib header may ask for; None for none.
    """

    def __init__(self, container: Container, zdict: bytes | None) -> None:
        self.container = container
        self.wants_dictionary = False
        self._zdict = zdict
        self._fields = [] if container.raw else ["magic"]
        self._held = b""
        self._skip = 0
        self._flags = 0
        self._crc = 0

    @property
    def done(self) -> bool:
        return not self._fields

    def copy(self) -> HeaderReader:
        """An independent reader in the same state."""
        other = HeaderReader(self.container, self._zdict)
        other.__dict__.update(self.__dict__)
        other._fields = list(self._fields)
        return other

    def feed(self, data: memoryview) -> int:
        """Take bytes of the header; returns how many. Raises StreamError."""
        at = 0
        while self._fields and at < len(data):
            field = self._fields[0]
            if field == "extra":
                step, ended = min(self._skip, len(data) - at), self._skip <= len(data) - at
                self._skip -= step
            elif field in ("name", "comment"):
                zero = bytes(data[at:]).find(0)
                step, ended = (len(data) - at, False) if zero < 0 else (zero + 1, True)
            else:
                size = {"time": 6, "dictionary": 4}.get(field, 2)
                step = min(size - len(self._held), len(data) - at)
                self._held += bytes(data[at : at + step])
                ended = len(self._held) == size
            if field != "check":
                self._crc = proved.crc32(data[at : at + step], self._crc)
            at += step
            if ended:
                held, self._held = self._held, b""
                del self._fields[0]
                self._read(field, held)
        return at

    def _read(self, field: str, held: bytes) -> None:
        if field == "magic" and held == GZIP_MAGIC and self.container.gzip:
            self.container = Container(False, True, self.container.bits)
            self._fields = ["flags", "time"]
        elif field == "magic":
            self._read_zlib(held)
        elif field == "dictionary":
            if self._zdict is None or proved.adler32(self._zdict) != int.from_bytes(held, "big"):
                raise refusal("needDictionary", has_dictionary=self._zdict is not None)
            self.wants_dictionary = True
        elif field == "flags":
            method, self._flags = held
            if method != 8:
                raise refusal("method")
            if self._flags >= 32:
                raise refusal("gzipFlags")
            parts = {"length": 4, "name": 8, "comment": 16, "check": 2}
            self._fields += [part for part, bit in parts.items() if self._flags & bit]
        elif field == "length":
            self._skip = int.from_bytes(held, "little")
            if self._skip:
                self._fields.insert(0, "extra")
        elif field == "check" and int.from_bytes(held, "little") != self._crc & 0xFFFF:
            raise refusal("gzipHeaderCheck")

    def _read_zlib(self, held: bytes) -> None:
        if not self.container.zlib or int.from_bytes(held, "big") % 31:
            raise refusal("headerCheck" if self.container.zlib else "gzipMagic")
        if held[0] & 15 != 8:
            raise refusal("method")
        if (held[0] >> 4) + 8 > (self.container.bits or MAX_WBITS):
            raise refusal("window")
        self.container = Container(True, False, self.container.bits)
        self._fields = ["dictionary"] if held[1] & 0x20 else []


class TrailerReader:
    """Reads what follows the data, in pieces, and compares it with what was decoded."""

    def __init__(self, container: Container) -> None:
        self._fields = ["crc", "size"] if container.gzip else ["adler"] if container.zlib else []
        self._held = b""

    @property
    def done(self) -> bool:
        return not self._fields

    def copy(self) -> TrailerReader:
        """An independent reader in the same state."""
        other = TrailerReader(Container(False, False, 0))
        other._fields, other._held = list(self._fields), self._held
        return other

    def feed(self, data: memoryview, check: int, size: int) -> int:
        """Take bytes of the trailer; returns how many. Raises StreamError when one does not fit."""
        at = 0
        while self._fields and at < len(data):
            step = min(4 - len(self._held), len(data) - at)
            self._held += bytes(data[at : at + step])
            at += step
            if len(self._held) == 4:
                field = self._fields.pop(0)
                found = int.from_bytes(self._held, "big" if field == "adler" else "little")
                self._held = b""
                if found != (size & 0xFFFFFFFF if field == "size" else check):
                    raise refusal(field)
        return at
