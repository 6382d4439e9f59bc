"""Files too large for memory: compressed and decompressed piece by piece, by generators.

`unpacked` faces bytes from strangers: its output is counted against `max_bytes` before it is given, a file must be all
stream (trailing bytes are an error; zero bytes may follow a gzip member), and no more than a piece is held at a time.
It does **not** protect a caller who keeps pieces of a file that turns out to be wrong at its end: checksums come last.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from lydite.codec.compressing import compressobj
from lydite.codec.constants import MAX_WBITS
from lydite.codec.container import Container
from lydite.codec.core import refusal
from lydite.codec.errors import StreamError
from lydite.codec.reading import StreamReader

Format = Literal["gzip", "zlib", "deflate"]
FORMATS: dict[Format, int] = {"gzip": 16 + MAX_WBITS, "zlib": MAX_WBITS, "deflate": -MAX_WBITS}
ROOM = 1 << 20


def packed(pieces: Iterable[bytes], form: Format, level: int) -> Iterator[bytes]:
    """The pieces compressed into one stream."""
    stream = compressobj(level, wbits=FORMATS[form])
    for piece in pieces:
        if ready := stream.compress(piece):
            yield ready
    yield stream.flush()


def unpacked(pieces: Iterable[bytes], form: Format, max_bytes: int | None) -> Iterator[bytes]:
    """What a file decodes to; a gzip file may have several members.

    Raises:
        OutputLimitError: more than `max_bytes` come out; None is no limit.
        StreamError: the file is not of the format, is cut short or goes on after the stream.
    """
    container = Container.to_read(FORMATS[form])
    assert container is not None
    reader, given = StreamReader(container, None), 0
    for piece in pieces:
        data, full = memoryview(piece), False
        while data or full:
            if reader.ended:
                data = _next_member(data, form)
                if not data:
                    break
                reader = StreamReader(container, None)
            out, used = reader.feed(data, ROOM)
            data, full = data[used:], len(out) == ROOM and not reader.ended
            given += len(out)
            if max_bytes is not None and given > max_bytes:
                raise refusal("outputLimit", max_bytes=max_bytes)
            if out:
                yield out
    if not reader.ended:
        raise refusal("truncated")


def _next_member(data: memoryview, form: Format) -> memoryview:
    """What follows a stream, without the zero bytes that gzip allows."""
    if form != "gzip":
        raise StreamError(f"bytes follow the end of the {form} stream; cut them off", reason="trailingBytes")
    at = 0
    while at < len(data) and not data[at]:
        at += 1
    return data[at:]
