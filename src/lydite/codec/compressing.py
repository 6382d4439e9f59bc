"""A stream that is compressed in pieces: the object that `zlib.compressobj` gives.

Input is collected into parts of 256 KiB, cut at places that depend only on how much came before and on flushes, so any
split of the same input gives the same bytes. Each part is written by the proved `_proved.deflate_part`, which knows the
last 32 KiB as window and the up to seven bits that did not fill a byte. Proved: the bytes of all parts, one after the
other, decode to the input, whatever the match finder proposes. Python, tested: collecting, header, trailer.
"""

from __future__ import annotations

import threading
from operator import index
from typing import TYPE_CHECKING, Any, NoReturn, SupportsIndex

from lydite.codec.constants import (
    DEF_MEM_LEVEL,
    DEFLATED,
    MAX_WBITS,
    Z_BLOCK,
    Z_DEFAULT_COMPRESSION,
    Z_DEFAULT_STRATEGY,
    Z_FINISH,
    Z_FIXED,
    Z_FULL_FLUSH,
    Z_NO_FLUSH,
    Z_PARTIAL_FLUSH,
    Z_SYNC_FLUSH,
)
from lydite.codec.container import Container
from lydite.codec.core import contiguous, misuse, proved

PART = 256 * 1024
WINDOW = 32 * 1024
_DEFAULT_LEVEL = 6
# How _proved.deflate_part ends a part.
_OPEN, _SYNC, FINAL, _PARTIAL = range(4)
_ENDS = {Z_PARTIAL_FLUSH: _PARTIAL, Z_SYNC_FLUSH: _SYNC, Z_FULL_FLUSH: _SYNC, Z_FINISH: FINAL, Z_BLOCK: _OPEN}
# zlib's order of how much a flush does: one that does no more than the last, with nothing new, writes nothing.
_RANKS = {Z_NO_FLUSH: 0, Z_BLOCK: 1, Z_PARTIAL_FLUSH: 2, Z_SYNC_FLUSH: 4, Z_FULL_FLUSH: 6, Z_FINISH: 8}


def compressobj(
    level: SupportsIndex = Z_DEFAULT_COMPRESSION,
    method: SupportsIndex = DEFLATED,
    wbits: SupportsIndex = MAX_WBITS,
    memLevel: SupportsIndex = DEF_MEM_LEVEL,
    strategy: SupportsIndex = Z_DEFAULT_STRATEGY,
    zdict: Any = None,
) -> Compress:
    """An object that compresses a stream. Arguments as in the standard library's `zlib.compressobj`.

    Raises:
        ValueError: an argument is out of its range, or a dictionary is given for a gzip stream, which has none.
    """
    level, wbits, memory, plan = (index(value) for value in (level, wbits, memLevel, strategy))
    container = Container.to_write(wbits)
    fits = index(method) == DEFLATED and -1 <= level <= 9 and 1 <= memory <= 9 and 0 <= plan <= Z_FIXED
    if container is None or not fits:
        raise ValueError("Invalid initialization option")
    dictionary = b"" if zdict is None else bytes(contiguous(zdict))
    if dictionary and container.gzip:
        raise ValueError("Invalid dictionary")
    made = object.__new__(Compress)
    made._begin(container, _DEFAULT_LEVEL if level == Z_DEFAULT_COMPRESSION else level, plan, dictionary)
    return made


class Compress:
    """Compresses a stream; made by `compressobj`."""

    if not TYPE_CHECKING:  # a type checker would take object.__new__ of this class for impossible

        def __new__(cls, *_: Any, **__: Any) -> NoReturn:
            raise TypeError(f"cannot create '{cls.__module__}.{cls.__qualname__}' instances")

    def _begin(self, container: Container, level: int, strategy: int, zdict: bytes) -> None:
        self._container = container
        self._level = level
        self._strategy = strategy
        self._head = container.header(level, strategy, zdict)
        self._window = zdict[-WINDOW:]
        self._input = bytearray()
        self._bits = self._pending = 0
        self._check = container.start()
        self._size = 0
        self._last_flush = -1
        self._ended = False
        self.refused = 0
        self._lock = threading.Lock()

    def compress(self, data: Any, /) -> bytes:
        """Take bytes; returns what they made ready, often nothing."""
        view = contiguous(data)
        with self._lock:
            if self._ended:
                raise misuse("while compressing data")
            self._last_flush = Z_NO_FLUSH
            self._check = self._container.check(view, self._check)
            self._size += len(view)
            ready, self._head = [self._head], b""
            at = 0
            # A full part waits for the byte after it, so that the last part can be the final one.
            while len(self._input) + len(view) - at > PART:
                step = PART - len(self._input)
                self._input += view[at : at + step]
                ready.append(self._part(_OPEN))
                at += step
            self._input += view[at:]
            return b"".join(ready)

    def flush(self, mode: SupportsIndex = Z_FINISH, /) -> bytes:
        """Write what is held back, as `mode` says; Z_FINISH, the default, ends the stream."""
        mode = index(mode)
        if mode == Z_NO_FLUSH:
            return b""
        with self._lock:
            doing = "while finishing compression" if mode == Z_FINISH else "while flushing"
            if self._ended or mode not in _RANKS:
                raise misuse(doing)
            ready, self._head = self._head, b""
            if mode != Z_FINISH and not self._input and _RANKS[mode] <= _RANKS.get(self._last_flush, -1):
                return ready
            self._last_flush = mode
            ready += self._part(_ENDS[mode])
            if mode == Z_FULL_FLUSH:
                self._window = b""
            if mode == Z_FINISH:
                self._ended = True
                ready += self._container.trailer(self._check, self._size)
            return ready

    def copy(self) -> Compress:
        """An independent object in the same state. Raises ValueError after the end."""
        with self._lock:
            if self._ended:
                raise ValueError("Inconsistent stream state")
            other = object.__new__(Compress)
            other.__dict__.update(self.__dict__)
            other._input = bytearray(self._input)
            other._lock = threading.Lock()
            return other

    def __copy__(self) -> Compress:
        return self.copy()

    def __deepcopy__(self, _: Any, /) -> Compress:
        return self.copy()

    def __reduce__(self) -> NoReturn:
        raise TypeError(f"cannot pickle '{type(self).__module__}.{type(self).__qualname__}' object")

    def _part(self, end: int) -> bytes:
        data = self._window + self._input
        out, self._bits, self._pending, refused = proved.deflate_part(
            data, len(self._window), self._bits, self._pending, end, self._level, self._strategy, self._container.bits
        )
        self.refused += refused
        self._window = data[-WINDOW:]
        self._input = bytearray()
        return bytes(out)
