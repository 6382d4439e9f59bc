"""Streams that are decompressed in pieces: the objects that `zlib.decompressobj` and `zlib._ZlibDecompressor` give.

Proved: what the machine inside decodes (reading.py). Python, tested: which bytes are handed back and when.
"""

from __future__ import annotations

import sys
import threading
from operator import index
from typing import TYPE_CHECKING, Any, NoReturn, SupportsIndex

from lydite.codec.constants import DEF_BUF_SIZE, MAX_WBITS
from lydite.codec.container import Container
from lydite.codec.core import contiguous
from lydite.codec.reading import StreamReader

# An empty dictionary is one: a stream may ask for it.
_NO_DICTIONARY = object()


def ssize(value: SupportsIndex) -> int:
    """An integer that fits a C size. Raises OverflowError."""
    number = index(value)
    if not -sys.maxsize <= number <= sys.maxsize:
        raise OverflowError("Python int too large to convert to C ssize_t")
    return number


def _dictionary(zdict: Any) -> bytes | None:
    if zdict is _NO_DICTIONARY:
        return None
    try:
        return bytes(contiguous(zdict))
    except TypeError:
        raise TypeError("zdict argument must support the buffer protocol") from None


def _reader(wbits: SupportsIndex, zdict: bytes | None) -> StreamReader:
    container = Container.to_read(index(wbits))
    if container is None:
        raise ValueError("Invalid initialization option")
    return StreamReader(container, zdict)


def decompressobj(wbits: SupportsIndex = MAX_WBITS, zdict: Any = _NO_DICTIONARY) -> Decompress:
    """An object that decompresses a stream. Arguments as in the standard library's `zlib.decompressobj`.

    Raises:
        ValueError: `wbits` is out of its range.
    """
    made = object.__new__(Decompress)
    made._begin(_reader(wbits, _dictionary(zdict)))
    return made


class Decompress:
    """Decompresses a stream; made by `decompressobj`.

    Attributes:
        unused_data: bytes after the end of the stream.
        unconsumed_tail: bytes that the last call did not take because of `max_length`; hand them in again.
        eof: has the end of the stream been reached?
    """

    unused_data: bytes
    unconsumed_tail: bytes
    eof: bool

    if not TYPE_CHECKING:  # a type checker would take object.__new__ of this class for impossible

        def __new__(cls, *_: Any, **__: Any) -> NoReturn:
            raise TypeError(f"cannot create '{cls.__module__}.{cls.__qualname__}' instances")

    def _begin(self, reader: StreamReader) -> None:
        self._reader = reader
        self._closed = False
        self._lock = threading.Lock()
        self.unused_data = self.unconsumed_tail = b""
        self.eof = False

    def decompress(self, data: Any, /, max_length: SupportsIndex = 0) -> bytes:
        """Take bytes; returns what they decode to, at most `max_length` bytes if that is not 0.

        Raises:
            zlib.error: the bytes are not a stream of the format.
        """
        limit = ssize(max_length)
        if limit < 0:
            raise ValueError("max_length must be non-negative")
        with self._lock:
            return self._take(contiguous(data), limit or sys.maxsize)

    def flush(self, length: SupportsIndex = DEF_BUF_SIZE, /) -> bytes:
        """Decode what is left of the input taken so far. `length` is checked and otherwise ignored."""
        if ssize(length) <= 0:
            raise ValueError("length must be greater than zero")
        with self._lock:
            rest = self._take(memoryview(self.unconsumed_tail), sys.maxsize) if not self.eof else b""
            self._closed = self.eof
            return rest

    def copy(self) -> Decompress:
        """An independent object in the same state. Raises ValueError after the end was flushed."""
        with self._lock:
            if self._closed:
                raise ValueError("Inconsistent stream state")
            other = object.__new__(Decompress)
            other.__dict__.update(self.__dict__)
            other._reader = self._reader.copy()
            other._lock = threading.Lock()
            return other

    def __copy__(self) -> Decompress:
        return self.copy()

    def __deepcopy__(self, _: Any, /) -> Decompress:
        return self.copy()

    def __reduce__(self) -> NoReturn:
        raise TypeError(f"cannot pickle '{type(self).__module__}.{type(self).__qualname__}' object")

    def _take(self, data: memoryview, room: int) -> bytes:
        if self.eof:
            self.unused_data += bytes(data)
            return b""
        out, used = self._reader.feed(data, room)
        rest = bytes(data[used:])
        self.eof = self._reader.ended
        if self.eof:
            self.unused_data, self.unconsumed_tail = rest, b""
        else:
            self.unconsumed_tail = rest
        return out


class _ZlibDecompressor:
    """Decompresses a stream and keeps input that there was no room for, as `bz2.BZ2Decompressor` does.

    Attributes:
        unused_data: bytes after the end of the stream.
        needs_input: would another call with no bytes give nothing?
        eof: has the end of the stream been reached?
    """

    def __init__(self, wbits: SupportsIndex = MAX_WBITS, zdict: Any = _NO_DICTIONARY) -> None:
        self._reader = _reader(wbits, _dictionary(zdict))
        self._input = b""
        self._lock = threading.Lock()
        self.unused_data = b""
        self.needs_input = True
        self.eof = False

    def decompress(self, data: Any, max_length: SupportsIndex = -1) -> bytes:
        """Take bytes; returns what they decode to, at most `max_length` bytes if that is not negative.

        Raises:
            EOFError: the stream has ended before.
            zlib.error: the bytes are not a stream of the format.
        """
        limit, view = ssize(max_length), contiguous(data)
        with self._lock:
            if self.eof:
                raise EOFError("End of stream already reached")
            held = memoryview(self._input + bytes(view)) if self._input else view
            if limit == 0:
                self._input = bytes(held)
                self.needs_input = not held
                return b""
            room = limit if limit > 0 else sys.maxsize
            out, used = self._reader.feed(held, room)
            rest = bytes(held[used:])
            self.eof = self._reader.ended
            if self.eof:
                self.unused_data, self._input, self.needs_input = rest, b"", False
            else:
                self._input, self.needs_input = rest, not rest and len(out) < room
            return out

    def __reduce__(self) -> NoReturn:
        raise TypeError(f"cannot pickle '{type(self).__module__}.{type(self).__qualname__}' object")
