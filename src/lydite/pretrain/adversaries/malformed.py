"""Payloads that no encoder writes: what a stranger may put where the parser looks.

Each hopes to crash a reader, to make it allocate without bound, or to be read in two ways by two readers. All are
stopped by the parser (`codec.sparse`), which refuses before anything is allocated or applied, and bytes that prove the
refusal are kept, so anyone can check it.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from lydite.codec import scale_words
from lydite.codec.layout import CHUNK, Layout
from lydite.codec.sparse import SparseUpdate
from lydite.codec.sparse_numpy import HEADER_BYTES, write_body, write_header
from lydite.pretrain.conduct import Conduct, Situation
from lydite.pretrain.wire import parse_payload, payload_limit

NOT_A_NUMBER = 31 << 11
OVER_LIMIT = 10


class Truncated(Conduct):
    """Leaves the last third of the payload away. Hopes that a reader runs past the end."""

    name = "truncated"

    def payload(self, now: Situation, data: bytes) -> bytes:
        """See `Conduct`."""
        return data[: len(data) * 2 // 3]


class TrailingBytes(Conduct):
    """Appends bytes after the update. Hopes that one update has two digests."""

    name = "trailing-bytes"

    def payload(self, now: Situation, data: bytes) -> bytes:
        """See `Conduct`."""
        return data + b"\0\0\0\0"


class DuplicateIndex(Conduct):
    """Names one index twice, as nearly as the format can.

    Gaps are coded as index - previous - 1 >= 0, so no bytes say "the same again". The nearest is a gap of a whole chunk
    less one: a reader that kept twelve bits of the index would land on the same weight and count it twice.
    """

    name = "duplicate-index"

    def payload(self, now: Situation, data: bytes) -> bytes:
        """See `Conduct`."""
        layout = now.ledger.layout
        return _with_gap(parse_payload(data, layout), layout, CHUNK - 1)


def _with_gap(update: SparseUpdate, layout: Layout, gap: int) -> bytes:
    """The update with its values moved together, but the second index of the first chunk lies `gap` places on.

    Moved together, because the unary part of one such gap takes all the room that the limit on the size leaves.
    """
    chunk = update.value_chunks()
    gaps = np.zeros(chunk.size, np.int64)
    gaps[np.flatnonzero(chunk[1:] == chunk[:-1])[:1] + 1] = gap
    head = write_header(layout, update.value_bits) + scale_words.write(update.scales)
    return head + write_body(update.codes, gaps, layout.rice_parameter, update.value_bits)


class NanScale(Conduct):
    """Writes a scale whose exponent means "not a number" elsewhere. Hopes to turn all weights into NaN."""

    name = "nan-scale"

    def payload(self, now: Situation, data: bytes) -> bytes:
        """See `Conduct`."""
        scales, end = scale_words.read(data, HEADER_BYTES, now.ledger.layout.n_chunks, data[5])
        scales[0] = NOT_A_NUMBER
        return data[:HEADER_BYTES] + scale_words.write(scales) + data[end:]


class WrongShape(Conduct):
    """Sends an update for another model: the same numbers under other names. Hopes for a write out of bounds."""

    name = "wrong-shape"

    def payload(self, now: Situation, data: bytes) -> bytes:
        """See `Conduct`."""
        layout = now.ledger.layout
        other = Layout(tuple(replace(t, name=f"other.{t.name[:200]}") for t in layout.tensors), layout.k)
        return data[:8] + other.digest_prefix + data[HEADER_BYTES:]


class WrongValueBits(Conduct):
    """States three bits per value, for codes that no level belongs to. Hopes that a table is read past its end."""

    name = "code-out-of-range"

    def payload(self, now: Situation, data: bytes) -> bytes:
        """See `Conduct`."""
        return data[:5] + b"\3" + data[6:]


class Foreign(Conduct):
    """Sends a pickle that would print a line where it is loaded. Hopes that somebody unpickles it."""

    name = "pickle"

    def payload(self, now: Situation, data: bytes) -> bytes:
        """See `Conduct`."""
        return b"cbuiltins\nprint\n(Vunpickled\ntR."


class Oversized(Conduct):
    """Promises and uploads ten times the bytes that any update of this model can have.

    Hopes to fill disks and memory. Stopped by the stated size, before a byte is fetched.
    """

    name = "oversized"

    def payload(self, now: Situation, data: bytes) -> bytes:
        """See `Conduct`."""
        return data + bytes(OVER_LIMIT * payload_limit(now.ledger.layout))


class OversizedUpload(Conduct):
    """States the true size and uploads ten times the limit. Hopes that readers trust the statement.

    Stopped because a read is bounded by what was stated, and an object that is larger is refused unread.
    """

    name = "oversized-upload"

    def upload(self, now: Situation, data: bytes) -> bytes:
        """See `Conduct`."""
        return data + bytes(OVER_LIMIT * payload_limit(now.ledger.layout))
