"""A stream that is decoded in pieces: header, DEFLATE data, trailer.

Which part is proved: the DEFLATE data is decoded by the proved machine (`_proved.Inflater`), whose pieces together give
what the whole-buffer decoder gives, and the checksums are the proved ones. The order of the three parts, and header and
trailer (container.py), are Python: tested, not proved.
"""

from __future__ import annotations

from lydite.codec.container import Container, HeaderReader, TrailerReader
from lydite.codec.core import proved, reason_of, refusal
from lydite.codec.errors import StreamError

_ENDED = 0


class StreamReader:
    """Decodes one stream. A refusal is final: every later call raises it again.

    Args:
        container: the formats that are allowed.
        zdict: the preset dictionary; None for none.
    """

    def __init__(self, container: Container, zdict: bytes | None) -> None:
        self._zdict = zdict
        self._header = HeaderReader(container, zdict)
        self._inflater = proved.Inflater(zdict or b"") if container.raw else None
        self._trailer: TrailerReader | None = None
        self._check = 0
        self._size = 0
        self._refusal: StreamError | None = None
        self.ended = False

    def copy(self) -> StreamReader:
        """An independent reader in the same state."""
        other = StreamReader.__new__(StreamReader)
        other.__dict__.update(self.__dict__)
        other._header = self._header.copy()
        other._inflater = self._inflater.copy() if self._inflater is not None else None
        other._trailer = self._trailer.copy() if self._trailer is not None else None
        return other

    def feed(self, data: memoryview, room: int) -> tuple[bytes, int]:
        """Decode at most `room` (>= 1) bytes; returns them and how many bytes of `data` were taken.

        Fewer than all are taken only when the stream ended or the room is full.

        Raises:
            StreamError: the bytes are not a stream.
        """
        if self._refusal is not None:
            raise StreamError(str(self._refusal), reason=self._refusal.reason)
        try:
            return self._feed(data, room)
        except StreamError as error:
            self._refusal = error
            raise

    def _feed(self, data: memoryview, room: int) -> tuple[bytes, int]:
        at = 0
        if not self._header.done:
            at = self._header.feed(data)
            if not self._header.done:
                return b"", at
        if self._inflater is None:
            self._inflater = proved.Inflater((self._header.wants_dictionary and self._zdict) or b"")
            self._check = self._header.container.start()
        out = b""
        if self._trailer is None:
            out, used, state = self._inflater.feed(data[at:], room)
            at += used
            if state > 0:
                raise refusal(reason_of(state))
            self._check = self._header.container.check(out, self._check)
            self._size += len(out)
            if state != _ENDED:
                return out, at
            self._trailer = TrailerReader(self._header.container)
        at += self._trailer.feed(data[at:], self._check, self._size)
        self.ended = self._trailer.done
        return out, at
